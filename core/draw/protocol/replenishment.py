"""Replacement (step 10): who is next for an opened seat, and the seats as they empty and fill.

The board is a frozen value; every change gives the next one. The same functions serve the running draw and
whoever computes it again from a transcript.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from core.draw.protocol.model import EligiblePool
from core.draw.protocol.placement import Placement, seat_codes
from core.draw.protocol.ticket_order import in_order


class LeaveReason(StrEnum):
    """Why a seat is open again; recorded before the next name is worked out."""

    DECLINED_KEY = "DECLINED-KEY"
    DECLINED_SMS = "DECLINED-SMS"
    DECLINED_MAIL = "DECLINED-MAIL"
    DECLINED_OPERATOR = "DECLINED-OPERATOR"  # operator's entry, co-signed by the supervisor
    NO_ANSWER = "NO-ANSWER"
    LEAVE = "LEAVE"
    AVOIDANCE = "AVOIDANCE"
    LATE = "LATE"
    ABSENT = "ABSENT"
    HEALTH = "HEALTH"
    REMOVED = "REMOVED"
    EMERGENCY = "EMERGENCY"  # the waiting was cut short: emergency draw


class PassReason(StrEnum):
    """Conflicts that arose after the freeze; who has one is passed over for this seat only."""

    NOT_ACTIVE = "NOT-ACTIVE"
    TERM_LAPSED = "TERM-LAPSED"
    BLACKLISTED = "BLACKLISTED"
    ON_LEAVE = "ON-LEAVE"
    AVOID_UNIT = "AVOID-UNIT"
    AVOID_PERSON = "AVOID-PERSON"
    TIME_CLASH = "TIME-CLASH"


Conflict = Callable[[str], str | None]
"""Tells the reason why an expert (pseudonym) must be passed over, or None."""


@dataclass(frozen=True, slots=True)
class Next:
    """Who is next for a seat: ``expert`` and his ``tier`` are None when nobody is left.

    ``passed_over`` lists (expert, reason) of those who stood before him in the order.
    """

    expert: str | None
    tier: int | None
    passed_over: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Board:
    """Who sits where, and who was ever taken.

    ``groups`` gives each seat's group, ``seated`` each seat's expert or None while it is open.
    """

    groups: Mapping[str, str]
    seated: Mapping[str, str | None]
    taken: frozenset[str]

    @classmethod
    def of_placement(cls, placement: Placement, seats: Mapping[str, int]) -> "Board":
        """The board as drawn; ``seats`` by group in the order of the plan."""
        groups = {code: group for group, n in seats.items() for code in seat_codes(placement, {group: n})}
        return cls(groups, seat_codes(placement, seats), frozenset(placement.order))

    def left(self, seat: str) -> "Board":
        """The expert of ``seat`` leaves; raises ``ValueError`` when it is unknown or open already."""
        if self.seated.get(seat) is None:
            raise ValueError(f"nobody sits in {seat}")
        return replace(self, seated={**self.seated, seat: None})

    def filled(self, seat: str, expert: str) -> "Board":
        """``expert`` takes an open seat; raises ``ValueError`` when it is not open or he was taken before."""
        if self.seated.get(seat, "") is not None:
            raise ValueError(f"{seat} is not open")
        if expert in self.taken:
            raise ValueError(f"{expert} was taken before")
        return replace(self, seated={**self.seated, seat: expert}, taken=self.taken | {expert})


def _no_conflict(_expert: str) -> str | None:
    return None


def next_for_group(
    pool: EligiblePool,
    tickets: Sequence[bytes],
    group: str,
    board: Board,
    employer_cap: int | None,
    conflict: Conflict = _no_conflict,
) -> Next:
    """The smallest (tier, ticket, id) among those eligible for ``group`` and never taken.

    Employers at their cap are left out (who left no longer counts toward it); ``conflict`` is asked only of
    experts who would otherwise be next. ``tickets`` runs parallel to ``pool`` and comes from the round's
    key where the plan asks for fresh dice.
    """
    employed = _employed(pool, board, employer_cap)
    passed: list[tuple[str, str]] = []
    for tier in sorted({profile[group] for profile in pool.profiles if group in profile}):
        kinds = {k for k, profile in enumerate(pool.profiles) if profile.get(group) == tier}
        for position in in_order(pool, tickets, kinds):
            expert, entity = pool.experts[position], pool.entities[position]
            if expert in board.taken:
                continue
            if employer_cap is not None and entity is not None and employed[entity] >= employer_cap:
                continue
            reason = conflict(expert)
            if reason is None:
                return Next(expert, tier, tuple(passed))
            passed.append((expert, reason))
    return Next(None, None, tuple(passed))


def _employed(pool: EligiblePool, board: Board, employer_cap: int | None) -> Counter[str]:
    """How many of each employer sit on the panel at this moment."""
    if employer_cap is None:
        return Counter()
    sitting = {expert for expert in board.seated.values() if expert is not None}
    rows = zip(pool.experts, pool.entities, strict=True)
    return Counter(entity for expert, entity in rows if entity is not None and expert in sitting)


def left_in_pool(pool: EligiblePool, board: Board, employer_cap: int | None) -> dict[str, int]:
    """For each group how many experts could still be called in, for the live board; order does not matter."""
    employed = _employed(pool, board, employer_cap)
    counts = Counter(pool.kinds)
    rows = zip(pool.experts, pool.entities, pool.kinds, strict=True)
    for expert, entity, kind in rows:
        at_cap = employer_cap is not None and entity is not None and employed[entity] >= employer_cap
        if at_cap or expert in board.taken:
            counts[kind] -= 1
    left = dict.fromkeys(board.groups.values(), 0)
    for kind, profile in enumerate(pool.profiles):
        for group in profile:
            left[group] += counts[kind]
    return left
