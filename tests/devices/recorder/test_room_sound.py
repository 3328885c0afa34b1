"""The sound of the room: in the same pieces as the pictures, and what happens when its microphone goes."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from core.evidence.recording.pieces import RecorderFailed, RecorderStarted, RecorderStopped, SegmentClosed
from core.evidence.recording.screen_region import ScreenRegion
from core.evidence.recording.sound import QUIETEST, Microphone, Sound, SoundBack, SoundLost
from core.kernel.errors import DeviceError
from devices.platform.clock import SystemClock
from devices.recorder.microphone import SystemMicrophones, loudness
from devices.recorder.piece_files import hash_file
from devices.recorder.playing import piece_sound
from devices.recorder.screen_recorder import ScreenRecorder
from devices.recorder.stream import Patience
from tests.support.posted import Posted, wait_until
from tests.support.tone_microphone import RATE, TONE, hertz, put_microphone

ROOM = "plughw:CARD=Room,DEV=0"
SECOND = 2 * RATE


@pytest.fixture
def unplugged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The microphone is there until this file is."""
    folder = tmp_path / "programs"
    folder.mkdir()
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")
    return put_microphone(folder)


@pytest.fixture
def posted() -> Posted:
    return Posted()


@pytest.fixture
def recorder(posted: Posted, screen: Any, record_command: tuple[str, ...]) -> Iterator[ScreenRecorder]:
    made = ScreenRecorder(
        posted, SystemClock(), record_command, piece_seconds=1.5, patience=Patience(before_restart=0.1)
    )
    made.use_screens(tuple(ScreenRegion(f"screen-{n}", 0, 0, 320, 180, screen.display) for n in (1, 2)))
    yield made
    made.close()


def of_first(posted: Posted) -> list[SegmentClosed]:
    return [one for one in posted.of(SegmentClosed) if one.stream == "screen-1"]


def heard(segment: SegmentClosed) -> bytes:
    return piece_sound(segment.path.read_bytes())


def test_each_piece_of_the_first_screen_holds_what_was_heard_and_one_hash_covers_both(
    recorder: ScreenRecorder, posted: Posted, unplugged: Path, tmp_path: Path
) -> None:
    recorder.start("s1", tmp_path, microphone=ROOM)
    assert posted.wait_for(RecorderStarted).sound
    assert recorder.status().sound is Sound.HEARD
    wait_until(lambda: len(of_first(posted)) >= 2)
    recorder.stop()
    posted.wait_for(RecorderStopped)
    for segment in of_first(posted)[:2]:
        sound = heard(segment)
        seconds = (segment.mono_end_ns - segment.mono_start_ns) / 1e9
        assert len(sound) / SECOND == pytest.approx(seconds, abs=0.6)
        assert hertz(sound[SECOND // 2 : -SECOND // 5]) == pytest.approx(TONE, rel=0.05)
        assert hash_file(segment.path)[1] == segment.sha256
    others = [one for one in posted.of(SegmentClosed) if one.stream == "screen-2"]
    assert others
    assert not any(heard(one) for one in others)


def test_a_microphone_that_goes_leaves_silence_and_is_heard_again_when_it_comes_back(
    recorder: ScreenRecorder, posted: Posted, unplugged: Path, tmp_path: Path
) -> None:
    recorder.start("s1", tmp_path, microphone=ROOM)
    posted.wait_for(RecorderStarted)
    unplugged.touch()
    assert posted.wait_for(SoundLost).stream == "screen-1"
    assert recorder.status().sound is Sound.LOST
    unplugged.unlink()
    back = posted.wait_for(SoundBack)
    assert back.seconds > 1
    assert recorder.status().sound is Sound.HEARD
    recorder.stop()
    posted.wait_for(RecorderStopped)
    segments = of_first(posted)
    length = sum((one.mono_end_ns - one.mono_start_ns) / 1e9 for one in segments)
    sound = b"".join(map(heard, segments))
    assert len(sound) / SECOND == pytest.approx(length, abs=0.6 * len(segments))
    quarters = [loudness(sound[at : at + SECOND // 4]) for at in range(0, len(sound), SECOND // 4)]
    assert min(quarters) < -60 < -15 < max(quarters)
    assert not posted.of(RecorderFailed)


def test_without_its_microphone_nothing_begins_and_a_killed_recorder_leaves_sound(
    recorder: ScreenRecorder, posted: Posted, unplugged: Path, tmp_path: Path
) -> None:
    unplugged.touch()
    recorder.start("s0", tmp_path / "none", microphone=ROOM)
    assert posted.wait_for(RecorderFailed).reason == "recorder.no_microphone"
    recorder.close()
    assert not of_first(posted)
    unplugged.unlink()
    recorder.start("s1", tmp_path / "killed", microphone=ROOM)
    posted.wait_for(RecorderStarted)
    wait_until(lambda: recorder.status().streams[0].frames >= 6)
    os.kill(recorder.child_pids()["screen-1"], signal.SIGKILL)
    wait_until(lambda: bool(of_first(posted)))
    left = of_first(posted)[0]
    assert left.recovered
    assert left.frames >= 3
    assert len(heard(left)) > SECOND // 4


def test_the_program_that_hears_must_be_there(
    recorder: ScreenRecorder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(DeviceError) as raised:
        recorder.preflight(tmp_path, ROOM)
    assert raised.value.code == "recorder.no_microphone"
    recorder.preflight(tmp_path)
    with pytest.raises(DeviceError) as raised:
        SystemMicrophones().found()
    assert raised.value.code == "microphone.no_tools"


def test_microphones_are_listed_and_tell_how_loud_it_is(unplugged: Path) -> None:
    microphones = SystemMicrophones()
    assert microphones.found() == (
        Microphone("default", "Default Audio Device"),
        Microphone(ROOM, "Room microphone, USB Audio"),
    )
    assert microphones.level(ROOM) == -12
    unplugged.touch()
    with pytest.raises(DeviceError) as raised:
        microphones.level(ROOM)
    assert raised.value.code == "microphone.silent"
    assert loudness(bytes(100)) == QUIETEST
