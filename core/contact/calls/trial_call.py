"""The test call: a modem calls a phone in the room, speaks, and waits for key 1.

A modem counts as tried only when a person heard it and its keys were heard back (modem.md, section 9). The
call belongs to no draw, is not recorded, and nobody's answer.
"""

import re
from dataclasses import dataclass, field
from functools import partial

from core.access.model import MACHINE, Actor
from core.contact.calls.call import Cancellable, Later
from core.contact.calls.prompts import Post
from core.contact.lines.line import (
    CallEnded,
    CallOutcome,
    CallProgress,
    CallStage,
    KeyPressed,
    LineStatus,
    PlaybackEnded,
)
from core.contact.lines.ports import Lines, Speech
from core.contact.lines.service import DrawSide, LineService
from core.kernel.acts import Acts, Recorded, act
from core.kernel.canonical_json import JsonValue
from core.kernel.errors import DeviceError, UserError
from core.kernel.events import event

TRIAL_PROMPT = "您好，这里是专家抽取终端的线路测试。如果您听得清楚，请按一。"
_NUMBER = re.compile(r"\+?[0-9]{5,15}")
_RING_SECONDS = 40.0
_KEY_SECONDS = 8.0
_PLAYS = 3


@dataclass(frozen=True, slots=True)
class TrialStep:
    """Announcement: how far a test call is; ``stage`` as in ``CallStage``."""

    line_id: str
    stage: CallStage


@dataclass(frozen=True, slots=True)
class TrialEnded:
    """Announcement: a test call is over. ``outcome`` as in ``CallOutcome``, or ``no_voice``."""

    line_id: str
    passed: bool
    outcome: str
    stages: tuple[CallStage, ...] = ()
    key: str = ""
    key_source: str = ""


@dataclass(slots=True)
class _Trial:
    status: LineStatus
    number: str = field(repr=False)
    call_id: str
    sound: bytes = b""
    stages: list[CallStage] = field(default_factory=list)
    plays: int = 0
    key: KeyPressed | None = None
    timer: Cancellable | None = None


@dataclass(frozen=True, slots=True)
class TrialTools:
    """What a test call works with; ``post`` brings the voice's answer into the engine thread."""

    lines: Lines
    speech: Speech
    later: Later
    post: Post


class TrialCalls:
    """One test call at a time; while experts are invited only over a line that is kept out of it."""

    def __init__(self, acts: Acts, service: LineService, tools: TrialTools, draw: DrawSide) -> None:
        self.acts = acts
        self._service = service
        self._tools = tools
        self._draw = draw
        self._trial: _Trial | None = None

    @act("contact.trial_called")
    def begin(self, _actor: Actor, line_id: str, number: str) -> Recorded[None]:
        """Call ``number``, a phone in the room; ``TrialStep`` and one ``TrialEnded`` are announced.

        Raises:
            UserError: ``contact.number_faulty``, ``contact.draw_under_way``, ``contact.trial_under_way``,
                ``contact.line_not_ready``.
        """
        dialled = re.sub(r"[ \-]", "", number)
        if not _NUMBER.fullmatch(dialled):
            raise UserError("contact.number_faulty")
        if self._draw.busy() and not self._draw.spared(line_id):
            raise UserError("contact.draw_under_way")
        if self._trial is not None:
            raise UserError("contact.trial_under_way")
        status = next((s for s in self._tools.lines.statuses() if s.line_id == line_id and s.can_call), None)
        if status is None:
            raise UserError("contact.line_not_ready")
        call_id = "T-" + self.acts.entropy.secret_bytes(6).hex().upper()
        self._trial = _Trial(status, dialled, call_id)
        self._tools.speech.render(TRIAL_PROMPT, partial(self._spoken, call_id))
        return Recorded(None, "", {"line": line_id}, {"number": dialled})

    def stop(self) -> None:
        """Hang up; harmless when no test call is under way."""
        if self._trial is not None:
            self._tools.lines.hang_up(self._trial.status.line_id, self._trial.call_id)

    def on_progress(self, event_: CallProgress) -> None:
        """The call came one stage further."""
        if (trial := self._of(event_.call_id)) is not None:
            trial.stages.append(event_.stage)
            self.acts.announce(TrialStep(trial.status.line_id, event_.stage))
            if event_.stage is CallStage.MEDIA_UP:
                self._play(trial)

    def on_playback_ended(self, event_: PlaybackEnded) -> None:
        """The prompt was played: wait for the key, then ask again."""
        trial = self._of(event_.call_id)
        if trial is not None and event_.completed and trial.key is None:
            again = self._play if trial.plays < _PLAYS else self._give_up
            trial.timer = self._tools.later(_KEY_SECONDS, partial(again, trial))

    def on_key(self, event_: KeyPressed) -> None:
        """A key was heard: 1 is what was asked for, any other shows as well that keys are heard."""
        trial = self._of(event_.call_id)
        if trial is not None and trial.key is None:
            trial.key = event_
            self._give_up(trial)

    def on_call_ended(self, event_: CallEnded) -> None:
        """The call is over."""
        if (trial := self._of(event_.call_id)) is not None:
            passed = trial.key is not None and event_.outcome is CallOutcome.FINISHED
            self._end(trial, event_.outcome.value, passed)

    def _of(self, call_id: str) -> _Trial | None:
        return self._trial if self._trial is not None and self._trial.call_id == call_id else None

    def _spoken(self, call_id: str, sound: bytes | DeviceError) -> None:
        self._tools.post(partial(self._dial, call_id, sound))

    def _dial(self, call_id: str, sound: bytes | DeviceError) -> None:
        trial = self._of(call_id)
        if trial is None:
            return
        if isinstance(sound, DeviceError):
            self._end(trial, "no_voice", False)
            return
        trial.sound = sound
        self._tools.lines.dial(trial.status.line_id, call_id, trial.number, _RING_SECONDS)

    def _play(self, trial: _Trial) -> None:
        if self._trial is trial and trial.key is None:
            trial.plays += 1
            playback = f"{trial.call_id}.{trial.plays}"
            self._tools.lines.play(trial.status.line_id, trial.call_id, playback, trial.sound)

    def _give_up(self, trial: _Trial) -> None:
        self._tools.lines.hang_up(trial.status.line_id, trial.call_id)

    def _end(self, trial: _Trial, outcome: str, passed: bool) -> None:
        self._trial = None
        if trial.timer is not None:
            trial.timer.cancel()
        key = trial.key
        ended = TrialEnded(
            trial.status.line_id,
            passed,
            outcome,
            tuple(trial.stages),
            "" if key is None else key.key,
            "" if key is None else key.source.value,
        )
        facts: dict[str, JsonValue] = {
            "line": ended.line_id,
            "passed": passed,
            "outcome": outcome,
            "model": trial.status.model,
            "firmware": trial.status.firmware,
        }
        with self.acts.transaction():
            self._service.keep_trial(trial.status, passed)
            self.acts.record(event("contact.trial_ended"), MACHINE, "", facts)
            self.acts.announce(ended)
