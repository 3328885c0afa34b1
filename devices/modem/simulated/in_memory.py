"""The simulated modem without a process or a port: the same engine in the caller's thread, by a moved clock.

For tests of long waits and of what a line does to the bytes: hours pass at once, and nothing depends on the
speed of the machine.
"""

import heapq
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path

from core.kernel.errors import DeviceError
from devices.modem.call_audio import FRAME_SECONDS, AudioNews, CallAudio
from devices.modem.call_recording import CallRecorder
from devices.modem.driver import Modem
from devices.modem.module_sound import AmrCoder
from devices.modem.ports import PortAccess, Ports
from devices.modem.procedures import Procedure
from devices.modem.simulated.dialects import Dialect
from devices.modem.simulated.engine import SimulatedModem
from devices.modem.simulated.far_end import People
from devices.modem.simulated.module_files import AmrCodec, AmrDecoder

_PORTS = Ports("memory", "memory")
_NO_SOUND = Ports("memory")


class InMemoryModem:
    """A driver and its simulated modem, joined without a wire; :meth:`run` lets time pass."""

    def __init__(
        self,
        dialect: Dialect,
        people: People,
        post: Callable[[object], None],
        wall: datetime,
        transport: Callable[[bytes], list[bytes]] = lambda data: [data],
        *,
        sound_port: bool = True,
        amr: tuple[AmrCoder, AmrDecoder] | None = None,
    ) -> None:
        """``transport`` cuts what the modem says into the pieces in which it arrives.

        Without ``sound_port`` prompts go as files where the family takes them; ``amr`` codes and decodes.
        """
        self.time = 0.0
        self.plugged = True
        self._timers: list[tuple[float, int, Callable[[], None]]] = []
        self._order = count()
        self._line: _MemoryLine | None = None
        self._sound: _MemorySound | None = None
        self._transport = transport
        self.simulated = SimulatedModem(
            dialect,
            "860000000000017",
            people,
            self._from_modem,
            self._later,
            lambda: wall + timedelta(seconds=self.time),
            AmrCodec(*amr) if amr is not None else None,
        )
        ports = _PORTS if sound_port and dialect.audio_on is not None else _NO_SOUND
        access = PortAccess(self._open_line, self._open_sound, lambda: self.time)
        self.driver = Modem(
            "line-1",
            lambda: ports if self.plugged else None,
            post,
            simulated=True,
            access=access if amr is None else replace(access, code_amr=amr[0], decode=amr[1]),
        )

    def run(self, seconds: float, until: Callable[[], bool] = lambda: False) -> bool:
        """Let time pass, 20 ms at a time or up to the next thing due; True when ``until`` came true."""
        end = self.time + seconds
        self._settle()
        while not until():
            due = [t for t in (self.driver.deadline(), self._timers[0][0] if self._timers else None) if t]
            if self._sound is not None:
                due.append(self.time + FRAME_SECONDS)
            after = max(min(due, default=end), self.time)
            if after > end:
                self.time = end
                return False
            self.time = after
            self._settle()
        return True

    def unplug(self) -> None:
        """Pull the plug."""
        self.plugged = False
        line, self._line = self._line, None
        if line is not None:
            line.lost()

    def _settle(self) -> None:
        """Everything that is due at this moment."""
        while self._timers and self._timers[0][0] <= self.time:
            heapq.heappop(self._timers)[2]()
        if self._sound is not None:
            self._sound.frame(self.time)
        self.driver.step()
        self.driver.step()

    def _later(self, seconds: float, act: Callable[[], None]) -> None:
        heapq.heappush(self._timers, (self.time + seconds, next(self._order), act))

    def _from_modem(self, data: bytes) -> None:
        if self._line is not None:
            for piece in self._transport(data):
                self._line.received(piece)

    def _open_line(
        self, _path: str, received: Callable[[bytes], None], lost: Callable[[], None]
    ) -> "_MemoryLine":
        self._line = _MemoryLine(self.simulated.feed, received, lost, self._line_closed)
        return self._line

    def _line_closed(self) -> None:
        self._line = None

    def _open_sound(
        self, ports: Ports | None, _name: str, post: Callable[[AudioNews], None], record_to: Path | None
    ) -> "_MemorySound":
        if ports is None:
            raise DeviceError("modem.no_audio_port")
        recorder = CallRecorder(record_to) if record_to is not None else None
        self._sound = _MemorySound(CallAudio(post, recorder), self.simulated, self._sound_closed)
        return self._sound

    def _sound_closed(self) -> None:
        self._sound = None


class _MemoryLine:
    """The AT port (``ports.AtPort``)."""

    def __init__(
        self,
        feed: Callable[[bytes], None],
        received: Callable[[bytes], None],
        lost: Callable[[], None],
        closed: Callable[[], None],
    ) -> None:
        self.write = feed
        self.received = received
        self.lost = lost
        self.close = closed


class _MemorySound:
    """The sound of a call without a pump (``call_host.Sound``): frames are exchanged as time passes."""

    def __init__(self, audio: CallAudio, modem: SimulatedModem, closed: Callable[[], None]) -> None:
        self._audio = audio
        self._modem = modem
        self._closed = closed
        self._due: float | None = None
        self.play = audio.play
        self.stop_playing = audio.stop_playing

    def on_line(self, _line: str) -> bool:
        """Frames tell by themselves when a prompt is over."""
        return False

    def finish(self, reachable: bool) -> Procedure[None]:  # noqa: ARG002
        """All was heard as it came."""
        yield from ()

    def stop(self) -> None:
        """End the sound."""
        self._closed()
        self._audio.close()

    def frame(self, now: float) -> None:
        """Exchange the frames that are due."""
        if self._modem.faults.stalled_sound:
            self._audio.fail("write_timeout")
            return
        self._due = now if self._due is None else self._due
        while self._due <= now:
            self._due += FRAME_SECONDS
            sound = self._modem.sound
            if sound is not None:
                self._audio.hear(sound.next_frame())
            sent = self._audio.next_frame()
            if sound is not None:
                sound.hear(sent)
