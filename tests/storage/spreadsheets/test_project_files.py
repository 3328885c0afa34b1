"""Project workbooks with few columns, and what hostile ones say."""

from pathlib import Path

import pytest
from openpyxl import Workbook

from core.kernel.errors import UserError
from core.projects.sheet import PROJECT_COLUMNS, ProjectSheet, read_rows
from core.sheets.stop import Stop
from storage.spreadsheets.process import WorkbookReader


def written(path: Path, *rows: list[str]) -> Path:
    book = Workbook()
    for row in rows:
        book.active.append(row)
    book.save(path)
    return path


def read(reader: WorkbookReader, path: Path) -> ProjectSheet:
    with reader.open_table(path, PROJECT_COLUMNS, Stop()) as table:
        return read_rows(table.rows(), lambda part: part)


def test_two_columns_are_enough(reader: WorkbookReader, tmp_path: Path) -> None:
    path = written(tmp_path / "two.xlsx", ["项目编号", "项目名称"], ["P-1", "项目"])
    ((row, draft),) = read(reader, path).drafts
    assert (row, draft.project_no, draft.name) == (2, "P-1", "项目")


def test_a_workbook_of_something_else_says_which_columns_are_missing(
    reader: WorkbookReader, tmp_path: Path
) -> None:
    path = written(
        tmp_path / "experts.xlsx", ["姓名", "手机号码", "项目编号"], ["王小明", "14334543878", "1"]
    )
    with pytest.raises(UserError) as refused:
        read(reader, path)
    assert (refused.value.code, refused.value.params["missing"]) == ("import.header_missing", ["项目名称"])


def test_a_budget_beyond_all_numbers_is_a_row_at_fault_and_nothing_more(
    reader: WorkbookReader, tmp_path: Path
) -> None:
    path = written(tmp_path / "big.xlsx", ["项目编号", "项目名称", "预算"], ["P-1", "项目", "1e999999999"])
    assert read(reader, path).rejected == ((2, ("BUDGET_INVALID",)),)
