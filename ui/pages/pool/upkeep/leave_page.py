"""Leave: who is away now, who will be, who was; as a list and as a calendar."""

from collections.abc import Mapping
from datetime import date, timedelta
from functools import partial

from PySide6.QtWidgets import QStackedWidget

from core.access.model import Actor
from core.engine.api import Services
from core.engine.workstation import Workstation
from core.pool.upkeep.lists import Listed
from core.pool.upkeep.model import Leave, LeaveState, UpkeepChanged
from ui.pages.pool.parts.standing_texts import say
from ui.pages.pool.upkeep import cells as cells
from ui.pages.pool.upkeep.acts import UpkeepActs, today
from ui.pages.pool.upkeep.leave_calendar import LeaveCalendar
from ui.pages.pool.upkeep.pages_of_lists import listed_source
from ui.shell.frame import Frame
from ui.shell.page import Page
from ui.widgets.buttons import Button, Choice, IconButton
from ui.widgets.cards import Card
from ui.widgets.labels import Text
from ui.widgets.layouts import row
from ui.widgets.table.columns import Column, RowAction
from ui.widgets.table.paged_table import PagedTable

_ALL = "all"
_STEP = timedelta(days=28)


class LeavePage(Page):
    """List or calendar; entering and ending leave."""

    scoped = True

    def __init__(self, frame: Frame, ws: Workstation[Services]) -> None:
        super().__init__(frame)
        self._ws = ws
        self.set_title(self.tr("Leave"), "")
        self.acts = UpkeepActs(frame, ws, self)
        self.body.addWidget(self.acts.banner)
        states = [(state.value, say(f"leave.{state.value}")) for state in LeaveState]
        self.which = Choice(
            [*states, (_ALL, self.tr("All"))], LeaveState.CURRENT.value, self.tr("Which leave")
        )
        self.which.changed.connect(self._show_rows)
        self.view = Choice(
            [("list", self.tr("List")), ("calendar", self.tr("Calendar"))], "list", self.tr("Shown as")
        )
        self.view.changed.connect(self._show_view)
        self.body.addLayout(row(self.which, None, self.view))
        self._stack = QStackedWidget()
        self._stack.addWidget(self._make_table())
        self._stack.addWidget(self._make_calendar())
        self.body.addWidget(self._stack, 1)
        if self.acts.may:
            self.enter = Button(self.tr("Enter leave…"), "plus", "primary")
            self.enter.setObjectName("enter_leave")
            self.enter.clicked.connect(self._enter)
            self.set_main_action(self.enter)
        frame.bridge.on(UpkeepChanged, self._changed, self)

    def opened(self, params: Mapping[str, object]) -> None:
        """Load everything; ``which`` may name a state."""
        wanted = params.get("which")
        if wanted in (*LeaveState, _ALL):
            self.which.choose(str(wanted))
        self._load()

    def returned(self) -> None:
        """Shown again."""
        self._load()

    def _make_table(self) -> PagedTable:
        state = partial(cells.leave_state, today=today().isoformat())
        self.table = PagedTable(
            [
                Column("expert_no", self.tr("Number"), cells.expert_no, 112),
                Column("name", self.tr("Name"), cells.name, 100, masked=True),
                Column("starts", self.tr("From"), _starts, 110),
                Column("ends", self.tr("Until"), cells.until, 118),
                Column("days", self.tr("Days"), cells.leave_days, 70, align="right"),
                Column("reason", self.tr("Reason"), _reason, 150, stretch=True),
                Column("entered", self.tr("Entered"), _entered, 200),
                Column("state", self.tr("State"), state, 116),
            ],
            _leave_id,
            table_id="leaves",
            memory=self.frame.preferences,
            name=self.tr("Leave"),
        )
        self.table.view.setObjectName("leave_table")
        self.table.set_words(total=self.tr("{total} {total:leave|leaves}"))
        self.table.set_row_menu(self._menu)
        self.table.activated.connect(self._open_expert)
        return self.table

    def _make_calendar(self) -> Card:
        self.calendar = LeaveCalendar()
        earlier = IconButton("chevron-left", self.tr("Earlier"), framed=True)
        later = IconButton("chevron-right", self.tr("Later"), framed=True)
        earlier.clicked.connect(self._earlier)
        later.clicked.connect(self._later)
        now = Button(self.tr("Today"), size="small")
        now.clicked.connect(self._now)
        self._span = Text("", "body", bold=True)
        self._left_out = Text("", "small", "warning")
        card = Card(padding=0, gap=0)
        card.add(row(earlier, now, later, 8, self._span, None, self._left_out, margins=(16, 10)))
        card.add(self.calendar, 1)
        return card

    def _load(self) -> None:
        self.frame.bridge.call(self._count, self.frame.actor, done=self._counted, owner=self)
        self._show_rows()

    def _count(self, actor: Actor) -> tuple[int, int]:
        """In the engine: who is on leave now, and who will be."""
        leaves = self._ws.services.pool.upkeep.lists.leaves
        now, coming = (
            leaves(actor, state, None, 0).total for state in (LeaveState.CURRENT, LeaveState.COMING)
        )
        return now, coming

    def _counted(self, counts: tuple[int, int]) -> None:
        said = self.tr("{0} on leave now · {1} to come")
        self.head.note.setText(said.format(*(f"{count:,}" for count in counts)))

    @property
    def _state(self) -> LeaveState | None:
        return None if self.which.value == _ALL else LeaveState(self.which.value)

    def _show_rows(self, _index: int = 0) -> None:
        self.table.set_empty(
            self.tr("No leave here"),
            self.tr("Enter leave when an expert is away: nobody on leave is drawn."),
        )
        state, lists = self._state, self._ws.services.pool.upkeep.lists

        def fetch(actor: Actor, after: Leave | None, count: int) -> Listed[Leave]:
            return lists.leaves(actor, state, after, count)

        self.table.set_source(listed_source(self.frame, self, fetch))
        self._show_weeks()

    def _show_weeks(self) -> None:
        self._span.setText(self.calendar.span_words)
        first, last = self.calendar.first, self.calendar.last
        during = self._ws.services.pool.upkeep.lists.leaves_during
        self.frame.bridge.call(
            *(during, self.frame.actor, self._state, first.isoformat(), last.isoformat()),
            done=self._weeks_came,
            owner=self,
        )

    def _weeks_came(self, found: Listed[Leave]) -> None:
        self.calendar.show_leaves(found.rows)
        left_out = found.total > len(found.rows)
        said = self.tr("Only the first {0} leaves are shown; the list has all.")
        self._left_out.setText(said.format(f"{len(found.rows):,}") if left_out else "")

    def _show_view(self, index: int) -> None:
        self._stack.setCurrentIndex(index)

    def _earlier(self) -> None:
        self._move(self.calendar.first - _STEP)

    def _later(self) -> None:
        self._move(self.calendar.first + _STEP)

    def _now(self) -> None:
        self._move(today())

    def _move(self, day: date) -> None:
        self.calendar.begin(day)
        self._show_weeks()

    def _menu(self, leave: Leave) -> list[RowAction]:
        actions = [RowAction(self.tr("Open the expert"), self._open_rows, "arrow-right")]
        if self.acts.may:
            over = leave.state_on(today().isoformat()) is LeaveState.PAST
            actions.append(
                RowAction(
                    self.tr("End this leave…"), self._ask_end, "circle-x", danger=True, enabled=not over
                )
            )
        return actions

    def _ask_end(self, leaves: list[Leave]) -> None:
        (leave,) = leaves
        end = partial(self._end, leave)
        self.frame.dialogs.reason(
            self.tr("End this leave"),
            self.tr("{0} {1}: from now on the expert can be drawn again.").format(
                leave.expert_no, leave.name
            ),
            self.tr("End"),
            end,
            owner=self,
        )

    def _end(self, leave: Leave, reason: str) -> None:
        act = self._ws.services.pool.upkeep.leave.end
        self.frame.bridge.call(act, self.frame.actor, [leave.leave_id], reason, done=self._ended, owner=self)

    def _ended(self, _count: int) -> None:
        self.frame.notify(self.tr("Leave ended"))

    def _enter(self) -> None:
        self.acts.ask_leave()

    def _open_expert(self, leave: Leave) -> None:
        self.frame.open_page("pool.detail", expert_no=leave.expert_no)

    def _open_rows(self, leaves: list[Leave]) -> None:
        self._open_expert(leaves[0])

    def _changed(self, _message: UpkeepChanged) -> None:
        self._load()


def _leave_id(leave: Leave) -> int:
    return leave.leave_id


def _starts(leave: Leave) -> str:
    return leave.starts


def _reason(leave: Leave) -> str:
    return leave.reason


def _entered(leave: Leave) -> str:
    return cells.entered(leave.entered_at, leave.entered_by)
