"""Editor of a chain of review levels: name, role, days; add, take away, move up."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.access.model import Role
from core.cases.model import ReviewLevel
from core.cases.rules import DECIDING_ROLES, MOST_DAYS, MOST_LEVELS
from ui.shell.role_words import role_words
from ui.theme import theme
from ui.widgets.buttons import Button, IconButton
from ui.widgets.editors import LineEditor
from ui.widgets.labels import Text
from ui.widgets.layouts import row
from ui.widgets.pickers import NumberStepper, Select


class LevelEditor(QWidget):
    """``edited`` when the person changes something."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[_Line] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 8, 0, 0)
        self._layout.setSpacing(8)
        self.add = Button(self.tr("Add a level"), "plus")
        self.add.setObjectName("add_level")
        self.add.clicked.connect(self._add)
        self._layout.addLayout(row(self.add, None))

    def levels(self) -> tuple[ReviewLevel, ...]:
        """The chain as it stands."""
        return tuple(line.level() for line in self._lines)

    def set_levels(self, levels: Sequence[ReviewLevel]) -> None:
        """Show a chain."""
        for line in list(self._lines):
            self._drop(line)
        for level in levels:
            self._put(level)
        self._number()

    def _add(self) -> None:
        self._put(ReviewLevel(self.tr("Review"), Role.REVIEWER))
        self._number()
        self.edited.emit()

    def _put(self, level: ReviewLevel) -> None:
        line = _Line(level)
        line.edited.connect(self.edited)
        line.gone.connect(self._remove)
        line.up.connect(self._raise)
        self._lines.append(line)
        self._layout.insertWidget(len(self._lines) - 1, line)

    def _remove(self, line: "_Line") -> None:
        self._drop(line)
        self._number()
        self.edited.emit()

    def _raise(self, line: "_Line") -> None:
        levels, place = list(self.levels()), self._lines.index(line)
        levels[place - 1], levels[place] = levels[place], levels[place - 1]
        self.set_levels(levels)
        self.edited.emit()

    def _drop(self, line: "_Line") -> None:
        self._lines.remove(line)
        self._layout.removeWidget(line)
        line.hide()
        line.deleteLater()

    def _number(self) -> None:
        for place, line in enumerate(self._lines):
            line.set_place(place)
        full = len(self._lines) >= MOST_LEVELS
        self.add.block(self.tr("At most {0} levels").format(MOST_LEVELS) if full else "")


class _Line(QWidget):
    """One level; ``gone(line)`` and ``up(line)`` by its buttons."""

    edited = Signal()
    gone = Signal(object)
    up = Signal(object)

    def __init__(self, level: ReviewLevel) -> None:
        super().__init__()
        self._place = Text("", "body", "muted")
        self._place.setFixedWidth(theme().px(28))
        self.name = LineEditor(self.tr("Name of the level"), longest=20)
        self.name.set_value(level.name)
        self.name.setAccessibleName(self.tr("Name of the level"))
        self.name.setFixedWidth(theme().px(180))
        self.role: Select[Role] = Select([(r, role_words((r.value,))) for r in DECIDING_ROLES], level.role)
        self.role.setAccessibleName(self.tr("Who decides"))
        self.days = NumberStepper(1, MOST_DAYS, level.days, self.tr("days"))
        self._up = IconButton("arrow-up", self.tr("One level earlier"), "text2", 16)
        self._up.clicked.connect(self._ask_up)
        remove = IconButton("x", self.tr("Take this level away"), "text2", 16)
        remove.clicked.connect(self._ask_gone)
        for editor in (self.name, self.role, self.days):
            editor.edited.connect(self.edited)
        self.setLayout(row(self._place, self.name, self.role, self.days, self._up, remove, None, gap=12))

    def level(self) -> ReviewLevel:
        """The level as it stands."""
        return ReviewLevel(self.name.value, self.role.value or Role.REVIEWER, self.days.value)

    def set_place(self, place: int) -> None:
        """Its place in the chain, from 0."""
        self._place.setText(f"{place + 1}.")
        self._up.setEnabled(place > 0)

    def _ask_up(self) -> None:
        self.up.emit(self)

    def _ask_gone(self) -> None:
        self.gone.emit(self)
