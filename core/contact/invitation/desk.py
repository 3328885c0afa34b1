"""What contact asks of the draw and of storage: seats to fill, people to reach, what was tried."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from core.contact.invitation.model import (
    AwaitedText,
    ContactCard,
    IncomingText,
    Invitation,
    InvitationState,
    MeetingFacts,
    Reach,
    UnsentText,
    Waiting,
    Way,
)


@dataclass(frozen=True, slots=True)
class WaitingRow:
    """A placed expert whose answer is open: row number and seat code."""

    row: int
    seat: str
    replenished: bool


class SeatDesk(Protocol):
    """The draw's side of contact. All methods run in the engine, inside the caller's transaction."""

    def seats(self, draw_id: str) -> int:
        """Seats of the draw."""
        ...

    def waiting_rows(self, draw_id: str) -> Sequence[WaitingRow]:
        """Rows whose answer is open, in board order; some may have an invitation already."""
        ...

    def may_contact(self, draw_id: str) -> bool:
        """False while the draw is halted, locked to a restart or over."""
        ...

    def card(self, draw_id: str, row: int) -> ContactCard:
        """How to reach the expert of a row."""
        ...

    def meeting(self, draw_id: str, row: int) -> MeetingFacts:
        """What the invitation of a row says."""
        ...

    def names_locked(self, draw_id: str) -> bool:
        """Whether nobody may see whom this draw invites."""
        ...

    def row_by_phone(self, phone: str) -> Sequence[tuple[str, int]]:
        """(draw, row) of invitations that hold a seat for this number."""
        ...

    def settled(self, draw_id: str, row: int, state: InvitationState, way: Way | None) -> None:
        """The invitation of a row is over: accepted fills the seat, anything else opens it again."""
        ...

    def because(self, draw_id: str, row: int, reason: str) -> None:
        """Why the expert of a row does not take part, in words."""
        ...

    def cut_short(self, draw_id: str, row: int) -> None:
        """The waiting for a row's answer was cut short by an emergency draw: its seat is open again."""
        ...

    def refill(self, draw_id: str) -> None:
        """Take the next expert of the secret order for every open seat.

        Not part of :meth:`settled`: why a seat is open must be committed before the next name is worked out
        (EDP-1 step 10), so this runs in transactions of its own.
        """
        ...


class InvitationMails(Protocol):
    """E-mails of invitations in the database, inside the caller's transaction."""

    def add_mail(self, invitation: int, code: str, subject: str, text: str, at: datetime) -> int:
        """Keep one that is being sent; its number."""
        ...

    def note_mail(self, number: int, state: str, reason: str) -> None:
        """What became of it."""
        ...

    def cut_off_mails(self) -> Sequence[tuple[int, int, str]]:
        """(number, invitation, code) of those that were being sent when the program ended."""
        ...


class InvitationRepository(InvitationMails, Protocol):
    """Invitations, calls and texts in the database; calls run inside the caller's transaction."""

    def open_lease(
        self, draw_id: str, row: WaitingRow, seats: int, at: datetime, reach: Reach = Reach.CALL
    ) -> Invitation | None:
        """Create an invitation if open + accepted < seats, else None: the one guard against over-inviting."""
        ...

    def enter(self, invitation: int, reach: Reach) -> None:
        """The channel that is used from now on."""
        ...

    def get(self, invitation: int) -> Invitation:
        """The invitation; raises ``KeyError``."""
        ...

    def of_draw(self, draw_id: str) -> Sequence[Invitation]:
        """All invitations of a draw by row."""
        ...

    def of_row(self, draw_id: str, row: int) -> Invitation | None:
        """The invitation of a row, if it has one."""
        ...

    def accept(self, invitation: int, seats: int, way: Way) -> bool:
        """Mark accepted if it holds a seat and accepted < seats; tells whether it did."""
        ...

    def close(self, invitation: int, state: InvitationState, way: Way | None) -> bool:
        """End an invitation that holds a seat; tells whether it did."""
        ...

    def give_back(self, draw_id: str, row: int) -> None:
        """Who had accepted for this row will not come: it holds no seat any more."""
        ...

    def withdraw(self, draw_id: str) -> Sequence[Invitation]:
        """End every invitation that is open or accepted; gives them as they were."""
        ...

    def wait(
        self,
        invitation: int,
        waiting: Waiting,
        *,
        next_try_at: datetime | None = None,
        reply_until: datetime | None = None,
        unknown: bool = False,
    ) -> None:
        """What the invitation waits for from now on."""
        ...

    def begin_call(self, invitation: int, call_id: str, line: str, at: datetime) -> int:
        """Note a call; returns its number within the invitation, from 1."""
        ...

    def end_call(
        self,
        call_id: str,
        at: datetime,
        outcome: str,
        counted: bool,
        recording: str | None,
        sha256: str | None,
    ) -> None:
        """Note how the call ended; a counted one adds to the invitation's tries."""
        ...

    def interrupted_calls(self) -> Sequence[tuple[str, int]]:
        """(call id, invitation) of calls that a crash cut off."""
        ...

    def add_outgoing(
        self, message_id: str, invitation: int, code: str, text: str, line: str, at: datetime, parts: int = 1
    ) -> None:
        """Note a text before it is sent."""
        ...

    def update_outgoing(
        self, message_id: str, state: str, references: Sequence[int], reason: str = ""
    ) -> int | None:
        """Note what became of a text; gives its invitation."""
        ...

    def awaiting_reports(self, since: datetime) -> Sequence[AwaitedText]:
        """Texts sent after ``since`` whose delivery is not known yet."""
        ...

    def unsent(self, since: datetime) -> Sequence[UnsentText]:
        """Texts handed to a modem after ``since`` of which it has not said that they are sent or failed."""
        ...

    def hand_in_again(self, message_id: str, line: str, at: datetime) -> None:
        """Note that a text is handed to a modem once more."""
        ...

    def next_message_id(self) -> str:
        """A message id never used before."""
        ...

    def add_incoming(
        self,
        line: str,
        fingerprint: str,
        number: str,
        text: str,
        at: datetime,
        understood: str | None,
        draw_id: str | None,
        row: int | None,
        outcome: str,
    ) -> bool:
        """Store a received text; False when the same text is stored already."""
        ...

    def incoming(self, text_id: int) -> IncomingText:
        """A received text; raises ``UserError('contact.text_unknown')``."""
        ...

    def undecided(self) -> Sequence[IncomingText]:
        """Received texts that wait for the operator, the oldest first."""
        ...

    def decide_incoming(
        self, text_id: int, outcome: str, at: datetime, by_name: str, place: tuple[str, int] | None = None
    ) -> bool:
        """Settle a text that waits; ``place`` is its draw and row. Tells whether it still waited."""
        ...

    def open_ones(self) -> Sequence[Invitation]:
        """Every invitation that holds a seat, by draw and row."""
        ...
