"""Leaves of experts in the database."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from core.kernel.errors import UserError
from core.pool.upkeep.model import Leave, LeaveState
from storage.database.connection import Connection
from storage.database.pool.experts import expert_no, row_number

_COLUMNS = (
    "l.id, l.expert_id, e.name, l.starts, l.ends, l.reason, l.entered_at, l.entered_by, l.ended_at, "
    "l.ended_by, l.end_reason, l.project_no"
)
_FROM = f"SELECT {_COLUMNS} FROM expert_leave l JOIN expert e ON e.id = l.expert_id"  # noqa: S608
_STATES = {
    LeaveState.CURRENT: (
        "l.ended_at IS NULL AND l.starts <= :today AND (l.ends IS NULL OR l.ends >= :today)"
    ),
    LeaveState.COMING: "l.ended_at IS NULL AND l.starts > :today",
    LeaveState.PAST: "(l.ended_at IS NOT NULL OR l.ends < :today)",
}
_IN_STATE: dict[LeaveState | None, str] = {
    None: "l.project_no = ''",
    **{state: f"l.project_no = '' AND {condition}" for state, condition in _STATES.items()},
}


class DatabaseLeaves:
    """Implements ``core.pool.upkeep.ports.LeaveRecords``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def leaves(
        self, which: LeaveState | None, today: str, expert_no: str, count: int, after: Leave | None = None
    ) -> Sequence[Leave]:
        """Leaves of a state (all with None), of one expert if given, those that begin last first."""
        conditions = [_IN_STATE[which]]
        if expert_no:
            conditions.append("l.expert_id = :expert")
        values: dict[str, Any] = {"today": today, "expert": row_number(expert_no), "count": count}
        if after is not None:
            conditions.append("(l.starts, l.id) < (:starts, :id)")
            values |= {"starts": after.starts, "id": after.leave_id}
        rows = self._connection.execute(
            f"{_FROM} WHERE {' AND '.join(conditions)} ORDER BY l.starts DESC, l.id DESC LIMIT :count", values
        )
        return [_leave(row) for row in rows]

    def leaves_during(
        self, which: LeaveState | None, today: str, first: str, last: str, count: int
    ) -> Sequence[Leave]:
        """Leaves of a state that share a day with a period."""
        rows = self._connection.execute(
            f"{_FROM} WHERE {_IN_STATE[which]} AND l.starts <= :last "
            "AND (l.ends IS NULL OR l.ends >= :first) ORDER BY l.expert_id, l.starts LIMIT :count",
            {"today": today, "first": first, "last": last, "count": count},
        )
        return [_leave(row) for row in rows]

    def leave_count(self, which: LeaveState | None, today: str) -> int:
        """How many leaves of a state there are."""
        row = self._connection.execute(
            f"SELECT count(*) FROM expert_leave l WHERE {_IN_STATE[which]}",  # noqa: S608
            {"today": today},
        ).fetchone()
        return int(row[0])

    def leave(self, leave_id: int) -> Leave:
        """One leave; raises ``UserError('pool.leave_unknown')``."""
        row = self._connection.execute(f"{_FROM} WHERE l.id = ?", (leave_id,)).fetchone()
        if row is None:
            raise UserError("pool.leave_unknown")
        return _leave(row)

    def overlapping(self, expert_no: str, starts: str, ends: str) -> Leave | None:
        """A leave in force that shares a day with a period; ``ends`` "" has no end."""
        row = self._connection.execute(
            f"{_FROM} WHERE l.expert_id = ? AND l.project_no = '' AND l.ended_at IS NULL "
            "AND (? = '' OR l.starts <= ?) AND (l.ends IS NULL OR l.ends >= ?) ORDER BY l.starts LIMIT 1",
            (row_number(expert_no), ends, ends, starts),
        ).fetchone()
        return None if row is None else _leave(row)

    def add_leave(self, leave: Leave) -> int:
        """Store a leave; its number."""
        row = self._connection.execute(
            "INSERT INTO expert_leave (expert_id, starts, ends, reason, entered_at, entered_by, project_no) "
            "VALUES (?,?,?,?,?,?,?) RETURNING id",
            (
                row_number(leave.expert_no),
                leave.starts,
                leave.ends or None,
                leave.reason,
                leave.entered_at.isoformat(),
                leave.entered_by,
                leave.project_no,
            ),
        ).fetchone()
        return int(row[0])

    def end_leave(self, leave_id: int, at: datetime, by_name: str, reason: str) -> None:
        """From now on it keeps nobody from a draw."""
        self._connection.execute(
            "UPDATE expert_leave SET ended_at = ?, ended_by = ?, end_reason = ? WHERE id = ?",
            (at.isoformat(), by_name, reason, leave_id),
        )


def moment(text: str | None) -> datetime | None:
    """A stored moment; None for "" and NULL."""
    return datetime.fromisoformat(text) if text else None


def _leave(row: Sequence[Any]) -> Leave:
    number, expert, name, starts, ends, reason, entered_at, entered_by, ended_at, *rest = row
    return Leave(
        number,
        expert_no(expert),
        name,
        starts,
        ends or "",
        reason,
        datetime.fromisoformat(entered_at),
        entered_by,
        moment(ended_at),
        *rest,
    )
