"""Types of custom fields and what can be asked of their values: one meaning for lists and for draws.

Imports nothing but the standard library, since the stand-alone verifier of archives carries it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from string import ascii_lowercase, ascii_uppercase

_LOWER = str.maketrans(ascii_uppercase, ascii_lowercase)


class FieldType(StrEnum):
    """What a custom field holds."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    CHOICE = "choice"
    FILE = "file"


def sort_value(kind: FieldType, value: str) -> str | float:
    """What values are compared by: numbers as numbers, all else as text."""
    return float(value) if kind is FieldType.NUMBER else value


class Operator(StrEnum):
    """How a condition compares."""

    IS = "is"
    IS_NOT = "is_not"
    CONTAINS = "contains"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    GIVEN = "given"
    MISSING = "missing"


OPERATORS: Mapping[FieldType, tuple[Operator, ...]] = {
    FieldType.TEXT: (Operator.IS, Operator.IS_NOT, Operator.CONTAINS, Operator.GIVEN, Operator.MISSING),
    FieldType.NUMBER: (
        *(Operator.IS, Operator.IS_NOT, Operator.AT_LEAST, Operator.AT_MOST),
        *(Operator.GIVEN, Operator.MISSING),
    ),
    FieldType.DATE: (
        *(Operator.IS, Operator.IS_NOT, Operator.AT_LEAST, Operator.AT_MOST),
        *(Operator.GIVEN, Operator.MISSING),
    ),
    FieldType.CHOICE: (Operator.IS, Operator.IS_NOT, Operator.GIVEN, Operator.MISSING),
    FieldType.FILE: (Operator.GIVEN, Operator.MISSING),
}
"""What each type of field can be asked."""


@dataclass(frozen=True, slots=True)
class CustomCondition:
    """A condition on one field; ``values`` in normal form, for ``is`` and ``is_not`` any one of them."""

    key: str
    operator: Operator
    values: tuple[str, ...] = ()


def holds(condition: CustomCondition, kind: FieldType, value: str) -> bool:
    """Whether an expert's ``value`` ("" when he has none) of a field of ``kind`` fits.

    Who has no value fits ``missing`` and ``is_not`` only.
    """
    operator, wanted = condition.operator, condition.values
    if operator is Operator.MISSING or not value:
        return (operator in (Operator.MISSING, Operator.IS_NOT)) and not value
    if operator is Operator.GIVEN:
        return True
    if operator is Operator.CONTAINS:
        return all(part.translate(_LOWER) in value.translate(_LOWER) for part in wanted)
    own = sort_value(kind, value)
    others = [sort_value(kind, part) for part in wanted]
    if operator is Operator.AT_LEAST:
        return all(own >= other for other in others)  # type: ignore[operator] # of one type by sort_value
    if operator is Operator.AT_MOST:
        return all(own <= other for other in others)  # type: ignore[operator]
    return (own in others) is (operator is Operator.IS)
