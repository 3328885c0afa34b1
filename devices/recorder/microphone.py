"""Sound of a microphone by ALSA's own recorder, spoken to by a pipe (PyAV's ALSA input does not work).

PipeWire and PulseAudio are reached the same way: their ALSA device is ``default``.
"""

import contextlib
import math
import os
import shutil
import subprocess
import sys
from array import array
from collections.abc import Sequence
from threading import Lock, Thread

from core.evidence.recording.sound import QUIETEST, Microphone
from core.kernel.errors import DeviceError

SAMPLE_RATE = 16_000
"""Samples a second, mono, 16 bits: more than speech needs; a codec for it takes little room."""

SAMPLE_BYTES = 2
_PROGRAM = "arecord"
_FORMAT = ("-q", "-t", "raw", "-f", "S16_LE", "-r", str(SAMPLE_RATE), "-c", "1", "-D")
_LOUDEST = 32768
_LEVEL_SECONDS = 0.5
_LIST_SECONDS = 10.0
_MOST_READ = 65536
_WHOLE = ("default", "plughw:")


class MicrophoneSound:
    """What a microphone hears, kept until it is fetched; :meth:`close` ends the program behind it."""

    def __init__(self, name: str) -> None:
        """Begin to listen; raises ``OSError`` without the program."""
        self._child = subprocess.Popen(
            (_PROGRAM, *_FORMAT, name),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,  # a closing terminal must not take it along
        )
        self._heard = bytearray()
        self._lock = Lock()
        self._reader = Thread(target=self._read, name="microphone", daemon=True)
        self._reader.start()

    @property
    def ended(self) -> bool:
        """Whether nothing more will come."""
        return not self._reader.is_alive()

    def take(self) -> bytes:
        """Everything heard since the last time, in whole samples."""
        with self._lock:
            whole = len(self._heard) // SAMPLE_BYTES * SAMPLE_BYTES
            heard = bytes(self._heard[:whole])
            del self._heard[:whole]
            return heard

    def close(self) -> None:
        """Listen no more; never raises."""
        self._child.kill()
        self._child.wait()
        self._reader.join()

    def _read(self) -> None:
        assert self._child.stdout is not None
        with self._child.stdout as pipe, contextlib.suppress(OSError):
            while data := os.read(pipe.fileno(), _MOST_READ):
                with self._lock:
                    self._heard += data


class SystemMicrophones:
    """Implements ``core.evidence.recording.sound.Microphones``."""

    def found(self) -> tuple[Microphone, ...]:
        """What ALSA lists: the system's own choice and every card."""
        program = _program()
        try:
            told = subprocess.run(
                (program, "-L"), capture_output=True, timeout=_LIST_SECONDS, check=False
            ).stdout
        except (OSError, subprocess.SubprocessError):
            raise DeviceError("microphone.no_tools") from None
        return parse_list(told.decode("utf-8", "replace").splitlines())

    def level(self, name: str) -> int:
        """The loudest of half a second."""
        wanted = round(SAMPLE_RATE * SAMPLE_BYTES * _LEVEL_SECONDS)
        command: Sequence[str] = (_program(), *_FORMAT, name, "-s", str(wanted // SAMPLE_BYTES))
        try:
            heard = subprocess.run(
                command, capture_output=True, timeout=_LIST_SECONDS, check=False, stdin=subprocess.DEVNULL
            ).stdout[:wanted]
        except (OSError, subprocess.SubprocessError):
            raise DeviceError("microphone.silent") from None
        if len(heard) < SAMPLE_BYTES:
            raise DeviceError("microphone.silent")
        return loudness(heard)


def parse_list(lines: Sequence[str]) -> tuple[Microphone, ...]:
    """Devices in what ``arecord -L`` prints: a name at the margin, then indented lines that explain it."""
    found: list[Microphone] = []
    for number, line in enumerate(lines):
        if line.startswith(_WHOLE) and not line.startswith("default:"):
            title = (
                lines[number + 1].strip() if lines[number + 1 :] and _is_indented(lines[number + 1]) else ""
            )
            found.append(Microphone(line.strip(), title or line.strip()))
    return tuple(sorted(found, key=lambda one: one.name != "default"))


def loudness(pcm: bytes) -> int:
    """The loudest sample in decibels below the greatest there can be."""
    samples = array("h", pcm[: len(pcm) // SAMPLE_BYTES * SAMPLE_BYTES])
    if sys.byteorder == "big":
        samples.byteswap()
    peak = max((abs(sample) for sample in samples), default=0)
    return QUIETEST if peak == 0 else max(QUIETEST, round(20 * math.log10(peak / _LOUDEST)))


def can_hear() -> bool:
    """Whether there is what a microphone is heard by; quick, opens nothing."""
    return sys.platform != "win32" and shutil.which(_PROGRAM) is not None


def _is_indented(line: str) -> bool:
    return line[:1].isspace()


def _program() -> str:
    """The recorder of ALSA; on Windows there is none."""
    if sys.platform == "win32":
        raise DeviceError("microphone.windows")
    found = shutil.which(_PROGRAM)
    if found is None:
        raise DeviceError("microphone.no_tools")
    return found
