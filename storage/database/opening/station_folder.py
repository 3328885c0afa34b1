"""The station's folder, as the program finds it before anybody has opened the station.

::

    station.db  station.keys   the encrypted database and its key slots
    station.attempts           wrong passwords while it was closed
    archives/ recordings/ spool/ documents/

The window shows before a key is needed, so the libraries that open the database are loaded on first use.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from core.kernel.errors import StorageError
from storage.database.opening.attempt_file import AttemptFile
from storage.database.opening.station_files import DATABASE, SLOTS, NoteSigner

if TYPE_CHECKING:
    from storage.database.connection import Connection
    from storage.database.opening.station import OpenStation, StationDraft

FOLDER = "station"
"""Name of the station's folder inside the data folder."""

_ATTEMPTS = "station.attempts"


class StationFolder:
    """Where a station lives on disk (implements ``core.system.ports.StationStore``)."""

    def __init__(self, folder: Path, sign_note: NoteSigner) -> None:
        self.folder = folder
        self.attempts = AttemptFile(folder / _ATTEMPTS)
        self._sign_note = sign_note

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

        return open_station(self.folder, raw_key, self._sign_note)

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
        return create_station(self.folder, origin, created_at, self._sign_note)
