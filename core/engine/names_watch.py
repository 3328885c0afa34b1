"""Looks after names under a time lock, and reminds of meetings, while the workstation is open."""

from collections.abc import Callable

from core.draw.ceremony.state import CeremonyStates
from core.draw.ceremony.time_lock import TimeLock
from core.draw.panel.arrivals import Arrivals
from core.draw.state.ports import DrawRepository
from core.engine.foundation import Foundation
from core.engine.mailbox import Engine, Timer
from core.projects.model import Project

LOOK_EVERY = 20.0
"""Seconds between two looks at the clock: names and reminders come at most this much after their hour."""


class NamesWatch:
    """A timer of the engine around the time lock, arrivals and reminders; all in the engine thread."""

    def __init__(
        self, engine: Engine, lock: TimeLock, arrivals: Arrivals, remind: Callable[[], None]
    ) -> None:
        self._engine = engine
        self.lock = lock
        self._arrivals = arrivals
        self._remind = remind
        self._timer: Timer | None = None

    def start(self) -> None:
        """Look now and from now on; what fails once is looked at again."""
        self._timer = self._engine.call_later(LOOK_EVERY, self.start)
        self.lock.look()
        self._arrivals.look()
        self._engine.call_soon(self._remind)

    def stop(self) -> None:
        """The workstation is closed."""
        if self._timer is not None:
            self._timer.cancel()


def names_watch(
    base: Foundation,
    draws: DrawRepository,
    states: CeremonyStates,
    project: Callable[[str], Project],
    arrivals: Arrivals,
    remind: Callable[[], None],
) -> NamesWatch:
    """The watch over the time locks of a station's draws."""
    return NamesWatch(base.engine, TimeLock(base.acts, draws, states, project), arrivals, remind)
