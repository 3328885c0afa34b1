"""Sealing under way: who asked to cancel it, and how far it is, for the pages."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Event, Lock

from core.kernel.errors import UserError

_STEPS = 200


@dataclass(frozen=True, slots=True)
class SealProgress:
    """Announcement: ``done`` of ``total`` bytes of a draw's archive are worked off."""

    draw_id: str
    done: int
    total: int


class SealJob:
    """One sealing: handed to the archive writer as its progress and its question whether to stop."""

    def __init__(self, draw_id: str, publish: Callable[[object], None]) -> None:
        self._draw_id = draw_id
        self._publish = publish
        self._cancelled = Event()
        self._told = -1

    def progress(self, done: int, total: int) -> None:
        """Announce in steps that a bar can show."""
        step = done * _STEPS // total if total else 0
        if step != self._told:
            self._told = step
            self._publish(SealProgress(self._draw_id, done, total))

    def cancel(self) -> None:
        """Ask it to stop; what is written so far is removed."""
        self._cancelled.set()

    def is_cancelled(self) -> bool:
        """Whether somebody asked."""
        return self._cancelled.is_set()


class SealJobs:
    """The sealings under way, one a draw; may be asked from any thread."""

    def __init__(self, publish: Callable[[object], None]) -> None:
        self._publish = publish
        self._lock = Lock()
        self._jobs: dict[str, SealJob] = {}

    def is_running(self, draw_id: str) -> bool:
        """Whether the archive of this draw is being sealed."""
        return draw_id in self._jobs

    def cancel(self, draw_id: str) -> None:
        """Ask the sealing of this draw to stop; harmless when there is none."""
        job = self._jobs.get(draw_id)
        if job is not None:
            job.cancel()

    @contextmanager
    def running(self, draw_id: str) -> Iterator[SealJob]:
        """For the time of one sealing; raises ``UserError('archive.being_sealed')`` for a second one."""
        job = SealJob(draw_id, self._publish)
        with self._lock:
            if draw_id in self._jobs:
                raise UserError("archive.being_sealed")
            self._jobs[draw_id] = job
        try:
            yield job
        finally:
            self._jobs.pop(draw_id, None)
