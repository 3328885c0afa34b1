"""The real recorder through its mishaps: the child is killed, hangs, loses its screen, finds no room."""

import os
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from core.evidence.recording.pieces import (
    FIRST_PREVIOUS,
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
from devices.platform.clock import SystemClock
from devices.recorder.screen_recorder import ScreenRecorder
from devices.recorder.stream import Patience
from tests.support.posted import Posted, wait_until

Make = Callable[..., ScreenRecorder]
QUICK = Patience(start=30.0, silence=2.5, before_restart=0.1)


@pytest.fixture
def posted() -> Posted:
    return Posted()


@pytest.fixture
def make(posted: Posted, screen: Any, record_command: tuple[str, ...]) -> Iterator[Make]:
    made: list[ScreenRecorder] = []

    def build(displays: tuple[str, ...] = (), command: tuple[str, ...] = (), **kwargs: Any) -> ScreenRecorder:
        settings = {"piece_seconds": 60.0, "patience": QUICK} | kwargs
        recorder = ScreenRecorder(posted, SystemClock(), command or record_command, **settings)
        shown = displays or (screen.display,)
        recorder.use_screens(
            tuple(ScreenRegion(f"screen-{n}", 0, 0, 320, 180, d) for n, d in enumerate(shown, 1))
        )
        made.append(recorder)
        return recorder

    yield build
    for recorder in made:
        recorder.close()


def _chain(segments: list[SegmentClosed]) -> list[tuple[int, bool]]:
    previous = FIRST_PREVIOUS
    for segment in segments:
        assert segment.prev_sha256 == previous
        previous = segment.sha256
    return [(segment.index, segment.recovered) for segment in segments]


def _wait_for_pictures(recorder: ScreenRecorder, count: int) -> None:
    wait_until(lambda: recorder.status().streams[0].frames >= count)


def test_a_killed_child_is_replaced_and_its_piece_recovered(
    make: Make, posted: Posted, tmp_path: Path
) -> None:
    recorder = make()
    recorder.start("s1", tmp_path)
    posted.wait_for(RecorderStarted)
    _wait_for_pictures(recorder, 12)
    os.kill(recorder.child_pids()["screen-1"], signal.SIGKILL)
    segment = posted.wait_for(SegmentClosed)
    assert segment.recovered
    assert segment.frames >= 6
    interrupted = posted.wait_for(RecordingInterrupted)
    assert (interrupted.stream, interrupted.reason) == ("screen-1", "recorder.child_died")
    assert posted.wait_for(RecordingGap).seconds > 0.5
    recorder.stop()
    assert posted.wait_for(RecorderStopped).segments == 2
    assert _chain(posted.of(SegmentClosed)) == [(1, True), (2, False)]
    assert len(posted.of(RecorderStarted)) == 1
    assert posted.of(RecorderFailed) == []


def test_a_hanging_child_is_ended_and_replaced(make: Make, posted: Posted, tmp_path: Path) -> None:
    recorder = make()
    recorder.start("s1", tmp_path)
    posted.wait_for(RecorderStarted)
    _wait_for_pictures(recorder, 7)
    hanging = recorder.child_pids()["screen-1"]
    os.kill(hanging, signal.SIGSTOP)
    assert posted.wait_for(RecordingInterrupted).reason == "recorder.silent"
    assert recorder.status().state in (RecordingState.INTERRUPTED, RecordingState.RECORDING)
    assert posted.wait_for(RecordingGap).seconds > 1
    assert recorder.child_pids()["screen-1"] != hanging
    recorder.stop()
    posted.wait_for(RecorderStopped)
    assert [index for index, _ in _chain(posted.of(SegmentClosed))] == [1, 2]


def test_a_screen_that_comes_back_is_recorded_again(
    make: Make, posted: Posted, own_screens: Callable[..., Any], tmp_path: Path
) -> None:
    shown = own_screens()
    recorder = make((shown.display,))
    recorder.start("s1", tmp_path)
    posted.wait_for(RecorderStarted)
    shown.end()
    assert posted.wait_for(RecordingInterrupted).reason == "recorder.no_display"
    assert recorder.status().state is RecordingState.INTERRUPTED
    assert recorder.status().reason == "recorder.no_display"
    own_screens(shown.number)
    assert posted.wait_for(RecordingGap).seconds > 0.5
    recorder.stop()
    posted.wait_for(RecorderStopped)
    assert _chain(posted.of(SegmentClosed)) == [(1, False), (2, False)]
    assert posted.of(RecorderFailed) == []


def test_no_display_fails_at_once_and_is_shown(make: Make, posted: Posted, tmp_path: Path) -> None:
    recorder = make((":4711",))
    recorder.start("s1", tmp_path)
    failed = posted.wait_for(RecorderFailed)
    assert failed.reason == "recorder.no_display"
    assert failed.facts() == {"session": "s1", "reason": "recorder.no_display"}
    assert posted.wait_for(RecorderStopped).segments == 0
    assert posted.of(RecorderStarted) == []
    assert (recorder.status().state, recorder.status().reason) == (
        RecordingState.FAILED,
        "recorder.no_display",
    )


def test_after_a_failed_start_another_may_succeed(
    make: Make, posted: Posted, screen: Any, tmp_path: Path
) -> None:
    recorder = make((":4711",))
    recorder.start("s1", tmp_path)
    posted.wait_for(RecorderStopped)
    recorder.use_screens((ScreenRegion("screen-1", 0, 0, 320, 180, screen.display),))
    recorder.start("s1", tmp_path)
    posted.wait_for(RecorderStarted)
    assert recorder.status().state is RecordingState.RECORDING


def test_one_screen_fails_and_the_other_goes_on(
    make: Make, posted: Posted, screen: Any, tmp_path: Path
) -> None:
    recorder = make((screen.display, ":4711"))
    recorder.start("s1", tmp_path)
    assert posted.wait_for(RecorderFailed).stream == "screen-2"
    _wait_for_pictures(recorder, 2)
    assert recorder.status().state is RecordingState.FAILED
    recorder.stop()
    posted.wait_for(RecorderStopped)
    assert [segment.stream for segment in posted.of(SegmentClosed)] == ["screen-1"]
    assert posted.of(RecorderStarted) == [], "a session without all its screens never counts as started"


def test_too_little_room_refuses_the_start(make: Make, posted: Posted, tmp_path: Path) -> None:
    recorder = make(min_free_start=1 << 60)
    with pytest.raises(DeviceError) as refused:
        recorder.start("s1", tmp_path)
    assert refused.value.code == "recorder.disk_low"
    assert int(refused.value.params["free_mb"]) < int(refused.value.params["needed_mb"])
    assert posted.of(object) == []


def test_room_running_out_keeps_what_was_recorded(make: Make, posted: Posted, tmp_path: Path) -> None:
    recorder = make(min_free_running=1 << 60)
    recorder.start("s1", tmp_path)
    segment = posted.wait_for(SegmentClosed)
    assert not segment.recovered
    assert posted.wait_for(RecorderFailed).reason == "recorder.disk_low"
    posted.wait_for(RecorderStopped)
    assert segment.path.stat().st_size == segment.bytes


@pytest.mark.parametrize(
    ("command", "reason"),
    [
        ((sys.executable, "-c", "pass"), "recorder.child_died"),
        (("/nowhere/recorder",), "recorder.child_died"),
        ((sys.executable, "-c", "import time; time.sleep(60)"), "recorder.silent"),
        ((sys.executable, "-c", "print('chatter'); print('{\"event\":\"status\"}')"), "recorder.child_died"),
    ],
)
def test_a_child_that_never_records_is_a_failure(
    make: Make, posted: Posted, tmp_path: Path, command: tuple[str, ...], reason: str
) -> None:
    recorder = make(command=command, patience=Patience(start=1.0, before_restart=0.0))
    recorder.start("s1", tmp_path)
    assert posted.wait_for(RecorderFailed).reason == reason
    posted.wait_for(RecorderStopped)


def test_a_missing_video_library_is_named(
    make: Make, posted: Posted, record_command: tuple[str, ...], tmp_path: Path
) -> None:
    without = f"import sys; sys.modules['av'] = None; {record_command[2]}"
    recorder = make(command=(record_command[0], "-c", without))
    recorder.start("s1", tmp_path)
    assert posted.wait_for(RecorderFailed).reason == "recorder.library_missing"


def test_a_child_that_dies_again_and_again_is_given_up(
    make: Make, posted: Posted, tmp_path: Path, record_command: tuple[str, ...]
) -> None:
    started = 'print(\'{"event":"started","codec":"h264","width":2,"height":2}\', flush=True)'
    recorder = make(command=(sys.executable, "-c", started), patience=Patience(before_restart=0.0))
    recorder.start("s1", tmp_path)
    assert posted.wait_for(RecorderFailed).reason == "recorder.child_died"
    posted.wait_for(RecorderStopped)
    assert len(posted.of(RecordingInterrupted)) >= 1


def test_a_folder_that_cannot_be_made_is_refused(make: Make, posted: Posted, tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("")
    with pytest.raises(DeviceError) as refused:
        make().start("s1", in_the_way / "s1")
    assert refused.value.code == "recorder.disk_refused"


def test_the_session_needs_an_x_display(make: Make, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    recorder = make()
    recorder.use_screens((ScreenRegion("screen-1", 0, 0, 320, 180),))
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    for environment, code in (({}, "recorder.no_display"), ({"WAYLAND_DISPLAY": "w"}, "recorder.wayland")):
        for key, value in environment.items():
            monkeypatch.setenv(key, value)
        with pytest.raises(DeviceError) as refused:
            recorder.preflight(tmp_path)
        assert refused.value.code == code


def test_stop_before_the_first_picture_still_ends_in_order(
    make: Make, posted: Posted, tmp_path: Path
) -> None:
    recorder = make()
    recorder.start("s1", tmp_path)
    recorder.stop()
    posted.wait_for(RecorderStopped)
    assert posted.of(RecorderFailed) == []
    assert recorder.status().state is RecordingState.IDLE
