"""What a draw is for: one project, or the projects of a batch (batch: several projects drawn for together).

One panel serves all projects of a batch, or each group of the plan belongs to one project's panel; then the
seats of one draw make several panels, and since nobody is placed twice nobody sits on two of them.
"""

from dataclasses import dataclass
from datetime import timedelta

from core.draw.forms.values import group_id, group_number
from core.draw.protocol.model import Meeting, PlannedProject
from core.draw.state.records import GroupDraft, PlanDraft, WitnessDraft
from core.kernel.errors import UserError
from core.projects.batches import Batch, BatchKind, scope_id, together
from core.projects.model import Project

MEETING_HOURS = 4
USUAL_UNSEAL_HOURS = 1
"""Hours before the opening at which a new plan opens the names: time enough to prepare the arrival."""
_MOMENT = "%Y-%m-%dT%H:%M"


@dataclass(frozen=True, slots=True)
class DrawScope:
    """The projects behind a draw's number; ``batch`` None for a single one."""

    projects: tuple[Project, ...]
    batch: Batch | None = None

    @property
    def whole(self) -> Project:
        """One project that stands for all: what forms and views show."""
        return self.projects[0] if self.batch is None else together(self.batch, self.projects)

    @property
    def id(self) -> str:
        """The scope as an id of the protocol."""
        return scope_id(self.whole.draft.project_no)

    @property
    def has_panels(self) -> bool:
        """Whether each project has a panel of its own."""
        return self.batch is not None and self.batch.draft.kind is BatchKind.PANELS

    def served_by(self, group: GroupDraft) -> tuple[Project, ...]:
        """Projects whose panel a group sits on."""
        if not self.has_panels:
            return self.projects
        return tuple(p for p in self.projects if p.draft.project_no == group.project)

    def shown_for(self, plan: PlanDraft, group: str) -> Project:
        """What a seat of this group is for: its panel's project, or the whole where it serves several.

        ``plan`` may have been edited since the group was drawn (after a void attempt).
        """
        number = group_number(group)
        served = self.served_by(plan.groups[number]) if number < len(plan.groups) else ()
        return served[0] if len(served) == 1 else self.whole

    def planned(self, plan: PlanDraft) -> tuple[PlannedProject, ...]:
        """The projects as the plan publishes them; empty for a single one, which is the scope itself.

        Raises:
            UserError: ``draw.group_without_project`` (``group``), ``draw.project_without_group``
                (``project``).
        """
        if self.batch is None:
            return ()
        groups: dict[str, list[str]] = {project.draft.project_no: [] for project in self.projects}
        for number, group in enumerate(plan.groups):
            served = self.served_by(group)
            if not served:
                raise UserError("draw.group_without_project", group=group_id(number))
            for project in served:
                groups[project.draft.project_no].append(group_id(number))
        for project_no, serving in groups.items():
            if not serving:
                raise UserError("draw.project_without_group", project=project_no)
        return tuple(
            PlannedProject(scope_id(p.draft.project_no), p.draft.name, tuple(groups[p.draft.project_no]))
            for p in self.projects
        )

    def meeting(self, travel_minutes: int, by_region: tuple[tuple[str, int], ...] = ()) -> Meeting | None:
        """From the first opening to the end of the last review: its people must be free for all of it."""
        meetings = [times for project in self.projects if (times := _times(project))]
        if not meetings:
            return None
        starts, ends = min(start for start, _ in meetings), max(end for _, end in meetings)
        return Meeting(starts, ends, travel_minutes, tuple(sorted(dict(by_region).items())))


def first_draft(scope: DrawScope) -> PlanDraft:
    """One group for each specialty, its seats spread over them; of each project that has its own panel."""
    witnesses = (WitnessDraft("", ""), WitnessDraft("", ""))
    if scope.has_panels:
        groups = [group for p in scope.projects for group in _groups(p, p.draft.project_no)]
    else:
        groups = _groups(scope.whole, "")
    whole = scope.whole.draft.project_no
    return PlanDraft(whole, tuple(groups), witnesses=witnesses, unseal_hours=USUAL_UNSEAL_HOURS)


def _groups(project: Project, of: str) -> list[GroupDraft]:
    specialties = project.draft.specialties or ("",)
    seats = max(project.draft.seats or 1, len(specialties))
    share, rest = divmod(seats, len(specialties))
    return [
        GroupDraft(
            title=code or project.draft.name,
            seats=share + (n < rest),
            specialties=(code,) if code else (),
            project=of,
        )
        for n, code in enumerate(specialties)
    ]


def _times(project: Project) -> tuple[str, str] | None:
    opening = project.draft.opening_at
    if opening is None:
        return None
    days = max((project.draft.review_days or 1) - 1, 0)
    ends = opening + timedelta(days=days, hours=MEETING_HOURS)
    return opening.strftime(_MOMENT), ends.strftime(_MOMENT)
