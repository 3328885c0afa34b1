"""The sound of one call in 20 ms frames: what is played, heard and recorded. No port, no thread of its own.

A pump calls :meth:`CallAudio.next_frame` every 20 ms and :meth:`CallAudio.hear` with what came in; commands
come from the modem's worker. What happens is told through ``post``.
"""

from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock

import numpy as np

from core.contact.lines.line import SAMPLE_BYTES, SAMPLE_RATE, CallRecording
from core.kernel.errors import DeviceError
from devices.modem.call_recording import CallRecorder
from devices.modem.dtmf import Tone, ToneDetector

FRAME_BYTES = 320
FRAME_SECONDS = 0.02
SILENT_SECONDS = 3.0
_SILENCE = bytes(FRAME_BYTES)
_FAINTEST = 2


@dataclass(frozen=True, slots=True)
class ToneHeard:
    """A key tone began or ended in the sound."""

    tone: Tone


@dataclass(frozen=True, slots=True)
class Played:
    """A prompt is over."""

    playback_id: str
    completed: bool


@dataclass(frozen=True, slots=True)
class AudioFailed:
    """Sound is no longer carried: ``silent``, ``write_timeout`` or ``port_lost``."""

    reason: str


@dataclass(frozen=True, slots=True)
class FarEnd:
    """The far end of a call that was heard only afterwards: sound with the second at which it begins.

    ``whole``: without a gap that is known of. ``silent``: long enough to tell, and without any energy.
    ``keys``: tones in it. ``seen``: what went wrong, for the evidence of the call.
    """

    pieces: tuple[tuple[float, bytes], ...]
    whole: bool
    silent: bool
    keys: str
    seen: tuple[str, ...]


def far_end_of(pieces: tuple[tuple[float, bytes], ...], whole: bool, seen: tuple[str, ...]) -> FarEnd:
    """Look for energy and for key tones in what was heard."""
    heard = sum(len(pcm) for _, pcm in pieces) / (SAMPLE_RATE * SAMPLE_BYTES)
    silent = heard >= SILENT_SECONDS and not any(_has_energy(pcm) for _, pcm in pieces)
    keys = "".join(tone.key for _, pcm in pieces for tone in ToneDetector().feed(pcm) if tone.down)
    return FarEnd(pieces, whole, silent, keys, seen)


@dataclass(frozen=True, slots=True)
class AudioClosed:
    """The sound is over; ``recording`` is None when none was wanted or the disk failed.

    ``far_end`` is there when the modem recorded it and was asked for it after the call.
    """

    recording: CallRecording | None
    recording_failed: bool
    far_end: FarEnd | None = None


AudioNews = ToneHeard | Played | AudioFailed | AudioClosed


@dataclass(slots=True)
class _Playback:
    playback_id: str
    pcm: bytes
    at: int = 0


class CallAudio:
    """Sound of one call. ``play`` and ``stop_playing`` may be called from another thread than the pump's."""

    def __init__(self, post: Callable[[AudioNews], None], recorder: CallRecorder | None) -> None:
        self._post = post
        self._recorder = recorder
        self._recording_failed = False
        self._detector = ToneDetector()
        self._playback: _Playback | None = None
        self._lock = Lock()
        self._odd = b""
        self._silent_frames = 0
        self._heard_in_frame = False
        self._failed = False
        self._closed = False

    def play(self, playback_id: str, pcm: bytes) -> None:
        """Play ``pcm`` from the next frame on, in place of what is playing."""
        with self._lock:
            replaced, self._playback = self._playback, _Playback(playback_id, pcm)
        self._report_cut(replaced)

    def stop_playing(self) -> None:
        """Silence from the next frame on."""
        with self._lock:
            cut, self._playback = self._playback, None
        self._report_cut(cut)

    def next_frame(self) -> bytes:
        """The 320 bytes to send for the next 20 ms, recorded along with what was heard meanwhile."""
        with self._lock:
            frame, finished = self._advance()
        if finished is not None:
            self._post(Played(finished, completed=True))
        self._record(lambda recorder: recorder.send(frame))
        self._watch_silence()
        return frame

    def hear(self, pcm: bytes) -> None:
        """Take in sound from the far end; pieces need not end on a sample."""
        data = self._odd + pcm
        whole = len(data) - len(data) % 2
        self._odd = data[whole:]
        data = data[:whole]
        if not data:
            return
        if _has_energy(data):
            self._heard_in_frame = True
        self._record(lambda recorder: recorder.hear(data))
        for tone in self._detector.feed(data):
            self._post(ToneHeard(tone))

    def fail(self, reason: str) -> None:
        """Report, once, that sound is no longer carried."""
        if not self._failed:
            self._failed = True
            self._post(AudioFailed(reason))

    def close(self) -> None:
        """End the sound: cut the prompt, close the recording, report both. Harmless the second time."""
        if self._closed:
            return
        self._closed = True
        self.stop_playing()
        recording = None
        if self._recorder is not None and not self._recording_failed:
            try:
                recording = self._recorder.close()
            except (OSError, DeviceError):
                self._recording_failed = True
        self._post(AudioClosed(recording, self._recording_failed))

    def _advance(self) -> tuple[bytes, str | None]:
        """The next frame, and the prompt that ends with it."""
        playback = self._playback
        if playback is None:
            return _SILENCE, None
        frame = playback.pcm[playback.at : playback.at + FRAME_BYTES]
        playback.at += FRAME_BYTES
        if playback.at < len(playback.pcm):
            return frame, None
        self._playback = None
        # A frame is always sent whole: a short one can block the endpoint.
        return frame.ljust(FRAME_BYTES, b"\x00"), playback.playback_id

    def _report_cut(self, cut: _Playback | None) -> None:
        if cut is not None:
            self._post(Played(cut.playback_id, completed=False))

    def _watch_silence(self) -> None:
        """Three seconds without any energy are a line that carries nothing, not a person who is silent."""
        self._silent_frames = 0 if self._heard_in_frame else self._silent_frames + 1
        self._heard_in_frame = False
        if self._silent_frames * FRAME_SECONDS > SILENT_SECONDS:
            self.fail("silent")

    def _record(self, write: Callable[[CallRecorder], None]) -> None:
        if self._recorder is None or self._recording_failed:
            return
        try:
            write(self._recorder)
        except OSError:
            self._recording_failed = True
            self._recorder.abandon()


def _has_energy(pcm: bytes) -> bool:
    """Whether anything at all is carried: a line that works has at least some noise."""
    return int(np.abs(np.frombuffer(pcm, dtype="<i2").astype(np.int32)).max(initial=0)) > _FAINTEST
