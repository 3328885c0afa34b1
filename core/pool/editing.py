"""Changing experts: every change is kept as a version, together with the row and the index it changes."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from types import MappingProxyType
from typing import Protocol

from core.access.model import Actor
from core.kernel.acts import Acts, Recorded, act
from core.kernel.clock import Clock
from core.kernel.errors import UserError
from core.pool.changes import BY_FORM, ChangeReason, ExpertVersion, FieldChange, custom_changes, draft_changes
from core.pool.duplicates import KnownExperts
from core.pool.field_definitions import CustomFieldRepository
from core.pool.masked import masked_text
from core.pool.model import Expert, ExpertDraft, ExpertStatus, PoolChanged, Spelling
from core.pool.ports import Speller

NOTHING_CUSTOM: Mapping[str, str] = MappingProxyType({})


class ChangingExperts(KnownExperts, Protocol):
    """Experts in the database as changes need them; calls run inside the caller's transaction."""

    def get(self, number: str) -> Expert:
        """The expert in plain text; raises ``UserError('pool.expert_unknown')``."""
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
    """Changes of experts inside an act's transaction, for every act that changes one.

    Who calls has checked the draft and writes the audit record; this keeps row, index and versions together.
    ``speller`` is asked for when a name is first spelled: making one takes a while.
    """

    def __init__(
        self,
        experts: ChangingExperts,
        fields: CustomFieldRepository,
        speller: Callable[[], Speller],
        clock: Clock,
    ) -> None:
        self._experts = experts
        self._fields = fields
        self._speller = speller
        self._clock = clock

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
                ``pool.id_number_taken``.
        """
        before = self._current(expert_no, version)
        fixed = draft_changes(before.draft, draft)
        changes = (*fixed, *custom_changes(self._fields.values(expert_no), custom))
        if not changes:
            return ()
        if fixed:
            self._check_taken(before, draft)
            self._experts.replace(before, draft, self._speller().spell(draft.name))
        self._fields.put_values([(expert_no, custom)])
        self._keep(actor, before, changes, reason)
        return changes

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

    def check_taken(self, draft: ExpertDraft, expert_no: str = "") -> None:
        """Raise ``pool.phone_taken`` or ``pool.id_number_taken`` when somebody else has the number."""
        for code, holders in (
            ("pool.id_number_taken", self._experts.by_id_number([draft.id_number])),
            ("pool.phone_taken", self._experts.by_phone([draft.phone])),
        ):
            for holder in holders.values():
                if holder != expert_no:
                    raise self._taken(code, holder)

    def _check_taken(self, before: Expert, draft: ExpertDraft) -> None:
        if before.status is ExpertStatus.DELETED:  # a deleted expert's phone may be somebody else's by now
            draft = draft._replace(phone="")
        self.check_taken(draft, before.expert_no)

    def _taken(self, code: str, holder: str) -> UserError:
        other = self._experts.get(holder).draft
        return UserError(
            code,
            expert_no=holder,
            name=masked_text("name", other.name),
            employer=masked_text("employer", other.employer),
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
        self._experts.keep_version(
            ExpertVersion(
                before.expert_no,
                before.version + 1,
                self._now(),
                actor.account_id,
                actor.name,
                replace(reason, why=reason.why.strip()),
                changes,
            )
        )

    def _now(self) -> datetime:
        return self._clock.now().wall


class ExpertEditing:
    """The acts of entering and changing an expert."""

    def __init__(self, acts: Acts, changes: ExpertChanges) -> None:
        self.acts = acts
        self._changes = changes

    @act("pool.expert_changed")
    def change(
        self,
        actor: Actor,
        expert_no: str,
        version: int,
        draft: ExpertDraft,
        reason: ChangeReason = BY_FORM,
        custom: Mapping[str, str] = NOTHING_CUSTOM,
    ) -> Recorded[int]:
        """Store ``draft`` made from ``version``; the version after it.

        Raises:
            UserError: ``pool.nothing_changed``, and as :meth:`ExpertChanges.change`.
        """
        changes = self._changes.change(actor, expert_no, version, draft, reason, custom)
        if not changes:
            raise UserError("pool.nothing_changed")
        self.acts.announce(PoolChanged(expert_no))
        return Recorded(
            version + 1,
            expert_no,
            {"expert_no": expert_no, "fields": [c.field for c in changes], "cause": reason.cause.value},
            {
                "before": {change.field: change.before for change in changes},
                "after": {change.field: change.after for change in changes},
            },
            reason.why.strip(),
        )
