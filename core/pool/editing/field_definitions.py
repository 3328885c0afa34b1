"""Defining custom fields: what the pool manager may change, and who reads the definitions."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from core.access.model import Actor
from core.kernel.acts import Acts, Recorded, act
from core.kernel.errors import PermissionDeniedError
from core.pool.record.custom_fields import CustomField, CustomFields, check_definition


class CustomFieldRepository(Protocol):
    """Definitions and values in the database; calls run inside the caller's transaction."""

    def fields(self) -> CustomFields:
        """All definitions."""
        ...

    def put_field(self, field: CustomField) -> None:
        """Add a definition, or replace that of the same key."""
        ...

    def index_anew(self) -> None:
        """Make the search index of the values anew, after a field became searchable or no longer is."""
        ...

    def new_key(self) -> str:
        """A key that was never used."""
        ...

    def is_used(self, key: str) -> bool:
        """Whether any expert has a value of the field."""
        ...

    def values(self, expert_no: str) -> Mapping[str, str]:
        """An expert's values by key, without those that are blank."""
        ...

    def values_of(self, expert_nos: Collection[str]) -> Mapping[str, Mapping[str, str]]:
        """Values of several experts; who has none is left out."""
        ...

    def put_values(self, rows: Iterable[tuple[str, Mapping[str, str]]]) -> None:
        """Set values of many experts by number; a blank one is taken away, fields not named stay."""
        ...

    def put_values_from(self, first_no: str, rows: Iterable[tuple[int, Mapping[str, str]]]) -> None:
        """:meth:`put_values` for experts by their place (from 0) after ``first_no``."""
        ...


@dataclass(frozen=True, slots=True)
class FieldsChanged:
    """Announcement: definitions of custom fields are out of date."""


class FieldDefinitions:
    """The definitions of custom fields."""

    def __init__(self, acts: Acts, fields: CustomFieldRepository) -> None:
        self.acts = acts
        self._fields = fields

    def all(self, actor: Actor) -> Sequence[CustomField]:
        """All definitions in order, disabled ones too; for who reads the pool or sets review levels."""
        if not (actor.may("pool.read") or actor.may("cases.policy")):
            raise PermissionDeniedError("pool.read")
        return tuple(self._fields.fields())

    def usage(self, actor: Actor) -> frozenset[str]:
        """Keys of the fields that experts have values of: their type stays as it is."""
        return frozenset(field.key for field in self.all(actor) if self._fields.is_used(field.key))

    def personal_values(self, expert_no: str) -> Mapping[str, str]:
        """Values of an expert's personal fields by ``custom.KEY``, for an act that unmasks them."""
        values = self._fields.values(expert_no)
        return {f.path: values.get(f.key, "") for f in self._fields.fields() if f.personal}

    @act("pool.field_defined")
    def define(self, _actor: Actor, field: CustomField) -> Recorded[CustomField]:
        """Add a field (with key "") or change one; gives it with its key.

        Raises:
            UserError: ``pool.field_…``, see :func:`core.pool.custom_fields.check_definition`.
        """
        stored = tuple(self._fields.fields())
        in_use = bool(field.key) and self._fields.is_used(field.key)
        check_definition(field, stored, in_use)
        if not field.key:
            last = max((other.position for other in stored), default=0)
            field = replace(field, key=self._fields.new_key(), position=last + 1)
        before = next((other for other in stored if other.key == field.key), None)
        self._fields.put_field(field)
        if _searched(before) is not _searched(field):
            self._fields.index_anew()
        self.acts.announce(FieldsChanged())
        facts = {"field": field.key, "name": field.name, "type": field.type.value, "disabled": field.disabled}
        return Recorded(field, field.key, facts)


def _searched(field: CustomField | None) -> bool:
    return field is not None and field.searchable and not field.disabled
