"""The recorder's simulated twin: real small files, the same events, and failures on demand.

For practice and tests where no display exists. It keeps the physical facts of the real one: pieces are
written under another name until they are closed, a journal stands beside them, what a crash leaves is
recovered from the files alone.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from threading import Event, RLock, Thread

from core.evidence.recording.pieces import (
    FIRST_PREVIOUS,
    RecorderFailed,
    RecorderStarted,
    RecorderStatus,
    RecorderStopped,
    RecordingGap,
    RecordingInterrupted,
    RecordingState,
    SegmentClosed,
    SegmentTail,
    StreamStatus,
)
from core.evidence.recording.screen_region import ScreenRegion
from core.evidence.recording.sound import NO_MICROPHONE
from core.kernel.clock import Clock
from core.kernel.errors import DeviceError
from devices.recorder.grey_picture import add_picture, begin_piece, count_pictures
from devices.recorder.journal import append_note, read_notes
from devices.recorder.piece_files import seal_piece
from devices.recorder.protocol import FPS, PIECE_SECONDS, OpenPiece, Piece, part_of, piece_name
from devices.recorder.recovery import recover_stream, segment_of

_FREE = 10 << 30


class SimulatedRecorder:
    """Implements ``core.evidence.recording.ports.Recorder``.

    Pieces are closed every ``piece_seconds`` in a thread of its own, or only by :meth:`finish_pieces` when
    ``piece_seconds`` is None.
    """

    simulated = True

    def __init__(
        self, post: Callable[[object], None], clock: Clock, piece_seconds: float | None = PIECE_SECONDS
    ) -> None:
        self._post = post
        self._clock = clock
        self._piece_seconds = piece_seconds
        self._lock = RLock()
        self._screens: tuple[ScreenRegion, ...] = ()
        self._session_id = ""
        self._since: datetime | None = None
        self._folder = Path()
        self._open: dict[str, OpenPiece] = {}
        self._previous: dict[str, str] = {}
        self._states: dict[str, StreamStatus] = {}
        self._segments = 0
        self._fps = FPS
        self._free_bytes = _FREE
        self._next_start_fails = ""
        self._interrupted_at_ns: int | None = None
        self._over = Event()

    def fail_next_start(self, reason: str = "recorder.no_display") -> None:
        """Let the next start end in ``RecorderFailed``."""
        self._next_start_fails = reason

    def fill_disk(self) -> None:
        """No room any more: a running recording closes its pieces and fails, the next is refused."""
        with self._lock:
            self._free_bytes = 0
            if self._open:
                self.finish_pieces(reopen=False)
                self._give_up("recorder.disk_low")

    def empty_disk(self) -> None:
        """There is room again."""
        self._free_bytes = _FREE

    def interrupt(self, reason: str = "recorder.silent") -> None:
        """Give no pictures until :meth:`go_on`; the open pieces are closed as a dying child leaves them."""
        with self._lock:
            self._interrupted_at_ns = self._clock.now().monotonic_ns
            self._recover_open()
            for stream in self._states:
                self._set_state(stream, RecordingState.INTERRUPTED, reason)
                self._post(RecordingInterrupted(self._session_id, stream, reason))

    def go_on(self) -> None:
        """Give pictures again after :meth:`interrupt`."""
        with self._lock:
            assert self._interrupted_at_ns is not None
            seconds = (self._clock.now().monotonic_ns - self._interrupted_at_ns) / 1e9
            self._interrupted_at_ns = None
            for stream in self._states:
                self._open_piece(stream)
                self._set_state(stream, RecordingState.RECORDING)
                self._post(RecordingGap(self._session_id, stream, seconds))

    def die(self, reason: str = "recorder.child_died") -> None:
        """Fail for good in the middle of a recording."""
        with self._lock:
            self._recover_open()
            self._give_up(reason)

    def crash(self) -> None:
        """End as with the whole program: nothing is closed and nothing is said."""
        with self._lock:
            self._open, self._states = {}, {}
            self._over.set()

    def use_screens(self, screens: tuple[ScreenRegion, ...]) -> None:
        """Screens to record from the next start on."""
        self._screens = screens

    def preflight(self, folder: Path, microphone: str = NO_MICROPHONE) -> None:
        """Look whether screens were named and there is room; any microphone is there."""
        del folder, microphone
        if not self._screens:
            raise DeviceError("recorder.no_screen")
        if self._free_bytes == 0:
            raise DeviceError("recorder.disk_low", free_mb=0, needed_mb=1)

    def start(
        self,
        session_id: str,
        folder: Path,
        after: tuple[SegmentTail, ...] = (),
        pictures: int = FPS,
        microphone: str = NO_MICROPHONE,
    ) -> None:
        """Begin to record (see the port)."""
        self.preflight(folder)
        with self._lock:
            if self._open or self._interrupted_at_ns is not None:
                raise DeviceError("recorder.already_recording")
            self._session_id, self._folder, self._segments = session_id, folder, 0
            self._since, self._fps = self._clock.now().wall, pictures
            streams = tuple(region.stream for region in self._screens)
            self._states = {s: StreamStatus(s, RecordingState.STARTING, codec="grey") for s in streams}
            if self._next_start_fails:
                reason, self._next_start_fails = self._next_start_fails, ""
                self._give_up(reason)
                return
            tails = {tail.stream: tail for tail in after}
            for stream in streams:
                self._take_up(stream, tails.get(stream))
                self._set_state(stream, RecordingState.RECORDING)
            self._post(RecorderStarted(session_id, streams, "grey", microphone != NO_MICROPHONE))
            if self._piece_seconds is not None:
                self._over = Event()
                Thread(target=self._tick, args=(self._over, self._piece_seconds), daemon=True).start()

    def stop(self) -> None:
        """Close all segments and post ``RecorderStopped``."""
        with self._lock:
            if not self._states or not (self._open or self._interrupted_at_ns):
                return
            self._interrupted_at_ns = None
            self.finish_pieces(reopen=False)
            self._end()

    def close(self) -> None:
        """Stop."""
        self.stop()

    def status(self) -> RecorderStatus:
        """The latest snapshot."""
        with self._lock:
            streams = tuple(self._states.values())
            state = next((s.state for s in streams if s.reason), None)
            if state is None:
                state = RecordingState.RECORDING if self._open else RecordingState.IDLE
            return RecorderStatus(state, self._session_id, self._since, streams, self._free_bytes, True)

    def recover(
        self, session_id: str, folder: Path, known: frozenset[tuple[str, int]]
    ) -> tuple[SegmentClosed, ...]:
        """What a crash left in ``folder`` (see the port)."""
        found: list[SegmentClosed] = []
        if folder.is_dir():
            for stream in sorted(p for p in folder.iterdir() if p.is_dir()):
                indices = frozenset(index for name, index in known if name == stream.name)
                found += recover_stream(session_id, stream, indices, _inspect)
        return tuple(found)

    def finish_pieces(self, reopen: bool = True) -> None:
        """Close the open piece of every stream and begin the next."""
        with self._lock:
            for stream, opened in list(self._open.items()):
                self._close_piece(stream, opened)
                if reopen:
                    self._open_piece(stream)

    def _tick(self, over: Event, seconds: float) -> None:
        while not over.wait(seconds):
            self.finish_pieces()

    def _take_up(self, stream: str, tail: SegmentTail | None) -> None:
        folder = self._folder / stream
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        told = frozenset(read_notes(folder).closed)
        for segment in recover_stream(self._session_id, folder, told, _inspect):
            self._told(segment)
        notes = read_notes(folder)
        index = max(notes.last_index, tail.index if tail else 0) + 1
        ahead = tail.sha256 if tail and tail.index >= notes.last_index else ""
        self._previous[stream] = ahead or notes.previous_hash(index) or FIRST_PREVIOUS
        self._open_piece(stream, index)

    def _open_piece(self, stream: str, index: int | None = None) -> None:
        folder = self._folder / stream
        index = index or read_notes(folder).last_index + 1
        now = self._clock.now()
        opened = OpenPiece(index, piece_name(index), int(now.wall.timestamp() * 1000), now.monotonic_ns)
        part = part_of(folder / opened.name)
        begin_piece(part)
        add_picture(part, 0, 0)
        append_note(folder, opened.encode())
        self._open[stream] = opened

    def _close_piece(self, stream: str, opened: OpenPiece) -> None:
        folder = self._folder / stream
        now = self._clock.now()
        length_ms = max(1000 // self._fps, (now.monotonic_ns - opened.mono_start_ns) // 1_000_000)
        frames = max(1, length_ms * self._fps // 1000)
        for index in range(1, frames):
            add_picture(part_of(folder / opened.name), index, index * 1000 // self._fps)
        size, digest = seal_piece(folder / opened.name)
        piece = Piece(
            opened.index,
            opened.name,
            opened.wall_start_ms,
            opened.wall_start_ms + length_ms,
            opened.mono_start_ns,
            opened.mono_start_ns + length_ms * 1_000_000,
            frames,
            size,
            digest,
            self._previous[stream],
        )
        append_note(folder, piece.encode())
        self._previous[stream] = digest
        del self._open[stream]
        self._told(segment_of(self._session_id, folder, piece, recovered=False))

    def _recover_open(self) -> None:
        for stream in list(self._open):
            del self._open[stream]
            folder = self._folder / stream
            told = frozenset(read_notes(folder).closed)
            for segment in recover_stream(self._session_id, folder, told, _inspect):
                self._previous[stream] = segment.sha256
                self._told(segment)

    def _told(self, segment: SegmentClosed) -> None:
        self._segments += 1
        status = self._states[segment.stream]
        self._states[segment.stream] = replace(
            status,
            segments=status.segments + 1,
            frames=status.frames + segment.frames,
            bytes=status.bytes + segment.bytes,
        )
        self._post(segment)

    def _give_up(self, reason: str) -> None:
        for stream in self._states:
            self._set_state(stream, RecordingState.FAILED, reason)
            self._post(RecorderFailed(self._session_id, stream, reason))
        self._end()

    def _end(self) -> None:
        self._over.set()
        self._post(RecorderStopped(self._session_id, self._segments))

    def _set_state(self, stream: str, state: RecordingState, reason: str = "") -> None:
        self._states[stream] = replace(self._states[stream], state=state, reason=reason)


def _inspect(path: Path) -> tuple[int, int] | None:
    return count_pictures(path, FPS)
