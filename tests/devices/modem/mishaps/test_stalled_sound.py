"""A modem that stops taking what we send."""

import pytest

from core.contact.lines.line import CallEnded, CallOutcome, KeyPressed
from tests.support.modem_table import NUMBER, PROMPT, VOICE, Table


@pytest.mark.parametrize("profile", VOICE)
def test_sound_that_is_not_taken_is_a_fault_of_ours_and_no_answer(profile):
    table = Table({"default": [{"answer_after": 1.0, "keys": ["1"]}]}, profile).ready()
    table.faults.stalled_sound = True
    table.driver.dial("C-1", NUMBER, 45.0, None)
    table.modem.run(3.0)
    table.driver.play("C-1", "p-1", PROMPT)
    assert table.until(CallEnded).outcome is CallOutcome.AUDIO_FAILED
    assert table.all(KeyPressed) == []
    table.faults.stalled_sound = False
    table.ready()
