"""Statistics of the draw with fixed seeds: each test fails a fair draw once in a million seeds.

By default a tenth of the numbers of draws that draw-protocol.md names; ``make statistics``
(``MINGQIAN_SOAK=1``) runs them all.
"""

import os
from collections import Counter
from hashlib import sha256
from itertools import combinations, permutations
from math import comb, erfc, exp, lgamma, log, sqrt

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


def test_every_seat_takes_everybody_equally_often() -> None:
    """Nobody sits more often in A1 than in A3, which is called later."""
    size, seats, draws = 8, 3, 60_000 // SCALE
    counts: Counter[object] = Counter()
    for panel in _panels("seats", size, seats, draws):
        counts.update((number, expert) for number, expert in enumerate(panel))
    for number in range(seats):
        of_seat: Counter[object] = Counter({k: n for k, n in counts.items() if k[0] == number})  # type: ignore[index]
        assert _tail(_uniform(of_seat, size, draws), size - 1) > ALPHA / seats


_MIXED = (
    ("E1", "U1", {"A": 0}),
    ("E2", "U1", {"A": 0, "B": 0}),
    ("E3", None, {"A": 1, "B": 0}),
    ("E4", "U2", {"B": 1}),
    ("E5", "U2", {"A": 0, "B": 1}),
    ("E6", None, {"A": 2, "B": 2}),
)
_MIXED_SEATS = {"A": 2, "B": 1}


def _exact_chances(pool: EligiblePool) -> dict[object, float]:
    """Of each panel with its labels: how many of all orders of experts and groups lead to it."""
    counts: Counter[object] = Counter()
    orders = list(permutations(range(len(pool.experts))))
    for ranks in orders:
        tickets = [rank.to_bytes(32, "big") for rank in ranks]
        for groups in permutations("AB"):
            counts[frozenset(place(pool, tickets, _MIXED_SEATS, 1, groups).panel.items())] += 1
    return {panel: count / (2 * len(orders)) for panel, count in counts.items()}


def test_overlapping_groups_tiers_and_a_cap_come_out_as_all_orders_give() -> None:
    """The key is as good as a fair choice among all orders of the experts and of the groups."""
    draws = 100_000 // SCALE
    pool = EligiblePool.build(_MIXED)
    chances = _exact_chances(pool)
    counts: Counter[object] = Counter()
    for draw in range(draws):
        key = _key("mixed", draw)
        order = edp1.group_order(key, list(_MIXED_SEATS))
        placement = place(pool, edp1.tickets(key, "P-1", pool.experts), _MIXED_SEATS, 1, order)
        counts[frozenset(placement.panel.items())] += 1
    assert set(counts) <= set(chances)
    assert min(chances.values()) * draws > 5, "too few draws for this statistic"
    statistic = sum((counts[p] - draws * c) ** 2 / (draws * c) for p, c in chances.items())
    assert _tail(statistic, len(chances) - 1) > ALPHA


def _by_attempt(draw: int, attempt: int) -> bytes:
    """Keys of two attempts that differ in nothing but their number."""
    values = [Contribution("W-A", "d10", f"{draw:010d}"), Contribution("W-B", "d10", "0123456789")]
    ikm = edp1.key_material("D", attempt, b"p" * 32, b"r" * 32, b"c" * 32, values)
    return edp1.derive_key(_key("attempts", 0), ikm)


def test_what_was_drawn_tells_nothing_of_the_next_attempt() -> None:
    """With secret, pool and dice alike: two panels share as many people as two fair ones do."""
    size, seats, draws = 10, 4, 50_000 // SCALE
    pool = EligiblePool.build((expert, None, {"A": 0}) for expert in _ids(size))
    shared: Counter[int] = Counter()
    for draw in range(draws):
        both = [
            set(
                place(
                    pool, edp1.tickets(_by_attempt(draw, n), "P-1", pool.experts), {"A": seats}, None, "A"
                ).order
            )
            for n in (1, 2)
        ]
        shared[len(both[0] & both[1])] += 1
    statistic = 0.0
    for count in range(seats + 1):
        expected = draws * comb(seats, count) * comb(size - seats, seats - count) / comb(size, seats)
        statistic += (shared[count] - expected) ** 2 / expected
    assert _tail(statistic, seats) > ALPHA


def test_fresh_dice_take_anybody_of_the_others_whatever_the_first_tickets_were() -> None:
    size, draws = 8, 50_000 // SCALE
    pool = EligiblePool.build((expert, None, {"A": 0}) for expert in _ids(size))
    values = [Contribution("W-A", "d10", "0123456789"), Contribution("W-B", "d10", "9876543210")]
    ranks: Counter[object] = Counter()
    for draw in range(draws):
        secret = _key("fresh", draw)
        ikm = edp1.key_material("D", 1, b"p" * 32, b"r" * 32, b"c" * 32, values)
        tickets = edp1.tickets(edp1.derive_key(secret, ikm), "P-1", pool.experts)
        placement = place(pool, tickets, {"A": 1}, None, "A")
        board = Board.of_placement(placement, {"A": 1}).left("A1")
        rolled = edp1.derive_key(
            secret, edp1.round_material(ikm, 1, [Contribution("W-A", "d10", f"{draw:010d}")])
        )
        following = next_for_group(pool, edp1.tickets(rolled, "P-1", pool.experts), "A", board, None).expert
        assert following is not None
        by_first = sorted(range(size), key=tickets.__getitem__)
        ranks[by_first.index(pool.experts.index(following))] += 1
    assert 0 not in ranks, "who left was taken again"
    assert _tail(_uniform(ranks, size - 1, draws), size - 2) > ALPHA
