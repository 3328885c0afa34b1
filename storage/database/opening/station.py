"""A station's database: created whole or not at all, opened with its raw key, migrated after a backup."""

import os
import shutil
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import pyrage

from core.kernel.errors import StorageError
from storage.database.accounts import DatabaseAccounts, SlotLogins
from storage.database.audit import AuditReader, DatabaseJournal
from storage.database.connection import Connection, check_integrity, open_database
from storage.database.departments import DatabaseDepartments
from storage.database.migrate import available, migrate, schema_version
from storage.database.opening.argon_cost import STANDARD, ArgonCost
from storage.database.opening.key_slots import KeySlotFile, new_recovery_key
from storage.database.opening.station_files import DATABASE, SLOTS, WAITING, NoteSigner
from storage.database.settings import SettingsRepository, StationKey
from storage.database.signer import Ed25519Signer
from storage.database.unit_of_work import DatabaseUnitOfWork

FOLDERS = ("archives", "recordings", "spool", "documents")


class WatchedSlots:
    """Key slots whose changes the account list sees at once (implements ``core.access.ports.KeySlots``)."""

    def __init__(self, slots: KeySlotFile, seen: SlotLogins) -> None:
        self._file = slots
        self._seen = seen

    def logins(self) -> frozenset[str]:
        """Logins that hold a slot."""
        return self._seen.logins()

    def add(self, login: str, password: str) -> None:
        """Add or replace a slot."""
        self._file.add(login, password)
        self._seen.replace(self._file.logins())

    def renew_recovery(self) -> str:
        """A new recovery key in place of the old one."""
        key = new_recovery_key()
        self._file.add_recovery(key)
        return key

    def remove(self, login: str) -> None:
        """Take a slot away."""
        self._file.remove(login)
        self._seen.replace(self._file.logins())


@dataclass(slots=True)
class OpenStation:
    """The opened database of one station; the engine thread owns ``connection``."""

    folder: Path
    connection: Connection
    slots: WatchedSlots
    unit: DatabaseUnitOfWork
    settings: SettingsRepository
    accounts: DatabaseAccounts
    departments: DatabaseDepartments
    audit: AuditReader
    journal: DatabaseJournal
    open_reader: Callable[[], Connection]
    open_copy: Callable[[Path, str], Connection]
    raw_key: bytes = field(repr=False)

    def is_whole(self) -> bool:
        """Whether every page authenticates; over a connection of its own, for a worker."""
        with closing(self.open_reader()) as reader:
            return check_integrity(reader)

    def close(self) -> None:
        """Empty the write-ahead log and close."""
        self.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        self.connection.close()


@dataclass(slots=True)
class StationDraft:
    """A station being set up; nothing of it counts before :meth:`finish`."""

    station: OpenStation
    final: Path
    recovery_key: str

    def finish(self) -> None:
        """Close and move into place: from here on the station exists."""
        self.station.close()
        if self.final.exists():
            self.final.rmdir()  # an empty folder made by an installer; anything else must not be lost
        self.station.folder.rename(self.final)

    def stand_by(self) -> None:
        """Close, and take the station's place at the next start (``StationFolder.settle``)."""
        self.station.close()
        waiting = self.final.with_name(self.final.name + WAITING)
        if waiting.exists():
            shutil.rmtree(waiting)
        self.station.folder.rename(waiting)

    def abandon(self) -> None:
        """Leave nothing behind."""
        self.station.connection.close()
        shutil.rmtree(self.station.folder, ignore_errors=True)


def create_station(
    final: Path, origin: str, created_at: str, sign_note: NoteSigner, slot_cost: ArgonCost
) -> StationDraft:
    """Begin a new station in a temporary folder beside ``final``.

    Raises:
        StorageError: ``station.unwritable``.
    """
    draft = final.with_name(final.name + ".new")
    try:
        if draft.exists():
            shutil.rmtree(draft)
        draft.mkdir(parents=True, mode=0o700)
        for name in FOLDERS:
            (draft / name).mkdir(mode=0o700)
    except OSError:
        raise StorageError("station.unwritable") from None
    raw_key, recovery = os.urandom(32), new_recovery_key()
    KeySlotFile(draft / SLOTS, raw_key, slot_cost).add_recovery(recovery)
    connection = open_database(draft / DATABASE, raw_key)
    migrate(connection, available())
    settings = SettingsRepository(connection)
    settings.put("origin", origin)
    for key in _new_station_keys():
        settings.add_key(key, created_at)
    connection.close()
    return StationDraft(open_station(draft, raw_key, sign_note, slot_cost), final, recovery)


def open_station(
    folder: Path, raw_key: bytes, sign_note: NoteSigner, slot_cost: ArgonCost = STANDARD
) -> OpenStation:
    """Open, migrating an older database after a backup; to be called in the engine thread."""
    path = folder / DATABASE
    connection = open_database(path, raw_key)
    steps = available()
    before = schema_version(connection)
    migrate(connection, steps, lambda: _backup(connection, path, before))
    settings = SettingsRepository(connection)
    signer = Ed25519Signer(settings.key("log").secret)
    origin = str(settings.get("origin"))
    slots = KeySlotFile(folder / SLOTS, raw_key, slot_cost)
    seen = SlotLogins(slots.logins())
    return OpenStation(
        folder=folder,
        connection=connection,
        slots=WatchedSlots(slots, seen),
        unit=DatabaseUnitOfWork(connection),
        settings=settings,
        accounts=DatabaseAccounts(connection, seen),
        departments=DatabaseDepartments(connection),
        audit=AuditReader(connection),
        journal=DatabaseJournal(connection, lambda head: sign_note(signer, origin, head)),
        open_reader=lambda: open_database(path, raw_key, read_only=True),
        open_copy=lambda copy, journal: open_database(copy, raw_key, journal=journal),
        raw_key=raw_key,
    )


def _new_station_keys() -> list[StationKey]:
    keys = []
    for purpose in ("seal", "log"):
        seed = os.urandom(32)
        keys.append(StationKey(purpose, "ed25519", seed, Ed25519Signer(seed).public_key))
    identity = pyrage.x25519.Identity.generate()
    keys.append(StationKey("archive", "x25519", str(identity).encode(), str(identity.to_public()).encode()))
    return keys


def _backup(connection: Connection, path: Path, version: int) -> None:
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    copy = path.with_name(f"{path.stem}.before-{version:04d}.db")
    shutil.copy2(path, copy)
    with copy.open("rb") as stream:
        os.fsync(stream.fileno())
