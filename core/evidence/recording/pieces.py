"""Screen recording: what a recorder reports (recording.md, archive-format.md "Recording").

One *stream* is one screen. It is recorded in *segments* of about ten seconds, each playable alone, closed,
synced and hashed while recording goes on. The values here are what the recorder posts into the engine's
mailbox; ``facts()`` gives what the audit log keeps of them.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from core.evidence.recording.sound import Sound
from core.kernel.canonical_json import JsonValue

FIRST_PREVIOUS = "0" * 64
"""``prev_sha256`` of the first segment of a stream."""

PICTURES = 5
"""Pictures a second, unless more are asked for."""

GAP_SECONDS = 0.5
"""A pause between two pictures longer than this (beyond the picture interval) is an entry of its own."""


class RecordingState(StrEnum):
    """State of the recorder or of one stream; INTERRUPTED is being mended by the recorder itself."""

    IDLE = "idle"
    STARTING = "starting"
    RECORDING = "recording"
    INTERRUPTED = "interrupted"
    STOPPING = "stopping"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class SegmentTail:
    """The last known segment of a stream, after which recording goes on."""

    stream: str
    index: int
    sha256: str


@dataclass(frozen=True, slots=True)
class RecorderStarted:
    """All streams of the session have their first picture; only from here on a draw may begin."""

    session_id: str
    streams: tuple[str, ...]
    codec: str
    sound: bool = False

    def facts(self) -> dict[str, JsonValue]:
        """For ``evidence.recording_started``."""
        return {"session": self.session_id, "streams": list(self.streams), "sound": self.sound}


@dataclass(frozen=True, slots=True)
class SegmentClosed:
    """A segment is complete on the disk and hashed.

    ``index`` counts from 1 in its stream without gaps; ``prev_sha256`` is the hash of the segment before it.
    Times are of the first picture and of the end of the last one, by wall clock and by monotonic clock
    (nanoseconds; comparable only within one run of the machine). ``recovered`` marks a segment that a later
    start found: cut short by a crash, or closed while nobody listened.
    """

    session_id: str
    stream: str
    index: int
    path: Path
    started: datetime
    ended: datetime
    mono_start_ns: int
    mono_end_ns: int
    frames: int
    bytes: int
    sha256: str
    prev_sha256: str
    recovered: bool = False

    def facts(self) -> dict[str, JsonValue]:
        """For ``evidence.segment_closed``."""
        return {
            "session": self.session_id,
            "stream": self.stream,
            "index": self.index,
            "name": f"{self.stream}/{self.path.name}",
            "started": self.started.isoformat(timespec="milliseconds"),
            "ended": self.ended.isoformat(timespec="milliseconds"),
            "mono_start_ms": self.mono_start_ns // 1_000_000,
            "mono_end_ms": self.mono_end_ns // 1_000_000,
            "frames": self.frames,
            "bytes": self.bytes,
            "sha256": self.sha256,
            "prev_sha256": self.prev_sha256,
            "recovered": self.recovered,
        }


@dataclass(frozen=True, slots=True)
class RecordingInterrupted:
    """A stream gives no pictures at the moment and is being restarted.

    Either a :class:`RecordingGap` follows, when pictures come again, or :class:`RecorderFailed`.
    """

    session_id: str
    stream: str
    reason: str


@dataclass(frozen=True, slots=True)
class RecordingGap:
    """Pictures came again after ``seconds`` without any."""

    session_id: str
    stream: str
    seconds: float

    def facts(self) -> dict[str, JsonValue]:
        """For ``evidence.recording_gap``; seconds as text, because hashed JSON holds no fractions."""
        return {"session": self.session_id, "stream": self.stream, "seconds": f"{self.seconds:.1f}"}


@dataclass(frozen=True, slots=True)
class ClockStepped:
    """The wall clock was changed while recording, by ``seconds`` against the monotonic clock."""

    session_id: str
    seconds: float

    def facts(self) -> dict[str, JsonValue]:
        """For ``system.clock_stepped``."""
        return {"seconds": f"{self.seconds:+.1f}"}


@dataclass(frozen=True, slots=True)
class RecorderFailed:
    """A stream cannot be recorded (any more) and the recorder has given up on it.

    ``reason`` is one of the error codes listed at :class:`ports.Recorder`. Other streams go
    on until ``stop``.
    """

    session_id: str
    stream: str
    reason: str

    def facts(self) -> dict[str, JsonValue]:
        """For ``evidence.recording_failed``."""
        return {"session": self.session_id, "reason": self.reason}


@dataclass(frozen=True, slots=True)
class RecorderStopped:
    """Recording is over and every segment has been posted; ``segments`` were closed since the start."""

    session_id: str
    segments: int

    def facts(self) -> dict[str, JsonValue]:
        """For ``evidence.recording_stopped``."""
        return {"session": self.session_id, "segments": self.segments}


@dataclass(frozen=True, slots=True)
class StreamStatus:
    """Snapshot of one stream; ``lateness_ms`` is the worst delay of a picture in the last second."""

    stream: str
    state: RecordingState
    reason: str = ""
    codec: str = ""
    segments: int = 0
    frames: int = 0
    bytes: int = 0
    lateness_ms: int = 0
    sound: Sound = Sound.NONE


@dataclass(frozen=True, slots=True)
class RecorderStatus:
    """Snapshot of the recorder for its lamp and the status bar.

    ``free_bytes`` is the space left where the recording goes, None when not known.
    """

    state: RecordingState
    session_id: str = ""
    since: datetime | None = None
    streams: tuple[StreamStatus, ...] = ()
    free_bytes: int | None = None
    simulated: bool = False

    @property
    def sound(self) -> Sound:
        """Whether the room is heard; lost as long as a stream has lost it."""
        found = {stream.sound for stream in self.streams}
        return next((sound for sound in (Sound.LOST, Sound.HEARD) if sound in found), Sound.NONE)

    @property
    def reason(self) -> str:
        """The first reason that a stream gives, empty when all is well."""
        return next((s.reason for s in self.streams if s.reason), "")


@dataclass(frozen=True, slots=True)
class RecordingChanged:
    """Announcement for the lamp, the status bar and the ceremony pages."""

    status: RecorderStatus
    segments: int


@dataclass(frozen=True, slots=True)
class SealedContent:
    """Content that lies encrypted at the station; ``size`` of its plaintext in bytes, for the progress.

    ``read`` opens it in memory, never on the disk; slow, for a worker. It raises ``StorageError``:
    ``archive.source_missing`` or ``archive.source_changed``.
    """

    size: int
    read: Callable[[], bytes]
