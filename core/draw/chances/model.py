"""Kinds of experts and their chances."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from core.kernel.canonical_json import JsonValue

Profile = tuple[tuple[str, int], ...]
"""{group: tier} as sorted pairs."""


@dataclass(frozen=True, slots=True)
class Cell:
    """Experts alike in everything that decides: groups with tiers, legal entity, weight."""

    profile: Profile
    entity: str | None
    count: int
    weight: int = 1


@dataclass(frozen=True, slots=True)
class Chance:
    """The chance of each of ``count`` experts with these groups and weight.

    In parts per million; ``error_ppm`` is the standard error of an estimate and None for an exact value.
    Of a kind under an employer cap it is the mean: experts of large employers have less. Where ``employer``
    is given, it is the chance of those of the kind whose employer has such eligible experts.
    """

    profile: Profile
    weight: int
    count: int
    ppm: int
    error_ppm: int | None
    employer: "Employer | None" = None


Employer = tuple[tuple[int, int], ...]
"""What of an employer matters to its experts' chances under a cap: (kind, eligible experts of it) in order.

Kinds are counted from 0 in ascending order of groups and weight. Empty: no employer that is known.
"""


@dataclass(frozen=True, slots=True)
class Estimated:
    """Chances of kinds and, where a cap can bind, of each kind by employers."""

    kinds: tuple[Chance, ...]
    by_employer: tuple[Chance, ...] = ()


def chance_to_json(chance: Chance) -> JsonValue:
    """As attempts keep it: [groups with tiers, weight, experts, parts per million, error or null], and the
    employer where there is one."""
    kept: list[JsonValue] = [
        dict(chance.profile), chance.weight, chance.count, chance.ppm, chance.error_ppm
    ]  # fmt: skip
    if chance.employer is not None:
        kept.append([list[JsonValue](pair) for pair in chance.employer])
    return kept


def chance_from_json(value: JsonValue) -> Chance | None:
    """What :func:`chance_to_json` gave; None for anything else."""
    match value:
        case [Mapping() as profile, int(weight), int(count), int(ppm), None | int() as error, *more]:
            pairs = sorted((str(group), tier) for group, tier in profile.items() if isinstance(tier, int))
            employer = _employer(more[0]) if more else None
            return Chance(tuple(pairs), weight, count, ppm, error, employer)
    return None


def _employer(value: JsonValue) -> Employer:
    listed = value if isinstance(value, list | tuple) else ()
    found: list[tuple[int, int]] = []
    for pair in listed:
        match pair:
            case [int(kind), int(count)]:
                found.append((kind, count))
    return tuple(found)


def chances_from_json(value: object) -> tuple[Chance, ...]:
    """The chances of an attempt's counts, empty where none were kept."""
    listed = value if isinstance(value, Sequence) and not isinstance(value, str) else ()
    return tuple(chance for item in listed if (chance := chance_from_json(item)) is not None)
