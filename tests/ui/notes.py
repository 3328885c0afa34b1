"""A page that tells what happened to it, and short ways to a signed-in window."""

from collections.abc import Callable, Mapping, Sequence
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.fake_program import PASSWORD, FakeProgram
from ui.app import Window
from ui.shell.frame import Frame, MenuEntry, PageSpec
from ui.shell.page import Page
from ui.shell.signed_in import SignedInView

Make = Callable[[FakeProgram], Window]


class NotePage(Page):
    """A page that remembers what happened to it."""

    alive: ClassVar[list["NotePage"]] = []

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame, "Notes")
        self.params: Mapping[str, object] = {}
        self.story: list[str] = []
        self.lost = ""
        NotePage.alive.append(self)

    def opened(self, params: Mapping[str, object]) -> None:
        self.params = params
        self.story.append("opened")

    def returned(self) -> None:
        self.story.append("returned")

    def closed(self) -> None:
        self.story.append("closed")

    def unsaved(self) -> str:
        return self.lost

    def save(self) -> None:
        self.story.append("saved")


def note_program() -> FakeProgram:
    """A program whose pages are all :class:`NotePage`."""
    NotePage.alive.clear()
    made = FakeProgram()
    made.page_specs = [
        PageSpec("dashboard", "Dashboard", NotePage),
        PageSpec("pool.list", "Experts", NotePage, "pool.read", ("Pool",)),
        PageSpec("pool.expert", "Expert", NotePage, "pool.read", menu="pool.list", listed=False),
        PageSpec("audit.log", "Audit log", NotePage, "audit.read"),
    ]
    made.menu_entries = [
        MenuEntry("dashboard", "layout-dashboard", "Dashboard"),
        MenuEntry("pool", "users", "Pool", children=(MenuEntry("pool.list", "", "Experts", "pool.read"),)),
        MenuEntry("audit.log", "history", "Audit log", "audit.read"),
        MenuEntry("system", "settings", "System", children=(MenuEntry("x", "", "X", "system.settings"),)),
    ]
    return made


def sign_in(qtbot: QtBot, window: Window, password: str = PASSWORD, login: str = "op01") -> None:
    """Type account and password."""
    page = window.main.sign_in_page
    assert page is not None
    qtbot.keyClicks(page.form.login, login)
    qtbot.keyClicks(page.form.password, password)
    qtbot.keyClick(page.form.password, Qt.Key.Key_Return)


def dialogs() -> list[QDialog]:
    """Dialogs that can be seen."""
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()]


def press(dialog: QDialog, text: str) -> None:
    """Press the button with these words."""
    next(b for b in dialog.findChildren(QPushButton) if b.text() == text).click()


def view_of(window: Window) -> SignedInView:
    """The frame of a window in which somebody is signed in."""
    assert window.main.view is not None
    return window.main.view


def texts_of(widget: QWidget) -> Sequence[str]:
    """Everything that labels and buttons in ``widget`` say, for tests of what a person reads."""
    labels = [label.text() for label in widget.findChildren(QLabel) if label.text()]
    return labels + [button.text() for button in widget.findChildren(QAbstractButton) if button.text()]
