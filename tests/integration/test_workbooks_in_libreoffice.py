"""LibreOffice opens every kind of workbook that the program writes and shows the same values.

Template and classification have tests of their own (``test_import_template.py``, ``test_pool_arranging.py``),
workbooks with a password too (``test_data_requests.py``).
"""

import csv
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import openpyxl
import pytest

from core.access.masking import DEFAULT_MASKS
from core.pool.search.lists import ExpertFilter
from core.projects.template import project_template
from storage.spreadsheets.table_writer import TableFileWriter
from storage.spreadsheets.writer import WorkbookWriter
from tests.support.pool_station import MANAGER, SHEETS, PoolStation

CSV = "csv:Text - txt - csv (StarCalc):44,34,76"
HISTORY = (
    ("=cmd|'/c calc'!A1", "2026-03-02 09:00", "001"),
    ("+8613800000000", "换行\n第二行", " 前后有空格 "),
    ("@SUM(1)", '引号"和,逗号', "𠮷野"),
)
"""What histories of draws and of unmaskings may hold: they are tables of texts by the same writer."""

pytestmark = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")


@pytest.fixture(scope="module")
def books(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, tuple[Path, Path]]:
    """Each workbook, and the table that LibreOffice makes of its first sheet; opened all at once."""
    folder = tmp_path_factory.mktemp("books")
    station = PoolStation(folder)
    station.import_specialties()
    preview = station.preview(SHEETS / "experts_dirty.xlsx")
    station.service.save_rejects(MANAGER, preview.token, folder / "rejects.xlsx", "zh_CN").result(60)
    station.service.confirm_import(MANAGER, preview.token)
    exports, fields = station.service.exports, DEFAULT_MASKS.free_fields
    job = exports.begin(MANAGER, folder / "experts.xlsx", ExpertFilter(), fields, station.progress.append)
    job.written.result(60)
    exports.finish(MANAGER, job.token)
    station.close()
    WorkbookWriter().write_template(folder / "projects.xlsx", project_template())
    TableFileWriter().write_table(folder / "history.xlsx", "抽取历史", ("项目", "时间", "编号"), HISTORY)
    made = sorted(folder.glob("*.xlsx"))
    subprocess.run(
        [
            *("soffice", "--headless", f"-env:UserInstallation={(folder / 'profile').as_uri()}"),
            *("--convert-to", CSV, "--outdir", str(folder), *map(str, made)),
        ],
        check=True,
        capture_output=True,
        timeout=180,
    )
    return {path.stem: (path, path.with_suffix(".csv")) for path in made}


@pytest.mark.parametrize("name", ["rejects", "experts", "projects", "history"])
def test_values_are_those_that_were_written(books: Mapping[str, tuple[Path, Path]], name: str) -> None:
    path, table = books[name]
    page = openpyxl.load_workbook(path).worksheets[0]
    written = [["" if value is None else str(value) for value in row] for row in page.values]
    with table.open(encoding="utf-8", newline="") as file:
        shown = list(csv.reader(file))
    assert written
    assert [row[: len(written[0])] for row in shown[: len(written)]] == written


def test_nothing_that_looks_like_a_formula_is_computed(books: Mapping[str, tuple[Path, Path]]) -> None:
    with books["history"][1].open(encoding="utf-8", newline="") as file:
        shown = list(csv.reader(file))[1:]
    assert [tuple(row) for row in shown] == list(HISTORY)
