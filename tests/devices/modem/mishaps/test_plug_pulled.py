"""The port ends in the middle of a call, a text or a check."""

from core.contact.lines.line import CallEnded, CallOutcome, LineReason, LineState, TextFailed
from tests.support.modem_table import Table, answered_call, text_order
from tests.support.posted import wait_until

ANSWERS = {"default": [{"answer_after": 0.2}]}


def test_pulling_the_plug_ends_the_call_once_and_the_lamp_says_why():
    table = Table().ready()
    answered_call(table)
    table.modem.unplug()
    ended = table.until(CallEnded)
    assert ended.outcome is CallOutcome.MODEM_ERROR
    table.modem.run(30.0)
    assert len(table.all(CallEnded)) == 1
    status = table.driver.status
    assert (status.state, status.reason, status.lamp) == (LineState.ABSENT, LineReason.UNPLUGGED, "red")
    table.modem.plugged = True
    table.ready()


def test_a_text_half_sent_when_the_plug_is_pulled_fails_and_says_how_far_it_came():
    table = Table().ready()
    table.driver.send_text(text_order("您" * 100))
    table.driver.send_text(text_order("您好", "M-2"))
    table.modem.run(1.0)
    table.modem.unplug()
    table.until(TextFailed, 2)
    failures = {f.message_id: (f.reason, f.parts_sent) for f in table.all(TextFailed)}
    assert failures == {"M-1": ("line", 1), "M-2": ("line", 0)}


def test_pulling_the_plug_in_a_call_is_a_modem_fault_and_the_line_comes_back(bench):
    b = bench(ANSWERS)
    b.ready()
    before = b.fleet.statuses()[0]
    b.call()
    b.media_up()
    b.lines["line-1"].control({"unplug": 1.0})
    ended = b.wait_for(CallEnded)
    assert ended.outcome is CallOutcome.MODEM_ERROR
    wait_until(lambda: b.fleet.statuses()[0].can_call, 20)
    assert b.fleet.statuses()[0].imei == before.imei
