"""人工抽取 and 专家分配: a panel that is named instead of drawn, and who replaces whom (features D4).

Nothing here is left to chance and nothing is secret: the named order decides. The same functions serve the
running draw and whoever checks its record later.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from core.draw.protocol import edp1
from core.draw.protocol.model import EligiblePool, Row
from core.draw.protocol.placement import seat_code
from core.draw.protocol.replenishment import Board, Conflict, Next
from core.kernel.canonical_json import JsonValue

SUBSTITUTE = "+"
"""Ends the place of a substitute (``A+``); a seat's place is its code (``A1``)."""
MOST_SUBSTITUTES = 100
"""Substitutes of one group."""


@dataclass(frozen=True, slots=True)
class NamedSeat:
    """Who was named for a seat; ``tier`` as his frozen row has it for the group."""

    seat: str
    group: str
    expert: str
    tier: int

    def to_json(self) -> dict[str, JsonValue]:
        """As it stands in the record."""
        return {"seat": self.seat, "group": self.group, "expert": self.expert, "tier": self.tier}


@dataclass(frozen=True, slots=True)
class Substitute:
    """Who was named to replace somebody of a group."""

    group: str
    expert: str
    tier: int

    def to_json(self) -> dict[str, JsonValue]:
        """As it stands in the record."""
        return {"group": self.group, "expert": self.expert, "tier": self.tier}


@dataclass(frozen=True, slots=True)
class Naming:
    """Everybody named: seats in the order of the plan, then the substitutes of each group in their order."""

    seats: tuple[NamedSeat, ...]
    substitutes: tuple[Substitute, ...] = ()

    @property
    def everybody(self) -> tuple[NamedSeat | Substitute, ...]:
        """Seats and substitutes."""
        return (*self.seats, *self.substitutes)

    def to_json(self) -> dict[str, JsonValue]:
        """The object whose canonical form is hashed."""
        return {
            "seats": [seat.to_json() for seat in self.seats],
            "substitutes": [substitute.to_json() for substitute in self.substitutes],
        }

    def digest(self, draw: str, attempt: int, plan_hash: bytes, snapshot_root: bytes) -> bytes:
        """What the log says of the naming: bound to plan, frozen pool and attempt as a commitment is."""
        return edp1.named_digest(draw, attempt, plan_hash, snapshot_root, self.to_json())

    def board(self) -> Board:
        """Who sits where before anybody was asked."""
        seated: dict[str, str | None] = {seat.seat: seat.expert for seat in self.seats}
        groups = {seat.seat: seat.group for seat in self.seats}
        return Board(groups, seated, frozenset(seat.expert for seat in self.seats))


class NamingError(Exception):
    """The named ones cannot be a panel of this plan; ``code`` of a ``UserError`` with its parameters."""

    def __init__(self, code: str, **params: str | int) -> None:
        super().__init__(code)
        self.code = code
        self.params = params


def places_of(seats: Mapping[str, int]) -> dict[str, str]:
    """Every seat of a plan with its group, in order."""
    return {seat_code(group, n): group for group, count in seats.items() for n in range(1, count + 1)}


def group_of_place(place: str, seats: Mapping[str, int]) -> str:
    """The group that a seat or a place of substitutes belongs to; raises :class:`NamingError`."""
    if place.endswith(SUBSTITUTE) and place[: -len(SUBSTITUTE)] in seats:
        return place[: -len(SUBSTITUTE)]
    group = places_of(seats).get(place)
    if group is None:
        raise NamingError("draw.place_unknown", place=place)
    return group


def check_choice(
    rows: Mapping[str, Row], choices: Sequence[tuple[str, str]], seats: Mapping[str, int]
) -> None:
    """Whether everybody chosen so far may be where he is; ``rows`` are the frozen ones by pseudonym.

    Raises:
        NamingError: ``draw.place_unknown``, ``draw.place_taken``, ``draw.named_twice``,
            ``draw.not_in_pool``, ``draw.not_eligible`` (``reasons``), ``draw.not_of_group`` (``group``),
            ``draw.too_many_substitutes``.
    """
    places = [place for place, _ in choices]
    for place, expert in choices:
        group = group_of_place(place, seats)
        if not place.endswith(SUBSTITUTE) and places.count(place) > 1:
            raise NamingError("draw.place_taken", place=place)
        row = rows.get(expert)
        if row is None:
            raise NamingError("draw.not_in_pool")
        if row.excluded:
            raise NamingError("draw.not_eligible", reasons=" ".join(row.excluded))
        if group not in row.eligible:
            raise NamingError("draw.not_of_group", group=group)
    if len({expert for _, expert in choices}) < len(choices):
        raise NamingError("draw.named_twice")
    for group, count in Counter(p for p in places if p.endswith(SUBSTITUTE)).items():
        if count > MOST_SUBSTITUTES:
            raise NamingError("draw.too_many_substitutes", group=group[:-1], most=MOST_SUBSTITUTES)


def check_cap(rows: Mapping[str, Row], experts: Sequence[str], cap: int | None) -> None:
    """No more seats for one legal entity than the plan allows; raises ``draw.over_cap``."""
    entities = Counter(rows[expert].entity for expert in experts if rows[expert].entity is not None)
    if cap is not None and any(count > cap for count in entities.values()):
        raise NamingError("draw.over_cap", most=cap)


def naming_of(
    rows: Mapping[str, Row],
    choices: Sequence[tuple[str, str]],
    seats: Mapping[str, int],
    employer_cap: int | None,
) -> Naming:
    """The choices as a whole panel with its substitutes.

    Raises:
        NamingError: as :func:`check_choice` and :func:`check_cap`; ``draw.seats_unnamed`` (``count``).
    """
    check_choice(rows, choices, seats)
    chosen = {place: expert for place, expert in choices if not place.endswith(SUBSTITUTE)}
    places = places_of(seats)
    missing = [place for place in places if place not in chosen]
    if missing:
        raise NamingError("draw.seats_unnamed", count=len(missing))
    check_cap(rows, list(chosen.values()), employer_cap)
    return Naming(
        tuple(
            NamedSeat(place, group, chosen[place], rows[chosen[place]].eligible[group])
            for place, group in places.items()
        ),
        tuple(
            Substitute(group, expert, rows[expert].eligible[group])
            for group in seats
            for place, expert in choices
            if place == group + SUBSTITUTE
        ),
    )


def named_pool(naming: Naming, rows: Mapping[str, Row]) -> EligiblePool:
    """The named ones as the pool that a panel draws its replacements from: each for his own group only."""
    return EligiblePool.build(
        (named.expert, rows[named.expert].entity, {named.group: named.tier}) for named in naming.everybody
    )


def next_named(
    naming: Naming,
    entities: Mapping[str, str | None],
    group: str,
    board: Board,
    employer_cap: int | None,
    conflict: Conflict,
) -> Next:
    """The first named substitute of a group who was not taken yet.

    As in a draw, who would go over the cap is left out, and who has a conflict now is passed over for this
    seat with its reason. ``entities`` has the legal entity of everybody named.
    """
    sitting = [entities.get(expert) for expert in board.seated.values() if expert is not None]
    employed = Counter(entity for entity in sitting if entity is not None)
    passed: list[tuple[str, str]] = []
    for substitute in naming.substitutes:
        if substitute.group != group or substitute.expert in board.taken:
            continue
        entity = entities.get(substitute.expert)
        if employer_cap is not None and entity is not None and employed[entity] >= employer_cap:
            continue
        reason = conflict(substitute.expert)
        if reason is None:
            return Next(substitute.expert, substitute.tier, tuple(passed))
        passed.append((substitute.expert, reason))
    return Next(None, None, tuple(passed))


def naming_from_json(value: Mapping[str, JsonValue]) -> Naming:
    """A naming as this program stored it."""
    seats, substitutes = value["seats"], value["substitutes"]
    assert isinstance(seats, list)
    assert isinstance(substitutes, list)
    return Naming(
        tuple(NamedSeat(s["seat"], s["group"], s["expert"], s["tier"]) for s in seats),
        tuple(Substitute(s["group"], s["expert"], s["tier"]) for s in substitutes),
    )
