"""Ruled tables: cells, rows that are never split, heads repeated on each page."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from storage.documents.flow import LEADING, Flow, base_line
from storage.documents.fonts import FontBook
from storage.documents.lines import wrap
from storage.documents.marks import MM, Box, Cells, Ink, Text

PAD_X = 1.3 * MM
PAD_Y = 0.8 * MM
SIGNATURE_HEIGHT = 12 * MM
BODY_SIZE = 10.5
LABEL_HEIGHT = 7 * MM
_SIZES = (10.5, 10.0, 9.5, 9.0, 8.5, 8.0, 7.5, 7.0)
_SHADE = 0.95


class Align(Enum):
    """Horizontal place of a text in its cell."""

    LEFT = 0.0
    CENTRE = 0.5
    RIGHT = 1.0


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell; ``width`` in points."""

    text: str
    width: float
    align: Align = Align.LEFT
    size: float = BODY_SIZE
    bold: bool = False
    struck: bool = False
    shaded: bool = False
    ink: Ink = Ink.BLACK


@dataclass(frozen=True, slots=True)
class Row:
    """Cells side by side."""

    cells: tuple[Cell, ...]
    min_height: float = 0.0


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a list: least width at body size in mm, and its share of what is left over."""

    title: str
    least_mm: float
    share: float = 0.0
    align: Align = Align.CENTRE


@dataclass(frozen=True, slots=True)
class _Wrapped:
    row: Row
    lines: tuple[tuple[str, ...], ...]
    height: float


def fit_columns(
    columns: Sequence[Column], width: float, largest: float = BODY_SIZE
) -> tuple[float, tuple[float, ...]]:
    """The largest text size at which the columns fit into ``width``, and their widths, all in points.

    Columns that fit at no size keep their proportions; their texts then need more lines.
    """
    sizes = [size for size in _SIZES if size <= largest]
    size = next((s for s in sizes if sum(_least(c, s) for c in columns) <= width), sizes[-1])
    least = [_least(column, size) for column in columns]
    rest = width - sum(least)
    shares = sum(column.share for column in columns)
    if rest < 0 or not shares:
        return size, tuple(width * w / sum(least) for w in least)
    return size, tuple(w + rest * column.share / shares for column, w in zip(columns, least, strict=True))


def _least(column: Column, size: float) -> float:
    return 2 * PAD_X + (column.least_mm * MM - 2 * PAD_X) * size / BODY_SIZE


def head_row(columns: Sequence[Column], size: float, widths: Sequence[float], min_height: float = 0.0) -> Row:
    """The titles of the columns."""
    return Row(
        tuple(
            Cell(column.title, width, Align.CENTRE, size, bold=True, shaded=True)
            for column, width in zip(columns, widths, strict=True)
        ),
        min_height,
    )


def list_row(
    columns: Sequence[Column],
    size: float,
    widths: Sequence[float],
    texts: Sequence[str],
    min_height: float = 0.0,
    struck: bool = False,
) -> Row:
    """One row of a list."""
    return Row(
        tuple(
            Cell(text, width, column.align, size, struck=struck)
            for column, width, text in zip(columns, widths, texts, strict=True)
        ),
        min_height,
    )


def label_row(
    pairs: Sequence[tuple[str, str]],
    width: float,
    label_width: float,
    size: float = BODY_SIZE,
    height: float = LABEL_HEIGHT,
) -> Row:
    """Labels and values side by side; the pairs share ``width`` equally."""
    value_width = width / len(pairs) - label_width
    cells: list[Cell] = []
    for label, value in pairs:
        cells.append(Cell(label, label_width, Align.CENTRE, size, shaded=True))
        cells.append(Cell(value, value_width, Align.LEFT, size))
    return Row(tuple(cells), height)


def place_table(
    flow: Flow, rows: Iterable[Row], heads: Sequence[Row] = (), left: float | None = None
) -> None:
    """Set the rows one under the other; ``heads`` stand above the first and again on each new page."""
    x = flow.area.left if left is None else left
    wrapped_heads = [_wrapped(flow.book, head) for head in heads]
    head_height = sum(head.height for head in wrapped_heads)
    started = False
    for row in rows:
        for part in _parts(_wrapped(flow.book, row), flow.page_height - head_height):
            if not started or flow.room < part.height:
                if started or flow.room < head_height + part.height:
                    _turn(flow)
                _place_all(flow, wrapped_heads, x)
                started = True
            _place(flow, part, x)
    if not started:
        flow.keep_together(head_height)
        _place_all(flow, wrapped_heads, x)


def table_height(book: FontBook, rows: Iterable[Row]) -> float:
    """Height of the rows on one page."""
    return sum(_wrapped(book, row).height for row in rows)


def _turn(flow: Flow) -> None:
    if not flow.is_page_empty:
        flow.new_page()


def _wrapped(book: FontBook, row: Row) -> _Wrapped:
    lines = tuple(wrap(book, c.text, c.width - 2 * PAD_X, c.size, c.bold) for c in row.cells)
    tallest = max(
        len(cell_lines) * cell.size * LEADING for cell, cell_lines in zip(row.cells, lines, strict=True)
    )
    return _Wrapped(row, lines, max(row.min_height, tallest + 2 * PAD_Y))


def _parts(wrapped: _Wrapped, limit: float) -> Iterable[_Wrapped]:
    """The row itself; one that no page can hold goes on in further rows instead of running off the paper."""
    if wrapped.height <= limit:
        yield wrapped
        return
    per_part = max(1, int((limit - 2 * PAD_Y) / (max(c.size for c in wrapped.row.cells) * LEADING)))
    for start in range(0, max(len(lines) for lines in wrapped.lines), per_part):
        lines = tuple(cell_lines[start : start + per_part] for cell_lines in wrapped.lines)
        size = max(cell.size for cell in wrapped.row.cells)
        height = max(len(cell_lines) for cell_lines in lines) * size * LEADING + 2 * PAD_Y
        yield replace(wrapped, lines=lines, height=height)


def _place_all(flow: Flow, rows: Iterable[_Wrapped], x: float) -> None:
    for row in rows:
        _place(flow, row, x)


def _place(flow: Flow, wrapped: _Wrapped, x: float) -> None:
    top, bottom = flow.y, flow.y - wrapped.height
    edges = [x]
    for cell, lines in zip(wrapped.row.cells, wrapped.lines, strict=True):
        left = edges[-1]
        if cell.shaded:
            flow.add(Box(left, bottom, cell.width, wrapped.height, grey=_SHADE))
        _place_lines(flow, cell, lines, left, (top + bottom) / 2)
        edges.append(left + cell.width)
    flow.add(Cells(tuple(edges), top, bottom))
    flow.advance(wrapped.height)


def _place_lines(flow: Flow, cell: Cell, lines: Sequence[str], left: float, middle: float) -> None:
    leading = cell.size * LEADING
    line_top = middle + len(lines) * leading / 2
    for line in lines:
        if line:
            free = cell.width - 2 * PAD_X - flow.book.width(line, cell.size, cell.bold)
            x = left + PAD_X + free * cell.align.value
            base = base_line(line_top, cell.size)
            flow.add(Text(x, base, line, cell.size, cell.bold, cell.struck, cell.ink))
        line_top -= leading
