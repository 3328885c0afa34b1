"""F1 抽取申请表, portrait (forms, F1)."""

from core.draw.forms.application import ApplicationForm, ApplicationGroup, ReviewOpinion
from core.kernel.chinese_money import figures
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
from storage.documents.marks import A4, MM
from storage.documents.values import day, fact_row, moment

_LABEL_WIDTH = 31 * MM
_SIZE = 10.0
_ROW = 7 * MM
_BLANK_REVIEWS = 2
_GROUP_COLUMNS = (
    Column(words.GROUP_NO, 12),
    Column(words.SPECIALTY, 34, 2.0, Align.LEFT),
    Column(words.GROUP_SEATS, 12),
    Column(words.TITLE, 20, 0.6),
    Column(words.REGIONS, 17, 0.6),
    Column(words.TAGS, 17, 0.6),
    Column(words.YEARS, 15),
    Column(words.LIMIT_REASON, 28, 1.2, Align.LEFT),
)
_REVIEW_COLUMNS = (
    Column(words.REVIEW_LEVEL, 26),
    Column(words.OPINION, 60, 1.0, Align.LEFT),
    Column(words.REVIEWER, 26),
    Column(words.DATE, 53),
)


def render_application_form(book: FontBook, form_value: ApplicationForm) -> bytes:
    """The application with its groups and the opinions of the review."""
    form = FramedForm(book, form_value.frame, words.APPLICATION_TITLE, A4)
    flow = form.flow
    place_table(flow, _facts(form_value, flow.area.width))
    _place_groups(flow, form_value.groups)
    place_table(flow, _plan_facts(form_value, flow.area.width))
    _place_reviews(flow, form_value.reviews)
    _place_closing(flow)
    return form.finish()


def _facts(form: ApplicationForm, width: float) -> list[Row]:
    budget = words.MISSING if form.budget_fen is None else figures(form.budget_fen)
    pairs = [
        [(words.PROJECT_NAME, form.project_name)],
        [(words.PROJECT_NO, form.project_no), (words.LOT, form.lot)],
        [(words.BATCH, form.batch_name), (words.REGIME, form.regime)],
        [(words.METHOD, form.method), (words.BUDGET, budget)],
        [(words.FLAGS, "、".join(form.flags))],
        [(words.PURCHASER, form.purchaser), (words.BUDGET_DEPT, form.budget_dept)],
        [(words.AGENCY, form.agency), (words.OVERSIGHT_DEPT, form.oversight_dept)],
        [(words.POOL_SOURCE, form.pool_source)],
        [(words.OPENING_AT, moment(form.opening_at))],
        [(words.REPORT_AT, moment(form.report_at))],
        [(words.PLACE, form.place), (words.DURATION, form.duration)],
        [
            (words.CONTACT_PERSON, form.contact_name),
            (words.MOBILE, form.contact_phone),
            (words.LANDLINE, form.contact_tel),
        ],
        [
            (words.REP_COUNT, words.PERSONS.format(count=form.rep_count)),
            (words.SEAT_COUNT, words.PERSONS.format(count=form.seat_count)),
            (words.PANEL_SIZE, words.PERSONS.format(count=form.panel_size)),
        ],
    ]
    return [_labelled(row, width) for row in pairs]


def _plan_facts(form: ApplicationForm, width: float) -> list[Row]:
    pairs = [
        [(words.AVOIDANCE, words.SEALED)],
        [(words.MODE, words.MODES[form.mode]), (words.BASIS, form.basis_doc)],
        [(words.ATTACHMENTS, form.attachments)],
        [(words.APPLICANT, form.applicant), (words.APPLIED_ON, day(form.applied_on))],
    ]
    return [_labelled(row, width) for row in pairs]


def _labelled(pairs: list[tuple[str, str]], width: float) -> Row:
    return fact_row(pairs, width, _LABEL_WIDTH, _SIZE, _ROW)


def _place_groups(flow: Flow, lines: tuple[ApplicationGroup, ...]) -> None:
    size, widths = fit_columns(_GROUP_COLUMNS, flow.area.width, _SIZE)
    rows = (
        list_row(
            _GROUP_COLUMNS,
            size,
            widths,
            [
                text or words.MISSING
                for text in (
                    line.group,
                    line.specialties,
                    str(line.seats),
                    line.titles,
                    line.regions,
                    line.tags,
                    line.years,
                    line.limit_reason,
                )
            ],
            _ROW,
        )
        for line in lines
    )
    place_table(flow, rows, [_bar(words.GROUPS_BAR, flow), head_row(_GROUP_COLUMNS, size, widths)])


def _place_reviews(flow: Flow, reviews: tuple[ReviewOpinion, ...]) -> None:
    size, widths = fit_columns(_REVIEW_COLUMNS, flow.area.width, _SIZE)
    lines = reviews or (ReviewOpinion(""),) * _BLANK_REVIEWS
    rows = (
        list_row(
            _REVIEW_COLUMNS,
            size,
            widths,
            [
                review.level,
                review.opinion,
                review.reviewer,
                words.REVIEW_DATE if review.reviewed_on is None else day(review.reviewed_on),
            ],
            SIGNATURE_HEIGHT,
        )
        for review in lines
    )
    place_table(flow, rows, [_bar(words.REVIEWS_BAR, flow), head_row(_REVIEW_COLUMNS, size, widths)])


def _bar(title: str, flow: Flow) -> Row:
    return Row((Cell(title, flow.area.width, Align.CENTRE, _SIZE, bold=True, shaded=True),), _ROW)


def _place_closing(flow: Flow) -> None:
    half = flow.area.width / 2
    row = Row(
        (
            Cell(f"{words.APPLICANT_SIGNATURE}\n\n{words.SIGN_DATE}", half, size=_SIZE),
            Cell(f"{words.OFFICIAL_SEAL}\n\n{words.SIGN_DATE}", half, size=_SIZE),
        ),
        22 * MM,
    )
    statement = Row((Cell(words.APPLICATION_CLOSING, flow.area.width, size=_SIZE),), _ROW)
    flow.keep_together(table_height(flow.book, [statement, row]))
    place_table(flow, [statement, row])
