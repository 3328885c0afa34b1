"""Members of panels who signed in at the desk, in the database."""

from collections.abc import Mapping
from datetime import datetime

from storage.database.connection import Connection


class DatabaseArrivals:
    """Implements ``core.draw.panel.arrivals.ArrivalRepository``; runs inside the caller's transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, draw_id: str, row: int, at: datetime) -> None:
        """Note that the expert of a row is there; once."""
        self._connection.execute(
            "INSERT INTO seat_arrival (draw_id, row, at) VALUES (?,?,?)", (draw_id, row, at.isoformat())
        )

    def of_draw(self, draw_id: str) -> Mapping[int, datetime]:
        """Since when the experts of rows have been there."""
        rows = self._connection.execute("SELECT row, at FROM seat_arrival WHERE draw_id = ?", (draw_id,))
        return {row: datetime.fromisoformat(at) for row, at in rows}
