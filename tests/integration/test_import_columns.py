"""Columns chosen by hand: kept for files with the same titles, and rejects understood without them."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import openpyxl
import pytest

from core.kernel.errors import PermissionDeniedError, UserError
from core.pool.importing.values import ImportPreview
from core.sheets.model import ColumnChoice, HeaderSource
from tests.support.pool_station import MANAGER, PoolStation, actor_without

TITLES = ["甲", "乙", "丙", "丁", "联系电话"]
FIRST = ["王小明", "14334543878", "某某大学", "A010101", "010-1234"]
CHOICE = ColumnChoice(3, {"name": 0, "phone": 1, "employer": 2, "specialties": 3})


@pytest.fixture
def station(tmp_path: Path) -> Iterator[PoolStation]:
    """A station with the sample classification and no expert."""
    made = PoolStation(tmp_path)
    made.import_specialties()
    yield made
    made.close()


def sheet(path: Path, *rows: Sequence[str]) -> Path:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(list(row))
    book.save(path)
    return path


def keep(station: PoolStation) -> None:
    station.service.import_columns.keep(MANAGER, TITLES, CHOICE.columns)


def chosen(station: PoolStation, path: Path, choice: ColumnChoice = CHOICE) -> ImportPreview:
    return station.imports.begin(MANAGER, path, station.progress.append, choice).preview.result(60)


def test_the_top_of_a_sheet_is_shown_although_its_titles_say_nothing(
    station: PoolStation, tmp_path: Path
) -> None:
    path = sheet(tmp_path / "a.xlsx", ["专家名单"], [], TITLES, FIRST)
    peek = station.imports.peek(MANAGER, path).preview.result(60)
    assert (peek.header_row, peek.columns, peek.source) == (0, {}, HeaderSource.FOUND)
    assert peek.rows[2] == tuple(TITLES)
    assert peek.rows[3] == tuple(FIRST)
    with pytest.raises(UserError, match=r"import\.header_missing"):
        station.preview(path)


def test_a_sheet_whose_titles_are_known_is_shown_with_its_columns(
    station: PoolStation, tmp_path: Path
) -> None:
    path = sheet(tmp_path / "a.xlsx", ["姓名", "手机", "单位", "办公电话"], FIRST)
    peek = station.imports.peek(MANAGER, path).preview.result(60)
    assert (peek.header_row, dict(peek.columns)) == (1, {"name": 0, "phone": 1, "employer": 2})


def test_a_choice_is_used_for_the_next_file_with_the_same_titles_and_says_so(
    station: PoolStation, tmp_path: Path
) -> None:
    path = sheet(tmp_path / "a.xlsx", ["专家名单"], [], TITLES, FIRST)
    assert chosen(station, path).facts.source is HeaderSource.CHOSEN
    keep(station)
    # Another order, another row, one more column without a title.
    later = sheet(tmp_path / "b.xlsx", ["乙", "", "甲", "联系电话", "丁", "丙"],
                  ["14334543879", "", "李四", "", "A010101", "别的大学"])  # fmt: skip
    preview = station.preview(later)
    assert (preview.facts.source, preview.facts.header_row) == (HeaderSource.KEPT, 1)
    assert preview.counts.importable == 1
    peek = station.imports.peek(MANAGER, later).preview.result(60)
    assert (peek.source, peek.columns["phone"]) == (HeaderSource.KEPT, 0)

    assert station.service.import_columns.forget(MANAGER, TITLES)
    assert not station.service.import_columns.forget(MANAGER, TITLES)
    with pytest.raises(UserError, match=r"import\.header_missing"):
        station.preview(later)
    assert [e for e in station.events() if "columns" in e] == [
        "pool.import_columns_kept",
        "pool.import_columns_forgotten",
        "pool.import_columns_forgotten",
    ]


def test_of_columns_with_the_same_title_the_chosen_one_is_kept(station: PoolStation, tmp_path: Path) -> None:
    titles = ["姓名", "电话", "电话", "单位", "专业"]
    choice = ColumnChoice(1, {"name": 0, "phone": 2, "employer": 3, "specialties": 4})
    station.service.import_columns.keep(MANAGER, titles, choice.columns)
    path = sheet(tmp_path / "a.xlsx", titles, ["王小明", "010-1", "14334543878", "某大学", "A010101"])
    preview = station.preview(path)
    assert (preview.counts.importable, preview.facts.columns["phone"]) == (1, 2)


def test_other_titles_are_read_by_their_words(station: PoolStation, tmp_path: Path) -> None:
    keep(station)
    path = sheet(tmp_path / "a.xlsx", ["姓名", "手机", "单位", "专业"], FIRST)
    assert station.preview(path).facts.source is HeaderSource.FOUND


def test_rows_not_imported_are_mended_and_understood_without_the_choice(
    station: PoolStation, tmp_path: Path
) -> None:
    path = sheet(tmp_path / "a.xlsx", [], [], TITLES, FIRST, ["李四", "1433454", "某某大学", "Z9", "010-1"])
    token = chosen(station, path).token
    station.service.confirm_import(MANAGER, token)
    rejects = tmp_path / "未导入.xlsx"
    station.service.save_rejects(MANAGER, token, rejects, "zh_CN").result(60)
    book = openpyxl.load_workbook(rejects)
    page = book.active
    assert [cell.value for cell in page[1]] == [
        *("原行号", "未导入原因", "姓名", "手机号码", "工作单位", "专业领域", "原列-联系电话")
    ]
    marked = [cell.coordinate for cell in page[2] if cell.fill.fill_type == "solid"]
    assert marked == ["D2", "F2"]
    page["D2"], page["F2"] = "14334543870", "A010101"
    book.save(rejects)
    preview = station.preview(rejects)
    assert (preview.counts.rows, preview.counts.importable, preview.counts.warned) == (1, 1, 0)
    assert station.service.confirm_import(MANAGER, preview.token).imported == 1


def test_a_choice_beyond_the_last_column_is_refused(station: PoolStation, tmp_path: Path) -> None:
    path = sheet(tmp_path / "a.xlsx", TITLES, FIRST)
    with pytest.raises(UserError, match=r"import\.columns_gone"):
        chosen(station, path, ColumnChoice(1, {"name": 0, "phone": 99}))


def test_columns_without_any_title_cannot_be_kept(station: PoolStation) -> None:
    with pytest.raises(UserError, match=r"import\.titles_missing"):
        station.service.import_columns.keep(MANAGER, ["", " "], {"name": 0, "phone": 1})
    with pytest.raises(PermissionDeniedError):
        station.service.import_columns.keep(actor_without("pool.import"), TITLES, {"name": 0, "phone": 1})
