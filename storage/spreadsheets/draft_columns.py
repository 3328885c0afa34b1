"""Drafts between the reading child and its parent, column by column.

A column of a thousand texts joined by a control character, which cleaned text never holds, is packed and
unpacked by the interpreter's own loops: four times as fast as a thousand rows of JSON.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from core.pool.draft_batch import FIELDS, DraftBatch, Spellings
from core.pool.model import FormerEmployer

_ROW, _ITEM, _PART = "\x1f", "\x1e", "\x1d"
_LISTS = frozenset({"specialties", "tags", "avoidance_units"})
_FORMER = "former_employers"
_UNSHARED = frozenset({"name", "phone", "id_number", "email", "address", "bank_account"})

Columns = list[str | None]
"""One text for every field of a draft in order; None where all are blank."""


def pack_spellings(columns: Iterable[Sequence[str]]) -> list[str]:
    """Two texts: all pinyin and all initials."""
    return [_ROW.join(column) for column in columns]


def unpack_spellings(texts: Sequence[str], count: int) -> Spellings:
    """The ``count`` spellings again; raises ``ValueError`` when they are not so many."""
    if not count:
        return Spellings()
    pinyin, initials = (text.split(_ROW) for text in texts)
    if not len(pinyin) == len(initials) == count:
        raise ValueError("other number of spellings")
    return Spellings(pinyin, initials)


class ColumnPacker:
    """The child's side; remembers the texts of lists."""

    def __init__(self) -> None:
        self._lists: dict[tuple[Any, ...], str] = {}

    def pack(self, drafts: DraftBatch) -> Columns:
        """Columns of these drafts."""
        return [self._column(field, values) for field, values in zip(FIELDS, drafts.columns, strict=True)]

    def _column(self, field: str, values: Sequence[Any]) -> str | None:
        if not any(values):
            return None
        if field in _LISTS or field == _FORMER:
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

    def unpack(self, columns: Columns, count: int) -> DraftBatch:
        """The ``count`` drafts again; raises ``ValueError`` when the columns do not fit together."""
        values = [self._values(field, text, count) for field, text in zip(FIELDS, columns, strict=True)]
        if any(len(column) != count for column in values):
            raise ValueError("columns of different lengths")
        return DraftBatch(values, count)

    def _values(self, field: str, text: str | None, count: int) -> Sequence[Any]:
        if field in _LISTS:
            return self._tuples(text, count, self._lists, tuple)
        if field == _FORMER:
            return self._tuples(text, count, self._former, _former_employers)
        if text is None:
            return [""] * count
        parts = text.split(_ROW)
        return parts if field in _UNSHARED else list(map(self._texts.setdefault, parts, parts))

    @staticmethod
    def _tuples(
        text: str | None,
        count: int,
        known: dict[str, tuple[Any, ...]],
        made: Callable[[list[str]], tuple[Any, ...]],
    ) -> Sequence[tuple[Any, ...]]:
        if text is None:
            return [()] * count
        parts = text.split(_ROW)
        for part in set(parts) - known.keys():
            known[part] = made(part.split(_ITEM))
        return list(map(known.__getitem__, parts))


def _item(item: Any) -> str:
    if isinstance(item, FormerEmployer):
        return _PART.join((item.name, str(item.since or ""), str(item.until or "")))
    return str(item)


def _former_employers(items: list[str]) -> tuple[FormerEmployer, ...]:
    return tuple(
        FormerEmployer(name, int(since) if since else None, int(until) if until else None)
        for name, since, until in (item.split(_PART) for item in items)
    )
