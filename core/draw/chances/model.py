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
    Under an employer cap it is the mean over the kind: experts of large employers have less.
    """

    profile: Profile
    weight: int
    count: int
    ppm: int
    error_ppm: int | None


def chance_to_json(chance: Chance) -> JsonValue:
    """As attempts keep it: [groups with tiers, weight, experts, parts per million, error or null]."""
    return [dict(chance.profile), chance.weight, chance.count, chance.ppm, chance.error_ppm]


def chance_from_json(value: JsonValue) -> Chance | None:
    """What :func:`chance_to_json` gave; None for anything else."""
    match value:
        case [Mapping() as profile, int(weight), int(count), int(ppm), None | int() as error]:
            pairs = sorted((str(group), tier) for group, tier in profile.items() if isinstance(tier, int))
            return Chance(tuple(pairs), weight, count, ppm, error)
    return None


def chances_from_json(value: object) -> tuple[Chance, ...]:
    """The chances of an attempt's counts, empty where none were kept."""
    listed = value if isinstance(value, Sequence) and not isinstance(value, str) else ()
    return tuple(chance for item in listed if (chance := chance_from_json(item)) is not None)
