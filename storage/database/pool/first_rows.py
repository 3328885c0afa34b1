"""The first rows of a list without gathering everybody who fits.

A word like 公司 fits half of the pool. Gathering half a million experts to show sixty of them is what takes
time; of the next few hundred in the order of the list, sixty are among them already. So these are looked at
first, and only who fits few has to be searched for by gathering.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import islice

LOOKED_AT = 8192
"""Experts looked at before gathering is the better way."""

_FIRST, _FIRST_FAR_APART = 256, 1024
_SPARE = 1.5  # more than what the share of those found so far promises

Among = Callable[[Sequence[int]], list[int]]


def first_fitting(
    following: Iterator[int], among: Among, count: int, by_number: bool = True
) -> list[int] | None:
    """The first ``count`` of ``following`` that fit, or all; None when they are too rare to look for so.

    ``among`` gives those of some that fit, in their order. In an order that is not ``by_number`` each asking
    costs more, so more are looked at together.
    """
    found: list[int] = []
    looked, portion = 0, _FIRST if by_number else _FIRST_FAR_APART
    while True:
        some = list(islice(following, portion))
        found += among(some)
        looked += len(some)
        if len(found) >= count or len(some) < portion:
            return found[:count]
        if not found:
            return None
        portion = int(looked * (count - len(found)) / len(found) * _SPARE) + 1
        if looked + portion > LOOKED_AT:
            return None
