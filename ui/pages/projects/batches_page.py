"""Batches: which projects are drawn for together; a draw is planned, or the batch dissolved, from here."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from core.engine.api import Services
from core.engine.workstation import Workstation
from core.projects.batch_service import ScopeView
from core.projects.batches import Batch, BatchesChanged
from ui.pages.projects.batch_dialog import project_line, span_words
from ui.shell.dates import short_moment
from ui.shell.frame import Frame
from ui.shell.page import GAP, Page
from ui.texts import words
from ui.theme import theme
from ui.widgets.buttons import Button
from ui.widgets.cards import Card
from ui.widgets.labels import Text
from ui.widgets.layouts import clear, column
from ui.widgets.table.columns import Cell, Column, static_source
from ui.widgets.table.paged_table import PagedTable


class BatchesPage(Page):
    """Opened with ``batch_id`` it shows that one."""

    scoped = True

    def __init__(self, frame: Frame, ws: Workstation[Services]) -> None:
        super().__init__(frame)
        self._ws = ws
        self._wanted = ""
        self._batch: Batch | None = None
        self.set_title(self.tr("Batches"), self.tr("Projects that are drawn for together"))
        self._plan = Button(self.tr("Plan a draw"), "dices", "primary")
        self._plan.setObjectName("plan_batch")
        self._plan.clicked.connect(self._open_plan)
        self._dissolve = Button(self.tr("Dissolve…"), "circle-x", "danger")
        self._dissolve.setObjectName("dissolve_batch")
        self._dissolve.clicked.connect(self._ask)
        if frame.actor.may("draw.plan"):
            self.head.add_action(self._dissolve)
            self.set_main_action(self._plan)
        self.table = self._make_table()
        self._card = Card(self.tr("Projects"), "folder-kanban", padding=(16, 8))
        self._card.setFixedWidth(theme().px(400))
        self._lines = QVBoxLayout()
        self._note = Text("", "small", "muted", wrap=True)
        self._card.add(self._lines)
        self._card.add(self._note)
        line = QHBoxLayout()
        line.setSpacing(GAP)
        line.addWidget(self.table, 1)
        line.addLayout(column(self._card, None))
        self.body.addLayout(line, 1)
        frame.bridge.on(BatchesChanged, self._changed, self)
        self._choose(None)

    def opened(self, params: Mapping[str, object]) -> None:
        """Load; ``batch_id`` is chosen."""
        self._wanted = str(params.get("batch_id") or "")
        self._load()

    def returned(self) -> None:
        """Shown again."""
        self._load()

    def _make_table(self) -> PagedTable:
        table = PagedTable(
            [
                Column("number", self.tr("Number"), _number, 206),
                Column("name", self.tr("Name"), _name, 140, stretch=True),
                Column("state", self.tr("State"), _state, 112),
                Column("projects", self.tr("Projects"), _projects, 76, align="right"),
                Column("kind", self.tr("Panels"), _kind, 124),
                Column("made", self.tr("Made"), _made, 124),
            ],
            _number,
            table_id="batches",
            memory=self.frame.preferences,
            name=self.tr("Batches"),
        )
        table.view.setObjectName("batch_table")
        table.set_words(total=self.tr("{total} {total:batch|batches}"))
        go = Button(self.tr("To the projects"), "folder-kanban")
        go.clicked.connect(self._open_projects)
        table.set_empty(
            self.tr("No batches"),
            self.tr("Tick approved projects in the list of projects and put them into a batch."),
            go,
        )
        table.focused.connect(self._choose)
        table.failed.connect(self.frame.dialogs.error)
        return table

    def _load(self) -> None:
        self.frame.bridge.call(self._ws.services.batches.all, self.frame.actor, done=self._show, owner=self)

    def _show(self, batches: Sequence[Batch]) -> None:
        self.table.set_source(static_source(list(batches)))
        chosen = next((b for b in batches if b.batch_id == self._wanted), batches[0] if batches else None)
        self._choose(chosen)

    def _choose(self, batch: Batch | None) -> None:
        self._batch = batch
        self._card.setVisible(batch is not None)
        stands = batch is not None and batch.stands
        reason = "" if stands else self.tr("Choose a batch that stands")
        self._plan.block(reason)
        self._dissolve.block(reason)
        if batch is None:
            return
        self._wanted = batch.batch_id
        self._card.set_title(batch.draft.name)
        self._note.setText(_history(batch))
        self.frame.bridge.call(
            self._ws.services.batches.scope,
            self.frame.actor,
            batch.batch_id,
            done=self._show_projects,
            owner=self,
        )

    def _show_projects(self, scope: ScopeView) -> None:
        if self._batch is not None and scope.batch is not None and scope.batch.batch_id == self._wanted:
            clear(self._lines)
            for project in scope.projects:
                self._lines.addWidget(project_line(project))
            self._lines.addWidget(Text(span_words(scope.projects), "small", wrap=True))

    def _changed(self, _message: BatchesChanged) -> None:
        self._load()

    def _open_plan(self) -> None:
        if self._batch is not None:
            self.frame.open_page("draws.plan", project_no=self._batch.batch_id)

    def _open_projects(self) -> None:
        self.frame.open_page("projects.list")

    def _ask(self) -> None:
        self.frame.dialogs.reason(
            self.tr("Dissolve the batch"),
            self.tr("Its projects can be drawn for alone or in another batch. The batch stays on record."),
            self.tr("Dissolve"),
            self._do,
            owner=self,
        )

    def _do(self, reason: str) -> None:
        if self._batch is not None:
            dissolve = self._ws.services.batches.dissolve
            self.frame.bridge.call(
                dissolve, self.frame.actor, self._batch.batch_id, reason, done=self._done, owner=self
            )

    def _done(self, _nothing: object) -> None:
        self.frame.notify(self.tr("Batch dissolved"))


def _history(batch: Batch) -> str:
    said = [words(f"batch_kind_says.{batch.draft.kind.value}")]
    if batch.reason:
        said.append(words("batch.because", {"reason": batch.reason}))
    if batch.dissolved_at is not None:
        params = {"at": short_moment(batch.dissolved_at), "reason": batch.dissolved_reason}
        said.append(words("batch.was_dissolved", params))
    return "\n".join(said)


def _number(batch: Batch) -> str:
    return batch.batch_id


def _name(batch: Batch) -> str:
    return batch.draft.name


def _kind(batch: Batch) -> str:
    return words(f"batch_kind.{batch.draft.kind.value}")


def _projects(batch: Batch) -> str:
    return str(len(batch.draft.project_nos))


def _made(batch: Batch) -> str:
    return short_moment(batch.created_at)


def _state(batch: Batch) -> Cell:
    if batch.stands:
        return Cell(words("batch.stands"), tag="accent", icon="circle-check")
    return Cell(words("batch.dissolved_state"), tag="neutral", icon="circle-x")
