"""Conditions: what is refused before it can be asked."""

import pytest

from core.kernel.errors import UserError
from core.pool.record.model import ExpertStatus, TitleLevel
from core.pool.search.conditions import (
    DEEPEST,
    MOST_CONDITIONS,
    Condition,
    Group,
    Match,
    Relation,
    check,
    fault_of,
    from_json,
    to_json,
    without_empty,
)
from core.pool.search.lists import ExpertFilter
from core.pool.search.scenes import checked_name, filter_from_json, filter_json

NAMED = Condition("name", Relation.CONTAINS, ("王",))


def nested(depth: int) -> Group:
    group = Group(Match.ALL, (NAMED,))
    for _ in range(depth - 1):
        group = Group(Match.ANY, (group,))
    return group


@pytest.mark.parametrize(
    "value",
    [
        None,
        [],
        {"match": "all"},
        {"match": "some", "parts": []},
        {"match": "all", "parts": {}},
        {"match": "all", "parts": [], "sql": "1"},
        {"match": "all", "parts": [{"field": "name", "relation": "like", "values": ["王"]}]},
        {"match": "all", "parts": [{"field": "rowid", "relation": "is", "values": ["1"]}]},
        {"match": "all", "parts": [{"field": "name", "relation": "is", "values": [1]}]},
        {"match": "all", "parts": [{"field": "name", "relation": "is", "values": []}]},
        {"match": "all", "parts": [{"field": "term_to", "relation": "from", "values": ["2026-13-01"]}]},
        {"match": "all", "parts": [{"field": "times_drawn", "relation": "from", "values": ["-1"]}]},
    ],
)
def test_what_is_no_condition_is_refused(value: object) -> None:
    with pytest.raises(UserError) as caught:
        from_json(value)
    assert caught.value.code == "pool.conditions_invalid"


def test_depth_and_number_are_bounded() -> None:
    check(nested(DEEPEST))
    check(Group(Match.ANY, (NAMED,) * MOST_CONDITIONS))
    for group in (nested(DEEPEST + 1), Group(Match.ANY, (NAMED,) * (MOST_CONDITIONS + 1))):
        with pytest.raises(UserError) as caught:
            from_json(to_json(group))
        assert caught.value.code == "pool.conditions_many"


@pytest.mark.parametrize("field", ["id_number", "phone", "bank_account"])
def test_parts_of_secret_numbers_cannot_be_asked_for(field: str) -> None:
    assert fault_of(Condition(field, Relation.CONTAINS, ("1",))) == "relation"
    assert fault_of(Condition(field, Relation.IS, ("13800000000",))) == ""


def test_groups_that_ask_nothing_are_dropped() -> None:
    empty = Group(Match.ANY, (Group(), Group(Match.NONE, (Group(),))))
    assert without_empty(Group(Match.ALL, (NAMED, empty))) == Group(Match.ALL, (NAMED,))
    assert not empty


def test_a_whole_filter_survives_being_saved() -> None:
    wanted = ExpertFilter(
        words="王 合肥",
        specialties=("A01",),
        title_levels=(TitleLevel.SENIOR,),
        regions=("安徽省",),
        tags=("资深",),
        statuses=(ExpertStatus.FROZEN,),
        term_from="2026-01-01",
        conditions=nested(2),
    )
    assert filter_from_json(filter_json(wanted)) == wanted
    with pytest.raises(UserError):
        filter_from_json({**filter_json(wanted), "statuses": ["gone"]})


@pytest.mark.parametrize(("name", "code"), [(" ", "name"), ("长" * 41, "name"), ("常用", "name_taken")])
def test_names_of_scenes(name: str, code: str) -> None:
    with pytest.raises(UserError) as caught:
        checked_name(name, ["常用"])
    assert caught.value.code == f"pool.scene_{code}"
