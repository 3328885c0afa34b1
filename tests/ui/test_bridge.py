"""The crossing between window and engine."""

from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from threading import current_thread, main_thread
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from core.engine.bus import Bus
from core.kernel.errors import UserError
from ui.bridge import Bridge


@dataclass(frozen=True, slots=True)
class Counted:
    number: int


@dataclass(frozen=True, slots=True)
class Other:
    pass


class Page(QObject):
    """Notes what comes and in which thread."""

    def __init__(self) -> None:
        super().__init__()
        self.results: list[Any] = []
        self.errors: list[BaseException] = []
        self.threads: set[str] = set()

    def done(self, result: Any) -> None:
        self.results.append(result)
        self.threads.add(current_thread().name)

    def failed(self, error: BaseException) -> None:
        self.errors.append(error)


@pytest.fixture
def pool() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(1) as executor:
        yield executor


@pytest.fixture
def bus() -> Bus:
    return Bus()


@pytest.fixture
def bridge(qtbot: QtBot, pool: ThreadPoolExecutor, bus: Bus) -> Iterator[Bridge]:
    made = Bridge(pool, bus)
    yield made
    made.close()


def test_a_result_comes_back_in_the_main_thread(qtbot: QtBot, bridge: Bridge) -> None:
    page = Page()
    bridge.call(pow, 2, 5, done=page.done, owner=page)
    qtbot.waitUntil(lambda: page.results == [32])
    assert page.threads == {main_thread().name}


def test_results_keep_the_order_of_their_commands(qtbot: QtBot, bridge: Bridge) -> None:
    page = Page()
    for number in range(200):
        bridge.call(abs, -number, done=page.done, owner=page)
    qtbot.waitUntil(lambda: len(page.results) == 200)
    assert page.results == list(range(200))


def test_values_beyond_32_bits_cross_unharmed(qtbot: QtBot, bridge: Bridge) -> None:
    page = Page()
    bridge.call(abs, 2**40, done=page.done, owner=page)
    qtbot.waitUntil(lambda: bool(page.results))
    assert page.results == [2**40]


def test_an_error_goes_to_who_asked(qtbot: QtBot, bridge: Bridge) -> None:
    page = Page()
    bridge.call(int, "x", done=page.done, failed=page.failed, owner=page)
    qtbot.waitUntil(lambda: bool(page.errors))
    assert isinstance(page.errors[0], ValueError)
    assert page.results == []


def test_an_error_that_nobody_takes_is_told_to_the_window(qtbot: QtBot, bridge: Bridge) -> None:
    def refuse() -> None:
        raise UserError("access.denied")

    page = Page()
    with qtbot.waitSignal(bridge.failed) as told:
        bridge.call(refuse, owner=page)
    assert told.args is not None
    assert told.args[0].code == "access.denied"


def test_the_result_for_a_destroyed_owner_is_dropped(qtbot: QtBot, bridge: Bridge) -> None:
    gate: Future[int] = Future()
    label, page = QLabel(), Page()
    bridge.watch(gate, done=page.done, owner=label)
    label.deleteLater()
    QCoreApplication.sendPostedEvents(label, QEvent.Type.DeferredDelete)
    gate.set_result(1)
    qtbot.waitUntil(lambda: bridge.running == 0)
    assert page.results == []


def test_a_cancelled_command_is_no_failure_of_the_program(qtbot: QtBot, bridge: Bridge) -> None:
    told: list[object] = []
    bridge.failed.connect(told.append)
    page, future = Page(), Future[int]()
    bridge.watch(future, done=page.done, owner=page)
    future.cancel()
    future.set_running_or_notify_cancel()
    qtbot.waitUntil(lambda: bridge.running == 0)
    assert (told, page.results) == ([], [])


def test_the_number_of_running_commands_is_known(qtbot: QtBot, bridge: Bridge) -> None:
    counts: list[int] = []
    bridge.running_changed.connect(counts.append)
    gate, page = Future[int](), Page()
    bridge.watch(gate, done=page.done, owner=page)
    assert bridge.running == 1
    gate.set_result(0)
    qtbot.waitUntil(lambda: bridge.running == 0)
    assert counts == [1, 0]


def test_five_thousand_announcements_from_another_thread_all_arrive_in_order(
    qtbot: QtBot, bridge: Bridge, bus: Bus, pool: ThreadPoolExecutor
) -> None:
    page = Page()
    bridge.on(Counted, page.done, page)

    def publish() -> None:
        for number in range(5_000):
            bus.publish(Counted(number))

    pool.submit(publish).result()
    qtbot.waitUntil(lambda: len(page.results) == 5_000)
    assert [event.number for event in page.results] == list(range(5_000))
    assert page.threads == {main_thread().name}


def test_only_the_asked_kind_of_announcement_comes(qtbot: QtBot, bridge: Bridge, bus: Bus) -> None:
    page = Page()
    bridge.on(Counted, page.done, page)
    bus.publish(Other())
    bus.publish(Counted(1))
    qtbot.waitUntil(lambda: bool(page.results))
    assert page.results == [Counted(1)]


def test_subscriptions_end_with_their_owner(qtbot: QtBot, bridge: Bridge, bus: Bus) -> None:
    label, gone, stays = QLabel(), Page(), Page()
    bridge.on(Counted, gone.done, label)
    bridge.on(Counted, stays.done, stays)
    label.deleteLater()
    QCoreApplication.sendPostedEvents(label, QEvent.Type.DeferredDelete)
    bus.publish(Counted(7))
    qtbot.waitUntil(lambda: stays.results == [Counted(7)])
    assert gone.results == []


def test_one_failing_page_does_not_silence_the_others(
    qtbot: QtBot, bridge: Bridge, bus: Bus, monkeypatch: pytest.MonkeyPatch
) -> None:
    reported: list[object] = []
    monkeypatch.setattr("sys.excepthook", lambda *args: reported.append(args[0]))

    class Broken(QObject):
        def take(self, _event: Counted) -> None:
            raise RuntimeError

    broken, page = Broken(), Page()
    bridge.on(Counted, broken.take, broken)
    bridge.on(Counted, page.done, page)
    bus.publish(Counted(3))
    qtbot.waitUntil(lambda: page.results == [Counted(3)])
    assert reported == [RuntimeError]


def test_nothing_comes_after_closing(qtbot: QtBot, bridge: Bridge, bus: Bus) -> None:
    page, gate = Page(), Future[int]()
    bridge.on(Counted, page.done, page)
    bridge.watch(gate, done=page.done, owner=page)
    bridge.close()
    bus.publish(Counted(1))
    gate.set_result(1)
    QCoreApplication.processEvents()
    assert page.results == []
