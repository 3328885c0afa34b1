"""Every rule of the shipped pack that a draw can check, with the article's figures and at their edges."""

from dataclasses import replace
from datetime import datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.rules.evaluation import Finding, Verdict, evaluate, share_of
from core.rules.facts import DrawFacts, GroupFacts
from core.rules.model import METHODS, Certainty, Override, Severity, Stage
from storage.reference.shipped_rules import read_shipped
from storage.reference.working_days import ChineseWorkingDays

CHINA = timezone(timedelta(hours=8))
PACK = read_shipped()
DAYS = ChineseWorkingDays()
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=CHINA)
PLAN = DrawFacts(
    now=NOW,
    opening_at=datetime(2026, 11, 25, 9, 30, tzinfo=CHINA),
    regime="GP",
    method="T",
    seats=5,
    experts=5,
    budget=500_000_000,
    pool_source="provincial_finance",
    groups=(GroupFacts("A", 5, 60, specialties=("C020201",)),),
    employer_cap=1,
    bidders=True,
    witnesses=2,
    recorder=True,
)
"""A government tender for five million yuan with five experts, which every rule lets pass."""
TENDER = replace(
    PLAN,
    regime="TB",
    pool_source="tender",
    groups=(GroupFacts("A", 5, 60, min_years=8, title_levels=("senior",), specialties=("A01",)),),
)


def look(rule: str, facts: DrawFacts, stage: Stage = Stage.FREEZE) -> Finding | None:
    return next((f for f in evaluate(PACK, facts, DAYS, stage) if f.rule.id == rule), None)


def verdict(rule: str, base: DrawFacts = PLAN, stage: Stage = Stage.FREEZE, **changes: Any) -> Verdict | None:
    found = look(rule, replace(base, **changes), stage)
    return None if found is None else found.verdict


def test_a_plan_that_keeps_everything_has_nothing_against_it() -> None:
    for plan in (PLAN, TENDER):
        assert [f.rule.id for f in evaluate(PACK, plan, DAYS, Stage.FREEZE) if f.is_open] == []


@pytest.mark.parametrize(
    ("rule", "changes", "n", "kept"),
    [
        ("GP-SIZE-1", {}, 4, False),
        ("GP-SIZE-1", {}, 5, True),
        ("GP-SIZE-1", {}, 6, False),
        ("GP-SIZE-1", {}, 7, True),
        ("GP-SIZE-2", {"budget": 1_000_000_000}, 5, False),
        ("GP-SIZE-2", {"budget": 1_000_000_000}, 7, True),
        ("GP-SIZE-2", {"budget": 1_000_000_000}, 8, False),
        ("GP-SIZE-2", {"budget": 999_999_999}, 5, None),
        ("GP-SIZE-3", {"flags": frozenset({"complex"})}, 5, False),
        ("GP-SIZE-3", {"flags": frozenset({"social"})}, 7, True),
        ("GP-SIZE-3", {"flags": frozenset({"remote"})}, 5, None),
        ("GP-SIZE-4", {"method": "N"}, 2, False),
        ("GP-SIZE-4", {"method": "I"}, 3, True),
        ("GP-SIZE-4", {"method": "I"}, 4, False),
        ("GP-SIZE-5", {"method": "N", "flags": frozenset({"over_limit"})}, 3, False),
        ("GP-SIZE-5", {"method": "I", "flags": frozenset({"over_limit"})}, 5, True),
        ("GP-SIZE-6", {"method": "C"}, 3, True),
        ("GP-SIZE-6", {"method": "C"}, 2, False),
        ("GP-SIZE-7", {"method": "R"}, 3, False),
        ("GP-SIZE-7", {"method": "R"}, 5, True),
        ("TB-SIZE-1", {"regime": "TB", "method": None}, 4, False),
        ("TB-SIZE-1", {"regime": "TB", "method": None}, 5, True),
        ("INT-SIZE-1", {"regime": "INT"}, 3, True),
        ("INT-SIZE-1", {"regime": "INT"}, 4, False),
    ],
)
def test_size_of_the_panel(rule: str, changes: dict[str, Any], n: int, kept: bool | None) -> None:
    wanted = None if kept is None else Verdict.PASS if kept else Verdict.FAIL
    assert verdict(rule, experts=n, **changes) is wanted


def test_representatives_of_the_purchaser_count_as_members() -> None:
    assert verdict("GP-SIZE-1", experts=4, representatives=1) is Verdict.PASS
    assert verdict("GP-SIZE-1", experts=5, representatives=1) is Verdict.FAIL


def test_a_budget_nobody_stated_is_unknown_where_seven_would_be_needed_and_two_people_may_answer() -> None:
    found = look("GP-SIZE-2", replace(PLAN, budget=None))
    assert found is not None
    assert (found.verdict, found.problem, found.override) == (Verdict.UNKNOWN, "budget", Override.REASON)
    assert verdict("GP-SIZE-2", budget=None, experts=7) is Verdict.PASS


@pytest.mark.parametrize(("members", "least"), [(3, 2), (5, 4), (7, 5), (9, 6), (11, 8), (13, 9)])
def test_two_thirds_are_rounded_up_as_the_regulations_list_them(members: int, least: int) -> None:
    for method, rule in (("T", "GP-SHARE-1"), ("C", "GP-SHARE-1-C"), ("R", "GP-SHARE-1-R")):
        with_least = {"method": method, "experts": least, "representatives": members - least}
        assert verdict(rule, **with_least) is Verdict.PASS
        one_fewer = {"method": method, "experts": least - 1, "representatives": members - least + 1}
        assert verdict(rule, **one_fewer) is Verdict.FAIL
    assert (
        verdict("TB-SHARE-1", TENDER, experts=least - 1, representatives=members - least + 1) is Verdict.FAIL
    )


@given(st.integers(1, 99), st.integers(1, 9), st.integers(1, 9))
def test_a_share_is_the_least_number_that_reaches_it(members: int, numerator: int, denominator: int) -> None:
    least = share_of(members, numerator, denominator)
    assert least * denominator >= members * numerator > (least - 1) * denominator


def test_who_may_be_drawn() -> None:
    assert verdict("GP-OWN-1", purchaser_stated=False) is Verdict.FAIL
    assert verdict("GP-SRC-1", pool_source="own") is Verdict.FAIL
    assert verdict("GP-SRC-1", pool_source="unstated") is Verdict.UNKNOWN
    assert verdict("GP-SRC-1", pool_source="neighbour") is Verdict.PASS
    assert verdict("GP-FAR-1", pool_source="neighbour") is Verdict.FAIL
    assert verdict("TB-SRC-1", TENDER, pool_source="provincial_finance") is Verdict.FAIL
    assert verdict("GP-RAND-1", manual=True) is Verdict.FAIL
    assert verdict("TB-RAND-1", TENDER, manual=True) is Verdict.FAIL
    assert verdict("TB-RAND-1", TENDER, manual=True, flags=frozenset({"special_tender"})) is None
    assert verdict("AV-EMPLOY", match_bidders=False) is Verdict.FAIL
    assert verdict("AV-EMPLOY", bidders=False) is Verdict.REMINDER
    assert verdict("GP-SECRET-1", names_sealed=False) is Verdict.FAIL
    assert verdict("TB-SECRET-1", TENDER, names_sealed=False) is Verdict.FAIL


@pytest.mark.parametrize(
    ("years", "levels", "kept"),
    [
        (8, ("senior",), True),
        (9, ("senior", "associate_senior"), True),
        (7, ("senior",), False),
        (None, ("senior",), False),
        (8, (), False),
        (8, ("senior", "intermediate"), False),
    ],
)
def test_tender_groups_ask_for_eight_years_and_a_senior_title(
    years: int | None, levels: tuple[str, ...], kept: bool
) -> None:
    groups = (GroupFacts("A", 5, 60, min_years=years, title_levels=levels),)
    assert verdict("TB-QUAL-1", TENDER, groups=groups) is (Verdict.PASS if kept else Verdict.FAIL)


def test_complex_negotiations_want_a_law_expert() -> None:
    complex_one = {"method": "N", "flags": frozenset({"specialised"})}
    assert verdict("GP-LAW-1", **complex_one) is Verdict.FAIL
    groups = (*PLAN.groups, GroupFacts("B", 1, 20, specialties=("C030301",)))
    assert verdict("GP-LAW-1", groups=groups, **complex_one) is Verdict.PASS
    assert verdict("GP-LAW-1", method="N") is None


@pytest.mark.parametrize(("cap", "kept"), [(1, True), (2, False), (None, False)])
def test_one_of_a_legal_entity(cap: int | None, kept: bool) -> None:
    assert verdict("ALL-ENTITY-1", employer_cap=cap) is (Verdict.PASS if kept else Verdict.FAIL)


@pytest.mark.parametrize(("eligible", "kept"), [(14, False), (15, True)])
def test_supply_below_three_times_the_seats_is_a_warning_that_stops_nothing(
    eligible: int, kept: bool
) -> None:
    found = look("SUPPLY-1", replace(PLAN, groups=(GroupFacts("A", 5, eligible),)))
    assert found is not None
    assert found.verdict is (Verdict.PASS if kept else Verdict.FAIL)
    assert not found.stands


@pytest.mark.parametrize(
    ("review", "earliest"),
    [("2026-10-09", "2026-09-30"), ("2026-11-25", "2026-11-23"), ("2026-02-25", "2026-02-14")],
)
def test_two_working_days_are_counted_back_over_holidays(review: str, earliest: str) -> None:
    opening = datetime.fromisoformat(f"{review}T09:30:00+08:00")
    first = datetime.fromisoformat(f"{earliest}T00:00:00+08:00")
    assert verdict("GP-TIME-1", opening_at=opening, now=first) is Verdict.PASS
    found = look("GP-TIME-1", replace(PLAN, opening_at=opening, now=first - timedelta(minutes=1)))
    assert found is not None
    assert (found.verdict, found.params["earliest"]) == (Verdict.FAIL, earliest)
    assert (found.severity, found.override) == (Severity.WARN, Override.REASON)


@pytest.mark.parametrize("changes", [{"method": "N"}, {"method": "C"}, {"flags": frozenset({"remote"})}])
def test_the_two_days_do_not_hold_for_negotiation_consultation_and_remote_review(
    changes: dict[str, Any],
) -> None:
    assert verdict("GP-TIME-1", now=NOW - timedelta(days=30), **changes) is None
    assert verdict("GP-TIME-1", now=NOW - timedelta(days=30), method="I") is Verdict.FAIL


def test_a_year_without_a_calendar_is_unknown_and_not_guessed() -> None:
    found = look("GP-TIME-1", replace(PLAN, opening_at=datetime(2035, 3, 1, 9, tzinfo=CHINA)))
    assert found is not None
    assert (found.verdict, found.problem, found.params) == (Verdict.UNKNOWN, "calendar", {"year": 2035})


def test_tenders_are_drawn_before_the_bids_are_opened() -> None:
    opening = TENDER.opening_at
    assert opening is not None
    assert verdict("TB-TIME-1", TENDER, now=opening - timedelta(minutes=1)) is Verdict.PASS
    assert verdict("TB-TIME-1", TENDER, now=opening) is Verdict.FAIL


def test_local_time_rules_are_off_until_somebody_switches_them_on() -> None:
    assert verdict("GP-TIME-FJ") is None
    assert verdict("LOC-TIME-24") is None
    local = [replace(rule, off="") for rule in PACK.rules if rule.id in ("GP-TIME-FJ", "LOC-TIME-24")]
    pack = replace(PACK, rules=tuple(local))
    opening = PLAN.opening_at
    assert opening is not None

    def judged(now: datetime) -> list[Verdict]:
        return [f.verdict for f in evaluate(pack, replace(PLAN, now=now), DAYS, Stage.FREEZE)]

    assert judged(opening - timedelta(hours=24)) == [Verdict.FAIL, Verdict.PASS]
    assert judged(opening - timedelta(hours=24, minutes=1)) == [Verdict.FAIL, Verdict.FAIL]
    assert judged(opening.replace(hour=0)) == [Verdict.PASS, Verdict.PASS]


def test_two_witnesses_and_a_recorder() -> None:
    assert verdict("WIT-1", witnesses=1) is Verdict.FAIL
    assert verdict("REC-1", recorder=False) is Verdict.FAIL
    assert verdict("REC-1", recorder=None) is None


def test_a_project_without_regime_or_method_is_told_so() -> None:
    found = look("ALL-REGIME-1", replace(PLAN, regime=None, method=None))
    assert found is not None
    assert found.is_open
    assert not found.stands
    assert look("GP-SIZE-1", replace(PLAN, regime=None)) is None
    without = look("GP-METHOD-1", replace(PLAN, method=None))
    assert without is not None
    assert without.stands


def test_internal_procurement_is_only_warned_by_the_rules_of_government_procurement() -> None:
    plan = replace(PLAN, regime="INT", experts=3, pool_source="own")
    size = look("GP-SIZE-1", plan)
    assert size is not None
    assert (size.verdict, size.severity, size.stands) == (Verdict.FAIL, Severity.WARN, False)
    alone = replace(PACK, internal_like_gp=False)
    assert not any(f.rule.id.startswith("GP-") for f in evaluate(alone, plan, DAYS, Stage.FREEZE))


def test_before_the_close_the_panel_that_came_about_is_measured() -> None:
    assert verdict("GP-FILL-1", stage=Stage.CLOSE) is Verdict.PASS
    assert verdict("GP-FILL-1", stage=Stage.CLOSE, experts=4) is Verdict.FAIL
    assert verdict("GP-SIZE-1", stage=Stage.CLOSE, experts=4) is Verdict.FAIL
    assert verdict("GP-SHARE-1", stage=Stage.CLOSE, experts=3, representatives=2) is Verdict.FAIL


def test_law_that_was_read_and_allows_no_override_cannot_be_switched_off() -> None:
    must_stay = {rule.id for rule in PACK.rules if not rule.may_be_switched_off}
    assert {"GP-SIZE-1", "GP-SHARE-1", "TB-SIZE-1", "RET-1"} <= must_stay
    assert not must_stay & {"GP-SIZE-6", "GP-TIME-1", "SUPPLY-1", "INT-SIZE-1"}


def test_every_rule_names_its_article_and_what_must_be_confirmed_says_so() -> None:
    assert [rule.id for rule in PACK.rules if not rule.article] == []
    by_memory = {rule.id for rule in PACK.rules if rule.certainty is Certainty.MEMORY}
    assert by_memory == {"GP-SHARE-1-R", "GP-LAW-1-C", "GP-AGE-1", "RET-2"}


@given(
    st.sampled_from(METHODS),
    st.integers(1, 30),
    st.integers(0, 5),
    st.integers(0, 2_000_000_000),
    st.sets(st.sampled_from(["complex", "social", "over_limit"])),
)
def test_a_panel_that_no_size_rule_stands_against_is_odd_large_enough_and_two_thirds_experts(
    method: str, experts: int, representatives: int, budget: int, flags: set[str]
) -> None:
    plan = replace(
        PLAN, method=method, experts=experts, representatives=representatives, budget=budget,
        flags=frozenset(flags),
    )  # fmt: skip
    against = [
        f for f in evaluate(PACK, plan, DAYS, Stage.FREEZE) if f.rule.kind in ("members", "expert_share")
    ]
    n = experts + representatives
    large = method == "T" and (budget >= 1_000_000_000 or flags & {"complex", "social"})
    middle = method in "TR" or (method in "NI" and "over_limit" in flags)
    least = 7 if large else 5 if middle else 3
    good = n % 2 == 1 and n >= least and 3 * experts >= 2 * n
    assert (not any(f.is_open for f in against)) == good
