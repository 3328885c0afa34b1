"""What is done by hand to rows of the live board, which counts them from 1 in every attempt."""

from core.access.model import Actor
from core.contact.invitation.model import Way
from core.draw.ceremony.second_person import check_second
from core.engine.draw_parts import DrawParts
from core.engine.foundation import Foundation


class RowsByHand:
    """In the engine; the log and the contact area count rows through all attempts."""

    def __init__(self, foundation: Foundation, parts: DrawParts) -> None:
        self._foundation = foundation
        self._parts = parts

    def enter_answer(
        self,
        actor: Actor,
        draw_id: str,
        row: int,
        accepted: bool,
        supervisor: Actor,
        reason: str,
        way: Way = Way.OPERATOR,
    ) -> bool:
        """An answer that came another way."""
        check_second(supervisor, "draw.supervise")
        self._foundation.acts.gate.check(actor, {"draw_id": draw_id})
        by_hand = self._parts.contact.by_hand
        return by_hand.enter_answer(
            actor, draw_id, self._row(draw_id, row), accepted, supervisor, reason, way
        )

    def hang_up(self, actor: Actor, draw_id: str, row: int, reason: str) -> None:
        """End a call under way."""
        self._parts.contact.by_hand.hang_up(actor, draw_id, self._row(draw_id, row), reason)

    def skip(self, actor: Actor, draw_id: str, row: int, supervisor: Actor, reason: str) -> None:
        """Wait for an expert no longer."""
        check_second(supervisor, "draw.supervise")
        self._parts.contact.by_hand.skip(actor, draw_id, self._row(draw_id, row), supervisor, reason)

    def _row(self, draw_id: str, shown: int) -> int:
        return shown + self._parts.reader.rows_before(draw_id)
