"""Photo and attachments of experts in the database."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from core.kernel.errors import UserError
from core.pool.editing.attachments import StoredFile
from core.pool.record.file_types import FileType
from storage.database.connection import Connection
from storage.database.pool.experts import expert_no, row_number

_COLUMNS = "id, expert_id, kind, name, type, size, sha256, added_at, added_by"


class DatabaseExpertFiles:
    """Implements ``core.pool.editing.attachments.ExpertFiles``; works inside the caller's transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def files(self, number: str) -> Sequence[StoredFile]:
        """Files that were not removed, the photo first, then in the order they came."""
        rows = self._connection.execute(
            f"SELECT {_COLUMNS} FROM expert_file WHERE expert_id = ? AND removed_at IS NULL "  # noqa: S608
            "ORDER BY kind DESC, id",
            (row_number(number),),
        )
        return [_file(row) for row in rows]

    def add(self, file: StoredFile, content: bytes) -> int:
        """Store a file under a new number; the number."""
        row = self._connection.execute(
            "INSERT INTO expert_file "
            "(expert_id, kind, name, type, size, sha256, added_at, added_by, content) "
            "VALUES (?,?,?,?,?,?,?,?,?) RETURNING id",
            (
                row_number(file.expert_no),
                file.kind,
                file.name,
                file.type.value,
                file.size,
                file.sha256,
                file.added_at.isoformat(),
                file.added_by,
                content,
            ),
        ).fetchone()
        return int(row[0])

    def get(self, number: int) -> StoredFile:
        """A file; raises ``UserError('pool.file_unknown')``, also when it was removed."""
        row = self._connection.execute(
            f"SELECT {_COLUMNS} FROM expert_file WHERE id = ? AND removed_at IS NULL",  # noqa: S608
            (number,),
        ).fetchone()
        if row is None:
            raise UserError("pool.file_unknown")
        return _file(row)

    def content(self, number: int) -> bytes:
        """Its content."""
        row = self._connection.execute("SELECT content FROM expert_file WHERE id = ?", (number,)).fetchone()
        return bytes(row[0])

    def remove(self, number: int, at: datetime) -> None:
        """Take the content away; that there was a file stays."""
        self._connection.execute(
            "UPDATE expert_file SET removed_at = ?, content = x'' WHERE id = ?", (at.isoformat(), number)
        )


def files_of(
    connection: Connection, numbers: Sequence[str], kinds: Sequence[str]
) -> list[tuple[str, str, str, bytes]]:
    """(expert number, kind, name, content) of files of some kinds, in the order of the numbers."""
    found: list[tuple[str, str, str, bytes]] = []
    marks = ",".join("?" * len(kinds))
    for number in numbers:
        rows = connection.execute(
            "SELECT kind, name, content FROM expert_file WHERE expert_id = ? AND removed_at IS NULL "  # noqa: S608
            f"AND kind IN ({marks}) ORDER BY kind DESC, id",
            (row_number(number), *kinds),
        )
        found += [(number, kind, name, bytes(content)) for kind, name, content in rows]
    return found


def _file(row: Sequence[Any]) -> StoredFile:
    number, expert, kind, name, kept, size, digest, at, by = row
    return StoredFile(
        number, expert_no(expert), kind, name, FileType(kept), size, digest, datetime.fromisoformat(at), by
    )
