"""Where a modem's ports are, and the running sound of a call."""

from collections.abc import Callable
from dataclasses import dataclass

from devices.modem.audio_pump import AudioPump
from devices.modem.call_audio import CallAudio


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
