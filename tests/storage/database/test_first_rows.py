"""Finding the first rows among those that come next, and when that is given up."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from storage.database.pool.first_rows import LOOKED_AT, first_fitting


@given(st.sets(st.integers(0, 3000)), st.integers(0, 3000), st.integers(1, 60), st.booleans())
def test_what_is_found_are_the_first_that_fit(fit: set[int], size: int, count: int, by_number: bool) -> None:
    def among(numbers: Sequence[int]) -> list[int]:
        return [number for number in numbers if number in fit]

    found = first_fitting(iter(range(size)), among, count, by_number)
    assert found is None or found == [number for number in range(size) if number in fit][:count]


def test_half_of_all_are_found_at_once_and_the_rare_are_left_to_gathering() -> None:
    looked: list[int] = []

    def every(step: int) -> list[int] | None:
        def among(numbers: Sequence[int]) -> list[int]:
            looked.extend(numbers)
            return [number for number in numbers if number % step == 0]

        looked.clear()
        return first_fitting(iter(range(1_000_000)), among, 60)

    assert every(2) == list(range(0, 120, 2))
    assert len(looked) < 300
    assert every(40) == list(range(0, 2400, 40))
    assert every(1000) is None
    assert len(looked) < LOOKED_AT
