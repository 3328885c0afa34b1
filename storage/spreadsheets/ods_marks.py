"""Hidden rows, merged cells and error cells of the first table of an .ods file."""

import re
from collections.abc import Iterator
from typing import Any
from zipfile import ZipFile

from defusedxml import ElementTree

from core.sheets.cell import ERROR_VALUES
from storage.spreadsheets.marks import Merge, SheetMarks, error_text

_CHUNK = 1 << 20
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_EXTENSION = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}"
_WORTH_PARSING = re.compile(
    rb"""visibility=|value-type=["']error|rows-spanned=["'](?!1["'])|#(?:N/A|REF!|VALUE!|DIV/0!|NAME\?|NULL!|NUM!)|Err:"""
)
_MOST_ROWS = 1_048_576


def ods_marks(archive: ZipFile, height: int) -> SheetMarks:
    """Marks of the first table, up to its ``height`` rows with content."""
    if not _is_worth_parsing(archive):
        return SheetMarks()
    collected = _Collected(height)
    with archive.open("content.xml") as stream:
        depth = 0
        for event, element in ElementTree.iterparse(stream, events=("start", "end"), forbid_dtd=True):
            if element.tag == f"{_TABLE}table":
                depth += 1 if event == "start" else -1
                if depth == 0:
                    break
            elif event == "end" and element.tag == f"{_TABLE}table-row":
                collected.add_row(element)
                element.clear()
    return collected.marks()


def _is_worth_parsing(archive: ZipFile) -> bool:
    tail = b""
    with archive.open("content.xml") as stream:
        while chunk := stream.read(_CHUNK):
            if _WORTH_PARSING.search(tail + chunk):
                return True
            tail = chunk[-64:]
    return False


class _Collected:
    def __init__(self, height: int) -> None:
        self._height = height
        self._row = 0
        self._hidden: set[int] = set()
        self._merges: list[Merge] = []
        self._errors: dict[tuple[int, int], str] = {}

    def add_row(self, row: Any) -> None:
        repeated = min(int(row.get(f"{_TABLE}number-rows-repeated", "1")), _MOST_ROWS)
        last = min(self._row + repeated, self._height)
        if row.get(f"{_TABLE}visibility") in ("collapse", "filter"):
            self._hidden.update(range(self._row, last))
        for column, cell in _cells(row):
            rows = int(cell.get(f"{_TABLE}number-rows-spanned", "1"))
            columns = int(cell.get(f"{_TABLE}number-columns-spanned", "1"))
            if rows > 1:
                self._merges.append((self._row, column, self._row + rows - 1, column + columns - 1))
            shown = _error(cell)
            if shown is not None:
                self._errors.update({(number, column): shown for number in range(self._row, last)})
        self._row += repeated

    def marks(self) -> SheetMarks:
        return SheetMarks(frozenset(self._hidden), tuple(self._merges), self._errors)


def _cells(row: Any) -> Iterator[tuple[int, Any]]:
    column = 0
    for cell in row:
        if cell.tag in (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"):
            yield column, cell
            column += int(cell.get(f"{_TABLE}number-columns-repeated", "1"))


def _error(cell: Any) -> str | None:
    shown = "".join("".join(p.itertext()) for p in cell.iter(f"{_TEXT}p"))
    if cell.get(f"{_EXTENSION}value-type") == "error":
        return error_text(shown)
    is_text = cell.get(f"{_OFFICE}value-type") == "string"
    computed = cell.get(f"{_TABLE}formula") is not None
    return error_text(shown) if computed and not is_text and shown in ERROR_VALUES else None
