"""Tags and specialties of many at once: the index finds the same experts as reading them all would."""

import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.pool.record.changes import ChangeCause, ChangeStamp
from core.pool.record.model import ExpertDraft, NewExpert
from core.pool.record.search_tokens import tag_token
from storage.database.connection import Connection
from storage.database.pool.experts import DatabaseExperts, expert_no
from storage.database.pool.lists import ExpertLists
from storage.reference.pinyin import PinyinReader
from tests.support.pool_station import pool_database

AT = datetime(2026, 3, 2, 9, tzinfo=UTC)
STAMP = ChangeStamp(AT, "A-0001", "孟若勇", ChangeCause.TAGS)
# Some of these share a token: signs are folded to one, and the index takes small Latin letters for capitals.
TAGS = ("资深", "骨干", "夜间评审", "A-1", "A.1", "abc", "ABC", "é", "É")
PEOPLE = 6

Step = tuple[str, str, frozenset[int]]
steps = st.lists(
    st.tuples(st.sampled_from(TAGS), st.sampled_from(("", *TAGS)), st.frozensets(st.integers(1, PEOPLE))),
    min_size=1,
    max_size=6,
)


@pytest.fixture(scope="module")
def connection(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Connection]:
    """An empty database; every example rolls its changes back."""
    made = pool_database(tmp_path_factory.mktemp("lists") / "pool.db")
    yield made
    made.close()


def filled(connection: Connection) -> None:
    drafts = (
        ExpertDraft(f"王小{number}", f"1420000000{number}", tags=TAGS[: number % 4])
        for number in range(PEOPLE)
    )
    spell = PinyinReader().spell
    DatabaseExperts(connection).add_many([NewExpert(d, spell(d.name)) for d in drafts], PEOPLE, AT)


def folded(tag: str) -> str:
    return "".join(char.lower() if char.isascii() else char for char in tag_token(tag))


def tags_of(connection: Connection) -> dict[str, tuple[str, ...]]:
    rows = connection.execute("SELECT id, tags FROM expert")
    return {expert_no(number): tuple(json.loads(tags)) for number, tags in rows}


def replacing(old: str, new: str) -> Callable[[tuple[str, ...]], tuple[str, ...]]:
    """One tag in place of another for who has it; else it is given, so that every list changes often."""

    def change(tags: tuple[str, ...]) -> tuple[str, ...]:
        kept = tuple(tag for tag in tags if tag != old)
        return (*kept, new) if new else kept

    return change


@settings(max_examples=40, deadline=None)
@given(steps)
def test_every_tag_finds_who_bears_it_after_changes_and_after_undoing_them(
    connection: Connection, asked: list[Step]
) -> None:
    connection.execute("BEGIN")
    try:
        filled(connection)
        before = tags_of(connection)
        lists, made = ExpertLists(connection), []
        for old, new, people in asked:
            numbers = [expert_no(number) for number in people]
            made.append(lists.change("tags", numbers, replacing(old, new), STAMP))
            _check(connection)
        for changes in reversed(made):
            assert lists.put_back("tags", changes, STAMP) == len(changes)
            _check(connection)
        assert tags_of(connection) == before
        kept = connection.execute("SELECT count(*) FROM expert_version").fetchone()[0]
        assert kept == 2 * sum(map(len, made))
    finally:
        connection.execute("ROLLBACK")


def _check(connection: Connection) -> None:
    now = tags_of(connection)
    for tag in TAGS:
        bearers = {number for number, tags in now.items() if folded(tag) in set(map(folded, tags))}
        assert set(ExpertLists(connection).bearing(tag_token(tag))) == bearers
    names = connection.execute("SELECT count(*) FROM expert_index WHERE expert_index MATCH '\"王小\"'")
    assert names.fetchone()[0] == PEOPLE  # what did not change is still found
