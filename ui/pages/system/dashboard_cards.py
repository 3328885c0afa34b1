"""Cards of the dashboard. Each is shown only to who may see what stands in it, and fills by itself."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from core.draw.protocol.model import SelectionMode
from core.draw.state.views import DrawRow
from core.pool.record.model import ExpertStatus
from core.pool.search.lists import PoolCounts
from core.system.lamps import Lamp
from ui.pages.system import dashboard_presenter as presenter
from ui.pages.system.dashboard_presenter import Task
from ui.shell.lamps import MARKS, LampView, views
from ui.texts import message_for, words
from ui.theme import theme
from ui.tokens import Tone
from ui.widgets.buttons import Button, LinkRow
from ui.widgets.cards import Card, FactList
from ui.widgets.labels import ElidedText, IconLabel, Text
from ui.widgets.layouts import clear, column, row, rule
from ui.widgets.notices import EmptyState
from ui.widgets.tags import CountBadge, Tag

_STATES: dict[str, tuple[Tone, str]] = {
    "not_drawn": ("neutral", "circle"),
    "drawing": ("accent", "dices"),
    "unmet": ("warning", "triangle-alert"),
    "drawn": ("solid", "circle-check"),
    "drawn_replenished": ("solid", "circle-check"),
}


class NextAct(Button):
    """The next act of one draw."""

    def __init__(self, draw: DrawRow, word: str, page: str) -> None:
        super().__init__(word)
        self.draw, self.page = draw, page
        self.setObjectName(f"open_{draw.draw_id}")


class DrawsCard(Card):
    """Draws of today and those to come; ``open_asked(page, draw)``, ``plan_asked()``."""

    open_asked = Signal(str, object)
    plan_asked = Signal()

    def __init__(self, *, may_plan: bool) -> None:
        super().__init__(padding=0, gap=0, title=self.tr("Draws of today and to come"), icon="calendar")
        self._may_plan = may_plan
        self._lines = column(gap=0)
        self.add(self._lines)

    def show_draws(self, draws: Sequence[DrawRow], now: datetime) -> None:
        """Show the draws chosen from all."""
        clear(self._lines)
        chosen = presenter.shown_draws(draws, now)
        for index, draw in enumerate(chosen):
            if index:
                self._lines.addWidget(rule())
            self._lines.addLayout(self._line(draw, now))
        if not chosen:
            self._lines.addWidget(self._empty())

    def _line(self, draw: DrawRow, now: datetime) -> QHBoxLayout:
        word, page = presenter.next_act(draw, may_plan=self._may_plan)
        go = NextAct(draw, word, page)
        go.clicked.connect(self._go)
        time, day = presenter.when(draw, now)
        moment = column(None, Text(time, "large", bold=True), gap=0)
        if day:
            moment.addWidget(Text(day, "small", "muted"))
        moment.addStretch(1)
        facts = row(ElidedText(f"{draw.project_no}  ·  {draw.draw_id}", "small", "muted"))
        if draw.mode is not SelectionMode.RANDOM:
            facts.insertWidget(0, Tag(words(f"mode.{draw.mode.value}"), "warning", "user-check"))
        name = column(None, ElidedText(draw.project_name, bold=True), facts, None, gap=0)
        tone, icon = _STATES[draw.state.value]
        state = Tag(words(f"draw_state.{draw.state.value}"), tone, icon)
        how_far = Text(presenter.progress(draw), "body", "muted")
        line = row(moment, name, state, how_far, go, gap=16, margins=(16, 8))
        line.setStretch(1, 1)
        return line

    def _empty(self) -> EmptyState:
        advice = self.tr("Plan one for an approved project.")
        if not self._may_plan:
            return EmptyState(self.tr("No draws today"), self.tr("An operator plans them."), "dices")
        begin = Button(self.tr("New draw plan"), "plus", "primary")
        begin.setObjectName("dashboard_new_plan")
        begin.clicked.connect(self.plan_asked)
        return EmptyState(self.tr("No draws today"), advice, "dices", action=begin)

    def _go(self) -> None:
        button = self.sender()
        if isinstance(button, NextAct):
            self.open_asked.emit(button.page, button.draw)


class TaskRow(LinkRow):
    """One thing to do."""

    def __init__(self, task: Task) -> None:
        super().__init__(f"{task.title}: {task.note}")
        self.task = task
        icon = IconLabel(task.icon, "warning" if task.urgent else "accent", 20)
        title = ElidedText(task.title, bold=True)
        lines = column(title, ElidedText(task.note, "small", "muted"), gap=0)
        layout = row(icon, lines, IconLabel("chevron-right", "text3", 16), gap=12, margins=(16, 8))
        layout.setStretch(1, 1)
        self.set_content(layout)


class TasksCard(Card):
    """What waits for who is signed in; ``open_asked(task)``. Sources come one by one, each by a name."""

    open_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__(self.tr("To do"), "list-checks", padding=0, gap=0)
        self.setObjectName("tasks_card")
        self._badge = CountBadge("fill", "on_fill")
        self.add_to_head(self._badge)
        self._sources: dict[str, list[Task]] = {}
        self._lines = column(gap=0)
        self.add(self._lines)

    def put(self, source: str, tasks: Sequence[Task]) -> None:
        """What one source has to say now."""
        self._sources[source] = list(tasks)
        everything = [task for tasks in self._sources.values() for task in tasks]
        self._badge.set_count(len(everything))
        clear(self._lines)
        for index, task in enumerate(presenter.shown_tasks(everything)):
            if index:
                self._lines.addWidget(rule())
            line = TaskRow(task)
            line.clicked.connect(self._go)
            self._lines.addWidget(line)
        if not everything:
            self._lines.addWidget(EmptyState(self.tr("Nothing waits for you"), "", "circle-check"))

    def _go(self) -> None:
        line = self.sender()
        if isinstance(line, TaskRow):
            self.open_asked.emit(line.task)


class DevicesCard(Card):
    """Everything that a draw depends on, a line each; ``health_asked()``."""

    health_asked = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Devices"), "gauge", padding=0, gap=0)
        more = Button(self.tr("Health"), "", "link")
        more.setObjectName("dashboard_health")
        more.clicked.connect(self.health_asked)
        self.add_to_head(more)
        self._lines = column(gap=0)
        self._shown: list[LampView] = []
        self.add(self._lines)

    def show_lamps(self, lamps: Sequence[Lamp]) -> None:
        """Show how they are; lines that say the same stay as they are."""
        shown = views(lamps)
        if shown == self._shown:
            return
        self._shown = shown
        clear(self._lines)
        for index, view in enumerate(shown):
            if index:
                self._lines.addWidget(rule())
            self._lines.addLayout(_device_line(view))

    def show_failure(self, error: BaseException) -> None:
        """They could not be asked."""
        self._shown = []
        clear(self._lines)
        self._lines.addWidget(EmptyState(self.tr("The state could not be read"), message_for(error), "gauge"))


class PoolCard(Card):
    """How many experts there are, by status; ``pool_asked()``."""

    pool_asked = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Expert pool"), "users", padding=(16, 8))
        more = Button(self.tr("Expert list"), "", "link")
        more.setObjectName("dashboard_pool")
        more.clicked.connect(self.pool_asked)
        self.add_to_head(more)
        self._facts = FactList(name_width=200)
        self.add(self._facts)

    def show_counts(self, counts: PoolCounts) -> None:
        """Show the counts."""
        self._facts.clear()
        for name, number in (
            (self.tr("In the pool"), counts.present),
            (self.tr("Can be drawn today"), counts.drawable),
            (self.tr("Term has ended"), counts.lapsed),
            *((self._status(s), n) for s, n in counts.by_status.items() if n and s in _UNUSUAL),
        ):
            self._facts.add(name, f"{number:,}", bold=True)

    def _status(self, status: ExpertStatus) -> str:
        return {
            ExpertStatus.FROZEN: self.tr("Frozen"),
            ExpertStatus.BLACKLISTED: self.tr("Blacklisted"),
            ExpertStatus.DELETED: self.tr("Deleted"),
        }.get(status, status.value)


_UNUSUAL = frozenset({ExpertStatus.FROZEN, ExpertStatus.BLACKLISTED, ExpertStatus.DELETED})


def _device_line(view: LampView) -> QHBoxLayout:
    mark, color = MARKS[view.look]
    name = Text(view.name)
    name.setFixedWidth(theme().px(64))
    detail = ElidedText(view.detail, "small", "warning" if view.look == "notice" else "muted")
    state = row(IconLabel(mark or "circle-check", color, 16), Text(view.word, "small", bold=True), gap=4)
    line = row(IconLabel(view.icon, "accent", 20), name, detail, state, gap=12, margins=(16, 8))
    line.setStretch(2, 1)
    return line
