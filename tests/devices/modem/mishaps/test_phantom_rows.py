"""A data context that AT+CLCC lists as a call."""

import pytest

from tests.support.modem_table import VOICE, Table, smooth_call, whole_call


@pytest.mark.parametrize("profile", VOICE)
def test_a_row_that_is_no_voice_call_changes_nothing_that_is_told(profile):
    table = Table(profile=profile)
    table.modem.simulated.control("phantom_rows", True)
    assert whole_call(table)[:2] == smooth_call(profile)[:2]
