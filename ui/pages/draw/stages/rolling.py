"""Rolling seat codes: decoration before the panel, which was fixed and stored before it began."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import theme

TICK_MS = 60
TICKS = 50
"""Three seconds."""


class RollingCodes(QWidget):
    """Seat codes that run through and stop one after another; ``finished`` at the end or when skipped."""

    finished = Signal()

    def __init__(self, *, size: float = 40) -> None:
        super().__init__()
        self._codes: list[str] = []
        self._tick_count = 0
        self._size = size
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._tick)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Decoration: rolling seat codes"))

    @property
    def is_rolling(self) -> bool:
        """Whether it still runs."""
        return self._timer.isActive()

    def start(self, codes: Sequence[str]) -> None:
        """Roll through these seat codes."""
        self._codes = list(codes)
        self._tick_count = 0
        self._timer.start()

    def skip(self) -> None:
        """Stop at once; nothing depends on when."""
        if self._timer.isActive():
            self._timer.stop()
            self.finished.emit()

    def sizeHint(self) -> QSize:
        return QSize(theme().px(600), theme().px(240))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._codes:
            return
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(look.font(self._size, bold=True))
        columns = min(len(self._codes), 7)
        rows = -(-len(self._codes) // columns)
        gap, height = 16, look.px(self._size * 2.4)
        width = min((self.width() - (columns - 1) * gap) // columns, look.px(self._size * 4.5))
        left0 = (self.width() - columns * width - (columns - 1) * gap) // 2
        top0 = (self.height() - rows * height - (rows - 1) * gap) // 2
        for place in range(len(self._codes)):
            left = left0 + (place % columns) * (width + gap)
            cell = QRect(left, top0 + (place // columns) * (height + gap), width, height)
            stopped = self._stopped(place)
            painter.setPen(look.color("accent_line" if stopped else "line"))
            painter.setBrush(look.color("accent_soft" if stopped else "surface_alt"))
            painter.drawRoundedRect(cell.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
            painter.setPen(look.color("text" if stopped else "text3"))
            painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, self._shown(place))

    def _stopped(self, place: int) -> bool:
        return self._tick_count >= TICKS * (place + 1) // (len(self._codes) + 1)

    def _shown(self, place: int) -> str:
        if self._stopped(place):
            return self._codes[place]
        return self._codes[(place * 3 + self._tick_count) % len(self._codes)]

    def _tick(self) -> None:
        self._tick_count += 1
        self.update()
        if self._tick_count >= TICKS:
            self.skip()
