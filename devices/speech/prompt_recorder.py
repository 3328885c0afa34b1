"""The microphone of the PC: the system's recorder writes into a pipe, nothing lies in a file."""

import array
import shutil
import subprocess
import sys
from collections.abc import Callable
from threading import Lock, Timer

from core.contact.lines.line import SAMPLE_BYTES, SAMPLE_RATE
from core.kernel.errors import DeviceError
from devices.platform.wav_file import wav_file

_RECORDERS = (
    ("pw-cat", "-r", "--format=s16", f"--rate={SAMPLE_RATE}", "--channels=1", "-"),
    ("parec", "--raw", "--format=s16le", f"--rate={SAMPLE_RATE}", "--channels=1"),
    ("arecord", "-q", "-t", "raw", "-f", "S16_LE", "-r", str(SAMPLE_RATE), "-c", "1"),
)
"""Recorders of Linux desktops, the newest first; each writes raw sound to its standard output."""

_STEP_BYTES = SAMPLE_RATE * SAMPLE_BYTES // 10
_FULL_SCALE = 32768


class SystemPromptRecorder:
    """Implements ``core.contact.lines.ports.PromptRecorder``; one recording at a time."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._child: subprocess.Popen[bytes] | None = None
        self._ended = False

    def record(self, seconds: float, level: Callable[[float], None]) -> bytes:
        """Record until :meth:`stop`, or for ``seconds``; gives a WAV file.

        Raises:
            DeviceError: ``prompt_recorder.none`` without a program for it, ``prompt_recorder.failed`` when
                nothing was heard.
        """
        self.stop()
        self._ended = False
        recorders = [recorder for recorder in _RECORDERS if shutil.which(recorder[0])]
        if sys.platform == "win32" or not recorders:
            raise DeviceError("prompt_recorder.none")
        for recorder in recorders:
            if self._ended:
                break
            if sound := self._record_by(recorder, seconds, level):
                return wav_file(sound)
        raise DeviceError("prompt_recorder.failed")

    def stop(self) -> None:
        """End the recording; harmless when none runs."""
        with self._lock:
            self._ended = True
            if self._child is not None:
                self._child.terminate()

    def _record_by(self, recorder: tuple[str, ...], seconds: float, level: Callable[[float], None]) -> bytes:
        """What one recorder heard, nothing when it could not record."""
        quiet = subprocess.DEVNULL
        try:
            child = subprocess.Popen(recorder, stdin=quiet, stdout=subprocess.PIPE, stderr=quiet)
        except OSError:
            return b""
        with self._lock:
            self._child = child
        most = int(seconds * SAMPLE_RATE) * SAMPLE_BYTES
        limit = Timer(seconds + 1.0, child.terminate)  # a recorder without a device may wait for ever
        limit.start()
        heard = bytearray()
        assert child.stdout is not None
        with child.stdout as pipe:
            while len(heard) < most and (piece := pipe.read(_STEP_BYTES)):
                heard += piece
                level(_level(piece))
        limit.cancel()
        child.terminate()
        child.wait()
        with self._lock:
            self._child = None
        return bytes(heard[: most - most % SAMPLE_BYTES])


def _level(piece: bytes) -> float:
    """The loudest sample, as a share of full scale."""
    samples = array.array("h", piece[: len(piece) // SAMPLE_BYTES * SAMPLE_BYTES])
    if sys.byteorder == "big":
        samples.byteswap()
    return max(map(abs, samples), default=0) / _FULL_SCALE
