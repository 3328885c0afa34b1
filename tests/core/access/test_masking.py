"""Masking rules by field and role: what shows, what counts for several roles, what may leave, versions."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.access.masking import (
    CUSTOM,
    DEFAULT_MASKS,
    DROP,
    HIDDEN,
    MASKABLE,
    PLAIN,
    USUAL,
    Leaving,
    MaskRule,
    MaskWay,
    shown,
)
from core.access.masking_rules import (
    DEFAULT_MASKING,
    READING_ROLES,
    MaskingRules,
    check_rules,
    read_rules,
    rules_json,
)
from core.access.masking_service import MaskingService
from core.access.model import Actor, Role
from core.access.permissions import permissions_of
from core.kernel.errors import PermissionDeniedError, UserError
from tests.support.manual_clock import ManualClock
from tests.support.memory_acts import MemoryActs
from tests.support.seeded_entropy import SeededEntropy

KEY = b"k" * 32
ADMIN = Actor("A-2", "sec", "钱二", ("security_admin",), frozenset({"system.security"}), "S-1")


def ends(first: int, last: int) -> MaskRule:
    return MaskRule(MaskWay.ENDS, first, last)


def with_rules(
    everybody: dict[str, MaskRule] | None = None,
    own: dict[tuple[str, str], MaskRule] | None = None,
    leaving: dict[str, Leaving] | None = None,
) -> MaskingRules:
    return MaskingRules(
        {**DEFAULT_MASKING.everybody, **(everybody or {})},
        own or {},
        {**DEFAULT_MASKING.leaving, **(leaving or {})},
    )


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        (PLAIN, "14234562231"),
        (USUAL, "142****2231"),
        (ends(2, 1), "14********1"),
        (ends(0, 4), "*******2231"),
        (ends(6, 5), "***********"),
        (ends(0, 0), HIDDEN),
        (DROP, HIDDEN),
    ],
)
def test_what_a_rule_shows(rule: MaskRule, text: str) -> None:
    assert shown("phone", "14234562231", rule, KEY) == text
    assert shown("phone", "", rule, KEY) == ""


@given(st.text(min_size=1, max_size=40), st.integers(0, 10), st.integers(0, 10))
def test_ends_never_show_a_whole_value(value: str, first: int, last: int) -> None:
    text = shown("remarks", value, ends(first, last))
    assert value.strip("*") == "" or text != value
    assert len(text.replace("*", "")) <= first + last


def test_a_mark_is_the_same_for_the_same_value_and_tells_nothing_without_the_key() -> None:
    rule = MaskRule(MaskWay.HASH)
    mark = shown("phone", "14234562231", rule, KEY)
    assert mark == shown("phone", "14234562231", rule, KEY)
    assert (
        len({mark, shown("phone", "14234562232", rule, KEY), shown("phone", "14234562231", rule, b"x")}) == 3
    )
    assert shown("name", "14234562231", rule, KEY) != mark
    assert shown("phone", "14234562231", rule) == HIDDEN


def test_of_several_roles_the_most_open_rule_counts_and_shared_texts_have_the_strictest() -> None:
    rules = with_rules(
        {"phone": DROP}, {("phone", Role.POOL_MANAGER): PLAIN, ("phone", Role.REVIEWER): ends(3, 0)}
    )
    number = "14234562231"
    for roles, text in (
        (["operator"], HIDDEN),
        (["reviewer"], "142********"),
        (["reviewer", "pool_manager"], number),
    ):
        masks = rules.masks(roles, KEY, 1)
        assert (masks.text("phone", number), masks.shared_text("phone", number)) == (text, HIDDEN)
    assert not rules.masks(["pool_manager"], KEY, 1).hides("phone")


def test_a_free_file_never_holds_plainly_what_the_policy_masks() -> None:
    rules = with_rules({"phone": PLAIN}, leaving={"remarks": Leaving.FREE, "email": Leaving.WITHHELD})
    masks = rules.masks(["pool_manager"], KEY, 1)
    assert masks.text("phone", "14234562231") == "14234562231"
    assert masks.leaving_text("phone", "14234562231") == "142****2231"
    assert masks.leaving_text("remarks", "可夜间评审") == "可夜间评审"
    assert masks.leaving_text("email", "a@example.com") == HIDDEN
    assert "email" not in masks.free_fields
    assert "remarks" in masks.free_fields


def test_roles_that_read_are_all_that_may_see_an_expert() -> None:
    reading = {"pool.read", "cases.decide", "draw.read"}
    assert set(READING_ROLES) == {role for role in Role if permissions_of([role]) & reading}


@pytest.mark.parametrize(
    ("name", "rule"),
    [("phone", ends(0, 0)), ("phone", ends(11, 0)), ("remarks", USUAL), ("title", DROP)],
)
def test_rules_that_say_nothing_sensible_are_refused(name: str, rule: MaskRule) -> None:
    with pytest.raises(UserError) as caught:
        check_rules(with_rules({name: rule}))
    assert caught.value.code == "access.mask_faulty"


def test_rules_are_kept_whole() -> None:
    rules = with_rules({"name": ends(1, 0), CUSTOM: MaskRule(MaskWay.HASH)}, {("phone", "reviewer"): DROP})
    assert read_rules(rules_json(rules)) == rules
    assert set(DEFAULT_MASKS.own) == set(MASKABLE)


def test_versions_are_kept_recorded_and_hold_for_who_signs_in_later() -> None:
    acts, kept = MemoryActs(ManualClock(), SeededEntropy()), dict[str, Any]()
    service = MaskingService(acts, lambda key, default: kept.get(key, default), kept.__setitem__)
    assert service.masks(["operator"]).version == 0
    assert service.set_rules(ADMIN, with_rules({"name": DROP}), 0, "来函要求") == 1
    assert service.set_rules(ADMIN, with_rules({"name": DROP, "phone": DROP}), 1, "同上") == 2
    masks = service.masks(["operator"])
    assert (masks.version, masks.text("name", "王小明"), len(masks.key)) == (2, HIDDEN, 32)
    newest, first = service.versions(ADMIN)
    assert (newest.version, first.version, first.why, first.name) == (2, 1, "来函要求", "钱二")
    assert first.rules.everybody["phone"] == USUAL
    for rules, version, why, code in (
        (with_rules(), 1, "x", "access.masks_stale"),
        (newest.rules, 2, "x", "access.masks_unchanged"),
        (with_rules(), 2, " ", "access.reason_missing"),
    ):
        with pytest.raises(UserError) as caught:
            service.set_rules(ADMIN, rules, version, why)
        assert caught.value.code == code
    other = Actor("A-3", "op", "王", ("operator",), frozenset(), "S-2")
    with pytest.raises(PermissionDeniedError):
        service.set_rules(other, with_rules(), 2, "x")
    with pytest.raises(PermissionDeniedError):
        service.versions(other)
