"""Leaving a draw for a later session (EDP-1 step 12): drawn is not closed.

A draw is worked in sessions: the ceremony, later replacements, the review day. Between them nobody holds its
secret: the supervisor who is there at the next one opens it again.
"""

from collections.abc import Callable

from core.access.model import Actor
from core.draw.ceremony import events as events
from core.draw.ceremony.second_person import check_second
from core.draw.ceremony.state import CeremonyStates
from core.draw.state.opened import OpenedDraws
from core.draw.state.ports import DrawRepository
from core.draw.state.views import DrawChanged
from core.kernel.acts import Acts, Recorded, act
from core.kernel.errors import UserError


class DrawSessions:
    """Ends sessions; they are opened by ``CeremonyService.open_session``.

    ``calls_under_way`` tells whether somebody of this draw is being called at this moment.
    """

    def __init__(
        self,
        acts: Acts,
        draws: DrawRepository,
        opened: OpenedDraws,
        states: CeremonyStates,
        calls_under_way: Callable[[str], bool],
    ) -> None:
        self.acts = acts
        self._draws = draws
        self._opened = opened
        self._states = states
        self._calls_under_way = calls_under_way

    @act("draw.session_left")
    def leave(self, actor: Actor, draw_id: str, supervisor: Actor) -> Recorded[str]:
        """Operator and supervisor leave the draw as it stands; gives the session that ends.

        Answers that arrive meanwhile are still taken down; who is next is worked out in the next session.

        Raises:
            UserError: ``draw.no_session``; ``draw.calls_under_way``; ``draw.ceremony_under_way`` between
                commitment and result; ``draw.two_people``.
        """
        check_second(supervisor, "draw.supervise")
        if supervisor.account_id == actor.account_id:
            raise UserError("draw.two_people")
        session = self._draws.get(draw_id).session
        if session is None:
            raise UserError("draw.no_session")
        if self._calls_under_way(draw_id):
            raise UserError("draw.calls_under_way")
        self._states.advance(draw_id, events.CloseSession())
        self._opened.forget(draw_id)
        self.acts.announce(DrawChanged(draw_id))
        return Recorded(session, draw_id, {"session": session, "supervisor": supervisor.account_id})

    def step_back(self, draw_id: str) -> None:
        """A session that was to be opened could not be recorded: nobody holds the secret again."""
        with self.acts.transaction():
            self._states.advance(draw_id, events.CloseSession())
            self._opened.forget(draw_id)
            self.acts.announce(DrawChanged(draw_id))
