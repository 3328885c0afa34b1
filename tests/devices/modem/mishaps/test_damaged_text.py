"""A text that cannot be read."""

from core.contact.lines.line import TextReceived
from tests.support.modem_table import Table


def test_a_damaged_text_is_shown_and_not_left_to_fill_the_store():
    table = Table().ready()
    table.modem.simulated._texts.put("0791FF")
    received = table.until(TextReceived)
    assert (received.complete, received.text) == (False, "")
    table.driver.text_kept(received.receipt)
    table.modem.run(60.0)
    assert table.modem.simulated._texts.used() == 0
