"""F3 评审专家签到表, landscape (forms, F3)."""

from datetime import datetime

from core.draw.forms.sign_in import SignInRow, SignInSheet
from core.kernel.chinese_dates import clock_time
from storage.documents import words_zh as words
from storage.documents.flow import Flow
from storage.documents.fonts import FontBook
from storage.documents.frame import FramedForm
from storage.documents.grid import (
    SIGNATURE_HEIGHT,
    Align,
    Cell,
    Column,
    Row,
    fit_columns,
    head_row,
    list_row,
    place_table,
    table_height,
)
from storage.documents.marks import A4_LANDSCAPE, MM
from storage.documents.values import fact_row, moment, shown

_LABEL_WIDTH = 26 * MM
_GAP = 3 * MM
_SIZE = 9.5
_COLUMNS = (
    Column(words.ROW_NO, 11),
    Column(words.SIGN_IN_NAME, 19),
    Column(words.SIGN_IN_EMPLOYER, 30, 3.0, Align.LEFT),
    Column(words.TITLE, 19, 0.5),
    Column(words.SPECIALTY, 24, 1.5, Align.LEFT),
    Column(words.SIGN_IN_ROLE, 13),
    Column(words.ID_CHECKED, 22, 0.5),
    Column(words.PHONE_BOX, 19),
    Column(words.PLEDGE, 15),
    Column(words.SIGNED_IN_AT, 14),
    Column(words.SIGNATURE, 26, 1.0),
    Column(words.LEFT_AT, 14),
    Column(words.NOTE, 16, 0.5),
)


def render_sign_in_sheet(book: FontBook, sheet: SignInSheet) -> bytes:
    """Arrival list; what is not known yet is left free to be written by hand."""
    form = FramedForm(book, sheet.frame, words.SIGN_IN_TITLE, A4_LANDSCAPE)
    flow = form.flow
    width = flow.area.width
    head = [
        [(words.PROJECT_NAME, sheet.project_name), (words.PROJECT_NO, sheet.project_no)],
        [(words.REPORT_AT, moment(sheet.report_at)), (words.REPORT_PLACE, sheet.place)],
    ]
    place_table(flow, [fact_row(pairs, width, _LABEL_WIDTH) for pairs in head])
    size, widths = fit_columns(_COLUMNS, width, _SIZE)
    rows = (
        list_row(_COLUMNS, size, widths, _texts(number, row), SIGNATURE_HEIGHT)
        for number, row in enumerate(sheet.rows, start=1)
    )
    flow.space(_GAP)
    place_table(flow, rows, [head_row(_COLUMNS, size, widths)])
    _place_foot(flow, sheet)
    return form.finish()


def _texts(number: int, row: SignInRow) -> list[str]:
    notes = [words.LATE] if row.late else []
    notes += [row.note] if row.note else []
    return [
        str(number),
        shown(row.name),
        shown(row.employer),
        shown(row.title),
        shown(row.specialty),
        row.role,
        row.id_checked,
        row.phone_box,
        words.PLEDGED if row.pledged else "",
        _clock(row.checked_in_at),
        "",
        _clock(row.left_at),
        "\n".join(notes),
    ]


def _clock(moment: datetime | None) -> str:
    return "" if moment is None else clock_time(moment)


def attendance(sheet: SignInSheet) -> tuple[str, str]:
    """How many are there and how many came late, as of the print; to be written by hand before anybody is."""
    present = sum(row.checked_in_at is not None for row in sheet.rows)
    late = sum(row.late for row in sheet.rows)
    return (str(present), str(late)) if present else (words.TO_WRITE, words.TO_WRITE)


def _place_foot(flow: Flow, sheet: SignInSheet) -> None:
    """Counts, pledge and the supervisors' signatures, kept together."""
    present, late = attendance(sheet)
    counts = words.ATTENDANCE.format(due=len(sheet.rows), present=present, late=late)
    width = flow.area.width
    pledge_width = width * 0.5
    signature_label = 26 * MM
    names = [line.name for line in sheet.supervisors] or [""]
    signatures = "　".join(name for name in names if name)
    row = Row(
        (
            Cell(f"{words.PLEDGE_TITLE}：{words.PLEDGE_TEXT}", pledge_width, size=9.5),
            Cell(words.SUPERVISOR_SIGNATURE, signature_label, Align.CENTRE, shaded=True),
            Cell(signatures, width - pledge_width - signature_label, size=9.5),
        ),
        SIGNATURE_HEIGHT + 4 * MM,
    )
    flow.space(2.5 * MM)
    summary = f"{counts}　　{words.OWN_HAND}"
    flow.keep_together(flow.paragraph_height(summary, bold=True) + 2 * MM + table_height(flow.book, [row]))
    flow.paragraph(summary, bold=True)
    flow.space(2 * MM)
    place_table(flow, [row])
