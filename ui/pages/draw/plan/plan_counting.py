"""A pre-query on its way, so that a late answer is not taken for the last one."""

from collections.abc import Callable

from core.draw.state.views import PreQueryView

Answered = Callable[[int, PreQueryView | None, BaseException | None], None]


class Counting:
    """One pre-query; ``answered`` gets its number with what came of it."""

    def __init__(self, number: int, answered: Answered) -> None:
        self._number = number
        self._answered = answered

    def done(self, counts: PreQueryView) -> None:
        """It was counted."""
        self._answered(self._number, counts, None)

    def failed(self, error: BaseException) -> None:
        """It could not be counted."""
        self._answered(self._number, None, error)
