"""Which picture goes into which piece, and what is told beside: with made-up time."""

import json
import shutil
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import av
import pytest

from devices.recorder.closer import Closer
from devices.recorder.encoder import PieceWriter, choose_codec
from devices.recorder.failures import RecordingError
from devices.recorder.journal import append_note, read_notes
from devices.recorder.piece_loop import Moment, PieceLoop
from devices.recorder.protocol import OpenPiece, StartOrder

FREE = 1 << 40


class Writer:
    """Writes the times of its pictures as text."""

    def __init__(self, path: Path, title: str) -> None:
        self._path = path
        self._times: list[int] = []

    def write(self, frame: str, at_ms: int) -> None:
        self._times.append(at_ms)

    def finish(self) -> None:
        self._path.write_text(json.dumps(self._times))

    def abandon(self) -> None:
        self._path.write_text("torn")


class Course:
    """A loop with its clock and what it said."""

    def __init__(self, folder: Path, writer: Any = Writer) -> None:
        self.order = StartOrder("screen-1", str(folder), 0, 0, 64, 36, piece_seconds=2.0)
        self.lines: list[dict[str, Any]] = []
        self.moment = Moment(1_000_000, 50_000_000_000)
        self.free = FREE
        self.closer = Closer(folder, self.order.prev_sha256, self._say)
        self.loop: PieceLoop[Any] = PieceLoop(
            self.order, self.closer, writer, self._say, lambda: self.free, lambda: self.moment
        )

    def _say(self, line: str) -> None:
        self.lines.append(json.loads(line))

    def pass_ms(self, mono: int, wall: int | None = None) -> None:
        wall = mono if wall is None else wall
        self.moment = Moment(self.moment.wall_ms + wall, self.moment.mono_ns + mono * 1_000_000)

    def take(self, count: int, every_ms: int = 200) -> None:
        for _ in range(count):
            self.loop.take("picture")
            self.pass_ms(every_ms)

    def end(self) -> None:
        self.loop.close_piece()
        self.closer.end()

    def said(self, event: str) -> list[dict[str, Any]]:
        return [line for line in self.lines if line["event"] == event]


@pytest.fixture
def course(tmp_path: Path) -> Iterator[Course]:
    made = Course(tmp_path)
    yield made
    made.closer.end()


def test_pieces_follow_each_other_without_losing_a_picture(course: Course, tmp_path: Path) -> None:
    course.take(25)
    course.end()
    pieces = course.said("piece-closed")
    assert [(p["index"], p["frames"]) for p in pieces] == [(1, 10), (2, 10), (3, 5)]
    assert json.loads((tmp_path / "000002.mkv").read_text()) == [i * 200 for i in range(10)]
    for before, after in pairwise(pieces):
        assert after["prev_sha256"] == before["sha256"]
        assert after["wall_start_ms"] == before["wall_end_ms"]
        assert after["mono_start_ns"] == before["mono_end_ns"]
    assert course.said("gap") == []
    assert set(read_notes(tmp_path).closed) == {1, 2, 3}


def test_a_pause_of_more_than_half_a_second_is_a_gap(course: Course) -> None:
    course.take(3)
    course.pass_ms(499)
    course.take(2)
    assert course.said("gap") == []
    course.pass_ms(1300)
    course.take(1)
    assert course.said("gap") == [{"event": "gap", "seconds": 1.3}]


def test_a_stepped_clock_is_told_and_a_slewed_one_is_not(course: Course) -> None:
    for _ in range(100):
        course.take(1, every_ms=190)
        course.pass_ms(10, wall=30)
    assert course.said("clock-stepped") == []
    course.pass_ms(0, wall=-3_600_000)
    course.take(2)
    assert course.said("clock-stepped") == [
        {"event": "clock-stepped", "seconds": pytest.approx(-3600, abs=1)}
    ]
    assert course.said("gap") == [], "the wall clock makes no gap"


def test_the_status_comes_once_a_second_with_the_worst_lateness(course: Course) -> None:
    course.take(4)
    course.pass_ms(300)
    course.take(7)
    first, second, *_ = course.said("status")
    assert (first["frames"], first["late_ms"]) == (1, 0)
    assert second["late_ms"] == 300
    assert second["frames"] == 5
    assert second["free_bytes"] == FREE


def test_room_running_out_stops_the_loop(course: Course) -> None:
    course.take(6)
    course.free = 1
    with pytest.raises(RecordingError) as stopped:
        course.take(6)
    assert stopped.value.reason == "recorder.disk_low"
    course.end()
    assert course.said("piece-closed")[0]["frames"] > 6


class _FullDisk(Writer):
    def finish(self) -> None:
        raise RecordingError("recorder.disk_full")


def test_a_piece_that_cannot_be_closed_stops_the_loop(tmp_path: Path) -> None:
    course = Course(tmp_path, _FullDisk)
    course.take(11)
    course.closer.end()
    with pytest.raises(RecordingError) as stopped:
        course.take(1)
    assert stopped.value.reason == "recorder.disk_full"
    assert course.said("piece-closed") == []
    assert (tmp_path / "000001.mkv.part").read_text() == "torn"


def test_a_journal_that_cannot_be_written_stops_the_loop(tmp_path: Path) -> None:
    course = Course(tmp_path)
    (tmp_path / "pieces.jsonl").mkdir()
    course.take(1)
    course.closer.end()
    assert course.closer.failure == "recorder.disk_refused"


def _write_piece(path: Path) -> None:
    writer = PieceWriter(path, choose_codec("auto"), (64, 36), 5, "screen-1 1")
    for index in range(10):
        writer.write(av.VideoFrame(64, 36, "rgb24"), index * 200)


def test_a_full_device_is_told_as_such() -> None:
    with pytest.raises(RecordingError) as full:
        _write_piece(Path("/dev/full"))
    assert full.value.reason == "recorder.disk_full"


def test_a_folder_that_went_away_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "gone"
    folder.mkdir()
    shutil.rmtree(folder)
    with pytest.raises(RecordingError) as refused:
        PieceWriter(folder / "000001.mkv.part", choose_codec("auto"), (64, 36), 5, "screen-1 1")
    assert refused.value.reason == "recorder.disk_refused"


def test_pictures_at_the_same_moment_keep_their_order(tmp_path: Path) -> None:
    path = tmp_path / "1.mkv"
    writer = PieceWriter(path, choose_codec("auto"), (64, 36), 5, "screen-1 1")
    for at_ms in (0, 200, 200, 150, 400):
        writer.write(av.VideoFrame(64, 36, "rgb24"), at_ms)
    writer.finish()
    with av.open(str(path)) as piece:
        assert piece.metadata["title"] == "screen-1 1"
        assert [round((p.time or 0) * 1000) for p in piece.decode(video=0)] == [0, 200, 201, 202, 400]


def test_an_unknown_codec_is_refused() -> None:
    with pytest.raises(RecordingError) as refused:
        choose_codec("mpeg1")
    assert refused.value.reason == "recorder.no_codec"


def test_the_journal_survives_a_torn_line(tmp_path: Path) -> None:
    opened = OpenPiece(1, "000001.mkv", 5, 6)
    append_note(tmp_path, opened.encode())
    with (tmp_path / "pieces.jsonl").open("a") as journal:
        journal.write('{"event":"piece-clo')
    append_note(tmp_path, replace(opened, index=2, name="000002.mkv").encode())
    notes = read_notes(tmp_path)
    assert [piece.index for piece in notes.unfinished()] == [1, 2]
    assert notes.last_index == 2
