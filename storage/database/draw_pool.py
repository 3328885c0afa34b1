"""The pool as a draw reads it: candidates for pre-query and freeze, people for calls and forms."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache

from core.draw.avoidance import unit_keys
from core.draw.candidate import Candidate, Period
from core.draw.model import TitleLevel
from core.draw.ports import Person
from core.draw.replenishment import PassReason
from core.pool.model import ExpertStatus
from storage.database.connection import Connection

_LEVELS = {level.value: level for level in TitleLevel}


class DatabasePoolSource:
    """Implements ``core.draw.planning.PoolSource``; opens a read-only connection for each reading."""

    def __init__(self, open_reader: Callable[[], Connection]) -> None:
        self._open_reader = open_reader

    def candidates(self) -> Iterator[Candidate]:
        """Everybody in the pool, of one moment of the database, by number."""
        connection = self._open_reader()
        try:
            connection.execute("BEGIN")
            yield from _candidates(connection)
        finally:
            connection.close()

    def paths(self) -> Callable[[Sequence[str]], Mapping[str, str]]:
        """Looks up paths of codes."""
        return self._paths

    def _paths(self, codes: Sequence[str]) -> Mapping[str, str]:
        connection = self._open_reader()
        try:
            return specialty_paths(connection, codes)
        finally:
            connection.close()


class DatabasePeople:
    """Implements ``core.draw.ports.People`` over the engine's connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def person(self, expert_no: str) -> Person:
        """How to reach and print one expert; raises ``KeyError``."""
        row = self._connection.execute(
            "SELECT expert.expert_no, expert.name, expert.phone, coalesce(title, ''), "
            "coalesce(expert.employer, employer.name), expert.id "
            "FROM expert JOIN employer ON employer.id = employer_id WHERE expert_no = ?",
            (expert_no,),
        ).fetchone()
        if row is None:
            raise KeyError(expert_no)
        names = self._connection.execute(
            "SELECT specialty.name FROM expert_specialty JOIN specialty USING (code) "
            "WHERE expert_id = ? ORDER BY expert_specialty.position",
            (row[5],),
        )
        return Person(row[0], row[1], row[2], row[3], row[4], "、".join(n[0] for n in names))

    def by_phone(self, phone: str) -> str | None:
        """Number of the expert with this mobile number, with or without +86."""
        digits = phone.removeprefix("+86").removeprefix("0086")
        row = self._connection.execute(
            "SELECT expert_no FROM expert WHERE phone = ? AND status <> 'deleted'", (digits,)
        ).fetchone()
        return None if row is None else str(row[0])

    def conflict(self, expert_no: str, meeting_day: str) -> str | None:
        """A reason that arose since the freeze, or None."""
        row = self._connection.execute(
            "SELECT status, term_to, EXISTS (SELECT 1 FROM expert_leave WHERE expert_id = expert.id "
            "AND ended_at IS NULL AND starts <= :day AND (ends IS NULL OR ends >= :day)) "
            "FROM expert WHERE expert_no = :number",
            {"day": meeting_day, "number": expert_no},
        ).fetchone()
        if row is None or row[0] != ExpertStatus.ACTIVE.value:
            return PassReason.NOT_ACTIVE.value
        if row[1] is not None and row[1] < meeting_day:
            return PassReason.TERM_LAPSED.value
        return PassReason.ON_LEAVE.value if row[2] else None


def specialty_paths(connection: Connection, codes: Sequence[str] | None = None) -> dict[str, str]:
    """Codes to paths from the root; codes that are unknown or disabled are left out."""
    parents = dict(connection.execute("SELECT code, parent FROM specialty WHERE disabled = 0").fetchall())
    wanted = parents if codes is None else [code for code in codes if code in parents]
    paths = {}
    for code in wanted:
        path, step = [code], parents.get(code, "")
        while step:
            path.append(step)
            step = parents.get(step, "")
        paths[code] = "/".join(reversed(path))
    return paths


def _candidates(connection: Connection) -> Iterator[Candidate]:
    paths = specialty_paths(connection)
    specialties = _lists(connection, "SELECT expert_id, code FROM expert_specialty ORDER BY 1, position")
    tags = _lists(connection, "SELECT expert_id, tag FROM expert_tag ORDER BY 1, position")
    units = _lists(
        connection,
        "SELECT expert_id, unit FROM expert_avoidance UNION ALL SELECT expert_id, name FROM former_employer",
    )
    leaves: dict[int, list[Period]] = defaultdict(list)
    for expert, start, end in connection.execute(
        "SELECT expert_id, starts, ends FROM expert_leave WHERE ended_at IS NULL ORDER BY 1, 2"
    ):
        leaves[expert].append((start, end))
    drawn = dict(
        connection.execute(
            "SELECT expert_no, count(*) FROM seat_row WHERE state = 'accepted' GROUP BY expert_no"
        ).fetchall()
    )
    keys = lru_cache(maxsize=100_000)(_sorted_keys)
    rows = connection.execute(
        "SELECT expert.id, expert_no, status, term_from, term_to, title_level, coalesce(region, ''), "
        "coalesce(expert.credit_code, employer.credit_code), coalesce(expert.employer, employer.name), "
        "employer.name_key FROM expert JOIN employer ON employer.id = employer_id "
        "WHERE status <> 'deleted' ORDER BY expert_no"
    )
    for row in rows:
        expert, number, status, start, end, level, region, credit, employer, name_key = row
        own = [employer, *([credit] if credit else ()), *units.get(expert, ())]
        yield Candidate(
            expert_no=number,
            entity=credit or name_key or None,
            specialties=tuple(paths[c] for c in specialties.get(expert, ()) if c in paths),
            active=status in (ExpertStatus.ACTIVE.value, ExpertStatus.BLACKLISTED.value),
            blacklisted=status == ExpertStatus.BLACKLISTED.value,
            term=(start, end),
            leaves=tuple(leaves.get(expert, ())),
            title_level=_LEVELS.get(level),
            region=region,
            tags=tuple(tags.get(expert, ())),
            units=tuple(sorted({key for unit in own for key in keys(unit)})),
            times_drawn=drawn.get(number, 0),
        )


def _sorted_keys(name: str) -> tuple[str, ...]:
    return tuple(sorted(unit_keys(name)))


def _lists(connection: Connection, sql: str) -> dict[int, list[str]]:
    found: dict[int, list[str]] = defaultdict(list)
    for expert, value in connection.execute(sql):
        found[expert].append(value)
    return found
