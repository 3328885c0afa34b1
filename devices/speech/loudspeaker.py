"""The loudspeaker of the PC: sound goes to the system's player by a pipe, never into a file."""

import shutil
import subprocess
import sys
from threading import Lock

from core.contact.lines.line import SAMPLE_BYTES, SAMPLE_RATE
from core.kernel.errors import DeviceError
from devices.platform.wav_file import wav_file

_PLAYERS = (
    ("pw-cat", "-p", "--format=s16", "--rate={rate}", "--channels=1", "-"),
    ("paplay", "--raw", "--format=s16le", "--rate={rate}", "--channels=1"),
    ("aplay", "-q", "-t", "raw", "-f", "S16_LE", "-r", "{rate}", "-c", "1"),
)
"""Players of Linux desktops, the newest first; each reads raw sound from its standard input."""

_GRACE_SECONDS = 10.0


class SystemLoudspeaker:
    """One sound at a time. Implements ``core.contact.lines.ports.Loudspeaker``.

    And ``core.evidence.recording.playback.SoundPlayer``.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._child: subprocess.Popen[bytes] | None = None

    def play(self, pcm: bytes, sample_rate: int = SAMPLE_RATE) -> None:
        """Play to the end, or until :meth:`stop`.

        Raises:
            DeviceError: ``speaker.none`` without a player, ``speaker.failed`` when none could play.
        """
        self.stop()
        if sys.platform == "win32":
            _play_on_windows(pcm, sample_rate)
            return
        players = [player for player in _PLAYERS if shutil.which(player[0])]
        if not players:
            raise DeviceError("speaker.none")
        seconds = len(pcm) / (sample_rate * SAMPLE_BYTES) + _GRACE_SECONDS
        commands = [tuple(part.format(rate=sample_rate) for part in player) for player in players]
        if not any(self._play_by(command, pcm, seconds) for command in commands):
            raise DeviceError("speaker.failed")

    def stop(self) -> None:
        """Be silent; harmless when nothing is heard."""
        if sys.platform == "win32":
            import winsound

            winsound.PlaySound(None, winsound.SND_PURGE)
        with self._lock:
            if self._child is not None:
                self._child.kill()

    def _play_by(self, player: tuple[str, ...], pcm: bytes, seconds: float) -> bool:
        try:
            child = subprocess.Popen(
                player, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
            )
        except OSError:
            return False
        with self._lock:
            self._child = child
        try:
            child.communicate(pcm, timeout=seconds)
        except subprocess.TimeoutExpired:
            child.kill()
            child.communicate()
        finally:
            with self._lock:
                self._child = None
        return child.returncode in (0, -9)  # killed: somebody asked for silence


def _play_on_windows(pcm: bytes, sample_rate: int) -> None:
    if sys.platform == "win32":
        import winsound

        try:
            winsound.PlaySound(wav_file(pcm, sample_rate), winsound.SND_MEMORY)
        except RuntimeError:
            raise DeviceError("speaker.failed") from None
