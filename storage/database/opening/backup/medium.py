"""Reading and writing in the place of backups: progress, cancelling, and faults of the place by name."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from errno import EFBIG, EIO, ENODEV, ENOENT, ENOTCONN, ENXIO, ESTALE
from hashlib import sha256
from pathlib import Path

from core.kernel.errors import StorageError, UserError
from core.system.backups import Cancelled, Progress
from storage.archive.durable import NO_SPACE, sync_stream

CHUNK = 1 << 20
_GONE = {EIO, ENODEV, ENOENT, ENOTCONN, ENXIO, ESTALE}


class Work:
    """Progress in bytes, and the place where a cancelled backup stops."""

    def __init__(self, total: int, progress: Progress, cancelled: Cancelled) -> None:
        self._done, self._total = 0, max(total, 1)
        self._progress, self._cancelled = progress, cancelled

    def tick(self, count: int) -> None:
        """``count`` more bytes are done; raises ``UserError('backup.cancelled')``."""
        if self._cancelled():
            raise UserError("backup.cancelled")
        self._done = min(self._done + count, self._total)
        self._progress(self._done, self._total)

    def finish(self) -> None:
        """All is done."""
        self._progress(self._total, self._total)


def copy_file(source: Path, target: Path, work: Work) -> str:
    """Copy into the new file ``target`` and sync it; hex digest of what was read."""
    hashing = sha256()
    with source.open("rb") as stream, target.open("xb") as sink:
        while chunk := stream.read(CHUNK):
            hashing.update(chunk)
            sink.write(chunk)
            work.tick(len(chunk))
        sink.flush()
        sync_stream(sink.fileno())
    return hashing.hexdigest()


def digest_of(path: Path, work: Work) -> str:
    """Hex digest of a file as it is read from the disk."""
    hashing = sha256()
    with path.open("rb") as stream:
        while chunk := stream.read(CHUNK):
            hashing.update(chunk)
            work.tick(len(chunk))
    return hashing.hexdigest()


def forget_pages(path: Path) -> None:
    """Sync a file, so that reading it again reads the disk."""
    descriptor = os.open(path, os.O_RDWR)
    try:
        sync_stream(descriptor)
    finally:
        os.close(descriptor)


@contextmanager
def faults_named() -> Iterator[None]:
    """What the system refuses becomes a ``StorageError('backup.…')`` that a person can act on."""
    try:
        yield
    except OSError as error:
        if error.errno in NO_SPACE:
            raise StorageError("backup.disk_full") from error
        if error.errno in _GONE:
            raise StorageError("backup.place_gone") from error
        if error.errno == EFBIG:
            raise StorageError("backup.too_large") from error
        raise StorageError("backup.unwritable", reason=os.strerror(error.errno or 0)) from error
