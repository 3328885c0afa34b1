"""A modem that says nothing any more."""

import pytest

from core.contact.lines.line import LineReason, LineState
from devices.modem.simulated.dialects import DIALECTS
from tests.support.modem_table import Table


def test_a_modem_that_falls_silent_is_dead_and_comes_back():
    table = Table().ready()
    table.faults.mute = True
    assert table.modem.run(120, lambda: table.driver.status.state is LineState.DEAD)
    assert table.driver.status.reason is LineReason.SILENT
    table.faults.mute = False
    table.ready()


@pytest.mark.parametrize("family", sorted(DIALECTS))
def test_a_modem_that_hangs_is_restarted_and_comes_back(family):
    table = Table(profile=family).ready()
    table.faults.hung = True
    assert table.modem.run(120, lambda: table.driver.status.reason is LineReason.SILENT)
    assert table.modem.run(120, lambda: not table.faults.hung), "nobody restarted it"
    table.ready()


def test_what_never_was_our_modem_is_not_restarted():
    table = Table()
    table.faults.hung = True
    table.modem.run(300)
    assert table.modem.run(60, lambda: table.driver.status.reason is LineReason.SILENT)
    assert table.faults.hung
