"""E-mails of invitations: handed to the customer's server, or written into the outbox for a person to send.

What is written into the outbox lies in the clear with name and address. While the names of a draw are sealed
nothing is written there: the channel is passed over, and that is recorded (features P17).
"""

from collections.abc import Callable
from concurrent.futures import Executor, Future
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from core.access.model import MACHINE
from core.contact.invitation.desk import InvitationRepository, SeatDesk
from core.contact.invitation.model import ContactChanged, Invitation
from core.contact.mails.mail import Attachment, Mail, Mailer, MailServer
from core.contact.mails.outgoing import MailServers, MessageState
from core.contact.mails.templates import MailCode, MailWords, compose_mail, meeting_entry
from core.contact.texts.attribution import draw_code
from core.kernel.acts import Acts
from core.kernel.canonical_json import JsonValue
from core.kernel.events import event


@dataclass(frozen=True, slots=True)
class MailTools:
    """How mails are sent: ``worker`` talks to the server, ``soon`` brings what follows into the engine.

    ``words_of`` and ``attachments_of`` give what a draw was frozen with. ``outbox_only``: a practice station
    sends nothing.
    """

    mailer: Mailer
    servers: MailServers
    worker: Executor
    soon: Callable[[Callable[[], None]], None]
    words_of: Callable[[str, MailCode], MailWords]
    attachments_of: Callable[[str], tuple[Attachment, ...]]
    outbox_only: bool


class MailInviter:
    """``failed(invitation, code)`` is told of a mail that did not go out (set by whoever goes on then)."""

    def __init__(
        self, acts: Acts, desk: SeatDesk, invitations: InvitationRepository, tools: MailTools
    ) -> None:
        self._acts = acts
        self._desk = desk
        self._mails = invitations
        self._get = invitations.get
        self._tools = tools
        self.failed: Callable[[Invitation, MailCode], None] = lambda _invitation, _code: None

    def take_up(self) -> None:
        """After a restart: nobody knows whether what was under way went out; it counts as not sent."""
        with self._acts.transaction():
            for number, invitation, code in self._mails.cut_off_mails():
                self._note_failure(number, self._get(invitation), MailCode(code), "message.cut_off")

    def send(self, invitation: Invitation, code: MailCode, deadline: datetime | None = None) -> bool:
        """Send a mail of an invitation; False, and recorded, when there is no way to."""
        card = self._desk.card(invitation.draw_id, invitation.row)
        server = self._tools.servers.server()
        reason = "" if card.email else "message.no_address"
        if not reason and self._goes_aside(server) and self._desk.names_locked(invitation.draw_id):
            reason = "mail.names_sealed"
        if reason:
            with self._acts.transaction():
                self._record_failure(invitation, code, reason)
            return False
        now = self._acts.clock.now().wall
        meeting = self._desk.meeting(invitation.draw_id, invitation.row)
        words = compose_mail(
            self._tools.words_of(invitation.draw_id, code),
            meeting,
            card.addressed,
            deadline,
            now.date(),
            draw_code(invitation.draw_id),
        )
        entry = meeting_entry(f"{invitation.draw_id}-{invitation.row}@mingqian.invalid", meeting, code)
        files = self._tools.attachments_of(invitation.draw_id) if code is MailCode.INVITE else ()
        with self._acts.transaction():
            number = self._mails.add_mail(invitation.id, code.value, words.subject, words.text, now)
            name = f"MI-{number:06d}"
            mail = Mail(name, card.email, words.subject, words.text, now, files, entry)
            self._acts.afterwards(partial(self._begin, number, invitation.id, code, mail, server))
        return True

    def _goes_aside(self, server: MailServer) -> bool:
        return self._tools.outbox_only or not server.host

    def _begin(self, number: int, invitation: int, code: MailCode, mail: Mail, server: MailServer) -> None:
        sending = self._tools.worker.submit(self._send, mail, server)
        sending.add_done_callback(
            lambda done: self._tools.soon(partial(self._sent, number, invitation, code, mail, done))
        )

    def _send(self, mail: Mail, server: MailServer) -> MessageState:
        """In the worker."""
        content = self._tools.mailer.built(mail, server.sender)
        if self._goes_aside(server):
            self._tools.mailer.put_aside(mail.number, content)
            return MessageState.PUT_ASIDE
        self._tools.mailer.send(server, mail.recipient, content)
        return MessageState.SENT

    def _sent(
        self, number: int, invitation_id: int, code: MailCode, mail: Mail, done: "Future[MessageState]"
    ) -> None:
        invitation, error = self._get(invitation_id), done.exception()
        with self._acts.transaction():
            if error is not None:
                self._note_failure(number, invitation, code, getattr(error, "code", "message.unsendable"))
            else:
                state = done.result()
                self._mails.note_mail(number, state.value, "")
                facts: dict[str, JsonValue] = {**_place(invitation, code), "way": state.value}
                sealed: dict[str, JsonValue] = {"subject": mail.subject, "text": mail.text}
                self._acts.record(event("contact.mail_sent"), MACHINE, invitation.draw_id, facts, sealed)
            self._acts.announce(ContactChanged(invitation.draw_id))
        if error is not None:
            self.failed(invitation, code)

    def _note_failure(self, number: int, invitation: Invitation, code: MailCode, reason: str) -> None:
        self._mails.note_mail(number, MessageState.FAILED.value, reason)
        self._record_failure(invitation, code, reason)

    def _record_failure(self, invitation: Invitation, code: MailCode, reason: str) -> None:
        facts = {**_place(invitation, code), "reason": reason}
        self._acts.record(event("contact.mail_failed"), MACHINE, invitation.draw_id, facts)


def _place(invitation: Invitation, code: MailCode) -> dict[str, JsonValue]:
    return {"seat": invitation.seat, "row": invitation.row, "code": code.value}
