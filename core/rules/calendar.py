"""The working-day calendar: published holidays with the customer's own table over them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from core.access.model import Actor
from core.kernel.acts import Acts, Recorded, act
from core.kernel.canonical_json import JsonValue
from core.kernel.errors import PermissionDeniedError, UserError
from core.kernel.working_days import WorkingDays
from core.rules.model import RulesChanged
from core.rules.ports import CalendarRepository, Calendars, OwnDay

FIRST_YEAR, LAST_YEAR = 2004, 2099
MOST_NOTE = 80
LEAST_DAYS = 5
"""Fewer own days off than this cannot be a year's holidays."""


@dataclass(frozen=True, slots=True)
class CalendarYear:
    """A year: whether its holidays are known, from where, and its own days. ``off`` and ``worked`` are the
    days that differ from Monday to Friday, own ones included."""

    year: int
    known: bool
    published: bool
    complete: bool
    own: tuple[OwnDay, ...]
    off: frozenset[date]
    worked: frozenset[date]


class CalendarService:
    """Nothing is guessed: a year without a table is unknown until somebody enters it and says it is whole."""

    def __init__(self, acts: Acts, days: CalendarRepository, calendars: Calendars) -> None:
        self.acts = acts
        self._days = days
        self._calendars = calendars

    def working_days(self) -> WorkingDays:
        """The calendar as it stands."""
        own = {kept.day: kept.working for kept in self._days.days()}
        return self._calendars(own, self._days.years())

    def year(self, actor: Actor, year: int) -> CalendarYear:
        """One year as the page shows it; raises ``UserError('calendar.year_range')``."""
        if not actor.may("rules.read"):
            raise PermissionDeniedError("rules.read")
        check_year(year)
        own = tuple(kept for kept in self._days.days() if kept.day.year == year)
        days = self.working_days()
        known = days.is_known(year)
        every = [
            date.fromordinal(n)
            for n in range(date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal() + 1)
        ]
        if known:
            worked = {day for day in every if days.is_working(day)}
        else:
            worked = {day for day in every if is_weekday(day)} - {
                kept.day for kept in own if not kept.working
            }
            worked |= {kept.day for kept in own if kept.working}
        return CalendarYear(
            year,
            known,
            year in self._calendars.published,
            year in self._days.years(),
            own,
            frozenset(day for day in every if is_weekday(day) and day not in worked),
            frozenset(day for day in worked if not is_weekday(day)),
        )

    @act("rules.calendar_set")
    def put(self, _actor: Actor, days: Sequence[OwnDay]) -> Recorded[int]:
        """Add days off or worked; raises ``UserError('calendar.no_days')``, ``calendar.year_range``."""
        if not days:
            raise UserError("calendar.no_days")
        for own in days:
            check_year(own.day.year)
            self._days.put(OwnDay(own.day, own.working, own.note.strip()[:MOST_NOTE]))
        self.acts.announce(RulesChanged())
        facts: dict[str, JsonValue] = {
            "off": [own.day.isoformat() for own in days if not own.working],
            "worked": [own.day.isoformat() for own in days if own.working],
        }
        return Recorded(len(days), "calendar", facts)

    @act("rules.calendar_removed")
    def remove(self, _actor: Actor, days: Sequence[date]) -> Recorded[int]:
        """Take days out of the own table; a year that was whole no longer is."""
        for day in days:
            self._days.remove(day)
            self._days.set_complete(day.year, False)
        self.acts.announce(RulesChanged())
        return Recorded(len(days), "calendar", {"days": [day.isoformat() for day in days]})

    @act("rules.calendar_year")
    def set_complete(self, _actor: Actor, year: int, complete: bool) -> Recorded[None]:
        """Declare that the table of a year is whole, or not; raises ``calendar.year_thin`` (``least``)."""
        check_year(year)
        off = [own for own in self._days.days() if own.day.year == year and not own.working]
        if complete and len(off) < LEAST_DAYS:
            raise UserError("calendar.year_thin", year=year, least=LEAST_DAYS)
        self._days.set_complete(year, complete)
        self.acts.announce(RulesChanged())
        return Recorded(None, "calendar", {"year": year, "complete": complete})


def is_weekday(day: date) -> bool:
    """Monday to Friday."""
    return day.weekday() < 5


def check_year(year: int) -> None:
    """Refuse years that nobody plans for; raises ``UserError('calendar.year_range')``."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise UserError("calendar.year_range", least=FIRST_YEAR, most=LAST_YEAR)
