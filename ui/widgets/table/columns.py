"""What a table shows: columns, cells, and how it asks for rows."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from ui.tokens import Tone

CellTone = Literal["text", "muted", "faint", "accent", "warning", "danger"]


@dataclass(frozen=True, slots=True)
class Cell:
    """Content of one cell. ``text`` is what is seen and what copying gives: masked where masking applies.

    ``icon`` stands before the text; ``tag`` frames both as a state tag of that tone; ``extra`` is a small
    grey box behind the text ("+2"); ``second`` a smaller second line; ``strike`` crosses out.
    """

    text: str
    tone: CellTone = "text"
    icon: str = ""
    bold: bool = False
    tag: Tone | None = None
    extra: str = ""
    second: str = ""
    strike: bool = False
    tip: str = ""


PaintCell = Callable[[QPainter, QRect, Any], None]
"""Draws the content of a cell by itself: painter, inner rectangle, row."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column. ``value(row)`` gives the cell or its plain text.

    ``width`` in mock-up pixels; ``stretch`` lets it take the free width. ``sort`` is the key of
    :class:`PageRequest`, empty when it cannot be sorted by. ``masked`` shows a lock in the head.
    ``shown`` False: hidden until chosen.
    """

    key: str
    title: str
    value: Callable[[Any], Cell | str]
    width: int = 120
    align: Literal["left", "right", "center"] = "left"
    sort: str = ""
    stretch: bool = False
    masked: bool = False
    shown: bool = True
    paint: PaintCell | None = None

    def cell(self, row: object) -> Cell:
        """The cell of ``row``."""
        value = self.value(row)
        return Cell(value) if isinstance(value, str) else value


@dataclass(frozen=True, slots=True)
class PageRequest:
    """Wish for rows: sorted so, after ``cursor`` (None: from the start), at most ``limit``."""

    sort: str
    descending: bool
    cursor: object | None
    limit: int


@dataclass(frozen=True, slots=True)
class RowPage:
    """Answer: rows, the cursor after them (None at the end), and how many there are altogether if known."""

    rows: Sequence[Any]
    next_cursor: object | None = None
    total: int | None = None


PageSource = Callable[[PageRequest, Callable[[RowPage], None], Callable[[BaseException], None]], None]
"""``source(request, done, failed)``: fetch a page and call one of the two in the main thread, now or later.

A page's source is usually one line: ``bridge.call(service.list, query, request, done=done, failed=failed,
owner=self)``.
"""


@dataclass(frozen=True, slots=True)
class RowAction:
    """A line of the right-click menu or a button of the bulk bar; ``run(rows)``."""

    title: str
    run: Callable[[list[Any]], None]
    icon: str = ""
    danger: bool = False
    enabled: bool = True


def static_source(rows: Sequence[Any]) -> PageSource:
    """A source over rows that are all there; sorting is the caller's business."""

    def fetch(
        _request: PageRequest, done: Callable[[RowPage], None], _failed: Callable[[BaseException], None]
    ) -> None:
        done(RowPage(rows, None, len(rows)))

    return fetch
