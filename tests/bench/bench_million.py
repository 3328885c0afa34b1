"""A million experts: what search and plan take there (the draw is in ``bench_draw``).

The database is made once and kept under ``build/bench`` (some minutes, 700 MB), so this runs only when it is
asked for: ``make bench BENCH=million``.
"""

from collections.abc import Iterable
from contextlib import closing

from core.pool.search.conditions import Condition, Group, Match, Relation
from core.pool.search.lists import ExpertFilter, ExpertQuery, SortColumn
from storage.database.connection import Connection, open_database
from storage.database.pool.reads import DatabasePoolReads
from storage.database.scoped import restrict
from tests.bench.bench_plan import planned_over
from tests.bench.bench_search import index_size
from tests.bench.million_pool import KEY, SIZE, department, million_pool
from tests.bench.ratio import Ratio, best_of, seconds

ONLY_WHEN_ASKED = True
RUNS = 3
SEEN = 10  # of twenty departments
WORDS = ("志远", "wzy", "wangzhi", "1420001")


def measure() -> Iterable[Ratio]:
    """Words and first rows against scans, within a data scope too; counts of a plan."""
    path = million_pool()
    with closing(open_database(path, KEY, read_only=True)) as connection:
        reads = DatabasePoolReads(connection)
        names, rows = best_of(2, lambda: _names(connection), lambda: _rows(connection))
        for word in WORDS:
            wanted = ExpertFilter(words=word)
            ours = min(seconds(lambda: reads.count(wanted)) for _ in range(RUNS))  # noqa: B023
            yield Ratio(f"search for {word} among a million / scan of names", ours, names, "at_least", 300)
        yield index_size(connection)
        yield from _first_pages(reads, rows, "")
        restrict(connection, frozenset(map(department, range(SEEN))))
        yield from _first_pages(reads, rows, "half of it: ")
        restrict(connection, None)
        codes = [code for (code,) in connection.execute("SELECT code FROM specialty WHERE level = 1")]
        yield from planned_over(connection, path, KEY, codes, SIZE, runs=1)


def _first_pages(reads: DatabasePoolReads, scan: float, whose: str) -> Iterable[Ratio]:
    """The first rows of what fits very many, or has no index: shown before they are counted.

    A scan of a million rows is about a second: a tenth of it is what nobody notices. What full-text indexes
    give is gathered whole for an order other than by number.
    """
    for name, wanted in _broad():
        for sort, least in ((SortColumn.EXPERT_NO, 10), (SortColumn.NAME, 2)):
            query = ExpertQuery(wanted, sort)
            ours = min(seconds(lambda: reads.page(query)) for _ in range(RUNS))  # noqa: B023
            yield Ratio(f"{whose}first page of {name} by {sort.value} / scan", ours, scan, "at_least", least)


def _broad() -> Iterable[tuple[str, ExpertFilter]]:
    def one(field: str, relation: Relation, *values: str) -> ExpertFilter:
        return ExpertFilter(conditions=Group(Match.ALL, (Condition(field, relation, values),)))

    yield "公司", ExpertFilter(words="公司")
    yield "王", ExpertFilter(words="王")
    yield "who can be drawn", ExpertFilter(drawable_on="2026-11-26")
    yield "employer contains 公司", one("employer", Relation.CONTAINS, "公司")
    yield "specialty A01", one("specialties", Relation.INSIDE, "A01")
    yield "region", one("region", Relation.INSIDE, "安徽省")
    yield "born until 1975", one("birth_date", Relation.UNTIL, "1975-12-31")
    yield "sex", one("sex", Relation.IS, "female")
    yield "education", one("education", Relation.CONTAINS, "博士")
    yield "remarks", one("remarks", Relation.CONTAINS, "退休")


def _names(connection: Connection) -> None:
    connection.execute("SELECT count(*) FROM main.expert WHERE name LIKE '%志远%'").fetchone()


def _rows(connection: Connection) -> None:
    connection.execute("SELECT count(*) FROM main.expert WHERE instr(remarks, '常用') > 0").fetchone()
