"""+CMS ERROR 500, 38, 331: the network takes no text."""

import pytest

from core.contact.lines.line import LineReason, TextFailed, TextSent
from tests.support.modem_table import NUMBER, Table, text_order


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


def test_a_refused_text_fails_with_the_networks_number(bench):
    b = bench()
    b.ready()
    b.lines["line-1"].control({"fault": "cms_error", "value": 38})
    b.fleet.send_text("line-1", "M-1", NUMBER, "您好")
    failed = b.wait_for(TextFailed)
    assert (failed.reason, failed.code) == ("refused", 38)


@pytest.mark.parametrize("code", [38, 331, 500])
def test_the_number_of_the_refusal_is_told(code):
    table = Table().ready()
    table.faults.cms_error = code
    table.driver.send_text(text_order("您好"))
    failed = table.until(TextFailed)
    assert (failed.reason, failed.code, failed.parts_sent) == ("refused", code, 0)
