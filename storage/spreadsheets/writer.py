"""Workbooks for people: rows that were not imported, and templates to fill in.

Every text is written as a text, so that nothing that begins with ``=``, ``+``, ``-`` or ``@`` is ever
computed, and digits stay digits.
"""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import xlsxwriter

from core.kernel.errors import UserError
from core.sheets.model import TemplateBook
from core.sheets.ports import RejectSheet
from storage.spreadsheets import template_sheets

_LONGEST = 32_767  # characters in a cell of a workbook
_WIDTH, _REASON_WIDTH = 18, 56


class WorkbookWriter:
    """Implements ``core.sheets.ports.SheetWriter``; files appear whole or not at all."""

    def write_rejects(self, path: Path, sheet: RejectSheet) -> None:
        """Reasons first, then the row as it was, the cells at fault marked."""
        _written(path, lambda book: _rejects(book, sheet))

    def write_template(self, path: Path, book: TemplateBook) -> None:
        """A header with notes, text cells with lists below it, then how to fill them in."""
        _written(path, lambda made: template_sheets.fill(made, book))


def _written(path: Path, fill: Callable[[Any], None]) -> None:
    """Fill a workbook in a folder beside ``path`` that goes away whatever happens, then move it there.

    Rows wait on disk until the end: never in a folder that all programs share.
    """
    try:
        with TemporaryDirectory(prefix=".", dir=path.parent) as folder:
            draft = Path(folder) / path.name
            book = xlsxwriter.Workbook(
                str(draft), {"constant_memory": True, "tmpdir": folder, "strings_to_formulas": False}
            )
            fill(book)
            book.close()
            draft.replace(path)
    except (OSError, xlsxwriter.exceptions.FileCreateError):
        raise UserError("export.unwritable") from None


def _rejects(book: Any, sheet: RejectSheet) -> None:
    head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bg_color": "#E8EFF8"})
    text = book.add_format({"num_format": "@", "valign": "top"})
    reason = book.add_format({"text_wrap": True, "valign": "top", "font_color": "#B42318"})
    fault = book.add_format(
        {"num_format": "@", "valign": "top", "bg_color": "#FDECEA", "font_color": "#B42318"}
    )
    page = book.add_worksheet(sheet.sheet_name)
    page.freeze_panes(1, 2)
    page.set_column(0, 0, 8)
    page.set_column(1, 1, _REASON_WIDTH)
    page.set_column(2, len(sheet.header) + 1, _WIDTH)
    for column, word in enumerate((sheet.row_word, sheet.reason_word, *sheet.header)):
        page.write_string(0, column, word[:_LONGEST], head)
    for line, (number, reasons, cells, faulty) in enumerate(sheet.rows(), 1):
        page.write_number(line, 0, number, text)
        page.write_string(line, 1, reasons[:_LONGEST], reason)
        for column, cell in enumerate(cells):
            if column in faulty:
                page.write_string(line, column + 2, cell[:_LONGEST], fault)
            elif cell:
                page.write_string(line, column + 2, cell[:_LONGEST], text)
