"""A modem that starts anew by itself: its banner in the middle of everything."""

from core.contact.lines.line import CallEnded, CallOutcome, LineReason, LineState
from tests.support.modem_table import Table, answered_call


def test_a_modem_that_restarts_in_a_call_ends_it_and_comes_back():
    table = Table().ready()
    answered_call(table)
    table.modem.simulated.reboot()
    assert table.until(CallEnded).outcome is CallOutcome.MODEM_ERROR
    assert (LineState.OPENING, LineReason.RESTARTED) in table.states()
    table.ready()
