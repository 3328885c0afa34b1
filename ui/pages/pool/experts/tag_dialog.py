"""Giving tags to experts or taking them away."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from core.kernel.errors import UserError
from core.pool.record.tags import LONGEST_TAG, checked_tag
from core.sheets.lists import split_names
from ui.pages.pool.parts.specialty_choice import SpecialtyChoice
from ui.pages.pool.parts.tree_nodes import flat_nodes
from ui.shell.dialogs import Ask
from ui.widgets.editors import LineEditor
from ui.widgets.forms import Field

Chosen = Callable[[Sequence[str]], None]


class TagDialog(Ask):
    """``done(tags)`` with those ticked and, when giving, those written anew."""

    def __init__(
        self, parent: QWidget, title: str, text: str, tags: Sequence[str], done: Chosen, *, giving: bool
    ) -> None:
        super().__init__(parent, title, text)
        self._done = done
        self.known = SpecialtyChoice(
            hint=self.tr("Tag"), nothing=self.tr("Nothing matches"), blank=self.tr("Choose…")
        )
        self.known.setObjectName("known_tags")
        self.known.set_nodes(flat_nodes(tags))
        self.known.edited.connect(self._look)
        self.content.addWidget(Field(self.tr("Tags in use"), self.known))
        self.new = LineEditor(self.tr("Several: separate them by commas"))
        self.new.setObjectName("new_tags")
        self.new.edited.connect(self._look)
        self.field = Field(self.tr("New tags"), self.new, check=self._check)
        self.field.setVisible(giving)
        self.content.addWidget(self.field)
        self.add_button(self.tr("Cancel")).clicked.connect(self.reject)
        self.go = self.add_button(
            self.tr("Add tags") if giving else self.tr("Take tags away"), "primary", main=True
        )
        self.go.setObjectName("tags_done")
        self.go.clicked.connect(self._answer)
        self._look()
        (self.new if giving else self.known).setFocus()

    @property
    def tags(self) -> list[str]:
        """Tags ticked and written."""
        return list(dict.fromkeys([*self.known.value, *split_names(self.new.value)]))

    def _look(self) -> None:
        self.go.block("" if self.tags else self.tr("Choose or write a tag"))

    def _check(self, _value: object) -> str:
        for tag in split_names(self.new.value):
            try:
                checked_tag(tag)
            except UserError:
                return self.tr("A tag has at most {0} characters").format(LONGEST_TAG)
        return ""

    def _answer(self) -> None:
        if self.field.validate():
            self.accept()
            self._done(self.tags)
