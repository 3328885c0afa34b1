"""Which experts may be drawn for which group, and the first reason why not."""

import json
from dataclasses import replace
from typing import Any

import pytest

from core.draw.eligibility.avoidance import AvoidanceLists, keys_of_units
from core.draw.eligibility.candidate import Candidate, candidate_from_json
from core.draw.eligibility.rules import Exclusion, Rules, pre_query, specialty_tier
from core.draw.protocol.custom_requirements import CustomRequirement
from core.draw.protocol.model import Conditions, DrawPlan, ExpertKind, Meeting, SeatGroup
from core.kernel.canonical_json import canonical_json
from core.kernel.strict_fields import SchemaError
from core.pool.record.custom_conditions import FieldType, Operator
from core.standing.model import TitleLevel

LISTS = AvoidanceLists(("云帆软件(合肥)有限公司", "913401995GX5XC74X2"), ("ZJ-9",), b"s" * 32)
EXACT = SeatGroup(
    "A", "数据治理", 2, Conditions(("C02/C0202/C020201",), title_levels=(TitleLevel.SENIOR,)), tiers=1
)
WIDE = SeatGroup(
    "B", "法律", 1, Conditions(("C03/C0303",), regions=("安徽省/合肥市", "上海市"), tags=("资深",))
)
PLAN = DrawPlan(
    draw="D-1",
    scope="P-1",
    title="试",
    groups=(EXACT, WIDE),
    witnesses=("W-A", "W-B"),
    as_of="2027-03-01",
    avoidance=LISTS.commitment(),
    meeting=Meeting("2027-03-05T09:00", "2027-03-05T12:00", travel_minutes=120),
    draw_cap=6,
)
GOOD = Candidate(
    expert_no="ZJ-1",
    entity="U1",
    specialties=("C02/C0202/C020201",),
    term=("2026-01-01", "2028-12-31"),
    title_level=TitleLevel.SENIOR,
    region="江苏省/南京市",
    units=tuple(sorted(keys_of_units(["浙江云帆数据服务有限公司"]))),
    times_drawn=5,
)
LAWYER = replace(GOOD, specialties=("C03/C0303/C030301",), region="上海市/徐汇区", tags=("新入库", "资深"))


def _rules(**changes: Any) -> Rules:
    return Rules(replace(PLAN, **changes), LISTS)


def _codes(candidate: Candidate) -> list[str]:
    outcome = _rules().evaluate(candidate)
    assert bool(outcome.eligible) != bool(outcome.excluded)
    return [code.value for code in outcome.excluded]


def test_who_fits_is_eligible_with_the_tier() -> None:
    assert _rules().evaluate(GOOD).eligible == {"A": 0}
    assert _rules().evaluate(LAWYER).eligible == {"B": 0}
    both = replace(LAWYER, specialties=(*LAWYER.specialties, "C02/C0202/C020209"))
    assert _rules().evaluate(both).eligible == {"A": 1, "B": 0}


@pytest.mark.parametrize(
    ("change", "codes"),
    [
        ({"active": False}, ["NOT-ACTIVE"]),
        ({"blacklisted": True}, ["BLACKLISTED"]),
        ({"term": ("2026-01-01", "2027-02-28")}, ["TERM-LAPSED"]),
        ({"term": ("2026-01-01", "2027-03-04")}, ["TERM-LAPSED"]),
        ({"term": ("2027-03-02", None)}, ["TERM-LAPSED"]),
        ({"leaves": (("2027-03-05", "2027-03-06"),)}, ["ON-LEAVE"]),
        ({"leaves": (("2027-02-01", "2027-03-01"),)}, ["ON-LEAVE"]),
        ({"leaves": (("2020-01-01", None),)}, ["ON-LEAVE"]),
        ({"specialties": ()}, ["NO-MATCH"]),
        ({"specialties": ("C02/C0201/C020101",)}, ["NO-MATCH"]),
        ({"title_level": TitleLevel.INTERMEDIATE}, ["TITLE"]),
        ({"title_level": None}, ["TITLE"]),
        ({"units": tuple(keys_of_units(["云帆 软件（合肥）有限公司"]))}, ["AVOID-UNIT"]),
        ({"units": tuple(keys_of_units(["91 3401995gx5xc74x2"]))}, ["AVOID-UNIT"]),
        ({"expert_no": "ZJ-9"}, ["AVOID-PERSON"]),
        ({"busy": (("2027-03-05T13:59", "2027-03-05T18:00"),)}, ["TIME-CLASH"]),
        ({"busy": (("2027-03-04T09:00", "2027-03-05T07:01"),)}, ["TIME-CLASH"]),
        ({"times_drawn": 6}, ["DRAW-CAP"]),
    ],
)
def test_each_rule_takes_out_whom_it_should(change: dict[str, Any], codes: list[str]) -> None:
    assert _codes(replace(GOOD, **change)) == codes


@pytest.mark.parametrize(
    "change",
    [
        {"term": ("2027-03-01", "2027-03-05")},
        {"term": (None, None)},
        {"leaves": (("2027-03-02", "2027-03-04"), ("2027-03-06", None), ("2027-01-01", "2027-02-28"))},
        {"busy": (("2027-03-05T14:00", "2027-03-05T18:00"), ("2027-03-01T09:00", "2027-03-05T07:00"))},
        {"units": tuple(keys_of_units(["云帆软件（天津）有限公司"]))},
    ],
)
def test_just_beside_a_rule_is_in(change: dict[str, Any]) -> None:
    assert _rules().evaluate(replace(GOOD, **change)).eligible == {"A": 0}


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"region": "安徽省/合肥市/蜀山区"}, None),
        ({"region": "上海市"}, None),
        ({"region": "安徽省"}, "REGION"),
        ({"region": "安徽省/合肥市2"}, "REGION"),
        ({"tags": ("新入库",)}, "TAG"),
        ({"region": "北京市", "tags": ()}, "REGION"),
    ],
)
def test_region_and_tags_of_a_group(change: dict[str, Any], code: str | None) -> None:
    assert _codes(replace(LAWYER, **change)) == ([] if code is None else [code])


@pytest.mark.parametrize(
    ("conditions", "years", "times", "code"),
    [
        (Conditions(min_years=8), 8, 0, None),
        (Conditions(min_years=8), 7, 0, "EXPERIENCE"),
        (Conditions(min_years=8), None, 0, "EXPERIENCE"),
        (Conditions(times_below=3), None, 2, None),
        (Conditions(times_below=3), None, 3, "DRAW-CAP"),
    ],
)
def test_years_and_times_of_a_group(
    conditions: Conditions, years: int | None, times: int, code: str | None
) -> None:
    plan = replace(PLAN, groups=(replace(WIDE, conditions=conditions),), draw_cap=None)
    outcome = Rules(plan, LISTS).evaluate(replace(GOOD, years=years, times_drawn=times))
    assert outcome.excluded == (() if code is None else (Exclusion(code),))


@pytest.mark.parametrize(
    ("conditions", "change", "code"),
    [
        (Conditions(titles=("教授", "研究员")), {"title": "研究员"}, None),
        (Conditions(titles=("教授",)), {"title": "副教授"}, "TITLE"),
        (Conditions(titles=("教授",)), {}, "TITLE"),
        (Conditions(sex="female"), {"sex": "female"}, None),
        (Conditions(sex="female"), {"sex": "male"}, "SEX"),
        (Conditions(sex="female"), {}, "SEX"),
        (Conditions(ages=(30, 60)), {"age": 30}, None),
        (Conditions(ages=(30, 60)), {"age": 60}, None),
        (Conditions(ages=(30, 60)), {"age": 61}, "AGE"),
        (Conditions(ages=(30, 60)), {}, "AGE"),
    ],
)
def test_title_sex_and_age_of_a_group(
    conditions: Conditions, change: dict[str, Any], code: str | None
) -> None:
    plan = replace(PLAN, groups=(replace(WIDE, conditions=conditions),))
    outcome = Rules(plan, LISTS).evaluate(replace(GOOD, **change))
    assert outcome.excluded == (() if code is None else (Exclusion(code),))


def test_all_reasons_are_kept_in_counting_order() -> None:
    worst = replace(GOOD, expert_no="ZJ-9", active=False, blacklisted=True, specialties=(), times_drawn=9)
    assert _codes(worst) == ["NOT-ACTIVE", "BLACKLISTED", "NO-MATCH", "AVOID-PERSON", "DRAW-CAP"]


def test_who_fails_in_every_group_counts_where_the_last_group_lost_him() -> None:
    """Out of A by specialty, out of B only by region: the specialty is not what cost him."""
    assert _codes(replace(LAWYER, region="北京市")) == ["REGION"]


def test_other_lists_than_those_committed_to_are_refused() -> None:
    with pytest.raises(ValueError, match="avoidance"):
        Rules(PLAN, replace(LISTS, units=()))


@pytest.mark.parametrize(
    ("path", "wanted", "and_below", "tier"),
    [
        ("A01/A0101/A010101", "A01/A0101/A010101", False, 0),
        ("A01/A0101/A010101", "A01/A0101", True, 0),
        ("A01/A0101/A010101", "A01/A0101", False, 1),
        ("A01/A0101", "A01/A0101/A010101", True, 1),
        ("A01/A0101/A010102", "A01/A0101/A010101", True, 1),
        ("A01/A0102/A010201", "A01/A0101/A010101", True, 2),
        ("A01", "A01/A0101/A010101", True, 2),
        ("A01/A0101", "A01", False, None),
        ("A01/A0101", "A01", True, 0),
        ("A02/A0201", "A01/A0101", True, None),
        ("A010", "A01", True, None),
    ],
)
def test_tiers_follow_the_tree(path: str, wanted: str, and_below: bool, tier: int | None) -> None:
    conditions = Conditions((wanted,), and_below)
    assert specialty_tier(path, conditions, 9) == tier
    assert specialty_tier(path, conditions, 0) == (0 if tier == 0 else None)


def test_the_nearest_of_several_specialties_counts() -> None:
    conditions = Conditions(("A01/A0101/A010101", "B01/B0101"))
    assert specialty_tier("B01/B0101/B010101", conditions, 2) == 0
    far_and_near = replace(GOOD, specialties=("C02/C0202/C020209", "C02/C0202/C020201"))
    assert _rules().evaluate(far_and_near).eligible == {"A": 0}


def _pool() -> list[Candidate]:
    return [
        *(replace(GOOD, expert_no=f"A{i}", entity=f"U{i % 2}") for i in range(4)),
        *(
            replace(GOOD, expert_no=f"T{i}", specialties=("C02/C0202/C020202",), entity=None)
            for i in range(3)
        ),
        LAWYER,
        replace(GOOD, expert_no="X", active=False, blacklisted=True),
        replace(GOOD, expert_no="Y", blacklisted=True),
        replace(GOOD, expert_no="ZJ-9"),
    ]


def test_counts_add_up_and_each_expert_is_counted_at_the_first_reason() -> None:
    counts = pre_query(PLAN, LISTS, iter(_pool()))
    assert (counts.pool, counts.eligible) == (11, 8)
    assert counts.groups == {"A": {0: 4, 1: 3}, "B": {0: 1}}
    assert counts.without_entity == 3
    funnel = {code.value: (removed, remaining) for code, removed, remaining in counts.funnel()}
    assert funnel["NOT-ACTIVE"] == (1, 10)
    assert funnel["BLACKLISTED"] == (1, 9)
    assert funnel["AVOID-PERSON"] == (1, 8)
    assert funnel["DRAW-CAP"] == (0, 8)
    hidden = (Exclusion.KIND, Exclusion.SEX, Exclusion.AGE, Exclusion.CUSTOM)
    assert list(funnel) == [code.value for code in Exclusion if code not in hidden]


def test_a_group_takes_persons_or_units_and_who_fits_no_group_is_of_the_other_kind() -> None:
    firms = replace(EXACT, id="C", kind=ExpertKind.UNIT, conditions=Conditions(EXACT.conditions.specialties))
    plan = replace(PLAN, groups=(EXACT, firms))
    unit = replace(GOOD, kind=ExpertKind.UNIT, title_level=None)
    assert Rules(plan, LISTS).evaluate(GOOD).eligible == {"A": 0}
    assert Rules(plan, LISTS).evaluate(unit).eligible == {"C": 0}
    assert _rules().evaluate(unit).excluded == (Exclusion.KIND,)
    elsewhere = replace(unit, specialties=("C03/C0303",))
    assert Rules(plan, LISTS).evaluate(elsewhere).excluded == (Exclusion.NO_MATCH,)
    funnel = pre_query(PLAN, LISTS, [GOOD, unit]).funnel()
    assert (Exclusion.KIND, 1, 1) in funnel


@pytest.mark.parametrize("named", ["91 3401995gx5xc74x2", "云帆软件（合肥）有限公司芜湖分公司"])
def test_a_unit_is_avoided_as_itself(named: str) -> None:
    """By its credit code, or as a branch of the legal entity that is avoided."""
    plan = replace(PLAN, groups=(replace(WIDE, kind=ExpertKind.UNIT),))
    unit = replace(LAWYER, kind=ExpertKind.UNIT, units=tuple(sorted(keys_of_units([named]))))
    assert Rules(plan, LISTS).evaluate(unit).excluded == (Exclusion.AVOID_UNIT,)


def test_attributes_of_a_unit_are_read_back_and_those_of_a_person_are_as_ever() -> None:
    unit = replace(GOOD, kind=ExpertKind.UNIT)
    assert candidate_from_json(json.loads(canonical_json(unit.to_json()))) == unit
    assert "kind" not in GOOD.to_json()
    with pytest.raises(SchemaError):
        candidate_from_json({**json.loads(canonical_json(GOOD.to_json())), "kind": "person"})


def _asking(*asked: CustomRequirement) -> DrawPlan:
    group = replace(EXACT, conditions=replace(EXACT.conditions, custom=asked))
    return replace(PLAN, groups=(group, WIDE))


def test_conditions_on_the_customers_own_fields_must_all_hold() -> None:
    kind = CustomRequirement("type", "专家类型", FieldType.CHOICE, Operator.IS, ("外聘",))
    years = CustomRequirement("f01", "从业年数", FieldType.NUMBER, Operator.AT_LEAST, ("9",))
    plan = _asking(kind, years)
    assert plan.custom_fields == {"type", "f01"}
    pool = [
        replace(GOOD, custom=(("f01", "10"), ("type", "外聘"))),
        replace(GOOD, custom=(("f01", "10"),)),
        replace(GOOD, custom=(("f01", "8.5"), ("type", "外聘"))),
        replace(GOOD, custom=(("f01", "10"), ("type", "外聘")), title_level=None),
        LAWYER,
    ]
    rules = Rules(plan, LISTS)
    found = [[code.value for code in rules.evaluate(candidate).excluded] for candidate in pool]
    assert found == [[], ["CUSTOM"], ["CUSTOM"], ["TITLE"], []]
    funnel = {code.value: (removed, left) for code, removed, left in pre_query(plan, LISTS, pool).funnel()}
    assert funnel["CUSTOM"] == (2, 2)


def test_attributes_come_back_from_canonical_json() -> None:
    busy = replace(
        LAWYER, years=12, busy=(("2027-03-05T13:59", "2027-03-05T18:00"),), leaves=(("2027-01-01", None),)
    )
    own = replace(LAWYER, custom=(("f01", "10"), ("type", "外聘")))
    person = replace(LAWYER, title="教授", sex="female", age=0)
    for candidate in (*_pool(), busy, own, person):
        assert candidate_from_json(json.loads(canonical_json(candidate.to_json()))) == candidate


@pytest.mark.parametrize(
    "change",
    [
        {"extra": 1},
        {"active": 1},
        {"term": ["2026-01-01"]},
        {"term": ["2026-02-30", None]},
        {"leaves": [["2026-01-01"]]},
        {"busy": [["2026-01-01", "2026-01-02"]]},
        {"title_level": "professor"},
        {"times_drawn": True},
        {"units": "abc"},
        {"specialties": [1]},
        {"custom": []},
        {"custom": [["f01", ""]]},
        {"custom": [["F01", "x"]]},
        {"custom": [["f02", "x"], ["f01", "x"]]},
        {"custom": [["f01", "x"], ["f01", "x"]]},
        {"custom": {"f01": "x"}},
        {"sex": ""},
        {"age": 151},
        {"title": 1},
    ],
)
def test_malformed_attributes_are_refused(change: dict[str, Any]) -> None:
    value = json.loads(canonical_json(GOOD.to_json())) | change
    with pytest.raises(SchemaError):
        candidate_from_json(value)


@pytest.mark.parametrize(
    ("region", "free"),
    [("江苏省/南京市", True), ("江苏省/苏州市", False), ("江苏省", False), ("江苏", True), ("", True)],
)
def test_who_comes_from_afar_needs_more_time_between_two_panels(region: str, free: bool) -> None:
    """The other panel ends three hours before: enough but for those who travel four."""
    travel = (("江苏省", 240), ("江苏省/南京市", 30))
    meeting = Meeting("2027-03-05T09:00", "2027-03-05T12:00", 120, travel)
    other = replace(GOOD, region=region, busy=(("2027-03-04T09:00", "2027-03-05T06:00"),))
    outcome = _rules(meeting=meeting).evaluate(other)
    assert [code.value for code in outcome.excluded] == ([] if free else ["TIME-CLASH"])
