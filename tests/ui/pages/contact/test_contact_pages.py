"""The mail server, what reviews tell, and the list of messages, over a real station."""

import dataclasses
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from core.contact.mails.mail import Security
from core.contact.mails.outgoing import Channel, Letter, MessageCause
from core.kernel.errors import UserError
from core.pool.record.custom_fields import EXPERT_TYPE
from tests.support.headless_station import Headless
from tests.support.mail_server import Behaviour, MailServerProcess, authority_and_certificate
from tests.ui.pages.pool.conftest import over
from ui.pages.contact.mail_page import MailPage
from ui.pages.contact.messages_page import MessagesPage
from ui.pages.contact.results_page import ReviewResultsPage

WAIT = 60_000
SECRET = "s3cret-password"


@pytest.fixture
def station(tmp_path: Path) -> Iterator[Headless]:
    made = Headless(tmp_path / "station")
    made.first_run()
    yield made
    made.close()


@pytest.fixture
def spy(station: Headless, frame: Any) -> Iterator[Any]:
    """The frame of the pool manager."""
    yield from over(frame, station)


def opened(qtbot: QtBot, page: Any, spy: Any) -> Any:
    qtbot.addWidget(page)
    page.resize(1500, 860)
    page.show()
    page.opened({})
    qtbot.waitUntil(lambda: spy.bridge.running == 0, timeout=WAIT)
    return page


def test_a_server_is_tried_saved_and_its_password_never_shown_again(
    qtbot: QtBot, station: Headless, spy: Any, tmp_path: Path
) -> None:
    spy.actor = station.sign_in("sysadmin")
    authority, certificate = authority_and_certificate(tmp_path)
    behaviour = Behaviour("tls", "station", SECRET, certificate=certificate)
    server = MailServerProcess(behaviour)
    page = opened(qtbot, MailPage(spy, station.ws), spy)
    assert page.practice.isVisible()
    page.host.set_value("127.0.0.1")
    page.port.set_value(server.port)
    page.from_address.set_value("station@example.org")
    page.login.set_value("station")
    page.password.setText(SECRET)
    page.recipient.set_value("it@example.org")
    page.try_out()
    qtbot.waitUntil(lambda: "certificate" in page._outcome.text(), timeout=WAIT)
    (tmp_path / "text.pem").write_text("no certificate")
    page.take_certificates(tmp_path / "text.pem")
    assert page.server.authorities == ""
    (tmp_path / "authority.pem").write_text(authority)
    page.take_certificates(tmp_path / "authority.pem")
    page.try_out()
    qtbot.waitUntil(lambda: page._outcome.text() == "The server took the message.", timeout=WAIT)
    assert len(behaviour.got) == 1
    assert page.unsaved()
    page.save()
    qtbot.waitUntil(lambda: not page.unsaved(), timeout=WAIT)
    again = opened(qtbot, MailPage(spy, station.ws), spy)
    assert (again.password.text(), again.password.placeholderText()) == ("", "As it is")
    again.recipient.set_value("it@example.org")
    again.try_out()
    qtbot.waitUntil(lambda: len(behaviour.got) == 2, timeout=WAIT)
    qtbot.waitUntil(lambda: spy.bridge.running == 0, timeout=WAIT)
    server.close()


def test_the_usual_port_goes_with_the_protection_and_a_wrong_server_is_refused(
    qtbot: QtBot, station: Headless, spy: Any
) -> None:
    spy.actor = station.sign_in("sysadmin")
    page = opened(qtbot, MailPage(spy, station.ws), spy)
    page.security.set_value(Security.STARTTLS)
    page.security.edited.emit()
    assert page.port.value == 587
    page.port.set_value(2525)
    page.security.set_value(Security.NONE)
    page.security.edited.emit()
    assert page.port.value == 2525
    page.host.set_value("mail.example.org")
    page.from_address.set_value("station@example.org")
    page.login.set_value("station")
    page.save()
    qtbot.waitUntil(lambda: bool(spy.dialogs.errors), timeout=WAIT)
    assert isinstance(spy.dialogs.errors[-1], UserError)
    assert spy.dialogs.errors[-1].code == "mail.login_in_the_clear"


def test_ways_are_set_by_expert_type_and_words_are_checked(qtbot: QtBot, station: Headless, spy: Any) -> None:
    pool: Any = station.ws.services.pool
    types = next(field for field in pool.fields.all(spy.actor) if field.key == EXPERT_TYPE)
    station.do(pool.fields.define, spy.actor, dataclasses.replace(types, choices=("外聘", "本单位")))
    page = opened(qtbot, ReviewResultsPage(spy, station.ws), spy)
    assert not any(box.isChecked() for box in page.boxes.values())
    page.boxes["外聘", Channel.SMS].setChecked(True)
    page.save()
    qtbot.waitUntil(lambda: not page.unsaved(), timeout=WAIT)
    kept = station.do(station.ws.services.review_results.texts, spy.actor)
    assert (kept.ways_of("外聘"), kept.ways_of("本单位"), kept.ways_of("")) == ((Channel.SMS,), (), ())
    editor = next(iter(page.editors.values()))
    editor.setPlainText("{phone}")
    page.save()
    qtbot.waitUntil(lambda: bool(spy.dialogs.errors), timeout=WAIT)
    assert page.unsaved()


def test_failed_messages_are_listed_masked_with_their_reason_and_tried_again(
    qtbot: QtBot, station: Headless, spy: Any
) -> None:
    services: Any = station.ws.services
    page = opened(qtbot, MessagesPage(spy, station.ws), spy)
    station.lines.gone = set(station.lines.ids)
    letter = Letter(Channel.SMS, MessageCause.NOTICE, "王小明", "14334543878", "年检")
    base = services.dispatch.acts

    def post() -> None:
        with base.transaction():
            services.dispatch.post(spy.actor, [letter])

    station.do(post)
    qtbot.waitUntil(lambda: [r.reason for r in page.table.rows] == ["message.no_line"], timeout=WAIT)
    (row,) = page.table.rows
    cells = {column.key: column.cell(row).text for column in page.table.model.columns}
    assert (cells["state"], cells["reason"]) == ("Failed", "No modem can send texts at the moment.")
    assert "王小明" not in cells["name"]
    assert "14334543878" not in cells["address"]
    station.lines.gone = set()
    (again,) = page._menu(row)
    again.run([row])
    qtbot.waitUntil(lambda: len(station.lines.texts) == 1, timeout=WAIT)
    qtbot.waitUntil(lambda: [r.state.value for r in page.table.rows] == ["sending"], timeout=WAIT)
    assert page._menu(page.table.rows[0]) == []
    page.failed_only.setChecked(True)
    qtbot.waitUntil(lambda: page.table.rows == [], timeout=WAIT)
