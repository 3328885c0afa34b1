"""Bytes that mean nothing (FF, 80) before every line."""

import pytest

from tests.support.modem_table import VOICE, Table, smooth_call, whole_call

ANSWERS = {"default": [{"answer_after": 0.2}]}


@pytest.mark.parametrize("profile", VOICE)
def test_bytes_that_mean_nothing_change_nothing_that_is_told(profile):
    table = Table(profile=profile)
    table.modem.simulated.control("garbage", True)
    assert whole_call(table)[:2] == smooth_call(profile)[:2]


def test_noise_on_the_line_changes_nothing(bench):
    b = bench(ANSWERS)
    b.lines["line-1"].control({"fault": "garbage"})
    b.ready()
    b.call()
    b.media_up()
