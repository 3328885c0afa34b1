"""The row of lamps in the top bar, and the list of them on the sign-in page."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.shell.lamps import MARKS, LampLook, LampView
from ui.theme import theme
from ui.widgets.cards import Card
from ui.widgets.labels import ElidedText, IconLabel, IconText, Text, TextTone
from ui.widgets.layouts import clear, rule

_TONES: dict[LampLook, TextTone] = {
    "ok": "accent",
    "active": "accent",
    "notice": "warning",
    "fault": "danger",
}


class _LampButton(QAbstractButton):
    """One lamp: icon, word (left out when narrow), mark."""

    def __init__(self) -> None:
        super().__init__()
        self.view: LampView | None = None
        self.narrow = False
        self.last = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_view(self, view: LampView) -> None:
        """Show the state of a lamp."""
        self.view = view
        self.setObjectName(f"lamp:{view.id}")
        said = f"{view.name}: {view.word}. {view.detail}"
        self.setAccessibleName(said)
        self.setToolTip("\n".join(part for part in (f"{view.name}: {view.detail}", view.advice) if part))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        assert self.view is not None
        look = theme()
        width = look.px(9 + 18 + 9)
        if not self.narrow:
            width += look.px(6) + QFontMetrics(self._font()).horizontalAdvance(self.view.short)
        if MARKS[self.view.look][0]:
            width += look.px(4 + 16)
        return QSize(width + 1, look.px(36))

    def paintEvent(self, _event: QPaintEvent) -> None:
        assert self.view is not None
        look = theme()
        painter = QPainter(self)
        mark, color = MARKS[self.view.look]
        if self.view.look == "fault":
            painter.fillRect(self.rect(), look.color("danger_soft"))
        if not self.last:
            painter.fillRect(self.width() - 1, 0, 1, self.height(), look.color("line"))
        left, middle = look.px(9), self.height() // 2
        painter.drawPixmap(left, middle - look.px(18) // 2, look.pixmap(self.view.icon, color, 18))
        left += look.px(18)
        if not self.narrow:
            left += look.px(6)
            painter.setFont(self._font())
            painter.setPen(look.color("text2" if self.view.look == "ok" else color))
            rect = self.rect().adjusted(left, 0, 0, 0)
            painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, self.view.short)
            left += QFontMetrics(self._font()).horizontalAdvance(self.view.short)
        if mark:
            left += look.px(4)
            painter.drawPixmap(left, middle - look.px(16) // 2, look.pixmap(mark, color, 16))
        if self.hasFocus():
            painter.setPen(look.color("accent"))
            painter.drawRect(self.rect().adjusted(1, 1, -2, -2))

    def _font(self) -> QFont:
        bold = self.view is not None and self.view.look == "active"
        return theme().font(13, bold=bold)


class LampStrip(QWidget):
    """Lamps side by side in one frame; ``pressed()`` when any is clicked."""

    pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("frame", "lamps")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._narrow = False
        self._buttons: list[_LampButton] = []
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(1, 1, 1, 1)
        self._layout.setSpacing(0)

    def set_lamps(self, views: Sequence[LampView]) -> None:
        """Show these lamps."""
        while len(self._buttons) > len(views):
            self._buttons.pop().deleteLater()
        while len(self._buttons) < len(views):
            button = _LampButton()
            button.clicked.connect(self.pressed)
            self._buttons.append(button)
            self._layout.addWidget(button)
        for index, view in enumerate(views):
            self._buttons[index].narrow = self._narrow
            self._buttons[index].last = index == len(views) - 1
            self._buttons[index].show_view(view)

    def set_narrow(self, narrow: bool) -> None:
        """Icons and marks only, for narrow windows."""
        if narrow != self._narrow:
            self._narrow = narrow
            for button in self._buttons:
                button.narrow = narrow
                button.updateGeometry()
                button.update()


class SelfCheck(Card):
    """The same lamps as a list with sentences, for who is not signed in yet."""

    def __init__(self) -> None:
        super().__init__(self.tr("Self-check"), "gauge", padding=0, gap=0)
        self._time = Text("", "small", "muted")
        self.add_to_head(self._time)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.body.addLayout(self._rows)
        note = self.tr("A notice does not stop anyone from signing in; a fault stops draws.")
        foot = IconText("info", note, "muted", "small", size=16, wrap=True)
        foot.setContentsMargins(16, 10, 16, 10)
        self.body.addWidget(foot)

    def set_lamps(self, views: Sequence[LampView]) -> None:
        """Show these lamps, as seen at this moment."""
        now = datetime.now()  # noqa: DTZ005 - what the wall clock shows
        self._time.setText(self.tr("Done at {0}").format(f"{now:%H:%M:%S}"))
        clear(self._rows)
        for view in views:
            self._rows.addWidget(self._row(view))
            self._rows.addWidget(rule())

    def _row(self, view: LampView) -> QWidget:
        look = theme()
        mark, color = MARKS[view.look]
        tone = _TONES[view.look]
        line = QWidget()
        line.setMinimumHeight(look.px(56))
        layout = QHBoxLayout(line)
        layout.setContentsMargins(16, 0, 16, 0)
        layout.setSpacing(12)
        layout.addWidget(IconLabel(view.icon, color, 22))
        name = Text(view.name, bold=True)
        name.setFixedWidth(look.px(76))
        layout.addWidget(name)
        detail = ElidedText(view.detail, tone="muted" if view.look in ("ok", "active") else tone)
        detail.set_bold(view.look not in ("ok", "active"))
        if view.advice:
            detail.setToolTip(view.advice)
        layout.addWidget(detail, 1)
        layout.addWidget(IconLabel(mark or "circle-check", color, 18))
        layout.addWidget(Text(view.word, "small", tone, bold=True))
        line.setAccessibleName(f"{view.name}: {view.word}. {view.detail} {view.advice}")
        return line
