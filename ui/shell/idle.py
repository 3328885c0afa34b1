"""Notices when nobody has touched keyboard or mouse for a while, and the key that locks at once."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

_INPUT = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseMove,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletMove,
    }
)


class IdleWatch(QObject):
    """``idle()`` once after ``minutes()`` without input; again only after input came.

    ``lock_key()`` when Ctrl+L is pressed in a dialog, which keeps it from the shortcuts of the window.
    """

    idle = Signal()
    lock_key = Signal()

    def __init__(self, app: QApplication, minutes: Callable[[], float]) -> None:
        super().__init__(app)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._minutes = minutes
        self._timer.timeout.connect(self.idle)
        self._app = app
        self._running = False

    def start(self) -> None:
        """Somebody has signed in."""
        if not self._running:
            self._running = True
            self._app.installEventFilter(self)
        self._wait()

    def stop(self) -> None:
        """Nobody is signed in, or the window is locked already."""
        if self._running:
            self._running = False
            self._app.removeEventFilter(self)
        self._timer.stop()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in _INPUT:
            self._wait()
        if _is_lock_key(event):
            self.lock_key.emit()
            return True
        return False

    def _wait(self) -> None:
        self._timer.start(max(round(self._minutes() * 60_000), 1))


def _is_lock_key(event: QEvent) -> bool:
    return (
        isinstance(event, QKeyEvent)
        and event.type() == QEvent.Type.KeyPress
        and event.key() == Qt.Key.Key_L
        and event.modifiers() == Qt.KeyboardModifier.ControlModifier
    )
