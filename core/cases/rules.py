"""Who may decide a case, what follows from a decision, and which chains of levels may be set."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from core.access.model import Actor, Role
from core.cases.model import (
    FINAL,
    SENSITIVE,
    CaseEvent,
    CaseKind,
    CaseState,
    CaseStep,
    ReviewCase,
    ReviewLevel,
    ReviewPolicy,
)
from core.kernel.errors import UserError

DECIDING_ROLES = (Role.REVIEWER, Role.POOL_MANAGER, Role.SUPERVISOR, Role.SECURITY_ADMIN)
"""Roles that a level can have; all of them hold ``cases.decide``."""

MOST_LEVELS, MOST_DAYS = 5, 365

_REVIEWER = ReviewLevel("审核", Role.REVIEWER)
_SECURITY = ReviewLevel("安全管理员批准", Role.SECURITY_ADMIN)
DEFAULT_POLICY = ReviewPolicy(
    {
        (CaseKind.APPLICATION, ""): (_REVIEWER,),
        (CaseKind.PROFILE_CHANGE, ""): (_REVIEWER,),
        (CaseKind.BLACKLISTING, ""): (_REVIEWER,),
        (CaseKind.DELETION, ""): (),
        (CaseKind.EXPORT_REQUEST, ""): (_REVIEWER,),
        (CaseKind.EXPORT_REQUEST, SENSITIVE): (_REVIEWER, _SECURITY),
    }
)
"""Until the customer sets others: one reviewer, a second level for data requests of very sensitive fields,
and none for deletions, which can be taken back."""

_STATE_AFTER: Mapping[CaseStep, CaseState] = {
    CaseStep.RETURNED: CaseState.RETURNED,
    CaseStep.REFUSED: CaseState.REFUSED,
    CaseStep.WITHDRAWN: CaseState.WITHDRAWN,
}


def obstacle(actor: Actor, case: ReviewCase, history: Sequence[CaseEvent]) -> str:
    """Code of what keeps ``actor`` from deciding the case now, or "".

    The applicant never decides, and nobody decides twice in one round: each level is another person.
    """
    level = case.current
    if level is None:
        return "cases.not_open"
    if actor.account_id == case.applicant:
        return "cases.own_case"
    if level.role.value not in actor.roles:
        return "cases.other_role"
    decided = {e.account_id for e in history if e.round == case.round and e.step is CaseStep.APPROVED}
    return "cases.decided_before" if actor.account_id in decided else ""


def stepped(case: ReviewCase, step: CaseStep, at: datetime) -> ReviewCase:
    """The case after a decision or a withdrawal."""
    after = replace(case, steps=case.steps + 1, changed_at=at, result_seen=False)
    if step is CaseStep.APPROVED and case.level + 1 < len(case.levels):
        level = case.level + 1
        return replace(after, level=level, due_at=due_at(case.levels[level], at))
    state = CaseState.APPROVED if step is CaseStep.APPROVED else _STATE_AFTER[step]
    return replace(after, state=state, due_at=None, result_seen=step is CaseStep.WITHDRAWN)


def check_withdrawable(actor: Actor, case: ReviewCase) -> None:
    """Raise ``cases.not_applicant`` or ``cases.not_open``."""
    if actor.account_id != case.applicant:
        raise UserError("cases.not_applicant")
    if case.state in FINAL:
        raise UserError("cases.not_open")


def due_at(level: ReviewLevel, at: datetime) -> datetime:
    """The end of the last day that a level may take, in calendar days."""
    return (at + timedelta(days=level.days)).replace(hour=23, minute=59, second=59, microsecond=0)


def check_policy(policy: ReviewPolicy) -> None:
    """Raise ``cases.level_faulty`` and its like, with what stands in the way."""
    for (kind, _), levels in policy.chains.items():
        if kind is CaseKind.EXPORT_REQUEST and not levels:
            raise UserError("cases.export_needs_level")
        if len(levels) > MOST_LEVELS:
            raise UserError("cases.too_many_levels", most=MOST_LEVELS)
        for level in levels:
            if not level.name.strip() or level.role not in DECIDING_ROLES:
                raise UserError("cases.level_faulty", kind=kind.value)
            if not 1 <= level.days <= MOST_DAYS:
                raise UserError("cases.days_faulty", most=MOST_DAYS)


def check_export_levels(actor: Actor, before: ReviewPolicy, after: ReviewPolicy) -> None:
    """Raise ``cases.export_levels_by_security`` where others would change who decides on data requests.

    Those who ask for data must not choose who approves it. A chain that ``after`` leaves out is the one that
    comes with the program.
    """
    kind, after = CaseKind.EXPORT_REQUEST, ReviewPolicy({**DEFAULT_POLICY.chains, **after.chains})
    changed = any(before.levels(kind, variant) != after.levels(kind, variant) for variant in ("", SENSITIVE))
    if changed and not actor.may("system.security"):
        raise UserError("cases.export_levels_by_security")
