"""Keeps the main window on its own screen where the window manager would stretch it over all."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from ui.shell.screens import screen_of

FRAME_MS = 200
_LOOKS = 5
"""A busy window manager puts the frame on later."""


class ScreenFit(QObject):
    """Some window managers maximise over all screens; the second one is not ours to cover."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._looks = 0

    def resized(self) -> None:
        """The window has another size."""
        window = self._window
        if window.isMaximized() and window.width() > screen_of(window).geometry().width():
            QTimer.singleShot(0, self._fit_screen)

    def _fit_screen(self) -> None:
        window = self._window
        if window.isMaximized():
            window.showNormal()
            window.setGeometry(screen_of(window).availableGeometry())
            # The frame of a window that is not maximised is known only when the manager has put it on.
            self._looks = _LOOKS
            QTimer.singleShot(FRAME_MS, self._fit_frame)

    def _fit_frame(self) -> None:
        window = self._window
        frame, inner = window.frameGeometry(), window.geometry()
        room = screen_of(window).availableGeometry()
        fitting = room.adjusted(
            inner.left() - frame.left(),
            inner.top() - frame.top(),
            inner.right() - frame.right(),
            inner.bottom() - frame.bottom(),
        )
        if inner != fitting:
            window.setGeometry(fitting)
        self._looks -= 1
        if self._looks > 0:
            QTimer.singleShot(FRAME_MS, self._fit_frame)
