"""The conditions of a list as SQL: sets of experts that indexes give, and questions asked of each row.

Sets are kept apart because a set can be counted, cut with others and looked up in the order of an index
without reading a single expert; at a million experts reading rows one by one is what takes time. A department
scope is no such set: a connection that is held to one shows only its experts, and looking up the few that
were found takes less than gathering everybody whom the scope lets in. So sets are taken from the whole pool
(``main.expert``), and every query over them reads its experts from what the connection shows.
"""

import re
from collections.abc import Sequence
from typing import Any

from core.pool.record.model import ExpertStatus
from core.pool.record.search_tokens import search_words, specialty_token, tag_token
from core.pool.search.conditions import Group
from core.pool.search.lists import PERSONS, UNITS, ExpertFilter
from core.standing.model import DrawDays
from storage.database.connection import Connection
from storage.database.pool.conditions import ConditionCompiler
from storage.database.pool.sets import InSet
from storage.database.pool.specialties import codes_inside
from storage.database.pool.words import BY_TOKENS, LAST, WordConditions, any_of
from storage.database.scoped import experts_in_order, is_scoped
from storage.database.standing import undrawable

_MANY = 4000  # from here on it is cheaper to walk an index in order than to look experts up and sort them


_NEAR = 64  # numbers to each expert looked at, up to which a range of them is read
_EVERYBODY = re.compile(r"FROM (?:main\.expert|expert_in_order|expert)\b")
_MATCHES = re.compile(r"\b(expert_index|custom_index) MATCH \?")


class ListConditions:
    """Everything that must hold of an expert in a list."""

    def __init__(self, connection: Connection, wanted: ExpertFilter) -> None:
        self._connection = connection
        self._sets: list[str] = []
        self._values_of_sets: list[Sequence[Any]] = []
        self._less: list[str] = []
        self._less_values: list[Any] = []
        self._rows: list[str] = []
        self._row_values: list[Any] = []
        self._scoped, self._experts = is_scoped(connection), experts_in_order(connection)
        self._statuses(wanted.statuses)
        self._tokens([specialty_token(code) for code in codes_inside(connection, wanted.specialties)])
        self._tokens([tag_token(tag) for tag in wanted.tags])
        self._regions(wanted.regions)
        self._term(wanted.term_from, wanted.term_to)
        self._kind(wanted.kind)
        if wanted.drawable_on:
            out, days = undrawable(DrawDays.on(wanted.drawable_on), self._experts)
            self._less.append(out)
            self._less_values += days
        words = WordConditions(connection)
        for word in search_words(wanted.words):
            self._add_set(*words.of(word))
        if wanted.title_levels:
            marks = ",".join("?" * len(wanted.title_levels))
            self._add_row(f"e.title_level IN ({marks})", [level.value for level in wanted.title_levels])
        if wanted.conditions:
            self._conditions(wanted.conditions)

    @property
    def values(self) -> list[Any]:
        """Values of :meth:`where`."""
        return [*self._set_values, *self._less_values, *self._row_values]

    @property
    def _set_values(self) -> list[Any]:
        return [value for values in self._values_of_sets for value in values]

    @property
    def narrows(self) -> bool:
        """Whether more is asked than who is shown anyway."""
        return bool(self._sets or self._rows or len(self._less) > 1)

    def among(self, numbers: Sequence[int]) -> list[int]:
        """Those of some experts who fit, in their order.

        Whatever would read everybody reads these alone. Full-text indexes take a range of numbers; where the
        numbers lie far apart they are read whole.
        """
        if not numbers:
            return []
        where, (least, most) = _EVERYBODY.sub("FROM some", self.where()), (min(numbers), max(numbers))
        if most - least < len(numbers) * _NEAR:
            where = _MATCHES.sub(rf"\g<0> AND \1.rowid BETWEEN {least} AND {most}", where)
        listed = ",".join(map(str, numbers))
        sql = (
            f"WITH some AS MATERIALIZED (SELECT * FROM {self._experts} WHERE id IN ({listed})) "  # noqa: S608
            f"SELECT e.id FROM some e {where}"
        )
        fit = {number for (number,) in self._connection.execute(sql, self.values)}
        return [number for number in numbers if number in fit]

    def gather_rows(self) -> None:
        """Make what is asked of each row one set more: where few fit, no order is to be walked for them."""
        if self._rows:
            rows, self._rows = " AND ".join(self._rows), []
            values, self._row_values = self._row_values, []
            self._add_set(f"SELECT e.id FROM {self._experts} e WHERE {rows}", values)  # noqa: S608

    def where(self, more: str = "", *, walk: bool = False) -> str:
        """The WHERE clause over ``expert e``; ``walk`` keeps sets from deciding the order of reading."""
        e_id = "+e.id" if walk else "e.id"
        every = [f"{e_id} IN ({one})" for one in self._sets]
        every += [f"{e_id} NOT IN ({less})" for less in self._less]
        every += [*self._rows, *([more] if more else ())]
        return f"WHERE {' AND '.join(every)}" if every else ""

    def count(self) -> int:
        """How many experts fit."""
        if self._rows:
            sql, values = f"SELECT count(*) FROM expert e {self.where()}", self.values  # noqa: S608
        elif self._sets and self._scoped and not self._has_many(self._cut(), self._set_values):
            out = "".join(f" AND e.id NOT IN ({one})" for one in self._less)
            sql = (
                f"WITH cut (id) AS ({self._cut()}) "  # noqa: S608
                f"SELECT count(*) FROM cut CROSS JOIN expert e ON e.id = cut.id{out}"
            )
            values = self._set_values + self._less_values
        elif self._sets:
            less = "".join(f" EXCEPT SELECT * FROM ({one})" for one in self._less)  # noqa: S608
            seen = " INTERSECT SELECT id FROM expert" if self._scoped else ""
            sql = f"SELECT count(*) FROM ({self._cut()}{seen}{less})"  # noqa: S608
            values = self._set_values + self._less_values
        else:
            every = " UNION ".join(f"SELECT * FROM ({one})" for one in self._less)  # noqa: S608
            less = f" - (SELECT count(*) FROM ({every}))" if every else ""  # noqa: S608
            sql, values = f"SELECT count(*){less} FROM expert", self._less_values  # noqa: S608
        return int(self._connection.execute(sql, values).fetchone()[0])

    def are_many(self) -> bool:
        """Whether the sets together may hold so many that an index is better walked in its order."""
        if self._scoped and not self._has_many("SELECT id FROM expert", ()):
            return False
        if not self._sets:
            return True
        return self._has_many(self._cut(), self._set_values)

    def _has_many(self, select: str, values: Sequence[Any]) -> bool:
        sql = f"SELECT count(*) FROM (SELECT * FROM ({select}) LIMIT {_MANY})"  # noqa: S608
        return bool(self._connection.execute(sql, values).fetchone()[0] == _MANY)

    def _cut(self) -> str:
        return " INTERSECT ".join(f"SELECT * FROM ({one})" for one in self._sets)  # noqa: S608

    def _conditions(self, group: Group) -> None:
        for sql, values in ConditionCompiler(self._connection).parts(group):
            if isinstance(sql, InSet):
                self._add_set(sql.select, values)
            else:
                self._add_row(f"({sql})", values)

    def _statuses(self, statuses: Sequence[ExpertStatus]) -> None:
        left_out = [status.value for status in ExpertStatus if status not in statuses]
        if not left_out:
            return
        if ExpertStatus.ACTIVE in statuses:
            # Names of states, not what anybody typed.
            some = ",".join(f"'{status}'" for status in left_out)
            out = f"SELECT id FROM {self._experts} WHERE status <> 'active' AND status IN ({some})"  # noqa: S608
            self._less.append(out)
        else:
            marks = ",".join("?" * len(statuses))
            self._add_set(
                f"SELECT id FROM main.expert WHERE status <> 'active' AND status IN ({marks})",  # noqa: S608
                [status.value for status in statuses],
            )

    def _kind(self, kind: str) -> None:
        """Units are few: an index holds them alone."""
        units = f"SELECT id FROM {self._experts} WHERE kind > ''"  # noqa: S608
        if kind == UNITS:
            self._add_set(units, [])
        elif kind == PERSONS:
            self._less.insert(0, units)

    def _tokens(self, tokens: Sequence[str]) -> None:
        if tokens:
            self._add_set(BY_TOKENS, [any_of(tokens)])

    def _regions(self, regions: Sequence[str]) -> None:
        if not regions:
            return
        inside = " OR ".join(["region = ? OR (region > ? AND region < ?)"] * len(regions))
        bounds = [text for region in regions for text in (region, region + "/", f"{region}/{LAST}")]
        self._add_set(f"SELECT id FROM main.expert WHERE {inside}", bounds)  # noqa: S608

    def _term(self, since: str, until: str) -> None:
        if since:
            self._add_set("SELECT id FROM main.expert WHERE term_to >= ?", [since])
        if until:
            self._add_set("SELECT id FROM main.expert WHERE term_to > '' AND term_to <= ?", [until])

    def _add_set(self, sql: str, values: Sequence[Any]) -> None:
        self._sets.append(sql)
        self._values_of_sets.append(values)

    def _add_row(self, sql: str, values: Sequence[Any]) -> None:
        self._rows.append(sql)
        self._row_values += values
