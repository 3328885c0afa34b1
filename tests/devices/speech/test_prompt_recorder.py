"""The microphone through the programs of the system, which scripts stand for here."""

import io
import os
import stat
import wave
from collections.abc import Callable
from pathlib import Path
from threading import Thread

import pytest

from core.kernel.errors import DeviceError
from devices.speech.prompt_recorder import SystemPromptRecorder
from tests.support.posted import wait_until

Tool = Callable[[str, str], None]


@pytest.fixture
def tool(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Tool:
    """Puts a program of this name before everything else."""
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}/usr/bin{os.pathsep}/bin")
    for name in ("pw-cat", "parec", "arecord"):
        (tmp_path / name).write_text("#!/bin/sh\nexit 1\n")
        (tmp_path / name).chmod(stat.S_IRWXU)

    def make(name: str, script: str) -> None:
        (tmp_path / name).write_text(f"#!/bin/sh\n{script}\n")

    return make


def test_what_the_first_program_that_hears_something_hears_is_a_wav_of_a_line(tool: Tool) -> None:
    tool("arecord", r"printf '\000\100\000\300'")
    levels: list[float] = []
    content = SystemPromptRecorder().record(5.0, levels.append)
    with wave.open(io.BytesIO(content)) as sound:
        assert (sound.getframerate(), sound.getnchannels(), sound.getsampwidth()) == (8000, 1, 2)
        assert sound.readframes(9) == b"\x00\x40\x00\xc0"
    assert levels == [0.5]


def test_it_ends_when_it_is_told_to_and_keeps_what_it_heard(tool: Tool) -> None:
    tool("arecord", "head -c 3200 /dev/zero; exec sleep 60")
    microphone, kept = SystemPromptRecorder(), list[bytes]()
    levels: list[float] = []
    recording = Thread(target=lambda: kept.append(microphone.record(60.0, levels.append)))
    recording.start()
    wait_until(lambda: len(levels) == 2, 30)
    microphone.stop()
    recording.join(20)
    assert len(kept[0]) == 44 + 3200


def test_it_ends_by_itself_after_the_longest_time(tool: Tool) -> None:
    tool("arecord", "exec cat /dev/zero")
    assert len(SystemPromptRecorder().record(0.5, lambda _share: None)) == 44 + 8000


def test_without_a_device_it_is_said(tool: Tool) -> None:
    with pytest.raises(DeviceError, match=r"prompt_recorder\.failed"):
        SystemPromptRecorder().record(1.0, lambda _share: None)


def test_without_a_program_it_is_said_which_are_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(DeviceError, match=r"prompt_recorder\.none"):
        SystemPromptRecorder().record(1.0, lambda _share: None)
