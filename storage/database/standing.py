"""Whether experts can be drawn, read from the database: their facts, and the same rule as a condition.

The condition answers for a million experts from indexes alone; a property test holds it to
``core.standing.rules``.
"""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from core.standing.model import DrawDays, ExpertStatus, Period, StandingFacts
from storage.database.connection import Connection

FACTS = "status, barred_to, term_from, term_to, check_missed"
"""Columns of ``expert`` that :func:`facts_of` reads, in order."""

_RUNNING = "FROM expert_leave WHERE ended_at IS NULL AND project_no = ''"


def facts_of(row: Sequence[Any], leaves: tuple[Period, ...]) -> StandingFacts:
    """Facts from the columns :data:`FACTS` and the leaves in force."""
    status, barred_to, term_from, term_to, check_missed = row
    return StandingFacts(ExpertStatus(status), barred_to, term_from, term_to, check_missed, leaves)


def leaves_in_force(
    connection: Connection, numbers: Sequence[int] | None = None
) -> dict[int, tuple[Period, ...]]:
    """Leaves that were not ended early, by expert, in order; of everybody or of some."""
    some, values = "", list(numbers or ())
    if numbers is not None:
        some = f" AND expert_id IN ({','.join('?' * len(values))})"
    found: dict[int, list[Period]] = defaultdict(list)
    for expert, start, end in connection.execute(
        f"SELECT expert_id, starts, ends {_RUNNING}{some} ORDER BY 1, 2",
        values,
    ):
        found[expert].append((start, end))
    return {expert: tuple(leaves) for expert, leaves in found.items()}


def standing_facts(connection: Connection, number: int) -> StandingFacts | None:
    """Facts of one expert, None when there is nobody of this number."""
    row = connection.execute(f"SELECT {FACTS} FROM expert WHERE id = ?", (number,)).fetchone()  # noqa: S608
    if row is None:
        return None
    return facts_of(row, leaves_in_force(connection, [number]).get(number, ()))


def undrawable(days: DrawDays, experts: str = "expert") -> tuple[str, list[str]]:
    """SQL of the numbers of all experts whom something keeps from being drawn, with its values.

    ``experts`` is the table or view they are read from. A number comes once for each reason. Every part reads
    an index that holds little more than its finds.
    """
    last = max(days.draw, days.last)
    first = min(days.draw, days.first)
    touching = " OR ".join(["(starts <= ? AND (ends IS NULL OR ends >= ?))"] * len(days.spans))
    sql = (
        f"SELECT id FROM {experts} WHERE status <> 'active' "  # noqa: S608
        "AND (status = 'deleted' OR barred_to = '' OR barred_to >= ?) "
        f"UNION ALL SELECT id FROM {experts} WHERE term_to > '' AND term_to < ? "
        f"UNION ALL SELECT id FROM {experts} WHERE term_from > '' AND term_from > ? "
        f"UNION ALL SELECT id FROM {experts} WHERE check_missed > '' AND check_missed <= ? "
        f"UNION ALL SELECT expert_id {_RUNNING} AND ({touching})"
    )
    bounds = [day for start, end in days.spans for day in (end, start)]
    return sql, [days.draw, last, first, last, *bounds]
