"""The time line of a recorded session: what was recorded, what is missing, marks of the log, where one is."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.evidence.recording.playback import PlayedPiece, PlayedSession, Trouble
from ui.theme import theme

_KEY_SECONDS = 5


class TimeLine(QWidget):
    """``sought`` gives the moment that was clicked, dragged to or reached by the arrow keys."""

    sought = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._session: PlayedSession | None = None
        self._pieces: Sequence[PlayedPiece] = ()
        self._at: datetime | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("Time line of the recording"))

    def show_session(self, session: PlayedSession | None, stream: str) -> None:
        """Show one stream of a session."""
        self._session = session
        self._pieces = () if session is None else session.of_stream(stream)
        self._at = None if session is None else session.started
        self.update()

    def set_moment(self, moment: datetime) -> None:
        """Move the needle."""
        self._at = moment
        self.setAccessibleDescription(f"{moment:%H:%M:%S}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme().px(480), theme().px(40))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Missing stretches hatched, pieces filled, a tick for each line of the log, the needle."""
        painter = QPainter(self)
        bar = self._bar()
        painter.fillRect(bar, theme().color("border"))
        if self._session is None:
            return
        painter.fillRect(bar, QBrush(theme().color("warning"), Qt.BrushStyle.BDiagPattern))
        for piece in self._pieces:
            left, right = self._x(piece.started), self._x(piece.ended)
            tone = "warning" if piece.recovered else "accent"
            painter.fillRect(QRect(left, bar.top(), max(right - left, 1), bar.height()), theme().color(tone))
        for line in self._session.lines:
            painter.setPen(QPen(theme().color("danger" if line.trouble else "text2"), 1))
            x, high = self._x(line.at), theme().px(6 if line.trouble is Trouble.NONE else 10)
            painter.drawLine(x, bar.top() - high, x, bar.top() - 1)
        if self._at is not None:
            painter.setPen(QPen(theme().color("text"), 2))
            painter.drawLine(self._x(self._at), 0, self._x(self._at), self.height())
        if self.hasFocus():
            painter.setPen(QPen(theme().color("accent"), 1, Qt.PenStyle.DotLine))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._seek_to(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._seek_to(event.position().x())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -_KEY_SECONDS, Qt.Key.Key_Right: _KEY_SECONDS}
        seconds = steps.get(Qt.Key(event.key()))
        if seconds is None or self._at is None:
            super().keyPressEvent(event)
            return
        self.sought.emit(self._at + timedelta(seconds=seconds))

    def _bar(self) -> QRect:
        side = theme().px(8)
        return QRect(side, theme().px(14), max(self.width() - 2 * side, 1), theme().px(16))

    def _x(self, moment: datetime) -> int:
        assert self._session is not None
        bar, whole = self._bar(), (self._session.ended - self._session.started).total_seconds()
        done = (moment - self._session.started).total_seconds() / max(whole, 0.001)
        return bar.left() + round(min(max(done, 0.0), 1.0) * bar.width())

    def _seek_to(self, x: float) -> None:
        if self._session is None:
            return
        bar, session = self._bar(), self._session
        part = min(max((x - bar.left()) / bar.width(), 0.0), 1.0)
        self.sought.emit(session.started + (session.ended - session.started) * part)
