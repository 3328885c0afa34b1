"""Years of practice: counted from an expert's ``practice_since``.

Where that is blank, a field of the customer's own tells them, known by its name: stations had such fields
before the record had one. A number says the years themselves, a day since when; whoever reads the frozen
attributes later sees the years only.
"""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from core.pool.record.custom_conditions import FieldType
from core.pool.record.custom_fields import CustomField

MOST_YEARS = 150
_FIRST_DAY = {4: "-01-01", 7: "-01"}
_NAMES = {
    FieldType.NUMBER: frozenset(
        ("从业年限", "从业年数", "专业年限", "工作年限", "从事专业年限", "从事本专业年限", "yearsofpractice")
    ),
    FieldType.DATE: frozenset(
        ("从业时间", "从业起始", "从业起始日期", "参加工作时间", "从事专业起始日期", "practicesince")
    ),
}


def years_field(fields: Iterable[CustomField]) -> CustomField | None:
    """The field that tells years of practice, the first of the form's order; None when there is none."""
    return next((field for field in fields if not field.disabled and _is_named_so(field)), None)


def _is_named_so(field: CustomField) -> bool:
    return "".join(field.name.casefold().split()) in _NAMES.get(field.type, ())


def years_of(field: CustomField, value: str, day: str) -> int | None:
    """Whole years on ``day``; None when nothing is known or the value makes no sense."""
    if not value:
        return None
    found = int(Decimal(value)) if field.type is FieldType.NUMBER else full_years(value, day)
    return found if 0 <= found <= MOST_YEARS else None


def years_since(since: str, day: str) -> int | None:
    """Whole years of practice on ``day``; None when nothing is known or the value makes no sense."""
    try:
        found = full_years(since, day) if since else -1
    except ValueError:
        return None
    return found if 0 <= found <= MOST_YEARS else None


def full_years(since: str, day: str) -> int:
    """Whole years to ``day``, below 0 before it; a month or a mere year counts from its first day."""
    start, end = date.fromisoformat(since + _FIRST_DAY.get(len(since), "")), date.fromisoformat(day)
    return end.year - start.year - ((end.month, end.day) < (start.month, start.day))
