"""Contact over the real tables: who is called, what counts, what never over-invites."""

from collections.abc import Sequence
from datetime import time
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from core.contact.desk import WaitingRow
from core.contact.dialling import ContactTools
from core.contact.line import CallOutcome
from core.contact.messages import Messenger
from core.contact.model import ContactCard, ContactPolicy, InvitationState, MeetingFacts
from core.contact.prompts import PromptRenderer
from core.contact.script_texts import default_script
from core.contact.service import ContactService
from core.engine.mailbox import Engine
from storage.database.contact import DatabaseInvitations
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
        self.halted = False
        self.reasons: dict[int, str] = {}
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
        return ContactCard("王明", self.rows[row - 1][1])

    def meeting(self, draw_id, row):
        return MeetingFacts("交易中心", "【交易】", START, "三楼评标三室", "三楼", 4, "01085551234")

    def row_by_phone(self, phone):
        return [(DRAW, n) for n, (_, p, _) in enumerate(self.rows, 1) if p == phone]

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


class Room:
    """Everything of contact, driven by hand."""

    def __init__(self, clock, entropy, seats, phones, lines, connection=None) -> None:
        self.clock = clock
        self.connection = connection or _database()
        self.acts = MemoryActs(clock, entropy)
        self.acts.unit = DatabaseUnitOfWork(self.connection)
        self.engine = Engine(clock, self._failed)
        self.lines = FakeLines(lines)
        self.speech = FakeSpeech()
        self.desk = TestDesk(seats, phones)
        self.invitations = DatabaseInvitations(self.connection)
        self.kept: list[Path] = []
        self.policy = POLICY
        self.build()

    def build(self) -> None:
        self.messenger = Messenger(self.acts, self.desk, self.invitations, self.lines)
        prompts = PromptRenderer(self.speech, default_script(), self.engine.call_soon)
        tools = ContactTools(self.lines, prompts, self.engine.call_later, Path("spool"), self.kept.append)
        self.service = ContactService(
            self.acts, self.desk, self.invitations, self.messenger, tools, lambda _: self.policy
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


def _database():
    connection = dbapi2.connect(":memory:", isolation_level=None)
    for name in ("0001_system.sql", "0005_contact.sql"):
        for statement in split_statements((FOLDER / name).read_text(encoding="utf-8")):
            connection.execute(statement)
    return connection


@pytest.fixture
def room(clock, entropy):
    def make(seats=2, phones=("1", "2", "3", "4", "5"), lines=2):
        made = Room(clock, entropy, seats, phones, lines)
        made.start()
        return made

    return make


def test_as_many_are_called_as_there_are_lines_and_seats(room):
    assert room(seats=2, lines=3).calling() == ["1", "2"]
    assert room(seats=3, lines=1).calling() == ["1"]


def test_an_acceptance_fills_the_seat_and_is_confirmed_by_text(room):
    r = room()
    r.far.answer("1", "1", "1")
    assert r.states()[0] == "accepted"
    assert [n for _, n, _ in r.lines.texts] == ["1"]
    assert "answered" in r.events()


def test_a_decline_is_replaced_as_a_last_row_and_called_next(room):
    r = room()
    r.far.answer("1", "2", "2")
    assert r.states() == ["declined", "waiting", "waiting"]
    assert r.calling() == ["2", "3"]


def test_hanging_up_before_the_second_key_decides_nothing(room):
    r = room(seats=1, lines=1)
    r.far.answer("1", "1")
    r.far.end("1", CallOutcome.HUNG_UP, 16, talk=12)
    assert r.held() == 1
    (ended,) = [x for x in r.acts.memory.records if x["event"] == "contact.call_ended"]
    assert ended["facts"]["outcome"] == "hung_up_before_key"


def test_no_answer_is_tried_again_after_the_gap_then_by_text_then_replaced(room):
    r = room(seats=1, lines=1)
    r.far.end("1", CallOutcome.NO_ANSWER)
    assert r.calling() == []
    assert [t for _, _, t in r.lines.texts if "回复1参加" in t]
    r.wait(5)
    assert r.calling() == ["1"]
    r.far.end("1", CallOutcome.BUSY, 17)
    r.wait(9)
    assert r.states() == ["waiting"]
    r.wait(2)
    assert r.states() == ["no_answer", "waiting"]
    assert r.calling() == ["2"]


def test_an_answer_by_text_counts_while_waiting(room):
    r = room(seats=1, lines=1)
    r.far.end("1", CallOutcome.NO_ANSWER)
    r.far.reply("1", "参加，谢谢")
    assert r.states() == ["accepted"]
    assert r.lines.kept == ["r1"]


def test_an_odd_reply_counts_for_nothing_and_is_asked_back(room):
    r = room(seats=1, lines=1)
    r.far.end("1", CallOutcome.NO_ANSWER)
    r.far.reply("1", "那天可能晚点到行吗")
    assert r.held() == 1
    assert "未能识别" in r.lines.texts[-1][2]


def test_a_late_acceptance_is_told_that_the_seat_is_taken(room):
    r = room(seats=1, lines=1)
    r.far.answer("1", "2", "2")
    r.far.reply("1", "1")
    assert r.states()[0] == "declined"
    assert "名额已满" in r.lines.texts[-1][2]


def test_the_same_text_posted_twice_counts_once(room):
    r = room(seats=1, lines=1)
    r.far.end("1", CallOutcome.NO_ANSWER)
    r.far.reply("1", "2")
    before = len(r.acts.memory.records)
    r.far._texts -= 1
    r.far.reply("1", "2")
    assert r.events()[before:].count("text_received") == 0


def test_an_answer_by_text_ends_the_call_under_way(room):
    r = room(seats=1, lines=1)
    r.far.pick_up("1")
    call = r.lines.dialled[-1][1]
    r.far.reply("1", "2")
    assert call in r.lines.hung_up
    assert r.states()[0] == "declined"


def test_a_line_lost_in_mid_call_is_no_answer_and_no_try(room):
    r = room(seats=1, lines=2)
    r.far.pick_up("1")
    line, _ = r.far.line_of("1")
    r.lines.gone.add(line)
    r.far.end("1", CallOutcome.MODEM_ERROR, talk=5)
    (invitation,) = r.invitations.of_draw(DRAW)
    assert (invitation.state, invitation.tries) == (InvitationState.UNKNOWN, 0)
    assert r.held() == 1
    r.wait(5)
    assert r.calling() == ["1"]
    assert r.far.line_of("1")[0] != line


def test_without_any_line_the_draw_waits(room):
    r = room(lines=0)
    r.wait(60)
    assert r.states() == ["waiting", "waiting"]
    assert r.events() == ["started"]


def test_a_lost_voice_delays_the_call_and_counts_for_nothing(clock, entropy):
    r = Room(clock, entropy, 1, ("1",), 1)
    r.speech.fail_next = True
    r.start()
    assert r.calling() == []
    r.wait(6)
    assert r.calling() == ["1"]


def test_nothing_is_dialled_while_halted(room):
    r = room(seats=1, lines=1)
    r.desk.halted = True
    r.far.end("1", CallOutcome.NO_ANSWER)
    r.wait(30)
    assert r.calling() == []
    assert r.states() == ["waiting"]
    r.desk.halted = False
    r.settle()
    assert r.calling() == ["1"]


def test_a_crash_in_a_call_is_unknown_holds_the_seat_and_is_called_again(room):
    r = room(seats=1, lines=1)
    r.far.pick_up("1")
    r.lines = FakeLines(1)
    r.build()
    r.service.resume(DRAW)
    assert r.held() == 1
    assert "lease_unknown" in r.events()
    r.wait(6)
    assert r.calling() == ["1"]


def test_outside_the_allowed_hours_nobody_is_called(clock, entropy):
    r = Room(clock, entropy, 1, ("1",), 1)
    r.policy = ContactPolicy(opens=time(7, 30), closes=time(21, 30))
    assert r.policy.call_allowed(START)
    clock.advance(13 * 3600)
    r.start()
    assert r.lines.dialled == []
    r.policy = POLICY
    r.wait(1)
    assert r.calling() == ["1"]


def test_no_mixture_of_answers_ever_holds_more_than_the_open_seats(clock, entropy):
    """Races of calls, texts and line faults: at every moment held + accepted ≤ seats."""
    from hypothesis import HealthCheck, given, settings
    from hypothesis import strategies as st

    moves = st.lists(
        st.tuples(
            st.integers(0, 3), st.sampled_from(["accept", "decline", "busy", "lost", "sms1", "sms2", "wait"])
        ),
        max_size=25,
    )

    @settings(max_examples=40, suppress_health_check=list(HealthCheck))
    @given(moves)
    def play(steps):
        r = Room(clock, entropy, 3, [str(n) for n in range(1, 40)], 3)
        r.start()
        for pick, move in steps:
            running = r.calling()
            number = running[pick % len(running)] if running else None
            if number is None or move == "wait":
                r.wait(3)
            elif move == "accept":
                r.far.answer(number, "1", "1")
            elif move == "decline":
                r.far.answer(number, "2", "2")
            elif move == "busy":
                r.far.end(number, CallOutcome.BUSY)
            elif move == "lost":
                r.far.end(number, CallOutcome.MODEM_ERROR, talk=3)
            else:
                r.far.reply(number, move[-1])
                if number in r.calling():
                    r.far.end(number, CallOutcome.CANCELLED)
            accepted = r.states().count("accepted")
            assert accepted + r.held() <= 3

    play()
