"""Messages as they travel: text, attachments and a calendar entry (RFC 5322, RFC 5545)."""

from datetime import UTC, datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from core.contact.mails.mail import CalendarEntry, Mail

_FOLD_AFTER = 73  # octets of a line of a calendar file, without the blank that a continued line begins with


def message_bytes(mail: Mail, sender: str) -> bytes:
    """The message in CRLF lines; without ``sender`` it has no From, for a person to send it."""
    message = EmailMessage(policy=SMTP)
    message["Message-ID"] = f"<{mail.number}.{mail.at:%Y%m%d%H%M%S}@mingqian.invalid>"
    message["Date"] = format_datetime(mail.at)
    if sender:
        message["From"] = sender
    message["To"] = mail.recipient
    message["Subject"] = " ".join(mail.subject.split())
    message.set_content(mail.text)
    if mail.meeting is not None:
        calendar = calendar_text(mail.meeting, mail.at)
        message.add_alternative(calendar, subtype="calendar", params={"method": _method(mail.meeting)})
        message.add_attachment(calendar, subtype="calendar", filename="meeting.ics")
    for attachment in mail.attachments:
        main, _, sub = attachment.type.partition("/")
        message.add_attachment(attachment.content, maintype=main, subtype=sub, filename=attachment.name)
    return message.as_bytes()


def calendar_text(entry: CalendarEntry, at: datetime) -> str:
    """A calendar file with one meeting; moments in UTC, so that no table of time zones is needed."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//MingQian//MingQian//ZH",
        f"METHOD:{_method(entry)}",
        "BEGIN:VEVENT",
        f"UID:{_escaped(entry.uid)}",
        f"SEQUENCE:{int(entry.cancelled)}",
        f"DTSTAMP:{_utc(at)}",
        f"DTSTART:{_utc(entry.starts)}",
        f"DTEND:{_utc(entry.ends)}",
        f"SUMMARY:{_escaped(entry.summary)}",
        *([f"LOCATION:{_escaped(entry.place)}"] if entry.place else []),
        *(["STATUS:CANCELLED"] if entry.cancelled else _alarm(entry)),
        "END:VEVENT",
        "END:VCALENDAR",
    ]
    return "".join(f"{_folded(line)}\r\n" for line in lines)


def _alarm(entry: CalendarEntry) -> list[str]:
    """Three hours before (forms F8)."""
    description = f"DESCRIPTION:{_escaped(entry.summary)}"
    return ["BEGIN:VALARM", "ACTION:DISPLAY", description, "TRIGGER:-PT3H", "END:VALARM"]


def _method(entry: CalendarEntry) -> str:
    return "CANCEL" if entry.cancelled else "PUBLISH"


def _utc(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


def _escaped(text: str) -> str:
    for sign in ("\\", ";", ","):
        text = text.replace(sign, "\\" + sign)
    return text.replace("\r\n", "\n").replace("\n", "\\n")


def _folded(line: str) -> str:
    """Lines of at most 75 octets, never cut inside a character."""
    found, room = [""], _FOLD_AFTER
    for character in line:
        size = len(character.encode("utf-8"))
        if size > room:
            found.append("")
            room = _FOLD_AFTER
        found[-1] += character
        room -= size
    return "\r\n ".join(found)
