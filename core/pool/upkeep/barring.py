"""Freezes and blacklistings (features P12): with reason and period, the second after approval.

Both are over after their last day by themselves; :meth:`BarService.tidy` only brings stored states in line.
An expert has one at a time: a blacklisting takes the place of a freeze.
"""

from collections.abc import Sequence
from dataclasses import replace

from core.access.model import MACHINE, Actor
from core.cases.model import CaseKind, CaseState, ReviewCase
from core.kernel.acts import Acts, Recorded, act
from core.kernel.canonical_json import JsonValue
from core.kernel.errors import UserError
from core.kernel.events import event
from core.pool.record.model import Expert
from core.pool.upkeep.model import Bar, BarOrder, BulkOutcome, PendingBar
from core.pool.upkeep.tools import UpkeepTools, check_until, needed_reason, numbers, subject_of, with_cases
from core.standing.model import ExpertStatus
from core.standing.rules import status_on

MOST_LISTED = 2000
LIFT = "lift"
"""Variant of a case that asks for a lifting: a customer may give it levels of its own."""


class BarService:
    """Freezing, blacklisting, lifting both, and their lists."""

    def __init__(self, tools: UpkeepTools) -> None:
        self._tools = tools
        tools.cases.handle(CaseKind.BLACKLISTING, self._decided)

    @property
    def acts(self) -> Acts:
        """What acts are performed with."""
        return self._tools.acts

    def bars(self, actor: Actor, standing: bool, expert_no: str) -> Sequence[Bar]:
        """Those of an expert that stand, or that are over, the latest; names masked."""
        with self._tools.reading(actor) as records:
            found = records.bars(standing, expert_no, MOST_LISTED)
        return [replace(bar, name=actor.masks.text("name", bar.name)) for bar in found]

    def pending(self, actor: Actor) -> Sequence[PendingBar]:
        """What waits for approval; names masked."""
        with self._tools.reading(actor) as records:
            found = records.pending_bars(MOST_LISTED)
        return [replace(bar, name=actor.masks.text("name", bar.name)) for bar in found]

    def asked(self, actor: Actor, case_no: str) -> PendingBar:
        """What a case asks for, whatever became of it; raises ``UserError('cases.unknown')``."""
        with self._tools.reading(actor) as records:
            found = records.asked_bar(case_no)
        return replace(found, name=actor.masks.text("name", found.name))

    @act("pool.frozen")
    def freeze(self, actor: Actor, order: BarOrder) -> Recorded[BulkOutcome]:
        """Keep experts from being drawn, the lighter step that needs no approval.

        Raises:
            UserError: ``pool.reason_missing``, ``pool.period_over``, ``pool.expert_deleted``,
                ``pool.frozen_already``, ``pool.blacklisted_already``; as :meth:`UpkeepTools.each`.
        """
        order = self._checked(order)

        def freeze_one(expert: Expert) -> None:
            self._need_free(expert, ExpertStatus.FROZEN)
            self._bar(actor, expert.expert_no, ExpertStatus.FROZEN, order)

        outcome = self._tools.each(order.expert_nos, freeze_one)
        self._tools.announce()
        facts: dict[str, JsonValue] = {"experts": numbers(outcome), "until": order.until}
        return Recorded(outcome, subject_of(outcome), facts, why=order.reason)

    @act("pool.unfrozen")
    def unfreeze(self, actor: Actor, expert_nos: Sequence[str], reason: str) -> Recorded[BulkOutcome]:
        """Lift freezes; raises ``pool.reason_missing``, ``pool.not_frozen``; as :meth:`UpkeepTools.each`."""
        why = needed_reason(reason)

        def unfreeze_one(expert: Expert) -> None:
            bar = self._tools.records.open_bar(expert.expert_no)
            if bar is None or bar.kind is not ExpertStatus.FROZEN:
                raise UserError("pool.not_frozen", expert_no=expert.expert_no)
            self._lift(actor, bar, why, "")

        outcome = self._tools.each(expert_nos, unfreeze_one)
        self._tools.announce()
        return Recorded(outcome, subject_of(outcome), {"experts": numbers(outcome)}, why=why)

    @act("pool.blacklisting_asked")
    def blacklist(self, actor: Actor, order: BarOrder) -> Recorded[BulkOutcome]:
        """Ask for blacklistings; without review levels they are carried out at once.

        Raises:
            UserError: ``pool.reason_missing``, ``pool.period_over``, ``pool.expert_deleted``,
                ``pool.blacklisted_already``, ``pool.case_pending``; as :meth:`UpkeepTools.each`.
        """
        order = self._checked(order)

        return self._asked(actor, order, "")

    @act("pool.lifting_asked")
    def lift(self, actor: Actor, order: BarOrder) -> Recorded[BulkOutcome]:
        """Ask for blacklistings to be lifted before their end; ``until`` of the order says nothing.

        Raises:
            UserError: ``pool.reason_missing``, ``pool.not_blacklisted``, ``pool.case_pending``; as
                :meth:`UpkeepTools.each`.
        """
        order = self._checked(replace(order, until=""))

        return self._asked(actor, order, LIFT)

    def tidy(self) -> None:
        """Record the end of what ended by itself; called by the engine when a day begins."""
        tools = self._tools
        with self.acts.transaction():
            over = tools.records.over(tools.today())
            for bar in over:
                self._lift(MACHINE, bar, "", "")
            if over:
                experts: list[JsonValue] = [bar.expert_no for bar in over]
                self.acts.record(event("pool.bars_ended"), MACHINE, "", {"experts": experts})
                tools.announce()

    def check_possible(self, expert: Expert, variant: str) -> None:
        """Raise what keeps the expert from being blacklisted now, or from being taken off the list."""
        if variant == LIFT:
            self._blacklisting(expert.expert_no)
        else:
            self._need_free(expert, ExpertStatus.BLACKLISTED)

    # How it is done.

    def _checked(self, order: BarOrder) -> BarOrder:
        check_until(order.until, self._tools.today())
        return replace(order, reason=needed_reason(order.reason), document=order.document.strip())

    def _need_free(self, expert: Expert, wanted: ExpertStatus) -> None:
        """Raise what keeps the expert from being frozen or blacklisted."""
        number = expert.expert_no
        now = status_on(self._tools.records.facts(number), self._tools.today())
        if now is ExpertStatus.DELETED:
            raise UserError("pool.expert_deleted", expert_no=number)
        if now is ExpertStatus.BLACKLISTED:
            raise UserError("pool.blacklisted_already", expert_no=number)
        if now is ExpertStatus.FROZEN and wanted is ExpertStatus.FROZEN:
            raise UserError("pool.frozen_already", expert_no=number)

    def _blacklisting(self, expert_no: str) -> Bar:
        bar = self._tools.records.open_bar(expert_no)
        if bar is None or bar.kind is not ExpertStatus.BLACKLISTED:
            raise UserError("pool.not_blacklisted", expert_no=expert_no)
        return bar

    def _asked(self, actor: Actor, order: BarOrder, variant: str) -> Recorded[BulkOutcome]:
        tools, cases = self._tools, list[str]()
        review = tools.cases.needs_review(CaseKind.BLACKLISTING, variant)

        def ask_one(expert: Expert) -> None:
            self.check_possible(expert, variant)
            number = expert.expert_no
            if waiting := tools.records.pending(CaseKind.BLACKLISTING, number):
                raise UserError("pool.case_pending", expert_no=number, case_no=waiting)
            if not review:
                self._carry_out(actor, number, order, variant, "")
                return
            summary = actor.masks.shared_text("name", expert.draft.name)
            payload: dict[str, JsonValue] = {
                "until": order.until,
                "document": order.document,
                "reason": order.reason,
            }
            opened = tools.cases.open(
                actor, CaseKind.BLACKLISTING, number, summary, payload, variant, order.reason
            )
            cases.append(opened.case_no)

        outcome = tools.each(order.expert_nos, ask_one)
        tools.announce()
        facts: dict[str, JsonValue] = {
            "experts": numbers(outcome),
            "cases": list[JsonValue](cases),
            **({} if variant == LIFT else {"until": order.until}),
        }
        shown = with_cases(outcome, cases) if review else outcome
        return Recorded(shown, subject_of(outcome), facts, {"document": order.document}, order.reason)

    def _decided(self, actor: Actor, case: ReviewCase) -> None:
        """The outcome of a case: an approved one is carried out in the same transaction."""
        if case.state is not CaseState.APPROVED:
            self._tools.announce()
            return
        given = {key: str(case.payload.get(key) or "") for key in ("until", "document", "reason")}
        order = BarOrder((case.subject,), given["reason"], given["until"], given["document"])
        check_until(order.until, self._tools.today())
        if case.variant != LIFT:
            self.check_possible(self._tools.experts.get(case.subject), case.variant)
        self._carry_out(actor, case.subject, order, case.variant, case.case_no)
        self._tools.announce()

    def _carry_out(self, actor: Actor, expert_no: str, order: BarOrder, variant: str, case_no: str) -> None:
        if variant == LIFT:
            self._lift(actor, self._blacklisting(expert_no), order.reason, case_no)
            happened = event("pool.blacklisting_lifted")
            facts: dict[str, JsonValue] = {"expert_no": expert_no, "case": case_no}
        else:
            self._bar(actor, expert_no, ExpertStatus.BLACKLISTED, order, case_no)
            happened = event("pool.blacklisted")
            facts = {"expert_no": expert_no, "case": case_no, "until": order.until}
        self.acts.record(happened, actor, expert_no, facts, why=order.reason)

    def _bar(
        self, actor: Actor, expert_no: str, kind: ExpertStatus, order: BarOrder, case_no: str = ""
    ) -> None:
        tools = self._tools
        before = tools.records.open_bar(expert_no)
        if before is not None:
            tools.records.lift(before.bar_id, tools.now(), actor.name, order.reason, case_no)
        old = tools.records.facts(expert_no).status
        tools.records.add_bar(
            Bar(
                0, expert_no, "", kind, tools.today(), order.until, order.reason, order.document,
                case_no, tools.now(), actor.name,
            )
        )  # fmt: skip
        tools.records.set_status(expert_no, kind, order.until)
        tools.keep(actor, expert_no, "status", old.value, kind.value, order.reason, case_no)

    def _lift(self, actor: Actor, bar: Bar, reason: str, case_no: str) -> None:
        tools = self._tools
        by_name = "" if actor is MACHINE else actor.name
        tools.records.lift(bar.bar_id, tools.now(), by_name, reason, case_no)
        if tools.records.facts(bar.expert_no).status is ExpertStatus.DELETED:
            return  # he stays on the deleted list; restored, he is free of this
        tools.records.set_status(bar.expert_no, ExpertStatus.ACTIVE, "")
        tools.keep(actor, bar.expert_no, "status", bar.kind.value, ExpertStatus.ACTIVE.value, reason, case_no)
