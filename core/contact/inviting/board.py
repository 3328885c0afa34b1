"""The call board: what every line does, and how far every open invitation is. Seats only, never a name."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from core.access.model import Actor
from core.contact.invitation.desk import InvitationRepository
from core.contact.invitation.model import ContactPolicy, Invitation, InvitationState, LiveCall, Reach, Waiting
from core.contact.lines.line import LineStatus
from core.contact.lines.ports import Lines
from core.contact.texts.allowance import TEXTS_AN_HOUR
from core.kernel.acts import Acts
from core.kernel.errors import OutOfScopeError, PermissionDeniedError

READS = "contact.read"


@dataclass(frozen=True, slots=True)
class LineOnBoard:
    """A line; ``use`` is free, call, preparing or trial, ``seat`` that of the call under way.

    Parts of texts that were handed to its SIM within an hour and a day, and how many it may send.
    """

    status: LineStatus
    use: str
    call: LiveCall | None
    seat: str
    texts_hour: int
    texts_day: int
    most_hour: int
    most_day: int


@dataclass(frozen=True, slots=True)
class PursuitRow:
    """An open invitation: ``until`` is when it goes on by itself (next call, or end of waiting), if known."""

    draw_id: str
    seat: str
    row: int
    unknown: bool
    waiting: Waiting
    reach: Reach
    tries: int
    most_tries: int
    texts: int
    mails: int
    text_state: str
    until: datetime | None
    call: LiveCall | None


@dataclass(frozen=True, slots=True)
class DrawOnBoard:
    """A draw whose experts are being asked, with the figures that it was frozen with."""

    draw_id: str
    policy: ContactPolicy
    calls_allowed: bool
    paused: bool
    seats: int
    accepted: int


@dataclass(frozen=True, slots=True)
class CallBoardView:
    """Everything of the page."""

    at: datetime
    lines: tuple[LineOnBoard, ...]
    draws: tuple[DrawOnBoard, ...]
    rows: tuple[PursuitRow, ...]


@dataclass(frozen=True, slots=True)
class BoardSources:
    """Where the board looks. ``active`` are draws that are being contacted; ``calls`` those of one by row."""

    lines: Lines
    uses: Callable[[], Mapping[str, str]]
    active: Callable[[], tuple[str, ...]]
    calls: Callable[[str], Mapping[int, LiveCall]]
    policy_of: Callable[[str], ContactPolicy]
    current: Callable[[], ContactPolicy]
    seats: Callable[[str], int]
    may_contact: Callable[[str], bool]
    texts_used: Callable[[LineStatus], tuple[int, int]]


class CallBoard:
    """Reads in the engine."""

    def __init__(self, acts: Acts, invitations: InvitationRepository, sources: BoardSources) -> None:
        self._acts = acts
        self._invitations = invitations
        self._from = sources

    def view(self, actor: Actor) -> CallBoardView:
        """How things stand."""
        if not actor.may(READS):
            raise PermissionDeniedError(READS)
        now = self._acts.clock.now().wall
        open_ones = [i for i in self._invitations.open_ones() if self._is_seen(actor, i.draw_id)]
        draws = dict.fromkeys([*self._from.active(), *(i.draw_id for i in open_ones)])
        seen = [draw for draw in draws if self._is_seen(actor, draw)]
        return CallBoardView(
            now,
            tuple(self._line(status, seen) for status in self._from.lines.statuses()),
            tuple(self._draw(draw, now) for draw in seen),
            tuple(self._row(invitation) for invitation in open_ones),
        )

    def _line(self, status: LineStatus, draws: list[str]) -> LineOnBoard:
        an_hour, a_day = self._from.texts_used(status)
        calls = (call for draw in draws for call in self._from.calls(draw).values())
        call = next((call for call in calls if call.line == status.line_id), None)
        invitation = None if call is None else self._invitations.of_row(call.draw_id, call.row)
        return LineOnBoard(
            status,
            self._from.uses().get(status.line_id, "free"),
            call,
            "" if invitation is None else invitation.seat,
            an_hour,
            a_day,
            TEXTS_AN_HOUR,
            self._from.current().texts_a_day,
        )

    def _draw(self, draw_id: str, now: datetime) -> DrawOnBoard:
        policy = self._from.policy_of(draw_id)
        accepted = sum(i.state is InvitationState.ACCEPTED for i in self._invitations.of_draw(draw_id))
        running = draw_id in self._from.active() and self._from.may_contact(draw_id)
        return DrawOnBoard(
            draw_id, policy, policy.call_allowed(now), not running, self._from.seats(draw_id), accepted
        )

    def _row(self, invitation: Invitation) -> PursuitRow:
        return PursuitRow(
            invitation.draw_id,
            invitation.seat,
            invitation.row,
            invitation.state is InvitationState.UNKNOWN,
            invitation.waiting,
            invitation.reach,
            invitation.tries,
            self._from.policy_of(invitation.draw_id).tries,
            invitation.texts_sent,
            invitation.mails_sent,
            invitation.text_state or "",
            invitation.reply_until if invitation.waiting is Waiting.REPLY else invitation.next_try_at,
            self._from.calls(invitation.draw_id).get(invitation.row),
        )

    def _is_seen(self, actor: Actor, draw_id: str) -> bool:
        try:
            self._acts.gate.check(actor, {"draw_id": draw_id})
        except OutOfScopeError:
            return False
        return True
