"""Whether the database is whole: every page is authenticated when it is opened, and once a day after that."""

from collections.abc import Callable
from concurrent.futures import Executor
from datetime import datetime, timedelta
from threading import Lock

from core.kernel.clock import Clock
from core.system.lamps import Lamp

EVERY = timedelta(hours=24)

Check = Callable[[], bool]
"""Whether all pages authenticate; slow, for a worker."""


class DatabaseWatch:
    """Checks in a worker; :meth:`lamp` may be asked from any thread, and begins a check that is due."""

    def __init__(self, clock: Clock, worker: Executor) -> None:
        self._clock = clock
        self._worker = worker
        self._lock = Lock()
        self._check: Check | None = None
        self._running = False
        self._whole: bool | None = None
        self._checked_at: datetime | None = None

    def begin(self, check: Check) -> None:
        """The database is open: check it now."""
        with self._lock:
            self._check, self._whole, self._checked_at = check, None, None
        self._start()

    def end(self) -> None:
        """The database is closed: there is nothing to check."""
        with self._lock:
            self._check = None

    def lamp(self) -> Lamp | None:
        """The lamp, None while nothing is open."""
        from core.system.health import database_lamp

        with self._lock:
            check, whole, at = self._check, self._whole, self._checked_at
        if check is None:
            return None
        if at is None or self._clock.now().wall - at >= EVERY:
            self._start()
        return database_lamp(whole, at)

    def _start(self) -> None:
        with self._lock:
            if self._running or self._check is None:
                return
            self._running = True
            check = self._check
        self._worker.submit(self._run, check)

    def _run(self, check: Check) -> None:
        whole = False
        try:
            whole = check()
        finally:
            with self._lock:
                self._running = False
                if check is self._check:
                    self._whole, self._checked_at = whole, self._clock.now().wall
