"""Placement (step 8): who sits, found tier by tier along the ticket order, and which group each sits in.

The set of placed experts and their stages depend on tickets alone, never on how groups are named or
ordered; the groups' random order only decides labels that would otherwise be open.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from core.draw.protocol.model import EligiblePool
from core.draw.protocol.seating import Seating
from core.draw.protocol.ticket_order import in_order


@dataclass(frozen=True, slots=True)
class Placement:
    """The panel as drawn.

    ``order`` lists the placed experts by (stage, ticket, id); ``panel`` gives each one's group, ``stage``
    the tier at which he was placed, ``tier`` his tier in that group; ``open_seats`` counts what stayed
    free, by group.
    """

    order: tuple[str, ...]
    panel: Mapping[str, str]
    stage: Mapping[str, int]
    tier: Mapping[str, int]
    open_seats: Mapping[str, int]


def place(
    pool: EligiblePool,
    tickets: Sequence[bytes],
    seats: Mapping[str, int],
    employer_cap: int | None,
    group_order: Sequence[str],
) -> Placement:
    """Place as many as can sit together, stage by stage; ``tickets`` runs parallel to ``pool``.

    ``seats`` maps every group that occurs in the pool to its seats; ``group_order`` is step 7's order of
    the same groups.
    """
    staged = _placed_set(pool, tickets, seats, employer_cap)
    labels = _labels(pool, staged, seats, group_order)
    order = tuple(pool.experts[i] for i, _ in staged)
    free = Counter(seats)
    free.subtract(labels)
    return Placement(
        order=order,
        panel=dict(zip(order, labels, strict=True)),
        stage={pool.experts[i]: stage for i, stage in staged},
        tier={
            pool.experts[i]: pool.profiles[pool.kinds[i]][g] for (i, _), g in zip(staged, labels, strict=True)
        },
        open_seats={group: free[group] for group in seats},
    )


def _placed_set(
    pool: EligiblePool, tickets: Sequence[bytes], seats: Mapping[str, int], employer_cap: int | None
) -> list[tuple[int, int]]:
    """(position, stage) of everybody placed, in order of (stage, ticket, id)."""
    seating: Seating[int] = Seating(seats)
    placed: dict[int, int] = {}
    employed: Counter[str] = Counter()
    free = sum(seats.values())
    for stage in sorted({tier for profile in pool.profiles for tier in profile.values()}):
        # Whoever is placed already may move along the edges of this tier, too.
        for position in placed:
            seating.allow(position, _groups_up_to(pool.profiles[pool.kinds[position]], stage))
        # A kind that could not be seated once cannot be seated later in the stage: the set only grows.
        hopeful = {k: g for k, p in enumerate(pool.profiles) if (g := _groups_up_to(p, stage))}
        for position in in_order(pool, tickets, hopeful):
            if len(placed) == free or not hopeful:
                break
            groups = hopeful.get(pool.kinds[position])
            entity = pool.entities[position]
            if groups is None or position in placed or _is_capped(entity, employed, employer_cap):
                continue
            if seating.seat(position, groups):
                placed[position] = stage
                if entity is not None:
                    employed[entity] += 1
            else:
                for kind in [k for k, g in hopeful.items() if g == groups]:
                    del hopeful[kind]
    return list(placed.items())


def _groups_up_to(profile: Mapping[str, int], stage: int) -> tuple[str, ...]:
    return tuple(sorted(group for group, tier in profile.items() if tier <= stage))


def _is_capped(entity: str | None, employed: Mapping[str, int], employer_cap: int | None) -> bool:
    return employer_cap is not None and entity is not None and employed.get(entity, 0) >= employer_cap


def _labels(
    pool: EligiblePool,
    staged: Sequence[tuple[int, int]],
    seats: Mapping[str, int],
    group_order: Sequence[str],
) -> list[str]:
    """The group of everybody in ``staged``, in its order."""
    if not staged:
        return []
    last = max(stage for _, stage in staged)
    rank = {group: place for place, group in enumerate(group_order)}
    profiles = [pool.profiles[pool.kinds[i]] for i, _ in staged]
    seating: Seating[int] = Seating(seats)
    for number, profile in enumerate(profiles):
        seated = seating.seat(number, _groups_up_to(profile, last))
        assert seated, "a placed set can be seated"
    labels = []
    for number, profile in enumerate(profiles):
        options = sorted((tier, rank[group], group) for group, tier in profile.items() if tier <= last)
        labels.append(next(group for _, _, group in options if seating.fix(number, group)))
    return labels


def seat_code(group: str, number: int) -> str:
    """Name of one seat, such as ``A1``; a hyphen keeps ids that end in a digit apart."""
    return f"{group}{number}" if group[-1:].isalpha() else f"{group}-{number}"


def seat_codes(placement: Placement, seats: Mapping[str, int]) -> dict[str, str | None]:
    """Every seat of the plan with the expert placed in it, or None while it is open.

    Seats of a group are numbered from 1 along ``placement.order``.
    """
    codes: dict[str, str | None] = {}
    for group, count in seats.items():
        sitting = [expert for expert in placement.order if placement.panel[expert] == group]
        for number in range(1, count + 1):
            codes[seat_code(group, number)] = sitting[number - 1] if number <= len(sitting) else None
    return codes
