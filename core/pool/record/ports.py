"""What the whole pool needs from outside: storage of experts and of the classification, pinyin."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Protocol, TypeVar

from core.pool.record.draft_batch import NewExperts
from core.pool.record.model import Expert, ExpertDraft, NewExpert, Specialty, Spelling

Reads = TypeVar("Reads", covariant=True)


class Access(Protocol[Reads]):
    """Lends a reading connection of the pool, outside the engine, to one user at a time."""

    def __call__(self, scope: frozenset[str] | None = None) -> AbstractContextManager[Reads]:
        """The reads, of nothing but the departments that ``scope`` names; None: of everything."""
        ...

    def close(self) -> None:
        """Close the connection; harmless when it was never opened."""
        ...


class Speller(Protocol):
    """Pinyin of names."""

    def spell(self, name: str) -> Spelling:
        """Pinyin and initials, in lower case."""
        ...


class KnownExperts(Protocol):
    """The pool as duplicates are looked up in it."""

    def by_phone(self, phones: Collection[str]) -> Mapping[str, str]:
        """Expert number by phone, for those of ``phones`` that somebody not deleted has; never by ""."""
        ...

    def by_id_number(self, numbers: Collection[str]) -> Mapping[str, str]:
        """Expert number by ID number, deleted experts included; never by ""."""
        ...

    def by_credit_code(self, codes: Collection[str]) -> Mapping[str, str]:
        """Number of the unit by credit code, deleted ones left out; never by ""."""
        ...

    def drafts(self, expert_nos: Collection[str]) -> Mapping[str, ExpertDraft]:
        """What is stored of these experts."""
        ...


class SpecialtyRepository(Protocol):
    """The classification in the database."""

    def all(self) -> tuple[Specialty, ...]:
        """All entries by position and code."""
        ...

    def put(self, specialties: Sequence[Specialty]) -> None:
        """Add entries, or replace those of the same code."""
        ...

    def remove(self, codes: Sequence[str]) -> None:
        """Take entries away; what hangs on them is the caller's business."""
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
