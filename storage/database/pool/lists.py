"""Specialties and tags of many experts changed together, with the index that finds experts by them.

Many experts have the same list, so what a change makes of one is worked out once. In the index only the
tokens that change are taken out and put in; experts are walked in order, so that the index need not be
written once for each portion of them.
"""

import json
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TypeVar

from core.pool.arranging.carrying import UNWATCHED, CarryingWatch
from core.pool.record.changes import ChangeStamp
from core.pool.record.search_tokens import list_token
from core.pool.record.tags import ListChange, ListField
from storage.database.connection import Connection
from storage.database.pool.experts import expert_no, json_text, row_number

_PORTION = 500
_INSERT_TOKENS = "INSERT INTO expert_index (expert_index, rowid, tokens) VALUES (?,?,?)"
_INSERT_VERSION = (
    "INSERT INTO expert_version (expert_id, version, changes, at, account_id, name, cause, reference, why) "
    "VALUES (?,?,?,?,?,?,?,'','')"
)
_ASCII_SMALL = {capital: capital + 32 for capital in range(ord("A"), ord("Z") + 1)}
Change = Callable[[tuple[str, ...]], tuple[str, ...]]
Wanted = TypeVar("Wanted", bound=Hashable)


@dataclass(frozen=True, slots=True)
class _Edit:
    """What becomes of a list: as JSON, as the versions keep it, and the tokens that go and come."""

    before: tuple[str, ...]
    after: tuple[str, ...]
    text: str
    changes: str
    gone: str
    come: str


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
        self,
        field: ListField,
        numbers: Sequence[str],
        change: Change,
        stamp: ChangeStamp,
        watch: CarryingWatch = UNWATCHED,
    ) -> tuple[ListChange, ...]:
        """Apply ``change`` to the list of each expert; those that it changed."""
        wanted = dict.fromkeys(map(row_number, numbers))
        return self._write(field, wanted, lambda _, now: change(now), stamp, watch)

    def put_back(
        self,
        field: ListField,
        changes: Sequence[ListChange],
        stamp: ChangeStamp,
        watch: CarryingWatch = UNWATCHED,
    ) -> int:
        """Undo changes of experts whose list nobody has changed since; how many."""

        def back(change: tuple[tuple[str, ...], tuple[str, ...]], now: tuple[str, ...]) -> tuple[str, ...]:
            before, after = change
            return before if now == after else now

        wanted = {row_number(change.expert_no): (change.before, change.after) for change in changes}
        return len(self._write(field, wanted, back, stamp, watch))

    def _write(
        self,
        field: ListField,
        wanted: Mapping[int, Wanted],
        change: Callable[[Wanted, tuple[str, ...]], tuple[str, ...]],
        stamp: ChangeStamp,
        watch: CarryingWatch,
    ) -> tuple[ListChange, ...]:
        @cache
        def edit(one: Wanted, text: str) -> _Edit | None:
            before = tuple(json.loads(text))
            return _edited(field, before, tuple(dict.fromkeys(change(one, before))))

        found: list[ListChange] = []
        numbers = sorted(wanted)
        for start in range(0, len(numbers), _PORTION):
            watch.went(start, len(numbers))
            made = (
                (number, version, changed)
                for number, version, text in self._rows(field, numbers[start : start + _PORTION])
                if (changed := edit(wanted[number], text)) is not None
            )
            found += self._write_portion(field, list(made), stamp)
        return tuple(found)

    def _write_portion(
        self, field: ListField, made: Sequence[tuple[int, int, _Edit]], stamp: ChangeStamp
    ) -> Iterator[ListChange]:
        tokens: list[tuple[str | None, int, str]] = []
        at = stamp.at.isoformat()
        who = (at, stamp.account_id, stamp.name, stamp.cause.value)
        for number, _, edit in made:
            if edit.gone:
                tokens.append(("delete", number, edit.gone))
            if edit.come:
                tokens.append((None, number, edit.come))
        run = self._connection.executemany
        run(_INSERT_TOKENS, tokens)
        run(
            f"UPDATE expert SET {field} = ?, changed_at = ?, version = ? WHERE id = ?",  # noqa: S608
            [(edit.text, at, version + 1, number) for number, version, edit in made],
        )
        run(_INSERT_VERSION, [(number, version + 1, edit.changes, *who) for number, version, edit in made])
        return (ListChange(expert_no(number), edit.before, edit.after) for number, _, edit in made)

    def _rows(self, field: ListField, portion: Sequence[int]) -> list[tuple[int, int, str]]:
        marks = ",".join("?" * len(portion))
        return self._connection.execute(
            f"SELECT id, version, {field} FROM expert WHERE id IN ({marks}) ORDER BY id",  # noqa: S608
            portion,
        ).fetchall()


def _edited(field: ListField, before: tuple[str, ...], after: tuple[str, ...]) -> _Edit | None:
    if after == before:
        return None
    old, new = _terms(field, before), _terms(field, after)
    return _Edit(
        before,
        after,
        json_text(after),
        json_text([[field, before, after]]),
        " ".join(sorted(old - new)),
        " ".join(sorted(new - old)),
    )


def _terms(field: ListField, texts: Sequence[str]) -> set[str]:
    """Tokens as the index keeps them: it takes capital Latin letters for small ones, and no others."""
    return {list_token(field, text).translate(_ASCII_SMALL) for text in texts}
