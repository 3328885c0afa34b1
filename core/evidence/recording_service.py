"""The recording of a draw session: begun before the freeze, logged piece by piece, ended with the session."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from core.access.model import MACHINE
from core.evidence.ports import Recorder
from core.evidence.recording import (
    ClockStepped,
    RecorderFailed,
    RecorderStarted,
    RecorderStatus,
    RecorderStopped,
    RecordingGap,
    RecordingInterrupted,
    RecordingState,
    SegmentClosed,
    SegmentTail,
)
from core.kernel.acts import Acts
from core.kernel.events import event


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


@dataclass(frozen=True, slots=True)
class RecordingChanged:
    """Announcement for the lamp, the status bar and the ceremony pages."""

    status: RecorderStatus
    segments: int


class RecordingService:
    """Keeps the recorder and the log together. ``failed`` is told when recording broke: the draw halts."""

    def __init__(
        self,
        acts: Acts,
        segments: SegmentRepository,
        recorder: Recorder,
        folder: Path,
        subject_of: Callable[[str], str],
    ) -> None:
        self._acts = acts
        self._segments = segments
        self._recorder = recorder
        self._folder = folder
        self._subject_of = subject_of
        self._session: str | None = None
        self._count = 0
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
        self._recorder.preflight(self._folder)

    def session_folder(self, session: str) -> Path:
        """Where the segments of a session are."""
        return self._folder / session

    def begin(self, session: str) -> None:
        """Start recording for a session; ``started`` or ``failed`` follows.

        Raises:
            DeviceError: recording cannot start; the draw must not either.
        """
        tails = tuple(self._segments.tails(session))
        self._recorder.start(session, self.session_folder(session), tails)
        self._session = session

    def find_left_over(self, session: str) -> tuple[SegmentClosed, ...]:
        """After a crash: segments on disk that nobody logged. Slow: for a worker, not the engine."""
        return self._recorder.recover(session, self.session_folder(session), frozenset())

    def log_recovered(self, found: Sequence[SegmentClosed]) -> None:
        """Log what :meth:`find_left_over` found and is not known yet."""
        for segment in found:
            self.on_segment(segment)

    def end(self) -> None:
        """Stop; ``stopped`` follows once every segment is logged."""
        self._recorder.stop()

    def on_started(self, message: RecorderStarted) -> None:
        """All streams run."""
        with self._acts.transaction():
            self._record("evidence.recording_started", message.session_id, message)
        self._tell()
        self.started(message.session_id)

    def on_segment(self, message: SegmentClosed) -> None:
        """A segment is on disk: into the log at once."""
        with self._acts.transaction():
            if self._segments.add(message):
                self._record("evidence.segment_closed", message.session_id, message)
                self._count += 1
        self._tell()

    def on_gap(self, message: RecordingGap) -> None:
        """Pictures are missing for a while."""
        with self._acts.transaction():
            self._record("evidence.recording_gap", message.session_id, message)
        self._tell()

    def on_clock_stepped(self, message: ClockStepped) -> None:
        """The wall clock was changed while recording."""
        with self._acts.transaction():
            self._record("system.clock_stepped", message.session_id, message)

    def on_interrupted(self, _message: RecordingInterrupted) -> None:
        """The recorder mends itself; the lamp shows it."""
        self._tell()

    def on_failed(self, message: RecorderFailed) -> None:
        """Recording broke for good: the session must not go on unrecorded."""
        with self._acts.transaction():
            self._record("evidence.recording_failed", message.session_id, message)
        self._tell()
        self.failed(message.session_id, message.reason)

    def on_stopped(self, message: RecorderStopped) -> None:
        """Everything is closed and logged."""
        with self._acts.transaction():
            self._record("evidence.recording_stopped", message.session_id, message)
        self._session = None
        self._tell()
        self.stopped(message.session_id)

    def _record(
        self,
        event_id: str,
        session: str,
        message: (
            RecorderStarted | SegmentClosed | RecordingGap | ClockStepped | RecorderFailed | RecorderStopped
        ),
    ) -> None:
        self._acts.record(event(event_id), MACHINE, self._subject_of(session), message.facts())

    def _tell(self) -> None:
        self._acts.announce(RecordingChanged(self._recorder.status(), self._count))


def _ignore(_session: str) -> None:
    """Nobody listens yet."""


def _ignore_failure(_session: str, _reason: str) -> None:
    """Nobody listens yet."""
