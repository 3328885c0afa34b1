"""Charts of the dashboard: columns over time, horizontal bars against a limit. Numbers always in words."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import theme


@dataclass(frozen=True, slots=True)
class Column:
    """One column; ``open_ended`` draws a dashed outline: its period is not over."""

    label: str
    value: int
    open_ended: bool = False


@dataclass(frozen=True, slots=True)
class Bar:
    """One horizontal bar: ``limit`` is a line on it, ``word`` stands at the right.

    ``code`` stands in grey between label and bar; ``tone`` is text, warning or danger.
    """

    label: str
    value: int
    code: str = ""
    limit: int | None = None
    word: str = ""
    tone: str = "text"


_NARROW = 64
"""Least width of a bar beside its words."""


class ColumnChart(QWidget):
    """Columns with their values above and a quiet grid behind."""

    def __init__(self, columns: Sequence[Column] = ()) -> None:
        super().__init__()
        self._columns: tuple[Column, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.set_columns(columns)

    def set_columns(self, columns: Sequence[Column]) -> None:
        """Show these columns."""
        self._columns = tuple(columns)
        self.setAccessibleName(", ".join(f"{c.label}: {c.value}" for c in columns))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme().px(480), theme().px(280))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(240), theme().px(140))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._columns:
            return
        look = theme()
        painter = QPainter(self)
        metrics = QFontMetrics(look.font(14))
        top_value, step = _axis(max(column.value for column in self._columns))
        plot = QRect(
            look.px(40),
            look.px(24),
            self.width() - look.px(48),
            self.height() - look.px(24) - metrics.height() - look.px(16),
        )
        painter.setFont(look.font(14))
        for value in range(0, top_value + 1, step):
            y = plot.bottom() - plot.height() * value // top_value
            painter.fillRect(plot.left(), y, plot.width(), 1, look.color("line" if value else "border"))
            painter.setPen(look.color("text2"))
            label = QRect(0, y - metrics.height() // 2, look.px(30), metrics.height())
            painter.drawText(label, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(value))
        slot = plot.width() / len(self._columns)
        every = max(1, round(metrics.horizontalAdvance("00/00 ") / max(slot, 1) + 0.49))
        for index in range(len(self._columns)):
            self._paint_column(painter, plot, index, slot, top_value, every)

    def _paint_column(
        self, painter: QPainter, plot: QRect, index: int, slot: float, top_value: int, every: int
    ) -> None:
        look = theme()
        column = self._columns[index]
        width = min(round(slot * 0.56), look.px(40))
        left = round(plot.left() + slot * index + (slot - width) / 2)
        height = plot.height() * column.value // top_value
        bar = QRect(left, plot.bottom() - height, width, height)
        if column.open_ended and height:
            pen = QPen(look.color("fill"), 2, Qt.PenStyle.CustomDashLine)
            pen.setDashPattern([2, 2])
            painter.setPen(pen)
            painter.setBrush(look.color("surface"))
            painter.drawRect(bar.adjusted(1, 1, -1, 0))
        else:
            painter.fillRect(bar, look.color("fill"))
        metrics = QFontMetrics(look.font(14))
        over = QRect(left - 20, bar.top() - metrics.height() - 3, width + 40, metrics.height())
        painter.setFont(look.font(14, bold=True))
        painter.setPen(look.color("text"))
        painter.drawText(over, Qt.AlignmentFlag.AlignCenter, str(column.value))
        if index % every == 0:
            under = QRect(
                round(plot.left() + slot * index) - 20,
                plot.bottom() + look.px(8),
                round(slot) + 40,
                metrics.height(),
            )
            painter.setFont(look.font(14))
            painter.setPen(look.color("text2"))
            painter.drawText(under, Qt.AlignmentFlag.AlignCenter, column.label)


class BarList(QWidget):
    """Horizontal bars one under another. ``fill`` is the token of the bars ("danger" for rejected rows)."""

    def __init__(self, bars: Sequence[Bar] = (), *, fill: str = "fill", row_height: int = 32) -> None:
        super().__init__()
        self._bars: tuple[Bar, ...] = ()
        self._fill = fill
        self._row_height = row_height
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.set_bars(bars)

    def set_bars(self, bars: Sequence[Bar]) -> None:
        """Show these bars."""
        self._bars = tuple(bars)
        self.setAccessibleName(", ".join(f"{b.label}: {b.value} {b.word}".strip() for b in bars))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme().px(360), theme().px(self._row_height) * len(self._bars))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(240), theme().px(24) * len(self._bars))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._bars:
            return
        look = theme()
        painter = QPainter(self)
        normal, small, bold = look.font(14), look.font(13), look.font(14, bold=True)
        labels = max(QFontMetrics(normal).horizontalAdvance(b.label) for b in self._bars)
        codes = max(QFontMetrics(small).horizontalAdvance(b.code) for b in self._bars)
        numbers = max(QFontMetrics(bold).horizontalAdvance(f"{b.value:,}") for b in self._bars)
        words = max(QFontMetrics(small).horizontalAdvance(b.word) for b in self._bars)
        words += look.px(20) if words else 0
        labels = min(labels, self.width() // 3)
        end = self.width() - numbers - look.px(12) - (words + look.px(12) if words else 0)
        start = labels + look.px(16) + (codes + look.px(16) if codes else 0)
        if end - start < look.px(_NARROW) and codes:  # the bar says more than the code
            codes, start = 0, labels + look.px(16)
        most = max(*(b.value for b in self._bars), *(b.limit or 0 for b in self._bars), 1)
        height = min(self.height() / len(self._bars), look.px(64))
        for index, bar in enumerate(self._bars):
            line = QRect(0, round(index * height), self.width(), round(height))
            color = {"warning": "warning", "danger": "danger"}.get(bar.tone, self._fill)
            track = QRect(start, line.center().y() - look.px(6), max(end - start, 10), look.px(12))
            painter.fillRect(track, look.color("track"))
            painter.fillRect(
                track.left(),
                track.top(),
                track.width() * bar.value // most,
                track.height(),
                look.color(color),
            )
            if bar.limit is not None:
                x = track.left() + track.width() * bar.limit // most
                painter.fillRect(x - 1, track.top() - 4, 2, track.height() + 8, look.color("text"))
            shown = bar if codes else replace(bar, code="")
            self._paint_words(painter, line, shown, (labels, start, end, numbers))

    def _paint_words(
        self, painter: QPainter, line: QRect, bar: Bar, places: tuple[int, int, int, int]
    ) -> None:
        look = theme()
        labels, _start, end, numbers = places
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(look.font(14))
        painter.setPen(look.color("text"))
        room = labels + look.px(4)  # of the gap: on the screen letters may be a hair wider than measured
        label = painter.fontMetrics().elidedText(bar.label, Qt.TextElideMode.ElideRight, room)
        painter.drawText(line, middle, label)
        painter.setFont(look.font(13))
        painter.setPen(look.color("text2"))
        painter.drawText(line.adjusted(labels + look.px(16), 0, 0, 0), middle, bar.code)
        right = QRect(end + look.px(12), line.top(), numbers, line.height())
        painter.setFont(look.font(14, bold=True))
        painter.setPen(look.color("text"))
        painter.drawText(right, middle | Qt.AlignmentFlag.AlignRight, f"{bar.value:,}")
        if bar.word:
            left = right.right() + look.px(12)
            tone = bar.tone if bar.tone in ("warning", "danger") else "text2"
            if tone != "text2":
                top = line.center().y() - look.px(16) // 2 + 1
                painter.drawPixmap(left, top, look.pixmap("triangle-alert", tone, 16))
                left += look.px(20)
            painter.setFont(look.font(13, bold=tone != "text2"))
            painter.setPen(look.color(tone))
            painter.drawText(QRect(left, line.top(), line.width(), line.height()), middle, bar.word)


def _axis(most: int) -> tuple[int, int]:
    """Top value and step of an axis of whole numbers with three to five lines."""
    step = 1
    for candidate in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 100_000):
        step = candidate
        if most <= candidate * 4:
            break
    return max(-(-most // step), 1) * step, step
