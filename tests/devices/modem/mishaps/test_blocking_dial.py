"""ATD that answers only when somebody picks up."""

import pytest

from core.contact.lines.line import CallEnded, CallOutcome
from tests.support.modem_table import NUMBER, VOICE, Table, smooth_call, whole_call


@pytest.mark.parametrize("profile", VOICE)
def test_a_dial_that_blocks_changes_nothing_that_is_told(profile):
    table = Table(profile=profile)
    table.modem.simulated.control("dial_blocks", True)
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
