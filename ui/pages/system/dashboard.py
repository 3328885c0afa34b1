"""The dashboard: what runs today, what waits for me, how devices and pool stand."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from core.cases.model import CaseCounts, CasesChanged
from core.contact.invitation.model import ContactChanged
from core.draw.history.figures import DrawFigures
from core.draw.state.views import DrawChanged, DrawRow, DrawState
from core.engine.api import Services
from core.engine.workstation import Workstation
from core.pool.record.model import PoolChanged, Specialty
from core.pool.search.lists import PoolCounts
from core.projects.model import Project, ProjectFilter, ProjectsChanged, ProjectState
from core.system.lamps import Lamp
from ui.pages.system import dashboard_presenter as presenter
from ui.pages.system.dashboard_cards import DevicesCard, DrawsCard, PoolCard, TasksCard
from ui.pages.system.dashboard_charts import SupplyCard, WeeksCard
from ui.pages.system.dashboard_presenter import Task
from ui.pages.system.pool_reminders import PoolReminders
from ui.shell.frame import Frame
from ui.shell.page import GAP, Page
from ui.shell.vital_signs import LAMPS_EVERY_MS
from ui.widgets.buttons import Button
from ui.widgets.cards import FigureCard
from ui.widgets.layouts import column, row
from ui.widgets.panels import ScrollBox

_WAITING_SHOWN = 20


class DashboardPage(Page):
    """Nobody sees a card about what is not his; each card loads and fails alone."""

    scoped = True

    def __init__(self, frame: Frame, ws: Workstation[Services], lamps: Callable[[], Sequence[Lamp]]) -> None:
        super().__init__(frame)
        self._ws = ws
        self._lamps = lamps
        may = frame.actor.may
        self._sees_draws, self._sees_projects = may("draw.read"), may("projects.read")
        self._sees_pool = may("pool.read")
        self._sees_supply = self._sees_pool and self._sees_projects
        self._runs = may("draw.run") or may("draw.supervise")
        self.set_title(self.tr("Dashboard"), presenter.greeting(frame.actor.name, _now()))
        self._main_action()
        self._waiting = self._ready = 0
        self._figures: dict[str, FigureCard] = {}
        self._make_figures()
        self._draws = DrawsCard(may_plan=may("draw.plan"))
        self._tasks, self._devices, self._pool = TasksCard(), DevicesCard(), PoolCard()
        self._weeks, self._supply = WeeksCard(), SupplyCard()
        self._reminders = PoolReminders(frame, ws)
        self._lay_out()
        self._connect(frame)
        # Modems come up after whoever opened the station has signed in.
        self._again = QTimer(self)
        self._again.setInterval(LAMPS_EVERY_MS)
        self._again.timeout.connect(self._load_devices)

    def opened(self, params: Mapping[str, object]) -> None:
        """Load every card."""
        self._tasks.put("", ())
        self._load_draws()
        self._load_projects()
        self._load_pool()
        self._load_cases()
        self._reminders.load()
        self._load_devices()
        self._again.start()

    def returned(self) -> None:
        """Shown again."""
        self.opened({})

    def closed(self) -> None:
        """Devices are not asked any more."""
        self._again.stop()

    def _load_devices(self) -> None:
        future = self._ws.background.submit(self._lamps)
        self.frame.bridge.watch(
            future, done=self._devices.show_lamps, failed=self._devices.show_failure, owner=self
        )

    def _main_action(self) -> None:
        if self.frame.actor.may("draw.plan"):
            begin = Button(self.tr("New draw plan"), "plus", "primary")
            begin.setObjectName("dashboard_plan")
            begin.clicked.connect(self._open_draws)
            self.set_main_action(begin)

    def _make_figures(self) -> None:
        if self._sees_draws:
            self._figures["today"] = FigureCard(self.tr("draws today"), "dices")
            self._figures["open"] = FigureCard(self.tr("seats open"), "hourglass")
        if self._sees_projects:
            self._figures["waiting"] = FigureCard(self.tr("projects to approve"), "folder-kanban")
        if self._sees_draws:
            self._figures["filled"] = FigureCard(self.tr("filled in 30 days"), "user-check")

    def _lay_out(self) -> None:
        left = column(self._draws if self._sees_draws else self._tasks, gap=GAP)
        charts: list[QWidget] = [self._weeks] if self._sees_draws else []
        charts += [self._supply] if self._sees_supply else []
        if charts:
            left.addLayout(row(*charts, gap=GAP), 1)
        else:
            left.addStretch(1)
        right: list[QWidget] = [self._tasks, self._devices] if self._sees_draws else [self._devices]
        if self._sees_pool:
            right.append(self._pool)
        both = row(left, column(*right, None, gap=GAP), gap=GAP)
        both.setStretch(0, 7)
        both.setStretch(1, 4)
        everything = column(self._reminders, both, gap=GAP)
        if self._figures:
            everything.insertLayout(0, row(*self._figures.values(), gap=GAP))
        self.body.addWidget(ScrollBox(everything), 1)

    def _connect(self, frame: Frame) -> None:
        self._draws.open_asked.connect(self._open_draw)
        self._draws.plan_asked.connect(self._open_draws)
        self._tasks.open_asked.connect(self._open_task)
        self._devices.health_asked.connect(self._open_health)
        self._pool.pool_asked.connect(self._open_pool)
        self._supply.specialties_asked.connect(self._open_specialties)
        for kind in (DrawChanged, ContactChanged):
            frame.bridge.on(kind, self._draws_changed, self)
        frame.bridge.on(ProjectsChanged, self._projects_changed, self)
        frame.bridge.on(PoolChanged, self._pool_changed, self)
        frame.bridge.on(CasesChanged, self._cases_changed, self)

    # Loading.

    def _draws_changed(self, _message: object) -> None:
        self._load_draws()

    def _projects_changed(self, _message: object) -> None:
        self._load_projects()
        self._load_demand()

    def _cases_changed(self, _message: CasesChanged) -> None:
        self._load_cases()

    def _pool_changed(self, _message: object) -> None:
        self._load_pool()

    def _load_draws(self) -> None:
        if self._sees_draws:
            rows = self._ws.services.draws.rows
            self.frame.bridge.call(rows, self.frame.actor, done=self._show_draws, owner=self)
            figures = self._ws.services.draws.figures
            self.frame.bridge.call(figures, self.frame.actor, done=self._show_figures, owner=self)

    def _load_projects(self) -> None:
        if not self._sees_projects:
            return
        projects, actor, bridge = self._ws.services.projects, self.frame.actor, self.frame.bridge
        for state, show in (
            (ProjectState.SUBMITTED, self._show_waiting),
            (ProjectState.APPROVED, self._show_ready),
        ):
            bridge.call(projects.count, actor, ProjectFilter(states=(state,)), done=show, owner=self)
        wanted = ProjectFilter(states=(ProjectState.SUBMITTED,))
        if actor.may("projects.review"):
            bridge.call(
                projects.page, actor, wanted, None, _WAITING_SHOWN, done=self._offer_waiting, owner=self
            )
        if actor.may("projects.edit"):
            returned = ProjectFilter(states=(ProjectState.RETURNED,))
            bridge.call(
                projects.page, actor, returned, None, _WAITING_SHOWN, done=self._offer_returned, owner=self
            )

    def _load_cases(self) -> None:
        if self.frame.actor.may("cases.read"):
            counts = self._ws.services.cases.counts
            self.frame.bridge.call(counts, self.frame.actor, done=self._show_cases, owner=self)

    def _load_pool(self) -> None:
        if self._sees_pool:
            counts = self._ws.services.pool.reading.counts(self.frame.actor)
            self.frame.bridge.watch(counts, done=self._show_pool, owner=self)
        self._load_demand()

    def _load_demand(self) -> None:
        """What projects ask for, then how many of that the pool has, then what it is called."""
        if self._sees_supply:
            demand = self._ws.services.projects.demand
            self.frame.bridge.call(demand, self.frame.actor, done=self._load_supply, owner=self)

    def _load_supply(self, demand: Mapping[str, int]) -> None:
        reading, actor = self._ws.services.pool.reading, self.frame.actor

        def name(supply: Mapping[str, int]) -> None:
            def show(names: Sequence[Specialty]) -> None:
                self._supply.show_supply(demand, supply, names)

            self.frame.bridge.watch(reading.specialties(actor), done=show, owner=self)

        self.frame.bridge.watch(reading.supply(actor, tuple(demand)), done=name, owner=self)

    # Showing.

    def _show_draws(self, draws: Sequence[DrawRow]) -> None:
        now = _now()
        today = [d for d in draws if presenter.is_of_today(d, now)]
        running = [d for d in today if d.state is DrawState.DRAWING]
        small = self.tr("{0} under way").format(len(running)) if running else ""
        self._figures["today"].set_figure(str(len(today)), small)
        self._figures["open"].set_figure(str(sum(d.seats - d.accepted for d in running)))
        soon = presenter.next_draw(draws, now)
        self.set_title(
            self.tr("Dashboard"), f"{presenter.greeting(self.frame.actor.name, now)} {soon}".strip()
        )
        self._draws.show_draws(draws, now)
        may = self.frame.actor.may
        tasks = presenter.open_draws(draws, may_run=may("draw.run"), may_supervise=may("draw.supervise"))
        unsealed = presenter.unsealed_draws(draws, may_run=may("draw.run"))
        self._tasks.put("draws", [*tasks, *unsealed])

    def _show_figures(self, figures: DrawFigures) -> None:
        share, note = presenter.filled_share(figures.recent, figures.before)
        self._figures["filled"].set_figure(share, note)
        self._weeks.show_figures(figures)

    def _show_waiting(self, count: int) -> None:
        self._waiting = count
        self._show_projects()

    def _show_ready(self, count: int) -> None:
        self._ready = count
        self._show_projects()

    def _show_projects(self) -> None:
        small = self.tr("{0} ready for a draw").format(self._ready)
        self._figures["waiting"].set_figure(str(self._waiting), small)

    def _show_cases(self, counts: CaseCounts) -> None:
        self._tasks.put("cases", presenter.review_tasks(counts))
        self.frame.set_badge("cases.list", counts.waiting + counts.results)

    def _show_pool(self, counts: PoolCounts) -> None:
        self._pool.show_counts(counts)

    def _offer_waiting(self, projects: Sequence[Project]) -> None:
        self._tasks.put("waiting", presenter.waiting_projects(projects, self.frame.actor.account_id))

    def _offer_returned(self, projects: Sequence[Project]) -> None:
        self._tasks.put("returned", presenter.returned_projects(projects, self.frame.actor.account_id))

    # Going on.

    def _open_draw(self, page: str, draw: DrawRow) -> None:
        self.frame.open_page(page, draw_id=draw.draw_id, project_no=draw.project_no)

    def _open_draws(self) -> None:
        self.frame.open_page("draws.list")

    def _open_task(self, task: Task) -> None:
        self.frame.open_page(task.page, **task.params)

    def _open_health(self) -> None:
        self.frame.open_page("system.health")

    def _open_specialties(self) -> None:
        self.frame.open_page("pool.specialties")

    def _open_pool(self) -> None:
        self.frame.open_page("pool.list")


def _now() -> datetime:
    return datetime.now().astimezone()
