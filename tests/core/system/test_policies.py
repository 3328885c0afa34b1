"""Policies: bounds with a name, whole through the settings, what differs."""

from dataclasses import replace
from datetime import time

import pytest

from core.contact.invitation.model import PRACTICE_POLICY
from core.draw.ceremony.freezing import DrawRules
from core.kernel.errors import UserError
from core.system.policies import (
    BOUNDS,
    StationPolicy,
    changed_keys,
    check_policy,
    own_policy,
    policy_json,
    read_policy,
)


@pytest.mark.parametrize("practice", [True, False])
def test_the_programs_own_figures_are_within_the_bounds(practice):
    check_policy(own_policy(practice))


@pytest.mark.parametrize(("section", "name"), [(s, n) for s, held in BOUNDS.items() for n in held])
def test_a_figure_beyond_its_bounds_is_refused_by_name(section, name):
    bound = BOUNDS[section][name]
    for value, fits in (
        (bound.least - 1, False),
        (bound.least, True),
        (bound.most, True),
        (bound.most + 1, False),
    ):
        policy = StationPolicy()
        policy = replace(policy, **{section: replace(getattr(policy, section), **{name: value})})
        if fits:
            check_policy(policy)
            continue
        with pytest.raises(UserError) as refused:
            check_policy(policy)
        assert refused.value.code == "policy.out_of_bounds"
        assert refused.value.params == {"name": name, "least": bound.least, "most": bound.most}


@pytest.mark.parametrize(("opens", "closes"), [((9, 0), (9, 0)), ((21, 0), (8, 0)), ((9, 0), (9, 59))])
def test_hours_that_are_none_are_refused(opens, closes):
    contact = replace(StationPolicy().contact, opens=time(*opens), closes=time(*closes))
    with pytest.raises(UserError, match=r"policy\.hours_short"):
        check_policy(StationPolicy(contact))


def test_a_policy_comes_back_whole_from_the_settings():
    policy = StationPolicy(replace(PRACTICE_POLICY, tries=7, second_confirmation=False), DrawRules(3, 90))
    assert read_policy(policy_json(policy), StationPolicy()) == replace(
        policy, contact=replace(policy.contact, closes=time(23, 59, 59))
    )


def test_a_figure_that_an_older_version_did_not_know_is_the_programs_own():
    kept = policy_json(StationPolicy(draw=DrawRules(5, 0)))
    del kept["draw"]["travel_minutes"]
    assert read_policy(kept, StationPolicy()).draw == DrawRules(5, 60)


def test_what_differs_is_named():
    other = StationPolicy(replace(StationPolicy().contact, tries=5), DrawRules(3))
    assert changed_keys(StationPolicy(), other) == ["contact.tries", "draw.witnesses"]
