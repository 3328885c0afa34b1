"""The menu at the left: entries by role, one group unfolded at a time, 208 px wide or 64 when collapsed."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QMenu, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from core.access.model import Actor
from ui.shell.frame import MenuEntry
from ui.theme import theme

WIDE = 208
NARROW = 64


def allowed(entries: Sequence[MenuEntry], actor: Actor) -> list[MenuEntry]:
    """The entries that ``actor`` may see; groups without any child are left out."""
    shown = []
    for entry in entries:
        if entry.permission is not None and not actor.may(entry.permission):
            continue
        if entry.children:
            children = allowed(entry.children, actor)
            if not children:
                continue
            entry = MenuEntry(entry.id, entry.icon, entry.title, entry.permission, tuple(children))
        shown.append(entry)
    return shown


class _Line(QAbstractButton):
    """One line: icon, words, count, arrow; or an indented child."""

    def __init__(self, entry: MenuEntry, *, child: bool) -> None:
        super().__init__()
        self.entry = entry
        self._child = child
        self.narrow = False
        self.open = False
        self.inside = False
        self.count = 0
        self.setText(entry.title)
        self.setAccessibleName(entry.title)
        self.setObjectName(f"menu:{entry.id}")
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        look = theme()
        return QSize(look.px(NARROW), look.px(36 if self._child else 44))

    def nextCheckState(self) -> None:
        """Only the menu says which line is the current one."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lit = self.isChecked() or (self.narrow and self.inside)
        if lit:
            painter.fillRect(self.rect(), look.color("fill"))
        elif self.underMouse():
            painter.fillRect(self.rect(), look.color("menu_hover"))
        color = "on_fill" if lit or self.inside else "menu_text"
        bold = lit or self.inside
        side = look.px(20)
        if not self._child:
            left = (self.width() - side) // 2 if self.narrow else look.px(16)
            painter.drawPixmap(left, (self.height() - side) // 2, look.pixmap(self.entry.icon, color, 20))
        if self.narrow:
            self._paint_dot(painter)
        else:
            rect = self.rect().adjusted(look.px(48 if not self._child else 46), 0, -look.px(40), 0)
            font = look.font(14, bold=bold)
            painter.setFont(font)
            painter.setPen(look.color(color))
            text = QFontMetrics(font).elidedText(self.text(), Qt.TextElideMode.ElideRight, rect.width())
            painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, text)
            self._paint_right(painter, color)
        if self.hasFocus():
            painter.setPen(look.color("menu_text"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(2, 2, -3, -3))

    def _paint_right(self, painter: QPainter, color: str) -> None:
        look = theme()
        right = self.width() - look.px(16)
        if self.count:
            font = look.font(13, bold=True)
            text = "99+" if self.count > 99 else str(self.count)
            width = max(look.px(22), QFontMetrics(font).horizontalAdvance(text) + look.px(12))
            height = look.px(20)
            frame = self.rect().adjusted(right - width, 0, 0, 0)
            frame.setWidth(width)
            frame.setTop((self.height() - height) // 2)
            frame.setHeight(height)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color("on_fill"))
            painter.drawRoundedRect(frame, height / 2, height / 2)
            painter.setFont(font)
            painter.setPen(look.color("ink"))
            painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, text)
        elif self.entry.children:
            side = look.px(16)
            name = "chevron-down" if self.open else "chevron-right"
            painter.drawPixmap(right - side, (self.height() - side) // 2, look.pixmap(name, color, 16))

    def _paint_dot(self, painter: QPainter) -> None:
        if self.count:
            look = theme()
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color("on_fill"))
            radius = look.px(4)
            painter.drawEllipse(self.rect().center().x() + look.px(10), look.px(10), 2 * radius, 2 * radius)


class MenuPanel(QWidget):
    """``chosen(page_id)`` when a line is pressed; ``collapsed(bool)`` when the width changes by hand."""

    chosen = Signal(str)
    collapsed = Signal(bool)

    def __init__(self, entries: Sequence[MenuEntry], brand: str, icon: str = "landmark") -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("frame", "menu")
        self._narrow = False
        self._unfolded = ""
        self._current = ""
        self._lines: dict[str, _Line] = {}
        self._parents: dict[str, str] = {}
        self._brand = _Brand(brand, icon)
        self._fold = _Line(MenuEntry("", "panel-left-close", self.tr("Collapse menu")), child=False)
        self._fold.clicked.connect(self._toggle)
        lines = QVBoxLayout()
        lines.setContentsMargins(0, 8, 0, 8)
        lines.setSpacing(0)
        for entry in entries:
            lines.addWidget(self._make(entry, child=False))
            for child in entry.children:
                self._parents[child.id] = entry.id
                lines.addWidget(self._make(child, child=True))
        lines.addStretch(1)
        holder = QWidget()
        holder.setProperty("frame", "clear")
        holder.setLayout(lines)
        area = QScrollArea()
        area.setWidget(holder)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.viewport().setAutoFillBackground(False)
        rule = QFrame()
        rule.setFixedHeight(1)
        rule.setProperty("frame", "menu_line")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._brand)
        layout.addWidget(area, 1)
        layout.addWidget(rule)
        layout.addWidget(self._fold)
        self.set_narrow(False)

    @property
    def narrow(self) -> bool:
        """Whether the menu shows icons only."""
        return self._narrow

    def set_narrow(self, narrow: bool) -> None:
        """Collapse or widen."""
        self._narrow = narrow
        self.setFixedWidth(theme().px(NARROW if narrow else WIDE))
        self._brand.set_narrow(narrow)
        title = self.tr("Widen menu") if narrow else self.tr("Collapse menu")
        icon = "panel-left-open" if narrow else "panel-left-close"
        self._fold.entry = MenuEntry("", icon, title)
        self._fold.setText(title)
        self._fold.setAccessibleName(title)
        for line in (*self._lines.values(), self._fold):
            line.narrow = narrow
            line.setToolTip(line.text() if narrow else "")
        self._show_lines()

    def set_current(self, page_id: str) -> None:
        """Light up the entry of a page; its group unfolds."""
        self._current = page_id
        self._unfolded = self._parents.get(page_id, self._unfolded)
        self._show_lines()

    def set_count(self, entry_id: str, count: int) -> None:
        """Number beside an entry."""
        line = self._lines.get(entry_id)
        if line is not None:
            line.count = count
            line.setAccessibleDescription(str(count) if count else "")
            line.update()

    @property
    def shown(self) -> list[str]:
        """Ids of the lines that can be seen."""
        return [key for key, line in self._lines.items() if not line.isHidden()]

    def _make(self, entry: MenuEntry, *, child: bool) -> _Line:
        line = _Line(entry, child=child)
        line.clicked.connect(self._pressed)
        self._lines[entry.id] = line
        return line

    def _pressed(self) -> None:
        line = self.sender()
        assert isinstance(line, _Line)
        entry = line.entry
        if not entry.children:
            self.chosen.emit(entry.id)
        elif self._narrow:
            self._fly_out(line)
        else:
            self._unfolded = "" if self._unfolded == entry.id else entry.id
            self._show_lines()

    def _fly_out(self, line: _Line) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for child in line.entry.children:
            action = menu.addAction(child.title)
            action.setData(child.id)
            action.triggered.connect(self._flown)
        menu.popup(line.mapToGlobal(line.rect().topRight()))

    def _flown(self) -> None:
        action = self.sender()
        self.chosen.emit(action.data())  # type: ignore[attr-defined]

    def _toggle(self) -> None:
        self.set_narrow(not self._narrow)
        self.collapsed.emit(self._narrow)

    def _show_lines(self) -> None:
        parent_of_current = self._parents.get(self._current, "")
        for key, line in self._lines.items():
            parent = self._parents.get(key)
            if parent is not None:
                line.setVisible(not self._narrow and parent == self._unfolded)
            line.setChecked(key == self._current)
            line.open = key == self._unfolded
            line.inside = key == parent_of_current
            line.update()


class _Brand(QWidget):
    """Icon and name of the program in a head as high as the top bar."""

    def __init__(self, name: str, icon: str) -> None:
        super().__init__()
        self._name = name
        self._icon = icon
        self._narrow = False
        self.setFixedHeight(theme().px(56))
        self.setAccessibleName(name)

    def set_narrow(self, narrow: bool) -> None:
        """Show the icon only."""
        self._narrow = narrow
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        side = look.px(24)
        left = (self.width() - side) // 2 if self._narrow else look.px(16)
        top = (self.height() - side) // 2
        painter.drawPixmap(left, top, look.pixmap(self._icon, "on_fill", 24))
        painter.fillRect(0, self.height() - 1, self.width(), 1, look.color("menu_line"))
        if not self._narrow:
            painter.setFont(look.font(14, bold=True))
            painter.setPen(look.color("on_fill"))
            rect = self.rect().adjusted(look.px(50), 0, -look.px(8), 0)
            text = painter.fontMetrics().elidedText(self._name, Qt.TextElideMode.ElideRight, rect.width())
            painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, text)
