"""Text for a screen that is read from 6 m: sizes in lines of the design, 28 the least."""

from typing import Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from ui.theme import theme
from ui.widgets.labels import ElidedText, Text, TextTone
from ui.widgets.room_sizes import RoomSizes

Size = Literal[28, 32, 40, 50, 64, 96]

_LEAST_SHARE = 0.6
"""So much smaller a line may become before it ends in …"""


class BigText(ElidedText):
    """One line in a size of the witness display; smaller where it would not fit."""

    def __init__(
        self, sizes: RoomSizes, text: str, size: Size = 40, tone: TextTone = "text", *, bold: bool = False
    ) -> None:
        super().__init__(text, "body", tone)
        self._pixels = sizes.px(size)
        self._bold = bold
        self.setStyleSheet(_style(self._pixels, bold=bold))
        self.setFont(_font(self._pixels, bold=bold))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._pixels, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        room = self.contentsRect()
        font = self.fitting_font()
        painter = QPainter(self)
        painter.setFont(font)
        painter.setPen(self.palette().color(self.foregroundRole()))
        shown = QFontMetrics(font).elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, self.alignment() | Qt.TextFlag.TextSingleLine, shown)

    def fitting_font(self) -> QFont:
        """The largest font in which the words fit, not below the least share."""
        width = self.contentsRect().width()
        for pixels in range(self._pixels, int(self._pixels * _LEAST_SHARE), -1):
            font = _font(pixels, bold=self._bold)
            if QFontMetrics(font).horizontalAdvance(self.text()) <= width:
                return font
        return _font(max(int(self._pixels * _LEAST_SHARE), 1), bold=self._bold)


class BigLines(Text):
    """As many lines as the words need (names of projects, reasons), in the middle."""

    def __init__(
        self, sizes: RoomSizes, text: str, size: Size = 40, tone: TextTone = "text", *, bold: bool = False
    ) -> None:
        super().__init__(text, "body", tone, wrap=True)
        self.setStyleSheet(_style(sizes.px(size), bold=bold))
        self.setFont(_font(sizes.px(size), bold=bold))
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)


def fitted(
    sizes: RoomSizes, text: str, size: Size = 40, tone: TextTone = "text", *, bold: bool = False
) -> BigText:
    """A line that takes no more width than its words."""
    label = BigText(sizes, text, size, tone, bold=bold)
    label.setSizePolicy(QSizePolicy.Policy.Minimum, label.sizePolicy().verticalPolicy())
    refit(label, text)
    return label


def refit(label: BigText, text: str) -> None:
    """Give a fitted line other words."""
    if label.text() != text:
        label.setText(text)
    label.setMinimumWidth(label.fontMetrics().horizontalAdvance(text) + 2)


def _style(pixels: int, *, bold: bool) -> str:
    return f"font-size: {pixels}px; font-weight: {700 if bold else 400};"


def _font(pixels: int, *, bold: bool) -> QFont:
    font = QFont(theme().font(14, bold=bold))
    font.setPixelSize(pixels)
    return font
