"""Dialling: which invitation goes over which free line next, and the call that comes of it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from core.access.model import MACHINE
from core.contact.calls.call import Call, CallDecisions, CallFacts, Later
from core.contact.calls.prompts import PromptRenderer, RenderedPrompts
from core.contact.invitation.decline_reasons import reason_prompt
from core.contact.invitation.desk import InvitationRepository, SeatDesk, WaitingRow
from core.contact.invitation.model import ContactChanged, ContactPolicy, Invitation, Reach, Waiting
from core.contact.invitation.reach import first
from core.contact.lines.line import LineStatus
from core.contact.lines.ports import Lines
from core.kernel.acts import Acts
from core.kernel.canonical_json import JsonValue
from core.kernel.events import event


@dataclass(frozen=True, slots=True)
class ContactTools:
    """What contact works with besides the database.

    Recordings lie in ``spool`` only while their call lasts; ``keep_recording`` then seals them. ``held``
    gives the lines that a draw must leave alone, since no test call has proven them.
    """

    lines: Lines
    prompts: PromptRenderer
    later: Later
    spool: Path
    keep_recording: Callable[[Path], None]
    held: Callable[[str], frozenset[str]] = lambda _draw_id: frozenset()


class Dialler:
    """Opens leases, has the prompts spoken, dials; ``calls`` are those under way by call id.

    A line is reserved while its prompts are being rendered, so that two invitations never meet on it.
    """

    def __init__(
        self,
        acts: Acts,
        desk: SeatDesk,
        invitations: InvitationRepository,
        tools: ContactTools,
        policy_of: Callable[[str], ContactPolicy],
        decisions: CallDecisions,
    ) -> None:
        self.calls: dict[str, Call] = {}
        self._acts = acts
        self._desk = desk
        self._invitations = invitations
        self._tools = tools
        self._policy_of = policy_of
        self._decisions = decisions
        self._reserved: dict[str, int] = {}
        self._stopped = False

    def stop(self) -> None:
        """Dial nobody any more, also where the prompts are being spoken already."""
        self._stopped = True

    def line_uses(self) -> dict[str, str]:
        """Lines in use: ``preparing`` while prompts are being spoken, then ``call``."""
        return {
            **dict.fromkeys(self._reserved, "preparing"),
            **{call.facts.line: "call" for call in self.calls.values()},
        }

    def use_free_lines(self, draw_id: str) -> None:
        """Start as many calls as there are free lines and due invitations.

        New invitations begin here only where the policy begins with a call.
        """
        if self._stopped or not self._policy_of(draw_id).call_allowed(self._now()):
            return
        busy = {c.facts.line for c in self.calls.values()} | set(self._reserved)
        busy |= self._tools.held(draw_id)
        free = [s for s in self._tools.lines.statuses() if s.can_call and s.line_id not in busy]
        while free:
            invitation = self._next_invitation(draw_id)
            if invitation is None:
                return
            line = _other_line(free, invitation.last_line)
            free.remove(line)
            self._prepare(invitation, line.line_id)

    def _next_invitation(self, draw_id: str) -> Invitation | None:
        now = self._now()
        taken = {c.facts.invitation for c in self.calls.values()} | set(self._reserved.values())
        invitations = self._invitations.of_draw(draw_id)
        for invitation in invitations:
            if invitation.id in taken or not invitation.state.holds_seat:
                continue
            if invitation.reach is not Reach.CALL:
                continue
            due = invitation.next_try_at is None or invitation.next_try_at <= now
            if invitation.waiting in (Waiting.LINE, Waiting.GAP) and due:
                return invitation
        if first(self._policy_of(draw_id)) is not Reach.CALL:
            return None
        return self._open_next(draw_id, {i.row for i in invitations})

    def open_lease(self, draw_id: str, row: int) -> Invitation | None:
        """The invitation of a waiting row, opened before its turn; None when there is none to open."""
        waiting = next((w for w in self._desk.waiting_rows(draw_id) if w.row == row), None)
        return None if waiting is None else self._opened(draw_id, waiting)

    def _open_next(self, draw_id: str, invited: set[int]) -> Invitation | None:
        waiting = next((w for w in self._desk.waiting_rows(draw_id) if w.row not in invited), None)
        return None if waiting is None else self._opened(draw_id, waiting)

    def _opened(self, draw_id: str, row: WaitingRow) -> Invitation | None:
        with self._acts.transaction():
            seats = self._desk.seats(draw_id)
            invitation = self._invitations.open_lease(draw_id, row, seats, self._now())
            if invitation is not None:
                facts: dict[str, JsonValue] = {**seat_place(invitation), "deadline": None}
                self._acts.record(event("contact.invited"), MACHINE, draw_id, facts)
        return invitation

    def _prepare(self, invitation: Invitation, line: str) -> None:
        self._reserved[line] = invitation.id
        card = self._desk.card(invitation.draw_id, invitation.row)
        meeting = self._desk.meeting(invitation.draw_id, invitation.row)
        policy = self._policy_of(invitation.draw_id)
        why = reason_prompt(policy.reasons) if policy.ask_reason else ""
        self._tools.prompts.render(
            invitation.draw_id,
            card,
            meeting,
            lambda rendered: self._prepared(invitation.id, line, rendered),
            why,
        )

    def _prepared(self, invitation_id: int, line: str, rendered: RenderedPrompts) -> None:
        self._reserved.pop(line, None)
        if self._stopped:
            return
        invitation = self._invitations.get(invitation_id)
        if not invitation.state.holds_seat or not self._desk.may_contact(invitation.draw_id):
            return
        if rendered.sounds is None:
            later = self._now() + timedelta(seconds=min(self._policy_of(invitation.draw_id).gap, 10.0))
            with self._acts.transaction():
                self._invitations.wait(invitation_id, Waiting.GAP, next_try_at=later)
            return
        self._dial(invitation, line, rendered)

    def _dial(self, invitation: Invitation, line: str, rendered: RenderedPrompts) -> None:
        assert rendered.sounds is not None
        now = self._now()
        call_id = "C-" + self._acts.entropy.secret_bytes(6).hex().upper()
        with self._acts.transaction():
            number = self._invitations.begin_call(invitation.id, call_id, line, now)
            facts = CallFacts(
                call_id,
                invitation.id,
                invitation.draw_id,
                invitation.row,
                invitation.seat,
                line,
                number,
                now,
            )
            self._acts.record(event("contact.call_started"), MACHINE, invitation.draw_id, call_place(facts))
            self._acts.announce(ContactChanged(invitation.draw_id))
        policy = self._policy_of(invitation.draw_id)
        call = Call(facts, rendered.sounds, self._tools.lines, self._tools.later, self._decisions, policy)
        self.calls[call_id] = call
        card = self._desk.card(invitation.draw_id, invitation.row)
        recording = self._tools.spool / f"{call_id}.wav"
        self._tools.lines.dial(line, call_id, card.phone, policy.ring, recording)

    def _now(self) -> datetime:
        return self._acts.clock.now().wall


def seat_place(invitation: Invitation) -> dict[str, JsonValue]:
    """Where an invitation belongs, without saying whose it is."""
    return {"seat": invitation.seat, "row": invitation.row}


def call_place(facts: CallFacts) -> dict[str, JsonValue]:
    """Where a call belongs."""
    return {"seat": facts.seat, "row": facts.row, "try": facts.number, "line": facts.line}


def _other_line(free: list[LineStatus], last: str | None) -> LineStatus:
    """Another line than the last one when there is a choice (forms F7: other line from the second try)."""
    return next((s for s in free if s.line_id != last), free[0])
