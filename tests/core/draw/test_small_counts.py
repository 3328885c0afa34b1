"""One or two eligible people are not told apart, and do not come back by subtraction."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.draw.planning.small_counts import blurred, blurred_funnel, is_small
from core.draw.state.views import FunnelRow


def test_one_and_two_look_alike() -> None:
    assert [blurred(n) for n in range(5)] == [0, 2, 2, 3, 4]


@pytest.mark.parametrize(
    ("pool", "removed", "rows"),
    [
        # Enough are left: all is told, also that a rule took out one.
        (20, [("A", 5), ("B", 0), ("C", 1)], [("A", 5, 15, False), ("B", 0, 15, False), ("C", 1, 14, False)]),
        (19, [("A", 14), ("B", 5)], [("A", 14, 5, False), ("B", 5, 0, False)]),
        (20, [("A", 14), ("B", 5)], [("A", 14, 6, False), ("B", 0, 0, True)]),
        # Three lost by the last row and left together, so that it may be one and two or two and one.
        (20, [("A", 17), ("B", 2)], [("A", 17, 3, False), ("B", 0, 0, True)]),
        (20, [("A", 17), ("B", 1)], [("A", 0, 0, True), ("B", 0, 0, True)]),
        (20, [("A", 18), ("B", 0)], [("A", 0, 0, True), ("B", 0, 2, False)]),
    ],
)
def test_rows_of_a_funnel(
    pool: int, removed: Sequence[tuple[str, int]], rows: Sequence[tuple[str, int, int, bool]]
) -> None:
    assert blurred_funnel(pool, removed) == tuple(FunnelRow(*row) for row in rows)


@given(st.lists(st.integers(0, 9), max_size=6), st.integers(0, 9))
def test_whoever_subtracts_finds_one_as_well_as_two(removed: list[int], left: int) -> None:
    """Every hidden row took somebody out; with the other small number left there is still one for each."""
    pool = sum(removed) + left
    rows = blurred_funnel(pool, [(f"R{n}", count) for n, count in enumerate(removed)])
    hidden = sum(row.hidden for row in rows)
    assert bool(hidden) == (is_small(left) and any(removed))
    if any(count > 1 for count in removed) and hidden:
        unknown = pool - sum(row.removed for row in rows)
        assert unknown - (3 - left) >= hidden
        assert 0 not in (row.remaining for row in rows if not row.hidden)
