"""Freezes and blacklist: what stands, what waits for approval, what is over."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QStackedWidget

from core.access.model import Actor
from core.engine.api import Services
from core.engine.workstation import Workstation
from core.pool.upkeep.lists import Listed
from core.pool.upkeep.model import Bar, PendingBar, UpkeepChanged, UpkeepCounts
from core.standing.model import ExpertStatus
from ui.pages.pool.upkeep import cells as cells
from ui.pages.pool.upkeep.acts import UpkeepActs
from ui.pages.pool.upkeep.pages_of_lists import Fetch, listed_source
from ui.shell.frame import Frame
from ui.shell.page import Page
from ui.widgets.buttons import Button, Choice
from ui.widgets.layouts import row
from ui.widgets.table.columns import Column, RowAction, static_source
from ui.widgets.table.paged_table import PagedTable

STANDING, PENDING, OVER = "standing", "pending", "over"


class BarsPage(Page):
    """Three lists; freezing and asking for a blacklisting."""

    scoped = True

    def __init__(self, frame: Frame, ws: Workstation[Services]) -> None:
        super().__init__(frame)
        self._ws = ws
        self.set_title(self.tr("Freezes and blacklist"), "")
        self.acts = UpkeepActs(frame, ws, self)
        self.body.addWidget(self.acts.banner)
        self.which = Choice(
            [
                (STANDING, self.tr("In force")),
                (PENDING, self.tr("Waiting for approval")),
                (OVER, self.tr("Over")),
            ],
            STANDING,
            self.tr("Which"),
        )
        self.which.changed.connect(self._show_list)
        self.body.addLayout(row(self.which, None))
        self._stack = QStackedWidget()
        self.table = self._bar_table("bars", self.tr("In force"))
        self.table.view.setObjectName("bar_table")
        self.table.set_row_menu(self._menu)
        self.table.set_empty(
            self.tr("Nobody is frozen or blacklisted"),
            self.tr("A freeze takes effect at once; a blacklisting when the review has approved it."),
        )
        self.waiting = self._pending_table()
        self.over = self._bar_table("bars_over", self.tr("Over"), over=True)
        self.over.set_empty(self.tr("Nothing is over yet"))
        for table in (self.table, self.waiting, self.over):
            self._stack.addWidget(table)
        self.body.addWidget(self._stack, 1)
        if self.acts.may:
            self.freeze = Button(self.tr("Freeze…"), "snowflake")
            self.freeze.setObjectName("freeze")
            self.freeze.clicked.connect(self._freeze)
            self.head.add_action(self.freeze)
            self.blacklist = Button(self.tr("Blacklist…"), "ban", "primary")
            self.blacklist.setObjectName("blacklist")
            self.blacklist.clicked.connect(self._blacklist)
            self.set_main_action(self.blacklist)
        frame.bridge.on(UpkeepChanged, self._changed, self)

    def opened(self, params: Mapping[str, object]) -> None:
        """Load the lists; ``which`` may name one."""
        if params.get("which") in (STANDING, PENDING, OVER):
            self.which.choose(str(params["which"]))
        self._load()

    def returned(self) -> None:
        """Shown again."""
        self._load()

    def _bar_table(self, table_id: str, title: str, *, over: bool = False) -> PagedTable:
        columns = [
            Column("expert_no", self.tr("Number"), cells.expert_no, 112),
            Column("name", self.tr("Name"), cells.name, 100, masked=True),
            Column("kind", self.tr("Kind"), cells.bar_kind, 128),
            Column("starts", self.tr("From"), _starts, 104),
            Column("ends", self.tr("Until"), cells.until, 104),
            Column("reason", self.tr("Reason"), _reason, 150, stretch=True),
            Column("document", self.tr("Document"), _document, 140),
            Column("entered", self.tr("Decided"), _entered, 200),
        ]
        if over:
            columns.append(Column("over", self.tr("Ended"), cells.bar_over, 260))
        table = PagedTable(columns, _bar_id, table_id=table_id, memory=self.frame.preferences, name=title)
        table.activated.connect(self._open_expert)
        return table

    def _pending_table(self) -> PagedTable:
        table = PagedTable(
            [
                Column("case_no", self.tr("Case"), _case_no, 130),
                Column("expert_no", self.tr("Number"), cells.expert_no, 112),
                Column("name", self.tr("Name"), cells.name, 100, masked=True),
                Column("kind", self.tr("Asked for"), cells.pending_kind, 130),
                Column("ends", self.tr("Until"), cells.until, 120),
                Column("document", self.tr("Document"), _document, 180, stretch=True),
                Column("asked", self.tr("Handed in"), _asked, 220),
                Column("state", self.tr("State"), self._pending_state, 140),
            ],
            _case_no,
            table_id="bars_pending",
            memory=self.frame.preferences,
            name=self.tr("Waiting for approval"),
        )
        table.set_empty(self.tr("Nothing waits for approval"))
        table.activated.connect(self._open_expert)
        return table

    def _pending_state(self, bar: PendingBar) -> str:
        return self.tr("Returned, to be mended") if bar.returned else self.tr("In review")

    def _load(self) -> None:
        upkeep, call = self._ws.services.pool.upkeep, self.frame.bridge.call
        call(upkeep.terms.counts, self.frame.actor, done=self._counted, owner=self)
        call(upkeep.bars.pending, self.frame.actor, done=self._pending_came, owner=self)
        for table, standing in ((self.table, True), (self.over, False)):
            table.set_source(listed_source(self.frame, self, self._of(standing)))
        self._show_list()

    def _of(self, standing: bool) -> Fetch:
        lists = self._ws.services.pool.upkeep.lists

        def fetch(actor: Actor, after: Bar | None, count: int) -> Listed[Bar]:
            return lists.bars(actor, standing, after, count)

        return fetch

    def _counted(self, counts: UpkeepCounts) -> None:
        said = self.tr("{0} frozen · {1} blacklisted")
        self.head.note.setText(said.format(f"{counts.frozen:,}", f"{counts.blacklisted:,}"))

    def _pending_came(self, rows: Sequence[PendingBar]) -> None:
        self.waiting.set_source(static_source(rows))

    def _show_list(self, _index: int = 0) -> None:
        self._stack.setCurrentIndex((STANDING, PENDING, OVER).index(self.which.value))

    def _menu(self, bar: Bar) -> list[RowAction]:
        actions = [RowAction(self.tr("Open the expert"), self._open_rows, "arrow-right")]
        if self.acts.may and bar.kind is ExpertStatus.FROZEN:
            actions.append(RowAction(self.tr("Lift the freeze…"), self._unfreeze, "sun"))
        elif self.acts.may:
            actions.append(RowAction(self.tr("Take off the blacklist…"), self._lift, "circle-check"))
        return actions

    def _unfreeze(self, bars: list[Bar]) -> None:
        self.acts.ask_unfreeze([bar.expert_no for bar in bars])

    def _lift(self, bars: list[Bar]) -> None:
        self.acts.ask_lift([bar.expert_no for bar in bars])

    def _freeze(self) -> None:
        self.acts.ask_freeze()

    def _blacklist(self) -> None:
        self.acts.ask_blacklist()

    def _open_expert(self, bar: Bar | PendingBar) -> None:
        self.frame.open_page("pool.detail", expert_no=bar.expert_no)

    def _open_rows(self, bars: list[Bar]) -> None:
        self._open_expert(bars[0])

    def _changed(self, _message: UpkeepChanged) -> None:
        self._load()


def _bar_id(bar: Bar) -> int:
    return bar.bar_id


def _case_no(bar: PendingBar) -> str:
    return bar.case_no


def _starts(bar: Bar) -> str:
    return bar.starts


def _reason(bar: Bar) -> str:
    return bar.reason


def _document(bar: Bar | PendingBar) -> str:
    return bar.document or "—"


def _entered(bar: Bar) -> str:
    return cells.entered(bar.entered_at, bar.entered_by)


def _asked(bar: PendingBar) -> str:
    return cells.entered(bar.opened_at, bar.applicant_name)
