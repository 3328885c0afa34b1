"""One running program for one station folder."""

import getpass
import json
import os
from pathlib import Path

from core.kernel.clock import Clock
from core.kernel.errors import DeviceError, UserError
from devices.platform.file_lock import FileLock

_NAME = "instance.lock"


class InstanceLock:
    """Held from start to end of the program; the system lets go of it when the program dies."""

    def __init__(self, folder: Path, clock: Clock) -> None:
        self._lock = FileLock(folder / _NAME)
        self._clock = clock

    def acquire(self) -> None:
        """Take the station for this process and write down who holds it.

        Raises:
            UserError: ``instance.held`` with ``pid``, ``user``, ``host`` and ``since`` of the other one.
            DeviceError: ``folder.refused``.
        """
        try:
            if not self._lock.acquire():
                raise UserError("instance.held", **self._holder())
            self._lock.write(json.dumps(self._self(), ensure_ascii=False))
        except OSError:
            raise DeviceError("folder.refused") from None

    def release(self) -> None:
        """Let go; harmless when not held."""
        self._lock.release()

    def _self(self) -> dict[str, str | int]:
        since = f"{self._clock.now().wall:%Y-%m-%d %H:%M}"  # for people at this PC: its own time
        return {"pid": os.getpid(), "user": _user(), "host": _host(), "since": since}

    def _holder(self) -> dict[str, str | int]:
        try:
            said = json.loads(self._lock.path.read_text("utf-8"))
            return {key: _plain(said[key]) for key in ("pid", "user", "host", "since")}
        except (OSError, ValueError, KeyError, TypeError):
            return {"pid": 0, "user": "?", "host": "?", "since": "?"}


def _plain(value: object) -> str | int:
    return value if isinstance(value, int) else str(value)[:64]


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):  # an account that the system has no name for
        return "?"


def _host() -> str:
    """Name of this machine; the library for sockets, which knows it too, would be loaded for nothing else."""
    return os.uname().nodename if hasattr(os, "uname") else os.environ.get("COMPUTERNAME", "?")
