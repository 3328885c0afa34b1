"""What the rules of a pack read of a plan's limit of draws."""

from dataclasses import replace
from datetime import datetime

import pytest

from core.draw.planning.rule_facts import planned_facts
from core.draw.state.records import GroupDraft, PlanDraft
from core.projects.model import Project, ProjectDraft, ProjectState

NOW = datetime(2027, 3, 1, 9)
PROJECT = Project(ProjectDraft("P-1", "评审"), ProjectState.APPROVED, "A-1", None, "", NOW)
PLAN = PlanDraft("P-1", (GroupDraft("甲", 3), GroupDraft("乙", 2)))


def _limits(*times: int | None) -> PlanDraft:
    groups = zip(PLAN.groups, times, strict=True)
    return replace(PLAN, groups=tuple(replace(group, times_below=limit) for group, limit in groups))


@pytest.mark.parametrize(
    ("plan", "limit"),
    [
        (PLAN, None),
        (replace(PLAN, draw_cap=3, draw_months=6), (3, 6)),
        (_limits(4, None), None),  # the second group takes anybody
        (_limits(4, 2), (4, 12)),
        (replace(_limits(4, 2), draw_cap=3), (3, 12)),
        (replace(_limits(2, 2), draw_cap=9), (2, 12)),
    ],
)
def test_the_limit_is_what_nobody_on_the_panel_can_have_come_to(
    plan: PlanDraft, limit: tuple[int, int] | None
) -> None:
    assert planned_facts(plan, PROJECT, NOW).draw_cap == limit
