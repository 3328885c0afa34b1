"""Texts of one modem by a moved clock: refusals, limits, restarts, damaged and full stores."""

import pytest

from core.contact.lines.line import (
    DeliveryState,
    LineReason,
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


def test_a_text_half_sent_when_the_plug_is_pulled_fails_and_says_how_far_it_came():
    table = Table().ready()
    table.driver.send_text(text_order("您" * 100))
    table.driver.send_text(text_order("您好", "M-2"))
    table.modem.run(1.0)
    table.modem.unplug()
    table.until(TextFailed, 2)
    failures = {f.message_id: (f.reason, f.parts_sent) for f in table.all(TextFailed)}
    assert failures == {"M-1": ("line", 1), "M-2": ("line", 0)}


def test_a_prompt_that_never_comes_sends_nothing_and_the_next_text_goes():
    table = Table().ready()
    table.faults.no_prompt = True
    table.driver.send_text(text_order("您好"))
    assert table.until(TextFailed).reason == "prompt"
    table.faults.no_prompt = False
    table.driver.send_text(text_order("您好", "M-2"))
    assert table.until(TextSent).message_id == "M-2"


def test_three_refusals_in_a_row_rest_the_sim_and_the_lamp_is_not_green():
    table = Table().ready()
    table.faults.cms_error = 500
    for n in range(1, 4):
        table.driver.send_text(text_order("您好", f"M-{n}"))
        table.until(TextFailed, n)
    table.modem.run(20.0)
    status = table.driver.status
    assert (status.reason, status.lamp, status.can_call) == (LineReason.TEXTS_FAILING, "amber", True)
    table.faults.cms_error = None
    table.driver.send_text(text_order("您好", "M-4"))
    assert table.until(TextFailed, 4).reason == "refused"
    table.modem.run(300.0)
    table.driver.send_text(text_order("您好", "M-5"))
    assert table.until(TextSent).message_id == "M-5"


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


def test_a_damaged_text_is_shown_and_not_left_to_fill_the_store():
    table = Table().ready()
    table.modem.simulated._texts.put("0791FF")
    received = table.until(TextReceived)
    assert (received.complete, received.text) == (False, "")
    table.driver.text_kept(received.receipt)
    table.modem.run(60.0)
    assert table.modem.simulated._texts.used() == 0


def test_a_late_ok_is_not_taken_for_the_next_answer():
    table = Table().ready()
    table.faults.late_answer = 6.0
    table.modem.run(40.0)
    assert table.driver.status.can_call
    table.driver.send_text(text_order("您好"))
    assert table.until(TextSent).references == (1,)


def test_a_report_that_comes_twice_is_told_once():
    table = Table().ready()
    table.faults.report_copies = 2
    table.driver.send_text(text_order("您好"))
    table.until(TextDelivered)
    table.modem.run(5.0)
    assert len(table.all(TextDelivered)) == 1


def test_a_long_text_whose_parts_come_in_the_wrong_order_is_told_whole():
    table = Table().ready()
    table.faults.parts_reversed = True
    long = "我能参加，请把地点再发我一遍。" * 12
    table.modem.simulated.receive_text(NUMBER, long)
    received = table.until(TextReceived)
    assert (received.text, received.parts, received.complete) == (long, 3, True)


def test_a_full_store_is_said_beside_the_lamp():
    table = Table().ready()
    table.faults.store_full = True
    assert table.modem.run(40, lambda: table.driver.status.reason is LineReason.STORE_FULL)
    assert table.driver.status.lamp == "amber"
    table.faults.store_full = False
    assert table.modem.run(40, lambda: table.driver.status.reason is LineReason.OK)


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
