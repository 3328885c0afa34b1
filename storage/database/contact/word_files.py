"""Own recordings of prompts and attachments of e-mails in the database."""

from datetime import datetime

from storage.database.connection import Connection


class DatabaseWordFiles:
    """Implements ``core.contact.wording.service.WordFiles``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, sha256: str, content: bytes, at: datetime) -> None:
        """Keep a file; harmless when it is there."""
        self._connection.execute(
            "INSERT INTO word_file (sha256, content, at) VALUES (?,?,?) ON CONFLICT (sha256) DO NOTHING",
            (sha256, content, at.isoformat()),
        )

    def get(self, sha256: str) -> bytes | None:
        """Its content."""
        row = self._connection.execute("SELECT content FROM word_file WHERE sha256 = ?", (sha256,)).fetchone()
        return None if row is None else bytes(row[0])
