"""One call under way: the script runs in the engine, the line only plays, hears and hangs up."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol

from core.contact.calls import voice_script as script
from core.contact.calls.script_texts import Prompt
from core.contact.invitation.decline_reasons import reason_of_key
from core.contact.invitation.model import ContactPolicy, LiveCall
from core.contact.lines.line import CallEnded, CallOutcome, CallProgress, CallStage, KeyPressed, PlaybackEnded
from core.contact.lines.ports import Lines
from core.contact.texts.replies import Reply

Sounds = Mapping[Prompt, bytes]


class Cancellable(Protocol):
    """A timer that may be cancelled."""

    def cancel(self) -> None:
        """Never fire."""
        ...


Later = Callable[[float, Callable[[], None]], Cancellable]


class CallDecisions(Protocol):
    """Who is asked when the script needs a decision registered."""

    def register_acceptance(self, call: "Call") -> bool:
        """Commit the acceptance; False when the seat is taken."""
        ...

    def register_decline(self, call: "Call") -> None:
        """Commit the decline."""
        ...

    def reason_heard(self, call: "Call", reason: str) -> None:
        """Keep why somebody declined."""
        ...

    def key_heard(self, call: "Call", pressed: KeyPressed) -> None:
        """Log a key."""
        ...

    def changed(self, call: "Call") -> None:
        """The call's step changed."""
        ...


@dataclass(frozen=True, slots=True)
class CallFacts:
    """Fixed facts of one call."""

    call_id: str
    invitation: int
    draw_id: str
    row: int
    seat: str
    line: str
    number: int
    started_at: datetime


class Call:
    """Runs the script of one call; lives from dialling to ``CallEnded``."""

    def __init__(
        self,
        facts: CallFacts,
        sounds: Sounds,
        lines: Lines,
        later: Later,
        decisions: CallDecisions,
        policy: ContactPolicy,
    ) -> None:
        self.facts = facts
        self.live = LiveCall(facts.draw_id, facts.row, facts.line, "dialing", facts.started_at)
        self.decided = False
        self.cut = False  # ended by the operator
        self._sounds = sounds
        self._lines = lines
        self._later = later
        self._decisions = decisions
        self._policy = policy
        self._script: script.Script | None = None
        self._playlist: tuple[Prompt, ...] = ()
        self._playback = 0
        self._key_timer: Cancellable | None = None
        self._limit_timer: Cancellable | None = None

    def progress(self, event: CallProgress) -> None:
        """The line came one stage further."""
        if event.stage is CallStage.RINGING:
            self._show("ringing")
        elif event.stage is CallStage.MEDIA_UP and self._script is None:
            self._limit_timer = self._later(self._policy.call_limit, self._limit_reached)
            self._show("speaking")
            begun, actions = script.begin(
                self._policy.menu_plays,
                self._policy.second_confirmation,
                self._policy.ask_reason,
                Prompt.PROJECT in self._sounds,
            )
            self._follow(begun, actions)

    def playback_ended(self, event: PlaybackEnded) -> None:
        """A prompt is over; replaced ones are none of our business any more."""
        if event.playback_id != self._playback_id() or not event.completed:
            return
        self._playlist = self._playlist[1:]
        if self._playlist:
            self._play_next()
        else:
            self._hear(script.PromptsEnded())

    def key(self, event: KeyPressed) -> None:
        """A key was pressed."""
        if self._script is None:
            return
        self._decisions.key_heard(self, event)
        self.live = replace(self.live, key=event.key)
        self._show("key")
        self._stop_key_timer()
        self._hear(script.Key(event.key, event.conflict))

    def hang_up(self) -> None:
        """End the call from outside (answered by SMS meanwhile, halt)."""
        self._lines.hang_up(self.facts.line, self.facts.call_id)

    def ended(self, event: CallEnded) -> str:
        """The line is free again; gives the call's outcome in the words of modem.md, section 6."""
        self._stop_key_timer()
        if self._limit_timer is not None:
            self._limit_timer.cancel()
        if not event.outcome.answered:
            return "cancelled" if self.cut else event.outcome.value
        if self.decided:
            return "decided"
        if self.cut:
            return "cancelled"
        started = self._script is not None
        spoke_last = started and self._script is not None and self._script.phase is script.Phase.ENDED
        if spoke_last or event.outcome is CallOutcome.FINISHED:
            return "no_key"
        return "hung_up_before_key"

    def _hear(self, heard: script.Heard) -> None:
        if self._script is None:
            return
        following, actions = script.step(self._script, heard)
        self._follow(following, actions)

    def _follow(self, following: script.Script, actions: tuple[script.Action, ...]) -> None:
        self._script = following
        for action in actions:
            match action:
                case script.Say():
                    self._playlist = action.prompts
                    self._play_next()
                case script.WaitForKey():
                    self._stop_key_timer()
                    self._key_timer = self._later(self._policy.key_wait, self._silence)
                case script.Commit():
                    registered = self._decisions.register_acceptance(self)
                    self.decided = True
                    self._hear(script.Committed(registered))
                case script.Decide(reply=Reply.DECLINE):
                    self.decided = True
                    self._decisions.register_decline(self)
                case script.Reason():
                    reason = reason_of_key(self._policy.reasons, action.key)
                    self._decisions.reason_heard(self, reason)
                case script.HangUp():
                    self.hang_up()

    def _play_next(self) -> None:
        self._stop_key_timer()
        self._playback += 1
        sound = self._sounds[self._playlist[0]]
        self._lines.play(self.facts.line, self.facts.call_id, self._playback_id(), sound)

    def _playback_id(self) -> str:
        return f"{self.facts.call_id}.{self._playback}"

    def _silence(self) -> None:
        self._hear(script.KeyTimeout())

    def _limit_reached(self) -> None:
        if self._script is not None and script.cannot_be_cut(self._script):
            self._limit_timer = self._later(10.0, self._limit_reached)
        else:
            self.hang_up()

    def _stop_key_timer(self) -> None:
        if self._key_timer is not None:
            self._key_timer.cancel()
            self._key_timer = None

    def _show(self, step: str) -> None:
        self.live = replace(self.live, step=step)
        self._decisions.changed(self)
