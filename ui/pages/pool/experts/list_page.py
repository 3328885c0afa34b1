"""The experts: masked list with search, details beside it, plain values for a reason."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtWidgets import QHBoxLayout

from core.engine.api import Services
from core.engine.workstation import Workstation
from core.pool.editing.field_definitions import FieldsChanged
from core.pool.record.custom_fields import CustomField, CustomFields
from core.pool.record.model import UNIT, ExpertStatus, PoolChanged, SpecialtiesChanged
from core.pool.record.tags import Carried, TagsChanged, TagUse
from core.pool.search.lists import Cursor, ExpertPage, ExpertQuery, ExpertRow, PoolCounts, SortColumn
from ui.listing import by_reading
from ui.pages.pool.experts import filter_values
from ui.pages.pool.experts.bulk_acts import BulkActs
from ui.pages.pool.experts.expert_filters import ExpertFilters
from ui.pages.pool.experts.expert_panel import ExpertPanel
from ui.pages.pool.experts.plain_reading import PlainReadingButton
from ui.pages.pool.experts.scene_shelf import SceneShelf
from ui.pages.pool.parts import presenter
from ui.pages.pool.parts.outcome_line import OutcomeLine
from ui.pages.pool.upkeep.acts import UpkeepActs
from ui.shell.frame import Frame
from ui.shell.page import GAP, Page
from ui.widgets.buttons import Button
from ui.widgets.table.columns import Column, PageRequest, RowAction, RowPage
from ui.widgets.table.paged_table import PagedTable

_KEPT = "experts.filter"


class ExpertListPage(Page):
    """Keyset list over the whole pool; the chosen expert's details stand in a panel."""

    scoped = True

    def __init__(self, frame: Frame, ws: Workstation[Services]) -> None:
        super().__init__(frame)
        self._ws = ws
        self._filtered: bool | None = None
        self.set_title(self.tr("Experts"), "")
        self.filters = ExpertFilters()
        self.filters.changed.connect(self._reload)
        self.scenes = SceneShelf(self, frame, ws, self.filters)
        self._everybody = False
        self._fetch: _Fetch | None = None
        self.bulk = BulkActs(self, frame, ws, self.filters.wanted, self._means_everybody)
        self.bulk.done.connect(self._bulk_done)
        self.keyword = self.filters.keyword
        self.body.addWidget(self.filters)
        self.acts = UpkeepActs(frame, ws, self)
        self.body.addWidget(self.acts.banner)
        self.table = PagedTable(
            self._columns(),
            presenter.expert_no,
            table_id="experts",
            memory=frame.preferences,
            bulk=[*self.bulk.actions(), *self.bulk.for_all(self.acts.row_actions(_number))],
            sort=SortColumn.EXPERT_NO.value,
            name=self.tr("Experts"),
        )
        self.table.view.setObjectName("expert_table")
        self.table.set_words(total=self.tr("{total} {total:expert|experts}"))
        self.table.set_row_menu(self._row_menu)
        self.table.failed.connect(frame.dialogs.error)
        self.table.focused.connect(self._focused)
        self.table.activated.connect(self._activated)
        self.table.checked_changed.connect(self._ticked)
        self.table.all_wanted.connect(self._choose_everybody)
        self.panel = ExpertPanel(frame, ws)
        self.panel.setObjectName("expert_panel")
        self.panel.page_wanted.connect(self._open_expert)
        self.panel.hide()
        beside = QHBoxLayout()
        beside.setSpacing(GAP)
        beside.addWidget(self.table, 1)
        beside.addWidget(self.panel)
        self.outcome = OutcomeLine(self.bulk.take_back)
        self.body.addWidget(self.outcome)
        self.body.addLayout(beside, 1)
        self._make_actions()
        frame.bridge.on(PoolChanged, self._changed, self)
        frame.bridge.on(SpecialtiesChanged, self._specialties_changed, self)
        frame.bridge.on(TagsChanged, self._tags_changed, self)
        frame.bridge.on(FieldsChanged, self._fields_changed, self)

    def opened(self, params: Mapping[str, object]) -> None:
        """Load the list; ``keyword``, ``specialty`` (a code), ``tag`` and ``expert_no`` may be given.

        Without any of them the conditions are those of the last time.
        """
        self._load_classification()
        self._load_choices()
        self.scenes.load()
        if params:
            self.filters.set_given(params)
        else:
            self.filters.show_filter(filter_values.remembered(self.frame.preferences.get(_KEPT)))
        self._count()
        number = params.get("expert_no")
        if isinstance(number, str) and number:
            self.panel.show_expert(number)
        self.keyword.setFocus()

    def returned(self) -> None:
        """Shown again."""
        self.table.reload()
        self._count()

    def closed(self) -> None:
        """Plain values do not outlive the page."""
        self.panel.forget()

    def _make_actions(self) -> None:
        self._tree = Button(self.tr("Specialties"), "network")
        self._tree.setObjectName("open_specialties")
        self._tree.clicked.connect(self._open_specialties)
        if not self.frame.actor.may("pool.import"):
            self.set_main_action(self._tree)
            return
        self.head.add_action(self._tree)
        self._plainly = PlainReadingButton(self.frame, self._ws, self)
        self.head.add_action(self._plainly)
        self._new = Button(self.tr("New expert"), "user-plus")
        self._new.setObjectName("new_expert")
        self._new.clicked.connect(self._open_form)
        self._new.setVisible(self.frame.actor.may("pool.edit"))
        self.head.add_action(self._new)
        self._new_unit = Button(self.tr("Enter a unit"), "building-2")
        self._new_unit.setObjectName("new_unit")
        self._new_unit.clicked.connect(self._open_unit_form)
        self._new_unit.setVisible(self.frame.actor.may("pool.edit"))
        self.head.add_action(self._new_unit)
        self._import = Button(self.tr("Import…"), "upload", "primary")
        self._import.setObjectName("open_import")
        self._import.clicked.connect(self._open_import)
        self.set_main_action(self._import)

    def _columns(self) -> list[Column]:
        by = SortColumn
        return [
            Column("expert_no", self.tr("Number"), presenter.number, 112, sort=by.EXPERT_NO.value),
            Column("name", self.tr("Name"), presenter.name, 100, sort=by.NAME.value, masked=True),
            Column("kind", self.tr("Kind"), presenter.kind, 76, shown=False),
            Column("specialties", self.tr("Specialties"), presenter.specialties, 180, stretch=True),
            Column("title", self.tr("Title"), presenter.title, 116, sort=by.TITLE.value),
            Column("level", self.tr("Level"), presenter.level, 90, shown=False),
            Column(
                "employer",
                self.tr("Employer"),
                presenter.employer,
                186,
                sort=by.EMPLOYER.value,
                masked=True,
            ),
            Column("region", self.tr("Region"), presenter.region, 130, sort=by.REGION.value),
            Column("phone", self.tr("Mobile"), presenter.phone, 124, masked=True),
            Column("term_to", self.tr("Term until"), presenter.term_to, 114, sort=by.TERM_TO.value),
            Column("status", self.tr("State"), presenter.status, 132, sort=by.STATUS.value),
        ]

    def _say_empty(self, filtered: bool) -> None:
        """What to do when nobody is listed: take a condition away, or import."""
        if filtered is self._filtered:
            return
        self._filtered = filtered
        if filtered:
            button = Button(self.tr("Clear the conditions"), "rotate-ccw")
            button.setObjectName("clear_filters")
            button.clicked.connect(self.filters.clear_all)
            advice = self.tr("Take away one of the conditions above, or all of them.")
            self.table.set_empty(self.tr("Nobody fits these conditions"), advice, button)
            return
        if not self.frame.actor.may("pool.import"):
            advice = self.tr("The pool manager imports experts from a workbook.")
            self.table.set_empty(self.tr("The pool is empty"), advice)
            return
        button = Button(self.tr("Import experts"), "upload")
        button.setObjectName("import_from_empty")
        button.clicked.connect(self._open_import)
        advice = self.tr("Import the specialties first, then a workbook of experts.")
        self.table.set_empty(self.tr("The pool is empty"), advice, button)

    def _page(
        self, request: PageRequest, done: Callable[[RowPage], None], failed: Callable[[BaseException], None]
    ) -> None:
        wanted = self.filters.wanted()
        cursor = request.cursor
        after: Cursor | None = cursor if isinstance(cursor, tuple) else None
        sort = SortColumn(request.sort or SortColumn.EXPERT_NO.value)
        query = ExpertQuery(wanted, sort, request.descending, after, request.limit)
        reading, watch = self._ws.services.pool.reading, self.frame.bridge.watch
        fetch = _Fetch(self, done, self.table.model.total if after is not None else None)
        watch(reading.page(self.frame.actor, query), done=fetch.arrived, failed=failed, owner=self)
        if after is None:
            # Rows show as soon as they are there; of very many, counting takes longer.
            self._fetch = fetch
            watch(reading.count(self.frame.actor, wanted), done=fetch.counted, failed=failed, owner=self)

    def take_total(self, fetch: "_Fetch", total: int) -> None:
        """How many fit has come."""
        if fetch is self._fetch:
            self.table.set_total(total)
            self._ticked(self.table.checked)

    def _means_everybody(self) -> bool:
        return self._everybody

    def _ticked(self, rows: list[ExpertRow]) -> None:
        self._everybody = False
        total = self.table.model.total or 0
        more = bool(rows) and total > len(rows)
        self.table.offer_all(self.tr("Choose all {0}").format(f"{total:,}") if more else "")

    def _choose_everybody(self) -> None:
        self._everybody = True
        self.table.offer_all("")
        total = self.table.model.total or 0
        self.table.say_chosen(self.tr("All {0} that fit are chosen").format(f"{total:,}"))

    def _bulk_done(self, words: str, carried: list[Carried]) -> None:
        self.outcome.tell(words, carried)
        self.table.clear_checks()

    def _reload(self, _values: object = None) -> None:
        self.panel.close_panel()
        self.table.clear_checks()
        self.frame.preferences.put(_KEPT, filter_values.kept(self.filters.wanted()))
        self._say_empty(bool(self.filters.active()))
        self.table.set_source(self._page)

    def _load_classification(self) -> None:
        entries = self._ws.services.pool.reading.specialties(self.frame.actor)
        self.frame.bridge.watch(entries, done=self.filters.set_classification, owner=self)

    def _load_choices(self) -> None:
        reading, actor, watch = self._ws.services.pool.reading, self.frame.actor, self.frame.bridge.watch
        watch(reading.regions(actor), done=self.filters.set_regions, owner=self)
        watch(reading.tags(actor), done=self._show_tags, owner=self)
        fields = self._ws.services.pool.fields
        self.frame.bridge.call(fields.all, actor, done=self._show_custom, owner=self)

    def _show_custom(self, fields: Sequence[CustomField]) -> None:
        self.filters.set_custom(fields)
        listed = CustomFields(fields).listed()
        self.bulk.custom = listed
        self.table.set_columns([*self._columns(), *map(presenter.own_column, listed)])

    def _show_tags(self, tags: Sequence[TagUse]) -> None:
        self.bulk.tags = tuple(by_reading(use.name for use in tags))
        self.filters.set_tags(self.bulk.tags)

    def _tags_changed(self, _message: TagsChanged) -> None:
        self._load_choices()

    def _fields_changed(self, _message: FieldsChanged) -> None:
        self._load_choices()

    def _count(self) -> None:
        counting = self._ws.services.pool.reading.counts(self.frame.actor)
        self.frame.bridge.watch(counting, done=self._show_counts, owner=self)

    def _show_counts(self, counts: PoolCounts) -> None:
        frozen = counts.by_status.get(ExpertStatus.FROZEN, 0)
        barred = counts.by_status.get(ExpertStatus.BLACKLISTED, 0)
        said = self.tr("{0} in the pool · {1} can be drawn · {2} term ended · {3} frozen · {4} blacklisted")
        numbers = (counts.present, counts.drawable, counts.lapsed, frozen, barred)
        self.head.note.setText(said.format(*(f"{number:,}" for number in numbers)))

    def _changed(self, _message: PoolChanged) -> None:
        self.panel.refresh()
        self.table.clear_checks()
        self.table.reload()
        self._count()

    def _specialties_changed(self, _message: SpecialtiesChanged) -> None:
        self._load_classification()

    def _row_menu(self, _expert: ExpertRow) -> list[RowAction]:
        opening = RowAction(self.tr("Open the page"), self._open_rows, "arrow-right")
        return [opening, *self.acts.row_actions(presenter.expert_no)]

    def _open_rows(self, experts: list[ExpertRow]) -> None:
        self._open_expert(experts[0].expert_no)

    def _activated(self, expert: ExpertRow) -> None:
        self._open_expert(expert.expert_no)

    def _open_expert(self, expert_no: str) -> None:
        self.panel.close_panel()
        self.frame.open_page("pool.detail", expert_no=expert_no)

    def _open_form(self) -> None:
        self.frame.open_page("pool.entry")

    def _open_unit_form(self) -> None:
        self.frame.open_page("pool.entry", kind=UNIT)

    def _open_specialties(self) -> None:
        self.frame.open_page("pool.specialties")

    def _focused(self, expert: ExpertRow | None) -> None:
        if expert is not None:
            self.panel.show_expert(expert.expert_no)

    def _open_import(self) -> None:
        self.frame.open_page("pool.import")


def _number(row: ExpertRow | str) -> str:
    """Number of a ticked row; where everybody is meant, numbers come instead of rows."""
    return row if isinstance(row, str) else row.expert_no


class _Fetch:
    """A page on its way to the table, and with the first one the number of all that fit, in any order."""

    def __init__(self, page: ExpertListPage, done: Callable[[RowPage], None], total: int | None) -> None:
        self._page = page
        self._done = done
        self._total = total

    def arrived(self, page: ExpertPage) -> None:
        """The rows have come."""
        self._done(RowPage(page.rows, page.next, self._total))

    def counted(self, total: int) -> None:
        """The number has come; meanwhile other conditions may hold."""
        self._total = total
        self._page.take_total(self, total)
