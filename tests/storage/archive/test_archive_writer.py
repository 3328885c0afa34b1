"""Writing an archive: whole or not at all, whatever happens to disk, sources or patience."""

import errno
import io
import shutil
import tracemalloc
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from core.evidence.sealing.contents import ArchiveContents, PrivateFile, Recipient, WrittenArchive
from core.evidence.verification.verify import verify_archive
from core.kernel.errors import StorageError, UserError
from storage.archive import writer as writer_module
from storage.archive.writer import SealedArchiveWriter
from tests.support.sealed_sample import Sample, changed, decrypt
from tests.support.seeded_entropy import SeededEntropy


def never() -> bool:
    return False


def write(
    contents: ArchiveContents,
    folder: Path,
    cancelled: Callable[[], bool] = never,
    progress: Callable[[int, int], None] = lambda _done, _total: None,
) -> WrittenArchive:
    return SealedArchiveWriter(SeededEntropy()).write(contents, folder, progress, cancelled)


def nothing_passes(folder: Path) -> bool:
    return all(verify_archive(path).exit_code == 1 for path in folder.iterdir()) if folder.exists() else True


def test_folder_and_zip_are_written_and_say_the_same(sample: Sample, tmp_path: Path) -> None:
    written = write(sample.contents, tmp_path)
    assert {p.name for p in tmp_path.iterdir()} == {written.name, f"{written.name}.zip"}
    assert written.file_bytes == written.file.stat().st_size
    assert written.checkpoint == sample.contents.checkpoint
    assert written.report.lines == verify_archive(written.folder).lines
    assert written.report.lines == verify_archive(written.file).lines


def test_two_archives_share_no_nonce(sample: Sample, tmp_path: Path) -> None:
    entropy = SeededEntropy()
    texts = []
    for name in ("a", "b"):
        written = SealedArchiveWriter(entropy).write(
            sample.contents, tmp_path / name, lambda _d, _t: None, never
        )
        texts.append(
            (decrypt(sample, written.folder, tmp_path / f"plain-{name}") / "index.json").read_bytes()
        )
    nonces = [part[:64] for text in texts for part in text.split(b'"nonce":"')[1:]]
    assert len(nonces) == 2 * len(sample.contents.private) == len(set(nonces))


def test_progress_reaches_the_end_and_never_goes_back(sample: Sample, tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    write(sample.contents, tmp_path, progress=lambda done, total: seen.append((done, total)))
    assert seen == sorted(seen)
    assert seen[-1][0] == seen[-1][1]
    assert len({total for _, total in seen}) == 1


def test_cancelled_at_any_moment_nothing_is_left(sample: Sample, tmp_path: Path) -> None:
    asked: list[int] = []
    write(sample.contents, tmp_path / "whole", lambda: bool(asked.append(1)))
    assert len(asked) > 100
    for moment in range(0, len(asked), 7):
        calls: Iterator[int] = iter(range(10**9))
        folder = tmp_path / f"cancelled-{moment}"
        with pytest.raises(UserError) as raised:
            write(sample.contents, folder, lambda calls=calls, moment=moment: next(calls) == moment)  # type: ignore[misc]
        assert raised.value.code == "archive.cancelled"
        assert list(folder.iterdir()) == []


class FullDisk:
    """Lets so many bytes be written and synced, then has no space left."""

    def __init__(self, left: int) -> None:
        self.left = left

    def opened(self, stream: io.BufferedWriter) -> "FullDiskStream":
        return FullDiskStream(self, stream)


class FullDiskStream:
    def __init__(self, disk: FullDisk, stream: io.BufferedWriter) -> None:
        self._disk, self._stream = disk, stream

    def write(self, data: bytes) -> int:
        self._disk.left -= len(data)
        if self._disk.left < 0:
            raise OSError(errno.ENOSPC, "No space left on device")
        return self._stream.write(data)

    def __getattr__(self, name: str) -> object:
        return getattr(self._stream, name)

    def __enter__(self) -> "FullDiskStream":
        return self

    def __exit__(self, *_: object) -> None:
        self._stream.close()


def test_a_disk_that_fills_up_at_any_moment_leaves_nothing(
    sample: Sample, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real_open = Path.open
    disk = FullDisk(10**9)

    def open_on_disk(path: Path, mode: str = "r", *args: object, **kwargs: object) -> object:
        stream = real_open(path, mode, *args, **kwargs)  # type: ignore[call-overload]
        return disk.opened(stream) if "x" in mode else stream

    monkeypatch.setattr(Path, "open", open_on_disk)
    write(sample.contents, tmp_path / "whole")
    total = (10**9 - disk.left) * 95 // 100  # age mixes in a random number of bytes
    for left in range(0, total, total // 60):
        disk.left = left
        folder = tmp_path / "full"
        with pytest.raises(StorageError) as raised:
            write(sample.contents, folder)
        assert raised.value.code == "archive.disk_full"
        assert list(folder.iterdir()) == []


def test_too_little_space_is_said_before_anything_is_written(sample: Sample, tmp_path: Path) -> None:
    small = SealedArchiveWriter(SeededEntropy(), free_bytes=lambda _path: 1 << 20)
    with pytest.raises(StorageError) as raised:
        small.write(sample.contents, tmp_path, lambda _d, _t: None, never)
    assert raised.value.code == "archive.disk_full"
    assert raised.value.params["free_mb"] == 1
    assert not list(tmp_path.iterdir())


def test_a_disk_that_gives_back_other_bytes_is_noticed(
    sample: Sample, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = writer_module.sync_folders

    def decay(folder: Path) -> None:
        real(folder)
        path = next(folder.rglob("*.mkv.age"))
        data = bytearray(path.read_bytes())
        data[-1] ^= 1
        path.write_bytes(data)

    monkeypatch.setattr(writer_module, "sync_folders", decay)
    with pytest.raises(StorageError) as raised:
        write(sample.contents, tmp_path)
    assert raised.value.code == "archive.verify_failed"
    assert raised.value.params["check"] == "bag.payload"
    assert not list(tmp_path.iterdir())


def test_a_zip_that_comes_back_otherwise_is_noticed(
    sample: Sample, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = writer_module.write_zip

    def decay(*arguments: object) -> None:
        real(*arguments)  # type: ignore[arg-type]
        path = arguments[4]
        assert isinstance(path, Path)
        data = bytearray(path.read_bytes())
        data[len(data) // 2] ^= 1
        path.write_bytes(data)

    monkeypatch.setattr(writer_module, "write_zip", decay)
    with pytest.raises(StorageError) as raised:
        write(sample.contents, tmp_path)
    assert raised.value.code == "archive.verify_failed"
    assert not list(tmp_path.iterdir())


class PowerCutError(BaseException):
    """Nothing runs after it."""


@pytest.mark.parametrize("at", ["run", "_pack", "keep"])
def test_what_a_power_cut_leaves_passes_nowhere_and_is_replaced(
    sample: Sample, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at: str
) -> None:
    def cut(*_: object) -> None:
        raise PowerCutError

    with monkeypatch.context() as patch:
        patch.setattr(writer_module._Places, "give_up", lambda _self: None)
        owner = {"run": writer_module._Build, "keep": writer_module._Places}.get(at, writer_module)
        name = "_sign" if at == "run" else at
        patch.setattr(owner, name, cut)
        with pytest.raises(PowerCutError):
            write(sample.contents, tmp_path)
    assert list(tmp_path.iterdir())
    assert nothing_passes(tmp_path)
    written = write(sample.contents, tmp_path)
    assert {p.name for p in tmp_path.iterdir()} == {written.name, f"{written.name}.zip"}


def test_an_archive_that_is_there_is_not_overwritten(sample: Sample, tmp_path: Path) -> None:
    first = write(sample.contents, tmp_path)
    with pytest.raises(StorageError) as raised:
        write(sample.contents, tmp_path)
    assert raised.value.code == "archive.exists"
    assert verify_archive(first.folder).exit_code == 3


def test_an_archive_nobody_recorded_is_found_again(sample: Sample, tmp_path: Path) -> None:
    written = write(sample.contents, tmp_path)
    assert SealedArchiveWriter(SeededEntropy()).find(written.name, tmp_path) == written


@pytest.mark.parametrize("missing", ["folder", "file"])
def test_half_an_archive_is_not_found_and_cleared_away(sample: Sample, tmp_path: Path, missing: str) -> None:
    written = write(sample.contents, tmp_path)
    if missing == "folder":
        shutil.rmtree(written.folder)
    else:
        written.file.unlink()
    assert SealedArchiveWriter(SeededEntropy()).find(written.name, tmp_path) is None
    assert not list(tmp_path.iterdir())


def test_an_archive_changed_since_is_not_taken_for_ours(sample: Sample, tmp_path: Path) -> None:
    written = write(sample.contents, tmp_path)
    (written.folder / "bag-info.txt").write_text("x")
    with pytest.raises(StorageError) as raised:
        SealedArchiveWriter(SeededEntropy()).find(written.name, tmp_path)
    assert raised.value.code == "archive.damaged"
    assert written.folder.exists()


def test_a_source_that_is_gone_is_named(sample: Sample, tmp_path: Path) -> None:
    gone = PrivateFile("messages.json", tmp_path / "gone.json")
    with pytest.raises(StorageError) as raised:
        write(changed(sample, private=(*sample.contents.private, gone)).contents, tmp_path / "out")
    assert (raised.value.code, raised.value.params["name"]) == ("archive.source_missing", "messages.json")


def test_a_source_other_than_the_log_says_is_refused(sample: Sample, tmp_path: Path) -> None:
    source = tmp_path / "piece.mkv"
    source.write_bytes(b"changed since")
    wrong = PrivateFile("screen/s/1.mkv", source, "ab" * 32)
    with pytest.raises(StorageError) as raised:
        write(changed(sample, private=(*sample.contents.private, wrong)).contents, tmp_path / "out")
    assert raised.value.code == "archive.source_changed"
    assert nothing_passes(tmp_path / "out")


def test_a_recipient_that_is_none_is_refused(sample: Sample, tmp_path: Path) -> None:
    with pytest.raises(UserError) as raised:
        write(changed(sample, recipients=(Recipient("station", "age1nonsense"),)).contents, tmp_path)
    assert (raised.value.code, raised.value.params["label"]) == ("archive.recipient", "station")


@pytest.mark.parametrize(
    "names", [("a b",), ("../x",), ("index.json",), ("x", "X"), ("x", "x"), ("x", "x/y")]
)
def test_names_that_cannot_stand_in_an_archive_are_a_fault(
    sample: Sample, tmp_path: Path, names: tuple[str, ...]
) -> None:
    private = tuple(PrivateFile(name, b"") for name in names)
    with pytest.raises(ValueError):
        write(changed(sample, private=private).contents, tmp_path)
    assert not list(tmp_path.iterdir())


def test_large_recordings_take_no_more_memory(sample: Sample, tmp_path: Path) -> None:
    large = tmp_path / "large.bin"
    with large.open("wb") as stream:
        stream.truncate(96 << 20)
    contents = changed(
        sample, private=(*sample.contents.private, PrivateFile("forms/large.bin", large))
    ).contents
    tracemalloc.start()
    try:
        written = write(contents, tmp_path / "out")
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert written.file_bytes > 96 << 20
    assert peak < 24 << 20
