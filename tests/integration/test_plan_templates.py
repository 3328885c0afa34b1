"""Templates of plans and plans of earlier draws: what they carry, who sees, uses and deletes them."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from core.draw.planning.templates import MOST_TEMPLATES, begun_from
from core.draw.state.records import GroupDraft, PlanDraft, WitnessDraft
from core.kernel.errors import PermissionDeniedError, UserError
from tests.support.main_job import PROJECT, Job

PLAN = PlanDraft(
    PROJECT,
    (GroupDraft("女医师", 2, ("A01",), titles=("教授",), sex="female", max_age=60, reason="妇科评审"),),
    avoid_units=("单位4",),
    avoid_persons=("ZJ-000008",),
    witnesses=(WitnessDraft("武文峰", "审计处"), WitnessDraft("陈静", "法规处")),
    draw_cap=3,
    draw_months=6,
    counted="drawn",
    weights=(3, 1),
)
CONDITIONS = replace(PLAN, project_no="", avoid_units=(), avoid_persons=(), witnesses=())


@pytest.fixture(scope="module")
def job(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Job]:
    made = Job(tmp_path_factory.mktemp("templates") / "station", count=4)
    yield made
    made.station.close()


def _templates(job: Job, name: str, *args: Any) -> Any:
    return job.station.do(getattr(job.desk.templates, name), *args)


def test_a_template_is_saved_replaced_shared_and_deleted_by_its_owner(job: Job) -> None:
    saved = _templates(job, "save", job.operator, "  妇科   评审 ", PLAN)
    assert (saved.name, saved.plan) == ("妇科 评审", CONDITIONS)
    other = replace(job.operator, account_id="A-0099")
    assert _templates(job, "all", other) == ()
    again = _templates(job, "save", job.operator, "妇科 评审", replace(PLAN, draw_cap=5), True)
    (kept,) = _templates(job, "all", job.operator)
    assert kept == again
    assert (kept.template_id, kept.plan.draw_cap, kept.shared, kept.own) == (saved.template_id, 5, True, True)
    (seen,) = _templates(job, "all", other)
    assert not seen.own
    with pytest.raises(UserError, match=r"draw\.template_unknown"):
        _templates(job, "delete", other, seen.template_id)
    _templates(job, "delete", job.operator, kept.template_id)
    assert _templates(job, "all", job.operator) == ()


@pytest.mark.parametrize("name", ["", "   ", "名" * 41])
def test_a_template_needs_a_name(job: Job, name: str) -> None:
    with pytest.raises(UserError, match=r"draw\.template_name"):
        _templates(job, "save", job.operator, name, PLAN)


def test_there_is_an_end_to_templates(job: Job) -> None:
    someone = replace(job.operator, account_id="A-0042")
    for number in range(MOST_TEMPLATES):
        _templates(job, "save", someone, f"模板{number}", PLAN)
    with pytest.raises(UserError, match=r"draw\.templates_full"):
        _templates(job, "save", someone, "再一个", PLAN)
    _templates(job, "save", someone, "模板7", PLAN)  # in place of one that there is


def test_only_the_operator_of_an_earlier_draw_gets_its_lists(job: Job) -> None:
    job.do("save_plan", job.operator, PLAN, job.draw)
    assert _templates(job, "copy", job.operator, job.draw) == replace(PLAN, project_no="", witnesses=())
    other = replace(job.operator, account_id="A-0099")
    assert _templates(job, "copy", other, job.draw) == CONDITIONS
    with pytest.raises(PermissionDeniedError):
        _templates(job, "copy", job.supervisor, job.draw)
    with pytest.raises(PermissionDeniedError):
        _templates(job, "all", job.supervisor)


def test_a_plan_keeps_its_project_witnesses_and_lists_when_it_takes_conditions_over() -> None:
    draft = PlanDraft("P-9", (), avoid_units=("丙",), witnesses=PLAN.witnesses[:1])
    taken = begun_from(CONDITIONS, draft)
    assert (taken.project_no, taken.avoid_units, taken.witnesses) == ("P-9", ("丙",), PLAN.witnesses[:1])
    assert (taken.groups, taken.weights) == (PLAN.groups, (3, 1))
    assert begun_from(PLAN, draft).avoid_units == ("单位4",)
