"""What people do with review cases: the queue, deciding, withdrawing, and the chains of levels."""

from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from datetime import datetime

from core.access.model import Actor
from core.cases.model import (
    CaseCounts,
    CaseEvent,
    CaseFilter,
    CaseList,
    CasesChanged,
    CaseState,
    CaseStep,
    CaseView,
    ReviewCase,
    ReviewPolicy,
)
from core.cases.opening import CaseOpener
from core.cases.ports import CaseAccess, CaseRepository
from core.cases.rules import check_export_levels, check_policy, check_withdrawable, obstacle, stepped
from core.kernel.acts import Acts, Recorded, act
from core.kernel.canonical_json import JsonValue
from core.kernel.errors import PermissionDeniedError, UserError


class CaseService:
    """Review cases of all areas."""

    def __init__(self, acts: Acts, cases: CaseRepository, opener: CaseOpener, within: CaseAccess) -> None:
        self.acts = acts
        self._within = within
        self._cases = cases
        self._opener = opener

    def page(
        self, actor: Actor, wanted: CaseFilter, after: str = "", count: int = 60
    ) -> Sequence[ReviewCase]:
        """A page of a list, beyond a case number; only who holds ``cases.decide`` sees cases of others."""
        self._check_list(actor, wanted)
        with self._reading(actor, wanted) as cases:
            return [_shown(case) for case in cases.page(actor, wanted, after, count)]

    def count(self, actor: Actor, wanted: CaseFilter) -> int:
        """How many cases fit."""
        self._check_list(actor, wanted)
        with self._reading(actor, wanted) as cases:
            return cases.count(actor, wanted)

    def counts(self, actor: Actor) -> CaseCounts:
        """What waits for the actor."""
        waiting, overdue = 0, 0
        if actor.may("cases.decide"):
            wanted = CaseFilter(CaseList.WAITING)
            with self._reading(actor, wanted) as cases:
                waiting = cases.count(actor, wanted)
                overdue = cases.count(actor, wanted, self._now())
        return CaseCounts(waiting, overdue, self._cases.count_unseen(actor.account_id))

    def view(self, actor: Actor, case_no: str) -> CaseView:
        """A case with its history; its applicant and whoever may decide cases see it."""
        case = self._opener.visible(actor, case_no)
        history = tuple(self._cases.history(case_no))
        return CaseView(_shown(case), history, obstacle(actor, case, history))

    @act("cases.approved")
    def approve(self, actor: Actor, case_no: str, steps: int, remark: str = "") -> Recorded[ReviewCase]:
        """Approve at the current level; after the last one the area carries out what was asked.

        ``steps`` is the case's as it was seen.

        Raises:
            UserError: ``cases.unknown``, ``cases.stale``, what :func:`core.cases.rules.obstacle` says, and
                whatever stands in the way of carrying it out.
        """
        return self._decide(actor, case_no, steps, CaseStep.APPROVED, remark)

    @act("cases.returned")
    def return_(self, actor: Actor, case_no: str, steps: int, reason: str) -> Recorded[ReviewCase]:
        """Give the case back to its applicant, to be mended; raises as :meth:`refuse`."""
        self._need_reason(reason)
        return self._decide(actor, case_no, steps, CaseStep.RETURNED, reason)

    @act("cases.refused")
    def refuse(self, actor: Actor, case_no: str, steps: int, reason: str) -> Recorded[ReviewCase]:
        """Refuse for good; raises as :meth:`approve`, and ``cases.reason_missing``."""
        self._need_reason(reason)
        return self._decide(actor, case_no, steps, CaseStep.REFUSED, reason)

    @act("cases.withdrawn")
    def withdraw(self, actor: Actor, case_no: str, reason: str = "") -> Recorded[ReviewCase]:
        """Take an own case back before it is decided; raises ``cases.not_applicant``, ``cases.not_open``."""
        case = self._cases.get(case_no)
        check_withdrawable(actor, case)
        return self._step(actor, case, CaseStep.WITHDRAWN, reason)

    @act("cases.result_seen")
    def mark_seen(self, actor: Actor, case_no: str) -> Recorded[None]:
        """The applicant has read how his case ended; raises ``cases.not_applicant``."""
        case = self._cases.get(case_no)
        if actor.account_id != case.applicant:
            raise UserError("cases.not_applicant")
        self._cases.mark_seen(case_no)
        self.acts.announce(CasesChanged(case_no))
        return Recorded(None, case_no, _facts(case))

    def policy(self, actor: Actor) -> ReviewPolicy:
        """The chains of levels; for whoever may set them or decides cases."""
        if not (actor.may("cases.policy") or actor.may("cases.decide")):
            raise PermissionDeniedError("cases.policy")
        return self._cases.policy()

    @act("cases.policy_changed")
    def set_policy(self, actor: Actor, policy: ReviewPolicy) -> Recorded[None]:
        """Set the chains for cases opened from now on; raises ``cases.level_faulty`` and its like."""
        check_policy(policy)
        check_export_levels(actor, self._cases.policy(), policy)
        before = self._cases.policy().chains
        self._cases.put_policy(policy)
        after = self._cases.policy().chains
        changed = [
            f"{kind.value}/{variant}" if variant else kind.value
            for kind, variant in sorted({*before, *after})
            if before.get((kind, variant)) != after.get((kind, variant))
        ]
        return Recorded(None, "", {"chains": list[JsonValue](changed)})

    def _decide(
        self, actor: Actor, case_no: str, steps: int, step: CaseStep, reason: str
    ) -> Recorded[ReviewCase]:
        case = self._cases.get(case_no)
        if code := obstacle(actor, case, self._cases.history(case_no)):
            raise UserError(code)
        if case.steps != steps:
            raise UserError("cases.stale")
        return self._step(actor, case, step, reason)

    def _step(self, actor: Actor, case: ReviewCase, step: CaseStep, reason: str) -> Recorded[ReviewCase]:
        after = stepped(case, step, self._now())
        level = "" if case.current is None or step is CaseStep.WITHDRAWN else case.current.name
        self._cases.replace(after)
        self._cases.note(
            case.case_no,
            CaseEvent(
                step, case.round, level, after.changed_at, actor.account_id, actor.name, reason.strip()
            ),
        )
        if after.state is not CaseState.OPEN:
            self._opener.finish(actor, after, reason.strip())
        self.acts.announce(CasesChanged(case.case_no))
        facts = _facts(case) if step is CaseStep.WITHDRAWN else {**_facts(case), "level": case.level + 1}
        return Recorded(_shown(after), case.case_no, facts, why=reason.strip())

    def close(self) -> None:
        """Close the reading connection."""
        self._within.close()

    def _reading(self, actor: Actor, wanted: CaseFilter) -> AbstractContextManager[CaseRepository]:
        """Cases that the actor may see: his own, and those of experts in his data scope."""
        if actor.scope is None or wanted.which is CaseList.MINE:
            return nullcontext(self._cases)
        return self._within(actor.scope.names)

    def _check_list(self, actor: Actor, wanted: CaseFilter) -> None:
        if wanted.which is not CaseList.MINE and not actor.may("cases.decide"):
            raise PermissionDeniedError("cases.decide")

    @staticmethod
    def _need_reason(reason: str) -> None:
        if not reason.strip():
            raise UserError("cases.reason_missing")

    def _now(self) -> datetime:
        return self.acts.clock.now().wall


def _shown(case: ReviewCase) -> ReviewCase:
    """Without the payload: the area that asked shows it, masked as that area's values are."""
    return replace(case, payload={})


def _facts(case: ReviewCase) -> dict[str, JsonValue]:
    return {"kind": case.kind.value, "subject": case.subject, "round": case.round}
