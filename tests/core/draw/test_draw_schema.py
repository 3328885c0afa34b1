"""Plans and rows: what goes in comes out, everything ambiguous is refused."""

import json
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.draw.protocol.model import Replacement, Row
from core.draw.protocol.schema import check_row_fits, contribution_from_json, plan_from_json, row_from_json
from core.kernel.canonical_json import canonical_json
from core.kernel.strict_fields import Field, SchemaError
from tests.support.draw_samples import (
    LIMITS,
    LIMITS_REFUSED,
    ONE_PANEL,
    PLAN,
    PROJECTS_REFUSED,
    REQUIREMENTS_REFUSED,
    TRAVEL,
    TRAVEL_REFUSED,
    TWO_PANELS,
    finished,
)

FULL = replace(
    PLAN, replacement=Replacement.FRESH_DICE, weights={"ABC": 4}, employer_cap=None, meeting=None, draw_cap=6
)
ROW = Row("E1", None, "0" * 32, "a" * 64, {"A": 1})


CUSTOM = finished(custom=True).transcript.plan
BEFORE_OWN_FIELDS = (
    "361cce11f2cb5a03eead3b3482a6819b03abce6d751467a0e82ad047fab838ea",
    "8d26172214118f7f4ced38f5e3ed2aec836c0638773625a0020216e5a51f94aa",
)
"""Digests of draw.json and pool.json of the sample draw, from before plans could ask for own fields."""


def test_records_without_conditions_on_own_fields_are_as_they_ever_were() -> None:
    draw = finished()
    assert tuple(sha256(data).hexdigest() for data in (draw.data, draw.private)) == BEFORE_OWN_FIELDS


@pytest.mark.parametrize("change", REQUIREMENTS_REFUSED)
def test_a_condition_on_an_own_field_is_refused_when_wrong_in_one_place(change: dict[str, Any]) -> None:
    plan = json.loads(canonical_json(CUSTOM.to_json()))
    assert plan_from_json(plan) == CUSTOM
    custom = plan["groups"][0]["conditions"]["custom"]
    plan["groups"][0]["conditions"]["custom"] = [custom[0] | change] if change else []
    with pytest.raises(SchemaError, match=r"conditions\.custom"):
        plan_from_json(plan)


LIMITED = finished(limits=True).transcript.plan


@pytest.mark.parametrize("change", LIMITS_REFUSED)
def test_a_limit_is_refused_when_wrong_in_one_place(change: dict[str, Any]) -> None:
    plan = json.loads(canonical_json(LIMITED.to_json()))
    conditions = plan["groups"][0]["conditions"]
    assert {name: conditions[name] for name in LIMITS} == LIMITS
    conditions |= change
    with pytest.raises(SchemaError, match=r"conditions"):
        plan_from_json(plan)


@pytest.mark.parametrize("travel", TRAVEL_REFUSED)
def test_travel_times_that_are_no_ascending_regions_with_minutes_are_refused(travel: Any) -> None:
    plan = json.loads(canonical_json(LIMITED.to_json()))
    assert plan["meeting"]["travel_by_region"] == [list(pair) for pair in TRAVEL]
    plan["meeting"]["travel_by_region"] = travel
    with pytest.raises(SchemaError, match="travel_by_region"):
        plan_from_json(plan)


@pytest.mark.parametrize("projects", PROJECTS_REFUSED)
def test_projects_of_a_batch_that_do_not_fit_its_groups_are_refused(projects: Any) -> None:
    plan = json.loads(canonical_json(replace(PLAN, projects=ONE_PANEL).to_json()))
    plan["projects"] = list(projects)
    with pytest.raises(SchemaError, match="projects"):
        plan_from_json(plan)


@pytest.mark.parametrize(
    "plan",
    [PLAN, FULL, CUSTOM, LIMITED, replace(PLAN, projects=ONE_PANEL), replace(PLAN, projects=TWO_PANELS)],
    ids=["plain", "full", "own fields", "limits", "batch", "panels"],
)
def test_a_plan_comes_back_from_its_canonical_form(plan: Any) -> None:
    assert plan_from_json(json.loads(canonical_json(plan.to_json()))) == plan


@pytest.mark.parametrize("row", [ROW, replace(ROW, entity="U1", eligible={}, excluded=("TITLE", "DRAW-CAP"))])
def test_a_row_comes_back_from_its_canonical_form(row: Row) -> None:
    assert row_from_json(Field(json.loads(canonical_json(row.to_json())))) == row


def _edit(path: str, value: Any) -> Callable[[Any], None]:
    def change(plan: Any) -> None:
        *inner, last = path.split(".")
        for key in inner:
            plan = plan[int(key) if key.isdigit() else key]
        plan[int(last) if last.isdigit() else last] = value

    return change


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("protocol", "EDP2"),
        ("hash", "SM3"),
        ("draw", "d-1"),
        ("draw", "抽-1"),
        ("draw", ""),
        ("scope", "A" * 65),
        ("scope", "A\n"),
        ("title", None),
        ("title", "\ud800"),
        ("groups", []),
        ("groups.1.id", "A"),
        ("groups.0.seats", 0),
        ("groups.0.seats", -1),
        ("groups.0.seats", "3"),
        ("groups.0.seats", True),
        ("groups.0.seats", 10**9),
        ("groups.0.tiers", 10),
        ("groups.0.tiers", -1),
        ("groups.0.conditions.specialties", "C02"),
        ("groups.0.conditions.specialties", [""]),
        ("groups.0.conditions.title_levels", ["professor"]),
        ("groups.0.conditions.min_years", 0),
        ("groups.0.conditions.extra", 1),
        ("witnesses", ["W-A"]),
        ("witnesses", ["W-A", "W-A"]),
        ("witnesses", {"W-A": 1}),
        ("as_of", "2027-02-30"),
        ("as_of", "20270301"),
        ("as_of", "2027-03-01T00:00"),
        ("avoidance", "0" * 63),
        ("avoidance", "A" * 64),
        ("meeting.starts", "2027-03-05 09:00"),
        ("meeting.starts", "2027-03-06T09:00"),
        ("meeting.travel_minutes", -1),
        ("employer_cap", 0),
        ("draw_months", 0),
        ("replacement", "choose"),
        ("entropy_floor", 0),
        ("round_floor", -32),
        ("weights", {"E1": 0}),
        ("weights", {"e1": 1}),
        ("weights", {"E1": 101}),
        ("weights", []),
        ("extra", None),
    ],
)
def test_a_plan_that_is_wrong_in_one_place_is_refused(path: str, value: Any) -> None:
    plan = json.loads(canonical_json(PLAN.to_json()))
    _edit(path, value)(plan)
    with pytest.raises(SchemaError) as refused:
        plan_from_json(plan)
    assert refused.value.where.startswith("plan")


@pytest.mark.parametrize("key", sorted(PLAN.to_json()))
def test_a_plan_without_one_of_its_parts_is_refused(key: str) -> None:
    plan = dict(PLAN.to_json())
    del plan[key]
    with pytest.raises(SchemaError, match=f"missing key '{key}'"):
        plan_from_json(plan)


@pytest.mark.parametrize(
    "change",
    [
        {"eligible": {}, "excluded": []},
        {"excluded": ["TITLE"]},
        {"eligible": {}, "excluded": ["TITLE", "TITLE"]},
        {"eligible": {"A": -1}},
        {"eligible": {"A": True}},
        {"eligible": {"a": 0}},
        {"expert": None},
        {"expert": "E 1"},
        {"entity": ""},
        {"salt": "0" * 31},
        {"digest": "A" * 64},
        {"name": "王"},
    ],
)
def test_a_row_is_eligible_or_excluded_and_nothing_else(change: dict[str, Any]) -> None:
    with pytest.raises(SchemaError):
        row_from_json(Field(ROW.to_json() | change))


def test_a_row_has_groups_and_tiers_of_the_plan_only() -> None:
    check_row_fits(PLAN, ROW)
    for eligible in ({"A": 2}, {"B": 1}, {"C": 0}):
        with pytest.raises(SchemaError):
            check_row_fits(PLAN, replace(ROW, eligible=eligible))


@pytest.mark.parametrize("change", [{"method": "d20"}, {"witness": "w"}, {"value": 7}, {"rolls": 1}])
def test_a_contribution_has_a_known_method_and_text(change: dict[str, Any]) -> None:
    good = {"witness": "W-A", "method": "d10", "value": "0"}
    assert contribution_from_json(Field(good)).value == "0"
    with pytest.raises(SchemaError):
        contribution_from_json(Field(good | change))


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda v: st.lists(v) | st.dictionaries(st.text(), v),
    )
)
def test_anything_else_is_refused_and_never_breaks(value: Any) -> None:
    for read in (plan_from_json, lambda v: row_from_json(Field(v))):
        with pytest.raises(SchemaError) as refused:
            read(value)
        assert len(str(refused.value)) < 200
