"""Signing in at the desk: seats answer, names do not; they open once the whole panel is there."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from core.draw.protocol.replenishment import LeaveReason
from core.kernel.errors import UserError
from tests.support import pdf
from tests.support.main_job import PROJECT, Job, answer_all


@pytest.fixture
def job(tmp_path: Path) -> Job:
    """A filled panel whose names are sealed until all have signed in, at the latest at the opening."""
    made = Job(tmp_path / "station", count=12)
    plan = made.do("plan_for", made.operator, PROJECT)[1]
    sealed = replace(plan, unseal_hours=0, unseal_signed_in=True)
    made.do("save_plan", made.operator, sealed, made.draw)
    made.to_frozen()
    made.to_slip()
    made.to_values()
    made.do("reveal", made.operator, made.draw)
    made.do("start_contact", made.operator, made.draw)
    answer_all(made)
    return made


def panel(job: Job) -> dict[str, str]:
    """Mobile numbers of those who agreed, by seat."""
    seats: Any = job.desk._parts.seats

    def read() -> dict[str, str]:
        rows = [row for row in seats.seats(job.draw, 1) if row.state == "accepted"]
        return {row.seat: seats.person(job.draw, 1, row.expert_no).phone for row in rows}

    found: dict[str, str] = job.station.do(read)
    return found


def arrive(job: Job, *shown: str, second: Any = None) -> Any:
    return job.station.do(job.desk.room.arrive, job.operator, job.draw, shown, second or job.supervisor)


def test_names_open_when_the_last_one_has_signed_in_and_nobody_is_named_before(job: Job) -> None:
    phones = panel(job)
    first, *others = phones
    with pytest.raises(UserError, match=r"draw\.two_people|access\.denied"):
        arrive(job, phones[first], second=job.operator)
    with pytest.raises(UserError, match=r"draw\.names_before_time"):
        job.do("release", job.operator, job.draw, job.supervisor)

    told = arrive(job, phones[first], "13900000000")
    assert (told.seats, told.unknown, told.opened) == ((first,), 1, False)
    view = job.view()
    assert view.names_locked
    assert {row.seat: row.arrived_at is not None for row in view.board.rows if row.state == "accepted"} == {
        first: True,
        **dict.fromkeys(others, False),
    }
    record = next(r for r in reversed(job.station.records(50)) if r["event"] == "draw.arrived")
    assert record["facts"] == {"seats": [first], "unknown": 1, "supervisor": job.supervisor.account_id}
    assert phones[first] not in str(record)

    told = arrive(job, *(phones[seat] for seat in others))
    assert told.opened
    view = job.view()
    assert not view.names_locked
    assert all(row.name for row in view.board.rows)
    (opened,) = [r for r in job.station.records(50) if r["event"] == "draw.opened_at_sign_in"]
    assert (opened["actor"], opened["facts"]) == (job.operator.account_id, {"signed_in": len(phones)})
    job.station.close()


def test_who_is_taken_off_the_panel_is_not_waited_for(job: Job) -> None:
    """The last one missing is absent and nobody is left for his seat: those who are there are all."""
    phones = panel(job)
    missing, *others = phones
    arrive(job, *(phones[seat] for seat in others))
    row = next(r.row for r in job.view().board.rows if r.seat == missing and r.state == "accepted")
    far = job.far_ends()
    job.station.do(
        job.desk.room.seat_left, job.operator, job.draw, row, LeaveReason.ABSENT, job.supervisor, "报到时未到"
    )
    for _ in range(12):
        job.station.until(lambda: bool(job.calling()) or job.view().phase != "contacting")
        if not job.calling():
            break
        job.station.do(far.answer, job.calling()[0], "2", "2")
    assert job.view().phase == "unmet"
    assert job.view().names_locked
    job.station.do(job.desk._parts.room.arrivals.look)
    view = job.view()
    assert (view.phase, view.names_locked) == ("released", False)
    (opened,) = [r for r in job.station.records(400) if r["event"] == "draw.opened_at_sign_in"]
    assert opened["actor"] == "system"
    assert "签到缺席" in pdf.words(job.desk.table(job.operator, job.draw, "open").result(60))
    sheet = pdf.words(job.desk.table(job.operator, job.draw, "sign_in").result(60))
    there = [r.arrived_at for r in view.board.rows if r.state == "accepted"]
    assert f"应到{len(others)}人实到{len(others)}人" in sheet
    assert all(f"{at:%H:%M}" in sheet for at in there)
    job.station.close()


def test_the_cover_says_when_the_sealed_print_may_be_opened_and_names_nobody(job: Job) -> None:
    cover = pdf.words(job.desk.table(job.operator, job.draw, "cover").result(60))
    assert f"{job.draw}-M1" in cover
    assert "全体签到后" in cover
    names = job.station.do(
        lambda: [
            job.desk._parts.seats.person(job.draw, 1, row.expert_no).name
            for row in job.desk._parts.seats.seats(job.draw, 1)
        ]
    )
    assert not [name for name in names if name in cover]
    assert f"{job.draw}-M2" in pdf.words(job.desk.table(job.operator, job.draw, "cover").result(60))
    job.desk.print_table(job.operator, job.draw, "cover").result(60)
    record = job.station.records(1)[-1]
    assert (record["event"], record["facts"]["kind"]) == ("draw.document_sent", "cover")
    job.station.close()
