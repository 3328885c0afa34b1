"""Entering witness values: keys that show nothing of what is pressed, cells with dots, bits counted.

The screen is recorded and shown on the witness display. So keys look the same whether pressed or not, the
pointer is hidden over them, and cells hold dots until the values are revealed together.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import theme


class DicePad(QWidget):
    """Big keys for the faces of a die: 0–9 (ten-sided) or 1–6. ``rolled(face)``; Backspace: ``erased()``.

    Also takes the number keypad while it has the focus; that is the main way. No echo, no sound, no state.
    """

    rolled = Signal(str)
    erased = Signal()

    def __init__(self, sides: int = 10) -> None:
        super().__init__()
        self._faces: list[str] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.set_sides(sides)

    def set_sides(self, sides: int) -> None:
        """Keys for a die with ``sides`` faces, 10 or 6."""
        self._faces = [str(n) for n in (range(10) if sides == 10 else range(1, 7))]
        self.setAccessibleName(self.tr("Faces of the die"))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme().px(440), theme().px(276))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(320), theme().px(168))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.isAutoRepeat():
            return
        if event.text() in self._faces and event.text():
            self.rolled.emit(event.text())
        elif event.key() == Qt.Key.Key_Backspace:
            self.erased.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or not self.isEnabled():
            return
        for index, face in enumerate(self._faces):
            if self._cell(index).contains(event.position().toPoint()):
                self.rolled.emit(face)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

    def key_center(self, face: str) -> QPoint:
        """Middle of a key, for who drives the window by mouse."""
        return self._cell(self._faces.index(face)).center()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        enabled = self.isEnabled()
        painter.setFont(look.font(56, bold=True))
        for index, face in enumerate(self._faces):
            cell = self._cell(index)
            painter.setPen(look.color("border" if enabled else "line"))
            painter.setBrush(look.color("surface" if enabled else "disabled"))
            painter.drawRoundedRect(cell.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
            painter.setPen(look.color("text" if enabled else "text3"))
            painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, face)

    def _cell(self, index: int) -> QRect:
        columns = 5 if len(self._faces) == 10 else 3
        gap = 12
        width = (self.width() - (columns - 1) * gap) / columns
        height = (self.height() - gap) / 2
        left = (index % columns) * (width + gap)
        top = (index // columns) * (height + gap)
        return QRect(round(left), round(top), round(width), round(height))


class RollCells(QWidget):
    """One cell for each roll: a dot when entered, a caret in the next one. Digits only after the reveal.

    ``factor`` makes them larger or smaller than on the operator's screen.
    """

    def __init__(self, count: int = 10, *, active: bool = False, factor: float = 1.0) -> None:
        super().__init__()
        self._factor = factor
        self._count = count
        self._filled = 0
        self._active = active
        self._digits = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._say()

    def set_factor(self, factor: float) -> None:
        """Make the cells larger or smaller."""
        self._factor = factor
        self.updateGeometry()
        self.update()

    def set_state(self, filled: int, *, count: int | None = None, active: bool = False) -> None:
        """``filled`` of ``count`` rolls are entered; ``active`` shows the caret."""
        self._filled = filled
        self._count = max(count if count is not None else self._count, filled)
        self._active = active
        self._digits = ""
        self._say()
        self.update()

    def reveal(self, digits: str) -> None:
        """Show the digits; after the values are published."""
        self._digits = digits
        self._filled = self._count = max(len(digits), 1)
        self._active = False
        self.setAccessibleName(digits)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._px(60) * min(self._count, 10), self._px(76) * self._rows())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._px(30) * min(self._count, 10), self._px(76) * self._rows())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        columns = -(-self._count // self._rows())
        width = (self.width() - (columns - 1) * 8) / columns
        height = (self.height() - (self._rows() - 1) * 8) / self._rows()
        for index in range(self._count):
            left = (index % columns) * (width + 8)
            top = (index // columns) * (height + 8)
            self._paint_cell(painter, QRect(round(left), round(top), round(width), round(height)), index)

    def _paint_cell(self, painter: QPainter, cell: QRect, index: int) -> None:
        look = theme()
        filled = index < self._filled
        current = self._active and index == self._filled
        color = "accent" if current else "accent_line" if filled else "border"
        painter.setPen(QPen(look.color(color), 2 if current else 1))
        painter.setBrush(look.color("accent_soft" if filled else "surface"))
        inset = 1.0 if current else 0.5
        painter.drawRoundedRect(cell.toRectF().adjusted(inset, inset, -inset, -inset), 4, 4)
        if filled and self._digits:
            painter.setFont(look.font(28 * self._factor, bold=True))
            painter.setPen(look.color("text"))
            painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, self._digits[index])
        elif filled:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color("text"))
            radius = self._px(8)
            painter.drawEllipse(cell.center(), radius, radius)
        elif current:
            height = self._px(28)
            painter.fillRect(
                cell.center().x(), cell.center().y() - height // 2, 2, height, look.color("accent")
            )

    def _px(self, size: float) -> int:
        return theme().px(size * self._factor)

    def _rows(self) -> int:
        return -(-self._count // 16)

    def _say(self) -> None:
        words = self.tr("{filled} of {count} entered")
        self.setAccessibleName(words.format(filled=self._filled, count=self._count))


@dataclass(frozen=True, slots=True)
class BarPart:
    """One part of a :class:`PartsBar`: its amount and the words below it."""

    amount: float
    label: str = ""


class PartsBar(QWidget):
    """A bar of parts with an optional mark (the bits of the witnesses against the floor)."""

    def __init__(self, *, thickness: int = 20, labels: bool = True) -> None:
        super().__init__()
        self._parts: tuple[BarPart, ...] = ()
        self._full = 1.0
        self._mark: BarPart | None = None
        self._thickness = thickness
        self._labels = labels
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_parts(self, parts: Sequence[BarPart], full: float, mark: BarPart | None = None) -> None:
        """Show ``parts`` of ``full``; ``mark`` is a line at its amount."""
        self._parts = tuple(parts)
        self._full = max(full, sum(part.amount for part in parts), mark.amount if mark else 0, 1e-9)
        self._mark = mark
        self.setAccessibleName(", ".join(p.label for p in (*parts, *((mark,) if mark else ())) if p.label))
        self.update()

    def sizeHint(self) -> QSize:
        look = theme()
        over = look.px(6) if self._mark else 0
        return QSize(look.px(200), look.px(self._thickness) + 2 * over + (look.px(22) if self._labels else 0))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        over = look.px(6) if self._mark else 0
        height = look.px(self._thickness)
        painter.fillRect(0, over, self.width(), height, look.color("track"))
        font = look.font(13)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        left = 0.0
        for index, part in enumerate(self._parts):
            width = self.width() * part.amount / self._full
            fill = "fill" if index % 2 == 0 else "fill_second"
            gap = 1 if index else 0
            painter.fillRect(round(left) + gap, over, max(round(width) - gap, 0), height, look.color(fill))
            if self._labels:
                painter.setPen(look.color("text2"))
                painter.drawText(round(left) + 6 * gap, height + 2 * over + metrics.ascent(), part.label)
            left += width
        if self._mark is not None:
            x = min(round(self.width() * self._mark.amount / self._full), self.width() - 2)
            painter.fillRect(x - 1, 0, 3, height + 2 * over, look.color("text"))
            if self._labels:
                painter.setFont(look.font(13, bold=True))
                painter.setPen(look.color("text"))
                width = QFontMetrics(painter.font()).horizontalAdvance(self._mark.label)
                place = min(max(x - width // 2, 0), self.width() - width)
                painter.drawText(place, height + 2 * over + metrics.ascent(), self._mark.label)
