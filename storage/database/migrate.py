"""Numbered SQL migrations: all that are missing run in one transaction, or none does."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from core.kernel.errors import StorageError
from storage.database.connection import Connection

_NAME = re.compile(r"^(\d{4})_[a-z_]+\.sql$")
FOLDER = Path(__file__).with_name("migrations")


@dataclass(frozen=True, slots=True)
class Migration:
    """One numbered step; ``sql`` may hold many statements."""

    number: int
    name: str
    sql: str


def available(folder: Path = FOLDER) -> tuple[Migration, ...]:
    """All migrations of the program in order; raises ``ValueError`` for a gap in the numbers."""
    found = sorted(p for p in folder.iterdir() if _NAME.match(p.name))
    steps = tuple(Migration(int(p.name[:4]), p.stem, p.read_text(encoding="utf-8")) for p in found)
    if [s.number for s in steps] != list(range(1, len(steps) + 1)):
        raise ValueError("migration numbers have gaps")
    return steps


def schema_version(connection: Connection) -> int:
    """Number of the last migration that ran (``PRAGMA user_version``)."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def migrate(
    connection: Connection,
    steps: Sequence[Migration],
    backup: Callable[[], None] | None = None,
) -> int:
    """Bring the schema up to the last of ``steps``; returns how many ran.

    ``backup`` is called first when an existing database is changed.

    Raises:
        StorageError: ``database.newer`` when the file was written by a newer program.
    """
    have = schema_version(connection)
    if have > len(steps):
        raise StorageError("database.newer", have=have, known=len(steps))
    missing = steps[have:]
    if not missing:
        return 0
    if have and backup is not None:
        backup()
    connection.execute("BEGIN IMMEDIATE")
    try:
        for step in missing:
            for statement in split_statements(step.sql):
                connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {missing[-1].number}")
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    return len(missing)


def split_statements(sql: str) -> list[str]:
    """Cut a script at the semicolons that end statements; triggers keep their inner ones.

    ``executescript`` would commit the running transaction, so it cannot be used.
    """
    statements: list[str] = []
    lines: list[str] = []
    for line in sql.splitlines():
        if not lines and (not line.strip() or line.lstrip().startswith("--")):
            continue
        lines.append(line)
        text = "\n".join(lines)
        inside_trigger = re.match(r"\s*CREATE\s+(TEMP\s+)?TRIGGER", text, re.I) is not None
        end = r"\bEND\s*;\s*$" if inside_trigger else r";\s*(--.*)?$"
        if re.search(end, line, re.I):
            statements.append(text)
            lines = []
    if lines:
        raise ValueError("unterminated SQL statement")
    return statements
