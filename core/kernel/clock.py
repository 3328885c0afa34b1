"""Time as a port: state machines and logs never read the machine's clock themselves."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Instant:
    """One moment read from both clocks at once.

    ``wall`` is aware local time; ``monotonic_ns`` counts from an arbitrary origin and never steps, so
    the two together show a wall clock that was changed. ``boot`` names the start of the computer in which
    that origin holds, "" where the system does not tell.
    """

    wall: datetime
    monotonic_ns: int
    boot: str = ""


class Clock(Protocol):
    """Source of :class:`Instant`."""

    def now(self) -> Instant:
        """Return the current moment (aware local time, monotonic nanoseconds)."""
        ...
