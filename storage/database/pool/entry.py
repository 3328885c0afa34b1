"""What the entry form keeps: unfinished entries, and which fields wait for a review."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from core.kernel.canonical_json import JsonValue
from core.pool.editing.entering import KeptEntry
from core.pool.editing.entry import ExpertEntry
from core.pool.editing.reviewing import DEFAULT_REVIEWED
from core.pool.record.model import Contact, FormerEmployer
from storage.database.connection import Connection
from storage.database.settings import SettingsRepository

_REVIEWED = "pool.reviewed_fields"


class DatabaseEntryDrafts:
    """Implements ``core.pool.editing.entering.EntryDrafts``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def keep(self, account_id: str, expert_no: str, entry: ExpertEntry, at: datetime) -> None:
        """Keep an entry in the place of the one before."""
        self._connection.execute(
            "INSERT OR REPLACE INTO expert_entry_draft (account_id, expert_no, at, entry) VALUES (?,?,?,?)",
            (account_id, expert_no, at.isoformat(), json.dumps(asdict(entry), ensure_ascii=False)),
        )

    def find(self, account_id: str, expert_no: str) -> KeptEntry | None:
        """What was kept."""
        row = self._connection.execute(
            "SELECT entry, at FROM expert_entry_draft WHERE account_id = ? AND expert_no = ?",
            (account_id, expert_no),
        ).fetchone()
        return None if row is None else KeptEntry(_entry(json.loads(row[0])), datetime.fromisoformat(row[1]))

    def drop(self, account_id: str, expert_no: str) -> None:
        """Forget it."""
        self._connection.execute(
            "DELETE FROM expert_entry_draft WHERE account_id = ? AND expert_no = ?", (account_id, expert_no)
        )


class SettingsReviewedFields:
    """Implements ``core.pool.editing.reviewing.ReviewedFields``."""

    def __init__(self, settings: SettingsRepository) -> None:
        self._settings = settings

    def reviewed(self) -> tuple[str, ...]:
        """Fields whose changes wait for a review."""
        stored: Any = self._settings.get(_REVIEWED, list[JsonValue](DEFAULT_REVIEWED))
        return tuple(stored)

    def put_reviewed(self, fields: Sequence[str]) -> None:
        """Set them."""
        self._settings.put(_REVIEWED, list[JsonValue](fields))


def _entry(stored: dict[str, Any]) -> ExpertEntry:
    former = tuple(FormerEmployer(*worked) for worked in stored["former_employers"])
    lists = {name: tuple(stored[name]) for name in ("specialties", "tags", "avoidance_units")}
    called = tuple(Contact(*contact) for contact in stored.get("contacts", ()))
    return ExpertEntry(
        stored["texts"], former_employers=former, custom=stored["custom"], contacts=called, **lists
    )
