"""What every act of the pool's upkeep needs: reasons checked, many experts at once, changes kept."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace
from datetime import datetime

from core.access.model import Actor
from core.cases.opening import CaseOpener
from core.kernel.acts import Acts
from core.kernel.canonical_json import JsonValue
from core.kernel.errors import OutOfScopeError, PermissionDeniedError, UserError
from core.pool.editing.expert_changes import ChangingExperts, ExpertChanges
from core.pool.record.changes import ChangeCause, ChangeReason, FieldChange
from core.pool.record.model import Expert, PoolChanged
from core.pool.upkeep.model import BulkOutcome, UpkeepChanged
from core.pool.upkeep.ports import UpkeepAccess, UpkeepRecords

MOST_AT_ONCE = 5000
"""Experts in one act: one record of the log names them all."""


@dataclass(frozen=True, slots=True)
class UpkeepTools:
    """Shared by the services of the upkeep; not for the window."""

    acts: Acts
    records: UpkeepRecords
    experts: ChangingExperts
    changes: ExpertChanges
    cases: CaseOpener
    within: UpkeepAccess

    def now(self) -> datetime:
        """The moment of the act."""
        return self.acts.clock.now().wall

    def today(self) -> str:
        """The day of the act."""
        return self.now().date().isoformat()

    def reading(self, actor: Actor) -> AbstractContextManager[UpkeepRecords]:
        """What the actor may read, for lists and figures; ``PermissionDeniedError`` without the pool."""
        if not actor.may("pool.read"):
            raise PermissionDeniedError("pool.read")
        return nullcontext(self.records) if actor.scope is None else self.within(actor.scope.names)

    def check_reader(self, actor: Actor, expert_nos: Sequence[str]) -> None:
        """Raise ``PermissionDeniedError`` or ``OutOfScopeError`` for who may not read these experts."""
        if not actor.may("pool.read"):
            raise PermissionDeniedError("pool.read")
        self.acts.gate.check(actor, {"expert_nos": expert_nos})

    def each(self, expert_nos: Sequence[str], work: Callable[[Expert], None]) -> BulkOutcome:
        """Do ``work`` to each; whom it refuses is left out with the code. It refuses before it stores.

        Raises:
            UserError: ``pool.nobody_chosen``, ``pool.too_many_chosen``, and the reason itself when there is
                only one expert or it holds for everybody.
        """
        chosen = tuple(dict.fromkeys(expert_nos))
        if not chosen:
            raise UserError("pool.nobody_chosen")
        if len(chosen) > MOST_AT_ONCE:
            raise UserError("pool.too_many_chosen", most=MOST_AT_ONCE)
        done: list[str] = []
        refused: dict[str, UserError] = {}
        for expert_no in chosen:
            try:
                work(self.experts.get(expert_no))
            except OutOfScopeError:
                raise
            except UserError as error:
                refused[expert_no] = error
            else:
                done.append(expert_no)
        if not done and len({error.code for error in refused.values()}) == 1:
            raise next(iter(refused.values()))
        left_out = tuple((expert_no, error.code) for expert_no, error in refused.items())
        return BulkOutcome(tuple(done), left_out)

    def keep(
        self, actor: Actor, expert_no: str, field: str, before: str, after: str, why: str, reference: str = ""
    ) -> None:
        """Keep a change of where the expert stands among his versions."""
        reason = ChangeReason(ChangeCause.STANDING, why, reference)
        self.changes.note(actor, expert_no, [FieldChange(field, before, after)], reason)

    def announce(self) -> None:
        """Tell the lists."""
        self.acts.announce(PoolChanged())
        self.acts.announce(UpkeepChanged())


def needed_reason(text: str) -> str:
    """The reason without outer spaces; raises ``pool.reason_missing``."""
    if not text.strip():
        raise UserError("pool.reason_missing")
    return text.strip()


def check_until(until: str, today: str) -> None:
    """Raise ``pool.period_over`` when a last day has passed already."""
    if until and until < today:
        raise UserError("pool.period_over", day=until)


def numbers(outcome: BulkOutcome) -> list[JsonValue]:
    """The experts of an outcome, for the log."""
    return list(outcome.done)


def with_cases(outcome: BulkOutcome, cases: Sequence[str]) -> BulkOutcome:
    """An outcome that waits for approval."""
    return replace(outcome, done=(), cases=tuple(cases))


def subject_of(outcome: BulkOutcome) -> str:
    """The expert of an act on one, "" when there were several."""
    return outcome.done[0] if len(outcome.done) == 1 else ""
