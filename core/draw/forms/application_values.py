"""F1 from a project and the plan of its draw: what is asked for, without anything that is sealed."""

from collections.abc import Mapping, Sequence
from datetime import date

from core.draw.forms.application import ApplicationForm, ApplicationGroup, ReviewOpinion
from core.draw.forms.model import DrawMode
from core.draw.forms.values import group_id
from core.draw.state.records import GroupDraft, PlanDraft
from core.kernel.form_frame import FormFrame
from core.projects.model import HistoryEntry, PoolSource, Project, ProjectFlag, Regime

REGIMES: Mapping[Regime, str] = {
    Regime.GOVERNMENT: "政府采购",
    Regime.TENDER: "招标投标",
    Regime.INTERNAL: "内部采购",
}
FLAGS: Mapping[ProjectFlag, str] = {
    ProjectFlag.COMPLEX: "技术复杂",
    ProjectFlag.SPECIALISED: "专业性强",
    ProjectFlag.SOCIAL: "社会影响较大",
    ProjectFlag.OVER_LIMIT: "达到公开招标数额标准",
    ProjectFlag.SPECIAL_TENDER: "特殊招标项目",
    ProjectFlag.REMOTE: "异地评审",
    ProjectFlag.CROSS_PROVINCE: "跨省远程异地",
}
SOURCES: Mapping[PoolSource, str] = {
    PoolSource.PROVINCIAL_FINANCE: "省级以上财政部门专家库",
    PoolSource.TENDER: "依法组建的评标专家库",
    PoolSource.NEIGHBOUR: "外省财政部门专家库",
    PoolSource.OWN: "单位自建专家库",
}
_TITLE_LEVELS = {
    "senior": "正高级",
    "associate_senior": "副高级",
    "intermediate": "中级",
    "junior": "初级",
}
_OPINIONS = {
    "projects.approved": "同意",
    "projects.returned": "退回修改",
    "projects.refused": "不同意",
    "projects.amendment_refused": "变更不同意，原内容有效",
}
_REVIEW_LEVEL = "项目审核"


def application_of(
    frame: FormFrame,
    project: Project,
    plan: PlanDraft,
    history: Sequence[HistoryEntry],
    applicant: str,
    specialty_names: Mapping[str, str],
) -> ApplicationForm:
    """F1; ``history`` newest first. Fields that no page asks for stay free (a dash on the paper)."""
    draft = project.draft
    return ApplicationForm(
        frame=frame,
        project_name=draft.name,
        project_no=draft.project_no,
        lot="",
        batch_name=draft.batch_no,
        regime="" if draft.regime is None else REGIMES[draft.regime],
        method=draft.method,
        budget_fen=draft.budget_cents,
        flags=tuple(FLAGS[flag] for flag in draft.flags),
        purchaser=draft.purchaser,
        budget_dept="",
        agency=draft.agency,
        oversight_dept="",
        pool_source="" if draft.pool_source is None else SOURCES[draft.pool_source],
        opening_at=draft.opening_at,
        report_at=draft.opening_at,
        place=draft.place,
        duration="" if draft.review_days is None else f"{draft.review_days}天",
        contact_name=draft.leader,
        contact_phone=draft.contact_phone,
        contact_tel="",
        rep_count=draft.purchaser_reps or 0,
        seat_count=sum(group.seats for group in plan.groups),
        groups=tuple(_group(number, group, specialty_names) for number, group in enumerate(plan.groups)),
        mode=DrawMode(plan.mode.value),
        basis_doc=_basis(plan),
        attachments="",
        applicant=applicant,
        applied_on=_applied_on(history),
        reviews=_reviews(history),
    )


def _basis(plan: PlanDraft) -> str:
    """Whose document naming the experts rests on, and why they are named; nothing for a draw."""
    if not plan.by_hand:
        return ""
    basis = plan.basis
    return "；".join(
        part for part in (f"{basis.issuer} {basis.number}".strip(), basis.reason.strip()) if part
    )


def _group(number: int, group: GroupDraft, names: Mapping[str, str]) -> ApplicationGroup:
    below = "（含下级）" if group.and_below and group.specialties else ""
    return ApplicationGroup(
        group=group_id(number),
        specialties="、".join(names.get(code, code) for code in group.specialties) + below,
        seats=group.seats,
        titles="、".join((*(_TITLE_LEVELS.get(level, level) for level in group.title_levels), *group.titles)),
        regions="、".join(group.regions),
        tags="、".join(group.tags),
        years="" if group.min_years is None else f"{group.min_years}年以上",
        limit_reason=_limit_reason(group),
    )


def _limit_reason(group: GroupDraft) -> str:
    """Why region, tags, sex or age are limited; the form has no column for the last two."""
    limits = [{"female": "限女", "male": "限男"}[group.sex]] if group.sex else []
    if group.min_age is not None:
        limits.append(f"{group.min_age}周岁以上")
    if group.max_age is not None:
        limits.append(f"{group.max_age}周岁以下")
    reason = group.reason.strip() if group.is_limited else ""
    return "：".join(part for part in ("、".join(limits), reason) if part)


def _applied_on(history: Sequence[HistoryEntry]) -> date | None:
    """The day on which the project was handed in last; imported ones are handed in by the import."""
    handed_in = ("projects.submitted", "projects.imported", "projects.added")
    for event in handed_in:
        days = [entry.at.date() for entry in history if entry.event == event]
        if days:
            return max(days)
    return None


def _reviews(history: Sequence[HistoryEntry]) -> tuple[ReviewOpinion, ...]:
    """The decisions in the order in which they were made; the paper has room for more by hand."""
    decided = [entry for entry in history if entry.event in _OPINIONS]
    return tuple(
        ReviewOpinion(_REVIEW_LEVEL, _OPINIONS[entry.event], entry.by, entry.at.date())
        for entry in sorted(decided, key=lambda entry: entry.at)
    )
