"""The trace desk: reading the hidden mark of a picture and looking its session up, in a worker."""

from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path

from core.access.model import Actor
from core.engine.foundation import Foundation
from core.evidence.audit.audit_log import AuditAccess
from core.evidence.tracing.hidden_mark import MarkReader
from core.evidence.tracing.tracing import TraceFinding, TraceService, look_up
from core.kernel.errors import PermissionDeniedError


class TraceDesk:
    """``reader`` is made on first use: what it needs is slow to load."""

    def __init__(self, foundation: Foundation, access: AuditAccess, reader: Callable[[], MarkReader]) -> None:
        self._foundation = foundation
        self._access = access
        self._reader = reader
        self._service = TraceService(foundation.acts)

    def trace(self, actor: Actor, path: Path) -> "Future[TraceFinding]":
        """Read the picture at ``path``, look its marks up and record that; takes seconds.

        Raises ``PermissionDeniedError``; the future fails with ``UserError('trace.…')``.
        """
        if not actor.may("audit.read"):
            raise PermissionDeniedError("evidence.traced")
        return self._foundation.background.submit(self._trace, actor, path)

    def _trace(self, actor: Actor, path: Path) -> TraceFinding:
        picture = self._reader().read(path)
        engine = self._foundation.engine
        accounts = engine.submit(self._foundation.station.accounts.all).result()
        names = {account.id: account.name for account in accounts}
        with self._access() as records:
            finding = look_up(picture, records, names, self._foundation.facts.station_id)
        return engine.submit(self._service.traced, actor, finding, path.name).result()
