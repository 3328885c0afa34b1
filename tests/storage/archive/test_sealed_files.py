"""Recordings at the station: encrypted as soon as they are complete, and nothing lost when that fails."""

import errno
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pyrage
import pytest

from core.kernel.errors import StorageError
from storage.archive import sealed_files
from storage.archive.sealed_files import StationSealedFiles

MATROSKA = b"\x1a\x45\xdf\xa3"
CONTENT = MATROSKA + b"what the screen showed" * 5000


@pytest.fixture
def identity() -> pyrage.x25519.Identity:
    return pyrage.x25519.Identity.generate()


@pytest.fixture
def sealed(identity: pyrage.x25519.Identity) -> Iterator[StationSealedFiles]:
    files = StationSealedFiles(str(identity.to_public()), str(identity))
    yield files
    files.close()


def piece(folder: Path, name: str = "000001.mkv") -> Path:
    path = folder / name
    path.write_bytes(CONTENT)
    return path


def unexpected(error: StorageError) -> None:
    raise AssertionError(error)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_kept_file_is_encrypted_and_the_plain_one_gone(sealed: StationSealedFiles, tmp_path: Path) -> None:
    plain = piece(tmp_path)
    sealed.keep(plain, unexpected)
    sealed.close()
    assert names(tmp_path) == ["000001.mkv.age"]
    assert MATROSKA not in (tmp_path / "000001.mkv.age").read_bytes()
    assert sealed.content(plain, len(CONTENT)).read() == CONTENT


@pytest.mark.skipif(shutil.which("age") is None, reason="the age program is not installed")
def test_the_age_program_opens_it_with_the_stations_key(
    sealed: StationSealedFiles, identity: pyrage.x25519.Identity, tmp_path: Path
) -> None:
    sealed.keep(piece(tmp_path), unexpected)
    sealed.close()
    key = tmp_path / "key.txt"
    key.write_text(f"{identity}\n")
    ran = subprocess.run(
        ["age", "-d", "-i", str(key), str(tmp_path / "000001.mkv.age")], capture_output=True, check=True
    )
    assert ran.stdout == CONTENT


def test_content_is_read_whether_sealed_or_still_plain(sealed: StationSealedFiles, tmp_path: Path) -> None:
    content = sealed.content(piece(tmp_path), len(CONTENT))
    assert content.read() == CONTENT
    sealed.keep(tmp_path / "000001.mkv", unexpected)
    sealed.close()
    assert content.read() == CONTENT


def test_a_seal_that_a_crash_cut_off_is_made_anew(sealed: StationSealedFiles, tmp_path: Path) -> None:
    plain = piece(tmp_path)
    (tmp_path / "000001.mkv.age.part").write_bytes(b"half of it")
    sealed.keep(plain, unexpected)
    sealed.close()
    assert names(tmp_path) == ["000001.mkv.age"]
    assert sealed.content(plain, 0).read() == CONTENT


def test_a_crash_between_seal_and_removal_leaves_one_whole_file(
    sealed: StationSealedFiles, tmp_path: Path
) -> None:
    plain = piece(tmp_path)
    (tmp_path / "000001.mkv.age").write_bytes(b"of an earlier run")
    sealed.keep(plain, unexpected)
    sealed.keep(plain, unexpected)  # told twice: harmless
    sealed.close()
    assert names(tmp_path) == ["000001.mkv.age"]
    assert sealed.content(plain, 0).read() == CONTENT


def test_a_full_disk_loses_nothing_is_told_and_is_made_up_for_with_the_next(
    sealed: StationSealedFiles, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    real = sealed_files.encrypt_stream

    def full(source: object, target: Path, *_: object) -> None:
        target.write_bytes(b"as much as there was room for")
        raise OSError(errno.ENOSPC, "no room")

    monkeypatch.setattr(sealed_files, "encrypt_stream", full)
    first = piece(tmp_path)
    sealed.keep(first, lambda error: told.append(error.code))
    sealed._worker.submit(lambda: None).result()
    assert told == ["archive.disk_full"]
    assert names(tmp_path) == ["000001.mkv"]
    assert first.read_bytes() == CONTENT
    monkeypatch.setattr(sealed_files, "encrypt_stream", real)
    sealed.keep(piece(tmp_path, "000002.mkv"), unexpected)
    sealed.close()
    assert names(tmp_path) == ["000001.mkv.age", "000002.mkv.age"]


def test_a_file_that_is_gone_and_one_that_was_changed_are_told_apart(
    sealed: StationSealedFiles, tmp_path: Path
) -> None:
    plain = piece(tmp_path)
    sealed.keep(plain, unexpected)
    sealed.close()
    path = tmp_path / "000001.mkv.age"
    damaged = bytearray(path.read_bytes())
    damaged[-1] ^= 1
    path.write_bytes(damaged)
    with pytest.raises(StorageError, match=r"archive\.source_changed"):
        sealed.content(plain, 0).read()
    path.unlink()
    with pytest.raises(StorageError, match=r"archive\.source_missing"):
        sealed.content(plain, 0).read()


def test_what_ends_after_the_station_was_closed_stays_for_the_next_start(
    sealed: StationSealedFiles, tmp_path: Path
) -> None:
    sealed.close()
    plain = piece(tmp_path)
    sealed.keep(plain, unexpected)
    assert plain.read_bytes() == CONTENT


def test_what_found_no_room_is_tried_once_more_at_the_end(
    sealed: StationSealedFiles, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = sealed_files.encrypt_stream

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "no room")

    monkeypatch.setattr(sealed_files, "encrypt_stream", full)
    sealed.keep(piece(tmp_path), lambda _error: None)
    sealed._worker.submit(lambda: None).result()
    monkeypatch.setattr(sealed_files, "encrypt_stream", real)
    sealed.close()
    assert names(tmp_path) == ["000001.mkv.age"]
