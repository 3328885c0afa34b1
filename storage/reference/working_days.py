"""Working days in China: announced holidays, and days that the customer adds or corrects.

The holidays of a year are announced in the November before it, later than most releases of the program:
so the customer's own table comes first.
"""

from collections.abc import Mapping
from datetime import date, timedelta
from functools import cached_property

from core.kernel.errors import UserError
from core.kernel.working_days import WorkingDays

_SATURDAY = 5


class ChineseCalendars:
    """Implements ``core.rules.ports.Calendars``; the library is loaded with the first calendar."""

    def __call__(self, own: Mapping[date, bool], years: frozenset[int]) -> WorkingDays:
        """A calendar; ``years`` are those that ``own`` holds completely."""
        return ChineseWorkingDays(own, years)

    @cached_property
    def published(self) -> frozenset[int]:
        """Years whose holidays came with the program."""
        return ChineseWorkingDays().published


class ChineseWorkingDays:
    """Implements ``core.kernel.working_days.WorkingDays``.

    ``own`` says of single days whether they are worked. A year counts as known when the library knows it or
    it is among ``years``: those of which ``own`` has all days.
    """

    def __init__(self, own: Mapping[date, bool] | None = None, years: frozenset[int] = frozenset()) -> None:
        from chinese_calendar import constants

        self._own = dict(own or {})
        self._holidays = frozenset(constants.holidays)
        self._workdays = frozenset(constants.workdays)
        self.published = frozenset(day.year for day in self._holidays)
        self._years = self.published | years

    def is_known(self, year: int) -> bool:
        """Whether the holidays of ``year`` are known."""
        return year in self._years

    def is_working(self, day: date) -> bool:
        """Whether ``day`` is worked; weekends that were swapped for holidays are."""
        if day in self._own:
            return self._own[day]
        if not self.is_known(day.year):
            raise UserError("calendar.year_unknown", year=day.year)
        if day in self._workdays:
            return True
        return day.weekday() < _SATURDAY and day not in self._holidays

    def before(self, day: date, count: int) -> date:
        """The working day ``count`` working days before ``day``."""
        while count:
            day -= timedelta(days=1)
            count -= self.is_working(day)
        return day
