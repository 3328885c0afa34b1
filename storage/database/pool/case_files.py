"""Files handed in with applications, in the database."""

from collections.abc import Sequence
from datetime import datetime

from core.kernel.errors import UserError
from core.pool.editing.attachments import StoredFile
from core.pool.record.file_types import FileType
from storage.database.connection import Connection


class DatabaseCaseFiles:
    """Implements ``core.pool.editing.case_files.CaseFileRecords``; works inside the caller's transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def files(self, case_no: str) -> Sequence[StoredFile]:
        """Files of a case, the photo first, then in the order they came."""
        rows = self._connection.execute(
            "SELECT id, kind, name, type, size, sha256, added_at, added_by FROM case_file WHERE case_no = ? "
            "ORDER BY kind DESC, id",
            (case_no,),
        )
        return [
            StoredFile(
                *(number, "", kind, name, FileType(kept), size, digest, datetime.fromisoformat(at), by)
            )
            for number, kind, name, kept, size, digest, at, by in rows
        ]

    def add(self, case_no: str, file: StoredFile, content: bytes) -> int:
        """Store a file; its number."""
        row = self._connection.execute(
            "INSERT INTO case_file (case_no, kind, name, type, size, sha256, added_at, added_by, content) "
            "VALUES (?,?,?,?,?,?,?,?,?) RETURNING id",
            (
                *(case_no, file.kind, file.name, file.type.value, file.size, file.sha256),
                *(file.added_at.isoformat(), file.added_by, content),
            ),
        ).fetchone()
        return int(row[0])

    def content(self, case_no: str, number: int) -> bytes:
        """Its content; raises ``UserError('pool.file_unknown')``."""
        row = self._connection.execute(
            "SELECT content FROM case_file WHERE id = ? AND case_no = ?", (number, case_no)
        ).fetchone()
        if row is None:
            raise UserError("pool.file_unknown")
        return bytes(row[0])

    def remove(self, case_no: str, number: int) -> None:
        """Delete a file."""
        self._connection.execute("DELETE FROM case_file WHERE id = ? AND case_no = ?", (number, case_no))
