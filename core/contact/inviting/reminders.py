"""Reminders before a meeting to those who accepted (forms F6, REMIND): by text, by e-mail where that fails.

They go out by themselves while the workstation is open, within the hours in which people are called. Who the
texts go to is in no list: the log names seats, as for every other text of a draw.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Protocol

from core.access.model import MACHINE
from core.contact.invitation.desk import InvitationRepository, SeatDesk
from core.contact.invitation.model import MOST_REMIND_HOURS, ContactPolicy, Invitation, InvitationState
from core.contact.inviting.dialling import seat_place
from core.contact.mails.invites import MailInviter
from core.contact.mails.templates import MailCode
from core.contact.texts.messages import Messenger
from core.contact.texts.templates import TextCode
from core.kernel.acts import Acts
from core.kernel.canonical_json import JsonValue
from core.kernel.events import event

LOOK_EVERY = 60.0
"""Seconds between two looks."""

TRY_AGAIN = timedelta(minutes=15)
"""After a reminder for which there was no line."""


class ReminderRepository(Protocol):
    """Which reminders have been sent; calls run inside the caller's transaction."""

    def add(self, invitation: int, hours: int, at: datetime) -> None:
        """Note one; a second time changes nothing."""
        ...

    def sent(self, draw_id: str) -> Mapping[int, frozenset[int]]:
        """By invitation: for how many hours before the meeting it was reminded."""
        ...


class Reminders:
    """Runs in the engine thread.

    ``upcoming(until)`` gives the draws whose panels meet from now on and before ``until``; ``policy_of`` what
    a draw was frozen with.
    """

    def __init__(
        self,
        acts: Acts,
        desk: SeatDesk,
        invitations: InvitationRepository,
        reminders: ReminderRepository,
        ways: tuple[Messenger, MailInviter],
        policy_of: Callable[[str], ContactPolicy],
        upcoming: Callable[[datetime], Sequence[str]],
    ) -> None:
        self._acts = acts
        self._desk = desk
        self._invitations = invitations
        self._reminders = reminders
        self._messenger, self._mails = ways
        self._policy_of = policy_of
        self._upcoming = upcoming
        self._again: dict[int, datetime] = {}

    def look(self) -> None:
        """Send what is due; harmless at any time."""
        now = self._acts.clock.now().wall
        for draw_id in self._upcoming(now + timedelta(hours=MOST_REMIND_HOURS)):
            policy = self._policy_of(draw_id)
            if policy.call_allowed(now):
                self._remind(draw_id, policy, now)

    def _remind(self, draw_id: str, policy: ContactPolicy, now: datetime) -> None:
        sent = self._reminders.sent(draw_id)
        for invitation in self._invitations.of_draw(draw_id):
            if invitation.state is not InvitationState.ACCEPTED:
                continue
            meets = self._desk.meeting(draw_id, invitation.row).report_at
            due = due_hours(policy, meets, invitation.opened_at, now) - sent.get(invitation.id, frozenset())
            if due and self._again.get(invitation.id, now) <= now:
                self._send(invitation, due, now)

    def _send(self, invitation: Invitation, due: frozenset[int], now: datetime) -> None:
        """One reminder, though several may be due after a time in which the workstation was closed."""
        with self._acts.transaction():
            by_text = self._messenger.send(invitation, TextCode.REMIND)
            by_mail = (invitation.mails_sent > 0 or not by_text) and self._mails.send(
                invitation, MailCode.REMIND
            )
            if not by_text and not by_mail:
                self._again[invitation.id] = now + TRY_AGAIN
                return
            self._again.pop(invitation.id, None)
            for hours in due:
                self._reminders.add(invitation.id, hours, now)
            facts: dict[str, JsonValue] = {**seat_place(invitation), "hours": min(due)}
            self._acts.record(event("contact.reminded"), MACHINE, invitation.draw_id, facts)


def due_hours(policy: ContactPolicy, meets: datetime, invited: datetime, now: datetime) -> frozenset[int]:
    """Reminders whose time has come, in hours before the meeting; none for who was invited only after it."""
    if now >= meets:
        return frozenset()
    wanted = {policy.remind_hours, policy.remind_again_hours} - {0}
    return frozenset(h for h in wanted if invited <= meets - timedelta(hours=h) <= now)
