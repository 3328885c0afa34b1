"""Years of practice from a field of the customer's own, and what a plan makes a reading fill in."""

from dataclasses import replace

import pytest

from core.draw.eligibility.pool_reading import PoolReading, months_before, reading_of
from core.draw.eligibility.practice_years import full_years, years_field, years_of, years_since
from core.draw.protocol.model import Conditions, Counted, SeatGroup
from core.pool.record.custom_conditions import FieldType
from core.pool.record.custom_fields import CustomField
from tests.support.draw_samples import PLAN

YEARS = CustomField("f01", "从业年限", FieldType.NUMBER)
SINCE = CustomField("f02", "参加 工作时间", FieldType.DATE)


def test_the_field_is_known_by_its_name_and_type() -> None:
    others = (CustomField("f03", "从业年限", FieldType.TEXT), CustomField("f04", "外语", FieldType.NUMBER))
    assert years_field((*others, SINCE, YEARS)) is SINCE
    assert years_field((*others, replace(YEARS, disabled=True))) is None


@pytest.mark.parametrize(
    ("field", "value", "years"),
    [
        (YEARS, "8", 8),
        (YEARS, "8.9", 8),
        (YEARS, "", None),
        (YEARS, "-1", None),
        (YEARS, "1000", None),
        (SINCE, "2019-03-01", 8),
        (SINCE, "2019-03-02", 7),
        (SINCE, "2027-03-02", None),
        (SINCE, "", None),
    ],
)
def test_years_are_whole_years_on_the_day(field: CustomField, value: str, years: int | None) -> None:
    assert years_of(field, value, "2027-03-01") == years


@pytest.mark.parametrize(
    ("since", "years"),
    [
        ("2019-03-01", 8),
        ("2019-03-02", 7),
        ("2019-04", 7),
        ("2019", 8),
        ("2028", None),
        ("", None),
        ("ab", None),
    ],
)
def test_years_of_the_record_are_counted_from_what_is_known(since: str, years: int | None) -> None:
    assert years_since(since, "2027-03-01") == years


@pytest.mark.parametrize(
    ("born", "age"), [("1967-03-01", 60), ("1967-03-02", 59), ("1967-03", 60), ("1968-02-29", 59)]
)
def test_an_age_is_reached_on_the_birthday(born: str, age: int) -> None:
    assert full_years(born, "2027-03-01") == age


@pytest.mark.parametrize(
    ("day", "months", "before"),
    [
        ("2027-03-01", 12, "2026-03-01"),
        ("2027-03-31", 1, "2027-02-28"),
        ("2028-03-30", 1, "2028-02-29"),
        ("2027-01-15", 1, "2026-12-15"),
        ("2027-01-15", 120, "2017-01-15"),
    ],
)
def test_months_back(day: str, months: int, before: str) -> None:
    assert months_before(day, months) == before


def test_only_what_a_plan_asks_for_is_read() -> None:
    assert reading_of(PLAN) == PoolReading(since="2026-03-04")
    group = SeatGroup("A", "组", 1, Conditions(titles=("教授",), sex="male", ages=(0, 60)))
    asking = replace(PLAN, groups=(group,), counted=Counted.DRAWN, draw_months=6)
    assert reading_of(asking) == PoolReading(
        title=True, sex=True, age=True, since="2026-09-04", counted=Counted.DRAWN
    )
