"""Carrying something to very many experts: one act, that tells how far it is and can be ended halfway."""

from collections.abc import Callable
from dataclasses import dataclass, field

from core.kernel.errors import UserError
from core.sheets.stop import Stop


def _nobody_asks(_done: int, _total: int) -> None:
    pass


@dataclass(frozen=True, slots=True)
class CarryingWatch:
    """Whoever waits for an act that goes to many experts. Ended, the act is undone as a whole.

    ``report(done, total)`` is called in the engine's thread, experts.
    """

    report: Callable[[int, int], None] = _nobody_asks
    stop: Stop = field(default_factory=Stop)

    def went(self, done: int, total: int) -> None:
        """Tell how far it is; raises ``UserError('pool.carrying_cancelled')`` when it shall end."""
        if self.stop.is_set:
            raise UserError("pool.carrying_cancelled")
        self.report(done, total)


UNWATCHED = CarryingWatch()
"""For acts that nobody waits for; its stop is never set."""
