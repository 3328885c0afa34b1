"""Cover sheet of a sealed print (forms, F2 "Sealed print")."""

from core.draw.forms.model import SealCover
from core.kernel.chinese_dates import long_moment
from storage.documents import words_zh as words
from storage.documents.fonts import FontBook
from storage.documents.frame import FramedForm
from storage.documents.grid import Row, label_row, place_table
from storage.documents.marks import A4, MM, Box, Ink, Text
from storage.documents.values import fact_row, moment

_LABEL_WIDTH = 40 * MM
_ROW = 13 * MM
_WARNING_SIZE = 20.0
_WARNING_HEIGHT = 22 * MM


def render_seal_cover(book: FontBook, cover: SealCover) -> bytes:
    """The cover, portrait; who opens and when is written by hand."""
    form = FramedForm(book, cover.frame, words.COVER_TITLE, A4)
    flow = form.flow
    flow.space(6 * MM)
    place_table(flow, _rows(cover, flow.area.width))
    flow.space(12 * MM)
    flow.keep_together(_WARNING_HEIGHT)
    width = flow.book.width(words.DO_NOT_OPEN, _WARNING_SIZE, bold=True)
    left, bottom = flow.area.left, flow.y - _WARNING_HEIGHT
    base = bottom + _WARNING_HEIGHT / 2 - 0.38 * _WARNING_SIZE
    flow.add(
        Box(left, bottom, flow.area.width, _WARNING_HEIGHT, weight=1.5, ink=Ink.RED),
        Text(left + (flow.area.width - width) / 2, base, words.DO_NOT_OPEN, _WARNING_SIZE, True, ink=Ink.RED),
    )
    flow.advance(_WARNING_HEIGHT)
    return form.finish()


def _rows(cover: SealCover, width: float) -> list[Row]:
    pairs = [
        [(words.SEAL_NO, cover.seal_no)],
        [(words.PROJECT_NAME, cover.project_name)],
        [(words.PROJECT_NO, cover.project_no)],
        [
            (words.DRAW_ATTEMPT, words.ATTEMPT.format(attempt=cover.attempt)),
            (words.COPIES, words.COPIES_VALUE.format(copies=cover.copies)),
        ],
        [(words.SEALED_AT, long_moment(cover.sealed_at))],
        [(words.UNSEAL_AT, moment(cover.unseal_at) + (words.OR_AT_SIGN_IN if cover.at_sign_in else ""))],
        [(words.SEALED_BY, cover.sealed_by), (words.SUPERVISOR, cover.supervisor)],
    ]
    rows = [fact_row(row, width, _LABEL_WIDTH, 12, _ROW) for row in pairs]
    by_hand = [
        [(words.SEALED_BY_SIGNATURE, ""), (words.SUPERVISOR_SIGNATURE, "")],
        [(f"{words.OPENED_AT}\n{words.BY_HAND}", ""), (f"{words.OPENED_BY}\n{words.BY_HAND}", "")],
    ]
    return rows + [label_row(row, width, _LABEL_WIDTH, 12, 20 * MM) for row in by_hand]
