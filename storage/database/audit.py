"""The audit log in the database: appending, the head, and reading back for pages, archives and checks."""

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from core.evidence.audit.audit_log import LogFilter
from core.evidence.verification.log_proof import LogEntry
from core.kernel.audit import FIRST_PREVIOUS_LEAF, LogHead, Opening, chain_leaf
from core.kernel.merkle import Frontier
from storage.database.connection import Connection

_HASH = 32


@dataclass(frozen=True, slots=True)
class StoredRecord:
    """A record as stored: its leaf and the canonical bytes that were hashed."""

    seq: int
    leaf: bytes
    record: bytes


class DatabaseJournal:
    """Implements ``core.kernel.acts.AuditJournal``; ``sign_note`` makes the signed note of a head."""

    def __init__(self, connection: Connection, sign_note: Callable[[LogHead], str]) -> None:
        self._connection = connection
        self._sign_note = sign_note

    def head(self) -> LogHead:
        """Size, root and last leaf, as of this connection's transaction."""
        frontier, last = self._frontier()
        return LogHead(frontier.size, frontier.root(), last)

    def append(self, record: bytes, openings: tuple[Opening, ...]) -> LogHead:
        """Store ``record`` and its openings; returns the head after it."""
        frontier, last = self._frontier()
        leaf = chain_leaf(last, record)
        seq = frontier.size
        fields = json.loads(record)
        self._connection.execute(
            "INSERT INTO audit_record (seq, leaf, record, event, at, actor, subject) VALUES (?,?,?,?,?,?,?)",
            (seq, leaf, record, fields["event"], fields["at"], fields["actor"], fields["subject"]),
        )
        self._connection.executemany(
            "INSERT INTO audit_opening (seq, field, salt, value) VALUES (?,?,?,?)",
            [(seq, o.field, o.salt, json.dumps(o.value, ensure_ascii=False)) for o in openings],
        )
        grown = frontier.append(leaf)
        self._connection.execute(
            "INSERT OR REPLACE INTO audit_frontier (one, size, last_leaf, peaks) VALUES (1,?,?,?)",
            (grown.size, leaf, b"".join(grown.peaks)),
        )
        return LogHead(grown.size, grown.root(), leaf)

    def checkpoint(self, head: LogHead) -> None:
        """Sign and store ``head``."""
        self._connection.execute(
            "INSERT INTO audit_checkpoint (size, root, note) VALUES (?,?,?)",
            (head.size, head.root, self._sign_note(head)),
        )

    def _frontier(self) -> tuple[Frontier, bytes]:
        row = self._connection.execute("SELECT size, last_leaf, peaks FROM audit_frontier").fetchone()
        if row is None:
            return Frontier(), FIRST_PREVIOUS_LEAF
        peaks = tuple(row[2][i : i + _HASH] for i in range(0, len(row[2]), _HASH))
        return Frontier(row[0], peaks), bytes(row[1])


class AuditReader:
    """Reads the log: for the log page, archives and verification in the background."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def records(self, start: int = 0, end: int | None = None) -> Iterator[StoredRecord]:
        """Records ``start`` ≤ seq < ``end`` in order."""
        rows = self._connection.execute(
            # As bytes whatever type somebody may have written there from outside.
            "SELECT seq, CAST(leaf AS BLOB), CAST(record AS BLOB) FROM audit_record "
            "WHERE seq >= ? AND seq < ? ORDER BY seq",
            (start, end if end is not None else 1 << 62),
        )
        for seq, leaf, record in rows:
            yield StoredRecord(seq, bytes(leaf), bytes(record))

    def latest(self, count: int, subject: str | None = None) -> list[StoredRecord]:
        """The last ``count`` records, newest first, of one subject or of all."""
        where, values = ("WHERE subject = ?", [subject]) if subject is not None else ("", [])
        rows = self._connection.execute(
            f"SELECT seq, leaf, record FROM audit_record {where} ORDER BY seq DESC LIMIT ?",  # noqa: S608
            [*values, count],
        )
        return [StoredRecord(seq, bytes(leaf), bytes(record)) for seq, leaf, record in rows]

    def openings(self, start: int = 0, end: int | None = None) -> Iterator[tuple[int, Opening]]:
        """Openings of records ``start`` ≤ seq < ``end``."""
        rows = self._connection.execute(
            "SELECT seq, field, salt, value FROM audit_opening "
            "WHERE seq >= ? AND seq < ? ORDER BY seq, field",
            (start, end if end is not None else 1 << 62),
        )
        for seq, field, salt, value in rows:
            yield seq, Opening(field, bytes(salt), json.loads(value))

    def leaves(self, end: int) -> list[bytes]:
        """Leaf hashes of the first ``end`` records."""
        rows = self._connection.execute("SELECT leaf FROM audit_record WHERE seq < ? ORDER BY seq", (end,))
        return [bytes(leaf) for (leaf,) in rows]

    def page(self, wanted: LogFilter, before: int | None, count: int) -> list[LogEntry]:
        """Records below ``before``, newest first."""
        where, values = _where(wanted)
        below = before if before is not None else 1 << 62
        rows = self._connection.execute(
            f"SELECT seq, leaf, record FROM audit_record WHERE seq < ?{where} ORDER BY seq DESC LIMIT ?",  # noqa: S608
            (below, *values, count),
        )
        return [LogEntry(seq, bytes(leaf), bytes(record)) for seq, leaf, record in rows]

    def count(self, wanted: LogFilter) -> int:
        """How many records fit."""
        where, values = _where(wanted)
        row = self._connection.execute(
            f"SELECT count(*) FROM audit_record WHERE seq >= 0{where}",  # noqa: S608
            values,
        ).fetchone()
        return int(row[0])

    def reasons(self, numbers: Sequence[int]) -> dict[int, str]:
        """Why acts were done, opened, by number of the record."""
        marks = ",".join("?" * len(numbers))
        rows = self._connection.execute(
            f"SELECT seq, value FROM audit_opening WHERE field = 'why' AND seq IN ({marks})",  # noqa: S608
            tuple(numbers),
        )
        return {seq: str(json.loads(value)) for seq, value in rows}

    def stored(self) -> Iterator[LogEntry]:
        """All records from the first on, without openings."""
        for record in self.records():
            yield LogEntry(record.seq, record.leaf, record.record)

    def last_note(self) -> str | None:
        """The last signed note."""
        row = self._connection.execute("SELECT note FROM audit_checkpoint ORDER BY size DESC").fetchone()
        return None if row is None else str(row[0])

    def root_at(self, size: int) -> bytes | None:
        """Root of the log when a commit had brought it to ``size`` records, None without such a commit."""
        row = self._connection.execute("SELECT root FROM audit_checkpoint WHERE size = ?", (size,)).fetchone()
        return None if row is None else bytes(row[0])

    def last_of_area(self, area: str) -> int:
        """Number of the last record of an area's acts, -1 without any: grows with every change there."""
        row = self._connection.execute(
            "SELECT max(seq) FROM audit_record WHERE event >= ? AND event < ?", (f"{area}.", f"{area}/")
        ).fetchone()
        return -1 if row[0] is None else int(row[0])

    def first_of(self, subject: str) -> int | None:
        """Number of the first record about ``subject``."""
        row = self._connection.execute(
            "SELECT min(seq) FROM audit_record WHERE subject = ?", (subject,)
        ).fetchone()
        return None if row[0] is None else int(row[0])

    def entries(self, start: int, end: int) -> list[LogEntry]:
        """Records ``start`` ≤ seq < ``end`` with leaves and openings."""
        openings: dict[int, list[Opening]] = {}
        for seq, opening in self.openings(start, end):
            openings.setdefault(seq, []).append(opening)
        return [
            LogEntry(r.seq, r.leaf, r.record, tuple(openings.get(r.seq, ())))
            for r in self.records(start, end)
        ]

    def checkpoint_note(self, size: int) -> str | None:
        """Signed note of the head at ``size``, if one was made there."""
        row = self._connection.execute("SELECT note FROM audit_checkpoint WHERE size = ?", (size,)).fetchone()
        return None if row is None else str(row[0])


class LentAudit:
    """Implements ``core.evidence.audit.audit_log.AuditAccess``, a connection and transaction for each use."""

    def __init__(self, open_reader: Callable[[], Connection]) -> None:
        self._open_reader = open_reader

    @contextmanager
    def __call__(self) -> Iterator[AuditReader]:
        """Lend the log as it stands now."""
        connection = self._open_reader()
        try:
            connection.execute("BEGIN")
            yield AuditReader(connection)
        finally:
            connection.close()


def _where(wanted: LogFilter) -> tuple[str, list[str]]:
    """Conditions of a filter, each after an AND, with their values."""
    parts: list[str] = []
    values: list[str] = []
    if wanted.events:
        parts.append("(" + " OR ".join(["event = ? OR (event > ? AND event < ?)"] * len(wanted.events)) + ")")
        values += [text for event in wanted.events for text in (event, f"{event}.", f"{event}/")]
    if wanted.actors:
        parts.append(f"actor IN ({','.join('?' * len(wanted.actors))})")
        values += wanted.actors
    if wanted.subject:
        parts.append("subject = ?")
        values.append(wanted.subject)
    if wanted.about:
        # As typed or in capitals, as most numbers are; ranges use the index.
        parts.append("(subject >= ? AND subject < ? OR subject >= ? AND subject < ?)")
        for begin in (wanted.about, wanted.about.upper()):
            values += [begin, begin + "\U0010ffff"]
    if wanted.session:
        parts.append("json_extract(CAST(record AS TEXT), '$.session') = ?")
        values.append(wanted.session)
    # Times are stored with their zones: compared as moments, not as texts.
    for sign, moment in ((">=", wanted.since), ("<", wanted.until)):
        if moment is not None:
            parts.append(f"julianday(at) {sign} julianday(?)")
            values.append(moment.isoformat())
    return "".join(f" AND {part}" for part in parts), values
