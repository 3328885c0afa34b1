"""Backups of the opened station, and of any station for who restores one."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from core.kernel.minisign import PublicKey
from core.system.backups import BackupInfo, Cancelled, Opener, Progress, Stamp
from storage.database.opening.backup.restoring import restore_backup
from storage.database.opening.backup.shelf import check_backup, found_backups, raw_key_of, rotate
from storage.database.opening.backup.writer import Source, write_backup
from storage.database.opening.station import OpenStation, StationDraft
from storage.database.opening.station_files import NoteSigner


class StationBackups:
    """Implements ``core.system.backup_store.BackupStore``; to be made in the engine thread."""

    def __init__(self, station: OpenStation, sign_note: NoteSigner) -> None:
        self._station = station
        self._sign_note = sign_note
        public = station.settings.key("seal").public
        self._key = PublicKey(sha256(public).digest()[:8], public)

    def write(
        self,
        place: Path,
        stamp: Stamp,
        sign: Callable[[bytes], str],
        progress: Progress,
        cancelled: Cancelled,
    ) -> BackupInfo:
        """A backup under ``place``, read back and checked; whole or not there."""
        station = self._station
        source = Source(station.folder, station.open_reader, station.open_copy, sign, self._key)
        return write_backup(source, place, stamp, progress, cancelled)

    def found(self, place: Path) -> Sequence[BackupInfo]:
        """Whole backups of any station under ``place``, the newest first."""
        return _found(place)

    def check(self, backup: Path, progress: Progress, cancelled: Cancelled) -> BackupInfo:
        """Read every byte of a backup of this station again."""
        return check_backup(backup, self._key, self._station.open_copy, progress, cancelled)

    def rotate(self, place: Path, station: str, keep: int) -> int:
        """Take away the oldest beyond ``keep``, and what only they used."""
        return rotate(place, station, keep)

    def restore(self, backup: Path, progress: Progress, cancelled: Cancelled) -> StationDraft:
        """A station filled from a backup under this one's key."""
        station = self._station
        return restore_backup(backup, station.folder, station.raw_key, self._sign_note, progress, cancelled)


class Backups:
    """Implements ``core.system.ports.BackupShelf``; ``final`` is where a restored station goes."""

    def __init__(self, final: Path, sign_note: NoteSigner) -> None:
        self._final = final
        self._sign_note = sign_note

    def found(self, place: Path) -> Sequence[BackupInfo]:
        """Whole backups of any station under ``place``, the newest first."""
        return _found(place)

    def open(self, backup: Path, opener: Opener) -> bytes:
        """The raw key by a slot of the backup."""
        return raw_key_of(backup, opener)

    def restore(self, backup: Path, raw_key: bytes, progress: Progress, cancelled: Cancelled) -> StationDraft:
        """A station beside the final folder, filled and checked."""
        return restore_backup(backup, self._final, raw_key, self._sign_note, progress, cancelled)


def _found(place: Path) -> Sequence[BackupInfo]:
    with suppress(OSError):  # a folder that cannot be read shows none
        return found_backups(place)
    return []
