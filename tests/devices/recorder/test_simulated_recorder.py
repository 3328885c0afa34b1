"""The simulated twin fails on demand as the real one fails by itself."""

from pathlib import Path

import pytest

from core.evidence.recording.pieces import (
    ClockStepped,
    RecorderFailed,
    RecorderStarted,
    RecorderStopped,
    RecordingGap,
    RecordingInterrupted,
    RecordingState,
    SegmentClosed,
)
from core.evidence.recording.screen_region import ScreenRegion
from core.kernel.errors import DeviceError
from devices.recorder.simulated import SimulatedRecorder
from tests.support.manual_clock import ManualClock


@pytest.fixture
def posted() -> list[object]:
    return []


@pytest.fixture
def recorder(posted: list[object], clock: ManualClock) -> SimulatedRecorder:
    made = SimulatedRecorder(posted.append, clock, piece_seconds=None)
    made.use_screens((ScreenRegion("screen-1", 0, 0, 1920, 1080),))
    return made


def _kinds(posted: list[object]) -> list[type]:
    return [type(event) for event in posted]


def test_pieces_are_as_long_as_the_clock_says(
    recorder: SimulatedRecorder, posted: list[object], clock: ManualClock, tmp_path: Path
) -> None:
    recorder.start("s1", tmp_path)
    clock.advance(10)
    recorder.finish_pieces()
    clock.advance(3)
    recorder.stop()
    first, second = (event for event in posted if isinstance(event, SegmentClosed))
    assert (first.frames, second.frames) == (50, 15)
    assert first.ended == second.started
    assert _kinds(posted) == [RecorderStarted, SegmentClosed, SegmentClosed, RecorderStopped]
    assert recorder.status().simulated


def test_a_start_told_to_fail_fails_once(
    recorder: SimulatedRecorder, posted: list[object], tmp_path: Path
) -> None:
    recorder.fail_next_start("recorder.no_codec")
    recorder.start("s1", tmp_path)
    assert posted == [RecorderFailed("s1", "screen-1", "recorder.no_codec"), RecorderStopped("s1", 0)]
    assert recorder.status().state is RecordingState.FAILED
    posted.clear()
    recorder.start("s1", tmp_path)
    assert _kinds(posted) == [RecorderStarted]


def test_a_full_disk_keeps_what_is_there_and_refuses_the_next(
    recorder: SimulatedRecorder, posted: list[object], tmp_path: Path
) -> None:
    recorder.start("s1", tmp_path)
    recorder.fill_disk()
    assert _kinds(posted) == [RecorderStarted, SegmentClosed, RecorderFailed, RecorderStopped]
    with pytest.raises(DeviceError) as refused:
        recorder.start("s1", tmp_path)
    assert refused.value.code == "recorder.disk_low"
    recorder.empty_disk()
    recorder.preflight(tmp_path)


def test_an_interruption_ends_with_a_gap(
    recorder: SimulatedRecorder, posted: list[object], clock: ManualClock, tmp_path: Path
) -> None:
    recorder.start("s1", tmp_path)
    clock.advance(2)
    recorder.interrupt()
    assert recorder.status().state is RecordingState.INTERRUPTED
    clock.advance(4)
    recorder.go_on()
    recorder.stop()
    assert _kinds(posted) == [
        RecorderStarted,
        SegmentClosed,
        RecordingInterrupted,
        RecordingGap,
        SegmentClosed,
        RecorderStopped,
    ]
    segments = [event for event in posted if isinstance(event, SegmentClosed)]
    assert [s.recovered for s in segments] == [True, False]
    assert segments[1].prev_sha256 == segments[0].sha256
    gap = next(event for event in posted if isinstance(event, RecordingGap))
    assert gap.facts() == {"session": "s1", "stream": "screen-1", "seconds": "4.0"}


def test_dying_for_good(recorder: SimulatedRecorder, posted: list[object], tmp_path: Path) -> None:
    recorder.start("s1", tmp_path)
    recorder.die()
    assert _kinds(posted) == [RecorderStarted, SegmentClosed, RecorderFailed, RecorderStopped]
    assert recorder.status().reason == "recorder.child_died"
    recorder.stop()
    assert _kinds(posted)[-1] is RecorderStopped
    assert len(posted) == 4


def test_what_the_log_keeps_of_a_stepped_clock() -> None:
    assert ClockStepped("s1", -3600.04).facts() == {"seconds": "-3600.0"}
