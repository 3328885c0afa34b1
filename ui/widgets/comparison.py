"""Two states of a thing side by side: a line for each field, what differs marked by ground and icon."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from ui.theme import theme
from ui.widgets.labels import IconLabel, Text, TextTone
from ui.widgets.layouts import box, column, row


class ComparedLine(NamedTuple):
    """A field: its name, each side's text ("" for nothing), and whether they differ."""

    name: str
    before: str
    after: str
    changed: bool


class Comparison(QWidget):
    """Heads of both sides above the lines; without a head at the left only one side is shown."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)

    def set_lines(self, before: str, after: str, lines: Sequence[ComparedLine]) -> None:
        """Show both sides under their heads."""
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        both = bool(before)
        heads = ("", before, after) if both else ("", after)
        for place, words in enumerate(heads):
            self._grid.addWidget(_cell(Text(words, "small", "muted", bold=True), "head"), 0, place)
            self._grid.setColumnStretch(place, 0 if place == 0 else 1)
        for place, line in enumerate(lines, 1):
            self._add(place, line, both)

    def _add(self, place: int, line: ComparedLine, both: bool) -> None:
        ground = "info" if line.changed else "clear"
        name = Text(line.name, "small", "text" if line.changed else "muted", bold=line.changed)
        name.setMinimumWidth(theme().px(112))
        mark = IconLabel("pencil", "accent", 14, self.tr("changed")) if line.changed else QLabel()
        mark.setFixedWidth(theme().px(18))
        widgets: list[QWidget] = [_cell_of(mark, name, ground)]
        if both:
            tone: TextTone = "muted" if line.changed else "text"
            widgets.append(_cell(Text(line.before or "—", "body", tone, wrap=True, select=True), ground))
        after = Text(line.after or "—", "body", "text", wrap=True, select=True, bold=line.changed)
        widgets.append(_cell(after, ground))
        for column_, widget in enumerate(widgets):
            self._grid.addWidget(widget, place, column_)


def _cell(text: Text, ground: str) -> QFrame:
    text.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
    return box(column(text, margins=(12, 8)), ground)


def _cell_of(mark: QWidget, name: Text, ground: str) -> QFrame:
    return box(row(mark, name, None, gap=6, margins=(12, 8)), ground)
