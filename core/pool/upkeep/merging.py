"""Merging two entries of one person: one number goes on, the other points to it from the deleted list.

Nothing is lost: both keep their versions, and the merge is undone as long as neither was changed since.
"""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any, NamedTuple, Protocol

from core.access.model import Actor
from core.cases.model import CaseKind
from core.kernel.acts import Acts, Recorded, act
from core.kernel.canonical_json import JsonValue
from core.kernel.errors import PermissionDeniedError, UserError
from core.pool.editing.field_definitions import CustomFieldRepository
from core.pool.record.changes import ChangeCause, ChangeReason, FieldChange, draft_before
from core.pool.record.comparison import ComparedField, Filed, compared
from core.pool.record.custom_conditions import FieldType
from core.pool.record.custom_fields import PREFIX
from core.pool.record.employers import employer_key
from core.pool.record.model import Expert, ExpertDraft, ExpertStatus, FormerEmployer
from core.pool.record.ports import SpecialtyRepository
from core.pool.upkeep.model import Deletion
from core.pool.upkeep.tools import UpkeepTools, needed_reason
from core.standing.model import StandingFacts

UNITED = ("specialties", "tags", "avoidance_units", "former_employers", "contacts")
"""Fields that hold several values: the merged expert has those of both."""


class MergeOrder(NamedTuple):
    """``kept`` goes on, ``other`` goes; of ``taken`` (fields, ``custom.KEY``) the other's value wins.

    The versions are those that were compared.
    """

    kept: str
    kept_version: int
    other: str
    other_version: int
    taken: tuple[str, ...] = ()

    @property
    def expert_nos(self) -> tuple[str, str]:
        """Whom it is about."""
        return self.kept, self.other


class Comparison(NamedTuple):
    """Two experts side by side, masked, with their versions."""

    fields: tuple[ComparedField, ...]
    versions: tuple[int, int]


class MergeRecords(Protocol):
    """What merging asks about draws, and what it writes besides the two entries."""

    def running_draw(self, expert_no: str) -> str:
        """A draw that was frozen with the expert among the eligible and is not over yet, or ""."""
        ...

    def point_to(self, other: str, kept: str) -> None:
        """Let the deleted list say into whom somebody was merged."""
        ...

    def carry_files(self, other: str, kept: str, at: datetime) -> None:
        """Copy files to ``kept``: where it has one of a kind, as an attachment; no second photo."""
        ...

    def drop_carried(self, other: str, kept: str, at: datetime) -> None:
        """Take away what :meth:`carry_files` copied when ``other`` was last deleted."""
        ...


class MergeService:
    """Comparing, merging, undoing; who may edit the pool may do it."""

    def __init__(
        self,
        tools: UpkeepTools,
        fields: CustomFieldRepository,
        specialties: SpecialtyRepository,
        records: MergeRecords,
    ) -> None:
        self._tools = tools
        self._fields = fields
        self._specialties = specialties
        self._records = records

    @property
    def acts(self) -> Acts:
        """What acts are performed with."""
        return self._tools.acts

    def compare(self, actor: Actor, first: str, second: str) -> Comparison:
        """Both side by side, masked; raises ``UserError('pool.expert_unknown')``."""
        if not actor.may("pool.edit"):
            raise PermissionDeniedError("pool.edit")
        self.acts.gate.check(actor, {"expert_nos": (first, second)})
        one, two = self._tools.experts.get(first), self._tools.experts.get(second)
        names = {entry.code: entry for entry in self._specialties.all()}
        sides = [Filed(expert.draft, self._fields.values(expert.expert_no)) for expert in (one, two)]
        shown = compared(actor.masks, sides[0], sides[1], names, self._fields.fields())
        return Comparison(shown, (one.version, two.version))

    @act("pool.merged")
    def merge(self, actor: Actor, order: MergeOrder, reason: str) -> Recorded[str]:
        """Merge two entries; the number that goes on.

        Raises:
            UserError: ``pool.reason_missing``, ``pool.merge_same``, ``pool.expert_unknown``,
                ``pool.expert_stale``, ``pool.expert_deleted``, ``pool.merge_in_draw``, ``pool.merge_kinds``,
                ``pool.case_pending``; ``pool.merge_reviewed`` where deletions need an approval;
                ``pool.merge_barred`` when who goes is frozen, blacklisted or on leave.
        """
        why, tools = needed_reason(reason), self._tools
        if order.kept == order.other:
            raise UserError("pool.merge_same", expert_no=order.kept)
        if tools.cases.needs_review(CaseKind.DELETION):
            raise UserError("pool.merge_reviewed")
        kept = tools.changes.check_version(order.kept, order.kept_version)
        other = tools.changes.check_version(order.other, order.other_version)
        if kept.draft.kind != other.draft.kind:
            raise UserError("pool.merge_kinds", expert_no=order.other)
        for expert in (kept, other):
            self._need_free(expert)
        self._need_drawable(tools.records.facts(order.other), order.other)
        draft = merged_draft(kept.draft, other.draft, order.taken)
        custom = self._custom(order)
        self._put_away(actor, other, order.kept, draft, why)
        self._records.carry_files(order.other, order.kept, tools.now())
        as_merged = ChangeReason(ChangeCause.MERGE, why, order.other)
        changes = tools.changes.change(actor, order.kept, kept.version, draft, as_merged, custom)
        tools.announce()
        facts: dict[str, JsonValue] = {
            "kept": order.kept,
            "other": order.other,
            "fields": [change.field for change in changes],
        }
        return Recorded(order.kept, order.kept, facts, why=why)

    @act("pool.merge_undone")
    def undo(self, actor: Actor, expert_no: str, reason: str) -> Recorded[str]:
        """Part two entries again, ``expert_no`` being the one that went; the number that was kept.

        Raises:
            UserError: ``pool.reason_missing``, ``pool.not_merged``; ``pool.merge_in_draw``;
                ``pool.merge_changed`` when one of them was changed since.
        """
        why, tools, other = needed_reason(reason), self._tools, expert_no
        gone = tools.experts.get(other)
        kept_no, going = self._merged_into(gone)
        self.acts.gate.check(actor, {"expert_no": kept_no})
        kept = tools.experts.get(kept_no)
        if draw := self._records.running_draw(kept_no):
            raise UserError("pool.merge_in_draw", expert_no=kept_no, draw=draw)
        taken = self._last_merge(kept, other)
        self._records.drop_carried(other, kept_no, tools.now())
        as_undone = ChangeReason(ChangeCause.UNDO, why, other)
        back = {c.field.removeprefix(PREFIX): str(c.before) for c in taken if c.field.startswith(PREFIX)}
        tools.changes.change(actor, kept_no, kept.version, draft_before(kept.draft, taken), as_undone, back)
        draft = draft_before(gone.draft, going)
        tools.changes.check_taken(actor, draft, other)
        tools.records.end_deletion(other, tools.now(), actor.name, why)
        tools.records.set_status(other, ExpertStatus.ACTIVE, "")
        back_again = FieldChange("status", ExpertStatus.DELETED.value, ExpertStatus.ACTIVE.value)
        tools.changes.note(actor, other, [back_again], ChangeReason(ChangeCause.UNDO, why, kept_no))
        present = tools.experts.get(other)
        reason_back = ChangeReason(ChangeCause.UNDO, why, kept_no)
        tools.changes.change(actor, other, present.version, draft, reason_back)
        tools.announce()
        return Recorded(kept_no, kept_no, {"kept": kept_no, "other": other}, why=why)

    def _need_free(self, expert: Expert) -> None:
        number = expert.expert_no
        if expert.status is ExpertStatus.DELETED:
            raise UserError("pool.expert_deleted", expert_no=number)
        if draw := self._records.running_draw(number):
            raise UserError("pool.merge_in_draw", expert_no=number, draw=draw)
        for kind in (CaseKind.PROFILE_CHANGE, CaseKind.BLACKLISTING, CaseKind.DELETION):
            if waiting := self._tools.records.pending(kind, number):
                raise UserError("pool.case_pending", expert_no=number, case_no=waiting)

    def _need_drawable(self, facts: StandingFacts, number: str) -> None:
        """What keeps somebody from draws must not vanish with his number."""
        today = self._tools.today()
        away = any(end is None or end >= today for _, end in facts.leaves)
        if away or facts.status is not ExpertStatus.ACTIVE:
            raise UserError("pool.merge_barred", expert_no=number)

    def _put_away(self, actor: Actor, other: Expert, kept: str, merged: ExpertDraft, why: str) -> None:
        """To the deleted list, pointing to ``kept``; an ID number that moves leaves the old entry."""
        tools, number = self._tools, other.expert_no
        tools.records.add_deletion(Deletion(number, "", "", "", why, tools.now(), actor.name))
        self._records.point_to(number, kept)
        tools.records.set_status(number, ExpertStatus.DELETED, "")
        reason = ChangeReason(ChangeCause.MERGE, why, kept)
        gone = FieldChange("status", other.status.value, ExpertStatus.DELETED.value)
        tools.changes.note(actor, number, [gone], reason)
        if merged.id_number and merged.id_number == other.draft.id_number:
            draft = other.draft._replace(id_number="")
            tools.changes.change(actor, number, other.version + 1, draft, reason)

    def _custom(self, order: MergeOrder) -> dict[str, str]:
        """Custom values that the kept entry gets: chosen ones, and those that it had none for.

        Where both have a file, the kept entry's stays the value and the other comes as an attachment.
        """
        own, others = self._fields.values(order.kept), self._fields.values(order.other)
        defined = self._fields.fields()
        return {
            key: value
            for key, value in others.items()
            if not own.get(key, "")
            or (PREFIX + key in order.taken and defined[key].type is not FieldType.FILE)
        }

    def _merged_into(self, gone: Expert) -> tuple[str, list[FieldChange]]:
        """Into whom somebody was merged, and how that changed him; it must be the last that happened."""
        versions = self._tools.experts.versions(gone.expert_no)
        if gone.status is not ExpertStatus.DELETED or not versions:
            raise UserError("pool.not_merged", expert_no=gone.expert_no)
        first = versions[0]
        if first.reason.cause is not ChangeCause.MERGE:
            raise UserError("pool.not_merged", expert_no=gone.expert_no)
        same = [kept for kept in versions[:2] if kept.at == first.at and kept.reason == first.reason]
        return first.reason.reference, [change for kept in same for change in kept.changes]

    def _last_merge(self, kept: Expert, other: str) -> Sequence[FieldChange]:
        """How the merge changed who was kept, nothing when it did not."""
        if kept.status is ExpertStatus.DELETED:
            raise UserError("pool.merge_changed", expert_no=kept.expert_no)
        versions = self._tools.experts.versions(kept.expert_no)
        of_merge = [
            v for v in versions if v.reason.cause is ChangeCause.MERGE and v.reason.reference == other
        ]
        if not of_merge:
            return ()
        if of_merge[0] is not versions[0]:
            raise UserError("pool.merge_changed", expert_no=kept.expert_no)
        return of_merge[0].changes


def merged_draft(kept: ExpertDraft, other: ExpertDraft, taken: Collection[str]) -> ExpertDraft:
    """``kept`` with the other's values where chosen or where there was none; lists hold those of both.

    The employer that does not win becomes an earlier one: draws for it go on avoiding the expert.
    """
    values: dict[str, Any] = {}
    for field, own, others in zip(ExpertDraft._fields, kept, other, strict=True):
        if field in UNITED:
            values[field] = tuple(dict.fromkeys((*own, *others)))
        else:
            values[field] = others if others and (field in taken or not own) else own
    beaten = {employer_key(draft.employer): draft.employer for draft in (kept, other) if draft.employer}
    beaten.pop(employer_key(values["employer"]), None)
    known = {employer_key(former.name) for former in values["former_employers"]}
    added = tuple(FormerEmployer(name) for key, name in beaten.items() if key not in known)
    values["former_employers"] += added
    return ExpertDraft(**values)
