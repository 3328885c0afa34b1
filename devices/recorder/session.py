"""Joins screen, encoder and piece loop, and opens the screen again when it went away."""

import errno
from collections.abc import Callable
from functools import partial
from pathlib import Path
from threading import Event

import av
import av.logging

from devices.recorder.capture import picture_size, screen_pictures
from devices.recorder.closer import Closer
from devices.recorder.encoder import PieceWriter, VideoCodec, choose_codec
from devices.recorder.failures import RecordingError
from devices.recorder.microphone import MicrophoneSound
from devices.recorder.piece_loop import PieceLoop, this_moment
from devices.recorder.protocol import StartOrder, encode
from devices.recorder.sound_track import SoundTrack

_REOPEN_SECONDS = 0.5


class Session:
    """One recording of one screen, from the first picture until ``stop`` is set."""

    def __init__(
        self,
        order: StartOrder,
        closer: Closer,
        emit: Callable[[str], None],
        stop: Event,
        free_bytes: Callable[[], int],
    ) -> None:
        av.logging.set_level(av.logging.PANIC)
        self._order = order
        self._emit = emit
        self._stop = stop
        self._codec = choose_codec(order.codec)
        opener = partial(_open_writer, self._codec, order)
        self._sound = (
            SoundTrack(partial(MicrophoneSound, order.microphone), emit) if order.microphone else None
        )
        self._loop: PieceLoop[av.VideoFrame] = PieceLoop(
            order, closer, opener, emit, free_bytes, sound=self._sound
        )
        self._seen = False
        self._lost_at_ns: int | None = None

    def run(self) -> None:
        """Record until told to stop; the microphone is let go in any case.

        Raises:
            RecordingError: as :meth:`_run`, and ``recorder.no_microphone``.
        """
        if self._sound is None:
            self._run()
            return
        self._sound.begin(self._order.sound_needed)
        try:
            self._run()
        finally:
            self._sound.close()

    def _run(self) -> None:
        """Record until told to stop.

        A screen that cannot be opened at first is an error at once; one that goes away later (a locked
        desktop) is opened again and again for ``reopen_seconds``.

        Raises:
            RecordingError: ``recorder.no_display``, or a disk's reason. Closed pieces stay closed; the
                open one is closed too unless the disk refuses.
        """
        while not self._stop.is_set():
            try:
                with screen_pictures(self._order) as pictures:
                    for picture in pictures:
                        self._take(picture)
                        if self._stop.is_set():
                            break
                    else:
                        raise OSError(errno.EIO, "the screen gives no more pictures")
            except OSError as error:
                self._lost(error)
                self._stop.wait(_REOPEN_SECONDS)
            except RecordingError as error:
                if error.reason == "recorder.disk_low":
                    self._loop.close_piece()
                raise
        self._loop.close_piece()

    def _take(self, picture: av.VideoFrame) -> None:
        self._loop.take(picture)
        if not self._seen:
            self._seen = True
            width, height = picture_size(self._order)
            self._emit(
                encode({"event": "started", "codec": self._codec.name, "width": width, "height": height})
            )
        if self._lost_at_ns is not None:
            self._lost_at_ns = None
            self._emit(encode({"event": "source-back"}))

    def _lost(self, error: OSError) -> None:
        if not self._seen:
            raise RecordingError("recorder.no_display") from error
        now = this_moment().mono_ns
        if self._lost_at_ns is None:
            self._lost_at_ns = now
            self._loop.close_piece()
            self._emit(encode({"event": "source-lost", "reason": "recorder.no_display"}))
        if now - self._lost_at_ns > self._order.reopen_seconds * 1e9:
            raise RecordingError("recorder.no_display") from error
        self._loop.tell_status("lost")


def _open_writer(codec: VideoCodec, order: StartOrder, path: Path, title: str) -> PieceWriter:
    return PieceWriter(path, codec, picture_size(order), order.fps, title, bool(order.microphone))
