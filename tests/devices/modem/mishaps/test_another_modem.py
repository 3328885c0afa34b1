"""Another modem at the port."""

from core.contact.lines.line import LineReason
from tests.support.modem_table import Table
from tests.support.posted import wait_until

CARD = "89860012345678901234"


def settle(table, reason):
    assert table.modem.run(60, lambda: table.driver.status.reason is reason), table.driver.status


def test_another_modem_waits_for_a_decision_and_is_then_this_lines_own():
    table = Table().ready()
    table.modem.simulated.control("imei", "860000000000099")
    settle(table, LineReason.OTHER_MODEM)
    assert table.driver.care.stranger == "860000000000099"
    table.driver.care.adopt()
    table.ready()
    assert table.driver.status.imei == "860000000000099"
    assert table.driver.status.iccid == CARD


def test_a_modem_of_another_line_is_never_taken_over(bench):
    b = bench(profiles=("sim7600", "quectel"))
    b.ready()
    assert not b.fleet.adopt("line-1")  # nothing has changed
    b.lines["line-1"].control({"fault": "imei", "value": "860000000000002"})
    wait_until(lambda: b.fleet.statuses()[0].reason is LineReason.OTHER_MODEM, 20)
    assert not b.fleet.adopt("line-1")
    b.lines["line-1"].control({"fault": "imei", "value": "860000000000077"})
    wait_until(lambda: b.fleet.adopt("line-1"), 20)
    wait_until(lambda: b.fleet.statuses()[0].can_call, 20)
    assert b.fleet.statuses()[0].imei == "860000000000077"
