"""Replacements by fresh dice: a round of values for each open seat, and nobody before it has decided."""

from pathlib import Path
from typing import Any

import pytest

from core.draw.state.records import GroupDraft
from core.draw.transcript.reader import read_transcript
from core.draw.transcript.record import Filled
from core.evidence.verification.archive_source import open_source
from core.evidence.verification.verdicts import Verdict
from core.evidence.verification.verify import verify_archive
from core.kernel.errors import UserError
from tests.support.main_job import Job, use_dice

ONE = (GroupDraft("甲", 1, ("A01",)),)


def to_calling(job: Job) -> None:
    job.to_frozen()
    job.to_slip()
    job.to_values()
    job.do("reveal", job.operator, job.draw)
    job.do("start_contact", job.operator, job.draw)


def answer(job: Job, key: str) -> None:
    job.station.until(lambda: bool(job.calling()))
    job.station.do(job.far_ends().answer, job.calling()[0], key, key)


def room(job: Job, name: str, *args: Any) -> Any:
    return job.station.do(getattr(job.desk.room, name), job.operator, job.draw, *args)


def roll(job: Job, *, reveal: bool = True) -> None:
    room(job, "open_round", ("W-B", "W-A"))
    room(job, "enter_round_value", "W-A", "d10", "0123456789")
    room(job, "enter_round_value", "W-B", "d6", "1234561234561")
    if reveal:
        room(job, "reveal_round")


@pytest.fixture
def job(tmp_path: Path) -> Any:
    made = Job(tmp_path / "station", count=16, groups=ONE)
    use_dice(made)
    to_calling(made)
    yield made
    made.station.close()
    assert made.station.errors == []


def test_each_replacement_waits_for_its_round_and_both_verify(job: Job) -> None:
    answer(job, "2")
    job.station.until(lambda: job.view().dice.seat == "A1")
    assert (len(job.rows()), job.view().phase) == (1, "contacting")
    roll(job)
    assert len(job.rows()) == 2
    answer(job, "2")
    job.station.until(lambda: job.view().dice.seat == "A1")
    roll(job, reveal=False)
    job.crash()
    job.do("resume", job.supervisor, job.draw)
    job.station.until(lambda: job.view().recording)
    assert [w.rolls for w in job.view().dice.under_way.witnesses] == [10, 13]
    room(job, "reveal_round")
    answer(job, "1")
    job.station.until(lambda: job.view().phase == "filled")
    entry = job.desk.close(job.operator, job.draw, job.supervisor).result(120)
    archive = job.station.folder / "archives" / entry.file
    report = verify_archive(archive)
    assert [(line.id, line.detail) for line in report.lines if line.verdict is Verdict.FAIL] == []
    with open_source(archive) as source:
        record = read_transcript(b"".join(source.chunks("data/public/draw.json")))
    assert record.plan.replacement == "fresh-dice"
    assert [step.round for step in record.steps if isinstance(step, Filled)] == [1, 2]
    assert [c.witness for c in record.rounds[0].contributions] == ["W-A", "W-B"]


def test_a_round_refuses_what_the_ceremony_would_refuse(job: Job) -> None:
    with pytest.raises(UserError, match=r"draw\.no_open_seat"):
        room(job, "open_round", ("W-A", "W-B"))
    with pytest.raises(UserError, match=r"draw\.no_round"):
        room(job, "reveal_round")
    answer(job, "2")
    job.station.until(lambda: job.view().dice.seat is not None)
    with pytest.raises(UserError, match=r"draw\.few_witnesses"):
        room(job, "open_round", ("W-A",))
    with pytest.raises(UserError, match=r"draw\.witness_unknown"):
        room(job, "open_round", ("W-A", "W-C"))
    room(job, "open_round", ("W-A", "W-B"))
    with pytest.raises(UserError, match=r"draw\.round_open"):
        room(job, "open_round", ("W-A", "W-B"))
    with pytest.raises(UserError, match=r"draw\.value_rolls"):
        room(job, "enter_round_value", "W-A", "d6", "123456")
    room(job, "enter_round_value", "W-A", "text", "仅文字")
    with pytest.raises(UserError, match=r"draw\.values_missing"):
        room(job, "reveal_round")
    with pytest.raises(UserError, match=r"draw\.entropy_floor"):
        room(job, "enter_round_value", "W-B", "text", "也仅文字")
    room(job, "clear_round_value", "W-A")
    room(job, "enter_round_value", "W-A", "d10", "0123456789")
    job.do("halt", job.supervisor, job.draw, "设备检查")
    with pytest.raises(UserError, match=r"draw\.halted"):
        room(job, "enter_round_value", "W-B", "d10", "0123456789")
    job.desk.go_on(job.operator, job.draw, job.supervisor).result(60)
    room(job, "enter_round_value", "W-B", "text", "现已足够")
    for name, *rest in (("enter_round_value", "W-A", "d10", "9876543210"), ("clear_round_value", "W-B")):
        with pytest.raises(UserError, match=r"draw\.values_fixed"):
            room(job, name, *rest)
