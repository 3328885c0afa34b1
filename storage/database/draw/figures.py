"""Draws counted, for the dashboard."""

import json
from collections.abc import Sequence
from datetime import UTC, datetime

from core.draw.history.figures import SeatTally
from storage.database.connection import Connection

# Moments are stored as ISO text with an offset; julianday compares them whatever the offset is.
# A panel that was named is no draw and counts in none of these figures.
_DRAWN = (
    "revealed_at IS NOT NULL AND naming IS NULL AND void_reason IS NULL "
    "AND julianday(revealed_at) >= julianday(?)"
)

_TALLY = f"""
WITH drawn AS (
    SELECT draw_id, attempt FROM draw_attempt
    WHERE {_DRAWN} AND julianday(revealed_at) < julianday(?) {{within}}
)
SELECT count(DISTINCT draw_id || ' ' || seat),
       count(DISTINCT CASE WHEN state = 'accepted' THEN draw_id || ' ' || seat END),
       count(*), coalesce(sum(kind IN ('replenished', 'emergency')), 0)
FROM seat_row JOIN drawn USING (draw_id, attempt)
"""  # noqa: S608


_WITHIN = (
    "AND draw_id IN (SELECT d.id FROM draw d JOIN scope_project s ON s.scope = d.project_no "
    "JOIN project p ON p.project_no = s.project_no GROUP BY d.id "
    "HAVING min(p.department IN (SELECT value FROM json_each(?))))"
)


class DatabaseDrawFigures:
    """Implements ``core.draw.history.figures.DrawFigureReads``; ``departments`` None counts those of all."""

    def __init__(self, connection: Connection, departments: frozenset[str] | None = None) -> None:
        self._connection = connection
        self._within = "" if departments is None else _WITHIN
        self._names = () if departments is None else (json.dumps(sorted(departments)),)

    def within(self, departments: frozenset[str]) -> "DatabaseDrawFigures":
        """The same for the projects of departments by name."""
        return DatabaseDrawFigures(self._connection, departments)

    def drawn_since(self, since: datetime) -> Sequence[datetime]:
        """Moments of results."""
        rows = self._connection.execute(
            f"SELECT revealed_at FROM draw_attempt WHERE {_DRAWN} {self._within}",  # noqa: S608
            (_text(since), *self._names),
        )
        return [datetime.fromisoformat(text) for (text,) in rows]

    def tally(self, since: datetime, until: datetime) -> SeatTally:
        """Seats of the draws with a result in that time."""
        tally = _TALLY.format(within=self._within)
        values = (_text(since), _text(until), *self._names)
        return SeatTally(*self._connection.execute(tally, values).fetchone())


def _text(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat()
