"""What stands on the printed forms: frozen values, complete before a document is made.

A document is a pure function of one of these values; what is not in the value cannot be on the paper. So the
sealed and the public draw table have types of their own, without any field for what they must not show.
Texts are printed as given: who makes the value decides what is masked. An empty text prints as a dash.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from core.draw.state.views import DrawState, SeatState
from core.kernel.form_frame import FormFrame

# -- F2 draw table -----------------------------------------------------------------------------------------


class RowKind(StrEnum):
    """How an expert came into a row."""

    DRAWN = "drawn"
    REPLENISHED = "replenished"
    EMERGENCY = "emergency"
    MANUAL = "manual"
    ALLOTTED = "allotted"


class DrawMode(StrEnum):
    """How the draw was made."""

    RANDOM = "random"
    EMERGENCY = "emergency"
    MANUAL = "manual"
    ALLOTMENT = "allotment"


class AnswerWay(StrEnum):
    """By what an answer came."""

    VOICE = "voice"
    SMS = "sms"
    OPERATOR = "operator"
    MAIL = "mail"


class OptionalColumn(StrEnum):
    """Columns of the draw table that a site may switch on."""

    GROUP = "group"
    KIND = "kind"
    TIER = "tier"
    ROLE = "role"
    ANSWERED = "answered"
    REASON = "reason"


@dataclass(frozen=True, slots=True)
class TableSeat:
    """The part of a row that names nobody. ``left``: struck through, replaced by a later row."""

    row_no: int
    seat_code: str
    group: str
    kind: RowKind
    tier: int
    answer: SeatState
    answered_by: AnswerWay | None = None
    answered_at: datetime | None = None
    left: bool = False


@dataclass(frozen=True, slots=True)
class DrawTableRow:
    """One row with the expert as frozen for the draw. ``reason``: why he does not take part, in words;
    ``arrived_at``: when he signed in at the desk."""

    seat: TableSeat
    name: str
    title: str
    employer: str
    expert_no: str
    specialty: str
    phone: str
    role: str = ""
    reason: str = ""
    arrived_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class SealedTableRow:
    """One row of the sealed print: the seat code stands for name, employer, number and phone."""

    seat: TableSeat
    title: str
    specialty: str


@dataclass(frozen=True, slots=True)
class StaffLine:
    """A person who drew or supervised; signs by hand."""

    name: str
    unit: str
    post: str


@dataclass(frozen=True, slots=True, repr=False)
class SignatureLine:
    """A signature drawn on the screen: picture as PNG, its SHA-256 (hex) as the log has it."""

    name: str
    unit: str
    role: str
    signed_at: datetime
    picture: bytes
    sha256: str


@dataclass(frozen=True, slots=True)
class OverrideLine:
    """A rule that the draw went on against, at which ``stage`` (freeze, calls, close); the reason is sealed.

    ``document``: whether one was handed in; ``supervisor``: who answered for it beside the operator.
    """

    rule: str
    stage: str
    document: bool
    supervisor: str = ""


@dataclass(frozen=True, slots=True)
class DrawTableHead:
    """The label/value pairs above the rows."""

    project_name: str
    project_no: str
    leader: str
    leader_org: str
    report_at: datetime | None
    place: str
    operator: str
    operator_phone: str
    drawn_at: datetime | None
    draw_place: str
    mode: DrawMode
    attempt: int
    plan_summary: str
    slip_no: str


@dataclass(frozen=True, slots=True)
class DrawTable:
    """F2 with names. Rows in their order: replenished ones last, who left stays."""

    frame: FormFrame
    head: DrawTableHead
    rows: tuple[DrawTableRow, ...]
    state: DrawState
    operators: tuple[StaffLine, ...] = ()
    supervisors: tuple[StaffLine, ...] = ()
    columns: frozenset[OptionalColumn] = frozenset()
    signatures: tuple[SignatureLine, ...] = ()
    overrides: tuple[OverrideLine, ...] = ()

    @property
    def seats(self) -> tuple[TableSeat, ...]:
        """The rows without persons."""
        return tuple(row.seat for row in self.rows)


@dataclass(frozen=True, slots=True)
class SealedDrawTable:
    """F2 as printed while names are covered; staff and head as in the open table."""

    frame: FormFrame
    head: DrawTableHead
    rows: tuple[SealedTableRow, ...]
    state: DrawState
    operators: tuple[StaffLine, ...]
    supervisors: tuple[StaffLine, ...]
    columns: frozenset[OptionalColumn]
    overrides: tuple[OverrideLine, ...] = ()

    @property
    def seats(self) -> tuple[TableSeat, ...]:
        """The rows without persons."""
        return tuple(row.seat for row in self.rows)


@dataclass(frozen=True, slots=True)
class PublicDrawTable:
    """F2 for everybody: seats and their course; no name, unit, phone or signature, not even of the staff."""

    frame: FormFrame
    project_name: str
    project_no: str
    drawn_at: datetime | None
    mode: DrawMode
    attempt: int
    slip_no: str
    seats: tuple[TableSeat, ...]
    state: DrawState
    would_be: tuple[tuple[str, str | None], ...] | None = None  # only of a void attempt; empty: no result
    overrides: tuple[OverrideLine, ...] = ()


def sealed_table(table: DrawTable) -> SealedDrawTable:
    """The sealed print of ``table``; columns that would speak about a person are switched off."""
    return SealedDrawTable(
        frame=table.frame,
        head=table.head,
        rows=tuple(SealedTableRow(row.seat, row.title, row.specialty) for row in table.rows),
        state=table.state,
        operators=table.operators,
        supervisors=table.supervisors,
        columns=table.columns - {OptionalColumn.ROLE, OptionalColumn.REASON},
        overrides=table.overrides,
    )


def public_table(table: DrawTable) -> PublicDrawTable:
    """The public version of ``table``; the name of who printed it and the watermark go too."""
    return PublicDrawTable(
        frame=replace(table.frame, printed_by="", watermark=""),
        project_name=table.head.project_name,
        project_no=table.head.project_no,
        drawn_at=table.head.drawn_at,
        mode=table.head.mode,
        attempt=table.head.attempt,
        slip_no=table.head.slip_no,
        seats=table.seats,
        state=table.state,
        overrides=tuple(replace(line, supervisor="") for line in table.overrides),
    )


def accepted_count(seats: Sequence[TableSeat]) -> int:
    """{accepted}: rows that take part."""
    return sum(1 for seat in seats if seat.answer is SeatState.ACCEPTED and not seat.left)


def replaced_count(seats: Sequence[TableSeat]) -> int:
    """{replaced}: rows appended by replenishment or emergency draw."""
    return sum(1 for seat in seats if seat.kind in (RowKind.REPLENISHED, RowKind.EMERGENCY))


def has_manual_selection(seats: Sequence[TableSeat], mode: DrawMode) -> bool:
    """Whether the form must say that it contains experts chosen by a person."""
    by_hand = (RowKind.MANUAL, RowKind.ALLOTTED)
    return mode in (DrawMode.MANUAL, DrawMode.ALLOTMENT) or any(seat.kind in by_hand for seat in seats)


@dataclass(frozen=True, slots=True)
class SealCover:
    """Cover sheet of the envelope with the sealed print; opening is filled in by hand."""

    frame: FormFrame
    seal_no: str
    project_name: str
    project_no: str
    attempt: int
    copies: int
    sealed_at: datetime
    sealed_by: str
    supervisor: str
    unseal_at: datetime | None
    at_sign_in: bool = False  # opened earlier, once the whole panel has signed in


# -- F10 commitment slip -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class SlipGroup:
    """One seat group: seats and how many were eligible per tier."""

    group: str
    title: str
    seats: int
    eligible_by_tier: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class SlipWitness:
    """A witness who signs; the value is written by hand after the reveal."""

    name: str
    unit: str


@dataclass(frozen=True, slots=True)
class CommitmentSlip:
    """F10 part A, printed after the commitment and before any dice. Digests are 64 lower-case hex digits.

    ``log_size`` and ``log_root`` are the head at the commitment (the frame carries the one at print);
    ``entropy_floor`` is in bits; ``verifiers`` are names and SHA-256 of the stand-alone verifiers, and
    ``code_signature`` the station's under the large code.
    """

    frame: FormFrame
    slip_no: str
    project_no: str
    draw_no: str
    attempt: int
    committed_at: datetime
    groups: tuple[SlipGroup, ...]
    plan_hash: str
    snapshot_root: str
    commitment: str
    log_size: int
    log_root: str
    program_digest: str
    entropy_floor: int
    witnesses_required: int
    witnesses: tuple[SlipWitness, ...] = ()
    verifiers: tuple[tuple[str, str], ...] = ()
    code_signature: str = ""


@dataclass(frozen=True, slots=True)
class SlipOutcome:
    """F10 part B, after the draw: result digest (64 hex digits), closing, head of the log then."""

    frame: FormFrame
    slip_no: str
    project_no: str
    draw_no: str
    attempt: int
    result_digest: str
    state: DrawState
    replenished: int
    closed_at: datetime
    log_size: int
    log_root: str
    void_reason: str = ""
    void_effect: str = ""
