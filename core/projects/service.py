"""Projects: entering, importing, approving."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from core.access.model import Actor, departments_of
from core.access.scope import DepartmentRule
from core.kernel.acts import Acts, Recorded, act
from core.kernel.canonical_json import JsonValue
from core.kernel.errors import UserError
from core.projects.model import (
    HistoryEntry,
    Project,
    ProjectDraft,
    ProjectFilter,
    ProjectImportResult,
    ProjectsChanged,
    ProjectState,
    ProjectVersion,
    RefusedAmendment,
    UnitsChange,
)
from core.projects.ports import ProjectRepository
from core.projects.rules import (
    changed_fields,
    check_change,
    check_draft,
    check_editable,
    sealed,
    sealed_version,
    with_units,
)


@dataclass(frozen=True, slots=True)
class ProjectSurroundings:
    """What lies outside: ``frozen_draw`` of a project number gives a draw over it that is past its plan, or
    "" ; ``account_name`` the name of an account."""

    frozen_draw: Callable[[str], str]
    account_name: Callable[[str], str]


RejectedRow = tuple[int, tuple[str, ...]]
ProjectHistory = Callable[[str], Sequence[HistoryEntry]]
HISTORY_SHOWN = 100


class ProjectService:
    """What can be done with projects. Whoever entered a project does not approve it himself."""

    def __init__(
        self,
        acts: Acts,
        projects: ProjectRepository,
        history: ProjectHistory,
        departments: DepartmentRule,
        around: ProjectSurroundings,
    ) -> None:
        self.acts = acts
        self._departments = departments
        self._projects = projects
        self._history = history
        self._around = around

    def page(
        self, actor: Actor, wanted: ProjectFilter, after: str | None = None, count: int = 60
    ) -> Sequence[Project]:
        """A page of the list, sealed units left out; raises ``UserError('access.denied')``."""
        self._check_read(actor)
        now = self._now()
        within = replace(wanted, departments=departments_of(actor))
        return [sealed(project, now) for project in self._projects.page(within, after, count)]

    def count(self, actor: Actor, wanted: ProjectFilter) -> int:
        """How many projects fit."""
        self._check_read(actor)
        return self._projects.count(replace(wanted, departments=departments_of(actor)))

    def demand(self, actor: Actor) -> Mapping[str, int]:
        """Most seats of a project that is still to be drawn for, by code of a specialty that it asks for."""
        self._check_read(actor)
        return self._projects.demand(departments_of(actor))

    def get(self, actor: Actor, project_no: str) -> Project:
        """One project, sealed units left out; raises ``OutOfScopeError`` for other departments'."""
        self._check_read(actor, project_no)
        return sealed(self._projects.get(project_no), self._now())

    def history(self, actor: Actor, project_no: str) -> Sequence[HistoryEntry]:
        """What was done with the project, newest first."""
        self._check_read(actor, project_no)
        return self._history(project_no)

    def versions(self, actor: Actor, project_no: str) -> Sequence[ProjectVersion]:
        """What was approved before each amendment, the first one first; sealed units left out."""
        self._check_read(actor, project_no)
        opening, now = self._projects.get(project_no).draft.opening_at, self._now()
        versions = [sealed_version(kept, opening, now) for kept in self._projects.versions(project_no)]
        return [self._with_names(version) for version in versions]

    def _with_names(self, version: ProjectVersion) -> ProjectVersion:
        name, refused = self._around.account_name, version.refused
        return replace(
            version,
            approved_by=name(version.approved_by),
            amended_by=name(version.amended_by),
            refused=refused and replace(refused, by=name(refused.by)),
        )

    @act("projects.added")
    def add(self, actor: Actor, draft: ProjectDraft) -> Recorded[None]:
        """Enter a project by form."""
        check_draft(draft)
        draft = replace(draft, department=self._departments.fitting(actor, draft.department, free=True))
        self._projects.add(draft, actor.account_id, self._now())
        self.acts.announce(ProjectsChanged(draft.project_no))
        return Recorded(None, draft.project_no, {"project_no": draft.project_no})

    @act("projects.changed")
    def change(
        self, actor: Actor, changed: ProjectDraft, units: UnitsChange = UnitsChange.ADD
    ) -> Recorded[None]:
        """Edit a project that is not yet submitted, or was returned.

        ``units`` says whether the avoidance units of ``changed`` come to those stored or instead of them.
        """
        check_draft(changed)
        before = self._projects.get(changed.project_no)
        draft = with_units(changed, before.draft.avoidance_units, units)
        check_editable(before.state)
        self._departments.fitting(actor, draft.department, before.draft.department, free=True)
        self._projects.replace(draft, self._now())
        self.acts.announce(ProjectsChanged(draft.project_no))
        fields = changed_fields(before.draft, draft)
        return Recorded(
            None, draft.project_no, {"project_no": draft.project_no, "fields": list[JsonValue](fields)}
        )

    @act("projects.amended")
    def amend(
        self, actor: Actor, changed: ProjectDraft, reason: str, units: UnitsChange = UnitsChange.ADD
    ) -> Recorded[None]:
        """Amend an approved project: what was approved is kept as a version, and it is reviewed again.

        ``units`` as of :meth:`change`. Until it is approved again it cannot be drawn for.

        Raises:
            UserError: as :meth:`change`; ``project.reason_missing``; ``project.frozen`` (``draw``) once a
                draw over it was frozen; ``project.not_amended`` when nothing is different.
        """
        check_draft(changed)
        self._need_reason(reason)
        before = self._projects.get(changed.project_no)
        draft = with_units(changed, before.draft.avoidance_units, units)
        if before.state is not ProjectState.APPROVED:
            raise UserError("project.wrong_state", state=before.state.value)
        if drawn := self._around.frozen_draw(draft.project_no):
            raise UserError("project.frozen", draw=drawn)
        fields = changed_fields(before.draft, draft)
        if not fields:
            raise UserError("project.not_amended")
        self._departments.fitting(actor, draft.department, before.draft.department, free=True)
        now, number = self._now(), len(self._projects.versions(draft.project_no)) + 1
        approved_by = before.decided_by or ""
        self._projects.keep_version(
            ProjectVersion(number, before.draft, approved_by, actor.account_id, now, reason.strip())
        )
        self._projects.replace(draft, now)
        self._projects.set_state(draft.project_no, ProjectState.SUBMITTED, actor.account_id, reason, now)
        self.acts.announce(ProjectsChanged(draft.project_no))
        facts: dict[str, JsonValue] = {
            "project_no": draft.project_no,
            "version": number,
            "fields": list[JsonValue](fields),
        }
        return Recorded(None, draft.project_no, facts, why=reason.strip())

    @act("projects.imported")
    def import_rows(
        self,
        actor: Actor,
        file_name: str,
        drafts: Sequence[tuple[int, ProjectDraft]],
        rejected: Sequence[RejectedRow],
    ) -> Recorded[ProjectImportResult]:
        """Store the good rows of a workbook in one transaction, submitted for approval.

        ``drafts`` carry their row numbers; a project that is stored alike is left as it is, another one of
        the same number is rejected with ``NUMBER_TAKEN``, one of a department that is not known or not the
        actor's with the error's code.
        """
        imported, unchanged, refused = 0, 0, list(rejected)
        for row, draft in drafts:
            known = self._projects.find(draft.project_no)
            if known is None:
                try:
                    check_draft(draft)
                    department = self._departments.fitting(actor, draft.department, free=True)
                    draft = replace(draft, department=department)
                except UserError as error:
                    refused.append((row, (error.code,)))
                    continue
                self._projects.add(draft, actor.account_id, self._now())
                self._step(draft.project_no, ProjectState.SUBMITTED, actor, "")
                imported += 1
            elif known.draft == draft:
                unchanged += 1
            else:
                refused.append((row, ("NUMBER_TAKEN",)))
        result = ProjectImportResult(len(drafts) + len(rejected), imported, unchanged, tuple(sorted(refused)))
        self.acts.announce(ProjectsChanged())
        return Recorded(
            result,
            "",
            {
                "rows": result.rows,
                "imported": imported,
                "unchanged": unchanged,
                "rejected": len(refused),
            },
            {"file": file_name},
        )

    @act("projects.rejects_saved")
    def rejects_saved(self, _actor: Actor, rows: int, file_name: str) -> Recorded[int]:
        """Rows that were not imported are being saved as a workbook; bidders may stand in them."""
        return Recorded(rows, "", {"rows": rows}, {"file": file_name})

    @act("projects.submitted")
    def submit(self, actor: Actor, project_no: str) -> Recorded[None]:
        """Hand a project in for approval."""
        self._step(project_no, ProjectState.SUBMITTED, actor, "")
        return Recorded(None, project_no, {"project_no": project_no})

    @act("projects.approved")
    def approve(self, actor: Actor, project_no: str, remark: str = "") -> Recorded[None]:
        """Approve: from now on it can be drawn for."""
        self._decide(project_no, ProjectState.APPROVED, actor, remark)
        return Recorded(None, project_no, {"project_no": project_no}, why=remark)

    @act("projects.returned")
    def return_(self, actor: Actor, project_no: str, reason: str) -> Recorded[None]:
        """Give a project back to be mended."""
        self._need_reason(reason)
        self._decide(project_no, ProjectState.RETURNED, actor, reason)
        return Recorded(None, project_no, {"project_no": project_no}, why=reason)

    @act("projects.amendment_refused")
    def refuse_amendment(self, actor: Actor, project_no: str, reason: str) -> Recorded[None]:
        """Refuse what was amended: what was approved before holds again, and can be drawn for.

        Raises:
            UserError: as :meth:`refuse`; ``project.no_amendment`` for a project that was never approved.
        """
        self._need_reason(reason)
        project = self._projects.get(project_no)
        if not project.is_amendment:
            raise UserError("project.no_amendment")
        self._check_decider(actor, project)
        check_change(project.state, ProjectState.REFUSED)
        held, now = self._projects.versions(project_no)[-1], self._now()
        refused = RefusedAmendment(project.draft, actor.account_id, now, reason.strip())
        self._projects.keep_refused(project_no, held.number, refused)
        self._projects.replace(held.draft, now)
        self._projects.set_state(project_no, ProjectState.APPROVED, held.approved_by, "", now)
        self.acts.announce(ProjectsChanged(project_no))
        facts: dict[str, JsonValue] = {"project_no": project_no, "version": held.number}
        return Recorded(None, project_no, facts, why=reason.strip())

    @act("projects.refused")
    def refuse(self, actor: Actor, project_no: str, reason: str) -> Recorded[None]:
        """Refuse a project for good; an amendment is refused by :meth:`refuse_amendment` alone.

        Raises:
            UserError: ``project.reason_missing``, ``project.own_approval``, ``project.wrong_state``;
                ``project.is_amendment``.
        """
        self._need_reason(reason)
        if self._projects.get(project_no).is_amendment:
            raise UserError("project.is_amendment")
        self._decide(project_no, ProjectState.REFUSED, actor, reason)
        return Recorded(None, project_no, {"project_no": project_no}, why=reason)

    def _decide(self, project_no: str, state: ProjectState, actor: Actor, reason: str) -> None:
        self._check_decider(actor, self._projects.get(project_no))
        self._step(project_no, state, actor, reason)

    def _check_decider(self, actor: Actor, project: Project) -> None:
        """Neither who entered a project nor who amended it last decides on it."""
        amended = [version.amended_by for version in self._projects.versions(project.draft.project_no)][-1:]
        if actor.account_id in (project.created_by, *amended):
            raise UserError("project.own_approval")

    def _step(self, project_no: str, state: ProjectState, actor: Actor, reason: str) -> None:
        check_change(self._projects.get(project_no).state, state)
        self._projects.set_state(project_no, state, actor.account_id, reason, self._now())
        self.acts.announce(ProjectsChanged(project_no))

    @staticmethod
    def _need_reason(reason: str) -> None:
        if not reason.strip():
            raise UserError("project.reason_missing")

    def _check_read(self, actor: Actor, project_no: str = "") -> None:
        if not actor.may("projects.read"):
            raise UserError("access.denied", act="projects.read")
        self.acts.gate.check(actor, {"project_no": project_no})

    def _now(self) -> datetime:
        return self.acts.clock.now().wall
