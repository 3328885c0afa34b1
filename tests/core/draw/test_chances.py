"""Chances against exact values, hand calculation and the real placement."""

from collections import Counter
from math import sqrt
from random import Random
from typing import Any

import pytest

from core.draw.chances.estimate import cells_of_counts, cells_of_pool, chance_in_group_alone, chances
from core.draw.chances.model import Cell, Chance
from core.draw.protocol.model import EligiblePool
from core.draw.protocol.placement import place

A, B, AB = (("A", 0),), (("B", 0),), (("A", 0), ("B", 0))


def kinds(*given: Any) -> list[Chance]:
    """The chances of kinds, whatever their employers."""
    return list(chances(*given).kinds)


def test_one_group_is_exact() -> None:
    (chance,) = kinds([Cell(A, None, 30)], {"A": 6}, None)
    assert (chance.ppm, chance.error_ppm) == (200_000, None)


def test_nearer_tiers_come_first_and_groups_apart_stay_apart() -> None:
    far = (("A", 1),)
    found = {
        c.profile: c.ppm
        for c in kinds([Cell(far, "U", 4), Cell(A, "V", 2), Cell(B, None, 2)], {"A": 3, "B": 5}, None)
    }
    assert found == {A: 1_000_000, far: 250_000, B: 1_000_000}


def test_a_cap_that_cannot_bind_leaves_the_chance_exact() -> None:
    cells = [Cell(A, f"U{i}", 2) for i in range(10)]
    (chance,) = kinds(cells, {"A": 5}, 2)
    assert (chance.ppm, chance.error_ppm, chance.count) == (250_000, None, 20)
    assert kinds(cells, {"A": 5}, 1, 200)[0].error_ppm is not None


def test_two_groups_that_overlap_come_near_the_hand_calculation() -> None:
    """One seat each, one expert for A, one for B, one for both: with either first, each of the others."""
    cells = [Cell(A, None, 1), Cell(B, None, 1), Cell(AB, None, 1)]
    found = {c.profile: c for c in kinds(cells, {"A": 1, "B": 1}, None)}
    for chance in found.values():  # every pair can sit, so every pair is as likely as any other
        assert chance.error_ppm is not None
        assert abs(chance.ppm - 666_667) < 5 * chance.error_ppm
        assert chance.error_ppm < 5000


def test_the_same_figures_every_time() -> None:
    cells = [Cell(A, None, 9), Cell(AB, None, 4)]
    assert kinds(cells, {"A": 2, "B": 1}, None, 500) == kinds(cells, {"A": 2, "B": 1}, None, 500)


def _pool(random: Random) -> tuple[EligiblePool, dict[str, int]]:
    profiles = [{"A": 0}, {"A": 0, "B": 1}, {"B": 1}, {"A": 1, "C": 0}, {"B": 0, "C": 2}]
    rows = [(f"E{i:02d}", random.choice([None, "U0", "U1", "U2"]), profiles[i % 5]) for i in range(25)]
    return EligiblePool.build(rows), {row[0]: 1 + i % 3 for i, row in enumerate(rows)}


@pytest.mark.parametrize(("cap", "weighted"), [(None, False), (1, False), (2, True), (None, True)])
def test_simulated_chances_are_those_of_the_real_placement(cap: int | None, weighted: bool) -> None:
    """Tiers, caps and weights: the short way (kinds and gaps) against placing real tickets."""
    random = Random(f"chances {cap} {weighted}")
    pool, all_weights = _pool(random)
    weights = all_weights if weighted else {}
    seats = {"A": 4, "B": 3, "C": 2}
    placed: Counter[tuple[object, int]] = Counter()
    draws = 3000
    for _ in range(draws):
        tickets = [
            min(random.getrandbits(256) for _ in range(weights.get(e, 1))).to_bytes(32, "big")
            for e in pool.experts
        ]
        for expert in place(pool, tickets, seats, cap, "ABC").order:
            profile = pool.profiles[pool.kinds[pool.experts.index(expert)]]
            placed[tuple(sorted(profile.items())), weights.get(expert, 1)] += 1
    for chance in kinds(cells_of_pool(pool, weights), seats, cap, 6000):
        real = placed[chance.profile, chance.weight] / draws / chance.count
        assert chance.error_ppm is not None
        error = chance.error_ppm * 1e-6 + sqrt(max(real * (1 - real), 1e-3) / draws)
        assert abs(chance.ppm * 1e-6 - real) < 5 * error, chance


def test_large_employers_are_handled_as_fairly_as_small_ones() -> None:
    """Cap 1, one employer has half of a kind: 1 of 2 seats at most goes there."""
    cells = [Cell(A, "BIG", 500), *(Cell(A, f"U{i}", 1) for i in range(500))]
    (chance,) = kinds(cells, {"A": 2}, 1, 3000)
    assert abs(chance.ppm - 2000) <= 1  # both seats are always filled: 2 in 1,000 on the whole
    one_employer = [Cell(A, "BIG", 500), Cell(B, "BIG", 500)]
    found = kinds(one_employer, {"A": 2, "B": 2}, 1, 3000)
    assert sum(c.ppm * c.count for c in found) == pytest.approx(1_000_000, rel=0.01)


def test_a_million_costs_no_more_than_a_thousand() -> None:
    """Work is counted in progress calls, not in seconds: the loop is over draws, whatever the pool."""
    calls: list[tuple[int, int]] = []
    cells = [Cell(A, None, 600_000), Cell(AB, None, 300_000), Cell(B, None, 100_000)]
    found = kinds(cells, {"A": 6, "B": 3}, None, 1000, lambda done, total: calls.append((done, total)))
    assert calls == [(0, 1000), (500, 1000), (1000, 1000)]
    assert sum(c.ppm * c.count for c in found) == pytest.approx(9_000_000, rel=0.1)


def test_the_simulation_can_be_cancelled() -> None:
    class Cancelled(Exception):
        pass

    def stop(done: int, _total: int) -> None:
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        kinds([Cell(AB, None, 10), Cell(A, None, 9)], {"A": 1, "B": 1}, None, 20_000, stop)


def test_cells_of_a_pre_query_and_the_figure_for_one_group() -> None:
    cells = cells_of_counts({(A, "U1"): 3, (A, None): 7, (AB, "U1"): 2})
    found = kinds(cells, {"A": 2, "B": 1}, None, 500)
    alone = chance_in_group_alone(found, "A")
    assert alone is not None
    assert (alone.profile, alone.count) == (A, 10)
    assert chance_in_group_alone(found, "B") is None


def test_no_eligible_expert_no_chance() -> None:
    assert kinds([], {"A": 2}, 1) == []
