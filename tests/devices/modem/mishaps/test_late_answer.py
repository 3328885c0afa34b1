"""An OK that comes after its command was given up."""

from core.contact.lines.line import TextSent
from tests.support.modem_table import Table, text_order


def test_a_late_ok_is_not_taken_for_the_next_answer():
    table = Table().ready()
    table.faults.late_answer = 6.0
    table.modem.run(40.0)
    assert table.driver.status.can_call
    table.driver.send_text(text_order("您好"))
    assert table.until(TextSent).references == (1,)
