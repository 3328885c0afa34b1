"""A lock on a file that the system itself releases when its holder dies, also after kill -9."""

import os
import sys
import time
from pathlib import Path
from typing import IO

_STEP_SECONDS = 0.05
_WINDOWS_OFFSET = 1 << 30
"""Windows locks are mandatory: the locked byte lies far behind the text, so that others can read it."""


class FileLock:
    """Exclusive between processes and between instances; the file stays after release."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._held: IO[str] | None = None

    def acquire(self, wait_seconds: float = 0.0) -> bool:
        """Take the lock, trying for ``wait_seconds``; says whether it is held. Raises ``OSError``."""
        deadline = time.monotonic() + wait_seconds
        opened = os.fdopen(os.open(self.path, os.O_RDWR | os.O_CREAT, 0o600), "r+", encoding="utf-8")
        while not _try_lock(opened):
            if time.monotonic() >= deadline:
                opened.close()
                return False
            time.sleep(_STEP_SECONDS)
        self._held = opened
        return True

    def write(self, text: str) -> None:
        """Replace the text in the held file."""
        if self._held is None:
            raise ValueError("lock is not held")
        self._held.seek(0)
        self._held.truncate()
        self._held.write(text)
        self._held.flush()
        os.fsync(self._held.fileno())

    def release(self) -> None:
        """Let go; harmless when not held."""
        if self._held is not None:
            self._held.close()
            self._held = None


if sys.platform == "win32":
    import msvcrt

    def _try_lock(opened: IO[str]) -> bool:
        os.lseek(opened.fileno(), _WINDOWS_OFFSET, os.SEEK_SET)
        try:
            msvcrt.locking(opened.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        finally:
            os.lseek(opened.fileno(), 0, os.SEEK_SET)
        return True

else:
    import fcntl

    def _try_lock(opened: IO[str]) -> bool:
        try:
            fcntl.flock(opened.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
