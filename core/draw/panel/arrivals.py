"""Members of a panel sign in at the desk; names that wait for it open once everybody has (features X2, P17).

While names are sealed nobody at the desk knows who is expected. Who arrives shows a card or tells a number;
only the code of a seat comes back. Numbers of people who sit on no seat are counted in the record, since
asking whether somebody is on the panel is what the seal is there to prevent.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from core.access.model import MACHINE, Actor
from core.draw.ceremony import events as events
from core.draw.ceremony.second_person import check_second
from core.draw.ceremony.state import CeremonyStates
from core.draw.ceremony.states import SETTLED, Phase
from core.draw.ceremony.time_lock import names_locked
from core.draw.state.ports import DrawRepository, SeatRepository
from core.draw.state.records import DrawRecord, SeatRecord
from core.draw.state.views import DrawChanged
from core.kernel.acts import Acts, Recorded, act
from core.kernel.canonical_json import JsonValue
from core.kernel.errors import UserError
from core.kernel.events import event


class ArrivalRepository(Protocol):
    """Who has signed in; calls run inside the caller's transaction."""

    def add(self, draw_id: str, row: int, at: datetime) -> None:
        """Note that the expert of a row is there; once."""
        ...

    def of_draw(self, draw_id: str) -> Mapping[int, datetime]:
        """Since when the experts of rows have been there."""
        ...


@dataclass(frozen=True, slots=True)
class Arrived:
    """Seats whose experts are there now, how many numbers belong to no seat, whether the names opened."""

    seats: tuple[str, ...]
    unknown: int
    opened: bool


class Arrivals:
    """Takes sign-ins down. ``expert_of`` finds an expert's number by a mobile, ID or expert number."""

    def __init__(
        self,
        acts: Acts,
        draws: DrawRepository,
        seats: SeatRepository,
        arrivals: ArrivalRepository,
        states: CeremonyStates,
        expert_of: Callable[[str], str | None],
    ) -> None:
        self.acts = acts
        self._draws = draws
        self._seats = seats
        self._arrivals = arrivals
        self._states = states
        self._expert_of = expert_of

    @act("draw.arrived")
    def sign_in(
        self, actor: Actor, draw_id: str, shown: Sequence[str], supervisor: Actor
    ) -> Recorded[Arrived]:
        """Experts are at the desk; ``shown`` are the numbers that they showed. The supervisor sees them too.

        Raises:
            UserError: ``draw.nobody_shown``; ``draw.two_people``; and as ``ceremony_rules.next_state``.
        """
        check_second(supervisor, "draw.supervise")
        if supervisor.account_id == actor.account_id:
            raise UserError("draw.two_people")
        if not shown:
            raise UserError("draw.nobody_shown")
        draw = self._states.advance(draw_id, events.Arrive())
        expected = {seat.expert_no: seat for seat in self._accepted(draw)}
        found = [expected.get(self._expert_of(number.strip()) or "") for number in shown]
        there = {seat.row: seat.seat for seat in found if seat is not None}
        known = self._arrivals.of_draw(draw_id)
        for row in there:
            if row not in known:
                self._arrivals.add(draw_id, row, self.acts.clock.now().wall)
        unknown = sum(seat is None for seat in found)
        opened = self._open(draw, actor)
        self.acts.announce(DrawChanged(draw_id))
        facts: dict[str, JsonValue] = {
            "seats": sorted(there.values()),
            "unknown": unknown,
            "supervisor": supervisor.account_id,
        }
        return Recorded(Arrived(tuple(sorted(there.values())), unknown, opened), draw_id, facts)

    def look(self) -> None:
        """Open what waited for somebody who was taken off the panel instead of signing in."""
        for draw in self._draws.unfinished():
            if self._waits(draw):
                with self.acts.transaction():
                    self._open(draw, MACHINE)

    def of_draw(self, draw_id: str) -> Mapping[int, datetime]:
        """Since when the experts of rows have been there."""
        return self._arrivals.of_draw(draw_id)

    def _open(self, draw: DrawRecord, actor: Actor) -> bool:
        """Open the names if nobody is missing any more; inside a transaction."""
        if not self._waits(draw):
            return False
        accepted = [seat.row for seat in self._accepted(draw)]
        there = self._arrivals.of_draw(draw.id)
        if not accepted or any(row not in there for row in accepted):
            return False
        now = self.acts.clock.now().wall
        self._states.advance(draw.id, events.AllThere())
        self._draws.update(draw.id, now, released_at=now)
        self.acts.record(event("draw.opened_at_sign_in"), actor, draw.id, {"signed_in": len(accepted)})
        self.acts.announce(DrawChanged(draw.id))
        return True

    def _waits(self, draw: DrawRecord) -> bool:
        """Whether names are sealed until all are there, and every seat is settled."""
        settled = Phase(draw.phase) in SETTLED and draw.halted is None
        return settled and draw.plan.unseal_signed_in and names_locked(draw)

    def _accepted(self, draw: DrawRecord) -> list[SeatRecord]:
        return [s for s in self._seats.seats(draw.id, draw.attempt) if s.state == "accepted"]
