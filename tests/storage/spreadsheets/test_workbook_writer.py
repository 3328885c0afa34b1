"""Workbooks for people."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from core.kernel.errors import UserError
from core.pool.importing.session import RejectedRows
from core.pool.importing.values import RefusedRow
from core.pool.importing.words import import_words
from core.pool.record.custom_fields import NO_FIELDS
from core.pool.record.model import Specialty
from core.sheets.model import SheetFacts
from core.sheets.stop import Stop
from storage.spreadsheets.process import WorkbookReader
from storage.spreadsheets.writer import WorkbookWriter

FACTS = SheetFacts("a.xlsx", 1, "00", "表", 1, ("姓名", "手机号码", "工作单位", "专业领域"),
                   {"name": 0, "phone": 1, "employer": 2, "specialties": 3}, 4)  # fmt: skip
REFUSED = [
    RefusedRow(3, (("NAME_INVALID", "name"), ("ERROR_CELL", "employer")), "", "",
               ("=HYPERLINK(\"http://x\",\"点\")", "014334543878", "#N/A", "@SUM(A1)")),
    RefusedRow(7, (("PHONE_MISSING", "phone"),), "", "", ("王小明", "", "+1", "x" * 40_000)),
]  # fmt: skip


def test_nothing_in_a_workbook_of_refused_rows_is_ever_computed(tmp_path: Path) -> None:
    WorkbookWriter().write_rejects(tmp_path / "未导入.xlsx", RejectedRows(REFUSED, FACTS, "zh_CN", NO_FIELDS))
    (page,) = openpyxl.load_workbook(tmp_path / "未导入.xlsx").worksheets
    cells = [cell for row in page.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells if cell.column > 1} == {"s"}
    assert page["C2"].value == '=HYPERLINK("http://x","点")'
    assert page["D2"].value == "014334543878"
    assert len(page["F3"].value) == 32_767


def test_reasons_stand_beside_the_row_and_faulty_cells_are_marked(tmp_path: Path) -> None:
    WorkbookWriter().write_rejects(tmp_path / "a.xlsx", RejectedRows(REFUSED, FACTS, "zh_CN", NO_FIELDS))
    (page,) = openpyxl.load_workbook(tmp_path / "a.xlsx").worksheets
    assert [cell.value for cell in page[1]] == ["原行号", "未导入原因", *FACTS.header]
    assert page["A2"].value == 3
    assert import_words("NAME_INVALID", "zh_CN").meaning in page["B2"].value
    assert import_words("ERROR_CELL", "zh_CN").meaning in page["B2"].value
    marked = [cell.coordinate for row in page.iter_rows(2) for cell in row if cell.fill.fill_type == "solid"]
    assert marked == ["C2", "E2", "D3"]


def test_the_workbook_of_refused_rows_can_be_mended_and_imported(
    reader: WorkbookReader, tmp_path: Path, today: date
) -> None:
    path = tmp_path / "a.xlsx"
    WorkbookWriter().write_rejects(path, RejectedRows(REFUSED, FACTS, "en", NO_FIELDS))
    book = openpyxl.load_workbook(path)
    for column, text in zip("CDEF", ("王小明", "14334543878", "星湾师范大学", "A0101"), strict=True):
        book.worksheets[0][f"{column}2"] = text
    book.save(path)
    with reader.open_experts(path, (Specialty("A0101", "设计", 3),), today, Stop()) as sheet:
        (batch,) = sheet.batches()
    assert list(batch.fit.drafts.column("name")) == ["王小明"]
    assert {code for code, _ in batch.refused[0].findings} == {"PHONE_MISSING", "SPECIALTY_UNKNOWN"}


class Broken:
    """Rows that end in the middle."""

    sheet_name, row_word, reason_word, header = "未导入", "行", "原因", ("姓名",)

    def rows(self) -> Iterator[tuple[int, str, Sequence[str], Sequence[int]]]:
        yield 1, "因", ("王",), ()
        raise OSError("disk full")


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_what_cannot_be_written_leaves_nothing_behind(tmp_path: Path) -> None:
    for path in (tmp_path / "没有" / "a.xlsx", tmp_path / "b.xlsx"):
        with pytest.raises(UserError, match=r"export\.unwritable"):
            WorkbookWriter().write_rejects(path, Broken())
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_was_there_stays_when_writing_fails(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(b"old")
    with pytest.raises(UserError):
        WorkbookWriter().write_rejects(tmp_path / "a.xlsx", Broken())
    assert (tmp_path / "a.xlsx").read_bytes() == b"old"
