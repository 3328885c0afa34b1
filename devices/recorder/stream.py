"""One screen's recording as the parent keeps it alive: starts the child, watches it, replaces it.

A child that hangs or dies is replaced a few times; what it left is recovered first, so that index and chain
go on without a hole. A disk that is full, or a display that was never there, is final.
"""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Event, Lock, Thread

from core.evidence.recording.pieces import (
    GAP_SECONDS,
    ClockStepped,
    RecorderFailed,
    RecordingGap,
    RecordingInterrupted,
    RecordingState,
    SegmentClosed,
    StreamStatus,
)
from core.evidence.recording.sound import Sound, SoundBack, SoundLost
from core.kernel.errors import DeviceError
from devices.recorder.child import ChildProcess, Exited, SilentError
from devices.recorder.journal import read_notes
from devices.recorder.protocol import OpenPiece, StartOrder, open_piece_of, piece_of
from devices.recorder.recovery import Inspect, recover_stream, segment_of

_log = logging.getLogger(__name__)

_FINAL = frozenset(
    {
        "recorder.disk_low",
        "recorder.disk_full",
        "recorder.disk_refused",
        "recorder.library_missing",
        "recorder.no_codec",
        "recorder.folder_busy",
        "recorder.no_microphone",
    }
)


@dataclass(frozen=True, slots=True)
class Patience:
    """Named delays in seconds, and how often a child is replaced without a closed piece in between."""

    start: float = 20.0
    silence: float = 5.0
    stop: float = 15.0
    before_restart: float = 0.5
    restarts: int = 3


@dataclass(frozen=True, slots=True)
class StreamStarted:
    """The stream has its first picture."""

    stream: str
    codec: str


@dataclass(frozen=True, slots=True)
class StreamEnded:
    """The stream is over, and everything of it was reported."""

    stream: str


class StreamSupervisor:
    """Owns the child of one screen.

    ``report`` gets events of ``core.evidence.recording.pieces``, StreamStarted and StreamEnded, in a thread.
    """

    def __init__(
        self,
        session_id: str,
        order: StartOrder,
        command: Sequence[str],
        inspect: Inspect,
        report: Callable[[object], None],
        patience: Patience,
    ) -> None:
        self._session_id = session_id
        self._order = order
        self._folder = Path(order.folder)
        self._command = command
        self._inspect = inspect
        self._report = report
        self._patience = patience
        self._lock = Lock()
        sound = Sound.HEARD if order.microphone else Sound.NONE
        self._status = StreamStatus(order.stream, RecordingState.STARTING, sound=sound)
        self._stopping = Event()
        self._child: ChildProcess | None = None
        self._told: set[int] = set()
        self._ever_started = False
        self._failures = 0
        self._free_bytes: int | None = None
        self._last_end: tuple[int, int] | None = None
        self._gap_by_wall = False
        self._thread = Thread(target=self._run, name=f"recorder-{order.stream}", daemon=True)

    @property
    def status(self) -> StreamStatus:
        """The latest snapshot."""
        with self._lock:
            return self._status

    @property
    def free_bytes(self) -> int | None:
        """Room on the disk as the child last saw it."""
        return self._free_bytes

    @property
    def child_pid(self) -> int | None:
        """Process id of the running child, for diagnosis."""
        with self._lock:
            return self._child.pid if self._child else None

    def start(self) -> None:
        """Begin; returns at once."""
        self._thread.start()

    def stop(self) -> None:
        """Ask to close and end; returns at once."""
        with self._lock:
            if self._stopping.is_set():
                return
            self._stopping.set()
            if self._status.state is not RecordingState.FAILED:
                self._status = replace(self._status, state=RecordingState.STOPPING)
            child = self._child
        if child is not None:
            child.ask_to_stop()

    def join(self) -> None:
        """Wait until the stream has ended."""
        self._thread.join()

    def _run(self) -> None:
        try:
            self._take_up()
            self._keep_recording()
        except DeviceError as error:
            self._give_up(error.code)
        except Exception:  # noqa: BLE001 - a bug here must halt the draw, not leave it unrecorded
            _log.exception("recorder supervision failed")
            self._give_up("recorder.child_died")
        finally:
            self._report(StreamEnded(self._order.stream))

    def _take_up(self) -> None:
        """Know where the folder's earlier pieces end, and close what a crash left open."""
        notes = read_notes(self._folder)
        unfinished = {piece.index for piece in notes.unfinished()}
        self._told = set(notes.closed)
        if unfinished:
            self._recover()
        last = read_notes(self._folder).closed
        if last:
            piece = last[max(last)]
            self._last_end, self._gap_by_wall = (piece.wall_end_ms, piece.mono_end_ns), True

    def _keep_recording(self) -> None:
        while not self._stopping.is_set():
            reason = self._attend()
            self._recover()
            if not reason or (self._stopping.is_set() and reason not in _FINAL):
                return
            self._failures += 1
            if reason in _FINAL or not self._ever_started or self._failures > self._patience.restarts:
                self._give_up(reason)
                return
            self._interrupted(reason)
            self._stopping.wait(self._patience.before_restart)

    def _attend(self) -> str:
        """Run one child until it ends; why it ended, empty for a clean stop."""
        try:
            child = ChildProcess(self._command)
        except OSError:
            return "recorder.child_died"
        child.send(replace(self._order, sound_needed=not self._ever_started).encode())
        with self._lock:
            self._child = child
            stop_at_once = self._stopping.is_set()
        if stop_at_once:
            child.ask_to_stop()
        reason, clean, started = "", False, False
        try:
            while True:
                message = child.next(self._wait_seconds(started))
                if isinstance(message, Exited):
                    return reason or ("" if clean else "recorder.child_died")
                started = started or message.get("event") == "started"
                clean = clean or message.get("event") == "stopped"
                if message.get("event") == "error":
                    reason = str(message.get("reason", "recorder.child_died"))
                else:
                    self._understand(message)
        except SilentError:
            child.kill()
            return reason or "recorder.silent"
        except (TypeError, ValueError, KeyError):
            child.kill()
            return "recorder.child_died"  # what it says is not the protocol: not our child any more
        finally:
            with self._lock:
                self._child = None

    def _wait_seconds(self, started: bool) -> float:
        if self._stopping.is_set():
            return self._patience.stop
        return self._patience.silence if started else self._patience.start

    def _understand(self, message: dict[str, object]) -> None:
        match message.get("event"):
            case "started":
                self._started(str(message["codec"]))
            case "status":
                self._second_passed(message)
            case "piece-opened":
                self._watch_gap(open_piece_of(message))
            case "piece-closed":
                self._closed(segment_of(self._session_id, self._folder, piece_of(message), recovered=False))
                self._failures = 0
            case "gap":
                self._report(
                    RecordingGap(self._session_id, self._order.stream, float(str(message["seconds"])))
                )
            case "clock-stepped":
                self._report(ClockStepped(self._session_id, float(str(message["seconds"]))))
            case "source-lost":
                self._interrupted(str(message["reason"]))
            case "source-back":
                self._set_state(RecordingState.RECORDING)
            case "sound-lost":
                self._set_sound(Sound.LOST)
                self._report(SoundLost(self._session_id, self._order.stream))
            case "sound-back":
                self._set_sound(Sound.HEARD)
                seconds = float(str(message["seconds"]))
                self._report(SoundBack(self._session_id, self._order.stream, seconds))

    def _started(self, codec: str) -> None:
        self._set_state(RecordingState.RECORDING, codec=codec)
        if not self._ever_started:
            self._ever_started = True
            self._report(StreamStarted(self._order.stream, codec))

    def _second_passed(self, message: dict[str, object]) -> None:
        self._free_bytes = int(str(message["free_bytes"]))
        with self._lock:
            self._status = replace(
                self._status,
                frames=int(str(message["frames"])),
                lateness_ms=int(str(message["late_ms"])),
            )

    def _watch_gap(self, opened: OpenPiece) -> None:
        """Gaps that the child cannot see: across its own replacement or a restart of the program."""
        if self._last_end is None:
            return
        wall_end_ms, mono_end_ns = self._last_end
        by_mono = (opened.mono_start_ns - mono_end_ns) / 1e9
        # The monotonic clock may have begun anew with the machine.
        seconds = (opened.wall_start_ms - wall_end_ms) / 1000 if self._gap_by_wall else by_mono
        self._last_end, self._gap_by_wall = None, False
        if seconds > GAP_SECONDS:
            self._report(RecordingGap(self._session_id, self._order.stream, seconds))

    def _closed(self, segment: SegmentClosed) -> None:
        self._told.add(segment.index)
        with self._lock:
            status = self._status
            self._status = replace(status, segments=status.segments + 1, bytes=status.bytes + segment.bytes)
        self._report(segment)

    def _recover(self) -> None:
        found = recover_stream(self._session_id, self._folder, frozenset(self._told), self._inspect)
        for segment in found:
            self._closed(segment)
        closed = read_notes(self._folder).closed
        if closed:
            piece = closed[max(closed)]
            self._last_end = piece.wall_end_ms, piece.mono_end_ns

    def _set_sound(self, sound: Sound) -> None:
        with self._lock:
            self._status = replace(self._status, sound=sound)

    def _interrupted(self, reason: str) -> None:
        already = self.status.state is RecordingState.INTERRUPTED
        self._set_state(RecordingState.INTERRUPTED, reason)
        if not already:
            self._report(RecordingInterrupted(self._session_id, self._order.stream, reason))

    def _give_up(self, reason: str) -> None:
        with self._lock:
            self._status = replace(self._status, state=RecordingState.FAILED, reason=reason)
        self._report(RecorderFailed(self._session_id, self._order.stream, reason))

    def _set_state(self, state: RecordingState, reason: str = "", codec: str = "") -> None:
        with self._lock:
            if self._stopping.is_set():
                return
            self._status = replace(
                self._status, state=state, reason=reason, codec=codec or self._status.codec
            )
