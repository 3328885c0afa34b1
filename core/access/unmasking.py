"""Reading plainly for some minutes: granted to a session for a reason, ended by time, lock or sign-out."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from core.access.model import Actor
from core.kernel.acts import Acts, Recorded, act
from core.kernel.canonical_json import JsonValue
from core.kernel.errors import UserError
from core.kernel.events import event

MINUTES = (5, 10, 15, 30)
"""Lengths that can be chosen."""

_SECOND = 1_000_000_000
_NS = 60 * _SECOND


@dataclass(frozen=True, slots=True, repr=False)
class UnmaskGrant:
    """Every record opened under it is logged with its number. ``until`` is for people."""

    grant_no: str
    session_id: str
    minutes: int
    why: str
    until: datetime
    until_ns: int


@dataclass(frozen=True, slots=True)
class UnmaskGranted:
    """Announcement: a session may read plainly for some minutes from now on."""

    session_id: str


@dataclass(frozen=True, slots=True)
class UnmaskGrantEnded:
    """Announcement: plain values of a session are to be taken off the screen."""

    session_id: str


class UnmaskGrants:
    """In memory only, so that it ends with the program as well; used in the engine thread."""

    def __init__(self, acts: Acts) -> None:
        self.acts = acts
        self._grants: dict[str, UnmaskGrant] = {}

    @act("access.unmask_granted")
    def grant(self, actor: Actor, minutes: int, why: str) -> Recorded[UnmaskGrant]:
        """Let the session read plainly for ``minutes``; another one in its place ends the first.

        Raises:
            UserError: ``pool.reason_missing``, ``access.unmask_minutes``.
        """
        if not why.strip():
            raise UserError("pool.reason_missing")
        if minutes not in MINUTES:
            raise UserError("access.unmask_minutes", most=MINUTES[-1])
        now = self.acts.clock.now()
        grant = UnmaskGrant(
            grant_no="G-" + self.acts.entropy.secret_bytes(4).hex().upper(),
            session_id=actor.session_id,
            minutes=minutes,
            why=why.strip(),
            until=now.wall + timedelta(minutes=minutes),
            until_ns=now.monotonic_ns + minutes * _NS,
        )
        self._grants[actor.session_id] = grant
        self.acts.announce(UnmaskGranted(actor.session_id))
        facts: dict[str, JsonValue] = {"grant": grant.grant_no, "minutes": minutes}
        return Recorded(grant, actor.account_id, facts, why=grant.why)

    def current(self, actor: Actor) -> UnmaskGrant | None:
        """The session's grant while it lasts; the wall clock has no say in it."""
        grant = self._grants.get(actor.session_id)
        if grant is not None and self.acts.clock.now().monotonic_ns >= grant.until_ns:
            del self._grants[actor.session_id]
            return None
        return grant

    def seconds_left(self, actor: Actor) -> int:
        """Seconds that the session may still read plainly, rounded up; 0 without a grant."""
        grant = self.current(actor)
        return 0 if grant is None else -(-(grant.until_ns - self.acts.clock.now().monotonic_ns) // _SECOND)

    def end(self, actor: Actor, cause: str = "person") -> None:
        """End it now, if there is one; ``cause`` is person, lock or sign_out.

        One whose time is over leaves no record: the grant's own tells how long it was for.
        """
        if actor.session_id not in self._grants:
            return
        grant = self.current(actor)
        with self.acts.transaction():
            if grant is not None:
                facts = {"grant": grant.grant_no, "cause": cause}
                self.acts.record(event("access.unmask_ended"), actor, actor.account_id, facts)
            self.acts.announce(UnmaskGrantEnded(actor.session_id))
        self._grants.pop(actor.session_id, None)
