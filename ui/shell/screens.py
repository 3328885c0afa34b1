"""Which screen a window is on, and how large it may be there."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QDialog, QWidget

from ui.theme import theme

_SMALLEST = QSize(1280, 720)
_FRAME = 48
"""Title and borders that a window manager adds."""


def screen_of(window: QWidget) -> QScreen:
    """The screen that the middle of ``window`` is on, else the first one.

    Not ``window.screen()``: PySide ties what it returns to the window, and a window that goes would take the
    screen away from everybody.
    """
    return QGuiApplication.screenAt(window.frameGeometry().center()) or QGuiApplication.primaryScreen()


def smallest_on(room: QSize) -> QSize:
    """What the main window needs; on a screen that has no more, its title takes some of the height."""
    return _SMALLEST.boundedTo(room - QSize(0, _FRAME))


def open_as_large_as(dialog: QDialog, width: int, height: int) -> None:
    """Size a dialog in pixels of the theme, yet with its buttons on the screen of the window below it.

    A page of paper is higher than a screen of 1280×720, which is also what one of 1920×1080 at 150 % has.
    """
    below = dialog.parentWidget()
    room = screen_of(dialog if below is None else below.window()).availableGeometry().size()
    dialog.resize(min(theme().px(width), room.width()), min(theme().px(height), room.height() - _FRAME))
