"""A new name or code of a department, carried to whatever names it.

Experts keep the change as a version. Decided reviews, frozen draws and the log stay as they were.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from core.access.departments import Arranger
from core.pool.record.changes import ChangeCause
from core.pool.search.conditions import Condition, Group
from storage.database.connection import Connection
from storage.database.pool.experts import json_text
from storage.database.pool.scenes import DatabaseScenes

_FIELD = "department"
_OPEN = "state IN ('open', 'returned')"
Change = Callable[[Any], Any]


class DepartmentNames:
    """Works inside the caller's transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._scenes = DatabaseScenes(connection)

    def recode(self, before: str, after: str) -> None:
        """Another code: of those below it, and of accounts, each of which holds it once."""
        if before == after:
            return
        self._connection.execute("UPDATE department SET parent = ? WHERE parent = ?", (after, before))

        def recoded(codes: list[str]) -> list[str]:
            return list(dict.fromkeys(after if code == before else code for code in codes))

        self._rewrite("account", "id", "departments", recoded)

    def rename(self, before: str, after: str, by: Arranger) -> None:
        """Another name: of experts, projects, reviews under way, unfinished entries and scenes."""
        if before == after:
            return
        self._experts(before, after, by)
        self._connection.execute(
            "UPDATE project SET department = ?, details = json_set(details, '$.department', ?) "
            "WHERE department = ?",
            (after, after, before),
        )

        new = {before: after}
        of_experts = f"{_OPEN} AND kind IN ('application', 'profile_change')"
        self._rewrite("review_case", "case_no", "payload", lambda case: _renamed_case(case, new), of_experts)
        drafts = ("expert_entry_draft", "account_id || '/' || expert_no", "entry")
        self._rewrite(*drafts, lambda entry: {**entry, "texts": _renamed_texts(entry["texts"], new)})
        self._scenes.set_wanted(
            {
                number: replace(wanted, conditions=_renamed_group(wanted.conditions, new))
                for number, wanted in self._scenes.wanted().items()
            }
        )

    def _experts(self, before: str, after: str, by: Arranger) -> None:
        at, change = by.at.isoformat(), json_text([[_FIELD, before, after]])
        self._connection.execute(
            "INSERT INTO expert_version (expert_id, version, changes, at, account_id, name, cause, "
            "reference, why) SELECT id, version + 1, ?, ?, ?, ?, ?, '', '' FROM expert WHERE department = ?",
            (change, at, by.account_id, by.name, ChangeCause.DEPARTMENTS.value, before),
        )
        self._connection.execute(
            "UPDATE expert SET department = ?, version = version + 1, changed_at = ? WHERE department = ?",
            (after, at, before),
        )

    def _rewrite(self, table: str, key: str, column: str, change: Change, where: str = "true") -> None:
        """Apply a change to the JSON of a column, wherever it makes a difference."""
        rows = self._connection.execute(f"SELECT {key}, {column} FROM {table} WHERE {where}").fetchall()  # noqa: S608
        changed = [
            (json.dumps(after, ensure_ascii=False), number)
            for number, text in rows
            if (after := change(json.loads(text))) != json.loads(text)
        ]
        self._connection.executemany(f"UPDATE {table} SET {column} = ? WHERE {key} = ?", changed)  # noqa: S608


def _renamed_case(payload: Any, new: Mapping[str, str]) -> Any:
    """What an application, or a change that waits, says of the department."""
    if "draft" in payload:
        return {**payload, "draft": _renamed_texts(payload["draft"], new)}
    changes = [
        [field, new.get(old, old), new.get(wanted, wanted)] if field == _FIELD else [field, old, wanted]
        for field, old, wanted in payload["changes"]
    ]
    return {**payload, "changes": changes}


def _renamed_texts(texts: Mapping[str, Any], new: Mapping[str, str]) -> dict[str, Any]:
    return {field: new.get(text, text) if field == _FIELD else text for field, text in texts.items()}


def _renamed_group(group: Group, new: Mapping[str, str]) -> Group:
    parts: list[Condition | Group] = []
    for part in group.parts:
        if isinstance(part, Group):
            parts.append(_renamed_group(part, new))
        elif part.field == _FIELD:
            parts.append(replace(part, values=tuple(new.get(value, value) for value in part.values)))
        else:
            parts.append(part)
    return Group(group.match, tuple(parts))
