"""Cards: the white grounds that pages are made of, and the big figures on them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLayout,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from ui.theme import theme
from ui.tokens import Tone
from ui.widgets.labels import ElidedText, IconLabel, Text, TextTone, restyle
from ui.widgets.layouts import Margins, column, row, rule, set_margins
from ui.widgets.tags import TONES

_FIGURE_ROLES = {28: "figure", 32: "figure32", 40: "figure40", 56: "figure56"}

_SQUARES: dict[Tone, str] = {"warning": "warning_square", "danger": "danger_square"}


class Card(QFrame):
    """A card with an optional head (icon, title, note, widgets at the right).

    Put content into ``body``; ``padding`` is around it. ``head`` takes further widgets by ``add_to_head``.
    """

    def __init__(
        self,
        title: str = "",
        icon: str = "",
        note: str = "",
        *,
        tone: TextTone = "accent",
        padding: Margins = 16,
        gap: int = 8,
    ) -> None:
        super().__init__()
        self.setProperty("frame", "card")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 1, 1, 1)
        outer.setSpacing(0)
        self.head: QHBoxLayout | None = None
        self.title_label: Text | None = None
        self.note_label: ElidedText | None = None
        self._head_parts: tuple[QWidget, ...] = ()
        if title:
            self._head_parts = (self._make_head(title, icon, note, tone), rule())
            for part in self._head_parts:
                outer.addWidget(part)
        self.body = QVBoxLayout()
        self.body.setSpacing(gap)
        set_margins(self.body, padding)
        outer.addLayout(self.body, 1)
        # Takes what a body of fixed height leaves; otherwise the head would be pulled apart.
        outer.addItem(QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding))

    def show_head(self, shown: bool) -> None:
        """Show the head with its hairline, or do without where there is little room."""
        for part in self._head_parts:
            part.setVisible(shown)

    def add_to_head(self, *widgets: QWidget) -> None:
        """Put widgets at the right end of the head."""
        assert self.head is not None, "the card has no head"
        for widget in widgets:
            self.head.addWidget(widget)

    def set_note(self, note: str) -> None:
        """Change the grey words beside the title."""
        if self.note_label is not None:
            self.note_label.setText(note)

    def set_title(self, title: str) -> None:
        """Change the title."""
        if self.title_label is not None:
            self.title_label.setText(title)

    def add(self, item: QWidget | QLayout, stretch: int = 0) -> None:
        """Append to the body."""
        if isinstance(item, QWidget):
            self.body.addWidget(item, stretch)
        else:
            self.body.addLayout(item, stretch)

    def add_section(self, title: str, icon: str = "", note: str = "") -> QHBoxLayout:
        """A further head inside the card (needs ``padding=0``); gives its layout for widgets at the right."""
        self.body.addWidget(rule())
        holder = self._make_head(title, icon, note, "accent", main=False)
        self.body.addWidget(holder)
        self.body.addWidget(rule())
        layout = holder.layout()
        assert isinstance(layout, QHBoxLayout)
        return layout

    def add_foot(self, *items: QWidget | int | None) -> None:
        """A line at the bottom with small facts or buttons."""
        outer = self.layout()
        assert isinstance(outer, QVBoxLayout)
        outer.addWidget(rule())
        outer.addLayout(row(*items, gap=16, margins=(16, 10)))

    def set_chosen(self, chosen: bool) -> None:
        """Two-pixel accent border of the selected card."""
        restyle(self, "chosen", chosen)

    def _make_head(self, title: str, icon: str, note: str, tone: TextTone, *, main: bool = True) -> QWidget:
        holder = QWidget()
        holder.setFixedHeight(theme().px(48))
        layout = QHBoxLayout(holder)
        layout.setContentsMargins(16, 0, 16, 0)
        layout.setSpacing(8)
        if icon:
            layout.addWidget(IconLabel(icon, tone, 20))
        title_label = Text(title, "card")
        layout.addWidget(title_label)
        note_label = ElidedText(note, "small", "muted")
        layout.addWidget(note_label, 1)
        if main:
            self.head, self.title_label, self.note_label = layout, title_label, note_label
        return holder


class Figure(QWidget):
    """A big number, its unit beside it and a small line below; ``icon`` in a soft square before it."""

    def __init__(
        self,
        unit: str,
        icon: str = "",
        *,
        size: int = 32,
        tone: TextTone = "text",
        icon_tone: Tone = "accent",
        plain_icon: bool = False,
    ) -> None:
        super().__init__()
        self._number = Text("", _FIGURE_ROLES[size], tone)  # type: ignore[arg-type]
        self._unit = Text(unit, "card" if size >= 40 or plain_icon else "body", "text")
        if size < 40 and not plain_icon:
            self._unit.set_tone("muted")
        self._small = ElidedText("", "small", "muted")
        line = row(self._number, self._unit, None, gap=8)
        line.setAlignment(self._unit, Qt.AlignmentFlag.AlignBottom)
        self._unit.setContentsMargins(0, 0, 0, theme().px(size / 8))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        if icon:
            layout.addWidget(
                IconLabel(icon, tone if plain_icon else icon_tone, 28)
                if plain_icon
                else SoftIcon(icon, icon_tone)
            )
        layout.addLayout(column(line, self._small, gap=0), 1)

    def set_figure(self, number: str, small: str = "", *, tone: TextTone | None = None) -> None:
        """Show a number and the line below it; ``tone`` colours the number."""
        self._number.setText(number)
        self._small.setText(small)
        if tone is not None:
            self._number.set_tone(tone)
        self.setAccessibleName(f"{number} {self._unit.text()} {small}".strip())

    def set_small_tone(self, tone: TextTone) -> None:
        """Colour the small line (a warning)."""
        self._small.set_tone(tone)

    def set_size(self, size: int) -> None:
        """Make the number larger or smaller: one of the sizes that a figure may have."""
        restyle(self._number, "role", _FIGURE_ROLES[size])
        self._unit.setContentsMargins(0, 0, 0, theme().px(size / 8))

    def set_unit(self, unit: str) -> None:
        """Change the words beside the number."""
        self._unit.setText(unit)


class FigureCard(Card):
    """A key figure on its own card."""

    def __init__(self, unit: str, icon: str, *, tone: TextTone = "text", icon_tone: Tone = "accent") -> None:
        super().__init__(padding=(20, 14))
        self.figure = Figure(unit, icon, tone=tone, icon_tone=icon_tone)
        self.add(self.figure)
        self.setMinimumHeight(theme().px(92))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_figure(self, number: str, small: str = "", *, tone: TextTone | None = None) -> None:
        """See :meth:`Figure.set_figure`."""
        self.figure.set_figure(number, small, tone=tone)


class FigureStrip(Card):
    """Several figures in one card, divided by hairlines (the live board)."""

    def __init__(self, figures: list[Figure]) -> None:
        super().__init__(padding=0)
        self._figures = figures
        line = QHBoxLayout()
        line.setSpacing(0)
        for index, figure in enumerate(figures):
            if index:
                line.addWidget(rule(vertical=True))
            line.addWidget(figure, 1)
        self.set_slim(False)
        self.body.addLayout(line)
        self.line = line

    def set_slim(self, slim: bool) -> None:
        """Smaller numbers with less room around them, where the window is low."""
        for figure in self._figures:
            figure.set_size(32 if slim else 56)
            figure.setContentsMargins(24, 2 if slim else 8, 16, 2 if slim else 8)
        self.setFixedHeight(theme().px(68 if slim else 112))

    def add_cell(self, cell: QWidget) -> None:
        """Append another cell after a hairline."""
        self.line.addWidget(rule(vertical=True))
        self.line.addWidget(cell, 1)


class SoftIcon(QFrame):
    """An icon in a soft square of its tone, 48 px."""

    def __init__(self, icon: str, tone: Tone = "accent", side: int = 48) -> None:
        super().__init__()
        self.setProperty("frame", _SQUARES.get(tone, "square"))
        self.setFixedSize(theme().px(side), theme().px(side))
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(IconLabel(icon, TONES[tone][2], 26), 0, 0, Qt.AlignmentFlag.AlignCenter)


class FactList(QWidget):
    """Names and values one under another with hairlines between: the details of a thing."""

    def __init__(self, *, name_width: int = 84, row_height: int = 36) -> None:
        super().__init__()
        self._name_width = name_width
        self._row_height = row_height
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)

    def add(
        self, name: str, value: str | QWidget, *, bold: bool = False, extra: QWidget | None = None
    ) -> QWidget:
        """Append a line; gives the value's widget (an :class:`ElidedText` when ``value`` is a string)."""
        label = Text(name, "body", "muted", wrap=True)
        label.setFixedWidth(theme().px(self._name_width))
        shown = ElidedText(value, bold=bold) if isinstance(value, str) else value
        line = QWidget()
        line.setMinimumHeight(theme().px(self._row_height))
        layout = QHBoxLayout(line)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(label)
        if shown.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Fixed:
            # A layout centres what does not grow; values stand one under another.
            layout.addWidget(shown, 1, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        else:
            layout.addWidget(shown, 1)
        if extra is not None:
            layout.addWidget(extra)
        self._layout.addWidget(line)
        self._layout.addWidget(rule())
        return shown

    def set_row_height(self, height: int) -> None:
        """Make the lines higher or lower, those that come too."""
        self._row_height = height
        for place in range(0, self._layout.count(), 2):  # a hairline follows each
            item = self._layout.itemAt(place)
            widget = None if item is None else item.widget()
            if widget is not None:
                widget.setMinimumHeight(theme().px(height))

    def clear(self) -> None:
        """Take all lines away."""
        while (item := self._layout.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
