"""Folders that only this account may read."""

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from core.kernel.errors import DeviceError

_MEMORY_FOLDERS = ("/dev/shm",)  # noqa: S108 - a private folder is made inside


def make_private(folder: Path) -> Path:
    """Make ``folder`` with mode 0700, and take others' rights from one that is there.

    On Windows the folder inherits the rights of the profile it lies in.

    Raises:
        DeviceError: ``folder.refused``.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if sys.platform != "win32":
            folder.chmod(0o700)
    except OSError:
        raise DeviceError("folder.refused") from None
    return folder


@contextmanager
def private_scratch() -> Iterator[Path]:
    """A private folder for the length of a block, in memory where the system has a place for that."""
    folder = Path(tempfile.mkdtemp(prefix="mingqian-", dir=_memory_folder()))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _memory_folder() -> str | None:
    return next((f for f in _MEMORY_FOLDERS if Path(f).is_dir() and os.access(f, os.W_OK)), None)
