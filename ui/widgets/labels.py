"""Text on the screen: roles from the type scale, tones from the tokens, and text that gets shorter."""

from typing import Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from ui.theme import theme

TextRole = Literal[
    "small", "body", "lead", "card", "large", "page", "figure", "figure32", "figure40", "figure56"
]
TextTone = Literal["text", "muted", "faint", "accent", "warning", "danger", "on_fill", "menu"]


class Text(QLabel):
    """A label of the type scale. Plain text only: what people typed is never read as markup."""

    def __init__(
        self,
        text: str = "",
        role: TextRole = "body",
        tone: TextTone = "text",
        *,
        bold: bool = False,
        wrap: bool = False,
        select: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setProperty("tone", tone)
        if bold:
            self.setProperty("bold", True)
        if wrap:
            self.setWordWrap(True)
            # A wrapping label asks for a strange width by itself; the layout shall give it what there is.
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        if select:
            self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setText(text)

    def set_tone(self, tone: TextTone) -> None:
        """Change the colour."""
        restyle(self, "tone", tone)

    def set_bold(self, bold: bool) -> None:
        """Change the weight."""
        restyle(self, "bold", bold)


class ElidedText(Text):
    """One line that ends in … when there is no room; the whole text stands in the tool tip."""

    def __init__(
        self, text: str = "", role: TextRole = "body", tone: TextTone = "text", *, bold: bool = False
    ) -> None:
        super().__init__(text, role, tone, bold=bold)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(24), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        cut = self.fontMetrics().horizontalAdvance(self.text()) > self.contentsRect().width()
        self.setToolTip(self.text() if cut else "")

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        rect = self.contentsRect()
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, self.alignment() | Qt.TextFlag.TextSingleLine, shown)


class IconLabel(QLabel):
    """An icon standing in text; decoration unless ``word`` says what it means."""

    def __init__(self, name: str, color: str = "text2", size: float = 18, word: str = "") -> None:
        super().__init__()
        self._size = size
        self.set_icon(name, color)
        # One pixel down: the characters of the font stand a little below the middle of their line.
        side = theme().icon_size(size)
        self.setFixedSize(side.width(), side.height() + 2)
        self.setAlignment(Qt.AlignmentFlag.AlignBottom)
        if word:
            self.setAccessibleName(word)
            self.setToolTip(word)

    def set_icon(self, name: str, color: str = "text2") -> None:
        """Show another icon."""
        self.setPixmap(theme().pixmap(name, color, self._size))


class IconText(QWidget):
    """Icon and words on one line."""

    def __init__(
        self,
        icon: str,
        text: str,
        tone: TextTone = "text",
        role: TextRole = "body",
        *,
        bold: bool = False,
        size: float = 18,
        wrap: bool = False,
    ) -> None:
        super().__init__()
        self._icon = IconLabel(icon, icon_color(tone), size)
        self.label = Text(text, role, tone, bold=bold, wrap=wrap)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme().px(6))
        layout.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop if wrap else Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self.label, 1 if wrap else 0)

    def set_content(self, icon: str, text: str, tone: TextTone) -> None:
        """Show something else."""
        self._icon.set_icon(icon, icon_color(tone))
        self.label.setText(text)
        self.label.set_tone(tone)


def icon_color(tone: TextTone) -> str:
    """Token of an icon beside text of ``tone``."""
    return {"muted": "text2", "faint": "text3", "menu": "menu_text"}.get(tone, tone)


def restyle(widget: QWidget, name: str, value: object) -> None:
    """Set a property that the style sheet reads, and let the sheet read it where it has been read before."""
    present = widget.property(name)
    if present == value or not (present or value):  # what was never set reads as false
        return
    widget.setProperty(name, value)
    if not widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        return
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()
