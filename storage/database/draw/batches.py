"""Batches in the database."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from core.kernel.errors import UserError
from core.projects.batches import Batch, BatchDraft, BatchKind
from storage.database.connection import Connection

_SELECT = (
    "SELECT id, name, kind, created_by, created_at, reason, dissolved_by, dissolved_at, dissolved_reason, "
    "(SELECT json_group_array(project_no) FROM (SELECT project_no FROM batch_project "
    "WHERE batch_id = batch.id ORDER BY position)) FROM batch"
)


class DatabaseBatches:
    """Implements ``core.projects.ports.BatchRepository``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, batch: Batch) -> None:
        """Store a batch with its projects."""
        draft = batch.draft
        self._connection.execute(
            "INSERT INTO batch (id, name, kind, reason, created_by, created_at) VALUES (?,?,?,?,?,?)",
            (
                batch.batch_id,
                draft.name,
                draft.kind.value,
                batch.reason,
                batch.created_by,
                batch.created_at.isoformat(),
            ),
        )
        self._connection.executemany(
            "INSERT INTO batch_project (batch_id, position, project_no) VALUES (?,?,?)",
            [(batch.batch_id, place, number) for place, number in enumerate(draft.project_nos)],
        )

    def get(self, batch_id: str) -> Batch:
        """The batch; raises ``UserError('batch.unknown')``."""
        found = self.find(batch_id)
        if found is None:
            raise UserError("batch.unknown")
        return found

    def find(self, batch_id: str) -> Batch | None:
        """The batch or None."""
        row = self._connection.execute(f"{_SELECT} WHERE id = ?", (batch_id,)).fetchone()
        return None if row is None else _batch(row)

    def all(self) -> Sequence[Batch]:
        """All batches, the newest first."""
        rows = self._connection.execute(f"{_SELECT} ORDER BY created_at DESC, id DESC")
        return [_batch(row) for row in rows]

    def standing(self, project_nos: Sequence[str]) -> Mapping[str, str]:
        """Of these projects those that are in a batch, with its number."""
        marks = ",".join("?" * len(project_nos))
        rows = self._connection.execute(
            f"SELECT project_no, batch_id FROM batch_project WHERE standing = 1 AND project_no IN ({marks})",  # noqa: S608
            tuple(project_nos),
        )
        return dict(rows.fetchall())

    def dissolve(self, batch_id: str, by: str, reason: str, at: datetime) -> None:
        """Note that a batch was taken apart; its projects are free again."""
        self._connection.execute(
            "UPDATE batch SET dissolved_by = ?, dissolved_at = ?, dissolved_reason = ? WHERE id = ?",
            (by, at.isoformat(), reason, batch_id),
        )
        self._connection.execute("UPDATE batch_project SET standing = 0 WHERE batch_id = ?", (batch_id,))


def _batch(row: Any) -> Batch:
    batch_id, name, kind, created_by, created_at, reason, by, at, why, numbers = row
    return Batch(
        batch_id,
        BatchDraft(name, BatchKind(kind), tuple(json.loads(numbers))),
        created_by,
        datetime.fromisoformat(created_at),
        reason,
        by,
        None if at is None else datetime.fromisoformat(at),
        why,
    )
