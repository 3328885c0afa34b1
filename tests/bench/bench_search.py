"""Searching 100,000 experts by name, against reading all names."""

from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from core.pool.model import ExpertFilter
from storage.database.connection import Connection, open_database
from storage.database.pool_reads import DatabasePoolReads
from tests.bench.expert_book import expert_book
from tests.bench.ratio import Ratio, best_of
from tests.support.pool_station import KEY, MANAGER, PoolStation

ROWS = 100_000
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
        yield _index_size(connection)
        connection.close()


def _scan(connection: Connection) -> None:
    connection.execute("SELECT count(*) FROM expert WHERE name LIKE '%志远%'").fetchone()


def _index_size(connection: Connection) -> Ratio:
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
    station.close()
    return open_database(folder / "station.db", KEY, read_only=True)
