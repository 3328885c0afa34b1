"""The engine thread: the only one that runs services and owns the database connection.

The window submits commands and gets futures; device workers post messages; timers fire here too. Everything
runs one after another, so services need no locks (architecture, "Threads").
"""

import heapq
import logging
import queue
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, field
from functools import partial
from itertools import count
from threading import Thread, current_thread
from typing import ParamSpec, TypeVar, cast

from core.kernel.clock import Clock

_log = logging.getLogger(__name__)

P = ParamSpec("P")
R = TypeVar("R")
M = TypeVar("M")
_STOP = object()


@dataclass(order=True, slots=True)
class Timer:
    """A call due at a monotonic time in nanoseconds; ``cancel`` makes it void."""

    due_ns: int
    order: int
    action: Callable[[], None] = field(compare=False)
    cancelled: bool = field(default=False, compare=False)

    def cancel(self) -> None:
        """Never run the action; harmless when it has run."""
        self.cancelled = True


class Engine:
    """Runs commands, device messages and timers in one thread, in order of arrival.

    ``on_failure`` is told of bugs in message handlers and timers: commands give theirs to the caller.
    """

    def __init__(self, clock: Clock, on_failure: Callable[[BaseException], None]) -> None:
        self._clock = clock
        self._on_failure = on_failure
        self._inbox: queue.SimpleQueue[object] = queue.SimpleQueue()
        self._timers: list[Timer] = []
        self._order = count()
        self._handlers: dict[type, Callable[[object], None]] = {}
        self._thread: Thread | None = None

    def start(self) -> None:
        """Start the thread."""
        self._thread = Thread(target=self._run, name="engine", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Finish what is in the mailbox, then end the thread; waits at most ten seconds."""
        self._inbox.put(_STOP)
        if self._thread is not None and self._thread is not current_thread():
            self._thread.join(10)

    def submit(self, fn: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> "Future[R]":
        """Run ``fn`` in the engine thread; its result or exception arrives in the future."""
        future: Future[R] = Future()

        def run() -> None:
            if not future.set_running_or_notify_cancel():
                return
            try:
                future.set_result(fn(*args, **kwargs))
            except BaseException as error:  # noqa: BLE001 - the caller gets it
                future.set_exception(error)

        self._inbox.put(_Job(run))
        return future

    def post(self, message: object) -> None:
        """Hand in a device's message; returns at once. May be called from any thread."""
        self._inbox.put(message)

    def call_soon(self, action: Callable[[], None]) -> None:
        """Run ``action`` in the engine thread; its failures are reported like those of messages."""
        self._inbox.put(_Job(partial(self._guarded, action)))

    def handle(self, kind: type[M], handler: Callable[[M], None]) -> None:
        """Run ``handler`` for posted messages of exactly ``kind`` (one handler a kind)."""
        self._handlers[kind] = cast(Callable[[object], None], handler)

    def call_later(self, seconds: float, action: Callable[[], None]) -> Timer:
        """Run ``action`` after ``seconds`` in the engine thread; only to be called from that thread."""
        timer = Timer(self._clock.now().monotonic_ns + int(seconds * 1e9), next(self._order), action)
        heapq.heappush(self._timers, timer)
        return timer

    def run_pending(self) -> None:
        """Run due timers and everything in the mailbox in the calling thread (tests, and before start)."""
        self._run_due()
        while True:
            try:
                item = self._inbox.get_nowait()
            except queue.Empty:
                return
            self._process(item)
            self._run_due()

    def _run(self) -> None:
        while True:
            try:
                item = self._inbox.get(timeout=self._seconds_to_next_timer())
            except queue.Empty:
                self._run_due()
                continue
            if item is _STOP:
                return
            self._process(item)
            self._run_due()

    def _seconds_to_next_timer(self) -> float:
        if not self._timers:
            return 0.5
        wait = (self._timers[0].due_ns - self._clock.now().monotonic_ns) / 1e9
        return min(max(wait, 0.0), 0.5)

    def _run_due(self) -> None:
        now = self._clock.now().monotonic_ns
        while self._timers and self._timers[0].due_ns <= now:
            timer = heapq.heappop(self._timers)
            if not timer.cancelled:
                self._guarded(timer.action)

    def _process(self, item: object) -> None:
        if isinstance(item, _Job):
            item.run()
            return
        handler = self._handlers.get(type(item))
        if handler is None:
            _log.warning("no handler for %s", type(item).__name__)
            return
        self._guarded(lambda: handler(item))

    def _guarded(self, action: Callable[[], None]) -> None:
        try:
            action()
        except Exception as error:  # noqa: BLE001 - reported, and the engine goes on
            _log.exception("engine action failed")
            self._on_failure(error)


@dataclass(frozen=True, slots=True)
class _Job:
    run: Callable[[], None]
