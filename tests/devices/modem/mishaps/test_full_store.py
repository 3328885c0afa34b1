"""A store of texts without room."""

from core.contact.lines.line import LineReason, TextReceived
from tests.support.modem_table import NUMBER, Table


def test_a_full_store_is_said_beside_the_lamp():
    table = Table().ready()
    table.faults.store_full = True
    assert table.modem.run(40, lambda: table.driver.status.reason is LineReason.STORE_FULL)
    assert table.driver.status.lamp == "amber"
    table.faults.store_full = False
    assert table.modem.run(40, lambda: table.driver.status.reason is LineReason.OK)


def test_kept_texts_leave_the_modem_so_that_a_small_store_never_loses_one(bench):
    b = bench()
    b.ready()
    for number in range(1, 25):  # the SIM holds twenty
        b.lines["line-1"].control({"text": [NUMBER, f"第{number}条"]})
        b.fleet.text_kept("line-1", b.wait_for(TextReceived, number).receipt)
    assert [r.text for r in b.all(TextReceived)] == [f"第{number}条" for number in range(1, 25)]
