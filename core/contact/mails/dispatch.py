"""Sending messages to experts: texts over the modem lines, mails to the server or into the outbox.

A message is kept first and sent after its transaction; what was under way when the program ended is told as
failed, because nobody knows whether it went out, and is tried again only when somebody says so.
"""

from collections.abc import Callable, Sequence
from concurrent.futures import Executor, Future
from dataclasses import dataclass

from core.access.model import MACHINE, Actor, departments_of
from core.contact.lines.line import DeliveryState, TextDelivered, TextFailed, TextSent
from core.contact.lines.ports import Lines
from core.contact.mails.mail import Mail, Mailer, MailServer
from core.contact.mails.outgoing import (
    Addressee,
    Channel,
    Letter,
    MailServers,
    Message,
    MessageCause,
    MessageRepository,
    MessageRow,
    MessagesChanged,
    MessageState,
)
from core.contact.texts.allowance import TextAllowance
from core.contact.texts.length import text_length
from core.kernel.acts import Acts, Recorded, act
from core.kernel.canonical_json import JsonValue
from core.kernel.errors import DeviceError, PermissionDeniedError, UserError
from core.kernel.events import event

PREFIX = "N-"
"""Begins the ids of these texts on a line; those of invitations begin otherwise."""

MOST_AT_ONCE = 2000
_LONGEST_TEXT, _LONGEST_SUBJECT = 2000, 120
_CUT_OFF = "message.cut_off"
_PACED = "message.paced"

LOOK_AGAIN_AFTER = 60.0
"""Seconds after which texts that a SIM may not send yet are looked at again."""


@dataclass(frozen=True, slots=True)
class TextPacing:
    """What a SIM may send, and how to look again after some seconds whether it may send more."""

    allowance: TextAllowance
    later: Callable[[float, Callable[[], None]], object]


@dataclass(frozen=True, slots=True)
class Notified:
    """How many were told, and how many could not be for want of an address."""

    told: int
    left_out: int


class Dispatch:
    """Runs in the engine.

    ``worker`` talks to the mail server, ``soon`` brings what follows into the engine; in a practice station
    mails go into the outbox whatever is set. ``addresses`` gives experts by number.
    """

    def __init__(
        self,
        acts: Acts,
        messages: MessageRepository,
        servers: MailServers,
        mailer: Mailer,
        lines: Lines,
        worker: Executor,
        soon: Callable[[Callable[[], None]], None],
        addresses: Callable[[Sequence[str]], Sequence[Addressee]],
        practice: bool,
        pacing: TextPacing,
    ) -> None:
        self.acts = acts
        self._messages = messages
        self._servers = servers
        self._mailer = mailer
        self._lines = lines
        self._worker = worker
        self._soon = soon
        self._addresses = addresses
        self._practice = practice
        self._pacing = pacing
        self._looks_again = False
        self._waiting: list[int] = []
        self._mailing = False

    def take_up(self) -> None:
        """After a start: what waited is sent, what was under way counts as failed."""
        with self.acts.transaction():
            for number in self._messages.in_state(MessageState.SENDING):
                self._note(number, MessageState.FAILED, _CUT_OFF)
        self._soon(self._begin)

    def post(self, actor: Actor, letters: Sequence[Letter]) -> None:
        """Keep letters inside the caller's transaction; they are sent once it has been committed."""
        now = self.acts.clock.now().wall
        for letter in letters:
            self._messages.add(letter, actor.name, now)
        self.acts.announce(MessagesChanged())
        self._soon(self._begin)

    @act("contact.message_queued")
    def notify(
        self, actor: Actor, expert_nos: Sequence[str], channel: Channel, subject: str, text: str
    ) -> Recorded[Notified]:
        """Send the same words to experts; those without an address for the channel are counted only.

        Raises:
            UserError: ``message.nobody``, ``message.too_many``, ``message.text_missing``,
                ``message.text_too_long``, ``message.subject_missing``, ``pool.expert_unknown``.
        """
        check_words(channel, subject, text)
        if not expert_nos:
            raise UserError("message.nobody")
        if len(expert_nos) > MOST_AT_ONCE:
            raise UserError("message.too_many", most=MOST_AT_ONCE)
        letters = [
            Letter(channel, MessageCause.NOTICE, told.name, address, text, subject, told.expert_no)
            for told in self._addresses(expert_nos)
            if (address := told.phone if channel is Channel.SMS else told.email)
        ]
        self.post(actor, letters)
        result = Notified(len(letters), len(expert_nos) - len(letters))
        facts = {"channel": channel.value, "count": len(letters), "cause": MessageCause.NOTICE.value}
        return Recorded(result, "", facts)

    @act("contact.message_retried")
    def retry(self, _actor: Actor, message_number: int) -> Recorded[None]:
        """Try a failed message again; raises ``message.unknown``, ``message.not_failed``."""
        number = message_number
        message = self._messages.get(number)
        if message.state is not MessageState.FAILED:
            raise UserError("message.not_failed")
        self._note(number, MessageState.WAITING)
        self._soon(self._begin)
        return Recorded(None, str(number), {"message": number, "channel": message.letter.channel.value})

    def page(
        self, actor: Actor, before: int, count: int, *, failed: bool = False
    ) -> tuple[Sequence[MessageRow], int]:
        """The newest messages before a number (0: all), masked, and how many there are altogether."""
        if not actor.may("pool.notify"):
            raise PermissionDeniedError("pool.notify")
        within = departments_of(actor)
        found = self._messages.page(before, count, failed=failed, departments=within)
        known = self._messages.count(failed=failed, departments=within)
        return [_row(actor, message) for message in found], known

    # What the lines say of texts; anything that is not one of these messages' is passed over.

    def on_sent(self, sent: TextSent) -> None:
        """The network took a text."""
        self._settle(number_of(sent.message_id), MessageState.SENT)

    def on_failed(self, failed: TextFailed) -> None:
        """A text did not go out."""
        number = number_of(failed.message_id)
        self._not_sent(number, f"message.line_{failed.reason}", failed.parts_sent)

    def on_delivered(self, delivered: TextDelivered) -> None:
        """A delivery report came in."""
        number = number_of(delivered.message_id)
        if delivered.state is DeliveryState.DELIVERED:
            with self.acts.transaction():
                self._note(number, MessageState.DELIVERED)

    # Sending: one mail after another, so that a server is not flooded.

    def _begin(self) -> None:
        """Everything that waits: what was kept in a transaction that was taken back is not there any more."""
        full = False
        for number in self._messages.in_state(MessageState.WAITING):
            if number in self._waiting:
                continue
            message = self._messages.get(number)
            if message.letter.channel is Channel.SMS:
                full = full or not self._text(message)  # thousands behind one that waits are not asked for
            else:
                self._waiting.append(number)
        self._next_mail()

    def _text(self, message: Message) -> bool:
        """Hand it to a line, or note that none can send it; False when every SIM has sent enough for now."""
        lines, parts = self._lines.statuses(), text_length(message.letter.text).parts
        if not self._pacing.allowance.fits_notices(parts):
            self._settle(message.number, MessageState.FAILED, "message.over_allowance")
            return True
        line = self._pacing.allowance.free_line(lines, parts, notice=True)
        if line is None and any(status.can_text for status in lines):
            self._hold_back(message)
            return False
        if line is None:
            self._settle(message.number, MessageState.FAILED, "message.no_line")
            return True
        letter, text_id = message.letter, f"{PREFIX}{message.number}"
        with self.acts.transaction():
            self._pacing.allowance.hand_over(text_id, line, parts)
            self._note(message.number, MessageState.SENDING)
        try:
            self._lines.send_text(line.line_id, text_id, letter.address, letter.text)
        except DeviceError:
            self._not_sent(message.number, "message.no_line")
        return True

    def _hold_back(self, message: Message) -> None:
        """Every SIM has sent as much as it may for now: the text waits, and what waits is looked at again."""
        if message.reason != _PACED:
            with self.acts.transaction():
                self._note(message.number, MessageState.WAITING, _PACED)
        if not self._looks_again:
            self._looks_again = True
            self._pacing.later(LOOK_AGAIN_AFTER, self._look_again)

    def _look_again(self) -> None:
        self._looks_again = False
        self._begin()

    def _not_sent(self, number: int, reason: str, parts_sent: int = 0) -> None:
        with self.acts.transaction():
            self._pacing.allowance.give_back(f"{PREFIX}{number}", parts_sent)
            self._settle(number, MessageState.FAILED, reason)

    def _next_mail(self) -> None:
        if self._mailing or not self._waiting:
            return
        number = self._waiting.pop(0)
        message, server = self._messages.get(number), self._servers.server()
        with self.acts.transaction():
            self._note(number, MessageState.SENDING)
        self._mailing = True
        sending = self._worker.submit(self._mail, message, server)
        sending.add_done_callback(lambda done: self._soon(lambda: self._mailed(number, done)))

    def _mail(self, message: Message, server: MailServer) -> MessageState:
        """In the worker."""
        letter, name = message.letter, f"MQ-{message.number:06d}"
        mail = Mail(name, letter.address, letter.subject, letter.text, message.at)
        content = self._mailer.built(mail, server.sender)
        if self._practice or not server.host:
            self._mailer.put_aside(name, content)
            return MessageState.PUT_ASIDE
        self._mailer.send(server, letter.address, content)
        return MessageState.SENT

    def _mailed(self, number: int, done: "Future[MessageState]") -> None:
        self._mailing = False
        error = done.exception()
        if error is None:
            self._settle(number, done.result())
        else:
            self._settle(number, MessageState.FAILED, getattr(error, "code", "message.unsendable"))
        self._next_mail()

    def _settle(self, number: int, state: MessageState, reason: str = "") -> None:
        channel = self._messages.get(number).letter.channel.value
        facts: dict[str, JsonValue] = {"message": number, "channel": channel}
        with self.acts.transaction():
            self._note(number, state, reason)
            if state is MessageState.FAILED:
                facts["reason"] = reason
                self.acts.record(event("contact.message_failed"), MACHINE, str(number), facts)
            else:
                facts["way"] = state.value
                self.acts.record(event("contact.message_sent"), MACHINE, str(number), facts)

    def _note(self, number: int, state: MessageState, reason: str = "") -> None:
        self._messages.note(number, state, reason, self.acts.clock.now().wall)
        self.acts.announce(MessagesChanged())


def number_of(message_id: str) -> int:
    """The message behind an id on a line, 0 when it is none of these."""
    return int(message_id.removeprefix(PREFIX)) if message_id.startswith(PREFIX) else 0


def check_words(channel: Channel, subject: str, text: str) -> None:
    """Raise ``UserError('message.…')`` for words that cannot be sent."""
    if not text.strip():
        raise UserError("message.text_missing")
    if len(text) > _LONGEST_TEXT or len(subject) > _LONGEST_SUBJECT:
        raise UserError("message.text_too_long", most=_LONGEST_TEXT)
    if channel is Channel.MAIL and not subject.strip():
        raise UserError("message.subject_missing")


def _row(actor: Actor, message: Message) -> MessageRow:
    letter, masks = message.letter, actor.masks
    field = "phone" if letter.channel is Channel.SMS else "email"
    return MessageRow(
        message.number,
        message.at,
        message.by_name,
        letter.channel,
        letter.cause,
        letter.reference,
        letter.expert_no,
        masks.text("name", letter.name),
        masks.text(field, letter.address),
        message.state,
        message.reason,
    )
