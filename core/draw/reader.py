"""Views of a draw, put together from what is stored; here names are withheld while they are locked."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from core.contact.invitation.model import Invitation, InvitationState, LiveCall, Reach, Waiting
from core.draw.ceremony.state import CeremonyStates, between_sessions
from core.draw.ceremony.states import Phase, draw_state, step_of
from core.draw.ceremony.time_lock import names_locked
from core.draw.chances.model import chances_from_json
from core.draw.forms.values import group_id
from core.draw.protocol.edp1 import short_code
from core.draw.protocol.entropy_credit import credited_centibits
from core.draw.protocol.model import Basis
from core.draw.protocol.replenishment import left_in_pool
from core.draw.seat_notes import note, note_params, shown_row
from core.draw.state.opened import OpenedDraws
from core.draw.state.ports import DrawRepository, Person, SeatRepository
from core.draw.state.records import AttemptRecord, DrawRecord, PlanDraft, SeatRecord, SessionRecord
from core.draw.state.views import (
    BoardView,
    CallStep,
    CallView,
    CommitmentView,
    DiceView,
    DrawRow,
    DrawView,
    FunnelRow,
    GroupView,
    SeatRowView,
    SeatState,
    SessionView,
    SignerView,
    VoidView,
    WitnessView,
)
from core.kernel.canonical_json import JsonValue
from core.projects.model import Project

SHOWN_CALL_STEPS = {
    "dialing": CallStep.DIALING,
    "ringing": CallStep.RINGING,
    "speaking": CallStep.SPEAKING,
    "key": CallStep.KEY,
}


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What views say of the world around the draw."""

    account_name: Callable[[str], str]
    shown_name: Callable[[Person], str]
    project: Callable[[str], Project]
    recording: Callable[[], bool]
    practice: bool
    program_digest: str
    invitations: Callable[[str], Sequence[Invitation]]
    live_calls: Callable[[str], Mapping[int, LiveCall]]
    archive_of: Callable[[str, int], str | None]
    is_being_sealed: Callable[[str], bool]
    dice: Callable[[DrawRecord], DiceView | None]
    signers: Callable[[DrawRecord], tuple[SignerView, ...]]
    arrivals: Callable[[str], Mapping[int, datetime]]


_EVERY = 100_000
"""Draws looked at for those that somebody may see: more than a station ever has."""


class DrawReader:
    """Builds views in the engine thread; changes nothing."""

    def __init__(
        self,
        draws: DrawRepository,
        seats: SeatRepository,
        opened: OpenedDraws,
        states: CeremonyStates,
        around: Surroundings,
    ) -> None:
        self._draws = draws
        self._seats = seats
        self._opened = opened
        self._states = states
        self._around = around

    def rows(
        self, project_no: str = "", count: int = 200, seen: Callable[[str], bool] | None = None
    ) -> list[DrawRow]:
        """The draws changed last, of one project or of all, for dashboard and history.

        ``seen`` says of a draw whether it may be shown; without it all are.
        """
        if seen is None:
            latest = self._draws.latest(count, project_no)
        else:
            latest = [draw for draw in self._draws.latest(_EVERY, project_no) if seen(draw.id)][:count]
        return [self._draw_row(draw) for draw in latest]

    def view(self, draw_id: str) -> DrawView:
        """Everything that screens may know of the draw."""
        draw = self._draws.get(draw_id)
        attempt = self._draws.attempt(draw_id, draw.attempt)
        project = self._around.project(draw.project_no)
        counts = {} if attempt is None else attempt.counts
        seats = self._seats.seats(draw_id, draw.attempt)
        witnesses = self._witnesses(draw, attempt)
        return DrawView(
            draw_id=draw.id,
            project_no=draw.project_no,
            project_name=project.draft.name,
            attempt=draw.attempt,
            step=step_of(Phase(draw.phase)),
            phase=draw.phase,
            state=draw_state(self._states.state(draw)),
            opening_at=project.draft.opening_at,
            report_at=project.draft.opening_at,
            place=project.draft.place,
            supervisor=None if draw.supervisor is None else self._around.account_name(draw.supervisor),
            halted_reason=draw.halted,
            recording=self._around.recording(),
            practice=self._around.practice,
            needs_supervisor=self._states.state(draw).needs_supervisor,
            names_locked=names_locked(draw),
            unseal_at=draw.unseal_at,
            opens_at_sign_in=draw.plan.unseal_signed_in,
            cancelled_at=draw.cancelled_at,
            clock_stepped=draw.clock_stepped_at is not None,
            pool=_number(counts.get("pool")),
            groups=group_views_of(draw.plan, counts),
            funnel=funnel_rows(counts),
            commitment=self._commitment(attempt),
            entropy_floor=draw.plan.entropy_floor,
            witnesses=witnesses,
            all_values_in=bool(witnesses) and all(w.sealed_at is not None for w in witnesses),
            board=self._board(draw, seats) if seats else None,
            void=None if attempt is None else self._void(attempt),
            earlier=tuple(
                void
                for number in range(1, draw.attempt)
                if (earlier := self._draws.attempt(draw_id, number)) and (void := self._void(earlier))
            ),
            archive=self._around.archive_of(draw_id, draw.attempt),
            chances=chances_from_json(counts.get("chances")),
            chances_by_employer=bool(counts.get("chances_by_employer")),
            being_sealed=self._around.is_being_sealed(draw_id),
            dice=self._around.dice(draw),
            signers=self._around.signers(draw),
            sessions=tuple(self._session(session) for session in self._draws.sessions(draw_id)),
            between_sessions=between_sessions(draw),
            mode=draw.plan.mode,
            basis=basis_shown(draw.plan),
            chosen=() if attempt is None else tuple(place for place, _ in attempt.choices),
        )

    def _session(self, session: SessionRecord) -> SessionView:
        name = self._around.account_name
        return SessionView(
            session=session.session,
            operator=name(session.operator),
            supervisor=name(session.supervisor),
            opened_at=session.opened_at,
            closed_at=session.closed_at,
        )

    def rows_before(self, draw_id: str) -> int:
        """How many rows earlier attempts have: the board counts its own from 1, the log goes on counting."""
        draw = self._draws.get(draw_id)
        seats = self._seats.seats(draw_id, draw.attempt)
        return seats[0].row - 1 if seats else self._seats.last_row(draw_id)

    def _void(self, attempt: AttemptRecord) -> VoidView | None:
        if attempt.void_reason is None:
            return None
        archive = self._around.archive_of(attempt.draw_id, attempt.attempt)
        return VoidView(attempt.attempt, attempt.void_reason, attempt.would_be, attempt.voided_at, archive)

    def _draw_row(self, draw: DrawRecord) -> DrawRow:
        seats = self._seats.seats(draw.id, draw.attempt)
        project = self._around.project(draw.project_no)
        return DrawRow(
            draw_id=draw.id,
            project_no=draw.project_no,
            project_name=project.draft.name,
            attempt=draw.attempt,
            phase=draw.phase,
            state=draw_state(self._states.state(draw)),
            seats=sum(g.seats for g in draw.plan.groups),
            accepted=sum(s.state == "accepted" for s in seats),
            report_at=project.draft.opening_at,
            changed_at=draw.changed_at,
            mode=draw.plan.mode,
            unsealed=self._is_unsealed(draw),
        )

    def _is_unsealed(self, draw: DrawRecord) -> bool:
        closed = draw.phase == Phase.CLOSED and not self._around.is_being_sealed(draw.id)
        return closed and self._around.archive_of(draw.id, draw.attempt) is None

    def _commitment(self, attempt: AttemptRecord | None) -> CommitmentView | None:
        if attempt is None or attempt.commitment is None or attempt.committed_at is None:
            return None
        head = attempt.commit_head
        return CommitmentView(
            commitment=attempt.commitment.hex(),
            plan_hash=attempt.plan_hash.hex(),
            snapshot_root=attempt.snapshot_root.hex(),
            log_head="" if head is None else head[1],
            program_digest=self._around.program_digest,
            committed_at=attempt.committed_at,
            slip_no=attempt.slip_no,
            slip_issued_at=attempt.slip_at,
            slip_copies=attempt.slip_copies,
            compared_by=attempt.compared,
        )

    def _witnesses(self, draw: DrawRecord, attempt: AttemptRecord | None) -> tuple[WitnessView, ...]:
        values = self._draws.values(draw.id, draw.attempt)
        shown = attempt is not None and attempt.revealed_at is not None
        views = []
        for code, person in self._draws.witnesses(draw.id):
            given = values.get(code)
            views.append(
                WitnessView(
                    code=code,
                    name=person.name,
                    unit=person.unit,
                    role=person.role,
                    method=None if given is None else given.method,
                    rolls=0 if given is None else len(given.value),
                    credited_centibits=0 if given is None else credited_centibits(given.method, given.value),
                    sealed_at=None if given is None else given.entered_at,
                    value=given.value if given is not None and shown else None,
                )
            )
        return tuple(views)

    def _board(self, draw: DrawRecord, seats: Sequence[SeatRecord]) -> BoardView:
        invitations = {i.row: i for i in self._around.invitations(draw.id) if i.row >= seats[0].row}
        calls = self._around.live_calls(draw.id)
        arrived = self._around.arrivals(draw.id)
        because = self._because(draw, seats)
        before = seats[0].row - 1
        deadlines = [i.reply_until for i in invitations.values() if i.reply_until is not None]
        total = sum(g.seats for g in draw.plan.groups)
        accepted = sum(s.state == "accepted" for s in seats)
        return BoardView(
            seats=total,
            accepted=accepted,
            open=total - accepted,
            left_in_pool=self._left(draw),
            deadline=max(deadlines, default=None),
            rows=tuple(
                replace(
                    self._seat(draw, s, invitations.get(s.row), calls.get(s.row), before),
                    arrived_at=arrived.get(s.row),
                    because=because.get(s.row, "") if s.state == "left" else "",
                )
                for s in seats
            ),
            exhausted_groups=tuple(self._seats.exhausted(draw.id)),
        )

    def _because(self, draw: DrawRecord, seats: Sequence[SeatRecord]) -> Mapping[int, str]:
        """Why seats were opened, by row; asked only where somebody who had accepted left."""
        if all(seat.state != "left" for seat in seats):
            return {}
        return {step.row: step.reason for step in self._seats.course(draw.id, draw.attempt) if step.row}

    def _left(self, draw: DrawRecord) -> Mapping[str, int]:
        if not self._opened.is_open(draw.id) or not self._opened.get(draw.id).has_panel:
            return {}
        opened = self._opened.get(draw.id)
        return left_in_pool(opened.pool, self._opened.board(draw), opened.terms.employer_cap)

    def _seat(
        self,
        draw: DrawRecord,
        seat: SeatRecord,
        invitation: Invitation | None,
        call: LiveCall | None,
        before: int,
    ) -> SeatRowView:
        state = seat_state(seat, invitation, call)
        name = None
        if not names_locked(draw):
            person = self._seats.person(draw.id, draw.attempt, seat.expert_no)
            name = self._around.shown_name(person)
        return SeatRowView(
            row=seat.row - before,
            seat=seat.seat,
            group=seat.group,
            kind=seat.kind,
            name=name,
            state=state,
            note=note(seat, invitation, state),
            note_params=note_params(seat, invitation, before),
            tries=0 if invitation is None else invitation.tries,
            way=seat.way,
            changed_at=seat.changed_at if state is not SeatState.WAITING else None,
            replaces=shown_row(seat.replaces, before),
            replaced_by=shown_row(seat.replaced_by, before),
            call=None
            if call is None
            else CallView(SHOWN_CALL_STEPS[call.step], call.line, call.started_at, call.key),
            role=seat.role if name is not None and state is SeatState.ACCEPTED else "",
        )


def basis_shown(plan: PlanDraft) -> Basis | None:
    """What naming experts rests on, without the name that the document's file had."""
    basis = plan.basis
    return Basis(basis.reason, basis.document, basis.issuer, basis.number) if plan.by_hand else None


def seat_state(seat: SeatRecord, invitation: Invitation | None, call: LiveCall | None) -> SeatState:
    """What people see of a row's state."""
    if seat.state != "waiting":
        return SeatState(seat.state)
    if call is not None:
        return SeatState.CALLING
    if invitation is None or invitation.waiting in (Waiting.LINE, Waiting.CALL):
        return SeatState.WAITING
    if invitation.state is InvitationState.UNKNOWN:
        return SeatState.UNKNOWN
    if invitation.waiting is Waiting.REPLY:
        return SeatState.WAITING_MAIL if invitation.reach is Reach.MAIL else SeatState.WAITING_SMS
    return SeatState.WAITING_RETRY


def group_views_of(plan: PlanDraft, counts: Mapping[str, JsonValue]) -> tuple[GroupView, ...]:
    """The groups with the counts of the freeze (or of a pre-query)."""
    stored = counts.get("groups")
    by_group = stored if isinstance(stored, Mapping) else {}
    views = []
    for number, group in enumerate(plan.groups):
        code = group_id(number)
        found = by_group.get(code)
        entry = found if isinstance(found, Mapping) else {}
        tiers = entry.get("tiers")
        views.append(
            GroupView(
                id=code,
                title=f"{group.title} · {group.project}" if group.project else group.title,
                seats=group.seats,
                eligible_by_tier=tuple(_number(n) for n in tiers) if isinstance(tiers, Sequence) else (),
                chance_ppm=_number_or_none(entry.get("chance_ppm")),
                chance_error_ppm=_number_or_none(entry.get("error_ppm")),
                conditions="、".join(group.specialties),
                reason=group.reason if group.is_limited else "",
            )
        )
    return tuple(views)


def funnel_rows(counts: Mapping[str, JsonValue]) -> tuple[FunnelRow, ...]:
    """The funnel as stored: [code, removed, remaining]."""
    stored = counts.get("funnel")
    rows = stored if isinstance(stored, Sequence) and not isinstance(stored, str) else ()
    return tuple(
        FunnelRow(str(r[0]), _number(r[1]), _number(r[2]))
        for r in rows
        if isinstance(r, Sequence) and len(r) == 3
    )


def commitment_code(view: CommitmentView) -> str:
    """The eight groups of four that screens, slip and witness display show."""
    return short_code(bytes.fromhex(view.commitment))


def _number(value: object) -> int:
    return value if isinstance(value, int) else 0


def _number_or_none(value: object) -> int | None:
    return value if isinstance(value, int) else None
