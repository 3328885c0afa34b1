"""Placement against exhaustive search on random small instances, and at the size of a whole country."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from itertools import combinations, product
from random import Random

import pytest

from core.draw.protocol.model import EligiblePool
from core.draw.protocol.placement import Placement, place, seat_code, seat_codes

INSTANCES = 10_000
Rows = Sequence[tuple[str, str | None, Mapping[str, int]]]


@dataclass(frozen=True)
class Instance:
    """``rows`` stand in ticket order."""

    rows: Rows
    seats: Mapping[str, int]
    cap: int | None
    order: Sequence[str]

    def placed(self) -> Placement:
        return _place(self.rows, self.seats, self.cap, self.order)


def _place(rows: Rows, seats: Mapping[str, int], cap: int | None, order: Sequence[str]) -> Placement:
    """Place with tickets that follow the order of ``rows``, given to the pool in another order."""
    ticket = {row[0]: i.to_bytes(32, "big") for i, row in enumerate(rows)}
    pool = EligiblePool.build(sorted(rows, key=lambda row: sha256(row[0].encode()).digest()))
    return place(pool, [ticket[expert] for expert in pool.experts], seats, cap, order)


def _instances(count: int, *, tiers: int = 3, capped: bool | None = None) -> Iterator[Instance]:
    random = Random(f"placement {count} {tiers} {capped}")
    for _ in range(count):
        groups = "ABC"[: random.randint(1, 3)]
        seats = {group: random.randint(1, 2) for group in groups}
        rows = []
        for number in range(random.randint(0, 7)):
            mine = [g for g in groups if random.random() < 0.55] or [random.choice(groups)]
            entity = random.choice([None, "U1", "U2"])
            rows.append((f"E{number}", entity, {g: random.randrange(tiers) for g in mine}))
        random.shuffle(rows)
        cap = random.choice([None, 1, 2]) if capped is None else (random.randint(1, 2) if capped else None)
        order = list(groups)
        random.shuffle(order)
        yield Instance(rows, seats, cap, order)


def _seatings(
    profiles: Sequence[Mapping[str, int]], seats: Mapping[str, int], tier: int
) -> Iterator[tuple[str, ...]]:
    """Every way to give each person a group of tier ``tier`` or nearer."""
    options = [[g for g, own in profile.items() if own <= tier] for profile in profiles]
    for labels in product(*options):
        if all(labels.count(group) <= room for group, room in seats.items()):
            yield labels


def _can_sit(profiles: Sequence[Mapping[str, int]], seats: Mapping[str, int], tier: int) -> bool:
    return next(_seatings(profiles, seats, tier), None) is not None


def _most(rows: Rows, seats: Mapping[str, int], tier: int) -> int:
    """The most people that any choice with these tiers could seat."""
    for size in range(min(len(rows), sum(seats.values())), 0, -1):
        if any(_can_sit([r[2] for r in chosen], seats, tier) for chosen in combinations(rows, size)):
            return size
    return 0


def _tiers(rows: Rows) -> list[int]:
    return sorted({tier for row in rows for tier in row[2].values()})


def test_at_every_stage_as_many_are_placed_as_any_choice_could_place() -> None:
    for case in _instances(INSTANCES, capped=False):
        stage = case.placed().stage
        for tier in _tiers(case.rows):
            assert sum(s <= tier for s in stage.values()) == _most(case.rows, case.seats, tier), case


def test_with_one_tier_the_set_is_the_first_in_lexicographic_order() -> None:
    for case in _instances(INSTANCES, tiers=1, capped=False):
        size = _most(case.rows, case.seats, 0)
        # combinations() come in lexicographic order of positions, and rows stand in ticket order
        expected = next(
            {row[0] for row in chosen}
            for chosen in combinations(case.rows, size)
            if _can_sit([row[2] for row in chosen], case.seats, 0)
        )
        assert set(case.placed().order) == expected, case


def _walked(case: Instance) -> dict[str, int]:
    """Step 8 word for word, by exhaustive search: {expert: stage}."""
    stage: dict[str, int] = {}
    of = {row[0]: row for row in case.rows}
    for tier in _tiers(case.rows):
        for expert, entity, profile in case.rows:
            if expert in stage:
                continue
            sitting = [of[e] for e in stage]
            colleagues = sum(entity is not None and other[1] == entity for other in sitting)
            if case.cap is not None and colleagues >= case.cap:
                continue
            if _can_sit([*(other[2] for other in sitting), profile], case.seats, tier):
                stage[expert] = tier
    return stage


def _labelled(case: Instance, stage: Mapping[str, int]) -> dict[str, str]:
    """The labels of step 8: of all seatings the first when compared person by person."""
    if not stage:
        return {}
    position = {row[0]: i for i, row in enumerate(case.rows)}
    profile = {row[0]: row[2] for row in case.rows}
    walk = sorted(stage, key=lambda e: (stage[e], position[e]))
    rank = {group: i for i, group in enumerate(case.order)}
    best = min(
        _seatings([profile[e] for e in walk], case.seats, max(stage.values())),
        key=lambda labels: [(profile[e][g], rank[g]) for e, g in zip(walk, labels, strict=True)],
    )
    return dict(zip(walk, best, strict=True))


def test_set_stages_and_labels_are_those_of_the_rule_also_under_a_cap() -> None:
    for case in _instances(INSTANCES):
        result, stage = case.placed(), _walked(case)
        assert result.stage == stage, case
        assert result.panel == _labelled(case, stage), case
        filled = Counter(result.panel.values())
        assert result.open_seats == {g: n - filled[g] for g, n in case.seats.items()}
        profile = {row[0]: row[2] for row in case.rows}
        assert result.tier == {e: profile[e][g] for e, g in result.panel.items()}


def test_set_and_stages_do_not_depend_on_names_or_order_of_groups() -> None:
    for case in _instances(INSTANCES):
        renamed = dict(zip("ABC", ("Z", "M", "K"), strict=True))
        rows = [
            (expert, entity, {renamed[g]: t for g, t in reversed(profile.items())})
            for expert, entity, profile in case.rows
        ]
        seats = {renamed[g]: n for g, n in reversed(case.seats.items())}
        other = _place(rows, seats, case.cap, sorted(seats))
        assert other.stage == case.placed().stage, case


def test_removing_somebody_who_was_not_placed_changes_nothing() -> None:
    for case in _instances(600):
        before = case.placed()
        for row in case.rows:
            if row[0] not in before.panel:
                fewer = [other for other in case.rows if other is not row]
                assert _place(fewer, case.seats, case.cap, case.order) == before, (case, row)


def test_equal_tickets_go_by_id() -> None:
    pool = EligiblePool.build([(e, None, {"A": 0}) for e in ("E3", "E1", "E2")])
    assert place(pool, [bytes(32)] * 3, {"A": 2}, None, ["A"]).order == ("E1", "E2")


def test_an_expert_without_a_known_employer_is_not_capped() -> None:
    rows: Rows = [(f"E{i}", None, {"A": 0}) for i in range(3)]
    assert len(_place(rows, {"A": 3}, 1, ["A"]).order) == 3
    employed: Rows = [(f"E{i}", "U", {"A": 0}) for i in range(3)]
    assert _place(employed, {"A": 3}, 1, ["A"]).order == ("E0",)


@cache
def _large(count: int) -> tuple[EligiblePool, tuple[bytes, ...]]:
    random = Random("large")
    profiles: list[Mapping[str, int]] = [{"A": 0}, {"A": 0, "B": 1}, {"B": 1, "C": 2}, {"C": 0}]
    rows = [(f"E{i:07d}", f"U{random.randrange(count // 20)}", random.choice(profiles)) for i in range(count)]
    return EligiblePool.build(rows), tuple(sha256(b"%d" % i).digest() for i in range(count))


@pytest.mark.parametrize("cap", [None, 1])
def test_a_large_pool_gives_what_a_walk_over_everybody_gives(cap: int | None) -> None:
    """The lazily made ticket order, and kinds given up early, change nothing."""
    pool, tickets = _large(20_000)
    seats = {"A": 5, "B": 4, "C": 3}
    found = place(pool, tickets, seats, cap, "ABC")
    ranked = sorted(range(len(tickets)), key=lambda i: tickets[i])
    first = [(pool.experts[i], pool.entities[i], pool.profiles[pool.kinds[i]]) for i in ranked[:400]]
    assert _place(first, seats, cap, "ABC") == found


def test_a_group_that_cannot_be_filled_takes_everybody_there_is() -> None:
    pool, tickets = _large(20_000)
    rare = EligiblePool(
        pool.experts,
        pool.entities,
        [1 if i in (17, 19_999) else 0 for i in range(len(tickets))],
        [{"A": 0}, {"B": 0}],
    )
    found = place(rare, tickets, {"A": 3, "B": 5}, None, "AB")
    assert found.open_seats == {"A": 0, "B": 3}
    assert {rare.experts[17], rare.experts[19_999]} <= set(found.order)


def test_an_empty_pool_leaves_all_seats_open() -> None:
    assert _place([], {"A": 2, "B": 1}, 1, "AB").open_seats == {"A": 2, "B": 1}


def test_seats_are_numbered_along_the_order_and_codes_never_meet() -> None:
    rows: Rows = [("E0", None, {"A": 0}), ("E1", None, {"B": 0}), ("E2", None, {"A": 0})]
    seats = {"A": 3, "B": 1}
    codes = seat_codes(_place(rows, seats, None, "AB"), seats)
    assert codes == {"A1": "E0", "A2": "E2", "A3": None, "B1": "E1"}
    groups = ("A", "A1", "A-", "A-1", "1", "11", "B1A")
    assert len({seat_code(g, n) for g in groups for n in range(1, 120)}) == len(groups) * 119
