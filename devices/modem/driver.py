"""One modem from plug to call: finds its port, probes, checks SIM and network, then calls and texts.

One worker thread owns all state; the reader, the sound and the callers only put work into its queue. States
and their reasons are those of ``contact.lines.line``; every loss leads back to opening the port, with growing
pauses, and the same modem (by IMEI) is the same line wherever it is plugged in.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TypeVar

from core.contact.lines.line import (
    CallEnded,
    CallOutcome,
    LineChanged,
    LineReason,
    LineState,
    LineStatus,
    PlaybackEnded,
)
from devices.modem import set_up
from devices.modem.at_commands import Command, Priority, Urc, UrcTable
from devices.modem.at_session import AtSession
from devices.modem.call_audio import AudioNews
from devices.modem.call_host import Sound
from devices.modem.care import ModemCare
from devices.modem.module_sound import ModuleFiles, ModuleSound
from devices.modem.ports import (
    SERIAL,
    AtPort,
    FindPorts,
    PortAccess,
    Ports,
    carries_sound,
    profile_for,
)
from devices.modem.procedures import Pause, Procedure, Procedures, Running
from devices.modem.profile import Profile
from devices.modem.profiles import GENERIC, REBOOT_BANNERS, urc_prefixes
from devices.modem.queries import identity, signal
from devices.modem.text_traffic import TextTraffic
from devices.modem.texts import TextDesk, TextLimits, TextOrder
from devices.modem.trace import AtTrace
from devices.modem.voice_call import VoiceCall
from devices.modem.work_loop import WorkLoop

T = TypeVar("T")
_REOPEN_SECONDS = (0.5, 1.0, 2.0, 5.0, 10.0)
_LOOK_SECONDS = 15.0
_REBOOT_SECONDS = 3.0
_SILENT_BORNE = 2
_CLOSE_SECONDS = 4.0
_NETWORK_URCS = ("+CREG:", "+CEREG:", "+CGREG:")


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
        access: PortAccess = SERIAL,
    ) -> None:
        self.line_id = line_id
        self.profile: Profile = GENERIC
        self._find_ports = find_ports
        self._post = post
        self._access = access
        self._status = LineStatus(line_id, LineState.ABSENT, LineReason.UNPLUGGED, simulated=simulated)
        self.trace = AtTrace(access.wall)
        self._line: AtPort | None = None
        self._ports: Ports | None = None
        self.session = AtSession(
            self._write,
            self.now,
            self._on_urc,
            self._on_dead,
            UrcTable(urc_prefixes(GENERIC)),
            self.trace.heard,
        )
        self.procedures = Procedures(self.session, self.now)
        self._texts = TextDesk(line_id, self.emit, self.now, TextLimits(pace_seconds))
        self._traffic = TextTraffic(self, self._texts)
        self._files = ModuleFiles(access.code_amr, access.decode)
        self._call: VoiceCall | None = None
        self._background = self.procedures.group()
        self._main: Running | None = None
        self._failures = 0
        self._open_at = 0.0
        self._closing_until: float | None = None
        self._loop = WorkLoop(f"modem {line_id}", self._tick, self.deadline, self.now, self._over)
        self.care = ModemCare(self, self._loop.put)

    # -- from any thread

    def start(self) -> None:
        """Start the worker."""
        self._loop.start()

    def close(self) -> None:
        """Hang up, close the ports, end the worker."""
        self._loop.put(self._shut_down)
        self._loop.join(_CLOSE_SECONDS + 2)

    @property
    def status(self) -> LineStatus:
        """The latest snapshot."""
        return self._status

    def dial(self, call_id: str, number: str, ring_seconds: float, record_to: Path | None) -> None:
        """Start a call."""
        self._loop.put(partial(self._dial, call_id, number, ring_seconds, record_to))

    def play(self, call_id: str, playback_id: str, pcm: bytes) -> None:
        """Play a prompt."""
        self._loop.put(partial(self._play, call_id, playback_id, pcm))

    def stop_playing(self, call_id: str) -> None:
        """Cut the prompt."""
        self._loop.put(partial(self._with_call, call_id, VoiceCall.stop_playing))

    def hang_up(self, call_id: str) -> None:
        """End a call."""
        self._loop.put(partial(self._with_call, call_id, VoiceCall.hang_up))

    def send_text(self, order: TextOrder) -> None:
        """Queue a text."""
        self._loop.put(partial(self._traffic.order, order))

    def expect_reports(self, message_id: str, number: str, references: tuple[int, ...]) -> None:
        """Wait for reports of a text sent before."""
        self._loop.put(partial(self._texts.await_reports, message_id, number, references))

    def text_kept(self, receipt: str) -> None:
        """Delete a text that is safely stored."""
        self._loop.put(partial(self._traffic.delete, receipt))

    # -- what texts, care and a call need (``TrafficHost``, ``CareHost``, ``CallHost``)

    @property
    def free(self) -> bool:
        """Whether the port is open and no call is under way."""
        return self._call is None and self._line is not None

    @property
    def has_sound(self) -> bool:
        """Whether a call can carry sound: by family, and by the ports that were found."""
        return carries_sound(self.profile, self._ports)

    @property
    def is_open(self) -> bool:
        """Whether there is a port."""
        return self._line is not None

    def now(self) -> float:
        """Monotonic seconds."""
        return self._access.now()

    def emit(self, event: object) -> None:
        """Post an event to the engine."""
        self._post(event)

    def open_sound(self, record_to: Path | None) -> Sound:
        """Open the port for sound and start the pump, or speak out of files in the modem."""
        if self.profile.by_files and self.profile.files is not None:
            return ModuleSound(self, self.profile.files, self._files, self._on_audio, record_to)
        return self._access.open_sound(self._ports, self.line_id, self._on_audio, record_to)

    def call_ended(self, audio_suspect: bool, stuck: bool) -> None:
        """The call is over; a modem whose sound or call is stuck is restarted first."""
        self._call = None
        if self._line is None:
            return
        if audio_suspect or stuck:
            self._set(LineState.DEGRADED, LineReason.AUDIO_SUSPECT if audio_suspect else LineReason.RESTARTED)
            self.in_background(self._reset())
        elif self._status.state is LineState.BUSY:
            self._set_ready()
            self._traffic.send_next()

    def hurry(self) -> None:
        """Do not wait any longer before the next look."""
        self._open_at = self.now()
        if self._main is not None:
            self._main.wake()

    def bind(self, imei: str) -> None:
        """Begin anew with this modem, or with whatever is there when it is empty."""
        self._status = replace(self._status, imei=imei, iccid="")
        self._failures = 0
        if self.free:
            self._drop(LineState.OPENING, LineReason.STARTING)
        else:
            self.hurry()

    # -- worker

    def step(self) -> None:
        """Do what is due in the calling thread, in place of the worker's (twins without threads)."""
        self._loop.step()

    def deadline(self) -> float | None:
        """When :meth:`step` next has something to do by the clock."""
        due = [self.procedures.deadline()]
        if self._line is not None:
            due.append(self.session.deadline())
        elif self._call is None and self._closing_until is None:
            due.append(self._open_at)
        return min((d for d in due if d is not None), default=None)

    def _over(self) -> bool:
        """Closed, and the last call has been told (its recording is being given its name meanwhile)."""
        if self._closing_until is None:
            return False
        return self._call is None or self.now() >= self._closing_until

    def _tick(self) -> None:
        if self._line is not None:
            self.session.tick()
        elif self._call is None and self._closing_until is None and self.now() >= self._open_at:
            self._open()
        self.procedures.tick()

    def _open(self) -> None:
        ports = self._find_ports()
        if ports is None:
            self._retry_later(LineState.ABSENT, LineReason.UNPLUGGED)
            return
        self._set(LineState.OPENING, LineReason.STARTING)
        try:
            self._line = self._access.open_line(
                ports.at,
                lambda data: self._loop.put(partial(self.session.feed, data)),
                lambda: self._loop.put(self._port_lost),
            )
        except OSError:
            self._retry_later(LineState.ABSENT, LineReason.PORT_REFUSED)
            return
        self._ports, self._status = ports, replace(self._status, port=ports.at)
        self._set(LineState.PROBING, LineReason.STARTING)
        self.session.resync()
        self._main = self.in_background(self._set_up())

    def _set_up(self) -> Procedure[None]:
        yield Command("ATE0")
        yield Command("AT+CMEE=1")
        found = yield from identity()
        if found is None:
            self._drop(LineState.DEAD, LineReason.NOT_A_MODEM)
            return
        if self._status.imei and found.imei != self._status.imei:
            self.care.stranger = found.imei
            self._drop(LineState.DEAD, LineReason.OTHER_MODEM)
            return
        self.profile = profile_for(found.model, self._ports)
        self._files.forget()
        self.session.urcs = UrcTable(urc_prefixes(self.profile))
        self._status = set_up.identified(self._status, self.profile, found)
        yield Command(self.profile.hang_up[0])  # a program that was killed left its call up
        yield from set_up.until_usable(self._set, self.profile, self.care.keys())
        told = yield from set_up.configure(self.profile)
        strength = yield from signal()
        self._status = set_up.registered(self._status, told, strength, self.has_sound)
        self._failures = 0
        if told.iccid in ("", self._status.iccid):
            self._set_ready()
            self._traffic.send_next()
        yield from self._look_after()

    def _look_after(self) -> Procedure[None]:
        """While ready: texts, signal, SIM and network now and then, at once when the modem hints at them."""
        while True:
            trouble = None
            if self._call is None:
                self._traffic.collect(self.profile.stores)
                trouble = yield from set_up.trouble_of_line(self.profile, self._status.iccid)
                if (yield from set_up.unlocked_again(trouble, self._set, self.profile, self.care.keys())):
                    continue
                strength = yield from signal()
                self._status = replace(self._status, signal=strength.bars, dbm=strength.dbm)
                if self._call is None and trouble is not None:
                    self._set(*trouble)
                elif self._call is None:
                    self._set_ready()
            yield Pause(_LOOK_SECONDS if trouble is None else set_up.AGAIN_SECONDS)

    def _set_ready(self) -> None:
        flaw = set_up.flaw_of_ready_line(self._texts.failing, self._texts.inbox.full, self._status.signal)
        self._set(LineState.READY, flaw)

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

    def in_background(self, procedure: Procedure[T], done: Callable[[T], None] = lambda _: None) -> Running:
        """Start a procedure that ends with the line."""
        return self._background.start(procedure, done)

    # -- what comes in

    def _on_urc(self, urc: Urc) -> None:
        if urc.text.startswith(REBOOT_BANNERS):
            self._port_lost(LineReason.RESTARTED)
        elif urc.text.startswith("+CDS:"):
            self._texts.on_report(urc)
        elif urc.text.startswith("+CMTI:"):
            self._traffic.collect(self.profile.stores)
        elif urc.text.startswith((*self.profile.sim_urcs, *_NETWORK_URCS)):
            if self._main is not None:
                self._main.wake()
        elif self._call is not None:
            self._call.on_urc(urc.text)

    def _on_audio(self, news: AudioNews) -> None:
        self._loop.put(partial(self._audio_news, news))

    def _audio_news(self, news: AudioNews) -> None:
        if self._call is not None:
            self._call.on_audio(news)

    # -- losses

    def _on_dead(self) -> None:
        if self._status.imei and self._failures >= _SILENT_BORNE:
            self._write(f"{self.profile.reset}\r".encode())  # it may obey though it does not answer
        self._drop(LineState.DEAD, LineReason.SILENT)

    def _port_lost(self, reason: LineReason = LineReason.UNPLUGGED) -> None:
        self._drop(LineState.ABSENT if reason is LineReason.UNPLUGGED else LineState.OPENING, reason)

    def _drop(self, state: LineState, reason: LineReason) -> None:
        line, self._line = self._line, None
        if line is not None:
            line.close()
        self._main = None
        self._background.cancel()
        self.care.line_lost()
        if self._call is not None:
            # It lives on until its sound is closed; that needs no AT port.
            self._call.lost("unplugged" if reason is LineReason.UNPLUGGED else reason.value)
        self.session.close()
        self._traffic.line_lost()
        self._retry_later(state, reason)

    def _retry_later(self, state: LineState, reason: LineReason) -> None:
        self._open_at = self.now() + _REOPEN_SECONDS[min(self._failures, len(_REOPEN_SECONDS) - 1)]
        self._failures += 1
        self._set(state, reason)

    def _shut_down(self) -> None:
        if self._call is not None:
            self._call.lost("closed")
        if self._line is not None:
            self._write(b"AT+CHUP\r")
            self._line.close()
            self._line = None
        self._traffic.line_lost()
        self._closing_until = self.now() + _CLOSE_SECONDS
        self._set(LineState.ABSENT, LineReason.CLOSED)

    def _write(self, data: bytes) -> None:
        if self._line is not None:
            self.trace.sent(data)
            self._line.write(data)

    def _set(self, state: LineState, reason: LineReason, tries: int | None = None) -> None:
        call_id = None if self._call is None else self._call.call_id
        changed = replace(self._status, state=state, reason=reason, call_id=call_id, tries_left=tries)
        if changed != self._status:
            self._status = changed
            self._post(LineChanged(changed))
