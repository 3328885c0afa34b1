"""Few bars, or none that the modem can tell."""

import pytest

from core.contact.lines.line import LineReason
from tests.support.modem_table import Table


@pytest.mark.parametrize(("strength", "bars"), [(0, 0), (5, 1)])
def test_a_weak_signal_makes_the_lamp_amber_and_the_line_still_calls(strength, bars):
    table = Table().ready()
    table.faults.strength = strength
    assert table.modem.run(40, lambda: table.driver.status.reason is LineReason.WEAK_SIGNAL)
    status = table.driver.status
    assert (status.signal, status.lamp, status.can_call) == (bars, "amber", True)
    table.faults.strength = 24
    assert table.modem.run(40, lambda: table.driver.status.reason is LineReason.OK)


def test_a_signal_that_the_modem_cannot_tell_is_not_called_weak():
    table = Table().ready()
    table.faults.strength = 99
    table.modem.run(40)
    status = table.driver.status
    assert (status.signal, status.reason) == (None, LineReason.OK)
