"""Budgets between 万元 as written and 分 as counted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.projects.budget import cents_of_wan, wan_of_cents


@given(st.integers(0, 10**14))
def test_what_is_shown_reads_back_as_the_same_amount(cents: int) -> None:
    assert cents_of_wan(wan_of_cents(cents)) == cents


@pytest.mark.parametrize(
    ("written", "cents"),
    [("297.08", 297_080_000), ("1,234.5", 1_234_500_000), ("１２", 12_000_000), ("0", 0), (" ", None)],
)
def test_amounts_as_people_write_them(written: str, cents: int | None) -> None:
    assert cents_of_wan(written) == cents


@pytest.mark.parametrize("written", ["约三百万", "-1", "NaN", "Infinity", "1e999999999", "1e12", "1.2.3"])
def test_what_no_project_costs_is_refused(written: str) -> None:
    with pytest.raises(ValueError):
        cents_of_wan(written)
