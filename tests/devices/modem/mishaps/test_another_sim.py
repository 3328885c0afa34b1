"""Another SIM in the modem."""

from core.contact.lines.line import CallEnded, CallOutcome, LineReason
from tests.support.modem_table import NUMBER, Table
from tests.support.posted import wait_until

OTHER_CARD = "89860098765432109876"


def settle(table, reason):
    assert table.modem.run(60, lambda: table.driver.status.reason is reason), table.driver.status


def test_another_sim_waits_for_a_decision_and_is_then_this_lines_own():
    table = Table().ready()
    table.modem.simulated.control("iccid", OTHER_CARD)
    settle(table, LineReason.SIM_CHANGED)
    assert not table.driver.status.can_call
    table.driver.care.adopt()
    table.ready()
    assert table.driver.status.iccid == OTHER_CARD


def test_a_swapped_sim_calls_again_without_a_restart_of_the_program(bench):
    b = bench({"default": [{"cause": 17, "cause_after": 0.1}]})
    b.ready()
    b.lines["line-1"].control({"fault": "iccid", "value": OTHER_CARD})
    wait_until(lambda: b.fleet.adopt("line-1"), 20)
    wait_until(lambda: b.fleet.statuses()[0].can_call, 20)
    b.fleet.dial("line-1", "C-1", NUMBER, 8.0)
    assert b.wait_for(CallEnded).outcome is CallOutcome.BUSY
