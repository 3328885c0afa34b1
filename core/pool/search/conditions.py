"""Conditions over the pool: nested groups of questions, frozen, bounded, to and from JSON.

The same value is searched by, saved in a scene, explained in words and compiled to SQL. What a
condition means is said by :func:`fits`; storage must say the same of every expert.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from core.kernel.canonical_json import JsonValue
from core.kernel.errors import UserError
from core.pool.record.custom_conditions import OPERATORS, CustomCondition, Operator
from core.pool.record.custom_fields import PREFIX, CustomField, read_value

E = TypeVar("E", bound=StrEnum)

DEEPEST = 4
"""Groups inside groups, the outermost counted."""

MOST_CONDITIONS = 60
MOST_VALUES = 200
LONGEST_VALUE = 100


class Match(StrEnum):
    """How the parts of a group hold together."""

    ALL = "all"
    ANY = "any"
    NONE = "none"


class Relation(StrEnum):
    """What is asked of a field. Several values of one condition are alternatives."""

    CONTAINS = "contains"
    IS = "is"
    EMPTY = "empty"
    FILLED = "filled"
    FROM = "from"
    UNTIL = "until"
    INSIDE = "inside"


class Kind(StrEnum):
    """Kinds of fields, which decide the tests that can be asked."""

    TEXT = "text"
    SECRET = "secret"  # noqa: S105 - a kind of field
    CHOICE = "choice"
    DATE = "date"
    NUMBER = "number"
    TREE = "tree"
    LABEL = "label"


RELATIONS: Mapping[Kind, tuple[Relation, ...]] = {
    Kind.TEXT: (Relation.CONTAINS, Relation.IS, Relation.EMPTY, Relation.FILLED),
    # Whole values only: parts would let somebody guess a masked number digit by digit.
    Kind.SECRET: (Relation.IS, Relation.EMPTY, Relation.FILLED),
    Kind.CHOICE: (Relation.IS, Relation.EMPTY, Relation.FILLED),
    Kind.DATE: (Relation.FROM, Relation.UNTIL, Relation.IS, Relation.EMPTY, Relation.FILLED),
    Kind.NUMBER: (Relation.FROM, Relation.UNTIL, Relation.IS),
    Kind.TREE: (Relation.INSIDE, Relation.IS, Relation.EMPTY, Relation.FILLED),
    Kind.LABEL: (Relation.IS, Relation.EMPTY, Relation.FILLED),
}
"""Tests of each kind, the usual one first."""

FIELDS: Mapping[str, Kind] = {
    "name": Kind.TEXT,
    "expert_no": Kind.LABEL,
    "specialties": Kind.TREE,
    "tags": Kind.LABEL,
    "title": Kind.TEXT,
    "title_level": Kind.CHOICE,
    "employer": Kind.TEXT,
    "credit_code": Kind.LABEL,
    "former_employers": Kind.TEXT,
    "avoidance_units": Kind.TEXT,
    "region": Kind.TREE,
    "sex": Kind.CHOICE,
    "birth_date": Kind.DATE,
    "education": Kind.TEXT,
    "practice_since": Kind.DATE,
    "status": Kind.CHOICE,
    "term_from": Kind.DATE,
    "term_to": Kind.DATE,
    "times_drawn": Kind.NUMBER,
    "added_at": Kind.DATE,
    "changed_at": Kind.DATE,
    "phone": Kind.SECRET,
    "id_number": Kind.SECRET,
    "bank_account": Kind.SECRET,
    "bank_name": Kind.TEXT,
    "email": Kind.TEXT,
    "address": Kind.TEXT,
    "postcode": Kind.LABEL,
    "remarks": Kind.TEXT,
    "department": Kind.TEXT,
}
"""Fields that can be asked for, in the order of a choice."""

LIST_FIELDS = frozenset({"specialties", "tags", "former_employers", "avoidance_units"})
"""Fields of several values: a test holds when it does for one of them."""


@dataclass(frozen=True, slots=True)
class Condition:
    """One test of a field. ``values`` are texts; dates ``YYYY-MM-DD``; none for ``EMPTY`` and ``FILLED``."""

    field: str
    relation: Relation
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """Parts that hold all, any or none; without parts everybody fits."""

    match: Match = Match.ALL
    parts: "tuple[Condition | Group, ...]" = ()

    def __bool__(self) -> bool:
        return any(True for _ in conditions_of(self))


EVERYBODY = Group()
"""No condition at all."""


def conditions_of(group: Group) -> Iterator[Condition]:
    """All tests of a group and the groups inside it."""
    for part in group.parts:
        if isinstance(part, Group):
            yield from conditions_of(part)
        else:
            yield part


def without_empty(group: Group) -> Group:
    """The group without groups that ask nothing."""
    parts = (without_empty(part) if isinstance(part, Group) else part for part in group.parts)
    return Group(group.match, tuple(part for part in parts if not isinstance(part, Group) or part.parts))


def to_json(group: Group) -> JsonValue:
    """As it is saved and written to the log."""
    return {
        "match": group.match.value,
        "parts": [
            to_json(part)
            if isinstance(part, Group)
            else {"field": part.field, "relation": part.relation.value, "values": list(part.values)}
            for part in group.parts
        ],
    }


def from_json(value: object) -> Group:
    """Read what :func:`to_json` made, checked; raises ``UserError('pool.conditions_invalid')``."""
    group = _group(value, 1)
    check(group)
    return group


def check(group: Group) -> None:
    """Whether a group can be asked.

    Raises:
        UserError: ``pool.conditions_invalid`` (unknown field or test, wrong values), ``pool.conditions_many``
            (too deep or too many).
    """
    if _depth(group) > DEEPEST or sum(1 for _ in conditions_of(group)) > MOST_CONDITIONS:
        raise UserError("pool.conditions_many", most=MOST_CONDITIONS, deepest=DEEPEST)
    if any(fault_of(asked) for asked in conditions_of(group)):
        raise UserError("pool.conditions_invalid")


def fault_of(asked: Condition) -> str:
    """What is wrong with a test: ``field``, ``relation``, ``empty``, ``value``, or "" for nothing."""
    kind = FIELDS.get(asked.field)
    if kind is None:
        return _custom_fault(asked)
    if asked.relation not in RELATIONS[kind]:
        return "relation"
    if asked.relation in (Relation.EMPTY, Relation.FILLED):
        return "value" if asked.values else ""
    if not asked.values or not all(asked.values):
        return "empty"
    sound = _SHAPES.get(kind, _is_text)
    return "" if len(asked.values) <= MOST_VALUES and all(map(sound, asked.values)) else "value"


def _custom_fault(asked: Condition) -> str:
    """What can be said without the definition of a custom field; the rest is found when it is asked."""
    if not asked.field.startswith(PREFIX) or len(asked.field) > LONGEST_VALUE:
        return "field"
    if asked.relation in (Relation.EMPTY, Relation.FILLED):
        return "value" if asked.values else ""
    if not asked.values or not all(asked.values):
        return "empty"
    return "" if len(asked.values) <= MOST_VALUES and all(map(_is_text, asked.values)) else "value"


def custom_condition(asked: Condition, field: CustomField) -> CustomCondition | None:
    """The same of a custom field in its own terms; None when the field cannot be asked so.

    Values of one condition are alternatives, which custom fields know for ``is`` only: other relations take
    the first value, and the window offers one.
    """
    operator = _CUSTOM[asked.relation]
    if field.disabled or operator not in OPERATORS[field.type]:
        return None
    values = tuple(str(read.value) for text in asked.values if (read := read_value(field, text)).value)
    if asked.values and not values:
        return None
    return CustomCondition(field.key, operator, values if operator is Operator.IS else values[:1])


def condition_of(asked: CustomCondition) -> Condition:
    """The other way: the test that :func:`custom_condition` turns into this one.

    Raises:
        KeyError: lists know no test for the operator.
    """
    return Condition(PREFIX + asked.key, _RELATION_OF[asked.operator], asked.values)


def custom_relations(field: CustomField) -> tuple[Relation, ...]:
    """What can be asked of a custom field."""
    offered = OPERATORS[field.type]
    usual = (Relation.CONTAINS, Relation.FROM, Relation.UNTIL, Relation.IS, Relation.EMPTY, Relation.FILLED)
    return tuple(relation for relation in usual if _CUSTOM[relation] in offered)


_CUSTOM: Mapping[Relation, Operator] = {
    Relation.CONTAINS: Operator.CONTAINS,
    Relation.IS: Operator.IS,
    Relation.INSIDE: Operator.IS,
    Relation.FROM: Operator.AT_LEAST,
    Relation.UNTIL: Operator.AT_MOST,
    Relation.EMPTY: Operator.MISSING,
    Relation.FILLED: Operator.GIVEN,
}


_RELATION_OF = {op: relation for relation, op in _CUSTOM.items() if relation is not Relation.INSIDE}


def fits(
    group: Group, values: Mapping[str, Sequence[str] | int], below: Callable[[str], frozenset[str]]
) -> bool:
    """Whether an expert fits.

    ``values`` has texts of every field (one, none, or several), numbers as ``int``; ``below(code)`` gives a
    specialty with everything under it.
    """
    held = (
        fits(part, values, below) if isinstance(part, Group) else _holds(part, values[part.field], below)
        for part in group.parts
    )
    if group.match is Match.ANY:
        return not group.parts or any(held)
    return not any(held) if group.match is Match.NONE else all(held)


def _holds(asked: Condition, value: "Sequence[str] | int", below: Callable[[str], frozenset[str]]) -> bool:
    if isinstance(value, int):
        return any(_compared(asked.relation, value, int(wanted)) for wanted in asked.values)
    if asked.relation is Relation.EMPTY:
        return not any(value)
    if asked.relation is Relation.FILLED:
        return any(value)
    kind = FIELDS[asked.field]
    return any(_one(kind, asked, text, wanted, below) for text in value if text for wanted in asked.values)


def _one(
    kind: Kind, asked: Condition, text: str, wanted: str, below: Callable[[str], frozenset[str]]
) -> bool:
    if kind is Kind.DATE:
        # A day is compared as exactly as the value is known: a month of birth with months.
        return _compared(asked.relation, text[:10], wanted[: len(text)])
    if asked.relation is Relation.CONTAINS:
        return ascii_lower(wanted) in ascii_lower(text)
    if asked.relation is Relation.INSIDE and asked.field == "region":
        return text == wanted or text.startswith(wanted + "/")
    if asked.relation is Relation.INSIDE:
        return text in below(wanted)
    return ascii_lower(text) == ascii_lower(wanted) if kind is Kind.TEXT else text == wanted


def _compared(test: Relation, value: "str | int", wanted: "str | int") -> bool:
    if test is Relation.IS:
        return value == wanted
    return value >= wanted if test is Relation.FROM else value <= wanted  # type: ignore[operator]


def ascii_lower(text: str) -> str:
    """Lower case of A to Z alone, as the database folds."""
    return text.translate(_ASCII_LOWER)


_ASCII_LOWER = {code: code + 32 for code in range(ord("A"), ord("Z") + 1)}


def _is_text(text: str) -> bool:
    return len(text) <= LONGEST_VALUE and text.isprintable()


def _is_day(text: str) -> bool:
    parts = text.split("-")
    if [len(part) for part in parts] != [4, 2, 2] or not all(p.isascii() and p.isdigit() for p in parts):
        return False
    return 1 <= int(parts[1]) <= 12 and 1 <= int(parts[2]) <= 31


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= 6


_SHAPES: Mapping[Kind, Callable[[str], bool]] = {Kind.DATE: _is_day, Kind.NUMBER: _is_number}


def _depth(group: Group) -> int:
    return 1 + max((_depth(part) for part in group.parts if isinstance(part, Group)), default=0)


def _group(value: object, depth: int) -> Group:
    if depth > DEEPEST:
        raise UserError("pool.conditions_many", most=MOST_CONDITIONS, deepest=DEEPEST)
    if (
        not isinstance(value, dict)
        or set(value) != {"match", "parts"}
        or not isinstance(value["parts"], list)
    ):
        raise UserError("pool.conditions_invalid")
    return Group(_member(Match, value["match"]), tuple(_part(part, depth) for part in value["parts"]))


def _part(value: object, depth: int) -> Condition | Group:
    if isinstance(value, dict) and "match" in value:
        return _group(value, depth + 1)
    if not isinstance(value, dict) or set(value) != {"field", "relation", "values"}:
        raise UserError("pool.conditions_invalid")
    field, values = value["field"], value["values"]
    if not isinstance(field, str) or not isinstance(values, list) or len(values) > MOST_VALUES:
        raise UserError("pool.conditions_invalid")
    if not all(isinstance(text, str) for text in values):
        raise UserError("pool.conditions_invalid")
    return Condition(field, _member(Relation, value["relation"]), tuple(values))


def _member(kind: type[E], value: object) -> E:
    if not isinstance(value, str) or value not in [member.value for member in kind]:
        raise UserError("pool.conditions_invalid")
    return kind(value)
