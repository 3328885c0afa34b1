"""Imports in the database: what they brought in, what depends on it, and taking it out again."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from core.kernel.errors import UserError
from core.pool.importing.records import Dependents, ImportRecord
from core.pool.record.changes import ExpertVersion
from core.pool.record.model import Expert
from core.pool.record.search_tokens import expert_tokens
from storage.database.connection import Connection, DatabaseError
from storage.database.pool.changes import DatabaseExpertChanges
from storage.database.pool.experts import expert_no, row_number

_COLUMNS = (
    "token, at, account_id, name, file_name, sha256, rows, imported, updated, unchanged, refused, "
    "first_id, last_id, undone_at, undone_by, undone_why"
)
_BATCH = 500
_OF_EXPERT = frozenset({"expert_version", "expert_custom"})
_OWN = "expert"
_NUMBER = "CAST(substr(expert_no, 4) AS INTEGER)"


class DatabaseImportLog:
    """Implements ``core.pool.importing.history.ImportLog``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._experts = DatabaseExpertChanges(connection)

    def imports(self) -> Sequence[ImportRecord]:
        """All imports, the newest first."""
        rows = self._connection.execute(f"SELECT {_COLUMNS} FROM pool_import ORDER BY id DESC")  # noqa: S608
        return [_record(*row) for row in rows]

    def find(self, token: str) -> ImportRecord:
        """One import; raises ``UserError('import.unknown')``."""
        row = self._connection.execute(
            f"SELECT {_COLUMNS} FROM pool_import WHERE token = ?",  # noqa: S608
            (token,),
        ).fetchone()
        if row is None:
            raise UserError("import.unknown")
        return _record(*row)

    def add(self, record: ImportRecord) -> None:
        """Keep a new import."""
        counts = (record.rows, record.imported, record.updated, record.unchanged, record.refused)
        span = [number and row_number(number) for number in (record.first_no, record.last_no)]
        values = (
            *(record.token, record.at.isoformat(), record.account_id, record.name),
            *(record.file_name, record.sha256, *counts, *span, None, None, None),
        )
        try:
            self._connection.execute(
                f"INSERT INTO pool_import ({_COLUMNS}) VALUES ({','.join('?' * len(values))})",  # noqa: S608
                values,
            )
        except DatabaseError as error:
            if "UNIQUE constraint" in str(error):
                raise UserError("import.expired") from None
            raise

    def mark_undone(self, token: str, at: datetime, name: str, why: str) -> None:
        """Note who undid it and why."""
        self._connection.execute(
            "UPDATE pool_import SET undone_at = ?, undone_by = ?, undone_why = ? WHERE token = ?",
            (at.isoformat(), name, why, token),
        )

    def changes(self, record: ImportRecord) -> Sequence[tuple[Expert, ExpertVersion]]:
        """Experts that the import updated, as they are, each with the version that it made."""
        found = []
        for number, version in self._updated(record):
            versions = self._experts.versions(expert_no(number))
            made = next(kept for kept in versions if kept.version == version)
            found.append((self._experts.get(expert_no(number)), made))
        return found

    def dependents(self, record: ImportRecord) -> Dependents:
        """Experts in draws; with later changes, or another standing; named by anything else."""
        updated = self._updated(record)
        later = self._later(updated)
        drawn = self._drawn_since([number for number, _ in updated], record.at)
        linked: set[int] = set()
        if record.first_no is not None and record.last_no is not None:
            span = (row_number(record.first_no), row_number(record.last_no))
            query = "SELECT id FROM expert WHERE id BETWEEN ? AND ? AND (version > 1 OR status <> 'active')"
            later |= {number for (number,) in self._connection.execute(query, span)}
            drawn |= self._named("draw_snapshot_row", _NUMBER, span)
            for table, column in self._references():
                linked |= self._named(table, column, span)
        return Dependents(len(drawn), len(later), len(linked - drawn - later))

    def new_experts(self, record: ImportRecord) -> Sequence[str]:
        """Numbers of the experts that the import added."""
        if record.first_no is None or record.last_no is None:
            return ()
        span = range(row_number(record.first_no), row_number(record.last_no) + 1)
        return [expert_no(number) for number in span]

    def remove_new(self, record: ImportRecord) -> None:
        """Take out the experts that the import added, with what they are found by."""
        if record.first_no is None or record.last_no is None:
            return
        first, last = row_number(record.first_no), row_number(record.last_no)
        execute = self._connection.execute
        for start in range(first, last + 1, _BATCH):
            numbers = range(start, min(start + _BATCH, last + 1))
            drafts = self._experts.drafts([expert_no(number) for number in numbers])
            spelled = execute(
                "SELECT id, initials FROM expert WHERE id BETWEEN ? AND ?", (numbers[0], numbers[-1])
            ).fetchall()
            self._connection.executemany(
                "INSERT INTO expert_index (expert_index, rowid, tokens) VALUES ('delete', ?, ?)",
                [(n, expert_tokens(drafts[expert_no(n)], initials)) for n, initials in spelled],
            )
        try:
            execute("DELETE FROM expert_custom WHERE expert_id BETWEEN ? AND ?", (first, last))
            execute("DELETE FROM custom_index WHERE rowid BETWEEN ? AND ?", (first, last))
            execute("DELETE FROM expert WHERE id BETWEEN ? AND ?", (first, last))
        except DatabaseError as error:
            if "FOREIGN KEY" in str(error):
                raise UserError("import.undo_blocked", drawn=0, changed=0, linked=last - first + 1) from None
            raise

    def _updated(self, record: ImportRecord) -> list[tuple[int, int]]:
        """Number and version of the experts that the import changed."""
        return self._connection.execute(
            "SELECT expert_id, version FROM expert_version WHERE reference <> '' AND reference = ? "
            "AND cause = 'import' ORDER BY expert_id",
            (record.token,),
        ).fetchall()

    def _later(self, updated: Sequence[tuple[int, int]]) -> set[int]:
        query = "SELECT 1 FROM expert WHERE id = ? AND version <> ?"
        return {pair[0] for pair in updated if self._connection.execute(query, pair).fetchone()}

    def _drawn_since(self, numbers: Sequence[int], at: datetime) -> set[int]:
        """Those of ``numbers`` that were frozen for a draw after ``at``."""
        query = (
            "SELECT 1 FROM draw_snapshot_row s JOIN draw_attempt a USING (draw_id, attempt) "
            "WHERE s.expert_no = ? AND datetime(a.frozen_at) >= datetime(?) LIMIT 1"
        )
        return {
            number
            for number in numbers
            if self._connection.execute(query, (expert_no(number), at.isoformat())).fetchone()
        }

    def _named(self, table: str, column: str, span: tuple[int, int]) -> set[int]:
        rows = self._connection.execute(
            f"SELECT DISTINCT {column} FROM {table} WHERE {column} BETWEEN ? AND ?",  # noqa: S608
            span,
        )
        return {number for (number,) in rows}

    def _references(self) -> Iterator[tuple[str, str]]:
        """Tables that name experts, whoever added them, and the expression that gives the number."""
        tables = self._connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' "
            "ORDER BY name"
        ).fetchall()
        for (table,) in tables:
            keys = self._connection.execute(
                'SELECT "from" FROM pragma_foreign_key_list(?) WHERE "table" = ?', (table, _OWN)
            ).fetchall()
            for (column,) in keys if table not in _OF_EXPERT else ():
                yield table, column
            columns = self._connection.execute("SELECT name FROM pragma_table_info(?)", (table,))
            names = {name for (name,) in columns}
            if "expert_no" in names:
                yield table, _NUMBER
            elif "subject" in names and not table.startswith("audit_"):
                yield table, _NUMBER.replace("expert_no", "subject")


def _record(
    token: str,
    at: str,
    account_id: str,
    name: str,
    file_name: str,
    sha256: str,
    rows: int,
    imported: int,
    updated: int,
    unchanged: int,
    refused: int,
    first: int | None,
    last: int | None,
    undone_at: str | None,
    undone_by: str | None,
    undone_why: str | None,
) -> ImportRecord:
    return ImportRecord(
        token,
        datetime.fromisoformat(at),
        account_id,
        name,
        file_name,
        sha256,
        *(rows, imported, updated, unchanged, refused),
        None if first is None else expert_no(first),
        None if last is None else expert_no(last),
        datetime.fromisoformat(undone_at) if undone_at else None,
        undone_by or "",
        undone_why or "",
    )
