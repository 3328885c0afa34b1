"""Specialties and tags of many experts changed together, with the index that finds experts by them."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence

from core.pool.record.changes import ChangeStamp
from core.pool.record.search_tokens import tokens_of
from core.pool.record.tags import ListChange, ListField
from storage.database.connection import Connection
from storage.database.pool.experts import expert_no, json_text, row_number

_PORTION = 500
Change = Callable[[tuple[str, ...]], tuple[str, ...]]


class ExpertLists:
    """Changes inside the caller's transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def bearing(self, token: str) -> list[str]:
        """Numbers of the experts that have a token, deleted ones included."""
        rows = self._connection.execute(
            "SELECT rowid FROM expert_index WHERE expert_index MATCH ? ORDER BY rowid", (f'"{token}"',)
        )
        return [expert_no(number) for (number,) in rows]

    def count(self, token: str) -> int:
        """How many experts have a token, of those that the connection shows."""
        row = self._connection.execute(
            "SELECT count(*) FROM (SELECT rowid FROM expert_index WHERE expert_index MATCH ? "
            "INTERSECT SELECT id FROM expert)",
            (f'"{token}"',),
        ).fetchone()
        return int(row[0])

    def change(
        self, field: ListField, numbers: Sequence[str], change: Change, stamp: ChangeStamp
    ) -> tuple[ListChange, ...]:
        """Apply ``change`` to the list of each expert; those that it changed."""
        return self._write(field, ((n, change) for n in numbers), stamp)

    def put_back(self, field: ListField, changes: Sequence[ListChange], stamp: ChangeStamp) -> int:
        """Undo changes of experts whose list nobody has changed since; how many."""

        def back(change: ListChange) -> Change:
            return lambda now: change.before if now == change.after else now

        return len(self._write(field, ((c.expert_no, back(c)) for c in changes), stamp))

    def _write(
        self, field: ListField, wanted: "Iterator[tuple[str, Change]]", stamp: ChangeStamp
    ) -> tuple[ListChange, ...]:
        changed: list[ListChange] = []
        changes = dict(wanted)
        numbers = list(changes)
        for start in range(0, len(numbers), _PORTION):
            changed += self._portion(field, {n: changes[n] for n in numbers[start : start + _PORTION]}, stamp)
        return tuple(changed)

    def _portion(
        self, field: ListField, changes: Mapping[str, Change], stamp: ChangeStamp
    ) -> list[ListChange]:
        marks = ",".join("?" * len(changes))
        rows = self._connection.execute(
            f"SELECT id, version, name, initials, specialties, tags FROM expert WHERE id IN ({marks})",  # noqa: S608
            [row_number(number) for number in changes],
        ).fetchall()
        found: list[ListChange] = []
        old_tokens, new_tokens, texts, versions = [], [], [], []
        for number, version, name, initials, specialties, tags in rows:
            lists = {"specialties": tuple(json.loads(specialties)), "tags": tuple(json.loads(tags))}
            before = lists[field]
            after = tuple(dict.fromkeys(changes[expert_no(number)](before)))
            if after == before:
                continue
            found.append(ListChange(expert_no(number), before, after))
            old_tokens.append((number, tokens_of(name, initials, lists["specialties"], lists["tags"])))
            lists[field] = after
            new_tokens.append((number, tokens_of(name, initials, lists["specialties"], lists["tags"])))
            texts.append((json_text(after), stamp.at.isoformat(), version + 1, number))
            versions.append((number, version + 1, json_text([[field, before, after]])))
        run = self._connection.executemany
        run("INSERT INTO expert_index (expert_index, rowid, tokens) VALUES ('delete', ?, ?)", old_tokens)
        run("INSERT INTO expert_index (rowid, tokens) VALUES (?, ?)", new_tokens)
        run(f"UPDATE expert SET {field} = ?, changed_at = ?, version = ? WHERE id = ?", texts)  # noqa: S608
        who = (stamp.at.isoformat(), stamp.account_id, stamp.name, stamp.cause.value)
        run(
            "INSERT INTO expert_version (expert_id, version, changes, at, account_id, name, cause, "
            "reference, why) VALUES (?,?,?,?,?,?,?,'','')",
            [(*version, *who) for version in versions],
        )
        return found
