"""The station's folder, as the program finds it before anybody has opened the station.

::

    station.db  station.keys   the encrypted database and its key slots
    station.attempts           wrong passwords while it was closed
    archives/ recordings/ spool/ documents/

Beside it ``station.head``, the second copy of the log's head. After a restore from the window
``station.restored`` until the next start, and ever after ``station.replaced-<moment>``, what was there.

The window shows before a key is needed, so the libraries that open the database are loaded on first use.
"""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from core.kernel.errors import StorageError
from storage.database.opening.argon_cost import STANDARD, ArgonCost
from storage.database.opening.attempt_file import AttemptFile
from storage.database.opening.head_file import NoteFile
from storage.database.opening.station_files import ATTEMPTS, DATABASE, HEAD, SLOTS, WAITING, NoteSigner

if TYPE_CHECKING:
    from storage.database.connection import Connection
    from storage.database.opening.backup.store import Backups
    from storage.database.opening.station import OpenStation, StationDraft

FOLDER = "station"
"""Name of the station's folder inside the data folder."""


class StationFolder:
    """Where a station lives on disk (implements ``core.system.ports.StationStore``).

    ``slot_cost`` is what guessing the password of a key slot costs that is written from now on.
    """

    def __init__(self, folder: Path, sign_note: NoteSigner, slot_cost: ArgonCost = STANDARD) -> None:
        self.folder = folder
        self.attempts = AttemptFile(folder / ATTEMPTS)
        self.head = NoteFile(folder.with_name(folder.name + HEAD))
        self._sign_note = sign_note
        self._slot_cost = slot_cost

    def settle(self) -> None:
        """Before anything is opened: a restored station that waits takes the place of the one before it.

        That one is kept whole beside it. Killed between the two renamings, the next start goes on.
        """
        waiting = self.folder.with_name(self.folder.name + WAITING)
        if not waiting.exists():
            return
        if self.folder.exists():
            moment = f"{datetime.now(UTC):%Y%m%dT%H%M%SZ}"
            self.folder.rename(self.folder.with_name(f"{self.folder.name}.replaced-{moment}"))
        waiting.rename(self.folder)

    @cached_property
    def backups(self) -> Backups:
        """Backups of any station."""
        from storage.database.opening.backup.store import Backups

        return Backups(self.folder, self._sign_note)

    def exists(self) -> bool:
        """Whether the station has been set up."""
        return (self.folder / DATABASE).exists() and (self.folder / SLOTS).exists()

    def open_with_password(self, login: str, password: str) -> bytes:
        """The raw key by an account's slot; slow by intent, safe in any thread."""
        from storage.database.opening.key_slots import KeySlotFile

        return KeySlotFile(self.folder / SLOTS).open_with_password(login, password)

    def open_with_recovery(self, recovery_key: str) -> bytes:
        """The raw key by the recovery key."""
        from storage.database.opening.key_slots import KeySlotFile

        return KeySlotFile(self.folder / SLOTS).open_with_recovery(recovery_key)

    def open(self, raw_key: bytes) -> OpenStation:
        """Open, migrating an older database after a backup; to be called in the engine thread."""
        from storage.database.opening.station import open_station

        return open_station(self.folder, raw_key, self._sign_note, self._slot_cost)

    def open_read_only(self, raw_key: bytes) -> Connection:
        """A connection that changes nothing and does not migrate."""
        from storage.database.connection import open_database

        return open_database(self.folder / DATABASE, raw_key, read_only=True)

    def create(self, origin: str, created_at: str) -> StationDraft:
        """Begin a new station in a temporary folder beside the final one.

        Raises:
            StorageError: ``station.exists`` or ``station.unwritable``.
        """
        from storage.database.opening.station import create_station

        if self.exists():
            raise StorageError("station.exists")
        return create_station(self.folder, origin, created_at, self._sign_note, self._slot_cost)
