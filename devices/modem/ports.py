"""Where a modem's ports are, and the running sound of a call."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from core.kernel.errors import DeviceError
from devices.modem.amr_child import coded_in_child, decoded_in_child
from devices.modem.audio_pump import AudioPump
from devices.modem.call_audio import AudioNews, CallAudio
from devices.modem.call_host import Sound
from devices.modem.call_recording import CallRecorder
from devices.modem.card_audio import CARD, CardAudio
from devices.modem.module_recording import SoundDecoder
from devices.modem.module_sound import AmrCoder
from devices.modem.procedures import Procedure
from devices.modem.profile import Profile
from devices.modem.profiles import recognise
from devices.modem.serial_line import SerialAudio, SerialLine


@dataclass(frozen=True, slots=True)
class Ports:
    """Where a modem's ports are at the moment; ``audio`` may be a sound card (``card_audio.CARD``)."""

    at: str
    audio: str | None = None

    @property
    def by_card(self) -> bool:
        """Whether the sound goes through a sound card."""
        return self.audio is not None and self.audio.startswith(CARD)


FindPorts = Callable[[], Ports | None]


def profile_for(model: str, ports: Ports | None) -> Profile:
    """The family of a modem, with the way that its sound takes here."""
    by_card, has_port = (ports.by_card, ports.audio is not None) if ports is not None else (False, False)
    return recognise(model, by_card, has_port)


def carries_sound(profile: Profile, ports: Ports | None) -> bool:
    """Whether a call of a modem of this family can carry sound over these ports."""
    has_port = ports is not None and ports.audio is not None
    return profile.by_files or (profile.voice and has_port)


class AtPort(Protocol):
    """An open AT port."""

    def write(self, data: bytes) -> None:
        """Send bytes; never raises, a port that is gone is told by ``lost``."""
        ...

    def close(self) -> None:
        """Give the port back; never raises."""
        ...


@dataclass(frozen=True, slots=True)
class PortAccess:
    """How ports are opened and time is read; serial ports, or a twin in memory.

    ``open_line(path, received, lost)`` raises ``OSError``; ``open_sound(ports, name, post, record_to)``
    ``OSError`` or ``DeviceError``; ``now`` gives monotonic seconds, ``wall`` the time of day; ``code_amr``
    makes the files that some modems take, ``decode`` sound of the files that they give.
    """

    open_line: Callable[[str, Callable[[bytes], None], Callable[[], None]], AtPort]
    open_sound: Callable[[Ports | None, str, Callable[[AudioNews], None], Path | None], Sound]
    now: Callable[[], float]
    wall: Callable[[], datetime] = lambda: datetime.now().astimezone()
    code_amr: AmrCoder = coded_in_child
    decode: SoundDecoder = decoded_in_child


class RunningSound:
    """Implements ``voice_call.Sound`` over a pump."""

    def __init__(self, audio: CallAudio, pump: AudioPump) -> None:
        self._audio = audio
        self._pump = pump

    def play(self, playback_id: str, pcm: bytes) -> None:
        """Play from the next frame on."""
        self._audio.play(playback_id, pcm)

    def stop_playing(self) -> None:
        """Cut the prompt."""
        self._audio.stop_playing()

    def on_line(self, _line: str) -> bool:
        """The pump tells by itself when a prompt is over."""
        return False

    def stop(self) -> None:
        """End the sound."""
        self._pump.stop()

    def finish(self, reachable: bool) -> Procedure[None]:  # noqa: ARG002
        """The pump ends by itself; all was heard as it came."""
        yield from ()


def open_sound(
    ports: Ports | None, name: str, post: Callable[[AudioNews], None], record_to: Path | None
) -> RunningSound:
    """Open the port for sound and start the pump; raises ``OSError``, ``DeviceError``."""
    if ports is None or ports.audio is None:
        raise DeviceError("modem.no_audio_port")
    recorder = CallRecorder(record_to) if record_to is not None else None
    try:
        port = CardAudio(ports.audio) if ports.by_card else SerialAudio(ports.audio)
    except (OSError, DeviceError):
        if recorder is not None:
            recorder.discard()
        raise
    audio = CallAudio(post, recorder)
    pump = AudioPump(port, audio, time.monotonic, f"sound {name}")
    pump.start()
    return RunningSound(audio, pump)


SERIAL = PortAccess(SerialLine, open_sound, time.monotonic)
