"""What the window needs of the program around it; ``main.py`` hands it in."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, Protocol

from core.access.model import Actor, SignedIn
from core.system.lamps import Lamp
from ui.bridge import Announcements, Commands
from ui.shell.frame import Command, Hit, LogState, MenuEntry, PageSpec, Preferences, Station

if TYPE_CHECKING:
    from core.evidence.tracing.hidden_mark import Modules
    from core.system.policies import WatermarkPolicy

GUEST = Actor("", "", "", (), frozenset({"evidence.verify"}), "")
"""Who is at the screen while nobody is signed in."""


@dataclass(frozen=True, slots=True)
class Entrance:
    """A way in besides signing in: opens ``page`` without the frame, or runs something."""

    id: str
    icon: str
    title: str
    note: str
    page: PageSpec | None = None
    run: Callable[[], None] | None = None


class Composition(Protocol):
    """Engine, bus, and what can be opened. Words are asked for again after a change of language."""

    @property
    def commands(self) -> Commands: ...
    @property
    def bus(self) -> Announcements: ...
    @property
    def preferences(self) -> Preferences: ...
    @property
    def idle_minutes(self) -> int:
        """Minutes without keyboard or mouse until the window locks."""
        ...

    @property
    def lock_after_failures(self) -> int:
        """Wrong passwords in a row that lock an account, for the words on the sign-in page."""
        ...

    def watermark(self) -> "WatermarkPolicy":
        """What the watermark says besides name and time, and how close its marks stand."""
        ...

    def station(self) -> Station:
        """The place; organisation and room are empty until the database has been opened."""
        ...

    def program_digest(self) -> "Future[str]":
        """The program's fingerprint in hex; fails where a file of a bundle differs from its list."""
        ...

    def hidden_code(self, session_id: str, at: datetime) -> "Modules":
        """The symbol of the hidden mark; ``session_id`` empty while nobody is signed in, ``at`` in UTC."""
        ...

    def first_run(self) -> PageSpec | None:
        """The guide of the first run while it is not done."""
        ...

    def entrances(self) -> Sequence[Entrance]:
        """Ways in besides signing in."""
        ...

    def menu(self) -> Sequence[MenuEntry]:
        """The whole menu; the window leaves out what the person may not do."""
        ...

    def pages(self) -> Sequence[PageSpec]:
        """All pages; the first one that the person may see is the start page."""
        ...

    def palette_commands(self) -> Sequence[Command]:
        """Commands for Ctrl+K."""
        ...

    def sign_in(self, login: str, password: str) -> "Future[SignedIn]":
        """Begin a session."""
        ...

    def second_sign_in(self, login: str, password: str) -> "Future[SignedIn]":
        """Check a second person beside the first."""
        ...

    def sign_out(self, actor: Actor) -> "Future[Any]":
        """End a session."""
        ...

    def unlock(self, actor: Actor, password: str) -> "Future[Any]":
        """Go on after the screen was locked."""
        ...

    def screen_locked(self, actor: Actor, cause: str) -> "Future[Any]":
        """The screen was locked; ``cause`` key or idle."""
        ...

    def plain_reading_left(self, actor: Actor) -> "Future[int]":
        """Seconds that a session may still read personal values plainly, 0 for none."""
        ...

    def end_plain_reading(self, actor: Actor) -> "Future[Any]":
        """End that now."""
        ...

    def change_password(self, actor: Actor, old: str, new: str) -> "Future[Any]":
        """Change the own password."""
        ...

    def lamps(self) -> "Future[Sequence[Lamp]]":
        """State of everything that a draw depends on."""
        ...

    def log_state(self) -> "Future[LogState]":
        """Size and head of the audit log."""
        ...

    def search(self, actor: Actor, text: str) -> "Future[Sequence[Hit]]":
        """Experts and projects for the search box, masked."""
        ...

    def safe_stop(self, error: BaseException) -> None:
        """A bug of ours: bring a running draw to a safe stop. Returns at once."""
        ...
