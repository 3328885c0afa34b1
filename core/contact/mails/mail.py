"""E-mail: what is sent, to which server, and what sending needs from outside.

A message goes to the customer's own server where one is set, else it is written as an ``.eml`` file into the
station's outbox folder, from where a person takes it along.
"""

import re
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from core.kernel.errors import UserError

_ADDRESS = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63})*")
_HOST = re.compile(r"[A-Za-z0-9]([A-Za-z0-9.:-]{0,252})")
MOST_PORT = 65535


class Security(StrEnum):
    """How the connection is protected: from the start, after STARTTLS, or not at all."""

    TLS = "tls"
    STARTTLS = "starttls"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class MailServer:
    """The customer's server. ``host`` "" writes into the outbox instead.

    ``authorities`` are certificates (PEM) of the customer's own authority, "" for those of the operating
    system. ``login`` "" sends without signing in. ``seconds`` is how long an answer is waited for.
    """

    host: str = ""
    port: int = 465
    security: Security = Security.TLS
    sender: str = ""
    login: str = ""
    password: str = field(default="", repr=False)
    authorities: str = ""
    seconds: int = 20


@dataclass(frozen=True, slots=True, repr=False)
class Attachment:
    """A file that goes along; ``type`` like ``application/pdf``."""

    name: str
    type: str
    content: bytes


@dataclass(frozen=True, slots=True, repr=False)
class CalendarEntry:
    """A meeting for the reader's calendar; both moments with their time zone.

    ``cancelled`` takes an entry with the same ``uid`` out of the calendar again.
    """

    uid: str
    starts: datetime
    ends: datetime
    summary: str
    place: str = ""
    cancelled: bool = False


@dataclass(frozen=True, slots=True, repr=False)
class Mail:
    """One message to one person; ``number`` is the station's and becomes part of its Message-ID."""

    number: str
    recipient: str
    subject: str
    text: str
    at: datetime
    attachments: tuple[Attachment, ...] = ()
    meeting: CalendarEntry | None = None


class Mailer(Protocol):
    """Builds and sends messages; all methods may be called from any thread, and block."""

    def built(self, mail: Mail, sender: str) -> bytes:
        """The message as it travels (RFC 5322), without anything of the station's inside."""
        ...

    def send(self, server: MailServer, recipient: str, content: bytes) -> None:
        """Hand a message to the server.

        Raises:
            DeviceError: ``mail.unreachable``, ``mail.no_starttls``, ``mail.certificate``,
                ``mail.authorities_faulty``, ``mail.login_refused``, ``mail.sender_refused``,
                ``mail.recipient_refused``, ``mail.refused``, ``mail.cut``.
        """
        ...

    def put_aside(self, name: str, content: bytes) -> None:
        """Write a message into the outbox as ``name``.eml; raises ``mail.outbox_unwritable``."""
        ...

    def remove_put_aside(self, before: datetime) -> int:
        """Delete files of the outbox that were written before a moment; how many."""
        ...

    @property
    def outbox(self) -> str:
        """Where the outbox is, to be shown."""
        ...


def check_address(text: str) -> None:
    """Raise ``UserError('mail.address_faulty')`` for what no message can be sent to."""
    if _ADDRESS.fullmatch(text) is None:
        raise UserError("mail.address_faulty")


def check_server(server: MailServer) -> None:
    """Whether a server can be used as set.

    Raises:
        UserError: ``mail.host_faulty``, ``mail.port_faulty``, ``mail.address_faulty`` (of the sender), and
            ``mail.login_in_the_clear`` when the password would travel unprotected.
    """
    if not server.host:
        if server.sender:
            check_address(server.sender)
        return
    if _HOST.fullmatch(server.host) is None:
        raise UserError("mail.host_faulty")
    if not 0 < server.port <= MOST_PORT:
        raise UserError("mail.port_faulty")
    check_address(server.sender)
    if server.login and server.security is Security.NONE:
        raise UserError("mail.login_in_the_clear")
