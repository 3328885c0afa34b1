"""Sound of a call through the USB sound card of a modem (UAC), by ALSA's own recorder and player.

Both are programs of the system, spoken to by pipes: tinyalsa and PortAudio garbled or refused such cards
(modem.md, section 3), and a child that hangs can be ended.
"""

import os
import select
import shutil
import subprocess

from core.contact.lines.line import SAMPLE_RATE
from core.kernel.errors import DeviceError

CARD = "card:"
"""Begins the name of a sound card where else the path of a serial port stands."""

_FORMAT = ("-q", "-t", "raw", "-f", "S16_LE", "-r", str(SAMPLE_RATE), "-c", "1", "-D")
_WRITE_SECONDS = 1.0
_END_SECONDS = 2.0
_PIPE_BYTES = 4096  # a quarter of a second: a card that takes nothing is noticed
_F_SETPIPE_SZ = 1031
_MOST_READ = 65536


class CardAudio:
    """Implements ``devices.modem.audio_pump.AudioPort``."""

    def __init__(self, card: str) -> None:
        """Start recorder and player; raises ``OSError``, ``DeviceError('modem.no_card_tools')``."""
        if not (shutil.which("arecord") and shutil.which("aplay")):
            raise DeviceError("modem.no_card_tools")
        device = f"plughw:CARD={card.removeprefix(CARD)}"
        quiet = subprocess.DEVNULL
        self._recorder = subprocess.Popen(
            ("arecord", *_FORMAT, device), stdin=quiet, stdout=subprocess.PIPE, stderr=quiet
        )
        try:
            self._player = subprocess.Popen(
                ("aplay", *_FORMAT, device), stdin=subprocess.PIPE, stdout=quiet, stderr=quiet
            )
        except OSError:
            _end(self._recorder)
            raise
        assert self._recorder.stdout is not None
        assert self._player.stdin is not None
        self._heard, self._said = self._recorder.stdout.fileno(), self._player.stdin.fileno()
        os.set_blocking(self._heard, False)
        os.set_blocking(self._said, False)
        _shorten(self._said)

    def read_available(self) -> bytes:
        """What was recorded, without waiting; raises ``OSError`` when the recorder has ended."""
        try:
            data = os.read(self._heard, _MOST_READ)
        except BlockingIOError:
            return b""
        if not data:
            raise BrokenPipeError
        return data

    def write(self, frame: bytes) -> None:
        """Play one frame; raises ``TimeoutError`` when it takes none, ``OSError`` when the card is gone."""
        while frame:
            if not select.select([], [self._said], [], _WRITE_SECONDS)[1]:
                raise TimeoutError
            try:
                frame = frame[os.write(self._said, frame) :]
            except BlockingIOError:
                raise TimeoutError from None

    def close(self) -> None:
        """End both programs; never raises."""
        _end(self._recorder)
        _end(self._player)


def _shorten(pipe: int) -> None:
    """Let no more than a moment of sound wait in a pipe; where that is not possible it stays as it is."""
    try:
        import fcntl

        fcntl.fcntl(pipe, _F_SETPIPE_SZ, _PIPE_BYTES)
    except (ImportError, OSError):
        return


def _end(child: "subprocess.Popen[bytes]") -> None:
    child.kill()
    for pipe in (child.stdin, child.stdout):
        if pipe is not None:
            try:
                pipe.close()
            except OSError:
                continue
    try:
        child.wait(_END_SECONDS)
    except subprocess.TimeoutExpired:
        return
