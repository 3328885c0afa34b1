"""F2 评审专家抽取表: with names, sealed, and public (forms, F2)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from core.draw.forms.model import (
    DrawMode,
    DrawTable,
    DrawTableHead,
    DrawTableRow,
    OptionalColumn,
    OverrideLine,
    PublicDrawTable,
    SealedDrawTable,
    SealedTableRow,
    StaffLine,
    TableSeat,
    accepted_count,
    has_manual_selection,
    replaced_count,
)
from core.draw.state.views import DrawState
from core.kernel.chinese_dates import short_moment
from storage.documents import words_zh as words
from storage.documents.flow import Flow
from storage.documents.fonts import FontBook
from storage.documents.frame import FramedForm
from storage.documents.grid import (
    BODY_SIZE,
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
from storage.documents.signatures import place_signatures
from storage.documents.values import fact_row, mode_and_attempt, moment, override_note, shown

_LABEL_WIDTH = 26 * MM
_GAP = 3 * MM
_TOTALS_GAP = 2.5 * MM
_NOTE_SIZE = 9.0
_PUBLIC_ROW = 8 * MM
_STAFF_ROWS = 2  # at least so many lines to sign on

_SEAT_COLUMNS = {
    OptionalColumn.GROUP: Column(words.OPTIONAL_COLUMNS[OptionalColumn.GROUP], 15, 0.5),
    OptionalColumn.KIND: Column(words.OPTIONAL_COLUMNS[OptionalColumn.KIND], 12),
    OptionalColumn.TIER: Column(words.OPTIONAL_COLUMNS[OptionalColumn.TIER], 12),
    OptionalColumn.ROLE: Column(words.OPTIONAL_COLUMNS[OptionalColumn.ROLE], 13),
    OptionalColumn.ANSWERED: Column(words.OPTIONAL_COLUMNS[OptionalColumn.ANSWERED], 27),
    OptionalColumn.REASON: Column(words.OPTIONAL_COLUMNS[OptionalColumn.REASON], 20, 1.5, Align.LEFT),
}


@dataclass(frozen=True, slots=True)
class _Person:
    """What the personal columns of one row show."""

    name: str
    title: str
    employer: str
    expert_no: str
    specialty: str
    phone: str
    role: str
    reason: str


def render_draw_table(book: FontBook, table: DrawTable) -> bytes:
    """F2 with names, landscape."""
    people = [_open_person(row) for row in table.rows]
    return _render(book, table, words.DRAW_TABLE_TITLE, people)


def render_sealed_draw_table(book: FontBook, table: SealedDrawTable) -> bytes:
    """F2 with the seat code in place of name, employer, number and phone, landscape."""
    people = [_sealed_person(row) for row in table.rows]
    return _render(book, table, words.SEALED_TABLE_TITLE, people)


def render_public_draw_table(book: FontBook, table: PublicDrawTable) -> bytes:
    """F2 for everybody: seats only, nobody to sign, landscape."""
    form = FramedForm(book, table.frame, words.PUBLIC_TABLE_TITLE, A4_LANDSCAPE)
    flow = form.flow
    width = flow.area.width
    mode = mode_and_attempt(table.mode, table.attempt)
    head = [
        [(words.PROJECT_NAME, table.project_name)],
        [(words.PROJECT_NO, table.project_no), (words.MODE_AND_ATTEMPT, mode)],
        [(words.DRAWN_AT, moment(table.drawn_at)), (words.SLIP, table.slip_no)],
    ]
    place_table(flow, [fact_row(pairs, width, _LABEL_WIDTH) for pairs in head])
    columns = _public_columns()
    size, widths = fit_columns([column for column, _ in columns], width)
    heads = [_bar(width, table.mode), head_row([column for column, _ in columns], size, widths)]
    rows = (
        list_row(
            [column for column, _ in columns],
            size,
            widths,
            [show(seat) for _, show in columns],
            _PUBLIC_ROW,
            seat.left,
        )
        for seat in table.seats
    )
    flow.space(_GAP)
    place_table(flow, rows, heads)
    totals = _totals(table.seats, table.mode, table.state, words.STRUCK_NOTE_PUBLIC)
    if table.would_be is not None:
        totals = _void_lines(table.would_be)
    totals += _override_lines(table.overrides)
    flow.keep_together(min(flow.page_height, _totals_height(flow, totals)))
    _place_totals(flow, totals)
    return form.finish()


def _void_lines(would_be: Sequence[tuple[str, str | None]]) -> list[tuple[str, float, bool]]:
    """That the attempt is void, and the result that it would have had, as codes."""
    if not would_be:
        return [(words.VOID_ATTEMPT, BODY_SIZE, True), (words.VOID_WITHOUT_RESULT, BODY_SIZE, False)]
    seats = "；".join(f"{seat} {expert or words.MISSING}" for seat, expert in would_be)
    return [
        (words.VOID_ATTEMPT, BODY_SIZE, True),
        (words.VOID_WOULD_BE.format(seats=seats), BODY_SIZE, False),
    ]


def _public_columns() -> list[tuple[Column, Callable[[TableSeat], str]]]:
    return [
        (Column(words.ROW_NO, 14), lambda seat: str(seat.row_no)),
        (Column(words.SEAT_CODE, 34, 1.0), lambda seat: seat.seat_code),
        (Column(words.OPTIONAL_COLUMNS[OptionalColumn.GROUP], 30, 1.0), lambda seat: shown(seat.group)),
        (Column(words.OPTIONAL_COLUMNS[OptionalColumn.KIND], 20), lambda seat: words.KINDS[seat.kind]),
        (Column(words.OPTIONAL_COLUMNS[OptionalColumn.TIER], 18), lambda seat: str(seat.tier)),
        (Column(words.ANSWER, 28), lambda seat: words.ANSWERS[seat.answer]),
        (Column(words.ANSWER_WAY, 30), lambda seat: _way(seat)),
        (Column(words.ANSWER_TIME, 40), lambda seat: _answer_time(seat)),
    ]


def _render(
    book: FontBook, table: DrawTable | SealedDrawTable, title: str, people: Sequence[_Person]
) -> bytes:
    form = FramedForm(book, table.frame, title, A4_LANDSCAPE)
    flow = form.flow
    place_table(flow, _head_rows(table.head, flow.area.width))
    columns = _columns(table.columns)
    plain = [column for column, _ in columns]
    size, widths = fit_columns(plain, flow.area.width)
    heads = [_bar(flow.area.width, table.head.mode), head_row(plain, size, widths)]
    rows = (
        list_row(
            plain, size, widths, [show(seat, person) for _, show in columns], SIGNATURE_HEIGHT, seat.left
        )
        for seat, person in zip(table.seats, people, strict=True)
    )
    flow.space(_GAP)
    place_table(flow, rows, heads)
    _place_foot(flow, table)
    if isinstance(table, DrawTable):
        place_signatures(flow, table.signatures)
    return form.finish()


# -- head --------------------------------------------------------------------------------------------------


def _head_rows(head: DrawTableHead, width: float) -> list[Row]:
    pairs = [
        [(words.PROJECT_NAME, head.project_name), (words.PROJECT_NO, head.project_no)],
        [(words.LEADER, head.leader), (words.LEADER_ORG, head.leader_org)],
        [(words.REPORT_AT, moment(head.report_at)), (words.REPORT_PLACE, head.place)],
        [(words.OPERATOR, head.operator), (words.PHONE, head.operator_phone)],
        [(words.DRAWN_AT, moment(head.drawn_at)), (words.DRAW_PLACE, head.draw_place)],
        [(words.MODE_AND_ATTEMPT, mode_and_attempt(head.mode, head.attempt)), (words.SLIP, head.slip_no)],
        [(words.PLAN_SUMMARY, head.plan_summary)],
    ]
    return [fact_row(row, width, _LABEL_WIDTH) for row in pairs]


def _bar(width: float, mode: DrawMode) -> Row:
    """The bar under the title; a panel that was named says so here."""
    said = words.BY_HAND_BARS.get(mode, words.SUMMARY_BAR)
    return Row((Cell(said, width, Align.CENTRE, 11.5, bold=True, shaded=True),), 8 * MM)


# -- columns -----------------------------------------------------------------------------------------------

_Shown = Callable[[TableSeat, _Person], str]


def _columns(switched_on: frozenset[OptionalColumn]) -> list[tuple[Column, _Shown]]:
    """The nine columns of the form with the optional ones at their places."""

    def optional(*wanted: OptionalColumn) -> list[tuple[Column, _Shown]]:
        return [(_SEAT_COLUMNS[c], _OPTIONAL_VALUES[c]) for c in wanted if c in switched_on]

    return [
        (Column(words.ROW_NO, 11), lambda seat, _: str(seat.row_no)),
        *optional(OptionalColumn.GROUP, OptionalColumn.KIND, OptionalColumn.TIER),
        (Column(words.EXPERT_NAME, 21, 0.8), lambda _, person: person.name),
        (Column(words.TITLE, 21, 1.0), lambda _, person: person.title),
        (Column(words.EMPLOYER, 33, 4.0, Align.LEFT), lambda _, person: person.employer),
        (Column(words.EXPERT_NO, 30), lambda _, person: person.expert_no),
        (Column(words.SPECIALTY, 26, 3.0, Align.LEFT), lambda _, person: person.specialty),
        *optional(OptionalColumn.ROLE),
        (Column(words.CONTACT, 28), lambda _, person: person.phone),
        (Column(words.ANSWER, 19), lambda seat, _: words.ANSWERS[seat.answer]),
        *optional(OptionalColumn.ANSWERED, OptionalColumn.REASON),
        (Column(words.CONFIRMATION, 26, 1.5), lambda *_: ""),
    ]


_OPTIONAL_VALUES: dict[OptionalColumn, _Shown] = {
    OptionalColumn.GROUP: lambda seat, _: shown(seat.group),
    OptionalColumn.KIND: lambda seat, _: words.KINDS[seat.kind],
    OptionalColumn.TIER: lambda seat, _: str(seat.tier),
    OptionalColumn.ROLE: lambda _, person: person.role,
    OptionalColumn.ANSWERED: lambda seat, _: _answered(seat),
    OptionalColumn.REASON: lambda _, person: person.reason,
}


def _open_person(row: DrawTableRow) -> _Person:
    return _Person(
        name=shown(row.name),
        title=shown(row.title),
        employer=shown(row.employer),
        expert_no=shown(row.expert_no),
        specialty=shown(row.specialty),
        phone=shown(row.phone),
        role=shown(row.role),
        reason=shown(row.reason),
    )


def _sealed_person(row: SealedTableRow) -> _Person:
    code = row.seat.seat_code
    return _Person(
        name=code,
        title=shown(row.title),
        employer=code,
        expert_no=code,
        specialty=shown(row.specialty),
        phone=code,
        role=words.MISSING,
        reason=words.MISSING,
    )


def _way(seat: TableSeat) -> str:
    return words.MISSING if seat.answered_by is None else words.WAYS[seat.answered_by]


def _answer_time(seat: TableSeat) -> str:
    return words.MISSING if seat.answered_at is None else short_moment(seat.answered_at)


def _answered(seat: TableSeat) -> str:
    if seat.answered_by is None and seat.answered_at is None:
        return words.MISSING
    return f"{_way(seat)}\n{_answer_time(seat)}"


# -- foot --------------------------------------------------------------------------------------------------


def _place_foot(flow: Flow, table: DrawTable | SealedDrawTable) -> None:
    """Totals and signatures on one page: nobody signs a sheet that says nothing."""
    totals = _totals(table.seats, table.head.mode, table.state, words.STRUCK_NOTE)
    totals += _override_lines(table.overrides)
    heads, rows = _staff_rows(flow.area.width, table.operators, table.supervisors)
    height = _totals_height(flow, totals) + _GAP + table_height(flow.book, [*heads, *rows])
    flow.keep_together(min(flow.page_height, height))
    _place_totals(flow, totals)
    flow.space(_GAP)
    place_table(flow, rows, heads)


def _totals(
    seats: Sequence[TableSeat], mode: DrawMode, state: DrawState, struck_note: str
) -> list[tuple[str, float, bool]]:
    """Lines under the rows: text, size, whether bold."""
    text = words.TOTALS.format(
        accepted=accepted_count(seats), replaced=replaced_count(seats), state=words.STATES[state]
    )
    lines = [(text, BODY_SIZE, True)]
    if has_manual_selection(seats, mode):
        lines.append((words.MANUAL_NOTE, BODY_SIZE, True))
    if any(seat.left for seat in seats):
        lines.append((struck_note, _NOTE_SIZE, False))
    return lines


def _override_lines(overrides: Sequence[OverrideLine]) -> list[tuple[str, float, bool]]:
    note = override_note(overrides)
    return [(note, _NOTE_SIZE, False)] if note else []


def _totals_height(flow: Flow, lines: Sequence[tuple[str, float, bool]]) -> float:
    return _TOTALS_GAP + sum(flow.paragraph_height(*line) for line in lines)


def _place_totals(flow: Flow, lines: Sequence[tuple[str, float, bool]]) -> None:
    flow.space(_TOTALS_GAP)
    for line in lines:
        flow.paragraph(*line)


def _staff_rows(
    width: float, operators: Sequence[StaffLine], supervisors: Sequence[StaffLine]
) -> tuple[list[Row], list[Row]]:
    """Heads and rows of the two tables to sign on, side by side."""
    side = [
        Column(words.STAFF_NAME, 24),
        Column(words.STAFF_UNIT, 42, 1.0),
        Column(words.STAFF_POST, 26),
        Column(words.SIGNATURE, 34),
    ]
    columns = side * 2
    size, widths = fit_columns(columns, width)
    titles = tuple(
        Cell(title, width / 2, Align.CENTRE, size, bold=True, shaded=True)
        for title in (words.OPERATORS, words.SUPERVISORS)
    )
    heads = [Row(titles, 7 * MM), head_row(columns, size, widths)]
    count = max(_STAFF_ROWS, len(operators), len(supervisors))
    rows = [
        list_row(columns, size, widths, [*_signer(operators, n), *_signer(supervisors, n)], SIGNATURE_HEIGHT)
        for n in range(count)
    ]
    return heads, rows


def _signer(staff: Sequence[StaffLine], number: int) -> list[str]:
    line = staff[number] if number < len(staff) else StaffLine("", "", "")
    return [line.name, line.unit, line.post, ""]
