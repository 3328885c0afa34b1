"""What the upkeep of the pool needs from the database; calls run inside the caller's transaction."""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Protocol

from core.cases.model import CaseKind
from core.pool.upkeep.model import (
    Bar,
    CheckEntry,
    CheckRound,
    CheckScope,
    CheckState,
    Deletion,
    Leave,
    LeaveState,
    MatchedEmployer,
    PendingBar,
    UpkeepCounts,
)
from core.standing.model import ExpertStatus, StandingFacts


class LeaveRecords(Protocol):
    """Leaves; names come as they are stored and are masked by the service."""

    def leaves(
        self, which: LeaveState | None, today: str, expert_no: str, count: int, after: Leave | None = None
    ) -> Sequence[Leave]:
        """Leaves of a state (all with None), of one expert if given, those that begin last first.

        ``after`` is the last one of the page before.
        """
        ...

    def leaves_during(
        self, which: LeaveState | None, today: str, first: str, last: str, count: int
    ) -> Sequence[Leave]:
        """Leaves of a state that share a day with a period."""
        ...

    def leave_count(self, which: LeaveState | None, today: str) -> int:
        """How many leaves of a state there are."""
        ...

    def leave(self, leave_id: int) -> Leave:
        """One leave; raises ``UserError('pool.leave_unknown')``."""
        ...

    def overlapping(self, expert_no: str, starts: str, ends: str) -> Leave | None:
        """A leave in force that shares a day with a period; ``ends`` "" has no end."""
        ...

    def add_leave(self, leave: Leave) -> int:
        """Store a leave; its number."""
        ...

    def end_leave(self, leave_id: int, at: datetime, by_name: str, reason: str) -> None:
        """From now on it keeps nobody from a draw."""
        ...


class BarRecords(Protocol):
    """Freezes, blacklistings and deletions with the standing that they lead to."""

    def facts(self, expert_no: str) -> StandingFacts:
        """What bears on drawing the expert; raises ``UserError('pool.expert_unknown')``."""
        ...

    def set_status(self, expert_no: str, status: ExpertStatus, barred_to: str) -> None:
        """What holds of the expert now."""
        ...

    def add_bar(self, bar: Bar) -> None:
        """Store a freeze or blacklisting."""
        ...

    def open_bar(self, expert_no: str) -> Bar | None:
        """The one that stands, also when its last day is over but was not tidied up yet."""
        ...

    def lift(self, bar_id: int, at: datetime, by_name: str, reason: str, case_no: str) -> None:
        """It stands no longer."""
        ...

    def bars(self, standing: bool, expert_no: str, count: int, before: int = 0) -> Sequence[Bar]:
        """Those that stand, or are over, of one expert if given; the newest first, before a number or 0."""
        ...

    def bar_count(self, standing: bool) -> int:
        """How many stand, or are over."""
        ...

    def over(self, today: str) -> Sequence[Bar]:
        """Those that stand although their last day is before ``today``."""
        ...

    def pending(self, kind: CaseKind, expert_no: str) -> str:
        """Number of a case that is not decided yet, or ""."""
        ...

    def pending_bars(self, count: int) -> Sequence[PendingBar]:
        """Blacklistings and liftings that wait for approval."""
        ...

    def asked_bar(self, case_no: str) -> PendingBar:
        """What a case of a blacklisting asks for; raises ``UserError('cases.unknown')``."""
        ...

    def add_deletion(self, deletion: Deletion) -> None:
        """Put somebody on the deleted list."""
        ...

    def end_deletion(self, expert_no: str, at: datetime, by_name: str, reason: str) -> None:
        """Take somebody off the deleted list."""
        ...

    def deletions(self, count: int, after: Deletion | None = None) -> Sequence[Deletion]:
        """The deleted list, the newest first; ``after`` is the last one of the page before."""
        ...

    def deletion_count(self) -> int:
        """How many experts are deleted."""
        ...


class CheckRecords(Protocol):
    """Rounds of the annual check and who is in them."""

    def rounds(self) -> Sequence[CheckRound]:
        """All rounds with counts, the newest first."""
        ...

    def round(self, round_id: int) -> CheckRound:
        """One round; raises ``UserError('pool.check_unknown')``."""
        ...

    def open_round(self, opened: CheckRound) -> int:
        """Store a round with everybody in its scope who is not deleted; its number."""
        ...

    def scope_size(self, scope: CheckScope) -> int:
        """How many experts a round of this scope would be for."""
        ...

    def entries(
        self, round_id: int, state: CheckState | None, after: str, count: int
    ) -> Sequence[CheckEntry]:
        """Experts of a round in the order of their numbers, beyond ``after``."""
        ...

    def entry_state(self, round_id: int, expert_no: str) -> CheckState | None:
        """How the expert stands in the round, None when he is not in it."""
        ...

    def answer(
        self, round_id: int, expert_no: str, state: CheckState, at: datetime, by_name: str, note: str
    ) -> None:
        """Set how the expert stands in the round."""
        ...

    def close_round(self, round_id: int, at: datetime, by_name: str) -> int:
        """Close a round: who still waits has missed it and cannot be drawn; how many."""
        ...

    def clear_missed(self, expert_no: str) -> None:
        """The check was made good: it no longer keeps the expert from draws."""
        ...


class UpkeepAccess(Protocol):
    """Lends records that hold nothing but experts of some departments."""

    def __call__(self, scope: frozenset[str] | None = None) -> "AbstractContextManager[UpkeepRecords]":
        """The records of departments by name."""
        ...

    def close(self) -> None:
        """Close the connection; harmless when it was never opened."""
        ...


class UpkeepRecords(LeaveRecords, BarRecords, CheckRecords, Protocol):
    """Everything together, and figures over it."""

    def counts(self, today: str, until: str) -> UpkeepCounts:
        """Figures as of ``today``; terms ending up to ``until``."""
        ...

    def matching_employers(self, unit: str, count: int) -> Sequence[MatchedEmployer]:
        """Employers of the pool that draws take for the same unit."""
        ...
