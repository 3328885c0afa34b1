"""Lists and counts of experts over a read-only connection: filters, search words, keyset pages."""

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from threading import Lock
from typing import Any

from core.kernel.errors import UserError
from core.pool.model import (
    Cursor,
    ExpertFilter,
    ExpertQuery,
    ExpertStatus,
    ListedExpert,
    PoolCounts,
    SortColumn,
    Specialty,
)
from core.pool.search_tokens import (
    INITIALS,
    SearchWord,
    WordKind,
    match_expression,
    search_words,
    specialty_token,
    tag_token,
)
from core.standing.model import DrawDays, Period, StandingFacts
from storage.database.connection import Connection
from storage.database.pool import DatabaseExperts, expert_no, row_number
from storage.database.pool_specialties import DatabaseSpecialties, codes_inside
from storage.database.standing import (
    FACTS,
    facts_of,
    leaves_in_force,
    standing_facts,
    undrawable,
)

_EMPLOYER = "CASE e.employer WHEN '' THEN m.name ELSE e.employer END"
_FACTS = ", ".join(f"e.{column}" for column in FACTS.split(", "))
_SORT = {
    SortColumn.EXPERT_NO: "e.id",
    SortColumn.NAME: "e.pinyin",
    SortColumn.TITLE: "e.title",
    SortColumn.EMPLOYER: "m.name",
    SortColumn.REGION: "e.region",
    SortColumn.TERM_TO: "e.term_to",
    SortColumn.STATUS: "e.status",
}
_LAST = "\U0010ffff"  # after everything that begins with a prefix
_ID_DIGITS = 18
_LEAST_PHONE_DIGITS = 3


class DatabasePoolReads(DatabaseExperts):
    """Implements ``core.pool.ports.PoolReads``."""

    def specialties(self) -> tuple[Specialty, ...]:
        """The whole classification."""
        return DatabaseSpecialties(self._connection).all()

    def page(self, query: ExpertQuery) -> tuple[Sequence[ListedExpert], Cursor | None]:
        """Rows in order, and where the next page begins; equal rows stand by number."""
        column = _SORT[query.sort]
        where = self._where(query.wanted)
        direction, beyond = ("DESC", "<") if query.descending else ("ASC", ">")
        if query.after is not None:
            where.add(f"({column}, e.id) {beyond} (?, ?)", *query.after)
        order = f"ORDER BY {column} {direction}, e.id {direction}"
        joined = "FROM expert e JOIN employer m ON m.id = e.employer_id"
        source = joined if query.sort is SortColumn.EMPLOYER else "FROM expert e"
        rows = self._connection.execute(
            f"SELECT e.id, {_FACTS}, {column}, e.name, {_EMPLOYER}, e.phone, e.title, e.title_level, "
            f"e.region, e.specialties {joined} WHERE e.id IN "
            f"(SELECT e.id {source} {where.sql} {order} LIMIT ?) {order}",
            (*where.values, query.count),
        ).fetchall()
        following = (rows[-1][6], rows[-1][0]) if len(rows) == query.count else None
        leaves = leaves_in_force(self._connection, [row[0] for row in rows])
        return [_listed(row, leaves.get(row[0], ())) for row in rows], following

    def standing(self, number: str) -> StandingFacts:
        """What bears on drawing the expert; raises ``UserError('pool.expert_unknown')``."""
        facts = standing_facts(self._connection, row_number(number))
        if facts is None:
            raise UserError("pool.expert_unknown")
        return facts

    def count(self, wanted: ExpertFilter) -> int:
        """How many experts fit."""
        where = self._where(wanted)
        row = self._connection.execute(f"SELECT count(*) FROM expert e {where.sql}", where.values).fetchone()  # noqa: S608
        return int(row[0])

    def _where(self, wanted: ExpertFilter) -> "_Where":
        return _Where(wanted, codes_inside(self._connection, wanted.specialties))

    def counts(self, today: str) -> PoolCounts:
        """How many there are: the many active ones by difference, from indexes alone."""
        execute = self._connection.execute
        (everybody,) = execute("SELECT count(*) FROM expert").fetchone()
        rows = execute("SELECT status, count(*) FROM expert WHERE status <> 'active' GROUP BY status")
        by_status = {ExpertStatus(status): count for status, count in rows}
        by_status[ExpertStatus.ACTIVE] = everybody - sum(by_status.values())
        ended = "FROM expert WHERE term_to > '' AND term_to < ?"
        (lapsed,) = execute(f"SELECT count(*) {ended}", (today,)).fetchone()
        (aside,) = execute(f"SELECT count(*) {ended} AND status <> 'active'", (today,)).fetchone()
        out, days = undrawable(DrawDays.on(today))
        (cannot,) = execute(f"SELECT count(DISTINCT id) FROM ({out})", days).fetchone()  # noqa: S608
        return PoolCounts(by_status, lapsed - aside, everybody - cannot)


class LentReads:
    """Implements ``core.pool.ports.PoolAccess``: one connection, opened when first wanted, kept warm."""

    def __init__(self, open_reader: Callable[[], Connection]) -> None:
        self._open_reader = open_reader
        self._lock = Lock()
        self._connection: Connection | None = None

    @contextmanager
    def __call__(self) -> Iterator[DatabasePoolReads]:
        """Lend the reads; others wait."""
        with self._lock:
            if self._connection is None:
                self._connection = self._open_reader()
            yield DatabasePoolReads(self._connection)

    def close(self) -> None:
        """Close the connection."""
        with self._lock:
            if self._connection is not None:
                self._connection.close()
            self._connection = None


class _Where:
    """Conditions that must all hold, with their values."""

    def __init__(self, wanted: ExpertFilter, codes: Sequence[str]) -> None:
        self._conditions: list[str] = []
        self.values: list[Any] = []
        self._statuses(wanted.statuses)
        self._any_token([f'"{specialty_token(code)}"' for code in codes])
        self._any_token([f'"{tag_token(tag)}"' for tag in wanted.tags])
        if wanted.title_levels:
            self._one_of("e.title_level", [level.value for level in wanted.title_levels])
        if wanted.regions:
            inside = " OR ".join(["e.region = ? OR (e.region > ? AND e.region < ?)"] * len(wanted.regions))
            bounds = [
                text for region in wanted.regions for text in (region, region + "/", f"{region}/{_LAST}")
            ]
            self.add(f"({inside})", *bounds)
        if wanted.term_from:
            self.add("e.term_to >= ?", wanted.term_from)
        if wanted.term_to:
            self.add("e.term_to > '' AND e.term_to <= ?", wanted.term_to)
        if wanted.drawable_on:
            out, days = undrawable(DrawDays.on(wanted.drawable_on))
            self.add(f"e.id NOT IN ({out})", *days)
        for word in search_words(wanted.words):
            sql, values = _word_condition(word)
            self.add(sql, *values)

    @property
    def sql(self) -> str:
        return f"WHERE {' AND '.join(self._conditions)}" if self._conditions else ""

    def add(self, condition: str, *values: Any) -> None:
        self._conditions.append(condition)
        self.values += values

    def _statuses(self, statuses: Sequence[ExpertStatus]) -> None:
        left_out = [status.value for status in ExpertStatus if status not in statuses]
        if not left_out:
            return
        if ExpertStatus.ACTIVE in statuses:
            marks = ",".join("?" * len(left_out))
            self.add(
                f"e.id NOT IN (SELECT id FROM expert WHERE status <> 'active' AND status IN ({marks}))",  # noqa: S608
                *left_out,
            )
        else:
            self.add("e.status <> 'active'")
            self._one_of("e.status", [status.value for status in statuses])

    def _any_token(self, tokens: Sequence[str]) -> None:
        if tokens:
            self.add(
                "e.id IN (SELECT rowid FROM expert_index WHERE expert_index MATCH ?)", " OR ".join(tokens)
            )

    def _one_of(self, column: str, values: Sequence[str]) -> None:
        self.add(f"{column} IN ({','.join('?' * len(values))})", *values)


_BY_TOKENS = "SELECT rowid FROM expert_index WHERE expert_index MATCH ?"
_BY_EMPLOYER = (
    "SELECT id FROM expert WHERE employer_id IN "
    "(SELECT rowid FROM employer_index WHERE employer_index MATCH ?)"
)
_BY_RANGE = "SELECT id FROM expert WHERE {column} >= ? AND {column} < ?"


def _word_condition(word: SearchWord) -> tuple[str, list[Any]]:
    """Everything that one search word may mean, as one condition on ``e.id``."""
    match word.kind:
        case WordKind.IDEOGRAPHS:
            parts = _ideographs(word.text)
        case WordKind.LETTERS:
            parts = _letters(word.text)
        case WordKind.DIGITS:
            parts = _digits(word.text)
        case WordKind.NUMBER:
            parts = [("SELECT id FROM expert WHERE id = ?", [int(word.number)])]
    union = " UNION ".join(sql for sql, _ in parts)
    return f"e.id IN ({union})", [value for _, values in parts for value in values]


def _ideographs(text: str) -> list[tuple[str, list[Any]]]:
    expression = match_expression(text)
    if len(text) <= 2:
        return [(_BY_TOKENS, [expression]), (_BY_EMPLOYER, [expression])]
    # The pairs of a longer word may stand apart: looked at once more in the text itself.
    by_name = (
        "SELECT x.id FROM expert_index JOIN expert x ON x.id = expert_index.rowid "
        "WHERE expert_index MATCH ? AND instr(replace(x.name, '·', ''), ?)"
    )
    return [(by_name, [expression, text]), (_BY_EMPLOYER, [expression])]


def _letters(text: str) -> list[tuple[str, list[Any]]]:
    in_names = f'"{text}" * OR "{INITIALS}{text}" *'
    in_employers = f'"{text}" * OR ({match_expression(text)})' if len(text) > 1 else f'"{text}" *'
    pinyin = _BY_RANGE.format(column="pinyin")
    found: list[tuple[str, list[Any]]] = [
        (pinyin, [text, text + _LAST]),
        (_BY_TOKENS, [in_names]),
        (_BY_EMPLOYER, [in_employers]),
    ]
    if len(text) == _ID_DIGITS and text[:-1].isdigit():
        found.append(("SELECT id FROM expert WHERE id_number <> '' AND id_number = ?", [text.upper()]))
    return found


def _digits(text: str) -> list[tuple[str, list[Any]]]:
    found: list[tuple[str, list[Any]]] = [("SELECT id FROM expert WHERE id = ?", [int(text[:18])])]
    if len(text) >= _LEAST_PHONE_DIGITS:
        by_phone = f"{_BY_RANGE.format(column='phone')} AND status <> 'deleted'"
        found.append((by_phone, [text, text + _LAST]))
    if len(text) == _ID_DIGITS:
        found.append(("SELECT id FROM expert WHERE id_number <> '' AND id_number = ?", [text]))
    return found


def _listed(row: Sequence[Any], leaves: tuple[Period, ...]) -> ListedExpert:
    name, employer, phone, title, level, region, specialties = row[7:]
    return ListedExpert(
        expert_no(row[0]),
        name,
        employer,
        phone,
        title,
        level,
        region,
        tuple(json.loads(specialties)),
        facts_of(row[1:6], leaves),
    )
