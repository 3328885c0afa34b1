"""For the areas that ask: opening cases inside their own acts, and being told of the outcome."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from core.access.model import Actor
from core.cases.model import (
    CaseEvent,
    CaseFilter,
    CaseKind,
    CaseList,
    CasesChanged,
    CaseState,
    CaseStep,
    ReviewCase,
)
from core.cases.ports import CaseRepository
from core.cases.rules import check_withdrawable, due_at
from core.kernel.acts import Acts
from core.kernel.canonical_json import JsonValue
from core.kernel.errors import PermissionDeniedError, UserError
from core.kernel.events import event

CaseHandler = Callable[[Actor, ReviewCase], None]
"""Told when a case was approved by its last level, returned, refused or withdrawn (``case.state``), by whom.

Runs in the transaction of that act: an error that it raises takes the decision back.
"""


OutcomeListener = Callable[[Actor, ReviewCase, str], None]
"""Hears of an outcome with the reason given; runs in the same transaction."""


class CaseOpener:
    """Not for the window: the area's own act has checked who may ask for what."""

    def __init__(self, acts: Acts, cases: CaseRepository) -> None:
        self._acts = acts
        self._cases = cases
        self._handlers: dict[CaseKind, CaseHandler] = {}
        self._listeners: list[OutcomeListener] = []

    def handle(self, kind: CaseKind, handler: CaseHandler) -> None:
        """Register what is done with the outcome of cases of a kind; every kind has one handler."""
        if kind in self._handlers:
            raise ValueError(f"handled already: {kind}")
        self._handlers[kind] = handler

    def tell(self, listener: OutcomeListener) -> None:
        """Register who hears of every outcome after the area that asked."""
        self._listeners.append(listener)

    def finish(self, actor: Actor, case: ReviewCase, reason: str = "") -> None:
        """Tell the area that asked, then whoever listens; ``reason`` is what the decision said."""
        self._handlers[case.kind](actor, case)
        for listener in self._listeners:
            listener(actor, case, reason)

    def get(self, case_no: str) -> ReviewCase:
        """A case with its payload; raises ``UserError('cases.unknown')``."""
        return self._cases.get(case_no)

    def visible(self, actor: Actor, case_no: str) -> ReviewCase:
        """The same for its applicant and for who may decide cases; others are denied."""
        case = self._cases.get(case_no)
        if actor.account_id != case.applicant and not actor.may("cases.decide"):
            raise PermissionDeniedError("cases.decide")
        if actor.account_id != case.applicant:
            self._acts.gate.check(actor, {"case_no": case_no})
        return case

    def unfinished(self, actor: Actor, kind: CaseKind, subject: str) -> ReviewCase | None:
        """The case of a kind about ``subject`` that is open or returned, if there is one."""
        wanted = CaseFilter(CaseList.ALL, (kind,), (CaseState.OPEN, CaseState.RETURNED), subject)
        found = self._cases.page(actor, wanted, "", 1)
        return replace(found[0], payload={}) if found else None

    def link(self, case_no: str, subject: str) -> None:
        """Say what a case has led to: the number of an expert who had none before."""
        self._cases.set_subject(case_no, subject)

    def needs_review(self, kind: CaseKind, variant: str = "") -> bool:
        """Whether there is a level to pass."""
        return bool(self._cases.policy().levels(kind, variant))

    def open(
        self,
        actor: Actor,
        kind: CaseKind,
        subject: str,
        summary: str,
        payload: Mapping[str, JsonValue],
        variant: str = "",
        reason: str = "",
    ) -> ReviewCase:
        """Open a case at its first level; to be called inside a transaction.

        ``summary`` stands in lists, so personal values in it are masked.

        Raises:
            ValueError: nobody handles the kind, or it needs no review.
        """
        levels = self._cases.policy().levels(kind, variant)
        if kind not in self._handlers or not levels:
            raise ValueError(f"no levels or no handler: {kind}")
        now = self._acts.clock.now().wall
        case = ReviewCase(
            case_no=self._cases.next_number(),
            kind=kind,
            variant=variant,
            subject=subject,
            summary=summary,
            payload=payload,
            levels=levels,
            level=0,
            round=1,
            steps=1,
            state=CaseState.OPEN,
            applicant=actor.account_id,
            applicant_name=actor.name,
            opened_at=now,
            due_at=due_at(levels[0], now),
            changed_at=now,
        )
        self._cases.add(case)
        self._note(actor, case, CaseStep.OPENED, reason)
        return case

    def hand_in_again(
        self,
        actor: Actor,
        case_no: str,
        summary: str,
        payload: Mapping[str, JsonValue],
        reason: str = "",
        variant: str | None = None,
    ) -> ReviewCase:
        """Begin another round of a returned case with what was mended.

        ``variant`` is given where the mending may change it: another one takes the levels of today.

        Raises:
            UserError: ``cases.not_applicant``; ``cases.not_returned`` when it was not given back.
        """
        case = self._cases.get(case_no)
        check_withdrawable(actor, case)
        if case.state is not CaseState.RETURNED:
            raise UserError("cases.not_returned")
        now = self._acts.clock.now().wall
        if variant is not None and variant != case.variant:
            case = replace(case, variant=variant, levels=self._cases.policy().levels(case.kind, variant))
        case = replace(
            case,
            summary=summary,
            payload=payload,
            level=0,
            round=case.round + 1,
            steps=case.steps + 1,
            state=CaseState.OPEN,
            due_at=due_at(case.levels[0], now),
            changed_at=now,
            result_seen=False,
        )
        self._cases.replace(case)
        self._note(actor, case, CaseStep.HANDED_IN_AGAIN, reason)
        return case

    def _note(self, actor: Actor, case: ReviewCase, step: CaseStep, reason: str) -> None:
        self._cases.note(
            case.case_no,
            CaseEvent(step, case.round, "", case.changed_at, actor.account_id, actor.name, reason.strip()),
        )
        self._acts.record(
            event("cases.opened"),
            actor,
            case.case_no,
            {"kind": case.kind.value, "subject": case.subject, "round": case.round},
            why=reason.strip(),
        )
        self._acts.announce(CasesChanged(case.case_no))
