"""Loads what the first page after signing in will need, once the window is on the screen.

Services are loaded in a worker. Pages are loaded in the window's own thread, one file at a time between two
events: a class of Qt that another thread defines while events are handled has crashed the program.
"""

import logging
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from importlib import import_module

from PySide6.QtCore import QObject, QTimer

SERVICES = "core.engine.assembly"
_LOOK_MS = 20
Worker = Callable[[Callable[[], None]], "Future[None]"]
_log = logging.getLogger(__name__)


class WarmUp(QObject):
    """The window stays free meanwhile, and no page waits for its own later. Lives and dies with ``parent``.

    What cannot be loaded is written to the error log and left out: whoever opens that page is told then.
    """

    def __init__(self, worker: Worker, parent: QObject) -> None:
        super().__init__(parent)
        self._worker = worker
        self._left = _modules()
        self._services: Future[None] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self._load_next)

    def start(self) -> None:
        """Begin; returns at once."""
        self._services = self._worker(load_services)
        self._timer.start()

    def _load_next(self) -> None:
        if self._services is not None and not self._services.done():
            return  # a file that both need would keep the window waiting for the worker
        self._timer.setInterval(0)
        name = next(self._left, None)
        if name is None:
            self._timer.stop()
        else:
            _load(name)


def load_services() -> None:
    """The services and all that they need, nothing of which knows Qt."""
    _load(SERVICES)


def _load(name: str) -> None:
    try:
        import_module(name)
    except Exception:  # noqa: BLE001 - whatever a module raises must not end the others
        _log.exception("a part of the program cannot be loaded")


def _modules() -> Iterator[str]:
    """Widgets first: so that no page brings many files at once."""
    from pkgutil import walk_packages

    import ui.pages
    import ui.widgets

    for package in (ui.widgets, ui.pages):
        prefix = f"{package.__name__}."
        for module in walk_packages(package.__path__, prefix, onerror=lambda _name: None):
            yield module.name
