"""One holder at a time, and nobody held for ever."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from core.kernel.errors import DeviceError, UserError
from devices.platform.file_lock import FileLock
from devices.platform.instance import InstanceLock
from tests.support.child_commands import ROOT
from tests.support.manual_clock import ManualClock

HOLDER = """
import sys
sys.path.insert(0, {root!r})
from pathlib import Path
from devices.platform.clock import SystemClock
from devices.platform.instance import InstanceLock
lock = InstanceLock(Path({folder!r}), SystemClock())
lock.acquire()
print("held", flush=True)
sys.stdin.read()
"""


def _hold(folder: Path) -> "subprocess.Popen[str]":
    code = HOLDER.format(root=str(ROOT), folder=str(folder))
    holder = subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert holder.stdout is not None
    assert holder.stdout.readline() == "held\n"
    return holder


def test_a_second_start_is_told_who_holds_the_station(tmp_path: Path, clock: ManualClock) -> None:
    holder = _hold(tmp_path)
    try:
        with pytest.raises(UserError) as refused:
            InstanceLock(tmp_path, clock).acquire()
        assert refused.value.code == "instance.held"
        assert refused.value.params["pid"] == holder.pid
        assert set(refused.value.params) == {"pid", "user", "host", "since"}
    finally:
        holder.kill()
        holder.communicate()
    # Killed without a word: the next start is free.
    lock = InstanceLock(tmp_path, clock)
    lock.acquire()
    lock.release()


def test_who_holds_it_is_told_even_when_the_note_is_damaged(tmp_path: Path, clock: ManualClock) -> None:
    first = InstanceLock(tmp_path, clock)
    first.acquire()
    for damaged in ("", "[1,2]", '{"pid": 4}', "\udcff"):
        (tmp_path / "instance.lock").write_bytes(damaged.encode("utf-8", "surrogateescape"))
        with pytest.raises(UserError) as refused:
            InstanceLock(tmp_path, clock).acquire()
        assert refused.value.params["pid"] == 0
    first.release()


def test_a_note_cannot_swamp_the_message(tmp_path: Path, clock: ManualClock) -> None:
    first = InstanceLock(tmp_path, clock)
    first.acquire()
    note = '{"pid": 4, "user": "%s", "host": "h", "since": "s"}' % ("u" * 10_000)
    (tmp_path / "instance.lock").write_text(note)
    with pytest.raises(UserError) as refused:
        InstanceLock(tmp_path, clock).acquire()
    assert len(str(refused.value.params["user"])) <= 64
    first.release()


def test_the_note_names_this_process_and_the_time(tmp_path: Path, clock: ManualClock) -> None:
    lock = InstanceLock(tmp_path, clock)
    lock.acquire()
    note = (tmp_path / "instance.lock").read_text()
    assert str(os.getpid()) in note
    assert "2026-03-02 09:00" in note
    assert (tmp_path / "instance.lock").stat().st_mode & 0o077 == 0
    lock.release()
    lock.release()


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path, clock: ManualClock) -> None:
    with pytest.raises(DeviceError) as refused:
        InstanceLock(tmp_path / "nowhere", clock).acquire()
    assert refused.value.code == "folder.refused"


def test_a_lock_waits_for_its_holder(tmp_path: Path) -> None:
    holder = _hold(tmp_path)
    lock = FileLock(tmp_path / "instance.lock")
    assert not lock.acquire(0.1)
    assert holder.stdin is not None
    holder.stdin.close()
    assert lock.acquire(60)
    lock.release()
    holder.wait()
    assert holder.stdout is not None
    holder.stdout.close()


def test_only_a_held_lock_is_written_to(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="not held"):
        FileLock(tmp_path / "x").write("text")
