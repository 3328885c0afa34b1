"""Counts of a pre-query as they leave the engine: one or two eligible people are "fewer than three".

A pre-query names nobody, but whoever knows the pool could name the only one whom a draw can find. How many
a rule took out names nobody and stays exact, except where the eligible could be worked out from it.
"""

from collections.abc import Sequence

from core.draw.state.views import FunnelRow

FEWEST = 3
"""Fewer than these are not told apart; none is."""


def blurred(count: int) -> int:
    """One counts as two: screens show both as "<3"."""
    return max(count, FEWEST - 1) if count else 0


def is_small(count: int) -> bool:
    """Whether a count stands for one or two."""
    return 0 < count < FEWEST


def blurred_funnel(pool: int, removed: Sequence[tuple[str, int]]) -> tuple[FunnelRow, ...]:
    """Rows (code, taken out) in counting order.

    When one or two are left, the last rows that took somebody out tell no figure, back to one that took out
    more than one: then what they hide may be one more or less.
    """
    left = pool - sum(count for _, count in removed)
    hidden: set[int] = set()
    if is_small(left):
        for place in reversed(range(len(removed))):
            if count := removed[place][1]:
                hidden.add(place)
                if count > 1:
                    break
    rows, remaining = [], pool
    for place, (code, count) in enumerate(removed):
        remaining -= count
        secret = place in hidden
        rows.append(FunnelRow(code, 0 if secret else count, 0 if secret else blurred(remaining), secret))
    return tuple(rows)
