"""Counting a plan while it is edited, among 100,000 experts, against counting them by SQL and against a walk.

The index is made once and used for every keystroke; the first count with a condition makes its set, the
next ones reuse it. A plan page wants its counts within 150 ms.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from core.draw.eligibility.avoidance import AvoidanceLists
from core.draw.eligibility.live_counts import count_live
from core.draw.eligibility.pool_index import PoolIndex, full_reading
from core.draw.eligibility.pool_reading import reading_of
from core.draw.eligibility.rules import pre_query
from core.draw.protocol.model import Conditions, DrawPlan, SeatGroup
from core.standing.model import TitleLevel
from storage.database.connection import Connection, open_database
from storage.database.draw.pool import DatabasePoolSource
from tests.bench.ratio import Ratio, best_of, seconds
from tests.bench.sample_pool import CODES, SIZE, filled_database

RUNS = 7
WANTED_SECONDS = 0.15
_LISTS = AvoidanceLists(("第3设计研究院", "第500设计研究院有限公司"), ("ZJ-000001",), b"s" * 32)
_SENIOR = (TitleLevel.SENIOR, TitleLevel.ASSOCIATE_SENIOR)
_COUNT = """
    SELECT count(*) FROM expert WHERE status = 'active' AND title_level IN ('senior', 'associate_senior')
    AND region LIKE '安徽省/%' AND EXISTS (SELECT 1 FROM json_each(specialties) WHERE value = 'A01')
"""


def measure() -> Iterable[Ratio]:
    """The usual pool."""
    with filled_database() as (connection, path):
        entries = [(code, f"专业{code}") for code in CODES]
        connection.executemany("INSERT INTO specialty (code, name, level) VALUES (?,?,1)", entries)
        yield from planned_over(connection, path, bytes(32), CODES, SIZE, runs=2)


def planned_over(
    connection: Connection, path: Path, key: bytes, codes: Sequence[str], size: int, runs: int
) -> Iterable[Ratio]:
    """A change of one condition, the first count of a plan, and the index against the walk of a freeze."""
    source = DatabasePoolSource(lambda: open_database(path, key, read_only=True))
    made: list[PoolIndex] = []

    def index() -> None:
        made[:] = [PoolIndex(source.candidates(_plan(0, codes).as_of, full_reading(())), source.draw_days())]

    def walk() -> None:
        plan = _plan(0, codes)
        pre_query(plan, _LISTS, source.candidates(plan.as_of, reading_of(plan)))

    building, walking = best_of(runs, index, walk)
    pool, plans = made[-1], iter(range(1, 10_000))

    def change() -> None:
        assert count_live(pool, _plan(next(plans) % len(codes), codes), _LISTS).counts.pool == size

    def by_sql() -> None:
        connection.execute(_COUNT).fetchone()

    first = seconds(lambda: count_live(pool, _plan(0, codes), _LISTS))
    changed, counted = best_of(RUNS, change, by_sql)
    note = f"least of {RUNS}; wanted within {WANTED_SECONDS * 1000:.0f} ms"
    yield Ratio(f"live count after a change, {size:,} / count by SQL", changed, counted, "at_most", 1.0, note)
    yield Ratio(f"first live count of a plan, {size:,} / a walk", first, walking, "at_most", 0.1)
    yield Ratio(f"index of the pool, {size:,} / walk over all", building, walking, "at_most", 2.0)


def _plan(place: int, codes: Sequence[str]) -> DrawPlan:
    """Two groups; the specialties of the first change from plan to plan."""
    chosen = (codes[place], codes[(place * 7 + 3) % len(codes)])
    first = Conditions(chosen, title_levels=_SENIOR, regions=("安徽省",))
    return DrawPlan(
        draw="CQ-01-2027-0001",
        scope="P-1",
        title="试",
        groups=(SeatGroup("A", "甲", 4, first, 1), SeatGroup("B", "乙", 3, replace(first, regions=()), 1)),
        witnesses=("W-A", "W-B"),
        as_of="2027-03-01",
        avoidance=_LISTS.commitment(),
        draw_cap=3,
    )
