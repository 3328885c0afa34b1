"""Projects: the list, its import, and what may be done with the chosen one."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from core.engine.api import Services
from core.engine.program import ProjectFiles
from core.engine.workstation import Workstation
from core.kernel.errors import UserError
from core.projects.model import Project, ProjectFilter, ProjectImportResult, ProjectsChanged, ProjectState
from core.projects.rejects import ProjectRejects
from core.projects.sheet import ProjectSheet
from ui.pages.projects.batch_making import BatchMaking
from ui.pages.projects.decisions import ProjectDecisions
from ui.pages.projects.import_dialog import ProjectImportDialog
from ui.pages.projects.presenter import STATE_TAGS
from ui.shell.frame import Frame
from ui.shell.page import Page
from ui.texts import words
from ui.widgets.buttons import Button
from ui.widgets.editors import LineEditor
from ui.widgets.layouts import row
from ui.widgets.pickers import Select
from ui.widgets.table.columns import Cell, Column, PageRequest, RowAction, RowPage
from ui.widgets.table.paged_table import PagedTable


class ProjectListPage(Page):
    """Keyset list with filter; the chosen row is submitted, approved, returned or drawn for."""

    scoped = True

    def __init__(self, frame: Frame, ws: Workstation[Services], files: ProjectFiles) -> None:
        super().__init__(frame)
        self._ws = ws
        self._files = files
        self._dialog: ProjectImportDialog | None = None
        self.set_title(self.tr("Projects"), self.tr("Only an approved project can be drawn for"))
        self._buttons(frame)
        self.keyword = LineEditor(self.tr("Number, name, purchaser"), "search")
        self.keyword.setObjectName("project_keyword")
        self.state: Select[str] = Select(
            [
                ("", self.tr("All states")),
                *((s.value, words(f"project_state.{s.value}")) for s in ProjectState),
            ]
        )
        self.state.setObjectName("project_state")
        self.keyword.edited.connect(self._reload)
        self.state.edited.connect(self._reload)
        line = row(self.keyword, self.state, None, gap=12)
        line.setStretch(0, 2)
        line.setStretch(1, 1)
        line.setStretch(2, 2)
        self.body.addLayout(line)
        columns = [
            Column("number", self.tr("Number"), _number, 130),
            Column("name", self.tr("Name"), _name, 280, stretch=True),
            Column("state", self.tr("State"), _state, 156),
            Column("purchaser", self.tr("Purchaser"), _purchaser, 180),
            Column("method", self.tr("Method"), _method, 110),
            Column("opening", self.tr("Bid opening"), _opening, 150),
            Column("seats", self.tr("Seats"), _seats, 70, align="right"),
            Column("bidders", self.tr("Bidders"), _bidders, 170),
        ]
        self.table = PagedTable(
            columns,
            _number,
            table_id="projects",
            memory=frame.preferences,
            name=self.tr("Projects"),
            bulk=self._bulk(),
        )
        self.table.view.setObjectName("project_table")
        self.table.set_empty(self.tr("No projects"), self.tr("Import a workbook or enter a project."))
        self.table.failed.connect(frame.dialogs.error)
        self.table.focused.connect(self._decisions.show_for)
        self.table.activated.connect(self._open)
        self.body.addWidget(self.table, 1)
        frame.bridge.on(ProjectsChanged, self._changed, self)

    def opened(self, params: Mapping[str, object]) -> None:
        self.table.set_source(self._page)

    def returned(self) -> None:
        """Shown again."""
        self.table.reload()

    def _bulk(self) -> list[RowAction]:
        if not self.frame.actor.may("draw.plan"):
            return []
        self.batches = BatchMaking(self.frame, self._ws, self, self._batch_made)
        return [RowAction(self.tr("Put into a batch…"), self.batches.begin, "folder-kanban")]

    def _buttons(self, frame: Frame) -> None:
        batches = Button(self.tr("Batches"), "folder-kanban")
        batches.setObjectName("open_batches")
        batches.clicked.connect(self._open_batches)
        self.head.add_action(batches)
        self._decisions = ProjectDecisions(frame, self._ws, self)
        self._import = Button(self.tr("Import…"), "upload")
        self._import.setObjectName("import_projects")
        self._import.clicked.connect(self._open_import)
        self._new = Button(self.tr("New project"), "plus", "primary")
        self._new.setObjectName("new_project")
        self._new.clicked.connect(self._open_form)
        self._decisions.put_into(self.head)
        if frame.actor.may("projects.edit"):
            self.head.add_action(self._import)
            self.set_main_action(self._new)

    def _page(
        self, request: PageRequest, done: Callable[[RowPage], None], failed: Callable[[BaseException], None]
    ) -> None:
        state = self.state.value
        wanted = ProjectFilter(self.keyword.value, (ProjectState(state),) if state else ())
        after = request.cursor if isinstance(request.cursor, str) else None
        fetch = _Fetch(request.limit, done)
        projects = self._ws.services.projects
        if after is None:
            self.frame.bridge.call(
                projects.count, self.frame.actor, wanted, done=fetch.counted, failed=failed, owner=self
            )
        self.frame.bridge.call(
            projects.page,
            self.frame.actor,
            wanted,
            after,
            request.limit,
            done=fetch.arrived,
            failed=failed,
            owner=self,
        )

    def _reload(self) -> None:
        self.table.set_source(self._page)

    def _changed(self, _message: ProjectsChanged) -> None:
        self.table.reload()

    def _open(self, project: Project) -> None:
        self.frame.open_page("projects.detail", project_no=project.draft.project_no)

    def _open_batches(self) -> None:
        self.frame.open_page("projects.batches")

    def _batch_made(self, batch_id: str) -> None:
        self.table.clear_checks()
        self.frame.notify(self.tr("Batch {0} made").format(batch_id))
        self.frame.open_page("projects.batches", batch_id=batch_id)

    def _open_form(self) -> None:
        self.frame.open_page("projects.form")

    def _open_import(self) -> None:
        self._dialog = ProjectImportDialog(self)
        self._dialog.read_asked.connect(self._begin_read)
        self._dialog.import_asked.connect(self._begin_import)
        self._dialog.template_asked.connect(self._save_template)
        self._dialog.rejects_asked.connect(self._save_rejects)
        self._dialog.open()

    def _begin_read(self, path: Path) -> None:
        self.frame.bridge.watch(self._files.read(path), done=self._was_read, failed=self._unread, owner=self)

    def _was_read(self, sheet: ProjectSheet) -> None:
        if self._dialog is not None:
            self._dialog.show_sheet(sheet)

    def _unread(self, error: BaseException) -> None:
        if self._dialog is not None and isinstance(error, UserError):
            self._dialog.refuse(error)
        else:
            self.frame.dialogs.error(error)

    def _begin_import(self, name: str, sheet: ProjectSheet) -> None:
        self.frame.bridge.call(
            self._ws.services.projects.import_rows,
            self.frame.actor,
            name,
            sheet.drafts,
            sheet.rejected,
            done=self._imported,
            failed=self._unread,
            owner=self,
        )

    def _save_template(self, path: Path) -> None:
        saving = self._files.save_template(path)
        self.frame.bridge.watch(saving, done=self._saved, failed=self._unsaved, owner=self)

    def _save_rejects(self, path: Path, rejects: ProjectRejects) -> None:
        act = self._ws.services.projects.rejects_saved
        rows = len(rejects.reasons)
        done = partial(self._write_rejects, path, rejects)
        self.frame.bridge.call(act, self.frame.actor, rows, path.name, done=done, owner=self)

    def _write_rejects(self, path: Path, rejects: ProjectRejects, _rows: int) -> None:
        saving = self._files.save_rejects(path, rejects)
        self.frame.bridge.watch(saving, done=self._saved, failed=self._unsaved, owner=self)

    def _saved(self, _nothing: object) -> None:
        self.frame.notify(self.tr("Workbook saved"))

    def _unsaved(self, error: BaseException) -> None:
        self.frame.dialogs.error(error)

    def _imported(self, result: ProjectImportResult) -> None:
        if self._dialog is not None:
            self._dialog.show_result(result)


class _Fetch:
    """One page on its way; the first one comes with how many there are (asked before it)."""

    def __init__(self, limit: int, done: Callable[[RowPage], None]) -> None:
        self._limit = limit
        self._done = done
        self._total: int | None = None

    def counted(self, total: int) -> None:
        self._total = total

    def arrived(self, projects: list[Project]) -> None:
        more = len(projects) >= self._limit
        self._done(RowPage(projects, projects[-1].draft.project_no if more else None, self._total))


def _number(project: Project) -> str:
    return project.draft.project_no


def _name(project: Project) -> str:
    return project.draft.name


def _purchaser(project: Project) -> str:
    return project.draft.purchaser


def _method(project: Project) -> str:
    return project.draft.method


def _opening(project: Project) -> str:
    opening = project.draft.opening_at
    return "—" if opening is None else f"{opening:%Y-%m-%d %H:%M}"


def _seats(project: Project) -> str:
    return "—" if project.draft.seats is None else str(project.draft.seats)


def _bidders(project: Project) -> Cell:
    if project.units_sealed:
        return Cell(words("project.bidders_sealed"), "muted", "lock")
    return (
        Cell(words("project.bidders_open"), "muted") if project.draft.avoidance_units else Cell("—", "faint")
    )


def _state(project: Project) -> Cell:
    tone, icon = STATE_TAGS[project.state]
    return Cell(words(f"project_state.{project.state.value}"), tag=tone, icon=icon)
