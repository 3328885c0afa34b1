"""The machine's clocks."""

import time
from datetime import datetime
from pathlib import Path

from core.kernel.clock import Instant

_BOOT_ID = Path("/proc/sys/kernel/random/boot_id")


class SystemClock:
    """Implements ``core.kernel.clock.Clock``: local wall time with offset, monotonic time since start-up.

    Where the system offers it, the monotonic time goes on while the computer sleeps: otherwise waking up
    would look like a wall clock that was set forward.
    """

    def __init__(self) -> None:
        self._boot = _boot_id()

    def now(self) -> Instant:
        """Both clocks, read together."""
        return Instant(datetime.now().astimezone(), _monotonic_ns(), self._boot)


def _monotonic_ns() -> int:
    asleep_too: int | None = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic_ns() if asleep_too is None else time.clock_gettime_ns(asleep_too)


def _boot_id() -> str:
    try:
        return _BOOT_ID.read_text("ascii").strip()
    except OSError:
        return ""
