"""Changing stored experts: row, search index and kept versions."""

import json
from collections.abc import Sequence
from datetime import datetime

from core.pool.record.changes import ChangeCause, ChangeReason, ExpertVersion, FieldChange
from core.pool.record.model import Expert, ExpertDraft, Spelling
from core.pool.record.search_tokens import expert_tokens
from storage.database.connection import Connection
from storage.database.pool.employers import employer_of
from storage.database.pool.experts import TEXT_FIELDS, DatabaseExperts, json_text, row_number

_LIST_FIELDS = ExpertDraft._fields[len(TEXT_FIELDS) + 1 :]
_SET = ", ".join(
    f"{column} = ?"
    for column in (*TEXT_FIELDS, *_LIST_FIELDS, "employer_id", "employer", "pinyin", "initials")
)
_KEPT = "version, at, account_id, name, cause, reference, why, changes"


class DatabaseExpertChanges(DatabaseExperts):
    """Implements ``core.pool.editing.expert_changes.ChangingExperts`` inside the caller's transaction."""

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection)
        self._connection = connection

    def replace(self, before: Expert, draft: ExpertDraft, spelling: Spelling) -> None:
        """Store ``draft`` in the row of ``before``; the index forgets the old words and learns the new."""
        number = row_number(before.expert_no)
        execute = self._connection.execute
        row = execute("SELECT initials FROM expert WHERE id = ?", (number,)).fetchone()
        employer = employer_of(self._connection, draft.employer, draft.credit_code)
        execute("INSERT OR IGNORE INTO tag (name) SELECT value FROM json_each(?)", (json_text(draft.tags),))
        lists = [json_text(getattr(draft, field)) for field in _LIST_FIELDS]
        execute(
            f"UPDATE expert SET {_SET} WHERE id = ?",  # noqa: S608
            (*draft[: len(TEXT_FIELDS)], *lists, *employer, *spelling, number),
        )
        old, new = expert_tokens(before.draft, row[0]), expert_tokens(draft, spelling.initials)
        if old != new:  # the index holds no text of its own: rows leave it by the tokens they came with
            execute(
                "INSERT INTO expert_index (expert_index, rowid, tokens) VALUES ('delete', ?, ?)",
                (number, old),
            )
            execute("INSERT INTO expert_index (rowid, tokens) VALUES (?, ?)", (number, new))

    def keep_version(self, version: ExpertVersion) -> None:
        """Keep a change and move the expert's version on to it."""
        number, at, reason = row_number(version.expert_no), version.at.isoformat(), version.reason
        self._connection.execute(
            f"INSERT INTO expert_version (expert_id, {_KEPT}) VALUES (?,?,?,?,?,?,?,?,?)",  # noqa: S608
            (
                number,
                version.version,
                at,
                version.account_id,
                version.name,
                reason.cause.value,
                reason.reference,
                reason.why,
                json_text(version.changes),
            ),
        )
        self._connection.execute(
            "UPDATE expert SET version = ?, changed_at = ? WHERE id = ?", (version.version, at, number)
        )

    def versions(self, number: str) -> Sequence[ExpertVersion]:
        """All kept changes of an expert, the newest first."""
        rows = self._connection.execute(
            f"SELECT {_KEPT} FROM expert_version WHERE expert_id = ? ORDER BY version DESC",  # noqa: S608
            (row_number(number),),
        )
        return [_version(number, *row) for row in rows]


def _version(
    expert_no: str,
    version: int,
    at: str,
    account_id: str,
    name: str,
    cause: str,
    reference: str,
    why: str,
    changes: str,
) -> ExpertVersion:
    return ExpertVersion(
        expert_no,
        version,
        datetime.fromisoformat(at),
        account_id,
        name,
        ChangeReason(ChangeCause(cause), why, reference),
        tuple(FieldChange(*change) for change in json.loads(changes)),
    )
