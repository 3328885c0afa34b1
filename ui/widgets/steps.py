"""Where one is: the six steps of a draw, and the small steps of a guide."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import theme


class StepBar(QWidget):
    """Equal steps in a row; those before ``current`` carry a tick, the current one is filled.

    ``chosen(index)`` when a step in ``open_steps`` is clicked. ``large`` is the size of the witness display,
    which has no circle round the current step; ``factor`` makes everything larger or smaller.
    """

    chosen = Signal(int)

    def __init__(
        self, names: Sequence[str], current: int = 0, *, large: bool = False, factor: float = 1.0
    ) -> None:
        super().__init__()
        self._names = list(names)
        self._current = current
        self._large = large
        self._factor = factor
        self._radius = 0 if large else 6
        self._height = 72 if large else 56
        self._open: frozenset[int] = frozenset()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._say()

    @property
    def current(self) -> int:
        """Index of the current step; ``len(names)`` when all are done."""
        return self._current

    def set_names(self, names: Sequence[str]) -> None:
        """Call the steps otherwise."""
        if list(names) != self._names:
            self._names = list(names)
            self._say()
            self.update()

    def set_slim(self, slim: bool) -> None:
        """Take less height, where the window is low."""
        self._height = 40 if slim else 56
        self.updateGeometry()

    def set_current(self, current: int) -> None:
        """Move on (or back)."""
        self._current = current
        self._say()
        self.update()

    def set_open_steps(self, steps: Sequence[int]) -> None:
        """Steps that can be looked at by a click."""
        self._open = frozenset(steps)
        self.setMouseTracking(bool(steps))

    def sizeHint(self) -> QSize:
        return QSize(self._px(110) * len(self._names), self._px(self._height))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(look.color("line"))
        painter.setBrush(look.color("surface"))
        painter.drawRoundedRect(frame, self._radius, self._radius)
        for index in range(len(self._names)):
            self._paint_step(painter, self._cell(index), index)

    def _paint_step(self, painter: QPainter, cell: QRect, index: int) -> None:
        look = theme()
        done, current = index < self._current, index == self._current
        if current:
            painter.save()
            shape = QPainterPath()
            shape.addRoundedRect(self.rect().toRectF(), self._radius, self._radius)
            painter.setClipPath(shape)
            painter.fillRect(cell, look.color("fill"))
            painter.restore()
        elif index and index - 1 != self._current:
            painter.fillRect(cell.left(), cell.top(), 1, cell.height(), look.color("line"))
        color = "on_fill" if current else "accent" if done else "text2"
        size = (30 if self._large else 16) * self._factor
        side = self._px(36 if self._large else 26)
        font = look.font(size, bold=current)
        metrics = QFontMetrics(font)
        mark = not (self._large and current)
        room = side + self._px(10) if mark else 0
        width = metrics.horizontalAdvance(self._names[index]) + room
        left = cell.center().x() - width // 2
        if mark:
            self._paint_mark(painter, QRect(left, cell.center().y() - side // 2, side, side), index)
        painter.setFont(font)
        painter.setPen(look.color(color))
        painter.drawText(
            QRect(left + room, cell.top(), width, cell.height()),
            Qt.AlignmentFlag.AlignVCenter,
            self._names[index],
        )

    def _paint_mark(self, painter: QPainter, circle: QRect, index: int) -> None:
        look = theme()
        if index < self._current:
            size = (36 if self._large else 26) * self._factor
            painter.drawPixmap(circle.topLeft(), look.pixmap("circle-check", "accent", size))
            return
        paint_number(painter, circle, index + 1, filled=index == self._current, on_fill=True)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self._at(event.position().toPoint())
        if index in self._open:
            self.chosen.emit(index)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        shape = Qt.CursorShape.PointingHandCursor
        over = self._at(event.position().toPoint()) in self._open
        self.setCursor(shape if over else Qt.CursorShape.ArrowCursor)

    def _px(self, size: float) -> int:
        return theme().px(size * self._factor)

    def _cell(self, index: int) -> QRect:
        count = len(self._names)
        left = self.width() * index // count
        return QRect(left, 0, self.width() * (index + 1) // count - left, self.height())

    def _at(self, point: QPoint) -> int:
        return min(point.x() * len(self._names) // max(self.width(), 1), len(self._names) - 1)

    def _say(self) -> None:
        if self._current < len(self._names):
            words = self.tr("Step {number} of {count}: {name}").format(
                number=self._current + 1, count=len(self._names), name=self._names[self._current]
            )
            self.setAccessibleName(words)


class GuideSteps(QWidget):
    """Steps of a guide in one line beside a page title: done, current, to come, with lines between."""

    _LINE = 48

    def __init__(self, names: Sequence[str], current: int = 0) -> None:
        super().__init__()
        self._names = list(names)
        self._current = current
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_current(self, current: int) -> None:
        """Move on or back."""
        self._current = current
        self.setAccessibleName(self._names[min(current, len(self._names) - 1)])
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        look = theme()
        metrics = QFontMetrics(look.font(14, bold=True))
        words = sum(metrics.horizontalAdvance(name) + look.px(22 + 8) for name in self._names)
        return QSize(words + (len(self._names) - 1) * look.px(self._LINE + 24), look.px(32))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side, left, middle = look.px(22), 0, self.height() // 2
        for index, name in enumerate(self._names):
            done, current = index < self._current, index == self._current
            circle = QRect(left, middle - side // 2, side, side)
            if done:
                painter.drawPixmap(circle.topLeft(), look.pixmap("circle-check", "accent", 22))
            else:
                paint_number(painter, circle, index + 1, filled=current, on_fill=False)
            font = look.font(14, bold=current)
            painter.setFont(font)
            painter.setPen(look.color("accent" if done or current else "text2"))
            left += side + look.px(8)
            width = QFontMetrics(font).horizontalAdvance(name)
            painter.drawText(QRect(left, 0, width + 4, self.height()), Qt.AlignmentFlag.AlignVCenter, name)
            left += width + look.px(12)
            if index < len(self._names) - 1:
                painter.fillRect(left, middle, look.px(self._LINE), 1, look.color("border"))
                left += look.px(self._LINE + 12)


def paint_number(painter: QPainter, circle: QRect, number: int, *, filled: bool, on_fill: bool) -> None:
    """A number in a circle: filled for the current step (white when it stands ``on_fill``), else a ring."""
    look = theme()
    if filled:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color("on_fill" if on_fill else "fill"))
    else:
        painter.setPen(look.color("border"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(circle.toRectF().adjusted(0.5, 0.5, -0.5, -0.5))
    if filled:
        painter.setPen(look.color("fill" if on_fill else "on_fill"))
    else:
        painter.setPen(look.color("text2"))
    painter.setFont(look.font(circle.height() * 0.6 / look.scale, bold=True))
    painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, str(number))
