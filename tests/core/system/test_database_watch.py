"""The database is checked when it is opened and once a day, and the lamp says what was found."""

from concurrent.futures import Executor, Future
from typing import Any

import pytest

from core.system.database_watch import DatabaseWatch
from core.system.lamps import Lamp, LampState
from tests.support.manual_clock import ManualClock


class Later(Executor):
    """Keeps work until the test runs it."""

    def __init__(self) -> None:
        self.waiting: list[tuple[Any, tuple[Any, ...]]] = []

    def submit(self, fn: Any, /, *args: Any, **_kwargs: Any) -> "Future[Any]":
        self.waiting.append((fn, args))
        return Future()

    def run(self) -> None:
        work, self.waiting = self.waiting, []
        for fn, args in work:
            fn(*args)


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock()


@pytest.fixture
def worker() -> Later:
    return Later()


def shown(lamp: Lamp | None) -> tuple[str, LampState]:
    assert lamp is not None
    return lamp.reason, lamp.state


def test_a_closed_database_has_no_lamp(clock: ManualClock, worker: Later) -> None:
    watch = DatabaseWatch(clock, worker)
    assert watch.lamp() is None
    watch.begin(lambda: True)
    watch.end()
    assert watch.lamp() is None


@pytest.mark.parametrize(
    ("whole", "found"),
    [(True, ("database.whole", LampState.OK)), (False, ("database.damaged", LampState.FAULT))],
)
def test_the_lamp_says_what_the_check_found(
    clock: ManualClock, worker: Later, whole: bool, found: tuple[str, LampState]
) -> None:
    watch = DatabaseWatch(clock, worker)
    watch.begin(lambda: whole)
    assert shown(watch.lamp()) == ("database.checking", LampState.OK)
    worker.run()
    assert shown(watch.lamp()) == found


def test_a_check_that_breaks_off_counts_as_damage(clock: ManualClock, worker: Later) -> None:
    def unreadable() -> bool:
        raise OSError

    watch = DatabaseWatch(clock, worker)
    watch.begin(unreadable)
    with pytest.raises(OSError):
        worker.run()
    assert shown(watch.lamp()) == ("database.damaged", LampState.FAULT)


def test_it_is_checked_again_after_a_day_and_not_before(clock: ManualClock, worker: Later) -> None:
    answers = [False, True]
    watch = DatabaseWatch(clock, worker)
    watch.begin(answers.pop)
    worker.run()
    clock.advance(23 * 3600)
    watch.lamp()
    assert worker.waiting == []
    clock.advance(1 * 3600)
    watch.lamp()
    watch.lamp()
    assert len(worker.waiting) == 1
    worker.run()
    assert shown(watch.lamp()) == ("database.damaged", LampState.FAULT)


def test_what_an_old_check_finds_says_nothing_of_the_database_opened_after_it(
    clock: ManualClock, worker: Later
) -> None:
    watch = DatabaseWatch(clock, worker)
    watch.begin(lambda: False)
    watch.end()
    watch.begin(lambda: True)
    worker.run()
    assert shown(watch.lamp())[0] != "database.damaged"
    worker.run()
    assert shown(watch.lamp()) == ("database.whole", LampState.OK)
