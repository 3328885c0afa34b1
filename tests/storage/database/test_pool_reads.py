"""Searching, filtering, sorting and paging of experts."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.pool.record.model import ExpertDraft, ExpertStatus, NewExpert, Specialty, TitleLevel
from core.pool.record.search_tokens import expert_tokens
from core.pool.search.lists import ExpertFilter, ExpertQuery, SortColumn
from storage.database.connection import open_database
from storage.database.pool.experts import DatabaseExperts, row_number
from storage.database.pool.reads import DatabasePoolReads, LentReads
from storage.database.pool.specialties import DatabaseSpecialties
from storage.database.pool.where import ListConditions
from storage.reference.pinyin import PinyinReader
from tests.support.pool_station import KEY, pool_database

AT = datetime.fromisoformat("2026-03-02T09:00:00+08:00")


def expert(name: str, phone: str, employer: str = "星湾师范大学", **fields: object) -> ExpertDraft:
    fields = {"specialties": ("A010101",), "title": "教授", "title_level": "senior", **fields}
    return ExpertDraft(name=name, phone=phone, employer=employer, **fields)  # type: ignore[arg-type]


EXPERTS = [
    expert("王小明", "14234562231", term_to="2026-03-01", region="安徽省/合肥市"),
    expert("王明", "14234562232", "云帆软件（合肥）有限公司", region="安徽省/合肥市", tags=("资深",)),
    expert("单小芳", "19400000001", "云帆软件（合肥）有限公司", region="安徽省", term_to="2026-03-02"),
    expert("木合塔尔·玉素甫", "19400000002", specialties=("B0101", "A0101"), region="新疆"),
    expert("Thomas Mueller", "19400000003", "IBM 中国", title="工程师", title_level="intermediate"),
    expert(
        "诸葛宁", "19400000004", id_number="11019919800315001X", specialties=("B02",), tags=("资深", "A-1")
    ),
    expert("明王", "19400000005", "合肥软件园", region="安徽省会"),
    expert("吕小云", "19400000006", "云帆仪器（长春）有限公司"),
]
SPECIALTIES = [
    Specialty("A01", "房建", 1),
    Specialty("A0101", "设计", 2, "A01"),
    Specialty("A010101", "方案", 3, "A0101"),
    Specialty("B01", "设备", 1),
    Specialty("B0101", "仪器", 2, "B01"),
    Specialty("B02", "家具", 1, "B01"),  # a code that does not show its parent
]


@pytest.fixture(scope="module")
def reads(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DatabasePoolReads]:
    """A pool of a few experts, one of them deleted, read only."""
    path = tmp_path_factory.mktemp("pool") / "a.db"
    connection = pool_database(path)
    connection.execute("BEGIN")
    reader = PinyinReader()
    spelled = [(draft, reader.spell(draft.name)) for draft in EXPERTS]
    new = [NewExpert(d, s, expert_tokens(d, s.initials)) for d, s in spelled]
    DatabaseExperts(connection).add_many(new, len(new), AT)
    DatabaseSpecialties(connection).put(SPECIALTIES)
    connection.execute("UPDATE expert SET status = 'deleted' WHERE id = 8")
    connection.execute("UPDATE expert SET status = 'frozen' WHERE id = 7")
    connection.execute("COMMIT")
    connection.close()
    opened = open_database(path, KEY, read_only=True)
    yield DatabasePoolReads(opened)
    opened.close()


def found(reads: DatabasePoolReads, **conditions: object) -> set[int]:
    wanted = ExpertFilter(**conditions)  # type: ignore[arg-type]
    rows, _ = reads.page(ExpertQuery(wanted))
    numbers = {row_number(row.expert_no) for row in rows}
    assert reads.count(wanted) == len(numbers)
    for query in (ExpertQuery(wanted), ExpertQuery(wanted, SortColumn.EMPLOYER, descending=True)):
        # A pool of eight is looked at whole; this is how whom few fit are found in a large one.
        conditions = ListConditions(reads._connection, wanted)
        conditions.gather_rows()
        assert reads.gathered(query, conditions) == reads.page(query)
    return numbers


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("小明", {1}),
        ("王", {1, 2, 7}),
        ("明", {1, 2, 7}),
        ("王明", {2}),
        ("王小明", {1}),
        ("塔尔玉素", {4}),
        ("塔尔·玉", {4}),
        ("wxm", {1}),
        ("wm", {2}),
        ("wang", {1, 2}),
        ("wangxiao", {1}),
        ("shan", {3}),
        ("SXF", {3}),
        ("mhte", {4}),
        ("mueller", {5}),
        ("tm", {5}),
        ("142345", {1, 2}),
        ("14234562231", {1}),
        ("2231", {1}),
        ("ZJ-000003", {3}),
        ("zj3", {3}),
        ("3", {3}),
        ("11019919800315001x", {6}),
        ("云帆", {2, 3}),
        ("合肥", {2, 3, 7}),
        ("软件合肥", {2, 3}),
        ("ibm", {5}),
        ("星湾师范", {1, 4, 6}),
        ("王 云帆", {2}),
        ("wang 1423", {1, 2}),
        ("没有", set()),
        ("zhangsan", set()),
        ('"', {1, 2, 3, 4, 5, 6, 7}),
        ("", {1, 2, 3, 4, 5, 6, 7}),
    ],
)
def test_words_find_by_name_pinyin_initials_phone_employer_and_number(
    reads: DatabasePoolReads, words: str, numbers: set[int]
) -> None:
    assert found(reads, words=words) == numbers


@given(st.text(max_size=25))
def test_no_search_text_breaks_the_search(reads: DatabasePoolReads, text: str) -> None:
    assert found(reads, words=text) <= set(range(1, 8))


def test_a_specialty_includes_everything_below_it(reads: DatabasePoolReads) -> None:
    assert found(reads, specialties=("A01",)) == {1, 2, 3, 4, 5, 7}
    assert found(reads, specialties=("A010101",)) == {1, 2, 3, 5, 7}
    assert found(reads, specialties=("B01",)) == {4, 6}
    assert found(reads, specialties=("B02", "A0101")) == {1, 2, 3, 4, 5, 6, 7}
    assert found(reads, specialties=("Z",)) == set()


def test_the_supply_counts_who_can_be_drawn_each_once_and_below_the_entry(reads: DatabasePoolReads) -> None:
    codes = ("A01", "A010101", "B01", "B02", "gone")
    assert reads.supply(codes, "2026-03-01") == {"A01": 5, "A010101": 4, "B01": 2, "B02": 1}
    assert reads.supply(codes, "2026-03-03") == {"A01": 3, "A010101": 2, "B01": 2, "B02": 1}
    for code, number in reads.supply(codes, "2026-03-02").items():
        assert len(found(reads, specialties=(code,), drawable_on="2026-03-02")) == number


def test_filters(reads: DatabasePoolReads) -> None:
    assert found(reads, regions=("安徽省",)) == {1, 2, 3}
    assert found(reads, regions=("安徽省/合肥市", "新疆")) == {1, 2, 4}
    assert found(reads, tags=("资深",)) == {2, 6}
    assert found(reads, tags=("A-1",)) == {6}
    assert found(reads, title_levels=(TitleLevel.INTERMEDIATE,)) == {5}
    assert found(reads, term_to="2026-03-01") == {1}
    assert found(reads, term_from="2026-03-02") == {3}
    assert found(reads, statuses=(ExpertStatus.FROZEN, ExpertStatus.DELETED)) == {7, 8}
    assert found(reads, statuses=tuple(ExpertStatus)) == {1, 2, 3, 4, 5, 6, 7, 8}
    assert found(reads, words="王", tags=("资深",), regions=("安徽省",)) == {2}


@pytest.mark.parametrize("sort", list(SortColumn))
@pytest.mark.parametrize("descending", [False, True])
def test_pages_join_to_the_whole_list_in_a_fixed_order(
    reads: DatabasePoolReads, sort: SortColumn, descending: bool
) -> None:
    whole, end = reads.page(ExpertQuery(sort=sort, descending=descending))
    assert (len(whole), end) == (7, None)
    joined: list[str] = []
    after = None
    while True:
        rows, after = reads.page(ExpertQuery(sort=sort, descending=descending, after=after, count=2))
        joined += [row.expert_no for row in rows]
        if after is None:
            break
    assert joined == [row.expert_no for row in whole]


def test_names_sort_by_pinyin(reads: DatabasePoolReads) -> None:
    rows, _ = reads.page(ExpertQuery(sort=SortColumn.NAME))
    assert [row.name for row in rows] == [
        "明王",
        "木合塔尔·玉素甫",
        "单小芳",
        "Thomas Mueller",
        "王明",
        "王小明",
        "诸葛宁",
    ]


def test_counts_leave_out_the_deleted_and_know_who_has_lapsed(reads: DatabasePoolReads) -> None:
    counts = reads.counts("2026-03-02")
    assert counts.by_status == {ExpertStatus.ACTIVE: 6, ExpertStatus.FROZEN: 1, ExpertStatus.DELETED: 1}
    assert (counts.present, counts.lapsed) == (7, 1)


def test_the_connection_is_opened_when_wanted_and_opened_again_after_closing(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    pool_database(path).close()
    opened: list[int] = []

    def open_reader():  # type: ignore[no-untyped-def]
        opened.append(1)
        return open_database(path, KEY, read_only=True)

    lent = LentReads(open_reader)
    lent.close()
    assert opened == []
    for _ in range(2):
        with lent() as reads:
            assert reads.count(ExpertFilter()) == 0
    lent.close()
    with lent() as reads:
        assert reads.specialties() == ()
    assert len(opened) == 2
    lent.close()
