"""The seats of a running draw: what contact fills, and replacements from the secret order (EDP-1 step 10)."""

import json
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from core.access.model import MACHINE
from core.contact.invitation.desk import WaitingRow
from core.contact.invitation.model import ContactCard, InvitationState, MeetingFacts, Way
from core.draw.ceremony.events import BoardChanged
from core.draw.ceremony.state import CeremonyStates
from core.draw.ceremony.states import Phase
from core.draw.ceremony.time_lock import names_locked
from core.draw.forms.scope import DrawScope
from core.draw.forms.values import group_id
from core.draw.protocol.model import Replacement
from core.draw.protocol.placement import seat_code
from core.draw.protocol.replenishment import LeaveReason, Next, left_in_pool, next_for_group
from core.draw.protocol.selection import next_named
from core.draw.state.needed_time import needed_time
from core.draw.state.opened import LEFT_STATES, OpenedDraws
from core.draw.state.ports import DrawRepository, NeededTime, People, SeatRepository
from core.draw.state.records import DrawRecord, SeatRecord
from core.draw.state.views import DrawChanged
from core.kernel.acts import Acts
from core.kernel.canonical_json import JsonValue
from core.kernel.errors import UserError
from core.kernel.events import event
from core.projects.model import Project

_REASONS = {
    (InvitationState.DECLINED, Way.VOICE): LeaveReason.DECLINED_KEY,
    (InvitationState.DECLINED, Way.SMS): LeaveReason.DECLINED_SMS,
    (InvitationState.DECLINED, Way.MAIL): LeaveReason.DECLINED_MAIL,
    (InvitationState.DECLINED, Way.OPERATOR): LeaveReason.DECLINED_OPERATOR,
}


@dataclass(frozen=True, slots=True)
class Gap:
    """An open seat: ``row`` is the one who left it, None when the draw itself could not fill it."""

    seat: str
    group: str
    row: int | None


class DrawSeats:
    """Implements ``core.contact.invitation.desk.SeatDesk`` over the draw's tables."""

    def __init__(
        self,
        acts: Acts,
        draws: DrawRepository,
        seats: SeatRepository,
        opened: OpenedDraws,
        states: CeremonyStates,
        people: People,
        meeting: Callable[[DrawRecord, Project], MeetingFacts],
        scope: Callable[[str], DrawScope],
    ) -> None:
        self._acts = acts
        self._draws = draws
        self._seats = seats
        self._opened = opened
        self._states = states
        self._people = people
        self._meeting = meeting
        self._looked: dict[str, tuple[Gap, int]] = {}
        self._scope = scope

    def seats(self, draw_id: str) -> int:
        """Seats of the draw."""
        return sum(g.seats for g in self._draws.get(draw_id).plan.groups)

    def waiting_rows(self, draw_id: str) -> Sequence[WaitingRow]:
        """Rows whose answer is open."""
        rows = self._board(self._draws.get(draw_id))
        return [WaitingRow(r.row, r.seat, r.is_replacement) for r in rows if r.state == "waiting"]

    def may_contact(self, draw_id: str) -> bool:
        """Only while drawn, not halted or called off, and the secret order is at hand."""
        draw = self._draws.get(draw_id)
        held = draw.halted is not None or draw.cancelled_at is not None
        return draw.phase == Phase.CONTACTING and not held and self._opened.is_open(draw_id)

    def card(self, draw_id: str, row: int) -> ContactCard:
        """How to reach the expert of a row."""
        person = self._people.person(self._row(draw_id, row).expert_no)
        if person.is_unit:
            return ContactCard(person.contact, person.phone, unit=person.name, email=person.email)
        return ContactCard(person.name, person.phone, email=person.email)

    def meeting(self, draw_id: str, row: int) -> MeetingFacts:
        """What the invitation of a row says: of a batch, the meeting of the project that the row serves."""
        draw = self._draws.get(draw_id)
        group = self._row(draw_id, row).group
        return self._meeting(draw, self._scope(draw.project_no).shown_for(draw.plan, group))

    def names_locked(self, draw_id: str) -> bool:
        """Whether the plan seals the names and nobody has released them."""
        return names_locked(self._draws.get(draw_id))

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

    def leave(self, draw_id: str, row: int, reason: LeaveReason) -> str:
        """Somebody who had accepted will not come; gives the seat that is open again."""
        seat = self._row(draw_id, row)
        if seat.state != "accepted":
            raise UserError("draw.seat_not_taken")
        self._seats.set_state(draw_id, row, "left", None, self._now())
        self._record_opened(draw_id, seat, reason)
        self._report(draw_id)
        return seat.seat

    def because(self, draw_id: str, row: int, reason: str) -> None:
        """Why the expert of a row does not take part, in words."""
        self._seats.set_reason(draw_id, row, reason)

    def cut_short(self, draw_id: str, row: int) -> None:
        """An emergency draw: nobody waits for this row's answer any more."""
        self._seats.set_state(draw_id, row, InvitationState.NO_ANSWER.value, None, self._now())
        self._record_opened(draw_id, self._row(draw_id, row), LeaveReason.EMERGENCY)
        self._report(draw_id)

    def refill(self, draw_id: str) -> None:
        """Take the next expert for every open seat; each in a transaction of its own.

        Under fresh dice a seat for which somebody is left waits for its round.
        """
        while True:
            draw = self._draws.get(draw_id)
            gap = self._first_gap(draw)
            if gap is None or self._waits_for_dice(draw, gap):
                return
            with self._acts.transaction():
                self._replace(draw, gap)

    def gap_for_dice(self, draw: DrawRecord) -> Gap | None:
        """The seat that waits for a round of fresh dice; None where the drawn order decides."""
        if not self._by_dice(draw):
            return None
        return self._first_gap(draw)

    def fill_by_dice(self, draw: DrawRecord, seat: str, tickets: Sequence[bytes], number: int) -> None:
        """The round ``number`` decides who is next for ``seat``, by its own tickets."""
        gap = self._first_gap(draw)
        if gap is None or gap.seat != seat:
            raise UserError("draw.no_open_seat")
        self._replace(draw, gap, tickets, number)
        self._looked.pop(draw.id, None)

    def short_of(self, draw_id: str) -> tuple[dict[str, int], dict[str, int]]:
        """Open seats by group for which nobody is left, and how many of each the cap keeps out.

        Without the secret at hand the second is empty.
        """
        draw = self._draws.get(draw_id)
        exhausted = set(self._seats.exhausted(draw_id))
        short = Counter(gap.group for gap in self._gaps(draw) if gap.group in exhausted)
        if not short or not self._opened.is_open(draw_id):
            return dict(short), {}
        opened, board = self._opened.get(draw_id), self._opened.board(draw)
        free = left_in_pool(opened.pool, board, None)
        capped = left_in_pool(opened.pool, board, opened.terms.employer_cap)
        return dict(short), {group: free[group] - capped[group] for group in short}

    def _by_dice(self, draw: DrawRecord) -> bool:
        attempt = self._draws.attempt(draw.id, draw.attempt)
        return attempt is not None and json.loads(attempt.plan)["replacement"] == Replacement.FRESH_DICE

    def _waits_for_dice(self, draw: DrawRecord, gap: Gap) -> bool:
        """Whether somebody is left for the dice to choose from; looked at once for each board."""
        if not self._by_dice(draw):
            return False
        stands = (gap, self._seats.last_row(draw.id))
        if self._looked.get(draw.id) != stands:
            if self._next(draw, gap.group).expert is None:
                return False
            self._looked[draw.id] = stands
        return True

    def _first_gap(self, draw: DrawRecord) -> Gap | None:
        """The open seat that was open first, of those whose group has somebody left."""
        exhausted = set(self._seats.exhausted(draw.id))
        return next((gap for gap in self._gaps(draw) if gap.group not in exhausted), None)

    def _gaps(self, draw: DrawRecord) -> Iterator[Gap]:
        """Open seats: those that the draw left open, in the plan's order, then those that somebody left."""
        board = self._board(draw)
        named = {row.seat for row in board}
        for number, group in enumerate(draw.plan.groups):
            code = group_id(number)
            for place in range(1, group.seats + 1):
                if seat_code(code, place) not in named:
                    yield Gap(seat_code(code, place), code, None)
        for row in board:
            if row.state in LEFT_STATES and row.replaced_by is None:
                yield Gap(row.seat, row.group, row.row)

    def _replace(
        self,
        draw: DrawRecord,
        gap: Gap,
        tickets: Sequence[bytes] | None = None,
        number: int | None = None,
    ) -> None:
        found = self._next(draw, gap.group, tickets)
        in_round: dict[str, JsonValue] = {} if number is None else {"round": number}
        if found.expert is None or found.tier is None:
            self._seats.add_exhausted(draw.id, gap.group)
            facts: dict[str, JsonValue] = {
                "seat": gap.seat,
                "group": gap.group,
                "passed_over": [[e, reason] for e, reason in found.passed_over],
                **in_round,
            }
            self._acts.record(event("draw.exhausted"), MACHINE, draw.id, facts)
        else:
            row = self._append(draw, gap, found, found.expert, found.tier)
            facts = {
                "seat": gap.seat,
                "row": row,
                "replaces": gap.row,
                "passed_over": [[e, reason] for e, reason in found.passed_over],
                **in_round,
            }
            self._acts.record(event("draw.replenished"), MACHINE, draw.id, facts)
        self._report(draw.id)

    def _append(self, draw: DrawRecord, gap: Gap, found: Next, expert: str, tier: int) -> int:
        """A new last row for the gap; gives its number."""
        number = self._seats.last_row(draw.id) + 1
        frozen = self._seats.row_of(draw.id, draw.attempt, expert)
        self._seats.add_seat(
            draw.id,
            SeatRecord(
                row=number,
                attempt=draw.attempt,
                seat=gap.seat,
                group=gap.group,
                kind="emergency" if self._is_emergency(draw, gap) else "replenished",
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
        if gap.row is not None:
            self._seats.set_replaced(draw.id, gap.row, number)
        return number

    def _is_emergency(self, draw: DrawRecord, gap: Gap) -> bool:
        """Whether the seat is open because the waiting was cut short."""
        why = [step.reason for step in self._seats.course(draw.id, draw.attempt) if step.row == gap.row]
        return LeaveReason.EMERGENCY.value in why

    def _next(self, draw: DrawRecord, group: str, tickets: Sequence[bytes] | None = None) -> Next:
        opened = self._opened.get(draw.id)
        needed = self._needed(draw)

        def conflict(expert: str) -> str | None:
            expert_no = self._seats.row_of(draw.id, draw.attempt, expert).expert_no
            return self._people.conflict(expert_no, needed)

        board, cap = self._opened.board(draw), opened.terms.employer_cap
        if opened.naming is not None:
            entities = dict(zip(opened.pool.experts, opened.pool.entities, strict=True))
            return next_named(opened.naming, entities, group, board, cap, conflict)
        assert opened.result is not None  # there is a board
        return next_for_group(opened.pool, tickets or opened.result.tickets, group, board, cap, conflict)

    def _needed(self, draw: DrawRecord) -> NeededTime:
        """When the frozen plan needs its experts."""
        attempt = self._draws.attempt(draw.id, draw.attempt)
        if attempt is None:
            raise UserError("draw.not_frozen")
        return needed_time(attempt, self._now().date().isoformat())

    def _record_opened(self, draw_id: str, seat: SeatRecord, reason: LeaveReason) -> None:
        facts: dict[str, JsonValue] = {"seat": seat.seat, "row": seat.row, "reason": reason.value}
        self._acts.record(event("draw.seat_opened"), MACHINE, draw_id, facts)
        self._offer_again(draw_id)

    def _offer_again(self, draw_id: str) -> None:
        """Who left no longer counts toward the cap: groups that ran out may have somebody again."""
        exhausted = self._seats.exhausted(draw_id)
        if exhausted and self._opened.is_open(draw_id):
            opened = self._opened.get(draw_id)
            board = self._opened.board(self._draws.get(draw_id))
            left = left_in_pool(opened.pool, board, opened.terms.employer_cap)
            self._seats.clear_exhausted(draw_id, [group for group in exhausted if left[group]])

    def _report(self, draw_id: str) -> None:
        """Tell the state machine where the seats stand."""
        before = self._draws.get(draw_id)
        board = self._board(before)
        waiting = sum(r.state == "waiting" for r in board)
        pending = waiting + (self._first_gap(before) is not None)
        accepted = [r for r in board if r.state == "accepted"]
        replaced = any(r.is_replacement for r in accepted)
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
