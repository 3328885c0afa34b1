"""A draw worked in several sessions: left after the ceremony, taken up days later, closed at the review."""

from pathlib import Path
from typing import Any

import pytest

from core.contact.lines.line import CallOutcome
from core.evidence.verification.verdicts import Verdict
from core.evidence.verification.verify import verify_archive
from core.kernel.errors import UserError
from tests.support.main_job import Job


@pytest.fixture
def job(tmp_path: Path) -> Any:
    made = Job(tmp_path / "station")
    yield made
    made.station.close()
    assert made.station.errors == []


def to_drawn(job: Job) -> None:
    job.to_frozen()
    job.to_slip()
    job.to_values()
    job.do("reveal", job.operator, job.draw)


def to_calling(job: Job) -> None:
    to_drawn(job)
    job.do("start_contact", job.operator, job.draw)


def answer(job: Job, key: str) -> None:
    job.station.until(lambda: bool(job.calling()))
    job.station.do(job.far_ends().answer, job.calling()[0], key, key)


def leave(job: Job) -> None:
    """While somebody is called: the calls end first, here because the lines are busy."""
    leaving = job.desk.room.leave(job.operator, job.draw, job.supervisor)
    while not leaving.done():
        for number in job.calling():
            job.station.do(job.far_ends().end, number, CallOutcome.BUSY, 17)
        job.station.do(lambda: None)
    leaving.result(60)


def reopen(job: Job, supervisor: Any = None) -> None:
    job.desk.room.reopen(job.operator, job.draw, supervisor or job.supervisor).result(60)


def events(job: Job, count: int = 400) -> list[str]:
    return [record["event"] for record in reversed(job.station.records(count))]


def close(job: Job) -> Any:
    return job.desk.close(job.operator, job.draw, job.supervisor).result(120)


def test_left_after_the_ceremony_and_closed_in_another_session(job: Job) -> None:
    to_calling(job)
    answer(job, "1")
    leave(job)
    view = job.view()
    assert (view.between_sessions, view.needs_supervisor, view.supervisor) == (True, True, None)
    assert [s.closed_at is None for s in view.sessions] == [False]
    assert job.station.ws.services.recording.session is None
    with pytest.raises(UserError, match=r"draw\.needs_supervisor"):
        close(job)
    job.crash()
    reopen(job)
    assert [s.session[-2:] for s in job.view().sessions] == ["S1", "S2"]
    job.station.until(lambda: job.view().phase == "filled" or bool(job.calling()))
    while job.view().phase != "filled":
        answer(job, "1")
    entry = close(job)
    archive = job.station.folder / "archives" / entry.file
    report = verify_archive(archive)
    assert [line.id for line in report.lines if line.verdict is Verdict.FAIL] == []
    (sessions,) = [line for line in report.lines if line.id == "draw.sessions"]
    assert dict(sessions.params) == {"sessions": 2}
    assert report.seal is not None
    recorded = {name.split("/")[1] for name in report.seal.private if name.startswith("screen/")}
    assert {name[-2:] for name in recorded} == {"S1", "S2"}
    told = events(job)
    last = max(n for n, event in enumerate(told) if event == "draw.session_closed")
    assert last < told.index("evidence.sealed")


def test_answers_that_come_between_sessions_count_and_nobody_is_drawn_for_them(job: Job) -> None:
    to_calling(job)
    job.station.until(lambda: len(job.calling()) == 2)
    numbers = job.calling()
    leave(job)
    rows = len(job.rows())
    job.station.do(job.far_ends().reply, numbers[0], "不参加")
    assert [row.state for row in job.view().board.rows].count("declined") == 1
    assert len(job.rows()) == rows
    reopen(job)
    job.station.until(lambda: len(job.rows()) == rows + 1)


def test_another_supervisor_who_joined_can_open_the_next_session(job: Job) -> None:
    to_drawn(job)
    second, third = (job.station.sign_in("sup02"), job.supervisor)
    job.do("supervisor_join", second, job.draw)
    job.desk.room.leave(job.operator, job.draw, third).result(60)
    reopen(job, second)
    assert job.view().sessions[-1].supervisor == "林清"
    assert not job.view().needs_supervisor


def test_a_supervisor_who_was_never_there_cannot(job: Job) -> None:
    to_drawn(job)
    job.desk.room.leave(job.operator, job.draw, job.supervisor).result(60)
    with pytest.raises(UserError, match=r"draw\.not_your_seal"):
        reopen(job, job.station.sign_in("sup02"))
    assert job.view().between_sessions


def test_before_the_freeze_the_supervisor_signs_in_again_after_a_restart(job: Job) -> None:
    """He may have left with the power cut: the operator alone freezes nothing."""
    job.desk.check(job.operator, job.draw).result(60)
    job.do("supervisor_join", job.supervisor, job.draw)
    job.desk.open_session(job.operator, job.draw).result(60)
    job.crash()
    assert job.view().supervisor is None
    job.desk.open_session(job.operator, job.draw).result(60)
    with pytest.raises(UserError, match=r"draw\.no_supervisor"):
        job.desk.freeze(job.operator, job.draw).result(60)
    job.do("supervisor_join", job.supervisor, job.draw)
    job.desk.freeze(job.operator, job.draw).result(60)
    assert [s.session[-2:] for s in job.view().sessions] == ["S1"]


def test_nobody_leaves_between_commitment_and_result(job: Job) -> None:
    job.to_frozen()
    with pytest.raises(UserError, match=r"draw\.ceremony_under_way"):
        job.desk.room.leave(job.operator, job.draw, job.supervisor).result(60)
    assert job.view().recording


def test_without_a_recording_no_session_is_opened_and_the_secret_stays_shut(job: Job) -> None:
    to_drawn(job)
    job.desk.room.leave(job.operator, job.draw, job.supervisor).result(60)
    job.station.recorder.fail_next_start()
    with pytest.raises(Exception, match=r"recorder\."):
        reopen(job)
    view = job.view()
    assert (view.between_sessions, view.needs_supervisor, view.supervisor) == (True, True, None)
    reopen(job)
    assert [s.session[-2:] for s in job.view().sessions] == ["S1", "S2", "S3"]


def test_a_crash_between_leaving_and_the_end_of_the_recording(job: Job) -> None:
    to_drawn(job)
    parts = job.desk._parts
    job.station.do(parts.room.sittings.leave, job.operator, job.draw, job.supervisor)
    job.crash()
    assert job.view().between_sessions
    reopen(job)
    sessions = job.view().sessions
    assert [s.closed_at is None for s in sessions] == [False, True]


def test_a_halted_draw_can_be_left_and_stays_halted(job: Job) -> None:
    to_drawn(job)
    job.do("halt", job.supervisor, job.draw, "设备检查")
    job.desk.room.leave(job.operator, job.draw, job.supervisor).result(60)
    reopen(job)
    assert job.view().halted_reason == "设备检查"
    job.desk.go_on(job.operator, job.draw, job.supervisor).result(60)
    job.do("start_contact", job.operator, job.draw)
