"""The pool as a draw reads it: candidates for pre-query and freeze, people for calls and forms."""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from functools import lru_cache
from typing import Any

from core.draw.eligibility.avoidance import legal_entity, unit_keys
from core.draw.eligibility.candidate import Candidate, standing_of
from core.draw.eligibility.pool_reading import EVERY_DRAW, PoolReading
from core.draw.eligibility.practice_years import full_years, years_field, years_of, years_since
from core.draw.eligibility.rules import STANDING
from core.draw.protocol.model import ExpertKind
from core.draw.protocol.replenishment import PassReason
from core.draw.state.ports import NeededTime, Person
from core.pool.record.custom_fields import CustomField, CustomFields
from core.sheets.text import fold
from core.standing.model import TitleLevel
from core.standing.rules import obstacles
from storage.database.connection import Connection
from storage.database.draw.times import draw_days, pool_stamp, times_drawn
from storage.database.pool.custom import CustomInOrder, DatabaseCustomFields
from storage.database.pool.experts import expert_no
from storage.database.standing import FACTS, facts_of, leaves_in_force, standing_facts

_EMPLOYER = "coalesce(nullif(expert.employer, ''), employer.name)"
UNIT_CONTACT = (
    "kind, coalesce(json_extract(contacts, '$[0][0]'), ''), coalesce(json_extract(contacts, '$[0][2]'), '')"
)
"""SQL of the last columns of a :class:`Person`: what it is, and whom a unit has first to be called."""
_LEVELS = {level.value: level for level in TitleLevel}


class DatabasePoolSource:
    """Implements ``core.draw.planning.service.PoolSource``; opens a read-only connection for each reading."""

    def __init__(self, open_reader: Callable[[], Connection]) -> None:
        self._open_reader = open_reader

    def candidates(self, day: str, reading: PoolReading = EVERY_DRAW) -> Iterator[Candidate]:
        """Everybody in the pool as they stand on ``day``, of one moment of the database, by number."""
        connection = self._open_reader()
        try:
            connection.execute("BEGIN")
            yield from _candidates(connection, day, reading)
        finally:
            connection.close()

    def draw_days(self) -> Mapping[str, Sequence[tuple[str, bool]]]:
        """By expert number: (day of the result, whether the seat was accepted) of every draw."""
        with closing(self._open_reader()) as connection:
            return draw_days(connection)

    def stamp(self) -> str:
        """Another text whenever something changed that this reads of the pool and of earlier draws."""
        with closing(self._open_reader()) as connection:
            return pool_stamp(connection)

    def paths(self) -> Callable[[Sequence[str]], Mapping[str, str]]:
        """Looks up paths of codes."""
        return self._paths

    def custom_fields(self) -> CustomFields:
        """Definitions of the customer's own fields."""
        connection = self._open_reader()
        try:
            return DatabaseCustomFields(connection).fields()
        finally:
            connection.close()

    def names(self, codes: Sequence[str]) -> Mapping[str, str]:
        """Codes of the classification to their names."""
        connection = self._open_reader()
        try:
            marks = ",".join("?" * len(codes))
            query = f"SELECT code, name FROM specialty WHERE code IN ({marks})"  # noqa: S608 - marks only
            return dict(connection.execute(query, tuple(codes)).fetchall())
        finally:
            connection.close()

    def _paths(self, codes: Sequence[str]) -> Mapping[str, str]:
        connection = self._open_reader()
        try:
            return specialty_paths(connection, codes)
        finally:
            connection.close()


class DatabasePeople:
    """Implements ``core.draw.state.ports.People`` over the engine's connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def person(self, number: str) -> Person:
        """How to reach and print one expert; raises ``KeyError``."""
        row = self._connection.execute(
            f"SELECT expert.name, phone, title, {_EMPLOYER}, specialties, {UNIT_CONTACT}, email "  # noqa: S608
            "FROM expert JOIN employer ON employer.id = employer_id WHERE expert.id = ?",
            (_row_id(number),),
        ).fetchone()
        if row is None:
            raise KeyError(number)
        codes = json.loads(row[4])
        marks = ",".join("?" * len(codes))
        names = dict(
            self._connection.execute(
                f"SELECT code, name FROM specialty WHERE code IN ({marks})",  # noqa: S608
                codes,
            ).fetchall()
        )
        specialties = "、".join(names.get(code, code) for code in codes)
        return Person(number, row[0], row[1], row[2], row[3], specialties, *row[5:9])

    def by_phone(self, phone: str) -> str | None:
        """Number of the expert with this mobile number, with or without +86."""
        digits = phone.removeprefix("+86").removeprefix("0086")
        row = self._connection.execute(
            "SELECT id FROM expert WHERE phone = ? AND status <> 'deleted'", (digits,)
        ).fetchone()
        return None if row is None else expert_no(row[0])

    def by_id_number(self, id_number: str) -> str | None:
        """Number of the expert with this ID number."""
        row = self._connection.execute(
            "SELECT id FROM expert WHERE id_number <> '' AND id_number = ? AND status <> 'deleted'",
            (id_number.upper(),),
        ).fetchone()
        return None if row is None else expert_no(row[0])

    def conflict(self, number: str, needed: NeededTime) -> str | None:
        """A reason that arose since the freeze, or None."""
        facts = standing_facts(self._connection, _row_id(number))
        if facts is None:
            return PassReason.NOT_ACTIVE.value
        found = obstacles(facts, needed.days)
        if found:
            return STANDING[found[0].code].value
        busy_from, busy_to = needed.window(self._region(number))
        clash = self._connection.execute(
            "SELECT 1 FROM panel_duty WHERE expert_no = ? AND draw_id <> ? AND starts < ? AND ends > ?",
            (number, needed.draw_id, busy_to, busy_from),
        ).fetchone()
        return None if clash is None else PassReason.TIME_CLASH.value

    def _region(self, number: str) -> str:
        row = self._connection.execute(
            "SELECT region FROM expert WHERE id = ?", (_row_id(number),)
        ).fetchone()
        return "" if row is None else str(row[0])


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


def specialty_codes(connection: Connection) -> dict[str, str]:
    """Codes and unambiguous names of the classification, folded, to codes."""
    found: dict[str, str | None] = {}
    for code, name in connection.execute("SELECT code, name FROM specialty WHERE disabled = 0"):
        found[fold(code)] = code
        found[fold(name)] = None if fold(name) in found else code
    return {word: code for word, code in found.items() if code is not None}


def _candidates(connection: Connection, day: str, reading: PoolReading = EVERY_DRAW) -> Iterator[Candidate]:
    paths = specialty_paths(connection)
    leaves = leaves_in_force(connection)
    drawn = times_drawn(connection, reading.since, reading.counted)
    busy: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for number, starts, ends in connection.execute(
        "SELECT expert_no, starts, ends FROM panel_duty ORDER BY 1, 2, 3"
    ):
        busy[number].append((starts, ends))
    keys = lru_cache(maxsize=100_000)(_sorted_keys)
    entities = _LegalEntities(connection)
    practice = years_field(DatabaseCustomFields(connection).fields())
    custom_of = CustomInOrder(connection, reading.custom | ({practice.key} if practice else set()))
    rows = connection.execute(
        f"SELECT expert.id, {FACTS}, title_level, region, specialties, tags, "  # noqa: S608
        "avoidance_units, former_employers, coalesce(nullif(expert.credit_code, ''), employer.credit_code), "
        f"{_EMPLOYER}, kind, title, sex, birth_date, practice_since "
        "FROM expert JOIN employer ON employer.id = employer_id "
        "WHERE status <> 'deleted' ORDER BY expert.id"
    )
    for row in rows:
        identity = row[0]
        standing = standing_of(facts_of(row[1:6], leaves.get(identity, ())), day)
        level, region, specialties, tags, avoided, former, credit, employer, kind, *person = row[6:]
        title, sex, born, since = person
        custom = custom_of.values(identity)
        number = expert_no(identity)
        units = [employer, *([credit] if credit else ()), *_list(avoided), *(f[0] for f in _list(former))]
        yield Candidate(
            expert_no=number,
            entity=entities.of(employer, credit),
            specialties=tuple(paths[c] for c in _list(specialties) if c in paths),
            **standing._asdict(),
            title_level=_LEVELS.get(level),
            years=_years(since, practice, custom, day),
            region=region,
            tags=tuple(_list(tags)),
            units=tuple(sorted({key for unit in units for key in keys(unit)})),
            busy=tuple(busy.get(number, ())),
            times_drawn=drawn.get(number, 0),
            custom=tuple(pair for pair in custom if pair[0] in reading.custom),
            kind=ExpertKind.UNIT if kind else ExpertKind.PERSON,
            title=title if reading.title else "",
            sex=sex if reading.sex else "",
            age=full_years(born, day) if reading.age and born else None,
        )


def _years(since: str, field: CustomField | None, custom: Iterable[tuple[str, str]], day: str) -> int | None:
    """Years of practice from the record, else from the customer's own field for them."""
    if since or field is None:
        return years_since(since, day)
    return years_of(field, dict(custom).get(field.key, ""), day)


class _LegalEntities:
    """What the employer cap counts by: a credit code where one is known, else the entity's name.

    A branch often has a credit code of its own; it counts with its head office all the same.
    """

    def __init__(self, connection: Connection) -> None:
        self._of_name = lru_cache(maxsize=100_000)(legal_entity)
        self._codes: dict[str, str] = {}
        for name, code in connection.execute(
            "SELECT name, credit_code FROM employer WHERE credit_code <> '' ORDER BY id"
        ):
            entity = self._of_name(name)
            if not entity.is_branch:
                self._codes.setdefault(entity.key, code)

    def of(self, employer: str, credit_code: str) -> str | None:
        """The legal entity of an expert's employer, None when nothing is known of it."""
        entity = self._of_name(employer)
        own = "" if entity.is_branch else credit_code
        return self._codes.get(entity.key) or own or entity.key or None


def _sorted_keys(name: str) -> tuple[str, ...]:
    return tuple(sorted(unit_keys(name)))


def _list(text: str) -> list[Any]:
    found: list[Any] = json.loads(text) if text != "[]" else []
    return found


def _row_id(number: str) -> int:
    return int(number.rpartition("-")[2])
