"""Loads in a worker what the first page after signing in will need, once the window is on the screen."""

import logging
from collections.abc import Iterator
from importlib import import_module

SERVICES = "core.engine.assembly"
_log = logging.getLogger(__name__)


def load_everything() -> None:
    """Import services and pages; the window stays free meanwhile, and no page waits for its own later.

    What cannot be loaded is written to the error log and left out: whoever opens that page is told then.
    """
    for name in _modules():
        try:
            import_module(name)
        except Exception:  # noqa: BLE001 - whatever a module raises must not end the others
            _log.exception("a part of the program cannot be loaded")


def _modules() -> Iterator[str]:
    from pkgutil import walk_packages

    import ui.pages

    yield SERVICES
    for module in walk_packages(ui.pages.__path__, "ui.pages.", onerror=lambda _name: None):
        yield module.name
