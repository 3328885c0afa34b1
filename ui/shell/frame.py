"""What a page may ask of the window around it, and how pages and menu entries are made known.

A page imports this file, ``ui.bridge`` values and widgets; never the main window. Its engine API comes
through the factory of its :class:`PageSpec`, which the composition builds.
"""

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from core.access.model import Actor
from ui.bridge import Bridge
from ui.tokens import Tone

if TYPE_CHECKING:
    from ui.shell.page import Page


@dataclass(frozen=True, slots=True)
class PageSpec:
    """A page that can be opened: ``id`` like "pool.list", translated ``title``, factory.

    ``trail`` are the breadcrumb words before the title; ``menu`` the menu entry that lights up (default: the
    page's own id); ``words`` further search words for Ctrl+K; ``help_topic`` the manual's anchor for F1.
    ``collapses_menu`` for the ceremony. ``listed`` False keeps the page out of Ctrl+K (it needs parameters).
    """

    id: str
    title: str
    make: "Callable[[Frame], Page]"
    permission: str | None = None
    trail: tuple[str, ...] = ()
    menu: str = ""
    words: str = ""
    help_topic: str = ""
    collapses_menu: bool = False
    listed: bool = True


@dataclass(frozen=True, slots=True)
class MenuEntry:
    """A line of the menu. ``id`` is the page it opens; with ``children`` it unfolds them instead.

    Entries whose ``permission`` the person lacks are left out, and groups without children too.
    """

    id: str
    icon: str
    title: str
    permission: str | None = None
    children: tuple["MenuEntry", ...] = ()


@dataclass(frozen=True, slots=True)
class Command:
    """Something Ctrl+K can do besides opening a page."""

    title: str
    run: Callable[[], None]
    icon: str = "arrow-right"
    permission: str | None = None
    words: str = ""


@dataclass(frozen=True, slots=True)
class Hit:
    """A find of the search box: expert or project, masked by who made it; opens ``page`` with ``params``."""

    title: str
    note: str
    icon: str
    page: str
    params: dict[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Station:
    """What the frame says about the place.

    ``digest_matches`` says whether the program's fingerprint is the registered one, None when none is.
    """

    organisation: str
    station_id: str
    room: str
    practice: bool
    version: str
    rule_pack: str = ""
    digest_matches: bool | None = None
    support: str = ""


@dataclass(frozen=True, slots=True)
class LogState:
    """Size and head (hex) of the audit log, for the status bar."""

    size: int
    head: str


class Preferences(Protocol):
    """Small choices of how things look: language, scheme, columns. Nothing personal, nothing secret."""

    def get(self, key: str, default: object = None) -> Any:
        """Value of ``key`` (text, number, truth, list or dict of these)."""
        ...

    def put(self, key: str, value: object) -> None:
        """Remember ``value``."""
        ...


class Job(Protocol):
    """A long job shown in the status bar."""

    def update(self, done: int, total: int, detail: str = "") -> None:
        """Tell how far it is; ``total`` 0 when unknown."""
        ...

    def finish(self, message: str = "") -> None:
        """It is over; ``message`` becomes the last message."""
        ...


class Dialogs(Protocol):
    """Questions and messages. All return at once; answers come by the callables (bound methods)."""

    def error(self, error: BaseException) -> None:
        """Say what went wrong and what to do."""
        ...

    def message(self, title: str, text: str, tone: Tone = "accent") -> None:
        """Say something that must not be missed."""
        ...

    def confirm(
        self,
        title: str,
        text: str,
        action: str,
        done: Callable[[], None],
        *,
        danger: bool = False,
        owner: QObject | None = None,
    ) -> None:
        """Ask before something; ``action`` are the words on the button."""
        ...

    def reason(
        self,
        title: str,
        text: str,
        action: str,
        done: Callable[[str], None],
        *,
        danger: bool = True,
        choices: Sequence[str] = (),
        owner: QObject | None = None,
    ) -> None:
        """Say what follows and ask for a reason; ``done(reason)``."""
        ...

    def co_sign(
        self,
        title: str,
        text: str,
        action: str,
        done: Callable[[Actor, str], None],
        *,
        permission: str = "",
        ask_reason: bool = True,
        owner: QObject | None = None,
    ) -> None:
        """Second person signs: login, password, reason. ``done(actor, reason)``; never the same account."""
        ...


class Frame(Protocol):
    """The window as a page sees it."""

    @property
    def bridge(self) -> Bridge: ...
    @property
    def actor(self) -> Actor: ...
    @property
    def station(self) -> Station: ...
    @property
    def preferences(self) -> Preferences: ...
    @property
    def dialogs(self) -> Dialogs: ...

    def open_page(self, page_id: str, **params: object) -> None:
        """Go to a page; the current one may ask first when something would be lost."""
        ...

    def go_back(self) -> None:
        """Back to the page before."""
        ...

    def notify(self, text: str, tone: Tone = "neutral") -> None:
        """Last message of the status bar; warnings and dangers also as a toast."""
        ...

    def begin_job(self, title: str, cancel: Callable[[], None] | None = None) -> Job:
        """Show a long job in the status bar."""
        ...

    def change_language(self, language: str) -> None:
        """Speak another language (zh_CN or en); the page shown is built anew."""
        ...

    def set_badge(self, menu_id: str, count: int) -> None:
        """Number beside a menu entry; 0 takes it away."""
        ...

    @property
    def witness_screen_present(self) -> bool:
        """Whether the room can see the witness display: on a second screen, or in a window."""
        ...

    def open_witness_window(self) -> None:
        """Show the witness display in a window of its own where there is no second screen."""
        ...

    def watch_witness_screen(self, handler: Callable[[bool], None], owner: QObject) -> None:
        """Call ``handler(present)`` when the second screen is lost or comes back."""
        ...

    def show_on_witness(self, content: QWidget | None) -> None:
        """Show ``content`` on the witness display, which owns it then; None: the resting picture."""
        ...

    def second_sign_in(self, login: str, password: str) -> "Future[Any]":
        """Check a second person; gives ``SignedIn``."""
        ...
