"""Versions of an expert: what changed when and by whom, and any two of them side by side."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from core.access.model import Actor
from core.kernel.acts import Acts, Recorded, act
from core.kernel.errors import PermissionDeniedError, UserError
from core.pool.editing.expert_changes import ChangingExperts
from core.pool.editing.field_definitions import CustomFieldRepository
from core.pool.record.changes import ChangeCause, custom_at, draft_at
from core.pool.record.comparison import ComparedField, Filed, compared
from core.pool.record.ports import SpecialtyRepository


@dataclass(frozen=True, slots=True)
class VersionLine:
    """One version in the list; the first has no cause and no name, as nothing was kept of it but the day."""

    version: int
    at: datetime
    name: str
    cause: ChangeCause | None
    why: str
    reference: str
    fields: tuple[str, ...]


class ExpertHistory:
    """Reads versions; comparing costs as much as an expert has versions."""

    def __init__(
        self,
        acts: Acts,
        experts: ChangingExperts,
        fields: CustomFieldRepository,
        specialties: SpecialtyRepository,
    ) -> None:
        self.acts = acts
        self._experts = experts
        self._fields = fields
        self._specialties = specialties

    def versions(self, actor: Actor, expert_no: str) -> Sequence[VersionLine]:
        """All versions, the newest first; raises ``UserError('pool.expert_unknown')``."""
        self._check(actor, expert_no)
        expert = self._experts.get(expert_no)
        lines = [
            VersionLine(
                kept.version,
                kept.at,
                kept.name,
                kept.reason.cause,
                kept.reason.why,
                kept.reason.reference,
                tuple(change.field for change in kept.changes),
            )
            for kept in self._experts.versions(expert_no)
        ]
        return [*lines, VersionLine(1, expert.added_at, "", None, "", "", ())]

    def compare(self, actor: Actor, expert_no: str, older: int, newer: int) -> tuple[ComparedField, ...]:
        """Two versions side by side, masked; raises ``UserError('pool.version_unknown')``."""
        self._check(actor, expert_no)
        return self._compared(actor, expert_no, older, newer, ())

    @act("pool.unmasked")
    def compare_plain(
        self, actor: Actor, expert_no: str, older: int, newer: int, reason: str
    ) -> Recorded[tuple[ComparedField, ...]]:
        """The same in plain text for a reason, logged like any unmasking.

        Raises:
            UserError: ``pool.reason_missing``, ``pool.version_unknown``.
        """
        if not reason.strip():
            raise UserError("pool.reason_missing")
        hidden = [row.field for row in self._compared(actor, expert_no, older, newer, ()) if row.masked]
        facts = {"expert_no": expert_no, "fields": sorted(hidden)}
        rows = self._compared(actor, expert_no, older, newer, hidden)
        return Recorded(rows, expert_no, facts, why=reason.strip())

    def _compared(
        self, actor: Actor, expert_no: str, older: int, newer: int, plain: Collection[str]
    ) -> tuple[ComparedField, ...]:
        expert = self._experts.get(expert_no)
        if not (1 <= older <= expert.version and 1 <= newer <= expert.version):
            raise UserError("pool.version_unknown", expert_no=expert_no)
        kept, custom = self._experts.versions(expert_no), self._fields.values(expert_no)
        before, after = (
            Filed(draft_at(expert.draft, kept, wanted), custom_at(custom, kept, wanted))
            for wanted in (older, newer)
        )
        names = {entry.code: entry for entry in self._specialties.all()}
        return compared(actor.masks, before, after, names, self._fields.fields(), plain)

    def _check(self, actor: Actor, expert_no: str) -> None:
        if not actor.may("pool.read"):
            raise PermissionDeniedError("pool.read")
        self.acts.gate.check(actor, {"expert_no": expert_no})
