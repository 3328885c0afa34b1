"""Deleting experts and taking them back (features P8): the file and its history stay."""

from collections.abc import Sequence

from core.access.model import Actor
from core.cases.model import CaseKind, CaseState, ReviewCase
from core.kernel.acts import Acts, Recorded, act
from core.kernel.canonical_json import JsonValue
from core.kernel.errors import UserError
from core.kernel.events import event
from core.pool.record.model import Expert
from core.pool.upkeep.model import BulkOutcome, Deletion
from core.pool.upkeep.tools import UpkeepTools, needed_reason, numbers, subject_of, with_cases
from core.standing.model import ExpertStatus


class RemovalService:
    """The deleted list: putting experts on it, after approval where the policy has levels, and off it."""

    def __init__(self, tools: UpkeepTools) -> None:
        self._tools = tools
        tools.cases.handle(CaseKind.DELETION, self._decided)

    @property
    def acts(self) -> Acts:
        """What acts are performed with."""
        return self._tools.acts

    @act("pool.deletion_asked")
    def delete(self, actor: Actor, expert_nos: Sequence[str], reason: str) -> Recorded[BulkOutcome]:
        """Delete experts, or ask for it where deletions are reviewed.

        Raises:
            UserError: ``pool.reason_missing``, ``pool.deleted_already``, ``pool.case_pending``; as
                :meth:`UpkeepTools.each`.
        """
        why, tools = needed_reason(reason), self._tools
        review, cases = tools.cases.needs_review(CaseKind.DELETION), list[str]()

        def delete_one(expert: Expert) -> None:
            number = expert.expert_no
            self.check_possible(expert)
            if waiting := tools.records.pending(CaseKind.DELETION, number):
                raise UserError("pool.case_pending", expert_no=number, case_no=waiting)
            if not review:
                self._delete(actor, expert, why, "")
                return
            summary = actor.masks.shared_text("name", expert.draft.name)
            case = tools.cases.open(actor, CaseKind.DELETION, number, summary, {"reason": why}, reason=why)
            cases.append(case.case_no)

        outcome = tools.each(expert_nos, delete_one)
        tools.announce()
        facts: dict[str, JsonValue] = {"experts": numbers(outcome), "cases": list[JsonValue](cases)}
        shown = with_cases(outcome, cases) if review else outcome
        return Recorded(shown, subject_of(outcome), facts, why=why)

    @act("pool.restored")
    def restore(self, actor: Actor, expert_nos: Sequence[str], reason: str) -> Recorded[BulkOutcome]:
        """Take experts off the deleted list; a freeze or blacklisting that still runs holds again.

        Raises:
            UserError: ``pool.reason_missing``, ``pool.not_deleted``; ``pool.phone_taken`` with who has the
                phone number now: change it first; as :meth:`UpkeepTools.each`.
        """
        why, tools = needed_reason(reason), self._tools

        def restore_one(expert: Expert) -> None:
            number = expert.expert_no
            if expert.status is not ExpertStatus.DELETED:
                raise UserError("pool.not_deleted", expert_no=number)
            tools.changes.check_taken(actor, expert.draft, number)
            bar = tools.records.open_bar(number)
            status = ExpertStatus.ACTIVE if bar is None else bar.kind
            tools.records.end_deletion(number, tools.now(), actor.name, why)
            tools.records.set_status(number, status, "" if bar is None else bar.ends)
            tools.keep(actor, number, "status", ExpertStatus.DELETED.value, status.value, why)

        outcome = tools.each(expert_nos, restore_one)
        tools.announce()
        return Recorded(outcome, subject_of(outcome), {"experts": numbers(outcome)}, why=why)

    def check_possible(self, expert: Expert) -> None:
        """Raise ``pool.deleted_already`` for who is on the deleted list."""
        if expert.status is ExpertStatus.DELETED:
            raise UserError("pool.deleted_already", expert_no=expert.expert_no)

    def _decided(self, actor: Actor, case: ReviewCase) -> None:
        if case.state is CaseState.APPROVED:
            expert = self._tools.experts.get(case.subject)
            self.check_possible(expert)
            self._delete(actor, expert, str(case.payload.get("reason") or ""), case.case_no)
        self._tools.announce()

    def _delete(self, actor: Actor, expert: Expert, why: str, case_no: str) -> None:
        tools, number = self._tools, expert.expert_no
        before = tools.records.facts(number)
        tools.records.add_deletion(Deletion(number, "", "", "", why, tools.now(), actor.name))
        tools.records.set_status(number, ExpertStatus.DELETED, "")
        tools.keep(actor, number, "status", before.status.value, ExpertStatus.DELETED.value, why, case_no)
        facts: dict[str, JsonValue] = {"expert_no": number, "case": case_no}
        self.acts.record(event("pool.deleted"), actor, number, facts, why=why)
