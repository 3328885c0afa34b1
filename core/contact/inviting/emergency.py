"""The emergency draw (应急抽取): when time is short, nobody waits any longer for those who do not answer.

Every invitation that waits for another try or for a text is over at once, and the next expert is called in;
whoever is being spoken to at this moment may still answer. There are never more invitations than seats.
"""

from collections.abc import Callable, Mapping

from core.access.model import Actor
from core.contact.invitation.co_signing import record_co_sign
from core.contact.invitation.desk import InvitationRepository, SeatDesk
from core.contact.invitation.model import ContactChanged, Invitation, InvitationState, LiveCall, Waiting
from core.contact.texts.messages import Messenger
from core.contact.texts.templates import TextCode
from core.kernel.acts import Acts, Recorded, act
from core.kernel.errors import UserError


class EmergencyDraw:
    """Cuts the waiting short; two people decide it."""

    def __init__(
        self,
        acts: Acts,
        desk: SeatDesk,
        invitations: InvitationRepository,
        messenger: Messenger,
        live_calls: Callable[[str], Mapping[int, LiveCall]],
    ) -> None:
        self.acts = acts
        self._desk = desk
        self._invitations = invitations
        self._messenger = messenger
        self._live_calls = live_calls

    @act("contact.cut_short")
    def cut_short(self, _actor: Actor, draw_id: str, supervisor: Actor, reason: str) -> Recorded[int]:
        """End every invitation that waits without a call; gives how many seats are open again by it.

        Who waits for the first call is left alone: nobody loses a seat without having been asked.
        Who was called or written to is told that it is too late, as when the time to answer runs out.

        Raises:
            UserError: ``contact.not_calling`` while nobody may be invited; ``contact.nobody_waits``.
        """
        if not self._desk.may_contact(draw_id):
            raise UserError("contact.not_calling")
        calling = self._live_calls(draw_id)
        waiting = [
            i
            for i in self._invitations.of_draw(draw_id)
            if i.state.holds_seat and i.row not in calling and not _waits_for_first_call(i)
        ]
        if not waiting:
            raise UserError("contact.nobody_waits")
        record_co_sign(self.acts, supervisor, draw_id, "contact.cut_short", reason)
        for invitation in waiting:
            if self._invitations.close(invitation.id, InvitationState.NO_ANSWER, None):
                self._desk.cut_short(draw_id, invitation.row)
                if invitation.tries or invitation.texts_sent:
                    self._messenger.send(invitation, TextCode.EXPIRED)
        self.acts.announce(ContactChanged(draw_id))
        facts = {"seats": [i.seat for i in waiting], "supervisor": supervisor.account_id}
        return Recorded(len(waiting), draw_id, facts, why=reason)


def _waits_for_first_call(invitation: Invitation) -> bool:
    """Whether only a free line is waited for, and nobody has been asked yet."""
    asked = invitation.tries or invitation.texts_sent or invitation.mails_sent
    return invitation.waiting is Waiting.LINE and not asked
