"""Attempts of a draw: declaring one void, and beginning the next (EDP-1 step 11). Numbers have no gaps."""

from collections.abc import Callable, Mapping
from datetime import datetime

from core.access.model import Actor
from core.draw.ceremony import events as events
from core.draw.ceremony.second_person import check_second
from core.draw.ceremony.state import CeremonyStates
from core.draw.protocol.model import Contribution
from core.draw.protocol.placement import seat_codes
from core.draw.protocol.result import compute
from core.draw.state.opened import OpenedDraw, OpenedDraws, opening_of
from core.draw.state.ports import DrawRepository, SeatRepository
from core.draw.state.records import DrawRecord, StoredValue
from core.draw.state.views import DrawChanged
from core.kernel.acts import Acts, Recorded, act
from core.kernel.canonical_json import JsonValue
from core.kernel.errors import UserError

WouldBe = tuple[tuple[str, str | None], ...]
"""Each seat with the pseudonym that would have had it, None where it would have stayed open."""


class AttemptService:
    """Ends an attempt without its result counting, and opens the one that follows.

    ``is_sealed`` tells whether the archive of a draw's attempt is on disk and recorded.
    """

    def __init__(
        self,
        acts: Acts,
        draws: DrawRepository,
        seats: SeatRepository,
        opened: OpenedDraws,
        states: CeremonyStates,
        is_sealed: Callable[[str, int], bool],
    ) -> None:
        self.acts = acts
        self._draws = draws
        self._seats = seats
        self._opened = opened
        self._states = states
        self._is_sealed = is_sealed

    @act("draw.voided")
    def void(self, actor: Actor, draw_id: str, reason: str) -> Recorded[WouldBe]:
        """Declare the attempt void: its secret is opened; gives the result that it would have had.

        The result is empty when the values were not all in: then there was none. The log publishes secret,
        would-be seats and the salts that open the digests of the values.
        """
        draw = self._states.advance(draw_id, events.Void(actor.account_id, reason))
        if draw.plan.by_hand and not self._opened.is_open(draw_id):
            return self._void_unnamed(draw, reason)
        opened = self._opened.get(draw_id)
        values = self._draws.values(draw_id, draw.attempt)
        given = self._opened.contributions(draw_id, draw.attempt, opened.witnesses)
        would_be = _would_be(opened, given) if given or opened.naming is not None else ()
        self._draws.update_attempt(
            draw_id,
            draw.attempt,
            void_reason=reason,
            voided_at=self._now(),
            would_be=would_be,
            **({"s_op_opened": opened.s_op} if opened.naming is None else {}),
        )
        attempt = self._draws.attempt(draw_id, draw.attempt)
        assert attempt is not None  # it is in force
        self._opened.forget(draw_id)
        self.acts.announce(DrawChanged(draw_id))
        facts: dict[str, JsonValue] = {
            "attempt": draw.attempt,
            **opening_of(opened, attempt),
            "would_be": [[seat, expert] for seat, expert in would_be],
            "salts": salts_of(values) if given else {},
        }
        return Recorded(would_be, draw_id, facts, why=reason)

    def _void_unnamed(self, draw: DrawRecord, reason: str) -> Recorded[WouldBe]:
        """Void between the freeze and the list that two people fix: nobody was named yet."""
        self._draws.update_attempt(draw.id, draw.attempt, void_reason=reason, voided_at=self._now())
        self.acts.announce(DrawChanged(draw.id))
        facts: dict[str, JsonValue] = {"attempt": draw.attempt, "would_be": []}
        return Recorded((), draw.id, facts, why=reason)

    @act("draw.begun_again")
    def begin_again(self, _actor: Actor, draw_id: str) -> Recorded[int]:
        """Open the next attempt of a draw whose last one is void; gives its number. The plan may be edited.

        Raises:
            UserError: ``draw.void_not_sealed`` while the void attempt has no archive of its own;
                ``draw.not_void``.
        """
        draw = self._draws.get(draw_id)
        if self._states.state(draw).void and not self._is_sealed(draw_id, draw.attempt):
            raise UserError("draw.void_not_sealed", attempt=draw.attempt)
        attempt = self._next(draw_id, events.BeginAgain(draw.attempt + 1))
        return Recorded(attempt, draw_id, {"attempt": attempt})

    @act("draw.taken_up")
    def take_up(self, actor: Actor, draw_id: str, supervisor: Actor, reason: str) -> Recorded[int]:
        """Draw again after all where a void draw was closed for good; gives the number of the next attempt.

        It is the same draw, so its void attempts stay before the new one in every record.

        Raises:
            UserError: ``draw.not_ended_void``; ``draw.two_people``; ``draw.reason_missing``;
                ``draw.cancelled`` where the review was called off.
        """
        check_second(supervisor, "draw.supervise")
        number = self._draws.get(draw_id).attempt + 1
        attempt = self._next(
            draw_id, events.TakeUp(number, actor.account_id, supervisor.account_id, reason.strip())
        )
        facts: dict[str, JsonValue] = {"attempt": attempt, "supervisor": supervisor.account_id}
        return Recorded(attempt, draw_id, facts, why=reason.strip())

    def _next(self, draw_id: str, event: events.BeginAgain | events.TakeUp) -> int:
        after = self._states.advance(draw_id, event)
        self._draws.update(draw_id, self._now(), released_at=None, closed_at=None)
        self._seats.clear_exhausted(draw_id, self._seats.exhausted(draw_id))
        self.acts.announce(DrawChanged(draw_id))
        return after.attempt

    @act("draw.ended_void")
    def end(self, actor: Actor, draw_id: str, supervisor: Actor, reason: str) -> Recorded[None]:
        """Close a void draw for good: no attempt follows.

        Raises:
            UserError: ``draw.not_void``; ``draw.void_not_sealed``; ``draw.two_people``;
                ``draw.reason_missing``.
        """
        check_second(supervisor, "draw.supervise")
        draw = self._draws.get(draw_id)
        if not self._states.state(draw).void:
            raise UserError("draw.not_void")
        if not self._is_sealed(draw_id, draw.attempt):
            raise UserError("draw.void_not_sealed", attempt=draw.attempt)
        if not reason.strip():
            raise UserError("draw.reason_missing")
        self._states.advance(draw_id, events.Close(actor.account_id, supervisor.account_id, True, reason))
        self._draws.update(draw_id, self._now(), closed_at=self._now())
        self.acts.announce(DrawChanged(draw_id))
        facts: dict[str, JsonValue] = {"attempt": draw.attempt, "supervisor": supervisor.account_id}
        return Recorded(None, draw_id, facts, why=reason)

    def _now(self) -> datetime:
        return self.acts.clock.now().wall


def salts_of(values: Mapping[str, StoredValue]) -> dict[str, JsonValue]:
    """Witness to the salt (hex) of his value's digest; published once nothing can be changed any more."""
    return {witness: value.salt.hex() for witness, value in sorted(values.items())}


def _would_be(opened: OpenedDraw, given: tuple[Contribution, ...]) -> WouldBe:
    if opened.naming is not None:
        return tuple((named.seat, named.expert) for named in opened.naming.seats)
    result = compute(opened.terms, opened.pool, opened.s_op, given)
    return tuple(seat_codes(result.placement, opened.terms.seats).items())
