"""Small marks: state tags (icon and word), removable chips, counts."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.theme import theme
from ui.tokens import Tone
from ui.widgets.buttons import IconButton
from ui.widgets.labels import Text

TONES: dict[Tone, tuple[str, str, str]] = {
    "neutral": ("surface_alt", "line", "text2"),
    "accent": ("accent_soft", "accent_line", "accent"),
    "solid": ("fill", "fill", "on_fill"),
    "warning": ("warning_soft", "warning_line", "warning"),
    "danger": ("danger_soft", "danger_line", "danger"),
}
"""Ground, border and text token of each tone."""


class Tag(QWidget):
    """A state in a frame: icon and word. ``role`` "big" is for page heads (32 px high)."""

    def __init__(
        self, text: str, tone: Tone = "neutral", icon: str = "", *, big: bool = False, bold: bool = False
    ) -> None:
        super().__init__()
        self._big = big
        self._bold = bold
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_content(text, tone, icon)

    @property
    def text(self) -> str:
        """The word shown."""
        return self._text

    def set_content(self, text: str, tone: Tone, icon: str = "") -> None:
        """Show another state."""
        self._text, self._tone, self._icon = text, tone, icon
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        look = theme()
        width = QFontMetrics(self._font()).horizontalAdvance(self._text) + look.px(16)
        if self._icon:
            width += look.px(16 + 5 if self._text else 16)
        return QSize(width + 2, look.px(32 if self._big else 24))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme()
        ground, border, text = TONES[self._tone]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(look.color(border))
        painter.setBrush(look.color(ground))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1).toRectF().translated(0.5, 0.5), 3, 3)
        rect = self.rect().adjusted(look.px(8), 0, -look.px(8) + 2, 0)
        if self._icon:
            side = look.px(16)
            painter.drawPixmap(rect.left(), (self.height() - side) // 2, look.pixmap(self._icon, text, 16))
            rect.setLeft(rect.left() + side + look.px(5))
        painter.setFont(self._font())
        painter.setPen(look.color(text))
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, self._text)

    def _font(self) -> QFont:
        return theme().font(14 if self._big else 13, bold=self._bold or self._tone == "solid")


class Chip(QWidget):
    """An active condition that can be taken away; ``removed(key)``."""

    removed = Signal(str)

    def __init__(self, key: str, text: str) -> None:
        super().__init__()
        self.key = key
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("frame", "chip")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme().px(9), 0, theme().px(3), 0)
        layout.setSpacing(theme().px(4))
        layout.addWidget(Text(text, "body", "accent"))
        self.close_button = IconButton("x", self.tr("Remove: {0}").format(text), "accent", 16)
        self.close_button.clicked.connect(self._remove)
        layout.addWidget(self.close_button)
        self.setFixedHeight(theme().px(32))

    def _remove(self) -> None:
        self.removed.emit(self.key)


class CountBadge(QWidget):
    """A number in a round ground, as in the menu; invisible at zero."""

    def __init__(self, ground: str = "surface", text: str = "ink") -> None:
        super().__init__()
        self._ground, self._color = ground, text
        self._count = 0
        self.set_count(0)

    def set_count(self, count: int) -> None:
        """Show ``count``; more than 99 as 99+."""
        self._count = count
        self.setVisible(count > 0)
        self.setAccessibleName(str(count))
        self.setFixedSize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:
        look = theme()
        metrics = QFontMetrics(look.font(13, bold=True))
        return QSize(max(look.px(22), metrics.horizontalAdvance(self._word()) + look.px(12)), look.px(20))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color(self._ground))
        painter.drawRoundedRect(self.rect(), self.height() / 2, self.height() / 2)
        painter.setPen(look.color(self._color))
        painter.setFont(look.font(13, bold=True))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._word())

    def _word(self) -> str:
        return "99+" if self._count > 99 else str(self._count)
