"""The course of a recording: which picture goes into which piece, gaps, clock steps, the second's status."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, Protocol, TypeVar

from core.evidence.recording.pieces import GAP_SECONDS
from devices.recorder.closer import Closer, Writer
from devices.recorder.failures import RecordingError
from devices.recorder.protocol import OpenPiece, StartOrder, encode, part_of, piece_name
from devices.recorder.sound_track import SoundTrack

F = TypeVar("F", contravariant=True)
_STATUS_NS = 1_000_000_000
_STEP_MS = 500


@dataclass(frozen=True, slots=True)
class Moment:
    """Both clocks read together: milliseconds since 1970, monotonic nanoseconds."""

    wall_ms: int
    mono_ns: int


def this_moment() -> Moment:
    """The moment by the machine's clocks."""
    return Moment(time.time_ns() // 1_000_000, time.monotonic_ns())


class PictureWriter(Writer, Protocol[F]):
    """Writes the pictures of one piece."""

    def write(self, frame: F, at_ms: int) -> None:
        """Add a picture; raises ``RecordingError``."""
        ...

    def write_sound(self, pcm: bytes) -> None:
        """Append sound; raises ``RecordingError``."""
        ...


class PieceLoop(Generic[F]):
    """Takes pictures one by one; every method runs in the capturing thread."""

    def __init__(
        self,
        order: StartOrder,
        closer: Closer,
        open_writer: Callable[[Path, str], PictureWriter[F]],
        emit: Callable[[str], None],
        free_bytes: Callable[[], int],
        now: Callable[[], Moment] = this_moment,
        sound: SoundTrack | None = None,
    ) -> None:
        self._order = order
        self._closer = closer
        self._open_writer = open_writer
        self._emit = emit
        self._free_bytes = free_bytes
        self._now = now
        self._sound = sound
        self._interval_ns = 1_000_000_000 // order.fps
        self._index = order.first_index - 1
        self._piece: OpenPiece | None = None
        self._writer: PictureWriter[F] | None = None
        self._piece_frames = 0
        self._frames = 0
        self._last: Moment | None = None
        self._worst_late_ms = 0
        self._status_due_ns = 0
        self._offset_ms: int | None = None

    def take(self, frame: F) -> None:
        """Add a picture that was just taken.

        Raises:
            RecordingError: the disk is full, refuses or has little room left.
        """
        moment = self._now()
        self._watch_time(moment)
        self._add_sound(moment)
        self._rotate(moment)
        assert self._piece is not None
        assert self._writer is not None
        self._writer.write(frame, (moment.mono_ns - self._piece.mono_start_ns) // 1_000_000)
        self._piece_frames += 1
        self._frames += 1
        self._last = moment
        self.tell_status("recording", moment)

    def tell_status(self, state: str, moment: Moment | None = None) -> None:
        """Report once a second, and look after the room on the disk and the closer's health."""
        moment = moment or self._now()
        if self._closer.failure:
            raise RecordingError(self._closer.failure)
        if moment.mono_ns < self._status_due_ns:
            return
        self._status_due_ns = moment.mono_ns + _STATUS_NS
        free = self._free_bytes()
        self._emit(
            encode(
                {
                    "event": "status",
                    "state": state,
                    "frames": self._frames,
                    "bytes": self._closer.bytes,
                    "late_ms": self._worst_late_ms,
                    "free_bytes": free,
                }
            )
        )
        self._worst_late_ms = 0
        if free < self._order.min_free_bytes:
            raise RecordingError("recorder.disk_low")

    def close_piece(self) -> None:
        """Hand the open piece to the closer; harmless when none is open."""
        if self._piece is None or self._writer is None or self._last is None:
            return
        last = self._last
        self._closer.close_piece(
            self._piece,
            self._writer,
            last.wall_ms + self._interval_ns // 1_000_000,
            last.mono_ns + self._interval_ns,
            self._piece_frames,
        )
        self._piece, self._writer, self._piece_frames = None, None, 0

    def _add_sound(self, moment: Moment) -> None:
        """What was heard until now belongs to the open piece, even if this picture begins the next."""
        if self._sound is None or self._writer is None or self._piece is None:
            return
        self._writer.write_sound(self._sound.until((moment.mono_ns - self._piece.mono_start_ns) // 1_000_000))

    def _rotate(self, moment: Moment) -> None:
        if self._piece is not None:
            age = (moment.mono_ns - self._piece.mono_start_ns) / 1e9
            if age < self._order.piece_seconds:
                return
            self.close_piece()
        self._index += 1
        name = piece_name(self._index)
        title = f"{self._order.stream} {self._index}"
        self._writer = self._open_writer(part_of(Path(self._order.folder) / name), title)
        self._piece = OpenPiece(self._index, name, moment.wall_ms, moment.mono_ns)
        self._closer.note_opened(self._piece)
        if self._sound is not None:
            self._sound.new_piece()

    def _watch_time(self, moment: Moment) -> None:
        offset = moment.wall_ms - moment.mono_ns // 1_000_000
        if self._offset_ms is not None and abs(offset - self._offset_ms) > _STEP_MS:
            seconds = (offset - self._offset_ms) / 1000
            self._emit(encode({"event": "clock-stepped", "seconds": seconds}))
        self._offset_ms = offset  # every time: a clock that is slewed by and by has not stepped
        if self._last is None:
            return
        late = (moment.mono_ns - self._last.mono_ns - self._interval_ns) / 1e9
        self._worst_late_ms = max(self._worst_late_ms, round(late * 1000))
        if late > GAP_SECONDS:
            self._emit(encode({"event": "gap", "seconds": late}))
