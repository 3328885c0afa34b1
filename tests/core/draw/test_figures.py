"""Draws by week and shares of seats, from what the database holds."""

from datetime import date, datetime
from pathlib import Path

import pytest

from core.draw.history.figures import SeatTally, draw_figures
from storage.database.connection import Connection
from storage.database.draw.figures import DatabaseDrawFigures
from tests.support.pool_station import pool_database

NOW = datetime.fromisoformat("2027-03-04T08:58:00+08:00")  # a Thursday


@pytest.fixture
def connection(tmp_path: Path) -> Connection:
    return pool_database(tmp_path / "a.db")


def draw(
    connection: Connection, number: int, at: str, *seats: tuple[str, str, str], void: str | None = None
) -> None:
    """A draw with its result at ``at``, and rows of (seat, kind, state)."""
    name = f"CQ-{number}"
    connection.execute(
        "INSERT INTO draw (id, project_no, phase, plan, operator, created_at, changed_at) "
        "VALUES (?, 'P', 'drawn', '{}', 'o', '', '')",
        (name,),
    )
    connection.execute(
        "INSERT INTO draw_attempt (draw_id, attempt, plan, avoidance, plan_hash, snapshot_root, key_private, "
        "counts, frozen_at, revealed_at, void_reason) VALUES (?, 1, '', '', '', '', '', '{}', '', ?, ?)",
        (name, at, void),
    )
    for row, (seat, kind, state) in enumerate(seats):
        connection.execute(
            "INSERT INTO seat_row (draw_id, row, attempt, seat, group_id, kind, tier, expert, "
            "expert_no, state, changed_at) VALUES (?, ?, 1, ?, 'A', ?, 0, '', '', ?, '')",
            (name, row, seat, kind, state),
        )


def test_a_draw_counts_in_the_week_of_its_result_by_the_calendar_of_the_room(connection: Connection) -> None:
    draw(connection, 1, "2027-03-01T00:10:00+08:00")
    draw(connection, 2, "2027-02-28T16:30:00+00:00")  # Monday in China
    draw(connection, 3, "2027-02-28T23:59:00+08:00")
    draw(connection, 4, "2026-12-14T00:00:00+08:00")
    draw(connection, 5, "2026-12-13T23:59:00+08:00")  # before the first week
    draw(connection, 6, "2027-03-02T09:00:00+08:00", void="power")
    weeks = draw_figures(DatabaseDrawFigures(connection), NOW).weeks
    assert len(weeks) == 12
    assert {week.monday: week.draws for week in weeks if week.draws} == {
        date(2026, 12, 14): 1,
        date(2027, 2, 22): 1,
        date(2027, 3, 1): 2,
    }


def test_a_seat_counts_once_however_many_were_asked_for_it(connection: Connection) -> None:
    draw(
        connection,
        1,
        "2027-03-01T09:00:00+08:00",
        ("A1", "drawn", "declined"),
        ("A1", "replenished", "no_answer"),
        ("A1", "replenished", "accepted"),
        ("A2", "drawn", "waiting"),
    )
    draw(connection, 2, "2027-01-20T09:00:00+08:00", ("A1", "drawn", "accepted"))
    draw(connection, 3, "2027-03-01T09:00:00+08:00", ("A1", "drawn", "accepted"), void="power")
    figures = draw_figures(DatabaseDrawFigures(connection), NOW)
    assert figures.recent == SeatTally(seats=2, filled=1, asked=4, replacements=2)
    assert figures.before == SeatTally(seats=1, filled=1, asked=1, replacements=0)
    assert figures.recent.filled_share == 0.5
    assert SeatTally().filled_share is None


def test_who_sees_some_departments_gets_the_figures_of_their_draws(connection: Connection) -> None:
    draw(connection, 1, "2027-03-01T00:10:00+08:00", ("A1", "drawn", "accepted"))
    connection.execute(
        "INSERT INTO project (project_no, name, batch_no, purchaser, details, state, created_by, changed_at, "
        "department) VALUES ('P', '', '', '', '{}', 'approved', '', '', '采购部')"
    )
    reads = DatabaseDrawFigures(connection)
    assert draw_figures(reads.within(frozenset({"采购部"})), NOW) == draw_figures(reads, NOW)
    nothing = draw_figures(reads.within(frozenset({"工程部"})), NOW)
    assert sum(week.draws for week in nothing.weeks) == 0
    assert nothing.recent == SeatTally()
