"""What is said on a page: banners, empty states, grey bars while something loads."""

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import theme
from ui.tokens import Tone
from ui.widgets.labels import IconLabel, Text, TextTone, restyle
from ui.widgets.layouts import column

LOADING_AFTER_MS = 150
"""Loading shows after this time, so that quick answers do not flicker."""

_FRAMES: dict[Tone, tuple[str, TextTone, str]] = {
    "neutral": ("info", "accent", "info"),
    "accent": ("info", "accent", "info"),
    "solid": ("info", "accent", "info"),
    "warning": ("warning", "warning", "triangle-alert"),
    "danger": ("danger", "danger", "octagon-alert"),
}


class Banner(QFrame):
    """A framed notice: icon, optional bold title, text; an action widget at the right."""

    def __init__(
        self,
        text: str,
        tone: Tone = "accent",
        title: str = "",
        icon: str = "",
        *,
        action: QWidget | None = None,
    ) -> None:
        super().__init__()
        frame, color, default = _FRAMES[tone]
        self.setProperty("frame", frame)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._title = Text(title, "body", "text", bold=True)
        self._title.setVisible(bool(title))
        self._text = Text(text, "body" if not title else "small", "text" if not title else "muted", wrap=True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 10, 14, 10)
        layout.setSpacing(12)
        self._icon = IconLabel(icon or default, color, 18)
        layout.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(column(self._title, self._text, gap=2), 1)
        if action is not None:
            layout.addWidget(action)
        self.setAccessibleName(f"{title} {text}".strip())

    def minimumSizeHint(self) -> QSize:
        """As high as its text is at the width that it has: Qt would ask for one word on each line."""
        hint = super().minimumSizeHint()
        return QSize(hint.width(), self.heightForWidth(max(self.width(), hint.width())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may need another height."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def set_tone(self, tone: Tone) -> None:
        """Become a notice of another tone, with its usual icon."""
        frame, color, default = _FRAMES[tone]
        restyle(self, "frame", frame)
        self._icon.set_icon(default, color)

    def set_text(self, text: str, title: str | None = None) -> None:
        """Say something else."""
        self._text.setText(text)
        if title is not None:
            self._title.setText(title)
            self._title.setVisible(bool(title))
        self.setAccessibleName(f"{self._title.text()} {text}".strip())


class EmptyState(QWidget):
    """Stands where nothing is: says so, and what to do about it."""

    def __init__(
        self, title: str, advice: str = "", icon: str = "search", action: QWidget | None = None
    ) -> None:
        super().__init__()
        self._title = Text(title, "card")
        self._advice = Text(advice, "body", "muted", wrap=True)
        for label in (self._title, self._advice):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._advice.setVisible(bool(advice))
        layout = QVBoxLayout(self)
        layout.setSpacing(8)
        layout.addStretch(1)
        layout.addWidget(IconLabel(icon, "text3", 40), 0, Qt.AlignmentFlag.AlignCenter)
        layout.addWidget(self._title)
        layout.addWidget(self._advice)
        if action is not None:
            layout.addSpacing(8)
            layout.addWidget(action, 0, Qt.AlignmentFlag.AlignCenter)
        layout.addStretch(1)

    def set_text(self, title: str, advice: str = "") -> None:
        """Say something else."""
        self._title.setText(title)
        self._advice.setText(advice)
        self._advice.setVisible(bool(advice))


class LoadingBars(QWidget):
    """Grey bars in place of rows; show with :meth:`begin`, which waits 150 ms first."""

    def __init__(self, row_height: int = 40, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row_height = row_height
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(LOADING_AFTER_MS)
        self._timer.timeout.connect(self.show)
        self.setAccessibleName(self.tr("Loading"))
        self.hide()

    def begin(self) -> None:
        """Something is being loaded."""
        if not self.isVisible() and not self._timer.isActive():
            self._timer.start()

    def end(self) -> None:
        """It is there."""
        self._timer.stop()
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.color("surface"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color("head"))
        height = look.px(self._row_height)
        widths = (0.12, 0.2, 0.28, 0.16)
        for index, top in enumerate(range(0, self.height(), height)):
            left = 16.0
            for column_index, share in enumerate(widths):
                width = self.width() * share * (0.6 + 0.1 * ((index + column_index) % 4))
                painter.drawRoundedRect(int(left), top + height // 3, int(width), height // 3, 3, 3)
                left += self.width() * (share + 0.05)
