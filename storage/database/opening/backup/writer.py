"""Making a backup: under a temporary name, synced, read back from the disk, listed, signed, renamed.

The database is copied page by page within one reading transaction, so the copy is of one moment while the
engine goes on writing. A kill leaves at most a folder ``….unfinished`` and files that no list names; the next
backup removes both.
"""

import shutil
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from core.evidence.format.layout import UNFINISHED as PARTIAL
from core.kernel.errors import StorageError
from core.kernel.minisign import PublicKey
from core.system.backups import BackupInfo, Cancelled, Progress, Stamp
from storage.archive.durable import sync_folder, write_file
from storage.database.audit import DatabaseJournal
from storage.database.connection import Connection, DatabaseError, check_integrity
from storage.database.opening.backup.manifest import (
    LIST,
    SHARED,
    SIGNATURE,
    UNFINISHED,
    BackupList,
    ListedFile,
    folder_name,
    read_signed,
    shelf_of,
    whole_backups,
)
from storage.database.opening.backup.medium import Work, copy_file, digest_of, faults_named, forget_pages
from storage.database.opening.station_files import ATTEMPTS, DATABASE, SLOTS

SEALED_FOLDERS = {"archives": "*", "recordings": "*.age", "spool": "*.age"}
"""Folders of the station and which of their files are encrypted or meant for everybody."""

_PAGES = 1000
_SLACK_BYTES = 8 << 20


@dataclass(frozen=True, slots=True)
class Source:
    """The opened station: its folder, and its databases opened over connections of their own.

    ``open_reader`` gives the living one, ``open_copy(path, journal)`` a copy under the same key. ``sign``
    makes the signature file of a list, which ``key`` checks.
    """

    folder: Path
    open_reader: Callable[[], Connection]
    open_copy: Callable[[Path, str], Connection]
    sign: Callable[[bytes], str]
    key: PublicKey


def write_backup(
    source: Source, place: Path, stamp: Stamp, progress: Progress, cancelled: Cancelled
) -> BackupInfo:
    """As ``core.system.backup_store.BackupStore.write``."""
    with faults_named():
        if not place.is_dir():
            raise StorageError("backup.place_gone")
        shelf = shelf_of(place, stamp.station)
        (shelf / SHARED).mkdir(parents=True, exist_ok=True)
        clear_unfinished(shelf)
        return _Attempt(source, shelf, stamp).run(progress, cancelled)


def clear_unfinished(shelf: Path) -> None:
    """Remove what a killed backup left."""
    for left in shelf.glob(f"*{UNFINISHED}"):
        shutil.rmtree(left, ignore_errors=True)
    for part in (shelf / SHARED).glob(f"*{UNFINISHED}"):
        part.unlink(missing_ok=True)


class _Attempt:
    """One backup under way."""

    def __init__(self, source: Source, shelf: Path, stamp: Stamp) -> None:
        self._source = source
        self._shelf = shelf
        self._shared = shelf / SHARED
        self._stamp = stamp
        self._stored = _stored_before(shelf, source.key)
        self._written = 0

    def run(self, progress: Progress, cancelled: Cancelled) -> BackupInfo:
        """All of it, or nothing that could be taken for a backup."""
        sealed = _sealed_files(self._source.folder)
        new = sum(path.stat().st_size for path in sealed if self._known(path) is None)
        database = _database_size(self._source.folder)
        self._check_room(database + new)
        work = Work(2 * database + 3 * new, progress, cancelled)  # of new files: read, written, read back
        partial = self._shelf / f"{self._stamp.made_at:%Y%m%d%H%M%S}{UNFINISHED}"
        partial.mkdir()
        try:
            listed = self._fill(partial, sealed, work)
            final = self._shelf / folder_name(self._stamp.made_at, listed.size)
            if final.exists():
                raise StorageError("backup.exists", name=final.name)
            sync_folder(self._shared)
            partial.rename(final)
            sync_folder(self._shelf)
        except DatabaseError as error:
            _remove(partial)
            raise StorageError("backup.disk_full" if "full" in str(error) else "backup.read_back") from None
        except BaseException:
            _remove(partial)
            raise
        work.finish()
        return listed.info(final, self._written)

    def _fill(self, partial: Path, sealed: list[Path], work: Work) -> BackupList:
        database = partial / DATABASE
        self._copy_database(database, work)
        size, root = read_head(self._source.open_copy, database)
        own = [ListedFile(DATABASE, database.stat().st_size, digest_of(database, work))]
        own += [
            self._small(partial, name, work)
            for name in (SLOTS, ATTEMPTS)
            if (self._source.folder / name).exists()
        ]
        shared = [self._known(path) or self._store(path, work) for path in sealed]
        listed = BackupList(self._stamp, size, root, tuple(own), tuple(shared))
        content = listed.encode()
        write_file(partial / LIST, [content])
        write_file(partial / SIGNATURE, [self._source.sign(content).encode("ascii")])
        sync_folder(partial)
        return listed

    def _copy_database(self, target: Path, work: Work) -> None:
        before = 0

        def moved(_status: int, remaining: int, pages: int) -> None:
            nonlocal before
            work.tick((pages - remaining - before) * page_size)
            before = pages - remaining

        with closing(self._source.open_reader()) as living:
            page_size = int(living.execute("PRAGMA page_size").fetchone()[0])
            living.execute("BEGIN")
            living.execute("SELECT count(*) FROM sqlite_master").fetchone()  # the moment of the copy
            with closing(self._source.open_copy(target, "OFF")) as copy:
                living.backup(copy, pages=_PAGES, progress=moved)
                copy.execute("PRAGMA journal_mode = DELETE")
            living.execute("COMMIT")
        forget_pages(target)
        self._written += target.stat().st_size

    def _small(self, partial: Path, name: str, work: Work) -> ListedFile:
        digest = copy_file(self._source.folder / name, partial / name, work)
        if digest_of(partial / name, work) != digest:
            raise StorageError("backup.read_back")
        return ListedFile(name, (partial / name).stat().st_size, digest)

    def _known(self, path: Path) -> ListedFile | None:
        """A sealed file that the store holds: it never changes, so it is not even read again."""
        entry = self._stored.get(path.relative_to(self._source.folder).as_posix())
        return entry if entry is not None and entry.bytes == path.stat().st_size else None

    def _store(self, path: Path, work: Work) -> ListedFile:
        """Put a sealed file into the store, under its digest."""
        digest, size = digest_of(path, work), path.stat().st_size
        partial = self._shared / f"{digest}{UNFINISHED}"
        try:
            if copy_file(path, partial, work) != digest or digest_of(partial, work) != digest:
                raise StorageError("backup.read_back")
            partial.replace(self._shared / digest)
        except BaseException:
            with suppress(OSError):
                partial.unlink(missing_ok=True)
            raise
        self._written += size
        return ListedFile(path.relative_to(self._source.folder).as_posix(), size, digest)

    def _check_room(self, needed: int) -> None:
        free = shutil.disk_usage(self._shelf).free
        if free < needed + _SLACK_BYTES:
            raise StorageError("backup.no_room", needed_mb=(needed >> 20) + 1, free_mb=free >> 20)


def read_head(open_copy: Callable[[Path, str], Connection], database: Path) -> tuple[int, str]:
    """Size and root of the log in a copy, every page of which authenticates.

    Raises:
        StorageError: ``backup.read_back``.
    """
    with closing(open_copy(database, "DELETE")) as copy:
        if not check_integrity(copy):
            raise StorageError("backup.read_back")
        head = DatabaseJournal(copy, lambda _head: "").head()
    return head.size, head.root.hex()


def _stored_before(shelf: Path, key: PublicKey) -> dict[str, ListedFile]:
    """What the newest backup lists that is still in the store, by path."""
    for folder in whole_backups(shelf):
        with suppress(ValueError, OSError):
            entries = read_signed(folder, key).shared
            return {entry.path: entry for entry in entries if _is_stored(shelf / SHARED, entry)}
    return {}


def _is_stored(shared: Path, entry: ListedFile) -> bool:
    stored = shared / entry.sha256
    return stored.exists() and stored.stat().st_size == entry.bytes


def _sealed_files(station: Path) -> list[Path]:
    found = [path for name, kind in SEALED_FOLDERS.items() for path in (station / name).rglob(kind)]
    return sorted(path for path in found if path.is_file() and _is_complete(path))


def _is_complete(path: Path) -> bool:
    return not any(part.endswith((".part", PARTIAL)) for part in path.parts)


def _database_size(station: Path) -> int:
    parts = (station / DATABASE, station / f"{DATABASE}-wal")
    return sum(path.stat().st_size for path in parts if path.exists())


def _remove(partial: Path) -> None:
    """As far as the place is still there; what stays has a name that nothing takes for a backup."""
    shutil.rmtree(partial, ignore_errors=True)
