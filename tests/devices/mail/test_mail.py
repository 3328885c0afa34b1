"""The mail client against a real server: protection, refusals, what travels, and the outbox."""

import email
import email.policy
import logging
import socket
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from core.contact.mails.mail import Attachment, CalendarEntry, Mail, MailServer, Security, check_server
from core.kernel.errors import DeviceError, UserError
from devices.mail.smtp import SmtpMailer
from tests.support.mail_server import Behaviour, MailServerProcess, authority_and_certificate

CHINA = timezone(timedelta(hours=8))
AT = datetime(2027, 3, 1, 9, 30, tzinfo=CHINA)
PASSWORD = "S3cret-of-the-server"
MAIL = Mail(
    "N000001",
    "expert@example.org",
    "审核结果：已通过",
    "王老师：\n您的入库申请已通过审核。\n.只有一个点的行不是结尾\n",
    AT,
    (Attachment("通知书.pdf", "application/pdf", b"%PDF-1.4 \x00\xff\r\n.\r\n"),),
    CalendarEntry("D-1@station", AT, AT + timedelta(hours=3), "评审会；第一场,上午", "云岭市" * 30),
)


@pytest.fixture
def behaviour() -> Behaviour:
    return Behaviour()


@pytest.fixture
def server(behaviour: Behaviour) -> Iterator[MailServer]:
    running = MailServerProcess(behaviour)
    yield MailServer("127.0.0.1", running.port, Security.NONE, "station@example.org", seconds=5)
    running.close()


def code_of(mailer: SmtpMailer, server: MailServer) -> str:
    with pytest.raises(DeviceError) as refused:
        mailer.send(server, MAIL.recipient, mailer.built(MAIL, server.sender))
    return refused.value.code


def test_text_attachment_and_calendar_arrive_as_they_were(
    behaviour: Behaviour, server: MailServer, tmp_path: Path
) -> None:
    mailer = SmtpMailer(tmp_path)
    mailer.send(server, MAIL.recipient, mailer.built(MAIL, server.sender))
    ((sender, recipient, content),) = behaviour.got
    assert "<station@example.org>" in sender
    assert "<expert@example.org>" in recipient
    message = email.message_from_bytes(content, policy=email.policy.default)
    assert (message["From"], message["To"], message["Subject"]) == (
        "station@example.org", "expert@example.org", MAIL.subject,
    )  # fmt: skip
    body = message.get_body(("plain",))
    assert body is not None
    assert body.get_content().replace("\r\n", "\n") == MAIL.text
    calendar, document = message.iter_attachments()
    assert calendar.get_filename() == "meeting.ics"
    text = calendar.get_content().replace("\r\n ", "")
    assert "DTSTART:20270301T013000Z\r\nDTEND:20270301T043000Z\r\n" in text
    assert "SUMMARY:评审会；第一场\\,上午\r\n" in text
    assert "LOCATION:" + "云岭市" * 30 in text
    assert all(len(line.encode()) <= 75 for line in calendar.get_content().split("\r\n"))
    assert (document.get_filename(), document.get_content()) == ("通知书.pdf", MAIL.attachments[0].content)


@pytest.mark.parametrize("security", [Security.TLS, Security.STARTTLS])
def test_a_server_of_the_customers_own_authority_is_trusted_and_no_other(
    behaviour: Behaviour, server: MailServer, tmp_path: Path, security: Security
) -> None:
    authority, behaviour.certificate = authority_and_certificate(tmp_path)
    behaviour.security, behaviour.login, behaviour.password = security.value, "station", PASSWORD
    mailer = SmtpMailer(tmp_path)
    set_up = replace(server, security=security, authorities=authority, login="station", password=PASSWORD)
    mailer.send(set_up, MAIL.recipient, mailer.built(MAIL, set_up.sender))
    assert len(behaviour.got) == 1
    behaviour.words.clear()
    assert code_of(mailer, replace(set_up, authorities="")) == "mail.certificate"
    other = tmp_path / "other"
    other.mkdir()
    stranger, _ = authority_and_certificate(other)
    assert code_of(mailer, replace(set_up, authorities=stranger)) == "mail.certificate"
    assert code_of(mailer, replace(set_up, authorities="no certificate")) == "mail.authorities_faulty"
    assert "AUTH" not in behaviour.words  # nothing was told to a server that is not trusted


def test_a_certificate_for_another_host_is_refused(
    behaviour: Behaviour, server: MailServer, tmp_path: Path
) -> None:
    authority, behaviour.certificate = authority_and_certificate(tmp_path, "127.0.0.2")
    behaviour.security = "tls"
    set_up = replace(server, security=Security.TLS, authorities=authority)
    assert code_of(SmtpMailer(tmp_path), set_up) == "mail.certificate"


def test_wrong_password_refusals_and_a_cut_are_told_apart_and_nothing_is_logged(
    behaviour: Behaviour, server: MailServer, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    authority, behaviour.certificate = authority_and_certificate(tmp_path)
    behaviour.security, behaviour.login, behaviour.password = "tls", "station", "another"
    mailer = SmtpMailer(tmp_path)
    safe = replace(server, security=Security.TLS, authorities=authority)
    assert code_of(mailer, replace(safe, login="station", password=PASSWORD)) == "mail.login_refused"
    for fault, code in (
        ("recipient", "mail.recipient_refused"),
        ("sender", "mail.sender_refused"),
        ("cut", "mail.cut"),
        ("data", "mail.refused"),
    ):
        behaviour.fault = fault
        assert code_of(mailer, safe) == code
    assert PASSWORD not in caplog.text
    assert "expert@example.org" not in caplog.text
    assert PASSWORD not in repr(replace(safe, password=PASSWORD))


def test_starttls_is_demanded_and_an_absent_server_is_told(server: MailServer, tmp_path: Path) -> None:
    mailer = SmtpMailer(tmp_path)
    assert code_of(mailer, replace(server, security=Security.STARTTLS)) == "mail.no_starttls"
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    assert code_of(mailer, replace(server, port=port)) == "mail.unreachable"


def test_the_outbox_keeps_a_draft_that_mail_programs_open(tmp_path: Path) -> None:
    mailer = SmtpMailer(tmp_path / "outbox")
    mailer.put_aside("N000001", mailer.built(MAIL, ""))
    (kept,) = (tmp_path / "outbox").iterdir()
    assert kept.name == "N000001.eml"
    message = email.message_from_bytes(kept.read_bytes(), policy=email.policy.default)
    assert (message["X-Unsent"], message["From"], message["Subject"]) == ("1", None, MAIL.subject)
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(DeviceError, match=r"mail\.outbox_unwritable"):
        SmtpMailer(tmp_path / "file" / "outbox").put_aside("N000001", b"")


def test_a_subject_cannot_add_lines_to_the_head() -> None:
    injected = replace(MAIL, subject="通知\r\nBcc: somebody@example.org")
    content = SmtpMailer(Path()).built(injected, "")
    assert email.message_from_bytes(content)["Bcc"] is None


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"host": "mail server"}, "mail.host_faulty"),
        ({"port": 0}, "mail.port_faulty"),
        ({"sender": "nobody"}, "mail.address_faulty"),
        ({"security": Security.NONE, "login": "station"}, "mail.login_in_the_clear"),
    ],
)
def test_a_server_that_cannot_work_is_refused(change: dict[str, object], code: str) -> None:
    good = MailServer("mail.example.org", 465, Security.TLS, "station@example.org")
    check_server(good)
    check_server(MailServer())
    with pytest.raises(UserError) as refused:
        check_server(replace(good, **change))  # type: ignore[arg-type] # made by the parameters above
    assert refused.value.code == code
