"""Everything on one project: facts, avoidance, its draws, what was done with it."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QVBoxLayout

from core.draw.protocol.model import SelectionMode
from core.draw.state.views import DrawChanged, DrawRow
from core.engine.api import Services
from core.engine.workstation import Workstation
from core.kernel.errors import UserError
from core.pool.record.model import Specialty
from core.projects.batches import Batch
from core.projects.model import HistoryEntry, Project, ProjectsChanged, ProjectState, ProjectVersion
from ui.counted import counted
from ui.listing import listed
from ui.pages.projects import presenter
from ui.pages.projects.decisions import AMENDABLE, ProjectDecisions
from ui.pages.projects.versions_card import VersionsCard
from ui.shell.dates import short_moment
from ui.shell.frame import Frame
from ui.shell.page import GAP, Page
from ui.texts import message_for, words
from ui.theme import theme
from ui.widgets.buttons import Button
from ui.widgets.cards import Card, FactList
from ui.widgets.labels import Text
from ui.widgets.layouts import clear, column, row
from ui.widgets.notices import Banner, EmptyState
from ui.widgets.panels import ScrollBox
from ui.widgets.tags import Tag

_ICONS = {"project": "folder-kanban", "purchaser": "landmark", "meeting": "users"}
_BEFORE_FREEZE = frozenset({"planned", "checked"})


class OpenDraw(Button):
    """Leads to one draw."""

    def __init__(self, draw: DrawRow, title: str) -> None:
        super().__init__(title, size="small")
        self.draw = draw
        self.setObjectName(f"open_{draw.draw_id}")


class ProjectPage(Page):
    """Opened with ``project_no``."""

    def __init__(self, frame: Frame, ws: Workstation[Services]) -> None:
        super().__init__(frame)
        self._ws = ws
        self._number = ""
        self._project: Project | None = None
        self._earlier: Sequence[ProjectVersion] = ()
        self._names: dict[str, str] = {}
        self.set_title(self.tr("Project"), "")
        self._buttons()
        self._reason = Banner("", "warning")
        self._reason.setObjectName("project_reason")
        wide = 132 if theme().chinese else 190  # English names need more
        self._facts = {key: FactList(name_width=wide) for key in presenter.SECTIONS}
        self._units = Text("", wrap=True)
        self._units.setObjectName("project_units")
        self._versions = VersionsCard()
        self._frozen = False  # a draw of this project is past its plan
        self._draws, self._history = QVBoxLayout(), QVBoxLayout()
        self._batch: Batch | None = None
        self._together = Banner("", "accent")
        self._together.setObjectName("project_batch")
        self._cards = ScrollBox(column(self._reason, self._together, self._columns(), gap=GAP))
        self._missing = EmptyState(self.tr("This project cannot be shown"), icon="folder-kanban")
        self._missing.hide()
        self.body.addWidget(self._cards, 1)
        self.body.addWidget(self._missing, 1)
        self._reason.hide()
        self._together.hide()
        frame.bridge.on(ProjectsChanged, self._project_changed, self)
        frame.bridge.on(DrawChanged, self._draw_changed, self)

    def opened(self, params: Mapping[str, object]) -> None:
        """Show the project of ``project_no``."""
        if self.frame.actor.may("pool.read"):
            specialties = self._ws.services.pool.reading.specialties(self.frame.actor)
            self.frame.bridge.watch(specialties, done=self._name, owner=self)
        self._number = str(params.get("project_no") or "")
        self.set_crumb(self._number)
        self._load()

    def returned(self) -> None:
        """Shown again."""
        self._load()

    def _buttons(self) -> None:
        self._edit = Button(self.tr("Edit"), "pencil")
        self._edit.setObjectName("edit_project")
        self._edit.clicked.connect(self._open_form)
        self._plan = Button(self.tr("Plan a draw"), "dices", "primary")
        self._plan.setObjectName("plan_draw")
        self._plan.clicked.connect(self._open_plan)
        self._decisions = ProjectDecisions(self.frame, self._ws, self)
        if self.frame.actor.may("projects.edit"):
            self.head.add_action(self._edit)
        self._decisions.put_into(self.head)
        if self.frame.actor.may("draw.plan"):
            self.set_main_action(self._plan)
        for button in (self._edit, self._plan):
            button.block(self.tr("Being loaded…"))

    def _columns(self) -> QVBoxLayout:
        cards = {}
        for key, facts in self._facts.items():
            cards[key] = Card(words(f"project_section.{key}"), _ICONS[key], padding=(16, 8))
            cards[key].add(facts)
        avoidance = Card(self.tr("Avoidance"), "scale")
        avoidance.add(self._units)
        draws = Card(self.tr("Draws of this project"), "dices")
        draws.add(self._draws)
        history = Card(self.tr("What was done"), "history", padding=(16, 8))
        history.add(self._history)
        left = column(cards["project"], cards["purchaser"], None, gap=GAP)
        right = column(cards["meeting"], avoidance, draws, self._versions, history, None, gap=GAP)
        both = row(left, right, gap=GAP)
        both.setStretch(0, 1)
        both.setStretch(1, 1)
        return column(both)

    def _load(self) -> None:
        services, bridge, actor = self._ws.services, self.frame.bridge, self.frame.actor
        bridge.call(
            services.projects.get, actor, self._number, done=self._show, failed=self._fail, owner=self
        )
        bridge.call(
            services.projects.history,
            actor,
            self._number,
            done=self._show_history,
            failed=self._fail,
            owner=self,
        )
        versions = services.projects.versions
        bridge.call(versions, actor, self._number, done=self._show_versions, failed=self._fail, owner=self)
        bridge.call(services.batches.of_project, actor, self._number, done=self._show_batch, owner=self)
        self._load_draws()

    def _show_batch(self, batch: Batch | None) -> None:
        self._batch = batch
        self._together.setVisible(batch is not None)
        if batch is not None:
            others = [number for number in batch.draft.project_nos if number != self._number]
            said = self.tr("Drawn for together with {0}. {1}").format(
                listed(others), words(f"batch_kind_says.{batch.draft.kind.value}")
            )
            self._together.set_text(said, self.tr("Batch {0} {1}").format(batch.batch_id, batch.draft.name))

    def _load_draws(self) -> None:
        if self.frame.actor.may("draw.read"):
            rows = self._ws.services.draws.rows
            self.frame.bridge.call(rows, self.frame.actor, self._number, done=self._show_draws, owner=self)
        else:
            self._say_of_draws(self.tr("Your duties do not include draws."))

    def _name(self, specialties: Sequence[Specialty]) -> None:
        self._names = {entry.code: entry.name for entry in specialties}
        if self._project is not None:
            self._show_facts(self._project)

    def _show(self, project: Project) -> None:
        self._project = project
        self._missing.hide()
        self._cards.show()
        self.set_title(project.draft.name, project.draft.purchaser)
        self.head.clear_marks()
        tone, icon = presenter.STATE_TAGS[project.state]
        self.head.add_mark(Tag(words(f"project_state.{project.state.value}"), tone, icon, big=True))
        self._show_reason(project)
        self._show_facts(project)
        self._units.setText(presenter.units(project))
        self._decisions.show_for(project)
        approved = project.state is ProjectState.APPROVED
        self._edit.setText(self.tr("Amend…") if approved else self.tr("Edit"))
        self._show_editing()
        self._plan.block("" if approved else self.tr("Only an approved project can be drawn for"))

    def _show_editing(self) -> None:
        state = None if self._project is None else self._project.state
        if state is ProjectState.APPROVED and self._frozen:
            self._edit.block(self.tr("A draw of this project was frozen: it stays as it was approved"))
        elif state is None or state in AMENDABLE:
            self._edit.block("" if state else self.tr("Being loaded…"))
        else:
            self._edit.block(self.tr("A submitted project is not edited"))

    def _show_reason(self, project: Project) -> None:
        """Why it was given back or refused; of an approved one, why its last amendment was."""
        given = project.state in (ProjectState.RETURNED, ProjectState.REFUSED)
        title, why = words(f"project_state.{project.state.value}"), project.decision_reason
        refused = self._earlier[-1].refused if self._earlier else None
        if project.state is ProjectState.APPROVED and refused is not None:
            title = self.tr("Amendment refused, the approved version holds")
            given, why = True, refused.reason
        self._reason.setVisible(given and bool(why))
        self._reason.set_text(why, title)

    def _show_versions(self, versions: Sequence[ProjectVersion]) -> None:
        self._earlier = versions
        if self._project is not None:
            self._show_reason(self._project)
            self._versions.show_versions(self._project, versions, self._names)

    def _show_facts(self, project: Project) -> None:
        for key, fields in presenter.SECTIONS.items():
            self._facts[key].clear()
            for field in fields:
                value = Text(presenter.fact(project, field, self._names), wrap=True, select=True)
                value.setObjectName(f"project_{field}")
                self._facts[key].add(words(f"project_field.{field}"), value)

        self._versions.show_versions(project, self._earlier, self._names)

    def _show_history(self, entries: Sequence[HistoryEntry]) -> None:
        clear(self._history)
        for entry in entries:
            moment = Text(short_moment(entry.at), "small", "muted")
            line = row(
                Text(words(f"event.{entry.event}")), None, Text(entry.by, "body", "muted"), moment, gap=16
            )
            line.setContentsMargins(0, 6, 0, 6)
            self._history.addLayout(line)

    def _show_draws(self, draws: Sequence[DrawRow]) -> None:
        self._frozen = any(draw.phase not in _BEFORE_FREEZE for draw in draws)
        self._show_editing()
        if not draws:
            self._say_of_draws(self.tr("No draw yet"))
            return
        clear(self._draws)
        for draw in draws:
            state = Text(words(f"draw_state.{draw.state.value}"), "body", "muted")
            seats = Text(
                counted(self.tr("{0} of {1} {1:seat|seats}"), draw.accepted, draw.seats), "body", "muted"
            )
            go = OpenDraw(draw, self.tr("Open"))
            go.clicked.connect(self._open_draw)
            line = row(Text(draw.draw_id, bold=True), state, None, seats, go, gap=16)
            if draw.mode is not SelectionMode.RANDOM:
                line.insertWidget(1, Tag(words(f"mode.{draw.mode.value}"), "warning", "user-check"))
            self._draws.addLayout(line)

    def _say_of_draws(self, sentence: str) -> None:
        clear(self._draws)
        self._draws.addWidget(Text(sentence, "body", "muted"))

    def _fail(self, error: BaseException) -> None:
        if not isinstance(error, UserError):
            self.frame.dialogs.error(error)
        self._cards.hide()
        self._missing.set_text(self.tr("This project cannot be shown"), message_for(error))
        self._missing.show()

    def _project_changed(self, message: ProjectsChanged) -> None:
        if message.project_no in ("", self._number):
            self._load()

    def _draw_changed(self, _message: DrawChanged) -> None:
        self._load_draws()

    def _open_form(self) -> None:
        self.frame.open_page("projects.form", project_no=self._number)

    def _open_plan(self) -> None:
        number = self._number if self._batch is None else self._batch.batch_id
        self.frame.open_page("draws.plan", project_no=number)

    def _open_draw(self) -> None:
        go = self.sender()
        if isinstance(go, OpenDraw):
            plan = go.draw.phase in _BEFORE_FREEZE and self.frame.actor.may("draw.plan")
            page = "draws.plan" if plan else "draws.ceremony"
            self.frame.open_page(page, draw_id=go.draw.draw_id, project_no=go.draw.project_no)
