"""What a later start makes of the files of a recording that did not end in order."""

from pathlib import Path
from typing import Any

import pytest

from core.evidence.recording.pieces import FIRST_PREVIOUS, SegmentClosed
from core.kernel.errors import DeviceError
from devices.recorder.grey_picture import add_picture, begin_piece, count_pictures
from devices.recorder.journal import append_note, read_notes, stream_lock
from devices.recorder.piece_files import hash_file
from devices.recorder.protocol import OpenPiece, Piece
from devices.recorder.recovery import inspect_with, recover_stream


def _inspect(path: Path) -> tuple[int, int] | None:
    return count_pictures(path, 5)


def _open(folder: Path, index: int, pictures: int, name: str = "{:06d}.mkv.part") -> None:
    append_note(folder, OpenPiece(index, f"{index:06d}.mkv", 1_000_000 * index, 7_000 * index).encode())
    path = folder / name.format(index)
    begin_piece(path)
    for picture in range(pictures):
        add_picture(path, picture, picture * 200)


def _close(folder: Path, index: int, previous: str) -> str:
    _open(folder, index, 3, "{:06d}.mkv")
    size, digest = hash_file(folder / f"{index:06d}.mkv")
    piece = Piece(index, f"{index:06d}.mkv", 1, 2, 3, 4, 3, size, digest, previous)
    append_note(folder, piece.encode())
    return digest


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "screen-1"
    made.mkdir()
    return made


def _recover(
    folder: Path, known: frozenset[int] = frozenset(), inspect: Any = _inspect
) -> list[SegmentClosed]:
    return recover_stream("s1", folder, known, inspect, wait_seconds=0.0)


def test_closed_but_unknown_and_open_pieces_come_in_order(folder: Path) -> None:
    first = _close(folder, 1, FIRST_PREVIOUS)
    second = _close(folder, 2, first)
    _open(folder, 3, 4)
    found = _recover(folder, frozenset({1}))
    assert [(s.index, s.frames, s.prev_sha256, s.recovered) for s in found] == [
        (2, 3, first, True),
        (3, 4, second, True),
    ]
    assert found[1].path.name == "000003.mkv"
    assert (found[1].ended - found[1].started).total_seconds() == 0.8
    assert not list(folder.glob("*.part"))
    assert [s.index for s in _recover(folder, frozenset({1, 2}))] == [3], "found again until it is known"


def test_a_piece_cut_off_before_its_opening_was_noted_is_taken(folder: Path) -> None:
    first = _close(folder, 1, FIRST_PREVIOUS)
    begin_piece(folder / "000002.mkv.part")
    add_picture(folder / "000002.mkv.part", 0, 0)
    (found,) = _recover(folder, frozenset({1}))
    assert (found.index, found.frames, found.prev_sha256, found.recovered) == (2, 1, first, True)
    assert not list(folder.glob("*.part"))


def test_a_piece_that_had_its_name_but_no_note_is_taken(folder: Path) -> None:
    _open(folder, 1, 2, "{:06d}.mkv")
    (found,) = _recover(folder)
    assert (found.index, found.frames) == (1, 2)


def test_a_piece_without_a_picture_frees_its_number(folder: Path) -> None:
    first = _close(folder, 1, FIRST_PREVIOUS)
    _open(folder, 2, 0)
    assert [s.index for s in _recover(folder)] == [1]
    assert not (folder / "000002.mkv.part").exists()
    notes = read_notes(folder)
    assert (notes.last_index, notes.previous_hash(2)) == (1, first)


def test_a_piece_nobody_can_look_into_is_kept_all_the_same(folder: Path) -> None:
    _open(folder, 1, 2)
    (found,) = _recover(folder, inspect=lambda _: None)
    assert found.frames == 0
    assert found.bytes == found.path.stat().st_size > 0


def test_a_changed_piece_is_told_as_it_is(folder: Path) -> None:
    noted = _close(folder, 1, FIRST_PREVIOUS)
    with (folder / "000001.mkv").open("ab") as piece:
        piece.write(b"x")
    (found,) = _recover(folder)
    assert found.sha256 != noted
    assert (found.bytes, found.sha256) == hash_file(found.path)


def test_a_piece_that_is_gone_is_not_invented(folder: Path) -> None:
    _close(folder, 1, FIRST_PREVIOUS)
    (folder / "000001.mkv").unlink()
    assert _recover(folder) == []


def test_a_folder_that_is_still_written_to_is_left_alone(folder: Path) -> None:
    _open(folder, 1, 2)
    lock = stream_lock(folder)
    assert lock.acquire()
    with pytest.raises(DeviceError) as busy:
        _recover(folder)
    assert busy.value.code == "recorder.folder_busy"
    assert (folder / "000001.mkv.part").exists()
    lock.release()
    assert len(_recover(folder)) == 1


def test_looking_into_a_piece_by_the_child(folder: Path, record_command: tuple[str, ...]) -> None:
    _open(folder, 1, 6)
    inspect = inspect_with(record_command)
    assert inspect(folder / "000001.mkv.part") == (6, 1000)
    assert inspect(folder / "nowhere.mkv") == (0, 0)
    assert inspect_with(("/nowhere/recorder",))(folder / "000001.mkv.part") is None
