"""Archives that leave the station on a medium, and those that come in from other stations.

Both ways the file is copied under a name that nothing takes for an archive, synced, read back from the medium
and verified, and only then given its name. What was done is recorded after that.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from core.access.model import Actor
from core.evidence.sealing.model import ArchiveEntry
from core.evidence.transfer.media import Medium
from core.kernel.acts import Acts, Recorded, act
from core.kernel.canonical_json import JsonValue
from core.kernel.errors import UserError

FAT_LIMIT_BYTES = (4 << 30) - 1
_FAT = frozenset({"vfat", "msdos", "fat", "fat32"})
IMPORTED = "imported"
"""Folder of the archives of other stations, under that of the archives."""


@dataclass(frozen=True, slots=True)
class CopiedArchive:
    """A copy that was read back: SHA-256 (hex) of ZIP and tag manifest; ``checks`` passed of the lines."""

    file: Path
    name: str
    bytes: int
    file_sha256: str
    digest: str
    checks: int


class ArchiveCopier(Protocol):
    """Copies whole archives. Slow: call it in a worker."""

    def copy(
        self,
        source: Path,
        folder: Path,
        digest: str | None,
        progress: Callable[[int, int], None],
        cancelled: Callable[[], bool],
    ) -> CopiedArchive:
        """Copy the ZIP ``source`` into ``folder``, whole or not at all, and read it back.

        ``digest`` is that of the tag manifest which the archive must have, None for any; ``progress`` hears
        of bytes done and in all.

        Raises:
            StorageError: ``copy.source_missing``, ``copy.disk_full``, ``copy.medium_gone``,
                ``copy.read_back`` (what came back is not what was written), ``copy.not_an_archive``.
            UserError: ``copy.cancelled``, ``copy.exists``.
        """
        ...


@dataclass(frozen=True, slots=True)
class ArchiveExport:
    """A copy that left the station; ``number`` grows without gaps, names are those of that day."""

    number: int
    archive: str
    file_sha256: str
    digest: str
    bytes: int
    medium: str
    medium_name: str
    guarded: bool
    by: str
    at: datetime
    checks: int


@dataclass(frozen=True, slots=True)
class ImportedArchive:
    """An archive of another station that was taken in; ``file`` lies in the folder of imported ones."""

    number: int
    name: str
    station: str
    draw: str
    file: str
    file_sha256: str
    digest: str
    bytes: int
    by: str
    at: datetime


class TransferRepository(Protocol):
    """What left and what came in; calls run inside the caller's transaction."""

    def add_export(self, export: ArchiveExport) -> None:
        """Store an export."""
        ...

    def exports(self, archive: str) -> Sequence[ArchiveExport]:
        """Exports of one archive, the newest first."""
        ...

    def next_export(self) -> int:
        """Number of the next export."""
        ...

    def add_import(self, imported: ImportedArchive) -> None:
        """Store an archive of another station."""
        ...

    def imports(self) -> Sequence[ImportedArchive]:
        """All of them, the newest first."""
        ...


@dataclass(frozen=True, slots=True)
class Origin:
    """What an archive says of itself: station, draw, and whether it is from practice."""

    station: str
    draw: str
    practice: bool


@dataclass(frozen=True, slots=True)
class TransfersChanged:
    """Announcement: an archive left or came in."""


def check_medium(medium: Medium, size: int, is_allowed: bool) -> None:
    """Whether an archive of ``size`` bytes may and can go to this medium.

    Raises:
        UserError: ``copy.medium_not_allowed``, ``copy.medium_read_only``, ``copy.too_large_for_fat``,
            ``copy.no_room``.
    """
    if not is_allowed and not medium.simulated:
        raise UserError("copy.medium_not_allowed", medium=medium.id)
    if not medium.writable:
        raise UserError("copy.medium_read_only")
    if size > FAT_LIMIT_BYTES and medium.file_system in _FAT:
        raise UserError("copy.too_large_for_fat", needed_mb=size >> 20)
    if size > medium.free:
        raise UserError("copy.no_room", needed_mb=size >> 20, free_mb=medium.free >> 20)


class TransferService:
    """Records what left and what came in."""

    def __init__(self, acts: Acts, transfers: TransferRepository) -> None:
        self.acts = acts
        self._transfers = transfers

    def exports(self, archive: str) -> Sequence[ArchiveExport]:
        """Exports of one archive, the newest first."""
        return self._transfers.exports(archive)

    def imports(self) -> Sequence[ImportedArchive]:
        """Archives of other stations, the newest first."""
        return self._transfers.imports()

    @act("evidence.exported")
    def exported(
        self,
        actor: Actor,
        draw_id: str,
        project_no: str,
        copied: CopiedArchive,
        medium: Medium,
        medium_name: str,
    ) -> Recorded[ArchiveExport]:
        """A copy is on the medium and was read back: of an archive of a draw, or of a project."""
        export = ArchiveExport(
            number=self._transfers.next_export(),
            archive=copied.name,
            file_sha256=copied.file_sha256,
            digest=copied.digest,
            bytes=copied.bytes,
            medium=medium.id,
            medium_name=medium_name,
            guarded=medium.guarded,
            by=actor.name,
            at=self.acts.clock.now().wall,
            checks=copied.checks,
        )
        self._transfers.add_export(export)
        self.acts.announce(TransfersChanged())
        facts: dict[str, JsonValue] = {
            "archive": copied.name,
            "sha256": copied.file_sha256,
            "bytes": copied.bytes,
            "medium": medium.id,
            "guarded": medium.guarded,
        }
        return Recorded(export, project_no or draw_id, facts)

    @act("evidence.imported")
    def imported(self, actor: Actor, copied: CopiedArchive, origin: Origin) -> Recorded[ImportedArchive]:
        """An archive of another station lies in the folder of imported ones."""
        taken = ImportedArchive(
            number=len(self._transfers.imports()) + 1,
            name=copied.name,
            station=origin.station,
            draw=origin.draw,
            file=copied.file.name,
            file_sha256=copied.file_sha256,
            digest=copied.digest,
            bytes=copied.bytes,
            by=actor.name,
            at=self.acts.clock.now().wall,
        )
        self._transfers.add_import(taken)
        self.acts.announce(TransfersChanged())
        facts: dict[str, JsonValue] = {
            "archive": copied.name,
            "sha256": copied.file_sha256,
            "from_station": origin.station,
        }
        return Recorded(taken, copied.name, facts)


def is_same(entry: ArchiveEntry, copied: CopiedArchive) -> bool:
    """Whether a copy is that of this archive."""
    return (entry.name, entry.sha256) == (copied.name, copied.digest)
