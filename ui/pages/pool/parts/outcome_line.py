"""A line above the list that tells what an act did, and takes it back where that is possible."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtWidgets import QHBoxLayout

from ui.widgets.buttons import Button, IconButton
from ui.widgets.cards import Card
from ui.widgets.labels import ElidedText, IconLabel


class OutcomeLine(Card):
    """Hidden until something is told."""

    def __init__(self, take_back: Callable[[Sequence[Any]], None]) -> None:
        super().__init__(padding=(16, 8))
        self._take_back = take_back
        self._carried: tuple[Any, ...] = ()
        self.text = ElidedText("", "body")
        self.text.setObjectName("bulk_outcome")
        self.undo = Button(self.tr("Undo"), "undo-2", "link")
        self.undo.setObjectName("bulk_undo")
        self.undo.clicked.connect(self._undo)
        close = IconButton("x", self.tr("Close"), "text2", 18)
        close.clicked.connect(self.hide)
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(IconLabel("circle-check", "accent", 20))
        line.addWidget(self.text, 1)
        line.addWidget(self.undo)
        line.addWidget(close)
        self.add(line)
        self.hide()

    def tell(self, words: str, carried: Sequence[Any] = ()) -> None:
        """Say what was done; with something carried it can be undone."""
        self._carried = tuple(carried)
        self.text.setText(words)
        self.undo.setVisible(bool(carried))
        self.show()

    def _undo(self) -> None:
        self.undo.hide()
        self._take_back(self._carried)
