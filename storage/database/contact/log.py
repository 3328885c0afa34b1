"""Calls, texts and e-mails of invitations as one list."""

import json
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from core.contact.inviting.log import Cursor, LogEntry, LogKind, LogWanted
from storage.database.connection import Connection

_ALL = """
SELECT 'call' AS kind, call_id AS key, started_at AS at, draw_id, row, seat, line,
       CAST(number AS TEXT) AS code, coalesce(outcome, 'running') AS state, '' AS reason, 1 AS parts,
       '[]' AS open, '' AS text,
       '' AS phone, outcome IN ('modem_error', 'network_error', 'audio_failed') AS problem
  FROM contact_attempt JOIN invitation ON invitation.id = contact_attempt.invitation
UNION ALL
SELECT 'text_out', message_id, at, draw_id, row, seat, line, code, text_out.state, reason, parts, refs, text,
       '', text_out.state = 'failed'
  FROM text_out JOIN invitation ON invitation.id = text_out.invitation
UNION ALL
SELECT 'mail', 'E-' || mail_out.id, at, draw_id, row, seat, '', code, mail_out.state, reason, 1, '[]',
       subject || char(10) || text, '', mail_out.state = 'failed'
  FROM mail_out JOIN invitation ON invitation.id = mail_out.invitation
UNION ALL
SELECT 'text_in', 'I-' || text_in.id, at, coalesce(text_in.draw_id, ''), coalesce(text_in.row, 0),
       coalesce(seat, ''), line, coalesce(understood, ''),
       CASE outcome WHEN '' THEN 'undecided' ELSE outcome END, '', 1, '[]', text, number, outcome = ''
  FROM text_in LEFT JOIN invitation ON invitation.draw_id = text_in.draw_id AND invitation.row = text_in.row
"""
_COLUMNS = "kind, key, at, draw_id, row, seat, line, code, state, reason, parts, open, text, phone"


class DatabaseContactLog:
    """Implements ``core.contact.inviting.log.ContactLogReads``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def page(self, wanted: LogWanted, after: Cursor | None, count: int) -> Sequence[LogEntry]:
        """The newest first; those after a row."""
        where, values = _where(wanted)
        if after is not None:
            where += " AND (at, key) < (:at, :key)"
            values |= {"at": after[0], "key": after[1]}
        rows = self._connection.execute(
            f"SELECT {_COLUMNS} FROM ({_ALL}) WHERE {where} ORDER BY at DESC, key DESC LIMIT :count",  # noqa: S608
            {**values, "count": count},
        )
        return [_entry(row) for row in rows]

    def count(self, wanted: LogWanted) -> int:
        """How many there are."""
        where, values = _where(wanted)
        found = self._connection.execute(
            f"SELECT count(*) FROM ({_ALL}) WHERE {where}",  # noqa: S608
            values,
        ).fetchone()
        return int(found[0])

    def draws(self) -> Sequence[str]:
        """Draws that have rows, the newest first."""
        rows = self._connection.execute("SELECT DISTINCT draw_id FROM invitation ORDER BY draw_id DESC")
        return [draw for (draw,) in rows]

    def invited(self) -> Sequence[tuple[str, int]]:
        """Everybody who was invited, the latest five hundred."""
        rows = self._connection.execute("SELECT draw_id, row FROM invitation ORDER BY id DESC LIMIT 500")
        return [(draw, row) for draw, row in rows]


def _where(wanted: LogWanted) -> tuple[str, dict[str, Any]]:
    parts, values = ["true"], dict[str, Any]()
    if wanted.draw_id:
        parts.append("draw_id = :draw")
        values["draw"] = wanted.draw_id
    if wanted.kind is not None:
        parts.append("kind = :kind")
        values["kind"] = wanted.kind.value
    if wanted.since is not None:
        parts.append("at >= :since")
        values["since"] = wanted.since.isoformat()
    if wanted.until is not None:
        parts.append("at < :until")
        values["until"] = (wanted.until + timedelta(days=1)).isoformat()
    if wanted.problems:
        parts.append("problem")
    return " AND ".join(parts), values


def _entry(row: Sequence[Any]) -> LogEntry:
    kind, key, at, draw_id, place, seat, line, code, state, reason, parts, still_open, text, phone = row
    arrived = {"delivered": parts, "trying": max(parts - len(json.loads(still_open)), 0)}.get(state, 0)
    return LogEntry(
        LogKind(kind),
        key,
        datetime.fromisoformat(at),
        draw_id,
        place,
        seat,
        line,
        code,
        state,
        reason,
        parts,
        arrived,
        text,
        phone,
    )
