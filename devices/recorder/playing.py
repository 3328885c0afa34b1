"""In the recorder's own process: a piece as JPEG pictures and sound, as far as it can be decoded."""

import contextlib
import io
from collections.abc import Iterator
from fractions import Fraction
from typing import TYPE_CHECKING

import av

from devices.recorder.microphone import SAMPLE_BYTES, SAMPLE_RATE

if TYPE_CHECKING:
    from av.video.codeccontext import VideoCodecContext

_FINE = "2"  # quantiser: text on the screen stays legible


def jpeg_pictures(piece: bytes, width: int) -> Iterator[tuple[int, bytes]]:
    """Milliseconds from the start and JPEG bytes of every picture, at most ``width`` pixels wide."""
    source = io.BytesIO(piece)
    with contextlib.suppress(av.error.FFmpegError), av.open(source, "r", format="matroska") as container:
        encoder: VideoCodecContext | None = None
        for number, frame in enumerate(container.decode(video=0)):
            if encoder is None:
                encoder = _encoder(*_fitted(frame.width, frame.height, width))
            picture = frame.reformat(encoder.width, encoder.height, "yuvj420p")
            ms = round(frame.time * 1000) if frame.time is not None else 0
            picture.pts, picture.time_base = number, Fraction(1, 25)
            for packet in encoder.encode(picture):
                yield ms, bytes(packet)


def piece_sound(piece: bytes) -> bytes:
    """The sound of a piece at the rate of the microphone; empty when it has none."""
    heard = bytearray()
    source = io.BytesIO(piece)
    with contextlib.suppress(av.error.FFmpegError), av.open(source, "r", format="matroska") as container:
        if not container.streams.audio:
            return b""
        resampler = av.AudioResampler(format="s16", layout="mono", rate=SAMPLE_RATE)
        for frame in container.decode(audio=0):
            for plain in resampler.resample(frame):
                heard += bytes(plain.planes[0])[: plain.samples * SAMPLE_BYTES]
    return bytes(heard)


def _fitted(width: int, height: int, most: int) -> tuple[int, int]:
    if width <= most:
        return width, height
    return most, max(2, round(height * most / width) // 2 * 2)


def _encoder(width: int, height: int) -> "VideoCodecContext":
    context = av.CodecContext.create("mjpeg", "w")
    context.width, context.height = width, height
    context.pix_fmt = "yuvj420p"
    context.time_base = Fraction(1, 25)
    context.options = {"qmin": _FINE, "qmax": _FINE}
    return context
