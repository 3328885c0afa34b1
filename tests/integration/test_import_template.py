"""The template: filled in it imports without a word, and LibreOffice finds its lists."""

import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import openpyxl
import pytest

from core.kernel.errors import UserError
from core.pool.record.columns import EXPERT_COLUMNS
from tests.support.pool_station import MANAGER, PoolStation

TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"


@pytest.fixture
def station(tmp_path: Path) -> Iterator[PoolStation]:
    """A station with the sample classification."""
    made = PoolStation(tmp_path)
    made.import_specialties()
    yield made
    made.close()


@pytest.fixture
def template(station: PoolStation, tmp_path: Path) -> Path:
    """The template as it is saved."""
    path = tmp_path / "模板.xlsx"
    station.imports.write_template(MANAGER, path, "zh_CN").result(60)
    return path


def test_it_has_no_row_and_says_so(station: PoolStation, template: Path) -> None:
    with pytest.raises(UserError, match=r"import\.no_rows"):
        station.preview(template)


def test_filled_in_with_its_own_examples_every_column_is_understood_without_a_warning(
    station: PoolStation, template: Path
) -> None:
    book = openpyxl.load_workbook(template)
    page, guide = book.worksheets[:2]
    examples = {row[0]: row[3] for row in guide.iter_rows(2, values_only=True)}
    for cell in page[1]:
        page.cell(2, cell.column, examples[str(cell.value).rstrip("*")])
    book.save(template)
    preview = station.preview(template)
    counts = preview.counts
    assert (counts.rows, counts.importable, counts.warned, counts.by_code) == (1, 1, 0, {})
    assert [field for _, field in preview.columns] == list(EXPERT_COLUMNS.words)


def test_every_choice_of_its_lists_imports_without_a_warning(station: PoolStation, template: Path) -> None:
    book = openpyxl.load_workbook(template)
    page, lists = book.worksheets[0], book.worksheets[3]
    titles = [str(cell.value).rstrip("*") for cell in page[1]]
    for n, row in enumerate(lists.iter_rows(values_only=True), 2):
        for column, value in enumerate(row, 1):
            if value:
                page.cell(n, column, value)
        for title, value in (("姓名", "王小明"), ("手机号码", f"142{n:08d}"), ("工作单位", f"单位{n}")):
            page.cell(n, titles.index(title) + 1, value)
        if not page.cell(n, titles.index("专业领域") + 1).value:
            page.cell(n, titles.index("专业领域") + 1, "A010101")
        if page.cell(n, titles.index("专家性质") + 1).value == "单位":
            page.cell(n, titles.index("统一社会信用代码") + 1, "91340100000000001G")
            page.cell(n, titles.index("单位联系人") + 1, "李晓云 办公室主任")
    book.save(template)
    counts = station.preview(template).counts
    assert (counts.refused, counts.warned) == (0, 0)
    assert counts.importable >= 200


def test_titles_carry_notes_that_say_how(template: Path) -> None:
    page = openpyxl.load_workbook(template).worksheets[0]
    assert [cell.coordinate for cell in page[1] if cell.comment is None] == []
    assert "18 位" in page["D1"].comment.text
    assert "110199197503120018" in page["D1"].comment.text


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_opens_it_and_finds_the_lists(template: Path, tmp_path: Path) -> None:
    profile = (tmp_path / "profile").as_uri()
    subprocess.run(
        [
            *("soffice", "--headless", f"-env:UserInstallation={profile}", "--convert-to", "fods"),
            *("--outdir", str(tmp_path), str(template)),
        ],
        check=True,
        capture_output=True,
    )
    root = ElementTree.parse(template.with_suffix(".fods")).getroot()
    sheets = {
        str(table.get(f"{TABLE}name")): [
            ["".join(cell.itertext()).strip() for cell in row if cell.tag == f"{TABLE}table-cell"]
            for row in table.iter(f"{TABLE}table-row")
        ]
        for table in root.iter(f"{TABLE}table")
    }
    assert list(sheets) == ["专家信息", "填写说明", "专业分类", "选项"]
    assert ["A010101", sheets["专业分类"][3][1]] == sheets["专业分类"][3][:2]
    conditions = [str(rule.get(f"{TABLE}condition")) for rule in root.iter(f"{TABLE}content-validation")]
    spans = [re.search(r"\$选项\.?\$?'?\.?\$([A-Z]+)\$1:\.?\$?[A-Z]+\$(\d+)", text) for text in conditions]
    found = {match[1]: int(match[2]) for match in spans if match}
    lists = sheets["选项"]
    assert len(found) == 7
    assert sorted(found.values()).count(2) == 2
    assert {"男", "个人"} <= set(lists[0])
    assert {"女", "单位"} <= set(lists[1])
