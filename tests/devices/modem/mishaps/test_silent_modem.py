"""A modem that says nothing any more."""

from core.contact.lines.line import LineReason, LineState
from tests.support.modem_table import Table


def test_a_modem_that_falls_silent_is_dead_and_comes_back():
    table = Table().ready()
    table.faults.mute = True
    assert table.modem.run(120, lambda: table.driver.status.state is LineState.DEAD)
    assert table.driver.status.reason is LineReason.SILENT
    table.faults.mute = False
    table.ready()
