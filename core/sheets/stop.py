"""A stop signal for long work: set in one thread, heard in another."""

from collections.abc import Callable
from threading import Lock

from core.kernel.errors import UserError


class Stop:
    """Set once. Whoever works registers what ends his work; it runs at once when already set."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._set = False
        self._action: Callable[[], None] | None = None

    @property
    def is_set(self) -> bool:
        """Whether the work shall end."""
        return self._set

    def set(self) -> None:
        """Ask the work to end."""
        with self._lock:
            self._set = True
            action = self._action
        if action is not None:
            action()

    def on_set(self, action: Callable[[], None] | None) -> None:
        """Run ``action`` when set, in the thread that sets; None takes it back."""
        with self._lock:
            self._action = action
            already = self._set
        if already and action is not None:
            action()

    def check(self) -> None:
        """Raise ``UserError('import.cancelled')`` when set."""
        if self._set:
            raise UserError("import.cancelled")
