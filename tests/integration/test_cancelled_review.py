"""A review is called off in the middle of the calls: everybody asked is told, and the draw closes."""

from pathlib import Path
from typing import Any

import pytest

from core.kernel.errors import UserError
from tests.support.main_job import Job


def refused(job: Job, fn: Any, *given: Any) -> str:
    with pytest.raises(UserError) as caught:
        job.station.do(fn, job.operator, job.draw, *given)
    return caught.value.code


def test_calls_end_everybody_asked_is_told_and_the_draw_can_only_be_closed(tmp_path: Path) -> None:
    job = Job(tmp_path / "station", count=12)
    room = job.desk.room
    assert refused(job, room.cancel_review, job.supervisor, "项目暂停") == "draw.not_drawn"
    job.to_frozen()
    job.to_slip()
    job.to_values()
    job.do("reveal", job.operator, job.draw)
    job.do("start_contact", job.operator, job.draw)
    far, lines = job.far_ends(), job.station.lines
    job.station.until(lambda: bool(job.calling()))
    accepted = job.calling()[0]
    job.station.do(far.answer, accepted, "1", "1")
    job.station.until(lambda: len(job.calling()) == len(lines.ids))
    called, dialled = job.calling(), len(lines.dialled)
    assert refused(job, room.cancel_review, job.operator, "项目暂停") in ("draw.two_people", "access.denied")
    assert refused(job, room.cancel_review, job.supervisor, " ") == "draw.reason_missing"

    told = job.station.do(room.cancel_review, job.operator, job.draw, job.supervisor, "项目暂停")
    cancels = [number for _, number, text in lines.texts if "评审取消" in text]
    assert told == 1 + len(called)
    assert sorted(cancels) == sorted([accepted, *called])
    assert len(lines.hung_up) >= len(called)
    job.station.do(job.desk._parts.contact.tick)
    assert len(lines.dialled) == dialled
    view = job.view()
    assert view.cancelled_at is not None
    assert view.names_locked
    record = next(r for r in job.station.records(60) if r["event"] == "draw.review_cancelled")
    assert record["facts"] == {"supervisor": job.supervisor.account_id, "told": told}
    assert "项目暂停" not in str(record)

    assert refused(job, room.cancel_review, job.supervisor, "再取消") == "draw.cancelled"
    assert refused(job, job.desk.start_contact) == "draw.cancelled"
    assert job.do("closing_check", job.operator, job.draw) == ()
    archive = job.desk.close(job.operator, job.draw, job.supervisor).result(60)
    assert archive.draw_id == job.draw
    assert job.view().phase == "closed"
    job.station.close()
    assert job.station.errors == []
