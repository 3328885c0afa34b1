"""The seats of a running draw: what contact fills, and replacements from the secret order (EDP-1 step 10)."""

from collections.abc import Callable, Sequence
from datetime import datetime

from core.access.model import MACHINE
from core.contact.desk import WaitingRow
from core.contact.model import ContactCard, InvitationState, MeetingFacts, Way
from core.draw.ceremony import Phase
from core.draw.ceremony_events import BoardChanged
from core.draw.ceremony_state import CeremonyStates
from core.draw.opened import LEFT_STATES, OpenedDraws
from core.draw.ports import DrawRepository, People, SeatRepository
from core.draw.records import DrawRecord, SeatRecord
from core.draw.replenishment import LeaveReason, Next, next_for_group
from core.draw.views import DrawChanged
from core.kernel.acts import Acts
from core.kernel.canonical_json import JsonValue
from core.kernel.errors import UserError
from core.kernel.events import event
from core.standing.model import DrawDays

_REASONS = {
    (InvitationState.DECLINED, Way.VOICE): LeaveReason.DECLINED_KEY,
    (InvitationState.DECLINED, Way.SMS): LeaveReason.DECLINED_SMS,
    (InvitationState.DECLINED, Way.OPERATOR): LeaveReason.DECLINED_OPERATOR,
}


class DrawSeats:
    """Implements ``core.contact.desk.SeatDesk`` over the draw's tables."""

    def __init__(
        self,
        acts: Acts,
        draws: DrawRepository,
        seats: SeatRepository,
        opened: OpenedDraws,
        states: CeremonyStates,
        people: People,
        meeting: Callable[[str], MeetingFacts],
    ) -> None:
        self._acts = acts
        self._draws = draws
        self._seats = seats
        self._opened = opened
        self._states = states
        self._people = people
        self._meeting = meeting

    def seats(self, draw_id: str) -> int:
        """Seats of the draw."""
        return sum(g.seats for g in self._draws.get(draw_id).plan.groups)

    def waiting_rows(self, draw_id: str) -> Sequence[WaitingRow]:
        """Rows whose answer is open."""
        rows = self._board(self._draws.get(draw_id))
        return [WaitingRow(r.row, r.seat, r.kind == "replenished") for r in rows if r.state == "waiting"]

    def may_contact(self, draw_id: str) -> bool:
        """Only while drawn, not halted, and the secret order is at hand."""
        draw = self._draws.get(draw_id)
        return draw.phase == Phase.CONTACTING and draw.halted is None and self._opened.is_open(draw_id)

    def card(self, draw_id: str, row: int) -> ContactCard:
        """How to reach the expert of a row."""
        person = self._people.person(self._row(draw_id, row).expert_no)
        return ContactCard(person.name, person.phone)

    def meeting(self, draw_id: str) -> MeetingFacts:
        """What invitations say."""
        return self._meeting(self._draws.get(draw_id).project_no)

    def row_by_phone(self, phone: str) -> Sequence[tuple[str, int]]:
        """Rows of the expert with this number in draws that are not closed."""
        expert_no = self._people.by_phone(phone)
        return [] if expert_no is None else self._seats.open_with_expert(expert_no)

    def settled(self, draw_id: str, row: int, state: InvitationState, way: Way | None) -> None:
        """Store how an invitation ended; an opened seat is recorded with its reason."""
        now = self._now()
        self._seats.set_state(draw_id, row, state.value, None if way is None else way.value, now)
        if state is not InvitationState.ACCEPTED:
            seat = self._row(draw_id, row)
            reason = _REASONS[(state, way)] if way is not None and state is InvitationState.DECLINED else None
            self._record_opened(draw_id, seat, reason or LeaveReason.NO_ANSWER)
        self._report(draw_id)

    def leave(self, draw_id: str, row: int, reason: LeaveReason) -> None:
        """Somebody who had accepted will not come; the seat is open again."""
        seat = self._row(draw_id, row)
        if seat.state != "accepted":
            raise UserError("draw.seat_not_taken")
        self._seats.set_state(draw_id, row, "left", None, self._now())
        self._record_opened(draw_id, seat, reason)
        self._report(draw_id)

    def refill(self, draw_id: str) -> None:
        """Take the next expert for every open seat; each in a transaction of its own."""
        while True:
            draw = self._draws.get(draw_id)
            gap = self._first_gap(draw)
            if gap is None:
                return
            with self._acts.transaction():
                self._replace(draw, gap)

    def _first_gap(self, draw: DrawRecord) -> SeatRecord | None:
        exhausted = set(self._seats.exhausted(draw.id))
        for row in self._board(draw):
            if row.state in LEFT_STATES and row.replaced_by is None and row.group not in exhausted:
                return row
        return None

    def _replace(self, draw: DrawRecord, gap: SeatRecord) -> None:
        found = self._next(draw, gap.group)
        if found.expert is None or found.tier is None:
            self._seats.add_exhausted(draw.id, gap.group)
            facts: dict[str, JsonValue] = {
                "seat": gap.seat,
                "group": gap.group,
                "passed_over": [[e, reason] for e, reason in found.passed_over],
            }
            self._acts.record(event("draw.exhausted"), MACHINE, draw.id, facts)
        else:
            self._append(draw, gap, found, found.expert, found.tier)
        self._report(draw.id)

    def _append(self, draw: DrawRecord, gap: SeatRecord, found: Next, expert: str, tier: int) -> None:
        number = len(self._board(draw)) + 1
        frozen = self._seats.row_of(draw.id, draw.attempt, expert)
        self._seats.add_seat(
            draw.id,
            SeatRecord(
                row=number,
                attempt=draw.attempt,
                seat=gap.seat,
                group=gap.group,
                kind="replenished",
                tier=tier,
                expert=expert,
                expert_no=frozen.expert_no,
                state="waiting",
                way=None,
                replaces=gap.row,
                replaced_by=None,
                passed_over=found.passed_over,
                changed_at=self._now(),
            ),
        )
        self._seats.set_replaced(draw.id, gap.row, number)
        facts: dict[str, JsonValue] = {
            "seat": gap.seat,
            "row": number,
            "replaces": gap.row,
            "passed_over": [[e, reason] for e, reason in found.passed_over],
        }
        self._acts.record(event("draw.replenished"), MACHINE, draw.id, facts)

    def _next(self, draw: DrawRecord, group: str) -> Next:
        opened = self._opened.get(draw.id)
        if opened.result is None:
            raise UserError("draw.not_drawn")
        return next_for_group(
            opened.pool,
            opened.result.tickets,
            group,
            self._opened.board(draw),
            opened.terms.employer_cap,
            lambda expert: self._conflict(draw, expert),
        )

    def _conflict(self, draw: DrawRecord, expert: str) -> str | None:
        expert_no = self._seats.row_of(draw.id, draw.attempt, expert).expert_no
        today = self._acts.clock.now().wall.date().isoformat()
        day = self._meeting(draw.project_no).report_at.date().isoformat()
        return self._people.conflict(expert_no, DrawDays(today, day, day))

    def _record_opened(self, draw_id: str, seat: SeatRecord, reason: LeaveReason) -> None:
        facts: dict[str, JsonValue] = {"seat": seat.seat, "row": seat.row, "reason": reason.value}
        self._acts.record(event("draw.seat_opened"), MACHINE, draw_id, facts)

    def _report(self, draw_id: str) -> None:
        """Tell the state machine where the seats stand."""
        before = self._draws.get(draw_id)
        board = self._board(before)
        waiting = sum(r.state == "waiting" for r in board)
        pending = waiting + (self._first_gap(before) is not None)
        accepted = [r for r in board if r.state == "accepted"]
        replaced = any(r.kind == "replenished" for r in accepted)
        after = self._states.advance(draw_id, BoardChanged(len(accepted), pending, replaced))
        if after.phase != before.phase:
            self._acts.record(event("draw.state_changed"), MACHINE, draw_id, {"state": after.phase})
        self._acts.announce(DrawChanged(draw_id))

    def _board(self, draw: DrawRecord) -> Sequence[SeatRecord]:
        return self._seats.seats(draw.id, draw.attempt)

    def _row(self, draw_id: str, row: int) -> SeatRecord:
        draw = self._draws.get(draw_id)
        return next(r for r in self._board(draw) if r.row == row)

    def _now(self) -> datetime:
        return self._acts.clock.now().wall
