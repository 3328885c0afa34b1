"""List, draw and replacement give the same answer to "can this expert be drawn, and if not, why"."""

import json
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.draw.eligibility.avoidance import AvoidanceLists
from core.draw.eligibility.rules import STANDING, Exclusion, Rules
from core.draw.protocol.model import DrawPlan, Meeting, SeatGroup
from core.draw.state.ports import NeededTime
from core.pool.record.model import ExpertDraft, NewExpert, Spelling
from core.pool.search.lists import ExpertFilter, ExpertQuery
from core.standing.model import DrawDays, ExpertStatus, StandingFacts
from core.standing.rules import is_drawable, obstacles
from storage.database.connection import Connection
from storage.database.draw.pool import DatabasePeople, _candidates
from storage.database.pool.experts import DatabaseExperts, expert_no
from storage.database.pool.reads import DatabasePoolReads
from storage.database.standing import standing_facts, undrawable
from tests.storage.database.test_pool_experts import AT
from tests.support.pool_station import pool_database

EXPERTS = 4
_DAYS = [f"2026-03-{day:02d}" for day in range(1, 8)]
day = st.sampled_from(_DAYS)
maybe = st.one_of(st.just(""), day)
leave = st.tuples(day, st.one_of(st.none(), day)).filter(lambda p: p[1] is None or p[0] <= p[1])
some_facts = st.builds(
    StandingFacts,
    status=st.sampled_from(ExpertStatus),
    barred_to=maybe,
    term_from=maybe,
    term_to=maybe,
    check_missed=maybe,
    leaves=st.lists(leave, max_size=3).map(lambda leaves: tuple(sorted(leaves, key=str))),
)
draw_days = st.tuples(day, day, day).map(lambda d: DrawDays(*sorted(d)))
STANDING_CODES = set(STANDING.values())


@pytest.fixture(scope="module")
def pool(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Connection]:
    """A few experts whose standing each example writes anew."""
    connection = pool_database(tmp_path_factory.mktemp("standing") / "a.db")
    new = [NewExpert(ExpertDraft("王明", f"1940000000{n}"), Spelling("wm", "wm")) for n in range(EXPERTS)]
    connection.execute("BEGIN")
    DatabaseExperts(connection).add_many(new, len(new), AT)
    connection.execute("COMMIT")
    yield connection
    connection.close()


def store(pool: Connection, everybody: list[StandingFacts]) -> None:
    pool.execute("DELETE FROM expert_leave")
    for number, facts in enumerate(everybody, 1):
        pool.execute(
            "UPDATE expert SET status = ?, barred_to = ?, term_from = ?, term_to = ?, "
            "check_missed = ? WHERE id = ?",
            (
                facts.status.value,
                facts.barred_to,
                facts.term_from,
                facts.term_to,
                facts.check_missed,
                number,
            ),
        )
        for start, end in facts.leaves:
            pool.execute(
                "INSERT INTO expert_leave (expert_id, starts, ends, reason, entered_at) VALUES (?,?,?,'','')",
                (number, start, end),
            )
        for project, ended in (("P-1", None), ("", "2026-02-01")):  # these two keep nobody from a draw
            pool.execute(
                "INSERT INTO expert_leave (expert_id, starts, ends, reason, entered_at, ended_at, project_no)"
                " VALUES (?, '2026-01-01', NULL, '', '', ?, ?)",
                (number, ended, project),
            )


@settings(deadline=None, max_examples=150)
@given(st.lists(some_facts, min_size=EXPERTS, max_size=EXPERTS), draw_days)
def test_database_and_rules_agree_on_everybody(
    pool: Connection, everybody: list[StandingFacts], days: DrawDays
) -> None:
    pool.execute("BEGIN")
    try:
        store(pool, everybody)
        assert [standing_facts(pool, n) for n in range(1, EXPERTS + 1)] == everybody
        by_rule = {n for n, facts in enumerate(everybody, 1) if not is_drawable(facts, days)}
        sql, values = undrawable(days)
        assert {number for (number,) in pool.execute(sql, values)} == by_rule
        reads = DatabasePoolReads(pool)
        wanted = ExpertFilter(drawable_on=days.draw)
        today = [n for n, facts in enumerate(everybody, 1) if is_drawable(facts, DrawDays.on(days.draw))]
        assert [row.expert_no for row in reads.page(ExpertQuery(wanted))[0]] == [expert_no(n) for n in today]
        assert reads.count(wanted) == reads.counts(days.draw).drawable == len(today)
    finally:
        pool.execute("ROLLBACK")


@settings(deadline=None, max_examples=150)
@given(st.lists(some_facts, min_size=EXPERTS, max_size=EXPERTS), draw_days)
def test_freeze_and_replacement_take_out_the_same_for_the_same_reasons(
    pool: Connection, everybody: list[StandingFacts], days: DrawDays
) -> None:
    lists = AvoidanceLists((), (), b"s" * 32)
    plan = DrawPlan(
        draw="D-1",
        scope="P-1",
        title="试",
        groups=(SeatGroup("A", "", 1),),
        witnesses=("W-A", "W-B"),
        as_of=days.draw,
        avoidance=lists.commitment(),
        meeting=Meeting(f"{days.first}T09:00", f"{days.last}T12:00"),
    )
    rules = Rules(plan, lists)
    pool.execute("BEGIN")
    try:
        store(pool, everybody)
        people = DatabasePeople(pool)
        frozen = {c.expert_no: rules.evaluate(c).excluded for c in _candidates(pool, days.draw)}
        for number, facts in enumerate(everybody, 1):
            reasons = {STANDING[obstacle.code] for obstacle in obstacles(facts, days)}
            found = people.conflict(expert_no(number), NeededTime("D-1", days, "", ""))
            assert (found is None) is (not reasons)
            assert found is None or Exclusion(found) in reasons
            if facts.status is ExpertStatus.DELETED:
                assert expert_no(number) not in frozen
            else:
                assert set(frozen[expert_no(number)]) & STANDING_CODES == reasons
    finally:
        pool.execute("ROLLBACK")


def test_a_large_pool_is_counted_from_indexes_alone(pool: Connection) -> None:
    sql, values = undrawable(DrawDays.on("2026-03-02"))
    plan = [row[3] for row in pool.execute(f"EXPLAIN QUERY PLAN {sql}", values)]
    scans = [step for step in plan if step.startswith("SCAN expert ") and "USING" not in step]
    assert scans == [], json.dumps(plan, indent=1)
