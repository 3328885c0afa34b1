"""The driver against the simulated modem by a moved clock: long waits and rough lines, in no time."""

import pytest

from core.contact.lines.line import (
    CallEnded,
    CallOutcome,
    CallProgress,
    CallStage,
    LineState,
    PlaybackEnded,
)
from devices.modem.simulated.dialects import DIALECTS
from tests.support.modem_table import NUMBER, PROMPT, Table, answered_call


@pytest.mark.parametrize("profile", sorted(DIALECTS))
def test_a_line_goes_through_its_states_to_ready(profile):
    table = Table(profile=profile).ready()
    states = [state for state, _ in table.states()]
    assert states == [LineState.OPENING, LineState.PROBING, LineState.READY]
    assert table.driver.status.profile == profile
    assert table.driver.status.lamp == "green"


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


def test_closing_tells_the_end_of_the_running_call():
    table = Table().ready()
    answered_call(table)
    table.driver._loop.put(table.driver._shut_down)
    assert table.until(CallEnded, seconds=5.0).outcome is CallOutcome.MODEM_ERROR
    assert table.driver._over()


def test_an_unknown_fault_is_refused():
    with pytest.raises(ValueError, match="unknown fault"):
        Table().modem.simulated.control("nonsense", True)
