"""What cell values alone do not tell: hidden rows, merged cells and error values."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from core.sheets.cell import ERROR_VALUES, Cell, Row

Merge = tuple[int, int, int, int]
"""First row, first column, last row, last column, all from 0."""


@dataclass(frozen=True, slots=True)
class SheetMarks:
    """Marks of one sheet; rows and columns from 0."""

    hidden_rows: frozenset[int] = frozenset()
    merges: tuple[Merge, ...] = ()
    errors: Mapping[tuple[int, int], str] = field(default_factory=dict)


def error_text(shown: str) -> str:
    """The text that stands for an error cell; unknown kinds count as ``#N/A``."""
    return shown if shown in ERROR_VALUES else "#N/A"


def marked_rows(rows: Iterator[Row], marks: SheetMarks) -> Iterator[Row]:
    """``rows`` with error values put in and merged values given to every row that the cell covers."""
    vertical = [merge for merge in marks.merges if merge[2] > merge[0]]
    if not vertical and not marks.errors:
        return rows
    return _filled(rows, marks, vertical)


def _filled(rows: Iterator[Row], marks: SheetMarks, vertical: list[Merge]) -> Iterator[Row]:
    errors: dict[int, list[tuple[int, str]]] = {}
    for (place, column), text in marks.errors.items():
        errors.setdefault(place, []).append((column, text))
    starts: dict[int, list[Merge]] = {}
    for merge in vertical:
        starts.setdefault(merge[0], []).append(merge)
    covering: list[tuple[int, int, Cell]] = []  # last row, column, value
    for number, row in enumerate(rows):
        for column, text in errors.get(number, ()):
            _put(row, column, text)
        covering = [c for c in covering if c[0] >= number]
        for _, column, value in covering:
            if column >= len(row) or row[column] in ("", None):
                _put(row, column, value)
        for _, column, last, _ in starts.get(number, ()):
            if column < len(row) and row[column] not in ("", None):
                covering.append((last, column, row[column]))
        yield row


def _put(row: Row, column: int, value: Cell) -> None:
    row.extend([""] * (column + 1 - len(row)))
    row[column] = value
