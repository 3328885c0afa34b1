"""By hand in a running draw: answers that came another way, ending a call, waiting for somebody no more."""

from collections.abc import Callable
from typing import Protocol

from core.access.model import Actor
from core.contact.calls.call import Call
from core.contact.invitation.co_signing import record_co_sign
from core.contact.invitation.desk import InvitationRepository
from core.contact.invitation.model import ContactPolicy, Invitation, Way
from core.contact.inviting.dialling import seat_place
from core.kernel.acts import Acts, Recorded, act
from core.kernel.canonical_json import JsonValue
from core.kernel.errors import UserError


class Invitations(Protocol):
    """The contact service, as far as it is needed here."""

    def accept(self, invitation_id: int, way: Way) -> bool:
        """Commit an acceptance; False when the seat is taken."""
        ...

    def decline(self, invitation_id: int, way: Way) -> None:
        """Commit a decline."""
        ...

    def begin(self, draw_id: str, row: int) -> Invitation | None:
        """Open the invitation of a waiting row whose turn has not come, for want of a line or otherwise."""
        ...

    def running_call(self, draw_id: str, row: int) -> Call | None:
        """The call under way to a row."""
        ...

    def give_up(self, invitation: Invitation) -> bool:
        """Wait for somebody no longer; False when the invitation was over already."""
        ...


class ByHand:
    """Runs in the engine; whatever decides a seat is signed by two people."""

    def __init__(
        self,
        acts: Acts,
        invitations: InvitationRepository,
        service: Invitations,
        policy_of: Callable[[str], ContactPolicy],
    ) -> None:
        self.acts = acts
        self._invitations = invitations
        self._service = service
        self._policy_of = policy_of

    @act("contact.operator_answer")
    def enter_answer(
        self,
        _actor: Actor,
        draw_id: str,
        row: int,
        accepted: bool,
        supervisor: Actor,
        reason: str,
        way: Way = Way.OPERATOR,
    ) -> Recorded[bool]:
        """An answer that reached the operator another way (``way``: by e-mail or else); two sign.

        Whose turn has not come yet, for want of a line or because all are busy, is invited by it.

        Raises:
            UserError: ``contact.not_waiting``: nobody of this row is waited for.
        """
        record_co_sign(self.acts, supervisor, draw_id, "contact.operator_answer", reason)
        invitation = self._invitations.of_row(draw_id, row) or self._service.begin(draw_id, row)
        if invitation is None:
            raise UserError("contact.not_waiting")
        registered = True
        if accepted:
            registered = self._service.accept(invitation.id, way)
        else:
            self._service.decline(invitation.id, way)
        facts: dict[str, JsonValue] = {
            "seat": invitation.seat,
            "row": row,
            "answer": "accepted" if accepted else "declined",
            "supervisor": supervisor.account_id,
        }
        return Recorded(registered, draw_id, facts, why=reason)

    @act("contact.call_cut")
    def hang_up(self, _actor: Actor, draw_id: str, row: int, reason: str) -> Recorded[None]:
        """End the call under way to a row; it does not count as a try and is made again after the gap.

        Raises:
            UserError: ``contact.no_call``, ``contact.hang_up_forbidden`` (by the policy),
                ``draw.reason_missing``.
        """
        _need_reason(reason)
        if not self._policy_of(draw_id).hang_up:
            raise UserError("contact.hang_up_forbidden")
        call = self._service.running_call(draw_id, row)
        if call is None or call.decided:
            raise UserError("contact.no_call")
        call.cut = True
        self.acts.afterwards(call.hang_up)
        facts: dict[str, JsonValue] = {"seat": call.facts.seat, "row": row, "line": call.facts.line}
        return Recorded(None, draw_id, facts, why=reason.strip())

    @act("contact.skipped")
    def skip(self, actor: Actor, draw_id: str, row: int, supervisor: Actor, reason: str) -> Recorded[None]:
        """Wait for this expert no longer: counts as no answer, the seat is open again. Two sign.

        Raises:
            UserError: ``contact.not_waiting``, ``draw.two_people``, ``draw.reason_missing``.
        """
        _need_reason(reason)
        if supervisor.account_id == actor.account_id or not supervisor.may("draw.supervise"):
            raise UserError("draw.two_people")
        invitation = self._invitations.of_row(draw_id, row)
        if invitation is None or not self._service.give_up(invitation):
            raise UserError("contact.not_waiting")
        record_co_sign(self.acts, supervisor, draw_id, "contact.skipped", reason)
        facts: dict[str, JsonValue] = {
            **seat_place(invitation),
            "tries": invitation.tries,
            "supervisor": supervisor.account_id,
        }
        return Recorded(None, draw_id, facts, why=reason.strip())


def _need_reason(reason: str) -> None:
    if not reason.strip():
        raise UserError("draw.reason_missing")
