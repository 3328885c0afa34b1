"""Which Qt platform shows the windows, for ``main.py doctor``."""

from PySide6.QtGui import QGuiApplication


def platform_name() -> str:
    """Name of the platform, such as xcb or windows; Qt ends the process when there is none."""
    existing = QGuiApplication.instance()
    app = existing if isinstance(existing, QGuiApplication) else QGuiApplication(["mingqian"])
    return app.platformName()
