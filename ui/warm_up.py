"""Loads in a worker what the first page after signing in will need, once the window is on the screen."""

from importlib import import_module
from pkgutil import walk_packages

import ui.pages

SERVICES = "core.engine.assembly"


def load_everything() -> None:
    """Import services and pages; the window stays free meanwhile, and no page waits for its own later."""
    import_module(SERVICES)
    for module in walk_packages(ui.pages.__path__, "ui.pages."):
        import_module(module.name)
