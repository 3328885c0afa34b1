"""The window's composition over the workstation: implements ``ui.shell.composition.Composition``."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from core.access.model import Actor, SignedIn
from core.kernel.errors import UserError
from core.system.lamps import Lamp
from ui.bridge import Announcements, Commands
from ui.search import GlobalSearch
from ui.shell.composition import Entrance
from ui.shell.frame import Command, Hit, LogState, MenuEntry, PageSpec, Preferences, Station

if TYPE_CHECKING:
    from core.access.rules import SignInPolicy
    from core.engine.api import Services
    from core.engine.workstation import Workstation
    from core.evidence.tracing.hidden_mark import MarkWriter, Modules
    from core.system.policies import StationPolicy, WatermarkPolicy


@dataclass(frozen=True, slots=True)
class Contents:
    """What can be opened; asked for anew after a change of language."""

    first_run: Callable[[], PageSpec]
    entrances: Callable[[], Sequence[Entrance]]
    menu: Callable[[], Sequence[MenuEntry]]
    pages: Callable[[], Sequence[PageSpec]]


class WindowComposition:
    """Everything the window asks of the program."""

    def __init__(
        self,
        workstation: Workstation[Services],
        preferences: Preferences,
        contents: Contents,
        lamps: Callable[[], Sequence[Lamp]],
        marks: MarkWriter,
    ) -> None:
        self._ws = workstation
        self._preferences = preferences
        self._contents = contents
        self._lamps = lamps
        self._marks = marks
        self._search = GlobalSearch(workstation)

    @property
    def commands(self) -> Commands:
        """The engine."""
        return self._ws.engine

    @property
    def bus(self) -> Announcements:
        """The bus."""
        return self._ws.bus

    @property
    def preferences(self) -> Preferences:
        """Small choices of how things look."""
        return self._preferences

    @property
    def idle_minutes(self) -> int:
        """Minutes until the window locks by itself."""
        return self._sign_in_policy().idle_lock_minutes

    @property
    def lock_after_failures(self) -> int:
        """Wrong passwords in a row that lock an account."""
        return self._sign_in_policy().account_failures

    def watermark(self) -> WatermarkPolicy:
        """What holds at the opened station; before that, what the program comes with."""
        held = self._in_force()
        if held is not None:
            return held.watermark
        from core.system.policies import WatermarkPolicy

        return WatermarkPolicy()

    def _sign_in_policy(self) -> SignInPolicy:
        held = self._in_force()
        return self._ws.policy if held is None else held.sign_in

    def _in_force(self) -> StationPolicy | None:
        try:
            return self._ws.services.policies.in_force
        except UserError:  # closed, also from one moment to the next
            return None

    def station(self) -> Station:
        """The place."""
        around = self._ws.surroundings
        facts = self._ws.foundation.facts if self._ws.is_open else None
        return Station(
            organisation="" if facts is None else facts.organisation,
            station_id="" if facts is None else facts.station_id,
            room="" if facts is None else facts.room,
            practice=facts is not None and facts.practice,
            version=around.program_version,
        )

    def program_digest(self) -> Future[str]:
        """Fingerprint of the program."""
        return self._ws.background.submit(self._ws.surroundings.program_digest)

    def hidden_code(self, session_id: str, at: datetime) -> Modules:
        """The symbol that says workstation, session and minute."""
        from core.evidence.tracing.hidden_mark import HiddenMark, encode_mark

        return self._marks.modules(encode_mark(HiddenMark(self.station().station_id, session_id, at)))

    def first_run(self) -> PageSpec | None:
        """The guide while the station is not set up."""
        return None if self._ws.is_set_up else self._contents.first_run()

    def entrances(self) -> Sequence[Entrance]:
        """Ways in besides signing in."""
        return self._contents.entrances()

    def menu(self) -> Sequence[MenuEntry]:
        """The whole menu."""
        return self._contents.menu()

    def pages(self) -> Sequence[PageSpec]:
        """All pages."""
        return self._contents.pages()

    def palette_commands(self) -> Sequence[Command]:
        """No commands besides the pages."""
        return ()

    def sign_in(self, login: str, password: str) -> Future[SignedIn]:
        """Begin a session; opens the workstation first when it is closed."""
        return self._ws.sign_in(login, password)

    def second_sign_in(self, login: str, password: str) -> Future[SignedIn]:
        """Check a second person beside the first."""
        return self._ws.sign_in(login, password, "co_sign")

    def sign_out(self, actor: Actor) -> Future[Any]:
        """End a session."""
        return self._ws.engine.submit(self._ws.foundation.access.sign_out, actor)

    def unlock(self, actor: Actor, password: str) -> Future[Any]:
        """Take the screen lock away."""
        return self._ws.unlock(actor, password)

    def screen_locked(self, actor: Actor, cause: str) -> Future[Any]:
        """The screen was locked."""
        return self._ws.engine.submit(self._ws.foundation.access.screen_locked, actor, cause)

    def plain_reading_left(self, actor: Actor) -> Future[int]:
        """Seconds that a session may still read plainly."""
        return self._ws.engine.submit(self._ws.foundation.access.unmasking.seconds_left, actor)

    def end_plain_reading(self, actor: Actor) -> Future[Any]:
        """Plain values leave the screen now."""
        return self._ws.engine.submit(self._ws.foundation.access.unmasking.end, actor)

    def change_password(self, actor: Actor, old: str, new: str) -> Future[Any]:
        """Change the own password."""
        return self._ws.background.submit(self._change_password, actor, old, new)

    def lamps(self) -> Future[Sequence[Lamp]]:
        """State of everything that a draw depends on."""
        return self._ws.background.submit(self._lamps)

    def log_state(self) -> Future[LogState]:
        """Size and head of the audit log."""
        return self._ws.engine.submit(self._log_state)

    def search(self, actor: Actor, text: str) -> Future[Sequence[Hit]]:
        """Experts and projects for the search box."""
        return self._search.find(actor, text)

    def safe_stop(self, error: BaseException) -> None:
        """A bug of ours: running draws are halted, nothing is lost; the audit log says that it happened."""
        if self._ws.is_open:
            self._ws.note_failure(type(error).__name__)
            self._ws.engine.submit(self._ws.services.draws.safe_stop, type(error).__name__)

    def _change_password(self, actor: Actor, old: str, new: str) -> None:
        proof = self._ws.prove(actor.login, old).result()
        self._ws.engine.submit(self._ws.foundation.access.change_password, actor, proof, new).result()

    def _log_state(self) -> LogState:
        head = self._ws.foundation.acts.journal.head()
        return LogState(head.size, head.root.hex())
