"""From a plan, its project and its counts to what the rules read."""

from collections.abc import Mapping
from datetime import datetime

from core.draw.forms.scope import DrawScope
from core.draw.forms.values import group_id
from core.draw.protocol.model import ExpertKind
from core.draw.state.records import GroupDraft, PlanDraft
from core.projects.method import method_of
from core.projects.model import Project
from core.rules.facts import DrawFacts, GroupFacts
from core.rules.kinds import UNSTATED

Eligible = Mapping[str, int]
"""Eligible experts by group id."""
NumberedGroups = tuple[tuple[int, GroupDraft], ...]
"""Groups with their numbers in the plan."""


def groups_for(scope: DrawScope, plan: PlanDraft, project: Project) -> NumberedGroups:
    """The groups of a plan that serve one of its projects."""
    return tuple((n, group) for n, group in enumerate(plan.groups) if project in scope.served_by(group))


def planned_facts(
    plan: PlanDraft,
    project: Project,
    now: datetime,
    eligible: Eligible | None = None,
    recorder: bool | None = None,
    groups: NumberedGroups | None = None,
) -> DrawFacts:
    """A draw before its freeze: every seat counts as one expert.

    ``groups`` are those that serve the project, with their numbers in the plan; None means all.
    """
    draft = project.draft
    serving = tuple(enumerate(plan.groups)) if groups is None else groups
    seats = sum(group.seats for _, group in serving)
    return DrawFacts(
        now=now,
        opening_at=draft.opening_at,
        regime=None if draft.regime is None else draft.regime.value,
        method=_method(draft.method),
        seats=seats,
        experts=seats,
        representatives=draft.purchaser_reps or 0,
        budget=draft.budget_cents,
        flags=frozenset(flag.value for flag in draft.flags),
        pool_source=UNSTATED if draft.pool_source is None else draft.pool_source.value,
        purchaser_stated=bool(draft.purchaser.strip()),
        groups=tuple(_group(number, group, eligible) for number, group in serving),
        employer_cap=plan.employer_cap,
        draw_cap=_draw_cap(plan),
        match_bidders=plan.use_bidders,
        bidders=bool(draft.avoidance_units),
        names_sealed=plan.names_locked,
        witnesses=sum(1 for witness in plan.witnesses if witness.name.strip()),
        recorder=recorder,
        manual=plan.by_hand,
    )


def _method(text: str) -> str | None:
    found = method_of(text)
    return None if found is None else found.value


def _draw_cap(plan: PlanDraft) -> tuple[int, int] | None:
    """(times, months) that nobody on the panel can have come to: the plan's limit or that of every group."""
    asked = [group.times_below for group in plan.groups if group.times_below is not None]
    limits = [] if plan.draw_cap is None else [plan.draw_cap]
    if asked and len(asked) == len(plan.groups):
        limits.append(max(asked))
    return (min(limits), plan.draw_months) if limits else None


def _group(number: int, group: GroupDraft, eligible: Eligible | None) -> GroupFacts:
    code = group_id(number)
    return GroupFacts(
        id=code,
        seats=group.seats,
        eligible=None if eligible is None else eligible.get(code, 0),
        min_years=group.min_years,
        title_levels=tuple(str(level) for level in group.title_levels),
        specialties=group.specialties,
        units=group.kind is ExpertKind.UNIT,
    )
