"""Acts over a journal in memory, for tests of services that need no database."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from core.access.model import Actor
from core.kernel.acts import Acts, StationIdentity
from core.kernel.audit import LogHead, Opening, chain_leaf
from core.kernel.clock import Clock
from core.kernel.entropy import EntropySource
from core.kernel.events import permissions
from core.kernel.merkle import Frontier


class MemoryJournal:
    """Implements ``AuditJournal``; a rollback takes records back like a database does."""

    def __init__(self) -> None:
        self.records: list[dict[str, Any]] = []
        self.openings: list[tuple[Opening, ...]] = []
        self.checkpoints: list[LogHead] = []
        self._leaves: list[bytes] = []
        self._frontier = Frontier()

    def head(self) -> LogHead:
        frontier = self._frontier
        return LogHead(frontier.size, frontier.root(), self._leaves[-1] if self._leaves else bytes(32))

    def append(self, record: bytes, openings: tuple[Opening, ...]) -> LogHead:
        self._leaves.append(chain_leaf(self.head().last_leaf, record))
        self._frontier = self._frontier.append(self._leaves[-1])
        self.records.append(json.loads(record))
        self.openings.append(openings)
        return self.head()

    def checkpoint(self, head: LogHead) -> None:
        self.checkpoints.append(head)

    def cut(self, size: int) -> None:
        del self.records[size:], self.openings[size:], self._leaves[size:]
        self._frontier = Frontier()
        for leaf in self._leaves:
            self._frontier = self._frontier.append(leaf)

    def events(self) -> list[str]:
        return [r["event"] for r in self.records]


class MemoryUnit:
    """Implements ``UnitOfWork`` for the journal alone."""

    def __init__(self, journal: MemoryJournal) -> None:
        self._journal = journal

    @contextmanager
    def transaction(self) -> Iterator[None]:
        size = len(self._journal.records)
        try:
            yield
        except BaseException:
            self._journal.cut(size)
            raise


class MemoryActs(Acts):
    """Acts that remember what they published."""

    def __init__(self, clock: Clock, entropy: EntropySource) -> None:
        self.memory = MemoryJournal()
        self.published: list[object] = []
        super().__init__(
            MemoryUnit(self.memory),
            self.memory,
            clock,
            entropy,
            StationIdentity("CQ-01"),
            self.published.append,
        )


def actor_with(*granted: str, account_id: str = "A-0001") -> Actor:
    """An actor who holds the given permissions (all of them when none is named)."""
    held = frozenset(granted) if granted else permissions() | {"projects.read", "pool.read", "draw.read"}
    return Actor(account_id, "op01", "王雨军", ("operator",), held, "S-1")
