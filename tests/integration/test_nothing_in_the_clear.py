"""After a draw nothing in the station's folder tells whom it was about or shows the screen."""

import errno
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.draw.state.views import DrawState
from core.evidence.recording.screen_region import ScreenRegion
from storage.archive import sealed_files
from tests.support.main_job import Job, answer_all

MATROSKA = b"\x1a\x45\xdf\xa3"
SOUND = b"WAVEfmt "


@pytest.fixture
def job(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Job:
    (tmp_path / "scratch").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "scratch"))
    return Job(tmp_path / "station")


def secrets() -> Iterator[tuple[str, bytes]]:
    """What must not be found: name and phone of every expert of the pool, in any usual encoding."""
    for n in range(40):
        for text in (f"王{n}明", f"142{n:08d}", f"单位{n}"):
            yield text, text.encode("utf-8")
            yield text, text.encode("utf-16-le")
    yield "a picture of the screen", MATROSKA
    yield "a voice", SOUND


def found_in(folder: Path) -> list[tuple[str, str]]:
    """(file, what) of everything that lies in the clear."""
    told = []
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        content = path.read_bytes()
        told += [(str(path.relative_to(folder)), what) for what, bytes_ in secrets() if bytes_ in content]
    return told


def play(job: Job) -> None:
    """Everything up to the archive, with a table with names and pieces closed in between."""
    job.to_frozen()
    job.to_slip()
    job.station.recorder.finish_pieces()
    job.to_values()
    job.do("reveal", job.operator, job.draw)
    job.do("start_contact", job.operator, job.draw)
    answer_all(job)
    assert job.view().state is DrawState.DRAWN_REPLENISHED
    job.desk.table(job.operator, job.draw, "sealed").result(60)
    job.do("release", job.operator, job.draw, job.supervisor)
    job.desk.table(job.operator, job.draw, "open").result(60)
    job.station.recorder.finish_pieces()


def test_nothing_of_a_whole_draw_lies_in_the_clear(job: Job, tmp_path: Path) -> None:
    play(job)
    job.desk.close(job.operator, job.draw, job.supervisor).result(120)
    job.station.close()
    assert job.station.errors == []
    pieces = list((job.station.folder / "recordings").rglob("*.mkv.age"))
    assert len(pieces) == 3
    assert found_in(tmp_path) == []


def test_a_program_that_ends_within_a_draw_leaves_nothing_in_the_clear(job: Job, tmp_path: Path) -> None:
    job.to_frozen()
    job.station.close()
    assert job.station.errors == []
    assert [p.name for p in (job.station.folder / "recordings").rglob("*.mkv*")] == ["000001.mkv.age"]
    assert found_in(tmp_path) == []


def test_what_a_crash_left_is_recovered_and_sealed_at_the_next_start_whoever_resumes(
    job: Job, tmp_path: Path
) -> None:
    play(job)
    job.station.recorder.crash()
    job.crash()  # the next start, before anybody resumes the draw
    job.station.background.submit(lambda: None).result()
    recordings = job.station.folder / "recordings"
    job.station.until(lambda: not [p for p in recordings.rglob("*.mkv*") if p.suffix != ".age"])
    job.do("resume", job.supervisor, job.draw)
    job.station.until(lambda: job.view().recording)
    entry = job.desk.close(job.operator, job.draw, job.supervisor).result(120)
    log = job.station.do(job.station.ws.foundation.station.audit.latest, 500)
    closed = [stored.record for stored in log if b'"evidence.segment_closed"' in stored.record]
    assert [b'"recovered":true' in record for record in reversed(closed)] == [False, False, True, False]
    job.station.close()
    assert job.station.errors == []
    assert (job.station.folder / "archives" / entry.file).exists()
    assert found_in(tmp_path) == []


def test_a_piece_that_cannot_be_sealed_is_kept_and_halts_the_draw_until_there_is_room(
    job: Job, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    job.to_frozen()
    job.to_slip()
    real = sealed_files.encrypt_stream

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "no room")

    monkeypatch.setattr(sealed_files, "encrypt_stream", full)
    job.station.recorder.finish_pieces()
    job.station.until(lambda: job.view().halted_reason is not None)
    assert job.view().halted_reason == "recorder.not_sealed"
    assert [p.name for p in (job.station.folder / "recordings").rglob("*.mkv")] == ["000001.mkv"]
    monkeypatch.setattr(sealed_files, "encrypt_stream", real)
    job.desk.go_on(job.operator, job.draw, job.supervisor).result(60)
    job.to_values()
    job.station.recorder.finish_pieces()
    job.station.close()
    assert job.station.errors == []
    assert found_in(tmp_path) == []


def test_looking_at_a_recording_is_logged_and_gives_what_was_recorded(job: Job) -> None:
    job.to_frozen()
    job.station.recorder.finish_pieces()
    recording = job.station.ws.services.recording
    session = recording.session
    job.station.until(lambda: len(job.station.do(recording.segments, session)) == 1)
    (segment,) = job.station.do(recording.open_recording, job.supervisor, session)
    assert segment.content.read().startswith(MATROSKA)
    (latest,) = job.station.do(job.station.ws.foundation.station.audit.latest, 1)
    assert b'"evidence.recording_opened"' in latest.record
    job.station.close()


def test_two_screens_are_sealed_each(tmp_path: Path) -> None:
    job = Job(tmp_path / "station")
    job.station.recorder.use_screens(
        (ScreenRegion("screen-1", 0, 0, 640, 480), ScreenRegion("screen-2", 640, 0, 640, 480))
    )
    job.to_frozen()
    job.station.close()
    sealed = sorted(p.parent.name for p in (job.station.folder / "recordings").rglob("*.age"))
    assert sealed == ["screen-1", "screen-2"]
