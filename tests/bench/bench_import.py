"""Importing 100,000 × 15 rows: read, validated, compared, stored encrypted and indexed, to the commit."""

from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

import openpyxl
from python_calamine import CalamineWorkbook

from tests.bench.expert_book import expert_book
from tests.bench.ratio import Ratio, seconds
from tests.support.pool_station import MANAGER, PoolStation

ROWS = 100_000
RUNS = 3


def measure() -> Iterable[Ratio]:
    """Against calamine's own parse of the file, and against openpyxl merely reading it."""
    book = expert_book(ROWS)
    ours, parse = [], []
    for _ in range(RUNS):
        with TemporaryDirectory() as folder:
            station = PoolStation(Path(folder))
            station.import_specialties()
            ours.append(seconds(lambda: _import(station, book)))  # noqa: B023
            station.close()
        parse.append(seconds(lambda: _parse(book)))
    best = min(ours)
    yield Ratio("import of 100,000 x 15 against calamine's parse", best, min(parse), "at_least", 0.30)
    reading = seconds(lambda: _read_with_openpyxl(book))
    yield Ratio("import of 100,000 x 15 against openpyxl reading", best, reading, "at_least", 4)


def _import(station: PoolStation, book: Path) -> None:
    preview = station.preview(book)
    assert station.service.confirm_import(MANAGER, preview.token).imported == ROWS


def _parse(book: Path) -> None:
    """All rows as Python values, in memory: what an import has to start from."""
    assert len(list(CalamineWorkbook.from_path(book).get_sheet_by_index(0).iter_rows())) == ROWS + 1


def _read_with_openpyxl(book: Path) -> None:
    page = openpyxl.load_workbook(book, read_only=True).worksheets[0]
    assert sum(1 for _ in page.iter_rows(values_only=True)) == ROWS + 1
