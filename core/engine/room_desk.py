"""The room's desk: what is done with a draw by the people who are there, beside the steps of the ceremony."""

from collections.abc import Callable
from concurrent.futures import Future
from typing import TypeVar

from core.access.model import Actor
from core.engine.draw_parts import DrawParts
from core.engine.foundation import Foundation
from core.engine.sessions import Sessions

R = TypeVar("R")


class RoomDesk:
    """Part of the draw desk. Methods that give futures may be called from the window's thread."""

    def __init__(self, foundation: Foundation, parts: DrawParts, sessions: Sessions) -> None:
        self._foundation = foundation
        self._parts = parts
        self._sessions = sessions

    # -- sessions --------------------------------------------------------------------------------------

    def leave(self, actor: Actor, draw_id: str, supervisor: Actor) -> "Future[None]":
        """Leave the draw for a later session; done when recording and session have ended."""
        return self._begin(self._sessions.leave, actor, draw_id, supervisor)

    def reopen(self, actor: Actor, draw_id: str, supervisor: Actor) -> "Future[None]":
        """Go on in another session; done when the recording runs."""
        return self._begin(self._sessions.reopen, actor, draw_id, supervisor)

    def _begin(self, work: Callable[..., R], actor: Actor, draw_id: str, *rest: object) -> "Future[R]":
        """Run ``work`` in a worker once it is known that the draw is within the actor's data scope."""

        def run() -> R:
            self._foundation.engine.submit(
                self._foundation.acts.gate.check, actor, {"draw_id": draw_id}
            ).result()
            return work(actor, draw_id, *rest)

        return self._foundation.background.submit(run)
