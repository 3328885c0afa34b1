"""Reading parsed JSON field by field: the exact keys, the exact types, or a refusal that says where."""

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeVar

from core.kernel.canonical_json import JsonValue

Value = TypeVar("Value")

_ID = re.compile(r"[A-Z0-9-]{1,64}")
_HEX = re.compile(r"[0-9a-f]*")
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_SHOWN_PATH = 80


class SchemaError(ValueError):
    """``where`` is the path of the field that is wrong, ``problem`` what is wrong with it (a code)."""

    def __init__(self, where: str, problem: str) -> None:
        super().__init__(f"{where or 'document'}: {problem}")
        self.where = where
        self.problem = problem


@dataclass(frozen=True, slots=True)
class Field:
    """One value of a parsed document and the path that leads to it. All methods raise ``SchemaError``."""

    value: JsonValue
    where: str = ""

    def refuse(self, problem: str) -> SchemaError:
        """The error to raise when this value is wrong."""
        return SchemaError(self.where[:_SHOWN_PATH], problem)

    def fields(self, *keys: str, maybe: Collection[str] = ()) -> "Fields":
        """An object with exactly these keys, and any of ``maybe``."""
        if not isinstance(self.value, Mapping):
            raise self.refuse("not an object")
        missing = [key for key in keys if key not in self.value]
        unknown = sorted(set(self.value) - {*keys, *maybe})
        if missing or unknown:
            raise self.refuse(f"{'missing' if missing else 'unknown'} key {(missing or unknown)[0][:40]!r}")
        return Fields(self.value, self.where)

    def items(self) -> list["Field"]:
        """An array."""
        if not isinstance(self.value, Sequence) or isinstance(self.value, str):
            raise self.refuse("not an array")
        return [Field(item, f"{self.where}[{i}]") for i, item in enumerate(self.value)]

    def many(self, read: Callable[["Field"], Value]) -> tuple[Value, ...]:
        """An array whose every item is read alike."""
        return tuple(read(item) for item in self.items())

    def entries(self, read: Callable[["Field"], Value]) -> dict[str, Value]:
        """An object with ids as keys, whose every value is read alike."""
        if not isinstance(self.value, Mapping):
            raise self.refuse("not an object")
        for key in self.value:
            Field(key, self.where).id()
        return {key: read(Field(value, f"{self.where}.{key}")) for key, value in self.value.items()}

    def optional(self, read: Callable[["Field"], Value]) -> Value | None:
        """Null, or what ``read`` takes."""
        return None if self.value is None else read(self)

    def text(self, most: int = 2000) -> str:
        """Text of at most ``most`` characters, without lone surrogates."""
        if not isinstance(self.value, str):
            raise self.refuse("not a text")
        if len(self.value) > most or _SURROGATE.search(self.value):
            raise self.refuse("text too long or not Unicode")
        return self.value

    def id(self) -> str:
        """An ASCII id ``[A-Z0-9-]+`` of at most 64 characters."""
        if not isinstance(self.value, str) or not _ID.fullmatch(self.value):
            raise self.refuse("not an id")
        return self.value

    def hexadecimal(self, digits: int) -> str:
        """Lower-case hex text of exactly ``digits`` digits."""
        if not isinstance(self.value, str) or len(self.value) != digits or not _HEX.fullmatch(self.value):
            raise self.refuse(f"not {digits} hex digits")
        return self.value

    def integer(self, least: int, most: int) -> int:
        """An integer between the two bounds, both included; a boolean is none."""
        if isinstance(self.value, bool) or not isinstance(self.value, int):
            raise self.refuse("not an integer")
        if not least <= self.value <= most:
            raise self.refuse(f"not between {least} and {most}")
        return self.value

    def boolean(self) -> bool:
        """True or false."""
        if not isinstance(self.value, bool):
            raise self.refuse("not true or false")
        return self.value

    def one_of(self, *allowed: str) -> str:
        """One of the allowed texts."""
        if not isinstance(self.value, str) or self.value not in allowed:
            raise self.refuse(f"not one of {', '.join(allowed)}")
        return self.value

    def day(self) -> str:
        """A day ``YYYY-MM-DD`` that exists."""
        text = self.text(10)
        try:
            exact = date.fromisoformat(text).isoformat() == text
        except ValueError:
            exact = False
        if not exact:
            raise self.refuse("not a day YYYY-MM-DD")
        return text

    def moment(self) -> str:
        """A moment ``YYYY-MM-DDTHH:MM`` that exists, without a time zone."""
        text = self.text(16)
        try:
            exact = datetime.fromisoformat(text).strftime("%Y-%m-%dT%H:%M") == text
        except ValueError:
            exact = False
        if not exact:
            raise self.refuse("not a moment YYYY-MM-DDTHH:MM")
        return text


@dataclass(frozen=True, slots=True)
class Fields:
    """The members of one object."""

    values: Mapping[str, JsonValue]
    where: str

    def __contains__(self, key: str) -> bool:
        return key in self.values

    def __getitem__(self, key: str) -> Field:
        return Field(self.values[key], f"{self.where}.{key}" if self.where else key)

    def constant(self, key: str, value: str) -> None:
        """A member that must have exactly this text."""
        self[key].one_of(value)


def distinct(field: Field, values: Sequence[str]) -> None:
    """Refuse repeats among ``values``, which were read from ``field``."""
    if len(set(values)) != len(values):
        raise field.refuse("repeated entry")
