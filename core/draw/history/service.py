"""What can be done with the history of draws: reading it in workers, and taking a table of it away."""

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Executor, Future
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from core.access.model import Actor, departments_of
from core.draw.history.lists import (
    HistoryAccess,
    HistoryCursor,
    HistoryDetail,
    HistoryFilter,
    HistoryReads,
    HistoryRow,
    all_rows,
)
from core.kernel.acts import Acts, Recorded, act
from core.kernel.errors import PermissionDeniedError, UserError
from core.sheets.table_file import TableWriter

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class HistoryWords:
    """Words of an exported table in the language of who exports: column heads, states, yes and no, ways."""

    sheet: str
    header: tuple[str, ...]
    states: Mapping[str, str]
    yes: str
    no: str
    modes: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _Written:
    draft: Path
    path: Path
    rows: int


class DrawHistory:
    """Reads answer by futures from any thread; :meth:`exported` is an act of the engine."""

    def __init__(self, acts: Acts, access: HistoryAccess, writer: TableWriter, worker: Executor) -> None:
        self.acts = acts
        self._access = access
        self._writer = writer
        self._worker = worker
        self._written: dict[str, _Written] = {}

    def page(
        self, actor: Actor, wanted: HistoryFilter, after: HistoryCursor | None = None, count: int = 60
    ) -> "Future[tuple[Sequence[HistoryRow], HistoryCursor | None]]":
        """Attempts, the newest first, and where the next page begins."""
        return self._read(actor, lambda reads: reads.page(wanted, after, count))

    def count(self, actor: Actor, wanted: HistoryFilter) -> "Future[int]":
        """How many attempts fit."""
        return self._read(actor, lambda reads: reads.count(wanted))

    def detail(self, actor: Actor, draw_id: str, attempt: int) -> "Future[HistoryDetail]":
        """Groups and rows of one attempt; fails with ``UserError('draw.unknown')``."""
        return self._read(actor, lambda reads: reads.detail(draw_id, attempt))

    def write(self, actor: Actor, wanted: HistoryFilter, path: Path, words: HistoryWords) -> "Future[str]":
        """Write what fits beside ``path``; the future gives the token by which :meth:`exported` ends it.

        The future fails with ``UserError('export.unwritable')``.
        """
        token = self.acts.entropy.secret_bytes(8).hex()
        draft = path.with_name(f".{path.stem[:40]}-{token}{path.suffix}")

        def work(reads: HistoryReads) -> str:
            rows = [_cells(row, words) for row in all_rows(reads, wanted)]
            self._writer.write_table(draft, words.sheet, words.header, rows)
            self._written[token] = _Written(draft, path, len(rows))
            return token

        return self._read(actor, work)

    @act("draw.history_exported")
    def exported(self, _actor: Actor, token: str) -> Recorded[int]:
        """Record a written table and put it in its place; how many attempts it has.

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

    def _read(self, actor: Actor, work: Callable[[HistoryReads], R]) -> "Future[R]":
        if not actor.may("draw.read"):
            raise PermissionDeniedError("draw.read")

        def run() -> R:
            with self._access(departments_of(actor)) as reads:
                return work(reads)

        return self._worker.submit(run)


def _cells(row: HistoryRow, words: HistoryWords) -> Sequence[str]:
    return (
        *(row.draw_id, str(row.attempt), row.project_no, row.project_name, words.states[row.state.value]),
        *(str(row.seats), str(row.drawn), str(row.accepted)),
        words.yes if row.replacements else words.no,
        *(f"{row.at:%Y-%m-%d %H:%M}", row.void_reason, row.archive, words.modes[row.mode.value]),
    )
