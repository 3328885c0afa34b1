"""Rows, columns and rules: the few ways things stand beside each other on the 8 px grid."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLayout,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

Item = QWidget | QLayout | int | None
"""Widget, layout, gap in pixels, or None for a stretch that takes the free room."""

Margins = int | tuple[int, int] | tuple[int, int, int, int]
"""All sides; horizontal and vertical; or left, top, right, bottom."""


def row(*items: Item, gap: int = 8, margins: Margins = 0) -> QHBoxLayout:
    """Things side by side."""
    layout = QHBoxLayout()
    _fill(layout, items, gap, margins)
    return layout


def column(*items: Item, gap: int = 8, margins: Margins = 0) -> QVBoxLayout:
    """Things one under another."""
    layout = QVBoxLayout()
    _fill(layout, items, gap, margins)
    return layout


def two_lines(first: QWidget, second: QWidget) -> QVBoxLayout:
    """A title and a smaller line below it, together in the middle of their row."""
    return column(None, first, second, None, gap=0)


class Pair(QWidget):
    """Two equal buttons side by side, one under the other where their words need more room than there is."""

    def __init__(self, left: QWidget, right: QWidget, gap: int = 8) -> None:
        super().__init__()
        self._parts = (left, right)
        self._line = row(left, right, gap=gap)
        self._line.setStretch(0, 1)
        self._line.setStretch(1, 1)
        self.setLayout(self._line)

    def minimumSizeHint(self) -> QSize:
        """As narrow as the wider of the two."""
        widest = max(part.minimumSizeHint().width() for part in self._parts)
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        half = max(part.minimumSizeHint().width() for part in self._parts)
        beside = 2 * half + self._line.spacing() <= event.size().width()
        ways = QBoxLayout.Direction
        self._line.setDirection(ways.LeftToRight if beside else ways.TopToBottom)


class OneOf(QStackedWidget):
    """One of several at a time, as large as that one asks: Qt's own stack asks for the largest of all."""

    def __init__(self) -> None:
        super().__init__()
        self.currentChanged.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        shown = self.currentWidget()
        return super().sizeHint() if shown is None else shown.sizeHint()

    def minimumSizeHint(self) -> QSize:
        shown = self.currentWidget()
        if shown is None:
            return super().minimumSizeHint()
        # What has been set on the widget counts too, as in a layout.
        return shown.minimumSizeHint().expandedTo(shown.minimumSize())

    def heightForWidth(self, width: int) -> int:
        shown = self.currentWidget()
        return -1 if shown is None or not shown.hasHeightForWidth() else shown.heightForWidth(width)


def box(layout: QLayout, frame: str = "clear") -> QFrame:
    """A widget around ``layout``; ``frame`` names its ground: clear, surface, alt, head or box."""
    holder = QFrame()
    holder.setProperty("frame", frame)
    holder.setLayout(layout)
    return holder


def rule(*, vertical: bool = False) -> QFrame:
    """A hairline."""
    line = QFrame()
    line.setProperty("frame", "line")
    if vertical:
        line.setFixedWidth(1)
        line.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
    else:
        line.setFixedHeight(1)
        line.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return line


def clear(layout: QLayout) -> None:
    """Take everything out of ``layout`` and let it go."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        elif (inner := item.layout()) is not None:
            clear(inner)


def set_margins(layout: QLayout, margins: Margins) -> None:
    """Set the margins of ``layout`` in the short forms of :data:`Margins`."""
    if isinstance(margins, int):
        layout.setContentsMargins(margins, margins, margins, margins)
    elif len(margins) == 2:
        layout.setContentsMargins(margins[0], margins[1], margins[0], margins[1])
    else:
        layout.setContentsMargins(*margins)


def _fill(layout: QBoxLayout, items: tuple[Item, ...], gap: int, margins: Margins) -> None:
    layout.setSpacing(gap)
    set_margins(layout, margins)
    for item in items:
        if item is None:
            layout.addStretch(1)
        elif isinstance(item, int):
            layout.addSpacing(item)
        elif isinstance(item, QWidget):
            layout.addWidget(item)
        else:
            layout.addLayout(item)
