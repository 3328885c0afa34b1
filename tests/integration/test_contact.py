"""Contact over the real tables: who is called, what counts, what never over-invites."""

from datetime import time
from pathlib import Path

import pytest

from core.contact.invitation.model import ContactPolicy, InvitationState
from core.contact.lines.line import DOWNLINK_GAPS, CallOutcome, CallRecording
from tests.support.contact_room import DRAW, POLICY, Room
from tests.support.fake_lines import FakeLines
from tests.support.manual_clock import START


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


def test_a_line_that_carried_nothing_is_followed_by_another_one_and_never_counts_as_no_key(room):
    r = room(seats=1, lines=2)
    r.far.pick_up("1")
    line, _ = r.far.line_of("1")
    # A modem that records the far end itself finds out only when the call is over.
    heard = CallRecording(Path("call.wav"), "ab" * 32, 20.0, DOWNLINK_GAPS)
    r.far.end("1", CallOutcome.AUDIO_FAILED, talk=20, evidence=("far end silent",), recording=heard)
    (invitation,) = r.invitations.of_draw(DRAW)
    assert (invitation.state, invitation.tries) == (InvitationState.UNKNOWN, 0)
    (ended,) = [x["facts"] for x in r.acts.memory.records if x["event"] == "contact.call_ended"]
    assert (ended["outcome"], ended["counted"]) == ("audio_failed", False)
    assert (ended["recording_remark"], ended["evidence"]) == ("downlink_gaps", ["far end silent"])
    r.wait(5)
    assert r.calling() == ["1"]
    assert r.far.line_of("1")[0] != line


def test_a_phone_on_which_every_line_is_silent_is_rung_up_ever_more_seldom(room):
    r = room(seats=1, lines=2)
    rung = []
    for _ in range(9):
        before = r.clock.now().wall
        while not r.calling():
            r.wait(5)
        rung.append((r.clock.now().wall - before).total_seconds())
        r.far.pick_up("1")
        r.far.end("1", CallOutcome.AUDIO_FAILED, talk=3)
        assert r.held() == 1
    assert max(rung[:4]) <= 10
    assert rung[4:] == [60, 120, 240, 480, 960]
    r.far.reply("1", "1")
    assert r.states() == ["accepted"]


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
