"""The parts of a long text in the wrong order."""

from core.contact.lines.line import TextReceived
from tests.support.modem_table import NUMBER, Table


def test_a_long_text_whose_parts_come_in_the_wrong_order_is_told_whole():
    table = Table().ready()
    table.faults.parts_reversed = True
    long = "我能参加，请把地点再发我一遍。" * 12
    table.modem.simulated.receive_text(NUMBER, long)
    received = table.until(TextReceived)
    assert (received.text, received.parts, received.complete) == (long, 3, True)
