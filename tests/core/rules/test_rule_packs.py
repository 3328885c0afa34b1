"""Packs as files: what is read, what is refused and where; two packs side by side."""

import json
from dataclasses import replace
from typing import Any

import pytest

from core.kernel.canonical_json import canonical_json
from core.kernel.errors import UserError
from core.rules.comparison import compare, taken_over
from core.rules.kinds import KINDS, Kind
from core.rules.model import Origin, Rule, RulePack, filled
from core.rules.reading import read_pack
from storage.reference.shipped_rules import FILE, read_shipped

SHIPPED = read_shipped()


def raw() -> dict[str, Any]:
    value: dict[str, Any] = json.loads(FILE.read_text(encoding="utf-8"))
    return value


def refusal(value: object) -> str:
    with pytest.raises(UserError) as caught:
        read_pack(json.dumps(value).encode())
    return str(caught.value)


def rule(pack: RulePack, rule_id: str) -> Rule:
    found = pack.rule(rule_id)
    assert found is not None
    return found


def test_a_pack_comes_back_from_its_file_as_it_was() -> None:
    assert read_pack(canonical_json(SHIPPED.to_json())) == SHIPPED


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"min": 0, "odd": True}, "where=rules[2].params.min problem=not between 1 and 99"),
        ({"min": "5", "odd": True}, "where=rules[2].params.min problem=not an integer"),
        ({"min": 5}, "where=rules[2].params problem=missing key 'odd'"),
        ({"min": 5, "odd": True, "eval": "1"}, "where=rules[2].params problem=unknown key 'eval'"),
    ],
)
def test_figures_that_a_kind_does_not_take_are_refused_with_their_place(change: Any, said: str) -> None:
    value = raw()
    assert value["rules"][2]["id"] == "GP-SIZE-1"
    value["rules"][2]["params"] = change
    assert said in refusal(value)


@pytest.mark.parametrize(
    ("field", "content", "said"),
    [
        ("kind", "python", "not one of members"),
        ("message_zh", "  ", "empty"),
        ("message_zh", "{n.__class__} {password}", "unknown placeholder {password}"),
        ("regimes", ["XX"], "not one of GP, TB, INT"),
        ("regimes", ["GP", "GP"], "repeated entry"),
        ("stages", [], "empty"),
        ("stages", ["later"], "not possible for members"),
        ("since", "2026-02-30", "not a day"),
        ("override", "always", "not one of none, reason, document"),
        ("id", "gp size", "not an id"),
    ],
)
def test_a_faulty_rule_is_refused_with_what_is_wrong(field: str, content: object, said: str) -> None:
    value = raw()
    value["rules"][2][field] = content
    assert said in refusal(value)


def test_two_rules_of_one_id_another_format_and_no_json_are_refused() -> None:
    value = raw()
    value["rules"].append(value["rules"][0])
    assert "repeated entry" in refusal(value)
    assert "where=format" in refusal({**raw(), "format": "other/9"})
    with pytest.raises(UserError, match=r"rules\.file_not_json"):
        read_pack(b"not json")
    with pytest.raises(UserError, match=r"rules\.file_too_large"):
        read_pack(b" " * 2_000_001)


def test_messages_fill_in_names_only_and_never_reach_into_values() -> None:
    assert filled("{n} of {min}", {"n": 4}) == "4 of —"
    assert filled("{n.__class__} {0} {n!r}", {"n": 4}) == "{n.__class__} {0} {n!r}"


def test_two_packs_are_compared_rule_by_rule() -> None:
    own = replace(rule(SHIPPED, "INT-SIZE-1"), id="OWN-1", origin=Origin.OWN)
    size = rule(SHIPPED, "GP-SIZE-6")
    other = SHIPPED.with_rule(own).with_rule(replace(size, params={"min": 5, "odd": True})).without("PI-6")
    changes = {change.id: change for change in compare(SHIPPED, other)}
    assert set(changes) == {"OWN-1", "GP-SIZE-6", "PI-6"}
    assert changes["GP-SIZE-6"].fields == ("params.min",)
    assert changes["OWN-1"].before is None
    assert changes["PI-6"].after is None


def test_a_newer_edition_brings_its_rules_and_keeps_own_ones_and_switches() -> None:
    own = replace(rule(SHIPPED, "INT-SIZE-1"), id="OWN-1", origin=Origin.OWN)
    mine = SHIPPED.with_rule(own).with_rule(replace(rule(SHIPPED, "SUPPLY-1"), off="pool is small"))
    mine = mine.with_rule(replace(rule(SHIPPED, "GP-TIME-FJ"), off=""))
    newer = replace(
        SHIPPED.with_rule(replace(rule(SHIPPED, "GP-SIZE-6"), params={"min": 5, "odd": True})),
        edition="2027.1",
    )
    taken = taken_over(mine, newer)
    assert taken.edition == "2027.1"
    assert rule(taken, "GP-SIZE-6").params["min"] == 5
    assert rule(taken, "OWN-1") == own
    assert rule(taken, "SUPPLY-1").off == "pool is small"
    assert rule(taken, "GP-TIME-FJ").off == ""


def test_every_kind_has_its_facts() -> None:
    assert set(KINDS) == set(Kind)
