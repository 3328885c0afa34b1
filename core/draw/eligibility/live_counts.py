"""A plan counted against the index of the pool: the same numbers as ``eligibility.pre_query``, at once.

A property test holds both to each other. Beside the counts of the pre-query each condition tells how many
are left after it and how many more there would be without it.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial

from core.draw.eligibility.avoidance import AvoidanceLists, keys_of_units
from core.draw.eligibility.pool_index import PoolIndex, Postings
from core.draw.eligibility.pool_reading import months_before
from core.draw.eligibility.rules import Counts, Exclusion, busy_window, is_between, is_inside, specialty_tier
from core.draw.protocol.custom_requirements import CustomRequirement
from core.draw.protocol.model import DrawPlan, Meeting, SeatGroup
from core.standing.rules import term_runs, touches

_PLACE = {code: place for place, code in enumerate(Exclusion)}


@dataclass(frozen=True, slots=True)
class ConditionCount:
    """One condition of a group, or one rule of the plan (``group`` "").

    ``left`` passed it and all before it, ``removed`` failed at it first; ``alone``: so many more would be
    eligible without it.
    """

    group: str
    name: str
    removed: int
    left: int
    alone: int


@dataclass(frozen=True, slots=True)
class LiveCounts:
    """Counts without cells, and every condition for itself."""

    counts: Counts
    conditions: tuple[ConditionCount, ...]
    without_entity: int


@dataclass(frozen=True, slots=True)
class _Condition:
    name: str
    code: Exclusion
    passing: int


def count_live(index: PoolIndex, plan: DrawPlan, lists: AvoidanceLists) -> LiveCounts:
    """Count a plan; it must be of the day that the index was built for.

    Raises:
        ValueError: the lists are not those that the plan commits to.
    """
    if lists.commitment() != plan.avoidance:
        raise ValueError("other avoidance lists than the plan's")
    wide = _plan_wide(index, plan, lists)
    free = index.everybody
    for violating in wide.values():
        free &= ~violating
    groups = [_Group(index, plan, group) for group in plan.groups]
    eligible = _union(group.passing for group in groups) & free
    removed = _removed(index.everybody, wide, groups)
    lines = [line for group in groups for line in group.lines(free)]
    return LiveCounts(
        Counts(
            pool=index.size,
            eligible=eligible.bit_count(),
            groups={group.id: group.tiers(free) for group in groups},
            removed=removed,
            cells={},
        ),
        (*_wide_lines(index, wide, groups, removed), *lines),
        (eligible & index.without_entity).bit_count(),
    )


def _plan_wide(index: PoolIndex, plan: DrawPlan, lists: AvoidanceLists) -> dict[Exclusion, int]:
    """Whom each rule of the plan takes out, whatever the group."""
    days = [(plan.as_of, plan.as_of)]
    if plan.meeting is not None:
        days.append((plan.meeting.starts[:10], plan.meeting.ends[:10]))
    spans, size = tuple(days), index.size
    units = keys_of_units(lists.units)
    found = {
        Exclusion.NOT_ACTIVE: index.inactive,
        Exclusion.TERM_LAPSED: index.kept(
            ("term", spans), lambda: index.terms.where(lambda term: not term_runs(term, spans), size)
        ),
        Exclusion.BLACKLISTED: index.blacklisted,
        Exclusion.ON_LEAVE: index.kept(
            ("leave", spans),
            lambda: index.leaves.where(lambda leaves: any(touches(leave, spans) for leave in leaves), size),
        ),
        Exclusion.AVOID_UNIT: index.units.of(units, size),
        Exclusion.AVOID_PERSON: sum(
            1 << index.numbers[person] for person in set(lists.persons) if person in index.numbers
        ),
    }
    if plan.meeting is not None:
        found[Exclusion.TIME_CLASH] = _clashing(index, plan.meeting)
    if plan.draw_cap is not None:
        found[Exclusion.DRAW_CAP] = _drawn_at_least(index, plan, plan.draw_cap)
    return {code: found[code] for code in Exclusion if code in found}


def _clashing(index: PoolIndex, meeting: Meeting) -> int:
    """Whom another panel keeps away, with the travel time of where each comes from."""
    usual, apart, found = meeting.travel_minutes, 0, 0
    for minutes in sorted({minutes for _, minutes in meeting.travel_by_region} - {usual}):
        from_there = index.kept(
            ("travel", meeting.travel_by_region, usual, minutes),
            partial(_coming_from, index, meeting, minutes),
        )
        apart |= from_there
        found |= _busy_around(index, meeting, minutes) & from_there
    return found | (_busy_around(index, meeting, usual) & ~apart)


def _coming_from(index: PoolIndex, meeting: Meeting, minutes: int) -> int:
    return index.regions.where(lambda region: meeting.travel_from(region) == minutes, index.size)


def _busy_around(index: PoolIndex, meeting: Meeting, minutes: int) -> int:
    start, end = busy_window(meeting, minutes)
    return index.kept(
        ("busy", start, end),
        lambda: index.busy.where(lambda busy: any(s < end and e > start for s, e in busy), index.size),
    )


def _drawn_at_least(index: PoolIndex, plan: DrawPlan, times: int) -> int:
    since = months_before(plan.as_of, plan.draw_months)
    return index.kept(
        ("drawn", times, since, plan.counted), lambda: index.drawn_at_least(times, since, plan.counted)
    )


class _Group:
    """One group's sets."""

    def __init__(self, index: PoolIndex, plan: DrawPlan, group: SeatGroup) -> None:
        self.id = group.id
        self._nearer = _tiers(index, group)
        self._conditions = list(_conditions(index, plan, group, self._nearer[-1]))
        self._everybody = index.everybody
        self.passing = _all(self._everybody, (condition.passing for condition in self._conditions))

    def tiers(self, free: int) -> dict[int, int]:
        """Eligible experts by tier."""
        found, before = {}, 0
        for tier, upto in enumerate(self._nearer):
            here = (upto & ~before & self.passing & free).bit_count()
            before |= upto
            if here:
                found[tier] = here
        return found

    def first_reasons(self) -> dict[Exclusion, int]:
        """Who fails first at which condition."""
        found: dict[Exclusion, int] = {}
        left = self._everybody
        for condition in self._conditions:
            found[condition.code] = found.get(condition.code, 0) | (left & ~condition.passing)
            left &= condition.passing
        return found

    def lines(self, free: int) -> Iterable[ConditionCount]:
        """Every condition among those whom no rule of the plan takes out."""
        left = free
        eligible = (self.passing & free).bit_count()
        for place, condition in enumerate(self._conditions):
            before, left = left, left & condition.passing
            others = (other.passing for n, other in enumerate(self._conditions) if n != place)
            without = (_all(self._everybody, others) & free).bit_count()
            yield ConditionCount(
                self.id,
                condition.name,
                before.bit_count() - left.bit_count(),
                left.bit_count(),
                without - eligible,
            )


def _tiers(index: PoolIndex, group: SeatGroup) -> list[int]:
    """Who matches the specialties at tier 0, at tier 1 or nearer, …; everybody where none is asked for."""
    conditions, most = group.conditions, group.tiers
    if not conditions.specialties:
        return [index.everybody]
    wanted = (conditions.specialties, conditions.and_below, most)
    tier_of = {path: specialty_tier(path, conditions, most) for path in index.specialties.values()}

    def upto(limit: int) -> Callable[[], int]:
        near = [path for path, tier in tier_of.items() if tier is not None and tier <= limit]
        return lambda: index.specialties.of(near, index.size)

    return [index.kept((wanted, limit), upto(limit)) for limit in range(most + 1)]


def _conditions(index: PoolIndex, plan: DrawPlan, group: SeatGroup, matching: int) -> Iterable[_Condition]:
    """The conditions of a group in the order in which ``eligibility`` looks at them."""
    asked, size = group.conditions, index.size

    def set_of(name: str, code: Exclusion, key: object, make: Callable[[], int]) -> _Condition:
        return _Condition(name, code, index.kept((name, key), make))

    kind = group.kind
    yield set_of("kind", Exclusion.KIND, kind, lambda: index.kinds.of([kind], size))
    yield _Condition("specialties", Exclusion.NO_MATCH, matching)
    if levels := frozenset(asked.title_levels):
        yield set_of("title_levels", Exclusion.TITLE, levels, lambda: index.title_levels.of(levels, size))
    if titles := frozenset(asked.titles):
        yield set_of("titles", Exclusion.TITLE, titles, lambda: index.titles.of(titles, size))
    if (least := asked.min_years) is not None:
        yield set_of(
            "min_years",
            Exclusion.EXPERIENCE,
            least,
            lambda: index.years.where(lambda years: years >= least, size),
        )
    if regions := asked.regions:
        yield set_of(
            "regions",
            Exclusion.REGION,
            regions,
            lambda: index.regions.where(lambda region: is_inside(region, regions), size),
        )
    if tags := frozenset(asked.tags):
        yield set_of("tags", Exclusion.TAG, tags, lambda: index.tags.of(tags, size))
    if asked.sex:
        yield set_of("sex", Exclusion.SEX, asked.sex, lambda: index.sexes.of([asked.sex], size))
    if (ages := asked.ages) is not None:
        yield set_of(
            "ages", Exclusion.AGE, ages, lambda: index.ages.where(lambda age: is_between(age, ages), size)
        )
    if asked.custom:
        all_met = _all(index.everybody, (_meeting(index, one) for one in asked.custom))
        yield _Condition("custom", Exclusion.CUSTOM, all_met)
    if asked.times_below is not None:
        often = _drawn_at_least(index, plan, asked.times_below)
        yield _Condition("times_below", Exclusion.DRAW_CAP, index.everybody & ~often)


def _meeting(index: PoolIndex, asked: CustomRequirement) -> int:
    """Who meets a condition on a field of the customer's; who has no value is asked for with none."""

    def make() -> int:
        held = index.custom.get(asked.field, Postings())
        valued = held.where(lambda _value: True, index.size)
        met = held.where(lambda value: asked.is_met({asked.field: value}), index.size)
        return met | (index.everybody & ~valued) if asked.is_met({}) else met

    return index.kept(asked, make)


def _removed(everybody: int, wide: Mapping[Exclusion, int], groups: list[_Group]) -> dict[Exclusion, int]:
    """Everybody at the first reason, as ``eligibility.Rules`` counts."""
    lost = everybody & ~_union(group.passing for group in groups)
    at = dict(wide)
    reasons = [group.first_reasons() for group in groups]
    for code in sorted(Exclusion, key=_PLACE.__getitem__, reverse=True):
        here = _union(reason.get(code, 0) for reason in reasons) & lost
        at[code] = at.get(code, 0) | here
        lost &= ~here
    found, left = {}, everybody
    for code in Exclusion:
        here = at.get(code, 0) & left
        left &= ~here
        if here:
            found[code] = here.bit_count()
    return found


def _wide_lines(
    index: PoolIndex,
    wide: Mapping[Exclusion, int],
    groups: list[_Group],
    removed: Mapping[Exclusion, int],
) -> Iterable[ConditionCount]:
    matching = _union(group.passing for group in groups)
    left = index.everybody
    for code, violating in wide.items():
        left &= ~violating
        others = _union(v for other, v in wide.items() if other is not code)
        alone = (matching & violating & ~others).bit_count()
        yield ConditionCount("", code.value, removed.get(code, 0), left.bit_count(), alone)


def _union(sets: Iterable[int]) -> int:
    found = 0
    for one in sets:
        found |= one
    return found


def _all(everybody: int, sets: Iterable[int]) -> int:
    found = everybody
    for one in sets:
        found &= one
    return found
