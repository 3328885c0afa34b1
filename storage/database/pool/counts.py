"""How many experts have a specialty or a tag, counted in the index without reading experts."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from core.pool.arranging.specialty_edits import everything_below
from core.pool.record.model import Specialty
from core.pool.record.search_tokens import specialty_token, tag_token
from core.pool.record.tags import TagUse
from core.standing.model import DrawDays
from storage.database.connection import Connection
from storage.database.pool.words import any_of
from storage.database.scoped import is_scoped
from storage.database.standing import undrawable

_COUNT = (
    "SELECT count(*) FROM (SELECT rowid FROM expert_index WHERE expert_index MATCH ? "
    "EXCEPT SELECT id FROM expert WHERE status = 'deleted')"
)
_COUNT_SCOPED = (
    "SELECT count(*) FROM (SELECT rowid FROM expert_index WHERE expert_index MATCH ? "
    "INTERSECT SELECT id FROM expert WHERE status <> 'deleted')"
)


def specialty_use(connection: Connection, entries: Sequence[Specialty]) -> Mapping[str, int]:
    """Experts not deleted by code; who has several specialties below an entry counts once for it."""
    terms = dict(connection.execute("SELECT term, doc FROM expert_terms WHERE term >= '§' AND term < '¨'"))
    gone = Counter(
        code
        for (code,) in connection.execute(
            "SELECT value FROM expert, json_each(expert.specialties) WHERE status = 'deleted'"
        )
    )
    scoped = is_scoped(connection)
    count = _COUNT_SCOPED if scoped else _COUNT
    found: dict[str, int] = {}
    inside = everything_below(entries)
    for entry in entries:
        codes = inside[entry.code]
        own = [code for code in codes if terms.get(specialty_token(code).lower())]
        if own == [entry.code] and entry.code.isalnum() and not scoped:
            found[entry.code] = terms[specialty_token(entry.code).lower()] - gone[entry.code]
        elif own:
            match = any_of([specialty_token(code) for code in own])
            found[entry.code] = connection.execute(count, (match,)).fetchone()[0]
        else:
            found[entry.code] = 0
    return found


def specialty_supply(
    connection: Connection, entries: Sequence[Specialty], codes: Collection[str], days: DrawDays
) -> Mapping[str, int]:
    """Experts whom nothing keeps from being drawn on ``days``, by code; unknown codes are left out."""
    out, bounds = undrawable(days)
    count = (
        "SELECT count(*) FROM (SELECT rowid FROM expert_index WHERE expert_index MATCH ? "  # noqa: S608
        f"{'INTERSECT SELECT id FROM expert ' if is_scoped(connection) else ''}EXCEPT SELECT id FROM ({out}))"
    )
    inside = everything_below(entries)
    return {
        code: connection.execute(
            count, (any_of([specialty_token(below) for below in inside[code]]), *bounds)
        ).fetchone()[0]
        for code in codes
        if code in inside
    }


def tag_use(connection: Connection) -> tuple[TagUse, ...]:
    """All known tags by name."""
    count = _COUNT_SCOPED if is_scoped(connection) else _COUNT
    names = [name for (name,) in connection.execute("SELECT name FROM tag ORDER BY name")]
    return tuple(
        TagUse(name, connection.execute(count, (f'"{tag_token(name)}"',)).fetchone()[0]) for name in names
    )
