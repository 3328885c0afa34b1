"""A requested list of experts as an encrypted PDF, landscape, with its request on every page."""

from collections.abc import Sequence

from core.pool.exporting.ports import SealedList
from storage.documents import words_zh as words
from storage.documents.flow import Area, Flow
from storage.documents.fonts import FontBook
from storage.documents.grid import Align, Column, fit_columns, head_row, label_row, list_row, place_table
from storage.documents.lines import printable
from storage.documents.marks import A4_LANDSCAPE, MM, Mark, Text
from storage.documents.painter import DocumentInfo, paint
from storage.documents.pdf_lock import PdfLock

_HEAD, _FOOT, _GAP = 14 * MM, 8 * MM, 4 * MM
_TITLE, _SMALL, _BODY = 14.0, 8.0, 9.0
_LABEL_WIDTH = 24 * MM
_LEAST_MM, _MOST_MM = 14.0, 46.0
_SHAPING_ROWS = 50


def render_expert_list(book: FontBook, content: SealedList, password: str) -> bytes:
    """The PDF; ``password`` opens it."""
    paper = A4_LANDSCAPE
    top = paper.height - paper.margin
    width = paper.width - 2 * paper.margin
    flow = Flow(book, Area(paper.margin, width, top - _HEAD, top - _HEAD, paper.margin + _FOOT))
    pairs = [content.facts[start : start + 2] for start in range(0, len(content.facts), 2)]
    place_table(flow, [label_row(pair, width, _LABEL_WIDTH) for pair in pairs])
    flow.space(_GAP)
    rows = list(content.rows)
    columns = _columns(content.header, rows)
    size, widths = fit_columns(columns, width, _BODY)
    place_table(
        flow, (list_row(columns, size, widths, row) for row in rows), [head_row(columns, size, widths)]
    )
    pages = [
        (*_frame(book, content, number, len(flow.pages)), *body)
        for number, body in enumerate(flow.pages, start=1)
    ]
    info = DocumentInfo(content.title, "", content.at)
    return paint(book, paper, pages, content.watermark, info, PdfLock(password))


def _columns(header: Sequence[str], rows: Sequence[Sequence[str]]) -> list[Column]:
    """Columns as wide as what stands in the first rows asks for."""
    shaping = rows[:_SHAPING_ROWS]
    found = []
    for place, word in enumerate(header):
        longest = max((len(row[place]) for row in shaping), default=0)
        wanted = min(max(2.2 * longest, 4.0 * len(word) + 4, _LEAST_MM), _MOST_MM)
        found.append(Column(word, wanted, wanted, Align.LEFT))
    return found


def _frame(book: FontBook, content: SealedList, number: int, total: int) -> list[Mark]:
    """Title and request above, the request and the page below."""
    paper = A4_LANDSCAPE
    top, left, right = paper.height - paper.margin, paper.margin, paper.width - paper.margin
    mark = printable(content.watermark)
    page = words.PAGE.format(page=number, pages=total)
    title = (paper.width - book.width(content.title, _TITLE, True)) / 2
    return [
        Text(title, top - _TITLE, content.title, _TITLE, True),
        Text(left, top - _HEAD + 3, mark, _SMALL),
        Text(left, paper.margin, mark, _SMALL),
        Text(right - book.width(page, _SMALL), paper.margin, page, _SMALL),
    ]
