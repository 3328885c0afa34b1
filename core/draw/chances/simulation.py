"""Chances by drawing many times with a fixed key, at a cost that does not grow with the pool.

Experts of the same groups, weight and (under a cap) employer are exchangeable. So a simulated draw makes no
ticket for everyone: it makes the smallest tickets of each *lot* of alike experts one after another, only as
far as the walk of step 8 gets. The n tickets of a lot are exponential numbers of rate w in ascending order,
whose gaps are independent with rates w·n, w·(n−1), … (Rényi); the smallest of w uniform tickets, turned
monotonically, is such a number, so that weights come out as in the real draw.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import shake_256
from heapq import heapify, heappop, heapreplace
from math import ceil, log, sqrt
from struct import unpack
from typing import Any

from core.draw.chances.model import Cell, Chance, Employer, Estimated, Profile
from core.draw.protocol.seating import Seating

_KEY = b"EDP1/chances\x00"
_PPM = 1_000_000
_PROGRESS_EVERY = 500
_BATCH = 4096
_SMALL_LOT = 64


@dataclass(frozen=True, slots=True)
class _Lot:
    """Alike experts. ``employers`` has one entry a member under a cap, and is empty where none counts."""

    kind: int
    profile: Profile
    weight: int
    size: int
    employers: Sequence[str | None] = ()

    @property
    def is_of_one_employer(self) -> bool:
        return bool(self.employers) and self.employers[0] is not None and len(set(self.employers)) == 1


@dataclass(slots=True)
class _Drawn:
    """The smallest tickets of one lot so far, ascending; ``swapped`` deals out its members at random."""

    tickets: list[float] = field(default_factory=list)
    members: list[int] = field(default_factory=list)
    placed: set[int] = field(default_factory=set)
    swapped: dict[int, int] = field(default_factory=dict)


def simulate(
    cells: Sequence[Cell],
    seats: Mapping[str, int],
    employer_cap: int | None,
    draws: int,
    progress: Callable[[int, int], None],
) -> Estimated:
    """Estimate the chance of every (profile, weight) from ``draws`` draws; the same figures every time.

    Under a cap also of every kind by what its employer has in the pool: experts alike in both are
    exchangeable.
    """
    kinds = sorted({(cell.profile, cell.weight) for cell in cells})
    lots = list(_lots(cells, kinds, sum(seats.values()), employer_cap))
    sizes: Counter[int] = Counter()
    for lot in lots:
        sizes[lot.kind] += lot.size
    employers = {} if employer_cap is None else employers_of(cells, kinds)
    by_kind = _Tally()
    by_employer = _Tally()
    simulation = _Simulation(lots, seats, employer_cap)
    for done in range(draws):
        if done % _PROGRESS_EVERY == 0:
            progress(done, draws)
        placed = simulation.draw()
        by_kind.add(Counter(kind for kind, _ in placed))
        if employer_cap is not None:
            by_employer.add(Counter((kind, employers.get(name or "", ())) for kind, name in placed))
    progress(draws, draws)
    shares: Counter[tuple[int, Employer]] = Counter()
    if employer_cap is not None:
        place = {kind: number for number, kind in enumerate(kinds)}
        for cell in cells:
            kind = place[cell.profile, cell.weight]
            shares[kind, employers.get(cell.entity or "", ())] += cell.count
    return Estimated(
        tuple(by_kind.chance(k, kinds[k], sizes[k], draws) for k in range(len(kinds))),
        tuple(
            replace(by_employer.chance(key, kinds[key[0]], size, draws), employer=key[1])
            for key, size in sorted(shares.items())
        ),
    )


def employers_of(cells: Iterable[Cell], kinds: Sequence[tuple[Profile, int]]) -> dict[str, Employer]:
    """Of each legal entity, how many eligible experts of which kind it has; ``kinds`` in ascending order."""
    place = {kind: number for number, kind in enumerate(kinds)}
    counts: dict[str, Counter[int]] = {}
    for cell in cells:
        if cell.entity is not None:
            counts.setdefault(cell.entity, Counter())[place[cell.profile, cell.weight]] += cell.count
    return {entity: tuple(sorted(found.items())) for entity, found in counts.items()}


class _Tally:
    """How many experts of each sort were placed over many draws, and how much that varied."""

    def __init__(self) -> None:
        self._sums: Counter[object] = Counter()
        self._squares: Counter[object] = Counter()

    def add(self, placed: Mapping[Any, int]) -> None:
        """One draw."""
        for sort, count in placed.items():
            self._sums[sort] += count
            self._squares[sort] += count * count

    def chance(self, sort: object, kind: tuple[Profile, int], size: int, draws: int) -> Chance:
        """The chance of each of the ``size`` experts of a sort."""
        mean = self._sums[sort] / draws
        variance = max(self._squares[sort] / draws - mean * mean, 0.0)
        error = (
            max(sqrt(variance / draws), 1 / draws) / size
        )  # what never happened in the sample may still happen
        return Chance(kind[0], kind[1], size, round(mean / size * _PPM), ceil(error * _PPM))


def _lots(
    cells: Sequence[Cell], kinds: Sequence[tuple[Profile, int]], seats: int, employer_cap: int | None
) -> Iterator[_Lot]:
    """Lots of the cells. Under a cap every employer that is large within its kind has a lot of its own.

    Whoever is at the cap then leaves as a whole lot or is rare among the rest, so that few are passed over.
    """
    for number, (profile, weight) in enumerate(kinds):
        mine = [cell for cell in cells if (cell.profile, cell.weight) == (profile, weight)]
        rest = sum(cell.count for cell in mine)
        if employer_cap is None:
            yield _Lot(number, profile, weight, rest)
            continue
        mine.sort(key=lambda cell: (cell.entity is None, -cell.count, cell.entity or ""))
        while mine and mine[0].entity is not None and rest > _SMALL_LOT and mine[0].count * 4 * seats > rest:
            large = mine.pop(0)
            rest -= large.count
            yield _Lot(number, profile, weight, large.count, [large.entity] * large.count)
        members = [cell.entity for cell in mine for _ in range(cell.count)]
        if members:
            yield _Lot(number, profile, weight, len(members), members)


class _Simulation:
    def __init__(self, lots: Sequence[_Lot], seats: Mapping[str, int], employer_cap: int | None) -> None:
        self._lots = lots
        self._seats = seats
        self._free = sum(seats.values())
        self._cap = employer_cap
        self._whole = [lot.is_of_one_employer for lot in lots]
        tiers = sorted({tier for lot in lots for _, tier in lot.profile})
        self._stages = [
            [tuple(group for group, own in lot.profile if own <= tier) for lot in lots] for tier in tiers
        ]
        self._number = _numbers().__next__

    def draw(self) -> list[tuple[int, str | None]]:
        """One draw: kind and, under a cap, employer of everybody who is placed."""
        drawn = [_Drawn() for _ in self._lots]
        seating: Seating[tuple[int, int]] = Seating(self._seats)
        employed: Counter[str] = Counter()
        placed: list[tuple[int, str | None]] = []
        for groups in self._stages:
            for lot, each in enumerate(drawn):
                for place in each.placed:
                    seating.allow((lot, place), groups[lot])
            self._stage(groups, drawn, seating, employed, placed)
            if len(placed) == self._free:
                break
        return placed

    def _stage(
        self,
        groups: Sequence[tuple[str, ...]],
        drawn: Sequence[_Drawn],
        seating: Seating[tuple[int, int]],
        employed: Counter[str],
        placed: list[tuple[int, str | None]],
    ) -> None:
        """The walk of one stage over all lots at once, smallest ticket first."""
        hopeless: set[tuple[str, ...]] = set()
        queue = [(self._ticket(lot, drawn[lot], 0), lot, 0) for lot in range(len(self._lots)) if groups[lot]]
        heapify(queue)
        while queue and len(placed) < self._free:
            _, lot, place = queue[0]
            each = drawn[lot]
            if groups[lot] in hopeless:
                heappop(queue)
                continue
            if place not in each.placed:
                employer = self._employer(lot, each, place)
                if employer is not None and self._cap is not None and employed[employer] >= self._cap:
                    if self._whole[lot]:
                        heappop(queue)
                        continue
                elif seating.seat((lot, place), groups[lot]):
                    each.placed.add(place)
                    placed.append((self._lots[lot].kind, employer))
                    if employer is not None:
                        employed[employer] += 1
                else:
                    hopeless.add(groups[lot])
                    heappop(queue)
                    continue
            if place + 1 < self._lots[lot].size:
                heapreplace(queue, (self._ticket(lot, each, place + 1), lot, place + 1))
            else:
                heappop(queue)

    def _ticket(self, lot: int, each: _Drawn, place: int) -> float:
        """The ticket at ``place`` in the lot's ascending order; places are asked for one after another."""
        tickets = each.tickets
        if place == len(tickets):
            before = tickets[-1] if tickets else 0.0
            rate = self._lots[lot].weight * (self._lots[lot].size - place)
            tickets.append(before - log(self._number()) / rate)
        return tickets[place]

    def _employer(self, lot: int, each: _Drawn, place: int) -> str | None:
        """The employer of the member who holds the ticket at ``place``, dealt out without repeats."""
        employers = self._lots[lot].employers
        if not employers or self._whole[lot]:
            return employers[0] if employers else None
        while len(each.members) <= place:
            start = len(each.members)
            pick = start + int(self._number() * (len(employers) - start))
            each.members.append(each.swapped.get(pick, pick))
            each.swapped[pick] = each.swapped.get(start, start)
        return employers[each.members[place]]


def _numbers() -> Iterator[float]:
    """Uniform numbers, 0 excluded and 1 never reached above 53 bits, from SHAKE-256 under the fixed key."""
    block = 0
    while True:
        stream = shake_256(_KEY + block.to_bytes(8, "big")).digest(8 * _BATCH)
        for word in unpack(f">{_BATCH}Q", stream):
            yield ((word >> 11) + 0.5) * 2.0**-53
        block += 1
