"""Which draws and which things to do the dashboard shows."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from core.cases.model import CaseCounts
from core.draw.history.figures import SeatTally, WeekOfDraws
from core.draw.state.views import DrawRow, DrawState
from core.projects.model import Project, ProjectDraft, ProjectState
from ui.pages.system import dashboard_presenter as presenter
from ui.pages.system.dashboard_presenter import Task

NOW = datetime.fromisoformat("2027-03-04T08:58:00+08:00")
NINE_THIRTY = datetime.fromisoformat("2027-03-04T09:30:00+08:00")
DRAW = DrawRow(
    "CQ-01-2027-0001", "P-1", "数据治理", 1, "planned", DrawState.NOT_DRAWN, 3, 0, NINE_THIRTY, NOW
)


@pytest.fixture(autouse=True)
def _words(qapp: object) -> None:
    """Translation needs an application."""


def row(number: int, **changes: object) -> DrawRow:
    return replace(DRAW, draw_id=f"CQ-01-2027-{number:04}", **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("hour", "words"),
    [(8, "Good morning"), (12, "Good afternoon"), (17, "Good afternoon"), (18, "Good evening")],
)
def test_the_greeting_follows_the_clock(hour: int, words: str) -> None:
    assert presenter.greeting("何静怡", NOW.replace(hour=hour)) == f"{words}, 何静怡."


def test_the_next_draw_is_named_with_the_time_left() -> None:
    later = row(2, report_at=NINE_THIRTY.replace(hour=14))
    assert presenter.next_draw([later, DRAW], NOW) == "The next arrival is at 09:30, in 32 min."
    assert presenter.next_draw([later], NOW) == "The next arrival is at 14:30, in 5 h 32 min."
    assert presenter.next_draw([], NOW) == ""
    assert presenter.next_draw([row(3, phase="closed")], NOW) == ""
    assert presenter.next_draw([row(4, report_at=NINE_THIRTY.replace(day=9))], NOW) == ""


def test_a_day_is_the_day_where_the_panel_meets_whatever_zone_the_computer_has() -> None:
    midnight = datetime.fromisoformat("2027-03-05T00:30:00+08:00")
    computer = datetime.fromisoformat("2027-03-04T17:00:00+00:00")
    assert presenter.is_of_today(row(1, report_at=midnight), computer)
    assert presenter.when(row(1, report_at=midnight), computer) == ("00:30", "")


def test_running_draws_come_first_then_those_of_today_then_those_to_come() -> None:
    tomorrow = NINE_THIRTY.replace(day=5)
    draws = [
        row(1, report_at=tomorrow),
        row(2),
        row(3, report_at=tomorrow, state=DrawState.DRAWING, phase="contacting"),
        row(4, report_at=tomorrow, phase="closed", state=DrawState.DRAWN),
        row(5, phase="closed", state=DrawState.DRAWN),
    ]
    assert [d.draw_id[-1] for d in presenter.shown_draws(draws, NOW)] == ["3", "2", "5", "1"]


def test_only_who_plans_is_led_to_the_plan() -> None:
    assert presenter.next_act(DRAW, may_plan=True) == ("Open the plan", "draws.plan")
    assert presenter.next_act(DRAW, may_plan=False)[1] == "draws.ceremony"
    assert presenter.next_act(row(2, phase="contacting", accepted=1), may_plan=True)[0] == "Look at the board"


def test_draws_under_way_wait_for_operator_and_supervisor_only() -> None:
    draws = [DRAW, row(2, phase="committed", state=DrawState.DRAWING), row(3, phase="voided")]
    assert [t.params["draw_id"] for t in presenter.open_draws(draws, may_run=True, may_supervise=False)] == [
        "CQ-01-2027-0002"
    ]
    assert presenter.open_draws(draws, may_run=False, may_supervise=False) == []


def test_a_closed_draw_without_an_archive_waits_for_the_operator() -> None:
    draws = [row(1, phase="closed", unsealed=True), row(2, phase="closed"), row(3)]
    (task,) = presenter.unsealed_draws(draws, may_run=True)
    assert (task.page, task.params, task.urgent) == ("draws.ceremony", {"draw_id": "CQ-01-2027-0001"}, True)
    assert presenter.unsealed_draws(draws, may_run=False) == []


def test_nobody_is_asked_to_approve_a_project_of_their_own() -> None:
    def project(number: str, by: str) -> Project:
        return Project(ProjectDraft(number, "x"), ProjectState.SUBMITTED, by, None, "", NOW)

    projects = [project("P-1", "A-1"), project("P-2", "A-2")]
    assert [t.params for t in presenter.waiting_projects(projects, "A-1")] == [{"project_no": "P-2"}]
    assert [t.params for t in presenter.returned_projects(projects, "A-1")] == [{"project_no": "P-1"}]


def test_reviews_and_results_wait_and_what_is_late_is_urgent() -> None:
    assert presenter.review_tasks(CaseCounts()) == []
    late, results = presenter.review_tasks(CaseCounts(waiting=3, overdue=1, results=2))
    assert (late.page, late.urgent, late.params) == ("cases.list", True, {})
    assert (results.urgent, results.params) == (False, {"which": "mine"})


def test_urgent_things_stand_first() -> None:
    calm, urgent = Task("user", "a", "", "x"), Task("user", "b", "", "x", urgent=True)
    assert presenter.shown_tasks([calm, urgent]) == [urgent, calm]


def test_the_share_of_filled_seats_is_shown_beside_how_it_was() -> None:
    recent, before = SeatTally(28, 27, 34, 4), SeatTally(10, 10, 12, 2)
    share, note = presenter.filled_share(recent, before)
    assert (share, note) == ("96.4%", "Replacements 11.8% · -3.6 against the 30 days before")
    assert presenter.filled_share(recent, SeatTally()) == ("96.4%", "Replacements 11.8%")
    assert presenter.filled_share(SeatTally(), before) == ("—", "")


def test_only_the_week_that_runs_is_open() -> None:
    weeks = [WeekOfDraws(date(2027, 2, 22), 13), WeekOfDraws(date(2027, 3, 1), 6)]
    assert [(c.label, c.value, c.open_ended) for c in presenter.week_columns(weeks)] == [
        ("2/22", 13, False),
        ("3/1", 6, True),
    ]


def test_the_scarcest_specialty_comes_first_and_what_is_below_three_a_seat_is_flagged() -> None:
    names = {"A": "轨道信号", "B": "法律顾问", "C": "财务审计"}
    bars = presenter.supply_bars({"B": 3, "A": 4, "C": 5, "old": 2}, {"A": 11, "B": 9, "C": 77}, names)
    assert [(b.label, b.value, b.limit, b.word, b.tone) for b in bars] == [
        ("轨道信号", 11, 12, "Scarce", "warning"),
        ("法律顾问", 9, 9, "Enough", "text"),
        ("财务审计", 77, 15, "Enough", "text"),
    ]
