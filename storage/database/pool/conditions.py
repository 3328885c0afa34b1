"""Conditions compiled to SQL with all values bound; it says of every expert what ``conditions.fits`` says.

Sets are taken from the whole pool: the ``expert e`` that they are asked of is what the connection shows.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from core.pool.record.custom_fields import CustomFields
from core.pool.record.search_tokens import (
    WordKind,
    match_expression,
    search_words,
    specialty_token,
    tag_token,
)
from core.pool.search.conditions import (
    FIELDS,
    LIST_FIELDS,
    Condition,
    Group,
    Kind,
    Match,
    Relation,
    ascii_lower,
    custom_condition,
)
from storage.database.connection import Connection
from storage.database.pool.custom import DatabaseCustomFields
from storage.database.pool.custom import custom_condition as custom_sql
from storage.database.pool.experts import row_number
from storage.database.pool.sets import InSet
from storage.database.pool.specialties import codes_inside
from storage.database.pool.words import BY_TOKENS, LAST, any_of, every_value

Sql = tuple[str, list[Any]]

_EVERYBODY: Sql = ("1", [])
_NOBODY: Sql = ("0", [])
_DAYS = {"changed_at": "substr(e.changed_at, 1, 10)"}
_YEAR, _MONTH = 4, 7  # characters of a day that say so much
_AFTER_T = "U"  # follows the T between day and time of a moment
_EMPTY_LIST = "[]"
# Draws whose names are sealed do not count: who was drawn must not be found by searching (features P17).
_TOLD = (
    "SELECT id FROM draw WHERE released_at IS NOT NULL "
    "OR (closed_at IS NOT NULL AND NOT json_extract(plan, '$.names_locked'))"
)
_DRAWN = (
    "SELECT CAST(substr(expert_no, 4) AS INTEGER) FROM seat_row JOIN seat_served USING (draw_id, row) "  # noqa: S608
    f"WHERE state = 'accepted' AND draw_id IN ({_TOLD})"
)
_COMPARES = {Relation.FROM: ">=", Relation.UNTIL: "<=", Relation.IS: "="}


class ConditionCompiler:
    """Compiles groups; reads the classification for what lies below a specialty."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._fields: CustomFields | None = None
        self._by_field: Mapping[str, Callable[[Condition], Sql]] = {
            "name": self._name,
            "expert_no": self._number,
            "specialties": self._specialty,
            "tags": self._tag,
            "employer": self._employer,
            "former_employers": self._listed,
            "avoidance_units": self._listed,
            "region": self._region,
            "times_drawn": self._drawn,
            "phone": self._phone,
            "id_number": self._id_number,
        }

    def parts(self, group: Group) -> list[Sql]:
        """Truths that must all hold; sets stand by themselves as far as possible."""
        if group.match is not Match.ALL:
            return [self.compile(group)]
        return [self._part(part) for part in group.parts]

    def _part(self, part: Condition | Group) -> Sql:
        return self.compile(part) if isinstance(part, Group) else self._condition(part)

    def compile(self, group: Group) -> Sql:
        """A truth over ``expert e``; columns are never NULL, so neither is the truth."""
        compiled = [self._part(part) for part in group.parts]
        if not compiled:
            return _EVERYBODY
        joint = " AND " if group.match is Match.ALL else " OR "
        sql = joint.join(f"({text})" for text, _ in compiled)
        values = [value for _, some in compiled for value in some]
        return (f"NOT ({sql})" if group.match is Match.NONE else sql), values

    def _condition(self, asked: Condition) -> Sql:
        if asked.field not in FIELDS:
            return self._custom(asked)
        if asked.relation in (Relation.EMPTY, Relation.FILLED) and asked.field != "employer":
            nothing = _EMPTY_LIST if asked.field in LIST_FIELDS else ""
            sign = "=" if asked.relation is Relation.EMPTY else "<>"
            if asked.field == "expert_no":
                return _NOBODY if sign == "=" else _EVERYBODY
            return f"e.{asked.field} {sign} ?", [nothing]
        special = self._by_field.get(asked.field)
        if special is not None:
            return special(asked)
        return _dated(asked) if FIELDS[asked.field] is Kind.DATE else self._text(asked)

    def _custom(self, asked: Condition) -> Sql:
        if self._fields is None:
            self._fields = DatabaseCustomFields(self._connection).fields()
        field = self._fields.find(asked.field)
        condition = custom_condition(asked, field) if field is not None else None
        if field is None or condition is None:
            return _NOBODY
        return custom_sql(condition, field)

    def _name(self, asked: Condition) -> Sql:
        if asked.relation is Relation.IS:
            return self._text(asked)
        return _either(_name_contains(value) for value in asked.values)

    def _number(self, asked: Condition) -> Sql:
        return _one_of("e.id", [row_number(value) for value in asked.values])

    def _specialty(self, asked: Condition) -> Sql:
        codes = list(asked.values)
        if asked.relation is Relation.INSIDE:
            codes = [*codes_inside(self._connection, codes)]
        return _by_token("specialties", codes, specialty_token)

    def _tag(self, asked: Condition) -> Sql:
        return _by_token("tags", asked.values, tag_token, exact=any(map(_has_letters, asked.values)))

    def _employer(self, asked: Condition) -> Sql:
        if asked.relation is Relation.CONTAINS:
            return _either(_employer_contains(value) for value in asked.values)
        if asked.relation in (Relation.EMPTY, Relation.FILLED):
            sign = "=" if asked.relation is Relation.EMPTY else "<>"
            test, values = f"{{}} {sign} ''", list[Any]()
        else:
            test, values = _text_test(asked)
        shared = f"SELECT id FROM employer WHERE {test.format('name')}"  # noqa: S608
        return InSet(_employed(shared, test.format("employer"))), [*values, *values]

    def _listed(self, asked: Condition) -> Sql:
        test, values = _text_test(asked)
        value = "json_extract(value, '$[0]')" if asked.field == "former_employers" else "value"
        return f"EXISTS (SELECT 1 FROM json_each(e.{asked.field}) WHERE {test.format(value)})", values  # noqa: S608

    def _region(self, asked: Condition) -> Sql:
        if asked.relation is Relation.IS:
            return _one_of("e.region", asked.values)
        inside = " OR ".join(["region = ? OR (region > ? AND region < ?)"] * len(asked.values))
        bounds = [text for value in asked.values for text in (value, value + "/", f"{value}/{LAST}")]
        return InSet(f"SELECT id FROM main.expert WHERE {inside}"), bounds  # noqa: S608

    def _phone(self, asked: Condition) -> Sql:
        """Numbers of those present are unique and indexed; the deleted are few."""
        marks = ",".join("?" * len(asked.values))
        chosen = f"SELECT id FROM main.expert WHERE phone IN ({marks}) AND status"  # noqa: S608
        return InSet(f"{chosen} <> 'deleted' UNION ALL {chosen} = 'deleted'"), [*asked.values, *asked.values]

    def _id_number(self, asked: Condition) -> Sql:
        marks = ",".join("?" * len(asked.values))
        return InSet(f"SELECT id FROM main.expert WHERE id_number <> '' AND id_number IN ({marks})"), [  # noqa: S608
            *asked.values
        ]

    def _drawn(self, asked: Condition) -> Sql:
        return _either(_times(asked.relation, int(value)) for value in asked.values)

    @staticmethod
    def _text(asked: Condition) -> Sql:
        if FIELDS[asked.field] in (Kind.CHOICE, Kind.SECRET, Kind.LABEL):
            return _one_of(f"e.{asked.field}", asked.values)
        test, values = _text_test(asked)
        if asked.field == "title":
            # Many have the same: each title is looked at once, found by jumping along the index.
            titles = f"SELECT value FROM ({every_value('title', 'main.expert')}) WHERE {test.format('value')}"  # noqa: S608
            return InSet(f"SELECT id FROM main.expert WHERE title IN ({titles})"), values  # noqa: S608
        return test.format(f"e.{asked.field}"), values


def _text_test(asked: Condition) -> Sql:
    """A test with ``{}`` for the text; empty texts never fit."""
    one = "lower({0}) = ?" if asked.relation is Relation.IS else "instr(lower({0}), ?) > 0"
    tests = " OR ".join([one] * len(asked.values))
    return f"({tests})", [ascii_lower(value) for value in asked.values]


def _dated(asked: Condition) -> Sql:
    if asked.field in _BOUNDS:
        parts = [_BOUNDS[asked.field](asked.relation, day) for day in asked.values]
        either = " OR ".join(f"({test})" for test, _ in parts)
        select = f"SELECT id FROM main.expert WHERE {asked.field} > '' AND ({either})"  # noqa: S608
        return InSet(select), [value for _, values in parts for value in values]
    column = _DAYS.get(asked.field, f"e.{asked.field}")
    tests = " OR ".join([f"{column} {_COMPARES[asked.relation]} ?"] * len(asked.values))
    return f"{column} > '' AND ({tests})", list(asked.values)


def _roughly(column: str) -> Callable[[Relation, str], Sql]:
    """Bounds that an index takes; a month or year known alone is compared with that of the day."""

    def bounds(relation: Relation, day: str) -> Sql:
        if relation is Relation.UNTIL:
            return f"{column} <= ?", [day]  # what is shorter and begins alike comes before the day
        known = [day, day[:_MONTH], day[:_YEAR]]
        same = f"{column} IN (?,?,?)"
        return (same, known) if relation is Relation.IS else (f"{column} >= ? OR {same}", [day, *known])

    return bounds


def _entered(relation: Relation, day: str) -> Sql:
    """Bounds of moments: everything of a day lies from the day itself to before what follows its T."""
    after = day + _AFTER_T
    if relation is Relation.FROM:
        return "added_at >= ?", [day]
    if relation is Relation.UNTIL:
        return "added_at < ?", [after]
    return "added_at >= ? AND added_at < ?", [day, after]


def _ends(relation: Relation, day: str) -> Sql:
    return f"term_to {_COMPARES[relation]} ?", [day]


_BOUNDS: Mapping[str, Callable[[Relation, str], Sql]] = {
    "birth_date": _roughly("birth_date"),
    "practice_since": _roughly("practice_since"),
    "added_at": _entered,
    "term_to": _ends,
}
"""Days that have an index."""


def _employed(shared: str, own: str) -> str:
    """Experts by the row of their employer, or by the text that they have of their own instead.

    Those with a text of their own are taken out by their index: asking each row would read half the pool.
    """
    return (
        f"SELECT id FROM main.expert WHERE employer_id IN ({shared}) "  # noqa: S608
        "EXCEPT SELECT id FROM main.expert WHERE employer <> '' "
        f"UNION ALL SELECT id FROM main.expert WHERE employer <> '' AND {own}"
    )


def _employer_contains(value: str) -> Sql:
    low = ascii_lower(value)
    own = "instr(lower(employer), ?) > 0"
    if not _is_indexed(value):
        shared = "SELECT id FROM employer WHERE instr(lower(name), ?) > 0"
        return InSet(_employed(shared, own)), [low, low]
    shared = (
        "SELECT x.id FROM employer_index JOIN employer x ON x.id = employer_index.rowid "
        "WHERE employer_index MATCH ? AND instr(lower(x.name), ?) > 0"
    )
    return InSet(_employed(shared, own)), [match_expression(value), low, low]


def _is_indexed(value: str) -> bool:
    """Whether the pairs of characters in the index find everything that contains the value."""
    words = search_words(value)
    return len(words) == 1 and words[0].kind is WordKind.IDEOGRAPHS and words[0].text == value


def _name_contains(value: str) -> Sql:
    low = ascii_lower(value)
    if not _is_indexed(value):
        return "instr(lower(e.name), ?) > 0", [low]
    select = (
        "SELECT x.id FROM expert_index JOIN expert x ON x.id = expert_index.rowid "
        "WHERE expert_index MATCH ? AND instr(lower(x.name), ?) > 0"
    )
    return InSet(select), [match_expression(value), low]


def _has_letters(text: str) -> bool:
    return any(character.isascii() and character.isalpha() for character in text)


def _by_token(field: str, texts: Sequence[str], token: Callable[[str], str], *, exact: bool = False) -> Sql:
    if not texts:
        return "0", []
    sql, values = InSet(BY_TOKENS), [any_of([token(text) for text in texts])]
    if not exact and all(map(_is_own_token, texts)):
        return sql, values
    # Tokens fold case and signs: looked at once more in the list itself.
    marks = ",".join("?" * len(texts))
    held = f"EXISTS (SELECT 1 FROM json_each(e.{field}) WHERE value IN ({marks}))"  # noqa: S608
    return f"{sql} AND {held}", [*values, *texts]


def _is_own_token(text: str) -> bool:
    """Whether nothing else has the same token: no signs, and letters in the case of codes."""
    return text.isalnum() and text == text.upper()


def _times(relation: Relation, count: int) -> Sql:
    least = {Relation.FROM: count, Relation.UNTIL: count + 1, Relation.IS: count}[relation]
    some = InSet(f"{_DRAWN} GROUP BY expert_no HAVING sum(projects) >= ?")
    if relation is Relation.FROM:
        return ("1", []) if count == 0 else (some, [least])
    if relation is Relation.UNTIL:
        return f"NOT {some}", [least]
    if count == 0:
        return f"e.id NOT IN ({_DRAWN})", []
    return InSet(f"{_DRAWN} GROUP BY expert_no HAVING sum(projects) = ?"), [count]


def _either(parts: Any) -> Sql:
    every = list(parts)
    if len(every) == 1:
        return every[0]  # type: ignore[no-any-return]
    return " OR ".join(f"({sql})" for sql, _ in every), [v for _, values in every for v in values]


def _one_of(column: str, values: Sequence[Any]) -> Sql:
    return f"{column} IN ({','.join('?' * len(values))})", list(values)
