"""Recording segments and archives in the database."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from core.evidence.recording.pieces import SegmentClosed, SegmentTail
from core.evidence.sealing.model import ArchiveEntry
from storage.database.connection import Connection

_ARCHIVE = "seq, name, draw_id, attempt, file, sha256, log_size, note, bytes, sealed_at, project"


class DatabaseSegments:
    """Implements ``core.evidence.recording.service.SegmentRepository``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, segment: SegmentClosed) -> bool:
        """Store a segment once."""
        facts = segment.facts()
        row = self._connection.execute(
            "INSERT INTO recording_segment (session, stream, number, name, started, ended, frames, bytes, "
            "sha256, prev_sha256, recovered) VALUES (?,?,?,?,?,?,?,?,?,?,?) "
            "ON CONFLICT DO NOTHING RETURNING number",
            (
                segment.session_id,
                segment.stream,
                segment.index,
                str(facts["name"]),
                segment.started.isoformat(),
                segment.ended.isoformat(),
                segment.frames,
                segment.bytes,
                segment.sha256,
                segment.prev_sha256,
                int(segment.recovered),
            ),
        ).fetchone()
        return row is not None

    def tails(self, session: str) -> Sequence[SegmentTail]:
        """The last known segment of each stream."""
        rows = self._connection.execute(
            "SELECT stream, max(number), sha256 FROM recording_segment WHERE session = ? "
            "GROUP BY stream ORDER BY stream",
            (session,),
        )
        return [SegmentTail(*row) for row in rows]

    def known(self, session: str) -> frozenset[tuple[str, int]]:
        """(stream, index) of all known segments."""
        rows = self._connection.execute(
            "SELECT stream, number FROM recording_segment WHERE session = ?", (session,)
        )
        return frozenset((row[0], row[1]) for row in rows)

    def names(self, session: str) -> Sequence[tuple[str, str, int]]:
        """(name, SHA-256, bytes) of the segments of a session, in order."""
        rows = self._connection.execute(
            "SELECT name, sha256, bytes FROM recording_segment WHERE session = ? ORDER BY stream, number",
            (session,),
        )
        return [(row[0], row[1], row[2]) for row in rows]


class DatabaseArchives:
    """The station's sealed archives in order."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, entry: ArchiveEntry) -> None:
        """Store an archive."""
        self._connection.execute(
            f"INSERT INTO archive ({_ARCHIVE}) VALUES (?,?,?,?,?,?,?,?,?,?,?)",  # noqa: S608
            (
                entry.seq,
                entry.name,
                entry.draw_id,
                entry.attempt,
                entry.file,
                entry.sha256,
                entry.log_size,
                entry.note,
                entry.bytes,
                entry.sealed_at.isoformat(),
                entry.project,
            ),
        )

    def all(self) -> list[ArchiveEntry]:
        """All archives, oldest first."""
        rows = self._connection.execute(f"SELECT {_ARCHIVE} FROM archive ORDER BY seq")  # noqa: S608
        return [_archive(row) for row in rows]

    def of_attempt(self, draw_id: str, attempt: int) -> ArchiveEntry | None:
        """The archive of one attempt of a draw, if it was sealed."""
        row = self._connection.execute(
            f"SELECT {_ARCHIVE} FROM archive WHERE draw_id = ? AND attempt = ?",  # noqa: S608
            (draw_id, attempt),
        ).fetchone()
        return None if row is None else _archive(row)


def _archive(row: Any) -> ArchiveEntry:
    seq, name, draw_id, attempt, file, sha256, log_size, note, size, sealed_at, project = row
    at = datetime.fromisoformat(sealed_at)
    return ArchiveEntry(seq, name, draw_id, attempt, file, sha256, log_size, note, size, at, project)
