"""Workbooks as forms: fields in cells, and on each sheet at most one row that is repeated."""

from collections.abc import Iterator
from copy import copy
from io import BytesIO
from typing import Any

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.cell_range import CellRange

from core.form_templates.model import ROW, FormValues
from core.kernel.errors import UserError
from storage.form_templates.tokens import clean, filled, names_in, once

_MOST_ROWS, _MOST_COLUMNS = 2_000, 200
_READ_AS_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def sheet_names(content: bytes) -> list[str]:
    """The fields of a workbook, each once; raises ``UserError('form_template.…')``."""
    names: list[str] = []
    for sheet in _opened(content).worksheets:
        for cell in _cells(sheet):
            found = names_in(cell.value) if isinstance(cell.value, str) else []
            if found and cell.data_type == "f":
                raise UserError("form_template.expression", text=cell.coordinate)
            names += found
        _repeated_row(sheet)
    return once(names)


def fill_sheet(content: bytes, values: FormValues) -> bytes:
    """The filled workbook; every value is a text, whatever it looks like."""
    book = _opened(content)
    for sheet in book.worksheets:
        repeated = _repeated_row(sheet)
        last = repeated
        if repeated and len(values.rows) > 1:
            last = repeated + len(values.rows) - 1
            _make_room(sheet, repeated, len(values.rows) - 1)
        for cell in list(_cells(sheet)):
            if not isinstance(cell.value, str) or "{{" not in cell.value:
                continue
            number = cell.row - repeated
            inside = bool(repeated) and repeated <= cell.row <= last
            row = values.rows[number] if inside and number < len(values.rows) else {}
            _put(cell, clean(filled(cell.value, values.single, row)))
    done = BytesIO()
    book.save(done)
    return done.getvalue()


def _opened(content: bytes) -> Any:
    try:
        book = load_workbook(BytesIO(content), keep_links=False)
    except (InvalidFileException, KeyError, ValueError, TypeError, AttributeError, OSError):
        raise UserError("form_template.damaged") from None
    for sheet in book.worksheets:
        if sheet.max_row > _MOST_ROWS or sheet.max_column > _MOST_COLUMNS:
            raise UserError("form_template.sheet_too_large", rows=_MOST_ROWS, columns=_MOST_COLUMNS)
    return book


def _cells(sheet: Any) -> Iterator[Any]:
    return (cell for row in sheet.iter_rows() for cell in row if cell.value is not None)


def _repeated_row(sheet: Any) -> int:
    """The row with fields of a row, 0 when there is none.

    Raises:
        UserError: ``form_template.two_rows``, ``form_template.merged_row`` (joined with other rows),
            ``form_template.formula_below`` (a formula that would point to the wrong cells).
    """
    asking = sorted(
        {
            cell.row
            for cell in _cells(sheet)
            if isinstance(cell.value, str) and any(name.startswith(ROW) for name in names_in(cell.value))
        }
    )
    if not asking:
        return 0
    if len(asking) > 1:
        raise UserError("form_template.two_rows")
    number = int(asking[0])
    if any(
        merged.min_row <= number <= merged.max_row and merged.size["rows"] > 1 for merged in _merged(sheet)
    ):
        raise UserError("form_template.merged_row")
    if any(cell.data_type == "f" and cell.row >= number for cell in _cells(sheet)):
        raise UserError("form_template.formula_below")
    return number


def _merged(sheet: Any) -> list[CellRange]:
    return list(sheet.merged_cells.ranges)


def _make_room(sheet: Any, number: int, more: int) -> None:
    """Repeat row ``number`` ``more`` times below itself, with its look; what is under it moves down."""
    moved = [merged for merged in _merged(sheet) if merged.min_row >= number]
    for merged in moved:
        _unmerge(sheet, merged)
    heights = {row: sheet.row_dimensions[row].height for row in range(number, sheet.max_row + 1)}
    sheet.insert_rows(number + 1, more)
    for row in range(number + 1, number + more + 1):
        for column in range(1, sheet.max_column + 1):
            source, target = sheet.cell(number, column), sheet.cell(row, column)
            target.value = source.value
            target._style = copy(source._style)
    for row, height in heights.items():
        sheet.row_dimensions[row if row == number else row + more].height = height
    for row in range(number, number + more + 1):
        sheet.row_dimensions[row].height = heights[number]
    for merged in moved:
        copies = range(more + 1) if merged.min_row == number else (more,)
        for down in copies:
            again = CellRange(merged.coord)
            again.shift(row_shift=down)
            sheet.merge_cells(again.coord)
    if sheet.print_area:
        area = CellRange(sheet.print_area.split("!")[-1].replace("$", ""))
        if area.max_row >= number:
            area.expand(down=more)
            sheet.print_area = area.coord


def _unmerge(sheet: Any, merged: CellRange) -> None:
    """Take cells apart and leave each its look: the frame of joined cells is that of the outer ones."""
    looks = {(row, column): copy(sheet.cell(row, column)._style) for row, column in merged.cells}
    sheet.unmerge_cells(merged.coord)
    for (row, column), look in looks.items():
        sheet.cell(row, column)._style = look


def _put(cell: Any, text: str) -> None:
    """As text: nothing that is filled in may become a formula, here or when the file is saved again."""
    cell.value = text
    cell.data_type = "s"
    if text.startswith(_READ_AS_FORMULA):
        cell.quotePrefix = True
