"""The deleted list: never drawn, history kept, restored with a reason."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QCoreApplication

from core.engine.api import Services
from core.engine.workstation import Workstation
from core.pool.upkeep.model import Deletion, UpkeepChanged
from ui.pages.pool.upkeep import cells as cells
from ui.pages.pool.upkeep.acts import UpkeepActs
from ui.pages.pool.upkeep.pages_of_lists import listed_source
from ui.shell.frame import Frame
from ui.shell.page import Page
from ui.widgets.table.columns import Column, RowAction
from ui.widgets.table.paged_table import PagedTable


class DeletedPage(Page):
    """One list; restoring one or many."""

    scoped = True

    def __init__(self, frame: Frame, ws: Workstation[Services]) -> None:
        super().__init__(frame)
        self._ws = ws
        self.set_title(self.tr("Deleted experts"), self.tr("Never drawn; their files and history stay."))
        self.acts = UpkeepActs(frame, ws, self)
        self.body.addWidget(self.acts.banner)
        restore = RowAction(self.tr("Restore…"), self._restore, "undo-2")
        self.table = PagedTable(
            [
                Column("expert_no", self.tr("Number"), cells.expert_no, 112),
                Column("name", self.tr("Name"), cells.name, 100, masked=True),
                Column("employer", self.tr("Employer"), _employer, 200, masked=True),
                Column("phone", self.tr("Mobile"), cells.phone_holder, 220, masked=True),
                Column("reason", self.tr("Reason"), _reason, 200, stretch=True),
                Column("deleted", self.tr("Deleted"), _deleted, 220),
            ],
            _number,
            table_id="deleted_experts",
            memory=frame.preferences,
            bulk=[restore] if self.acts.may else [],
            name=self.tr("Deleted experts"),
        )
        self.table.view.setObjectName("deleted_table")
        self.table.set_words(total=self.tr("{total} {total:expert|experts}"))
        self.table.set_empty(self.tr("Nobody is deleted"), self.tr("Deleted experts can be restored here."))
        self.table.set_row_menu(self._menu)
        self.table.activated.connect(self._open_expert)
        self.body.addWidget(self.table, 1)
        frame.bridge.on(UpkeepChanged, self._changed, self)

    def opened(self, params: Mapping[str, object]) -> None:
        """Load the list."""
        self._load()

    def returned(self) -> None:
        """Shown again."""
        self._load()

    def _load(self) -> None:
        deleted = self._ws.services.pool.upkeep.lists.deleted
        self.table.set_source(listed_source(self.frame, self, deleted))

    def _menu(self, row: Deletion) -> list[RowAction]:
        actions = [RowAction(self.tr("Open the expert"), self._open_rows, "arrow-right")]
        if self.acts.may:
            actions.append(RowAction(self.tr("Restore…"), self._restore, "undo-2"))
            if row.merged_into:
                actions.append(RowAction(self.tr("Undo the merge…"), self._ask_part, "undo-2"))
        return actions

    def _restore(self, rows: list[Deletion]) -> None:
        self.acts.ask_restore([row.expert_no for row in rows])

    def _ask_part(self, rows: list[Deletion]) -> None:
        gone = rows[0]
        text = self.tr("{0} and {1} become two entries again, as before the merge.")
        self.frame.dialogs.reason(
            self.tr("Undo the merge"),
            text.format(gone.merged_into, gone.expert_no),
            self.tr("Undo the merge"),
            partial(self._part, gone.expert_no),
            owner=self,
        )

    def _part(self, expert_no: str, reason: str) -> None:
        undo = self._ws.services.pool.upkeep.merging.undo
        self.frame.bridge.call(undo, self.frame.actor, expert_no, reason, owner=self)

    def _open_expert(self, row: Deletion) -> None:
        self.frame.open_page("pool.detail", expert_no=row.expert_no)

    def _open_rows(self, rows: list[Deletion]) -> None:
        self._open_expert(rows[0])

    def _changed(self, _message: UpkeepChanged) -> None:
        self.table.clear_checks()
        self._load()


def _number(row: Deletion) -> str:
    return row.expert_no


def _employer(row: Deletion) -> str:
    return row.employer


def _reason(row: Deletion) -> str:
    if row.merged_into:
        merged = QCoreApplication.translate("DeletedPage", "Merged into {0}: {1}")
        return merged.format(row.merged_into, row.reason)
    return row.reason or "—"


def _deleted(row: Deletion) -> str:
    return cells.entered(row.deleted_at, row.deleted_by)
