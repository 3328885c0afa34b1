"""Groups whose seats stay open, and what loosening would fill them (features D10): counts, nobody named."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from core.draw.eligibility.live_counts import LiveCounts
from core.draw.planning.small_counts import blurred
from core.draw.protocol.model import DrawPlan
from core.draw.protocol.schema import MOST_TIER

NEXT_TIER = "next_tier"
EMPLOYER_CAP = "employer_cap"
NEVER = frozenset({"kind", "specialties"})
"""What a group is about: without it, it would be another group."""

Count = Callable[[DrawPlan], LiveCounts]
"""Counts a plan against the pool as it is now."""


@dataclass(frozen=True, slots=True)
class Loosening:
    """One change of the plan, and how many more it would let into the group (small counts rounded)."""

    name: str
    more: int


@dataclass(frozen=True, slots=True)
class ShortGroup:
    """A group with open seats for which nobody is left; ``ways`` begin with what lets in most."""

    group: str
    open: int
    ways: tuple[Loosening, ...]


def short_groups(
    plan: DrawPlan, open_seats: Mapping[str, int], at_cap: Mapping[str, int], count: Count
) -> tuple[ShortGroup, ...]:
    """What would fill the groups of ``open_seats`` (group to number of seats).

    ``at_cap`` counts, by group, the eligible who are kept out by the cap of their employer only.
    """
    now = count(plan)
    found = []
    for group, seats in open_seats.items():
        ways = [
            Loosening(line.name, blurred(line.alone))
            for line in now.conditions
            if line.group == group and line.alone and line.name not in NEVER
        ]
        ways += _wider(plan, group, now, count)
        if at_cap.get(group):
            ways.append(Loosening(EMPLOYER_CAP, blurred(at_cap[group])))
        ways.sort(key=lambda way: (-way.more, way.name))
        found.append(ShortGroup(group, seats, tuple(ways)))
    return tuple(found)


def _wider(plan: DrawPlan, group: str, now: LiveCounts, count: Count) -> Sequence[Loosening]:
    """One more tier for the group: the parent specialty."""
    before = next(g for g in plan.groups if g.id == group)
    if not before.conditions.specialties or before.tiers >= MOST_TIER:
        return ()
    groups = tuple(replace(g, tiers=g.tiers + 1) if g.id == group else g for g in plan.groups)
    after = count(replace(plan, groups=groups))
    more = sum(after.counts.groups[group].values()) - sum(now.counts.groups[group].values())
    return (Loosening(NEXT_TIER, blurred(more)),) if more > 0 else ()
