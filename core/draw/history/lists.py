"""Every draw and every attempt, looked up afterwards: counts and states, never a name (features D13)."""

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from core.draw.protocol.model import SelectionMode
from core.draw.state.views import DrawState, GroupView

HistoryCursor = tuple[str, str, int]
"""Place in the history: moment as stored, draw, attempt of the last row read."""


@dataclass(frozen=True, slots=True)
class HistoryFilter:
    """Which attempts: ``words`` in the draw's number, the project's number or name; days include both ends.

    ``replenished``: only those in which somebody was replaced.
    """

    words: str = ""
    states: tuple[DrawState, ...] = ()
    since: date | None = None
    until: date | None = None
    replenished: bool = False


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """One attempt: ``drawn`` people for ``seats``, ``accepted`` agreed, ``replacements`` came later.

    ``at`` is the result, before it the freeze, before that the last change of the plan. ``archive`` is
    empty until it is sealed, ``void_reason`` unless it was declared void.
    """

    draw_id: str
    attempt: int
    latest: bool
    project_no: str
    project_name: str
    phase: str
    state: DrawState
    seats: int
    drawn: int
    accepted: int
    replacements: int
    at: datetime
    operator: str
    supervisor: str
    archive: str
    void_reason: str
    mode: SelectionMode = SelectionMode.RANDOM


@dataclass(frozen=True, slots=True)
class SeatFact:
    """One row of the board without its person: how the invitation ended, and which row took the seat."""

    row: int
    seat: str
    kind: str
    state: str
    way: str
    replaces: int | None
    replaced_by: int | None
    changed_at: datetime


@dataclass(frozen=True, slots=True)
class HistoryDetail:
    """An attempt with its groups (conditions and counts of the freeze) and the rows of its board."""

    groups: tuple[GroupView, ...]
    seats: tuple[SeatFact, ...]


class HistoryReads(Protocol):
    """The history read from a connection of its own, outside the engine."""

    def page(
        self, wanted: HistoryFilter, after: HistoryCursor | None, count: int
    ) -> tuple[Sequence[HistoryRow], HistoryCursor | None]:
        """Attempts, the newest first, and where the next page begins."""
        ...

    def count(self, wanted: HistoryFilter) -> int:
        """How many attempts fit."""
        ...

    def detail(self, draw_id: str, attempt: int) -> HistoryDetail:
        """One attempt; raises ``UserError('draw.unknown')``."""
        ...


class HistoryAccess(Protocol):
    """Lends the reads as the database stands now."""

    def __call__(self, scope: frozenset[str] | None = None) -> AbstractContextManager[HistoryReads]:
        """The reads, of nothing but the departments that ``scope`` names; None: of everything."""
        ...


def all_rows(reads: HistoryReads, wanted: HistoryFilter, portion: int = 500) -> Iterator[HistoryRow]:
    """Everything that fits, page by page."""
    after: HistoryCursor | None = None
    while True:
        rows, after = reads.page(wanted, after, portion)
        yield from rows
        if after is None:
            return
