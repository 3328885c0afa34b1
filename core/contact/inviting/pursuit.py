"""How an invitation goes on: the next call, the next channel, the end of waiting (forms F7, features X5)."""

from collections.abc import Callable
from datetime import datetime, timedelta

from core.access.model import MACHINE
from core.contact.invitation import reach as order
from core.contact.invitation.desk import InvitationRepository, SeatDesk
from core.contact.invitation.model import (
    ContactChanged,
    ContactPolicy,
    Invitation,
    InvitationState,
    Reach,
    Waiting,
)
from core.contact.inviting.dialling import seat_place
from core.contact.mails.invites import MailInviter
from core.contact.mails.templates import MailCode
from core.contact.texts.messages import Messenger
from core.contact.texts.templates import TextCode
from core.kernel.acts import Acts
from core.kernel.canonical_json import JsonValue
from core.kernel.events import event

_SOON = 5.0
_UNKNOWN_SOON, _UNKNOWN_LATEST, _FAULTS_BORNE = 30.0, 3600.0, 3
"""Seconds until a call that the line spoilt is tried again."""


class Pursuit:
    """Decides what an open invitation waits for; calls themselves are the dialler's."""

    def __init__(
        self,
        acts: Acts,
        desk: SeatDesk,
        invitations: InvitationRepository,
        messenger: Messenger,
        mails: MailInviter,
        policy_of: Callable[[str], ContactPolicy],
    ) -> None:
        self._acts = acts
        self._desk = desk
        self._invitations = invitations
        self._messenger = messenger
        self._mails = mails
        self._policy_of = policy_of
        mails.failed = self._mail_failed

    def begin_written(self, draw_id: str) -> None:
        """Where the policy begins with a text or a mail: ask everybody for whom a seat is open, at once."""
        policy = self._policy_of(draw_id)
        if order.first(policy) is Reach.CALL or not policy.call_allowed(self._now()):
            return
        invited = {i.row for i in self._invitations.of_draw(draw_id)}
        for row in self._desk.waiting_rows(draw_id):
            if row.row in invited:
                continue
            with self._acts.transaction():
                seats, now = self._desk.seats(draw_id), self._now()
                invitation = self._invitations.open_lease(draw_id, row, seats, now, order.first(policy))
                if invitation is None:
                    return
                facts: dict[str, JsonValue] = {**seat_place(invitation), "deadline": None}
                self._acts.record(event("contact.invited"), MACHINE, draw_id, facts)
                self._enter(invitation, order.first(policy))

    def after_call(self, invitation: Invitation, counted: bool, cut: bool = False) -> None:
        """A call came to nothing: call again after the gap, send the text, or take the next channel."""
        now = self._now()
        invitation, policy = self._invitations.get(invitation.id), self._policy_of(invitation.draw_id)
        if invitation.tries < policy.tries:
            gap = policy.gap if counted or cut else min(policy.gap, _SOON)
            self._invitations.wait(invitation.id, Waiting.GAP, next_try_at=now + timedelta(seconds=gap))
            if counted and order.text_goes_between_calls(policy) and invitation.texts_sent == 0:
                self._messenger.send(invitation, TextCode.INVITE, self._deadline(invitation, Reach.CALL))
        else:
            self._go_on(invitation, Reach.CALL)

    def settle_expired(self, draw_id: str) -> None:
        """Whose time to answer is over: the next channel, or no answer."""
        now = self._now()
        for invitation in self._invitations.of_draw(draw_id):
            if not invitation.state.holds_seat or invitation.waiting is not Waiting.REPLY:
                continue
            if invitation.reply_until is not None and invitation.reply_until <= now:
                with self._acts.transaction():
                    self._go_on(invitation, invitation.reach)

    def hold_as_unknown(self, invitation: Invitation, faults: int = 1) -> None:
        """Nobody knows what was said on a line that failed: the invitation holds its seat and goes on.

        ``faults`` are the calls to this person that failed by no fault of theirs. Where every line fails it
        is not the line: they are rung up ever more seldom, until they answer or the operator decides.
        """
        seconds = min(self._policy_of(invitation.draw_id).gap, _UNKNOWN_SOON)
        if faults > _FAULTS_BORNE:
            seconds = min(_UNKNOWN_SOON * 2 ** (faults - _FAULTS_BORNE), _UNKNOWN_LATEST)
        again = self._now() + timedelta(seconds=seconds)
        self._invitations.enter(invitation.id, Reach.CALL)  # every order of channels has calls
        self._invitations.wait(invitation.id, Waiting.GAP, next_try_at=again, unknown=True)
        self._acts.record(event("contact.lease_unknown"), MACHINE, invitation.draw_id, seat_place(invitation))
        self._acts.announce(ContactChanged(invitation.draw_id))

    def end(self, invitation: Invitation) -> bool:
        """No answer came: the seat is open again. False when the invitation was over already."""
        with self._acts.transaction():
            if not self._invitations.close(invitation.id, InvitationState.NO_ANSWER, None):
                return False
            self._acts.record(event("contact.expired"), MACHINE, invitation.draw_id, seat_place(invitation))
            self._desk.settled(invitation.draw_id, invitation.row, InvitationState.NO_ANSWER, None)
            self._acts.announce(ContactChanged(invitation.draw_id))
            if invitation.tries or invitation.texts_sent:
                self._messenger.send(invitation, TextCode.EXPIRED)
        return True

    def _go_on(self, invitation: Invitation, after: Reach) -> None:
        later = order.following(self._policy_of(invitation.draw_id), after)
        if later is None:
            self.end(invitation)
        else:
            self._enter(invitation, later)

    def _enter(self, invitation: Invitation, reach: Reach) -> None:
        """Begin a channel; one by which this person cannot be reached is passed over."""
        policy = self._policy_of(invitation.draw_id)
        until = self._now() + timedelta(seconds=order.window(policy, reach))
        self._invitations.enter(invitation.id, reach)
        if reach is Reach.CALL:
            self._invitations.wait(invitation.id, Waiting.LINE)
            return
        told = self._tell(invitation, reach)
        if told:
            self._invitations.wait(invitation.id, Waiting.REPLY, reply_until=until)
        else:
            self._go_on(invitation, reach)

    def _tell(self, invitation: Invitation, reach: Reach) -> bool:
        deadline = self._deadline(invitation, reach)
        if reach is Reach.MAIL:
            return self._mails.send(invitation, MailCode.INVITE, deadline)
        return invitation.texts_sent > 0 or self._messenger.send(invitation, TextCode.INVITE, deadline)

    def _deadline(self, invitation: Invitation, reach: Reach) -> datetime:
        policy = self._policy_of(invitation.draw_id)
        return self._now() + timedelta(seconds=order.seconds_left(policy, invitation, reach))

    def _mail_failed(self, invitation: Invitation, code: MailCode) -> None:
        waits = invitation.state.holds_seat and invitation.waiting is Waiting.REPLY
        if code is MailCode.INVITE and waits and invitation.reach is Reach.MAIL:
            with self._acts.transaction():
                self._go_on(invitation, Reach.MAIL)

    def _now(self) -> datetime:
        return self._acts.clock.now().wall
