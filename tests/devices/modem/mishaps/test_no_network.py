"""Not registered, searching, denied (+CREG 0, 2, 3)."""

import pytest

from core.contact.lines.line import LineReason, LineState
from tests.support.modem_table import Table


@pytest.mark.parametrize(
    ("stat", "reason"),
    [(0, LineReason.NO_NETWORK), (2, LineReason.SEARCHING), (3, LineReason.NETWORK_DENIED)],
)
def test_why_there_is_no_network_is_told_apart(stat, reason):
    table = Table().ready()
    table.faults.registration = stat
    assert table.modem.run(30, lambda: table.driver.status.reason is reason)
    assert table.driver.status.state is LineState.REGISTERING
    table.faults.registration = 5
    table.ready()
