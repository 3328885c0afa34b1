"""Hidden rows and error cells of the first sheet of an .xls file (merged cells come with the values)."""

from os import devnull
from pathlib import Path

import xlrd

from core.kernel.errors import UserError
from storage.spreadsheets.marks import error_text


def xls_marks(data: bytes) -> tuple[set[int], dict[tuple[int, int], str]]:
    """Hidden rows and texts of error cells, rows and columns from 0.

    Raises:
        UserError: ``import.password_protected`` or ``import.damaged``.
    """
    try:
        with Path(devnull).open("w", encoding="utf-8") as silent:  # xlrd prints about odd files
            return _read(data, silent)
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001 - a hostile file makes xlrd raise anything
        protected = isinstance(error, xlrd.XLRDError) and "encrypted" in str(error)
        raise UserError("import.password_protected" if protected else "import.damaged") from None


def _read(data: bytes, log: object) -> tuple[set[int], dict[tuple[int, int], str]]:
    book = xlrd.open_workbook(file_contents=data, formatting_info=True, on_demand=True, logfile=log)
    sheet = book.sheet_by_index(0)
    errors = {
        (row, column): error_text(xlrd.error_text_from_code.get(cell.value, ""))
        for row in range(sheet.nrows)
        for column, cell in enumerate(sheet.row(row))
        if cell.ctype == xlrd.XL_CELL_ERROR
    }
    hidden = {number for number, info in sheet.rowinfo_map.items() if info.hidden}
    book.release_resources()
    return hidden, errors
