"""The verifier page on what a whole station sealed: the program's lines, in its order."""

from pathlib import Path

from core.evidence.verification.verify import verify_archive
from tests.support.chromium import Browser
from tests.support.main_job import Job, answer_all
from tests.support.verifier_page import PageModules, line_words


def test_it_agrees_with_the_program(tmp_path: Path) -> None:
    browser = Browser(tmp_path / "profile")
    job = Job(tmp_path / "station")
    job.to_frozen()
    job.to_slip()
    job.to_values()
    job.do("reveal", job.operator, job.draw)
    job.do("start_contact", job.operator, job.draw)
    answer_all(job)
    job.do("release", job.operator, job.draw, job.supervisor)
    entry = job.desk.close(job.operator, job.draw, job.supervisor).result(120)
    archive = job.station.folder / "archives" / entry.file
    found = PageModules(browser).lines_of(archive)
    assert found == [line_words(line) for line in verify_archive(archive).lines]
    assert "FAIL" not in {verdict for _, verdict, *_ in found}
    job.station.close()
    browser.close()
