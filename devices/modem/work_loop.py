"""The thread of one modem: work handed in by anybody runs one after another, and timers in between."""

import logging
import queue
from collections.abc import Callable
from contextlib import suppress
from threading import Thread

_log = logging.getLogger(__name__)
_IDLE_SECONDS = 0.5

Work = Callable[[], None]


class WorkLoop:
    """Runs work in order of arrival. A twin without threads calls :meth:`step` in place of :meth:`start`."""

    def __init__(
        self,
        name: str,
        tick: Work,
        deadline: Callable[[], float | None],
        now: Callable[[], float],
        over: Callable[[], bool],
    ) -> None:
        """``tick`` does what is due by the clock, next at ``deadline``; the thread ends when ``over``."""
        self._work: queue.SimpleQueue[Work] = queue.SimpleQueue()
        self._tick = tick
        self._deadline = deadline
        self._now = now
        self._over = over
        self._name = name
        self._thread = Thread(target=self._run, name=name, daemon=True)

    def put(self, work: Work) -> None:
        """Hand in work; from any thread."""
        self._work.put(work)

    def start(self) -> None:
        """Start the thread."""
        self._thread.start()

    def join(self, seconds: float) -> None:
        """Wait for the thread to end."""
        self._thread.join(seconds)

    def step(self) -> None:
        """Do all waiting work and what is due, in the calling thread."""
        while not self._work.empty():
            self._guarded(self._work.get())
        self._guarded(self._tick)

    def _run(self) -> None:
        while not self._over():
            with suppress(queue.Empty):
                self._guarded(self._work.get(timeout=self._wait_seconds()))
            self._guarded(self._tick)

    def _wait_seconds(self) -> float:
        due = self._deadline()
        return _IDLE_SECONDS if due is None else min(max(due - self._now(), 0.0), _IDLE_SECONDS)

    def _guarded(self, work: Work) -> None:
        try:
            work()
        except Exception:  # noqa: BLE001 - one bad event must not end the line
            _log.exception("%s", self._name)
