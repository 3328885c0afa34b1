"""Contact over the real tables, driven by hand: a draw whose order is a list of phone numbers."""

from collections.abc import Sequence
from concurrent.futures import Executor, Future
from datetime import time
from pathlib import Path

from sqlcipher3 import dbapi2

from core.contact.calls.prompts import PromptRenderer, SpokenWords
from core.contact.calls.script_texts import default_script
from core.contact.invitation.desk import WaitingRow
from core.contact.invitation.model import ContactCard, ContactPolicy, InvitationState, MeetingFacts
from core.contact.inviting.dialling import ContactTools
from core.contact.inviting.reminders import Reminders
from core.contact.inviting.service import ContactService
from core.contact.mails.invites import MailInviter, MailTools
from core.contact.mails.mail import Mail, MailServer
from core.contact.mails.templates import DEFAULT_MAILS
from core.contact.texts.allowance import TextAllowance
from core.contact.texts.messages import Messenger
from core.contact.texts.templates import DEFAULT_TEXTS
from core.engine.mailbox import Engine
from core.kernel.errors import DeviceError
from storage.database.contact.invitations import DatabaseInvitations
from storage.database.contact.reminders import DatabaseReminders
from storage.database.contact.text_ledger import DatabaseTextLedger
from storage.database.migrate import FOLDER, split_statements
from storage.database.unit_of_work import DatabaseUnitOfWork
from tests.support.fake_lines import FakeLines, FakeSpeech, FarEnds
from tests.support.manual_clock import START
from tests.support.memory_acts import MemoryActs, actor_with

DRAW = "CQ-01-2026-0001"
POLICY = ContactPolicy(tries=2, gap=5, ring=8, reply_window=10, opens=time(0), closes=time(23, 59))


class TestDesk:
    """A draw of N seats whose order is a list of phone numbers."""

    __test__ = False

    def __init__(self, seats: int, phones: Sequence[str]) -> None:
        self._seats = seats
        self.rows: list[tuple[str, str, str]] = []  # seat, phone, state
        self._order = list(phones)
        self.halted = self.locked = False
        self.meets = START
        self.reasons: dict[int, str] = {}
        self.elsewhere: dict[str, tuple[str, int]] = {}  # phone to a row of another draw
        self._opened: list[str] = []
        for n in range(seats):
            self._append(f"A{n + 1}")

    def _append(self, seat: str) -> None:
        if self._order:
            self.rows.append((seat, self._order.pop(0), "waiting"))

    def seats(self, draw_id):
        return self._seats

    def waiting_rows(self, draw_id):
        return [WaitingRow(n, seat, False) for n, (seat, _, s) in enumerate(self.rows, 1) if s == "waiting"]

    def may_contact(self, draw_id):
        return not self.halted

    def card(self, draw_id, row):
        phone = self.rows[row - 1][1]
        return ContactCard("王明", phone, email=f"{phone}@example.org")

    def meeting(self, draw_id, row):
        return MeetingFacts("交易中心", "【交易】", self.meets, "三楼评标三室", "三楼", 4, "01085551234")

    def names_locked(self, draw_id):
        return self.locked

    def row_by_phone(self, phone):
        others = [self.elsewhere[phone]] if phone in self.elsewhere else []
        return others + [(DRAW, n) for n, (_, p, _) in enumerate(self.rows, 1) if p == phone]

    def because(self, draw_id, row, reason):
        self.reasons[row] = reason

    def settled(self, draw_id, row, state, way):
        seat, phone, _ = self.rows[row - 1]
        self.rows[row - 1] = (seat, phone, state.value)
        if state is not InvitationState.ACCEPTED:
            self._opened.append(seat)

    def refill(self, draw_id):
        for seat in self._opened:
            self._append(seat)
        self._opened.clear()


class FakePost:
    """Implements ``Mailer``: keeps what is sent; ``refused`` makes the next one fail."""

    def __init__(self) -> None:
        self.sent: list[Mail] = []
        self.aside: list[str] = []
        self.refused = ""
        self._built: dict[bytes, Mail] = {}

    def built(self, mail, sender) -> bytes:
        self._built[mail.number.encode()] = mail
        return mail.number.encode()

    def send(self, server, recipient, content) -> None:
        if self.refused:
            raise DeviceError(self.refused)
        self.sent.append(self._built[content])

    def put_aside(self, name, content) -> None:
        self.aside.append(name)


class SerialExecutor(Executor):
    """Runs what it is given at once."""

    def submit(self, fn, /, *args, **kwargs):
        done: Future = Future()
        try:
            done.set_result(fn(*args, **kwargs))
        except DeviceError as error:
            done.set_exception(error)
        return done


class Room:
    """Everything of contact, driven by hand."""

    def __init__(self, clock, entropy, seats, phones, lines, connection=None) -> None:
        self.clock = clock
        self.connection = connection or contact_database()
        self.acts = MemoryActs(clock, entropy)
        self.acts.unit = DatabaseUnitOfWork(self.connection)
        self.engine = Engine(clock, self._failed)
        self.lines = FakeLines(lines)
        self.speech = FakeSpeech()
        self.desk = TestDesk(seats, phones)
        self.invitations = DatabaseInvitations(self.connection)
        self.kept: list[Path] = []
        self.spool = Path("spool")
        self.policy = POLICY
        self.mail_server = MailServer("mail.example.org", sender="station@example.org")
        self.post = FakePost()
        self.build()

    def server(self) -> MailServer:
        return self.mail_server

    def build(self) -> None:
        self.allowance = TextAllowance(
            DatabaseTextLedger(self.connection), self.acts.clock, lambda: self.policy.texts_a_day
        )
        self.messenger = Messenger(
            *(self.acts, self.desk, self.invitations, self.lines),
            lambda _: DEFAULT_TEXTS,
            self.allowance,
        )
        prompts = PromptRenderer(self.speech, lambda _: SpokenWords(default_script()), self.engine.call_soon)
        mails = MailInviter(
            *(self.acts, self.desk, self.invitations),
            MailTools(
                *(self.post, self, SerialExecutor(), self.engine.call_soon),
                lambda _, code: DEFAULT_MAILS[code],
                lambda _: (),
                outbox_only=False,
            ),
        )
        tools = ContactTools(self.lines, prompts, self.engine.call_later, self.spool, self.kept.append)
        self.service = ContactService(
            self.acts, self.desk, self.invitations, self.messenger, tools, lambda _: self.policy, mails
        )
        self.reminders = Reminders(
            *(self.acts, self.desk, self.invitations, DatabaseReminders(self.connection)),
            (self.messenger, mails),
            lambda _: self.policy,
            lambda _: [DRAW],
        )
        self.far = FarEnds(self.lines, self.service, self.messenger, self.settle)

    @staticmethod
    def _failed(error: BaseException) -> None:
        raise AssertionError("engine failure") from error

    def start(self) -> None:
        self.service.start(actor_with("contact.run"), DRAW)
        self.settle()

    def settle(self) -> None:
        self.engine.run_pending()
        self.service.tick()
        self.engine.run_pending()

    def wait(self, seconds: float) -> None:
        for _ in range(int(seconds)):
            self.clock.advance(1)
            self.settle()

    def calling(self) -> list[str]:
        return [n for line, call, n in self.lines.dialled if self.lines.busy.get(line) == call]

    def states(self) -> list[str]:
        return [state for _, _, state in self.desk.rows]

    def events(self) -> list[str]:
        return [e.removeprefix("contact.") for e in self.acts.memory.events()]

    def held(self) -> int:
        return sum(i.state.holds_seat for i in self.invitations.of_draw(DRAW))


def contact_database():
    connection = dbapi2.connect(":memory:", isolation_level=None)
    for name in ("system", "contact", "contact_words", "reminders", "texts_by_sim"):
        (file,) = FOLDER.glob(f"[0-9]*[0-9]_{name}.sql")
        for statement in split_statements(file.read_text(encoding="utf-8")):
            connection.execute(statement)
    return connection
