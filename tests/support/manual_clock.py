"""A clock that moves only when a test moves it."""

from datetime import datetime, timedelta, timezone

from core.kernel.clock import Instant

CHINA = timezone(timedelta(hours=8))
START = datetime(2026, 3, 2, 9, 0, tzinfo=CHINA)


class ManualClock:
    """Implements ``core.kernel.clock.Clock``; starts on a Monday morning in China.

    The two halves of an instant move together with :meth:`advance` and apart with :meth:`step_wall`,
    which is what a changed wall clock looks like.
    """

    def __init__(self, start: datetime = START, monotonic_ns: int = 1_000_000_000) -> None:
        self._wall = start
        self._monotonic_ns = monotonic_ns

    def now(self) -> Instant:
        """The moment as the test left it."""
        return Instant(self._wall, self._monotonic_ns)

    def advance(self, seconds: float) -> Instant:
        """Let ``seconds`` pass on both clocks; refuses to go back."""
        if seconds < 0:
            raise ValueError("time does not run backwards; use step_wall")
        self._wall += timedelta(seconds=seconds)
        self._monotonic_ns += round(seconds * 1e9)
        return self.now()

    def step_wall(self, seconds: float) -> Instant:
        """Change the wall clock alone, forwards or backwards, as a person or NTP would."""
        self._wall += timedelta(seconds=seconds)
        return self.now()
