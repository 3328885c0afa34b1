"""Messages to experts beside invitations: values, and what keeping and sending them needs."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from core.contact.mails.mail import MailServer


class Channel(StrEnum):
    """By what a message goes."""

    SMS = "sms"
    MAIL = "mail"


class MessageCause(StrEnum):
    """Why it is sent."""

    REVIEW = "review"
    NOTICE = "notice"


class MessageState(StrEnum):
    """Where it stands. ``PUT_ASIDE``: an ``.eml`` file in the outbox, for a person to send."""

    WAITING = "waiting"
    SENDING = "sending"
    SENT = "sent"
    DELIVERED = "delivered"
    PUT_ASIDE = "put_aside"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, repr=False)
class Addressee:
    """An expert as he is reached; ``expert_no`` is "" for one who was not taken in."""

    expert_no: str
    name: str
    phone: str
    email: str
    expert_type: str


@dataclass(frozen=True, slots=True, repr=False)
class Letter:
    """What is to be sent to whom; ``address`` is a phone number or an e-mail address.

    ``expert_no`` is "" for somebody who is not in the pool, ``reference`` the number of a review case.
    """

    channel: Channel
    cause: MessageCause
    name: str
    address: str
    text: str
    subject: str = ""
    expert_no: str = ""
    reference: str = ""


@dataclass(frozen=True, slots=True, repr=False)
class Message:
    """A letter as it is kept; ``reason`` is the code of why it failed, "" else."""

    number: int
    at: datetime
    by_name: str
    letter: Letter
    state: MessageState
    reason: str
    tries: int


@dataclass(frozen=True, slots=True)
class MessageRow:
    """One line of the list; name and address are masked."""

    number: int
    at: datetime
    by_name: str
    channel: Channel
    cause: MessageCause
    reference: str
    expert_no: str
    name: str
    address: str
    state: MessageState
    reason: str


@dataclass(frozen=True, slots=True)
class MessagesChanged:
    """Announcement: the list of messages is out of date."""


class MessageRepository(Protocol):
    """Messages in the database; calls run inside the caller's transaction."""

    def add(self, letter: Letter, by_name: str, at: datetime) -> int:
        """Keep a letter that waits to be sent; its number."""
        ...

    def get(self, number: int) -> Message:
        """A message; raises ``UserError('message.unknown')``."""
        ...

    def note(self, number: int, state: MessageState, reason: str, at: datetime) -> None:
        """Where a message stands now; ``SENDING`` counts as a try."""
        ...

    def page(
        self, before: int, count: int, *, failed: bool, departments: frozenset[str] | None = None
    ) -> Sequence[Message]:
        """The newest first, before a number (0: from the start); those that failed, or all.

        ``departments`` are names of those whose experts' messages are wanted, None for all.
        """
        ...

    def count(self, *, failed: bool, departments: frozenset[str] | None = None) -> int:
        """How many there are."""
        ...

    def remove_settled(self, before: datetime, most: int) -> int:
        """Delete those that went out, or failed, before a moment; how many, at most ``most``."""
        ...

    def in_state(self, *states: MessageState) -> Sequence[int]:
        """Numbers of the messages in a state, in the order they came."""
        ...


class MailServers(Protocol):
    """The mail server as it is set, in the encrypted database."""

    def server(self) -> MailServer:
        """What is set, the outbox as the program comes."""
        ...

    def put_server(self, server: MailServer) -> None:
        """Set it."""
        ...
