"""Drafts between the reading child and its parent, column by column, as one text.

Texts are joined by control characters, which cleaned text never holds: packed and unpacked by the
interpreter's own loops, a thousand drafts take a quarter of the time of a thousand rows of JSON.
"""

from collections.abc import Callable, Sequence
from typing import Any

from core.pool.record.draft_batch import FIELDS, DraftBatch, Spellings
from core.pool.record.model import Contact, FormerEmployer

_COLUMN, _ROW, _ITEM, _PART = "\x1c", "\x1f", "\x1e", "\x1d"
_ALL_BLANK = "\x00"
_LISTS = frozenset({"specialties", "tags", "avoidance_units"})
_FORMER, _CONTACTS = "former_employers", "contacts"
_UNSHARED = frozenset({"name", "phone", "id_number", "email", "address", "bank_account"})


class ColumnPacker:
    """The child's side; remembers the texts of lists."""

    def __init__(self) -> None:
        self._lists: dict[tuple[Any, ...], str] = {}

    def pack(self, drafts: DraftBatch, spellings: Spellings) -> str:
        """The text of these drafts and their names in pinyin."""
        columns = [self._column(field, values) for field, values in zip(FIELDS, drafts.columns, strict=True)]
        return _COLUMN.join([*columns, _ROW.join(spellings.pinyin), _ROW.join(spellings.initials)])

    def _column(self, field: str, values: Sequence[Any]) -> str:
        if not any(values):
            return _ALL_BLANK
        if field in (*_LISTS, _FORMER, _CONTACTS):
            return _ROW.join(map(self._list, values))
        return _ROW.join(values)

    def _list(self, items: tuple[Any, ...]) -> str:
        text = self._lists.get(items)
        if text is None:
            text = self._lists[items] = _ITEM.join(map(_item, items))
        return text


class ColumnUnpacker:
    """The parent's side; equal texts of columns that repeat become one object."""

    def __init__(self) -> None:
        self._texts: dict[str, str] = {}
        self._lists: dict[str, tuple[Any, ...]] = {"": ()}
        self._former: dict[str, tuple[Any, ...]] = {"": ()}
        self._contacts: dict[str, tuple[Any, ...]] = {"": ()}

    def unpack(self, text: str, count: int) -> tuple[DraftBatch, Spellings]:
        """The ``count`` drafts again; raises ``ValueError`` when the columns do not fit together."""
        *columns, pinyin, initials = text.split(_COLUMN)
        values = [self._values(field, column, count) for field, column in zip(FIELDS, columns, strict=True)]
        spellings = Spellings(pinyin.split(_ROW), initials.split(_ROW)) if count else Spellings()
        if {len(column) for column in (*values, spellings.pinyin, spellings.initials)} != {count}:
            raise ValueError("columns of different lengths")
        return DraftBatch(values, count), spellings

    def _values(self, field: str, text: str, count: int) -> Sequence[Any]:
        if field in _LISTS:
            return self._tuples(text, count, self._lists, tuple)
        if field == _FORMER:
            return self._tuples(text, count, self._former, _former_employers)
        if field == _CONTACTS:
            return self._tuples(text, count, self._contacts, _unit_contacts)
        if text == _ALL_BLANK:
            return [""] * count
        parts = text.split(_ROW)
        return parts if field in _UNSHARED else list(map(self._texts.setdefault, parts, parts))

    @staticmethod
    def _tuples(
        text: str,
        count: int,
        known: dict[str, tuple[Any, ...]],
        made: Callable[[list[str]], tuple[Any, ...]],
    ) -> Sequence[tuple[Any, ...]]:
        if text == _ALL_BLANK:
            return [()] * count
        parts = text.split(_ROW)
        for part in set(parts) - known.keys():
            known[part] = made(part.split(_ITEM))
        return list(map(known.__getitem__, parts))


def _item(item: Any) -> str:
    if isinstance(item, FormerEmployer):
        return _PART.join((item.name, str(item.since or ""), str(item.until or "")))
    if isinstance(item, Contact):
        return _PART.join(item)
    return str(item)


def _former_employers(items: list[str]) -> tuple[FormerEmployer, ...]:
    return tuple(
        FormerEmployer(name, int(since) if since else None, int(until) if until else None)
        for name, since, until in (item.split(_PART) for item in items)
    )


def _unit_contacts(items: list[str]) -> tuple[Contact, ...]:
    return tuple(Contact(*item.split(_PART)) for item in items)
