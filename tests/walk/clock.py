"""A clock that can be set forward to another day as if the computer had run on meanwhile."""

from datetime import datetime, timedelta

from core.kernel.clock import Instant
from devices.platform.clock import SystemClock


class WalkClock(SystemClock):
    """Wall and monotonic time go forward together, so nothing looks like a clock that was changed."""

    def __init__(self) -> None:
        super().__init__()
        self._ahead = timedelta(0)

    def now(self) -> Instant:
        """Both clocks, ahead of the machine's by what was slept."""
        at = super().now()
        ahead_ns = int(self._ahead.total_seconds() * 1e9)
        return Instant(at.wall + self._ahead, at.monotonic_ns + ahead_ns, at.boot)

    def sleep_until(self, year: int, month: int, day: int, hour: int) -> None:
        """It is that hour of that day now."""
        now = self.now().wall
        wanted = datetime(year, month, day, hour, tzinfo=now.tzinfo)
        assert wanted > now
        self._ahead += wanted - now
