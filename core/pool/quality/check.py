"""Checking the pool in a worker over a reading connection, in batches, with progress and cancel."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from concurrent.futures import Executor, Future
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from core.kernel.errors import UserError
from core.pool.judging.classification import Classification
from core.pool.quality.ports import QualityAccess, QualityReads
from core.pool.quality.rules import (
    SHARED_FIELDS,
    DataRules,
    Examined,
    Fault,
    PackedExpert,
    months_before,
    namesake_faults,
    packed,
    settled,
    shared_faults,
)
from core.sheets.stop import Stop

BATCH = 500
Report = Callable[[int, int], None]
"""Experts done and experts in all; called in the worker."""


class Findings(NamedTuple):
    """Result of a check: who was looked at (nobody by name when it was the whole pool) and what was found."""

    months: int
    experts: int
    last_no: str
    looked_at: tuple[str, ...] | None
    judged: Sequence[PackedExpert]


@dataclass(frozen=True, slots=True)
class QualityJob:
    """A check under way: its findings to come, and the way to stop it."""

    findings: "Future[Findings]"
    stop: Stop

    def cancel(self) -> None:
        """Stop; the future fails with ``UserError('pool.quality_cancelled')``."""
        self.stop.set()


def begin_check(
    access: QualityAccess,
    worker: Executor,
    today: date,
    months: int,
    report: Report,
    numbers: Sequence[str] | None = None,
) -> QualityJob:
    """Check everybody, or some and those who are perhaps the same person as one of them."""
    stop = Stop()

    def run() -> Findings:
        with access() as reads:
            check = _Check(reads, today, months, stop)
            return check.whole(report) if numbers is None else check.some(numbers)

    return QualityJob(worker.submit(run), stop)


class _Check:
    def __init__(self, reads: QualityReads, today: date, months: int, stop: Stop) -> None:
        self._reads = reads
        self._months = months
        self._stop = stop
        classification = Classification(reads.specialties())
        self._rules = DataRules(classification, today, months_before(today, months))

    def whole(self, report: Report) -> Findings:
        total = self._reads.present()
        report(0, total)
        shared = self._shared(None)
        judged: list[PackedExpert] = []
        done, last = 0, ""
        while batch := self._batch(last):
            judged += self._judge(batch, shared)
            done, last = done + len(batch), batch[-1].expert_no
            report(done, max(total, done))
        return Findings(self._months, done, last, None, judged)

    def some(self, numbers: Sequence[str]) -> Findings:
        chosen = dict.fromkeys((*numbers, *self._reads.related(numbers)))
        shared = self._shared(tuple(chosen))
        chosen.update(dict.fromkeys(shared))
        if shared:  # those who came in by this have groups of their own
            shared = self._shared(tuple(chosen))
        experts = self._reads.examine(tuple(chosen))
        judged = self._judge(experts, shared)
        return Findings(self._months, len(experts), "", tuple(chosen), judged)

    def _batch(self, after: str) -> Sequence[Examined]:
        self._check_stop()
        return self._reads.examined(after, BATCH)

    def _judge(self, experts: Sequence[Examined], shared: dict[str, list[Fault]]) -> list[PackedExpert]:
        dismissals = self._reads.dismissals([expert.expert_no for expert in experts])
        found = []
        for expert, own in zip(experts, self._rules.faults(experts), strict=True):
            faults = (*own, *shared.get(expert.expert_no, ()))
            judged = settled(expert, faults, dismissals.get(expert.expert_no, {}))
            if judged.faults or judged.dismissed:
                found.append(packed(judged))
        return found

    def _shared(self, numbers: Sequence[str] | None) -> dict[str, list[Fault]]:
        found: dict[str, list[Fault]] = defaultdict(list)
        for group in self._reads.namesakes(numbers):
            self._check_stop()
            for number, fault in namesake_faults(group).items():
                found[number].append(fault)
        for field in SHARED_FIELDS:
            for holders in self._reads.sharing(field, numbers):
                self._check_stop()
                for number, fault in shared_faults(field, holders).items():
                    found[number].append(fault)
        return found

    def _check_stop(self) -> None:
        if self._stop.is_set:
            raise UserError("pool.quality_cancelled")
