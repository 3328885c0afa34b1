"""One outgoing call from preflight to its end (modem.md, sections 2, 3, 6). Sans-IO, one object a call.

States: preflight → dialing → alerting → answered → media_up → hanging_up → ended. OK after ATD never means
answered; an answer is believed when one +CLCC confirms it. Whatever ends the call first decides who ended it;
what is seen afterwards is kept as evidence.
"""

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from core.contact.lines.line import CallEnded, CallOutcome, CallProgress, CallRecording, CallStage, KeyPressed
from core.contact.lines.line import PlaybackEnded as PromptEnded
from core.kernel.errors import DeviceError
from devices.modem import call_steps
from devices.modem.at_commands import CALL_RESULTS, Command, Final, Priority, Reply
from devices.modem.call_audio import AudioClosed, AudioFailed, AudioNews, FarEnd, Played, ToneHeard
from devices.modem.call_host import CallHost, Sound
from devices.modem.call_outcome import CallEvidence, EndedBy, judge, read_cause
from devices.modem.dtmf import KeyMerger, KeyPress
from devices.modem.procedures import Pause, Procedure, Running
from devices.modem.profile import Progress
from devices.modem.profiles import read_key, read_progress
from devices.modem.queries import CallRow, voice_rows

T = TypeVar("T")

DIAL_TIMEOUT = 90.0
PROGRESS_TIMEOUT = 30.0
_EVIDENCE_SETTLE = 0.3
_SOUND_CLOSE_TIMEOUT = 3.0
_PORT_LOSS_SETTLE = 0.7
_NETWORK_ERRORS = (30, 31, 32)


class CallState(StrEnum):
    """Where a call is."""

    PREFLIGHT = "preflight"
    DIALING = "dialing"
    ALERTING = "alerting"
    ANSWERED = "answered"
    MEDIA_UP = "media_up"
    HANGING_UP = "hanging_up"
    ENDED = "ended"


_WAITING = (CallState.DIALING, CallState.ALERTING)
_TALKING = (CallState.ANSWERED, CallState.MEDIA_UP)


class VoiceCall:
    """One call. The host passes on unsolicited lines, news of the sound, commands, the loss of the line."""

    def __init__(
        self, host: CallHost, call_id: str, number: str, ring_seconds: float, record_to: Path | None
    ) -> None:
        self.call_id = call_id
        self.state = CallState.PREFLIGHT
        self._host = host
        self._number = number
        self._ring_seconds = ring_seconds
        self._record_to = record_to
        self._evidence = CallEvidence()
        self._keys = KeyMerger()
        self._ended_by: EndedBy | None = None
        self._running: list[Running] = []
        self._teardown: Running | None = None
        self._ring_timer: Running | None = None
        self._confirming = False
        self._row_seen = False
        self._rows_gone = 0
        self._sound: Sound | None = None
        self._sound_open = False
        self._sound_started = False
        self._recording: CallRecording | None = None
        self._audio_suspect = False
        self._stuck = False
        self._key_told = False
        self._answered_at: float | None = None
        self._ended_at = 0.0

    def start(self) -> None:
        """Check the line, then dial."""
        self._run(call_steps.preflight(self._host.profile, self._note), self._after_preflight)

    def hang_up(self) -> None:
        """End the call on command."""
        self._end(EndedBy.COMMAND, "hang_up")

    def play(self, playback_id: str, pcm: bytes) -> None:
        """Play a prompt; without a sound path it is over at once."""
        if self._sound is None or self.state is not CallState.MEDIA_UP:
            self._host.emit(PromptEnded(self._host.line_id, self.call_id, playback_id, completed=False))
        else:
            self._sound.play(playback_id, pcm)

    def stop_playing(self) -> None:
        """Cut the prompt."""
        if self._sound is not None:
            self._sound.stop_playing()

    def on_urc(self, line: str) -> None:
        """Take in an unsolicited line."""
        if self._sound is not None and self._sound.on_line(line):
            return
        key = read_key(self._host.profile, line)
        if key is not None:
            self._key_told = True
            if self._answered_at is not None:
                self._press(self._keys.reported(key, self._host.now() - self._answered_at))
            return
        if line in CALL_RESULTS:
            self._result(CALL_RESULTS[line])
            return
        news = read_progress(self._host.profile, line)
        if news is None or news.progress is Progress.INCOMING:
            return
        self._note(f"urc {line.partition(':')[0]} {news.progress}")
        if news.cause is not None:
            self._evidence.cause = news.cause
        self._progress(news.progress)

    def on_audio(self, news: AudioNews) -> None:
        """Take in what the sound tells."""
        if isinstance(news, ToneHeard):
            if self._answered_at is not None:
                self._press(self._keys.tone(news.tone, self._host.now() - self._answered_at))
        elif isinstance(news, Played):
            self._host.emit(PromptEnded(self._host.line_id, self.call_id, news.playback_id, news.completed))
        elif isinstance(news, AudioFailed):
            self._sound_failed(news.reason)
        else:
            self._sound_closed(news)

    def lost(self, why: str) -> None:
        """The modem is gone or has restarted: nothing more can be asked of it."""
        self._note(f"line {why}")
        self._cancel_running()
        if self._teardown is not None:
            self._teardown.cancel()
        if self._ended_by is None:
            self._ended_by, self._ended_at = EndedBy.MODEM, self._host.now()
        self.state = CallState.HANGING_UP
        closing = self._close_sound(reachable=False)
        self._teardown = self._host.procedures.start(closing, lambda _: self._finished())

    # -- preflight and dialing

    def _after_preflight(self, trouble: EndedBy | None) -> None:
        if trouble is not None:
            self._stuck = trouble is EndedBy.MODEM
            self._end(trouble, "preflight")
            return
        self.state = CallState.DIALING
        self._stage(CallStage.DIALING)
        dial = Command(f"ATD{self._number};", DIAL_TIMEOUT, dials=True, priority=Priority.CALL)
        self._host.session.submit(dial, self._dialed)
        self._run(self._watch_progress())
        self._run(self._poll())

    def _dialed(self, reply: Reply) -> None:
        if self._ended_by is not None or reply.final in (Final.LOST, Final.INTERRUPTED):
            return
        if reply.ok:
            self._note("atd OK")
        elif reply.final in CALL_RESULTS.values():
            self._result(reply.final)
        else:
            self._note(f"atd {reply.final} {reply.code or ''}".rstrip())
            network = reply.final is Final.CME_ERROR and reply.code in _NETWORK_ERRORS
            self._end(EndedBy.NETWORK if network else EndedBy.MODEM, "dial")

    def _watch_progress(self) -> Procedure[None]:
        yield Pause(PROGRESS_TIMEOUT)
        if self.state is CallState.DIALING and not self._evidence.rang:
            self._end(EndedBy.PROGRESS_TIMER, "timer progress")

    def _watch_ring(self) -> Procedure[None]:
        yield Pause(self._ring_seconds)
        if self.state in _WAITING:
            self._end(EndedBy.RING_TIMER, "timer ring")

    def _poll(self) -> Procedure[None]:
        """Ask for the call's row: some modems report nothing unasked, and an end must not go unnoticed."""
        yield Pause(0.7)
        while True:
            rows = yield from voice_rows()
            if rows is not None:
                self._row(next((row for row in rows if row.outgoing), None))
            yield Pause(0.5 if self._rows_gone else self._host.profile.poll_seconds)

    def _row(self, row: CallRow | None) -> None:
        if row is None:
            self._rows_gone += 1
            # Twice in a row: a single answer may fall between two states.
            if self._rows_gone >= (2 if self._row_seen else 4):
                self._end(EndedBy.FAR_END, "clcc gone")
            return
        self._row_seen, self._rows_gone = True, 0
        if row.state == 3:
            self._progress(Progress.RINGING)
        elif row.state == 0 and self.state in _WAITING and not self._confirming:
            self._note("clcc active")
            self._answered()

    # -- what the line says

    def _progress(self, progress: Progress) -> None:
        if progress is Progress.RINGING and self.state is CallState.DIALING:
            self.state = CallState.ALERTING
            self._evidence.rang = True
            self._stage(CallStage.RINGING)
            self._ring_timer = self._run(self._watch_ring())
        elif progress is Progress.ANSWERED and self.state in _WAITING and not self._confirming:
            self._confirming = True
            self._run(call_steps.confirm_answer(self._host.session), self._after_confirmation)
        elif progress is Progress.ENDED:
            self._end(EndedBy.FAR_END, "ended")

    def _result(self, result: Final) -> None:
        self._note(f"urc {result}")
        if self._evidence.result in (None, Final.NO_CARRIER):
            self._evidence.result = result
        self._end(EndedBy.FAR_END, "ended")

    def _after_confirmation(self, confirmed: bool) -> None:
        self._confirming = False
        self._note("clcc active" if confirmed else "answer not confirmed")
        if confirmed and self.state in _WAITING:
            self._answered()

    def _answered(self) -> None:
        self.state = CallState.ANSWERED
        self._evidence.answered = True
        self._answered_at = self._host.now()
        if self._ring_timer is not None:
            self._ring_timer.cancel()
        self._stage(CallStage.ANSWERED)
        audio = self._host.profile.audio
        if audio is not None:
            self._run(call_steps.start_sound(audio, self._host.now), self._after_sound_start)
        elif self._host.profile.by_files:
            self._after_sound_start(call_steps.NOTHING_TO_START)
        else:
            self._end(EndedBy.AUDIO, "no sound path")

    def _press(self, press: KeyPress | None) -> None:
        if press is None or self.state not in _TALKING:
            return
        self._host.emit(
            KeyPressed(
                self._host.line_id, self.call_id, press.key, press.source, press.conflict, press.seconds
            )
        )

    # -- sound

    def _after_sound_start(self, begun: call_steps.SoundStart) -> None:
        audio, tries = self._host.profile.audio, begun.tries
        self._sound_started = begun.accepted
        self._audio_suspect = audio is not None and tries != 1 and audio.suspect_if_retried
        if tries is None:
            self._end(EndedBy.AUDIO, "sound refused")
            return
        self._note(f"sound try {tries}")
        try:
            self._sound = self._host.open_sound(self._record_to)
        except (OSError, DeviceError) as error:
            self._end(EndedBy.AUDIO, f"sound port {error if isinstance(error, DeviceError) else 'refused'}")
            return
        self._sound_open = True
        self.state = CallState.MEDIA_UP
        self._stage(CallStage.MEDIA_UP)

    def _sound_failed(self, reason: str) -> None:
        if reason == "port_lost":
            # Pulling the plug takes both ports; the other one tells it a moment later.
            self._run(self._after_port_loss())
        else:
            self._suspect_audio()
            self._end(EndedBy.AUDIO, f"sound {reason}")

    def _after_port_loss(self) -> Procedure[None]:
        yield Pause(_PORT_LOSS_SETTLE)
        self._suspect_audio()
        self._end(EndedBy.AUDIO, "sound port_lost")

    def _suspect_audio(self) -> None:
        audio = self._host.profile.audio
        self._audio_suspect = audio is not None and audio.suspect_if_retried

    def _sound_closed(self, news: AudioClosed) -> None:
        self._sound_open = False
        self._recording = news.recording
        if news.recording_failed:
            self._note("recording failed")
        elif news.recording is not None and news.recording.remark:
            self._note(f"recording {news.recording.remark}")
        if news.far_end is not None:
            self._heard_afterwards(news.far_end)
        if self._teardown is not None:
            self._teardown.wake()

    def _heard_afterwards(self, far_end: FarEnd) -> None:
        """Whose keys were reported was heard; else silence is the line's fault, and so are keys untold."""
        for what in far_end.seen:
            self._note(what)
        if far_end.silent:
            self._note("far end silent")
        if far_end.keys:
            self._note(f"keys recorded {far_end.keys}")
        self._evidence.unheard = not self._key_told and (far_end.silent or bool(far_end.keys))

    # -- the end

    def _end(self, ended_by: EndedBy, note: str) -> None:
        if self._ended_by is not None:
            return
        self._ended_by, self._ended_at = ended_by, self._host.now()
        self._note(note)
        self.state = CallState.HANGING_UP
        self._cancel_running()
        if self._host.session.dialing:
            self._host.session.interrupt(self._host.profile.hang_up[0])
        self._teardown = self._host.procedures.start(self._tear_down(), lambda _: self._finished())

    def _tear_down(self) -> Procedure[None]:
        profile = self._host.profile
        far_end = self._ended_by is EndedBy.FAR_END
        if far_end:
            yield Pause(_EVIDENCE_SETTLE)
        if far_end and profile.cause_query and self._evidence.cause is None:
            reply = yield Command(profile.cause_query, any_info=True, priority=Priority.CALL)
            self._evidence.cause = next(
                (c for line in reply.info if (c := read_cause(profile.cause_pattern, line)) is not None), None
            )
        if self._evidence.cause is not None:
            self._note(f"cause {self._evidence.cause}")
        if self._sound is not None:
            self._sound.stop()
        if profile.audio is not None and self._sound_started:
            for text in profile.audio.stop:
                yield Command(text, priority=Priority.CALL)
        gone = yield from call_steps.hang_up_ladder(profile, far_end)
        if not gone:
            self._note("call stuck")
        self._stuck = self._stuck or not gone
        yield from self._close_sound(reachable=True)

    def _close_sound(self, reachable: bool) -> Procedure[None]:
        if self._sound is not None:
            self._sound.stop()
            yield from self._sound.finish(reachable)
        give_up = self._host.now() + _SOUND_CLOSE_TIMEOUT
        while self._sound_open and self._host.now() < give_up:
            yield Pause(0.5)

    def _finished(self) -> None:
        assert self._ended_by is not None
        self.state = CallState.ENDED
        outcome: CallOutcome = judge(self._evidence, self._ended_by)
        talk = 0.0 if self._answered_at is None else max(self._ended_at - self._answered_at, 0.0)
        self._host.emit(
            CallEnded(
                self._host.line_id,
                self.call_id,
                outcome,
                self._evidence.cause,
                tuple(self._evidence.seen),
                self._recording,
                talk,
            )
        )
        self._host.call_ended(self._audio_suspect, self._stuck)

    def _note(self, what: str) -> None:
        if self._evidence.seen[-1:] != [what]:
            self._evidence.note(what)

    def _stage(self, stage: CallStage) -> None:
        self._host.emit(CallProgress(self._host.line_id, self.call_id, stage))

    def _run(self, procedure: Procedure[T], done: Callable[[T], None] = lambda _: None) -> Running:
        running = self._host.procedures.start(procedure, done)
        self._running.append(running)
        return running

    def _cancel_running(self) -> None:
        for running in self._running:
            running.cancel()
        self._running.clear()
