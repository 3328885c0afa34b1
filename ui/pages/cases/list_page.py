"""Review cases: those that wait for me, those I asked for, and all."""

from collections.abc import Callable, Mapping, Sequence

from core.cases.model import CaseCounts, CaseFilter, CaseKind, CaseList, CasesChanged, CaseState, ReviewCase
from core.engine.api import Services
from core.engine.workstation import Workstation
from ui.pages.cases import presenter
from ui.shell.frame import Frame
from ui.shell.page import Page
from ui.texts import words
from ui.tokens import Tone
from ui.widgets.buttons import Button
from ui.widgets.layouts import row
from ui.widgets.panels import Tabs
from ui.widgets.pickers import Select
from ui.widgets.table.columns import Column, PageRequest, RowPage
from ui.widgets.table.paged_table import PagedTable

_WORDS = 14  # characters that a choice has room for


class CaseListPage(Page):
    """A queue with due dates; who may decide cases sees all tabs, others their own cases only."""

    scoped = True

    def __init__(self, frame: Frame, ws: Workstation[Services]) -> None:
        super().__init__(frame)
        self._ws = ws
        self.set_title(self.tr("Reviews"))
        self._decides = frame.actor.may("cases.decide")
        self._lists = tuple(CaseList) if self._decides else (CaseList.MINE,)
        if frame.actor.may("cases.policy"):
            levels = Button(self.tr("Levels and fields…"), "settings")
            levels.setObjectName("open_review_policy")
            levels.clicked.connect(self._open_policy)
            self.head.add_action(levels)
        self.tabs = Tabs()
        names = {
            CaseList.WAITING: self.tr("Waiting for me"),
            CaseList.MINE: self.tr("I asked for"),
            CaseList.ALL: self.tr("All"),
        }
        self._buttons = {which: self.tabs.add_tab(names[which]) for which in self._lists}
        self.tabs.stack.hide()
        self.tabs.chosen.connect(self._reload)
        self.kind: Select[str] = Select(
            [("", self.tr("All kinds")), *((k.value, words(f"case_kind.{k.value}")) for k in CaseKind)]
        )
        self.state: Select[str] = Select(
            [("", self.tr("All states")), *((s.value, words(f"case_state.{s.value}")) for s in CaseState)]
        )
        for chooser in (self.kind, self.state):
            chooser.setMinimumContentsLength(_WORDS)
            chooser.edited.connect(self._reload)
        self.body.addWidget(self.tabs)
        self.body.addLayout(row(self.kind, self.state, None, gap=12))
        self.table = self._make_table()
        self.body.addWidget(self.table, 1)
        frame.bridge.on(CasesChanged, self._changed, self)

    def opened(self, params: Mapping[str, object]) -> None:
        """Show the queue; ``which`` names another list."""
        wanted = params.get("which")
        if wanted in self._lists:
            self.tabs.choose(self._lists.index(CaseList(str(wanted))))
        self._count()
        self._reload()

    def returned(self) -> None:
        """Shown again."""
        self._count()
        self.table.reload()

    @property
    def _which(self) -> CaseList:
        return self._lists[self.tabs.current]

    def _make_table(self) -> PagedTable:
        table = PagedTable(
            [
                Column("case_no", self.tr("Number"), presenter.number, 110),
                Column("kind", self.tr("Kind"), presenter.kind, 130),
                Column("summary", self.tr("About"), presenter.about, 200, stretch=True),
                Column("state", self.tr("State"), presenter.state, 120),
                Column("level", self.tr("Level"), presenter.level, 170),
                Column("due", self.tr("Due"), presenter.due, 130),
                Column("applicant", self.tr("Asked for by"), presenter.applicant, 120),
                Column("opened", self.tr("On"), presenter.opened, 150),
            ],
            presenter.case_no,
            table_id="cases",
            memory=self.frame.preferences,
            name=self.tr("Reviews"),
        )
        table.view.setObjectName("case_table")
        table.set_words(total=self.tr("{total} {total:case|cases}"))
        table.failed.connect(self.frame.dialogs.error)
        table.activated.connect(self._open)
        return table

    def _wanted(self) -> CaseFilter:
        kind, state = self.kind.value, self.state.value
        return CaseFilter(
            self._which,
            (CaseKind(kind),) if kind else (),
            (CaseState(state),) if state else (),
        )

    def _reload(self, _index: object = None) -> None:
        waiting = self._which is CaseList.WAITING
        self.state.setVisible(not waiting)
        if waiting:
            self.table.set_empty(self.tr("Nothing waits for you"), self.tr("New cases appear by themselves."))
        else:
            self.table.set_empty(
                self.tr("No cases"), self.tr("New experts and reviewed changes appear here.")
            )
        self.table.set_source(self._page)

    def _page(
        self, request: PageRequest, done: Callable[[RowPage], None], failed: Callable[[BaseException], None]
    ) -> None:
        fetch = _Fetch(request.limit, done)
        cases, wanted = self._ws.services.cases, self._wanted()
        call, actor = self.frame.bridge.call, self.frame.actor
        after = str(request.cursor or "")
        if not after:
            call(cases.count, actor, wanted, done=fetch.counted, failed=failed, owner=self)
        call(cases.page, actor, wanted, after, request.limit, done=fetch.arrived, failed=failed, owner=self)

    def _count(self) -> None:
        counts = self._ws.services.cases.counts
        self.frame.bridge.call(counts, self.frame.actor, done=self._show_counts, owner=self)

    def _show_counts(self, counts: CaseCounts) -> None:
        if CaseList.WAITING in self._buttons:
            self._mark(CaseList.WAITING, counts.waiting, "danger" if counts.overdue else "accent")
        self._mark(CaseList.MINE, counts.results, "accent")
        note = self.tr("{0} overdue").format(counts.overdue) if counts.overdue else ""
        self.head.note.setText(note)
        self.frame.set_badge("cases.list", counts.waiting + counts.results)

    def _mark(self, which: CaseList, count: int, tone: Tone) -> None:
        self._buttons[which].set_count(str(count or ""), tone if count else None)

    def _changed(self, _message: CasesChanged) -> None:
        self._count()
        self.table.reload()

    def _open(self, case: ReviewCase) -> None:
        self.frame.open_page("cases.detail", case_no=case.case_no)

    def _open_policy(self) -> None:
        self.frame.open_page("cases.policy")


class _Fetch:
    """One page on its way; the first one waits for the number of all that fit."""

    def __init__(self, limit: int, done: Callable[[RowPage], None]) -> None:
        self._limit = limit
        self._done = done
        self._total: int | None = None

    def counted(self, total: int) -> None:
        """The number has come; the engine answers in the order it was asked."""
        self._total = total

    def arrived(self, cases: Sequence[ReviewCase]) -> None:
        """The rows have come."""
        following = cases[-1].case_no if len(cases) == self._limit else None
        self._done(RowPage(tuple(cases), following, self._total))
