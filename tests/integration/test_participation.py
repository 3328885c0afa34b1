"""What an expert's page says of draws: nothing of a sealed one, everything of a released one."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from core.access.model import Actor
from core.draw.history.participation import Direction, DrawnSeat
from core.kernel.errors import PermissionDeniedError
from tests.support.main_job import Job, answer_all


@pytest.fixture
def job(tmp_path: Path) -> Iterator[Job]:
    """A draw that was run to the end, names sealed and not released."""
    made = Job(tmp_path / "station", count=14)
    made.to_frozen()
    made.to_slip()
    made.to_values()
    yield made
    made.station.close()


def call(job: Job) -> None:
    job.do("reveal", job.operator, job.draw)
    job.do("start_contact", job.operator, job.draw)


def seats(job: Job, actor: Actor, number: str) -> tuple[DrawnSeat, ...]:
    found: tuple[DrawnSeat, ...] = job.do("seats_of", actor, number)
    return found


def everybody(job: Job) -> set[str]:
    return {number for _, number in job.rows()}


def test_nobody_learns_from_the_pool_who_was_drawn_while_names_are_sealed(job: Job) -> None:
    manager = job.station.sign_in("mgr01")
    call(job)
    drawn = everybody(job)
    assert drawn
    for actor in (manager, job.operator, job.station.sign_in("rev01")):
        assert [n for n in drawn if seats(job, actor, n)] == []
    answer_all(job)
    assert [n for n in everybody(job) if seats(job, manager, n)] == []
    job.desk.close(job.operator, job.draw, job.supervisor).result(120)
    assert [n for n in everybody(job) if seats(job, manager, n)] == [], "closed, and still sealed"


def test_once_released_seat_answer_calls_and_texts_are_there(job: Job) -> None:
    manager = job.station.sign_in("mgr01")
    call(job)
    answer_all(job)
    job.do("release", job.operator, job.draw, job.supervisor)
    by_seat = {n: seats(job, manager, n) for n in everybody(job)}
    assert all(len(found) == 1 for found in by_seat.values())
    every = [found[0] for found in by_seat.values()]
    assert {one.draw_id for one in every} == {job.draw}
    assert sorted(one.state for one in every).count("accepted") == 3
    assert {one.state for one in every} >= {"accepted", "declined"}
    accepted = next(one for one in every if one.state == "accepted")
    assert (accepted.project_name, accepted.way, accepted.holds) == ("数据治理服务", "voice", True)
    assert accepted.group in ("甲", "乙")
    assert accepted.invitation.calls[-1].outcome == "decided"
    assert [text.code for text in accepted.invitation.texts if text.direction is Direction.OUT] == ["CONFIRM"]
    never_drawn = f"ZJ-{next(n for n in range(1, 15) if f'ZJ-{n:06d}' not in by_seat):06d}"
    assert seats(job, manager, never_drawn) == ()


def test_texts_name_people_as_masks_say_and_without_the_right_have_no_words(job: Job) -> None:
    call(job)
    answer_all(job)
    job.do("release", job.operator, job.draw, job.supervisor)
    number = next(n for n in everybody(job) if seats(job, job.operator, n)[0].invitation.texts)
    people: Any = job.desk._parts.people
    name = job.station.do(people.person, number).name
    (seen,) = seats(job, job.operator, number)
    assert job.operator.may("contact.read")
    words = "".join(text.text for text in seen.invitation.texts)
    assert name not in words
    assert job.operator.masks.text("name", name) in words
    (unread,) = seats(job, job.station.sign_in("mgr01"), number)
    assert {text.text for text in unread.invitation.texts} == {""}
    assert len(unread.invitation.texts) == len(seen.invitation.texts)


def test_a_draw_without_a_lock_shows_once_it_is_closed(tmp_path: Path) -> None:
    job = Job(tmp_path / "station", count=14)
    plan = replace(job.approved_plan("YS2027F0009"), names_locked=False)
    job.draw = job.do("save_plan", job.operator, plan)
    job.to_frozen()
    job.to_slip()
    job.to_values()
    call(job)
    answer_all(job)
    assert [n for n in everybody(job) if seats(job, job.operator, n)] == []
    job.desk.close(job.operator, job.draw, job.supervisor).result(120)
    assert all(seats(job, job.operator, n) for n in everybody(job))
    job.station.close()


def test_who_may_not_read_the_pool_is_told_nothing(job: Job) -> None:
    with pytest.raises(PermissionDeniedError):
        seats(job, job.supervisor, "ZJ-000001")
