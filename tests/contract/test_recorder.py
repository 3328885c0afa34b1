"""The recorder's contract, held against the real one on a virtual screen and against its simulated twin."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import av
import pytest

from core.evidence.recording.pieces import (
    FIRST_PREVIOUS,
    RecorderFailed,
    RecorderStarted,
    RecorderStopped,
    RecordingGap,
    RecordingState,
    SegmentClosed,
    SegmentTail,
)
from core.evidence.recording.ports import Recorder
from core.evidence.recording.screen_region import ScreenRegion
from core.kernel.errors import DeviceError
from devices.platform.clock import SystemClock
from devices.recorder.screen_recorder import ScreenRecorder
from devices.recorder.simulated import SimulatedRecorder
from tests.support.child_commands import child_command
from tests.support.posted import Posted

COMMAND = child_command("devices.recorder.process")


@dataclass
class Station:
    """A recorder under test; ``crash`` ends it as a power cut ends the whole program."""

    make: Callable[[], Recorder]
    crash: Callable[[Recorder], None]
    posted: Posted


def _kill_children(recorder: Recorder) -> None:
    assert isinstance(recorder, ScreenRecorder)
    for stream in recorder._running():
        stream._stopping.set()  # the parent is dead as well: nobody replaces the child
        assert stream._child is not None
        stream._child._process.kill()
    for stream in recorder._running():
        stream.join()


@pytest.fixture(params=["real", "simulated"])
def station(request: pytest.FixtureRequest) -> Iterator[Station]:
    posted = Posted()
    made: list[Recorder] = []

    if request.param == "real":
        display = str(request.getfixturevalue("xvfb"))

        def make() -> Recorder:
            recorder = ScreenRecorder(posted, SystemClock(), COMMAND, piece_seconds=1.0)
            recorder.use_screens(_screens(display))
            made.append(recorder)
            return recorder

        yield Station(make, _kill_children, posted)
    else:

        def make() -> Recorder:
            recorder = SimulatedRecorder(posted, SystemClock(), piece_seconds=0.2)
            recorder.use_screens(_screens(""))
            made.append(recorder)
            return recorder

        def crash(recorder: Recorder) -> None:
            assert isinstance(recorder, SimulatedRecorder)
            recorder.crash()

        yield Station(make, crash, posted)
    for recorder in made:
        recorder.close()


def _screens(display: str) -> tuple[ScreenRegion, ...]:
    return (
        ScreenRegion("screen-1", 0, 0, 321, 180, display),
        ScreenRegion("screen-2", 1920, 0, 320, 180, display),
    )


def _check_piece(segment: SegmentClosed) -> None:
    content = segment.path.read_bytes()
    assert sha256(content).hexdigest() == segment.sha256
    assert len(content) == segment.bytes
    with av.open(str(segment.path)) as piece:
        pictures = list(piece.decode(video=0))
    assert len(pictures) == segment.frames >= 1
    assert pictures[0].key_frame
    assert segment.ended > segment.started
    assert segment.mono_end_ns > segment.mono_start_ns


def _check_chain(segments: list[SegmentClosed], first: int = 1, previous: str = FIRST_PREVIOUS) -> None:
    for index, segment in enumerate(segments, first):
        assert (segment.index, segment.prev_sha256) == (index, previous)
        previous = segment.sha256


def _of(segments: list[SegmentClosed], stream: str) -> list[SegmentClosed]:
    return [segment for segment in segments if segment.stream == stream]


def test_a_session_from_start_to_stop(station: Station, tmp_path: Path) -> None:
    recorder, posted = station.make(), station.posted
    assert recorder.status().state is RecordingState.IDLE
    recorder.start("s1", tmp_path)
    assert posted.wait_for(RecorderStarted).streams == ("screen-1", "screen-2")
    assert recorder.status().state is RecordingState.RECORDING
    with pytest.raises(DeviceError) as refused:
        recorder.start("s2", tmp_path)
    assert refused.value.code == "recorder.already_recording"
    for _ in range(4):
        posted.wait_for(SegmentClosed)
    recorder.stop()
    stopped = posted.wait_for(RecorderStopped)
    segments = posted.of(SegmentClosed)
    assert stopped.session_id == "s1"
    assert stopped.segments == len(segments)
    for stream in ("screen-1", "screen-2"):
        own = _of(segments, stream)
        assert len(own) >= 2
        _check_chain(own)
    for segment in segments:
        _check_piece(segment)
        assert segment.facts()["recovered"] is False
    assert not list(tmp_path.rglob("*.part"))
    assert recorder.status().state is RecordingState.IDLE
    assert posted.of(RecorderFailed) == []
    recorder.stop()


def test_what_a_crash_leaves_is_recovered_and_the_chain_goes_on(station: Station, tmp_path: Path) -> None:
    recorder, posted = station.make(), station.posted
    recorder.start("s1", tmp_path)
    posted.wait_for(SegmentClosed)
    posted.wait_for(SegmentClosed)
    station.crash(recorder)
    # What was posted after the engine died was never logged: only the first is known.
    known = [e for e in posted.events if isinstance(e, SegmentClosed)][:1]
    later = station.make()
    recovered = later.recover("s1", tmp_path, frozenset((s.stream, s.index) for s in known))
    assert recovered
    assert all(s.recovered for s in recovered)
    for segment in recovered:
        _check_piece(segment)
    everything = sorted([*known, *recovered], key=lambda s: (s.stream, s.index))
    for stream in ("screen-1", "screen-2"):
        _check_chain(_of(everything, stream))
    assert later.recover("s1", tmp_path, frozenset((s.stream, s.index) for s in everything)) == ()

    station.posted.of(object)
    station.posted.events.clear()
    later.start("s1", tmp_path)
    station.posted.wait_for(RecorderStarted)
    later.stop()
    station.posted.wait_for(RecorderStopped)
    more = station.posted.of(SegmentClosed)
    for stream in ("screen-1", "screen-2"):
        before = _of(everything, stream)[-1]
        _check_chain(_of(more, stream), before.index + 1, before.sha256)


def test_recording_goes_on_after_pieces_that_were_taken_away(station: Station, tmp_path: Path) -> None:
    recorder = station.make()
    tail = SegmentTail("screen-1", 7, "ab" * 32)
    recorder.start("s1", tmp_path, (tail,))
    station.posted.wait_for(RecorderStarted)
    recorder.stop()
    station.posted.wait_for(RecorderStopped)
    segments = station.posted.of(SegmentClosed)
    _check_chain(_of(segments, "screen-1"), 8, "ab" * 32)
    _check_chain(_of(segments, "screen-2"))


def test_without_screens_nothing_starts(station: Station, tmp_path: Path) -> None:
    recorder = station.make()
    recorder.use_screens(())
    for attempt in (lambda: recorder.preflight(tmp_path), lambda: recorder.start("s1", tmp_path)):
        with pytest.raises(DeviceError) as refused:
            attempt()
        assert refused.value.code == "recorder.no_screen"
    assert station.posted.of(object) == []


def test_recovering_an_unknown_folder_finds_nothing(station: Station, tmp_path: Path) -> None:
    assert station.make().recover("s1", tmp_path / "never", frozenset()) == ()


def test_a_later_session_in_the_same_folder_goes_on_with_a_gap(station: Station, tmp_path: Path) -> None:
    for session in ("s1", "s1"):
        recorder = station.make()
        recorder.start(session, tmp_path)
        station.posted.wait_for(RecorderStarted)
        recorder.stop()
        station.posted.wait_for(RecorderStopped)
    segments = station.posted.of(SegmentClosed)
    _check_chain(_of(segments, "screen-1"))
    assert all(gap.seconds > 0.5 for gap in station.posted.of(RecordingGap))
