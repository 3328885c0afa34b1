"""The sign-in sheet of a panel: only after the release, only who agreed, printed as it was made."""

from pathlib import Path
from typing import Any

import pytest

from core.kernel.errors import UserError
from tests.support import pdf
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


def people(job: Job) -> tuple[list[str], list[str]]:
    """Names of those who agreed, and of those who were asked and did not."""
    seats: Any = job.desk._parts.seats

    def read() -> tuple[list[str], list[str]]:
        rows = seats.seats(job.draw, 1)
        names = {row.row: seats.person(job.draw, 1, row.expert_no).name for row in rows}
        agreed = [names[row.row] for row in rows if row.state == "accepted"]
        return agreed, [names[row.row] for row in rows if row.state != "accepted"]

    found: tuple[list[str], list[str]] = job.station.do(read)
    return found


def table(job: Job, kind: str) -> bytes:
    made: bytes = job.desk.table(job.operator, job.draw, kind).result(60)
    return made


def test_it_has_everybody_who_agreed_and_nobody_else_once_the_names_are_released(job: Job) -> None:
    with pytest.raises(UserError, match=r"draw\.names_locked"):
        table(job, "sign_in")
    job.do("release", job.operator, job.draw, job.supervisor)
    sheet = table(job, "sign_in")
    said = pdf.words(sheet)
    agreed, others = people(job)
    assert len(agreed) == 3
    assert others
    assert [name for name in agreed if name not in said] == []
    assert [name for name in others if name in said] == []
    assert "签到表" in said
    job.station.close()


def test_printing_sends_what_was_made_last_and_records_it(job: Job) -> None:
    tray = job.station.folder
    with pytest.raises(UserError, match=r"draw\.no_document"):
        job.desk.print_table(job.operator, job.draw, "sealed").result(60)
    with pytest.raises(UserError, match=r"draw\.names_locked"):
        job.desk.print_table(job.operator, job.draw, "open").result(60)
    table(job, "sealed")
    second = table(job, "sealed")
    with pytest.raises(UserError, match=r"access\.denied"):
        job.desk.print_table(job.supervisor, job.draw, "sealed").result(60)
    assert list(tray.glob("0*-*.pdf")) == []
    job.desk.print_table(job.operator, job.draw, "sealed").result(60)
    (printed,) = tray.glob("0*-*.pdf")
    assert printed.read_bytes() == second
    assert list((job.station.folder / "documents").glob("*.pdf")) == []
    record = job.station.records(1)[-1]
    assert (record["event"], record["facts"]["kind"]) == ("draw.document_sent", "sealed")
    job.station.close()
