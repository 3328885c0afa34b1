"""Tables for people, ``.xlsx`` or ``.csv``: every value a text, nothing computed on opening."""

import csv
import re
from collections.abc import Iterable, Sequence
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import xlsxwriter

from core.kernel.errors import UserError

MOST_ROWS = 1_048_576
"""Rows of a sheet, the header counted."""

_LONGEST = 32_767  # characters in a cell of a workbook
_NARROWEST, _WIDEST = 10, 40
_SHAPING_ROWS = 200  # rows by which column widths are chosen
_COMPUTED = re.compile(r"^[=+\-@\t\r]")


class TableFileWriter:
    """Implements ``core.sheets.table_file.TableWriter``."""

    def write_table(
        self, path: Path, sheet_name: str, header: Sequence[str], rows: Iterable[Sequence[str]]
    ) -> None:
        """Write row by row beside ``path``, then move the whole file there."""
        write = _write_csv if path.suffix.lower() == ".csv" else _write_workbook
        try:
            with TemporaryDirectory(prefix=".", dir=path.parent) as folder:
                draft = Path(folder) / path.name
                write(draft, sheet_name, header, rows)
                draft.replace(path)
        except (OSError, xlsxwriter.exceptions.FileCreateError):
            raise UserError("export.unwritable") from None


def _write_csv(path: Path, _sheet_name: str, header: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    # The mark at the start tells spreadsheet programs that the text is UTF-8.
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(header)
        writer.writerows([_defused(text) for text in row] for row in rows)


def _write_workbook(
    path: Path, sheet_name: str, header: Sequence[str], rows: Iterable[Sequence[str]]
) -> None:
    book = xlsxwriter.Workbook(
        str(path), {"constant_memory": True, "tmpdir": str(path.parent), "strings_to_formulas": False}
    )
    try:
        _fill(book, sheet_name, header, rows)
    except BaseException:
        # A book that is not closed keeps its working files open.
        book.close()
        raise
    book.close()


def _fill(book: Any, sheet_name: str, header: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    head = book.add_format({"bold": True, "bg_color": "#E8EFF8", "valign": "top"})
    text = book.add_format({"num_format": "@", "valign": "top"})
    page = book.add_worksheet(sheet_name)
    page.freeze_panes(1, 0)
    waiting = iter(rows)
    first = list(islice(waiting, _SHAPING_ROWS))
    for column, word in enumerate(header):
        # Widths must be known before the first row when memory is constant.
        page.set_column(column, column, column_width(word, [row[column] for row in first]))
    for column, word in enumerate(header):
        page.write_string(0, column, word, head)
    line = 0
    for part in (first, waiting):
        for row in part:
            line += 1
            if line >= MOST_ROWS:
                raise UserError("export.too_many_rows", most=MOST_ROWS - 1)
            for column, cell in enumerate(row):
                if cell:
                    page.write_string(line, column, cell[:_LONGEST], text)
    page.autofilter(0, 0, line, max(0, len(header) - 1))


def column_width(word: str, texts: Sequence[str]) -> int:
    """Width of a column in characters that shows its head and these texts, within bounds."""
    longest = max((sum(2 if ord(c) > 0x2E7F else 1 for c in text) for text in (word, *texts)), default=0)
    return min(max(longest + 2, _NARROWEST), _WIDEST)


def _defused(text: str) -> str:
    """A text file has no types: an apostrophe keeps what looks like a formula from being one."""
    return f"'{text}" if _COMPUTED.match(text) else text
