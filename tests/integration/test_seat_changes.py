"""Seats that open late: who had accepted will not come, an emergency draw, a void draw closed for good."""

from pathlib import Path
from typing import Any

import pytest

from core.contact.lines.line import CallOutcome
from core.draw.protocol.replenishment import LeaveReason
from core.draw.state.views import DrawState
from core.evidence.verification.verdicts import Verdict
from core.evidence.verification.verify import verify_archive
from core.kernel.errors import UserError
from tests.support.main_job import PROJECT, Job


@pytest.fixture
def job(tmp_path: Path) -> Any:
    made = Job(tmp_path / "station")
    made.to_frozen()
    made.to_slip()
    made.to_values()
    made.do("reveal", made.operator, made.draw)
    yield made
    made.station.close()
    assert made.station.errors == []


def answer(job: Job, key: str) -> None:
    job.station.until(lambda: bool(job.calling()))
    job.station.do(job.far_ends().answer, job.calling()[0], key, key)


def room(job: Job, name: str, *args: Any) -> Any:
    return job.station.do(getattr(job.desk.room, name), job.operator, job.draw, *args)


def to_filled(job: Job) -> None:
    job.do("start_contact", job.operator, job.draw)
    while job.view().phase != "filled":
        answer(job, "1")


def failures(job: Job, entry: Any) -> list[str]:
    report = verify_archive(job.station.folder / "archives" / entry.file)
    return [line.id for line in report.lines if line.verdict is Verdict.FAIL]


def test_who_is_absent_on_the_day_is_replaced_after_the_release(job: Job) -> None:
    to_filled(job)
    job.do("release", job.operator, job.draw, job.supervisor)
    with pytest.raises(UserError, match=r"draw\.leave_reason"):
        room(job, "seat_left", 1, LeaveReason.NO_ANSWER, job.supervisor, "未到场")
    with pytest.raises(UserError, match=r"draw\.reason_missing"):
        room(job, "seat_left", 1, LeaveReason.ABSENT, job.supervisor, " ")
    with pytest.raises(UserError, match=r"access\.denied"):
        room(job, "seat_left", 1, LeaveReason.ABSENT, job.operator, "未到场")
    room(job, "seat_left", 1, LeaveReason.ABSENT, job.supervisor, "签到截止仍未到场")
    with pytest.raises(UserError, match=r"draw\.seat_not_taken"):
        room(job, "seat_left", 1, LeaveReason.ABSENT, job.supervisor, "签到截止仍未到场")
    view = job.view()
    assert (view.phase, view.state) == ("contacting", DrawState.DRAWING)
    assert [(r.row, r.replaced_by, r.because) for r in view.board.rows if r.state == "left"] == [
        (1, 4, "ABSENT")
    ]
    assert not any(r.because for r in view.board.rows if r.state != "left")
    told = [r["event"] for r in reversed(job.station.records(60))]
    assert told.index("draw.seat_opened") < told.index("draw.seat_left") < told.index("draw.replenished")
    answer(job, "1")
    job.station.until(lambda: job.view().phase == "released")
    assert job.view().state is DrawState.DRAWN_REPLENISHED
    entry = job.desk.close(job.operator, job.draw, job.supervisor).result(120)
    assert failures(job, entry) == []


def test_an_emergency_draw_waits_for_nobody_but_leaves_calls_alone(job: Job) -> None:
    with pytest.raises(UserError, match=r"contact\.not_calling"):
        room(job, "emergency", job.supervisor, "开标在即")
    job.do("start_contact", job.operator, job.draw)
    job.station.until(lambda: len(job.calling()) == 2)
    missed, called = job.calling()
    with pytest.raises(UserError, match=r"contact\.nobody_waits"):  # the third waits for his first call
        room(job, "emergency", job.supervisor, "开标在即")
    job.station.do(job.far_ends().end, missed, CallOutcome.NO_ANSWER)
    rows = {r.state: r.row for r in job.view().board.rows}
    job.station.until(lambda: called in job.calling())
    assert room(job, "emergency", job.supervisor, "开标在即") >= 1
    view = job.view()
    gone = [r for r in view.board.rows if r.replaced_by is not None]
    assert rows["waiting_retry"] in [r.row for r in gone]
    assert {r.kind for r in view.board.rows if r.replaces is not None} == {"emergency"}
    assert called in job.calling()
    told = [text for _, number, text in job.station.lines.texts if number == missed]
    assert any("本次邀请已结束" in text for text in told)
    while job.view().phase != "filled":
        answer(job, "1")
    assert job.view().state is DrawState.DRAWN_REPLENISHED
    entry = job.desk.close(job.operator, job.draw, job.supervisor).result(120)
    assert failures(job, entry) == []


def test_a_void_draw_is_closed_for_good_only_sealed_and_by_two(job: Job) -> None:
    job.do("void", job.supervisor, job.draw, "项目终止")
    with pytest.raises(UserError, match=r"draw\.void_not_sealed"):
        room(job, "end_void", job.supervisor, "项目终止")
    job.desk.seal(job.operator, job.draw, job.supervisor).result(120)
    with pytest.raises(UserError, match=r"draw\.reason_missing"):
        room(job, "end_void", job.supervisor, "")
    with pytest.raises(UserError, match=r"access\.denied"):
        room(job, "end_void", job.operator, "项目终止")
    room(job, "end_void", job.supervisor, "项目终止")
    view = job.view()
    assert (view.phase, view.state, view.void.attempt) == ("closed", DrawState.NOT_DRAWN, 1)
    with pytest.raises(UserError, match=r"draw\.over"):
        job.do("begin_again", job.operator, job.draw)
    plan = job.do("plan_for", job.operator, PROJECT)[1]
    with pytest.raises(UserError, match=r"draw\.ended_void"):
        job.do("save_plan", job.operator, plan)
    with pytest.raises(UserError, match=r"draw\.reason_missing"):
        room(job, "take_up", job.supervisor, " ")
    with pytest.raises(UserError, match=r"access\.denied"):
        room(job, "take_up", job.operator, "项目恢复")
    assert room(job, "take_up", job.supervisor, "项目恢复") == 2
    view = job.view()
    assert (view.phase, view.attempt, view.void, view.supervisor) == ("planned", 2, None, None)
    assert [(void.attempt, void.reason) for void in view.earlier] == [(1, "项目终止")]
    job.to_frozen()
    job.to_slip()
    job.to_values()
    job.do("reveal", job.operator, job.draw)
    job.do("start_contact", job.operator, job.draw)
    while job.view().phase != "filled":
        answer(job, "1")
    job.do("release", job.operator, job.draw, job.supervisor)
    entry = job.desk.close(job.operator, job.draw, job.supervisor).result(120)
    assert failures(job, entry) == []
    assert job.view().phase == "closed"


def test_a_draw_that_is_not_void_is_not_closed_this_way(job: Job) -> None:
    with pytest.raises(UserError, match=r"draw\.not_void"):
        room(job, "end_void", job.supervisor, "x")
