"""The real recorder, one child process a screen: implements ``core.evidence.recording.ports.Recorder``."""

import os
import shutil
import sys
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from threading import Lock

from core.evidence.recording.pieces import (
    FIRST_PREVIOUS,
    PICTURES,
    ClockStepped,
    RecorderStarted,
    RecorderStatus,
    RecorderStopped,
    RecordingState,
    SegmentClosed,
    SegmentTail,
)
from core.evidence.recording.screen_region import ScreenRegion
from core.evidence.recording.sound import NO_MICROPHONE
from core.kernel.clock import Clock
from core.kernel.errors import DeviceError
from devices.recorder.microphone import can_hear
from devices.recorder.protocol import MIN_FREE_RUNNING, MIN_FREE_START, PIECE_SECONDS, StartOrder
from devices.recorder.recovery import inspect_with, recover_stream
from devices.recorder.stream import Patience, StreamEnded, StreamStarted, StreamSupervisor

_WORST_FIRST = (
    RecordingState.FAILED,
    RecordingState.INTERRUPTED,
    RecordingState.STOPPING,
    RecordingState.STARTING,
    RecordingState.RECORDING,
)


class ScreenRecorder:
    """Records all screens into pieces of ``piece_seconds``.

    ``command`` starts the sub-command record-screen (``devices.platform.program``). ``codec`` is "auto",
    "h264" or "vp9".
    """

    simulated = False

    def __init__(
        self,
        post: Callable[[object], None],
        clock: Clock,
        command: Sequence[str],
        *,
        piece_seconds: float = PIECE_SECONDS,
        codec: str = "auto",
        min_free_start: int = MIN_FREE_START,
        min_free_running: int = MIN_FREE_RUNNING,
        patience: Patience | None = None,
    ) -> None:
        self._post = post
        self._clock = clock
        self._command = tuple(command)
        self._inspect = inspect_with(self._command)
        self._piece_seconds = piece_seconds
        self._codec = codec
        self._min_free_start = min_free_start
        self._min_free_running = min_free_running
        self._patience = patience or Patience()
        self._lock = Lock()
        self._screens: tuple[ScreenRegion, ...] = ()
        self._session_id = ""
        self._since: datetime | None = None
        self._streams: dict[str, StreamSupervisor] = {}
        self._started: dict[str, str] = {}
        self._ended: set[str] = set()
        self._segments = 0
        self._pictures = PICTURES
        self._microphone = NO_MICROPHONE

    def use_screens(self, screens: tuple[ScreenRegion, ...]) -> None:
        """Screens to record from the next start on; regions in device pixels."""
        with self._lock:
            self._screens = screens

    def preflight(self, folder: Path, microphone: str = NO_MICROPHONE) -> None:
        """Look whether there is a screen to record, room for it, and what hears the microphone."""
        if not self._screens:
            raise DeviceError("recorder.no_screen")
        _check_display(self._screens)
        try:
            free = shutil.disk_usage(_existing(folder)).free
        except OSError:
            raise DeviceError("recorder.disk_refused") from None
        if free < self._min_free_start:
            raise DeviceError("recorder.disk_low", free_mb=free >> 20, needed_mb=self._min_free_start >> 20)
        if microphone and not can_hear():
            raise DeviceError("recorder.no_microphone")

    def start(
        self,
        session_id: str,
        folder: Path,
        after: tuple[SegmentTail, ...] = (),
        pictures: int = PICTURES,
        microphone: str = NO_MICROPHONE,
    ) -> None:
        """Begin to record (see the port)."""
        self.preflight(folder, microphone)
        tails = {tail.stream: tail for tail in after}
        with self._lock:
            if len(self._ended) < len(self._streams):
                raise DeviceError("recorder.already_recording")
            self._session_id, self._since = session_id, self._clock.now().wall
            self._started, self._ended, self._segments = {}, set(), 0
            self._pictures, self._microphone = pictures, microphone
            self._streams = {
                region.stream: self._supervisor(region, folder, tails.get(region.stream))
                for region in self._screens
            }
            streams = tuple(self._streams.values())
        for stream in streams:
            stream.start()

    def stop(self) -> None:
        """Close all segments; ``RecorderStopped`` comes last."""
        for stream in self._running():
            stream.stop()

    def close(self) -> None:
        """Stop, and wait for the children to end."""
        running = self._running()
        self.stop()
        for stream in running:
            stream.join()

    def status(self) -> RecorderStatus:
        """The latest snapshot; a failed recording stays shown until the next start."""
        with self._lock:
            streams = tuple(self._streams.values())
            over = len(self._ended) == len(self._streams)
            session_id, since = self._session_id, self._since
        snapshots = tuple(stream.status for stream in streams)
        states = {snapshot.state for snapshot in snapshots}
        state = next((s for s in _WORST_FIRST if s in states), RecordingState.IDLE)
        if over and state is not RecordingState.FAILED:
            state = RecordingState.IDLE
        rooms = [stream.free_bytes for stream in streams if stream.free_bytes is not None]
        return RecorderStatus(state, session_id, since, snapshots, min(rooms, default=None))

    def recover(
        self, session_id: str, folder: Path, known: frozenset[tuple[str, int]]
    ) -> tuple[SegmentClosed, ...]:
        """What a crash left in ``folder`` (see the port)."""
        found: list[SegmentClosed] = []
        if folder.is_dir():
            for stream in sorted(p for p in folder.iterdir() if p.is_dir()):
                indices = frozenset(index for name, index in known if name == stream.name)
                found += recover_stream(session_id, stream, indices, self._inspect)
        return tuple(found)

    def child_pids(self) -> dict[str, int]:
        """Process ids of the running children by stream, for diagnosis."""
        with self._lock:
            streams = dict(self._streams)
        return {name: pid for name, s in streams.items() if (pid := s.child_pid) is not None}

    def _running(self) -> tuple[StreamSupervisor, ...]:
        with self._lock:
            return tuple(s for name, s in self._streams.items() if name not in self._ended)

    def _supervisor(self, region: ScreenRegion, folder: Path, tail: SegmentTail | None) -> StreamSupervisor:
        stream_folder = folder / region.stream
        try:
            stream_folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError:
            raise DeviceError("recorder.disk_refused") from None
        order = StartOrder(
            region.stream,
            str(stream_folder),
            region.x,
            region.y,
            region.width,
            region.height,
            region.display or os.environ.get("DISPLAY", ""),
            fps=self._pictures,
            piece_seconds=self._piece_seconds,
            codec=self._codec,
            first_index=tail.index + 1 if tail else 1,
            prev_sha256=tail.sha256 if tail else FIRST_PREVIOUS,
            min_free_bytes=self._min_free_running,
            microphone=self._microphone if region == self._screens[0] else NO_MICROPHONE,
        )
        return StreamSupervisor(
            self._session_id,
            order,
            self._command,
            self._inspect,
            partial(self._hear, region.stream),
            self._patience,
        )

    def _hear(self, stream: str, event: object) -> None:
        """Reports of the streams, in their threads."""
        match event:
            case StreamStarted():
                self._stream_started(event)
            case StreamEnded():
                self._stream_ended(event.stream)
            case ClockStepped():
                if stream == next(iter(self._streams)):  # all streams see the same clock
                    self._post(event)
            case SegmentClosed():
                with self._lock:
                    self._segments += 1
                self._post(event)
            case _:
                self._post(event)

    def _stream_started(self, event: StreamStarted) -> None:
        with self._lock:
            self._started[event.stream] = event.codec
            complete = set(self._started) == set(self._streams)
            sound = self._microphone != NO_MICROPHONE
            started = RecorderStarted(self._session_id, tuple(self._streams), event.codec, sound)
        if complete:
            self._post(started)

    def _stream_ended(self, stream: str) -> None:
        with self._lock:
            self._ended.add(stream)
            complete = self._ended == set(self._streams)
            stopped = RecorderStopped(self._session_id, self._segments)
        if complete:
            self._post(stopped)


def _existing(folder: Path) -> Path:
    return next(p for p in (folder, *folder.parents) if p.exists())


def _check_display(screens: tuple[ScreenRegion, ...]) -> None:
    if sys.platform == "win32" or all(screen.display for screen in screens):
        return
    if os.environ.get("WAYLAND_DISPLAY"):
        raise DeviceError("recorder.wayland")
    if not os.environ.get("DISPLAY"):
        raise DeviceError("recorder.no_display")
