"""Files that are really on the disk: written, synced, and read back from the disk and not from memory."""

import os
from collections.abc import Iterable
from pathlib import Path

from core.kernel.errors import StorageError

NO_SPACE = {28, 122}  # ENOSPC, EDQUOT; the numbers are the same on Windows' C library
"""Numbers of a system that has no room left, or grants no more."""


def write_file(path: Path, chunks: Iterable[bytes]) -> None:
    """Write and sync a new file; its folder is made."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("xb") as stream:
        for chunk in chunks:
            stream.write(chunk)
        sync_stream(stream.fileno())


def sync_stream(descriptor: int) -> None:
    """Sync a file and let the system forget its pages, so that reading back reads the disk."""
    os.fsync(descriptor)
    if hasattr(os, "posix_fadvise"):
        os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)


def sync_folders(folder: Path) -> None:
    """Sync the entries of ``folder`` and of all folders in it."""
    sync_folder(folder)
    for inner in folder.rglob("*/"):
        sync_folder(inner)


def sync_folder(folder: Path) -> None:
    """Sync the entries of one folder; systems without such a thing do it by themselves."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def storage_error(error: OSError) -> StorageError:
    """The error that a person can do something about: a full disk, or the system's reason."""
    if error.errno in NO_SPACE:
        return StorageError("archive.disk_full")
    return StorageError("archive.unwritable", reason=os.strerror(error.errno or 0))
