"""Tags and specialties of many at once: the index finds the same experts as reading them all would."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

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
PEOPLE = 8


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[Connection]:
    """Experts with ever more of the tags, the last one with all of them; a transaction under way."""
    made = pool_database(tmp_path / "pool.db")
    made.execute("BEGIN")
    spell = PinyinReader().spell
    people = [ExpertDraft(f"王小{n}", f"1420000000{n}", tags=TAGS[:: PEOPLE - n]) for n in range(PEOPLE)]
    DatabaseExperts(made).add_many([NewExpert(d, spell(d.name)) for d in people], PEOPLE, AT)
    yield made
    made.close()


def folded(tag: str) -> str:
    return "".join(char.lower() if char.isascii() else char for char in tag_token(tag))


def tags_of(connection: Connection) -> dict[str, tuple[str, ...]]:
    rows = connection.execute("SELECT id, tags FROM expert")
    return {expert_no(number): tuple(json.loads(tags)) for number, tags in rows}


@pytest.mark.parametrize("tag", TAGS)
def test_a_tag_finds_who_bears_it_after_it_was_taken_given_and_put_back(
    connection: Connection, tag: str
) -> None:
    lists, before = ExpertLists(connection), tags_of(connection)
    taken = lists.change("tags", list(before), lambda tags: tuple(t for t in tags if t != tag), STAMP)
    assert {change.expert_no for change in taken} == {n for n, tags in before.items() if tag in tags}
    _check(connection)
    given = lists.change("tags", list(before), lambda tags: (*tags, tag), STAMP)
    assert len(given) == PEOPLE
    _check(connection)
    for changes in (given, taken):
        assert lists.put_back("tags", changes, STAMP) == len(changes)
        _check(connection)
    assert tags_of(connection) == before
    (kept,) = connection.execute("SELECT count(*) FROM expert_version").fetchone()
    assert kept == 2 * (len(taken) + len(given))


def _check(connection: Connection) -> None:
    now = tags_of(connection)
    for tag in TAGS:
        bearers = {number for number, tags in now.items() if folded(tag) in set(map(folded, tags))}
        assert set(ExpertLists(connection).bearing(tag_token(tag))) == bearers
    names = connection.execute("SELECT count(*) FROM expert_index WHERE expert_index MATCH '\"王小\"'")
    assert names.fetchone()[0] == PEOPLE  # what did not change is still found
