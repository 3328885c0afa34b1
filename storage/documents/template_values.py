"""From the values of a form to the texts that the customer's template shows: the words of the PDF forms."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from core.draw.forms.application import ApplicationForm
from core.draw.forms.model import (
    DrawTable,
    DrawTableHead,
    DrawTableRow,
    SealedDrawTable,
    SealedTableRow,
    StaffLine,
    TableSeat,
    accepted_count,
    has_manual_selection,
    replaced_count,
)
from core.draw.forms.sign_in import SignInRow, SignInSheet
from core.evidence.papers.short_codes import short_code
from core.form_templates.model import FormValues
from core.kernel.chinese_dates import clock_time, short_moment
from core.kernel.chinese_money import figures
from core.kernel.form_frame import FormFrame
from storage.documents import words_zh as words
from storage.documents.sign_in_sheet import attendance
from storage.documents.values import day, mode_and_attempt, moment, override_note, shown

Fillable = DrawTable | SealedDrawTable | SignInSheet | ApplicationForm
"""Forms that may be filled into a template of the customer's."""


def template_values(form: Fillable) -> FormValues:
    """Every field of the form (``core.form_templates.model.FIELDS``) as text; sealed stays sealed."""
    if isinstance(form, SignInSheet):
        return _sign_in(form)
    if isinstance(form, ApplicationForm):
        return _application(form)
    return _draw_table(form)


def _frame(frame: FormFrame) -> dict[str, str]:
    practice = f"（{words.PRACTICE}）" if frame.practice else ""
    return {
        "org_name": frame.org_name + practice,
        "form_no": frame.form_no,
        "printed_at": moment(frame.printed_at),
        "printed_by": frame.printed_by,
        "copy_no": str(frame.copy_no),
        "verify_code": short_code(frame.log_root),
        "rule_pack": shown(frame.rule_pack),
    }


def _staff(lines: Sequence[StaffLine]) -> str:
    return shown("、".join(line.name for line in lines))


# -- F2 ----------------------------------------------------------------------------------------------------


def _draw_table(table: DrawTable | SealedDrawTable) -> FormValues:
    manual = has_manual_selection(table.seats, table.head.mode)
    single = {
        **_frame(table.frame),
        **_head(table.head),
        "accepted": str(accepted_count(table.seats)),
        "replaced": str(replaced_count(table.seats)),
        "draw_state": words.STATES[table.state],
        "manual_note": words.MANUAL_NOTE if manual else "",
        "override_note": override_note(table.overrides),
        "operators": _staff(table.operators),
        "supervisors": _staff(table.supervisors),
    }
    return FormValues(single, [{**_seat(row.seat), **_person(row)} for row in table.rows])


def _head(head: DrawTableHead) -> dict[str, str]:
    return {
        "project_name": shown(head.project_name),
        "project_no": shown(head.project_no),
        "leader": shown(head.leader),
        "leader_org": shown(head.leader_org),
        "report_at": moment(head.report_at),
        "place": shown(head.place),
        "operator": shown(head.operator),
        "operator_phone": shown(head.operator_phone),
        "drawn_at": moment(head.drawn_at),
        "draw_place": shown(head.draw_place),
        "draw_mode": mode_and_attempt(head.mode, head.attempt),
        "attempt": str(head.attempt),
        "plan_summary": shown(head.plan_summary),
        "slip_no": shown(head.slip_no),
    }


def _seat(seat: TableSeat) -> dict[str, str]:
    return {
        "row_no": str(seat.row_no),
        "seat_code": seat.seat_code,
        "answer": words.ANSWERS[seat.answer],
        "group": shown(seat.group),
        "kind": words.KINDS[seat.kind],
        "tier": str(seat.tier),
        "answer_by": words.MISSING if seat.answered_by is None else words.WAYS[seat.answered_by],
        "answered_at": words.MISSING if seat.answered_at is None else short_moment(seat.answered_at),
    }


def _person(row: DrawTableRow | SealedTableRow) -> Mapping[str, str]:
    if isinstance(row, SealedTableRow):
        code = dict.fromkeys(("name", "employer", "expert_no", "phone"), row.seat.seat_code)
        hidden = {"role": words.MISSING, "reason": words.MISSING}
        return {**code, **hidden, "title": shown(row.title), "specialty": shown(row.specialty)}
    return {
        "name": shown(row.name),
        "title": shown(row.title),
        "employer": shown(row.employer),
        "expert_no": shown(row.expert_no),
        "specialty": shown(row.specialty),
        "phone": shown(row.phone),
        "role": shown(row.role),
        "reason": shown(row.reason),
    }


# -- F3 ----------------------------------------------------------------------------------------------------


def _sign_in(sheet: SignInSheet) -> FormValues:
    present, late = attendance(sheet)
    single = {
        **_frame(sheet.frame),
        "project_name": shown(sheet.project_name),
        "project_no": shown(sheet.project_no),
        "report_at": moment(sheet.report_at),
        "place": shown(sheet.place),
        "due": str(len(sheet.rows)),
        "present": present,
        "late_count": late,
        "supervisors": _staff(sheet.supervisors),
    }
    return FormValues(single, [_arrival(number, row) for number, row in enumerate(sheet.rows, 1)])


def _arrival(number: int, row: SignInRow) -> dict[str, str]:
    """What is not known yet stays free for a hand, as on the printed sheet."""
    return {
        "row_no": str(number),
        "name": shown(row.name),
        "employer": shown(row.employer),
        "title": shown(row.title),
        "specialty": shown(row.specialty),
        "role": row.role,
        "id_checked": row.id_checked,
        "phone_box": row.phone_box,
        "pledge": words.PLEDGED if row.pledged else "",
        "checked_in_at": _clock(row.checked_in_at),
        "left_at": _clock(row.left_at),
        "late": "　".join(note for note in (words.LATE if row.late else "", row.note) if note),
    }


def _clock(at: datetime | None) -> str:
    return "" if at is None else clock_time(at)


# -- F1 ----------------------------------------------------------------------------------------------------


def _application(form: ApplicationForm) -> FormValues:
    texts = (
        "project_name project_no lot batch_name regime method purchaser budget_dept agency oversight_dept "
        "pool_source place duration contact_name contact_phone contact_tel basis_doc attachments applicant"
    )
    single = {
        **_frame(form.frame),
        **{name: shown(getattr(form, name)) for name in texts.split()},
        "budget": words.MISSING if form.budget_fen is None else figures(form.budget_fen),
        "flags": shown("、".join(form.flags)),
        "opening_at": moment(form.opening_at),
        "report_at": moment(form.report_at),
        "rep_count": str(form.rep_count),
        "seat_count": str(form.seat_count),
        "panel_size": str(form.panel_size),
        "avoidance": words.SEALED,
        "draw_mode": words.MODES[form.mode],
        "applied_on": day(form.applied_on),
    }
    names = "group specialties titles regions tags years limit_reason".split()
    rows = [
        {"seats": str(group.seats), **{name: shown(getattr(group, name)) for name in names}}
        for group in form.groups
    ]
    return FormValues(single, rows)
