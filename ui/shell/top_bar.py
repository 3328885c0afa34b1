"""The bar along the top: breadcrumb, search, lamps, who is signed in, lock."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from ui.shell.lamp_strip import LampStrip
from ui.shell.practice_mark import PracticeMark
from ui.theme import theme
from ui.widgets.buttons import IconButton
from ui.widgets.labels import ElidedText, IconLabel, Text
from ui.widgets.layouts import box, clear, column
from ui.widgets.preview import Avatar

_NARROW_BELOW = 1500
"""Width of the bar in mock-up pixels below which lamps show icons only."""

_LEAST_CRUMB = 72
_SHORT_CRUMBS_BELOW = 1220
"""Below this only the last crumb is shown, whole, instead of the beginnings of all."""

_TINY_BELOW = 900
"""Below this, search and who is signed in are reduced to their icons too."""


class _LastCrumb(ElidedText):
    """Says nothing where there is room for a letter or two only: the page's own title stands below."""

    def paintEvent(self, event: QPaintEvent) -> None:
        needed = self.fontMetrics().horizontalAdvance(self.text())
        if self.width() >= min(needed, theme().px(_LEAST_CRUMB)):
            super().paintEvent(event)


class TopBar(QWidget):
    """``search_asked``, ``lock_asked``, ``who_asked``, ``lamps_pressed``, ``crumb_pressed(index)``."""

    search_asked = Signal()
    lock_asked = Signal()
    who_asked = Signal()
    lamps_pressed = Signal()

    def __init__(self, name: str, role: str, *, practice: bool, department: str = "") -> None:
        """``department`` of who sees no others; shown where there is room."""
        super().__init__()
        self.setProperty("frame", "topbar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(theme().px(56))
        self._crumbs = QHBoxLayout()
        self._before: list[QWidget] = []  # what leads to the last crumb
        self._crumbs.setSpacing(8)
        self.search = SearchBox()
        self.search.clicked.connect(self.search_asked)
        self.lamps = LampStrip()
        self.lamps.pressed.connect(self.lamps_pressed)
        self.who = _Who(name, role, department)
        self.who.clicked.connect(self.who_asked)
        lock = IconButton("lock", self.tr("Lock (Ctrl+L)"), "text", 18, framed=True)
        lock.setObjectName("lock")
        lock.clicked.connect(self.lock_asked)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(24, 0, 24, 0)
        layout.setSpacing(16)
        layout.addLayout(self._crumbs, 1)
        if practice:
            layout.addWidget(PracticeMark())
        layout.addWidget(self.search)
        layout.addWidget(self.lamps)
        layout.addWidget(self.who)
        layout.addWidget(lock)

    def set_crumbs(self, words: Sequence[str]) -> None:
        """Show the way to the page; its own name last and bold."""
        clear(self._crumbs)
        self._before = []
        for index, word in enumerate(words):
            last = index == len(words) - 1
            arrow, crumb = IconLabel("chevron-right", "text3", 14), Text(word, tone="muted")
            if index:
                self._crumbs.addWidget(arrow)
                self._before.append(arrow)
            if last:
                self._crumbs.addWidget(_LastCrumb(word, bold=True), 1)
                continue
            self._crumbs.addWidget(crumb)
            self._before.append(crumb)
        self._shorten()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < theme().px(_NARROW_BELOW)
        tiny = self.width() < theme().px(_TINY_BELOW)
        self.lamps.set_narrow(narrow)
        self.search.set_width(36 if tiny else 200 if narrow else 296)
        self.who.set_words_shown(not tiny, with_department=not narrow)
        self._shorten()

    def _shorten(self) -> None:
        for widget in self._before:
            widget.setVisible(self.width() >= theme().px(_SHORT_CRUMBS_BELOW))


class SearchBox(QAbstractButton):
    """Looks like a search field; a press opens the command palette."""

    def __init__(self) -> None:
        super().__init__()
        self._width = 296
        self.setText(self.tr("Search experts, projects, pages, commands"))
        self.setAccessibleName(self.text())
        self.setObjectName("search")
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_width(self, width: int) -> None:
        """Width in mock-up pixels; 36 shows the icon only."""
        self._width = width
        self.setToolTip("" if width > 36 else f"{self.text()} (Ctrl+K)")
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(theme().px(self._width), theme().px(36))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(look.color("accent" if self.hasFocus() else "border"))
        painter.setBrush(look.color("surface"))
        painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        side = look.px(18)
        icon_left = look.px(10 if self._width > 36 else 9)
        painter.drawPixmap(icon_left, (self.height() - side) // 2, look.pixmap("search", "text2", 18))
        if self._width <= 36:
            return
        painter.setFont(look.font(13))
        key = "Ctrl+K"
        width = painter.fontMetrics().horizontalAdvance(key) + look.px(14)
        height = look.px(22)
        frame = QRect(self.width() - width - look.px(8), (self.height() - height) // 2, width, height)
        painter.setPen(look.color("line"))
        painter.setBrush(look.color("surface_alt"))
        painter.drawRoundedRect(frame.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        painter.setPen(look.color("text2"))
        painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, key)
        painter.setFont(look.font(14))
        room = self.rect().adjusted(look.px(36), 0, -(width + look.px(16)), 0)
        text = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)


class _Who(QAbstractButton):
    """First character, name, role and department of who is signed in; a press opens the personal menu."""

    def __init__(self, name: str, role: str, department: str) -> None:
        super().__init__()
        self._short, self._full = role, f"{department} · {role}" if department else role
        self.setAccessibleName(self.tr("Signed in: {0}, {1}").format(name, self._full))
        self.setObjectName("who")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        # A long role gives way: lamps and crumbs must be seen whole.
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._role = ElidedText(role, "small", "muted")
        self._role.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._words = box(column(Text(name, bold=True), self._role, gap=0))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(Avatar(name))
        layout.addWidget(self._words)
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def set_words_shown(self, shown: bool, *, with_department: bool) -> None:
        """Name and role, or only the first character."""
        self._words.setVisible(shown)
        self._role.setText(self._full if with_department else self._short)
        self.setToolTip("" if with_department else self.accessibleName())

    def sizeHint(self) -> QSize:
        layout = self.layout()
        assert layout is not None
        return layout.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.hasFocus():
            painter = QPainter(self)
            painter.setPen(theme().color("accent"))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
