"""Reviews of the pool: applications and changes that wait for a reviewer, and what becomes of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from core.access.model import Actor
from core.cases.model import CaseKind, CaseState, ReviewCase
from core.cases.opening import CaseOpener
from core.kernel.acts import Acts, Recorded, act
from core.kernel.canonical_json import JsonValue
from core.kernel.errors import UserError
from core.pool.editing.expert_changes import ChangingExperts, ExpertChanges
from core.pool.editing.field_definitions import CustomFieldRepository
from core.pool.record.changes import ChangeCause, ChangeReason, FieldChange, draft_after, json_value
from core.pool.record.comparison import ComparedField, Filed, compared
from core.pool.record.custom_fields import EXPERT_TYPE, PREFIX
from core.pool.record.model import ExpertDraft
from core.pool.record.ports import SpecialtyRepository

DEFAULT_REVIEWED = ("name", "id_number", "employer", "title", "specialties")
"""Fields whose changes wait for a review until the customer chooses others."""

_TOGETHER: Mapping[str, tuple[str, ...]] = {
    "id_number": ("birth_date", "sex"),
    "title": ("title_level",),
    "employer": ("credit_code",),
}


class ReviewedFields(Protocol):
    """Which fields' changes wait for a review."""

    def reviewed(self) -> tuple[str, ...]:
        """Fields, custom ones as ``custom.KEY``."""
        ...

    def put_reviewed(self, fields: Sequence[str]) -> None:
        """Set them."""
        ...


@dataclass(frozen=True, slots=True, repr=False)
class CaseSides:
    """What a case asks for beside what is; for a new expert the left side is empty."""

    case: ReviewCase
    rows: tuple[ComparedField, ...]


class PoolReviews:
    """Opens cases for entries by form, carries out what was approved, and shows both sides of a case."""

    def __init__(
        self,
        acts: Acts,
        opener: CaseOpener,
        changes: ExpertChanges,
        experts: ChangingExperts,
        fields: CustomFieldRepository,
        specialties: SpecialtyRepository,
        policy: ReviewedFields,
    ) -> None:
        self.acts = acts
        self._opener = opener
        self._changes = changes
        self._experts = experts
        self._fields = fields
        self._specialties = specialties
        self._policy = policy
        opener.handle(CaseKind.APPLICATION, self._application_decided)
        opener.handle(CaseKind.PROFILE_CHANGE, self._change_decided)

    def needs_application(self, custom: Mapping[str, str]) -> bool:
        """Whether a new expert of this type waits for a review."""
        return self._opener.needs_review(CaseKind.APPLICATION, custom.get(EXPERT_TYPE, ""))

    def held(self, changes: Sequence[FieldChange], custom: Mapping[str, str]) -> tuple[FieldChange, ...]:
        """Those of ``changes`` that wait for a review, with what goes together with them."""
        if not self._opener.needs_review(CaseKind.PROFILE_CHANGE, custom.get(EXPERT_TYPE, "")):
            return ()
        changed = {change.field for change in changes}
        reviewed = changed & set(self._policy.reviewed())
        with_them = {name for field in reviewed for name in _TOGETHER.get(field, ())}
        return tuple(change for change in changes if change.field in reviewed | with_them)

    def apply(
        self, actor: Actor, draft: ExpertDraft, custom: Mapping[str, str], why: str, case_no: str
    ) -> ReviewCase:
        """Ask for a new expert; ``case_no`` hands a returned application in again."""
        payload: dict[str, JsonValue] = {
            "draft": {
                name: json_value(value) for name, value in zip(ExpertDraft._fields, draft, strict=True)
            },
            "custom": dict(custom),
        }
        name = actor.masks.shared_text("name", draft.name)
        if case_no:
            return self._opener.hand_in_again(actor, case_no, name, payload, why)
        variant = custom.get(EXPERT_TYPE, "")
        return self._opener.open(actor, CaseKind.APPLICATION, "", name, payload, variant, why)

    def ask_change(
        self,
        actor: Actor,
        expert_no: str,
        name: str,
        changes: Sequence[FieldChange],
        variant: str,
        why: str,
        case_no: str,
    ) -> ReviewCase:
        """Ask for a change; raises ``pool.change_pending`` when another one waits for the same expert."""
        waiting = self._opener.unfinished(actor, CaseKind.PROFILE_CHANGE, expert_no)
        if waiting is not None and waiting.case_no != case_no:
            raise UserError("pool.change_pending", case_no=waiting.case_no, name=waiting.applicant_name)
        payload = {"changes": json_value(tuple(tuple(change) for change in changes))}
        summary = actor.masks.shared_text("name", name)
        if case_no:
            return self._opener.hand_in_again(actor, case_no, summary, payload, why)
        return self._opener.open(actor, CaseKind.PROFILE_CHANGE, expert_no, summary, payload, variant, why)

    def hold_back(
        self, actor: Actor, expert_no: str, name: str, changes: Sequence[FieldChange]
    ) -> tuple[tuple[FieldChange, ...], bool]:
        """Ask for those of ``changes`` that need a review; they, and whether a case was opened.

        None is opened while an earlier change of the expert waits: then they are not asked for at all.
        """
        custom = self._fields.values(expert_no)
        held = self.held(changes, custom)
        if not held or self.pending(actor, expert_no) is not None:
            return held, False
        self.ask_change(actor, expert_no, name, held, custom.get(EXPERT_TYPE, ""), "", "")
        return held, True

    def pending(self, actor: Actor, expert_no: str) -> ReviewCase | None:
        """The change of an expert that waits for a decision or for its applicant, without its values.

        None for who may not see the pool.
        """
        if not actor.may("pool.read"):
            return None
        self.acts.gate.check(actor, {"expert_no": expert_no})
        return self._opener.unfinished(actor, CaseKind.PROFILE_CHANGE, expert_no)

    def case(self, case_no: str) -> ReviewCase:
        """A case of this area; raises ``UserError('cases.unknown')``."""
        return self._opener.get(case_no)

    def asked_for(self, case_no: str) -> Filed:
        """What a case would lead to, in plain text: for its applicant's form."""
        return self._sides(self._opener.get(case_no))[1]

    def sides(self, actor: Actor, case_no: str) -> CaseSides:
        """Both sides of a case, masked; for its applicant and whoever decides cases."""
        case = self._opener.visible(actor, case_no)
        return self._compared(actor, case, ())

    @act("pool.case_read")
    def plain_sides(self, actor: Actor, case_no: str) -> Recorded[CaseSides]:
        """Both sides in plain text for who has to decide; logged with the fields that were masked."""
        case = self._opener.visible(actor, case_no)
        fields = [row.field for row in self._compared(actor, case, ()).rows if row.masked]
        facts = {"case": case.case_no, "expert_no": case.subject, "fields": fields}
        return Recorded(self._compared(actor, case, fields), case.case_no, facts)

    def whom(self, case: ReviewCase) -> tuple[str, Filed] | None:
        """The expert whom a case of this area is about: number ("" for one not taken in) and file."""
        if case.kind not in (CaseKind.APPLICATION, CaseKind.PROFILE_CHANGE):
            return None
        if case.kind is CaseKind.APPLICATION:
            return self._opener.get(case.case_no).subject, self._sides(case)[1]
        return case.subject, Filed(self._experts.get(case.subject).draft, self._fields.values(case.subject))

    def reviewed_fields(self) -> tuple[str, ...]:
        """Fields whose changes wait for a review."""
        return self._policy.reviewed()

    @act("pool.reviewed_fields_set")
    def set_reviewed_fields(self, _actor: Actor, fields: Sequence[str]) -> Recorded[None]:
        """Choose the fields whose changes wait for a review."""
        known = {*ExpertDraft._fields, *(field.path for field in self._fields.fields())}
        chosen = [field for field in dict.fromkeys(fields) if field in known]
        self._policy.put_reviewed(chosen)
        return Recorded(None, "", {"fields": chosen})

    def _compared(self, actor: Actor, case: ReviewCase, plain: Sequence[str]) -> CaseSides:
        before, after = self._sides(case)
        names = {entry.code: entry for entry in self._specialties.all()}
        return CaseSides(case, compared(actor.masks, before, after, names, self._fields.fields(), plain))

    def _sides(self, case: ReviewCase) -> tuple[Filed | None, Filed]:
        payload: Any = case.payload
        if case.kind is CaseKind.APPLICATION:
            return None, Filed(_draft(payload["draft"]), payload["custom"])
        changes = _changes(payload)
        now = Filed(self._experts.get(case.subject).draft, self._fields.values(case.subject))
        if case.state in (CaseState.OPEN, CaseState.RETURNED):
            return now, _filed_after(now, changes)
        # Decided: what it was about, whatever the file holds by now.
        backwards = [FieldChange(change.field, change.after, change.before) for change in changes]
        return _filed_after(now, backwards), _filed_after(now, changes)

    def _application_decided(self, actor: Actor, case: ReviewCase) -> None:
        if case.state is CaseState.APPROVED:
            _, asked = self._sides(case)
            reason = ChangeReason(ChangeCause.REVIEW, reference=case.case_no)
            expert_no = self._changes.add(actor, asked.draft, reason, asked.custom)
            self._opener.link(case.case_no, expert_no)

    def _change_decided(self, actor: Actor, case: ReviewCase) -> None:
        if case.state is not CaseState.APPROVED:
            return
        expert = self._experts.get(case.subject)
        now = Filed(expert.draft, self._fields.values(case.subject))
        changes = _changes(case.payload)
        wanted = _filed_after(now, changes)
        if any(_value(now, change.field) != change.before for change in changes):
            raise UserError("pool.change_outdated", expert_no=case.subject)
        reason = ChangeReason(ChangeCause.REVIEW, reference=case.case_no)
        self._changes.change(actor, case.subject, expert.version, wanted.draft, reason, wanted.custom)


def _changes(payload: Any) -> tuple[FieldChange, ...]:
    return tuple(FieldChange(*change) for change in payload["changes"])


def _draft(values: Mapping[str, Any]) -> ExpertDraft:
    changes = [FieldChange(field, "", value) for field, value in values.items()]
    return draft_after(ExpertDraft("", ""), changes)


def _filed_after(filed: Filed, changes: Sequence[FieldChange]) -> Filed:
    custom = dict(filed.custom)
    for change in changes:
        if change.field.startswith(PREFIX):
            custom[change.field.removeprefix(PREFIX)] = str(change.after)
    return Filed(draft_after(filed.draft, changes), custom)


def _value(filed: Filed, field: str) -> Any:
    if field.startswith(PREFIX):
        return filed.custom.get(field.removeprefix(PREFIX), "")
    return json_value(getattr(filed.draft, field))
