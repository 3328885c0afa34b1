"""Lines that end in CR CR LF."""

import pytest

from tests.support.modem_table import VOICE, Table, smooth_call, whole_call


@pytest.mark.parametrize("profile", VOICE)
def test_lines_that_end_in_two_cr_change_nothing_that_is_told(profile):
    table = Table(profile=profile)
    table.modem.simulated.control("cr_cr_lf", True)
    assert whole_call(table)[:2] == smooth_call(profile)[:2]
