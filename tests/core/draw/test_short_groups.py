"""What would fill groups that stay short: each way with its count, the largest first, nobody named."""

from dataclasses import replace

from core.draw.eligibility.live_counts import ConditionCount, LiveCounts
from core.draw.eligibility.rules import Counts
from core.draw.panel.short_groups import Loosening, ShortGroup, short_groups
from core.draw.protocol.model import Conditions, DrawPlan, SeatGroup
from tests.support.draw_samples import PLAN

GROUPS = (
    SeatGroup("A", "甲", 3, Conditions(("A/A01",), tags=("资深",)), tiers=1),
    SeatGroup("B", "乙", 2, Conditions()),
)
LINES = (
    ConditionCount("", "AVOID-UNIT", 4, 90, 4),
    ConditionCount("A", "specialties", 50, 40, 900),
    ConditionCount("A", "tags", 20, 20, 17),
    ConditionCount("A", "regions", 5, 15, 1),
    ConditionCount("A", "title_levels", 5, 10, 0),
    ConditionCount("B", "tags", 1, 9, 9),
)


def count(plan: DrawPlan) -> LiveCounts:
    """One more tier lets five more into A."""
    tiers = {0: 3, 1: 2} | ({2: 5} if plan.groups[0].tiers == 2 else {})
    return LiveCounts(Counts(100, 10, {"A": tiers, "B": {0: 2}}, {}, {}), LINES, 0)


def test_each_way_is_counted_and_the_largest_comes_first() -> None:
    found = short_groups(replace(PLAN, groups=GROUPS), {"A": 2}, {"A": 3}, count)
    ways = (("tags", 17), ("next_tier", 5), ("employer_cap", 3), ("regions", 2))
    assert found == (ShortGroup("A", 2, tuple(Loosening(*way) for way in ways)),)


def test_a_group_open_to_every_specialty_has_no_further_tier() -> None:
    (short,) = short_groups(replace(PLAN, groups=GROUPS), {"B": 1}, {}, count)
    assert short.ways == (Loosening("tags", 9),)
