"""Collects what a device posts, and lets a test wait for it."""

import queue
import time
from collections.abc import Callable
from threading import Event
from typing import TypeVar

E = TypeVar("E")


def wait_until(true: Callable[[], bool], seconds: float = 60.0) -> None:
    """For what announces itself by no event (a file, a process): asks until it is so, or fails."""
    deadline, never = time.monotonic() + seconds, Event()
    while not true():
        assert time.monotonic() < deadline, "it did not come about"
        never.wait(0.02)


class Posted:
    """Stands for ``Engine.post``; every event stays in ``events`` in its order."""

    def __init__(self) -> None:
        self.events: list[object] = []
        self._arrivals: queue.SimpleQueue[object] = queue.SimpleQueue()

    def __call__(self, event: object) -> None:
        self._arrivals.put(event)

    def wait_for(self, kind: type[E], seconds: float = 60.0) -> E:
        """The next event of ``kind``; the ones before it are kept. Fails after ``seconds``."""
        deadline = time.monotonic() + seconds
        while (left := deadline - time.monotonic()) > 0:
            try:
                event = self._arrivals.get(timeout=left)
            except queue.Empty:
                break
            self.events.append(event)
            if isinstance(event, kind):
                return event
        raise AssertionError(f"no {kind.__name__}; got {self.events}")

    def of(self, kind: type[E]) -> list[E]:
        """All events of ``kind`` up to here."""
        while not self._arrivals.empty():
            self.events.append(self._arrivals.get_nowait())
        return [event for event in self.events if isinstance(event, kind)]
