"""Writing one piece: H.264 or VP9 in Matroska, so that a torn file stays readable up to its last second.

Measured at 1920x1080, scrolling text: x264 with ``zerolatency`` holds back no picture, takes half the
processor time of the default and writes smaller files. Clusters of one second, flushed at once, are what is
left after a kill (recording.md).
"""

import contextlib
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

import av
from av.video.frame import PictureType

from devices.recorder.failures import RecordingError, disk_reason
from devices.recorder.microphone import SAMPLE_BYTES, SAMPLE_RATE

if TYPE_CHECKING:
    from av.audio.stream import AudioStream
    from av.video.stream import VideoStream

_MILLISECONDS = Fraction(1, 1000)
_MUXER = {"cluster_time_limit": "1000", "flush_packets": "1"}
# Microseconds that pictures wait for sound of the same moment: by default ten seconds, lost with a kill.
_MUXER_SOUND = {**_MUXER, "max_interleave_delta": "500000"}
_SOUND_CODEC = "libopus"
_SOUND_BITS = 24_000


@dataclass(frozen=True, slots=True)
class VideoCodec:
    """An encoder of the library with its options; ``name`` is what the log calls it."""

    name: str
    encoder: str
    options: dict[str, str]


_CODECS = (
    VideoCodec(
        "h264",
        "libx264",
        {"preset": "veryfast", "crf": "28", "tune": "zerolatency", "threads": "1"},
    ),
    VideoCodec(
        "vp9",
        "libvpx-vp9",
        {
            "deadline": "realtime",
            "cpu-used": "8",
            "crf": "36",
            "b": "0",
            "lag-in-frames": "0",
            "row-mt": "1",
            "threads": "2",
        },
    ),
    VideoCodec("h264", "h264_mf", {"rate_control": "quality", "quality": "60"}),
)


def choose_codec(wanted: str) -> VideoCodec:
    """The first encoder that the library has: of codec ``wanted``, or of any for "auto".

    Raises:
        RecordingError: ``recorder.no_codec``.
    """
    for codec in _CODECS:
        if wanted in ("auto", codec.name) and codec.encoder in av.codecs_available:
            return codec
    raise RecordingError("recorder.no_codec")


def codec_names() -> tuple[str, ...]:
    """Codecs that can be written here, the preferred one first."""
    return tuple(dict.fromkeys(codec.name for codec in _CODECS if codec.encoder in av.codecs_available))


class PieceWriter:
    """One piece from its first picture (always a key picture) to its last; ``sound`` gives it a second track.

    Raises:
        RecordingError: from every method, ``recorder.disk_full``, ``recorder.disk_refused`` or
            ``recorder.encoder_failed``.
    """

    def __init__(
        self, path: Path, codec: VideoCodec, size: tuple[int, int], fps: int, title: str, sound: bool = False
    ) -> None:
        muxer = dict(_MUXER_SOUND if sound else _MUXER)
        try:
            self._container = av.open(str(path), "w", format="matroska", options=muxer)
            self._container.metadata["title"] = title
            stream = self._container.add_stream(codec.encoder, rate=fps, options=dict(codec.options))
            self._stream: VideoStream = stream  # type: ignore[assignment]
            self._stream.width, self._stream.height = size
            self._stream.pix_fmt = "yuv420p"
            self._stream.codec_context.time_base = _MILLISECONDS
            self._stream.codec_context.gop_size = fps * 10
            self._sound = self._sound_stream() if sound else None
            self._container.start_encoding()
        except (OSError, av.error.FFmpegError) as error:
            raise RecordingError(_reason(error)) from error
        self._last_ms = -1
        self._samples = 0

    def write(self, frame: av.VideoFrame, at_ms: int) -> None:
        """Add a picture shown from ``at_ms`` milliseconds after the start of the piece."""
        picture = frame.reformat(self._stream.width, self._stream.height, "yuv420p")
        self._last_ms = max(
            at_ms, self._last_ms + 1
        )  # times must rise, also when a held-up system catches up
        picture.pts, picture.time_base = self._last_ms, _MILLISECONDS
        # A grabbed picture says that it is a key picture, and the encoder would obey: ten times the size.
        picture.pict_type = PictureType.NONE
        self._mux(picture)

    def write_sound(self, pcm: bytes) -> None:
        """Append sound, which begins with the piece; nothing where the piece has no track for it."""
        samples = len(pcm) // SAMPLE_BYTES
        if self._sound is None or not samples:
            return
        heard = av.AudioFrame(format="s16", layout="mono", samples=samples)
        heard.planes[0].update(pcm)
        heard.sample_rate, heard.time_base = SAMPLE_RATE, Fraction(1, SAMPLE_RATE)
        heard.pts = self._samples
        self._samples += samples
        self._mux_sound(heard)

    def finish(self) -> None:
        """Write what the encoder holds back, and the end of the file."""
        try:
            self._mux(None)
            self._mux_sound(None)
            self._container.close()
        except (OSError, av.error.FFmpegError) as error:
            raise RecordingError(_reason(error)) from error

    def abandon(self) -> None:
        """Let go of the file after a failure; what is on the disk stays."""
        with contextlib.suppress(OSError, av.error.FFmpegError):
            self._container.close()

    def _mux(self, picture: av.VideoFrame | None) -> None:
        try:
            for packet in self._stream.encode(picture):
                self._container.mux(packet)
        except (OSError, av.error.FFmpegError) as error:
            raise RecordingError(_reason(error)) from error

    def _mux_sound(self, heard: av.AudioFrame | None) -> None:
        if self._sound is None:
            return
        try:
            for packet in self._sound.encode(heard):
                self._container.mux(packet)
        except (OSError, av.error.FFmpegError) as error:
            raise RecordingError(_reason(error)) from error

    def _sound_stream(self) -> "AudioStream":
        stream: AudioStream = self._container.add_stream(_SOUND_CODEC, rate=SAMPLE_RATE)  # type: ignore[assignment]
        stream.codec_context.layout = "mono"
        stream.codec_context.bit_rate = _SOUND_BITS
        return stream


def _reason(error: Exception) -> str:
    return disk_reason(error) if isinstance(error, OSError) else "recorder.encoder_failed"


def inspect_piece(path: Path) -> tuple[int, int]:
    """How many pictures of a (torn) piece can be decoded, and the time of the last in milliseconds."""
    frames, last_ms = 0, 0
    with contextlib.suppress(OSError, av.error.FFmpegError), av.open(str(path), format="matroska") as piece:
        for frame in piece.decode(video=0):
            frames += 1
            last_ms = round(frame.time * 1000) if frame.time is not None else last_ms
    return frames, last_ms
