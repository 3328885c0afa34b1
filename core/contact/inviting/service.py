"""Contact: invites the drawn experts by call and SMS until the seats are filled.

Runs in the engine thread. The database holds every decision before anyone hears of it; lines and voice are
devices that may fail at any moment, which is never counted as an answer. There are never more open
invitations than open seats: the repository's guard sees to that in one statement.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial

from core.access.model import MACHINE, Actor
from core.contact.calls.call import Call
from core.contact.invitation.decline_reasons import keep_reason
from core.contact.invitation.desk import InvitationRepository, SeatDesk
from core.contact.invitation.model import (
    ContactChanged,
    ContactPolicy,
    Invitation,
    InvitationState,
    LiveCall,
    Waiting,
    Way,
)
from core.contact.inviting.by_hand import ByHand
from core.contact.inviting.dialling import ContactTools, Dialler, call_place, seat_place
from core.contact.inviting.pursuit import Pursuit
from core.contact.lines.line import (
    CallEnded,
    CallProgress,
    KeyPressed,
    LineChanged,
    LineReason,
    PlaybackEnded,
)
from core.contact.mails.invites import MailInviter
from core.contact.mails.templates import MailCode
from core.contact.texts.messages import Messenger
from core.contact.texts.templates import TextCode
from core.kernel.acts import Acts, Recorded, act
from core.kernel.canonical_json import JsonValue
from core.kernel.events import event

READ_WITHIN_SECONDS = 60.0
"""Within this after a start a modem is set up and has told what texts it holds."""


class ContactService:
    """Schedules calls over the free lines and turns what comes back into decisions."""

    def __init__(
        self,
        acts: Acts,
        desk: SeatDesk,
        invitations: InvitationRepository,
        messenger: Messenger,
        tools: ContactTools,
        policy_of: Callable[[str], ContactPolicy],
        mails: MailInviter,
    ) -> None:
        self.acts = acts
        self._policy_of = policy_of
        self._desk = desk
        self._invitations = invitations
        self._messenger = messenger
        self._tools = tools
        self._active: list[str] = []
        self._dialler = Dialler(acts, desk, invitations, tools, policy_of, self)
        self._calls = self._dialler.calls
        self._ticking = False
        self._mails = mails
        self._pursuit = Pursuit(acts, desk, invitations, messenger, mails, policy_of)
        self.by_hand = ByHand(acts, invitations, self, policy_of)
        messenger.answered = self._answered_by_text

    @act("contact.started")
    def start(self, _actor: Actor, draw_id: str) -> Recorded[None]:
        """Begin (or go on) inviting for a draw."""
        self._activate(draw_id)
        held = self._policy_of(draw_id)
        policy: JsonValue = {
            "tries": held.tries,
            "gap_s": int(held.gap),
            "ring_s": int(held.ring),
            "reply_window_s": int(held.reply_window),
            "order": held.order.value,
        }
        return Recorded(None, draw_id, {"policy": policy})

    @act("contact.paused")
    def pause(self, _actor: Actor, draw_id: str, reason: str) -> Recorded[None]:
        """Start no further calls; those under way are finished."""
        self.hold(draw_id)
        return Recorded(None, draw_id, why=reason)

    def resume(self, draw_id: str) -> None:
        """After a restart or in another session: calls that were cut off are unknown, never an answer; go on.

        An answer by text that came meanwhile is still in the modem: whoever had time to answer gets a little
        more, so that it is read before the invitation expires.
        """
        now = self._now()
        with self.acts.transaction():
            for call_id, number in self._invitations.interrupted_calls():
                if call_id in self._calls:
                    continue  # another draw is calling
                self._invitations.end_call(call_id, now, "modem_error", False, None, None)
                invitation = self._invitations.get(number)
                if invitation.state.holds_seat:
                    self._pursuit.hold_as_unknown(invitation)
            for invitation in self._invitations.of_draw(draw_id):
                self._wait_for_modem(invitation, now)
        self._activate(draw_id)

    def _wait_for_modem(self, invitation: Invitation, now: datetime) -> None:
        soon = now + timedelta(
            seconds=min(self._policy_of(invitation.draw_id).reply_window, READ_WITHIN_SECONDS)
        )
        until = invitation.reply_until
        if invitation.state.holds_seat and until is not None and until < soon:
            self._invitations.wait(invitation.id, Waiting.REPLY, reply_until=soon)

    def hold(self, draw_id: str) -> None:
        """Begin no call of this draw until :meth:`carry_on`; those under way are finished."""
        if draw_id in self._active:
            self._active.remove(draw_id)

    def carry_on(self, draw_id: str) -> None:
        """Call again after :meth:`hold`."""
        self._activate(draw_id)

    def finish(self, draw_id: str) -> None:
        """The draw is closed or void: nothing more is started."""
        self.hold(draw_id)
        for call in list(self._calls.values()):
            if call.facts.draw_id == draw_id:
                call.hang_up()

    def stop(self) -> None:
        """The program ends: nothing more is started; calls that the lines cut off now are told and kept."""
        self._active.clear()
        self._dialler.stop()

    def withdraw(self, draw_id: str, code: TextCode = TextCode.WITHDRAWN) -> int:
        """No invitation of the draw holds any more: it is void, or called off. Who was reached is told.

        Gives how many are told; ``code`` is the text. Of a cancelled review those hear too whose phone rings.
        """
        rings = Waiting.CALL if code is TextCode.CANCEL else None
        with self.acts.transaction():
            self.acts.announce(ContactChanged(draw_id))
            ended = self._invitations.withdraw(draw_id)
            reached = [i for i in ended if i.was_reached or i.waiting is rings]
            for invitation in reached:
                texted = self._messenger.send(invitation, code)
                if invitation.mails_sent or (not texted and code is TextCode.CANCEL):
                    self._mails.send(invitation, MailCode.CANCEL)
        return len(reached)

    def live_calls(self, draw_id: str) -> dict[int, LiveCall]:
        """Calls under way by row."""
        return {c.facts.row: c.live for c in self._calls.values() if c.facts.draw_id == draw_id}

    def line_uses(self) -> dict[str, str]:
        """What lines are used for now: ``call``, or ``preparing`` while the prompts are being spoken."""
        return self._dialler.line_uses()

    @property
    def active(self) -> tuple[str, ...]:
        """Draws whose experts are being asked."""
        return tuple(self._active)

    @property
    def busy(self) -> bool:
        """Whether a call is under way or invitations are open (bulk writes are refused then)."""
        return bool(self._calls or self._active)

    def tick(self) -> None:
        """Settle what ran out and start what can be started; harmless at any time."""
        for draw_id in list(self._active):
            if self._desk.may_contact(draw_id):
                self._pursuit.settle_expired(draw_id)
                self._desk.refill(draw_id)
                self._pursuit.begin_written(draw_id)
                self._dialler.use_free_lines(draw_id)

    def on_progress(self, event_: CallProgress) -> None:
        """A line reports progress."""
        call = self._calls.get(event_.call_id)
        if call is not None:
            call.progress(event_)

    def on_playback_ended(self, event_: PlaybackEnded) -> None:
        """A line played a prompt."""
        call = self._calls.get(event_.call_id)
        if call is not None:
            call.playback_ended(event_)

    def on_key(self, event_: KeyPressed) -> None:
        """A line heard a key."""
        call = self._calls.get(event_.call_id)
        if call is not None:
            call.key(event_)

    def on_call_ended(self, event_: CallEnded) -> None:
        """A line is free again: note the outcome, then decide how the invitation goes on."""
        call = self._calls.pop(event_.call_id, None)
        if call is None:
            return
        outcome = call.ended(event_)
        counted = not event_.outcome.our_fault and outcome not in ("decided", "cancelled")
        recording = event_.recording
        with self.acts.transaction():
            self._invitations.end_call(
                event_.call_id,
                self._now(),
                outcome,
                counted,
                None if recording is None else recording.path.name,
                None if recording is None else recording.sha256,
            )
            facts: dict[str, JsonValue] = {
                **call_place(call.facts),
                "outcome": outcome,
                "cause": event_.cause,
                "counted": counted,
                "seconds": int(event_.talk_seconds),
                "recording_sha256": None if recording is None else recording.sha256,
                "recording_remark": None if recording is None else recording.remark or "as_heard",
                "evidence": list(event_.evidence),
            }
            self.acts.record(event("contact.call_ended"), MACHINE, call.facts.draw_id, facts)
            invitation = self._invitations.get(call.facts.invitation)
            if invitation.state.holds_seat:
                if event_.outcome.our_fault and event_.talk_seconds > 0:
                    self._pursuit.hold_as_unknown(invitation, call.facts.number - invitation.tries)
                else:
                    self._pursuit.after_call(invitation, counted, call.cut)
            self.acts.announce(ContactChanged(call.facts.draw_id))
        if recording is not None:
            self._tools.keep_recording(recording.path)
        self.tick()

    def on_line_changed(self, change: LineChanged) -> None:
        """Texts that waited for a line go out; with another SIM answers to the old number are lost."""
        self._messenger.send_unsent()
        if change.status.reason is not LineReason.SIM_CHANGED:
            return
        line = change.status.line_id
        with self.acts.transaction():
            facts: dict[str, JsonValue] = {
                "device": line,
                "state": change.status.state.value,
                "reason": change.status.reason.value,
            }
            self.acts.record(event("system.device"), MACHINE, "", facts)
            for draw_id in self._active:
                for invitation in self._invitations.of_draw(draw_id):
                    if invitation.waiting is not Waiting.CALL and self._hangs_on(invitation, line):
                        self._pursuit.hold_as_unknown(invitation)
        self.tick()

    @staticmethod
    def _hangs_on(invitation: Invitation, line: str) -> bool:
        """Whether an answer to this line is waited for; a call under way ends by itself."""
        waits = invitation.state is InvitationState.OPEN and invitation.texts_sent > 0
        return waits and invitation.last_line == line

    def register_acceptance(self, call: Call) -> bool:
        """The script asks for the acceptance to be committed (``CallDecisions``)."""
        return self.accept(call.facts.invitation, Way.VOICE)

    def register_decline(self, call: Call) -> None:
        """The script heard a certain decline (``CallDecisions``)."""
        self.decline(call.facts.invitation, Way.VOICE)

    def reason_heard(self, call: Call, reason: str) -> None:
        """Who declined said why (``CallDecisions``)."""
        keep_reason(self.acts, self._desk, call.facts.draw_id, call.facts.row, reason)

    def key_heard(self, call: Call, pressed: KeyPressed) -> None:
        """Log a key (``CallDecisions``)."""
        with self.acts.transaction():
            facts: dict[str, JsonValue] = {
                "seat": call.facts.seat,
                "row": call.facts.row,
                "key": pressed.key,
                "source": pressed.source.value,
                "step": call.live.step,
            }
            self.acts.record(event("contact.key"), MACHINE, call.facts.draw_id, facts)

    def changed(self, call: Call) -> None:
        """A call's step changed (``CallDecisions``)."""
        self.acts.announce(ContactChanged(call.facts.draw_id))

    def accept(self, invitation_id: int, way: Way) -> bool:
        """Commit an acceptance; False, and the person is told, when the seat is taken."""
        invitation = self._invitations.get(invitation_id)
        seats = self._desk.seats(invitation.draw_id)
        with self.acts.transaction():
            registered = self._invitations.accept(invitation_id, seats, way)
            if registered:
                self._record_answer(invitation, "accepted", way)
                self._desk.settled(invitation.draw_id, invitation.row, InvitationState.ACCEPTED, way)
            else:
                facts: dict[str, JsonValue] = {**seat_place(invitation), "way": way.value}
                self.acts.record(event("contact.full"), MACHINE, invitation.draw_id, facts)
                if self._invitations.close(invitation_id, InvitationState.FULL, way):
                    self._desk.settled(invitation.draw_id, invitation.row, InvitationState.FULL, way)
            self.acts.announce(ContactChanged(invitation.draw_id))
            self._messenger.send(invitation, TextCode.CONFIRM if registered else TextCode.FULL)
            if registered and invitation.mails_sent:
                self._mails.send(invitation, MailCode.CONFIRM)
        return registered

    def decline(self, invitation_id: int, way: Way) -> None:
        """Commit a decline; the seat is open again and refilled by the next tick."""
        invitation = self._invitations.get(invitation_id)
        with self.acts.transaction():
            if not self._invitations.close(invitation_id, InvitationState.DECLINED, way):
                return
            self._record_answer(invitation, "declined", way)
            self._desk.settled(invitation.draw_id, invitation.row, InvitationState.DECLINED, way)
            self.acts.announce(ContactChanged(invitation.draw_id))
            self._messenger.send(invitation, TextCode.DECLINED)

    def begin(self, draw_id: str, row: int) -> Invitation | None:
        """Open the invitation of a waiting row whose turn has not come; None when there is none to open."""
        return self._dialler.open_lease(draw_id, row)

    def running_call(self, draw_id: str, row: int) -> Call | None:
        """The call under way to a row."""
        place = (draw_id, row)
        return next((c for c in self._calls.values() if (c.facts.draw_id, c.facts.row) == place), None)

    def give_up(self, invitation: Invitation) -> bool:
        """Wait for somebody no longer: no answer. False when the invitation was over already."""
        if not self._pursuit.end(invitation):
            return False
        self.acts.afterwards(partial(self._after_answer_elsewhere, invitation.id))
        return True

    def _activate(self, draw_id: str) -> None:
        if draw_id not in self._active:
            self._active.append(draw_id)
        if not self._ticking:
            self._ticking = True
            self._tools.later(0.0, self._periodic)

    def _periodic(self) -> None:
        try:
            self.tick()
        finally:
            self._ticking = bool(self._active or self._calls)
            if self._ticking:
                self._tools.later(0.5, self._periodic)

    def _answered_by_text(self, invitation: Invitation, accepted: bool) -> None:
        if accepted:
            self.accept(invitation.id, Way.SMS)
        else:
            self.decline(invitation.id, Way.SMS)
        self.acts.afterwards(partial(self._after_answer_elsewhere, invitation.id))

    def _after_answer_elsewhere(self, invitation_id: int) -> None:
        for call in list(self._calls.values()):
            if call.facts.invitation == invitation_id:
                call.decided = True
                call.hang_up()
        self.tick()

    def _record_answer(self, invitation: Invitation, answer: str, way: Way) -> None:
        facts: dict[str, JsonValue] = {**seat_place(invitation), "answer": answer, "way": way.value}
        self.acts.record(event("contact.answered"), MACHINE, invitation.draw_id, facts)

    def _now(self) -> datetime:
        return self.acts.clock.now().wall
