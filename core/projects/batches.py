"""Batches (批次): projects that are drawn for together, and what may be put into one.

One panel serves all projects of a batch, or each project has a panel of its own and nobody sits on two of
them: both are one draw, so that chance and avoidance treat the projects alike.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from core.kernel.errors import UserError
from core.projects.model import Project, ProjectState

FEWEST_PROJECTS = 2
MOST_PROJECTS = 20
PREFIX = "BATCH-"
"""How numbers of batches begin; projects' numbers do not, so that a draw's scope names one or the other."""


class BatchKind(StrEnum):
    """Whether one panel serves every project, or each project gets a panel of its own."""

    ONE_PANEL = "one_panel"
    PANELS = "panels"


@dataclass(frozen=True, slots=True)
class BatchDraft:
    """A batch as entered; projects in the order in which they are shown."""

    name: str
    kind: BatchKind
    project_nos: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Batch:
    """A stored batch. ``reason`` says why one panel is to serve several projects, else it is empty.

    A dissolved batch stays on record; its projects are free again.
    """

    batch_id: str
    draft: BatchDraft
    created_by: str
    created_at: datetime
    reason: str = ""
    dissolved_by: str | None = None
    dissolved_at: datetime | None = None
    dissolved_reason: str = ""

    @property
    def stands(self) -> bool:
        """Whether it was not dissolved."""
        return self.dissolved_at is None


@dataclass(frozen=True, slots=True)
class BatchesChanged:
    """Announcement: lists of batches are out of date."""

    batch_id: str = ""


def check_batch(draft: BatchDraft, projects: Sequence[Project], elsewhere: Mapping[str, str]) -> None:
    """Refuse what cannot be drawn for together; ``elsewhere`` maps projects to the batch they are in.

    Raises:
        UserError: ``batch.name_missing``, ``batch.few_projects``, ``batch.many_projects``,
            ``batch.not_approved`` (``project``), ``batch.elsewhere`` (``project``, ``batch``) or
            ``batch.numbers_alike`` (``project``).
    """
    if not draft.name.strip():
        raise UserError("batch.name_missing")
    numbers = draft.project_nos
    if len(set(numbers)) < FEWEST_PROJECTS:
        raise UserError("batch.few_projects", least=FEWEST_PROJECTS)
    if len(numbers) > MOST_PROJECTS:
        raise UserError("batch.many_projects", most=MOST_PROJECTS)
    seen: set[str] = set()
    for number in numbers:
        if scope_id(number) in seen:
            raise UserError("batch.numbers_alike", project=number)
        seen.add(scope_id(number))
    for project in projects:
        number = project.draft.project_no
        if project.state is not ProjectState.APPROVED:
            raise UserError("batch.not_approved", project=number)
        if number in elsewhere:
            raise UserError("batch.elsewhere", project=number, batch=elsewhere[number])


def scope_id(number: str) -> str:
    """A project's or batch's number as an id of the draw protocol: ASCII capitals, digits and hyphens."""
    return "".join(c if c.isascii() and (c.isupper() or c.isdigit()) else "-" for c in number.upper())


def together(batch: Batch, projects: Sequence[Project]) -> Project:
    """The batch as lists, forms and views show what a draw is for: one project that stands for all.

    Times cover all projects; places, purchasers and the like are joined; figures that rules read are not
    made up here: rules look at each project.
    """
    drafts = [project.draft for project in projects]
    openings = [draft.opening_at for draft in drafts if draft.opening_at is not None]
    opening = min(openings, default=None)
    seats = [draft.seats or 0 for draft in drafts]
    first = projects[0]
    unready = next((p.state for p in projects if p.state is not ProjectState.APPROVED), None)
    return replace(
        first,
        draft=replace(
            first.draft,
            project_no=batch.batch_id,
            name=f"{batch.draft.name}（{_joined([draft.name for draft in drafts])}）",
            purchaser=_joined([draft.purchaser for draft in drafts]),
            purchaser_credit_code="",
            agency=_joined([draft.agency for draft in drafts]),
            opening_at=opening,
            place=_joined([draft.place for draft in drafts]),
            review_days=_days(projects, opening),
            specialties=tuple(dict.fromkeys(code for draft in drafts for code in draft.specialties)),
            seats=sum(seats) if batch.draft.kind is BatchKind.PANELS else max(seats),
            avoidance_units=tuple(dict.fromkeys(u for draft in drafts for u in draft.avoidance_units)),
            department=_joined([draft.department for draft in drafts]),
            leader=_joined([draft.leader for draft in drafts]),
        ),
        state=unready or (ProjectState.APPROVED if batch.stands else ProjectState.DRAFT),
        units_sealed=any(project.units_sealed for project in projects),
    )


def _joined(texts: Sequence[str]) -> str:
    return "、".join(dict.fromkeys(text for text in texts if text))


def _days(projects: Sequence[Project], opening: datetime | None) -> int | None:
    """Calendar days from the first opening to the end of the last review."""
    ends = [
        draft.opening_at + timedelta(days=max((draft.review_days or 1) - 1, 0))
        for draft in (project.draft for project in projects)
        if draft.opening_at is not None
    ]
    return None if opening is None else (max(ends).date() - opening.date()).days + 1
