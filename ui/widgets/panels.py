"""Side panel of a list page, tabs, and pages that scroll when the window is small."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLayout,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui.theme import theme
from ui.tokens import Tone
from ui.widgets.buttons import IconButton
from ui.widgets.labels import Text
from ui.widgets.layouts import rule
from ui.widgets.tags import TONES


class SidePanel(QFrame):
    """Details beside a table; closes with Esc or its button. Fill ``head``, ``body`` and ``foot``."""

    closed = Signal()

    def __init__(self, title: str = "", *, width: int = 392) -> None:
        super().__init__()
        self.setProperty("frame", "card")
        self.setFixedWidth(theme().px(width))
        self.head = QHBoxLayout()
        self.head.setContentsMargins(16, 16, 12, 12)
        self.title = Text(title, "card")
        self.title.setVisible(bool(title))
        self.head.addWidget(self.title, 1)
        self._close = IconButton("x", self.tr("Close (Esc)"), "text2", 20)
        self._close.clicked.connect(self.close_panel)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(16, 8, 16, 16)
        self.body.setSpacing(12)
        self.foot = QHBoxLayout()
        self.foot.setContentsMargins(16, 12, 16, 12)
        self.foot.setSpacing(8)
        top = QHBoxLayout()
        top.setSpacing(0)
        top.addLayout(self.head, 1)
        top.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        top.setContentsMargins(0, 0, 12, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(rule())
        layout.addWidget(ScrollBox(self.body), 1)
        layout.addWidget(rule())
        layout.addLayout(self.foot)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_panel()
        else:
            super().keyPressEvent(event)

    def close_panel(self) -> None:
        """Hide the panel and tell."""
        self.hide()
        self.closed.emit()


class TabButton(QAbstractButton):
    """One tab: word, count behind it (plain or in a tag), a line below when chosen."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._count = ""
        self._tone: Tone | None = None

    def set_count(self, count: str, tone: Tone | None = None) -> None:
        """Number behind the word."""
        self._count, self._tone = count, tone
        self.setAccessibleName(f"{self.text()} {count}".strip())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        look = theme()
        metrics = QFontMetrics(look.font(14, bold=True))
        width = metrics.horizontalAdvance(self.text()) + look.px(32)
        if self._count:
            width += metrics.horizontalAdvance(self._count) + look.px(22 if self._tone else 8)
        return QSize(width, look.px(44))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self.isChecked()
        font = look.font(14, bold=chosen)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(look.color("accent" if chosen else "text2"))
        left = look.px(16)
        rect = self.rect().adjusted(left, 0, 0, 0)
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, self.text())
        left += metrics.horizontalAdvance(self.text()) + look.px(8)
        if self._count:
            bold = look.font(14, bold=True)
            painter.setFont(bold)
            width = QFontMetrics(bold).horizontalAdvance(self._count)
            if self._tone is not None:
                ground, border, text = TONES[self._tone]
                height = look.px(24)
                frame = self.rect().adjusted(left, 0, 0, 0)
                frame.setWidth(width + look.px(14))
                frame.setTop((self.height() - height) // 2)
                frame.setHeight(height)
                painter.setPen(look.color(border))
                painter.setBrush(look.color(ground))
                painter.drawRoundedRect(frame.toRectF().translated(0.5, 0.5), 3, 3)
                painter.setPen(look.color(text))
                painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, self._count)
            else:
                painter.drawText(
                    self.rect().adjusted(left, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self._count
                )
        if chosen:
            painter.fillRect(0, self.height() - 3, self.width(), 3, look.color("accent"))
        if self.hasFocus():
            painter.setPen(look.color("accent"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.rect().toRectF().adjusted(2.5, 4.5, -2.5, -6.5), 3, 3)


class Tabs(QWidget):
    """Tabs over a stack of pages; ``chosen(index)``. Widgets at the right of the bar by ``add_corner``."""

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.buttons: list[TabButton] = []
        self.stack = QStackedWidget()
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self.choose)
        self._bar = QHBoxLayout()
        self._bar.setSpacing(0)
        self._corner = QHBoxLayout()
        self._corner.setContentsMargins(0, 0, 16, 0)
        bar = QHBoxLayout()
        bar.setContentsMargins(8, 0, 0, 0)
        bar.addLayout(self._bar)
        bar.addStretch(1)
        bar.addLayout(self._corner)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(bar)
        layout.addWidget(rule())
        layout.addWidget(self.stack, 1)

    def add_tab(self, text: str, content: QWidget | None = None) -> TabButton:
        """Append a tab; without ``content`` the tabs only tell which one is chosen."""
        button = TabButton(text)
        self._group.addButton(button, len(self.buttons))
        self.buttons.append(button)
        self._bar.addWidget(button)
        self.stack.addWidget(content if content is not None else QWidget())
        button.setChecked(len(self.buttons) == 1)
        return button

    def add_corner(self, widget: QWidget) -> None:
        """Put a widget at the right end of the bar."""
        self._corner.addWidget(widget)

    @property
    def current(self) -> int:
        """Index of the chosen tab."""
        return self.stack.currentIndex()

    def choose(self, index: int) -> None:
        """Choose a tab."""
        self.buttons[index].setChecked(True)
        self.stack.setCurrentIndex(index)
        self.chosen.emit(index)


class ScrollBox(QScrollArea):
    """A column that scrolls when there is too little room; for forms and pages at 1280×720."""

    def __init__(self, layout: QLayout | None = None) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # A plain one: the area's own would fill its ground.
        self.setViewport(QWidget())
        inner = QWidget()
        inner.setProperty("frame", "clear")
        self.setWidget(inner)
        inner.setAutoFillBackground(False)
        if layout is not None:
            # Last: whatever moves into another parent reads the style sheet again, with all below it.
            inner.setLayout(layout)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tab, and a dialog that opens, stop here to scroll only where nothing inside would be stopped at."""
        super().focusInEvent(event)
        ways = Qt.FocusReason
        passing = (ways.TabFocusReason, ways.BacktabFocusReason, ways.ActiveWindowFocusReason)
        if event.reason() in passing and any(map(_is_stop, self.viewport().findChildren(QWidget))):
            self.focusNextPrevChild(event.reason() != ways.BacktabFocusReason)


def _is_stop(widget: QWidget) -> bool:
    takes_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return takes_tab and widget.isEnabled() and widget.isVisible()
