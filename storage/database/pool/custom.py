"""Custom fields in the database: definitions, values, and conditions on them."""

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import asdict
from itertools import groupby
from operator import itemgetter
from typing import Any

from core.pool.record.custom_conditions import CustomCondition, Operator, sort_value
from core.pool.record.custom_fields import CustomField, CustomFields, custom_field
from core.pool.record.search_tokens import custom_tokens
from storage.database.connection import Connection
from storage.database.pool.experts import expert_no, portions, row_number
from storage.database.pool.sets import InSet


class DatabaseCustomFields:
    """Implements ``core.pool.editing.field_definitions.CustomFieldRepository``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def fields(self) -> CustomFields:
        """All definitions."""
        rows = self._connection.execute("SELECT key, definition FROM custom_field")
        return CustomFields(custom_field({**json.loads(definition), "key": key}) for key, definition in rows)

    def put_field(self, field: CustomField) -> None:
        """Add a definition, or replace that of the same key."""
        definition = asdict(field)
        del definition["key"]
        self._connection.execute(
            "INSERT INTO custom_field (key, position, definition) VALUES (?,?,?) "
            "ON CONFLICT (key) DO UPDATE SET position = excluded.position, definition = excluded.definition",
            (field.key, field.position, json.dumps(definition, ensure_ascii=False)),
        )

    def new_key(self) -> str:
        """A key that was never used: definitions are never removed."""
        row = self._connection.execute("SELECT count(*) FROM custom_field").fetchone()
        return f"f{row[0]:02d}"

    def is_used(self, key: str) -> bool:
        """Whether any expert has a value of the field."""
        row = self._connection.execute("SELECT 1 FROM expert_custom WHERE key = ? LIMIT 1", (key,)).fetchone()
        return row is not None

    def values(self, number: str) -> Mapping[str, str]:
        """An expert's values by key."""
        return self.values_of([number]).get(number, {})

    def values_of(self, numbers: Collection[str]) -> Mapping[str, Mapping[str, str]]:
        """Values of several experts; who has none is left out."""
        found: dict[str, dict[str, str]] = {}
        for marks, values in portions([row_number(number) for number in numbers]):
            rows = self._connection.execute(
                f"SELECT expert_id, key, value FROM expert_custom WHERE expert_id IN ({marks})",  # noqa: S608
                values,
            )
            for row, key, value in rows:
                found.setdefault(expert_no(row), {})[key] = value
        return found

    def put_values(self, rows: Iterable[tuple[str, Mapping[str, str]]]) -> None:
        """Set values of many experts by number; a blank one is taken away, fields not named stay."""
        fields = self.fields()
        set_, gone = [], []
        for number, values in rows:
            row = row_number(number)
            for key, value in values.items():
                if value:
                    set_.append((row, key, value, sort_value(fields[key].type, value)))
                else:
                    gone.append((row, key))
        self._connection.executemany("DELETE FROM expert_custom WHERE expert_id = ? AND key = ?", gone)
        self._connection.executemany(
            "INSERT INTO expert_custom (expert_id, key, value, sort) VALUES (?,?,?,?) "
            "ON CONFLICT (expert_id, key) DO UPDATE SET value = excluded.value, sort = excluded.sort",
            set_,
        )
        if searched := {field.key for field in fields.searchable()}:
            touched = {row for row, key, _, _ in set_ if key in searched}
            touched |= {row for row, key in gone if key in searched}
            self._index(sorted(touched), sorted(searched))

    def index_anew(self) -> None:
        """Make the search index of the values anew."""
        self._connection.execute("DELETE FROM custom_index")
        searched = sorted(field.key for field in self.fields().searchable())
        if searched:
            marks = ",".join("?" * len(searched))
            rows = self._connection.execute(
                f"SELECT DISTINCT expert_id FROM expert_custom WHERE key IN ({marks})",  # noqa: S608
                searched,
            ).fetchall()
            self._index([row for (row,) in rows], searched)

    def _index(self, rows: Sequence[int], searched: Sequence[str]) -> None:
        """Words of these experts' searchable values in place of those before."""
        keys = ",".join("?" * len(searched))
        for marks, ids in portions(rows):
            self._connection.execute(f"DELETE FROM custom_index WHERE rowid IN ({marks})", ids)  # noqa: S608
            values = self._connection.execute(
                "SELECT expert_id, value FROM expert_custom "  # noqa: S608
                f"WHERE expert_id IN ({marks}) AND key IN ({keys}) ORDER BY expert_id",
                [*ids, *searched],
            ).fetchall()
            self._connection.executemany(
                "INSERT INTO custom_index (rowid, tokens) VALUES (?,?)",
                [
                    (row, custom_tokens([value for _, value in found]))
                    for row, found in groupby(values, itemgetter(0))
                ],
            )

    def put_values_from(self, first_no: str, rows: Iterable[tuple[int, Mapping[str, str]]]) -> None:
        """The same for experts by their place (from 0) after ``first_no``."""
        first = row_number(first_no)
        self.put_values((expert_no(first + place), values) for place, values in rows)


class CustomInOrder:
    """Values of some fields for whoever walks all experts by number: read beside the walk, never held."""

    def __init__(self, connection: Connection, keys: Collection[str]) -> None:
        marks = ",".join("?" * len(keys))
        rows: Iterable[Any] = ()
        if keys:
            read = f"SELECT expert_id, key, value FROM expert_custom WHERE key IN ({marks})"  # noqa: S608
            rows = connection.execute(f"{read} ORDER BY expert_id, key", sorted(keys))
        self._groups = groupby(rows, itemgetter(0))
        self._next = next(self._groups, None)

    def values(self, row: int) -> tuple[tuple[str, str], ...]:
        """(key, value) of the expert in this row; rows must be asked for in ascending order."""
        while self._next is not None and self._next[0] < row:
            self._next = next(self._groups, None)
        if self._next is None or self._next[0] != row:
            return ()
        return tuple((key, value) for _, key, value in self._next[1])


def custom_condition(condition: CustomCondition, field: CustomField) -> tuple[str, list[Any]]:
    """SQL over ``expert e`` and its values: the same answer as ``core.pool.custom_fields.holds``."""
    inside = "SELECT expert_id FROM expert_custom WHERE key = ?"
    operator, key = condition.operator, condition.key
    wanted = [sort_value(field.type, value) for value in condition.values]
    if operator is Operator.MISSING:
        return f"NOT {InSet(inside)}", [key]
    if operator is Operator.GIVEN:
        return InSet(inside), [key]
    if operator is Operator.CONTAINS:
        clause = "".join(" AND instr(lower(value), lower(?))" for _ in condition.values)
        return InSet(f"{inside}{clause}"), [key, *condition.values]
    if operator in (Operator.AT_LEAST, Operator.AT_MOST):
        sign = ">=" if operator is Operator.AT_LEAST else "<="
        clause = "".join(f" AND sort {sign} ?" for _ in wanted)
        return InSet(f"{inside}{clause}"), [key, *wanted]
    chosen = InSet(f"{inside} AND sort IN ({','.join('?' * len(wanted))})")
    return f"NOT {chosen}" if operator is Operator.IS_NOT else chosen, [key, *wanted]
