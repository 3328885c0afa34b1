"""The dashboard: what waits, the latest draws with their next act."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QHBoxLayout

from core.contact.model import ContactChanged
from core.draw.views import DrawChanged, DrawRow, DrawState
from core.engine.api import Services
from core.engine.workstation import Workstation
from core.projects.model import ProjectFilter, ProjectsChanged, ProjectState
from ui.shell.frame import Frame
from ui.shell.page import Page
from ui.texts import words
from ui.widgets.buttons import Button
from ui.widgets.cards import Card, FigureCard
from ui.widgets.labels import Text
from ui.widgets.layouts import clear, column, row
from ui.widgets.notices import EmptyState

_SHOWN = 8
_EDITABLE = frozenset({"planned", "checked"})


class DrawLine(Button):
    """The next act of one draw."""

    def __init__(self, draw: DrawRow, word: str) -> None:
        super().__init__(word)
        self.draw = draw
        self.setObjectName(f"open_{draw.draw_id}")


class DashboardPage(Page):
    """Figures, draws; each card loads by itself."""

    def __init__(self, frame: Frame, ws: Workstation[Services]) -> None:
        super().__init__(frame)
        self._ws = ws
        self.set_title(self.tr("Dashboard"), self.tr("{0}, welcome").format(frame.actor.name))
        self._running = FigureCard(self.tr("draws under way"), "dices")
        self._open = FigureCard(self.tr("seats to be confirmed"), "hourglass")
        self._waiting = FigureCard(self.tr("projects to be approved"), "folder-kanban")
        self._ready = FigureCard(self.tr("projects ready for a draw"), "circle-check")
        self.body.addLayout(row(self._running, self._open, self._waiting, self._ready, gap=16))
        self._draws = Card(self.tr("Draws"), "calendar")
        self._lines = column(gap=8)
        self._draws.add(self._lines)
        self.body.addWidget(self._draws)
        self.body.addStretch(1)
        for kind in (DrawChanged, ContactChanged):
            frame.bridge.on(kind, self._draws_changed, self)
        frame.bridge.on(ProjectsChanged, self._projects_changed, self)

    def opened(self, params: Mapping[str, object]) -> None:
        self._load_draws()
        self._load_projects()

    def returned(self) -> None:
        """Shown again."""
        self.opened({})

    def _draws_changed(self, _message: object) -> None:
        self._load_draws()

    def _projects_changed(self, _message: object) -> None:
        self._load_projects()

    def _load_draws(self) -> None:
        if self.frame.actor.may("draw.read"):
            self.frame.bridge.call(
                self._ws.services.draws.rows, self.frame.actor, done=self._show_draws, owner=self
            )
        else:
            self._show_draws(())

    def _load_projects(self) -> None:
        if not self.frame.actor.may("projects.read"):
            return
        for state, show in (
            (ProjectState.SUBMITTED, self._show_waiting),
            (ProjectState.APPROVED, self._show_ready),
        ):
            wanted = ProjectFilter(states=(state,))
            self.frame.bridge.call(
                self._ws.services.projects.count, self.frame.actor, wanted, done=show, owner=self
            )

    def _show_waiting(self, count: int) -> None:
        self._waiting.set_figure(str(count))

    def _show_ready(self, count: int) -> None:
        self._ready.set_figure(str(count))

    def _show_draws(self, draws: Sequence[DrawRow]) -> None:
        running = [d for d in draws if d.state is DrawState.DRAWING]
        self._running.set_figure(str(len(running)))
        self._open.set_figure(str(sum(d.seats - d.accepted for d in running)))
        clear(self._lines)
        if not draws:
            self._lines.addWidget(
                EmptyState(self.tr("No draws yet"), self.tr("Plan one for an approved project."), "dices")
            )
        for draw in draws[:_SHOWN]:
            self._lines.addLayout(self._line(draw))

    def _line(self, draw: DrawRow) -> QHBoxLayout:
        go = DrawLine(draw, self._next_act(draw))
        go.clicked.connect(self._go)
        name = Text(draw.project_name, "body", bold=True)
        state = Text(words(f"draw_state.{draw.state.value}"), "body", "muted")
        return row(Text(draw.draw_id, "body", "muted"), name, None, state, go, gap=16)

    def _next_act(self, draw: DrawRow) -> str:
        if draw.phase in _EDITABLE:
            return self.tr("Open the plan")
        return self.tr("Look at the board") if draw.accepted else self.tr("Go to the ceremony")

    def _go(self) -> None:
        line = self.sender()
        if isinstance(line, DrawLine):
            page = "draws.plan" if line.draw.phase in _EDITABLE else "draws.ceremony"
            self.frame.open_page(page, draw_id=line.draw.draw_id, project_no=line.draw.project_no)
