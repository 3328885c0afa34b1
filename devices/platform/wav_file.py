"""Sound of a line as a WAV file in memory: 8 kHz, 16 bits, mono."""

import io
import struct
import wave
from collections.abc import Callable

from core.contact.lines.line import SAMPLE_BYTES, SAMPLE_RATE

_LINE_FORM = struct.pack(
    "<HHIIHH", 1, 1, SAMPLE_RATE, SAMPLE_RATE * SAMPLE_BYTES, SAMPLE_BYTES, 8 * SAMPLE_BYTES
)
"""What stands in the head of a WAV with sound of a line: PCM, mono, 8 kHz, 16 bits."""


def wav_file(pcm: bytes, sample_rate: int = SAMPLE_RATE) -> bytes:
    """The file; its sound is a line's unless another rate is given."""
    content = io.BytesIO()
    with wave.open(content, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(SAMPLE_BYTES)
        file.setframerate(sample_rate)
        file.writeframes(pcm)
    return content.getvalue()


def sound_of(content: bytes) -> bytes:
    """The samples of such a file; raises ``ValueError`` for anything else."""
    try:
        with wave.open(io.BytesIO(content)) as file:
            form = file.getframerate(), file.getsampwidth(), file.getnchannels()
            if form != (SAMPLE_RATE, SAMPLE_BYTES, 1):
                raise ValueError("not the sound of a line")
            return bytes(file.readframes(file.getnframes()))
    except (wave.Error, EOFError) as error:
        raise ValueError("not a WAV file") from error


def recorded_sound(content: bytes, decode: Callable[[bytes], bytes]) -> bytes:
    """Sound of a line out of a file that something else recorded, as far as the file goes.

    A WAV in the form of a line is read here, whatever length its head tells: who was cut off while writing
    left it wrong. ``decode`` takes all other files and raises ``ValueError``.
    """
    at, form = 12, b""
    while content[:4] == b"RIFF" and at + 8 <= len(content):
        kind, size = struct.unpack_from("<4sI", content, at)
        if kind == b"data" and form == _LINE_FORM:
            body = content[at + 8 :]
            body = body[:size] if 0 < size < len(body) else body
            return body[: len(body) - len(body) % SAMPLE_BYTES]
        if kind == b"fmt ":
            form = content[at + 8 : at + 8 + len(_LINE_FORM)]
        at += 8 + size + size % 2
    return decode(content)
