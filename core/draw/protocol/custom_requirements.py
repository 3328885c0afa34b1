"""Conditions of a group on fields that the customer defined, as they stand in a plan.

A plan carries the key, name and type of each field it asks for, so that whoever evaluates the frozen
attributes years later needs no definitions. Plans and attributes without such conditions have no ``custom``
member at all: their bytes are those from before there were any.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from core.kernel.canonical_json import JsonValue
from core.kernel.strict_fields import Field
from core.pool.record.custom_conditions import OPERATORS, CustomCondition, FieldType, Operator, holds

MOST_REQUIREMENTS = 20  # in one group
MOST_VALUES = 200
LONGEST_VALUE = 2000
_KEY = re.compile(r"[a-z][a-z0-9]{0,19}")
_NUMBER = re.compile(r"-?(0|[1-9][0-9]{0,14})(\.[0-9]{0,5}[1-9])?")
_BARE = (Operator.GIVEN, Operator.MISSING)


@dataclass(frozen=True, slots=True)
class CustomRequirement:
    """One condition; ``values`` in the normal form of the field's type, none for given and missing."""

    field: str
    name: str
    type: FieldType
    operator: Operator
    values: tuple[str, ...] = ()

    def is_met(self, custom: Mapping[str, str]) -> bool:
        """Whether an expert's values by key fit; a field that is absent has no value."""
        asked = CustomCondition(self.field, self.operator, self.values)
        return holds(asked, self.type, custom.get(self.field, ""))

    def to_json(self) -> dict[str, JsonValue]:
        """The condition as it stands in the plan."""
        return {
            "field": self.field,
            "name": self.name,
            "type": self.type.value,
            "operator": self.operator.value,
            "values": list(self.values),
        }


def requirements_from_json(field: Field) -> tuple[CustomRequirement, ...]:
    """Read the ``custom`` member of conditions, which is never empty; raises ``SchemaError``."""
    found = field.many(_requirement)
    if not 0 < len(found) <= MOST_REQUIREMENTS:
        raise field.refuse(f"not 1 to {MOST_REQUIREMENTS} conditions")
    return found


def _requirement(field: Field) -> CustomRequirement:
    asked = field.fields("field", "name", "type", "operator", "values")
    kind = FieldType(asked["type"].one_of(*FieldType))
    operator = Operator(asked["operator"].one_of(*OPERATORS[kind]))
    values = asked["values"].many(lambda item: _value(item, kind))
    most = MOST_VALUES if operator in (Operator.IS, Operator.IS_NOT) else 1
    if len(values) > (0 if operator in _BARE else most) or (operator not in _BARE and not values):
        raise asked["values"].refuse("not as many values as the comparison takes")
    name = asked["name"].text(100)
    if not name:
        raise asked["name"].refuse("empty text")
    return CustomRequirement(field_key(asked["field"]), name, kind, operator, values)


def _value(field: Field, kind: FieldType) -> str:
    if kind is FieldType.DATE:
        return field.day()
    text = field.text(LONGEST_VALUE)
    if not text or (kind is FieldType.NUMBER and (not _NUMBER.fullmatch(text) or text == "-0")):
        raise field.refuse("not a value of the field's type")
    return text


def field_key(field: Field) -> str:
    """The key of a customer's field; raises ``SchemaError``."""
    text = field.text(20)
    if _KEY.fullmatch(text) is None:
        raise field.refuse("not the key of a field")
    return text


def custom_values_from_json(field: Field) -> tuple[tuple[str, str], ...]:
    """Read the ``custom`` member of frozen attributes: pairs by key, never empty; raises ``SchemaError``."""
    pairs = field.many(_pair)
    if not pairs or any(first[0] >= second[0] for first, second in pairwise(pairs)):
        raise field.refuse("empty, not sorted by key, or repeated")
    return pairs


def _pair(field: Field) -> tuple[str, str]:
    items = field.items()
    if len(items) != 2:
        raise field.refuse("not a pair")
    text = items[1].text(LONGEST_VALUE)
    if not text:
        raise items[1].refuse("empty text")
    return field_key(items[0]), text
