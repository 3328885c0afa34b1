"""A modem that does not begin to carry sound, or not at the first try."""

from core.contact.lines.line import CallEnded, CallOutcome, LineReason, LineState
from tests.support.modem_table import NUMBER, Table, answered_call


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
