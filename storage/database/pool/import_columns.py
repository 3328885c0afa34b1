"""Chosen columns of expert sheets in the database."""

import json
from collections.abc import Mapping
from datetime import datetime

from core.sheets.header import KeptColumn
from storage.database.connection import Connection


class DatabaseImportColumns:
    """Implements ``core.pool.importing.columns.ColumnMemory``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> Mapping[str, Mapping[str, KeptColumn]]:
        """Columns by fingerprint of the titles and by field."""
        rows = self._connection.execute("SELECT fingerprint, columns FROM import_columns")
        return {
            fingerprint: {field: (title, which) for field, (title, which) in json.loads(columns).items()}
            for fingerprint, columns in rows
        }

    def put(self, fingerprint: str, columns: Mapping[str, KeptColumn], at: datetime, account: str) -> None:
        """Keep the columns of files with these titles, in place of earlier ones."""
        self._connection.execute(
            "INSERT OR REPLACE INTO import_columns (fingerprint, columns, kept_at, account_id) "
            "VALUES (?, ?, ?, ?)",
            (fingerprint, json.dumps(columns, ensure_ascii=False), at.isoformat(), account),
        )

    def remove(self, fingerprint: str) -> bool:
        """Forget them; whether there were any."""
        done = self._connection.execute("DELETE FROM import_columns WHERE fingerprint = ?", (fingerprint,))
        return done.rowcount > 0
