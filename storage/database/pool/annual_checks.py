"""Rounds of the annual check in the database."""

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from core.kernel.errors import UserError
from core.pool.record.search_tokens import specialty_token, tag_token
from core.pool.upkeep.model import CheckEntry, CheckRound, CheckScope, CheckState
from storage.database.connection import Connection
from storage.database.pool.experts import expert_no, row_number
from storage.database.pool.leaves import moment
from storage.database.pool.specialties import codes_inside

_ROUND = "SELECT id, name, scope, due, opened_at, opened_by, closed_at, closed_by FROM check_round"


class DatabaseChecks:
    """Implements ``core.pool.upkeep.ports.CheckRecords``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def rounds(self) -> Sequence[CheckRound]:
        """All rounds with counts, the newest first."""
        rows = self._connection.execute(f"{_ROUND} ORDER BY id DESC").fetchall()
        return [self._round(row) for row in rows]

    def round(self, round_id: int) -> CheckRound:
        """One round; raises ``UserError('pool.check_unknown')``."""
        row = self._connection.execute(f"{_ROUND} WHERE id = ?", (round_id,)).fetchone()
        if row is None:
            raise UserError("pool.check_unknown")
        return self._round(row)

    def open_round(self, opened: CheckRound) -> int:
        """Store a round with everybody in its scope who is not deleted; its number."""
        scope = opened.scope
        (round_id,) = self._connection.execute(
            "INSERT INTO check_round (name, scope, due, opened_at, opened_by) VALUES (?,?,?,?,?) "
            "RETURNING id",
            (
                opened.name,
                json.dumps([scope.specialties, scope.tags, scope.added_before], ensure_ascii=False),
                opened.due,
                opened.opened_at.isoformat(),
                opened.opened_by,
            ),
        ).fetchone()
        where, values = self._scope(scope)
        self._connection.execute(
            f"INSERT INTO check_entry (round_id, expert_id) SELECT ?, e.id FROM expert e WHERE {where}",  # noqa: S608
            (round_id, *values),
        )
        return int(round_id)

    def scope_size(self, scope: CheckScope) -> int:
        """How many experts a round of this scope would be for."""
        where, values = self._scope(scope)
        row = self._connection.execute(f"SELECT count(*) FROM expert e WHERE {where}", values).fetchone()  # noqa: S608
        return int(row[0])

    def entries(
        self, round_id: int, state: CheckState | None, after: str, count: int
    ) -> Sequence[CheckEntry]:
        """Experts of a round in the order of their numbers, beyond ``after``."""
        rows = self._connection.execute(
            "SELECT c.expert_id, e.name, CASE e.employer WHEN '' THEN m.name ELSE e.employer END, e.term_to, "  # noqa: S608
            "c.state, c.at, c.by_name, c.note FROM check_entry c JOIN expert e ON e.id = c.expert_id "
            "JOIN employer m ON m.id = e.employer_id WHERE c.round_id = ? AND c.expert_id > ? "
            f"{'AND c.state = ? ' if state else ''}ORDER BY c.expert_id LIMIT ?",
            (round_id, row_number(after), *((state.value,) if state else ()), count),
        )
        return [
            CheckEntry(
                expert_no(number), name, employer, term_to, CheckState(stored), moment(at), by_name, note
            )
            for number, name, employer, term_to, stored, at, by_name, note in rows
        ]

    def entry_state(self, round_id: int, expert_no: str) -> CheckState | None:
        """How the expert stands in the round, None when he is not in it."""
        row = self._connection.execute(
            "SELECT state FROM check_entry WHERE round_id = ? AND expert_id = ?",
            (round_id, row_number(expert_no)),
        ).fetchone()
        return None if row is None else CheckState(row[0])

    def answer(
        self, round_id: int, expert_no: str, state: CheckState, at: datetime, by_name: str, note: str
    ) -> None:
        """Set how the expert stands in the round."""
        waiting = state is CheckState.WAITING
        self._connection.execute(
            "UPDATE check_entry SET state = ?, at = ?, by_name = ?, note = ? "
            "WHERE round_id = ? AND expert_id = ?",
            (
                state.value,
                "" if waiting else at.isoformat(),
                "" if waiting else by_name,
                note,
                round_id,
                row_number(expert_no),
            ),
        )

    def close_round(self, round_id: int, at: datetime, by_name: str) -> int:
        """Close a round: who still waits has missed it and cannot be drawn; how many.

        Who was deleted meanwhile counts as missed too: restored, he makes it good like the others.
        """
        execute = self._connection.execute
        execute(
            "UPDATE expert SET check_missed = ? WHERE id IN "
            "(SELECT expert_id FROM check_entry WHERE round_id = ? AND state = 'waiting')",
            (at.date().isoformat(), round_id),
        )
        missed = execute(
            "UPDATE check_entry SET state = 'missed' WHERE round_id = ? AND state = 'waiting'", (round_id,)
        ).rowcount
        execute(
            "UPDATE check_round SET closed_at = ?, closed_by = ? WHERE id = ?",
            (at.isoformat(), by_name, round_id),
        )
        return int(missed)

    def clear_missed(self, expert_no: str) -> None:
        """The check was made good: it no longer keeps the expert from draws."""
        self._connection.execute("UPDATE expert SET check_missed = '' WHERE id = ?", (row_number(expert_no),))

    def _round(self, row: Sequence[Any]) -> CheckRound:
        number, name, scope, due, opened_at, opened_by, closed_at, closed_by = row
        specialties, tags, added_before = json.loads(scope)
        counts = self._connection.execute(
            "SELECT state, count(*) FROM check_entry WHERE round_id = ? GROUP BY state", (number,)
        )
        return CheckRound(
            number,
            name,
            CheckScope(tuple(specialties), tuple(tags), added_before),
            due,
            datetime.fromisoformat(opened_at),
            opened_by,
            moment(closed_at),
            closed_by,
            {CheckState(state): count for state, count in counts},
        )

    def _scope(self, scope: CheckScope) -> tuple[str, list[Any]]:
        conditions = ["e.status <> 'deleted'"]
        values: list[Any] = []
        for tokens in (
            [f'"{specialty_token(code)}"' for code in codes_inside(self._connection, scope.specialties)],
            [f'"{tag_token(tag)}"' for tag in scope.tags],
        ):
            if tokens:
                conditions.append("e.id IN (SELECT rowid FROM expert_index WHERE expert_index MATCH ?)")
                values.append(" OR ".join(tokens))
        if scope.added_before:
            conditions.append("e.added_at < ?")
            values.append(scope.added_before)
        return " AND ".join(conditions), values
