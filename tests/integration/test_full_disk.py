"""A disk that is full within a draw: each part stops safely, and nothing that was acknowledged is lost.

The database is given no page more than it has (``max_page_count``), which it reports as a full disk does.
"""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from core.evidence.verification.verdicts import Verdict
from core.evidence.verification.verify import verify_archive
from core.kernel.errors import StorageError
from storage.archive import durable, private_files
from tests.support.main_job import Job, answer_all
from ui.texts import message_for, words

_ALL_PAGES = 2**30


@pytest.fixture
def job(tmp_path: Path) -> Job:
    return Job(tmp_path / "station")


@contextmanager
def full_database(job: Job) -> Iterator[None]:
    """No page more, until the end of the block."""
    connection: Any = job.station.ws.foundation.station.connection

    def limit(pages: int) -> None:
        connection.execute(f"PRAGMA max_page_count = {pages}").fetchone()

    job.station.do(limit, 1)  # less than there are: sqlite takes what there are
    try:
        yield
    finally:
        job.station.do(limit, _ALL_PAGES)


def log_size(job: Job) -> int:
    return job.station.do(job.station.ws.foundation.acts.journal.head).size


def enter(job: Job) -> None:
    job.do("enter_value", job.operator, job.draw, "W-A", "d10", "0123456789")


def clear(job: Job) -> None:
    job.do("clear_value", job.operator, job.draw, "W-A")


def until_refused(job: Job) -> tuple[int, bool]:
    """Act until the database refuses: how many acts were acknowledged, and whether a value is in."""
    done = 0
    for _ in range(400):
        for act, holds in ((enter, True), (clear, False)):
            try:
                act(job)
            except StorageError as refused:
                if refused.code != "database.disk_full":
                    raise
                return done, not holds
            done += 1
    raise AssertionError("the database never was full")


def finish(job: Job) -> list[str]:
    """The rest of the draw; names of the checks of its archive that fail."""
    job.do("reveal", job.operator, job.draw)
    job.do("start_contact", job.operator, job.draw)
    answer_all(job)
    entry = job.desk.close(job.operator, job.draw, job.supervisor).result(120)
    report = verify_archive(job.station.folder / "archives" / entry.file)
    return [line.id for line in report.lines if line.verdict is Verdict.FAIL]


def test_acts_are_refused_whole_all_acknowledged_ones_stay_and_the_draw_goes_on(job: Job) -> None:
    job.to_frozen()
    job.to_slip()
    before = log_size(job)
    with full_database(job):
        done, value_is_in = until_refused(job)
        assert log_size(job) == before + done
        witness = job.view().witnesses[0]
        assert (witness.rolls > 0) is value_is_in
    job.to_values()
    assert finish(job) == []
    job.station.close()
    assert job.station.errors == []


def test_a_piece_that_cannot_be_logged_stays_on_the_disk_and_comes_in_at_the_next_start(job: Job) -> None:
    job.to_frozen()
    job.to_slip()
    with full_database(job):
        until_refused(job)
        job.station.recorder.finish_pieces()
        job.station.until(lambda: bool(job.station.errors))
        (error,) = job.station.errors
        assert isinstance(error, StorageError)
        job.station.errors.clear()
        plain = list((job.station.folder / "recordings").rglob("*.mkv"))
        assert [p.name for p in plain] == ["000001.mkv"], "what no log names is not touched"
    job.station.recorder.crash()
    job.crash()
    job.do("resume", job.supervisor, job.draw)
    job.station.until(lambda: job.view().recording)
    job.to_values()
    assert finish(job) == []
    job.station.close()


def test_a_piece_that_could_not_be_logged_comes_in_before_the_next_one(job: Job) -> None:
    job.to_frozen()
    job.to_slip()
    with full_database(job):
        until_refused(job)
        job.station.recorder.finish_pieces()
        job.station.until(lambda: bool(job.station.errors))
        job.station.errors.clear()
    job.station.recorder.finish_pieces()
    job.to_values()
    assert finish(job) == [], "pieces out of order would never verify"
    job.station.close()
    assert job.station.errors == []


def test_an_archive_that_finds_no_room_is_sealed_when_there_is_some(
    job: Job, monkeypatch: pytest.MonkeyPatch
) -> None:
    job.to_frozen()
    job.to_slip()
    job.to_values()
    job.do("reveal", job.operator, job.draw)
    job.do("start_contact", job.operator, job.draw)
    answer_all(job)
    real = durable.sync_stream
    synced = []

    def full(descriptor: int) -> None:
        synced.append(descriptor)
        if len(synced) > 5:
            raise OSError(errno.ENOSPC, "no room")
        real(descriptor)

    for module in (durable, private_files):
        monkeypatch.setattr(module, "sync_stream", full)
    with pytest.raises(StorageError, match=r"archive\.disk_full"):
        job.desk.close(job.operator, job.draw, job.supervisor).result(120)
    archives = job.station.folder / "archives"
    assert list(archives.iterdir()) == [], "nothing is left that could be taken for an archive"
    monkeypatch.undo()
    entry = job.desk.seal(job.operator, job.draw, job.supervisor).result(120)
    report = verify_archive(archives / entry.file)
    assert [line.id for line in report.lines if line.verdict is Verdict.FAIL] == []
    job.station.close()


@pytest.mark.parametrize("code", ["database.disk_full", "archive.disk_full"])
def test_the_message_of_a_full_disk_says_what_to_do(code: str) -> None:
    assert "ree some room" in message_for(StorageError(code))


@pytest.mark.parametrize("code", ["recorder.disk_full", "recorder.not_sealed"])
def test_a_draw_halted_by_a_full_disk_says_what_to_do(code: str) -> None:
    assert "Free some room on the disk; then operator and supervisor go on." in words(code)
