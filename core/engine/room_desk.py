"""The room's desk: what is done with a draw by the people who are there, beside the steps of the ceremony."""

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import replace
from typing import TypeVar

from core.access.model import Actor
from core.draw.ceremony.second_person import check_second
from core.draw.ceremony.signatures import Drawn
from core.draw.expert_chances import ExpertChance
from core.draw.panel.arrivals import Arrived
from core.draw.panel.roles import PanelRole
from core.draw.panel.short_groups import ShortGroup, short_groups
from core.draw.planning.rule_check import Answered
from core.draw.protocol.replenishment import LeaveReason
from core.draw.state.views import CheckRow
from core.engine.draw_parts import DrawParts
from core.engine.foundation import Foundation
from core.engine.live_counting import LiveCounting
from core.engine.sessions import Sessions
from core.kernel.errors import UserError

R = TypeVar("R")


class RoomDesk:
    """Part of the draw desk. Methods that give futures may be called from the window's thread."""

    def __init__(
        self, foundation: Foundation, parts: DrawParts, sessions: Sessions, live: LiveCounting
    ) -> None:
        self._foundation = foundation
        self._parts = parts
        self._sessions = sessions
        self._live = live

    # -- sessions --------------------------------------------------------------------------------------

    def leave(self, actor: Actor, draw_id: str, supervisor: Actor) -> "Future[None]":
        """Leave the draw for a later session; done when recording and session have ended."""
        return self._begin(self._sessions.leave, actor, draw_id, supervisor)

    def reopen(self, actor: Actor, draw_id: str, supervisor: Actor) -> "Future[None]":
        """Go on in another session; done when the recording runs."""
        return self._begin(self._sessions.reopen, actor, draw_id, supervisor)

    # -- fresh dice, in the engine thread --------------------------------------------------------------

    def open_round(self, actor: Actor, draw_id: str, witnesses: tuple[str, ...]) -> int:
        """Begin a round for the open seat with the witnesses who are present; gives its number."""
        return self._parts.room.rounds.open(actor, draw_id, witnesses)

    def enter_round_value(self, actor: Actor, draw_id: str, witness: str, method: str, value: str) -> None:
        """A witness's value of the round."""
        self._parts.room.rounds.enter_value(actor, draw_id, witness, method, value)

    def clear_round_value(self, actor: Actor, draw_id: str, witness: str) -> None:
        """A witness takes the value of the round back."""
        self._parts.room.rounds.clear_value(actor, draw_id, witness)

    def reveal_round(self, actor: Actor, draw_id: str) -> None:
        """The round decides who is next; he is invited like the others."""
        self._parts.room.rounds.reveal(actor, draw_id)
        self._call_in(draw_id)

    def sign(self, actor: Actor, draw_id: str, signer: str, drawn: Drawn) -> None:
        """Somebody present signs for the session under way (engine thread)."""
        self._parts.room.signatures.sign(actor, draw_id, signer, drawn)

    def arrive(self, actor: Actor, draw_id: str, shown: Sequence[str], supervisor: Actor) -> Arrived:
        """Members of the panel sign in at the desk; ``shown`` are mobile, ID or expert numbers (engine)."""
        return self._parts.room.arrivals.sign_in(actor, draw_id, shown, supervisor)

    # -- seats, in the engine thread -------------------------------------------------------------------

    def seat_left(
        self, actor: Actor, draw_id: str, row: int, reason: LeaveReason, supervisor: Actor, why: str
    ) -> None:
        """Who had accepted will not come; ``row`` as the board shows it. The next one is called in."""
        row = row + self._parts.reader.rows_before(draw_id)
        self._parts.room.changes.leave(actor, draw_id, row, reason, supervisor, why)
        self._call_in(draw_id)

    def enter_decline(
        self, actor: Actor, draw_id: str, row: int, supervisor: Actor, reason: str, why: str
    ) -> bool:
        """A decline that came another way; ``why`` the expert does not take part, "" when he did not say."""
        check_second(supervisor, "draw.supervise")
        self._foundation.acts.gate.check(actor, {"draw_id": draw_id})
        row = row + self._parts.reader.rows_before(draw_id)
        with self._foundation.acts.transaction():
            registered = self._parts.contact.by_hand.enter_answer(
                actor, draw_id, row, False, supervisor, reason
            )
            self._parts.room.changes.declined_because(draw_id, row, why)
        return registered

    def decline_reasons(self, actor: Actor, draw_id: str) -> tuple[str, ...]:
        """The dictionary of reasons for declining that this draw was frozen with."""
        self._foundation.acts.gate.check(actor, {"draw_id": draw_id})
        return self._parts.decline_reasons(draw_id)

    def emergency(self, actor: Actor, draw_id: str, supervisor: Actor, reason: str) -> int:
        """Emergency draw: nobody waits any longer for those who do not answer."""
        self._foundation.acts.gate.check(actor, {"draw_id": draw_id})
        check_second(supervisor, "draw.supervise")
        self._foundation.acts.gate.check(actor, {"draw_id": draw_id})
        if supervisor.account_id == actor.account_id:
            raise UserError("draw.two_people")
        count = self._parts.room.emergency.cut_short(actor, draw_id, supervisor, reason)
        self._call_in(draw_id)
        return count

    def held_lines(self, actor: Actor, draw_id: str) -> tuple[CheckRow, ...]:
        """The lines that the draw does not call over, since no test call has proven them (engine)."""
        if not actor.may("draw.read"):
            raise UserError("access.denied", act="draw.read")
        self._foundation.acts.gate.check(actor, {"draw_id": draw_id})
        return self._parts.rules.held_lines(self._parts.draws.get(draw_id))

    def override_lines(self, actor: Actor, draw_id: str, asked: Answered, supervisor: Actor) -> None:
        """Operator and supervisor answer for calling over such lines; all of them or none (engine)."""
        self._foundation.acts.gate.check(actor, {"draw_id": draw_id})
        with self._foundation.acts.transaction():
            for override in asked:
                self._parts.rules.override(actor, draw_id, override, supervisor)
        self._parts.contact.tick()

    def cancel_review(self, actor: Actor, draw_id: str, supervisor: Actor, reason: str) -> int:
        """Call the review off: calls end, everybody who was asked is told; gives how many (engine)."""
        return self._parts.room.cancellation.cancel(actor, draw_id, supervisor, reason)

    def set_roles(self, actor: Actor, draw_id: str, roles: Mapping[int, PanelRole | None]) -> None:
        """Leader, deputy leader, members of the panel; rows as the board shows them."""
        self._foundation.acts.gate.check(actor, {"draw_id": draw_id})
        before = self._parts.reader.rows_before(draw_id)
        self._parts.roles.set(actor, draw_id, {row + before: role for row, role in roles.items()})

    def short_groups(self, actor: Actor, draw_id: str) -> "Future[tuple[ShortGroup, ...]]":
        """Groups whose seats stay open because nobody is left, and what loosening would fill them."""
        return self._begin(self._short_groups, actor, draw_id)

    def _short_groups(self, actor: Actor, draw_id: str) -> tuple[ShortGroup, ...]:
        if not actor.may("draw.plan"):
            raise UserError("access.denied", act="draw.plan")
        engine, parts = self._foundation.engine, self._parts
        open_seats, at_cap = engine.submit(parts.room.short_of, draw_id).result()
        if not open_seats:
            return ()
        draft = engine.submit(parts.draws.get, draw_id).result().plan
        preparation = engine.submit(parts.planning.prepare_counting, draft).result()
        return short_groups(
            preparation.plan,
            open_seats,
            at_cap,
            lambda plan: self._live.count(replace(preparation, plan=plan)),
        )

    def chance_page(
        self, actor: Actor, draw_id: str, attempt: int, after: str, count: int, begins: str
    ) -> tuple[ExpertChance, ...]:
        """Eligible experts by pseudonym, each with the chance that was fixed with the freeze (engine)."""
        if not actor.may("draw.read"):
            raise UserError("access.denied", act="draw.read")
        self._foundation.acts.gate.check(actor, {"draw_id": draw_id})
        return self._parts.chances.page(draw_id, attempt, after, count, begins)

    def end_void(self, actor: Actor, draw_id: str, supervisor: Actor, reason: str) -> None:
        """Close a void draw for good, without another attempt."""
        self._parts.attempts.end(actor, draw_id, supervisor, reason)

    def take_up(self, actor: Actor, draw_id: str, supervisor: Actor, reason: str) -> int:
        """Draw again where a void draw was closed for good; gives the number of the next attempt."""
        return self._parts.attempts.take_up(actor, draw_id, supervisor, reason)

    def _call_in(self, draw_id: str) -> None:
        """Replacements are worked out and called, in transactions of their own."""
        self._parts.contact.carry_on(draw_id)
        self._parts.contact.tick()

    def _begin(self, work: Callable[..., R], actor: Actor, draw_id: str, *rest: object) -> "Future[R]":
        """Run ``work`` in a worker once it is known that the draw is within the actor's data scope."""

        def run() -> R:
            self._foundation.engine.submit(
                self._foundation.acts.gate.check, actor, {"draw_id": draw_id}
            ).result()
            return work(actor, draw_id, *rest)

        return self._foundation.background.submit(run)
