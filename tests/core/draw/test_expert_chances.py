"""Each expert's own chance against all orders of a small pool, with tiers, a cap and weights."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import permutations
from types import SimpleNamespace
from typing import Any

import pytest

from core.draw.chances.estimate import cells_of_pool, chances
from core.draw.chances.model import chance_to_json
from core.draw.expert_chances import ChanceListing, EligibleRow, ExpertChance
from core.draw.protocol.model import EligiblePool
from core.draw.protocol.placement import place
from core.kernel.canonical_json import canonical_json
from tests.core.draw.test_draw_schema import PLAN

Rows = Sequence[tuple[str, str | None, Mapping[str, int]]]
Weights = Mapping[str, int]
APART: Rows = [(f"E{n}", None, {"A": 0}) for n in range(5)]
CAPPED: Rows = [
    ("E1", "U1", {"A": 0}),
    ("E2", "U1", {"A": 0}),
    ("E3", "U1", {"A": 0, "B": 1}),
    ("E4", "U2", {"A": 0}),
    ("E5", "U2", {"B": 0}),
    ("E6", None, {"A": 0}),
    ("E7", "U3", {"A": 1, "B": 0}),
]
SEATS = {"A": 2, "B": 1}


class Kept:
    """The rows of one frozen pool."""

    def __init__(self, rows: Rows) -> None:
        self._rows = [EligibleRow(e, u, tuple(sorted(g.items()))) for e, u, g in sorted(rows)]

    def page(self, _draw: str, _attempt: int, after: str, count: int, begins: str) -> Sequence[EligibleRow]:
        return [r for r in self._rows if r.expert > after and r.expert.startswith(begins)][:count]

    def of_entities(self, _draw: str, _attempt: int, entities: Sequence[str]) -> Iterable[EligibleRow]:
        return [row for row in self._rows if row.entity in entities]


def listing(
    rows: Rows, seats: Mapping[str, int], cap: int | None, weights: Mapping[str, int]
) -> ChanceListing:
    """The list as it is read after a freeze of these rows."""
    found = chances(cells_of_pool(EligiblePool.build(rows), weights), seats, cap, 5_000)
    frozen = SimpleNamespace(
        plan=canonical_json(replace(PLAN, weights=dict(weights)).to_json()),
        counts={
            "chances": [chance_to_json(chance) for chance in found.kinds],
            "chances_by_employer": [chance_to_json(chance) for chance in found.by_employer],
        },
    )
    draws: Any = SimpleNamespace(attempt=lambda _draw, _attempt: frozen)
    return ChanceListing(draws, Kept(rows))


def exact(
    rows: Rows, seats: Mapping[str, int], cap: int | None, weights: Mapping[str, int]
) -> dict[str, float]:
    """Every order of the tickets with its probability: who is next is drawn by weight among those left."""
    pool = EligiblePool.build(rows)
    total: dict[str, float] = defaultdict(float)
    for order in permutations(range(len(pool.experts))):
        left, likely = sum(weights.get(expert, 1) for expert in pool.experts), 1.0
        for expert in order:
            weight = weights.get(pool.experts[expert], 1)
            likely *= weight / left
            left -= weight
        tickets = [order.index(n).to_bytes(32, "big") for n in range(len(order))]
        for placed in place(pool, tickets, seats, cap, sorted(seats)).order:
            total[placed] += likely
    return total


@pytest.mark.parametrize(
    ("rows", "cap", "weights"),
    [
        (CAPPED, 1, {}),
        (CAPPED, 2, {}),
        (CAPPED, 1, {"E2": 3, "E4": 2}),
        (CAPPED, None, {"E1": 3}),
    ],
)
def test_the_list_tells_what_all_orders_give(rows: Rows, cap: int | None, weights: Weights) -> None:
    real = exact(rows, SEATS, cap, weights)
    listed = listing(rows, SEATS, cap, weights).page("D", 1)
    assert [line.expert for line in listed] == [row[0] for row in rows]
    for line in listed:
        assert line.error_ppm is not None
        assert abs(line.ppm - real[line.expert] * 1e6) <= 5 * line.error_ppm, line
        assert line.weight == weights.get(line.expert, 1)
    if cap == 1:  # colleagues of a large employer have less than those of a small one
        by_code = {line.expert: line for line in listed}
        assert by_code["E1"].ppm < by_code["E6"].ppm
        assert [by_code[code].colleagues for code in ("E1", "E5", "E6")] == [2, 1, 0]


def test_groups_apart_are_exact_and_sum_up_to_the_seats() -> None:
    listed = listing(APART, {"A": 2}, 1, {}).page("D", 1)
    assert [(line.ppm, line.error_ppm, line.colleagues) for line in listed] == [(400_000, None, None)] * 5


def test_pages_follow_each_other_and_a_code_is_found_as_it_is_typed() -> None:
    found = listing(CAPPED, SEATS, 1, {})

    def codes(page: Sequence[ExpertChance]) -> list[str]:
        return [line.expert for line in page]

    assert codes(found.page("D", 1, "", 3)) == ["E1", "E2", "E3"]
    assert codes(found.page("D", 1, "E3", 3)) == ["E4", "E5", "E6"]
    assert codes(found.page("D", 1, "E6", 3)) == ["E7"]
    assert codes(found.page("D", 1, "", 9, " e5")) == ["E5"]
