"""The recording of a draw session: begun before the freeze, logged piece by piece, ended with the session.

A piece is in the clear while it is being written. As soon as the log names it, it is encrypted to the
station's key and the plain file is removed.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from core.access.model import MACHINE, Actor
from core.evidence.recording.pieces import (
    PICTURES,
    ClockStepped,
    RecorderFailed,
    RecorderStarted,
    RecorderStatus,
    RecorderStopped,
    RecordingChanged,
    RecordingGap,
    RecordingInterrupted,
    RecordingState,
    SealedContent,
    SegmentClosed,
    SegmentTail,
)
from core.evidence.recording.ports import Recorder, SealedFiles
from core.evidence.recording.sound import NO_MICROPHONE, SoundBack, SoundLost
from core.kernel.acts import Acts, Recorded, act
from core.kernel.canonical_json import JsonValue
from core.kernel.errors import StorageError
from core.kernel.events import event

NOT_SEALED = "recorder.not_sealed"
"""Why a draw halts when a recorded piece cannot be encrypted, as on a full disk."""


class SegmentRepository(Protocol):
    """Recording segments in the database; calls run inside the caller's transaction."""

    def add(self, segment: SegmentClosed) -> bool:
        """Store a segment; False when it is known already."""
        ...

    def tails(self, session: str) -> Sequence[SegmentTail]:
        """The last known segment of each stream of a session."""
        ...

    def known(self, session: str) -> frozenset[tuple[str, int]]:
        """(stream, index) of all known segments of a session."""
        ...

    def names(self, session: str) -> Sequence[tuple[str, str, int]]:
        """(name, SHA-256, bytes) of the segments of a session, in order."""
        ...


@dataclass(frozen=True, slots=True)
class RecordedSegment:
    """A segment of a session: ``name`` under the session's folder, SHA-256 (hex) of the plain content."""

    name: str
    sha256: str
    content: SealedContent


class RecordingService:
    """Keeps the recorder and the log together. ``failed`` is told when recording broke: the draw halts.

    ``pictures`` a second are taken of a session that begins, with the sound of ``microphone`` where one is
    named.
    """

    def __init__(
        self,
        acts: Acts,
        segments: SegmentRepository,
        recorder: Recorder,
        folder: Path,
        subject_of: Callable[[str], str],
        sealed: SealedFiles,
        call_soon: Callable[[Callable[[], None]], None],
    ) -> None:
        self.acts = acts
        self._segments = segments
        self._recorder = recorder
        self._folder = folder
        self._subject_of = subject_of
        self._sealed = sealed
        self._call_soon = call_soon
        self._session: str | None = None
        self._count = 0
        self._unlogged: list[SegmentClosed] = []
        self.pictures = PICTURES
        self.microphone = NO_MICROPHONE
        self.started: Callable[[str], None] = _ignore
        self.failed: Callable[[str, str], None] = _ignore_failure
        self.stopped: Callable[[str], None] = _ignore

    @property
    def running(self) -> bool:
        """Whether all streams give pictures."""
        return self._session is not None and self._recorder.status().state is RecordingState.RECORDING

    @property
    def session(self) -> str | None:
        """The session being recorded."""
        return self._session

    def status(self) -> RecorderStatus:
        """Snapshot for the lamp."""
        return self._recorder.status()

    def preflight(self) -> None:
        """Raise ``DeviceError`` when a draw could not be recorded now."""
        self._recorder.preflight(self._folder, self.microphone)

    def session_folder(self, session: str) -> Path:
        """Where the segments of a session are."""
        return self._folder / session

    def begin(self, session: str) -> None:
        """Start recording for a session; ``started`` or ``failed`` follows.

        Raises:
            DeviceError: recording cannot start; the draw must not either.
        """
        tails = tuple(self._segments.tails(session))
        folder = self.session_folder(session)
        self._recorder.start(session, folder, tails, self.pictures, self.microphone)
        self._session = session

    def left_sessions(self) -> tuple[str, ...]:
        """Sessions in whose folders something lies in the clear that is not being recorded now."""
        found = {path.parent.parent.name for path in self._folder.glob("*/*/*.mkv*") if _is_plain(path)}
        return tuple(sorted(found - {self._session}))

    def known(self, session: str) -> frozenset[tuple[str, int]]:
        """(stream, index) of all segments of a session that the log names."""
        return self._segments.known(session)

    def find_left_over(self, session: str, known: frozenset[tuple[str, int]]) -> tuple[SegmentClosed, ...]:
        """After a crash: segments on disk that nobody logged. Slow: for a worker, not the engine.

        Raises:
            DeviceError: as ``Recorder.recover``.
        """
        return self._recorder.recover(session, self.session_folder(session), known)

    def log_recovered(self, session: str, found: Sequence[SegmentClosed]) -> None:
        """Log what :meth:`find_left_over` found; then everything logged that lies in the clear is sealed."""
        for segment in found:
            self.on_segment(segment)
        for name, _, _ in self._segments.names(session):
            path = self.session_folder(session) / name
            if path.exists():
                self._keep(session, path)

    def segments(self, session: str) -> tuple[RecordedSegment, ...]:
        """The segments of a session for its archive, in order."""
        folder = self.session_folder(session)
        return tuple(
            RecordedSegment(name, digest, self._sealed.content(folder / name, size))
            for name, digest, size in self._segments.names(session)
        )

    @act("evidence.recording_opened")
    def open_recording(self, _actor: Actor, session: str) -> Recorded[tuple[RecordedSegment, ...]]:
        """Look at the recording of a session; its content is opened in memory, in a worker."""
        found = self.segments(session)
        return Recorded(found, self._subject_of(session), {"session": session, "segments": len(found)})

    def close(self) -> None:
        """Wait until everything that the log names is sealed."""
        self._sealed.close()

    def end(self) -> None:
        """Stop; ``stopped`` follows once every segment is logged."""
        self._recorder.stop()

    def on_started(self, message: RecorderStarted) -> None:
        """All streams run."""
        with self.acts.transaction():
            self._record("evidence.recording_started", message.session_id, message)
        self._tell()
        self.started(message.session_id)

    def on_segment(self, message: SegmentClosed) -> None:
        """A segment is on disk: into the log at once, then sealed.

        One that a full disk keeps out of the log comes in before the next: the log names them in order.
        """
        self._unlogged.append(message)
        self._log_segments()
        self._tell()

    def _log_segments(self) -> None:
        with self.acts.transaction():
            for segment in self._unlogged:
                if self._segments.add(segment):
                    self._record("evidence.segment_closed", segment.session_id, segment)
                    self._count += 1
        logged, self._unlogged = self._unlogged, []
        for segment in logged:
            self._keep(segment.session_id, segment.path)

    def on_gap(self, message: RecordingGap) -> None:
        """Pictures are missing for a while."""
        with self.acts.transaction():
            self._record("evidence.recording_gap", message.session_id, message)
        self._tell()

    def on_sound(self, message: SoundLost | SoundBack) -> None:
        """The microphone is gone, or heard again: pictures go on, and the log says so."""
        event_id = "evidence.sound_lost" if isinstance(message, SoundLost) else "evidence.sound_back"
        with self.acts.transaction():
            self._record(event_id, message.session_id, message)
        self._tell()

    def on_clock_stepped(self, message: ClockStepped) -> None:
        """The wall clock was changed while recording."""
        with self.acts.transaction():
            self._record("system.clock_stepped", message.session_id, message)

    def on_interrupted(self, _message: RecordingInterrupted) -> None:
        """The recorder mends itself; the lamp shows it."""
        self._tell()

    def on_failed(self, message: RecorderFailed) -> None:
        """Recording broke for good: the session must not go on unrecorded."""
        with self.acts.transaction():
            self._record("evidence.recording_failed", message.session_id, message)
        self._tell()
        self.failed(message.session_id, message.reason)

    def on_stopped(self, message: RecorderStopped) -> None:
        """Everything is closed and logged."""
        self._session = None  # also where a full disk keeps it from being logged: it may begin again
        self._log_segments()
        with self.acts.transaction():
            self._record("evidence.recording_stopped", message.session_id, message)
        self._tell()
        self.stopped(message.session_id)

    def _keep(self, session: str, plain: Path) -> None:
        self._sealed.keep(plain, lambda error: self._call_soon(lambda: self._not_sealed(session, error)))

    def _not_sealed(self, session: str, error: StorageError) -> None:
        """The piece stays as it is and is tried again with the next one; the draw waits for people."""
        with self.acts.transaction():
            facts: dict[str, JsonValue] = {"session": session, "reason": error.code}
            self.acts.record(event("evidence.recording_failed"), MACHINE, self._subject_of(session), facts)
        self._tell()
        self.failed(session, NOT_SEALED)

    def _record(
        self,
        event_id: str,
        session: str,
        message: (
            RecorderStarted
            | SegmentClosed
            | RecordingGap
            | ClockStepped
            | SoundLost
            | SoundBack
            | RecorderFailed
            | RecorderStopped
        ),
    ) -> None:
        self.acts.record(event(event_id), MACHINE, self._subject_of(session), message.facts())

    def _tell(self) -> None:
        self.acts.announce(RecordingChanged(self._recorder.status(), self._count))


def _is_plain(path: Path) -> bool:
    return path.suffix == ".mkv" or path.name.endswith(".mkv.part")


def _ignore(_session: str) -> None:
    """Nobody listens yet."""


def _ignore_failure(_session: str, _reason: str) -> None:
    """Nobody listens yet."""
