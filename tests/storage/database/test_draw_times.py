"""How often experts came to draws: for the limits of a plan, and for the report on balance."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from core.draw.history.balance import Balance, BalanceRow
from core.draw.protocol.model import Counted
from core.pool.record.model import ExpertDraft, NewExpert
from storage.database.connection import Connection
from storage.database.draw.balance import DatabaseBalance
from storage.database.draw.times import draw_days, pool_stamp, times_drawn
from storage.database.pool.experts import DatabaseExperts
from storage.database.scoped import restrict
from storage.reference.pinyin import PinyinReader
from tests.support.pool_station import pool_database

AT = datetime.fromisoformat("2026-03-02T09:00:00+08:00")
DRAWS = (
    # id, phase, released, closed, names locked, day of the result
    ("D-1", "released", "2027-03-02", None, True, "2027-03-01"),
    ("D-2", "closed", None, "2027-02-02", False, "2027-02-01"),
    ("D-3", "closed", None, "2027-02-02", True, "2027-02-01"),  # sealed for ever
    ("D-4", "voided", None, None, False, "2027-02-20"),
    ("D-5", "released", "2026-03-02", None, True, "2026-03-01"),
)
SEATS = (
    ("D-1", "ZJ-000001", "accepted"),
    ("D-1", "ZJ-000002", "declined"),
    ("D-1", "ZJ-000003", "no_answer"),
    ("D-2", "ZJ-000001", "left"),
    ("D-2", "ZJ-000002", "accepted"),
    ("D-3", "ZJ-000004", "accepted"),
    ("D-4", "ZJ-000004", "accepted"),
    ("D-5", "ZJ-000001", "accepted"),
    ("D-5", "ZJ-000003", "accepted"),
)


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[Connection]:
    with closing(pool_database(tmp_path / "pool.db")) as made:
        reader = PinyinReader()
        drafts = [
            ExpertDraft(f"专家{n}", f"1380000000{n}", employer="研究院", department="甲") for n in range(1, 6)
        ]
        drafts[1] = drafts[1]._replace(department="乙")
        DatabaseExperts(made).add_many([NewExpert(d, reader.spell(d.name)) for d in drafts], 5, AT)
        made.execute("PRAGMA foreign_keys = OFF")
        for draw, phase, released, closed, locked, day in DRAWS:
            plan = '{"names_locked": true}' if locked else '{"names_locked": false}'
            made.execute(
                "INSERT INTO draw (id, project_no, attempt, phase, plan, operator, released_at, closed_at, "
                "created_at, changed_at) VALUES (?,'P-1',1,?,?,'A-1',?,?,?,?)",
                (draw, phase, plan, released, closed, day, day),
            )
            made.execute(
                "INSERT INTO draw_attempt (draw_id, attempt, plan, avoidance, plan_hash, snapshot_root, "
                "key_private, counts, frozen_at, revealed_at) VALUES (?,1,'{}','{}',x'',x'',x'','{}',?,?)",
                (draw, f"{day}T08:00:00+08:00", f"{day}T09:00:00+08:00"),
            )
        for number, (draw, expert, state) in enumerate(SEATS, 1):
            made.execute(
                "INSERT INTO seat_row (draw_id, row, attempt, seat, group_id, kind, tier, expert, expert_no, "
                "state, changed_at) VALUES (?,?,1,'A1','A','drawn',0,?,?,?,'2027-03-01')",
                (draw, number, f"E{number}", expert, state),
            )
        yield made


def test_accepted_or_all_draws_of_a_time_are_counted_without_void_ones(connection: Connection) -> None:
    assert times_drawn(connection, "2026-06-01", Counted.ACCEPTED) == {
        "ZJ-000001": 1,
        "ZJ-000002": 1,
        "ZJ-000004": 1,  # a sealed draw limits like any other; nobody sees the figure
    }
    assert times_drawn(connection, "2026-06-01", Counted.DRAWN) == {
        "ZJ-000001": 2,
        "ZJ-000002": 2,
        "ZJ-000003": 1,
        "ZJ-000004": 1,
    }
    assert times_drawn(connection, "2026-03-01", Counted.ACCEPTED)["ZJ-000001"] == 2
    assert times_drawn(connection, "2027-03-02", Counted.DRAWN) == {}


def test_days_of_draws_give_the_same_counts(connection: Connection) -> None:
    days = draw_days(connection)
    for since in ("", "2026-06-01", "2027-02-15"):
        for counted in Counted:
            found = {
                number: sum(day >= since and (ok or counted is Counted.DRAWN) for day, ok in draws)
                for number, draws in days.items()
            }
            expected = times_drawn(connection, since, counted)
            assert {number: count for number, count in found.items() if count} == expected


def test_another_stamp_when_a_seat_changes(connection: Connection) -> None:
    before = pool_stamp(connection)
    assert pool_stamp(connection) == before
    connection.execute("UPDATE seat_row SET state = 'left', changed_at = '2027-03-03' WHERE row = 1")
    assert pool_stamp(connection) != before


def test_the_balance_counts_draws_whose_names_are_no_secret(connection: Connection) -> None:
    reads = DatabaseBalance(connection)
    first = BalanceRow("ZJ-000001", "专家1", 2, 1, 0, 0, 1, "2027-03-01")
    second = BalanceRow("ZJ-000002", "专家2", 2, 1, 1, 0, 0, "2027-03-01")
    third = BalanceRow("ZJ-000003", "专家3", 1, 0, 0, 1, 0, "2027-03-01")
    assert reads.page("2026-06-01", None, 60) == ([first, second, third], None)
    page, cursor = reads.page("2026-06-01", None, 2)
    assert page == [first, second]
    assert reads.page("2026-06-01", cursor, 2) == ([third], None)
    assert reads.balance("2026-06-01") == Balance({0: 2, 1: 1, 2: 2})
    longer = reads.page("2026-01-01", None, 60)[0]
    assert [(row.expert_no, row.drawn) for row in longer] == [
        ("ZJ-000001", 3),
        ("ZJ-000002", 2),
        ("ZJ-000003", 2),
    ]


def test_within_departments_only_their_experts_are_counted(connection: Connection) -> None:
    restrict(connection, frozenset({"甲"}))
    reads = DatabaseBalance(connection)
    assert [row.expert_no for row in reads.page("2026-06-01", None, 60)[0]] == []  # the project is elsewhere
    assert sum(reads.balance("2026-06-01").experts.values()) == 4


def test_figures_of_a_balance() -> None:
    found = Balance({0: 5, 1: 2, 7: 1})
    assert (found.never, found.most) == (5, 7)
    assert (replace(found, experts={}).never, replace(found, experts={}).most) == (0, 0)
