"""Names open at their hour and not before; a clock that was changed makes two people answer for it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from core.draw.state.views import DrawState
from core.kernel.clock import Instant
from core.kernel.errors import UserError
from devices.platform.clock import SystemClock
from tests.support.main_job import PROJECT, Job, answer_all


class SetClock:
    """The machine's clock, whose hands a test moves."""

    def __init__(self) -> None:
        self._clock = SystemClock()
        self.moved = timedelta(0)

    def now(self) -> Instant:
        now = self._clock.now()
        return replace(now, wall=now.wall + self.moved)


def timed(folder: Path, hours: int) -> Job:
    """A draw that is frozen, whose names open ``hours`` before an opening in two days."""
    job = Job(folder / "station", count=12)
    job.station.do(job.desk.stop)  # the test looks itself
    plan = job.do("plan_for", job.operator, PROJECT)[1]
    job.do("save_plan", job.operator, replace(plan, unseal_hours=hours), job.draw)
    job.to_frozen()
    return job


def to_filled(job: Job) -> None:
    job.to_slip()
    job.to_values()
    job.do("reveal", job.operator, job.draw)
    job.do("start_contact", job.operator, job.draw)
    answer_all(job)
    assert job.view().state in (DrawState.DRAWN, DrawState.DRAWN_REPLENISHED)


def look(job: Job) -> None:
    job.station.do(job.desk._parts.names.lock.look)


def events(job: Job) -> list[str]:
    return [record["event"] for record in job.station.records(400)]


def refused(act: Callable[[], Any]) -> str:
    with pytest.raises(UserError) as caught:
        act()
    return caught.value.code


def test_before_their_hour_not_even_two_people_open_the_names_unless_the_clock_was_changed(
    tmp_path: Path,
) -> None:
    job = timed(tmp_path, 1)
    to_filled(job)
    acts = job.station.ws.foundation.acts
    clock = acts.clock = SetClock()

    def release() -> None:
        job.do("release", job.operator, job.draw, job.supervisor)

    clock.moved = timedelta(seconds=100)
    look(job)
    assert refused(release) == "draw.names_before_time"
    assert (
        refused(lambda: job.desk.close(job.operator, job.draw, job.supervisor).result(60))
        == "draw.names_before_time"
    )
    for kind in ("open", "sign_in"):
        made = job.desk.table(job.operator, job.draw, kind)
        assert refused(made.result) == "draw.names_locked"
    view = job.view()
    assert view.names_locked
    assert view.unseal_at == view.opening_at - timedelta(hours=1)

    clock.moved = timedelta(days=3)
    look(job)
    look(job)
    view = job.view()
    assert view.names_locked, "an hour that somebody set is not the hour"
    assert view.clock_stepped
    assert events(job).count("draw.clock_doubted") == 1
    clock.moved = timedelta(0)
    look(job)
    assert job.view().clock_stepped, "setting the clock back takes nothing back"
    release()
    assert not job.view().names_locked
    assert "draw.unsealed" not in events(job)
    job.station.close()
    assert job.station.errors == []


def test_names_open_by_themselves_at_their_hour_also_after_a_restart(tmp_path: Path) -> None:
    """The hour passes while the draw is frozen: it opens as soon as there is a panel."""
    job = timed(tmp_path, 50)
    look(job)
    assert "draw.unsealed" not in events(job)
    to_filled(job)
    assert job.view().names_locked
    job.crash()  # looks when the workstation is opened
    view = job.view()
    assert not view.names_locked
    assert all(row.name for row in view.board.rows)
    (opened,) = [r for r in job.station.records(400) if r["event"] == "draw.unsealed"]
    assert (opened["actor"], opened["subject"]) == ("system", job.draw)
    assert job.view().phase == "released"
    look(job)
    assert events(job).count("draw.unsealed") == 1
    job.station.close()
    assert job.station.errors == []
