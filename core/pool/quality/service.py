"""Data quality of the pool: checking, the list to work through, and deciding that something is no fault."""

from collections.abc import Callable, Sequence
from concurrent.futures import Executor, Future
from dataclasses import dataclass, replace
from typing import TypeVar

from core.access.masking import Masks
from core.access.model import Actor, departments_of
from core.kernel.acts import Acts, Recorded, act
from core.kernel.canonical_json import JsonValue
from core.kernel.errors import OutOfScopeError, PermissionDeniedError, UserError
from core.pool.quality.check import Findings, QualityJob, Report, begin_check
from core.pool.quality.look_alikes import Described, LookAlike, look_alikes
from core.pool.quality.ports import (
    Dismissal,
    QualityAccess,
    QualityOverview,
    QualityQuery,
    QualityReads,
    QualityRecords,
    QualityRow,
    QualityRun,
)
from core.pool.quality.rules import FULL_SCORE, FaultKind, JudgedExpert, packed
from core.pool.record.ports import Speller

R = TypeVar("R")
STALE_MONTHS = 12
"""Months after which data must be confirmed anew, unless another number is chosen."""

MOST_RECHECKED = 500


@dataclass(frozen=True, slots=True)
class QualityChanged:
    """Announcement: the state of the pool's data quality is out of date."""


class PoolQuality:
    """``begin``, ``recheck`` and the reads answer by futures from any thread; acts run in the engine."""

    def __init__(
        self,
        acts: Acts,
        records: QualityRecords,
        access: QualityAccess,
        check_access: QualityAccess,
        worker: Executor,
        speller: Callable[[], Speller],
    ) -> None:
        """``check_access`` lends another connection than ``access``: lists are read while a check runs."""
        self.acts = acts
        self._records = records
        self._access = access
        self._check_access = check_access
        self._worker = worker
        self._speller = speller

    def begin(self, actor: Actor, months: int, report: Report) -> QualityJob:
        """Check the whole pool in the worker; nothing is kept before :meth:`keep`. For who sees all.

        The future fails with ``UserError('pool.quality_cancelled')``.
        """
        self._check(actor)
        if actor.scope is not None:
            raise OutOfScopeError
        return begin_check(
            self._check_access, self._worker, self.acts.clock.now().wall.date(), months, report
        )

    def recheck(self, actor: Actor, expert_nos: Sequence[str], months: int) -> QualityJob:
        """Check some experts again, and those who may be the same person as one of them.

        Raises:
            UserError: ``pool.nobody_chosen``, ``pool.too_many_chosen``.
        """
        self._check(actor)
        if not expert_nos:
            raise UserError("pool.nobody_chosen")
        if len(expert_nos) > MOST_RECHECKED:
            raise UserError("pool.too_many_chosen", most=MOST_RECHECKED)
        self.acts.gate.check(actor, {"expert_nos": expert_nos})
        today = self.acts.clock.now().wall.date()
        return begin_check(self._check_access, self._worker, today, months, _silent, expert_nos)

    @act("pool.quality_checked")
    def keep(self, actor: Actor, findings: Findings) -> Recorded[None]:
        """Keep what a check found; of the whole pool it takes the place of everything found before."""
        scores = [score for _, _, score, counting, _, _ in findings.judged if counting]
        if findings.looked_at is None:
            if actor.scope is not None:
                raise OutOfScopeError
            lost = sum(FULL_SCORE - score for score in scores)
            at = self.acts.clock.now().wall
            self._records.start_anew(
                QualityRun(
                    *(at, actor.name, findings.months, findings.experts, len(scores), lost, findings.last_no)
                )
            )
        else:
            self._records.forget(findings.looked_at)
        self._records.put(findings.judged)
        self.acts.announce(QualityChanged())
        subject = findings.looked_at[0] if findings.looked_at and len(findings.looked_at) == 1 else ""
        facts = {"experts": findings.experts, "faulty": len(scores), "months": findings.months}
        return Recorded(None, subject, facts)

    @act("pool.fault_dismissed")
    def dismiss(self, actor: Actor, expert_nos: Sequence[str], kind: FaultKind, reason: str) -> Recorded[int]:
        """Decide that a fault of some experts is none; it stays on record with the reason.

        The decision holds while the fault is about the same: the same others, the same kind of mistake.

        Raises:
            UserError: ``pool.reason_missing``, ``pool.nobody_chosen``, ``pool.fault_gone``.
        """
        if not reason.strip():
            raise UserError("pool.reason_missing")
        judged = [self._found(number, kind, dismissed=False) for number in dict.fromkeys(expert_nos)]
        if not judged:
            raise UserError("pool.nobody_chosen")
        at = self.acts.clock.now().wall
        for expert in judged:
            fault = next(fault for fault in expert.faults if fault.kind is kind)
            self._records.dismiss(Dismissal(expert.expert_no, fault, reason.strip(), at, actor.name))
            counting = tuple(other for other in expert.faults if other is not fault)
            self._records.put(
                [packed(replace(expert, faults=counting, dismissed=(*expert.dismissed, fault)))]
            )
        return self._decided(judged, kind, reason)

    @act("pool.fault_reopened")
    def reopen(self, actor: Actor, expert_nos: Sequence[str], kind: FaultKind) -> Recorded[int]:
        """Let something count as a fault again; raises ``pool.nobody_chosen``, ``pool.fault_gone``."""
        judged = [self._found(number, kind, dismissed=True) for number in dict.fromkeys(expert_nos)]
        if not judged:
            raise UserError("pool.nobody_chosen")
        at = self.acts.clock.now().wall
        for expert in judged:
            fault = next(fault for fault in expert.dismissed if fault.kind is kind)
            self._records.withdraw(expert.expert_no, kind, at, actor.name)
            rest = tuple(other for other in expert.dismissed if other is not fault)
            self._records.put([packed(replace(expert, faults=(*expert.faults, fault), dismissed=rest))])
        return self._decided(judged, kind, "")

    def overview(self, actor: Actor) -> "Future[QualityOverview]":
        """Score, and experts by kind of fault."""
        return self._read(actor, lambda reads: reads.overview())

    def rows(self, actor: Actor, query: QualityQuery) -> "Future[Sequence[QualityRow]]":
        """The list to work through, masked."""
        return self._read(actor, lambda reads: [_masked(actor.masks, row) for row in reads.rows(query)])

    def look_alikes(self, actor: Actor, described: Described) -> "Future[tuple[LookAlike, ...]]":
        """Who in the pool may be the person that a form describes."""
        masks = actor.masks
        return self._read(actor, lambda reads: look_alikes(reads, self._speller(), masks, described))

    def decisions(self, actor: Actor, expert_no: str) -> "Future[Sequence[Dismissal]]":
        """What was decided to be no fault of an expert, the newest first."""
        return self._read(actor, lambda reads: reads.decisions(expert_no))

    def close(self) -> None:
        """Close the reading connections."""
        self._access.close()
        self._check_access.close()

    def _found(self, expert_no: str, kind: FaultKind, *, dismissed: bool) -> JudgedExpert:
        judged = self._records.found(expert_no)
        faults = () if judged is None else judged.dismissed if dismissed else judged.faults
        if judged is None or all(fault.kind is not kind for fault in faults):
            raise UserError("pool.fault_gone", expert_no=expert_no)
        return judged

    def _decided(self, judged: Sequence[JudgedExpert], kind: FaultKind, reason: str) -> Recorded[int]:
        self.acts.announce(QualityChanged())
        numbers = [expert.expert_no for expert in judged]
        subject = numbers[0] if len(numbers) == 1 else ""
        facts: dict[str, JsonValue] = {"experts": list[JsonValue](numbers), "fault": kind.value}
        return Recorded(len(numbers), subject, facts, why=reason.strip())

    def _read(self, actor: Actor, work: Callable[[QualityReads], R]) -> "Future[R]":
        self._check(actor)

        def run() -> R:
            with self._access(departments_of(actor)) as reads:
                return work(reads)

        return self._worker.submit(run)

    @staticmethod
    def _check(actor: Actor) -> None:
        if not actor.may("pool.edit"):
            raise PermissionDeniedError("pool.edit")


def _masked(masks: Masks, row: QualityRow) -> QualityRow:
    name, employer = masks.text("name", row.name), masks.text("employer", row.employer)
    return replace(row, name=name, employer=employer)


def _silent(_done: int, _total: int) -> None:
    pass
