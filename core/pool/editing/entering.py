"""Entering and changing experts by form: judged, drafts kept, and held back where a review is needed."""

from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple, Protocol

from core.access.model import Actor
from core.cases.model import CaseKind, CaseState
from core.kernel.acts import Acts, Recorded, act
from core.kernel.errors import PermissionDeniedError, UserError
from core.pool.editing.entry import EntryVerdict, ExpertEntry, Holder, entry_of, judge_entry
from core.pool.editing.expert_changes import ChangingExperts, ExpertChanges
from core.pool.editing.field_definitions import CustomFieldRepository
from core.pool.editing.reviewing import PoolReviews
from core.pool.record.changes import (
    BY_FORM,
    ChangeCause,
    ChangeReason,
    custom_changes,
    draft_before,
    draft_changes,
)
from core.pool.record.custom_fields import EXPERT_TYPE, PREFIX
from core.pool.record.model import ExpertStatus
from core.pool.record.ports import SpecialtyRepository


class EntryOutcome(NamedTuple):
    """What became of an entry: the expert and his version, and the case that fields wait in, or ""."""

    expert_no: str
    version: int
    case_no: str = ""
    held: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, repr=False)
class KeptEntry:
    """An entry that was left unfinished, and when."""

    entry: ExpertEntry
    at: datetime


@dataclass(frozen=True, slots=True, repr=False)
class OpenedEntry:
    """The form of a stored expert or of a returned case, in plain text.

    ``pending`` is the number of another case in which changes of this expert wait, or "".
    """

    expert_no: str
    version: int
    entry: ExpertEntry
    pending: str = ""


class EntryDrafts(Protocol):
    """Unfinished entries, one for each account and expert ("" for a new one)."""

    def keep(self, account_id: str, expert_no: str, entry: ExpertEntry, at: datetime) -> None:
        """Keep an entry in the place of the one before."""
        ...

    def find(self, account_id: str, expert_no: str) -> KeptEntry | None:
        """What was kept."""
        ...

    def drop(self, account_id: str, expert_no: str) -> None:
        """Forget it."""
        ...


class ExpertEntering:
    """What the form does."""

    def __init__(
        self,
        acts: Acts,
        changes: ExpertChanges,
        reviews: PoolReviews,
        experts: ChangingExperts,
        fields: CustomFieldRepository,
        specialties: SpecialtyRepository,
        drafts: EntryDrafts,
    ) -> None:
        self.acts = acts
        self._changes = changes
        self._reviews = reviews
        self._experts = experts
        self._fields = fields
        self._specialties = specialties
        self._drafts = drafts

    def check(self, actor: Actor, entry: ExpertEntry, expert_no: str = "") -> EntryVerdict:
        """Judge what stands in the form so far; nothing is stored."""
        self._check_may(actor)
        self.acts.gate.check(actor, {"expert_no": expert_no})
        verdict = self._judge(entry, expert_no)
        holders = {}
        phones = [contact.phone for contact in entry.contacts[:1]] if entry.is_unit else []
        units = [entry.texts.get("credit_code", "")] if entry.is_unit else []
        for field, found in (
            ("contacts", self._experts.by_phone(phones)),
            ("credit_code", self._experts.by_credit_code(units)),
            ("phone", self._experts.by_phone([entry.texts.get("phone", "")])),
            ("id_number", self._experts.by_id_number([entry.texts.get("id_number", "")])),
        ):
            for holder in found.values():
                if holder != expert_no:
                    holders[field] = self._holder(actor, holder)
        return EntryVerdict(
            verdict.draft, verdict.custom, verdict.findings, verdict.remarks, verdict.derived, holders
        )

    @act("pool.edit_opened")
    def open(self, actor: Actor, expert_no: str) -> Recorded[OpenedEntry]:
        """An expert in plain text for the form; that he was read is logged."""
        expert = self._experts.get(expert_no)
        pending = self._reviews.pending(actor, expert_no)
        entry = entry_of(expert.draft, self._fields.values(expert_no))
        opened = OpenedEntry(expert_no, expert.version, entry, "" if pending is None else pending.case_no)
        return Recorded(opened, expert_no, {"expert_no": expert_no})

    @act("pool.edit_opened")
    def open_returned(self, actor: Actor, case_no: str) -> Recorded[OpenedEntry]:
        """What a returned case asked for, for its applicant to mend.

        Raises:
            UserError: ``cases.not_applicant``, ``cases.not_returned``.
        """
        case = self._reviews.case(case_no)
        if case.applicant != actor.account_id:
            raise UserError("cases.not_applicant")
        if case.state is not CaseState.RETURNED:
            raise UserError("cases.not_returned")
        asked = self._reviews.asked_for(case_no)
        version = 0 if case.kind is CaseKind.APPLICATION else self._experts.get(case.subject).version
        opened = OpenedEntry(case.subject, version, entry_of(asked.draft, asked.custom))
        return Recorded(opened, case_no, {"expert_no": case.subject})

    @act("pool.expert_entered")
    def enter(
        self, actor: Actor, entry: ExpertEntry, why: str = "", case_no: str = ""
    ) -> Recorded[EntryOutcome]:
        """Take in a new expert, or ask for it where the policy wants a review.

        Raises:
            UserError: ``pool.entry_faulty``, ``pool.phone_taken``, ``pool.id_number_taken``,
                ``access.department_unknown``, ``access.out_of_scope``.
        """
        verdict = self._fit(entry)
        assert verdict.draft is not None  # _fit saw to that
        custom = {key: value for key, value in verdict.custom.items() if value}
        if case_no or self._reviews.needs_application(custom):
            draft = self._changes.placed(actor, verdict.draft)
            self._changes.check_taken(actor, draft)
            case = self._reviews.apply(actor, draft, custom, why, case_no)
            outcome = EntryOutcome("", 0, case.case_no)
        else:
            outcome = EntryOutcome(self._changes.add(actor, verdict.draft, BY_FORM, custom), 1)
        self._drafts.drop(actor.account_id, "")
        facts = {"expert_no": outcome.expert_no, "case": outcome.case_no}
        return Recorded(outcome, outcome.expert_no or outcome.case_no, facts, why=why.strip())

    @act("pool.expert_edited")
    def edit(
        self,
        actor: Actor,
        expert_no: str,
        version: int,
        entry: ExpertEntry,
        why: str = "",
        case_no: str = "",
    ) -> Recorded[EntryOutcome]:
        """Change an expert: at once what needs no review, by a case what does.

        ``version`` is the one that the form was opened with; ``case_no`` hands a returned case in again.

        Raises:
            UserError: ``pool.entry_faulty``, ``pool.nothing_changed``, ``pool.change_pending``,
                ``pool.deleted_not_edited``, ``pool.kind_fixed``, and as :meth:`ExpertChanges.change`.
        """
        expert = self._changes.check_version(expert_no, version)
        if expert.status is ExpertStatus.DELETED:
            raise UserError("pool.deleted_not_edited", expert_no=expert_no)
        verdict = self._fit(entry, expert_no)
        assert verdict.draft is not None  # _fit saw to that
        if verdict.draft.kind != expert.draft.kind:
            raise UserError("pool.kind_fixed", expert_no=expert_no)
        custom = self._fields.values(expert_no)
        changes = (*draft_changes(expert.draft, verdict.draft), *custom_changes(custom, verdict.custom))
        if not changes:
            raise UserError("pool.nothing_changed")
        self._changes.check_taken(actor, verdict.draft, expert_no)
        held = changes if case_no else self._reviews.held(changes, custom)
        held_fields = tuple(change.field for change in held)
        now = {k: v for k, v in verdict.custom.items() if PREFIX + k not in held_fields}
        reason = ChangeReason(ChangeCause.FORM, why)
        done = self._changes.change(actor, expert_no, version, draft_before(verdict.draft, held), reason, now)
        case = None
        if held:
            variant = custom.get(EXPERT_TYPE, "")
            case = self._reviews.ask_change(actor, expert_no, expert.draft.name, held, variant, why, case_no)
        self._drafts.drop(actor.account_id, expert_no)
        outcome = EntryOutcome(
            expert_no, version + bool(done), "" if case is None else case.case_no, held_fields
        )
        facts = {"expert_no": expert_no, "case": outcome.case_no, "held": list(held_fields)}
        return Recorded(outcome, expert_no, facts, why=why.strip())

    def keep_draft(self, actor: Actor, expert_no: str, entry: ExpertEntry) -> None:
        """Keep an unfinished entry for this account; it takes no effect and is not logged."""
        self._check_may(actor)
        self.acts.gate.check(actor, {"expert_no": expert_no})
        with self.acts.transaction():
            self._drafts.keep(actor.account_id, expert_no, entry, self._now())

    def kept_draft(self, actor: Actor, expert_no: str = "") -> KeptEntry | None:
        """The own unfinished entry."""
        self._check_may(actor)
        self.acts.gate.check(actor, {"expert_no": expert_no})
        return self._drafts.find(actor.account_id, expert_no)

    def drop_draft(self, actor: Actor, expert_no: str = "") -> None:
        """Forget the own unfinished entry."""
        self._check_may(actor)
        with self.acts.transaction():
            self._drafts.drop(actor.account_id, expert_no)

    def _fit(self, entry: ExpertEntry, expert_no: str = "") -> EntryVerdict:
        verdict = self._judge(entry, expert_no)
        if verdict.draft is None:
            raise UserError("pool.entry_faulty", fields=len({field for _, field in verdict.findings}))
        return verdict

    def _judge(self, entry: ExpertEntry, expert_no: str) -> EntryVerdict:
        kept = self._experts.get(expert_no).draft.specialties if expert_no else ()
        custom = self._fields.values(expert_no) if expert_no else {}
        today = self._now().date()
        return judge_entry(entry, self._specialties.all(), self._fields.fields(), today, kept, custom)

    def _holder(self, actor: Actor, expert_no: str) -> Holder:
        draft = self._experts.get(expert_no).draft
        text = actor.masks.text
        return Holder(expert_no, text("name", draft.name), text("employer", draft.employer))

    @staticmethod
    def _check_may(actor: Actor) -> None:
        if not actor.may("pool.edit"):
            raise PermissionDeniedError("pool.edit")

    def _now(self) -> datetime:
        return self.acts.clock.now().wall
