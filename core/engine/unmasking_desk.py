"""Who read which personal values plainly, and why: for the security admin and the auditor.

Reasons are sealed in the log; here they are opened, because whoever watches over unmaskings needs them.
"""

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

from core.access.masking import HIDDEN, Leaving
from core.access.model import Actor
from core.engine.foundation import Foundation
from core.evidence.audit.audit_log import (
    AuditAccess,
    AuditLogService,
    AuditRecords,
    LogFilter,
    LogRow,
    log_row,
)
from core.kernel.errors import PermissionDeniedError, UserError
from core.sheets.table_file import TableWriter

R = TypeVar("R")

UNMASKINGS = (
    *("pool.unmasked", "pool.edit_opened", "pool.case_read", "pool.file_opened", "pool.file_exported"),
    *("access.unmask_granted", "access.unmask_ended", "pool.export_fetched"),
)
"""Events by which personal values reach somebody in plain text, and leave to read so begins and ends."""

_REASONS = "remarks"
_PAGE = 1000


@dataclass(frozen=True, slots=True)
class Unmasking:
    """A record with its opened reason, "" where none was given."""

    row: LogRow
    why: str

    @property
    def fields(self) -> tuple[str, ...]:
        """Names of the fields that were read, as far as the record says."""
        return tuple(str(name) for name in self.row.facts.get("fields", ()))

    @property
    def expert_no(self) -> str:
        """Who was looked at, "" where it was nobody or several."""
        return str(self.row.facts.get("expert_no", ""))


class UnmaskingDesk:
    """Methods may be called from the window's thread and answer by futures; denied without ``audit.read``."""

    def __init__(self, foundation: Foundation, access: AuditAccess, writer: TableWriter) -> None:
        self._foundation = foundation
        self._access = access
        self._writer = writer
        self._service = AuditLogService(foundation.acts)

    def page(
        self, actor: Actor, wanted: LogFilter, before: int | None = None, count: int = 60
    ) -> "Future[Sequence[Unmasking]]":
        """Records below the number ``before``, newest first; without events in ``wanted`` all unmaskings."""
        return self._read(actor, lambda records: self._page(records, wanted, before, count))

    def count(self, actor: Actor, wanted: LogFilter) -> "Future[int]":
        """How many there are."""
        return self._read(actor, lambda records: records.count(_all_kinds(wanted)))

    def export(
        self,
        actor: Actor,
        wanted: LogFilter,
        path: Path,
        sheet: str,
        header: Sequence[str],
        cells: Callable[[Unmasking], Sequence[str]],
    ) -> "Future[int]":
        """Write the records that fit, and note it in the log; the future gives their number.

        People write names into reasons, so these leave as the policy lets remarks leave. The future fails
        with ``UserError('export.unwritable')``.
        """
        shows_reasons = actor.masks.leaving.get(_REASONS) is Leaving.FREE

        def write(records: AuditRecords) -> int:
            found, before = list[Unmasking](), None
            while page := self._page(records, wanted, before, _PAGE):
                found += page
                before = page[-1].row.seq
            rows = [cells(one if shows_reasons or not one.why else replace(one, why=HIDDEN)) for one in found]
            self._writer.write_table(path, sheet, header, rows)
            try:
                digest = sha256(path.read_bytes()).hexdigest()
            except OSError:
                raise UserError("export.unwritable") from None
            self._in_engine(self._service.exported, actor, len(rows), digest, path.name)
            return len(rows)

        return self._read(actor, write)

    def _page(
        self, records: AuditRecords, wanted: LogFilter, before: int | None, count: int
    ) -> list[Unmasking]:
        names = self._names()
        rows = [log_row(entry, names) for entry in records.page(_all_kinds(wanted), before, count)]
        reasons = records.reasons([row.seq for row in rows])
        return [Unmasking(row, reasons.get(row.seq, "")) for row in rows]

    def _names(self) -> Mapping[str, str]:
        accounts = self._in_engine(self._foundation.station.accounts.all)
        return {account.id: account.name for account in accounts}

    def _read(self, actor: Actor, work: Callable[[AuditRecords], R]) -> "Future[R]":
        if not actor.may("audit.read"):
            raise PermissionDeniedError("audit.read")

        def run() -> R:
            with self._access() as records:
                return work(records)

        return self._foundation.background.submit(run)

    def _in_engine(self, fn: Callable[..., R], *arguments: object) -> R:
        return self._foundation.engine.submit(fn, *arguments).result()


def _all_kinds(wanted: LogFilter) -> LogFilter:
    return wanted if wanted.events else replace(wanted, events=UNMASKINGS)
