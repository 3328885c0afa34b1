"""One attempt beside the history: its groups with their conditions, and how every invitation ended."""

from PySide6.QtCore import Signal

from core.draw.history.lists import HistoryDetail, HistoryRow, SeatFact
from core.draw.state.views import GroupView
from ui.counted import counted
from ui.texts import knows, words
from ui.widgets.buttons import Button
from ui.widgets.cards import FactList
from ui.widgets.labels import Text
from ui.widgets.layouts import clear, column, row, rule
from ui.widgets.panels import SidePanel


class HistoryPanel(SidePanel):
    """Names stand here never; ``open_asked(row)`` opens the draw as it was."""

    open_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__(self.tr("Attempt"), width=440)
        self.setObjectName("history_panel")
        self._row: HistoryRow | None = None
        self._facts = FactList(name_width=96)
        self._lines = column(gap=8)
        self.body.addWidget(self._facts)
        self.body.addLayout(self._lines)
        self.body.addStretch(1)
        self._open = Button(self.tr("Open"), "arrow-right", "primary", icon_after=True)
        self._open.setObjectName("history_open")
        self._open.clicked.connect(self._ask)
        self.foot.addStretch(1)
        self.foot.addWidget(self._open)
        self.hide()

    @property
    def shown(self) -> HistoryRow | None:
        """The attempt that is shown."""
        return self._row

    def show_row(self, shown: HistoryRow) -> None:
        """Show an attempt; its groups and rows follow with :meth:`show_detail`."""
        self._row = shown
        self.title.setText(self.tr("{0}, attempt {1}").format(shown.draw_id, shown.attempt))
        self._facts.clear()
        self._line(self.tr("Project"), f"{shown.project_no}  {shown.project_name}")
        self._line(self.tr("State"), words(f"draw_state.{shown.state.value}"))
        self._line(self.tr("Stands at"), words(f"phase.{shown.phase}"))
        if shown.void_reason:
            self._line(self.tr("Void because"), shown.void_reason)
        figures = self.tr("{0} {0:seat|seats}, {1} asked ({3} as replacement), {2} agreed")
        self._line(
            self.tr("People"), counted(figures, shown.seats, shown.drawn, shown.accepted, shown.replacements)
        )
        self._line(self.tr("Operator"), shown.operator)
        self._line(self.tr("Supervisor"), shown.supervisor or "—")
        self._line(self.tr("Archive"), shown.archive or self.tr("not sealed"))
        clear(self._lines)
        self.show()

    def show_detail(self, detail: HistoryDetail) -> None:
        """Show groups and rows of the attempt."""
        clear(self._lines)
        for group in detail.groups:
            self._lines.addWidget(rule())
            self._add_group(group)
        if detail.seats:
            self._lines.addWidget(rule())
            self._lines.addWidget(Text(self.tr("Invitations"), bold=True))
        before = detail.seats[0].row - 1 if detail.seats else 0  # rows are counted through all attempts
        for seat in detail.seats:
            self._add_seat(seat, before)

    def _add_group(self, group: GroupView) -> None:
        title = counted(self.tr("{0}  {1}, {2} {2:seat|seats}"), group.id, group.title, group.seats)
        self._lines.addWidget(Text(title, bold=True, wrap=True))
        self._lines.addWidget(Text(group.conditions, "small", "muted", wrap=True))
        if group.eligible_by_tier:
            counts = " + ".join(f"{number:,}" for number in group.eligible_by_tier)
            self._lines.addWidget(Text(self.tr("Could be drawn: {0}").format(counts), "small", "muted"))

    def _add_seat(self, seat: SeatFact, before: int) -> None:
        state = words(f"seat_state.{seat.state}")
        way = words(f"way.{seat.way}") if seat.way and knows(f"way.{seat.way}") else ""
        taken = self.tr("seat went to row {0}").format(seat.replaced_by - before) if seat.replaced_by else ""
        course = " · ".join(part for part in (state, way, taken) if part)
        number = Text(str(seat.row - before), "small", "muted")
        number.setFixedWidth(24)
        line = row(number, Text(seat.seat, bold=True), Text(course, "small", wrap=True), gap=8)
        line.setStretch(2, 1)
        line.addWidget(Text(f"{seat.changed_at:%m-%d %H:%M}", "small", "muted"))
        self._lines.addLayout(line)

    def _line(self, name: str, value: str) -> None:
        self._facts.add(name, Text(value, wrap=True, select=True))

    def _ask(self) -> None:
        if self._row is not None:
            self.open_asked.emit(self._row)
