"""The classification in the database."""

import json
from collections.abc import Sequence

from core.pool.record.model import Specialty
from storage.database.connection import Connection


class DatabaseSpecialties:
    """Implements ``core.pool.record.ports.SpecialtyRepository``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> tuple[Specialty, ...]:
        """All entries by position and code."""
        rows = self._connection.execute(
            "SELECT code, name, level, parent, category, aliases, disabled, position, note FROM specialty "
            "ORDER BY position, code"
        )
        return tuple(
            Specialty(code, name, level, parent, category, tuple(json.loads(aliases)), bool(off), place, note)
            for code, name, level, parent, category, aliases, off, place, note in rows
        )

    def put(self, specialties: Sequence[Specialty]) -> None:
        """Add entries, or replace those of the same code."""
        self._connection.executemany(
            "INSERT OR REPLACE INTO specialty (code, name, level, parent, category, aliases, disabled, "
            "position, note) VALUES (?,?,?,?,?,?,?,?,?)",
            [
                (
                    *(entry.code, entry.name, entry.level, entry.parent, entry.category),
                    json.dumps(entry.aliases, ensure_ascii=False),
                    *(int(entry.disabled), entry.position, entry.note),
                )
                for entry in specialties
            ],
        )

    def remove(self, codes: Sequence[str]) -> None:
        """Take entries away."""
        self._connection.executemany("DELETE FROM specialty WHERE code = ?", [(code,) for code in codes])


def codes_inside(connection: Connection, codes: Sequence[str]) -> Sequence[str]:
    """``codes`` with everything below them in the classification."""
    if not codes:
        return ()
    rows = connection.execute(
        "WITH RECURSIVE inside (code) AS (SELECT value FROM json_each(?) UNION "
        "SELECT s.code FROM specialty s JOIN inside ON s.parent = inside.code) SELECT code FROM inside",
        (json.dumps(list(codes)),),
    )
    return [code for (code,) in rows]
