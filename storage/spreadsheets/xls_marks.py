"""Hidden rows and error cells of the first sheet of an .xls file (merged cells come with the values)."""

from os import devnull
from pathlib import Path

import xlrd

from storage.spreadsheets.marks import error_text


def xls_marks(data: bytes) -> tuple[frozenset[int], dict[tuple[int, int], str]]:
    """Hidden rows and texts of error cells, rows and columns from 0."""
    with Path(devnull).open("w", encoding="utf-8") as silent:  # xlrd prints about files that it finds odd
        book = xlrd.open_workbook(file_contents=data, formatting_info=True, on_demand=True, logfile=silent)
        sheet = book.sheet_by_index(0)
        errors = {
            (row, column): error_text(xlrd.error_text_from_code.get(cell.value, ""))
            for row in range(sheet.nrows)
            for column, cell in enumerate(sheet.row(row))
            if cell.ctype == xlrd.XL_CELL_ERROR
        }
        hidden = frozenset(number for number, info in sheet.rowinfo_map.items() if info.hidden)
        book.release_resources()
    return hidden, errors
