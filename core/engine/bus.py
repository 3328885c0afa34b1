"""Announcements inside the program: who changed something publishes, who shows it subscribes."""

import logging
from collections.abc import Callable
from threading import Lock

_log = logging.getLogger(__name__)

Handler = Callable[[object], None]


class Bus:
    """Delivers each announcement to the handlers of its type, in the publishing thread.

    A handler that fails is logged and does not stop the others: whoever shows things must not undo them.
    """

    def __init__(self) -> None:
        self._handlers: dict[type, list[Handler]] = {}
        self._lock = Lock()

    def subscribe(self, kind: type, handler: Handler) -> None:
        """Call ``handler`` for announcements of exactly ``kind``; ``object`` means all."""
        with self._lock:
            self._handlers.setdefault(kind, []).append(handler)

    def unsubscribe(self, kind: type, handler: Handler) -> None:
        """Undo :meth:`subscribe`; unknown pairs are ignored."""
        with self._lock:
            handlers = self._handlers.get(kind, [])
            if handler in handlers:
                handlers.remove(handler)

    def publish(self, message: object) -> None:
        """Deliver ``message``."""
        with self._lock:
            handlers = [*self._handlers.get(type(message), ()), *self._handlers.get(object, ())]
        for handler in handlers:
            try:
                handler(message)
            except Exception:  # noqa: BLE001 - one failing listener must not silence the others
                _log.exception("listener failed for %s", type(message).__name__)
