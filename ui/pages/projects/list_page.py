"""Projects: the list, its import, and what may be done with the chosen one."""

from collections.abc import Callable, Mapping
from concurrent.futures import Future
from pathlib import Path
from typing import Any

from core.engine.api import Services
from core.engine.workstation import Workstation
from core.kernel.errors import UserError
from core.projects.model import Project, ProjectFilter, ProjectImportResult, ProjectsChanged, ProjectState
from core.projects.sheet import ProjectSheet
from ui.pages.projects.import_dialog import ProjectImportDialog
from ui.shell.frame import Frame
from ui.shell.page import Page
from ui.texts import words
from ui.tokens import Tone
from ui.widgets.buttons import Button
from ui.widgets.editors import LineEditor
from ui.widgets.layouts import row
from ui.widgets.pickers import Select
from ui.widgets.table.columns import Cell, Column, PageRequest, RowPage
from ui.widgets.table.paged_table import PagedTable

ReadProjects = Callable[[Path], "Future[ProjectSheet]"]

_TONES: dict[ProjectState, tuple[Tone, str]] = {
    ProjectState.DRAFT: ("neutral", "pencil"),
    ProjectState.SUBMITTED: ("warning", "hourglass"),
    ProjectState.APPROVED: ("accent", "circle-check"),
    ProjectState.RETURNED: ("warning", "undo-2"),
    ProjectState.REFUSED: ("danger", "circle-x"),
    ProjectState.ARCHIVED: ("neutral", "archive"),
}


class ProjectListPage(Page):
    """Keyset list with filter; the chosen row is submitted, approved, returned or drawn for."""

    def __init__(self, frame: Frame, ws: Workstation[Services], read: ReadProjects) -> None:
        super().__init__(frame)
        self._ws = ws
        self._read = read
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
            Column("number", self.tr("Number"), _number, 140),
            Column("name", self.tr("Name"), _name, 340, stretch=True),
            Column("purchaser", self.tr("Purchaser"), _purchaser, 200),
            Column("method", self.tr("Method"), _method, 110),
            Column("opening", self.tr("Bid opening"), _opening, 150),
            Column("seats", self.tr("Seats"), _seats, 70, align="right"),
            Column("bidders", self.tr("Bidders"), _bidders, 160),
            Column("state", self.tr("State"), _state, 130),
        ]
        self.table = PagedTable(
            columns, _number, table_id="projects", memory=frame.preferences, name=self.tr("Projects")
        )
        self.table.view.setObjectName("project_table")
        self.table.set_empty(self.tr("No projects"), self.tr("Import a workbook or enter a project."))
        self.table.failed.connect(frame.dialogs.error)
        self.table.focused.connect(self._focused)
        self.table.activated.connect(self._open)
        self.body.addWidget(self.table, 1)
        frame.bridge.on(ProjectsChanged, self._changed, self)

    def opened(self, params: Mapping[str, object]) -> None:
        self.table.set_source(self._page)

    def returned(self) -> None:
        """Shown again."""
        self.table.reload()

    def _buttons(self, frame: Frame) -> None:
        self._approve = Button(self.tr("Approve"), "circle-check")
        self._approve.setObjectName("approve_project")
        self._approve.clicked.connect(self._do_approve)
        self._return = Button(self.tr("Return…"), "undo-2")
        self._return.setObjectName("return_project")
        self._return.clicked.connect(self._ask_return)
        self._refuse = Button(self.tr("Refuse…"), "circle-x")
        self._refuse.setObjectName("refuse_project")
        self._refuse.clicked.connect(self._ask_refuse)
        self._submit = Button(self.tr("Submit"), "send")
        self._submit.setObjectName("submit_project")
        self._submit.clicked.connect(self._do_submit)
        self._import = Button(self.tr("Import…"), "upload")
        self._import.setObjectName("import_projects")
        self._import.clicked.connect(self._open_import)
        self._new = Button(self.tr("New project"), "plus", "primary")
        self._new.setObjectName("new_project")
        self._new.clicked.connect(self._open_form)
        if frame.actor.may("projects.review"):
            self.head.add_action(self._refuse)
            self.head.add_action(self._return)
            self.head.add_action(self._approve)
        if frame.actor.may("projects.edit"):
            self.head.add_action(self._submit)
            self.head.add_action(self._import)
            self.set_main_action(self._new)
        self._focused(None)

    def _page(
        self, request: PageRequest, done: Callable[[RowPage], None], failed: Callable[[BaseException], None]
    ) -> None:
        state = self.state.value
        wanted = ProjectFilter(self.keyword.value, (ProjectState(state),) if state else ())
        fetch = _Fetch(request.limit, done)
        after = request.cursor if isinstance(request.cursor, str) else None
        self.frame.bridge.call(
            self._ws.services.projects.page,
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

    def _focused(self, project: Project | None) -> None:
        state = None if project is None else project.state
        waits = state is ProjectState.SUBMITTED
        for button in (self._approve, self._return, self._refuse):
            button.block("" if waits else self.tr("Choose a submitted project"))
        editable = state in (ProjectState.DRAFT, ProjectState.RETURNED)
        self._submit.block("" if editable else self.tr("Choose a project that is not yet submitted"))

    def _call(self, act: Callable[..., Any], *more: object) -> None:
        project = self.table.current_row
        if project is not None:
            number = project.draft.project_no
            self.frame.bridge.call(act, self.frame.actor, number, *more, done=self._acted, owner=self)

    def _acted(self, _nothing: object) -> None:
        self.frame.notify(self.tr("Done"))
        self._focused(None)

    def _do_approve(self) -> None:
        self._call(self._ws.services.projects.approve)

    def _do_submit(self) -> None:
        self._call(self._ws.services.projects.submit)

    def _ask_return(self) -> None:
        self.frame.dialogs.reason(
            self.tr("Return the project"),
            self.tr("Whoever entered it mends it and submits it again."),
            self.tr("Return"),
            self._do_return,
            danger=False,
            owner=self,
        )

    def _do_return(self, reason: str) -> None:
        self._call(self._ws.services.projects.return_, reason)

    def _ask_refuse(self) -> None:
        self.frame.dialogs.reason(
            self.tr("Refuse the project"),
            self.tr("A refused project is over for good; it cannot be submitted again."),
            self.tr("Refuse"),
            self._do_refuse,
            owner=self,
        )

    def _do_refuse(self, reason: str) -> None:
        self._call(self._ws.services.projects.refuse, reason)

    def _open(self, project: Project) -> None:
        self.frame.open_page("projects.form", project_no=project.draft.project_no)

    def _open_form(self) -> None:
        self.frame.open_page("projects.form")

    def _open_import(self) -> None:
        self._dialog = ProjectImportDialog(self)
        self._dialog.read_asked.connect(self._begin_read)
        self._dialog.import_asked.connect(self._begin_import)
        self._dialog.open()

    def _begin_read(self, path: Path) -> None:
        self.frame.bridge.watch(self._read(path), done=self._was_read, failed=self._unread, owner=self)

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

    def _imported(self, result: ProjectImportResult) -> None:
        if self._dialog is not None:
            self._dialog.show_result(result)


class _Fetch:
    """One page on its way."""

    def __init__(self, limit: int, done: Callable[[RowPage], None]) -> None:
        self._limit = limit
        self._done = done

    def arrived(self, projects: list[Project]) -> None:
        more = len(projects) >= self._limit
        self._done(RowPage(projects, projects[-1].draft.project_no if more else None))


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
    entered = bool(project.draft.avoidance_units)
    return Cell(words("project.bidders_sealed"), "muted", "lock") if entered else Cell("—", "faint")


def _state(project: Project) -> Cell:
    tone, icon = _TONES[project.state]
    return Cell(words(f"project_state.{project.state.value}"), tag=tone, icon=icon)
