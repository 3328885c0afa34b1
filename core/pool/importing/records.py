"""What is kept of an import of experts, and what depends on it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True, slots=True)
class ImportRecord:
    """One import: its file, who and when, what became of the rows, and whether it was undone.

    ``token`` is the subject of its audit record and the reference of the versions that it made. New experts
    have the numbers from ``first_no`` to ``last_no``, None when there were none.
    """

    token: str
    at: datetime
    account_id: str
    name: str
    file_name: str
    sha256: str
    rows: int
    imported: int
    updated: int
    unchanged: int
    refused: int
    first_no: str | None
    last_no: str | None
    undone_at: datetime | None = None
    undone_by: str = ""
    undone_why: str = ""

    @property
    def can_have_effect(self) -> bool:
        """Whether there is anything that undoing would take back."""
        return self.undone_at is None and bool(self.imported or self.updated)


@dataclass(frozen=True, slots=True)
class Dependents:
    """How many experts of an import something depends on by now: draws, later changes, anything else."""

    drawn: int = 0
    changed: int = 0
    linked: int = 0

    def __bool__(self) -> bool:
        return bool(self.drawn or self.changed or self.linked)


class ImportReads(Protocol):
    """Imports as they are read outside the engine."""

    def imports(self) -> Sequence[ImportRecord]:
        """All imports, the newest first."""
        ...

    def dependents(self, record: ImportRecord) -> Dependents:
        """What stands in the way of undoing."""
        ...
