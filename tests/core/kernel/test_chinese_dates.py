"""Dates as the forms specification writes them."""

from datetime import date, datetime

import pytest

from core.kernel.chinese_dates import (
    clock_time,
    deadline,
    long_date,
    long_moment,
    numeric_moment,
    part_of_day,
    short_date,
    short_moment,
)


def test_a_moment_reads_as_in_the_specification() -> None:
    assert long_moment(datetime(2026, 11, 23, 9, 30)) == "2026年11月23日（星期一）上午9:30"


@pytest.mark.parametrize(
    ("hour", "shown"),
    [
        (0, "凌晨0:05"),
        (5, "凌晨5:05"),
        (6, "上午6:05"),
        (12, "中午12:05"),
        (13, "下午1:05"),
        (18, "晚上6:05"),
        (23, "晚上11:05"),
    ],
)
def test_hours_are_told_with_their_part_of_the_day(hour: int, shown: str) -> None:
    assert long_moment(datetime(2026, 11, 23, hour, 5)).endswith(shown)


def test_every_weekday_has_its_name() -> None:
    shown = [long_date(date(2026, 11, 22 + n))[-2] for n in range(1, 8)]
    assert "".join(shown) == "一二三四五六日"


def test_an_hour_that_does_not_exist_is_refused() -> None:
    with pytest.raises(ValueError, match="24"):
        part_of_day(24)


def test_short_forms() -> None:
    moment = datetime(2026, 1, 2, 4, 5, 6)
    assert short_date(moment) == "1月2日"
    assert clock_time(moment) == "04:05"
    assert short_moment(moment) == "1月2日 04:05"
    assert numeric_moment(moment) == "2026-01-02 04:05:06"


def test_a_deadline_needs_its_date_only_on_another_day() -> None:
    moment = datetime(2026, 11, 23, 16, 45)
    assert deadline(moment, date(2026, 11, 23)) == "16:45"
    assert deadline(moment, date(2026, 11, 22)) == "11月23日16:45"
