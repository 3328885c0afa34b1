"""Opening the first sheet of a workbook: its rows and what is marked on it."""

from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from itertools import islice
from typing import cast
from zipfile import BadZipFile, ZipFile

from defusedxml import DefusedXmlException, ElementTree
from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    SheetTypeEnum,
)

from core.kernel.errors import UserError
from core.sheets.cell import Row
from storage.spreadsheets.csv_rows import csv_rows
from storage.spreadsheets.file_kind import FileKind
from storage.spreadsheets.marks import Merge, SheetMarks, error_text, marked_rows
from storage.spreadsheets.ods_marks import ods_marks
from storage.spreadsheets.xlsx_marks import Found, first_sheet_entry, xlsx_marks

Source = Callable[[], Iterator[Row]]


class OpenedSheet:
    """The first sheet of a workbook; rows can be read more than once."""

    def __init__(
        self, name: str, size: tuple[int, int], source: Source, marks: SheetMarks, ragged: bool = False
    ) -> None:
        self.name = name
        self.height, self.width = size
        self.hidden_rows = marks.hidden_rows
        self._source = source
        self._marks = marks
        self._ragged = ragged

    def rows(self) -> Iterator[Row]:
        """Rows from the top of the sheet, all at least ``width`` cells wide."""
        rows = marked_rows(self._source(), self._marks)
        return _padded(rows, self.width) if self._ragged else rows

    def top(self, count: int) -> list[Row]:
        """The first ``count`` rows."""
        return list(islice(self.rows(), count))


def open_sheet(kind: FileKind, data: bytes) -> OpenedSheet:
    """Read the first sheet.

    Raises:
        UserError: ``import.password_protected``, ``import.damaged``, ``import.empty_sheet`` and what
            :func:`csv_rows` raises.
    """
    if kind is FileKind.CSV:
        rows = [len(row) for row in csv_rows(data)]
        if not rows:
            raise UserError("import.empty_sheet")
        return OpenedSheet("CSV", (len(rows), max(rows)), lambda: csv_rows(data), SheetMarks(), True)
    try:
        with ThreadPoolExecutor(1) as beside:  # unpacking and parsing leave the interpreter free
            found = beside.submit(_EARLY_MARKS[kind], data) if kind in _EARLY_MARKS else None
            if kind is FileKind.XLS and found is not None:
                found.result()
            sheet = _first_sheet(data)
            if sheet.end is None:
                raise UserError("import.empty_sheet")
            marks = _marks(kind, data, sheet, None if found is None else found.result())
    except (
        *(CalamineError, BadZipFile, DefusedXmlException, ElementTree.ParseError),
        *(KeyError, ValueError, IndexError, EOFError, OSError, RuntimeError, AssertionError),
    ):
        raise UserError("import.damaged") from None
    return OpenedSheet(sheet.name, (sheet.end[0] + 1, sheet.end[1] + 1), lambda: _aligned(sheet), marks)


def _first_sheet(data: bytes) -> CalamineSheet:
    book = CalamineWorkbook.from_filelike(BytesIO(data))
    for number, facts in enumerate(book.sheets_metadata):
        if facts.typ == SheetTypeEnum.WorkSheet:
            return book.get_sheet_by_index(number)
    raise UserError("import.empty_sheet")


def _xlsx_marks(data: bytes) -> Found:
    with ZipFile(BytesIO(data)) as archive:
        return xlsx_marks(archive, first_sheet_entry(archive))


def _xls_marks(data: bytes) -> Found:
    from storage.spreadsheets.xls_marks import xls_marks  # loads a library that other formats do not need

    return xls_marks(data)


# Marks that do not need the values first; that of .xls also tells a protected file, which calamine does not.
_EARLY_MARKS: Mapping[FileKind, Callable[[bytes], Found]] = {
    FileKind.XLSX: _xlsx_marks,
    FileKind.XLS: _xls_marks,
}


def _marks(kind: FileKind, data: bytes, sheet: CalamineSheet, found: Found | None) -> SheetMarks:
    assert sheet.end is not None
    height = sheet.end[0] + 1
    if kind is FileKind.ODS:
        with ZipFile(BytesIO(data)) as archive:
            return ods_marks(archive, height)
    assert found is not None
    hidden, errors = found
    shown = {place: error_text(text) for place, text in errors.items() if place[0] < height}
    return SheetMarks(frozenset(hidden), _merges(sheet), shown)


def _merges(sheet: CalamineSheet) -> tuple[Merge, ...]:
    ranges = sheet.merged_cell_ranges or []
    return tuple((first[0], first[1], last[0], last[1]) for first, last in ranges)


def _aligned(sheet: CalamineSheet) -> Iterator[Row]:
    """Rows from row 1 and column A: calamine leaves out empty columns at the left."""
    assert sheet.start is not None
    missing = sheet.start[1]
    rows = cast(Iterator[Row], sheet.iter_rows())
    if missing == 0:
        return rows
    empty: Row = [""] * missing
    return ([*empty, *row] for row in rows)


def _padded(rows: Iterator[Row], width: int) -> Iterator[Row]:
    for row in rows:
        if len(row) < width:
            row.extend([""] * (width - len(row)))
        yield row
