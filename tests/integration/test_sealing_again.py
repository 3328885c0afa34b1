"""Sealing that fails, is cancelled or is cut off by a crash is done again."""

from pathlib import Path
from typing import Any

import pytest

from core.engine.seal_jobs import SealProgress
from core.evidence.sealing.model import ArchivesChanged
from core.evidence.verification.verdicts import Verdict
from core.evidence.verification.verify import verify_archive
from core.kernel.errors import StorageError, UserError
from tests.support.main_job import Job, answer_all


@pytest.fixture
def job(tmp_path: Path) -> Job:
    made = Job(tmp_path / "station")
    made.to_frozen()
    made.to_slip()
    made.to_values()
    made.do("reveal", made.operator, made.draw)
    made.do("start_contact", made.operator, made.draw)
    answer_all(made)
    return made


def close(job: Job) -> Any:
    return job.desk.close(job.operator, job.draw, job.supervisor).result(120)


def seal(job: Job) -> Any:
    return job.desk.seal(job.operator, job.draw, job.supervisor).result(120)


def check_whole(job: Job, entry: Any) -> None:
    """One archive, without failure, and the list has it."""
    folder = job.station.folder / "archives"
    assert sorted(p.name for p in folder.iterdir()) == sorted([entry.name, entry.file])
    report = verify_archive(folder / entry.file)
    assert [line for line in report.lines if line.verdict is Verdict.FAIL] == []
    assert job.station.do(job.station.ws.services.evidence.archives, job.operator) == [entry]
    assert job.view().archive == entry.name
    job.station.close()
    assert job.station.errors == []


def test_a_full_disk_leaves_a_closed_draw_that_is_sealed_later(job: Job):
    writer = job.desk._parts.archive_writer
    space, writer._free_bytes = writer._free_bytes, lambda _folder: 0
    with pytest.raises(StorageError, match=r"archive\.disk_full"):
        close(job)
    view = job.view()
    assert (view.phase, view.archive, view.being_sealed) == ("closed", None, False)
    writer._free_bytes = space
    check_whole(job, seal(job))


def test_sealing_is_announced_and_may_be_cancelled(job: Job):
    told: list[object] = []

    def heard(message: object) -> None:
        told.append(message)
        if isinstance(message, SealProgress) and len(told) < 50:
            job.desk.cancel_seal(job.draw)

    job.station.bus.subscribe(object, heard)
    with pytest.raises(UserError, match=r"archive\.cancelled"):
        close(job)
    assert not any(isinstance(message, ArchivesChanged) for message in told)
    told.extend([None] * 50)
    entry = seal(job)
    job.station.do(lambda: None)
    assert ArchivesChanged(entry) in told
    check_whole(job, entry)


def test_a_kill_while_the_archive_is_written_leaves_nothing_in_the_way(job: Job):
    writer = job.desk._parts.archive_writer
    space, writer._free_bytes = writer._free_bytes, lambda _folder: 0
    with pytest.raises(StorageError):
        close(job)
    writer._free_bytes = space
    partial = job.station.folder / "archives" / f"EDA-CQ-01-{job.draw}-0001.partial"
    partial.mkdir(parents=True)
    (partial / "half").write_bytes(b"half of a file")
    job.crash()
    check_whole(job, seal(job))


def test_a_kill_between_the_written_archive_and_its_record_finds_it_again(job: Job):
    sealing = job.desk._parts.sealing

    def killed(*_args: object) -> None:
        raise KeyboardInterrupt

    sealing.record = killed
    with pytest.raises(KeyboardInterrupt):
        close(job)
    (written,) = (job.station.folder / "archives").glob("*.zip")
    before = written.read_bytes()
    job.crash()
    assert job.view().archive is None
    assert [row.unsealed for row in job.do("rows", job.operator)] == [True], "nobody would notice"
    entry = seal(job)
    assert [row.unsealed for row in job.do("rows", job.operator)] == [False]
    assert (job.station.folder / "archives" / entry.file).read_bytes() == before
    check_whole(job, entry)


def test_an_archive_that_is_sealed_already_is_not_sealed_twice(job: Job):
    entry = close(job)
    assert seal(job) == entry
    check_whole(job, entry)


def test_a_draw_that_is_not_over_is_not_sealed(job: Job):
    with pytest.raises(UserError, match=r"draw\.not_closed"):
        seal(job)
    job.station.close()
