"""Imports of experts looked up afterwards, and undone while nothing depends on them."""

from collections.abc import Sequence
from concurrent.futures import Executor, Future
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from core.access.model import Actor
from core.kernel.acts import Acts, Recorded, act
from core.kernel.errors import OutOfScopeError, PermissionDeniedError, UserError
from core.pool.editing.expert_changes import ExpertChanges
from core.pool.importing.records import Dependents, ImportReads, ImportRecord
from core.pool.record.changes import ChangeCause, ChangeReason, ExpertVersion, custom_before, draft_before
from core.pool.record.model import Expert, PoolChanged
from core.pool.record.ports import Access

_PERMISSION, _EDITING = "pool.import", "pool.edit"


class ImportLog(ImportReads, Protocol):
    """Imports in the database; calls run inside the caller's transaction."""

    def add(self, record: ImportRecord) -> None:
        """Keep a new import; raises ``UserError('import.expired')`` for one that is kept already."""
        ...

    def find(self, token: str) -> ImportRecord:
        """One import; raises ``UserError('import.unknown')``."""
        ...

    def changes(self, record: ImportRecord) -> Sequence[tuple[Expert, ExpertVersion]]:
        """Experts that the import updated, as they are, each with the version that it made."""
        ...

    def new_experts(self, record: ImportRecord) -> Sequence[str]:
        """Numbers of the experts that the import added."""
        ...

    def remove_new(self, record: ImportRecord) -> None:
        """Take out the experts that the import added; their numbers stay spent.

        Raises:
            UserError: ``import.undo_blocked`` when something refers to one of them.
        """
        ...

    def mark_undone(self, token: str, at: datetime, name: str, why: str) -> None:
        """Note who undid it and why."""
        ...


@dataclass(frozen=True, slots=True)
class Undone:
    """How many experts left the pool, and how many have their former values again."""

    removed: int
    restored: int


class ImportHistory:
    """Reads answer by futures from any thread; undoing is an act of the engine."""

    def __init__(
        self,
        acts: Acts,
        log: ImportLog,
        changes: ExpertChanges,
        access: Access[ImportReads],
        worker: Executor,
    ) -> None:
        self.acts = acts
        self.log = log
        self._changes = changes
        self._access = access
        self._worker = worker

    def all(self, actor: Actor) -> "Future[tuple[ImportRecord, ...]]":
        """All imports, the newest first; who sees some departments only has his own."""
        self._check(actor)

        def read() -> tuple[ImportRecord, ...]:
            with self._access() as reads:
                return tuple(
                    record
                    for record in reads.imports()
                    if actor.scope is None or record.account_id == actor.account_id
                )

        return self._worker.submit(read)

    def dependents(self, actor: Actor, record: ImportRecord) -> "Future[Dependents]":
        """What stands in the way of undoing an import."""
        self._check(actor)
        self._check_scope(actor, record)

        def read() -> Dependents:
            with self._access() as reads:
                return reads.dependents(record)

        return self._worker.submit(read)

    @act("pool.import_undone")
    def undo(self, actor: Actor, token: str, why: str) -> Recorded[Undone]:
        """Take an import back whole: its new experts leave the pool, updated ones get their values back.

        Experts that left can be imported again; their numbers are never given to anybody else. This holds
        the engine while it lasts.

        Raises:
            OutOfScopeError: somebody else's import, or an expert of it is in another department by now.
            UserError: ``import.unknown``, ``import.undo_reason_missing``, ``import.undone_already``;
                ``import.undo_blocked`` when something depends on it by now.
        """
        record = self.log.find(token)
        self._check_scope(actor, record)
        if not why.strip():
            raise UserError("import.undo_reason_missing")
        if record.undone_at is not None:
            raise UserError("import.undone_already")
        found = self.log.dependents(record)
        if found:
            raise UserError(
                "import.undo_blocked", drawn=found.drawn, changed=found.changed, linked=found.linked
            )
        reason = ChangeReason(ChangeCause.UNDO, why, token)
        changed = self.log.changes(record)
        concerned = [*self.log.new_experts(record), *(expert.expert_no for expert, _ in changed)]
        self.acts.gate.check(actor, {"expert_nos": concerned})
        if changed and not actor.may(_EDITING):
            raise PermissionDeniedError(_EDITING)
        for expert, version in changed:
            draft = draft_before(expert.draft, version.changes)
            custom = custom_before(version.changes)
            self._changes.change(actor, expert.expert_no, expert.version, draft, reason, custom)
        self.log.remove_new(record)
        self.log.mark_undone(token, self.acts.clock.now().wall, actor.name, why.strip())
        self.acts.announce(PoolChanged())
        undone = Undone(record.imported, len(changed))
        facts = {"removed": undone.removed, "restored": undone.restored}
        return Recorded(undone, token, facts, why=why.strip())

    def close(self) -> None:
        """Close the reading connection."""
        self._access.close()

    @staticmethod
    def _check_scope(actor: Actor, record: ImportRecord) -> None:
        if actor.scope is not None and record.account_id != actor.account_id:
            raise OutOfScopeError(record.token)

    @staticmethod
    def _check(actor: Actor) -> None:
        if not actor.may(_PERMISSION):
            raise PermissionDeniedError(_PERMISSION)
