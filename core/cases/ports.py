"""What review cases need from outside."""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Protocol

from core.access.model import Actor
from core.cases.model import CaseEvent, CaseFilter, ReviewCase, ReviewPolicy


class CaseRepository(Protocol):
    """Cases in the database; calls run inside the caller's transaction."""

    def next_number(self) -> str:
        """A case number that was never given."""
        ...

    def add(self, case: ReviewCase) -> None:
        """Store a new case."""
        ...

    def replace(self, case: ReviewCase) -> None:
        """Store a case in its new state."""
        ...

    def get(self, case_no: str) -> ReviewCase:
        """The case; raises ``UserError('cases.unknown')``."""
        ...

    def note(self, case_no: str, event: CaseEvent) -> None:
        """Append to the case's history."""
        ...

    def history(self, case_no: str) -> Sequence[CaseEvent]:
        """Everything that happened, the oldest first."""
        ...

    def page(self, actor: Actor, wanted: CaseFilter, after: str, count: int) -> Sequence[ReviewCase]:
        """Cases beyond a number: what waits for ``actor`` the oldest first, others the newest first."""
        ...

    def count(self, actor: Actor, wanted: CaseFilter, due_before: datetime | None = None) -> int:
        """How many fit."""
        ...

    def set_subject(self, case_no: str, subject: str) -> None:
        """Say what a case is about once that has a number."""
        ...

    def mark_seen(self, case_no: str) -> None:
        """The applicant has seen the result."""
        ...

    def count_unseen(self, account_id: str) -> int:
        """How many of somebody's cases have a result that he has not seen."""
        ...

    def policy(self) -> ReviewPolicy:
        """The chains of levels, as set or as they come with the program."""
        ...

    def put_policy(self, policy: ReviewPolicy) -> None:
        """Set all chains."""
        ...


class CaseAccess(Protocol):
    """Lends cases of nothing but experts of some departments, to be read."""

    def __call__(self, scope: frozenset[str] | None = None) -> AbstractContextManager[CaseRepository]:
        """The cases of departments by name."""
        ...

    def close(self) -> None:
        """Close the connection; harmless when it was never opened."""
        ...
