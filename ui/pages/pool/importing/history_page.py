"""Imports of experts so far, and taking one back while nothing depends on it."""

from collections.abc import Callable, Mapping
from datetime import datetime

from core.engine.api import Services
from core.engine.workstation import Workstation
from core.pool.importing.history import Undone
from core.pool.importing.records import Dependents, ImportRecord
from core.pool.record.model import PoolChanged
from ui.counted import counted
from ui.shell.frame import Frame
from ui.shell.page import Page
from ui.widgets.buttons import Button
from ui.widgets.table.columns import Cell, Column, PageRequest, RowPage
from ui.widgets.table.paged_table import PagedTable


class ImportHistoryPage(Page):
    """A table; the chosen import can be undone when nothing stands in the way, and says what does."""

    scoped = True

    def __init__(self, frame: Frame, ws: Workstation[Services]) -> None:
        super().__init__(frame)
        self._ws = ws
        self._chosen: ImportRecord | None = None
        self.set_title(self.tr("Imports so far"), self.tr("Who brought in what, and what became of it"))
        self.undo = Button(self.tr("Undo the import…"), "undo-2", "danger")
        self.undo.setObjectName("undo_import")
        self.undo.clicked.connect(self._ask)
        self.head.add_action(self.undo)
        self.importing = Button(self.tr("Import experts…"), "upload", "primary")
        self.importing.setObjectName("import_more")
        self.importing.clicked.connect(self._open_import)
        self.set_main_action(self.importing)
        self.table = PagedTable(
            self._columns(),
            lambda record: record.token,
            table_id="pool.imports",
            memory=frame.preferences,
            name=self.tr("Imports so far"),
        )
        self.table.view.setObjectName("imports")
        self.table.set_words(total=self.tr("{total} {total:import|imports}"))
        self.table.set_empty(
            self.tr("Nothing was imported yet"),
            self.tr("Each import of experts stands here with its file, its counts and its numbers."),
        )
        self.table.focused.connect(self._choose)
        self.table.failed.connect(frame.dialogs.error)
        self.body.addWidget(self.table, 1)
        self._look(None)
        frame.bridge.on(PoolChanged, self._changed, self)

    def opened(self, params: Mapping[str, object]) -> None:
        """Load."""
        self.table.set_source(self._page)

    def returned(self) -> None:
        """Shown again."""
        self.table.reload()

    # The table.

    def _columns(self) -> list[Column]:
        return [
            Column("at", self.tr("When"), lambda r: _moment(r.at), 140),
            Column("name", self.tr("Who"), lambda r: r.name, 90),
            Column("file", self.tr("File"), lambda r: r.file_name, 150, stretch=True),
            Column("state", self.tr("State"), self._state, 116),
            Column("rows", self.tr("Rows"), lambda r: f"{r.rows:,}", 80, align="right", shown=False),
            Column("imported", self.tr("New"), lambda r: f"{r.imported:,}", 70, align="right"),
            Column("updated", self.tr("Updated"), lambda r: f"{r.updated:,}", 95, align="right"),
            Column("unchanged", self.tr("Unchanged"), lambda r: f"{r.unchanged:,}", 105, align="right"),
            Column("refused", self.tr("Not imported"), lambda r: f"{r.refused:,}", 120, align="right"),
            Column("numbers", self.tr("Numbers"), _numbers, 175),
        ]

    def _state(self, record: ImportRecord) -> Cell:
        if record.undone_at is None:
            return Cell(self.tr("Imported"), tag="accent")
        said = self.tr("Undone by {0}, {1}").format(record.undone_by, _moment(record.undone_at))
        return Cell(self.tr("Undone"), tag="neutral", tip=f"{said}\n{record.undone_why}")

    def _page(
        self,
        _request: PageRequest,
        done: Callable[[RowPage], None],
        failed: Callable[[BaseException], None],
    ) -> None:
        def arrived(records: tuple[ImportRecord, ...]) -> None:
            done(RowPage(records, None, len(records)))

        reading = self._ws.services.pool.import_history.all(self.frame.actor)
        self.frame.bridge.watch(reading, done=arrived, failed=failed, owner=self)

    def _changed(self, _message: PoolChanged) -> None:
        self.table.reload()

    # Undoing.

    def _choose(self, record: ImportRecord | None) -> None:
        self._chosen = record
        self._look(None)
        if record is not None and record.can_have_effect:
            arrival = _Found(self, record)
            reading = self._ws.services.pool.import_history.dependents(self.frame.actor, record)
            self.frame.bridge.watch(reading, done=arrival.arrived, owner=self)

    def take_dependents(self, record: ImportRecord, found: Dependents) -> None:
        """What stands in the way of undoing an import; meanwhile another may be chosen."""
        if self._chosen is not None and record.token == self._chosen.token:
            self._look(found)

    def _look(self, found: Dependents | None) -> None:
        record = self._chosen
        if record is None:
            reason = self.tr("Choose an import first")
        elif record.undone_at is not None:
            reason = self.tr("This import has been undone already")
        elif not record.can_have_effect:
            reason = self.tr("This import changed nothing")
        elif found is None:
            reason = self.tr("Looking whether anything depends on it…")
        elif found:
            reason = counted(
                self.tr(
                    "Something depends on it: {0} {0:expert|experts} drawn, {1} changed since, {2} with "
                    "leave or the like"
                ),
                found.drawn,
                found.changed,
                found.linked,
            )
        else:
            reason = ""
        self.undo.block(reason)

    def _ask(self) -> None:
        record = self._chosen
        if record is None:
            return
        text = counted(
            self.tr(
                "{0} {0:expert leaves|experts leave} the pool, {1} {1:gets its|get their} former values "
                "again. Numbers that were given are not given again. The file can be imported again "
                "afterwards."
            ),
            f"{record.imported:,}",
            f"{record.updated:,}",
        )
        request = _Request(self, record.token)
        self.frame.dialogs.reason(
            self.tr("Undo the import of {0}").format(record.file_name),
            text,
            self.tr("Undo"),
            request.undo,
            owner=self,
        )

    def undo_import(self, token: str, why: str) -> None:
        """The reason was given."""
        self.undo.block(self.tr("Being undone…"))
        self.frame.bridge.call(
            self._ws.services.pool.import_history.undo,
            self.frame.actor,
            token,
            why,
            done=self._undone,
            failed=self._not_undone,
            owner=self,
        )

    def _undone(self, undone: Undone) -> None:
        self._chosen = None
        self._look(None)
        self.table.reload()
        self.frame.notify(
            counted(
                self.tr(
                    "Undone: {0} {0:expert|experts} left the pool, {1} {1:has its|have their} former values"
                ),
                f"{undone.removed:,}",
                f"{undone.restored:,}",
            )
        )

    def _not_undone(self, error: BaseException) -> None:
        self._look(None)
        self.frame.dialogs.error(error)

    def _open_import(self) -> None:
        self.frame.open_page("pool.import", kind="experts")


class _Found:
    """An answer on its way."""

    def __init__(self, page: ImportHistoryPage, record: ImportRecord) -> None:
        self._page = page
        self._record = record

    def arrived(self, found: Dependents) -> None:
        """It has come."""
        self._page.take_dependents(self._record, found)


class _Request:
    """A question for the reason: meanwhile another import may be chosen."""

    def __init__(self, page: ImportHistoryPage, token: str) -> None:
        self._page = page
        self._token = token

    def undo(self, reason: str) -> None:
        """It was given."""
        self._page.undo_import(self._token, reason)


def _moment(at: datetime) -> str:
    return f"{at:%Y-%m-%d %H:%M}"


def _numbers(record: ImportRecord) -> str:
    if record.first_no is None or record.last_no is None:
        return "—"
    return record.first_no if record.first_no == record.last_no else f"{record.first_no} – {record.last_no}"
