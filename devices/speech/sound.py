"""From the engine's WAV to telephone sound: 8 kHz, 16 bits, mono.

Imported only by the speech child: PyAV's wheels hold GPL parts (recording.md). A 180 Hz high-pass takes out
what telephones do not carry; the peak is brought to -6 dBFS, because the engine clips (modem.md 8).
"""

import io
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import av
import numpy as np

from core.contact.lines.line import SAMPLE_RATE

_PEAK = 0.5012 * 32767  # -6 dBFS
_SILENCE = 100
_SHORTEST_SECONDS = 0.1
_AMR_BIT_RATE, _AMR_FRAME = 12_200, 160


class SilentSoundError(Exception):
    """The engine made a file, and nothing can be heard in it."""


def telephone_sound(wav: Path) -> bytes:
    """Samples of ``wav`` for the line.

    Raises:
        SilentSoundError: less than a tenth of a second, or silence.
        OSError: not a sound file.
    """
    with av.open(str(wav)) as source:
        samples = np.concatenate(list(_resampled(source))) if source.streams.audio else np.zeros(0, np.int16)
    peak = int(np.abs(samples.astype(np.int32)).max(initial=0))
    if peak < _SILENCE or len(samples) < _SHORTEST_SECONDS * SAMPLE_RATE:
        raise SilentSoundError
    return np.round(samples * (_PEAK / peak)).astype("<i2").tobytes()


def plain_sound(path: Path) -> bytes:
    """Samples of a recording as they are, silence too; raises ``OSError``, ``ValueError``.

    Of a file that was cut short, as far as it goes.
    """
    pieces = [b""]
    resampler = av.AudioResampler("s16", "mono", SAMPLE_RATE)
    with av.open(str(path)) as source:
        if not source.streams.audio:
            raise ValueError("no sound in it")
        try:
            for frame in source.decode(audio=0):
                pieces += [
                    piece.to_ndarray()[0].astype("<i2").tobytes() for piece in resampler.resample(frame)
                ]
        except av.error.InvalidDataError:
            if len(pieces) == 1:
                raise
        pieces += [piece.to_ndarray()[0].astype("<i2").tobytes() for piece in resampler.resample(None)]
    return b"".join(pieces)


def amr_file(wav: Path) -> bytes:
    """An AMR-NB file (RFC 4867) of a WAV that has the form of a line already; raises ``OSError``."""
    content = io.BytesIO()
    with av.open(str(wav)) as source, av.open(content, "w", format="amr") as file:
        stream = file.add_stream("libopencore_amrnb", rate=SAMPLE_RATE)
        stream.layout = "mono"
        stream.bit_rate = _AMR_BIT_RATE
        resampler = av.AudioResampler("s16", "mono", SAMPLE_RATE, frame_size=_AMR_FRAME)
        for frame in source.decode(audio=0):
            for piece in resampler.resample(frame):
                file.mux(stream.encode(piece))
        for piece in resampler.resample(None):
            file.mux(stream.encode(piece))
        file.mux(stream.encode(None))
    return content.getvalue()


def _resampled(source: av.container.InputContainer) -> Iterator[np.ndarray]:
    stream = source.streams.audio[0]
    graph = av.filter.Graph()
    entry = graph.add_abuffer(
        sample_rate=stream.rate,
        format=stream.format.name,
        layout=stream.layout.name,
        time_base=Fraction(1, stream.rate),
    )
    high_pass = graph.add("highpass", "f=180:poles=2")
    end = graph.add("abuffersink")
    graph.link_nodes(entry, high_pass, end).configure()
    resampler = av.AudioResampler(format="s16", layout="mono", rate=SAMPLE_RATE)
    for frame in source.decode(stream):
        frame.pts = None
        graph.push(frame)
        yield from _pulled(graph, resampler)
    graph.push(None)
    yield from _pulled(graph, resampler)
    yield from (frame.to_ndarray()[0] for frame in resampler.resample(None))


def _pulled(graph: av.filter.Graph, resampler: av.AudioResampler) -> Iterator[np.ndarray]:
    while True:
        try:
            filtered = graph.pull()
            assert isinstance(filtered, av.AudioFrame)
        except (av.error.BlockingIOError, av.error.EOFError):
            return
        filtered.pts = None
        for frame in resampler.resample(filtered):
            yield frame.to_ndarray()[0]
