"""What every view with pages has in common; pages see it as ``ui.shell.frame.Frame``."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from core.access.model import Actor
from core.kernel.errors import UserError
from ui.bridge import Bridge
from ui.preferences import PersonalPreferences
from ui.shell.composition import Composition
from ui.shell.frame import Job, PageSpec, Preferences, Station
from ui.shell.navigation import Navigator
from ui.shell.status_bar import StatusBar
from ui.shell.toasts import Toasts
from ui.shell.witness_window import WitnessDisplay
from ui.theme import theme
from ui.tokens import Tone

if TYPE_CHECKING:
    from ui.shell.dialogs import WindowDialogs


class FrameView(QWidget):
    """Pages with navigation, dialogs, status bar and toasts. Subclasses lay it out.

    ``look_asked(name, value)`` when somebody changes language, appearance or text size.
    """

    look_asked = Signal(str, object)

    def __init__(
        self,
        composition: Composition,
        bridge: Bridge,
        actor: Actor,
        pages: Sequence[PageSpec],
        witness: WitnessDisplay,
        window: QWidget,
    ) -> None:
        super().__init__()
        self._composition = composition
        self._bridge = bridge
        self._actor = actor
        self._witness = witness
        self._station = composition.station()
        self._preferences = PersonalPreferences(composition.preferences, actor.account_id)
        self._window = window
        self.navigator = Navigator(self, pages, actor, self._ask_leave)
        self.navigator.setParent(self)
        place = " ".join(part for part in (self._station.station_id, self._station.room) if part)
        self.status = StatusBar(place, datetime.now)
        self.toasts = Toasts(self, theme().px(32))
        bridge.running_changed.connect(self.status.set_running)

    @property
    def bridge(self) -> Bridge:
        """The crossing to the engine."""
        return self._bridge

    @property
    def actor(self) -> Actor:
        """Who is signed in."""
        return self._actor

    @property
    def station(self) -> Station:
        """The place."""
        return self._station

    @property
    def preferences(self) -> Preferences:
        """The person's own choices."""
        return self._preferences

    @cached_property
    def dialogs(self) -> "WindowDialogs":
        """Questions and messages."""
        from ui.shell.dialogs import WindowDialogs

        return WindowDialogs(self._window, self._bridge, self._actor, self._composition.second_sign_in)

    def open_page(self, page_id: str, **params: object) -> None:
        """Open a page in front of the current one."""
        if self._allowed(page_id):
            self.navigator.open(page_id, params)

    def open_fresh(self, page_id: str, **params: object) -> None:
        """Open a page from menu or search: everything behind it is closed."""
        if self._allowed(page_id):
            self.navigator.open(page_id, params, fresh=True)

    def go_back(self) -> None:
        """Back to the page behind."""
        self.navigator.back()

    def notify(self, text: str, tone: Tone = "neutral") -> None:
        """Last message; warnings and dangers as a toast too."""
        self.status.show_message(text, tone)
        if tone in ("warning", "danger"):
            self.toasts.show(text, tone)

    def begin_job(self, title: str, cancel: Callable[[], None] | None = None) -> Job:
        """Show a long job in the status bar."""
        return self.status.begin_job(title, cancel)

    def change_language(self, language: str) -> None:
        """Speak another language; the page shown is built anew."""
        self.look_asked.emit("language", language)

    def set_badge(self, menu_id: str, count: int) -> None:
        """Number beside a menu entry; views without a menu have none."""

    @property
    def witness_screen_present(self) -> bool:
        """Whether the room can see the witness display."""
        return self._witness.present

    def open_witness_window(self) -> None:
        """Show the witness display in a window of its own."""
        self._witness.open_window()

    def watch_witness_screen(self, handler: Callable[[bool], None], owner: QObject) -> None:
        """Tell ``handler``, a method of ``owner``, when the second screen comes or goes."""
        self._witness.watch(handler, owner)

    def show_on_witness(self, content: QWidget | None) -> None:
        """Show something on the witness display."""
        self._witness.show_content(content)

    def second_sign_in(self, login: str, password: str) -> "Future[Any]":
        """Check a second person."""
        return self._composition.second_sign_in(login, password)

    def close_view(self) -> None:
        """Close all pages; the view is thrown away afterwards."""
        self.navigator.close_all()

    def focus_page(self) -> None:
        """Give the keyboard to the page, so that Tab and Esc begin there."""
        page = self.navigator.current
        if page is not None and page.focusWidget() is None:
            page.setFocus()

    def _allowed(self, page_id: str) -> bool:
        if self.navigator.may_open(page_id):
            return True
        self.dialogs.error(UserError("access.denied"))
        return False

    def _ask_leave(self, sentence: str, go: Callable[[], None]) -> None:
        title, action = self.tr("Leave this page?"), self.tr("Leave without saving")
        self.dialogs.confirm(title, sentence, action, go, danger=True, owner=self)
