"""Which screen a window is on."""

from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget


def screen_of(window: QWidget) -> QScreen:
    """The screen that the middle of ``window`` is on, else the first one.

    Not ``window.screen()``: PySide ties what it returns to the window, and a window that goes would take the
    screen away from everybody.
    """
    return QGuiApplication.screenAt(window.frameGeometry().center()) or QGuiApplication.primaryScreen()
