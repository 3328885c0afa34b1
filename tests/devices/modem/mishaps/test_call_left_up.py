"""A call that a killed program left behind."""

from tests.support.modem_table import NUMBER, Table


def test_a_call_that_a_killed_program_left_up_is_ended_when_the_line_is_opened():
    table = Table()
    table.modem.simulated.feed(f"ATD{NUMBER};\r".encode())
    assert table.modem.simulated._call is not None
    table.ready()
    assert table.modem.simulated._call is None
