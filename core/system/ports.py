"""What the workstation's life cycle needs from storage."""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from core.access.attempts import AttemptStore
from core.access.departments import DepartmentRepository
from core.access.ports import AccountRepository, KeySlots
from core.kernel.acts import AuditJournal, UnitOfWork
from core.kernel.canonical_json import JsonValue
from core.system.backups import BackupInfo, Cancelled, Opener, Progress


class Settings(Protocol):
    """Small values of the whole program, read and written inside the caller's transaction."""

    def get(self, key: str, default: JsonValue = None) -> JsonValue:
        """Value of ``key``."""
        ...

    def put(self, key: str, value: JsonValue) -> None:
        """Store ``value``."""
        ...

    def next_number(self, name: str) -> int:
        """Next number of a gap-free series, from 1."""
        ...


class SignedHeads(Protocol):
    """Heads of the log as they were signed at each commit."""

    def last_note(self) -> str | None:
        """The last signed note."""
        ...

    def root_at(self, size: int) -> bytes | None:
        """Root when a commit had brought the log to ``size`` records, None without such a commit."""
        ...


class HeadFile(Protocol):
    """The copy of the head that lies outside the database."""

    def read(self) -> str | None:
        """The note kept last, None without one."""
        ...

    def write(self, note: str) -> None:
        """Keep a note; raises ``StorageError('station.unwritable')``."""
        ...

    def set_aside(self) -> None:
        """Keep the note under another name; raises ``StorageError('station.unwritable')``."""
        ...


class OpenedStation(Protocol):
    """An opened database with the parts that every area shares."""

    @property
    def folder(self) -> Path: ...
    @property
    def unit(self) -> UnitOfWork: ...
    @property
    def journal(self) -> AuditJournal: ...
    @property
    def settings(self) -> Settings: ...
    @property
    def accounts(self) -> AccountRepository: ...
    @property
    def slots(self) -> KeySlots: ...
    @property
    def departments(self) -> DepartmentRepository: ...
    @property
    def audit(self) -> SignedHeads: ...
    def is_whole(self) -> bool:
        """Whether every page of the database authenticates; slow, for a worker."""
        ...

    def close(self) -> None:
        """Close the database."""
        ...


class StationDraft(Protocol):
    """A station being set up in a temporary place."""

    @property
    def station(self) -> OpenedStation: ...
    @property
    def recovery_key(self) -> str: ...
    def finish(self) -> None:
        """Close and move into place."""
        ...

    def stand_by(self) -> None:
        """Close, and take the station's place at the next start."""
        ...

    def abandon(self) -> None:
        """Leave nothing behind."""
        ...


class BackupShelf(Protocol):
    """Looks for backups in a place and opens them; needs no station."""

    def found(self, place: Path) -> Sequence[BackupInfo]:
        """Whole backups of any station under ``place``, the newest first; slow on slow media."""
        ...

    def open(self, backup: Path, opener: Opener) -> bytes:
        """The raw key; raises ``UserError('access.no_slot')`` or ``UserError('access.wrong_password')``."""
        ...

    def restore(self, backup: Path, raw_key: bytes, progress: Progress, cancelled: Cancelled) -> StationDraft:
        """A station beside this one's folder, filled from ``backup`` and checked; nothing of it counts yet.

        Raises:
            StorageError: ``backup.damaged`` with the file, ``backup.disk_full``, ``backup.unreadable``,
                ``database.newer``.
            UserError: ``backup.cancelled``.
        """
        ...


class StationStore(Protocol):
    """The station on disk (``storage.database.opening.station``)."""

    def exists(self) -> bool:
        """Whether it has been set up."""
        ...

    def create(self, origin: str, created_at: str) -> StationDraft:
        """Begin to set it up."""
        ...

    def open_with_password(self, login: str, password: str) -> bytes:
        """The raw database key by an account's slot."""
        ...

    def open_with_recovery(self, recovery_key: str) -> bytes:
        """The raw database key by the recovery key."""
        ...

    @property
    def head(self) -> HeadFile:
        """Second copy of the log's head."""
        ...

    @property
    def backups(self) -> BackupShelf:
        """Backups of any station."""
        ...

    @property
    def attempts(self) -> AttemptStore:
        """Counts of wrong passwords while the database is closed."""
        ...

    def open(self, raw_key: bytes) -> OpenedStation:
        """Open the database."""
        ...
