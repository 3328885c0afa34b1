"""AT+CMGS without its prompt."""

from core.contact.lines.line import TextFailed, TextSent
from tests.support.modem_table import Table, text_order


def test_a_prompt_that_never_comes_sends_nothing_and_the_next_text_goes():
    table = Table().ready()
    table.faults.no_prompt = True
    table.driver.send_text(text_order("您好"))
    assert table.until(TextFailed).reason == "prompt"
    table.faults.no_prompt = False
    table.driver.send_text(text_order("您好", "M-2"))
    assert table.until(TextSent).message_id == "M-2"
