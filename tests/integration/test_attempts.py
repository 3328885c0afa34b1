"""A void attempt and the one that follows: nothing of the first is lost, nothing of it counts."""

from pathlib import Path
from typing import Any

import pytest

from core.contact.lines.line import CallOutcome
from core.draw.state.records import PlanDraft
from core.draw.state.views import DrawState
from core.draw.transcript.reader import read_transcript
from core.draw.transcript.record import Ending, Transcript
from core.evidence.verification.archive_source import open_source
from core.evidence.verification.verdicts import Verdict
from core.evidence.verification.verify import verify_archive
from core.kernel.errors import UserError
from tests.support.main_job import PROJECT, Job, answer_all


@pytest.fixture
def job(tmp_path: Path) -> Job:
    return Job(tmp_path / "station")


def to_drawn(job: Job) -> None:
    job.to_frozen()
    job.to_slip()
    job.to_values()
    job.do("reveal", job.operator, job.draw)


def seal(job: Job) -> Any:
    return job.desk.seal(job.operator, job.draw, job.supervisor).result(120)


def archive_path(job: Job, entry: Any) -> Path:
    return job.station.folder / "archives" / entry.file


def failures(job: Job, entry: Any) -> list[str]:
    report = verify_archive(archive_path(job, entry))
    return [line.id for line in report.lines if line.verdict is Verdict.FAIL]


def record_of(job: Job, entry: Any) -> Transcript:
    with open_source(archive_path(job, entry)) as source:
        return read_transcript(b"".join(source.chunks("data/public/draw.json")))


def test_a_void_attempt_and_the_second_one_both_verify_and_show_the_first(job: Job):
    to_drawn(job)
    first_code = job.view().commitment.commitment
    job.do("start_contact", job.operator, job.draw)
    job.station.until(lambda: bool(job.calling()))
    job.station.do(job.far_ends().answer, job.calling()[0], "1", "1")
    drawn = job.do("view", job.operator, job.draw).board.rows
    would_be = job.do("void", job.supervisor, job.draw, "设备故障")
    assert [seat for seat, _ in would_be] == ["A1", "A2", "B1"]
    view = job.view()
    assert (view.phase, view.state) == ("voided", DrawState.NOT_DRAWN)
    assert view.void.would_be == would_be
    assert len(view.board.rows) == len(drawn)
    with pytest.raises(UserError, match=r"draw\.void_not_sealed"):
        job.do("begin_again", job.operator, job.draw)
    for number in job.calling():  # the lines report that they hung up
        job.station.do(job.far_ends().end, number, CallOutcome.FINISHED)
    void = seal(job)
    assert failures(job, void) == []
    assert record_of(job, void).ending is Ending.VOID

    assert job.do("begin_again", job.operator, job.draw) == 2
    view = job.view()
    assert (view.phase, view.attempt, view.supervisor, view.board) == ("planned", 2, None, None)
    assert [(v.attempt, v.reason, v.archive) for v in view.earlier] == [(1, "设备故障", void.name)]
    to_drawn(job)
    assert job.view().commitment.commitment != first_code
    assert [row.row for row in job.view().board.rows] == [1, 2, 3]
    job.do("start_contact", job.operator, job.draw)
    answer_all(job)
    job.do("release", job.operator, job.draw, job.supervisor)
    job.desk.table(job.operator, job.draw, "open").result(60)
    closed = job.desk.close(job.operator, job.draw, job.supervisor).result(120)
    assert failures(job, closed) == []
    record = record_of(job, closed)
    assert (record.ending, record.attempt) == (Ending.CLOSED, 2)
    (earlier,) = record.earlier
    assert (earlier.attempt, earlier.commitment.hex()) == (1, first_code)
    assert earlier.contributions == record_of(job, void).outcome.contributions
    job.station.close()
    assert job.station.errors == []


def test_void_before_all_values_are_in_has_no_result(job: Job):
    job.to_frozen()
    job.to_slip()
    job.do("enter_value", job.operator, job.draw, "W-A", "d10", "0123456789")
    assert job.do("void", job.supervisor, job.draw, "见证人离场") == ()
    void = seal(job)
    assert failures(job, void) == []
    assert record_of(job, void).outcome is None
    job.station.close()


def test_void_with_all_values_in_but_not_revealed_opens_them(job: Job):
    job.to_frozen()
    job.to_slip()
    job.to_values()
    would_be = job.do("void", job.supervisor, job.draw, "停电")
    void = seal(job)
    assert failures(job, void) == []
    outcome = record_of(job, void).outcome
    assert tuple((s.seat, s.expert) for s in outcome.seats) == would_be
    job.station.close()


def test_everybody_who_was_reached_hears_of_the_void_and_holds_no_seat(job: Job):
    to_drawn(job)
    job.do("start_contact", job.operator, job.draw)
    job.station.until(lambda: len(job.calling()) == 2)
    accepting, ringing = job.calling()
    job.station.do(job.far_ends().answer, accepting, "1", "1")
    job.station.lines.texts.clear()
    job.do("void", job.supervisor, job.draw, "设备故障")
    assert [number for _, number, _ in job.station.lines.texts] == [accepting]
    assert "作废" in job.station.lines.texts[0][2]
    ended = [call for line, call, number in job.station.lines.dialled if number == ringing]
    assert set(ended) <= set(job.station.lines.hung_up)
    invitations = job.station.do(job.desk._parts.reader._around.invitations, job.draw)
    assert {i.state.value for i in invitations} == {"withdrawn"}
    job.station.close()


def test_no_new_draw_of_the_project_goes_around_a_void_attempt(job: Job):
    job.to_frozen()
    job.do("void", job.supervisor, job.draw, "设备故障")
    plan: PlanDraft = job.do("plan_for", job.operator, PROJECT)[1]
    with pytest.raises(UserError, match=r"draw\.begin_again"):
        job.do("save_plan", job.operator, plan)
    job.station.close()


def test_a_void_attempt_is_sealed_after_a_crash_too(job: Job):
    to_drawn(job)
    job.do("void", job.supervisor, job.draw, "设备故障")
    job.crash()
    view = job.view()
    assert (view.phase, view.needs_supervisor, view.archive) == ("voided", False, None)
    void = seal(job)
    assert failures(job, void) == []
    assert job.do("begin_again", job.operator, job.draw) == 2
    to_drawn(job)
    assert len(job.rows()) == 3
    job.station.close()
