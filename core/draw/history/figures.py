"""How many draws there were and how they ended, for the dashboard: counts only, nobody is named."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Protocol

WEEKS = 12
"""Weeks shown, the present one among them."""
DAYS = 30
"""Days over which shares are taken."""


@dataclass(frozen=True, slots=True)
class SeatTally:
    """Seats of several draws, those accepted; people asked, and those of them asked as replacement."""

    seats: int = 0
    filled: int = 0
    asked: int = 0
    replacements: int = 0

    @property
    def filled_share(self) -> float | None:
        """Share of the seats that somebody accepted, 0 to 1; None without seats."""
        return self.filled / self.seats if self.seats else None

    @property
    def replacement_share(self) -> float | None:
        """Share of replacements among all who were asked, 0 to 1; None when nobody was."""
        return self.replacements / self.asked if self.asked else None


@dataclass(frozen=True, slots=True)
class WeekOfDraws:
    """Draws of one week from ``monday`` on."""

    monday: date
    draws: int


@dataclass(frozen=True, slots=True)
class DrawFigures:
    """The last :data:`WEEKS` weeks, the present one last; the last :data:`DAYS` days and those before."""

    weeks: tuple[WeekOfDraws, ...]
    recent: SeatTally
    before: SeatTally


class DrawFigureReads(Protocol):
    """Draws counted in the database. A draw is counted by the moment of its result; void attempts are not,
    and neither are panels that were named."""

    def drawn_since(self, since: datetime) -> Sequence[datetime]:
        """Moments of results."""
        ...

    def tally(self, since: datetime, until: datetime) -> SeatTally:
        """Seats of the draws with a result from ``since`` to before ``until``."""
        ...

    def within(self, departments: frozenset[str]) -> "DrawFigureReads":
        """The same for the projects of departments by name."""
        ...


def draw_figures(reads: DrawFigureReads, now: datetime) -> DrawFigures:
    """The figures as of ``now``, by the calendar of its time zone."""
    this_monday = now.date() - timedelta(days=now.weekday())
    mondays = [this_monday - timedelta(weeks=back) for back in reversed(range(WEEKS))]
    first = now - timedelta(days=(now.date() - mondays[0]).days + 1)
    days = [moment.astimezone(now.tzinfo).date() for moment in reads.drawn_since(first)]
    found = Counter(day - timedelta(days=day.weekday()) for day in days)
    length = timedelta(days=DAYS)
    return DrawFigures(
        tuple(WeekOfDraws(monday, found[monday]) for monday in mondays),
        reads.tally(now - length, now),
        reads.tally(now - 2 * length, now - length),
    )
