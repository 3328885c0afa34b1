"""Today's draws and those before; a plan is begun here for an approved project."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from core.draw.views import DrawChanged, DrawRow, DrawState
from core.engine.api import Services
from core.engine.workstation import Workstation
from core.projects.model import Project, ProjectFilter, ProjectState
from ui.shell.frame import Frame
from ui.shell.page import Page
from ui.texts import words
from ui.tokens import Tone
from ui.widgets.buttons import Button
from ui.widgets.forms import Field
from ui.widgets.labels import Text
from ui.widgets.layouts import row
from ui.widgets.pickers import Select
from ui.widgets.table.columns import Cell, Column, static_source
from ui.widgets.table.paged_table import PagedTable

_TAGS: dict[DrawState, tuple[Tone, str]] = {
    DrawState.NOT_DRAWN: ("neutral", "circle"),
    DrawState.DRAWING: ("accent", "dices"),
    DrawState.UNMET: ("warning", "triangle-alert"),
    DrawState.DRAWN: ("solid", "circle-check"),
    DrawState.DRAWN_REPLENISHED: ("solid", "circle-check"),
}
_EDITABLE = frozenset({"planned", "checked"})


class DrawListPage(Page):
    """The draws changed last; a row opens its plan or its ceremony."""

    def __init__(self, frame: Frame, ws: Workstation[Services]) -> None:
        super().__init__(frame, "", "")
        self._ws = ws
        self.set_title(self.tr("Draws"), self.tr("Today's draws and those before"))
        self._begin = Button(self.tr("New draw plan"), "plus", "primary")
        self._begin.setObjectName("new_plan")
        self._begin.clicked.connect(self._choose_project)
        if not frame.actor.may("draw.plan"):
            self._begin.block(self.tr("Only an operator plans draws"))
        self.set_main_action(self._begin)
        self.table = PagedTable(
            self._columns(), _number, table_id="draws", memory=frame.preferences, name=self.tr("Draws")
        )
        self.table.view.setObjectName("draw_table")
        self.table.set_empty(
            self.tr("No draws yet"), self.tr("Begin with “New draw plan” for an approved project.")
        )
        self.table.activated.connect(self._open)
        self.body.addWidget(self.table, 1)
        frame.bridge.on(DrawChanged, self._changed, self)

    def opened(self, params: Mapping[str, object]) -> None:
        """The page is shown; load."""
        self._load()

    def returned(self) -> None:
        """Load again."""
        self._load()

    def _load(self) -> None:
        self.frame.bridge.call(self._ws.services.draws.rows, self.frame.actor, done=self._show, owner=self)

    def _changed(self, _message: DrawChanged) -> None:
        self._load()

    def _show(self, rows: Sequence[DrawRow]) -> None:
        self.table.set_source(static_source(list(rows)))

    def _open(self, draw: DrawRow) -> None:
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
        chooser = ProjectChooser(self, projects)
        chooser.accepted.connect(self._chosen)
        chooser.open()

    def _chosen(self) -> None:
        chooser = self.sender()
        if isinstance(chooser, ProjectChooser) and chooser.project_no:
            self.frame.open_page("draws.plan", project_no=chooser.project_no)

    def _columns(self) -> list[Column]:
        return [
            Column("draw", self.tr("Draw"), _number, 170),
            Column("project_no", self.tr("Project number"), _project_no, 150),
            Column("project", self.tr("Project"), _project_name, 320, stretch=True),
            Column("attempt", self.tr("Attempt"), _attempt, 80, align="right"),
            Column("state", self.tr("State"), _state, 170),
            Column("phase", self.tr("Stands at"), _phase, 210),
            Column("seats", self.tr("Accepted / seats"), _seats, 140, align="right"),
            Column("report", self.tr("Arrival"), _report, 150),
            Column("changed", self.tr("Changed"), _changed_at, 150),
        ]


class ProjectChooser(QDialog):
    """Which approved project the plan is for."""

    def __init__(self, parent: QWidget, projects: Sequence[Project]) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("New draw plan"))
        self.setMinimumWidth(560)
        self._select: Select[str] = Select(
            [(p.draft.project_no, f"{p.draft.project_no}  {p.draft.name}") for p in projects]
        )
        self._select.setObjectName("plan_project")
        go = Button(self.tr("Make the plan"), "arrow-right", "primary", icon_after=True)
        go.setObjectName("make_plan")
        go.clicked.connect(self.accept)
        cancel = Button(self.tr("Cancel"))
        cancel.setObjectName("cancel_plan")
        cancel.clicked.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(16)
        layout.addWidget(Text(self.tr("Which approved project is the draw for?"), "card"))
        layout.addWidget(Field(self.tr("Project"), self._select, required=True))
        layout.addLayout(row(None, cancel, go, gap=12))

    @property
    def project_no(self) -> str:
        """The chosen project."""
        return self._select.value or ""


def _number(draw: DrawRow) -> str:
    return draw.draw_id


def _project_no(draw: DrawRow) -> str:
    return draw.project_no


def _project_name(draw: DrawRow) -> str:
    return draw.project_name


def _attempt(draw: DrawRow) -> str:
    return str(draw.attempt)


def _state(draw: DrawRow) -> Cell:
    tone, icon = _TAGS[draw.state]
    return Cell(words(f"draw_state.{draw.state.value}"), tag=tone, icon=icon)


def _phase(draw: DrawRow) -> str:
    return words(f"phase.{draw.phase}")


def _seats(draw: DrawRow) -> str:
    return f"{draw.accepted} / {draw.seats}"


def _report(draw: DrawRow) -> str:
    return "" if draw.report_at is None else f"{draw.report_at:%Y-%m-%d %H:%M}"


def _changed_at(draw: DrawRow) -> str:
    return f"{draw.changed_at:%Y-%m-%d %H:%M}"
