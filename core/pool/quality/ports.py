"""What the check of data quality reads and keeps."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from core.pool.quality.rules import (
    Examined,
    Fault,
    FaultKind,
    JudgedExpert,
    Namesake,
    PackedExpert,
    pool_score,
)
from core.pool.record.model import Specialty

Place = tuple[int, str]
"""Place in the list: the last row's score and expert number."""


@dataclass(frozen=True, slots=True)
class QualityRun:
    """A check of the whole pool; experts were to be confirmed within ``months``."""

    at: datetime
    by_name: str
    months: int
    experts: int
    faulty: int
    lost: int
    last_no: str

    @property
    def score(self) -> float:
        """The pool's score at that time."""
        return pool_score(self.experts, self.lost)


@dataclass(frozen=True, slots=True)
class QualityOverview:
    """The state of the pool: the last check of all, and what was mended or decided since.

    ``counts`` and ``dismissed`` are experts by kind of fault; ``added`` those who came after the check.
    """

    run: QualityRun | None
    previous: QualityRun | None
    faulty: int
    lost: int
    added: int
    counts: Mapping[FaultKind, int]
    dismissed: Mapping[FaultKind, int]

    @property
    def experts(self) -> int:
        """How many were checked."""
        return 0 if self.run is None else self.run.experts

    @property
    def score(self) -> float:
        """The pool's score now."""
        return pool_score(self.experts, self.lost)


@dataclass(frozen=True, slots=True)
class QualityQuery:
    """Experts with faults, or with ``kind`` of fault; with ``dismissed`` those of whom some are none."""

    kind: FaultKind | None = None
    dismissed: bool = False
    after: Place | None = None
    count: int = 60


@dataclass(frozen=True, slots=True, repr=False)
class QualityRow:
    """One expert in the list. ``changed`` when his data changed since he was checked."""

    expert_no: str
    name: str
    employer: str
    score: int
    faults: tuple[Fault, ...]
    dismissed: tuple[Fault, ...]
    changed: bool

    def __repr__(self) -> str:
        return f"QualityRow({self.expert_no})"


@dataclass(frozen=True, slots=True)
class Dismissal:
    """A decision that something is no fault."""

    expert_no: str
    fault: Fault
    reason: str
    at: datetime
    by_name: str


class QualityReads(Protocol):
    """The pool as the check reads it, from a connection of its own."""

    def specialties(self) -> tuple[Specialty, ...]:
        """The whole classification."""
        ...

    def present(self) -> int:
        """Experts not deleted."""
        ...

    def examined(self, after: str, count: int) -> Sequence[Examined]:
        """Experts not deleted by number, beyond ``after``."""
        ...

    def examine(self, numbers: Sequence[str]) -> Sequence[Examined]:
        """Those of ``numbers`` who are not deleted."""
        ...

    def namesakes(self, numbers: Sequence[str] | None = None) -> Iterator[Sequence[Namesake]]:
        """Groups whose names are spoken alike at one employer; all, or those of some experts."""
        ...

    def called_like(self, pinyin: str, employer: str) -> Sequence[Namesake]:
        """Experts not deleted at the employer of this name whose name is spoken so, by number."""
        ...

    def born_like(self, name: str, birth_date: str) -> Sequence[tuple[Namesake, str]]:
        """Experts not deleted of this very name and birth date with their employers, by number."""
        ...

    def sharing(self, field: str, numbers: Sequence[str] | None = None) -> Iterator[Sequence[str]]:
        """Groups of experts with the same value of a field; all, or those of some experts."""
        ...

    def related(self, numbers: Sequence[str]) -> Sequence[str]:
        """Those whom the last check found to be perhaps the same as some of ``numbers``."""
        ...

    def dismissals(
        self, numbers: Sequence[str] | None = None
    ) -> Mapping[str, Mapping[FaultKind, tuple[str, ...]]]:
        """What is no fault by decision, by expert and kind."""
        ...

    def overview(self) -> QualityOverview:
        """The state of the pool."""
        ...

    def rows(self, query: QualityQuery) -> Sequence[QualityRow]:
        """Rows of the list, the worst first; names and employers in plain text."""
        ...

    def decisions(self, expert_no: str) -> Sequence[Dismissal]:
        """What was decided to be no fault of an expert, the newest first."""
        ...


class QualityAccess(Protocol):
    """Lends the reading connection to one user at a time."""

    def __call__(self, scope: frozenset[str] | None = None) -> AbstractContextManager[QualityReads]:
        """The reads, of nothing but the departments that ``scope`` names; None: of everything."""
        ...

    def close(self) -> None:
        """Close the connection; harmless when it was never opened."""
        ...


class QualityRecords(Protocol):
    """What the check found, in the database; calls run inside the caller's transaction."""

    def start_anew(self, run: QualityRun) -> None:
        """Keep a run and forget what earlier ones found."""
        ...

    def put(self, judged: Sequence[PackedExpert]) -> None:
        """Keep what was found of experts in the place of what was known; nothing of those without faults."""
        ...

    def forget(self, numbers: Sequence[str]) -> None:
        """Forget what was found of experts."""
        ...

    def found(self, expert_no: str) -> JudgedExpert | None:
        """What the last check found of an expert, None for nothing."""
        ...

    def dismiss(self, dismissal: Dismissal) -> None:
        """Keep a decision."""
        ...

    def withdraw(self, expert_no: str, kind: FaultKind, at: datetime, by_name: str) -> None:
        """Take a decision back; it stays on record."""
        ...
