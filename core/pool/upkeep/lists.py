"""The long lists of the upkeep, a page at a time: leave, freezes and blacklist, deleted experts."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from core.access.model import Actor
from core.pool.upkeep.model import Bar, Deletion, Leave, LeaveState
from core.pool.upkeep.tools import UpkeepTools

PAGE = 200
MOST_IN_CALENDAR = 2000
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Listed(Generic[R]):
    """A page of a list, its last row being where the next one begins, and how many rows there are in all."""

    rows: Sequence[R]
    total: int


class UpkeepLists:
    """Reads within the actor's data scope, masked; all raise ``PermissionDeniedError`` without the pool."""

    def __init__(self, tools: UpkeepTools) -> None:
        self._tools = tools

    def leaves(
        self, actor: Actor, which: LeaveState | None = None, after: Leave | None = None, count: int = PAGE
    ) -> Listed[Leave]:
        """Leaves of a state (all with None), those that begin last first."""
        today = self._tools.today()
        with self._tools.reading(actor) as records:
            found = records.leaves(which, today, "", count, after)
            total = records.leave_count(which, today)
        return Listed([replace(leave, name=actor.masks.text("name", leave.name)) for leave in found], total)

    def leaves_during(self, actor: Actor, which: LeaveState | None, first: str, last: str) -> Listed[Leave]:
        """Leaves that share a day with a period, at most :data:`MOST_IN_CALENDAR`."""
        today = self._tools.today()
        with self._tools.reading(actor) as records:
            found = records.leaves_during(which, today, first, last, MOST_IN_CALENDAR + 1)
        rows = [replace(leave, name=actor.masks.text("name", leave.name)) for leave in found]
        return Listed(rows[:MOST_IN_CALENDAR], len(rows))

    def bars(self, actor: Actor, standing: bool, after: Bar | None = None, count: int = PAGE) -> Listed[Bar]:
        """Freezes and blacklistings that stand, or those that are over; the newest first."""
        with self._tools.reading(actor) as records:
            found = records.bars(standing, "", count, 0 if after is None else after.bar_id)
            total = records.bar_count(standing)
        return Listed([replace(bar, name=actor.masks.text("name", bar.name)) for bar in found], total)

    def deleted(self, actor: Actor, after: Deletion | None = None, count: int = PAGE) -> Listed[Deletion]:
        """The deleted list, the newest first; who was deleted before deletions were kept stands last."""
        with self._tools.reading(actor) as records:
            found, total = records.deletions(count, after), records.deletion_count()
        return Listed([_masked(actor, entry) for entry in found], total)


def _masked(actor: Actor, entry: Deletion) -> Deletion:
    mask = actor.masks.text
    return replace(
        entry,
        name=mask("name", entry.name),
        employer=mask("employer", entry.employer),
        phone=mask("phone", entry.phone),
    )
