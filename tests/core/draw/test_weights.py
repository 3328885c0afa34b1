"""Weights by times drawn: off by default, in the frozen plan under pseudonyms, and in every chance."""

from dataclasses import replace

import pytest

from core.draw.ceremony.freezing import freeze
from core.draw.chances.model import chances_from_json
from core.draw.eligibility.candidate import Candidate
from core.draw.planning.service import shown_frozen
from core.draw.protocol.model import Conditions, SeatGroup
from core.draw.protocol.schema import plan_from_json
from core.draw.protocol.weights import check_weights, weight_of
from core.kernel.errors import UserError
from tests.support.draw_samples import LISTS, PLAN
from tests.support.seeded_entropy import SeededEntropy

GROUP = SeatGroup("A", "数据治理", 2, Conditions(("C02",)))
ALONE = replace(PLAN, groups=(GROUP,), employer_cap=None)
POOL = [Candidate(f"ZJ-{n:06d}", None, ("C02",), times_drawn=n % 4) for n in range(40)]


def test_who_came_less_often_has_more_tickets() -> None:
    assert [weight_of(times, (3, 2, 1)) for times in (0, 1, 2, 9)] == [3, 2, 1, 1]
    assert weight_of(0, ()) == weight_of(7, ()) == 1


@pytest.mark.parametrize("weights", [(0,), (1, 101), (1,) * 7, (-1,)])
def test_weights_that_no_plan_may_carry_are_refused(weights: tuple[int, ...]) -> None:
    with pytest.raises(UserError, match=r"draw\.weights_unfit"):
        check_weights(weights)


def test_the_frozen_plan_lists_weights_of_the_eligible_by_pseudonym() -> None:
    inactive = Candidate("ZJ-000099", None, ("C02",), active=False)
    frozen = freeze(ALONE, LISTS, [*POOL, inactive], SeededEntropy(), weights=(3, 2, 1))
    by_number = {row.expert_no: row.expert for row in frozen.rows}
    expected = {
        by_number[one.expert_no]: (3, 2)[one.times_drawn]
        for one in POOL
        if one.times_drawn < 2 and one.expert_no != "ZJ-000003"  # avoided by the lists
    }
    assert dict(frozen.plan.weights) == expected
    assert plan_from_json(frozen.plan.to_json()) == frozen.plan
    assert freeze(ALONE, LISTS, POOL, SeededEntropy()).plan.weights == {}


def test_every_weight_has_its_chance_before_the_draw() -> None:
    frozen = freeze(ALONE, LISTS, POOL, SeededEntropy(), weights=(3, 2, 1))
    found = {chance.weight: chance for chance in chances_from_json(shown_frozen(frozen)["chances"])}
    assert {weight: chance.count for weight, chance in found.items()} == {1: 19, 2: 10, 3: 10}
    assert found[3].ppm > found[2].ppm > found[1].ppm > 0
    assert sum(chance.count * chance.ppm for chance in found.values()) == pytest.approx(2_000_000, rel=0.001)
    assert chances_from_json([["no chance"], 5, [{}, 1, 2, "x", None]]) == ()
