"""From a backup to a station: copied beside the station's folder, every file checked, opened, then real.

The copy is checked against the list before the database is opened, and the list's signature against the key
in that database.
"""

import shutil
from hashlib import sha256
from pathlib import Path

from core.kernel.errors import StorageError
from core.kernel.minisign import PublicKey
from core.system.backups import Cancelled, Progress
from storage.archive.durable import sync_folders
from storage.database.connection import check_integrity, open_database
from storage.database.opening.backup.manifest import SHARED, BackupList, ListedFile, read_list
from storage.database.opening.backup.medium import Work, copy_file, faults_named
from storage.database.opening.backup.shelf import read_or_refuse
from storage.database.opening.backup.writer import SEALED_FOLDERS
from storage.database.opening.station import FOLDERS, OpenStation, StationDraft, open_station
from storage.database.opening.station_files import ATTEMPTS, DATABASE, SLOTS, NoteSigner
from storage.database.settings import SettingsRepository

_SLACK_BYTES = 32 << 20
_OWN = frozenset({DATABASE, SLOTS, ATTEMPTS})


def restore_backup(
    backup: Path,
    final: Path,
    raw_key: bytes,
    sign_note: NoteSigner,
    progress: Progress,
    cancelled: Cancelled,
) -> StationDraft:
    """As ``core.system.ports.BackupShelf.restore``."""
    draft = final.with_name(final.name + ".new")
    try:
        with faults_named():
            listed = _read(backup)
            _check_room(final, listed.total)
            _copy_all(backup, listed, draft, Work(listed.total, progress, cancelled))
            key = _seal_key(draft, raw_key)
            read_or_refuse(backup, key)
        station = open_station(draft, raw_key, sign_note)
        _check_head(station, listed)
    except BaseException:
        shutil.rmtree(draft, ignore_errors=True)
        raise
    return StationDraft(station, final, "")


def _read(backup: Path) -> BackupList:
    try:
        listed = read_list(backup)
    except (ValueError, FileNotFoundError):
        raise StorageError("backup.damaged", name=backup.name) from None
    if {file.path for file in listed.own} - _OWN or not _needed(listed) or not _in_folders(listed.shared):
        raise StorageError("backup.damaged", name=backup.name)
    return listed


def _needed(listed: BackupList) -> bool:
    return {DATABASE, SLOTS} <= {file.path for file in listed.own}


def _in_folders(files: tuple[ListedFile, ...]) -> bool:
    return all(file.path.partition("/")[0] in SEALED_FOLDERS for file in files)


def _check_room(final: Path, needed: int) -> None:
    free = shutil.disk_usage(_existing(final)).free
    if free < needed + _SLACK_BYTES:
        raise StorageError("backup.no_room", needed_mb=(needed >> 20) + 1, free_mb=free >> 20)


def _existing(path: Path) -> Path:
    return next(p for p in (path, *path.parents) if p.exists())


def _copy_all(backup: Path, listed: BackupList, draft: Path, work: Work) -> None:
    if draft.exists():
        shutil.rmtree(draft)
    draft.mkdir(parents=True, mode=0o700)
    for name in FOLDERS:
        (draft / name).mkdir(mode=0o700)
    for file in listed.own:
        _copy(backup / file.path, file, draft, work)
    for file in listed.shared:
        _copy(backup.parent / SHARED / file.sha256, file, draft, work)
    sync_folders(draft)


def _copy(source: Path, file: ListedFile, draft: Path, work: Work) -> None:
    target = draft / file.path
    target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    if not source.exists() or copy_file(source, target, work) != file.sha256:
        raise StorageError("backup.damaged", name=file.path)


def _seal_key(draft: Path, raw_key: bytes) -> PublicKey:
    connection = open_database(draft / DATABASE, raw_key)
    try:
        if not check_integrity(connection):
            raise StorageError("backup.damaged", name=DATABASE)
        public = SettingsRepository(connection).key("seal").public
    finally:
        connection.close()
    return PublicKey(sha256(public).digest()[:8], public)


def _check_head(station: OpenStation, listed: BackupList) -> None:
    head = station.journal.head()
    if (head.size, head.root.hex()) != (listed.size, listed.root):
        station.connection.close()
        raise StorageError("backup.damaged", name=DATABASE)
