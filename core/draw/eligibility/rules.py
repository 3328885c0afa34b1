"""Who may be drawn for which group, and what took the others out (step 2): pure rules over candidates.

The same evaluation serves the pre-query, the freeze and, years later, whoever evaluates the frozen
attributes again.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from core.draw.eligibility.avoidance import AvoidanceLists, keys_of_units
from core.draw.eligibility.candidate import Candidate
from core.draw.protocol.model import Conditions, DrawPlan, Meeting, SeatGroup
from core.standing.model import Hindrance
from core.standing.rules import term_runs, touches


class Exclusion(StrEnum):
    """Reasons in the order in which they are counted: each expert at the first that applies.

    From KIND to CUSTOM, and for a group's own limit DRAW-CAP, the reason is the condition at which the
    last group lost him.
    """

    NOT_ACTIVE = "NOT-ACTIVE"
    TERM_LAPSED = "TERM-LAPSED"  # appointment not running on the day of the draw or of the meeting
    BLACKLISTED = "BLACKLISTED"
    ON_LEAVE = "ON-LEAVE"
    KIND = "KIND"  # a unit where persons are asked for, or the other way round
    NO_MATCH = "NO-MATCH"
    TITLE = "TITLE"
    EXPERIENCE = "EXPERIENCE"
    REGION = "REGION"
    TAG = "TAG"
    SEX = "SEX"
    AGE = "AGE"
    CUSTOM = "CUSTOM"  # a condition on a field that the customer defined
    AVOID_UNIT = "AVOID-UNIT"
    AVOID_PERSON = "AVOID-PERSON"
    TIME_CLASH = "TIME-CLASH"
    DRAW_CAP = "DRAW-CAP"


STANDING: Mapping[Hindrance, Exclusion] = {
    Hindrance.DELETED: Exclusion.NOT_ACTIVE,
    Hindrance.BLACKLISTED: Exclusion.BLACKLISTED,
    Hindrance.FROZEN: Exclusion.NOT_ACTIVE,
    Hindrance.TERM_ENDED: Exclusion.TERM_LAPSED,
    Hindrance.TERM_NOT_BEGUN: Exclusion.TERM_LAPSED,
    Hindrance.CHECK_MISSED: Exclusion.TERM_LAPSED,
    Hindrance.ON_LEAVE: Exclusion.ON_LEAVE,
}
"""The pool's reasons as a draw counts them: archives know these four codes."""

_ORDER = tuple(Exclusion)
_SHOWN_WHERE_MET = frozenset({Exclusion.KIND, Exclusion.SEX, Exclusion.AGE, Exclusion.CUSTOM})
_PLACE = {code: place for place, code in enumerate(_ORDER)}


@dataclass(frozen=True, slots=True)
class Outcome:
    """Groups with their tier, or exclusion codes in counting order; never both, never neither."""

    eligible: Mapping[str, int]
    excluded: tuple[Exclusion, ...]


class Rules:
    """A plan and its private lists, prepared for many candidates.

    Raises:
        ValueError: the lists are not those that the plan commits to.
    """

    def __init__(self, plan: DrawPlan, lists: AvoidanceLists) -> None:
        if lists.commitment() != plan.avoidance:
            raise ValueError("other avoidance lists than the plan's")
        self._groups = [_GroupRule(group) for group in plan.groups]
        self._avoided_units = keys_of_units(lists.units)
        self._avoided_persons = frozenset(lists.persons)
        self._draw_cap = plan.draw_cap
        self._days = [(plan.as_of, plan.as_of)]
        self._meeting = plan.meeting
        self._windows: dict[int, tuple[str, str]] = {}
        if plan.meeting is not None:
            starts, ends = plan.meeting.starts, plan.meeting.ends
            self._days.append((starts[:10], ends[:10]))

    def evaluate(self, candidate: Candidate) -> Outcome:
        """What this candidate is eligible for, or every reason why not."""
        excluded = self._plan_wide(candidate)
        eligible: dict[str, int] = {}
        furthest = Exclusion.KIND
        for rule in self._groups:
            found = rule.tier_or_reason(candidate)
            if isinstance(found, Exclusion):
                if _PLACE[found] > _PLACE[furthest]:
                    furthest = found
            else:
                eligible[rule.id] = found
        if not eligible and furthest not in excluded:
            excluded.append(furthest)
        if excluded:
            return Outcome({}, tuple(sorted(excluded, key=_PLACE.__getitem__)))
        return Outcome(eligible, ())

    def _plan_wide(self, candidate: Candidate) -> list[Exclusion]:
        found: list[Exclusion] = []
        if not candidate.active:
            found.append(Exclusion.NOT_ACTIVE)
        if not term_runs(candidate.term, self._days):
            found.append(Exclusion.TERM_LAPSED)
        if candidate.blacklisted:
            found.append(Exclusion.BLACKLISTED)
        if candidate.leaves and any(touches(leave, self._days) for leave in candidate.leaves):
            found.append(Exclusion.ON_LEAVE)
        if not self._avoided_units.isdisjoint(candidate.units):
            found.append(Exclusion.AVOID_UNIT)
        if candidate.expert_no in self._avoided_persons:
            found.append(Exclusion.AVOID_PERSON)
        if candidate.busy and self._clashes(candidate):
            found.append(Exclusion.TIME_CLASH)
        if self._draw_cap is not None and candidate.times_drawn >= self._draw_cap:
            found.append(Exclusion.DRAW_CAP)
        return found

    def _clashes(self, candidate: Candidate) -> bool:
        """Whether another panel lies within the meeting with the travel from where he comes."""
        if self._meeting is None:
            return False
        minutes = self._meeting.travel_from(candidate.region)
        if minutes not in self._windows:
            self._windows[minutes] = busy_window(self._meeting, minutes)
        since, until = self._windows[minutes]
        return any(start < until and end > since for start, end in candidate.busy)


def busy_window(meeting: Meeting, margin: int) -> tuple[str, str]:
    """From when to when somebody must be free, as ISO text: ``margin`` minutes on both sides of a meeting."""
    return _moved(meeting.starts, -margin), _moved(meeting.ends, margin)


def _moved(moment: str, minutes: int) -> str:
    return (datetime.fromisoformat(moment) + timedelta(minutes=minutes)).strftime("%Y-%m-%dT%H:%M")


class _GroupRule:
    """One group's conditions; remembers what each specialty and region it meets is worth."""

    def __init__(self, group: SeatGroup) -> None:
        self.id = group.id
        self._kind = group.kind
        self._conditions = group.conditions
        self._levels = frozenset(group.conditions.title_levels)
        self._titles = frozenset(group.conditions.titles)
        self._tags = frozenset(group.conditions.tags)
        self._custom = group.conditions.custom
        self._tiers = group.tiers
        self._tier_of: dict[str, int | None] = {}

    def tier_or_reason(self, candidate: Candidate) -> int | Exclusion:
        if candidate.kind is not self._kind:
            return Exclusion.KIND
        conditions = self._conditions
        tier = self._tier(candidate) if conditions.specialties else 0
        if tier is None:
            return Exclusion.NO_MATCH
        if self._levels and candidate.title_level not in self._levels:
            return Exclusion.TITLE
        if self._titles and candidate.title not in self._titles:
            return Exclusion.TITLE
        if conditions.min_years is not None and (candidate.years or 0) < conditions.min_years:
            return Exclusion.EXPERIENCE
        if conditions.regions and not is_inside(candidate.region, conditions.regions):
            return Exclusion.REGION
        if self._tags and self._tags.isdisjoint(candidate.tags):
            return Exclusion.TAG
        if conditions.sex and candidate.sex != conditions.sex:
            return Exclusion.SEX
        if conditions.ages is not None and not is_between(candidate.age, conditions.ages):
            return Exclusion.AGE
        if self._custom and not all(asked.is_met(dict(candidate.custom)) for asked in self._custom):
            return Exclusion.CUSTOM
        if conditions.times_below is not None and candidate.times_drawn >= conditions.times_below:
            return Exclusion.DRAW_CAP
        return tier

    def _tier(self, candidate: Candidate) -> int | None:
        best: int | None = None
        for path in candidate.specialties:
            if path not in self._tier_of:
                self._tier_of[path] = specialty_tier(path, self._conditions, self._tiers)
            tier = self._tier_of[path]
            if tier is not None and (best is None or tier < best):
                best = tier
        return best


def specialty_tier(path: str, conditions: Conditions, most: int) -> int | None:
    """How close an expert's specialty comes to the wanted ones: 0 exact, 1 under the parent, …, or None.

    ``path`` runs from the root (``A01/A0101/A010101``). At tier 0 entries below a wanted one count only
    with ``and_below``; from tier 1 on everything under the k-th ancestor does. ``most`` is the largest tier
    let in.
    """
    tiers = [
        t for wanted in conditions.specialties if (t := _distance(path, wanted, conditions.and_below)) <= most
    ]
    return min(tiers, default=None)


def _distance(path: str, wanted: str, and_below: bool) -> int:
    have, want = path.split("/"), wanted.split("/")
    shared = 0
    for mine, theirs in zip(have, want, strict=False):
        if mine != theirs:
            break
        shared += 1
    if shared == 0:
        return _UNRELATED
    steps_up = len(want) - shared
    if steps_up == 0 and len(have) > len(want) and not and_below:
        return 1 if len(want) > 1 else _UNRELATED
    return steps_up


_UNRELATED = 1_000_000


def is_between(age: int | None, ages: tuple[int, int]) -> bool:
    """Whether an age is known and within the least and the most."""
    return age is not None and ages[0] <= age <= ages[1]


def is_inside(region: str, wanted: Iterable[str]) -> bool:
    """Whether a region is one of those wanted or within one."""
    return any(region == place or region.startswith(place + "/") for place in wanted)


@dataclass(frozen=True, slots=True)
class Counts:
    """Result of a pre-query: numbers, never people.

    ``groups`` maps a group to its eligible experts by tier; ``removed`` every exclusion code to the experts
    counted at it, in counting order; ``cells`` counts the eligible by what decides their chance: their
    {group: tier} map as sorted pairs, and their legal entity.
    """

    pool: int
    eligible: int
    groups: Mapping[str, Mapping[int, int]]
    removed: Mapping[Exclusion, int]
    cells: Mapping[tuple[tuple[tuple[str, int], ...], str | None], int]

    def funnel(self) -> list[tuple[Exclusion, int, int]]:
        """(code, removed, remaining) in counting order, also where nobody was removed.

        Kinds and conditions that few plans have show where they took somebody out.
        """
        remaining = self.pool
        rows = []
        for code in _ORDER:
            if code in _SHOWN_WHERE_MET and code not in self.removed:
                continue
            remaining -= self.removed.get(code, 0)
            rows.append((code, self.removed.get(code, 0), remaining))
        return rows

    @property
    def without_entity(self) -> int:
        """Eligible experts whose legal entity is unknown, whom no employer cap counts."""
        return sum(count for (_, entity), count in self.cells.items() if entity is None)


class Tally:
    """Counts outcomes one by one, so that a pool of any size is read once and never held."""

    def __init__(self, plan: DrawPlan) -> None:
        self._groups = tuple(group.id for group in plan.groups)
        self._removed: Counter[Exclusion] = Counter()
        self._cells: Counter[tuple[tuple[tuple[str, int], ...], str | None]] = Counter()

    def add(self, candidate: Candidate, outcome: Outcome) -> None:
        """Count one candidate."""
        if outcome.excluded:
            self._removed[outcome.excluded[0]] += 1
        else:
            self._cells[tuple(sorted(outcome.eligible.items())), candidate.entity] += 1

    def counts(self) -> Counts:
        """What was counted so far."""
        groups: dict[str, Counter[int]] = {group: Counter() for group in self._groups}
        for (profile, _), count in self._cells.items():
            for group, tier in profile:
                groups[group][tier] += count
        eligible = self._cells.total()
        return Counts(
            pool=eligible + self._removed.total(),
            eligible=eligible,
            groups={group: dict(sorted(tiers.items())) for group, tiers in groups.items()},
            removed={code: self._removed[code] for code in _ORDER if self._removed[code]},
            cells=dict(self._cells),
        )


def pre_query(plan: DrawPlan, lists: AvoidanceLists, candidates: Iterable[Candidate]) -> Counts:
    """Evaluate and count a stream of candidates; raises as :class:`Rules`."""
    rules, tally = Rules(plan, lists), Tally(plan)
    for candidate in candidates:
        tally.add(candidate, rules.evaluate(candidate))
    return tally.counts()
