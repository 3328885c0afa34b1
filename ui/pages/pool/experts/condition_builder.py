"""The condition builder: groups inside groups, applied while they are being put together."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from core.pool.search.conditions import DEEPEST, EVERYBODY, MOST_CONDITIONS, Condition, Group, Match, Relation
from ui.pages.pool.experts.condition_row import Askable, ConditionRow
from ui.pages.pool.parts.condition_words import word
from ui.theme import theme
from ui.widgets.buttons import Button, IconButton
from ui.widgets.pickers import Select

_NEW = Condition("specialties", Relation.INSIDE)
_HEIGHT, _LEAST = 264, 132


class GroupBox(QFrame):
    """A group: how its parts hold together, the parts, and buttons for more of them."""

    edited = Signal()
    removed = Signal(object)

    def __init__(self, askable: Askable, group: Group, depth: int) -> None:
        super().__init__()
        self._askable = askable
        self._depth = depth
        self.setProperty("frame", "box" if depth > 1 else "clear")
        self.match: Select[Match] = Select([(match, word(f"match.{match.value}")) for match in Match])
        self.match.setAccessibleName(self.tr("How the conditions hold together"))
        self.match.setFixedWidth(theme().px(256))
        self.match.set_value(group.match)
        self.match.edited.connect(self.edited)
        self.add_condition = Button(self.tr("Condition"), "plus", "link")
        self.add_condition.setObjectName("add_condition")
        self.add_condition.clicked.connect(self._add_condition)
        self.add_group = Button(self.tr("Group"), "plus", "link")
        self.add_group.setObjectName("add_group")
        self.add_group.clicked.connect(self._add_group)
        self.add_group.setVisible(depth < DEEPEST)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.match)
        head.addWidget(self.add_condition)
        head.addWidget(self.add_group)
        head.addStretch(1)
        if depth > 1:
            cross = IconButton("x", self.tr("Take this group away"), "text2", 18)
            cross.clicked.connect(self._remove)
            head.addWidget(cross)
        self._layout = QVBoxLayout(self)
        side = 0 if depth == 1 else 12
        self._layout.setContentsMargins(side, side and 8, side, side and 8)
        self._layout.setSpacing(8)
        self._layout.addLayout(head)
        self.parts: list[ConditionRow | GroupBox] = []
        for part in group.parts:
            self._add(part)

    @property
    def group(self) -> Group:
        """Everything that is complete; the rest does not filter yet."""
        parts: list[Condition | Group] = []
        for part in self.parts:
            if isinstance(part, ConditionRow):
                parts += [part.condition] if part.complete else []
            else:
                inner = part.group
                parts += [inner] if inner.parts else []
        return Group(self.match.value or Match.ALL, tuple(parts))

    def _add(self, part: Condition | Group) -> "ConditionRow | GroupBox":
        made: ConditionRow | GroupBox
        if isinstance(part, Group):
            made = GroupBox(self._askable, part, self._depth + 1)
        else:
            made = ConditionRow(self._askable, part)
        made.edited.connect(self.edited)
        made.removed.connect(self._take)
        self.parts.append(made)
        self._layout.addWidget(made)
        return made

    def _add_condition(self) -> None:
        row = self._add(_NEW)
        assert isinstance(row, ConditionRow)
        row.start()
        self.edited.emit()

    def _add_group(self) -> None:
        self._add(Group(Match.ANY, (_NEW,)))
        self.edited.emit()

    def _take(self, part: "ConditionRow | GroupBox") -> None:
        self.parts.remove(part)
        self._layout.removeWidget(part)
        part.hide()
        part.deleteLater()
        self.edited.emit()

    def _remove(self) -> None:
        self.removed.emit(self)

    def count(self) -> int:
        """Conditions in the group and the groups inside it."""
        return sum(1 if isinstance(part, ConditionRow) else part.count() for part in self.parts)


class ConditionBuilder(QScrollArea):
    """An editor of a filter bar: its value is a :class:`Group`; unfolded below the bar."""

    edited = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._askable = Askable()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._inside = QWidget()
        self._inside.setProperty("frame", "clear")
        self._layout = QVBoxLayout(self._inside)
        self._layout.setContentsMargins(0, 0, 12, 0)
        self.setWidget(self._inside)
        self._make(EVERYBODY)
        self._fit()

    @property
    def value(self) -> Group:
        """The conditions that are complete, :data:`EVERYBODY` for none."""
        group = self.box.group
        return group if group else EVERYBODY

    def set_value(self, value: object) -> None:
        """Show conditions without telling."""
        group = value if isinstance(value, Group) else EVERYBODY
        if group != self.value or not group:
            self._make(group)

    def set_askable(self, askable: Askable) -> None:
        """What conditions can be about has changed."""
        self._askable = askable
        self._make(self.value)

    def start(self) -> None:
        """Unfolded: an empty builder begins with one line."""
        if not self.box.parts:
            self.box.add_condition.click()
        self._fit()

    def _make(self, group: Group) -> None:
        old = getattr(self, "box", None)
        if old is not None:
            self._layout.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.box = GroupBox(self._askable, group, 1)
        self.box.edited.connect(self._edited)
        self._layout.insertWidget(0, self.box, 0, Qt.AlignmentFlag.AlignTop)
        self._fit()

    def _edited(self) -> None:
        full = self.tr("No more conditions fit") if self.box.count() >= MOST_CONDITIONS else ""
        self.box.add_condition.block(full)
        self._fit()
        self.edited.emit()

    def _fit(self) -> None:
        self._inside.adjustSize()
        # In a low window the list below keeps most of the room.
        most = min(theme().px(_HEIGHT), max(theme().px(_LEAST), self.window().height() // 4))
        self.setFixedHeight(min(self.box.sizeHint().height() + 8, most))
