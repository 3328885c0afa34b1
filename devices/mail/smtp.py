"""Sending by SMTP to the customer's own server, and the outbox folder where there is none."""

import os
import smtplib
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

from core.contact.mails.mail import Mail, MailServer, Security
from core.kernel.errors import DeviceError
from devices.mail.message import message_bytes
from devices.platform.folders import make_private


class SmtpMailer:
    """Implements ``core.contact.mails.mail.Mailer``. Nothing of a conversation is ever logged."""

    def __init__(self, outbox: Path) -> None:
        self._outbox = outbox

    @property
    def outbox(self) -> str:
        """Where the outbox is."""
        return str(self._outbox)

    def built(self, mail: Mail, sender: str) -> bytes:
        """The message as it travels."""
        return message_bytes(mail, sender)

    def send(self, server: MailServer, recipient: str, content: bytes) -> None:
        """Hand a message to the server; raises ``DeviceError('mail.…')``."""
        with _told_in_codes(), _connected(server) as connection:
            if server.login:
                connection.login(server.login, server.password)
            connection.sendmail(server.sender, [recipient], content)

    def put_aside(self, name: str, content: bytes) -> None:
        """Write ``name``.eml; a mail program opens it as a draft that is still to be sent."""
        try:
            make_private(self._outbox)
            target = self._outbox / f"{name}.eml"
            draft = target.with_suffix(".part")
            with draft.open("wb") as file:
                file.write(b"X-Unsent: 1\r\n" + content)
                file.flush()
                os.fsync(file.fileno())
            draft.replace(target)
        except (OSError, DeviceError):
            raise DeviceError("mail.outbox_unwritable") from None

    def remove_put_aside(self, before: datetime) -> int:
        """Delete files of the outbox, left drafts too; what cannot be deleted is tried the next time."""
        removed = 0
        for pattern in ("*.eml", "*.part"):
            for file in self._outbox.glob(pattern):
                with suppress(OSError):
                    if file.stat().st_mtime < before.timestamp():
                        file.unlink()
                        removed += 1
        return removed


@contextmanager
def _connected(server: MailServer) -> Iterator[smtplib.SMTP]:
    context = _context(server)
    if server.security is Security.TLS:
        connection: smtplib.SMTP = smtplib.SMTP_SSL(
            server.host, server.port, timeout=server.seconds, context=context
        )
    else:
        connection = smtplib.SMTP(server.host, server.port, timeout=server.seconds)
    with connection:
        if server.security is Security.STARTTLS:
            connection.starttls(context=context)
        yield connection


def _context(server: MailServer) -> ssl.SSLContext:
    """Certificates are always checked, by the customer's own authority where one is given."""
    try:
        context = ssl.create_default_context(cadata=server.authorities or None)
    except (ssl.SSLError, ValueError):
        raise DeviceError("mail.authorities_faulty") from None
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    return context


@contextmanager
def _told_in_codes() -> Iterator[None]:
    """What went wrong as a code; answers of servers may hold addresses and are not passed on."""
    try:
        yield
    except ssl.SSLCertVerificationError:
        raise DeviceError("mail.certificate") from None
    except smtplib.SMTPNotSupportedError as error:
        code = "mail.no_starttls" if "STARTTLS" in str(error) else "mail.login_refused"
        raise DeviceError(code) from None
    except smtplib.SMTPAuthenticationError:
        raise DeviceError("mail.login_refused") from None
    except smtplib.SMTPSenderRefused:
        raise DeviceError("mail.sender_refused") from None
    except smtplib.SMTPRecipientsRefused:
        raise DeviceError("mail.recipient_refused") from None
    except smtplib.SMTPServerDisconnected:
        raise DeviceError("mail.cut") from None
    except smtplib.SMTPException:
        raise DeviceError("mail.refused") from None
    except (OSError, UnicodeError):
        raise DeviceError("mail.unreachable") from None
