"""Rows of a project workbook."""

from datetime import datetime

import pytest

from core.projects.sheet import china, read_rows

GOOD = {
    "project_no": "YS2027F0008",
    "name": "数据治理服务",
    "budget": 297.08,
    "opening_at": datetime(2027, 1, 28, 15, 30),
    "place": "临江市公共资源交易中心",
    "review_days": 1.5,
    "specialties": "A01、A02",
    "seats": 9.0,
    "avoidance_units": "甲公司；乙公司；甲公司",
}


def read(**changes):
    return read_rows([(2, {**GOOD, **changes})], lambda part: part if part in ("A01", "A02") else None)


def test_a_good_row_becomes_a_draft():
    ((row, draft),) = read().drafts
    assert row == 2
    assert draft.budget_cents == 297_080_000
    assert draft.opening_at == datetime(2027, 1, 28, 15, 30, tzinfo=china())
    assert (draft.review_days, draft.seats) == (2, 9)
    assert draft.specialties == ("A01", "A02")
    assert draft.avoidance_units == ("甲公司", "乙公司")


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"project_no": None}, "NUMBER_MISSING"),
        ({"name": "无"}, "NAME_MISSING"),
        ({"budget": "约三百万"}, "BUDGET_INVALID"),
        ({"budget": "NaN"}, "BUDGET_INVALID"),
        ({"opening_at": "2027-02-30"}, "DATE_INVALID"),
        ({"opening_at": "下周一"}, "DATE_INVALID"),
        ({"seats": "五人"}, "COUNT_INVALID"),
        ({"seats": 4.5}, "COUNT_INVALID"),
        ({"specialties": "A01、Z99"}, "SPECIALTY_UNKNOWN"),
        ({"remark": "#REF!"}, "ERROR_CELL"),
        ({"remark": "长" * 2001}, "TEXT_TOO_LONG"),
    ],
)
def test_a_bad_cell_rejects_the_row_with_its_reason(changes, code):
    sheet = read(**changes)
    assert sheet.drafts == ()
    assert sheet.rejected == ((2, (code,)),)


def test_texts_of_dates_are_read_with_and_without_time():
    assert read(opening_at="2027年1月28日 15:30").drafts[0][1].opening_at.hour == 15
    assert read(opening_at="2027-1-28").drafts[0][1].opening_at.hour == 0


def test_a_number_twice_in_a_file_counts_once():
    sheet = read_rows([(2, GOOD), (3, GOOD)], lambda part: part)
    assert [row for row, _ in sheet.drafts] == [2]
    assert sheet.rejected == ((3, ("NUMBER_DUPLICATE_IN_FILE",)),)
