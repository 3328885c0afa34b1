"""Commands that are never answered."""

from tests.support.modem_table import Table, answered_call


def test_answers_that_are_lost_are_survived():
    table = Table().ready()
    table.faults.lost_answers = 2
    table.modem.run(60.0)
    table.ready()
    answered_call(table)
