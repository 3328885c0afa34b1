"""The history of draws, read over a connection of its own: attempts joined with their counts."""

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta
from typing import Any

from core.draw.history.lists import HistoryCursor, HistoryDetail, HistoryFilter, HistoryRow, SeatFact
from core.draw.protocol.model import SelectionMode
from core.draw.reader import group_views_of
from core.draw.state.views import DrawState
from core.kernel.errors import UserError
from storage.database.connection import Connection
from storage.database.draw.draws import plan_of
from storage.database.scoped import Scope, restrict

# An attempt is known from its freeze on; the one that is being planned has no row of its own yet.
_ATTEMPTS = """
WITH attempt AS (
    SELECT draw_id, attempt, coalesce(revealed_at, frozen_at) AS at, void_reason FROM draw_attempt
    UNION ALL
    SELECT id, attempt, changed_at, NULL FROM draw
    WHERE NOT EXISTS (SELECT 1 FROM draw_attempt AS a WHERE a.draw_id = draw.id AND a.attempt = draw.attempt)
), counted AS (
    SELECT draw_id, attempt, count(*) AS drawn, sum(state = 'accepted') AS accepted,
           sum(kind IN ('replenished', 'emergency')) AS replacements,
           sum(kind IN ('replenished', 'emergency') AND state = 'accepted') AS refilled
    FROM seat_row GROUP BY draw_id, attempt
), history AS (
    SELECT attempt.draw_id, attempt.attempt, attempt.attempt = draw.attempt AS latest,
           draw.project_no, coalesce(project.name, batch.name, '') AS project_name,
           (SELECT group_concat(member.project_no || ' ' || member.name, ' ') FROM scope_project AS scope
            JOIN project AS member ON member.project_no = scope.project_no
            WHERE scope.scope = draw.project_no) AS projects,
           CASE WHEN attempt.void_reason IS NOT NULL THEN 'voided' ELSE draw.phase END AS phase,
           (SELECT sum(json_extract(value, '$.seats')) FROM json_each(draw.plan, '$.groups')) AS seats,
           coalesce(counted.drawn, 0) AS drawn, coalesce(counted.accepted, 0) AS accepted,
           coalesce(counted.replacements, 0) AS replacements,
           coalesce(counted.refilled, 0) AS refilled, attempt.at AS at,
           coalesce(operator.name, '') AS operator, coalesce(supervisor.name, '') AS supervisor,
           coalesce(archive.name, '') AS archive, coalesce(attempt.void_reason, '') AS void_reason,
           coalesce(json_extract(draw.plan, '$.mode'), 'random') AS mode
    FROM attempt
    JOIN draw ON draw.id = attempt.draw_id
    LEFT JOIN project ON project.project_no = draw.project_no
    LEFT JOIN batch ON batch.id = draw.project_no
    LEFT JOIN counted ON counted.draw_id = attempt.draw_id AND counted.attempt = attempt.attempt
    LEFT JOIN account AS operator ON operator.id = draw.operator
    LEFT JOIN account AS supervisor ON supervisor.id = draw.supervisor
    LEFT JOIN archive ON archive.draw_id = attempt.draw_id AND archive.attempt = attempt.attempt
), told AS (
    SELECT *, CASE
        WHEN void_reason <> '' OR phase IN ('planned', 'checked', 'frozen', 'voided') THEN 'not_drawn'
        WHEN phase IN ('committed', 'slip_issued', 'gathering', 'drawn', 'contacting') THEN 'drawing'
        WHEN accepted < seats THEN 'unmet'
        WHEN refilled > 0 THEN 'drawn_replenished'
        ELSE 'drawn' END AS state
    FROM history
)
"""
"""The states are those of ``core.draw.ceremony.states.draw_state``; a test holds both to one another."""

_SEARCHED = "draw_id || ' ' || project_no || ' ' || project_name || ' ' || projects"
_COLUMNS = (
    "draw_id, attempt, latest, project_no, project_name, phase, state, seats, drawn, accepted, replacements, "
    "at, operator, supervisor, archive, void_reason, mode"
)


class DatabaseHistory:
    """Implements ``core.draw.history.lists.HistoryReads``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def page(
        self, wanted: HistoryFilter, after: HistoryCursor | None, count: int
    ) -> tuple[Sequence[HistoryRow], HistoryCursor | None]:
        """Attempts, the newest first, and where the next page begins."""
        where, values = _where(wanted)
        if after is not None:
            where.append("(at, draw_id, attempt) < (?, ?, ?)")
            values += after
        rows = self._connection.execute(
            f"{_ATTEMPTS} SELECT {_COLUMNS} FROM told {_all(where)} "  # noqa: S608
            "ORDER BY at DESC, draw_id DESC, attempt DESC LIMIT ?",
            (*values, count),
        ).fetchall()
        last = rows[-1] if len(rows) == count else None
        return [_row(row) for row in rows], None if last is None else (last[11], last[0], last[1])

    def count(self, wanted: HistoryFilter) -> int:
        """How many attempts fit."""
        where, values = _where(wanted)
        found = self._connection.execute(f"{_ATTEMPTS} SELECT count(*) FROM told {_all(where)}", values)  # noqa: S608
        return int(found.fetchone()[0])

    def detail(self, draw_id: str, attempt: int) -> HistoryDetail:
        """One attempt; raises ``UserError('draw.unknown')``."""
        row = self._connection.execute(
            "SELECT draw.plan, draw_attempt.counts FROM draw LEFT JOIN draw_attempt "
            "ON draw_attempt.draw_id = draw.id AND draw_attempt.attempt = ? WHERE draw.id = ?",
            (attempt, draw_id),
        ).fetchone()
        if row is None:
            raise UserError("draw.unknown")
        seats = self._connection.execute(
            "SELECT row, seat, kind, state, coalesce(way, ''), replaces, replaced_by, changed_at "
            "FROM seat_row WHERE draw_id = ? AND attempt = ? ORDER BY row",
            (draw_id, attempt),
        )
        groups = group_views_of(plan_of(row[0]), json.loads(row[1] or "{}"))
        return HistoryDetail(groups, tuple(map(_seat, seats)))


class LentHistory:
    """Implements ``core.draw.history.lists.HistoryAccess``: a connection for each use."""

    def __init__(self, open_reader: Callable[[], Connection]) -> None:
        self._open_reader = open_reader

    @contextmanager
    def __call__(self, scope: Scope = None) -> Iterator[DatabaseHistory]:
        """Lend the history as it stands now, of nothing but the departments that ``scope`` names."""
        connection = self._open_reader()
        try:
            if scope is not None:
                restrict(connection, scope)
            yield DatabaseHistory(connection)
        finally:
            connection.close()


def _where(wanted: HistoryFilter) -> tuple[list[str], list[Any]]:
    where: list[str] = []
    values: list[Any] = []
    for word in wanted.words.split():
        where.append(f"(instr(lower({_SEARCHED}), lower(?)) > 0)")
        values.append(word)
    if wanted.states:
        where.append(f"state IN ({','.join('?' * len(wanted.states))})")
        values += [state.value for state in wanted.states]
    if wanted.since is not None:
        where.append("julianday(at) >= julianday(?)")
        values.append(_begin(wanted.since))
    if wanted.until is not None:
        where.append("julianday(at) < julianday(?)")
        values.append(_begin(wanted.until + timedelta(days=1)))
    if wanted.replenished:
        where.append("replacements > 0")
    return where, values


def _begin(day: date) -> str:
    """The moment at which a day begins on this computer."""
    return datetime.combine(day, time()).astimezone().isoformat()


def _all(where: Sequence[str]) -> str:
    return f"WHERE {' AND '.join(where)}" if where else ""


def _row(row: Sequence[Any]) -> HistoryRow:
    draw_id, attempt, latest, project_no, project_name, phase, state, *rest = row
    seats, drawn, accepted, replacements, at, operator, supervisor, archive, void_reason, mode = rest
    return HistoryRow(
        draw_id=draw_id,
        attempt=attempt,
        latest=bool(latest),
        project_no=project_no,
        project_name=project_name,
        phase=phase,
        state=DrawState(state),
        seats=seats or 0,
        drawn=drawn,
        accepted=accepted,
        replacements=replacements,
        at=datetime.fromisoformat(at),
        operator=operator,
        supervisor=supervisor,
        archive=archive,
        void_reason=void_reason,
        mode=SelectionMode(mode),
    )


def _seat(stored: Sequence[Any]) -> SeatFact:
    row, seat, kind, state, way, replaces, replaced_by, changed_at = stored
    return SeatFact(row, seat, kind, state, way, replaces, replaced_by, datetime.fromisoformat(changed_at))
