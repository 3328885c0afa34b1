"""Which Qt platform shows the windows, for ``main.py doctor``."""

import os
import sys

from PySide6.QtGui import QGuiApplication

_DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def platform_name() -> str:
    """Name of the platform, such as xcb or windows.

    Raises:
        RuntimeError: there is no display. Where one is named that does not answer, Qt ends the process.
    """
    if sys.platform.startswith("linux") and not any(os.environ.get(name) for name in _DISPLAYS):
        raise RuntimeError("no display")
    existing = QGuiApplication.instance()
    app = existing if isinstance(existing, QGuiApplication) else QGuiApplication(["mingqian"])
    return app.platformName()
