"""Working days."""

from datetime import date

import pytest

from core.kernel.errors import UserError
from storage.reference.working_days import ChineseWorkingDays


def test_holidays_and_swapped_weekends_are_known() -> None:
    days = ChineseWorkingDays()
    assert not days.is_working(date(2025, 10, 1))  # national day, a Wednesday
    assert days.is_working(date(2025, 9, 28))  # a Sunday that is worked for it
    assert days.is_working(date(2025, 3, 3))
    assert not days.is_working(date(2025, 3, 2))


def test_days_are_counted_back_over_holidays() -> None:
    assert ChineseWorkingDays().before(date(2025, 10, 9), 3) == date(2025, 9, 28)
    assert ChineseWorkingDays().before(date(2025, 10, 9), 0) == date(2025, 10, 9)


def test_a_year_not_yet_announced_is_said_to_be_unknown() -> None:
    with pytest.raises(UserError, match=r"calendar\.year_unknown year=2035"):
        ChineseWorkingDays().is_working(date(2035, 1, 4))


def test_the_customers_table_comes_first() -> None:
    days = ChineseWorkingDays({date(2035, 1, 4): False, date(2025, 10, 1): True}, frozenset({2035}))
    assert days.is_known(2035)
    assert not days.is_working(date(2035, 1, 4))
    assert days.is_working(date(2035, 1, 5))
    assert days.is_working(date(2025, 10, 1))


def test_single_days_of_the_customer_do_not_make_a_year_known() -> None:
    days = ChineseWorkingDays({date(2035, 1, 4): False})
    assert not days.is_known(2035)
    assert not days.is_working(date(2035, 1, 4))
    with pytest.raises(UserError, match=r"calendar\.year_unknown year=2035"):
        days.before(date(2035, 1, 8), 3)
