"""Texts of invitations: sending them over any free line, reading the replies."""

from collections import deque
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import datetime, timedelta
from functools import partial

from core.access.model import MACHINE
from core.contact.invitation.desk import InvitationRepository, SeatDesk
from core.contact.invitation.model import ContactChanged, InboxChanged, Invitation, UnsentText
from core.contact.lines.line import (
    DeliveryState,
    LineStatus,
    TextDelivered,
    TextFailed,
    TextReceived,
    TextSent,
)
from core.contact.lines.ports import Lines
from core.contact.texts.allowance import TextAllowance
from core.contact.texts.attribution import Attribution, attribute, draw_code
from core.contact.texts.length import text_length
from core.contact.texts.replies import Reply
from core.contact.texts.templates import TextCode, compose
from core.kernel.acts import Acts
from core.kernel.canonical_json import JsonValue
from core.kernel.errors import DeviceError
from core.kernel.events import event

REPORTS_COME_WITHIN = timedelta(hours=24)
"""After this a network has given a text up (modem.md, section 6)."""

SENT_AGAIN_WITHIN = timedelta(minutes=30)
"""After this a text that a crash kept from being sent would only confuse."""

TextsOf = Callable[[str], Mapping[TextCode, str]]


class Messenger:
    """Sends and receives texts; a certain reply is handed to ``answered`` (set by the contact service).

    ``texts_of`` gives the words that a draw was frozen with, ``allowance`` how many parts a SIM may send.
    """

    def __init__(
        self,
        acts: Acts,
        desk: SeatDesk,
        invitations: InvitationRepository,
        lines: Lines,
        texts_of: TextsOf,
        allowance: TextAllowance,
    ) -> None:
        self._acts = acts
        self._desk = desk
        self._invitations = invitations
        self._lines = lines
        self._texts_of = texts_of
        self._allowance = allowance
        self._unsent: deque[UnsentText] = deque()
        self.answered: Callable[[Invitation, bool], None] = _nobody

    def send(self, invitation: Invitation, code: TextCode, deadline: datetime | None = None) -> bool:
        """Send one text of an invitation; False when no line can carry texts at the moment."""
        card = self._desk.card(invitation.draw_id, invitation.row)
        now = self._acts.clock.now().wall
        if code is TextCode.INVITE and self._has_others(card.phone, invitation):
            code = TextCode.INVITE_CODED
        template = self._texts_of(invitation.draw_id)[code]
        meeting = self._desk.meeting(invitation.draw_id, invitation.row)
        text = compose(template, meeting, card.addressed, deadline, now.date(), draw_code(invitation.draw_id))
        parts = text_length(text).parts
        line = self._free_line(parts)
        if line is None:
            usable = any(status.can_text for status in self._lines.statuses())
            self._record_failure(invitation, code.value, "limit" if usable else "no_line", "")
            return False
        with self._acts.transaction():
            message_id = self._invitations.next_message_id()
            self._invitations.add_outgoing(
                message_id, invitation.id, code.value, text, line.line_id, now, parts
            )
            self._hand_in(UnsentText(message_id, invitation.id, code.value, text), invitation, line)
        return True

    def on_sent(self, sent: TextSent) -> None:
        """The network took a text."""
        with self._acts.transaction():
            self._invitations.update_outgoing(sent.message_id, "sent", sent.references)

    def on_failed(self, failed: TextFailed) -> None:
        """A text did not go out; the invitation goes on by its other ways."""
        with self._acts.transaction():
            self._allowance.give_back(failed.message_id, failed.parts_sent)
            number = self._invitations.update_outgoing(failed.message_id, "failed", (), failed.reason)
            if number is not None:
                self._record_failure(self._invitations.get(number), "", failed.reason, failed.line_id)

    def on_delivered(self, delivered: TextDelivered) -> None:
        """A delivery report came in; what is not the last word on all parts is kept, not logged."""
        with self._acts.transaction():
            number = self._invitations.update_outgoing(
                delivered.message_id, delivered.state.value, delivered.open_references
            )
            if number is None:
                return
            invitation = self._invitations.get(number)
            self._acts.announce(ContactChanged(invitation.draw_id))
            if delivered.state is DeliveryState.TRYING:
                return
            facts: dict[str, JsonValue] = {
                "seat": invitation.seat,
                "row": invitation.row,
                "status": delivered.state.value,
            }
            self._acts.record(event("contact.text_delivered"), MACHINE, invitation.draw_id, facts)

    def take_up_reports(self) -> None:
        """After a restart: wait again for the delivery reports of texts that were sent before it."""
        since = self._acts.clock.now().wall - REPORTS_COME_WITHIN
        for text in self._invitations.awaiting_reports(since):
            phone = self._desk.card(text.draw_id, text.row).phone
            with suppress(DeviceError):  # that line is not there any more
                self._lines.expect_reports(text.line, text.message_id, phone, text.references)

    def take_up_unsent(self) -> None:
        """After a restart: texts of which no modem said what became of them are sent when a line is ready.

        Such a text may have been sent: twice is better than never.
        """
        self._unsent.extend(self._invitations.unsent(self._acts.clock.now().wall - SENT_AGAIN_WITHIN))

    def send_unsent(self) -> None:
        """A line has changed: send what a crash held up, if one is ready."""
        while self._unsent and (line := self._free_line()) is not None:
            text = self._unsent.popleft()
            invitation = self._invitations.get(text.invitation)
            invites = text.code in (TextCode.INVITE, TextCode.INVITE_CODED)
            if not invites or invitation.state.holds_seat:
                with self._acts.transaction():
                    now = self._acts.clock.now().wall
                    self._invitations.hand_in_again(text.message_id, line.line_id, now)
                    self._hand_in(text, invitation, line)

    def on_received(self, received: TextReceived) -> None:
        """Store the text once, with what follows from a certain answer to exactly one invitation.

        One transaction: a text that is stored is deleted from the modem and never read again, so an answer
        that was stored without its consequence would be lost.
        """
        now = self._acts.clock.now().wall
        places = self._desk.row_by_phone(received.number)
        invited = (self._invitations.of_row(draw_id, row) for draw_id, row in places)
        matches = [invitation for invitation in invited if invitation is not None]
        found = attribute(received.text, matches) if received.complete else Attribution(None, None)
        target, settled = found.target, found.counts or found.late
        with self._acts.transaction():
            stored = self._invitations.add_incoming(
                received.line_id,
                received.fingerprint,
                received.number,
                received.text,
                now,
                None if found.reply is None else found.reply.value,
                None if target is None else target.draw_id,
                None if target is None else target.row,
                "answered" if settled else "",
            )
            if stored:
                self._record_received(received, found.reply, target)
            self._acts.afterwards(partial(self._lines.text_kept, received.line_id, received.receipt))
            if stored and target is not None:
                self._act_on(target, found)
            if stored and not settled:
                self._acts.announce(InboxChanged())

    def _hand_in(self, text: UnsentText, invitation: Invitation, line: LineStatus) -> None:
        """Log a text, and give it to the modem once that is committed."""
        parts = text_length(text.text).parts
        self._allowance.hand_over(text.message_id, line, parts)
        facts: dict[str, JsonValue] = {
            "seat": invitation.seat,
            "row": invitation.row,
            "code": text.code,
            "parts": parts,
            "line": line.line_id,
        }
        self._acts.record(event("contact.text_sent"), MACHINE, invitation.draw_id, facts, {"text": text.text})
        phone = self._desk.card(invitation.draw_id, invitation.row).phone
        self._acts.afterwards(partial(self._lines.send_text, line.line_id, text.message_id, phone, text.text))

    def _act_on(self, target: Invitation, found: Attribution) -> None:
        if found.late:
            if found.reply is Reply.ACCEPT:
                facts: dict[str, JsonValue] = {"seat": target.seat, "row": target.row, "way": "sms"}
                self._acts.record(event("contact.full"), MACHINE, target.draw_id, facts)
                self.send(target, TextCode.FULL)
        elif found.counts:
            self.answered(target, found.reply is Reply.ACCEPT)
        elif target.state.holds_seat:
            self.send(target, TextCode.UNCLEAR)

    def _record_received(
        self, received: TextReceived, reply: Reply | None, target: Invitation | None
    ) -> None:
        facts: dict[str, JsonValue] = {
            "line": received.line_id,
            "understood": None if reply is None else reply.value,
            "seat": None if target is None else target.seat,
            "row": None if target is None else target.row,
        }
        sealed: dict[str, JsonValue] = {"number": received.number, "text": received.text}
        subject = "" if target is None else target.draw_id
        self._acts.record(event("contact.text_received"), MACHINE, subject, facts, sealed)
        if target is not None:
            self._acts.announce(ContactChanged(target.draw_id))

    def _record_failure(self, invitation: Invitation, code: str, reason: str, line: str) -> None:
        with self._acts.transaction():
            facts: dict[str, JsonValue] = {
                "seat": invitation.seat,
                "row": invitation.row,
                "code": code,
                "reason": reason,
                "line": line,
            }
            self._acts.record(event("contact.text_failed"), MACHINE, invitation.draw_id, facts)

    def _has_others(self, phone: str, invitation: Invitation) -> bool:
        """Whether this person is asked for another draw as well, so that a bare 1 would not be clear."""
        places = self._desk.row_by_phone(phone)
        others = (self._invitations.of_row(draw, row) for draw, row in places if draw != invitation.draw_id)
        return any(other is not None and other.state.holds_seat for other in others)

    def _free_line(self, parts: int = 1) -> LineStatus | None:
        return self._allowance.free_line(self._lines.statuses(), parts)


def _nobody(_invitation: Invitation, _accepted: bool) -> None:
    raise RuntimeError("messenger is not connected to a contact service")
