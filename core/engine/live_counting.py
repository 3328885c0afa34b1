"""Counting plans while they are edited: one index of the pool, made anew when the pool has changed."""

from datetime import datetime
from threading import Lock

from core.draw.eligibility.live_counts import LiveCounts, count_live
from core.draw.eligibility.pool_index import PoolIndex, full_reading
from core.draw.eligibility.rules import Counts
from core.draw.planning.service import PoolSource, Preparation
from core.draw.planning.small_counts import blurred, blurred_funnel
from core.draw.reader import group_views_of
from core.draw.state.records import PlanDraft
from core.draw.state.views import CheckRow, ConditionView, GroupView, PreQueryView
from core.kernel.canonical_json import JsonValue

VERY_FEW = 3
"""A restriction that leaves fewer than so many for each seat is marked."""


class LiveCounting:
    """Used by workers; the first of them makes the index, the others wait for it."""

    def __init__(self, source: PoolSource) -> None:
        self._source = source
        self._lock = Lock()
        self._stamp: tuple[str, str] | None = None
        self._index: PoolIndex | None = None

    def count(self, preparation: Preparation) -> LiveCounts:
        """Count a plan against the pool as it is now."""
        return count_live(self._current(preparation.plan.as_of), preparation.plan, preparation.lists)

    def _current(self, day: str) -> PoolIndex:
        with self._lock:
            stamp = (day, self._source.stamp())
            if self._index is None or stamp != self._stamp:
                self._index = None  # two of a large pool would not fit
                reading = full_reading(field.key for field in self._source.custom_fields())
                draws = self._source.draw_days()
                self._index = PoolIndex(self._source.candidates(day, reading), draws)
                self._stamp = stamp
            return self._index


def live_view(draft: PlanDraft, live: LiveCounts, rules: tuple[CheckRow, ...], at: datetime) -> PreQueryView:
    """What the plan page may know: small figures are rounded, nobody is named."""
    counts = live.counts
    removed = [(code.value, count) for code, count, _ in counts.funnel()]
    groups = _groups(draft, counts)
    seats = {group.id: group.seats for group in groups}
    return PreQueryView(
        pool=counts.pool,
        eligible=blurred(counts.eligible),
        groups=groups,
        funnel=blurred_funnel(counts.pool, removed),
        rules=rules,
        conditions=tuple(
            ConditionView(
                line.group,
                line.name,
                blurred(line.left),
                blurred(line.alone),
                bool(line.removed) and line.left < VERY_FEW * seats.get(line.group, 0),
            )
            for line in live.conditions
        ),
        counted_at=at,
    )


def _groups(draft: PlanDraft, counts: Counts) -> tuple[GroupView, ...]:
    shown: dict[str, JsonValue] = {
        group: {"tiers": [blurred(tiers.get(n, 0)) for n in range(max([*tiers, 0]) + 1)]}
        for group, tiers in counts.groups.items()
    }
    return group_views_of(draft, {"groups": shown})
