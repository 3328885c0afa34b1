"""Text for a screen that is read from 6 m: sizes in mock-up pixels, 28 the least."""

from typing import Literal

from PySide6.QtGui import QFont

from ui.theme import theme
from ui.widgets.labels import ElidedText, TextTone

Size = Literal[28, 32, 40, 50, 64, 96]


class BigText(ElidedText):
    """One line in a size of the witness display."""

    def __init__(self, text: str, size: Size = 40, tone: TextTone = "text", *, bold: bool = False) -> None:
        super().__init__(text, "body", tone)
        weight = 700 if bold else 400
        self.setStyleSheet(f"font-size: {theme().px(size)}px; font-weight: {weight};")
        font = QFont(theme().font(size, bold=bold))
        self.setFont(font)


def fitted(text: str, size: Size = 40, tone: TextTone = "text", *, bold: bool = False) -> BigText:
    """A line that takes no more width than its words."""
    label = BigText(text, size, tone, bold=bold)
    label.setSizePolicy(label.sizePolicy().Policy.Minimum, label.sizePolicy().verticalPolicy())
    label.setMinimumWidth(label.fontMetrics().horizontalAdvance(text) + 2)
    return label
