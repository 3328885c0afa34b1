"""The recording of a call: a stereo WAV, left what we sent, right what we heard.

Written as ``NAME.wav.part``; on closing the header is rewritten, the file synced and renamed, so that a file
with its final name is always whole. After a crash :func:`recover` makes a whole file of the part.
"""

import hashlib
import os
import struct
from pathlib import Path
from typing import BinaryIO

import numpy as np

from core.contact.lines.line import SAMPLE_RATE, CallRecording
from core.kernel.errors import DeviceError

_HEADER = struct.Struct("<4sI4s4sIHHIIHH4sI")
_CHANNELS = 2
_FRAME = 2 * _CHANNELS


class CallRecorder:
    """Writes one recording. Methods raise ``OSError`` when the disk does."""

    def __init__(self, path: Path) -> None:
        """Begin ``path`` + ``.part``; raises ``DeviceError('modem.recording_exists')``, never overwrites."""
        if path.exists():
            raise DeviceError("modem.recording_exists")
        self._path = path
        self._part = path.with_name(path.name + ".part")
        self._file: BinaryIO = self._part.open("w+b")
        self._file.write(_header(0))
        self._heard = b""
        self._bytes = 0

    def hear(self, pcm: bytes) -> None:
        """Take in what came from the far end, in whole samples; it is written along with what is sent."""
        self._heard += pcm

    def send(self, pcm: bytes) -> None:
        """Write ``pcm`` to the left, as much of what was heard to the right; silence where there is none."""
        right = self._heard[: len(pcm)].ljust(len(pcm), b"\x00")
        self._heard = self._heard[len(pcm) :]
        self._write(pcm, right)

    def heard_at(self, seconds: float, pcm: bytes) -> None:
        """Put sound to the right where it was heard, found out later; longer sound makes the file longer."""
        start = _HEADER.size + max(int(seconds * SAMPLE_RATE), 0) * _FRAME
        size = len(pcm) // 2 * _FRAME
        self._file.seek(start)
        there = self._file.read(size).ljust(size, b"\x00")
        stereo = np.frombuffer(there, dtype="<i2").reshape(-1, _CHANNELS).copy()
        stereo[:, 1] = np.frombuffer(pcm[: len(pcm) // 2 * 2], dtype="<i2")
        self._file.seek(start)
        self._file.write(stereo.tobytes())
        self._bytes = max(self._bytes, start + size - _HEADER.size)
        self._file.seek(0, os.SEEK_END)

    def close(self) -> CallRecording:
        """Finish the file and give it its name."""
        if self._heard:
            self._write(bytes(len(self._heard)), self._heard)
            self._heard = b""
        _finish(self._file, self._bytes)
        return _publish(self._part, self._path, self._bytes)

    def abandon(self) -> None:
        """Close the part as it is (the disk failed); it can still be recovered."""
        self._file.close()

    def discard(self) -> None:
        """The sound never came about: leave no empty part behind."""
        self._file.close()
        self._part.unlink(missing_ok=True)

    def _write(self, left: bytes, right: bytes) -> None:
        stereo = np.empty((len(left) // 2, _CHANNELS), dtype="<i2")
        stereo[:, 0] = np.frombuffer(left, dtype="<i2")
        stereo[:, 1] = np.frombuffer(right, dtype="<i2")
        octets = stereo.tobytes()
        self._file.write(octets)
        self._bytes += len(octets)


def recover(path: Path) -> CallRecording | None:
    """Make a whole file of what a crash left of ``path``; None when there is nothing to recover.

    A part without any sound is removed.
    """
    part = path.with_name(path.name + ".part")
    if path.exists() or not part.exists():
        return None
    with part.open("r+b") as file:
        size = file.seek(0, os.SEEK_END) - _HEADER.size
        if size >= _FRAME:
            size -= size % _FRAME
            file.truncate(_HEADER.size + size)
            _finish(file, size)
    if size < _FRAME:
        part.unlink()
        return None
    return _publish(part, path, size)


def recover_all(folder: Path) -> list[CallRecording]:
    """:func:`recover` for every part in ``folder``; at a start no call is under way, so each is a crash's."""
    parts = sorted(folder.glob("*.wav.part"))
    found = [recover(part.with_suffix("")) for part in parts]
    return [recording for recording in found if recording is not None]


def _finish(file: BinaryIO, size: int) -> None:
    file.seek(0)
    file.write(_header(size))
    file.flush()
    os.fsync(file.fileno())
    file.close()


def _publish(part: Path, path: Path, size: int) -> CallRecording:
    with part.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    part.replace(path)
    _sync_folder(path.parent)
    return CallRecording(path, digest, size / (_FRAME * SAMPLE_RATE))


def _sync_folder(folder: Path) -> None:
    # Windows cannot open a folder; there the rename itself is journalled.
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _header(size: int) -> bytes:
    """A RIFF header for 16-bit stereo PCM with ``size`` bytes of sound."""
    return _HEADER.pack(
        b"RIFF",
        36 + size,
        b"WAVE",
        b"fmt ",
        16,
        1,
        _CHANNELS,
        SAMPLE_RATE,
        SAMPLE_RATE * _FRAME,
        _FRAME,
        16,
        b"data",
        size,
    )
