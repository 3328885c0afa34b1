"""What the dashboard says: greeting, which draws are of today, what waits for whom."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from core.cases.model import CaseCounts, CaseList
from core.draw.ceremony.states import Phase
from core.draw.history.figures import SeatTally, WeekOfDraws
from core.draw.state.views import DrawRow, DrawState
from core.projects.model import Project
from ui.texts import words
from ui.widgets.charts import Bar, Column

_NOON, _EVENING = 12, 18
_EDITABLE = frozenset({Phase.PLANNED, Phase.CHECKED})
_DONE = frozenset({DrawState.DRAWN, DrawState.DRAWN_REPLENISHED})
_MOST_DRAWS = 6
_MOST_TASKS = 6
_MINUTES_AHEAD = 12 * 60
_MOST_BARS = 9
_EACH_SEAT = 3
"""Experts for a seat below which a specialty counts as scarce: as the plan editor flags it."""


@dataclass(frozen=True, slots=True)
class Task:
    """Something that waits for who is signed in; opens ``page`` with ``params``."""

    icon: str
    title: str
    note: str
    page: str
    params: dict[str, object] = field(default_factory=dict)
    urgent: bool = False


def review_tasks(counts: CaseCounts) -> list[Task]:
    """Reviews that wait for a decision, and results of what somebody asked for."""
    tasks = []
    if counts.waiting:
        late = words("dashboard.reviews_late", {"count": counts.overdue}) if counts.overdue else ""
        title = words("dashboard.reviews", {"count": counts.waiting})
        tasks.append(Task("badge-check", title, late, "cases.list", urgent=counts.overdue > 0))
    if counts.results:
        title = words("dashboard.results", {"count": counts.results})
        tasks.append(Task("bell", title, "", "cases.list", {"which": CaseList.MINE.value}))
    return tasks


def greeting(name: str, now: datetime) -> str:
    """A greeting by the time of day."""
    part = "morning" if now.hour < _NOON else "afternoon" if now.hour < _EVENING else "evening"
    return words(f"dashboard.{part}", {"name": name})


def next_draw(draws: Sequence[DrawRow], now: datetime) -> str:
    """When the next draw of today begins; empty when none does soon."""
    coming = [d.report_at for d in draws if d.report_at is not None and d.report_at > now and not is_over(d)]
    if not coming:
        return ""
    soonest = min(coming)
    minutes = int((soonest - now).total_seconds() // 60)
    if minutes > _MINUTES_AHEAD:
        return ""
    hours, rest = divmod(minutes, 60)
    left = words(f"dashboard.{'hours' if hours else 'minutes'}", {"hours": hours, "minutes": rest})
    return words("dashboard.next", {"at": f"{soonest:%H:%M}", "left": left})


def is_over(draw: DrawRow) -> bool:
    """Whether nothing more is to be done with a draw."""
    return draw.phase in (Phase.CLOSED, Phase.VOIDED)


def is_of_today(draw: DrawRow, now: datetime) -> bool:
    """Whether it runs, or its experts arrive today."""
    return _arrives_today(draw.report_at, now) or (draw.state is DrawState.DRAWING and not is_over(draw))


def shown_draws(draws: Sequence[DrawRow], now: datetime) -> list[DrawRow]:
    """Draws of today, then those that are still to be done, soonest first."""

    def order(draw: DrawRow) -> tuple[bool, bool, float]:
        running = draw.state is DrawState.DRAWING
        when = draw.report_at.timestamp() if draw.report_at is not None else float("inf")
        return not running, not is_of_today(draw, now), when

    wanted = [d for d in draws if is_of_today(d, now) or not is_over(d)]
    return sorted(wanted, key=order)[:_MOST_DRAWS]


def when(draw: DrawRow, now: datetime) -> tuple[str, str]:
    """Time of arrival, and the day under it unless that is today."""
    if draw.report_at is None:
        return "—", ""
    day = "" if _arrives_today(draw.report_at, now) else f"{draw.report_at:%m-%d}"
    return f"{draw.report_at:%H:%M}", day


def _arrives_today(moment: datetime | None, now: datetime) -> bool:
    """Whether it is that day already where the project takes place."""
    return moment is not None and moment.date() == now.astimezone(moment.tzinfo).date()


def progress(draw: DrawRow) -> str:
    """How far a draw is."""
    if draw.phase == Phase.PLANNED:
        return words("dashboard.planned")
    if draw.phase == Phase.CHECKED:
        return words("dashboard.checked")
    return words("dashboard.seats", {"accepted": draw.accepted, "seats": draw.seats})


def next_act(draw: DrawRow, *, may_plan: bool) -> tuple[str, str]:
    """Words of the button, and the page it opens."""
    if draw.phase == Phase.PLANNED and may_plan:
        return words("dashboard.to_plan"), "draws.plan"
    if draw.accepted or draw.state in _DONE:
        return words("dashboard.to_board"), "draws.ceremony"
    return words("dashboard.to_ceremony"), "draws.ceremony"


def waiting_projects(projects: Sequence[Project], account: str) -> list[Task]:
    """Projects that a reviewer has to decide on; never one's own."""
    return [
        Task(
            "folder-kanban",
            words("dashboard.approve"),
            f"{p.draft.name}  {p.draft.project_no}",
            "projects.detail",
            {"project_no": p.draft.project_no},
        )
        for p in projects
        if p.created_by != account
    ]


def returned_projects(projects: Sequence[Project], account: str) -> list[Task]:
    """Projects of one's own that came back."""
    return [
        Task(
            "undo-2",
            words("dashboard.mend"),
            f"{p.draft.name}  {p.decision_reason}",
            "projects.form",
            {"project_no": p.draft.project_no},
            urgent=True,
        )
        for p in projects
        if p.created_by == account
    ]


def open_draws(draws: Sequence[DrawRow], *, may_run: bool, may_supervise: bool) -> list[Task]:
    """Draws under way, for who runs or supervises them."""
    if not (may_run or may_supervise):
        return []
    return [
        Task(
            "dices",
            words("dashboard.under_way"),
            f"{d.project_name}  {progress(d)}",
            "draws.ceremony",
            {"draw_id": d.draw_id},
            urgent=True,
        )
        for d in draws
        if d.phase not in _EDITABLE and not is_over(d)
    ]


def unsealed_draws(draws: Sequence[DrawRow], *, may_run: bool) -> list[Task]:
    """Closed draws without an archive, for who can seal them again."""
    return [
        Task(
            "archive",
            words("dashboard.unsealed"),
            f"{d.project_name}  {d.draw_id}",
            "draws.ceremony",
            {"draw_id": d.draw_id},
            urgent=True,
        )
        for d in draws
        if d.unsealed and may_run
    ]


def shown_tasks(tasks: Sequence[Task]) -> list[Task]:
    """The urgent ones first, as many as there is room for."""
    return sorted(tasks, key=lambda task: not task.urgent)[:_MOST_TASKS]


def filled_share(recent: SeatTally, before: SeatTally) -> tuple[str, str]:
    """Share of seats that were filled; replacements, and how it was before. "—" without seats."""
    share, former = recent.filled_share, before.filled_share
    if share is None:
        return "—", ""
    notes = [words("dashboard.replaced", {"share": _percent(recent.replacement_share or 0)})]
    if former is not None:
        notes.append(words("dashboard.before", {"points": f"{100 * (share - former):+.1f}"}))
    return _percent(share), " · ".join(notes)


def _percent(share: float) -> str:
    return f"{100 * share:.1f}%"


def week_columns(weeks: Sequence[WeekOfDraws]) -> list[Column]:
    """Weeks by their Mondays; the last is not over."""
    return [Column(f"{week.monday.month}/{week.monday.day}", week.draws, week is weeks[-1]) for week in weeks]


def supply_bars(demand: Mapping[str, int], supply: Mapping[str, int], names: Mapping[str, str]) -> list[Bar]:
    """Specialties that projects ask for, the scarcest first: how many can be drawn, how many would do."""

    def scarcity(code: str) -> tuple[float, str]:
        return supply[code] / demand[code], code

    bars = []
    for code in sorted((code for code in demand if code in supply), key=scarcity)[:_MOST_BARS]:
        limit = _EACH_SEAT * demand[code]
        scarce = supply[code] < limit
        word = words("dashboard.scarce" if scarce else "dashboard.ample")
        bars.append(Bar(names[code], supply[code], code, limit, word, "warning" if scarce else "text"))
    return bars
