"""What a benchmark gives back: our time beside a reference's in the same run, and the bound between them.

Machines differ, ratios hardly: a figure in seconds is shown only to judge whether a ratio means anything.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Ratio:
    """One line of the report.

    ``ours`` and ``reference`` are seconds. ``ratio`` is ours / reference for ``at_most`` (how much longer we
    take) and reference / ours for ``at_least`` (how many times faster we are).
    """

    name: str
    ours: float
    reference: float
    bound: Literal["at_most", "at_least"]
    target: float
    note: str = ""

    @property
    def ratio(self) -> float:
        """The figure that the target is about."""
        return self.ours / self.reference if self.bound == "at_most" else self.reference / self.ours

    @property
    def reached(self) -> bool:
        """Whether the target holds."""
        return self.ratio <= self.target if self.bound == "at_most" else self.ratio >= self.target


def seconds(work: Callable[[], object], clock: Callable[[], float] = time.perf_counter) -> float:
    """Seconds of one run, by the wall clock or another one."""
    start = clock()
    work()
    return clock() - start


def best_of(
    runs: int,
    ours: Callable[[], object],
    reference: Callable[[], object],
    clock: Callable[[], float] = time.perf_counter,
) -> tuple[float, float]:
    """Least seconds of each of two jobs, run in turns so that both meet the same disturbances.

    What one thread computes for long is measured by ``time.thread_time``: it leaves out other programs.
    """
    pairs = [(seconds(ours, clock), seconds(reference, clock)) for _ in range(runs)]
    return min(p[0] for p in pairs), min(p[1] for p in pairs)
