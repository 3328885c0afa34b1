"""Groups of a plan: cards at the left of the editor."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QVBoxLayout

from core.draw.forms.values import group_id
from core.draw.protocol.model import ExpertKind
from core.draw.state.records import GroupDraft
from ui.pages.draw.plan.plan_presenter import GroupCount, few, title_choice
from ui.texts import words
from ui.widgets.buttons import Button, IconButton
from ui.widgets.cards import Card
from ui.widgets.labels import ElidedText, Text
from ui.widgets.layouts import Pair, clear, column, row
from ui.widgets.panels import ScrollBox
from ui.widgets.pickers import NumberStepper
from ui.widgets.tags import Tag


class GroupCard(Card):
    """One group: title, seats, eligible. ``picked``, ``reseated`` and ``removed`` give its place."""

    picked = Signal(int)
    reseated = Signal(int, int)
    removed = Signal(int)

    def __init__(self, place: int, group: GroupDraft) -> None:
        super().__init__(padding=12)
        self.place = place
        code = group_id(place)
        self.setObjectName(f"group_{code}")
        self._tag = Tag(self.tr("Group {0}").format(code), "neutral", bold=True)
        self._title = ElidedText(group.title, "card")
        self._conditions = ElidedText("", "small", "muted")
        self._count = Text("—", "large", "accent", bold=True)
        self._wider = ElidedText("", "small", "muted")
        self._wider.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.seats = NumberStepper(1, 99, group.seats, self.tr("seats"))
        self.seats.setObjectName(f"group_seats_{code}")
        self.seats.edited.connect(self._reseat)
        remove = IconButton("trash-2", self.tr("Remove group {0}").format(code))
        remove.setObjectName(f"remove_group_{code}")
        remove.clicked.connect(self._remove)
        self.body.addLayout(row(self._tag, self._title, remove))
        self.body.addWidget(self._conditions)
        numbers = column(row(None, self._count), self._wider, gap=0)
        line = row(self.seats, numbers)
        line.setStretch(1, 1)
        self.body.addLayout(line)
        self.show_group(group)

    def show_group(self, group: GroupDraft) -> None:
        """Show changed conditions."""
        self._title.setText(group.title)
        units = group.kind is ExpertKind.UNIT
        level = words("kind.unit" if units else f"title.{title_choice(group.title_levels)}")
        self._conditions.setText(" · ".join([*filter(None, (group.project,)), *group.specialties, level]))

    def show_count(self, count: GroupCount | None, *, stale: bool) -> None:
        """Counts of the last pre-query; grey while they are out of date."""
        self._count.setText("—" if count is None else few(count.exact))
        self._count.set_tone("faint" if stale else "danger" if count and not count.exact else "accent")
        more = (
            self.tr("eligible (upper level +{0})").format(few(count.wider)) if count and count.wider else ""
        )
        if count is not None and count.narrow:
            more = self.tr("very few")
        self._wider.set_tone("warning" if count is not None and count.narrow else "muted")
        self._wider.setText(more or self.tr("eligible"))
        narrow = count is not None and count.narrow
        self._wider.setToolTip(self.tr("fewer than 3 for each seat") if narrow else "")

    def choose(self, chosen: bool) -> None:
        """Mark the card that is being edited."""
        self.set_chosen(chosen)
        self._tag.set_content(self._tag.text, "solid" if chosen else "neutral")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self.picked.emit(self.place)

    def _reseat(self) -> None:
        self.reseated.emit(self.place, self.seats.value)

    def _remove(self) -> None:
        self.removed.emit(self.place)


class GroupList(Card):
    """All groups with their seats. ``changed`` after every edit, ``picked`` when another is to be edited."""

    changed = Signal()
    picked = Signal(int)
    begin_from = Signal()
    save_template = Signal()

    def __init__(self) -> None:
        super().__init__("", padding=0, gap=0)
        self.groups: list[GroupDraft] = []
        self.current = 0
        self._cards: list[GroupCard] = []
        add = Button(self.tr("Add a group"), "plus", size="small")
        add.setObjectName("add_group")
        add.clicked.connect(self._add)
        note = ElidedText(self.tr("Order decides nothing"), "small", "muted")
        head = row(column(Text(self.tr("Groups"), "card"), note, gap=0), add)
        head.setStretch(0, 1)
        head.setContentsMargins(16, 8, 16, 8)
        self.body.addLayout(head)
        self._column = QVBoxLayout()
        self._column.setContentsMargins(16, 8, 16, 8)
        self._column.setSpacing(12)
        holder = QVBoxLayout()
        holder.setContentsMargins(0, 0, 0, 0)
        holder.addLayout(self._column)
        holder.addStretch(1)
        self.body.addWidget(ScrollBox(holder), 1)
        begin = Button(self.tr("Begin from…"), "copy", "link", "small")
        begin.setObjectName("begin_plan_from")
        begin.clicked.connect(self.begin_from)
        keep = Button(self.tr("Save as template…"), "save", "link", "small")
        keep.setObjectName("save_template")
        keep.clicked.connect(self.save_template)
        self._templates = (begin, keep)
        self.body.addLayout(row(Pair(begin, keep, gap=0), margins=(4, 4)))
        self._total = Text("", "large", bold=True)
        self.add_foot(Text(self.tr("Seats of experts"), "body", bold=True), None, self._total)

    def allow_templates(self, may: bool) -> None:
        """Whether the plan may begin from another and be kept as a template."""
        for button in self._templates:
            button.setEnabled(may)

    def set_groups(self, groups: Sequence[GroupDraft]) -> None:
        """Show these groups; the first is edited."""
        self.groups = list(groups)
        self.current = 0
        self._rebuild()

    def change_current(self, group: GroupDraft) -> None:
        """The conditions of the edited group changed."""
        if self.groups:
            self.groups[self.current] = replace(group, seats=self.groups[self.current].seats)
            self._cards[self.current].show_group(group)
            self.changed.emit()

    def show_counts(self, counts: Sequence[GroupCount], *, stale: bool) -> None:
        """Counts beside the seats."""
        known = {count.group: count for count in counts}
        for card in self._cards:
            card.show_count(known.get(group_id(card.place)), stale=stale)

    def _add(self) -> None:
        self.groups.append(GroupDraft(title="", seats=1))
        self.current = len(self.groups) - 1
        self._rebuild()
        self.picked.emit(self.current)
        self.changed.emit()

    def _remove(self, place: int) -> None:
        del self.groups[place]
        self.current = min(self.current, max(len(self.groups) - 1, 0))
        self._rebuild()
        self.picked.emit(self.current)
        self.changed.emit()

    def _reseat(self, place: int, seats: int) -> None:
        self.groups[place] = replace(self.groups[place], seats=seats)
        self._sum()
        self.changed.emit()

    def _pick(self, place: int) -> None:
        if place != self.current:
            self.current = place
            self._mark()
            self.picked.emit(place)

    def _rebuild(self) -> None:
        clear(self._column)
        self._cards = [GroupCard(place, group) for place, group in enumerate(self.groups)]
        for card in self._cards:
            card.picked.connect(self._pick)
            card.reseated.connect(self._reseat)
            card.removed.connect(self._remove)
            self._column.addWidget(card)
        self._mark()
        self._sum()

    def _mark(self) -> None:
        for card in self._cards:
            card.choose(card.place == self.current)

    def _sum(self) -> None:
        self._total.setText(str(sum(group.seats for group in self.groups)))
