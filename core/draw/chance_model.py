"""Kinds of experts and their chances."""

from dataclasses import dataclass

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
