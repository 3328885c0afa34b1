"""An approved project is amended: reviewed again, what was approved kept, refused once a draw is frozen."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from core.kernel.errors import UserError
from core.projects.model import ProjectState, Regime
from tests.support.main_job import PROJECT, Job


@pytest.fixture
def job(tmp_path: Path) -> Any:
    made = Job(tmp_path / "station")
    yield made
    made.station.close()
    assert made.station.errors == []


def projects(job: Job, name: str, *args: Any) -> Any:
    return job.station.do(getattr(job.station.ws.services.projects, name), *args)


def test_an_amendment_is_reviewed_again_and_keeps_what_was_approved(job: Job) -> None:
    before = projects(job, "get", job.operator, PROJECT).draft
    amended = replace(before, regime=Regime.TENDER, seats=5, avoidance_units=("单位9",))
    with pytest.raises(UserError, match=r"project\.reason_missing"):
        projects(job, "amend", job.operator, amended, " ")
    with pytest.raises(UserError, match=r"project\.not_amended"):
        projects(job, "amend", job.operator, replace(before, avoidance_units=("单位5",)), "无改动")
    with pytest.raises(UserError, match=r"project\.wrong_state"):
        projects(job, "change", job.operator, amended)
    projects(job, "amend", job.operator, amended, "适用制度填错")
    assert projects(job, "get", job.operator, PROJECT).state is ProjectState.SUBMITTED
    (record,) = [r for r in job.station.records(20) if r["event"] == "projects.amended"]
    assert record["facts"] == {
        "project_no": PROJECT, "version": 1, "fields": ["avoidance_units", "regime", "seats"],
    }  # fmt: skip
    assert "单位9" not in json.dumps(record, ensure_ascii=False)
    (version,) = projects(job, "versions", job.operator, PROJECT)
    assert (version.number, version.draft, version.units_sealed) == (1, before, True)
    assert (version.reason, version.draft.regime) == ("适用制度填错", None)

    rows = job.desk.check(job.operator, job.draw).result(60)
    assert ("check.approved", "block") in [(row.code, row.verdict) for row in rows]
    reviewer = job.station.sign_in("rev01")
    projects(job, "return_", reviewer, PROJECT, "席位数再核")
    projects(job, "change", job.operator, replace(amended, seats=3))
    projects(job, "submit", job.operator, PROJECT)
    projects(job, "approve", reviewer, PROJECT)
    stored = job.station.do(job.station.ws.services.projects._projects.get, PROJECT).draft
    assert (stored.regime, stored.seats) == (Regime.TENDER, 3)
    assert stored.avoidance_units == ("单位5", "单位9")
    assert len(projects(job, "versions", job.operator, PROJECT)) == 1


def test_whoever_amended_does_not_approve_the_amendment(job: Job) -> None:
    draft = projects(job, "get", job.operator, PROJECT).draft
    manager = job.station.sign_in("mgr01")
    projects(job, "amend", manager, replace(draft, place="二号评审室"), "换场地")
    both = replace(manager, permissions=manager.permissions | {"projects.review"})
    with pytest.raises(UserError, match=r"project\.own_approval"):
        projects(job, "approve", both, PROJECT)
    projects(job, "approve", job.station.sign_in("rev01"), PROJECT)
    assert projects(job, "get", job.operator, PROJECT).draft.place == "二号评审室"


def test_a_refused_amendment_leaves_the_approved_version_in_force(job: Job) -> None:
    approved = projects(job, "get", job.operator, PROJECT)
    stored = job.station.do(job.station.ws.services.projects._projects.get, PROJECT).draft
    amended = replace(approved.draft, seats=5, avoidance_units=("单位9",))
    reviewer = job.station.sign_in("rev01")
    with pytest.raises(UserError, match=r"project\.no_amendment"):
        projects(job, "refuse_amendment", reviewer, PROJECT, "席位数无依据")
    projects(job, "amend", job.operator, amended, "增加席位")
    assert projects(job, "get", job.operator, PROJECT).is_amendment
    with pytest.raises(UserError, match=r"project\.is_amendment"):
        projects(job, "refuse", reviewer, PROJECT, "席位数无依据")
    with pytest.raises(UserError, match=r"project\.reason_missing"):
        projects(job, "refuse_amendment", reviewer, PROJECT, " ")
    projects(job, "return_", reviewer, PROJECT, "请说明")
    with pytest.raises(UserError, match=r"project\.wrong_state"):
        projects(job, "refuse_amendment", reviewer, PROJECT, "席位数无依据")
    projects(job, "submit", job.operator, PROJECT)
    projects(job, "refuse_amendment", reviewer, PROJECT, "席位数无依据")

    held = projects(job, "get", job.operator, PROJECT)
    assert (held.state, held.draft, held.decided_by) == (
        ProjectState.APPROVED, approved.draft, approved.decided_by,
    )  # fmt: skip
    kept = job.station.do(job.station.ws.services.projects._projects.get, PROJECT)
    assert kept.draft == stored  # the sealed units too
    (version,) = projects(job, "versions", job.operator, PROJECT)
    assert version.refused is not None
    assert (version.refused.draft.seats, version.refused.reason) == (5, "席位数无依据")
    assert version.refused.draft.avoidance_units == ()  # still sealed
    (record,) = [r for r in job.station.records(20) if r["event"] == "projects.amendment_refused"]
    assert record["facts"] == {"project_no": PROJECT, "version": 1}
    rows = job.desk.check(job.operator, job.draw).result(60)
    assert ("check.approved", "pass") in [(row.code, row.verdict) for row in rows]

    projects(job, "amend", job.operator, replace(approved.draft, place="二号评审室"), "换场地")
    assert projects(job, "get", job.operator, PROJECT).is_amendment
    projects(job, "approve", reviewer, PROJECT)
    first, second = projects(job, "versions", job.operator, PROJECT)
    assert (first.refused is None, second.refused) == (False, None)
    assert second.approved_by == first.approved_by
    assert projects(job, "get", job.operator, PROJECT).draft.place == "二号评审室"


def test_whoever_amended_does_not_refuse_the_amendment(job: Job) -> None:
    draft = projects(job, "get", job.operator, PROJECT).draft
    manager = job.station.sign_in("mgr01")
    projects(job, "amend", manager, replace(draft, place="二号评审室"), "换场地")
    both = replace(manager, permissions=manager.permissions | {"projects.review"})
    with pytest.raises(UserError, match=r"project\.own_approval"):
        projects(job, "refuse_amendment", both, PROJECT, "不换了")


def test_a_frozen_draw_fixes_its_project(job: Job) -> None:
    draft = projects(job, "get", job.operator, PROJECT).draft
    changed = replace(draft, place="二号评审室")
    job.to_frozen()
    with pytest.raises(UserError, match=r"project\.frozen"):
        projects(job, "amend", job.operator, changed, "换场地")
    job.do("void", job.supervisor, job.draw, "地点有误")
    with pytest.raises(UserError, match=r"project\.frozen"):
        projects(job, "amend", job.operator, changed, "换场地")
    job.desk.seal(job.operator, job.draw, job.supervisor).result(120)
    job.do("begin_again", job.operator, job.draw)
    projects(job, "amend", job.operator, changed, "换场地")  # between attempts nothing is frozen
    projects(job, "approve", job.station.sign_in("rev01"), PROJECT)
    job.to_frozen()
    assert job.view().place == "二号评审室"


def test_versions_of_projects_are_never_changed(job: Job) -> None:
    draft = projects(job, "get", job.operator, PROJECT).draft
    projects(job, "amend", job.operator, replace(draft, remark="加急"), "补备注")
    database: Any = job.station.ws.foundation.station.connection
    projects(job, "refuse_amendment", job.station.sign_in("rev01"), PROJECT, "没有必要")
    for statement in (
        "DELETE FROM project_version",
        "UPDATE project_version SET reason = ''",
        "DELETE FROM refused_amendment",
        "UPDATE refused_amendment SET reason = ''",
    ):
        with pytest.raises(Exception, match="kept as they were"):
            job.station.do(database.execute, statement)
