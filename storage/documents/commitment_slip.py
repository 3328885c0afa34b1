"""F10 抽取见证单, A5: part A before the dice, part B after the draw (forms, F10)."""

from collections.abc import Sequence

from core.draw.forms.model import CommitmentSlip, SlipGroup, SlipOutcome
from core.evidence.papers.paper_codes import slip_code
from core.evidence.papers.short_codes import COMMITMENT_GROUPS, SHORT_GROUPS, groups, qr_text, short_code
from core.evidence.papers.signed_codes import with_signature
from core.kernel.chinese_dates import numeric_moment
from storage.documents import words_zh as words
from storage.documents.flow import LEADING, Flow
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
    label_row,
    list_row,
    place_table,
    table_height,
)
from storage.documents.marks import A5, MM, Code, Text
from storage.documents.values import fact_row

_SIZE = 9.0
_LABEL_WIDTH = 21 * MM
_ROW = 5.8 * MM
_SMALL_SIZE = 7.4  # eight groups beside the code
_SMALL_ROW = 4.6 * MM
_CODE_SIDE = 41 * MM
_COMMIT_SIZE = 13.0
_STATEMENT_SIZE = 8.2
_GAP = 0.8 * MM


def render_commitment_slip(book: FontBook, slip: CommitmentSlip) -> bytes:
    """Part A: the values that stand before the dice, and room for the witnesses to sign."""
    form = FramedForm(book, slip.frame, words.SLIP_TITLE, A5)
    flow = form.flow
    width = flow.area.width
    rows = [
        [(words.SLIP_NO, slip.slip_no), (words.STATION, slip.frame.station_id)],
        [(words.PROJECT_NO, slip.project_no), (words.DRAW_NO, _draw(slip.draw_no, slip.attempt))],
        [(words.COMMITTED_AT, numeric_moment(slip.committed_at))],
        [(words.REQUIREMENT, _requirement(slip))],
    ]
    place_table(flow, [_facts(pairs, width) for pairs in rows])
    flow.space(_GAP)
    _place_groups(flow, slip.groups)
    flow.space(_GAP)
    _place_codes(flow, slip)
    flow.space(_GAP)
    _place_statement(flow, slip)
    return form.finish()


def render_slip_outcome(book: FontBook, outcome: SlipOutcome) -> bytes:
    """Part B: what came out, the new head of the log, and why a draw was void."""
    form = FramedForm(book, outcome.frame, words.SLIP_PART_B_TITLE, A5)
    flow = form.flow
    width = flow.area.width
    replenished = words.REPLENISHED_VALUE.format(count=outcome.replenished)
    rows = [
        [(words.SLIP_NO, outcome.slip_no), (words.STATION, outcome.frame.station_id)],
        [(words.PROJECT_NO, outcome.project_no), (words.DRAW_NO, _draw(outcome.draw_no, outcome.attempt))],
        [(words.DRAW_STATE, words.STATES[outcome.state]), (words.REPLENISHED, replenished)],
        [(words.CLOSED_AT, numeric_moment(outcome.closed_at))],
        [(words.RESULT_DIGEST, short_code(outcome.result_digest, COMMITMENT_GROUPS))],
        [(words.NEW_LOG_HEAD, _log_head(outcome.log_root, outcome.log_size))],
    ]
    if outcome.void_reason or outcome.void_effect:
        rows += [[(words.VOID_REASON, outcome.void_reason)], [(words.VOID_EFFECT, outcome.void_effect)]]
    place_table(flow, [_facts(pairs, width) for pairs in rows])
    flow.space(3 * MM)
    flow.paragraph(words.OUTCOME_STATEMENT, _STATEMENT_SIZE)
    flow.space(3 * MM)
    place_table(flow, [_signature_row(width)])
    return form.finish()


def _facts(pairs: Sequence[tuple[str, str]], width: float) -> Row:
    return fact_row(pairs, width, _LABEL_WIDTH, _SIZE, _ROW)


def _draw(draw_no: str, attempt: int) -> str:
    return f"{draw_no}　{words.ATTEMPT.format(attempt=attempt)}"


def _requirement(slip: CommitmentSlip) -> str:
    return words.REQUIREMENT_VALUE.format(witnesses=slip.witnesses_required, bits=slip.entropy_floor)


def _log_head(root: str, size: int) -> str:
    return words.LOG_HEAD_VALUE.format(code=short_code(root), size=size)


def _place_groups(flow: Flow, lines: Sequence[SlipGroup]) -> None:
    columns = [
        Column(words.GROUP, 14),
        Column(words.CONDITIONS, 50, 1.0, Align.LEFT),
        Column(words.SEATS, 15),
        Column(words.ELIGIBLE, 40),
    ]
    widths = [column.least_mm * MM for column in columns]
    widths[1] += flow.area.width - sum(widths)
    rows = (
        list_row(
            columns,
            _SIZE,
            widths,
            [line.group, line.title or words.MISSING, str(line.seats), _eligible(line.eligible_by_tier)],
        )
        for line in lines
    )
    place_table(flow, rows, [head_row(columns, _SIZE, widths)])


def _eligible(by_tier: Sequence[int]) -> str:
    """``137（96 + 41）``: the sum, then tier by tier."""
    total = sum(by_tier)
    return str(total) if len(by_tier) < 2 else f"{total}（{' + '.join(str(n) for n in by_tier)}）"


def _place_codes(flow: Flow, slip: CommitmentSlip) -> None:
    """Codes to compare on the left, the QR code with the full values on the right."""
    width = flow.area.width - _CODE_SIDE - 2 * MM
    commit = groups(slip.commitment, COMMITMENT_GROUPS)
    commit_text = " ".join(commit[:SHORT_GROUPS]) + "\n" + " ".join(commit[SHORT_GROUPS:])
    rows = [
        _facts([(words.PLAN_CODE, short_code(slip.plan_hash))], width),
        _facts([(words.SNAPSHOT_CODE, short_code(slip.snapshot_root))], width),
        Row(
            (
                Cell(words.COMMIT_CODE, _LABEL_WIDTH, Align.CENTRE, _SIZE, bold=True, shaded=True),
                Cell(commit_text, width - _LABEL_WIDTH, Align.LEFT, _COMMIT_SIZE, bold=True),
            )
        ),
        _facts([(words.LOG_HEAD, _log_head(slip.log_root, slip.log_size))], width),
        _facts([(words.PROGRAM_DIGEST, short_code(slip.program_digest))], width),
        *(
            fact_row(
                [(name, short_code(digest, COMMITMENT_GROUPS))], width, _LABEL_WIDTH, _SMALL_SIZE, _SMALL_ROW
            )
            for name, digest in slip.verifiers
        ),
    ]
    caption_size = 8.0
    caption = caption_size * LEADING
    flow.keep_together(max(table_height(flow.book, rows), _CODE_SIDE + caption))
    top = flow.y
    place_table(flow, rows)
    left = flow.area.left + flow.area.width - _CODE_SIDE
    bottom = top - _CODE_SIDE
    caption_width = flow.book.width(words.FULL_VALUES, caption_size)
    flow.add(
        Code(left, bottom, _CODE_SIDE, with_signature(qr_text(slip_code(slip)), slip.code_signature)),
        Text(left + (_CODE_SIDE - caption_width) / 2, bottom - caption_size, words.FULL_VALUES, caption_size),
    )
    flow.advance(max(0.0, flow.y - (bottom - caption)))


def _place_statement(flow: Flow, slip: CommitmentSlip) -> None:
    """The statement and everybody's signature on one page, if a page can hold them."""
    head, rows = _witness_rows(flow.area.width, slip)
    signatures = _signature_row(flow.area.width)
    statement_height = flow.paragraph_height(words.SLIP_STATEMENT, _STATEMENT_SIZE)
    height = statement_height + _GAP + table_height(flow.book, [head, *rows, signatures])
    flow.keep_together(min(flow.page_height, height))
    flow.paragraph(words.SLIP_STATEMENT, _STATEMENT_SIZE)
    flow.space(_GAP)
    place_table(flow, rows, [head])
    place_table(flow, [signatures])


def _witness_rows(width: float, slip: CommitmentSlip) -> tuple[Row, list[Row]]:
    columns = [
        Column(words.WITNESS, 22),
        Column(words.WITNESS_UNIT, 34, 2.0),
        Column(words.SIGNATURE, 30),
        Column(words.WITNESS_VALUE, 34, 1.0),
    ]
    size, widths = fit_columns(columns, width, _SIZE)
    lines = [(witness.name, witness.unit) for witness in slip.witnesses]
    lines += [("", "")] * max(0, slip.witnesses_required - len(lines))
    rows = [list_row(columns, size, widths, [name, unit, "", ""], SIGNATURE_HEIGHT) for name, unit in lines]
    return head_row(columns, size, widths), rows


def _signature_row(width: float) -> Row:
    pairs = [(words.OPERATOR_SIGNATURE, ""), (words.SUPERVISOR_SIGNATURE, "")]
    return label_row(pairs, width, _LABEL_WIDTH, _SIZE, SIGNATURE_HEIGHT)
