"""Seats that open after their expert had accepted: leave, avoidance, late or absent at check-in, removal."""

from collections.abc import Callable

from core.access.model import Actor
from core.contact.invitation.co_signing import record_co_sign
from core.contact.invitation.decline_reasons import keep_reason
from core.draw.ceremony import events as events
from core.draw.ceremony.second_person import check_second
from core.draw.ceremony.state import CeremonyStates
from core.draw.panel.seats import DrawSeats
from core.draw.protocol.replenishment import LeaveReason
from core.kernel.acts import Acts, Recorded, act
from core.kernel.canonical_json import JsonValue
from core.kernel.errors import UserError

BY_PEOPLE = (
    LeaveReason.LEAVE,
    LeaveReason.AVOIDANCE,
    LeaveReason.LATE,
    LeaveReason.ABSENT,
    LeaveReason.HEALTH,
    LeaveReason.REMOVED,
)
"""Reasons that people give; the others come from calls, texts and the clock."""


class SeatChanges:
    """What the operator enters and the supervisor co-signs.

    ``give_back`` ends the invitation of a row that had accepted.
    """

    def __init__(
        self,
        acts: Acts,
        states: CeremonyStates,
        seats: DrawSeats,
        give_back: Callable[[str, int], None],
    ) -> None:
        self.acts = acts
        self._states = states
        self._seats = seats
        self._give_back = give_back

    def declined_because(self, draw_id: str, row: int, reason: str) -> None:
        """Keep why the expert of a row declined, told by another way than a key."""
        keep_reason(self.acts, self._seats, draw_id, row, reason)

    @act("draw.seat_left")
    def leave(
        self, actor: Actor, draw_id: str, row: int, reason: LeaveReason, supervisor: Actor, why: str
    ) -> Recorded[None]:
        """Who had accepted for ``row`` will not come. Why is stored before the next name is worked out.

        Raises:
            UserError: ``draw.leave_reason`` for a reason that is not in :data:`BY_PEOPLE`;
                ``draw.reason_missing``; ``draw.two_people``; ``draw.seat_not_taken``; and as
                ``ceremony_rules.next_state``.
        """
        check_second(supervisor, "draw.supervise")
        if supervisor.account_id == actor.account_id:
            raise UserError("draw.two_people")
        if reason not in BY_PEOPLE:
            raise UserError("draw.leave_reason")
        if not why.strip():
            raise UserError("draw.reason_missing")
        self._states.advance(draw_id, events.ChangeSeats())
        record_co_sign(self.acts, supervisor, draw_id, "draw.seat_left", why)
        seat = self._seats.leave(draw_id, row, reason)
        self._give_back(draw_id, row)
        facts: dict[str, JsonValue] = {
            "seat": seat,
            "row": row,
            "reason": reason.value,
            "supervisor": supervisor.account_id,
        }
        return Recorded(None, draw_id, facts, why=why)
