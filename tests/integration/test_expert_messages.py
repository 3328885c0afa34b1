"""Messages to experts over a real database: results of reviews, notices, failures and trying again."""

import email
import email.policy
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from core.access.model import Role
from core.cases.model import CaseKind, CaseState, ReviewLevel, ReviewPolicy
from core.contact.lines.line import DeliveryState, TextDelivered, TextFailed, TextSent
from core.contact.mails.dispatch import Dispatch, TextPacing
from core.contact.mails.mail import MailServer, Security
from core.contact.mails.outgoing import Addressee, Channel, MessageState
from core.contact.mails.review_results import DEFAULT_RESULT_TEXTS, ResultTexts
from core.contact.mails.settings import MailSettings
from core.contact.texts.allowance import TextAllowance
from core.kernel.errors import DeviceError, PermissionDeniedError, UserError
from core.pool.editing.entry import ExpertEntry
from devices.mail.smtp import SmtpMailer
from storage.database.contact.messages import DatabaseMessages, SettingsMailServer
from storage.database.contact.text_ledger import DatabaseTextLedger
from storage.database.settings import SettingsRepository
from tests.support.fake_lines import FakeLines
from tests.support.headless_station import Headless
from tests.support.mail_server import Behaviour, MailServerProcess
from tests.support.pool_station import MANAGER, PoolStation, actor_without

PHONE, EMAIL = "14334543878", "wang@example.org"
BOTH = ResultTexts({"": (Channel.SMS, Channel.MAIL)}, DEFAULT_RESULT_TEXTS.texts)
SECRET = "s3cret-password"


@pytest.fixture
def station(tmp_path: Path) -> Iterator[Headless]:
    """New experts pass one level; results go by text and e-mail."""
    made = Headless(tmp_path / "station")
    made.first_run()
    services: Any = made.ws.services
    made.sign_in("sup01")
    manager = made.sign_in("mgr01")
    level = ReviewLevel("审核", Role.REVIEWER, 3)
    made.do(services.cases.set_policy, manager, ReviewPolicy({(CaseKind.APPLICATION, ""): (level,)}))
    database: Any = made.ws.foundation.station
    made.do(
        lambda: database.connection.execute(
            "INSERT INTO specialty (code, name, level, parent) VALUES ('A01', '土建', 1, '')"
        )
    )
    yield made
    made.close()


def applied(station: Headless, name: str = "王小明") -> Any:
    """The open case of a new expert."""
    services: Any = station.ws.services
    manager = station.sign_in("mgr01")
    texts = {"name": name, "phone": PHONE, "employer": "云帆软件", "email": EMAIL}
    outcome = station.do(services.pool.entering.enter, manager, ExpertEntry(texts, ("A01",)))
    return station.do(services.cases.view, manager, outcome.case_no).case


def test_a_result_goes_out_by_the_ways_of_the_type_after_the_decision(station: Headless) -> None:
    services: Any = station.ws.services
    manager, reviewer = station.sign_in("mgr01"), station.sign_in("rev01")
    case = applied(station)
    station.do(services.cases.refuse, reviewer, case.case_no, case.steps, "证书过期")
    assert station.lines.texts == []  # nobody is told until somebody says so
    station.do(services.review_results.set_texts, manager, BOTH)
    case = applied(station)
    station.do(services.cases.approve, reviewer, case.case_no, case.steps)

    def page() -> Any:
        return station.do(lambda: services.dispatch.page(manager, 0, 50))[0]

    station.until(lambda: {row.state for row in page()} == {MessageState.SENDING, MessageState.PUT_ASIDE})
    ((message_id, number, text),) = station.lines.texts
    assert (number, text) == (
        PHONE,
        f"【云岭省公共资源交易中心】王小明：您提交的专家信息已通过审核（{case.case_no}）。",
    )
    (draft,) = (station.folder / "outbox").iterdir()
    mail = email.message_from_bytes(draft.read_bytes(), policy=email.policy.default)
    assert (mail["To"], mail["Subject"]) == (EMAIL, "审核结果通知")
    by_mail, by_text = page()
    assert (by_text.expert_no, by_text.reference) == ("ZJ-000001", case.case_no)
    assert PHONE not in (by_text.address, by_mail.address)
    assert by_text.name != "王小明"
    station.engine.post(TextSent("line-1", message_id, (7,)))
    station.until(lambda: page()[1].state is MessageState.SENT)
    station.engine.post(TextDelivered("line-1", message_id, DeliveryState.DELIVERED, 0, None))
    station.until(lambda: page()[1].state is MessageState.DELIVERED)
    logged = [r for r in station.records() if r["event"].startswith("contact.message")]
    assert [r["facts"]["way"] for r in logged] == ["sent", "put_aside"]
    assert all("王小明" not in str(r) and PHONE not in str(r) and EMAIL not in str(r) for r in logged)
    assert station.errors == []


def test_a_text_that_failed_is_told_and_tried_again_on_demand(station: Headless) -> None:
    services: Any = station.ws.services
    manager, reviewer = station.sign_in("mgr01"), station.sign_in("rev01")
    station.do(services.review_results.set_texts, manager, BOTH)
    case = applied(station)
    station.lines.gone = set(station.lines.ids)
    station.do(services.cases.return_, reviewer, case.case_no, case.steps, "请补充职称证书")

    def failed() -> Any:
        return station.do(lambda: services.dispatch.page(manager, 0, 50, failed=True))[0]

    station.until(lambda: [row.reason for row in failed()] == ["message.no_line"])
    station.lines.gone = set()
    number = failed()[0].number
    station.do(services.dispatch.retry, manager, number)
    station.until(lambda: len(station.lines.texts) == 1)
    assert station.lines.texts[0][2].endswith("：请补充职称证书")
    station.engine.post(TextFailed("line-1", station.lines.texts[0][0], "refused"))
    station.until(lambda: [row.reason for row in failed()] == ["message.line_refused"])
    station.do(services.dispatch.retry, manager, number)
    station.until(lambda: len(station.lines.texts) == 2)
    station.restart()
    station.sign_in("sup01")
    services, manager = station.ws.services, station.sign_in("mgr01")
    assert [row.reason for row in failed()] == ["message.cut_off"]  # nobody knows whether it went out
    assert station.lines.texts == []
    with pytest.raises(UserError, match=r"message\.not_failed"):
        station.do(services.dispatch.retry, manager, number + 1)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "message.text_missing"),
        ("{phone}", "message.field_unknown"),
        ("{name.__class__}", "message.field_unknown"),
        ("{name!r}", "message.field_unknown"),
        ("{", "message.field_unknown"),
        ("字" * 2001, "message.text_too_long"),
    ],
)
def test_texts_that_could_not_be_filled_in_are_refused(station: Headless, text: str, code: str) -> None:
    services: Any = station.ws.services
    texts = ResultTexts({"": ()}, {**DEFAULT_RESULT_TEXTS.texts, CaseState.REFUSED: text})
    with pytest.raises(UserError) as refused:
        station.do(services.review_results.set_texts, station.sign_in("mgr01"), texts)
    assert refused.value.code == code


class Office:
    """A dispatch over a database and a real mail server, its engine's part played by the test."""

    def __init__(self, folder: Path, behaviour: Behaviour) -> None:
        self.pool = PoolStation(folder)
        self.behaviour = behaviour
        self.server = MailServerProcess(behaviour)
        self.work: list[Callable[[], None]] = []
        self.later: list[Callable[[], None]] = []
        self.lines, self.a_day = FakeLines(0), 800
        self.worker = ThreadPoolExecutor(1)
        settings = SettingsRepository(self.pool.connection)
        self.servers, self.mailer = SettingsMailServer(settings), SmtpMailer(folder / "outbox")
        self.dispatch = Dispatch(
            *(self.pool.acts, DatabaseMessages(self.pool.connection), self.servers, self.mailer),
            *(self.lines, self.worker, self.work.append, self._addresses, False),
            TextPacing(
                TextAllowance(DatabaseTextLedger(self.pool.connection), self.pool.clock, lambda: self.a_day),
                lambda _seconds, call: self.later.append(call),
            ),
        )
        self.settings = MailSettings(self.pool.acts, self.servers, self.mailer, self.worker, practice=False)
        self.set_up = MailServer("127.0.0.1", self.server.port, Security.NONE, "station@example.org")

    @staticmethod
    def _addresses(numbers: Any) -> list[Addressee]:
        return [
            Addressee(n, f"专家{n}", PHONE, f"{n}@example.org" if n != "ZJ-3" else "", "") for n in numbers
        ]

    def run(self) -> None:
        """What the engine would do until nothing is left."""
        for _ in range(50):
            while self.work:
                self.work.pop(0)()
            self.worker.submit(lambda: None).result(20)
            if not self.work:
                return

    def states(self) -> list[tuple[str, str]]:
        rows, _ = self.dispatch.page(MANAGER, 0, 50)
        return [(row.state.value, row.reason) for row in rows]

    def close(self) -> None:
        self.server.close()
        self.worker.shutdown()
        self.pool.close()


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = Office(tmp_path, Behaviour())
    yield made
    made.close()


def test_a_notice_goes_to_the_server_and_who_has_no_address_is_counted(office: Office) -> None:
    office.settings.set_server(MANAGER, office.set_up)
    notify = office.dispatch.notify
    told = notify(MANAGER, ["ZJ-1", "ZJ-2", "ZJ-3"], Channel.MAIL, "年检通知", "请于本月内办理年检。")
    assert (told.told, told.left_out) == (2, 1)
    office.run()
    assert office.states() == [("sent", ""), ("sent", "")]
    assert [recipient for _, recipient, _ in office.behaviour.got] == [
        "TO:<ZJ-1@example.org>",
        "TO:<ZJ-2@example.org>",
    ]
    office.behaviour.fault = "recipient"
    notify(MANAGER, ["ZJ-1"], Channel.MAIL, "年检通知", "请于本月内办理年检。")
    office.run()
    assert office.states()[0] == ("failed", "mail.recipient_refused")
    office.behaviour.fault = ""
    newest = office.dispatch.page(MANAGER, 0, 1)[0][0].number
    office.dispatch.retry(MANAGER, newest)
    office.run()
    assert office.states()[0] == ("sent", "")
    with pytest.raises(PermissionDeniedError):
        notify(actor_without("pool.notify"), ["ZJ-1"], Channel.MAIL, "年检", "年检")
    for numbers, channel, subject, text, code in (
        ([], Channel.MAIL, "年检", "年检", "message.nobody"),
        (["ZJ-1"], Channel.MAIL, " ", "年检", "message.subject_missing"),
        (["ZJ-1"], Channel.SMS, "", " ", "message.text_missing"),
        (["ZJ-1"] * 2001, Channel.SMS, "", "年检", "message.too_many"),
    ):
        with pytest.raises(UserError) as refused:
            notify(MANAGER, numbers, channel, subject, text)
        assert refused.value.code == code


def test_notices_leave_half_of_what_a_sim_may_send_to_the_draws_and_go_out_later(office: Office) -> None:
    office.lines.ids, office.a_day = ["line-1"], 4
    numbers = [f"ZJ-{n}" for n in range(1, 5)]
    office.dispatch.notify(MANAGER, numbers, Channel.SMS, "", "请于本月内办理年检。")
    office.run()
    assert [text_id for text_id, _, _ in office.lines.texts] == ["N-1", "N-2"]
    held, behind = ("waiting", "message.paced"), ("waiting", "")
    assert office.states() == [behind, held, ("sending", ""), ("sending", "")]
    office.dispatch.on_failed(TextFailed("line-1", "N-1", "refused"))  # so nothing of it was sent
    office.later.pop()()
    office.run()
    assert [text_id for text_id, _, _ in office.lines.texts] == ["N-1", "N-2", "N-3"]
    office.pool.clock.advance(25 * 3600)
    assert len(office.later) == 1
    office.later.pop()()
    office.run()
    assert office.lines.texts[-1][0] == "N-4"
    assert office.later == []


def test_a_notice_longer_than_a_sim_may_ever_send_fails_and_holds_up_nobody(office: Office) -> None:
    office.lines.ids, office.a_day = ["line-1"], 4
    office.dispatch.notify(MANAGER, ["ZJ-1"], Channel.SMS, "", "请" * 200)
    office.dispatch.notify(MANAGER, ["ZJ-2"], Channel.SMS, "", "请于本月内办理年检。")
    office.run()
    assert office.states() == [("sending", ""), ("failed", "message.over_allowance")]
    assert office.later == []


def test_the_password_goes_in_and_never_comes_out(office: Office) -> None:
    safe = MailServer("mail.example.org", 465, Security.TLS, "station@example.org", "station", SECRET)
    office.settings.set_server(MANAGER, safe)
    found = office.settings.shown(MANAGER)
    assert (found.server.password, found.has_password) == ("", True)
    assert SECRET not in repr(found)
    office.settings.set_server(MANAGER, found.server)
    assert office.servers.server().password == SECRET
    moved = MailServer("mail.other.org", 465, Security.TLS, "station@example.org", "station")
    office.settings.set_server(MANAGER, moved)
    assert office.servers.server().password == ""  # not for another server than it was given for
    records = office.pool.connection.execute("SELECT record FROM audit_record").fetchall()
    assert SECRET not in str(records)
    with pytest.raises(PermissionDeniedError):
        office.settings.shown(actor_without("system.settings"))


def test_the_test_message_uses_what_stands_in_the_form(office: Office) -> None:
    sent: Future[None] = office.settings.test(MANAGER, office.set_up, EMAIL, "试", "试发")
    sent.result(20)
    assert len(office.behaviour.got) == 1
    office.behaviour.fault = "cut"
    with pytest.raises(DeviceError, match=r"mail\.cut"):
        office.settings.test(MANAGER, office.set_up, EMAIL, "试", "试发").result(20)
    with pytest.raises(UserError, match=r"mail\.no_server"):
        office.settings.test(MANAGER, MailServer(), EMAIL, "试", "试发")
