"""Changing experts: every change is kept as a version, together with the row and the index it changes."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Protocol

from core.access.model import Actor
from core.access.scope import DepartmentRule
from core.kernel.acts import Acts
from core.kernel.errors import UserError
from core.kernel.events import event
from core.pool.editing.field_definitions import CustomFieldRepository
from core.pool.record.changes import ChangeReason, ExpertVersion, FieldChange, custom_changes, draft_changes
from core.pool.record.custom_fields import NOTHING_CUSTOM
from core.pool.record.model import Expert, ExpertDraft, ExpertStatus, NewExpert, PoolChanged, Spelling
from core.pool.record.ports import KnownExperts, Speller


class ChangingExperts(KnownExperts, Protocol):
    """Experts in the database as changes need them; calls run inside the caller's transaction."""

    def get(self, number: str) -> Expert:
        """The expert in plain text; raises ``UserError('pool.expert_unknown')``."""
        ...

    def add_many(self, experts: Iterable[NewExpert], count: int, at: datetime) -> tuple[str, str] | None:
        """Store new experts; the first and the last number given."""
        ...

    def replace(self, before: Expert, draft: ExpertDraft, spelling: Spelling) -> None:
        """Store ``draft`` in the place of what ``before`` holds, and have it found by its new words."""
        ...

    def keep_version(self, version: ExpertVersion) -> None:
        """Keep a change and move the expert's version on to it."""
        ...

    def versions(self, number: str) -> Sequence[ExpertVersion]:
        """All kept changes of an expert, the newest first."""
        ...


class ExpertChanges:
    """Adding and changing experts inside an act's transaction, for every act that does so.

    Who calls has checked the draft. Each change has its own audit record. ``speller`` is asked for when a
    name is first spelled: making one takes a while.
    """

    def __init__(
        self,
        acts: Acts,
        experts: ChangingExperts,
        fields: CustomFieldRepository,
        speller: Callable[[], Speller],
        departments: DepartmentRule,
    ) -> None:
        self._acts = acts
        self._departments = departments
        self._experts = experts
        self._fields = fields
        self._speller = speller

    def placed(self, actor: Actor, draft: ExpertDraft) -> ExpertDraft:
        """A new expert in a department that the actor may give, his own where none is said.

        Raises:
            UserError: ``access.department_unknown``, ``access.out_of_scope``.
        """
        return draft._replace(department=self._departments.fitting(actor, draft.department))

    def add(self, actor: Actor, draft: ExpertDraft, reason: ChangeReason, custom: Mapping[str, str]) -> str:
        """Store a new expert; his number.

        Raises:
            UserError: ``pool.phone_taken``, ``pool.id_number_taken``, ``access.department_unknown``,
                ``access.out_of_scope``.
        """
        self.check_taken(actor, draft)
        draft = self.placed(actor, draft)
        new = NewExpert(draft, self._speller().spell(draft.name))
        numbers = self._experts.add_many([new], 1, self._now())
        assert numbers is not None  # one expert was given
        expert_no = numbers[0]
        self._fields.put_values([(expert_no, custom)])
        facts = {"expert_no": expert_no, "cause": reason.cause.value, "case": reason.reference}
        self._acts.record(event("pool.expert_added"), actor, expert_no, facts, why=reason.why)
        self._acts.announce(PoolChanged(expert_no))
        return expert_no

    def change(
        self,
        actor: Actor,
        expert_no: str,
        version: int,
        draft: ExpertDraft,
        reason: ChangeReason,
        custom: Mapping[str, str] = NOTHING_CUSTOM,
    ) -> tuple[FieldChange, ...]:
        """Store ``draft`` as the expert's next version; what changed, empty when nothing does.

        ``version`` is the one that the draft was made from; ``custom`` are values of custom fields by key,
        those not named stay.

        Raises:
            UserError: ``pool.expert_unknown``, ``pool.expert_stale``, ``pool.phone_taken``,
                ``pool.id_number_taken``, ``access.department_unknown``, ``access.out_of_scope``.
        """
        before = self._current(expert_no, version)
        self._departments.fitting(actor, draft.department, before.draft.department)
        fixed = draft_changes(before.draft, draft)
        changes = (*fixed, *custom_changes(self._fields.values(expert_no), custom))
        if not changes:
            return ()
        if fixed:
            # A deleted expert's phone may be somebody else's by now.
            is_deleted = before.status is ExpertStatus.DELETED
            self.check_taken(actor, draft._replace(phone="") if is_deleted else draft, expert_no)
            self._experts.replace(before, draft, self._speller().spell(draft.name))
        self._fields.put_values([(expert_no, custom)])
        self._keep(actor, before, changes, reason)
        return changes

    def give_custom(self, first_no: str, rows: Iterable[tuple[int, Mapping[str, str]]]) -> None:
        """Set values of custom fields of new experts, by their place (from 0) after ``first_no``."""
        self._fields.put_values_from(first_no, rows)

    def note(
        self,
        actor: Actor,
        expert_no: str,
        changes: Sequence[FieldChange],
        reason: ChangeReason,
        version: int | None = None,
    ) -> None:
        """Keep a change of what a draft does not hold (standing, photo); the caller has stored it.

        Raises:
            UserError: ``pool.expert_unknown``; ``pool.expert_stale`` when ``version`` is not the current one.
        """
        self._keep(actor, self._current(expert_no, version), tuple(changes), reason)

    def check_taken(self, actor: Actor, draft: ExpertDraft, expert_no: str = "") -> None:
        """Raise ``pool.phone_taken``, ``pool.id_number_taken``, ``pool.unit_taken`` for what others have."""
        unit = [draft.credit_code] if draft.is_unit else []
        for code, holders in (
            ("pool.unit_taken", self._experts.by_credit_code(unit)),
            ("pool.id_number_taken", self._experts.by_id_number([draft.id_number])),
            ("pool.phone_taken", self._experts.by_phone([draft.phone])),
        ):
            for holder in holders.values():
                if holder != expert_no:
                    raise self._taken(actor, code, holder)

    def check_version(self, expert_no: str, version: int) -> Expert:
        """The expert, if ``version`` is the current one; raises ``pool.expert_stale``."""
        return self._current(expert_no, version)

    def _taken(self, actor: Actor, code: str, holder: str) -> UserError:
        other = self._experts.get(holder).draft
        return UserError(
            code,
            expert_no=holder,
            name=actor.masks.text("name", other.name),
            employer=actor.masks.text("employer", other.employer),
        )

    def _current(self, expert_no: str, version: int | None) -> Expert:
        current = self._experts.get(expert_no)
        if version is not None and current.version != version:
            last = next(iter(self._experts.versions(expert_no)), None)
            raise UserError("pool.expert_stale", expert_no=expert_no, name="" if last is None else last.name)
        return current

    def _keep(
        self, actor: Actor, before: Expert, changes: tuple[FieldChange, ...], reason: ChangeReason
    ) -> None:
        reason = replace(reason, why=reason.why.strip())
        self._experts.keep_version(
            ExpertVersion(
                before.expert_no,
                before.version + 1,
                self._now(),
                actor.account_id,
                actor.name,
                reason,
                changes,
            )
        )
        self._acts.record(
            event("pool.expert_changed"),
            actor,
            before.expert_no,
            {
                "expert_no": before.expert_no,
                "fields": [change.field for change in changes],
                "cause": reason.cause.value,
                "case": reason.reference,
            },
            {
                "before": {change.field: change.before for change in changes},
                "after": {change.field: change.after for change in changes},
            },
            reason.why,
        )
        self._acts.announce(PoolChanged(before.expert_no))

    def _now(self) -> datetime:
        return self._acts.clock.now().wall
