"""Carrying a renamed code or tag to everything that holds it: experts, scenes, plans, templates, projects.

Plans of draws with a frozen attempt, and projects with such a draw, stay as they were.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from core.pool.arranging.carrying import UNWATCHED, CarryingWatch
from core.pool.record.changes import ChangeStamp
from core.pool.record.search_tokens import list_token
from core.pool.record.tags import Carried, DocumentChange, ListChange, ListField
from core.pool.search.conditions import Condition, Group
from core.pool.search.lists import ExpertFilter
from core.pool.search.scenes import filter_from_json, filter_json
from storage.database.connection import Connection
from storage.database.pool.lists import ExpertLists

_FROZEN = "SELECT draw_id FROM draw_attempt"
# Table, its key, the column with the JSON, and which rows may be changed.
_DOCUMENTS = (
    ("pool_scene", "id", "wanted", "1"),
    ("draw", "id", "plan", f"id NOT IN ({_FROZEN})"),
    ("plan_template", "id", "plan", "1"),
    (
        *("project", "project_no", "details"),
        f"project_no NOT IN (SELECT project_no FROM draw WHERE id IN ({_FROZEN}))",  # noqa: S608
    ),
)


class DatabaseCarrier:
    """Implements ``core.pool.arranging.ports.Carrier`` inside the caller's transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._lists = ExpertLists(connection)

    def recode(
        self,
        field: ListField,
        recoded: Mapping[str, str],
        stamp: ChangeStamp,
        watch: CarryingWatch = UNWATCHED,
    ) -> Carried:
        """Replace texts in a list wherever it stands; "" takes a text out."""
        tokens = [list_token(field, old) for old in recoded]
        numbers = dict.fromkeys(number for token in tokens for number in self._lists.bearing(token))
        changes = self._lists.change(
            field, list(numbers), lambda texts: _replaced(texts, recoded), stamp, watch
        )
        return Carried(changes, tuple(self._documents(field, recoded)))

    def holds(self, field: ListField, text: str) -> Mapping[str, int]:
        """How many would be changed: ``experts``, ``scenes``, ``plans``, ``projects``."""
        documents = self._changed_documents(field, {text: ""})
        return {
            **Carried((), tuple(documents)).facts,
            "experts": self._lists.count(list_token(field, text)),
        }

    def change_tags(
        self, numbers: Sequence[str], added: Sequence[str], removed: Sequence[str], stamp: ChangeStamp
    ) -> tuple[ListChange, ...]:
        """Give tags to experts and take others away; those that it changed."""
        self.know_tags(added)
        gone = frozenset(removed)

        def change(tags: tuple[str, ...]) -> tuple[str, ...]:
            return (*(tag for tag in tags if tag not in gone), *added)

        return self._lists.change("tags", numbers, change, stamp)

    def know_tags(self, tags: Sequence[str]) -> None:
        """Make tags known."""
        self._connection.executemany("INSERT OR IGNORE INTO tag (name) VALUES (?)", [(t,) for t in tags])

    def forget_tag(self, tag: str) -> None:
        """Take a tag from those that are known."""
        self._connection.execute("DELETE FROM tag WHERE name = ?", (tag,))

    def put_back(
        self, field: ListField, carried: Carried, stamp: ChangeStamp, watch: CarryingWatch = UNWATCHED
    ) -> int:
        """Undo what was carried, wherever nobody has changed it since; how many experts."""
        for kind, key, before, after in carried.documents:
            _, id_column, column, _ = next(row for row in _DOCUMENTS if row[0] == kind)
            self._connection.execute(
                f"UPDATE {kind} SET {column} = ? WHERE {id_column} = ? AND {column} = ?",  # noqa: S608
                (before, key, after),
            )
        return self._lists.put_back(field, carried.experts, stamp, watch)

    def _documents(self, field: ListField, recoded: Mapping[str, str]) -> list[DocumentChange]:
        changes = self._changed_documents(field, recoded)
        for kind, key, _, after in changes:
            _, id_column, column, _ = next(row for row in _DOCUMENTS if row[0] == kind)
            self._connection.execute(
                f"UPDATE {kind} SET {column} = ? WHERE {id_column} = ?",  # noqa: S608
                (after, key),
            )
        return changes

    def _changed_documents(self, field: ListField, recoded: Mapping[str, str]) -> list[DocumentChange]:
        found = []
        for kind, id_column, column, open_ones in _DOCUMENTS:
            rows = self._connection.execute(f"SELECT {id_column}, {column} FROM {kind} WHERE {open_ones}")  # noqa: S608
            for key, before in rows.fetchall():
                value = json.loads(before)
                same = json.dumps(value, ensure_ascii=False)
                after = json.dumps(_recoded_document(kind, value, field, recoded), ensure_ascii=False)
                if after != same:
                    found.append(DocumentChange(kind, str(key), before, after))
        return found


def _recoded_document(kind: str, value: Any, field: ListField, recoded: Mapping[str, str]) -> Any:
    if kind == "pool_scene":
        return filter_json(_recoded_filter(filter_from_json(value), field, recoded))
    holders = [value] if kind == "project" else value.get("groups", [])
    for holder in holders:
        if holder.get(field):
            holder[field] = list(_replaced(holder[field], recoded))
    return value


def _recoded_filter(wanted: ExpertFilter, field: ListField, recoded: Mapping[str, str]) -> ExpertFilter:
    texts = _replaced(getattr(wanted, field), recoded)
    conditions = _recoded_group(wanted.conditions, field, recoded)
    lists = {"specialties": wanted.specialties, "tags": wanted.tags, field: texts}
    return replace(wanted, specialties=lists["specialties"], tags=lists["tags"], conditions=conditions)


def _recoded_group(group: Group, field: str, recoded: Mapping[str, str]) -> Group:
    parts: list[Condition | Group] = []
    for part in group.parts:
        if isinstance(part, Group):
            parts.append(_recoded_group(part, field, recoded))
        elif part.field != field:
            parts.append(part)
        elif values := _replaced(part.values, recoded):
            parts.append(replace(part, values=values))
        elif not part.values:
            parts.append(part)
    return Group(group.match, tuple(parts))


def _replaced(texts: Sequence[str], recoded: Mapping[str, str]) -> tuple[str, ...]:
    """Texts with the new ones in place of the old, without repeats."""
    return tuple(dict.fromkeys(new for text in texts if (new := recoded.get(text, text))))
