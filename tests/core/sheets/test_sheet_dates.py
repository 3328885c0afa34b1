"""Dates in cells."""

from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.sheets.dates import DateKind, first_day, last_day, read_date


@pytest.mark.parametrize(
    "cell",
    [
        date(1975, 3, 12),
        datetime(1975, 3, 12, 8, 30),
        "1975-03-12",
        "1975/3/12",
        "1975.3.12",
        "1975年3月12日",
        "1975 年 3 月 12 号",
        "19750312",
        19750312.0,
        "27465",
        27465.0,
        "１９７５．０３．１２",
        "1975-03-12 00:00:00",
        " 1975-3-12\xa0",
    ],
)
def test_ways_of_writing_one_day(cell: object) -> None:
    assert read_date(cell) == (DateKind.DAY, "1975-03-12")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "cell", ["1975-03", "1975.03", "1975.3", 1975.3, "1975年3月", "197503", 197503.0, "1975/3"]
)
def test_a_month_stays_a_month(cell: str | float) -> None:
    assert read_date(cell) == (DateKind.MONTH, "1975-03")


@pytest.mark.parametrize("cell", [1975.1, "1975.1", "１９７５．１"])
def test_a_zero_may_have_been_lost(cell: str | float) -> None:
    assert read_date(cell) == (DateKind.AMBIGUOUS, "1975")


def test_january_and_october_in_full_are_plain() -> None:
    assert read_date("1975.01") == (DateKind.MONTH, "1975-01")
    assert read_date("1975.10") == (DateKind.MONTH, "1975-10")
    assert read_date("1975-1") == (DateKind.MONTH, "1975-01")


@pytest.mark.parametrize(
    "cell",
    [
        "1989",
        1989.0,
        "93.9.13",
        "3/12/1975",
        "1956-02-30",
        "1959-00-10",
        "1987.13",
        "五十多岁",
        "1899-12-31",
        "9999",
        "60001",
        1975.35,
        time(8, 30),
        True,
    ],
)
def test_everything_else_is_invalid(cell: object) -> None:
    assert read_date(cell).kind is DateKind.INVALID  # type: ignore[arg-type]


def test_blank_and_error_are_told_apart() -> None:
    assert read_date("无").kind is DateKind.BLANK
    assert read_date("").kind is DateKind.BLANK
    assert read_date("#VALUE!").kind is DateKind.ERROR


def test_a_month_covers_its_days() -> None:
    assert (first_day("2024-02"), last_day("2024-02"), last_day("2023-02")) == (
        "2024-02-01",
        "2024-02-29",
        "2023-02-28",
    )
    assert first_day("2024-02-03") == last_day("2024-02-03") == "2024-02-03"


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)), st.sampled_from(["-", "/", ".", "年"]), st.booleans())
def test_every_day_reads_back(day: date, sign: str, padded: bool) -> None:
    month, number = (f"{day.month:02d}", f"{day.day:02d}") if padded else (str(day.month), str(day.day))
    text = f"{day.year}年{month}月{number}日" if sign == "年" else f"{day.year}{sign}{month}{sign}{number}"
    assert read_date(text).text == day.isoformat()


@given(st.text(max_size=20))
def test_no_text_breaks_the_reader(text: str) -> None:
    read = read_date(text)
    if read.kind is DateKind.DAY:
        date.fromisoformat(read.text)
