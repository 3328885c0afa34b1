"""From stored values to what stands on the forms: slip, draw table, cover sheet."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from core.access.model import Account, Actor
from core.draw.forms.model import (
    AnswerWay,
    CommitmentSlip,
    DrawMode,
    DrawTable,
    DrawTableHead,
    DrawTableRow,
    OptionalColumn,
    RowKind,
    SealCover,
    SlipGroup,
    SlipOutcome,
    SlipWitness,
    StaffLine,
    TableSeat,
)
from core.draw.protocol.model import ExpertKind
from core.draw.state.opened import LEFT_STATES
from core.draw.state.ports import Person
from core.draw.state.records import AttemptRecord, DrawRecord, PlanDraft, SeatEvent, SeatRecord, WitnessDraft
from core.draw.state.views import DrawState, GroupView, SeatState
from core.kernel.audit import LogHead
from core.kernel.errors import UserError
from core.kernel.form_frame import FormFrame
from core.kernel.station_facts import StationFacts
from core.projects.model import Project

UNIT_TITLE = "单位专家"
"""Stands where a person's title would: units have none."""


_ROLES = {"leader": "组长", "deputy_leader": "副组长", "member": "委员"}


def frame(
    facts: StationFacts,
    form_no: str,
    actor: Actor,
    at: datetime,
    head: LogHead,
    rule_pack: str,
    copy_no: int = 1,
) -> FormFrame:
    """What is around every form of this station; ``rule_pack`` names the version the draw was checked by."""
    return FormFrame(
        org_name=facts.organisation,
        form_no=form_no,
        printed_at=at,
        printed_by=actor.name,
        station_id=facts.station_id,
        log_size=head.size,
        log_root=head.root.hex(),
        rule_pack=rule_pack,
        watermark=f"{actor.name}  {at:%Y-%m-%d %H:%M}  {facts.station_id}  {actor.session_id[-4:]}",
        practice=facts.practice,
        copy_no=copy_no,
        copies=max(copy_no, 2),
        reprint=max(copy_no - 2, 0),
    )


def commitment_slip(
    form_frame: FormFrame,
    draw: DrawRecord,
    attempt: AttemptRecord,
    groups: Sequence[GroupView],
    witnesses: Sequence[tuple[str, WitnessDraft]],
    slip_no: str,
    program_digest: str,
) -> CommitmentSlip:
    """F10 part A; raises ``UserError('draw.not_committed')``."""
    if attempt.commitment is None or attempt.committed_at is None or attempt.commit_head is None:
        raise UserError("draw.not_committed")
    size, root = attempt.commit_head
    return CommitmentSlip(
        frame=form_frame,
        slip_no=slip_no,
        project_no=draw.project_no,
        draw_no=draw.id,
        attempt=draw.attempt,
        committed_at=attempt.committed_at,
        groups=tuple(SlipGroup(g.id, g.title, g.seats, g.eligible_by_tier) for g in groups),
        plan_hash=attempt.plan_hash.hex(),
        snapshot_root=attempt.snapshot_root.hex(),
        commitment=attempt.commitment.hex(),
        log_size=size,
        log_root=root,
        program_digest=program_digest,
        entropy_floor=draw.plan.entropy_floor,
        witnesses_required=len(witnesses),
        witnesses=tuple(SlipWitness(w.name, w.unit) for _, w in witnesses),
    )


def slip_outcome(
    form_frame: FormFrame,
    draw: DrawRecord,
    attempt: AttemptRecord,
    state: DrawState,
    replenished: int,
    head: LogHead,
) -> SlipOutcome:
    """F10 part B."""
    return SlipOutcome(
        frame=form_frame,
        slip_no=attempt.slip_no or "",
        project_no=draw.project_no,
        draw_no=draw.id,
        attempt=draw.attempt,
        result_digest=(attempt.result_digest or bytes(32)).hex(),
        state=state,
        replenished=replenished,
        closed_at=form_frame.printed_at,
        log_size=head.size,
        log_root=head.root.hex(),
        void_reason=attempt.void_reason or "",
    )


_LEFT_BECAUSE = {
    "LEAVE": "请假",
    "AVOIDANCE": "应当回避",
    "LATE": "签到迟到超时",
    "ABSENT": "签到缺席",
    "HEALTH": "健康原因",
    "REMOVED": "被撤换",
}
"""Why somebody who had agreed does not come, as the table says it; who declined has told his own reason."""


def draw_table(
    form_frame: FormFrame,
    draw: DrawRecord,
    attempt: AttemptRecord,
    project: Project,
    seats: Sequence[SeatRecord],
    person_of: Callable[[str], Person],
    operator: Account,
    supervisor: Account | None,
    state: DrawState,
    course: Sequence[SeatEvent],
    arrivals: Mapping[int, datetime],
) -> DrawTable:
    """F2 with names; the sealed and the public table are made of it.

    ``person_of`` gives an expert by number as he was called when the pool was frozen; ``course`` tells why
    seats were opened, ``arrivals`` since when the experts of rows have been at the desk.
    """
    because = {step.row: _LEFT_BECAUSE.get(step.reason, "") for step in course}
    told = [replace(s, reason=s.reason or because.get(s.row, "")) for s in seats]
    draft = project.draft
    head = DrawTableHead(
        project_name=draft.name,
        project_no=draft.project_no,
        leader=draft.leader,
        leader_org=draft.department,
        report_at=draft.opening_at,
        place=draft.place,
        operator=operator.name,
        operator_phone=draft.contact_phone,
        drawn_at=attempt.revealed_at,
        draw_place="",
        mode=DrawMode(draw.plan.mode.value),
        attempt=draw.attempt,
        plan_summary=plan_summary(draw.plan),
        slip_no=attempt.slip_no or "",
    )
    return DrawTable(
        frame=form_frame,
        head=head,
        rows=tuple(
            replace(_row(number, seat, person_of), arrived_at=arrivals.get(seat.row))
            for number, seat in enumerate(told, 1)
        ),
        state=state,
        operators=(StaffLine(operator.name, form_frame.org_name, "抽取操作员"),),
        supervisors=()
        if supervisor is None
        else (StaffLine(supervisor.name, form_frame.org_name, "监督员"),),
        columns=_columns(told),
    )


def _columns(seats: Sequence[SeatRecord]) -> frozenset[OptionalColumn]:
    """Roles and reasons have a column once there are any."""
    columns = {OptionalColumn.GROUP, OptionalColumn.KIND, OptionalColumn.ANSWERED}
    if any(seat.role and seat.state == "accepted" for seat in seats):
        columns.add(OptionalColumn.ROLE)
    if any(seat.reason for seat in seats):
        columns.add(OptionalColumn.REASON)
    return frozenset(columns)


def seal_cover(
    form_frame: FormFrame, draw: DrawRecord, project: Project, seal_no: str, supervisor: str, at: datetime
) -> SealCover:
    """The cover sheet of the sealed print."""
    return SealCover(
        frame=form_frame,
        seal_no=seal_no,
        project_name=project.draft.name,
        project_no=draw.project_no,
        attempt=draw.attempt,
        copies=1,
        sealed_at=at,
        sealed_by=form_frame.printed_by,
        supervisor=supervisor,
        unseal_at=draw.unseal_at,
        at_sign_in=draw.plan.unseal_signed_in,
    )


def plan_summary(plan: PlanDraft) -> str:
    """The groups in one line."""
    parts = []
    for number, group in enumerate(plan.groups):
        fields = "、".join(group.specialties)
        counted = "家单位" if group.kind is ExpertKind.UNIT else "人"
        served = f"，项目{group.project}" if group.project else ""
        said = f"（{fields}{served}）" if fields or served else ""
        parts.append(f"{group_id(number)}组 {group.title} {group.seats}{counted}{said}")
    return "；".join(parts)


def group_id(number: int) -> str:
    """A, B, … Z, then A2, B2, …"""
    letter, round_ = chr(ord("A") + number % 26), number // 26
    return letter if round_ == 0 else f"{letter}{round_ + 1}"


def group_number(code: str) -> int:
    """The place of a group in its plan, by its id."""
    return ord(code[0]) - ord("A") + 26 * (int(code[1:] or 1) - 1)


def _row(number: int, seat: SeatRecord, person_of: Callable[[str], Person]) -> DrawTableRow:
    person = person_of(seat.expert_no)
    table_seat = TableSeat(
        row_no=number,
        seat_code=seat.seat,
        group=seat.group,
        kind=RowKind(seat.kind),
        tier=seat.tier,
        answer=SeatState(seat.state),
        answered_by=None if seat.way is None else AnswerWay(seat.way),
        answered_at=seat.changed_at if seat.state != "waiting" else None,
        left=seat.state in LEFT_STATES,
    )
    return DrawTableRow(
        seat=table_seat,
        name=person.name,
        title=UNIT_TITLE if person.is_unit else person.title,
        employer=_contact(person) if person.is_unit else person.employer,
        expert_no=seat.expert_no,
        specialty=person.specialties,
        phone=person.phone,
        role=_ROLES.get(seat.role, "") if seat.state == "accepted" else "",
        reason=seat.reason,
    )


def _contact(unit: Person) -> str:
    """Where a person's employer would stand: a unit is its own."""
    return " ".join(word for word in ("联系人", unit.contact, unit.contact_post) if word)
