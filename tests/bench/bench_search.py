"""Searching 100,000 experts by words and conditions, against reading all names or rows.

The same again within a data scope of ten departments of twenty: what an account of some of them waits for.
"""

from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from core.pool.search.conditions import Condition, Group, Match, Relation
from core.pool.search.lists import ExpertFilter, ExpertQuery, SortColumn
from storage.database.connection import Connection, open_database
from storage.database.pool.reads import DatabasePoolReads
from storage.database.scoped import restrict
from tests.bench.expert_book import expert_book
from tests.bench.ratio import Ratio, best_of
from tests.support.pool_station import KEY, MANAGER, PoolStation

ROWS = 100_000
DEPARTMENTS, SEEN = 20, 10
WORDS = {"志远": 30, "wzy": 30, "wangzhi": 30, "1420001": 30}  # ten times that at a million


def measure() -> Iterable[Ratio]:
    """How many there are for two characters, initials, pinyin, phone; the size of the index."""
    with TemporaryDirectory() as folder:
        connection = _filled(Path(folder))
        reads = DatabasePoolReads(connection)
        for word, least in WORDS.items():
            wanted = ExpertFilter(words=word)
            ours, scan = best_of(20, lambda: reads.count(wanted), lambda: _scan(connection))  # noqa: B023
            yield Ratio(f"search for {word} against a scan of names", ours, scan, "at_least", least)
        for name, wanted, least in conditions():
            ours, scan = best_of(20, lambda: reads.count(wanted), lambda: _scan_everything(connection))  # noqa: B023
            yield Ratio(f"condition: {name} against a scan of rows", ours, scan, "at_least", least)
        for column in SortColumn:
            last = reads.page(ExpertQuery(sort=column, count=ROWS // 2))[1]
            query = ExpertQuery(sort=column, after=last)
            ours, scan = best_of(20, lambda: reads.page(query), lambda: _scan_everything(connection))  # noqa: B023
            yield Ratio(f"page deep in the order of {column.value}", ours, scan, "at_least", 5)
        yield index_size(connection)
        yield from _scoped(connection, reads)
        connection.close()


def _scoped(connection: Connection, reads: DatabasePoolReads) -> Iterable[Ratio]:
    """Half of the pool is shown; a scan of it is what reading the scope row by row would cost."""
    restrict(connection, frozenset(_department(number) for number in range(SEEN)))
    for name, wanted, least in (*_words(), *conditions()):
        ours, scan = best_of(20, lambda: reads.count(wanted), lambda: _scan_everything(connection))  # noqa: B023
        # What was found is looked up once more through the scope: a tenth of the gain has to be left.
        yield Ratio(f"half of the pool, {name}", ours, scan, "at_least", least / 10)
    for column in SortColumn:
        query = ExpertQuery(sort=column)
        ours, scan = best_of(20, lambda: reads.page(query), lambda: _scan_everything(connection))  # noqa: B023
        yield Ratio(f"half of the pool, first page by {column.value}", ours, scan, "at_least", 5)
    restrict(connection, None)


def _words() -> Iterable[tuple[str, ExpertFilter, float]]:
    for word, least in WORDS.items():
        yield f"search for {word}", ExpertFilter(words=word), least


def _department(number: int) -> str:
    return f"第{number}处"


def conditions() -> Iterable[tuple[str, ExpertFilter, float]]:
    """What managers ask for in the builder, and how many times faster it must be than reading every row."""

    def one(field: str, relation: Relation, *values: str) -> ExpertFilter:
        return ExpertFilter(conditions=Group(Match.ALL, (Condition(field, relation, values),)))

    yield "specialty with all below", one("specialties", Relation.INSIDE, "A01"), 5
    yield "tag", one("tags", Relation.IS, "资深"), 5
    yield "region with all inside", one("region", Relation.INSIDE, "安徽省"), 5
    yield "title contains", one("title", Relation.CONTAINS, "教授"), 3
    # Experts with a spelling of their own are read one by one: as fast as a scan is enough.
    yield "employer contains", one("employer", Relation.CONTAINS, "云帆"), 0.5
    yield "name contains", one("name", Relation.CONTAINS, "志远"), 30
    yield "phone", one("phone", Relation.IS, "14200012345"), 100
    # Of very many the set itself takes the time: as fast as a scan is enough.
    yield "born until", one("birth_date", Relation.UNTIL, "1966-12-31"), 0.5
    yield "born long ago", one("birth_date", Relation.UNTIL, "1950-12-31"), 3
    yield "entered from", one("added_at", Relation.FROM, "2026-01-01"), 0.5


def _scan(connection: Connection) -> None:
    connection.execute("SELECT count(*) FROM expert WHERE name LIKE '%志远%'").fetchone()


def _scan_everything(connection: Connection) -> None:
    """What a condition without an index costs: every row looked at."""
    connection.execute("SELECT count(*) FROM expert WHERE instr(remarks, '常用') > 0").fetchone()


def index_size(connection: Connection) -> Ratio:
    """Bytes of the full-text index against those of the database (not seconds)."""
    (whole,) = connection.execute(
        "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size"
    ).fetchone()
    (index,) = connection.execute("SELECT sum(length(block)) FROM expert_index_data").fetchone()
    megabytes = index / 1e6, whole / 1e6
    return Ratio("size of the name index in the database", *megabytes, "at_most", 0.05, "MB, not seconds")


def _filled(folder: Path) -> Connection:
    """A pool of the rows of the large workbook, opened for reading."""
    station = PoolStation(folder)
    station.import_specialties()
    station.service.confirm_import(MANAGER, station.preview(expert_book(ROWS)).token)
    names = [(_department(number), number) for number in range(DEPARTMENTS)]
    station.connection.executemany(f"UPDATE expert SET department = ? WHERE id % {DEPARTMENTS} = ?", names)
    station.close()
    return open_database(folder / "station.db", KEY, read_only=True)
