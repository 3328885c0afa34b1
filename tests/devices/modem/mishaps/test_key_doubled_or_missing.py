"""A key that the modem reports twice, or never."""

import pytest

from core.contact.lines.line import KeyPressed, KeySource
from tests.support.modem_table import PROMPT, Table, answered_call


@pytest.mark.parametrize("copies", [0, 1, 2])
def test_a_key_reported_twice_or_never_is_one_press(copies):
    table = Table().ready()
    table.faults.key_copies = copies
    answered_call(table)
    table.driver.play("C-1", "p-1", PROMPT)
    assert table.until(KeyPressed).key == "1"
    table.modem.run(5.0)
    assert len(table.all(KeyPressed)) == 1


def test_a_key_that_is_only_in_the_sound_is_heard(bench):
    b = bench({"default": [{"answer_after": 0.2, "tones": True, "keys": ["2"]}]})
    b.ready()
    b.call()
    b.media_up()
    b.fleet.play("line-1", "C-line-1", "p1", PROMPT)
    pressed = b.wait_for(KeyPressed)
    assert (pressed.key, pressed.source) == ("2", KeySource.IN_BAND)
