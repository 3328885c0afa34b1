"""One modem from plug to call: finds its port, probes, checks SIM and network, then calls and texts.

One worker thread owns all state; the reader, the sound and the callers only put work into its queue. States
and their reasons are those of ``core.contact.line``; every loss leads back to opening the port, with growing
pauses, and the same modem (by IMEI) is the same line wherever it is plugged in.
"""

import logging
import queue
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from threading import Thread

from core.contact.line import (
    CallEnded,
    CallOutcome,
    LineChanged,
    LineReason,
    LineState,
    LineStatus,
    PlaybackEnded,
    TextFailed,
)
from devices.modem.at_session import AtSession, Command, Priority, Urc, UrcTable
from devices.modem.call_audio import AudioNews
from devices.modem.ports import FindPorts, Ports, RunningSound, open_sound
from devices.modem.procedures import Pause, Procedure, Procedures, Running
from devices.modem.profiles import GENERIC, REBOOT_BANNERS, Profile, recognise, urc_prefixes
from devices.modem.queries import iccid, identity, operator_name, registration, signal_bars, sim_state
from devices.modem.serial_line import SerialLine
from devices.modem.texts import TextDesk, TextOrder
from devices.modem.voice_call import VoiceCall

_log = logging.getLogger(__name__)
_REOPEN_SECONDS = (0.5, 1.0, 2.0, 5.0, 10.0)
_AGAIN_SECONDS = 2.0
_LOOK_SECONDS = 15.0
_REBOOT_SECONDS = 3.0
_IDLE_SECONDS = 0.5


class Modem:
    """A line. Public methods may be called from any thread; they return at once."""

    def __init__(
        self,
        line_id: str,
        find_ports: FindPorts,
        post: Callable[[object], None],
        *,
        simulated: bool = False,
        pace_seconds: float = 4.0,
    ) -> None:
        self.line_id = line_id
        self.profile: Profile = GENERIC
        self._find_ports = find_ports
        self._post = post
        self._status = LineStatus(line_id, LineState.ABSENT, LineReason.UNPLUGGED, simulated=simulated)
        self._work: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
        self._line: SerialLine | None = None
        self._ports: Ports | None = None
        self.session = AtSession(
            self._write, self.now, self._on_urc, self._on_dead, UrcTable(urc_prefixes(GENERIC))
        )
        self.procedures = Procedures(self.session, self.now)
        self._texts = TextDesk(line_id, self.emit, self.now, pace_seconds)
        self._call: VoiceCall | None = None
        self._background: list[Running] = []
        self._sending = False
        self._failures = 0
        self._open_at = 0.0
        self._closed = False
        self._thread = Thread(target=self._run, name=f"modem {line_id}", daemon=True)

    # -- from any thread

    def start(self) -> None:
        """Start the worker."""
        self._thread.start()

    def close(self) -> None:
        """Hang up, close the ports, end the worker."""
        self._work.put(self._shut_down)
        self._thread.join(5)

    @property
    def status(self) -> LineStatus:
        """The latest snapshot."""
        return self._status

    def dial(self, call_id: str, number: str, ring_seconds: float, record_to: Path | None) -> None:
        """Start a call."""
        self._work.put(partial(self._dial, call_id, number, ring_seconds, record_to))

    def play(self, call_id: str, playback_id: str, pcm: bytes) -> None:
        """Play a prompt."""
        self._work.put(partial(self._play, call_id, playback_id, pcm))

    def stop_playing(self, call_id: str) -> None:
        """Cut the prompt."""
        self._work.put(partial(self._with_call, call_id, VoiceCall.stop_playing))

    def hang_up(self, call_id: str) -> None:
        """End a call."""
        self._work.put(partial(self._with_call, call_id, VoiceCall.hang_up))

    def send_text(self, order: TextOrder) -> None:
        """Queue a text."""
        self._work.put(partial(self._order_text, order))

    def expect_reports(self, message_id: str, number: str, references: tuple[int, ...]) -> None:
        """Wait for reports of a text sent before."""
        self._work.put(partial(self._texts.await_reports, message_id, number, references))

    def text_kept(self, receipt: str) -> None:
        """Delete a text that is safely stored."""
        self._work.put(partial(self._delete_text, receipt))

    # -- what a call needs (``voice_call.CallHost``)

    def now(self) -> float:
        """Monotonic seconds."""
        return time.monotonic()

    def emit(self, event: object) -> None:
        """Post an event to the engine."""
        self._post(event)

    def open_sound(self, record_to: Path | None) -> RunningSound:
        """Open the port for sound and start the pump."""
        return open_sound(self._ports, self.line_id, self._on_audio, record_to)

    def call_ended(self, audio_suspect: bool, stuck: bool) -> None:
        """The call is over; a modem whose sound or call is stuck is restarted first."""
        self._call = None
        if audio_suspect or stuck:
            self._set(LineState.DEGRADED, LineReason.AUDIO_SUSPECT if audio_suspect else LineReason.RESTARTED)
            self._in_background(self._reset())
        elif self._status.state is LineState.BUSY:
            self._set(LineState.READY, LineReason.OK)
            self._send_next_text()

    # -- worker

    def _run(self) -> None:
        while not self._closed:
            try:
                self._work.get(timeout=self._wait_seconds())()
            except queue.Empty:
                pass
            except Exception:  # noqa: BLE001 - one bad event must not end the line
                _log.exception("modem %s", self.line_id)
            if not self._closed:
                self._tick()

    def _tick(self) -> None:
        if self._line is not None:
            self.session.tick()
        elif self._call is None and self.now() >= self._open_at:
            self._open()
        self.procedures.tick()

    def _wait_seconds(self) -> float:
        due = [d for d in (self.session.deadline(), self.procedures.deadline()) if d is not None]
        if self._line is None:
            due.append(self._open_at)
        return min(max(min(due, default=self.now() + _IDLE_SECONDS) - self.now(), 0.0), _IDLE_SECONDS)

    def _open(self) -> None:
        ports = self._find_ports()
        if ports is None:
            self._retry_later(LineState.ABSENT, LineReason.UNPLUGGED)
            return
        self._set(LineState.OPENING, LineReason.STARTING)
        try:
            self._line = SerialLine(
                ports.at,
                lambda data: self._work.put(partial(self.session.feed, data)),
                lambda: self._work.put(self._port_lost),
            )
        except OSError:
            self._retry_later(LineState.ABSENT, LineReason.PORT_REFUSED)
            return
        self._ports = ports
        self._set(LineState.PROBING, LineReason.STARTING)
        self.session.resync()
        self._in_background(self._set_up())

    def _set_up(self) -> Procedure[None]:
        yield Command("ATE0")
        yield Command("AT+CMEE=1")
        found = yield from identity()
        if found is None:
            self._drop(LineState.DEAD, LineReason.NOT_A_MODEM)
            return
        if self._status.imei and found.imei != self._status.imei:
            self._drop(LineState.DEAD, LineReason.OTHER_MODEM)
            return
        self.profile = recognise(found.model)
        self.session.urcs = UrcTable(urc_prefixes(self.profile))
        self._status = replace(
            self._status,
            profile=self.profile.name,
            model=found.model,
            firmware=found.firmware,
            imei=found.imei,
        )
        yield from self._until(LineState.SIM_CHECK, sim_state)
        yield from self._until(LineState.REGISTERING, registration)
        yield from self._configure()
        self._failures = 0
        self._set(LineState.READY, LineReason.OK)
        self._send_next_text()
        yield from self._look_after()

    def _until(self, state: LineState, look: Callable[[], Procedure[LineReason]]) -> Procedure[None]:
        while (reason := (yield from look())) is not LineReason.OK:
            self._set(state, reason)
            yield Pause(_AGAIN_SECONDS)

    def _configure(self) -> Procedure[None]:
        profile = self.profile
        texts = False
        for text in (*profile.init, *(profile.audio.prepare if profile.audio else ())):
            yield Command(text)
        if profile.keys is not None:
            yield Command(profile.keys.enable)
        for text in profile.text_setup:
            texts = (yield Command(text)).ok
        serial = yield from iccid(profile.iccid_query)
        bars = yield from signal_bars()
        operator = yield from operator_name()
        has_sound = profile.voice and self._ports is not None and self._ports.audio is not None
        self._status = replace(
            self._status, iccid=serial, signal=bars, operator=operator, voice=has_sound, texts=texts
        )

    def _look_after(self) -> Procedure[None]:
        """While ready: texts, signal, SIM and network now and then."""
        while True:
            if self._call is None:
                self._texts.ask(self._texts.collect(self.profile.stores))
                self._wake_inbox()
                reason = yield from sim_state()
                if reason is LineReason.OK:
                    reason = yield from registration()
                bars = yield from signal_bars()
                self._status = replace(self._status, signal=bars)
                if self._call is None:
                    self._judge(reason)
            yield Pause(_LOOK_SECONDS)

    def _judge(self, reason: LineReason) -> None:
        if reason is not LineReason.OK:
            self._set(LineState.REGISTERING if "network" in reason else LineState.SIM_CHECK, reason)
        elif self._texts.failing:
            self._set(LineState.READY, LineReason.TEXTS_FAILING)
        else:
            self._set(LineState.READY, LineReason.OK)

    def _reset(self) -> Procedure[None]:
        yield Command(self.profile.reset, timeout=10.0, priority=Priority.URGENT)
        yield Pause(_REBOOT_SECONDS)
        self._port_lost(LineReason.RESTARTED)

    # -- calls and texts, in the worker

    def _dial(self, call_id: str, number: str, ring_seconds: float, record_to: Path | None) -> None:
        if not self._status.can_call or self._call is not None:
            self.emit(CallEnded(self.line_id, call_id, CallOutcome.MODEM_ERROR, None, ("line not ready",)))
            return
        self._call = VoiceCall(self, call_id, number, ring_seconds, record_to)
        self._status = replace(self._status, call_id=call_id)
        self._set(LineState.BUSY, LineReason.IN_CALL)
        self._call.start()

    def _play(self, call_id: str, playback_id: str, pcm: bytes) -> None:
        if self._call is not None and self._call.call_id == call_id:
            self._call.play(playback_id, pcm)
        else:
            self.emit(PlaybackEnded(self.line_id, call_id, playback_id, completed=False))

    def _with_call(self, call_id: str, act: Callable[[VoiceCall], None]) -> None:
        if self._call is not None and self._call.call_id == call_id:
            act(self._call)

    def _order_text(self, order: TextOrder) -> None:
        if not self._status.can_text:
            self.emit(TextFailed(self.line_id, order.message_id, "line"))
            return
        self._texts.order(order)
        self._send_next_text()

    def _send_next_text(self) -> None:
        if self._sending or self._call is not None or self._line is None:
            return
        order = self._texts.next_order()
        if order is not None:
            self._sending = True
            self._in_background(self._texts.send(order), self._text_done)

    def _in_background(
        self, procedure: Procedure[None], done: Callable[[None], None] = lambda _: None
    ) -> None:
        self._background = [r for r in self._background if not r.finished]
        self._background.append(self.procedures.start(procedure, done))

    def _text_done(self, _nothing: None) -> None:
        self._sending = False
        self._send_next_text()

    def _wake_inbox(self) -> None:
        """One question to the stores at a time: two lists and a deletion between them would mix up."""
        job = self._texts.next_question()
        if job is not None:
            self._in_background(job, self._inbox_done)

    def _inbox_done(self, _nothing: None) -> None:
        self._texts.answered()
        self._wake_inbox()

    def _delete_text(self, receipt: str) -> None:
        if self._line is not None:
            self._texts.ask(self._texts.kept(receipt))
            self._wake_inbox()

    # -- what comes in

    def _on_urc(self, urc: Urc) -> None:
        if urc.text.startswith(REBOOT_BANNERS):
            self._port_lost(LineReason.RESTARTED)
        elif urc.text.startswith("+CDS:"):
            self._texts.on_report(urc)
        elif urc.text.startswith("+CMTI:"):
            self._texts.ask(self._texts.collect(self.profile.stores))
            self._wake_inbox()
        elif self._call is not None:
            self._call.on_urc(urc.text)

    def _on_audio(self, news: AudioNews) -> None:
        self._work.put(partial(self._audio_news, news))

    def _audio_news(self, news: AudioNews) -> None:
        if self._call is not None:
            self._call.on_audio(news)

    # -- losses

    def _on_dead(self) -> None:
        self._drop(LineState.DEAD, LineReason.SILENT)

    def _port_lost(self, reason: LineReason = LineReason.UNPLUGGED) -> None:
        self._drop(LineState.ABSENT if reason is LineReason.UNPLUGGED else LineState.OPENING, reason)

    def _drop(self, state: LineState, reason: LineReason) -> None:
        line, self._line = self._line, None
        if line is not None:
            line.close()
        self._sending = False
        for running in self._background:
            running.cancel()
        self._background.clear()
        if self._call is not None:
            # It lives on until its sound is closed; that needs no AT port.
            self._call.lost("unplugged" if reason is LineReason.UNPLUGGED else reason.value)
        self.session.close()
        self._texts.refuse_all("line")
        self._texts.forget()
        self._retry_later(state, reason)

    def _retry_later(self, state: LineState, reason: LineReason) -> None:
        pause = _REOPEN_SECONDS[min(self._failures, len(_REOPEN_SECONDS) - 1)]
        self._failures += 1
        self._open_at = self.now() + pause
        self._set(state, reason)

    def _shut_down(self) -> None:
        if self._call is not None:
            self._call.lost("closed")
        if self._line is not None:
            self._write(b"AT+CHUP\r")
            self._line.close()
            self._line = None
        self._closed = True
        self._set(LineState.ABSENT, LineReason.CLOSED)

    def _write(self, data: bytes) -> None:
        if self._line is not None:
            self._line.write(data)

    def _set(self, state: LineState, reason: LineReason) -> None:
        call_id = self._call.call_id if self._call is not None else None
        changed = replace(self._status, state=state, reason=reason, call_id=call_id)
        if changed != self._status:
            self._status = changed
            self._post(LineChanged(changed))
