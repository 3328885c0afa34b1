"""From what is stored to the state machine's state and back: the database is where a draw stands."""

from collections.abc import Callable

from core.draw.ceremony.events import Event, Restarted
from core.draw.ceremony.freezing import witness_codes
from core.draw.ceremony.rules import next_state
from core.draw.ceremony.states import IN_FORCE, Ceremony, Phase
from core.draw.protocol.entropy_credit import credited_centibits
from core.draw.state.opened import OpenedDraws
from core.draw.state.ports import DrawRepository, SeatRepository
from core.draw.state.records import DrawRecord
from core.kernel.clock import Clock


class CeremonyStates:
    """Reads the state of a draw, and stores the phase that an event leads to."""

    def __init__(
        self,
        draws: DrawRepository,
        seats: SeatRepository,
        opened: OpenedDraws,
        clock: Clock,
        approved: Callable[[str], bool],
        recording: Callable[[], bool],
    ) -> None:
        self._draws = draws
        self._seats = seats
        self._opened = opened
        self._clock = clock
        self._approved = approved
        self._recording = recording

    def state(self, draw: DrawRecord) -> Ceremony:
        """The whole state of the draw's current attempt."""
        phase = Phase(draw.phase)
        seats = self._seats.seats(draw.id, draw.attempt)
        values = self._draws.values(draw.id, draw.attempt)
        attempt = self._draws.attempt(draw.id, draw.attempt)
        return Ceremony(
            phase=phase,
            attempt=draw.attempt,
            operator=draw.operator,
            seats=sum(g.seats for g in draw.plan.groups),
            witnesses=witness_codes(len(draw.plan.witnesses)),
            entropy_floor=draw.plan.entropy_floor,
            approved=self._approved(draw.project_no),
            supervisor=draw.supervisor,
            recording=self._recording(),
            values={w: credited_centibits(v.method, v.value) for w, v in values.items()},
            halted=draw.halted,
            needs_supervisor=phase in IN_FORCE and not self._opened.is_open(draw.id),
            accepted=sum(s.state == "accepted" for s in seats),
            replaced=any(s.is_replacement and s.state == "accepted" for s in seats),
            names_released=draw.released_at is not None,
            void=attempt is not None and attempt.void_reason is not None,
            by_hand=draw.plan.by_hand,
            cancelled=draw.cancelled_at is not None,
        )

    def restart(self) -> None:
        """When the station is opened: a supervisor who signed in before may have left, and signs in again."""
        for draw in self._draws.awaited():
            self.advance(draw.id, Restarted())

    def advance(self, draw_id: str, event: Event) -> DrawRecord:
        """Apply ``event`` and store what it changes of the head; raises ``UserError`` when refused."""
        draw = self._draws.get(draw_id)
        before = self.state(draw)
        after = next_state(before, event)
        changed: dict[str, object] = {
            name: value
            for name, value, old in (
                ("phase", after.phase.value, before.phase.value),
                ("supervisor", after.supervisor, before.supervisor),
                ("halted", after.halted, before.halted),
                ("attempt", after.attempt, before.attempt),
            )
            if value != old
        }
        if changed:
            self._draws.update(draw_id, self._clock.now().wall, **changed)
        return self._draws.get(draw_id)


def between_sessions(draw: DrawRecord) -> bool:
    """Whether a draw in force was left; without a supervisor its last session is still ending."""
    return Phase(draw.phase) in IN_FORCE and (draw.session is None or draw.supervisor is None)
