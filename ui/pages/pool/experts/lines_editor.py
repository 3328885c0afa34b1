"""An editor of several things of one kind: a line for each, lines added and taken away."""

from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.widgets.buttons import Button, IconButton
from ui.widgets.editors import LineEditor
from ui.widgets.layouts import row


class EntryLine(QWidget):
    """One line; ``gone(line)`` when it is taken away.

    ``read`` makes its value of what stands in the editors, None when the line does not count.
    """

    gone = Signal(object)

    def __init__(
        self, editors: tuple[LineEditor, ...], *items: QWidget, remove: str, read: Callable[..., Any]
    ) -> None:
        super().__init__()
        self._read = read
        self.editors = editors
        button = IconButton("x", remove, "text2", 16)
        button.clicked.connect(self._remove)
        self.setLayout(row(*items, button))

    def entry(self) -> Any:
        """What stands in the line; None when it does not count."""
        return self._read(*(editor.value for editor in self.editors))

    def _remove(self) -> None:
        self.gone.emit(self)


class LinesEditor(QWidget):
    """The value is a tuple of what the lines hold; ``line`` makes one for an entry, blank for None."""

    edited = Signal()
    left = Signal()

    def __init__(self, add_word: str, add_name: str, line: Callable[[Any], EntryLine]) -> None:
        super().__init__()
        self._line = line
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
        return tuple(entry for line in self._lines if (entry := line.entry()) is not None)

    def set_value(self, value: object) -> None:
        """Show these."""
        for line in list(self._lines):
            self._take_away(line)
        for entry in value if isinstance(value, Iterable) else ():
            self._put(self._line(entry))

    def _add_blank(self) -> None:
        self._put(self._line(None)).editors[0].setFocus()
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
