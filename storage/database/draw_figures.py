"""Draws counted, for the dashboard."""

from collections.abc import Sequence
from datetime import UTC, datetime

from core.draw.figures import SeatTally
from storage.database.connection import Connection

# Moments are stored as ISO text with an offset; julianday compares them whatever the offset is.
_DRAWN = "revealed_at IS NOT NULL AND void_reason IS NULL AND julianday(revealed_at) >= julianday(?)"

_TALLY = f"""
WITH drawn AS (
    SELECT draw_id, attempt FROM draw_attempt WHERE {_DRAWN} AND julianday(revealed_at) < julianday(?)
)
SELECT count(DISTINCT draw_id || ' ' || seat),
       count(DISTINCT CASE WHEN state = 'accepted' THEN draw_id || ' ' || seat END),
       count(*), coalesce(sum(kind <> 'drawn'), 0)
FROM seat_row JOIN drawn USING (draw_id, attempt)
"""  # noqa: S608


class DatabaseDrawFigures:
    """Implements ``core.draw.figures.DrawFigureReads``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def drawn_since(self, since: datetime) -> Sequence[datetime]:
        """Moments of results."""
        rows = self._connection.execute(
            f"SELECT revealed_at FROM draw_attempt WHERE {_DRAWN}",  # noqa: S608
            (_text(since),),
        )
        return [datetime.fromisoformat(text) for (text,) in rows]

    def tally(self, since: datetime, until: datetime) -> SeatTally:
        """Seats of the draws with a result in that time."""
        return SeatTally(*self._connection.execute(_TALLY, (_text(since), _text(until))).fetchone())


def _text(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat()
