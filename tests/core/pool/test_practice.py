"""Since when somebody practises, as sheets tell it."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.draw.eligibility.practice_years import years_since
from core.pool.importing.merge import merged_draft
from core.pool.record.custom_conditions import FieldType
from core.pool.record.custom_fields import CustomField, CustomFields, check_definition
from core.pool.record.model import ExpertDraft
from core.pool.record.practice import MOST_YEARS, PracticeReader
from core.sheets.cell import Cell

TODAY = date(2026, 11, 26)


@pytest.mark.parametrize(
    ("cell", "since"),
    [
        ("2009-07-01", "2009-07-01"),
        ("2009年7月", "2009-07"),
        ("2009", "2009"),
        ("2009年", "2009"),
        (2009, "2009"),
        (2009.0, "2009"),
        (date(2009, 7, 1), "2009-07-01"),
        ("15", "2011"),
        ("１５ 年", "2011"),
        (15, "2011"),
        (12.5, "2014"),
        (0, "2026"),
    ],
)
def test_a_day_a_month_a_year_or_years(cell: Cell, since: str) -> None:
    read = PracticeReader(TODAY).read(cell)
    assert (read.value, read.rejects) == (since, ())


@pytest.mark.parametrize("cell", ["2027", "2026-12", "81", "很久", "1899", True])
def test_what_makes_no_sense_is_refused(cell: Cell) -> None:
    assert PracticeReader(TODAY).read(cell).rejects == ("DATE_INVALID",)


@given(st.integers(0, MOST_YEARS), st.dates(date(2000, 1, 1), date(2099, 12, 31)))
def test_years_given_are_the_years_counted_and_one_more_the_year_after(years: int, today: date) -> None:
    since = PracticeReader(today).read(years).value
    assert years_since(since, today.isoformat()) == years
    assert years_since(since, today.replace(day=1, year=today.year + 1).isoformat()) == years + 1


def test_a_year_does_not_replace_the_month_that_is_known() -> None:
    stored = ExpertDraft("王小明", "14200000001", practice_since="2009-07")
    for given_since, kept in (
        ("2009", "2009-07"),
        ("2010", "2010"),
        ("", "2009-07"),
        ("2009-07-15", "2009-07-15"),
    ):
        row = stored._replace(practice_since=given_since)
        assert merged_draft(stored, row, ["practice_since"]).practice_since == kept


def test_an_own_field_of_that_name_keeps_its_column_and_can_still_be_changed() -> None:
    own = CustomField("f01", "从业年限", FieldType.NUMBER)
    ranks = CustomFields((own,)).vocabulary().ranks()
    assert ranks["从业年限"][0] == own.path
    assert ranks["从业起始"][0] == "practice_since"
    check_definition(own, (own,), in_use=True)
