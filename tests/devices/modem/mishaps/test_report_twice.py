"""A delivery report that comes twice."""

from core.contact.lines.line import TextDelivered
from tests.support.modem_table import Table, text_order


def test_a_report_that_comes_twice_is_told_once():
    table = Table().ready()
    table.faults.report_copies = 2
    table.driver.send_text(text_order("您好"))
    table.until(TextDelivered)
    table.modem.run(5.0)
    assert len(table.all(TextDelivered)) == 1
