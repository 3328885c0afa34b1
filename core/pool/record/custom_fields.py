"""Fields that the customer defines (字段自定义): how their values are read, compared and asked for.

A value is a text in its normal form: numbers as plain decimals, days as ``YYYY-MM-DD``, a choice by its
words, a file by its name (the file itself is an attachment that stands under the field's path). "" means
that nothing is known and is never stored.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from types import MappingProxyType
from typing import Any

from core.kernel.errors import UserError
from core.pool.record.columns import EXPERT_COLUMNS
from core.pool.record.custom_conditions import FieldType
from core.sheets.cell import Cell, number_text
from core.sheets.dates import DateKind, read_date
from core.sheets.header import Vocabulary, fold_header
from core.sheets.reading import ERROR_CELL, NOTHING, Reading
from core.sheets.text import fold, is_error_text, plain, without_spaces

EXPERT_TYPE = "type"
"""Key of the field that comes with the program: the expert's type, a choice whose words the customer sets."""

PREFIX = "custom."
"""Before a key, where custom fields stand among others: columns of an import, versions, masks."""

NOTHING_CUSTOM: Mapping[str, str] = MappingProxyType({})
"""No value of a custom field, or none that changes."""

MOST_FIELDS, LONGEST_TEXT, LONGEST_NAME, MOST_CHOICES = 60, 2000, 30, 200
_NUMBER = re.compile(r"-?[0-9]{1,15}(\.[0-9]{1,6})?")
_GROUPED = re.compile(r"(?<=[0-9]),(?=[0-9]{3}(?![0-9]))")


@dataclass(frozen=True, slots=True)
class CustomField:
    """The definition of a field.

    ``key`` is never reused and never changes; ``name`` is what people read, in forms and at the head of a
    column. ``expert_types`` limits it to experts of these types, empty for everybody. ``personal`` values
    are masked like a phone. A ``disabled`` field keeps its values and is asked for no more. Words of a
    ``searchable`` field are found by the search box.
    """

    key: str
    name: str
    type: FieldType
    required: bool = False
    choices: tuple[str, ...] = ()
    expert_types: tuple[str, ...] = ()
    personal: bool = False
    disabled: bool = False
    position: int = 0
    searchable: bool = False

    @property
    def path(self) -> str:
        """The key among other fields."""
        return PREFIX + self.key

    def applies_to(self, expert_type: str) -> bool:
        """Whether experts of a type have the field."""
        return not self.disabled and (not self.expert_types or expert_type in self.expert_types)


def custom_field(values: Mapping[str, Any]) -> CustomField:
    """A definition from what ``dataclasses.asdict`` made of one and JSON kept; what is missing is plain."""
    lists = {name: tuple(values.get(name, ())) for name in ("choices", "expert_types")}
    return CustomField(**{**values, **lists, "type": FieldType(values["type"])})


class CustomFields:
    """All definitions in order; made anew when one changes."""

    def __init__(self, fields: Iterable[CustomField]) -> None:
        self._by_key = {f.key: f for f in sorted(fields, key=lambda f: (f.position, f.key))}

    def __iter__(self) -> Iterator[CustomField]:
        return iter(self._by_key.values())

    def __getitem__(self, key: str) -> CustomField:
        return self._by_key[key]

    def find(self, path: str) -> CustomField | None:
        """The field of ``custom.KEY``, None for anything else."""
        return self._by_key.get(path.removeprefix(PREFIX)) if path.startswith(PREFIX) else None

    @property
    def expert_types(self) -> tuple[str, ...]:
        """Types of experts that the customer distinguishes."""
        field = self._by_key.get(EXPERT_TYPE)
        return () if field is None or field.disabled else field.choices

    def asked(self, expert_type: str) -> tuple[CustomField, ...]:
        """Fields that a form asks for an expert of a type; one without choices is not asked."""
        return tuple(
            field
            for field in self
            if field.applies_to(expert_type) and (field.type is not FieldType.CHOICE or field.choices)
        )

    def importable(self) -> tuple[CustomField, ...]:
        """Fields that a sheet can have a column for: no files, no choice without words to choose from."""
        return tuple(f for f in self if not f.disabled and _is_written(f))

    def searchable(self) -> tuple[CustomField, ...]:
        """Fields whose words the search box finds."""
        return tuple(field for field in self if field.searchable and not field.disabled)

    def listed(self) -> tuple[CustomField, ...]:
        """Fields that a list can have a column for and that can leave by export."""
        return tuple(
            field
            for field in self
            if not field.disabled and (field.type is not FieldType.CHOICE or field.choices)
        )

    def vocabulary(self, known: Vocabulary = EXPERT_COLUMNS) -> Vocabulary:
        """Header words of a sheet, those of the custom fields (as ``custom.KEY``) with them.

        A field that was defined before the program knew its name keeps its column.
        """
        own = {field.path: (field.name,) for field in self.importable()}
        return known.without(word for words in own.values() for word in words).extended(own)


SEARCHABLE = (FieldType.TEXT, FieldType.CHOICE)
"""Types whose words can be searched; personal fields never: parts of a masked value could be guessed."""

NO_FIELDS = CustomFields(())
"""For a pool whose customer has defined nothing."""


def _is_written(field: CustomField) -> bool:
    return bool(field.choices) if field.type is FieldType.CHOICE else field.type is not FieldType.FILE


def read_value(field: CustomField, cell: Cell) -> Reading:
    """What a cell or an editor holds, in normal form; everything wrong is a reject."""
    text = plain(cell)
    if not text:
        return NOTHING
    if is_error_text(text):
        return ERROR_CELL
    if field.type is FieldType.NUMBER:
        return _number(cell)
    if field.type is FieldType.DATE:
        return _day(cell)
    if field.type is FieldType.CHOICE:
        found = next((choice for choice in field.choices if fold(choice) == fold(text)), None)
        return Reading(None, ("CHOICE_UNKNOWN",)) if found is None else Reading(found)
    return Reading(text) if len(text) <= LONGEST_TEXT else Reading(None, ("TEXT_TOO_LONG",))


def _number(cell: Cell) -> Reading:
    raw = number_text(cell) if isinstance(cell, int | float) and not isinstance(cell, bool) else plain(cell)
    text = _GROUPED.sub("", without_spaces(unicodedata.normalize("NFKC", raw)))
    if _NUMBER.fullmatch(text) is None:
        return Reading(None, ("NUMBER_INVALID",))
    try:
        number = Decimal(text)
    except InvalidOperation:
        return Reading(None, ("NUMBER_INVALID",))
    shown = f"{number.normalize():f}"
    return Reading("0" if shown == "-0" else shown)


def _day(cell: Cell) -> Reading:
    read = read_date(cell)
    if read.kind is DateKind.DAY:
        return Reading(read.text)
    return Reading(None, ("DATE_INVALID" if read.kind is DateKind.INVALID else "DATE_NOT_A_DAY",))


def check_definition(field: CustomField, others: Iterable[CustomField], in_use: bool) -> None:
    """Raise ``UserError('pool.field_…')`` for a definition that cannot stand.

    ``others`` are all that are stored, an earlier form of this one among them; ``in_use`` when experts have
    values of it.
    """
    if not 1 <= len(field.name) <= LONGEST_NAME or field.name != plain(field.name):
        raise UserError("pool.field_name_faulty", most=LONGEST_NAME)
    known = EXPERT_COLUMNS.ranks()
    name = fold_header(field.name)
    stored = {other.key: other for other in others}
    before = stored.get(field.key)
    keeps_name = before is not None and fold_header(before.name) == name
    if (name in known and field.key != EXPERT_TYPE and not keeps_name) or any(
        fold_header(other.name) == name for key, other in stored.items() if key != field.key
    ):
        raise UserError("pool.field_name_taken", name=field.name)
    if field.key not in stored and len(stored) >= MOST_FIELDS:
        raise UserError("pool.too_many_fields", most=MOST_FIELDS)
    if before is not None and before.type is not field.type and (in_use or field.key == EXPERT_TYPE):
        raise UserError("pool.field_type_fixed", name=before.name)
    if field.type is FieldType.FILE and field.required:
        raise UserError("pool.field_file_required", name=field.name)
    if field.searchable and (field.personal or field.type not in SEARCHABLE):
        raise UserError("pool.field_not_searchable", name=field.name)
    _check_choices(field)


def _check_choices(field: CustomField) -> None:
    if field.type is not FieldType.CHOICE:
        return
    if not field.choices and field.key != EXPERT_TYPE:
        raise UserError("pool.field_choices_missing", name=field.name)
    folded = {fold(choice) for choice in field.choices}
    faulty = any(not fold(choice) or len(choice) > LONGEST_NAME for choice in field.choices)
    if len(folded) != len(field.choices) or faulty or len(field.choices) > MOST_CHOICES:
        raise UserError("pool.field_choices_faulty", most=MOST_CHOICES)


def missing_values(fields: CustomFields, values: Mapping[str, str]) -> tuple[CustomField, ...]:
    """Required fields of this expert's type that ``values`` (by key) leave open."""
    asked = fields.asked(values.get(EXPERT_TYPE, ""))
    return tuple(field for field in asked if field.required and not values.get(field.key))
