"""Lines that come in two pieces, with a pause between."""

import pytest

from tests.support.modem_table import VOICE, Table, smooth_call, whole_call


@pytest.mark.parametrize("profile", VOICE)
def test_lines_in_two_pieces_change_nothing_that_is_told(profile):
    table = Table(profile=profile)
    table.modem.simulated.control("half_lines", True)
    assert whole_call(table)[:2] == smooth_call(profile)[:2]
