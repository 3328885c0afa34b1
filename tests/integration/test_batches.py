"""Batches: several projects drawn for in one draw, from making one to its archive."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from core.draw.history.lists import HistoryFilter
from core.draw.state.records import GroupDraft, PlanDraft, WitnessDraft
from core.draw.state.views import DrawState
from core.evidence.verification.verdicts import Verdict
from core.evidence.verification.verify import verify_archive
from core.kernel.errors import UserError
from core.projects.batches import BatchDraft, BatchKind
from core.projects.model import ProjectState
from tests.support.main_job import PROJECT, Job
from tests.support.pdf import words

SECOND, THIRD = "YS2027F0009", "YS2027F0010"
WITNESSES = (WitnessDraft("武文峰", "审计处"), WitnessDraft("陈静", "法规处"))


@pytest.fixture
def job(tmp_path: Path) -> Iterator[Job]:
    """Three approved projects; the second meets three hours later and avoids other units."""
    made = Job(tmp_path / "station", count=40, employers=20)
    made.approved_plan(SECOND, timedelta(hours=3))
    made.approved_plan(THIRD)

    def edit() -> None:
        projects = made.desk._parts.scope.__self__._projects
        second = projects.get(SECOND).draft
        projects.replace(
            replace(second, purchaser="单位8", avoidance_units=("单位9",), place="三楼", name="系统运维服务"),
            made.station.ws.foundation.acts.clock.now().wall,
        )

    made.station.do(edit)
    yield made
    made.station.close()
    assert made.station.errors == []


def batches(job: Job) -> Any:
    return job.station.ws.services.batches


def make(job: Job, kind: BatchKind = BatchKind.PANELS, numbers: tuple[str, ...] = (PROJECT, SECOND)) -> str:
    reason, second = ("同一采购人", job.supervisor) if kind is BatchKind.ONE_PANEL else ("", None)
    made: str = job.station.do(
        batches(job).make, job.operator, BatchDraft("运维批次", kind, numbers), reason, second
    )
    return made


def refused(job: Job, code: str, *args: Any) -> None:
    with pytest.raises(UserError) as error:
        job.station.do(*args)
    assert error.value.code == code


def drawn(job: Job, plan: PlanDraft) -> None:
    job.draw = job.do("save_plan", job.operator, plan)
    job.to_frozen()
    job.to_slip()
    job.to_values()
    job.do("reveal", job.operator, job.draw)


def plan_of(job: Job, batch: str) -> PlanDraft:
    """The first draft, its groups shortened to three seats a project."""
    _, draft = job.do("plan_for", job.operator, batch)
    return replace(draft, witnesses=WITNESSES)


def test_what_cannot_be_put_together_is_refused_and_a_project_is_in_one_batch(job: Job) -> None:
    service = batches(job).make
    one = BatchDraft("批", BatchKind.PANELS, (PROJECT,))
    refused(job, "batch.few_projects", service, job.operator, one)
    refused(job, "batch.name_missing", service, job.operator, replace(one, name=" "))
    both = BatchDraft("批", BatchKind.ONE_PANEL, (PROJECT, SECOND))
    refused(job, "batch.reason_missing", service, job.operator, both, "", job.supervisor)
    refused(job, "access.denied", service, job.operator, both, "同一采购人", None)
    refused(job, "access.denied", service, job.operator, both, "同一采购人", job.operator)
    projects = job.station.ws.services.projects
    draft = job.station.do(projects.get, job.operator, PROJECT).draft
    job.station.do(projects.add, job.operator, replace(draft, project_no="YS-NEW"))
    unready = BatchDraft("批", BatchKind.PANELS, (PROJECT, "YS-NEW"))
    refused(job, "batch.not_approved", service, job.operator, unready)
    refused(job, "project.number_invalid", projects.add, job.operator, replace(draft, project_no="batch-1"))
    batch = make(job)
    draft = BatchDraft("另一批", BatchKind.PANELS, (SECOND, THIRD))
    refused(job, "batch.elsewhere", batches(job).make, job.operator, draft)
    alone = PlanDraft(SECOND, (GroupDraft("甲", 3, ("A01",)),), witnesses=WITNESSES)
    refused(job, "draw.in_batch", job.desk.save_plan, job.operator, alone)
    refused(job, "batch.reason_missing", batches(job).dissolve, job.operator, batch, " ")
    job.station.do(batches(job).dissolve, job.operator, batch, "分开抽取")
    job.do("save_plan", job.operator, alone)
    make(job, numbers=(THIRD, PROJECT))
    (dissolved, standing) = sorted(job.station.do(batches(job).all, job.operator), key=lambda b: b.stands)
    assert (dissolved.stands, dissolved.dissolved_reason) == (False, "分开抽取")
    assert standing.draft.project_nos == (THIRD, PROJECT)


def test_panels_of_a_batch_are_drawn_together_with_nobody_twice(job: Job) -> None:
    batch = make(job)
    plan = plan_of(job, batch)
    assert [group.project for group in plan.groups] == [PROJECT, PROJECT, SECOND, SECOND]
    missing = replace(plan, groups=plan.groups[:2])
    with pytest.raises(UserError) as error:
        job.desk.pre_query(job.operator, missing).result(60)
    assert error.value.code == "draw.project_without_group"
    drawn(job, plan)
    seated = [number for _, number in job.rows()]
    assert len(seated) == len(set(seated)) == 6
    avoided = {"单位3", "单位5", "单位8", "单位9"}
    people = job.desk._parts.people
    assert not avoided & {job.station.do(people.person, number).employer for number in seated}
    frozen = job.station.do(job.desk._parts.draws.attempt, job.draw, 1)
    assert b'"projects":[{"groups":["A","B"],"id":"YS2027F0008"' in frozen.plan
    refused(job, "batch.drawn", batches(job).dissolve, job.operator, batch, "不抽了")
    meetings = [
        job.station.do(job.desk._parts.contact._desk.meeting, job.draw, row.row)
        for row in job.view().board.rows
    ]
    assert [m.place for m in meetings] == ["临江市公共资源交易中心"] * 3 + ["三楼"] * 3
    assert meetings[3].report_at - meetings[0].report_at == timedelta(hours=3)


def test_one_panel_serves_all_projects_and_counts_for_each(job: Job) -> None:
    batch = make(job, BatchKind.ONE_PANEL)
    whole = job.station.do(batches(job).scope, job.operator, batch).whole
    assert (whole.state, whole.draft.seats) == (ProjectState.APPROVED, 3)
    assert whole.draft.name == "运维批次（数据治理服务、系统运维服务）"
    plan = replace(plan_of(job, batch), names_locked=False)
    drawn(job, plan)
    job.do("start_contact", job.operator, job.draw)
    far = job.far_ends()
    for _ in range(3):
        job.station.until(lambda: bool(job.calling()))
        job.station.do(far.answer, job.calling()[0], "1", "1")
    job.station.until(lambda: job.view().state is DrawState.DRAWN)
    view = job.view()
    assert view.project_no == batch
    for number in (PROJECT, SECOND, batch):
        assert job.draw in [row.draw_id for row in job.do("rows", job.operator, number)]
    history = job.station.ws.services.draw_history
    for word in (SECOND, "系统运维", "运维批次"):
        (row,), _ = history.page(job.operator, HistoryFilter(words=word)).result(20)
        assert (row.draw_id, row.project_name) == (job.draw, "运维批次")
    table = words(job.desk.table(job.operator, job.draw, "open").result(60))
    assert "数据治理服务" in table
    assert "系统运维服务" in table
    candidates = {c.expert_no: c for c in job.desk._parts.pool.candidates("2026-11-25")}
    first = job.rows()[0][1]
    assert candidates[first].times_drawn == 2
    assert (
        max(c.times_drawn for number, c in candidates.items() if number not in dict(job.rows()).values()) == 0
    )
    entry = job.desk.close(job.operator, job.draw, job.supervisor).result(120)
    report = verify_archive(job.station.folder / "archives" / entry.file)
    assert [line.id for line in report.lines if line.verdict is Verdict.FAIL] == []
    scope = next(line for line in report.lines if line.id == "draw.scope")
    assert str(scope.params["found"]) == f"batch {batch}: {PROJECT} (A B), {SECOND} (A B)"
    (seat,) = job.station.do(job.desk.seats_of, job.operator, first)
    assert (seat.project_no, seat.project_name) == (batch, whole.draft.name)
