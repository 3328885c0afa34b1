"""The fields that a template may name, to be put in at the cursor."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtWidgets import QGridLayout, QWidget

from ui.pages.contact.word_names import say
from ui.widgets.buttons import Button
from ui.widgets.editors import TextEditor
from ui.widgets.labels import Text
from ui.widgets.layouts import clear


class FieldBar(QWidget):
    """One button a field, two in a line, with what it stands for."""

    def __init__(self, editor: TextEditor) -> None:
        super().__init__()
        self._editor = editor
        self._shown: tuple[str, ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        for column in (1, 3):
            self._grid.setColumnStretch(column, 1)

    def offer(self, names: Iterable[str]) -> None:
        """Show the fields of a template."""
        wanted = tuple(sorted(names))
        if wanted == self._shown:
            return
        self._shown = wanted
        clear(self._grid)
        for place, name in enumerate(wanted):
            button = Button(f"{{{name}}}", size="small")
            button.setObjectName(f"field:{name}")
            button.clicked.connect(partial(self._put, name))
            row, column = divmod(place, 2)
            self._grid.addWidget(button, row, column * 2)
            told = Text(say(f"field.{name}"), "small", "muted", wrap=True)
            self._grid.addWidget(told, row, column * 2 + 1)

    def _put(self, name: str, _checked: bool = False) -> None:
        self._editor.insertPlainText(f"{{{name}}}")
        self._editor.setFocus()
