"""Reminders that were sent, in the database."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import datetime

from storage.database.connection import Connection


class DatabaseReminders:
    """Implements ``inviting.reminders.ReminderRepository``; calls run inside the caller's transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, invitation: int, hours: int, at: datetime) -> None:
        """Note one; a second time changes nothing."""
        self._connection.execute(
            "INSERT OR IGNORE INTO reminder (invitation, hours, at) VALUES (?,?,?)",
            (invitation, hours, at.isoformat()),
        )

    def sent(self, draw_id: str) -> Mapping[int, frozenset[int]]:
        """By invitation: for how many hours before the meeting it was reminded."""
        rows = self._connection.execute(
            "SELECT invitation, hours FROM reminder JOIN invitation ON invitation.id = invitation "
            "WHERE draw_id = ?",
            (draw_id,),
        )
        sent: dict[int, set[int]] = defaultdict(set)
        for invitation, hours in rows:
            sent[invitation].add(hours)
        return {invitation: frozenset(hours) for invitation, hours in sent.items()}
