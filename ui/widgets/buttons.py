"""Buttons: one look each for the main action, the others, and what is dangerous."""

from typing import Literal

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFontMetrics, QIcon, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QHBoxLayout,
    QLayout,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from ui.theme import theme
from ui.widgets.labels import restyle

ButtonKind = Literal["secondary", "primary", "soft", "danger", "danger_fill", "link", "ghost"]
ButtonSize = Literal["control", "small", "ceremony"]

_ICON_GAP = 4
_SEGMENT_SIDES = 26

_ICON_COLORS = {
    "secondary": "text",
    "primary": "on_fill",
    "soft": "accent",
    "danger": "danger",
    "danger_fill": "on_fill",
    "link": "accent",
    "ghost": "text2",
}


class Button(QPushButton):
    """A push button. ``blocked`` disables it and says why in place of the tool tip, for screen readers too.

    ``icon_after`` puts the icon behind the words (an arrow that leads on).
    """

    def __init__(
        self,
        text: str,
        icon: str = "",
        kind: ButtonKind = "secondary",
        size: ButtonSize = "control",
        *,
        icon_after: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self.kind = kind
        self._tip = ""
        self._after = icon_after
        self.setProperty("kind", kind)
        self.setProperty("measure", size)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        # Enter in a field must not press a button that only happens to stand first.
        self.setAutoDefault(False)
        if icon:
            self.set_icon(icon)
        if icon_after:
            self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)

    def set_icon(self, name: str) -> None:
        """Put an icon before the words."""
        look = theme()
        side = 20 if self.property("measure") == "ceremony" else 18
        gap = _ICON_GAP if self.text() else 0
        icon = QIcon()
        for mode, color in ((QIcon.Mode.Normal, _ICON_COLORS[self.kind]), (QIcon.Mode.Disabled, "text3")):
            icon.addPixmap(_with_gap(look.pixmap(name, color, side), look.px(gap), self._after), mode)
        self.setIcon(icon)
        self.setIconSize(QSize(look.px(side) + look.px(gap), look.px(side)))

    def set_kind(self, kind: ButtonKind) -> None:
        """Change the look; call :meth:`set_icon` again afterwards when there is an icon."""
        self.kind = kind
        restyle(self, "kind", kind)

    def fill_width(self) -> "Button":
        """Take all the width there is."""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        return self

    def block(self, reason: str) -> None:
        """Disable the button; an empty reason enables it again."""
        self.setEnabled(not reason)
        self.setToolTip(reason or self._tip)
        self.setAccessibleDescription(reason)

    def set_tip(self, text: str) -> None:
        """Tool tip while the button can be used."""
        self._tip = text
        if self.isEnabled():
            self.setToolTip(text)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class IconButton(QToolButton):
    """A button with an icon only; ``word`` is its name for tool tip and screen reader."""

    def __init__(
        self, icon: str, word: str, color: str = "text2", size: float = 18, *, framed: bool = False
    ) -> None:
        super().__init__()
        self._color = color
        self._size = size
        self.set_icon(icon)
        self.set_word(word)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        side = theme().px(36 if framed else size + 10)
        self.setFixedSize(side, theme().px(32) if framed else side)
        if framed:
            self.setProperty("frame", "control")

    def set_icon(self, name: str) -> None:
        """Show another icon."""
        self.setIcon(theme().icon(name, self._color, self._size))
        self.setIconSize(theme().icon_size(self._size))

    def set_word(self, word: str) -> None:
        """Change the name."""
        self.setToolTip(word)
        self.setAccessibleName(word)


class Choice(QWidget):
    """A few exclusive choices as one bar (ten-sided die, six-sided die, text)."""

    def __init__(self, options: list[tuple[str, str]], chosen: str, word: str) -> None:
        super().__init__()
        self.setAccessibleName(word)
        self._group = QButtonGroup(self)
        self._values = [value for value, _ in options]
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for index, (value, text) in enumerate(options):
            button = QPushButton(text)
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.setChecked(value == chosen)
            button.setProperty("measure", "small")
            button.setProperty("segment", _segment(index, len(options)))
            # The chosen one is bold: room for that, so that nothing is cut off or moves.
            bold = QFontMetrics(theme().font(14, bold=True)).horizontalAdvance(text)
            button.setMinimumWidth(bold + theme().px(_SEGMENT_SIDES))
            self._group.addButton(button, index)
            layout.addWidget(button)
        self.changed = self._group.idClicked
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    @property
    def value(self) -> str:
        """The chosen value."""
        return self._values[self._group.checkedId()]

    def choose(self, value: str) -> None:
        """Choose without telling anyone."""
        self._group.button(self._values.index(value)).setChecked(True)


class LinkRow(QAbstractButton):
    """A whole row that can be pressed; put a layout with labels inside. ``tile`` draws a border round it."""

    def __init__(self, word: str, *, tile: bool = False) -> None:
        super().__init__()
        self._tile = tile
        self.setAccessibleName(word)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def set_content(self, layout: QLayout) -> None:
        """What stands in the row; a press anywhere counts for the row."""
        self.setLayout(layout)
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.sizeHint() if layout is not None else QSize(0, 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        hover = self.underMouse() and self.isEnabled()
        radius = 4 if self._tile else 0
        frame = self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(Qt.PenStyle.NoPen)
        if self._tile or hover:
            painter.setBrush(look.color("surface_alt" if hover else "surface"))
            painter.drawRoundedRect(frame, radius, radius)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.hasFocus():
            painter.setPen(QPen(look.color("accent"), 2))
            painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        elif self._tile:
            painter.setPen(look.color("accent" if hover else "line"))
            painter.drawRoundedRect(frame, radius, radius)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()


def _with_gap(pixmap: QPixmap, gap: int, before: bool) -> QPixmap:
    # Qt leaves 4 px between icon and words, the drawings 8: the rest is part of the picture.
    ratio = pixmap.devicePixelRatio()
    wider = QPixmap(pixmap.width() + round(gap * ratio), pixmap.height())
    wider.setDevicePixelRatio(ratio)
    wider.fill(Qt.GlobalColor.transparent)
    painter = QPainter(wider)
    painter.drawPixmap(gap if before else 0, 0, pixmap)
    painter.end()
    return wider


def _segment(index: int, count: int) -> str:
    if index == 0:
        return "first"
    return "last" if index == count - 1 else "middle"
