"""An unsolicited line between the lines of an answer."""

import pytest

from tests.support.modem_table import VOICE, Table, smooth_call, whole_call


@pytest.mark.parametrize("profile", VOICE)
def test_an_event_inside_each_answer_changes_nothing_that_is_told(profile):
    table = Table(profile=profile)
    table.modem.simulated.control("event_inside", True)
    assert whole_call(table)[:2] == smooth_call(profile)[:2]
