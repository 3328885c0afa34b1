"""Data quality: the pool's score, what is wrong with how many, and a list to work through."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QLocale, Qt

from core.engine.api import Services
from core.engine.workstation import Workstation
from core.kernel.errors import UserError
from core.pool.quality.check import Findings, QualityJob
from core.pool.quality.ports import Place, QualityOverview, QualityQuery, QualityRow
from core.pool.quality.rules import FaultKind
from core.pool.quality.service import STALE_MONTHS, QualityChanged
from core.pool.record.model import PoolChanged
from core.sheets.model import Progress, Stage
from ui.counted import counted
from ui.pages.pool.importing.job import ProgressRelay
from ui.pages.pool.quality import tables as tables
from ui.pages.pool.quality.merge_dialog import MergeDialog
from ui.pages.pool.quality.words import kind_words
from ui.pages.pool.upkeep.acts import UndoBanner
from ui.pages.pool.upkeep.dialogs import UpkeepDialog, UpkeepForm, UpkeepOrder
from ui.shell.frame import Frame
from ui.shell.page import GAP, Page
from ui.theme import theme
from ui.translation import CHINESE, ENGLISH
from ui.widgets.buttons import Button, Choice
from ui.widgets.cards import Card, FigureCard
from ui.widgets.labels import Text
from ui.widgets.layouts import row
from ui.widgets.pickers import Select
from ui.widgets.progress import ProgressRow
from ui.widgets.table.columns import PageRequest, RowAction, RowPage, static_source

TO_DO, DISMISSED = "to_do", "dismissed"
_MONTHS = (6, 12, 18, 24, 36)
_KINDS_WIDTH = 348


class QualityPage(Page):
    """Checks in the background; choosing a kind of fault on the left narrows the list on the right."""

    scoped = True

    def __init__(self, frame: Frame, ws: Workstation[Services]) -> None:
        super().__init__(frame)
        self._quality = ws.services.pool.quality
        self._ws = ws
        self._state: QualityOverview | None = None
        self._kind: FaultKind | None = None
        self._opened = ""
        self.job: QualityJob | None = None
        self.dialog: UpkeepDialog | None = None
        self.merging: MergeDialog | None = None
        chinese = QLocale().language() == QLocale.Language.Chinese
        self._language = CHINESE if chinese else ENGLISH
        self.set_title(self.tr("Data quality"), "")
        self._relay = ProgressRelay(self)
        self._relay.arrived.connect(self._progressed, Qt.ConnectionType.QueuedConnection)
        self.banner = UndoBanner()
        self.body.addWidget(self.banner)
        self._make_actions()
        self._make_figures()
        self._make_progress()
        self._make_tables()
        frame.bridge.on(QualityChanged, self._changed, self)
        frame.bridge.on(PoolChanged, self._pool_changed, self)

    def opened(self, params: Mapping[str, object]) -> None:
        """Load."""
        self._load()

    def returned(self) -> None:
        """Shown again: an expert who was opened for mending is checked anew."""
        if self._opened:
            self._recheck([self._opened])
            self._opened = ""
        self._load()

    def closed(self) -> None:
        """A check that runs is given up."""
        if self.job is not None:
            self.job.cancel()

    # Making.

    def _make_actions(self) -> None:
        words = self.tr("Confirmed within {0} months")
        self.months: Select[int] = Select([(n, words.format(n)) for n in _MONTHS], STALE_MONTHS)
        self.months.setObjectName("quality_months")
        self.months.setMinimumWidth(theme().px(256))
        self.months.setAccessibleName(self.tr("Within how many months data must have been confirmed"))
        self.head.add_action(self.months)
        self.check = Button(self.tr("Check the pool"), "file-search", "primary")
        self.check.setObjectName("check_quality")
        self.check.clicked.connect(self._begin)
        self.set_main_action(self.check)

    def _make_figures(self) -> None:
        self.score, self.whole = FigureCard("", "gauge"), FigureCard("", "circle-check")
        self.faulty = FigureCard("", "triangle-alert", icon_tone="warning")
        self.double = FigureCard("", "users", icon_tone="warning")
        self._below = {
            self.score: self.tr("points, score of the pool"),
            self.whole: self.tr("experts without faults"),
            self.faulty: self.tr("experts with faults"),
            self.double: self.tr("perhaps twice in the pool"),
        }
        self.body.addLayout(row(self.score, self.whole, self.faulty, self.double, gap=GAP))
        self.formula = Text(
            self.tr(
                "Score of an expert: 100 less the points of the faults, at least 0. Score of the pool: the "
                "mean of its experts that are not deleted."
            ),
            "small",
            "muted",
            wrap=True,
        )
        self.formula.setObjectName("quality_formula")
        self.which = Choice(
            [(TO_DO, self.tr("To do")), (DISMISSED, self.tr("Not a fault"))],
            TO_DO,
            self.tr("Which faults"),
        )
        self.which.changed.connect(self._choose_which)
        line = row(self.formula, self.which, gap=GAP)
        line.setStretch(0, 1)
        self.body.addLayout(line)

    def _make_progress(self) -> None:
        self.progress_card = Card(padding=(16, 8))
        self.progress: ProgressRow | None = None
        self.progress_card.hide()
        self.body.addWidget(self.progress_card)

    def _make_tables(self) -> None:
        self.kinds = tables.kinds_table()
        self.kinds.setFixedWidth(_KINDS_WIDTH)
        self.kinds.focused.connect(self._choose_kind)
        bulk = [
            RowAction(self.tr("Check again"), self._recheck_rows, "refresh-cw"),
            RowAction(self.tr("Not a fault…"), self._dismiss_rows, "circle-check"),
        ]
        self.table = tables.experts_table(self.frame, self._language, bulk)
        self.table.set_row_menu(self._menu)
        self.table.activated.connect(self._open_expert)
        self.table.failed.connect(self.frame.dialogs.error)
        line = row(self.kinds, self.table, gap=GAP)
        line.setStretch(1, 1)
        self.body.addLayout(line, 1)

    # Checking.

    def _begin(self) -> None:
        if self.job is None:
            self.banner.hide()
            months = self.months.value or STALE_MONTHS
            self._renew_progress()
            self.job = self._quality.begin(self.frame.actor, months, self._report)
            self.check.block(self.tr("A check is running"))
            self.frame.bridge.watch(self.job.findings, done=self._keep, failed=self._missed, owner=self)

    def _report(self, done: int, total: int) -> None:
        """Called in the worker."""
        self._relay.report(Progress(Stage.READING, done, total))

    def _progressed(self, progress: Progress) -> None:
        if self.progress is not None and self.job is not None:
            detail = f"{progress.done:,} / {progress.total:,}"
            self.progress.set_progress(progress.done, progress.total, detail)

    def _renew_progress(self) -> None:
        if self.progress is not None:
            self.progress.deleteLater()
        self.progress = ProgressRow(self.tr("Checking the experts"), "file-search")
        self.progress.setObjectName("quality_progress")
        self.progress.cancelled.connect(self._cancel)
        self.progress_card.add(self.progress)
        self.progress_card.show()

    def _cancel(self) -> None:
        if self.job is not None:
            self.job.cancel()

    def _keep(self, findings: Findings) -> None:
        keep = self._quality.keep
        self.frame.bridge.call(
            keep, self.frame.actor, findings, done=self._kept, failed=self._missed, owner=self
        )

    def _kept(self, _nothing: object) -> None:
        self._end()
        self.frame.notify(self.tr("The pool was checked"))

    def _missed(self, error: BaseException) -> None:
        self._end()
        if isinstance(error, UserError) and error.code == "pool.quality_cancelled":
            self.banner.offer(self.tr("Cancelled. What an earlier check found is still there."), None)
        else:
            self.frame.dialogs.error(error)

    def _end(self) -> None:
        self.job = None
        self.progress_card.hide()
        self.check.block("")

    def _recheck(self, numbers: Sequence[str]) -> None:
        run = None if self._state is None else self._state.run
        if run is None or not numbers:
            return
        job = self._quality.recheck(self.frame.actor, numbers, run.months)
        self.frame.bridge.watch(job.findings, done=self._keep_some, owner=self)

    def _keep_some(self, findings: Findings) -> None:
        self.frame.bridge.call(self._quality.keep, self.frame.actor, findings, owner=self)

    # Showing.

    def _load(self) -> None:
        state = self._quality.overview(self.frame.actor)
        self.frame.bridge.watch(state, done=self._show, owner=self)

    def _show(self, state: QualityOverview) -> None:
        first = self._state is None
        self._state = state
        run = state.run
        if run is None:
            self.head.note.setText(self.tr("Not checked yet"))
            for card, below in self._below.items():
                card.set_figure("—", below)
        else:
            self._show_figures(state)
            if first:
                self.months.set_value(run.months)
        self.kinds.set_source(static_source(tables.kind_lines(state, dismissed=self._dismissed)))
        self._reload()

    def _show_figures(self, state: QualityOverview) -> None:
        run, before = state.run, state.previous
        assert run is not None  # who calls has looked
        said = self.tr("{0} {0:expert|experts} checked on {1} by {2}")
        note = counted(said, f"{run.experts:,}", f"{run.at:%Y-%m-%d %H:%M}", run.by_name)
        if state.added:
            note += " · " + self.tr("{0} added since").format(f"{state.added:,}")
        if before is not None:
            note += " · " + self.tr("before: {0}").format(f"{before.score:.1f}")
        self.head.note.setText(note)
        kinds = (FaultKind.DUPLICATE_PERSON, FaultKind.DUPLICATE_SIMILAR)
        figures = {
            self.score: f"{state.score:.1f}",
            self.whole: f"{max(state.experts - state.faulty, 0):,}",
            self.faulty: f"{state.faulty:,}",
            self.double: f"{sum(state.counts.get(kind, 0) for kind in kinds):,}",
        }
        for card, figure in figures.items():
            card.set_figure(figure, self._below[card])

    @property
    def _dismissed(self) -> bool:
        return self.which.value == DISMISSED

    def _choose_which(self, _index: int = 0) -> None:
        self._kind = None
        self._load()

    def _choose_kind(self, line: tables.KindLine | None) -> None:
        kind = None if line is None else line.kind
        if kind is not self._kind and line is not None:
            self._kind = kind
            self._reload()

    def _reload(self) -> None:
        self.table.clear_checks()
        if self._state is None or self._state.run is None:
            self.table.set_empty(
                self.tr("The pool was not checked yet"),
                self.tr("A check runs in the background and changes nothing of the experts' data."),
            )
            self.table.set_source(static_source([]))
            return
        if self._dismissed:
            self.table.set_empty(self.tr("Nothing was decided to be no fault"))
        else:
            self.table.set_empty(self.tr("No faults"), self.tr("Nobody has a fault of this kind."))
        self.table.set_source(self._page)

    def _page(
        self, request: PageRequest, done: Callable[[RowPage], None], failed: Callable[[BaseException], None]
    ) -> None:
        after: Place | None = request.cursor if isinstance(request.cursor, tuple) else None
        query = QualityQuery(self._kind, self._dismissed, after, request.limit)
        rows = self._quality.rows(self.frame.actor, query)
        arrived = partial(_deliver, done, request.limit, self._total())
        self.frame.bridge.watch(rows, done=arrived, failed=failed, owner=self)

    def _total(self) -> int | None:
        state = self._state
        if state is None:
            return None
        counts = state.dismissed if self._dismissed else state.counts
        if self._kind is not None:
            return counts.get(self._kind, 0)
        return None if self._dismissed else state.faulty

    # Acting.

    def _menu(self, expert: QualityRow) -> list[RowAction]:
        actions = [
            RowAction(self.tr("Open the expert"), self._open_rows, "arrow-right"),
            RowAction(self.tr("Mend in the form"), self._mend_rows, "pencil"),
            RowAction(self.tr("Check again"), self._recheck_rows, "refresh-cw"),
        ]
        for twin in tables.twins(expert):
            merge = partial(self._ask_merge, expert.expert_no, twin)
            actions.append(RowAction(self.tr("Merge with {0}…").format(twin), merge, "users"))
        for fault in expert.faults:
            title = self.tr("Not a fault: {0}…").format(kind_words(fault.kind))
            actions.append(RowAction(title, partial(self._ask_dismiss, fault.kind), "circle-check"))
        for fault in expert.dismissed:
            title = self.tr("A fault after all: {0}").format(kind_words(fault.kind))
            actions.append(RowAction(title, partial(self._reopen, fault.kind), "undo-2"))
        return actions

    def _open_expert(self, expert: QualityRow) -> None:
        self._opened = expert.expert_no
        self.frame.open_page("pool.detail", expert_no=expert.expert_no)

    def _open_rows(self, experts: list[QualityRow]) -> None:
        self._open_expert(experts[0])

    def _mend_rows(self, experts: list[QualityRow]) -> None:
        self._opened = experts[0].expert_no
        self.frame.open_page("pool.entry", expert_no=experts[0].expert_no)

    def _recheck_rows(self, experts: list[QualityRow]) -> None:
        self._recheck([expert.expert_no for expert in experts])

    def _dismiss_rows(self, experts: list[QualityRow]) -> None:
        if self._kind is None or self._dismissed:
            text = self.tr("Choose one kind of fault on the left first: the decision is about that kind.")
            self.frame.dialogs.message(self.tr("Not a fault"), text)
        else:
            self._ask_dismiss(self._kind, experts)

    def _ask_dismiss(self, kind: FaultKind, experts: list[QualityRow]) -> None:
        text = self.tr(
            "Kept with its reason for {0} {0:expert|experts}; not counted while it stays as it is."
        )
        form = UpkeepForm(
            self.tr("Not a fault: {0}").format(kind_words(kind)),
            counted(text, len(experts)),
            self.tr("Not a fault"),
            tuple(expert.expert_no for expert in experts),
            note=self.tr("Two different persons, …"),
        )
        done = partial(self._dismiss, kind)
        self.dialog = UpkeepDialog(self.window(), self.frame, self._ws, form, done, self)
        self.dialog.open()

    def _dismiss(self, kind: FaultKind, order: UpkeepOrder) -> None:
        told = partial(self._told, kind, order.people)
        dismiss = self._quality.dismiss
        self.frame.bridge.call(
            dismiss, self.frame.actor, order.people, kind, order.reason, done=told, owner=self
        )

    def _told(self, kind: FaultKind, numbers: Sequence[str], count: int) -> None:
        words = self.tr("Not a fault any more for {0} {0:expert|experts}: {1}")
        self.banner.offer(counted(words, count, kind_words(kind)), partial(self._let_count, kind, numbers))

    def _ask_merge(self, first: str, second: str, _experts: list[QualityRow]) -> None:
        self.merging = MergeDialog(self.window(), self.frame, self._ws, first, second)
        self.merging.accepted.connect(partial(self._merged, first, second))
        self.merging.open()

    def _merged(self, first: str, second: str) -> None:
        self._recheck([first, second])
        said = self.tr("{0} and {1} are one entry now. The list of deleted experts can part them again.")
        self.banner.offer(said.format(first, second), None)

    def _reopen(self, kind: FaultKind, experts: list[QualityRow]) -> None:
        self._let_count(kind, [expert.expert_no for expert in experts])

    def _let_count(self, kind: FaultKind, numbers: Sequence[str]) -> None:
        self.frame.bridge.call(self._quality.reopen, self.frame.actor, numbers, kind, owner=self)

    def _changed(self, _message: QualityChanged) -> None:
        self._load()

    def _pool_changed(self, _message: PoolChanged) -> None:
        if self.isVisible():
            self._load()


def _deliver(
    done: Callable[[RowPage], None], limit: int, total: int | None, rows: Sequence[QualityRow]
) -> None:
    last = (rows[-1].score, rows[-1].expert_no) if len(rows) == limit else None
    done(RowPage(rows, last, total))
