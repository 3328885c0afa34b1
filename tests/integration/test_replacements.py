"""Replacements in a running draw: a cap that is freed, panels that overlap, names as they were frozen."""

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from core.draw.state.records import GroupDraft
from core.draw.state.views import DrawState
from core.evidence.verification.verdicts import Verdict
from core.evidence.verification.verify import verify_archive
from tests.support.main_job import Job
from tests.support.pdf import words

ONE_EACH = (GroupDraft("甲", 1, ("A01",)), GroupDraft("乙", 1, ("A02",)))


def to_calling(job: Job) -> None:
    job.to_frozen()
    job.to_slip()
    job.to_values()
    job.do("reveal", job.operator, job.draw)
    job.do("start_contact", job.operator, job.draw)


def answer(job: Job, key: str) -> None:
    job.station.until(lambda: bool(job.calling()))
    job.station.do(job.far_ends().answer, job.calling()[0], key, key)


def failures(job: Job, entry: Any) -> list[str]:
    report = verify_archive(job.station.folder / "archives" / entry.file)
    return [line.id for line in report.lines if line.verdict is Verdict.FAIL]


def expert_no(phone: str) -> str:
    return f"ZJ-{int(phone.removeprefix('142')) + 1:06d}"


def test_a_seat_that_the_cap_left_open_is_tried_again_when_somebody_leaves(tmp_path: Path):
    """Six experts of one employer, cap one: the draw seats one person and leaves the other seat open."""
    job = Job(tmp_path / "station", count=6, employers=1, groups=ONE_EACH)
    to_calling(job)
    view = job.view()
    (first,) = view.board.rows
    open_group = {"A": "B", "B": "A"}[first.group]
    assert view.board.exhausted_groups == (open_group,)
    answer(job, "2")
    job.station.until(lambda: len(job.view().board.rows) == 2)
    second = job.view().board.rows[-1]
    assert (second.seat, second.kind, second.replaces) == (f"{open_group}1", "replenished", None)
    answer(job, "1")
    job.station.until(lambda: job.view().phase == "unmet")
    assert job.view().board.exhausted_groups == (first.group,)
    (short,) = job.desk.room.short_groups(job.operator, job.draw).result(60)
    assert (short.group, short.open) == (first.group, 1)
    assert "employer_cap" in [way.name for way in short.ways]
    entry = job.desk.close(job.operator, job.draw, job.supervisor).result(120)
    assert failures(job, entry) == []
    job.station.close()
    assert job.station.errors == []


def test_branches_count_with_their_head_office_and_are_avoided_with_it(tmp_path: Path):
    job = Job(tmp_path / "station", count=8, employers=8, groups=ONE_EACH)
    office = "荣岳建工有限公司"
    names = [office, f"{office}河南分公司", f"{office}山东分公司", "示例银行"]
    db = job.station.ws.foundation.station.connection

    def rename() -> None:
        for number, name in enumerate(names, 1):
            db.execute("UPDATE expert SET employer = ? WHERE id = ?", (name, number))
        db.execute("UPDATE expert SET credit_code = '913401995GX5XC74X2' WHERE id = 2")

    job.station.do(rename)
    found = {c.expert_no: c for c in job.desk._parts.pool.candidates("2026-11-25")}
    assert len({found[f"ZJ-{n:06d}"].entity for n in (1, 2, 3)}) == 1
    assert found["ZJ-000004"].entity != found["ZJ-000001"].entity
    assert set(found["ZJ-000002"].units) & set(found["ZJ-000003"].units)
    job.station.close()


@pytest.mark.parametrize(("hours", "clash"), [(0, True), (4, True), (6, False)])
def test_who_is_asked_for_an_overlapping_panel_is_not_drawn_again(tmp_path: Path, hours: int, clash: bool):
    """A meeting lasts four hours, with one hour's travel on either side."""
    job = Job(tmp_path / "station", count=12, groups=ONE_EACH)
    to_calling(job)
    answer(job, "1")  # one has accepted, the other is being called
    plan = job.approved_plan("YS2027F0009", timedelta(hours=hours))
    counts = job.desk.pre_query(job.operator, plan).result(60)
    removed = {row.code: row.removed for row in counts.funnel}
    assert removed["TIME-CLASH"] == (2 if clash else 0)
    job.station.close()


def test_who_was_asked_elsewhere_after_the_freeze_is_passed_over_with_that_reason(tmp_path: Path):
    """Asked as his own draw asks, and as another draw of the same hours would."""
    job = Job(tmp_path / "station", count=4, groups=(GroupDraft("甲", 1, ("A01",)),))
    first = job.draw
    job.to_frozen()
    job.to_slip()
    job.to_values()
    job.do("reveal", job.operator, first)
    ((_, seated),) = job.rows()
    parts: Any = job.desk._parts
    needed = job.station.do(parts.contact._desk._needed, job.station.do(parts.draws.get, first))
    assert job.station.do(parts.people.conflict, seated, needed) is None
    elsewhere = replace(needed, draw_id="OTHER")
    assert job.station.do(parts.people.conflict, seated, elsewhere) == "TIME-CLASH"
    db = job.station.ws.foundation.station.connection
    job.station.do(lambda: db.execute("UPDATE expert SET region = '江苏省/南京市'"))
    later = (datetime.fromisoformat(needed.meeting.ends) + timedelta(hours=3)).isoformat()[:16]
    end = (datetime.fromisoformat(later) + timedelta(hours=3)).isoformat()[:16]
    for minutes, found in ((60, None), (240, "TIME-CLASH")):  # three hours lie between the two panels
        meeting = replace(needed.meeting, starts=later, ends=end, travel_by_region=(("江苏省", minutes),))
        afterwards = replace(elsewhere, meeting=meeting)
        assert job.station.do(parts.people.conflict, seated, afterwards) == found
    job.station.close()


def test_printed_tables_have_the_names_of_the_freeze(tmp_path: Path):
    job = Job(tmp_path / "station", count=12, groups=ONE_EACH)
    to_calling(job)
    seated = [number for _, number in job.rows()]
    names = {job.station.do(job.desk._parts.people.person, number).name for number in seated}
    db = job.station.ws.foundation.station.connection
    job.station.do(lambda: db.execute("UPDATE expert SET name = '另有其人', title = '新职称'"))
    answer(job, "1")
    answer(job, "1")
    job.station.until(lambda: job.view().state is DrawState.DRAWN)
    job.do("release", job.operator, job.draw, job.supervisor)
    assert all(row.name.startswith("王") for row in job.view().board.rows)
    text = words(job.desk.table(job.operator, job.draw, "open").result(60))
    assert all(name in text for name in names)
    assert "另有其人" not in text
    job.station.close()


def test_a_kill_while_a_seat_is_being_refilled_takes_the_same_next_one(tmp_path: Path):
    """The reason is stored, the next name is not: after the restart it is worked out again, and the same."""
    outcomes = []
    job = Job(tmp_path / "station")
    to_calling(job)
    seats = job.desk._parts.contact._desk
    replace_one = seats._replace
    seats._replace = lambda *_: None  # the kill comes here
    job.station.until(lambda: bool(job.calling()))
    far, number = job.far_ends(), job.calling()[0]
    refill, seats.refill = seats.refill, lambda _draw: None
    job.station.do(far.answer, number, "2", "2")
    seats.refill, seats._replace = refill, replace_one
    draw = job.station.do(job.desk._parts.draws.get, job.draw)
    gap = job.station.do(seats._first_gap, draw)
    outcomes.append(job.station.do(seats._next, draw, gap.group).expert)
    job.crash()
    job.do("resume", job.supervisor, job.draw)
    job.station.until(lambda: len(job.rows()) == 4)
    records: Any = job.desk._parts.seats
    last = job.station.do(records.seats, job.draw, 1)[-1]
    assert last.expert == outcomes[0]
    assert last.replaces == gap.row
    job.station.close()
