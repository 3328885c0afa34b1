"""Texts that the program does not act on by itself: put before the operator, attributed or set aside.

A text decides a seat only with the supervisor beside the operator. While the names of a draw are sealed
neither the sender's number nor a name in the text is shown: the seat says enough.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from core.access.model import Actor
from core.contact.invitation.co_signing import record_co_sign
from core.contact.invitation.desk import InvitationRepository, SeatDesk
from core.contact.invitation.model import (
    ContactCard,
    InboxChanged,
    IncomingText,
    Invitation,
    InvitationState,
    Way,
)
from core.contact.texts.attribution import draw_code
from core.kernel.acts import Acts, Recorded, act
from core.kernel.canonical_json import JsonValue
from core.kernel.errors import OutOfScopeError, PermissionDeniedError, UserError

READS = "contact.read"
DECIDES = "contact.run"
CO_SIGNS = "draw.supervise"
_HIDDEN = "＊"
_NUMBER = re.compile(r"\d{7,}")


@dataclass(frozen=True, slots=True)
class Place:
    """An invitation that a text may be about; ``code`` is what a reply may name it by."""

    draw_id: str
    row: int
    seat: str
    state: InvitationState
    code: str


@dataclass(frozen=True, slots=True, repr=False)
class InboxRow:
    """A text as the page shows it.

    ``number`` is masked, "" while the names of its draw are sealed. ``places`` are the sender's invitations,
    the newest first; of a number that nobody has those of the people whom the text names (``named``).
    ``understood`` is accept, decline or "".
    """

    id: int
    at: datetime
    line: str
    number: str
    text: str
    understood: str
    places: tuple[Place, ...]
    sealed: bool
    named: bool = False


class Answers(Protocol):
    """Where a decision takes effect."""

    def accept(self, invitation_id: int, way: Way) -> bool:
        """Commit an acceptance; False when the seat is taken."""
        ...

    def decline(self, invitation_id: int, way: Way) -> None:
        """Commit a decline."""
        ...

    def tick(self) -> None:
        """Go on with what can be started now."""
        ...


class Inbox:
    """Runs in the engine."""

    def __init__(
        self, acts: Acts, desk: SeatDesk, invitations: InvitationRepository, answers: Answers
    ) -> None:
        self.acts = acts
        self._desk = desk
        self._invitations = invitations
        self._answers = answers

    def waiting(self, actor: Actor) -> tuple[InboxRow, ...]:
        """Everything to be decided, the oldest first."""
        self._check_read(actor)
        rows = (self._row(actor, text) for text in self._invitations.undecided())
        return tuple(row for row in rows if all(self._is_seen(actor, place.draw_id) for place in row.places))

    def count(self, actor: Actor) -> int:
        """How many texts wait; 0 for who may not read them."""
        return len(self._invitations.undecided()) if actor.may(READS) else 0

    def places(self, actor: Actor) -> tuple[Place, ...]:
        """Every open invitation: what a text of an unknown number may be attributed to."""
        self._check_read(actor)
        found = (_place(invitation) for invitation in self._invitations.open_ones())
        return tuple(place for place in found if self._is_seen(actor, place.draw_id))

    @act("contact.text_decided")
    def attribute(
        self,
        actor: Actor,
        text_id: int,
        draw_id: str,
        row: int,
        accepted: bool,
        supervisor: Actor,
        reason: str,
    ) -> Recorded[bool]:
        """The text is an answer for a seat; False when it came too late (its sender is told).

        Raises:
            UserError: ``contact.text_unknown``, ``contact.text_decided`` (by somebody else meanwhile),
                ``contact.seat_unknown``, ``contact.seat_settled`` (has accepted already),
                ``draw.two_people``, ``draw.reason_missing``.
        """
        if supervisor.account_id == actor.account_id or not supervisor.may(CO_SIGNS):
            raise UserError("draw.two_people")
        if not reason.strip():
            raise UserError("draw.reason_missing")
        self._invitations.incoming(text_id)
        invitation = self._invitations.of_row(draw_id, row)
        if invitation is None:
            raise UserError("contact.seat_unknown")
        if invitation.state in (InvitationState.ACCEPTED, InvitationState.WITHDRAWN):
            raise UserError("contact.seat_settled")
        self._settle(actor, text_id, "attributed", (draw_id, row))
        record_co_sign(self.acts, supervisor, draw_id, "contact.text_decided", reason.strip())
        counted = invitation.state.holds_seat
        if accepted:
            counted = self._answers.accept(invitation.id, Way.SMS)
        elif counted:
            self._answers.decline(invitation.id, Way.SMS)
        self.acts.afterwards(self._answers.tick)
        facts: dict[str, JsonValue] = {
            "text": text_id,
            "seat": invitation.seat,
            "row": invitation.row,
            "answer": "accepted" if accepted else "declined",
            "supervisor": supervisor.account_id,
            "counted": counted,
        }
        return Recorded(counted, draw_id, facts, why=reason.strip())

    @act("contact.text_dismissed")
    def dismiss(self, actor: Actor, text_ids: Sequence[int], reason: str) -> Recorded[None]:
        """Texts that decide nothing (advertising, thanks, questions that were answered by phone).

        Raises:
            UserError: ``contact.text_unknown``, ``contact.text_decided``, ``draw.reason_missing``.
        """
        if not reason.strip():
            raise UserError("draw.reason_missing")
        for text_id in text_ids:
            text = self._invitations.incoming(text_id)
            for draw_id, _ in self._desk.row_by_phone(text.number):
                self.acts.gate.check(actor, {"draw_id": draw_id})
            self._settle(actor, text_id, "dismissed", None)
        return Recorded(None, "", {"texts": list[JsonValue](text_ids)}, why=reason.strip())

    def _settle(self, actor: Actor, text_id: int, outcome: str, place: tuple[str, int] | None) -> None:
        now = self.acts.clock.now().wall
        if not self._invitations.decide_incoming(text_id, outcome, now, actor.name, place):
            raise UserError("contact.text_decided")
        self.acts.announce(InboxChanged())

    def _row(self, actor: Actor, text: IncomingText) -> InboxRow:
        found = [
            (draw_id, row, invitation)
            for draw_id, row in self._desk.row_by_phone(text.number)
            if (invitation := self._invitations.of_row(draw_id, row)) is not None
        ]
        sealed = any(self._desk.names_locked(draw_id) for draw_id, _, _ in found)
        shown = text.text
        if sealed:
            draw_id, row, _ = found[-1]
            shown = without_names(shown, self._desk.card(draw_id, row))
        elif not found:
            return self._of_a_stranger(actor, text)
        return InboxRow(
            text.id,
            text.at,
            text.line,
            "" if sealed else actor.masks.text("phone", text.number),
            shown,
            text.understood or "",
            tuple(_place(invitation) for _, _, invitation in reversed(found)),
            sealed,
        )

    def _of_a_stranger(self, actor: Actor, text: IncomingText) -> InboxRow:
        """Nobody has the number: whom the text names is looked for, and no sealed name shows."""
        named, shown = list[Place](), text.text
        for invitation in self._invitations.open_ones():
            card = self._desk.card(invitation.draw_id, invitation.row)
            if any(name and name in text.text for name in (card.name, card.unit)):
                named.append(_place(invitation))
            if self._desk.names_locked(invitation.draw_id):
                shown = without_name(shown, card)
        number = actor.masks.text("phone", text.number)
        understood = text.understood or ""
        return InboxRow(
            *(text.id, text.at, text.line, number, shown, understood, tuple(named)),
            sealed=False,
            named=bool(named),
        )

    def _is_seen(self, actor: Actor, draw_id: str) -> bool:
        try:
            self.acts.gate.check(actor, {"draw_id": draw_id})
        except OutOfScopeError:
            return False
        return True

    def _check_read(self, actor: Actor) -> None:
        if not actor.may(READS):
            raise PermissionDeniedError(READS)


def without_names(text: str, card: ContactCard) -> str:
    """A text in which neither its writer's name nor a phone number can be read."""
    return without_name(_NUMBER.sub(_HIDDEN * 3, text), card)


def without_name(text: str, card: ContactCard) -> str:
    """A text in which a name cannot be read, nor its given name alone, nor its unit."""
    for hidden in (card.unit, card.name, card.name[1:] if len(card.name) > 2 else ""):
        if hidden:
            text = text.replace(hidden, _HIDDEN * len(hidden))
    return text


def _place(invitation: Invitation) -> Place:
    return Place(
        invitation.draw_id, invitation.row, invitation.seat, invitation.state, draw_code(invitation.draw_id)
    )
