"""The audit desk: what the log's page can do. Reading and computing run in workers, acts in the engine."""

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

from core.access.model import Actor
from core.engine.foundation import Foundation
from core.evidence.audit.audit_log import (
    AuditAccess,
    AuditLogService,
    AuditRecords,
    ChainCheck,
    LogFilter,
    LogRow,
    LogStanding,
    check_chain,
    log_row,
    standing,
)
from core.evidence.audit.log_table import log_table
from core.kernel.errors import PermissionDeniedError, UserError

R = TypeVar("R")
_PAGE = 1000


@dataclass(frozen=True, slots=True)
class TableWords:
    """Words of an exported table in the language of who exports: eight column heads, titles of events."""

    header: tuple[str, ...]
    titles: Mapping[str, str]


class AuditDesk:
    """Methods may be called from the window's thread; all answer by futures.

    All raise ``PermissionDeniedError`` for who may not read the log. ``log_key`` gives the public key that
    signs it.
    """

    def __init__(self, foundation: Foundation, access: AuditAccess, log_key: Callable[[], bytes]) -> None:
        self._foundation = foundation
        self._access = access
        self._log_key = log_key
        self._service = AuditLogService(foundation.acts)

    def page(
        self, actor: Actor, wanted: LogFilter, before: int | None = None, count: int = 60
    ) -> "Future[Sequence[LogRow]]":
        """Records below the number ``before``, newest first."""

        def read(records: AuditRecords) -> Sequence[LogRow]:
            names = self._names()
            return [log_row(entry, names) for entry in records.page(wanted, before, count)]

        return self._read(actor, read)

    def count(self, actor: Actor, wanted: LogFilter) -> "Future[int]":
        """How many records fit."""
        return self._read(actor, lambda records: records.count(wanted))

    def people(self, actor: Actor) -> "Future[Mapping[str, str]]":
        """Names of all accounts by number, to choose from."""
        self._check(actor)
        return self._foundation.background.submit(self._names)

    def standing(self, actor: Actor) -> "Future[LogStanding]":
        """The head and what was signed of it last."""

        def read(records: AuditRecords) -> LogStanding:
            key = self._in_engine(self._log_key)
            head = self._in_engine(self._foundation.acts.journal.head)
            stands = standing(head, records.last_note(), key)
            return replace(stands, epoch=self._foundation.acts.station.epoch)

        return self._read(actor, read)

    def check(self, actor: Actor) -> "Future[ChainCheck]":
        """Compute the whole chain again; the result is recorded."""

        def read(records: AuditRecords) -> ChainCheck:
            result = check_chain(records, self._in_engine(self._log_key))
            return self._in_engine(self._service.checked, actor, result)

        return self._read(actor, read)

    def export(self, actor: Actor, wanted: LogFilter, path: Path, words: TableWords) -> "Future[int]":
        """Write the records that fit as CSV and record that; the future gives their number.

        The future fails with ``UserError('export.unwritable')``.
        """

        def read(records: AuditRecords) -> int:
            rows = self._all(records, wanted)
            table = log_table(words.header, rows, lambda event: words.titles.get(event, event))
            digest = sha256(table).hexdigest()
            self._in_engine(self._service.exported, actor, len(rows), digest, path.name)
            _write(path, table)
            return len(rows)

        return self._read(actor, read)

    def _all(self, records: AuditRecords, wanted: LogFilter) -> list[LogRow]:
        names, found, before = self._names(), list[LogRow](), None
        while page := records.page(wanted, before, _PAGE):
            found += [log_row(entry, names) for entry in page]
            before = page[-1].seq
        return found

    def _names(self) -> Mapping[str, str]:
        accounts = self._in_engine(self._foundation.station.accounts.all)
        return {account.id: account.name for account in accounts}

    def _read(self, actor: Actor, work: Callable[[AuditRecords], R]) -> "Future[R]":
        self._check(actor)

        def run() -> R:
            with self._access() as records:
                return work(records)

        return self._foundation.background.submit(run)

    def _in_engine(self, fn: Callable[..., R], *arguments: object) -> R:
        return self._foundation.engine.submit(fn, *arguments).result()

    @staticmethod
    def _check(actor: Actor) -> None:
        if not actor.may("audit.read"):
            raise PermissionDeniedError("audit.read")


def _write(path: Path, content: bytes) -> None:
    """Whole or not at all."""
    draft = path.with_name(f".{path.name}.part")
    try:
        draft.write_bytes(content)
        draft.replace(path)
    except OSError:
        draft.unlink(missing_ok=True)
        raise UserError("export.unwritable") from None
