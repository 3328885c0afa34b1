"""How evenly experts are drawn (features X8): who came to how many draws of a time, and how many to none.

Draws whose names are sealed are not counted at all: who was drawn must not be found by counting (P17).
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Executor, Future
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol, TypeVar

from core.access.model import Actor, departments_of
from core.draw.eligibility.pool_reading import months_before
from core.kernel.acts import Acts, Recorded, act
from core.kernel.errors import PermissionDeniedError, UserError
from core.sheets.table_file import TableWriter

R = TypeVar("R")

BalanceCursor = tuple[int, int, str]
"""Times drawn, times agreed and number of the last row read."""
_PORTION = 500


@dataclass(frozen=True, slots=True)
class BalanceRow:
    """One expert who came to a draw: ``drawn`` times in all, ``accepted``, ``declined`` or not reached.

    ``left`` agreed first; ``last`` is the day of his last draw. ``named``: times that he was chosen by hand
    or assigned, which no dice decided. The name is masked for whoever reads.
    """

    expert_no: str
    name: str
    drawn: int
    accepted: int
    declined: int
    unreached: int
    left: int
    last: str
    named: int = 0


@dataclass(frozen=True, slots=True)
class Balance:
    """``experts`` in the pool by the number of draws they came to, ascending, none included."""

    experts: Mapping[int, int]

    @property
    def never(self) -> int:
        """How many came to no draw."""
        return self.experts.get(0, 0)

    @property
    def most(self) -> int:
        """The most draws that one expert came to."""
        return max(self.experts, default=0)


class BalanceReads(Protocol):
    """Draws counted by expert over a connection of its own."""

    def page(
        self, since: str, after: BalanceCursor | None, count: int
    ) -> tuple[Sequence[BalanceRow], BalanceCursor | None]:
        """Who was drawn most since a day, and where the next page begins."""
        ...

    def balance(self, since: str) -> Balance:
        """Experts of the pool by times drawn."""
        ...


class BalanceAccess(Protocol):
    """Lends the reads as the database stands now."""

    def __call__(self, scope: frozenset[str] | None = None) -> AbstractContextManager[BalanceReads]:
        """The reads, of nothing but the departments that ``scope`` names; None: of everything."""
        ...


@dataclass(frozen=True, slots=True)
class _Written:
    draft: Path
    path: Path
    rows: int


class DrawBalance:
    """Reads answer by futures from any thread; :meth:`exported` is an act of the engine."""

    def __init__(self, acts: Acts, access: BalanceAccess, writer: TableWriter, worker: Executor) -> None:
        self.acts = acts
        self._access = access
        self._writer = writer
        self._worker = worker
        self._written: dict[str, _Written] = {}

    def page(
        self, actor: Actor, months: int, after: BalanceCursor | None = None, count: int = 60
    ) -> "Future[tuple[Sequence[BalanceRow], BalanceCursor | None]]":
        """Who was drawn most in the last months."""
        since = self._since(months)

        def read(reads: BalanceReads) -> tuple[Sequence[BalanceRow], BalanceCursor | None]:
            rows, cursor = reads.page(since, after, count)
            return [_masked(actor, row) for row in rows], cursor

        return self._read(actor, read)

    def balance(self, actor: Actor, months: int) -> "Future[Balance]":
        """Experts by times drawn in the last months."""
        since = self._since(months)
        return self._read(actor, lambda reads: reads.balance(since))

    def write(
        self, actor: Actor, months: int, path: Path, sheet: str, header: Sequence[str]
    ) -> "Future[str]":
        """Write all rows beside ``path``, names masked; the token by which :meth:`exported` ends it.

        The future fails with ``UserError('export.unwritable')``.
        """
        since = self._since(months)
        token = self.acts.entropy.secret_bytes(8).hex()
        draft = path.with_name(f".{path.stem[:40]}-{token}{path.suffix}")

        def work(reads: BalanceReads) -> str:
            rows = [_cells(_masked(actor, row)) for row in _all_rows(reads, since)]
            self._writer.write_table(draft, sheet, header, rows)
            self._written[token] = _Written(draft, path, len(rows))
            return token

        return self._read(actor, work)

    @act("draw.balance_exported")
    def exported(self, _actor: Actor, token: str) -> Recorded[int]:
        """Record a written table and put it in its place; how many experts it has.

        Raises:
            UserError: ``export.expired``, ``export.unwritable``.
        """
        written = self._written.pop(token, None)
        if written is None:
            raise UserError("export.expired")
        try:
            written.draft.replace(written.path)
        except OSError:
            written.draft.unlink(missing_ok=True)
            raise UserError("export.unwritable") from None
        return Recorded(written.rows, "", {"rows": written.rows}, {"file": written.path.name})

    def _since(self, months: int) -> str:
        return months_before(self.acts.clock.now().wall.date().isoformat(), months)

    def _read(self, actor: Actor, work: Callable[[BalanceReads], R]) -> "Future[R]":
        if not actor.may("draw.read"):
            raise PermissionDeniedError("draw.read")

        def run() -> R:
            with self._access(departments_of(actor)) as reads:
                return work(reads)

        return self._worker.submit(run)


def _all_rows(reads: BalanceReads, since: str) -> Iterator[BalanceRow]:
    after: BalanceCursor | None = None
    while True:
        rows, after = reads.page(since, after, _PORTION)
        yield from rows
        if after is None:
            return


def _masked(actor: Actor, row: BalanceRow) -> BalanceRow:
    return replace(row, name=actor.masks.text("name", row.name))


def _cells(row: BalanceRow) -> Sequence[str]:
    counts = (row.drawn, row.accepted, row.declined, row.unreached, row.left, row.named)
    return (row.expert_no, row.name, *map(str, counts), row.last)
