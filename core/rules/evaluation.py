"""Rules against a draw: pure functions from a pack and facts to findings."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import StrEnum
from hashlib import sha256

from core.kernel.canonical_json import JsonValue, canonical_json
from core.kernel.errors import UserError
from core.kernel.working_days import WorkingDays
from core.rules.facts import DrawFacts, GroupFacts
from core.rules.kinds import UNSTATED, Kind
from core.rules.model import Override, Rule, RulePack, Severity, Stage, rule_json

Params = Mapping[str, str | int]


class Verdict(StrEnum):
    """What came of looking at a rule; UNKNOWN: what it needs is not known, so it counts as not kept."""

    PASS = "pass"  # noqa: S105 - a verdict, no password
    FAIL = "fail"
    UNKNOWN = "unknown"
    REMINDER = "reminder"


@dataclass(frozen=True, slots=True)
class Finding:
    """A rule looked at. ``problem`` is a code for what is not known; severity and override are the effective
    ones, which internal procurement lowers."""

    rule: Rule
    verdict: Verdict
    severity: Severity
    override: Override
    params: Params = field(default_factory=dict)
    problem: str = ""

    @property
    def is_open(self) -> bool:
        """Whether the rule is not kept, or nobody can tell."""
        return self.verdict in (Verdict.FAIL, Verdict.UNKNOWN)

    @property
    def stands(self) -> bool:
        """Whether it stands against the draw until it is overridden.

        A warning does so where the pack says how it is overridden; one without may be passed in silence.
        """
        if not self.is_open:
            return False
        return self.severity is Severity.BLOCK or (
            self.severity is Severity.WARN and self.override is not Override.NONE
        )

    @property
    def key(self) -> str:
        """What an override is given for: this rule with these figures, so that another plan needs another."""
        rule = rule_json(self.rule)
        body: JsonValue = [rule, dict(self.params), self.verdict.value, self.problem]
        return sha256(canonical_json(body)).hexdigest()


@dataclass(frozen=True, slots=True)
class _Seen:
    """What one kind's check says."""

    verdict: Verdict
    params: Params = field(default_factory=dict)
    problem: str = ""


def evaluate(pack: RulePack, facts: DrawFacts, days: WorkingDays, stage: Stage) -> tuple[Finding, ...]:
    """Look at every rule that applies at ``stage``, in the order of the pack."""
    found: list[Finding] = []
    for rule in pack.rules:
        if stage in rule.stages and rule.in_force(facts.now.date()) and _applies(rule, pack, facts):
            found += _findings(rule, pack, facts, days)
    return tuple(found)


def _applies(rule: Rule, pack: RulePack, facts: DrawFacts) -> bool:
    if rule.regimes and facts.regime not in rule.regimes and not _as_internal(rule, pack, facts):
        return False
    if rule.methods and facts.method not in rule.methods:
        return False
    when = rule.when
    if when.flags and facts.flags.isdisjoint(when.flags):
        return False
    if not facts.flags.isdisjoint(when.unless_flags):
        return False
    return when.budget_from is None or facts.budget is None or facts.budget >= when.budget_from


def _as_internal(rule: Rule, pack: RulePack, facts: DrawFacts) -> bool:
    return pack.internal_like_gp and facts.regime == "INT" and "GP" in rule.regimes


def _findings(rule: Rule, pack: RulePack, facts: DrawFacts, days: WorkingDays) -> Iterable[Finding]:
    severity, override = rule.severity, rule.override
    if "INT" not in rule.regimes and _as_internal(rule, pack, facts):
        severity = Severity.NOTE if severity is Severity.NOTE else Severity.WARN
        override = Override.NONE
    for seen in _LOOK[Kind(rule.kind)](rule, facts, days):
        if seen.verdict is Verdict.FAIL and rule.when.budget_from is not None and facts.budget is None:
            seen = replace(seen, verdict=Verdict.UNKNOWN, problem="budget")
        yield Finding(
            rule, seen.verdict, severity, _way_on(seen, severity, override), seen.params, seen.problem
        )


def _way_on(seen: _Seen, severity: Severity, override: Override) -> Override:
    """What nobody can tell never shuts a draw for good: two people may answer for it."""
    if seen.verdict is Verdict.UNKNOWN and severity is Severity.BLOCK and override is Override.NONE:
        return Override.REASON
    return override


def share_of(members: int, numerator: int, denominator: int) -> int:
    """The least number of experts among ``members``: numerator / denominator of them, rounded up."""
    return -(-members * numerator // denominator)


# -- one function for each kind ----------------------------------------------------------------------------


def _judged(kept: bool, **params: str | int) -> list[_Seen]:
    return [_Seen(Verdict.PASS if kept else Verdict.FAIL, params)]


def _number(rule: Rule, name: str) -> int:
    value = rule.params[name]
    assert isinstance(value, int)  # reading.py lets nothing else in
    return value


def _texts(rule: Rule, name: str) -> tuple[str, ...]:
    value = rule.params[name]
    assert isinstance(value, tuple)
    return value


def _members(rule: Rule, facts: DrawFacts, _days: WorkingDays) -> list[_Seen]:
    n, least = facts.members, _number(rule, "min")
    kept = n >= least and (not rule.params["odd"] or n % 2 == 1)
    return _judged(kept, n=n, min=least, reps=facts.representatives, experts=facts.experts)


def _expert_share(rule: Rule, facts: DrawFacts, _days: WorkingDays) -> list[_Seen]:
    least = share_of(facts.members, _number(rule, "numerator"), _number(rule, "denominator"))
    params = {"n": facts.members, "min": least, "experts": facts.experts, "reps": facts.representatives}
    return _judged(facts.experts >= least, **params)


def _employer_cap(rule: Rule, facts: DrawFacts, _days: WorkingDays) -> list[_Seen]:
    most, cap = _number(rule, "most"), facts.employer_cap
    return _judged(cap is not None and cap <= most, most=most, cap="—" if cap is None else cap)


def _draw_cap(rule: Rule, facts: DrawFacts, _days: WorkingDays) -> list[_Seen]:
    most, months, cap = _number(rule, "most"), _number(rule, "months"), facts.draw_cap
    kept = cap is not None and cap[0] <= most and cap[1] >= months
    return _judged(kept, most=most, months=months)


def _supply(rule: Rule, facts: DrawFacts, _days: WorkingDays) -> list[_Seen]:
    return [seen for group in facts.groups for seen in _supply_of(group, _number(rule, "times"))]


def _supply_of(group: GroupFacts, times: int) -> list[_Seen]:
    if group.eligible is None:
        return []
    least = times * group.seats
    return _judged(
        group.eligible >= least, group=group.id, eligible=group.eligible, seats=group.seats, min=least
    )


def _conditions(rule: Rule, facts: DrawFacts, _days: WorkingDays) -> list[_Seen]:
    years, levels = _number(rule, "years"), set(_texts(rule, "title_levels"))
    found: list[_Seen] = []
    for group in (group for group in facts.groups if not group.units):
        asks = set(group.title_levels)
        titled = not levels or (bool(asks) and asks <= levels)
        if not titled or (group.min_years or 0) < years:
            found += _judged(False, group=group.id, years=years)
    return found or _judged(True, group="", years=years)


def _specialty(rule: Rule, facts: DrawFacts, _days: WorkingDays) -> list[_Seen]:
    wanted = _texts(rule, "specialties")
    if not wanted:
        return [_Seen(Verdict.REMINDER)]
    drawn = [code for group in facts.groups for code in group.specialties]
    return _judged(any(code.startswith(wanted) for code in drawn))


def _unit_avoided(rule: Rule, facts: DrawFacts, _days: WorkingDays) -> list[_Seen]:
    """The program avoids both as soon as the project names them; a project without an agency has none."""
    return _judged(rule.params["unit"] == "agency" or facts.purchaser_stated)


def _bidders_avoided(_rule: Rule, facts: DrawFacts, _days: WorkingDays) -> list[_Seen]:
    """Without bidders on record nothing can be matched: their avoidance is asked for at the sign-in."""
    if facts.match_bidders and not facts.bidders:
        return [_Seen(Verdict.REMINDER)]
    return _judged(facts.match_bidders)


def _names_sealed(_rule: Rule, facts: DrawFacts, _days: WorkingDays) -> list[_Seen]:
    return _judged(facts.names_sealed)


def _random(_rule: Rule, facts: DrawFacts, _days: WorkingDays) -> list[_Seen]:
    return _judged(not facts.manual)


def _pool_source(rule: Rule, facts: DrawFacts, _days: WorkingDays) -> list[_Seen]:
    source = facts.pool_source
    if source == UNSTATED and UNSTATED in _texts(rule, "refused"):
        return [_Seen(Verdict.UNKNOWN, {}, "pool_source")]
    return _judged(source not in _texts(rule, "refused"))


def _stated(rule: Rule, facts: DrawFacts, _days: WorkingDays) -> list[_Seen]:
    what = str(rule.params["what"])
    return _judged({"regime": facts.regime, "method": facts.method, "budget": facts.budget}[what] is not None)


def _witnesses(rule: Rule, facts: DrawFacts, _days: WorkingDays) -> list[_Seen]:
    least = _number(rule, "least")
    return _judged(facts.witnesses >= least, count=facts.witnesses, least=least)


def _recorder(_rule: Rule, facts: DrawFacts, _days: WorkingDays) -> list[_Seen]:
    return [] if facts.recorder is None else _judged(facts.recorder)


def _working_days(rule: Rule, facts: DrawFacts, days: WorkingDays) -> list[_Seen]:
    """Counted back from the review, not counting it; dates are compared (regulations, "Counting")."""
    if facts.opening_at is None:
        return [_Seen(Verdict.UNKNOWN, {}, "opening")]
    count = _number(rule, "days")
    review = facts.opening_at.date()
    try:
        earliest = days.before(review, count)
    except UserError as error:
        year = error.params.get("year")
        shown = year if isinstance(year, int) else review.year
        return [_Seen(Verdict.UNKNOWN, {"year": shown}, "calendar")]
    return _judged(facts.now.date() >= earliest, earliest=earliest.isoformat(), days=count)


def _review_day(_rule: Rule, facts: DrawFacts, _days: WorkingDays) -> list[_Seen]:
    if facts.opening_at is None:
        return [_Seen(Verdict.UNKNOWN, {}, "opening")]
    day: date = facts.opening_at.date()
    return _judged(facts.now.date() == day, date=day.isoformat())


def _within_hours(rule: Rule, facts: DrawFacts, _days: WorkingDays) -> list[_Seen]:
    if facts.opening_at is None:
        return [_Seen(Verdict.UNKNOWN, {}, "opening")]
    hours = _number(rule, "hours")
    earliest = facts.opening_at - timedelta(hours=hours)
    return _judged(facts.now >= earliest, earliest=f"{earliest:%Y-%m-%d %H:%M}", hours=hours)


def _before_opening(_rule: Rule, facts: DrawFacts, _days: WorkingDays) -> list[_Seen]:
    if facts.opening_at is None:
        return [_Seen(Verdict.UNKNOWN, {}, "opening")]
    return _judged(facts.now < facts.opening_at, opening=f"{facts.opening_at:%Y-%m-%d %H:%M}")


def _filled(_rule: Rule, facts: DrawFacts, _days: WorkingDays) -> list[_Seen]:
    return _judged(facts.experts >= facts.seats, seats=facts.seats, experts=facts.experts)


def _kept(_rule: Rule, _facts: DrawFacts, _days: WorkingDays) -> list[_Seen]:
    return [_Seen(Verdict.PASS)]


def _reminder(_rule: Rule, _facts: DrawFacts, _days: WorkingDays) -> list[_Seen]:
    return [_Seen(Verdict.REMINDER)]


_LOOK: Mapping[Kind, Callable[[Rule, DrawFacts, WorkingDays], list[_Seen]]] = {
    Kind.MEMBERS: _members,
    Kind.EXPERT_SHARE: _expert_share,
    Kind.EMPLOYER_CAP: _employer_cap,
    Kind.DRAW_CAP: _draw_cap,
    Kind.SUPPLY: _supply,
    Kind.CONDITIONS: _conditions,
    Kind.SPECIALTY: _specialty,
    Kind.UNIT_AVOIDED: _unit_avoided,
    Kind.BIDDERS_AVOIDED: _bidders_avoided,
    Kind.NAMES_SEALED: _names_sealed,
    Kind.RANDOM: _random,
    Kind.POOL_SOURCE: _pool_source,
    Kind.STATED: _stated,
    Kind.WITNESSES: _witnesses,
    Kind.RECORDER: _recorder,
    Kind.WORKING_DAYS: _working_days,
    Kind.REVIEW_DAY: _review_day,
    Kind.WITHIN_HOURS: _within_hours,
    Kind.BEFORE_OPENING: _before_opening,
    Kind.FILLED: _filled,
    Kind.KEPT: _kept,
    Kind.REMINDER: _reminder,
}
