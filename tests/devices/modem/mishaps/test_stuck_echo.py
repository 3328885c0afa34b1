"""A modem that goes on echoing after ATE0."""

import pytest

from tests.support.modem_table import VOICE, Table, smooth_call, whole_call


@pytest.mark.parametrize("profile", VOICE)
def test_an_echo_that_stays_changes_nothing_that_is_told(profile):
    table = Table(profile=profile)
    table.modem.simulated.control("stuck_echo", True)
    assert whole_call(table)[:2] == smooth_call(profile)[:2]
