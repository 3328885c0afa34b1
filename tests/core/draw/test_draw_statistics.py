"""Statistics of the draw with fixed seeds: each test fails a fair draw once in a million seeds.

By default a tenth of the numbers of draws that draw-protocol.md names; ``MINGQIAN_SOAK=1`` runs them all.
"""

import os
from collections import Counter
from hashlib import sha256
from itertools import combinations, permutations
from math import erfc, exp, lgamma, log, sqrt

import pytest

from core.draw.protocol import edp1
from core.draw.protocol.model import Contribution, EligiblePool
from core.draw.protocol.placement import place
from core.draw.protocol.replenishment import Board, next_for_group

ALPHA = 1e-6
Z_LIMIT = 4.8917  # two-sided normal quantile of ALPHA
SCALE = 1 if os.environ.get("MINGQIAN_SOAK") else 10


def _tail(statistic: float, freedom: int) -> float:
    """Upper tail of the chi-square distribution, by the recurrence of the incomplete gamma function."""
    half = statistic / 2
    value, a = (erfc(sqrt(half)), 0.5) if freedom % 2 else (exp(-half), 1.0)
    while a < freedom / 2:
        value += exp(a * log(half) - half - lgamma(a + 1))
        a += 1
    return value


@pytest.mark.parametrize(
    ("statistic", "freedom", "tail"),
    [(3.841, 1, 0.05), (18.307, 10, 0.05), (42.557, 29, 0.05), (24.32, 7, 0.001)],
)
def test_the_tail_used_here_is_that_of_the_tables(statistic: float, freedom: int, tail: float) -> None:
    assert _tail(statistic, freedom) == pytest.approx(tail, rel=2e-3)


def _key(test: str, draw: int) -> bytes:
    return sha256(f"{test} {draw}".encode()).digest()


def _ids(count: int) -> list[str]:
    return [f"E{number:06d}" for number in range(count)]


def _panels(test: str, pool_size: int, seats: int, draws: int) -> list[tuple[str, ...]]:
    pool = EligiblePool.build((expert, None, {"A": 0}) for expert in _ids(pool_size))
    return [
        place(pool, edp1.tickets(_key(test, draw), "P-1", pool.experts), {"A": seats}, None, "A").order
        for draw in range(draws)
    ]


def _uniform(counts: Counter[object], kinds: int, draws: int) -> float:
    expected = draws / kinds
    assert len(counts) <= kinds
    return sum((counts[k] - expected) ** 2 for k in counts) / expected + (kinds - len(counts)) * expected


def test_everybody_is_drawn_equally_often_and_every_pair() -> None:
    size, seats, draws = 30, 6, 100_000 // SCALE
    panels = _panels("inclusion", size, seats, draws)
    p = seats / size
    single = Counter(expert for panel in panels for expert in panel)
    spread = sum((single[e] - draws * p) ** 2 for e in _ids(size)) / (draws * p * (1 - p))
    assert _tail((size - 1) / size * spread, size - 1) > ALPHA
    pairs = Counter(pair for panel in panels for pair in combinations(sorted(panel), 2))
    both = p * (seats - 1) / (size - 1)
    count = size * (size - 1) // 2
    worst = max(abs(pairs[pair] - draws * both) for pair in combinations(_ids(size), 2))
    assert erfc(worst / sqrt(2 * draws * both * (1 - both))) > ALPHA / count


def test_every_panel_is_equally_likely() -> None:
    draws = 350_000 // SCALE
    counts: Counter[object] = Counter(frozenset(panel) for panel in _panels("subsets", 7, 3, draws))
    assert _tail(_uniform(counts, 35, draws), 34) > ALPHA


def test_every_order_is_equally_likely() -> None:
    draws, ids = 1_200_000 // SCALE, _ids(5)
    counts: Counter[object] = Counter()
    for draw in range(draws):
        tickets = edp1.tickets(_key("orders", draw), "P-1", ids)
        counts[tuple(sorted(range(5), key=tickets.__getitem__))] += 1
    assert set(counts) == set(permutations(range(5)))
    assert _tail(_uniform(counts, 120, draws), 119) > ALPHA


def test_the_first_replacement_is_anybody_of_the_others() -> None:
    size, draws = 12, 60_000 // SCALE
    pool = EligiblePool.build((expert, None, {"A": 0}) for expert in _ids(size))
    counts: Counter[object] = Counter()
    for draw in range(draws):
        tickets = edp1.tickets(_key("replacement", draw), "P-1", pool.experts)
        placement = place(pool, tickets, {"A": 2}, None, "A")
        board = Board.of_placement(placement, {"A": 2}).left("A2")
        following = next_for_group(pool, tickets, "A", board, None).expert
        assert following not in placement.order
        counts[following] += 1
    assert _tail(_uniform(counts, size, draws), size - 1) > ALPHA


def test_weights_count_as_so_many_tickets() -> None:
    """Chance to be first is weight / sum of weights."""
    draws, ids = 100_000 // SCALE, _ids(4)
    weights = {expert: number for number, expert in enumerate(ids, 1)}
    first: Counter[str] = Counter()
    for draw in range(draws):
        tickets = edp1.tickets(_key("weights", draw), "P-1", ids, weights)
        first[min(zip(tickets, ids, strict=True))[1]] += 1
    statistic = sum((first[e] - draws * w / 10) ** 2 / (draws * w / 10) for e, w in weights.items())
    assert _tail(statistic, 3) > ALPHA


def test_one_digit_of_one_die_changes_half_of_all_bits() -> None:
    draws = 100_000 // SCALE
    differing = 0
    position: Counter[int] = Counter()
    for draw in range(draws):
        digit = draw % 10
        tickets = []
        for value in (f"{digit}{draw:09d}", f"{(digit + 1) % 10}{draw:09d}"):
            ikm = edp1.key_material(
                "D", 1, b"p" * 32, b"r" * 32, b"c" * 32, [Contribution("W-A", "d10", value)]
            )
            tickets.append(edp1.tickets(edp1.derive_key(_key("s_op", 0), ikm), "P-1", ["E1"])[0])
        bits = int.from_bytes(tickets[0], "big") ^ int.from_bytes(tickets[1], "big")
        differing += bits.bit_count()
        position.update(i for i in range(0, 256, 8) if bits >> i & 1)
    assert abs(differing - 128 * draws) / sqrt(64 * draws) < Z_LIMIT
    worst = max(abs(position[i] - draws / 2) for i in range(0, 256, 8))
    assert erfc(worst / sqrt(draws / 2)) > ALPHA / 32


def test_a_group_that_overlaps_gains_nothing_by_its_name() -> None:
    """Two groups alike but for the name, everybody in both: each takes everybody equally often."""
    draws = 50_000 // SCALE
    pool = EligiblePool.build((expert, None, {"A": 0, "Z": 0}) for expert in _ids(6))
    labels: Counter[str] = Counter()
    for draw in range(draws):
        key = _key("labels", draw)
        tickets = edp1.tickets(key, "P-1", pool.experts)
        placement = place(pool, tickets, {"A": 1, "Z": 1}, None, edp1.group_order(key, ["A", "Z"]))
        labels[placement.panel[placement.order[0]]] += 1
    assert abs(labels["A"] - draws / 2) / sqrt(draws / 4) < Z_LIMIT
