"""Draws counted by expert, read over a connection of its own."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from core.draw.history.balance import Balance, BalanceCursor, BalanceRow
from storage.database.connection import Connection
from storage.database.draw.times import DRAW_TIMES
from storage.database.pool.experts import expert_no
from storage.database.scoped import Scope, restrict

# A draw whose names are sealed is not counted; somebody comes to a draw once, whatever becomes of the seat.
_COUNTED = f"""
WITH came AS (
    SELECT expert_no, draw_id, max(day) AS day, max(state = 'accepted') AS accepted,
           max(state = 'declined') AS declined, max(state IN ('no_answer', 'full')) AS unreached,
           max(state = 'left') AS gone,
           draw_id IN (SELECT id FROM draw WHERE json_extract(plan, '$.mode') <> 'random') AS by_hand
    FROM ({DRAW_TIMES})
    WHERE day >= ? AND draw_id IN (
        SELECT id FROM draw WHERE released_at IS NOT NULL
        OR (closed_at IS NOT NULL AND NOT json_extract(plan, '$.names_locked'))
    )
    GROUP BY expert_no, draw_id
), counted AS (
    SELECT expert.id AS id, expert.name AS name, sum(NOT by_hand) AS drawn, sum(accepted) AS accepted,
           sum(declined) AS declined, sum(unreached) AS unreached, sum(gone) AS gone, max(day) AS last,
           sum(by_hand) AS named
    FROM came JOIN expert ON expert.id = CAST(substr(expert_no, 4) AS INTEGER)
    GROUP BY expert.id
)
"""  # noqa: S608


class DatabaseBalance:
    """Implements ``core.draw.history.balance.BalanceReads``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def page(
        self, since: str, after: BalanceCursor | None, count: int
    ) -> tuple[Sequence[BalanceRow], BalanceCursor | None]:
        """Who was drawn most since a day, and where the next page begins."""
        further = ""
        values: list[str | int] = [since]
        if after is not None:
            drawn, accepted, number = after
            further = "WHERE (-drawn, -accepted, id) > (?, ?, ?)"
            values += [-drawn, -accepted, int(number.rpartition("-")[2])]
        rows = self._connection.execute(
            f"{_COUNTED} SELECT id, name, drawn, accepted, declined, unreached, gone, last, named "  # noqa: S608
            "FROM counted "
            f"{further} ORDER BY drawn DESC, accepted DESC, id LIMIT ?",
            (*values, count),
        ).fetchall()
        found = [BalanceRow(expert_no(row[0]), *row[1:]) for row in rows]
        last = found[-1] if len(found) == count else None
        return found, None if last is None else (last.drawn, last.accepted, last.expert_no)

    def balance(self, since: str) -> Balance:
        """Experts of the pool by times drawn; who was deleted is left out."""
        rows = self._connection.execute(
            f"{_COUNTED} SELECT coalesce(counted.drawn, 0), count(*) "  # noqa: S608
            "FROM expert LEFT JOIN counted ON counted.id = expert.id "
            "WHERE expert.status <> 'deleted' GROUP BY 1 ORDER BY 1",
            (since,),
        )
        return Balance(dict(rows.fetchall()))


class LentBalance:
    """Implements ``core.draw.history.balance.BalanceAccess``: a connection for each use."""

    def __init__(self, open_reader: Callable[[], Connection]) -> None:
        self._open_reader = open_reader

    @contextmanager
    def __call__(self, scope: Scope = None) -> Iterator[DatabaseBalance]:
        """Lend the counts as they stand now, of nothing but the departments that ``scope`` names."""
        connection = self._open_reader()
        try:
            if scope is not None:
                restrict(connection, scope)
            yield DatabaseBalance(connection)
        finally:
            connection.close()
