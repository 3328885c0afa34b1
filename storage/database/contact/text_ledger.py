"""What each SIM was given to send in the last day."""

from datetime import datetime

from storage.database.connection import Connection


class DatabaseTextLedger:
    """Implements ``core.contact.texts.allowance.TextLedger``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def note(self, message_id: str, sim: str, parts: int, at: datetime) -> None:
        """A text is handed to a SIM, perhaps not for the first time."""
        self._connection.execute(
            "INSERT OR REPLACE INTO sim_text (message_id, sim, parts, at) VALUES (?,?,?,?)",
            (message_id, sim, parts, at.isoformat()),
        )

    def settle(self, message_id: str, parts: int) -> None:
        """Only so many parts of it went out after all."""
        self._connection.execute("UPDATE sim_text SET parts = ? WHERE message_id = ?", (parts, message_id))

    def parts(self, sim: str, since: datetime) -> int:
        """How many parts a SIM was given after a moment."""
        found = self._connection.execute(
            "SELECT coalesce(sum(parts), 0) FROM sim_text WHERE sim = ? AND at > ?", (sim, since.isoformat())
        ).fetchone()
        return int(found[0])

    def forget(self, before: datetime) -> None:
        """What is older counts no longer."""
        self._connection.execute("DELETE FROM sim_text WHERE at <= ?", (before.isoformat(),))
