"""Names under a time lock (features P17): sealed until some hours before the opening, when they open.

The lock is only as good as the clock. Each draw keeps both clocks as they were at its freeze; when the wall
clock has moved against the monotonic one by more than two minutes since, its hour says nothing any more, and
two people release the names instead.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from core.access.model import MACHINE
from core.draw.ceremony import events as events
from core.draw.ceremony.state import CeremonyStates
from core.draw.ceremony.states import WITH_RESULT, Phase
from core.draw.state.ports import DrawRepository
from core.draw.state.records import ClockMark, DrawRecord
from core.draw.state.views import DrawChanged
from core.kernel.acts import Acts
from core.kernel.clock import Instant
from core.kernel.errors import UserError
from core.kernel.events import event
from core.projects.model import Project

LARGEST_STEP = timedelta(minutes=2)
"""What a clock may be set by without making its hour doubtful."""

MOST_HOURS = 72


@dataclass(frozen=True, slots=True)
class ClockReading:
    """What a mark and a later moment say: by how much the wall clock was set, and the mark to go on with."""

    step: timedelta
    mark: ClockMark

    @property
    def is_doubtful(self) -> bool:
        """Whether the clock was set by more than it may be."""
        return abs(self.step) > LARGEST_STEP


def names_locked(draw: DrawRecord) -> bool:
    """Whether nobody may see names: locked by plan and not released."""
    return draw.plan.names_locked and draw.released_at is None


def under_time_lock(draw: DrawRecord, now: datetime) -> bool:
    """Whether not even two people may release the names: their hour has not come, and the clock is sound."""
    if not names_locked(draw) or draw.plan.unseal_hours is None or draw.clock_stepped_at is not None:
        return False
    return draw.unseal_at is None or now < draw.unseal_at


def refuse_before_time(draw: DrawRecord, now: datetime) -> None:
    """``UserError('draw.names_before_time')`` (``at``) while :func:`under_time_lock`."""
    if under_time_lock(draw, now):
        at = "—" if draw.unseal_at is None else f"{draw.unseal_at:%Y-%m-%d %H:%M}"
        raise UserError("draw.names_before_time", at=at)


def read_clock(mark: ClockMark, now: ClockMark) -> ClockReading:
    """Compare both clocks with ``mark``.

    Within one start of the computer any step shows. After another start nobody knows how long it was off:
    only a clock that went back shows, and the comparison begins anew.
    """
    passed = now.wall - mark.wall
    if now.boot == mark.boot:
        return ClockReading(
            passed - timedelta(microseconds=(now.monotonic_ns - mark.monotonic_ns) // 1000), mark
        )
    return ClockReading(min(passed, timedelta(0)), now)


class TimeLock:
    """Seals the names of a frozen draw until their hour, and opens them then; runs in the engine thread."""

    def __init__(
        self,
        acts: Acts,
        draws: DrawRepository,
        states: CeremonyStates,
        project: Callable[[str], Project],
    ) -> None:
        self._acts = acts
        self._draws = draws
        self._states = states
        self._project = project
        self._run = acts.entropy.secret_bytes(
            8
        ).hex()  # stands for the computer's start where nobody names it

    def seal(self, draw_id: str) -> None:
        """At the freeze, inside its transaction: fix the hour, and remember the clocks."""
        draw = self._draws.get(draw_id)
        hours, opening = draw.plan.unseal_hours, self._project(draw.project_no).draft.opening_at
        if not draw.plan.names_locked or hours is None or opening is None:
            self._draws.update(draw_id, self._now().wall, unseal_at=None, clock_stepped_at=None)
            return
        until, now = opening - timedelta(hours=hours), self._now()
        self._draws.update(
            draw_id, now.wall, unseal_at=until, clock_mark=self._mark(now), clock_stepped_at=None
        )
        self._acts.record(event("draw.names_sealed"), MACHINE, draw_id, {"until": until.isoformat()})

    def look(self) -> None:
        """Release names whose hour has come, unless the clock was changed since they were sealed."""
        for draw in self._draws.unfinished():
            if names_locked(draw) and draw.unseal_at is not None and draw.clock_mark is not None:
                self._look_at(draw, draw.unseal_at, draw.clock_mark)

    def _look_at(self, draw: DrawRecord, until: datetime, mark: ClockMark) -> None:
        if draw.clock_stepped_at is not None:
            return
        now = self._now()
        reading = read_clock(mark, self._mark(now))
        if reading.is_doubtful:
            self._doubt(draw, now, reading.step)
        elif now.wall >= until and Phase(draw.phase) in WITH_RESULT and draw.halted is None:
            self._release(draw, now, until)
        elif reading.mark != mark:
            with self._acts.transaction():
                self._draws.update(draw.id, draw.changed_at, clock_mark=reading.mark)

    def _doubt(self, draw: DrawRecord, now: Instant, step: timedelta) -> None:
        with self._acts.transaction():
            self._draws.update(draw.id, now.wall, clock_stepped_at=now.wall)
            facts = {"seconds": f"{step.total_seconds():+.0f}"}
            self._acts.record(event("draw.clock_doubted"), MACHINE, draw.id, facts)
            self._acts.announce(DrawChanged(draw.id))

    def _release(self, draw: DrawRecord, now: Instant, until: datetime) -> None:
        with self._acts.transaction():
            self._states.advance(draw.id, events.HourCame())
            self._draws.update(draw.id, now.wall, released_at=now.wall)
            self._acts.record(event("draw.unsealed"), MACHINE, draw.id, {"until": until.isoformat()})
            self._acts.announce(DrawChanged(draw.id))

    def _mark(self, now: Instant) -> ClockMark:
        return ClockMark(now.wall, now.monotonic_ns, now.boot or self._run)

    def _now(self) -> Instant:
        return self._acts.clock.now()
