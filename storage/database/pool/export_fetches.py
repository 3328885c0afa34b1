"""Files that left by data requests."""

from datetime import datetime

from core.pool.exporting.requests import Fetch
from storage.database.connection import Connection


class DatabaseFetches:
    """Implements ``core.pool.exporting.ports.FetchLog``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of(self, case_no: str) -> list[Fetch]:
        """All of a request, the oldest first."""
        rows = self._connection.execute(
            "SELECT at, name, experts, sha256 FROM export_fetch WHERE case_no = ? ORDER BY id", (case_no,)
        )
        return [
            Fetch(datetime.fromisoformat(at), name, experts, digest) for at, name, experts, digest in rows
        ]

    def add(self, case_no: str, fetch: Fetch) -> None:
        """One more."""
        self._connection.execute(
            "INSERT INTO export_fetch (case_no, at, name, experts, sha256) VALUES (?,?,?,?,?)",
            (case_no, fetch.at.isoformat(), fetch.name, fetch.experts, fetch.sha256),
        )
