"""The driver against the simulated modem by a moved clock: long waits and rough lines, in no time."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.contact.lines.line import (
    CallEnded,
    CallOutcome,
    CallProgress,
    CallStage,
    KeyPressed,
    LineReason,
    LineState,
    PlaybackEnded,
)
from devices.modem.simulated.dialects import DIALECTS
from tests.support.modem_table import NUMBER, PROMPT, VOICE, Table, answered_call, smooth_call, whole_call


@pytest.mark.parametrize("profile", sorted(DIALECTS))
def test_a_line_goes_through_its_states_to_ready(profile):
    table = Table(profile=profile).ready()
    states = [state for state, _ in table.states()]
    assert states == [LineState.OPENING, LineState.PROBING, LineState.READY]
    assert table.driver.status.profile == profile
    assert table.driver.status.lamp == "green"


@settings(max_examples=15, deadline=None)
@given(st.integers(1, 7), st.sampled_from(VOICE))
def test_no_cutting_of_the_bytes_changes_what_is_told(size, profile):
    pieces = Table(profile=profile, transport=lambda d: [d[i : i + size] for i in range(0, len(d), size)])
    assert whole_call(pieces) == smooth_call(profile)


def test_endless_ringing_ends_by_the_ring_time_as_no_answer():
    table = Table({"default": [{"answer_after": None}]}).ready()
    table.driver.dial("C-1", NUMBER, 45.0, None)
    started = table.modem.time
    ended = table.until(CallEnded)
    assert (ended.outcome, ended.cause) == (CallOutcome.NO_ANSWER, None)
    assert "timer ring" in ended.evidence
    assert 45.0 <= table.modem.time - started < 50.0


def test_ok_after_dialling_is_not_an_answer():
    table = Table({"default": [{"answer_after": None}]}).ready()
    table.driver.dial("C-1", NUMBER, 45.0, None)
    table.modem.run(30.0)
    assert CallStage.ANSWERED not in [p.stage for p in table.all(CallProgress)]


def test_hanging_up_while_it_rings_is_cancelled():
    table = Table({"default": [{"answer_after": None}]}).ready()
    table.driver.dial("C-1", NUMBER, 45.0, None)
    table.modem.run(5.0)
    table.driver.hang_up("C-1")
    assert table.until(CallEnded).outcome is CallOutcome.CANCELLED
    assert table.modem.run(5, lambda: table.driver.status.state is LineState.READY)


def test_no_evidence_names_the_number():
    for behaviour in ({"cause": 17}, {"answer_after": None}, {"answer_after": 1.0, "hang_up_after": 2.0}):
        table = Table({"default": [behaviour]}, "quectel").ready()
        table.driver.dial("C-1", NUMBER, 10.0, None)
        assert NUMBER not in " ".join(table.until(CallEnded).evidence)


def test_barge_in_cuts_the_prompt_at_once():
    table = Table({"default": [{"answer_after": 1.0}]}).ready()
    answered_call(table)
    table.driver.play("C-1", "p-1", PROMPT * 20)
    table.modem.run(1.0)
    before = table.modem.time
    table.driver.stop_playing("C-1")
    ended = table.until(PlaybackEnded)
    assert (ended.playback_id, ended.completed) == ("p-1", False)
    assert table.modem.time - before <= 0.05


def test_a_prompt_without_a_call_is_over_at_once():
    table = Table().ready()
    table.driver.play("C-9", "p-9", PROMPT)
    assert not table.until(PlaybackEnded, seconds=1.0).completed


def test_sound_that_needs_a_second_try_marks_the_modem_and_restarts_it_after_the_call():
    table = Table({"default": [{"answer_after": 1.0}]}).ready()
    table.faults.audio_refusals = 2
    answered_call(table)
    table.driver.hang_up("C-1")
    ended = table.until(CallEnded)
    assert "sound try 3" in ended.evidence
    assert (LineState.DEGRADED, LineReason.AUDIO_SUSPECT) in table.states()
    assert not table.driver.status.can_call
    table.ready()


def test_sound_that_never_comes_is_an_audio_fault():
    table = Table({"default": [{"answer_after": 1.0}]}).ready()
    table.faults.audio_refusals = 1000
    table.driver.dial("C-1", NUMBER, 45.0, None)
    assert table.until(CallEnded).outcome is CallOutcome.AUDIO_FAILED


def test_pulling_the_plug_ends_the_call_once_and_the_lamp_says_why():
    table = Table().ready()
    answered_call(table)
    table.modem.unplug()
    ended = table.until(CallEnded)
    assert ended.outcome is CallOutcome.MODEM_ERROR
    table.modem.run(30.0)
    assert len(table.all(CallEnded)) == 1
    status = table.driver.status
    assert (status.state, status.reason, status.lamp) == (LineState.ABSENT, LineReason.UNPLUGGED, "red")
    table.modem.plugged = True
    table.ready()


def test_a_modem_that_falls_silent_is_dead_and_comes_back():
    table = Table().ready()
    table.faults.mute = True
    assert table.modem.run(120, lambda: table.driver.status.state is LineState.DEAD)
    assert table.driver.status.reason is LineReason.SILENT
    table.faults.mute = False
    table.ready()


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (10, LineReason.NO_SIM),
        (11, LineReason.PIN_NEEDED),
        (12, LineReason.PUK_NEEDED),
        (13, LineReason.SIM_FAILED),
        (14, LineReason.SIM_BUSY),
    ],
)
def test_what_is_wrong_with_the_sim_is_told_apart(error, reason):
    table = Table()
    table.faults.sim_error = error
    assert table.modem.run(30, lambda: table.driver.status.reason is reason)
    table.driver.dial("C-1", NUMBER, 45.0, None)
    assert table.until(CallEnded).outcome is CallOutcome.MODEM_ERROR
    table.faults.sim_error = None
    table.ready()


@pytest.mark.parametrize(
    ("stat", "reason"),
    [(0, LineReason.NO_NETWORK), (2, LineReason.SEARCHING), (3, LineReason.NETWORK_DENIED)],
)
def test_why_there_is_no_network_is_told_apart(stat, reason):
    table = Table().ready()
    table.faults.registration = stat
    assert table.modem.run(30, lambda: table.driver.status.reason is reason)
    assert table.driver.status.state is LineState.REGISTERING
    table.faults.registration = 5
    table.ready()


def test_closing_tells_the_end_of_the_running_call():
    table = Table().ready()
    answered_call(table)
    table.driver._loop.put(table.driver._shut_down)
    assert table.until(CallEnded, seconds=5.0).outcome is CallOutcome.MODEM_ERROR
    assert table.driver._over()


ROUGH = ["garbage", "half_lines", "cr_cr_lf", "event_inside", "stuck_echo", "phantom_rows", "dial_blocks"]


@pytest.mark.parametrize("profile", VOICE)
@pytest.mark.parametrize("fault", ROUGH)
def test_a_rough_line_changes_nothing_that_is_told(fault, profile):
    table = Table(profile=profile)
    table.modem.simulated.control(fault, True)
    assert whole_call(table)[:2] == smooth_call(profile)[:2]


def test_a_dial_that_blocks_is_broken_off_by_the_ring_time():
    table = Table({"default": [{"answer_after": None}]}).ready()
    table.faults.dial_blocks = True
    table.driver.dial("C-1", NUMBER, 20.0, None)
    started = table.modem.time
    assert table.until(CallEnded).outcome is CallOutcome.NO_ANSWER
    assert table.modem.time - started < 30.0  # not the 90 s that the modem may take to answer ATD
    table.faults.dial_blocks = False
    table.ready()


def test_answers_that_are_lost_are_survived():
    table = Table().ready()
    table.faults.lost_answers = 2
    table.modem.run(60.0)
    table.ready()
    answered_call(table)


@pytest.mark.parametrize("copies", [0, 1, 2])
def test_a_key_reported_twice_or_never_is_one_press(copies):
    table = Table().ready()
    table.faults.key_copies = copies
    answered_call(table)
    table.driver.play("C-1", "p-1", PROMPT)
    assert table.until(KeyPressed).key == "1"
    table.modem.run(5.0)
    assert len(table.all(KeyPressed)) == 1


def test_a_modem_that_restarts_in_a_call_ends_it_and_comes_back():
    table = Table().ready()
    answered_call(table)
    table.modem.simulated.reboot()
    assert table.until(CallEnded).outcome is CallOutcome.MODEM_ERROR
    assert (LineState.OPENING, LineReason.RESTARTED) in table.states()
    table.ready()


def test_a_call_that_a_killed_program_left_up_is_ended_when_the_line_is_opened():
    table = Table()
    table.modem.simulated.feed(f"ATD{NUMBER};\r".encode())
    assert table.modem.simulated._call is not None
    table.ready()
    assert table.modem.simulated._call is None


def test_an_unknown_fault_is_refused():
    with pytest.raises(ValueError, match="unknown fault"):
        Table().modem.simulated.control("nonsense", True)
