"""Sealing a closed draw: everything is gathered in the engine, written and read back in a worker."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from core.access.model import Actor
from core.evidence.format.seal import Program
from core.evidence.sealing.contents import ArchiveContents, PrivateFile, Recipient, RoleSigner, WrittenArchive
from core.evidence.sealing.model import ArchiveEntry, ArchivesChanged
from core.evidence.verification.earlier import EarlierArchive
from core.evidence.verification.log_proof import LogEntry, private_log_lines, public_log_lines
from core.kernel.acts import Acts, Recorded, act
from core.kernel.audit import FIRST_PREVIOUS_LEAF, LogHead
from core.kernel.canonical_json import JsonValue
from core.kernel.errors import StorageError
from core.kernel.merkle import Frontier, consistency_proof
from core.kernel.minisign import PublicKey
from core.kernel.signing import Signer


class LogSource(Protocol):
    """The stored log (``storage.database.audit.AuditReader``)."""

    def first_of(self, subject: str) -> int | None:
        """Number of the first record about ``subject``."""
        ...

    def entries(self, start: int, end: int) -> Sequence[LogEntry]:
        """Records with leaves and openings."""
        ...

    def leaves(self, end: int) -> Sequence[bytes]:
        """Leaf hashes of the first ``end`` records."""
        ...

    def checkpoint_note(self, size: int) -> str | None:
        """Signed note of the head at ``size``."""
        ...


class ArchiveRepository(Protocol):
    """The station's archives; calls run inside the caller's transaction."""

    def add(self, entry: ArchiveEntry) -> None:
        """Store an archive."""
        ...

    def all(self) -> list[ArchiveEntry]:
        """All archives, oldest first."""
        ...

    def of_attempt(self, draw_id: str, attempt: int) -> ArchiveEntry | None:
        """The archive of one attempt of a draw, if it was sealed."""
        ...


class StationKeys(Protocol):
    """Keys of the station, one per purpose."""

    def signer(self, purpose: str) -> Signer:
        """Signer of ``seal`` or ``log``."""
        ...

    def archive_recipient(self) -> str:
        """The age recipient to which private files are encrypted."""
        ...


@dataclass(frozen=True, slots=True)
class DrawDocuments:
    """What the draw gives to its archive: record, public table, private files."""

    draw_json: bytes
    public_table: bytes
    private: tuple[PrivateFile, ...]


@dataclass(frozen=True, slots=True)
class Signatories:
    """Who seals beside the station, and who else may open private files."""

    operator: Signer
    supervisor: Signer
    supervisor_recipient: str


class SealingService:
    """Gathers, and records what was written."""

    def __init__(
        self,
        acts: Acts,
        log: LogSource,
        archives: ArchiveRepository,
        keys: StationKeys,
        program: Program,
        verifier: Callable[[], bytes],
        page: Callable[[], bytes],
        folder: Path,
        named: Callable[[], Sequence[Recipient]] = tuple,
    ) -> None:
        self.acts = acts
        self.folder = folder
        self._log = log
        self._archives = archives
        self._keys = keys
        self._program = program
        self._verifier = verifier
        self._page = page
        self._named = named

    def archives(self) -> list[ArchiveEntry]:
        """All archives, oldest first."""
        return self._archives.all()

    def of_attempt(self, draw_id: str, attempt: int) -> ArchiveEntry | None:
        """The archive of one attempt of a draw, if it was sealed."""
        return self._archives.of_attempt(draw_id, attempt)

    def gather(self, draw_id: str, documents: DrawDocuments, people: Signatories) -> ArchiveContents:
        """Everything that goes into the archive, as of the present head of the log."""
        head = self.acts.journal.head()
        note = self._log.checkpoint_note(head.size)
        start = self._log.first_of(draw_id)
        if note is None or start is None:
            raise StorageError("archive.log_incomplete")
        leaves = self._log.leaves(head.size)
        entries = self._log.entries(start, head.size)
        before = Frontier()
        for leaf in leaves[:start]:
            before = before.append(leaf)
        previous = leaves[start - 1] if start else FIRST_PREVIOUS_LEAF
        log_signer = self._keys.signer("log")
        private_log = b"".join(private_log_lines(entries, draw_id))
        return ArchiveContents(
            station=self.acts.station.station_id,
            draw=draw_id,
            sequence=len(self._archives.all()) + 1,
            practice=self.acts.station.practice,
            sealed_at=self.acts.clock.now(),
            program=self._program,
            draw_json=documents.draw_json,
            draw_table=documents.public_table,
            log_lines=list(public_log_lines(before, previous, entries, draw_id)),
            checkpoint=note,
            log_key=PublicKey(log_signer.key_id, log_signer.public_key),
            earlier=self._earlier(head, leaves),
            private=(*documents.private, PrivateFile("log.ndjson", private_log)),
            recipients=(
                Recipient("station", self._keys.archive_recipient()),
                Recipient("supervisor-1", people.supervisor_recipient),
                *self._named(),
            ),
            signers=(
                RoleSigner("station", self._keys.signer("seal")),
                RoleSigner("operator", people.operator),
                RoleSigner("supervisor", people.supervisor),
            ),
            verifier=self._verifier(),
            page=self._page(),
        )

    @act("evidence.sealed")
    def record(
        self, _actor: Actor, contents: ArchiveContents, attempt: int, written: WrittenArchive
    ) -> Recorded[ArchiveEntry]:
        """The archive is on disk and was read back: store what later archives refer to."""
        # After a crash the archive found on disk is older than ``contents``: its own checkpoint counts.
        size = self._size_of(written.checkpoint)
        entry = ArchiveEntry(
            seq=contents.sequence,
            name=written.name,
            draw_id=contents.draw,
            attempt=attempt,
            file=written.file.name,
            sha256=written.digest,
            log_size=size,
            note=written.checkpoint,
            bytes=written.file_bytes,
            sealed_at=contents.sealed_at.wall,
        )
        self._archives.add(entry)
        self.acts.announce(ArchivesChanged(entry))
        facts: dict[str, JsonValue] = {
            "archive": written.name,
            "seq": contents.sequence,
            "sha256": written.digest,
        }
        return Recorded(entry, contents.draw, facts)

    def _earlier(self, head: LogHead, leaves: Sequence[bytes]) -> tuple[EarlierArchive, ...]:
        return tuple(
            EarlierArchive(
                name=entry.name,
                digest=entry.sha256,
                checkpoint=entry.note,
                size=entry.log_size,
                proof=consistency_proof(entry.log_size, leaves[: head.size]),
            )
            for entry in self._archives.all()
        )

    @staticmethod
    def _size_of(checkpoint: str) -> int:
        return int(checkpoint.splitlines()[1])
