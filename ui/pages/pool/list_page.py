"""The experts: masked list with search, details beside it, plain values for a reason."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QHBoxLayout

from core.engine.api import Services
from core.engine.workstation import Workstation
from core.pool.model import (
    Cursor,
    ExpertFilter,
    ExpertPage,
    ExpertQuery,
    ExpertRow,
    ExpertStatus,
    PoolChanged,
    PoolCounts,
    SortColumn,
)
from ui.pages.pool import presenter
from ui.pages.pool.expert_panel import ExpertPanel
from ui.pages.pool.texts import say
from ui.shell.frame import Frame
from ui.shell.page import Page
from ui.widgets.buttons import Button
from ui.widgets.editors import LineEditor
from ui.widgets.layouts import row
from ui.widgets.pickers import Select
from ui.widgets.table.columns import Column, PageRequest, RowPage
from ui.widgets.table.paged_table import PagedTable


class ExpertListPage(Page):
    """Keyset list over the whole pool; the chosen expert's details stand in a panel."""

    def __init__(self, frame: Frame, ws: Workstation[Services]) -> None:
        super().__init__(frame)
        self._ws = ws
        self.set_title(self.tr("Experts"), "")
        self.keyword = LineEditor(self.tr("Name, pinyin, initials, mobile, employer, number"), "search")
        self.keyword.setObjectName("keyword")
        self.status: Select[str] = Select(
            [
                ("", self.tr("All states")),
                *((s.value, say(f"status.{s.value}")) for s in ExpertStatus),
            ]
        )
        self.status.setObjectName("expert_status")
        self.keyword.edited.connect(self._reload)
        self.status.edited.connect(self._reload)
        line = row(self.keyword, self.status, None, gap=12)
        line.setStretch(0, 3)
        line.setStretch(1, 1)
        line.setStretch(2, 2)
        self.body.addLayout(line)
        self.table = PagedTable(
            self._columns(),
            presenter.expert_no,
            table_id="experts",
            memory=frame.preferences,
            sort=SortColumn.EXPERT_NO.value,
            name=self.tr("Experts"),
        )
        self.table.view.setObjectName("expert_table")
        self.table.set_words(total=self.tr("{total} experts"))
        self.table.set_empty(*self._empty_words(), self._empty_action())
        self.table.failed.connect(frame.dialogs.error)
        self.table.focused.connect(self._focused)
        self.panel = ExpertPanel(frame, ws)
        self.panel.setObjectName("expert_panel")
        self.panel.hide()
        beside = QHBoxLayout()
        beside.setSpacing(16)
        beside.addWidget(self.table, 1)
        beside.addWidget(self.panel)
        self.body.addLayout(beside, 1)
        if frame.actor.may("pool.import"):
            self._import = Button(self.tr("Import…"), "upload", "primary")
            self._import.setObjectName("open_import")
            self._import.clicked.connect(self._open_import)
            self.set_main_action(self._import)
        frame.bridge.on(PoolChanged, self._changed, self)

    def opened(self, params: Mapping[str, object]) -> None:
        """Load the list; ``keyword`` and ``expert_no`` may be given."""
        keyword = params.get("keyword")
        if isinstance(keyword, str) and keyword:
            self.keyword.set_value(keyword)
        self._reload()
        self._count()
        number = params.get("expert_no")
        if isinstance(number, str) and number:
            self.panel.show_expert(number)

    def returned(self) -> None:
        """Shown again."""
        self.table.reload()
        self._count()

    def closed(self) -> None:
        """Plain values do not outlive the page."""
        self.panel.forget()

    def _columns(self) -> list[Column]:
        by = SortColumn
        return [
            Column("expert_no", self.tr("Number"), presenter.expert_no, 120, sort=by.EXPERT_NO.value),
            Column("name", self.tr("Name"), presenter.name, 110, sort=by.NAME.value, masked=True),
            Column(
                "employer",
                self.tr("Employer"),
                presenter.employer,
                220,
                sort=by.EMPLOYER.value,
                stretch=True,
                masked=True,
            ),
            Column("phone", self.tr("Mobile"), presenter.phone, 140, masked=True),
            Column("title", self.tr("Title"), presenter.title, 140, sort=by.TITLE.value),
            Column("level", self.tr("Level"), presenter.level, 90, shown=False),
            Column("specialties", self.tr("Specialties"), presenter.specialties, 240),
            Column("region", self.tr("Region"), presenter.region, 160, sort=by.REGION.value),
            Column("term_to", self.tr("Term until"), presenter.term_to, 120, sort=by.TERM_TO.value),
            Column("status", self.tr("State"), presenter.status, 120, sort=by.STATUS.value),
        ]

    def _empty_words(self) -> tuple[str, str]:
        return (
            self.tr("No experts"),
            self.tr("Nobody fits, or the pool is still empty: change the search or import a workbook."),
        )

    def _empty_action(self) -> Button | None:
        if not self.frame.actor.may("pool.import"):
            return None
        button = Button(self.tr("Import experts"), "upload")
        button.setObjectName("import_from_empty")
        button.clicked.connect(self._open_import)
        return button

    def _wanted(self) -> ExpertFilter:
        state = self.status.value
        if state:
            return ExpertFilter(self.keyword.value, statuses=(ExpertStatus(state),))
        return ExpertFilter(self.keyword.value)

    def _page(
        self, request: PageRequest, done: Callable[[RowPage], None], failed: Callable[[BaseException], None]
    ) -> None:
        wanted = self._wanted()
        cursor = request.cursor
        after: Cursor | None = cursor if isinstance(cursor, tuple) else None
        sort = SortColumn(request.sort or SortColumn.EXPERT_NO.value)
        query = ExpertQuery(wanted, sort, request.descending, after, request.limit)
        reading, watch = self._ws.services.pool.reading, self.frame.bridge.watch
        fetch = _Fetch(done)
        if after is None:
            watch(reading.count(self.frame.actor, wanted), done=fetch.counted, failed=failed, owner=self)
        else:
            fetch.total = self.table.model.total
            fetch.ready = True
        watch(reading.page(self.frame.actor, query), done=fetch.arrived, failed=failed, owner=self)

    def _reload(self) -> None:
        self.table.set_source(self._page)

    def _count(self) -> None:
        counting = self._ws.services.pool.reading.counts(self.frame.actor)
        self.frame.bridge.watch(counting, done=self._show_counts, owner=self)

    def _show_counts(self, counts: PoolCounts) -> None:
        frozen = counts.by_status.get(ExpertStatus.FROZEN, 0)
        barred = counts.by_status.get(ExpertStatus.BLACKLISTED, 0)
        self.head.note.setText(
            self.tr("{0} in the pool · {1} with the term ended · {2} frozen · {3} blacklisted").format(
                f"{counts.present:,}", f"{counts.lapsed:,}", f"{frozen:,}", f"{barred:,}"
            )
        )

    def _changed(self, _message: PoolChanged) -> None:
        self.table.reload()
        self._count()

    def _focused(self, expert: ExpertRow | None) -> None:
        if expert is not None:
            self.panel.show_expert(expert.expert_no)

    def _open_import(self) -> None:
        self.frame.open_page("pool.import")


class _Fetch:
    """One page on its way; the first one waits for the number of all that fit."""

    def __init__(self, done: Callable[[RowPage], None]) -> None:
        self._done = done
        self._page: ExpertPage | None = None
        self.total: int | None = None
        self.ready = False

    def counted(self, total: int) -> None:
        """The number has come."""
        self.total = total
        self.ready = True
        self._tell()

    def arrived(self, page: ExpertPage) -> None:
        """The rows have come."""
        self._page = page
        self._tell()

    def _tell(self) -> None:
        if self.ready and self._page is not None:
            self._done(RowPage(self._page.rows, self._page.next, self.total))
