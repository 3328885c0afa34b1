"""The eligible rows of frozen pools, without anything that names somebody."""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from core.draw.expert_chances import EligibleRow
from storage.database.connection import Connection

_SELECT = "SELECT expert, entity, eligible FROM draw_snapshot_row WHERE draw_id = ? AND attempt = ?"


class DatabaseEligibleRows:
    """Implements ``core.draw.expert_chances.EligibleRows``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def page(self, draw_id: str, attempt: int, after: str, count: int, begins: str) -> Sequence[EligibleRow]:
        """``count`` rows by pseudonym after the one named, of those that begin so."""
        rows = self._connection.execute(
            f"{_SELECT} AND eligible <> '{{}}' AND expert > ? AND expert >= ? AND substr(expert, 1, ?) = ? "
            "ORDER BY expert LIMIT ?",
            (draw_id, attempt, after, begins, len(begins), begins, count),
        )
        return [_row(row) for row in rows]

    def of_entities(self, draw_id: str, attempt: int, entities: Sequence[str]) -> Iterable[EligibleRow]:
        """All rows of these legal entities."""
        marks = ",".join("?" * len(entities))
        rows = self._connection.execute(
            f"{_SELECT} AND eligible <> '{{}}' AND entity IS NOT NULL AND entity IN ({marks})",
            (draw_id, attempt, *entities),
        )
        return [_row(row) for row in rows]


def _row(row: Any) -> EligibleRow:
    expert, entity, eligible = row
    return EligibleRow(expert, entity, tuple(sorted(json.loads(eligible).items())))
