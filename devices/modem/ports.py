"""Where a modem's ports are, and the running sound of a call."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from core.kernel.errors import DeviceError
from devices.modem.audio_pump import AudioPump
from devices.modem.call_audio import AudioNews, CallAudio
from devices.modem.call_recording import CallRecorder
from devices.modem.serial_line import SerialAudio


@dataclass(frozen=True, slots=True)
class Ports:
    """Where a modem's ports are at the moment."""

    at: str
    audio: str | None = None


FindPorts = Callable[[], Ports | None]


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

    def stop(self) -> None:
        """End the sound."""
        self._pump.stop()


def open_sound(
    ports: Ports | None, name: str, post: Callable[[AudioNews], None], record_to: Path | None
) -> RunningSound:
    """Open the port for sound and start the pump; raises ``OSError``, ``DeviceError``."""
    if ports is None or ports.audio is None:
        raise DeviceError("modem.no_audio_port")
    port = SerialAudio(ports.audio)
    recorder = CallRecorder(record_to) if record_to is not None else None
    audio = CallAudio(post, recorder)
    pump = AudioPump(port, audio, time.monotonic, f"sound {name}")
    pump.start()
    return RunningSound(audio, pump)
