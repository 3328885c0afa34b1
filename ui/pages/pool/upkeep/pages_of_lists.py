"""Long lists of the upkeep as sources of tables: each page begins after the last row of the one before."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject

from core.access.model import Actor
from core.pool.upkeep.lists import Listed
from ui.shell.frame import Frame
from ui.widgets.table.columns import PageRequest, PageSource, RowPage

Fetch = Callable[[Actor, Any, int], Listed[Any]]
"""``fetch(actor, after, count)`` in the engine; ``after`` is a row, None for the first page."""


def listed_source(frame: Frame, owner: QObject, fetch: Fetch) -> PageSource:
    """A source over one of the lists."""

    def source(
        request: PageRequest, done: Callable[[RowPage], None], failed: Callable[[BaseException], None]
    ) -> None:
        def arrived(found: Listed[Any]) -> None:
            more = len(found.rows) == request.limit
            done(RowPage(found.rows, found.rows[-1] if more else None, found.total))

        after, limit = request.cursor, request.limit
        frame.bridge.call(fetch, frame.actor, after, limit, done=arrived, failed=failed, owner=owner)

    return source
