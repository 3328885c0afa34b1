"""An editor of several things of one kind: a line for each, lines added and taken away."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.widgets.buttons import Button, IconButton
from ui.widgets.editors import LineEditor
from ui.widgets.layouts import row


class EntryLine(QWidget):
    """One line; ``gone(line)`` when it is taken away. Subclasses say its value, and whether it counts."""

    gone = Signal(object)

    def __init__(self, editors: tuple[LineEditor, ...], *items: QWidget, remove: str) -> None:
        super().__init__()
        self.editors = editors
        button = IconButton("x", remove, "text2", 16)
        button.clicked.connect(self._remove)
        self.setLayout(row(*items, button))

    @property
    def is_filled(self) -> bool:
        """Whether it counts."""
        return bool(self.editors[0].value)

    def entry(self) -> Any:
        """What stands in the line."""
        raise NotImplementedError

    def _remove(self) -> None:
        self.gone.emit(self)


class LinesEditor(QWidget):
    """The value is a tuple of what the lines hold; lines that do not count are left out."""

    edited = Signal()
    left = Signal()

    def __init__(self, add_word: str, add_name: str) -> None:
        super().__init__()
        self._lines: list[EntryLine] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(8)
        self.add = Button(add_word, "plus", "link")
        self.add.setObjectName(add_name)
        self.add.clicked.connect(self._add_blank)
        self._layout.addLayout(row(self.add, None))
        self.setFocusProxy(self.add)

    @property
    def value(self) -> tuple[Any, ...]:
        """What stands in the lines, in their order."""
        return tuple(line.entry() for line in self._lines if line.is_filled)

    def set_value(self, value: object) -> None:
        """Show these."""
        for line in list(self._lines):
            self._take_away(line)
        for entry in value if isinstance(value, Iterable) else ():
            self._put(self.line(entry))

    def line(self, entry: Any) -> EntryLine:
        """A line for an entry, a blank one for None."""
        raise NotImplementedError

    def _add_blank(self) -> None:
        self._put(self.line(None)).editors[0].setFocus()
        self.edited.emit()

    def _put(self, line: EntryLine) -> EntryLine:
        line.gone.connect(self._removed)
        for editor in line.editors:
            editor.edited.connect(self.edited)
            editor.left.connect(self.left)
        self._lines.append(line)
        self._layout.insertWidget(len(self._lines) - 1, line)
        return line

    def _removed(self, line: EntryLine) -> None:
        self._take_away(line)
        self.edited.emit()
        self.left.emit()

    def _take_away(self, line: EntryLine) -> None:
        self._lines.remove(line)
        self._layout.removeWidget(line)
        line.hide()
        line.deleteLater()
