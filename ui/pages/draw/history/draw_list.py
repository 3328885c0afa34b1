"""Every draw with its attempts, the newest first; a plan is begun here for an approved project."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout

from core.draw.history.lists import HistoryCursor, HistoryDetail, HistoryFilter, HistoryRow
from core.draw.history.service import HistoryWords
from core.draw.protocol.model import SelectionMode
from core.draw.state.views import DrawChanged, DrawState
from core.engine.api import Services
from core.engine.workstation import Workstation
from core.projects.batches import Batch
from core.projects.model import Project, ProjectFilter, ProjectState
from ui.counted import counted
from ui.pages.draw.history.history_columns import history_columns, row_key
from ui.pages.draw.history.history_panel import HistoryPanel
from ui.pages.draw.history.project_chooser import ProjectChooser
from ui.shell.frame import Frame
from ui.shell.page import GAP, Page
from ui.texts import words
from ui.widgets.buttons import Button
from ui.widgets.editors import LineEditor
from ui.widgets.filters import FilterBar
from ui.widgets.forms import Field
from ui.widgets.pickers import DateEditor, Select
from ui.widgets.table.columns import PageRequest, RowPage
from ui.widgets.table.paged_table import PagedTable

_EDITABLE = frozenset({"planned", "checked"})
_REPLENISHED = "replenished"


class DrawListPage(Page):
    """A row shows its groups and invitations beside the list; opened, it shows its plan or its ceremony."""

    scoped = True

    def __init__(self, frame: Frame, ws: Workstation[Services]) -> None:
        super().__init__(frame, "", "")
        self._ws = ws
        self._projects: Sequence[Project] = ()
        self.set_title(self.tr("Draws"), self.tr("Every draw and every attempt"))
        self._buttons()
        self.filters = self._make_filters()
        self.table = self._make_table()
        self.panel = HistoryPanel()
        self.panel.open_asked.connect(self._open)
        self.panel.closed.connect(self.table.view.setFocus)
        self.body.addWidget(self.filters)
        line = QHBoxLayout()
        line.setSpacing(GAP)
        line.addWidget(self.table, 1)
        line.addWidget(self.panel)
        self.body.addLayout(line, 1)
        frame.bridge.on(DrawChanged, self._changed, self)

    def opened(self, params: Mapping[str, object]) -> None:
        """The page is shown; load."""
        self.table.set_source(self._page)

    def returned(self) -> None:
        """Load again."""
        self.table.reload()

    def wanted(self) -> HistoryFilter:
        """The attempts that the filters ask for."""
        state = self.state.value or ""
        return HistoryFilter(
            words=self.keyword.value,
            states=(DrawState(state),) if state else (),
            since=self.since.value,
            until=self.until.value,
            replenished=self.replaced.value == _REPLENISHED,
        )

    # Building.

    def _buttons(self) -> None:
        self._export = Button(self.tr("Export…"), "download")
        self._export.setObjectName("export_history")
        self._export.clicked.connect(self._choose_file)
        self.head.add_action(self._export)
        balance = Button(self.tr("Balance"), "chart-column")
        balance.setObjectName("open_balance")
        balance.clicked.connect(partial(self.frame.open_page, "draws.balance"))
        self.head.add_action(balance)
        self._begin = Button(self.tr("New draw plan"), "plus", "primary")
        self._begin.setObjectName("new_plan")
        self._begin.clicked.connect(self._choose_project)
        if not self.frame.actor.may("draw.plan"):
            self._begin.block(self.tr("Only an operator plans draws"))
        self.set_main_action(self._begin)

    def _make_filters(self) -> FilterBar:
        self.keyword = LineEditor(self.tr("Draw, project number or name"), "search")
        self.keyword.setObjectName("history_words")
        states = [(s.value, words(f"draw_state.{s.value}")) for s in DrawState]
        self.state: Select[str] = Select([("", self.tr("All")), *states])
        self.state.setObjectName("history_state")
        self.replaced: Select[str] = Select([("", self.tr("All")), (_REPLENISHED, self.tr("Only with"))])
        self.since, self.until = DateEditor(optional=True), DateEditor(optional=True)
        bar = FilterBar(scenes=False)
        bar.add_filter("words", Field(self.tr("Contains"), self.keyword), str, stretch=3)
        bar.add_filter("state", Field(self.tr("State"), self.state), _state_word, stretch=2)
        bar.add_filter("replaced", Field(self.tr("Replacements"), self.replaced), self._with, stretch=1)
        bar.add_filter("since", Field(self.tr("From"), self.since), str, nothing=None, stretch=2)
        bar.add_filter("until", Field(self.tr("To"), self.until), str, nothing=None, stretch=2)
        bar.changed.connect(self._filter)
        return bar

    def _with(self, _value: object) -> str:
        return self.tr("with replacements")

    def _make_table(self) -> PagedTable:
        table = PagedTable(
            history_columns(),
            row_key,
            table_id="history",
            memory=self.frame.preferences,
            name=self.tr("Draws"),
        )
        table.view.setObjectName("draw_table")
        table.set_empty(
            self.tr("No draws"),
            self.tr("Begin with “New draw plan” for an approved project, or widen the conditions."),
        )
        table.failed.connect(self.frame.dialogs.error)
        table.activated.connect(self._open)
        table.focused.connect(self._focused)
        return table

    # Loading.

    def _page(
        self, request: PageRequest, done: Callable[[RowPage], None], failed: Callable[[BaseException], None]
    ) -> None:
        history, actor, wanted = self._ws.services.draw_history, self.frame.actor, self.wanted()
        after = request.cursor if isinstance(request.cursor, tuple) else None
        fetch = _Fetch(done)
        bridge = self.frame.bridge
        if after is None:
            bridge.watch(history.count(actor, wanted), done=fetch.counted, failed=failed, owner=self)
        else:
            fetch.counted(None)
        rows = history.page(actor, wanted, after, request.limit)
        bridge.watch(rows, done=fetch.arrived, failed=failed, owner=self)

    def _filter(self, _values: object) -> None:
        self.panel.hide()
        self.table.set_source(self._page)

    def _changed(self, _message: DrawChanged) -> None:
        self.table.reload()

    def _focused(self, shown: HistoryRow | None) -> None:
        if shown is None:
            return
        self.panel.show_row(shown)
        detail = self._ws.services.draw_history.detail(self.frame.actor, shown.draw_id, shown.attempt)
        self.frame.bridge.watch(detail, done=partial(self._show_detail, shown), owner=self)

    def _show_detail(self, of: HistoryRow, detail: HistoryDetail) -> None:
        if self.panel.shown == of:
            self.panel.show_detail(detail)

    # Going on.

    def _open(self, draw: HistoryRow) -> None:
        if draw.phase in _EDITABLE and self.frame.actor.may("draw.plan"):
            self.frame.open_page("draws.plan", draw_id=draw.draw_id, project_no=draw.project_no)
        else:
            self.frame.open_page("draws.ceremony", draw_id=draw.draw_id)

    def _choose_project(self) -> None:
        wanted = ProjectFilter(states=(ProjectState.APPROVED,))
        self.frame.bridge.call(
            self._ws.services.projects.page, self.frame.actor, wanted, done=self._offer, owner=self
        )

    def _offer(self, projects: Sequence[Project]) -> None:
        if not projects:
            self.frame.dialogs.message(
                self.tr("No approved project"),
                self.tr("A draw needs an approved project. Submit one and let a reviewer approve it."),
                "warning",
            )
            return
        self._projects = projects
        batches = self._ws.services.batches.all
        self.frame.bridge.call(batches, self.frame.actor, done=self._offer_with, owner=self)

    def _offer_with(self, batches: Sequence[Batch]) -> None:
        chooser = ProjectChooser(self, self._projects, batches)
        chooser.accepted.connect(self._chosen)
        chooser.open()

    def _chosen(self) -> None:
        chooser = self.sender()
        if isinstance(chooser, ProjectChooser) and chooser.project_no:
            self.frame.open_page("draws.plan", project_no=chooser.project_no)

    # Exporting.

    def _choose_file(self) -> None:
        kinds = f"{self.tr('Workbook (*.xlsx)')};;{self.tr('Text file (*.csv)')}"
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Export the history"), "draws.xlsx", kinds)
        if name:
            self.export_to(Path(name))

    def export_to(self, path: Path) -> None:
        """Write the attempts that the filters ask for."""
        self._export.block(self.tr("Being written…"))
        written = self._ws.services.draw_history.write(self.frame.actor, self.wanted(), path, self._words())
        done = partial(self._written, path)
        self.frame.bridge.watch(written, done=done, failed=self._not_exported, owner=self)

    def _words(self) -> HistoryWords:
        header = (
            *(self.tr("Draw"), self.tr("Attempt"), self.tr("Project number"), self.tr("Project")),
            *(self.tr("State"), self.tr("Seats"), self.tr("Drawn"), self.tr("Agreed")),
            *(self.tr("Replaced"), self.tr("Time"), self.tr("Void because"), self.tr("Archive")),
            self.tr("Way"),
        )
        modes = {mode.value: words(f"mode.{mode.value}") for mode in SelectionMode}
        states = {state.value: words(f"draw_state.{state.value}") for state in DrawState}
        return HistoryWords(self.tr("Draws"), header, states, self.tr("yes"), self.tr("no"), modes)

    def _written(self, path: Path, token: str) -> None:
        exported = self._ws.services.draw_history.exported
        self.frame.bridge.call(
            exported,
            self.frame.actor,
            token,
            done=partial(self._exported, path),
            failed=self._not_exported,
            owner=self,
        )

    def _exported(self, path: Path, rows: int) -> None:
        self._export.block("")
        self.frame.notify(counted(self.tr("{0} {0:attempt|attempts} written to {1}"), f"{rows:,}", path.name))

    def _not_exported(self, error: BaseException) -> None:
        self._export.block("")
        self.frame.dialogs.error(error)


class _Fetch:
    """One page and the number of all rows, whichever comes first."""

    def __init__(self, done: Callable[[RowPage], None]) -> None:
        self._done = done
        self._total: int | None = None
        self._is_counted = False
        self._page: tuple[Sequence[HistoryRow], HistoryCursor | None] | None = None

    def counted(self, total: int | None) -> None:
        self._total, self._is_counted = total, True
        self._tell()

    def arrived(self, page: tuple[Sequence[HistoryRow], HistoryCursor | None]) -> None:
        self._page = page
        self._tell()

    def _tell(self) -> None:
        if self._is_counted and self._page is not None:
            self._done(RowPage(*self._page, self._total))


def _state_word(value: object) -> str:
    return words(f"draw_state.{value}")
