"""The days of one expert: when he is away, kept out or outside his term, and when he was drawn and met."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from core.draw.history.participation import DrawnSeat
from core.pool.upkeep.model import Bar, Leave
from ui.pages.pool.panorama.texts import say

FIRST_DAY, LAST_DAY = "0001-01-01", "9999-12-31"

KINDS = ("meeting", "drawn", "blacklisted", "frozen", "leave", "no_term")
"""From what shows first on a day that several marks share, to what shows last."""


class DayMark(NamedTuple):
    """A stretch of days, both ends included, as ISO text; ``words`` say what it is."""

    kind: str
    starts: str
    ends: str
    words: str

    def on(self, day: date) -> bool:
        """Whether it covers a day."""
        return self.starts <= day.isoformat() <= self.ends

    def in_year(self, year: int) -> bool:
        """Whether it shares a day with a year."""
        return self.starts <= f"{year:04d}-12-31" and self.ends >= f"{year:04d}-01-01"

    @property
    def span(self) -> str:
        """Its days for people; an open end is left out."""
        if self.starts == self.ends:
            return self.starts
        starts = "" if self.starts == FIRST_DAY else self.starts
        return f"{starts} — {'' if self.ends == LAST_DAY else self.ends}".strip()


def marks(
    term: tuple[str, str], leaves: Sequence[Leave], bars: Sequence[Bar], seats: Sequence[DrawnSeat]
) -> tuple[DayMark, ...]:
    """Everything that is marked, by kind and then by day; ``term`` is from and to, "" where there is none."""
    found = [*_outside(term), *_away(leaves), *_kept_out(bars), *_drawn(seats)]
    return tuple(sorted(found, key=lambda mark: (KINDS.index(mark.kind), mark.starts)))


def _outside(term: tuple[str, str]) -> Iterable[DayMark]:
    since, until = term
    if since:
        yield DayMark("no_term", FIRST_DAY, _moved(since, -1), say("no_term.before"))
    if until:
        yield DayMark("no_term", _moved(until, 1), LAST_DAY, say("no_term.after"))


def _away(leaves: Sequence[Leave]) -> Iterable[DayMark]:
    """Leaves as long as they lasted; one that was taken back before it began marks nothing."""
    for leave in leaves:
        ends = leave.ends or LAST_DAY
        if leave.ended_at is not None:
            ends = min(ends, leave.ended_at.date().isoformat())
        if leave.starts <= ends:
            yield DayMark("leave", leave.starts, ends, leave.reason)


def _kept_out(bars: Sequence[Bar]) -> Iterable[DayMark]:
    for bar in bars:
        ends = bar.ends or LAST_DAY
        if bar.lifted_at is not None:
            ends = min(ends, bar.lifted_at.date().isoformat())
        yield DayMark(bar.kind.value, bar.starts, max(ends, bar.starts), bar.reason)


def _drawn(seats: Sequence[DrawnSeat]) -> Iterable[DayMark]:
    for seat in seats:
        day = seat.drawn_at.date().isoformat()
        yield DayMark("drawn", day, day, f"{seat.project_name} · {seat.seat}")
        if seat.holds and seat.meeting_at is not None:
            met = seat.meeting_at.date().isoformat()
            yield DayMark("meeting", met, met, f"{seat.project_name} · {seat.place}")


def _moved(day: str, days: int) -> str:
    try:
        return (date.fromisoformat(day) + timedelta(days=days)).isoformat()
    except OverflowError:
        return day
