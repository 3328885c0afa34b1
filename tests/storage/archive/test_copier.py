"""Copying an archive to a stick: whole and read back, or nothing that passes for an archive."""

import errno
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from core.evidence.sealing.contents import WrittenArchive
from core.evidence.transfer.exports import CopiedArchive
from core.evidence.verification.verify import verify_archive
from core.kernel.errors import MingQianError
from storage.archive import copier as copier_module
from storage.archive.copier import VerifiedCopier
from tests.support.source_tree import ROOT


def copy(
    sealed: WrittenArchive,
    stick: Path,
    cancelled: Callable[[], bool] = lambda: False,
    progress: Callable[[int, int], None] = lambda _done, _total: None,
) -> CopiedArchive:
    stick.mkdir(exist_ok=True)
    return VerifiedCopier().copy(sealed.file, stick, sealed.digest, progress, cancelled)


def refusal(sealed: WrittenArchive, stick: Path, cancelled: Callable[[], bool] = lambda: False) -> str:
    with pytest.raises(MingQianError) as raised:
        copy(sealed, stick, cancelled)
    return raised.value.code


def test_the_copy_is_the_archive_and_says_so(sealed: WrittenArchive, tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    copied = copy(sealed, tmp_path / "stick", progress=lambda done, total: seen.append((done, total)))
    assert copied.file.read_bytes() == sealed.file.read_bytes()
    assert (copied.name, copied.digest, copied.file_sha256) == (
        sealed.name,
        sealed.digest,
        sealed.file_sha256,
    )
    assert [path.name for path in copied.file.parent.iterdir()] == [sealed.file.name]
    assert seen == sorted(seen)
    assert seen[-1][0] == seen[-1][1]
    checked = subprocess.run(
        ["sha256sum", "-c", "-"],
        input=f"{copied.file_sha256}  {copied.file}\n",
        text=True,
        capture_output=True,
        check=False,
    )
    assert checked.returncode == 0, checked.stderr


def test_cancelled_at_any_moment_nothing_is_left(sealed: WrittenArchive, tmp_path: Path) -> None:
    asked: list[int] = []
    copy(sealed, tmp_path / "whole", lambda: bool(asked.append(1)))
    for moment in range(0, len(asked), max(1, len(asked) // 20)):
        calls: Iterator[int] = iter(range(10**9))
        stick = tmp_path / f"stick-{moment}"
        assert refusal(sealed, stick, lambda c=calls, m=moment: next(c) == m) == "copy.cancelled"  # type: ignore[misc]
        assert list(stick.iterdir()) == []


def test_a_full_or_vanished_stick_leaves_nothing_and_is_named(
    sealed: WrittenArchive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number, code in ((errno.ENOSPC, "copy.disk_full"), (errno.EIO, "copy.medium_gone")):

        def fail(_descriptor: int, number: int = number) -> None:
            raise OSError(number, os.strerror(number))

        monkeypatch.setattr(copier_module, "sync_stream", fail)
        assert refusal(sealed, tmp_path / "stick") == code
        assert list((tmp_path / "stick").iterdir()) == []


def test_a_really_full_file_system_leaves_nothing_that_passes(sealed: WrittenArchive, tmp_path: Path) -> None:
    """A limit of the system on the size of files, as a stick that fills up in the middle of a write."""
    code = (
        "import resource, sys, signal; from pathlib import Path\n"
        "from storage.archive.copier import VerifiedCopier\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "source, stick, digest = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]\n"
        "half = source.stat().st_size // 2\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (half, half))\n"
        "VerifiedCopier().copy(source, stick, digest, lambda *_: None, lambda: False)\n"
    )
    stick = tmp_path / "stick"
    stick.mkdir()
    done = subprocess.run(
        [sys.executable, "-c", code, str(sealed.file), str(stick), sealed.digest],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert "StorageError: copy.unwritable_medium" in done.stderr
    assert list(stick.iterdir()) == []


def test_a_stick_that_gives_back_other_bytes_is_noticed(
    sealed: WrittenArchive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = copier_module.file_sha256

    def decay(path: Path, tick: Callable[[int], None]) -> str:
        data = bytearray(path.read_bytes())
        data[len(data) // 2] ^= 1
        path.write_bytes(data)
        return real(path, tick)

    monkeypatch.setattr(copier_module, "file_sha256", decay)
    assert refusal(sealed, tmp_path / "stick") == "copy.read_back"
    assert list((tmp_path / "stick").iterdir()) == []


def test_an_archive_changed_at_home_does_not_leave(sealed: WrittenArchive, tmp_path: Path) -> None:
    home = tmp_path / sealed.file.name
    data = bytearray(sealed.file.read_bytes())
    data[len(data) // 3] ^= 4
    home.write_bytes(data)
    stick = tmp_path / "stick"
    stick.mkdir()
    with pytest.raises(MingQianError) as raised:
        VerifiedCopier().copy(home, stick, sealed.digest, lambda _d, _t: None, lambda: False)
    assert raised.value.code == "copy.not_an_archive"
    assert list(stick.iterdir()) == []


def test_another_archive_under_this_name_does_not_leave(sealed: WrittenArchive, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    with pytest.raises(MingQianError) as raised:
        VerifiedCopier().copy(sealed.file, stick, "0" * 64, lambda _d, _t: None, lambda: False)
    assert raised.value.code == "copy.read_back"


def test_what_is_on_the_stick_already_is_not_overwritten(sealed: WrittenArchive, tmp_path: Path) -> None:
    copy(sealed, tmp_path / "stick")
    assert refusal(sealed, tmp_path / "stick") == "copy.exists"


_SLOW = """
import sys
from pathlib import Path
from storage.archive.copier import VerifiedCopier
moment, count = int(sys.argv[4]), 0

def progress(_done, _total):
    global count
    if count == moment:
        print("here", flush=True)
        sys.stdin.read()
    count += 1

VerifiedCopier().copy(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], progress, lambda: False)
"""


@pytest.mark.parametrize("moment", [0, 1, 10])
def test_a_killed_copy_leaves_nothing_that_passes_and_is_done_again(
    sealed: WrittenArchive, tmp_path: Path, moment: int
) -> None:
    """At the first write, while it is hashed back, and while it is verified."""
    stick = tmp_path / "stick"
    stick.mkdir()
    child = subprocess.Popen(
        [sys.executable, "-c", _SLOW, str(sealed.file), str(stick), sealed.digest, str(moment)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert child.stdout is not None
    assert child.stdout.readline() == b"here\n"
    child.send_signal(signal.SIGKILL)
    child.communicate()
    (left,) = stick.iterdir()
    assert left.name == sealed.file.name + ".partial"
    assert verify_archive(left).exit_code == 1
    assert copy(sealed, stick).digest == sealed.digest
    assert [path.name for path in stick.iterdir()] == [sealed.file.name]
    shutil.rmtree(stick)
