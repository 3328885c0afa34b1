"""What the workstation's life cycle needs from storage."""

from pathlib import Path
from typing import Protocol

from core.access.attempts import AttemptStore
from core.access.departments import DepartmentRepository
from core.access.ports import AccountRepository, KeySlots
from core.kernel.acts import AuditJournal, UnitOfWork
from core.kernel.canonical_json import JsonValue


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

    def abandon(self) -> None:
        """Leave nothing behind."""
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
    def attempts(self) -> AttemptStore:
        """Counts of wrong passwords while the database is closed."""
        ...

    def open(self, raw_key: bytes) -> OpenedStation:
        """Open the database."""
        ...
