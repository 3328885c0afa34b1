"""A clock that can be set forward as if the computer had run on meanwhile, and one that somebody sets."""

from datetime import datetime, timedelta

from core.kernel.clock import Instant
from devices.platform.clock import SystemClock


class WalkClock(SystemClock):
    """Wall and monotonic time go forward together, so nothing looks like a clock that was changed.

    ``ahead`` is what an earlier life of the program has slept. :meth:`set_by` changes the wall clock alone.
    """

    def __init__(self, ahead: timedelta = timedelta(0)) -> None:
        super().__init__()
        self.ahead = ahead
        self._set = timedelta(0)

    def now(self) -> Instant:
        """Both clocks, ahead of the machine's by what was slept."""
        at = super().now()
        ahead_ns = int(self.ahead.total_seconds() * 1e9)
        return Instant(at.wall + self.ahead + self._set, at.monotonic_ns + ahead_ns, at.boot)

    def sleep_until(self, year: int, month: int, day: int, hour: int) -> None:
        """It is that hour of that day now."""
        now = self.now().wall
        wanted = datetime(year, month, day, hour, tzinfo=now.tzinfo)
        assert wanted > now
        self.ahead += wanted - now

    def set_by(self, step: timedelta) -> None:
        """Somebody sets the clock of the computer."""
        self._set += step
