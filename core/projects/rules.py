"""Rules of project entry."""

import re
from dataclasses import replace
from datetime import datetime

from core.kernel.errors import UserError
from core.projects.batches import PREFIX
from core.projects.model import Project, ProjectDraft, ProjectState, ProjectVersion, UnitsChange

_NUMBER = re.compile(r"^[A-Za-z0-9][A-Za-z0-9._/-]{1,63}$")
_MOST_SEATS = 99


def check_draft(draft: ProjectDraft) -> None:
    """Refuse a project that could not be drawn for.

    Raises:
        UserError: ``project.number_invalid``, ``project.name_missing``, ``project.seats_invalid``,
            ``project.opening_missing``, ``project.place_missing`` or ``project.reps_too_many``.
    """
    if not _NUMBER.match(draft.project_no) or draft.project_no.upper().startswith(PREFIX):
        raise UserError("project.number_invalid")
    if not draft.name.strip():
        raise UserError("project.name_missing")
    if draft.seats is None or not 1 <= draft.seats <= _MOST_SEATS:
        raise UserError("project.seats_invalid", most=_MOST_SEATS)
    if draft.opening_at is None:
        raise UserError("project.opening_missing")
    if not draft.place.strip():
        raise UserError("project.place_missing")
    if draft.purchaser_reps is not None and len(draft.purchaser_rep_names) > draft.purchaser_reps:
        raise UserError("project.reps_too_many", number=draft.purchaser_reps)


def sealed(project: Project, now: datetime) -> Project:
    """The project as people may see it: without the units to avoid until the bids are opened."""
    draft = _without_units(project.draft, project.draft.opening_at, now)
    return project if draft is None else replace(project, draft=draft, units_sealed=True)


def sealed_version(version: ProjectVersion, opening_at: datetime | None, now: datetime) -> ProjectVersion:
    """An earlier version as people may see it; ``opening_at`` is when the project's bids are opened now."""
    refused = version.refused
    if refused is not None:
        asked = _without_units(refused.draft, opening_at, now)
        version = replace(version, refused=refused if asked is None else replace(refused, draft=asked))
    draft = _without_units(version.draft, opening_at, now)
    return version if draft is None else replace(version, draft=draft, units_sealed=True)


def _without_units(draft: ProjectDraft, opening_at: datetime | None, now: datetime) -> ProjectDraft | None:
    """``draft`` without its units to avoid, None where nothing is to be hidden."""
    opened = opening_at is not None and now >= opening_at
    return None if opened or not draft.avoidance_units else replace(draft, avoidance_units=())


def with_units(draft: ProjectDraft, stored: tuple[str, ...], change: UnitsChange) -> ProjectDraft:
    """``draft`` with the units to avoid that follow from those stored and those that it brings."""
    if change is UnitsChange.REPLACE:
        return draft
    return replace(draft, avoidance_units=tuple(dict.fromkeys((*stored, *draft.avoidance_units))))


def changed_fields(before: ProjectDraft, after: ProjectDraft) -> list[str]:
    """Names of the fields that differ, sorted."""
    return sorted(f for f in ProjectDraft.__slots__ if getattr(after, f) != getattr(before, f))


_DECISIONS = {
    ProjectState.SUBMITTED: frozenset({ProjectState.DRAFT, ProjectState.RETURNED}),
    ProjectState.APPROVED: frozenset({ProjectState.SUBMITTED}),
    ProjectState.RETURNED: frozenset({ProjectState.SUBMITTED}),
    ProjectState.REFUSED: frozenset({ProjectState.SUBMITTED}),
    ProjectState.ARCHIVED: frozenset({ProjectState.APPROVED}),
}


def check_change(current: ProjectState, wanted: ProjectState) -> None:
    """Refuse a step that the approval does not allow; raises ``UserError('project.wrong_state')``."""
    if current not in _DECISIONS.get(wanted, frozenset()):
        raise UserError("project.wrong_state", state=current.value)


def check_editable(current: ProjectState) -> None:
    """An approved project is amended, a refused one left; raises ``UserError('project.wrong_state')``."""
    if current not in (ProjectState.DRAFT, ProjectState.RETURNED):
        raise UserError("project.wrong_state", state=current.value)
