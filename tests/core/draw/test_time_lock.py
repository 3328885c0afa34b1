"""What two readings of both clocks say: steps, other starts of the computer, and who may release then."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.draw.ceremony.time_lock import read_clock, under_time_lock
from core.draw.state.records import ClockMark, DrawRecord, PlanDraft
from tests.support.manual_clock import START, ManualClock

BOOT = "first"
HOUR = START + timedelta(days=2)
DRAW = DrawRecord(
    id="D-1",
    project_no="P-1",
    attempt=1,
    phase="filled",
    plan=PlanDraft("P-1", (), unseal_hours=1),
    operator="A-1",
    supervisor="A-2",
    session=None,
    halted=None,
    unseal_at=HOUR,
    released_at=None,
    closed_at=None,
    changed_at=START,
)


def mark(clock: ManualClock, boot: str = BOOT) -> ClockMark:
    now = clock.now()
    return ClockMark(now.wall, now.monotonic_ns, boot)


@given(passed=st.integers(0, 10**6), step=st.integers(-(10**6), 10**6))
def test_only_a_step_of_over_two_minutes_makes_the_hour_doubtful(passed: int, step: int) -> None:
    clock = ManualClock()
    first = mark(clock)
    clock.advance(passed)
    clock.step_wall(step)
    reading = read_clock(first, mark(clock))
    assert reading.step == timedelta(seconds=step)
    assert reading.is_doubtful == (abs(step) > 120)
    assert reading.mark == first, "small steps add up against the same mark"


@pytest.mark.parametrize(("seconds", "doubtful"), [(-121, True), (-60, False), (86400, False)])
def test_after_another_start_only_a_clock_that_went_back_shows(seconds: int, doubtful: bool) -> None:
    clock = ManualClock()
    first = mark(clock)
    clock.step_wall(seconds)
    later = mark(clock, "second")
    reading = read_clock(first, later)
    assert reading.is_doubtful == doubtful
    assert reading.mark == later


def test_nobody_releases_before_the_hour_and_anybody_may_wait_for_it() -> None:
    before = HOUR - timedelta(seconds=1)
    assert under_time_lock(DRAW, before)
    assert not under_time_lock(DRAW, HOUR)
    assert not under_time_lock(replace(DRAW, clock_stepped_at=START), before)
    assert not under_time_lock(replace(DRAW, plan=replace(DRAW.plan, unseal_hours=None)), before)
    assert not under_time_lock(replace(DRAW, released_at=START), before)
