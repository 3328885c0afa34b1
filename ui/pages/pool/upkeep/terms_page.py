"""Terms of appointment that end soon or have ended, and their renewal."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta

from core.engine.api import Services
from core.engine.workstation import Workstation
from core.pool.search.lists import Cursor, ExpertFilter, ExpertPage, ExpertQuery, ExpertRow, SortColumn
from core.pool.upkeep.model import UpkeepChanged, UpkeepCounts
from ui.counted import counted
from ui.pages.pool.parts import presenter
from ui.pages.pool.upkeep.acts import UpkeepActs, today
from ui.shell.frame import Frame
from ui.shell.page import Page
from ui.widgets.buttons import Choice
from ui.widgets.layouts import row
from ui.widgets.table.columns import Column, PageRequest, RowAction, RowPage
from ui.widgets.table.paged_table import PagedTable

ENDED = "ended"
_SPANS = (30, 60, 90)


class TermsPage(Page):
    """Experts by the end of their term; many renewed at once."""

    scoped = True

    def __init__(self, frame: Frame, ws: Workstation[Services]) -> None:
        super().__init__(frame)
        self._ws = ws
        self.set_title(self.tr("Terms"), "")
        self.acts = UpkeepActs(frame, ws, self)
        self.body.addWidget(self.acts.banner)
        within = self.tr("Ending within {0} {0:day|days}")
        self.which = Choice(
            [*((str(days), counted(within, days)) for days in _SPANS), (ENDED, self.tr("Ended"))],
            str(_SPANS[1]),
            self.tr("Which terms"),
        )
        self.which.changed.connect(self._reload)
        self.body.addLayout(row(self.which, None))
        by = SortColumn
        actions = self.acts.row_actions(presenter.expert_no)
        renew = [action for action in actions if action.icon == "calendar-check"]
        self.table = PagedTable(
            [
                Column("expert_no", self.tr("Number"), presenter.number, 112, sort=by.EXPERT_NO.value),
                Column("name", self.tr("Name"), presenter.name, 100, sort=by.NAME.value, masked=True),
                Column("employer", self.tr("Employer"), presenter.employer, 150, masked=True, stretch=True),
                Column("specialties", self.tr("Specialties"), presenter.specialties, 160),
                Column("phone", self.tr("Mobile"), presenter.phone, 124, masked=True),
                Column("term_to", self.tr("Term until"), presenter.term_to, 120, sort=by.TERM_TO.value),
                Column("left", self.tr("Days left"), _days_left, 84, align="right"),
                Column("status", self.tr("State"), presenter.status, 150),
            ],
            presenter.expert_no,
            table_id="terms",
            memory=frame.preferences,
            bulk=[*renew, *(action for action in actions if action not in renew)],
            sort=by.TERM_TO.value,
            name=self.tr("Terms"),
        )
        self.table.view.setObjectName("terms_table")
        self.table.set_words(total=self.tr("{total} {total:expert|experts}"))
        self.table.set_empty(
            self.tr("No term ends in this time"), self.tr("Whose term has ended is not drawn any more.")
        )
        self.table.set_row_menu(self._menu)
        self.table.activated.connect(self._open_expert)
        self.table.failed.connect(frame.dialogs.error)
        self.body.addWidget(self.table, 1)
        frame.bridge.on(UpkeepChanged, self._changed, self)

    def opened(self, params: Mapping[str, object]) -> None:
        """Load; ``which`` may be a number of days or ``ended``."""
        wanted = str(params.get("which") or "")
        if wanted in (*map(str, _SPANS), ENDED):
            self.which.choose(wanted)
        self._reload()

    def returned(self) -> None:
        """Shown again."""
        self._reload()

    @property
    def wanted(self) -> ExpertFilter:
        """Conditions of the chosen list."""
        day = today()
        if self.which.value == ENDED:
            return ExpertFilter(term_to=(day - timedelta(days=1)).isoformat())
        last = day + timedelta(days=int(self.which.value))
        return ExpertFilter(term_from=day.isoformat(), term_to=last.isoformat())

    def _reload(self, _index: int = 0) -> None:
        self.table.clear_checks()
        self.table.set_source(self._page)
        counts = self._ws.services.pool.upkeep.terms.counts
        self.frame.bridge.call(counts, self.frame.actor, done=self._show_counts, owner=self)

    def _page(
        self, request: PageRequest, done: Callable[[RowPage], None], failed: Callable[[BaseException], None]
    ) -> None:
        after: Cursor | None = request.cursor if isinstance(request.cursor, tuple) else None
        sort = SortColumn(request.sort or SortColumn.TERM_TO.value)
        query = ExpertQuery(self.wanted, sort, request.descending, after, request.limit)
        reading, watch = self._ws.services.pool.reading, self.frame.bridge.watch
        arrival = _Arrival(done, self.table.model.total if after is not None else None)
        if after is None:
            counted = reading.count(self.frame.actor, self.wanted)
            watch(counted, done=arrival.counted, failed=failed, owner=self)
        watch(reading.page(self.frame.actor, query), done=arrival.came, failed=failed, owner=self)

    def _show_counts(self, counts: UpkeepCounts) -> None:
        self.head.note.setText(
            counted(
                self.tr("{0} {0:ends|end} within 60 days · {1} {1:has|have} ended"),
                f"{counts.ending:,}",
                f"{counts.ended:,}",
            )
        )

    def _menu(self, _row: ExpertRow) -> list[RowAction]:
        opening = RowAction(self.tr("Open the expert"), self._open_rows, "arrow-right")
        return [opening, *self.acts.row_actions(presenter.expert_no)]

    def _open_expert(self, expert: ExpertRow) -> None:
        self.frame.open_page("pool.detail", expert_no=expert.expert_no)

    def _open_rows(self, experts: list[ExpertRow]) -> None:
        self._open_expert(experts[0])

    def _changed(self, _message: UpkeepChanged) -> None:
        self._reload()


class _Arrival:
    """A page on its way to the table; the first one waits for the number of all."""

    def __init__(self, done: Callable[[RowPage], None], total: int | None) -> None:
        self._done = done
        self._total = total
        self._page: ExpertPage | None = None

    def counted(self, total: int) -> None:
        """The number has come."""
        self._total = total
        self._tell()

    def came(self, page: ExpertPage) -> None:
        """The rows have come."""
        self._page = page
        self._tell()

    def _tell(self) -> None:
        if self._page is not None and self._total is not None:
            self._done(RowPage(self._page.rows, self._page.next, self._total))


def _days_left(expert: ExpertRow) -> str:
    if not expert.term_to:
        return "—"
    return str((date.fromisoformat(expert.term_to) - today()).days)
