"""What the freeze shows in numbers: eligible and chances of each group, and what each rule took out."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from core.access.model import Actor
from core.draw.chances.model import Chance
from core.draw.expert_chances import ExpertChance
from core.draw.state.views import DrawView, FunnelRow, GroupView
from core.engine.room_desk import RoomDesk
from ui.pages.draw.parts.ceremony_acts import CeremonyActs
from ui.pages.draw.parts.ceremony_presenter import group_chance
from ui.pages.draw.plan.plan_presenter import VERY_FEW
from ui.pages.draw.stages.chances_dialog import ChancesDialog
from ui.pages.draw.stages.expert_chances import ExpertChances
from ui.pages.draw.stages.looking import LookDialog
from ui.texts import words
from ui.theme import theme
from ui.widgets.buttons import Button
from ui.widgets.cards import Card
from ui.widgets.labels import ElidedText, Text
from ui.widgets.layouts import box, clear, column, row, rule
from ui.widgets.panels import ScrollBox
from ui.widgets.tags import Tag

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_WIDTHS = (48, 0, 56, 76, 92, 128)


class GroupsCard(Card):
    """A line for each group: seats, eligible, upper levels, chance."""

    def __init__(self, acts: CeremonyActs) -> None:
        super().__init__(
            self.tr("Groups and chances"),
            "users",
            self.tr("upper levels only when the own is short"),
            padding=0,
            gap=0,
        )
        self._acts = acts
        self._attempt = 0
        self._capped = False
        self._chances: tuple[Chance, ...] = ()
        self._shown: object = None
        self._tight = False
        self._every = Button(self.tr("Every chance"), "list-checks", "link")
        self._every.setObjectName("every_chance")
        self._every.clicked.connect(self._show_chances)
        self.add_to_head(self._every)
        self._lines = column(gap=0)
        self.add(self._lines)

    def set_tight(self, tight: bool) -> None:
        """Lower lines, from the next view on."""
        self._tight, self._shown = tight, None

    def show_view(self, view: DrawView) -> None:
        """Show the groups of a frozen draw."""
        if self._shown == (view.groups, view.chances, view.attempt):
            return  # nothing flickers while other things change
        self._shown = (view.groups, view.chances, view.attempt)
        self._attempt, self._capped = view.attempt, view.chances_by_employer
        self._chances = view.chances
        self._every.setVisible(bool(view.chances))
        clear(self._lines)
        heads = (
            self.tr("Group"),
            self.tr("Conditions"),
            self.tr("Seats"),
            self.tr("Eligible"),
            self.tr("Upper levels"),
            self.tr("Each one's chance"),
        )
        labels = [Text(word, "body", "muted", bold=True) for word in heads]
        self._lines.addWidget(_line(list(labels), 28 if self._tight else 40, "head"))
        for group in view.groups:
            self._lines.addWidget(_line(self._cells(group), 30 if self._tight else 48, "clear"))
            self._lines.addWidget(rule())

    def _cells(self, group: GroupView) -> list[QWidget]:
        own = group.eligible_by_tier[0] if group.eligible_by_tier else 0
        upper = sum(group.eligible_by_tier[1:])
        title = f"{group.title}  {group.conditions}" if group.conditions != group.title else group.title
        if group.reason:
            title = self.tr("{0} · limited because: {1}").format(title, group.reason)
        return [
            Tag(group.id, "solid"),
            ElidedText(title, bold=True),
            Text(str(group.seats), "large", bold=True),
            self._eligible(group, own, own + upper),
            Text(f"{upper:,}" if upper else "—", "body", "muted"),
            Text(group_chance(group, self._chances), "card"),
        ]

    def _eligible(self, group: GroupView, own: int, together: int) -> Text:
        narrow = together < VERY_FEW * group.seats
        shown = Text(f"{own:,}", "large", "warning" if narrow else "text", bold=True)
        shown.setToolTip(self.tr("fewer than 3 for each seat") if narrow else "")
        return shown

    def _show_chances(self) -> None:
        room, draw = self._acts.desk.room, self._acts.draw_id
        page = partial(_chance_page, room, self._acts.frame.actor, draw, self._attempt)
        experts = ExpertChances(self._acts.frame, page, capped=self._capped)
        ChancesDialog(self, self._chances, experts).open()


class FunnelCard(Card):
    """How many each rule took out, in two columns, and the sum below."""

    def __init__(self) -> None:
        super().__init__(self.tr("Taken out by rule"), "funnel", padding=0, gap=0)
        self._sum = Text("", "large", bold=True)
        self.add_to_head(self._sum)
        self._all = Button(self.tr("Rule by rule"), "list-checks", "link")
        self._all.setObjectName("whole_funnel")
        self._all.clicked.connect(self._open)
        self._all.hide()
        self.add_to_head(self._all)
        self._shown: tuple[tuple[FunnelRow, ...], int] | None = None
        self._grid = QGridLayout()
        self._grid.setContentsMargins(16, 8, 16, 8)
        self._grid.setHorizontalSpacing(40)
        self._grid.setVerticalSpacing(4)
        self._rules = ScrollBox(column(self._grid, None))
        self.add(self._rules, 1)
        self._foot = Text("", "lead", bold=True)
        self._rows = Text(self.tr("Every expert has a row in the snapshot"), "body", "muted")
        self.add_foot(self._foot, None, self._rows)

    def set_tight(self, tight: bool) -> None:
        """In a low window the sum alone; what each rule took out is looked at in a window of its own."""
        self._rules.setVisible(not tight)
        self._rows.setVisible(not tight)
        self._all.setVisible(tight)

    def _open(self) -> None:
        if self._shown is not None:
            whole = FunnelCard()
            whole.show_funnel(*self._shown)
            LookDialog(self, self.tr("Taken out by rule"), whole).open()

    def show_view(self, view: DrawView) -> None:
        """Show the funnel of a frozen draw."""
        self.show_funnel(view.funnel, view.pool)

    def show_funnel(self, funnel: tuple[FunnelRow, ...], pool: int) -> None:
        """Show what each rule took out of so many."""
        if self._shown == (funnel, pool):
            return
        self._shown = (funnel, pool)
        clear(self._grid)
        shown = [entry for entry in funnel if entry.removed]
        half = -(-len(shown) // 2)
        for place, entry in enumerate(shown):
            count = Text(f"{entry.removed:,}", "large", bold=True)
            name = ElidedText(words(f"exclusion.{entry.code}"), "lead", "muted")
            cell = QWidget()
            cell.setMinimumHeight(theme().px(44))
            cell.setLayout(column(row(name, count), rule(), gap=6))
            self._grid.addWidget(cell, place % half, place // half)
        removed = sum(entry.removed for entry in funnel)
        self._sum.setText(f"{removed:,}")
        self._foot.setText(
            self.tr("Pool {pool} − taken out {removed} = eligible {left}").format(
                pool=f"{pool:,}", removed=f"{removed:,}", left=f"{pool - removed:,}"
            )
        )


def _chance_page(
    room: RoomDesk, actor: Actor, draw_id: str, attempt: int, after: str, count: int, begins: str
) -> tuple[ExpertChance, ...]:
    return room.chance_page(actor, draw_id, attempt, after, count, begins)


def _line(cells: list[QWidget], height: int, frame: str) -> QWidget:
    for place, cell in enumerate(cells):
        if place and isinstance(cell, Text) and place > 1:
            cell.setAlignment(_RIGHT)
        if _WIDTHS[place] and not isinstance(cell, Tag):
            cell.setFixedWidth(theme().px(_WIDTHS[place]))
    holders = [_fixed(cell, _WIDTHS[0]) if isinstance(cell, Tag) else cell for cell in cells]
    layout = row(*holders, gap=8, margins=(16, 0))
    layout.setStretch(1, 1)
    line = box(layout, frame)
    line.setFixedHeight(theme().px(height))
    return line


def _fixed(cell: QWidget, width: int) -> QWidget:
    holder = QWidget()
    holder.setFixedWidth(theme().px(width))
    holder.setLayout(row(cell, None))
    return holder
