"""The window in tests: the shipped fonts, English words, a program without engine behind it."""

from collections.abc import Callable, Iterator
from concurrent.futures import Future
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from core.access.model import Actor
from core.engine.bus import Bus
from tests.ui.fake_program import OPERATOR, DirectCommands, FakeProgram, MemoryPreferences, settled
from tests.ui.notes import note_program, sign_in
from ui import theme
from ui.app import Window
from ui.bridge import Bridge
from ui.shell.frame import Station
from ui.tokens import Tone
from ui.translation import ENGLISH


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Qt's offscreen platform warns of what it cannot do without a window manager."""
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support", extend=True))


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """The style of the program, whatever the platform would choose."""
    return ["mingqian", *theme.ARGUMENTS]


@pytest.fixture(autouse=True)
def look(qapp: QApplication) -> theme.Theme:
    """Light and 100 %, whatever the test before it chose."""
    return theme.install(qapp)


@pytest.fixture
def program() -> FakeProgram:
    """What stands behind the window: pages that tell what happened to them."""
    return note_program()


@pytest.fixture
def make_window(qtbot: QtBot) -> Iterator[Callable[[FakeProgram], Window]]:
    """Start the window over a program; all are taken down afterwards."""
    made: list[Window] = []

    def make(program: FakeProgram) -> Window:
        window = Window(program)
        made.append(window)
        window.main.resize(1440, 900)
        window.main.start()
        window.main.show()
        qtbot.waitExposed(window.main)
        return window

    yield make
    for window in made:
        window.main.witness.close()
        window.main._drop_all()
        window.end()
        window._translation.use(ENGLISH)
        window.main.hide()
        window.main.deleteLater()
        window.watermark.deleteLater()
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def signed(qtbot: QtBot, make_window: Callable[[FakeProgram], Window], program: FakeProgram) -> Window:
    """A window in which the operator is signed in."""
    window = make_window(program)
    sign_in(qtbot, window)
    qtbot.waitUntil(lambda: window.main.view is not None)
    return window


class SpyDialogs:
    """Remembers what was asked; tests answer by calling what was passed."""

    def __init__(self) -> None:
        self.errors: list[BaseException] = []
        self.messages: list[tuple[str, str]] = []
        self.asked: list[tuple[str, Callable[..., None]]] = []
        self.said: list[str] = []

    def error(self, error: BaseException) -> None:
        self.errors.append(error)

    def message(self, title: str, text: str, tone: Tone = "accent") -> None:
        self.messages.append((title, text))

    def confirm(
        self, title: str, text: str, action: str, done: Callable[[], None], **_options: object
    ) -> None:
        self.asked.append((title, done))

    def reason(
        self, title: str, text: str, action: str, done: Callable[[str], None], **_options: object
    ) -> None:
        self.asked.append((title, done))

    def co_sign(
        self, title: str, text: str, action: str, done: Callable[[Actor, str], None], **_options: object
    ) -> None:
        self.said.append(text)
        self.asked.append((title, done))


class SpyJob:
    """A job of :class:`SpyFrame`."""

    def __init__(self, title: str, cancel: Callable[[], None] | None) -> None:
        self.title = title
        self.cancel = cancel
        self.progress: list[tuple[int, int, str]] = []
        self.finished: str | None = None

    def update(self, done: int, total: int, detail: str = "") -> None:
        self.progress.append((done, total, detail))

    def finish(self, message: str = "") -> None:
        self.finished = message


class SpyFrame:
    """The window as a page sees it, for tests of pages: everything asked of it is remembered."""

    def __init__(self, actor: Actor, commands: DirectCommands, bus: Bus) -> None:
        self.bus = bus
        self.bridge = Bridge(commands, bus)
        self.actor = actor
        self.station = Station("单位", "CQ-01", "一室", False, "1.0")
        self.preferences = MemoryPreferences()
        self.dialogs = SpyDialogs()
        self.opened: list[tuple[str, dict[str, object]]] = []
        self.notes: list[tuple[str, Tone]] = []
        self.jobs: list[SpyJob] = []
        self.badges: dict[str, int] = {}
        self.on_witness: list[QWidget | None] = []
        self.witness_screen_present = True
        self.screen_handlers: list[Callable[[bool], None]] = []
        self.went_back = 0
        self.languages: list[str] = []
        self.second: Callable[[str, str], Any] = lambda _login, _password: None

    def open_page(self, page_id: str, **params: object) -> None:
        self.opened.append((page_id, params))

    def go_back(self) -> None:
        self.went_back += 1

    def notify(self, text: str, tone: Tone = "neutral") -> None:
        self.notes.append((text, tone))

    def begin_job(self, title: str, cancel: Callable[[], None] | None = None) -> SpyJob:
        self.jobs.append(SpyJob(title, cancel))
        return self.jobs[-1]

    def change_language(self, language: str) -> None:
        self.languages.append(language)

    def set_badge(self, menu_id: str, count: int) -> None:
        self.badges[menu_id] = count

    def watch_witness_screen(self, handler: Callable[[bool], None], owner: QObject) -> None:
        self.screen_handlers.append(handler)

    def open_witness_window(self) -> None:
        self.witness_screen_present = True
        for handler in self.screen_handlers:
            handler(True)

    def show_on_witness(self, content: QWidget | None) -> None:
        self.on_witness.append(content)

    def second_sign_in(self, login: str, password: str) -> "Future[Any]":
        return settled(lambda: self.second(login, password))


@pytest.fixture
def frame(qapp: QApplication) -> Iterator[SpyFrame]:
    """A frame for tests of pages; commands run at once, their results come with the next events."""
    spy = SpyFrame(OPERATOR, DirectCommands(), Bus())
    yield spy
    # It owns what was shown on the witness display. Windows that nobody deletes crash a later test.
    for content in filter(None, spy.on_witness):
        content.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()
    spy.bridge.close()
