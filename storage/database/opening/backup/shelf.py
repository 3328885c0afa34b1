"""Backups as they lie in a place: finding, opening, reading again, and taking the oldest away."""

import shutil
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from core.kernel.errors import StorageError
from core.kernel.minisign import PublicKey
from core.system.backups import BackupInfo, Cancelled, Opener, Progress
from storage.database.connection import Connection
from storage.database.opening.backup.manifest import (
    PREFIX,
    SHARED,
    UNFINISHED,
    BackupList,
    read_list,
    read_signed,
    shelf_of,
    whole_backups,
)
from storage.database.opening.backup.medium import Work, digest_of, faults_named
from storage.database.opening.backup.writer import clear_unfinished, read_head
from storage.database.opening.station_files import DATABASE, SLOTS

_GOING = ".going" + UNFINISHED
_MOST_SHOWN = 400


def found_backups(place: Path) -> Sequence[BackupInfo]:
    """Whole backups under ``place``, which may also be the shelf of a station or a single backup."""
    shelves = [place, place.parent, *sorted(place.glob(f"{PREFIX}*"))]
    folders = [
        folder for shelf in shelves if shelf.name.startswith(PREFIX) for folder in whole_backups(shelf)
    ]
    if (place.parent.name).startswith(PREFIX):
        folders = [folder for folder in folders if folder == place]
    found = []
    for folder in folders[:_MOST_SHOWN]:
        with suppress(ValueError, OSError):
            found.append(read_list(folder).info(folder))
    return sorted(found, key=lambda info: info.stamp.made_at, reverse=True)


def raw_key_of(backup: Path, opener: Opener) -> bytes:
    """The raw key by a slot of the backup; slow by intent.

    Raises:
        UserError: ``access.no_slot``, ``access.wrong_password``, ``access.recovery_format``.
    """
    from storage.database.opening.key_slots import KeySlotFile

    slots = KeySlotFile(backup / SLOTS)
    if opener.by_key:
        return slots.open_with_recovery(opener.secret)
    return slots.open_with_password(opener.login, opener.secret)


def check_backup(
    backup: Path,
    key: PublicKey,
    open_copy: Callable[[Path, str], Connection],
    progress: Progress,
    cancelled: Cancelled,
) -> BackupInfo:
    """As ``core.system.backup_store.BackupStore.check``."""
    with faults_named():
        listed = read_or_refuse(backup, key)
        work = Work(listed.total, progress, cancelled)
        for path, size, digest in files_of(backup, listed):
            if not path.exists() or path.stat().st_size != size or digest_of(path, work) != digest:
                raise StorageError("backup.damaged", name=path.name)
        if read_head(open_copy, backup / DATABASE) != (listed.size, listed.root):
            raise StorageError("backup.damaged", name=DATABASE)
        work.finish()
        return listed.info(backup)


def read_or_refuse(backup: Path, key: PublicKey) -> BackupList:
    """The signed list; raises ``StorageError('backup.damaged')`` for another one."""
    try:
        return read_signed(backup, key)
    except (ValueError, FileNotFoundError):
        raise StorageError("backup.damaged", name=backup.name) from None


def files_of(backup: Path, listed: BackupList) -> list[tuple[Path, int, str]]:
    """Where each file of a backup lies, its size and digest."""
    own = [(backup / file.path, file.bytes, file.sha256) for file in listed.own]
    shared = backup.parent / SHARED
    return own + [(shared / file.sha256, file.bytes, file.sha256) for file in listed.shared]


def rotate(place: Path, station: str, keep: int) -> int:
    """As ``core.system.backup_store.BackupStore.rotate``.

    A backup first loses its name, then its files; the store only loses what no whole backup lists. One whose
    list cannot be read keeps everything in the store: what it needs is not known.
    """
    shelf = shelf_of(place, station)
    with faults_named():
        clear_unfinished(shelf)
        old = whole_backups(shelf)[keep:]
        for folder in old:
            going = folder.with_name(folder.name + _GOING)
            folder.rename(going)
            shutil.rmtree(going)
        if old:
            _clear_store(shelf)
    return len(old)


def _clear_store(shelf: Path) -> None:
    try:
        needed = {file.sha256 for folder in whole_backups(shelf) for file in read_list(folder).shared}
    except ValueError:
        return
    for stored in (shelf / SHARED).iterdir():
        if stored.name not in needed:
            stored.unlink()
