"""The room's sound beside the pictures of a piece: as long as they are, silent where nothing was heard."""

import time
from collections.abc import Callable
from typing import Protocol

from devices.recorder.failures import RecordingError
from devices.recorder.microphone import SAMPLE_BYTES, SAMPLE_RATE
from devices.recorder.protocol import encode

_SLACK_MS = 300
_FIRST_SECONDS = 5.0
_TRY_AGAIN_NS = 2_000_000_000
_POLL_SECONDS = 0.02


class SoundSource(Protocol):
    """A microphone that is listened to (``microphone.MicrophoneSound``)."""

    @property
    def ended(self) -> bool:
        """Whether nothing more will come."""
        ...

    def take(self) -> bytes:
        """Everything heard since the last time."""
        ...

    def close(self) -> None:
        """Listen no more."""
        ...


class SoundTrack:
    """Keeps a microphone open, opens it again when it went away, and says both; one thread uses it."""

    def __init__(
        self,
        open_source: Callable[[], SoundSource],
        emit: Callable[[str], None],
        now_ns: Callable[[], int] = time.monotonic_ns,
    ) -> None:
        self._open_source = open_source
        self._emit = emit
        self._now_ns = now_ns
        self._source: SoundSource | None = None
        self._kept = b""
        self._samples = 0
        self._lost_at_ns: int | None = None
        self._tried_at_ns = 0

    def begin(self, needed: bool) -> None:
        """Listen, and wait for the first sound.

        Raises:
            RecordingError: ``recorder.no_microphone`` when none comes and sound is ``needed``; where it is
                not, recording begins without and the microphone is tried again.
        """
        self._open()
        deadline = self._now_ns() + _FIRST_SECONDS * 1e9
        while self._source is not None and not self._source.ended and self._now_ns() < deadline:
            self._kept = self._source.take()
            if self._kept:
                return
            time.sleep(_POLL_SECONDS)
        if needed:
            self.close()
            raise RecordingError("recorder.no_microphone")
        self._lose()

    def new_piece(self) -> None:
        """The next sound is that of the start of a piece."""
        self._samples = 0

    def until(self, ms: int) -> bytes:
        """Sound to append so that the piece's reaches about ``ms`` milliseconds after its start."""
        heard = self._kept + self._listen()
        self._kept = b""
        missing = ms * SAMPLE_RATE // 1000 - self._samples - len(heard) // SAMPLE_BYTES
        slack = _SLACK_MS * SAMPLE_RATE // 1000
        if missing > slack:
            heard = bytes(missing * SAMPLE_BYTES) + heard
        elif missing < -slack:
            heard = heard[-missing * SAMPLE_BYTES :]
        self._samples += len(heard) // SAMPLE_BYTES
        return heard

    def close(self) -> None:
        """Listen no more."""
        if self._source is not None:
            self._source.close()
            self._source = None

    def _listen(self) -> bytes:
        if self._source is None:
            if self._now_ns() - self._tried_at_ns < _TRY_AGAIN_NS:
                return b""
            self._open()
            if self._source is None:
                return b""
        heard = self._source.take()
        if heard and self._lost_at_ns is not None:
            seconds = (self._now_ns() - self._lost_at_ns) / 1e9
            self._lost_at_ns = None
            self._emit(encode({"event": "sound-back", "seconds": seconds}))
        if not heard and self._source.ended:
            self._lose()
        return heard

    def _open(self) -> None:
        self._tried_at_ns = self._now_ns()
        try:
            self._source = self._open_source()
        except OSError:
            self._source = None

    def _lose(self) -> None:
        self.close()
        self._tried_at_ns = self._now_ns()
        if self._lost_at_ns is None:
            self._lost_at_ns = self._now_ns()
            self._emit(encode({"event": "sound-lost"}))
