"""Texts of one modem by a moved clock: refusals, limits, restarts, damaged and full stores."""

import pytest

from core.contact.lines.line import (
    DeliveryState,
    TextDelivered,
    TextFailed,
    TextReceived,
    TextSent,
)
from devices.modem.pdu import encode_report
from devices.modem.pdu_fields import Address
from devices.modem.texts import TextOrder
from tests.support.manual_clock import START
from tests.support.modem_table import NUMBER, Table, text_order


def test_an_hour_s_limit_is_kept():
    table = Table().ready()
    for n in range(201):
        table.driver.send_text(text_order("您好", f"M-{n}"))
    failed = table.until(TextFailed)
    assert (failed.message_id, failed.reason) == ("M-200", "limit")
    assert len(table.all(TextSent)) == 200


@pytest.mark.parametrize(
    ("number", "reason"), [("not a number", "number"), ("", "number")], ids=["letters", "empty"]
)
def test_what_is_no_number_is_said_to_be_one(number, reason):
    table = Table().ready()
    table.driver.send_text(TextOrder("M-1", number, "您好"))
    assert table.until(TextFailed).reason == reason


def test_a_text_is_told_again_after_a_restart_until_it_is_kept():
    table = Table().ready()
    table.modem.simulated.receive_text(NUMBER, "1")
    first = table.until(TextReceived)
    table.modem.unplug()
    table.modem.run(5.0)
    table.modem.plugged = True
    again = table.until(TextReceived, 2)
    assert (again.fingerprint, again.receipt) == (first.fingerprint, first.receipt)
    table.driver.text_kept(again.receipt)
    table.modem.run(60.0)
    assert len(table.all(TextReceived)) == 2
    assert table.modem.simulated._texts.used() == 0


def test_reports_of_a_text_sent_before_a_restart_are_matched_again():
    table = Table().ready()
    table.driver.expect_reports("M-9", NUMBER, (7, 8))
    table.modem.run(1.0)
    for reference, stranger in ((7, "13900000000"), (9, NUMBER), (7, NUMBER), (7, NUMBER), (8, NUMBER)):
        report = encode_report(reference, Address.of(stranger), START, START, 0)
        table.modem.simulated.send(f"+CDS: {report.tpdu_length}\n{report.text}")
        table.modem.run(1.0)
    told = [(d.message_id, d.state, d.open_references) for d in table.all(TextDelivered)]
    assert told == [("M-9", DeliveryState.TRYING, (8,)), ("M-9", DeliveryState.DELIVERED, ())]
