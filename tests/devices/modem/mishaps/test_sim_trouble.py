"""No SIM, a PIN, a PUK, a failing or a busy SIM (+CME ERROR 10 to 14)."""

import pytest

from core.contact.lines.line import CallEnded, CallOutcome, LineReason
from tests.support.modem_table import NUMBER, Table
from tests.support.posted import wait_until


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (10, LineReason.NO_SIM),
        (11, LineReason.PIN_NEEDED),
        (12, LineReason.PUK_NEEDED),
        (13, LineReason.SIM_FAILED),
        (14, LineReason.SIM_BUSY),
    ],
)
def test_what_is_wrong_with_the_sim_is_told_apart(error, reason):
    table = Table()
    table.faults.sim_error = error
    assert table.modem.run(30, lambda: table.driver.status.reason is reason)
    table.driver.dial("C-1", NUMBER, 45.0, None)
    assert table.until(CallEnded).outcome is CallOutcome.MODEM_ERROR
    table.faults.sim_error = None
    table.ready()


def test_without_a_sim_the_lamp_says_so_until_there_is_one(bench):
    b = bench()
    b.lines["line-1"].control({"fault": "sim_error", "value": 10})
    b.fleet.start()
    wait_until(lambda: b.fleet.statuses()[0].reason is LineReason.NO_SIM, 20)
    b.call()
    assert b.wait_for(CallEnded).outcome is CallOutcome.MODEM_ERROR
    b.lines["line-1"].control({"fault": "sim_error", "value": None})
    wait_until(lambda: b.fleet.statuses()[0].can_call, 20)
