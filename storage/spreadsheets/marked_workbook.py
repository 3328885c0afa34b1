"""A workbook in memory that says on every page, in its properties and on a hidden sheet who asked for it."""

from io import BytesIO
from itertools import islice

import xlsxwriter

from core.pool.exporting.ports import SealedList
from storage.spreadsheets.table_writer import column_width

_SHEET, _HIDDEN = "专家信息", "request"
_SHAPING_ROWS = 200
_HEAD_LIMIT = 200  # Excel takes 255 characters in a header, its own codes included


def marked_workbook(content: SealedList) -> bytes:
    """The workbook's bytes; every value a text, nothing computed on opening."""
    file = BytesIO()
    book = xlsxwriter.Workbook(
        file, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    )
    try:
        _fill(book, content)
    finally:
        book.close()
    return file.getvalue()


def _fill(book: xlsxwriter.Workbook, content: SealedList) -> None:
    book.set_properties({"title": content.title, "comments": content.watermark, "created": content.at})
    for label, text in content.facts:
        book.set_custom_property(label, text, "text")
    head = book.add_format({"bold": True, "bg_color": "#E8EFF8", "valign": "top"})
    text_format = book.add_format({"num_format": "@", "valign": "top"})
    note = book.add_format({"font_color": "#7A1F1F", "italic": True})
    page = book.add_worksheet(_SHEET)
    printed = content.watermark[:_HEAD_LIMIT].replace("&", "&&")
    page.set_header(f"&C{printed}")
    page.set_footer(f"&L{printed}&R&P / &N")
    page.repeat_rows(0, 1)
    page.set_landscape()
    page.fit_to_pages(1, 0)
    page.freeze_panes(2, 0)
    page.write_string(0, 0, content.watermark, note)
    waiting = iter(content.rows)
    first = list(islice(waiting, _SHAPING_ROWS))
    for column, word in enumerate(content.header):
        page.set_column(column, column, column_width(word, [row[column] for row in first]))
        page.write_string(1, column, word, head)
    line = 1
    for part in (first, waiting):
        for row in part:
            line += 1
            for column, cell in enumerate(row):
                if cell:
                    page.write_string(line, column, cell, text_format)
    page.autofilter(1, 0, line, max(0, len(content.header) - 1))
    hidden = book.add_worksheet(_HIDDEN)
    for line, (label, value) in enumerate(content.facts):
        hidden.write_string(line, 0, label)
        hidden.write_string(line, 1, value)
    hidden.very_hidden()
