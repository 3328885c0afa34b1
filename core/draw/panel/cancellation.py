"""A review is called off: nobody is asked any more, and everybody who was is told (forms F6, CANCEL).

What was drawn stays as it is; the draw is closed afterwards. This is no way to draw again: the result counts,
and another draw of the project would be another draw.
"""

from collections.abc import Callable

from core.access.model import Actor
from core.contact.invitation.co_signing import record_co_sign
from core.draw.ceremony import events as events
from core.draw.ceremony.second_person import check_second
from core.draw.ceremony.state import CeremonyStates
from core.draw.state.ports import DrawRepository
from core.draw.state.views import DrawChanged
from core.kernel.acts import Acts, Recorded, act


class Cancellation:
    """``withdraw`` ends a draw's invitations and counts whom it tells; ``finish`` ends its calls."""

    def __init__(
        self,
        acts: Acts,
        draws: DrawRepository,
        states: CeremonyStates,
        withdraw: Callable[[str], int],
        finish: Callable[[str], None],
    ) -> None:
        self.acts = acts
        self._draws = draws
        self._states = states
        self._withdraw = withdraw
        self._finish = finish

    @act("draw.review_cancelled")
    def cancel(self, actor: Actor, draw_id: str, supervisor: Actor, reason: str) -> Recorded[int]:
        """Call the review off, in a session or between two; gives how many people are told.

        Raises:
            UserError: ``draw.cancelled`` when it is already; ``draw.not_drawn``; ``draw.two_people``;
                ``draw.reason_missing``; ``draw.over``.
        """
        check_second(supervisor, "draw.supervise")
        cancelled = events.CancelReview(actor.account_id, supervisor.account_id, reason)
        self._states.advance(draw_id, cancelled)
        record_co_sign(self.acts, supervisor, draw_id, "draw.review_cancelled", reason)
        now = self.acts.clock.now().wall
        self._draws.update(draw_id, now, cancelled_at=now)
        told = self._withdraw(draw_id)
        self.acts.afterwards(lambda: self._finish(draw_id))
        self.acts.announce(DrawChanged(draw_id))
        return Recorded(told, draw_id, {"supervisor": supervisor.account_id, "told": told}, why=reason)
