"""Sealing a closed draw or a project: gathered in the engine, written and read back in a worker."""

from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from core.access.model import Actor
from core.evidence.format.project_record import ProjectRecord
from core.evidence.format.seal import Program
from core.evidence.sealing.contents import (
    ArchiveContents,
    HeldArchive,
    PrivateFile,
    Recipient,
    RoleSigner,
    WrittenArchive,
)
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
class ProjectDocuments:
    """What a project gives to its archive: its record, that as a PDF, ZIPs to hold, private files."""

    record: ProjectRecord
    table: bytes
    held: tuple[HeldArchive, ...]
    private: tuple[PrivateFile, ...]


@dataclass(frozen=True, slots=True)
class _Stretch:
    """The log from the first record of a subject to its head, open and whole, and the head's note."""

    public: list[bytes]
    private: PrivateFile
    checkpoint: str
    earlier: tuple[EarlierArchive, ...]


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
        return replace(
            self._contents(self._stretch(draw_id), documents.private, people),
            draw=draw_id,
            draw_json=documents.draw_json,
            draw_table=documents.public_table,
        )

    def gather_project(self, documents: ProjectDocuments, people: Signatories) -> ArchiveContents:
        """Everything that goes into the archive of a project, as of the present head of the log."""
        record = documents.record
        stretch = self._stretch(record.project, record.scopes)
        return replace(
            self._contents(stretch, documents.private, people),
            project=record.project,
            project_json=record.encode(),
            project_table=documents.table,
            held=documents.held,
        )

    def _stretch(self, subject: str, scopes: Set[str] = frozenset()) -> _Stretch:
        head = self.acts.journal.head()
        note = self._log.checkpoint_note(head.size)
        start = self._log.first_of(subject)
        if note is None or start is None:
            raise StorageError("archive.log_incomplete")
        leaves = self._log.leaves(head.size)
        entries = self._log.entries(start, head.size)
        before = Frontier()
        for leaf in leaves[:start]:
            before = before.append(leaf)
        previous = leaves[start - 1] if start else FIRST_PREVIOUS_LEAF
        return _Stretch(
            public=list(public_log_lines(before, previous, entries, subject, scopes)),
            private=PrivateFile("log.ndjson", b"".join(private_log_lines(entries, subject))),
            checkpoint=note,
            earlier=self._earlier(head, leaves),
        )

    def _contents(
        self, stretch: _Stretch, private: tuple[PrivateFile, ...], people: Signatories
    ) -> ArchiveContents:
        """What archives of draws and of projects have alike."""
        log_signer = self._keys.signer("log")
        return ArchiveContents(
            station=self.acts.station.station_id,
            draw="",
            sequence=len(self._archives.all()) + 1,
            practice=self.acts.station.practice,
            sealed_at=self.acts.clock.now(),
            program=self._program,
            draw_json=b"",
            draw_table=b"",
            log_lines=stretch.public,
            checkpoint=stretch.checkpoint,
            log_key=PublicKey(log_signer.key_id, log_signer.public_key),
            earlier=stretch.earlier,
            private=(*private, stretch.private),
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
        entry = self._store(contents, attempt, written)
        return Recorded(entry, contents.draw, _facts(entry))

    @act("evidence.project_sealed")
    def record_project(
        self, _actor: Actor, project_no: str, contents: ArchiveContents, written: WrittenArchive
    ) -> Recorded[ArchiveEntry]:
        """The archive of a project is on disk and was read back."""
        entry = self._store(contents, 0, written)
        return Recorded(entry, project_no, {**_facts(entry), "inside": len(contents.held)})

    def _store(self, contents: ArchiveContents, attempt: int, written: WrittenArchive) -> ArchiveEntry:
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
            project=contents.project,
        )
        self._archives.add(entry)
        self.acts.announce(ArchivesChanged(entry))
        return entry

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


def _facts(entry: ArchiveEntry) -> dict[str, JsonValue]:
    return {"archive": entry.name, "seq": entry.seq, "sha256": entry.sha256}
