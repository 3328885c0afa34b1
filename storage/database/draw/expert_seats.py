"""Rows, calls and texts of one expert's invitations in the database."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from core.draw.history.participation import CallMade, Direction, InvitationCourse, TextNote
from core.draw.protocol.model import ExpertKind
from core.draw.state.records import SeatRecord
from storage.database.connection import Connection
from storage.database.draw.seats import SEAT_COLUMNS, seat_record


class DatabaseExpertSeats:
    """Implements ``core.draw.history.participation.ExpertSeats``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def rows(self, expert_no: str) -> Sequence[tuple[str, SeatRecord]]:
        """(draw, row) of every attempt, the newest first."""
        found = self._connection.execute(
            f"SELECT draw_id, {SEAT_COLUMNS} FROM seat_row WHERE expert_no = ? "  # noqa: S608
            "ORDER BY changed_at DESC, draw_id DESC, row DESC",
            (expert_no,),
        )
        return [(draw_id, seat_record(row)) for draw_id, *row in found]

    def course(self, draw_id: str, row: int) -> InvitationCourse:
        """Calls and texts of a row."""
        found = self._connection.execute(
            "SELECT id, opened_at FROM invitation WHERE draw_id = ? AND row = ?", (draw_id, row)
        ).fetchone()
        if found is None:
            return InvitationCourse()
        invitation, opened_at = found
        calls = self._connection.execute(
            "SELECT number, started_at, ended_at, outcome FROM contact_attempt "
            "WHERE invitation = ? ORDER BY number",
            (invitation,),
        )
        return InvitationCourse(
            datetime.fromisoformat(opened_at),
            tuple(
                CallMade(
                    number,
                    datetime.fromisoformat(started),
                    datetime.fromisoformat(ended) if ended else None,
                    outcome or "",
                )
                for number, started, ended, outcome in calls
            ),
            self._texts(draw_id, row, invitation),
        )

    def names_at(self, draw_id: str, attempt: int, expert_no: str) -> Mapping[str, str]:
        """How the expert was called at the freeze, by field; of a unit also its contact."""
        row = self._connection.execute(
            "SELECT kind, name, contact FROM draw_person WHERE draw_id = ? AND attempt = ? AND expert_no = ?",
            (draw_id, attempt, expert_no),
        ).fetchone()
        if row is None:
            return {}
        kind, name, contact = row
        return {"employer": name, "name": contact} if kind == ExpertKind.UNIT else {"name": name}

    def _texts(self, draw_id: str, row: int, invitation: int) -> tuple[TextNote, ...]:
        found = self._connection.execute(
            "SELECT 'out', at, code, state, text FROM text_out WHERE invitation = :invitation UNION ALL "
            "SELECT 'in', at, coalesce(understood, ''), '', text FROM text_in "
            "WHERE draw_id = :draw AND row = :row ORDER BY 2",
            {"invitation": invitation, "draw": draw_id, "row": row},
        )
        return tuple(
            TextNote(Direction(direction), datetime.fromisoformat(at), code, state, text)
            for direction, at, code, state, text in found
        )
