"""Copies of archives, and backups, under way: at most one at a time, with progress and cancel."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Event, Lock

from core.kernel.errors import UserError

_STEPS = 200


@dataclass(frozen=True, slots=True)
class CopyProgress:
    """Announcement: ``done`` of ``total`` bytes of a copy are worked off."""

    done: int
    total: int


class CopyJobs:
    """May be asked from any thread; ``announce`` makes messages of steps, ``busy`` is the refusal's code."""

    def __init__(
        self,
        publish: Callable[[object], None],
        announce: Callable[[int, int], object] = CopyProgress,
        busy: str = "copy.busy",
    ) -> None:
        self._publish = publish
        self._announce = announce
        self._refusal = busy
        self._busy = Lock()
        self._cancelled = Event()
        self._told = -1

    def cancel(self) -> None:
        """Ask the copy under way to stop; harmless when there is none."""
        self._cancelled.set()

    def is_cancelled(self) -> bool:
        """Whether somebody asked."""
        return self._cancelled.is_set()

    def progress(self, done: int, total: int) -> None:
        """Announce in steps that a bar can show."""
        step = done * _STEPS // total if total else 0
        if step != self._told:
            self._told = step
            self._publish(self._announce(done, total))

    @contextmanager
    def running(self) -> Iterator[None]:
        """For the time of one copy; raises ``UserError`` (``copy.busy`` or the like) for a second one."""
        if not self._busy.acquire(blocking=False):
            raise UserError(self._refusal)
        self._cancelled.clear()
        self._told = -1
        try:
            yield
        finally:
            self._busy.release()
