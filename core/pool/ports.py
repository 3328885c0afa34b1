"""What the pool needs from outside: sheets, storage, pinyin."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple, Protocol

from core.pool.draft_batch import FitRows, NewExperts
from core.pool.duplicates import KnownExperts
from core.pool.imports import RefusedRow
from core.pool.model import (
    Cursor,
    Expert,
    ExpertFilter,
    ExpertQuery,
    ListedExpert,
    NewExpert,
    PoolCounts,
    Specialty,
    Spelling,
)
from core.sheets.model import ColumnChoice, SheetFacts
from core.sheets.stop import Stop
from core.standing.model import StandingFacts


class ExpertBatch(NamedTuple):
    """Some rows, judged each by itself and their names spelled; ``last`` is the last one read."""

    last: int
    fit: FitRows
    refused: Sequence[RefusedRow]
    skipped: Sequence[tuple[int, str]]


class ExpertSheet(Protocol):
    """An opened expert sheet in the reading child; lives until its context ends."""

    @property
    def facts(self) -> SheetFacts: ...
    def batches(self) -> Iterator[ExpertBatch]:
        """All rows in order, once."""
        ...

    def cells(self, rows: Sequence[int]) -> Mapping[int, tuple[str, ...]]:
        """Texts of the cells of some rows by row number; after the last batch."""
        ...


class ExpertSheetReader(Protocol):
    """Opens and judges expert sheets in a child process with a memory and a time limit."""

    def open_experts(
        self,
        path: Path,
        classification: Sequence[Specialty],
        today: date,
        stop: Stop,
        choice: ColumnChoice | None = None,
    ) -> AbstractContextManager[ExpertSheet]:
        """Open the first sheet of a workbook.

        Raises:
            UserError: ``import.…``, with what is wrong with the file; ``import.cancelled``.
        """
        ...


class Speller(Protocol):
    """Pinyin of names."""

    def spell(self, name: str) -> Spelling:
        """Pinyin and initials, in lower case."""
        ...


class SpecialtyRepository(Protocol):
    """The classification in the database."""

    def all(self) -> tuple[Specialty, ...]:
        """All entries by position and code."""
        ...

    def put(self, specialties: Sequence[Specialty]) -> None:
        """Add entries, or replace those of the same code."""
        ...


class ExpertRepository(KnownExperts, Protocol):
    """Experts in the database; calls run inside the caller's transaction."""

    def add_batches(self, batches: Iterable[NewExperts], count: int, at: datetime) -> tuple[str, str] | None:
        """Store ``count`` experts in all under new numbers; the first and the last of these.

        Raises:
            UserError: ``import.pool_changed`` when a phone or ID number has come in since it was checked.
        """
        ...

    def add_many(self, experts: Iterable[NewExpert], count: int, at: datetime) -> tuple[str, str] | None:
        """The same for single experts."""
        ...

    def get(self, number: str) -> Expert:
        """The expert in plain text; raises ``UserError('pool.expert_unknown')``."""
        ...


class PoolReads(KnownExperts, Protocol):
    """The pool read from a connection of its own, outside the engine."""

    def specialties(self) -> tuple[Specialty, ...]:
        """The whole classification."""
        ...

    def page(self, query: ExpertQuery) -> tuple[Sequence[ListedExpert], Cursor | None]:
        """Rows in order, and where the next page begins."""
        ...

    def count(self, wanted: ExpertFilter) -> int:
        """How many experts fit."""
        ...

    def counts(self, today: str) -> PoolCounts:
        """How many there are."""
        ...

    def get(self, number: str) -> Expert:
        """The expert in plain text; raises ``UserError('pool.expert_unknown')``."""
        ...

    def standing(self, number: str) -> StandingFacts:
        """What bears on drawing the expert; raises ``UserError('pool.expert_unknown')``."""
        ...


class PoolAccess(Protocol):
    """Lends the reading connection to one user at a time."""

    def __call__(self) -> AbstractContextManager[PoolReads]: ...
    def close(self) -> None:
        """Close the connection; harmless when it was never opened."""
        ...
