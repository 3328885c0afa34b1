"""Experts in the database."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from core.kernel.errors import UserError
from core.pool.record.model import ExpertDraft, ExpertStatus, FormerEmployer, NewExpert, Specialty
from core.pool.record.search_tokens import expert_tokens
from storage.database.connection import Connection
from storage.database.pool.experts import DatabaseExperts, expert_no, row_number
from storage.database.pool.specialties import DatabaseSpecialties
from storage.reference.pinyin import PinyinReader
from tests.support.pool_station import pool_database

AT = datetime.fromisoformat("2026-03-02T09:00:00+08:00")
FULL = ExpertDraft(
    name="王小明",
    phone="14334543878",
    id_number="110199198003150019",
    sex="male",
    birth_date="1980-03-15",
    credit_code="91220199FU2T0RC17W",
    title="教授",
    title_level="senior",
    education="博士",
    region="上海市/徐汇区",
    address="杨街4号",
    postcode="539626",
    email="w@example.com",
    term_from="2025-06-01",
    term_to="2028-05-31",
    bank_name="示例银行",
    bank_account="9012855011388853396",
    remarks="备注",
    employer="云帆软件（合肥）有限公司",
    specialties=("A0101", "B02"),
    tags=("资深", "夜间"),
    avoidance_units=("甲公司",),
    former_employers=(FormerEmployer("乙医院", 2014, 2018), FormerEmployer("丙")),
)


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[Connection]:
    """A database with the schema and a transaction under way."""
    made = pool_database(tmp_path / "a.db")
    made.execute("BEGIN")
    yield made
    made.close()


def new(*drafts: ExpertDraft) -> list[NewExpert]:
    reader = PinyinReader()
    spelled = [(draft, reader.spell(draft.name)) for draft in drafts]
    return [NewExpert(d, s, expert_tokens(d, s.initials)) for d, s in spelled]


def numbered(count: int, start: int = 0) -> list[NewExpert]:
    return new(*(FULL._replace(phone=f"142{n:08d}", id_number="") for n in range(start, start + count)))


def test_an_expert_reads_back_whole(connection: Connection) -> None:
    experts = DatabaseExperts(connection)
    least = ExpertDraft("李四", "14334543879", employer="云帆软件(合肥)有限公司", specialties=("A01",))
    assert experts.add_many(new(FULL, least), 2, AT) == ("ZJ-000001", "ZJ-000002")
    expert = experts.get("ZJ-000001")
    assert (expert.draft, expert.status, expert.added_at, expert.version) == (
        FULL,
        ExpertStatus.ACTIVE,
        AT,
        1,
    )
    assert experts.drafts(["ZJ-000002", "ZJ-000001"]) == {"ZJ-000001": FULL, "ZJ-000002": least}


def test_two_ways_of_writing_an_employer_are_one_employer(connection: Connection) -> None:
    other = FULL._replace(phone="1", id_number="", employer="云帆 软件(合肥)有限公司", credit_code="")
    DatabaseExperts(connection).add_many(new(other, FULL), 2, AT)
    rows = connection.execute("SELECT name, credit_code FROM employer").fetchall()
    assert rows == [("云帆 软件(合肥)有限公司", "91220199FU2T0RC17W")]


def test_numbers_go_on_and_are_never_given_again(connection: Connection) -> None:
    experts = DatabaseExperts(connection)
    assert experts.add_many([], 0, AT) is None
    assert experts.add_many(numbered(3), 3, AT) == ("ZJ-000001", "ZJ-000003")
    assert experts.add_many(numbered(1, 3), 1, AT) == ("ZJ-000004", "ZJ-000004")


@pytest.mark.parametrize("number", ["ZJ-000418", "ZJ-1234567"])
def test_numbers_and_ids_belong_together(number: str) -> None:
    assert expert_no(row_number(number)) == number


@pytest.mark.parametrize("text", ["418", "ZJ-418", "ZJ-0000418", "XX-000418", "ZJ-", "ZJ-٤١٨", ""])
def test_anything_else_is_nobodys_number(text: str) -> None:
    assert row_number(text) == 0


def test_the_phone_of_a_deleted_expert_may_come_again_his_id_number_not(connection: Connection) -> None:
    experts = DatabaseExperts(connection)
    experts.add_many(new(FULL), 1, AT)
    for twin in (FULL._replace(id_number=""), FULL._replace(phone="1")):
        with pytest.raises(UserError, match=r"import\.pool_changed"):
            experts.add_many(new(twin), 1, AT)
    connection.execute("UPDATE expert SET status = 'deleted'")
    assert experts.by_phone([FULL.phone]) == {}
    assert experts.by_id_number([FULL.id_number, ""]) == {FULL.id_number: "ZJ-000001"}
    experts.add_many(new(FULL._replace(id_number="")), 1, AT)
    assert experts.by_phone([FULL.phone, ""]) == {FULL.phone: "ZJ-000002"}


def test_a_large_import_leaves_every_index_in_place(connection: Connection) -> None:
    def indexes() -> list[str]:
        rows = connection.execute("SELECT sql FROM sqlite_master WHERE type = 'index' ORDER BY name")
        return [sql for (sql,) in rows]

    before = indexes()
    DatabaseExperts(connection).add_many(numbered(6000), 6000, AT)
    assert indexes() == before
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_a_large_import_with_a_phone_twice_is_refused(connection: Connection) -> None:
    twice = [*numbered(6000), *numbered(1)]
    with pytest.raises(UserError, match=r"import\.pool_changed"):
        DatabaseExperts(connection).add_many(twice, len(twice), AT)


def test_an_unknown_expert_is_told(connection: Connection) -> None:
    with pytest.raises(UserError, match=r"pool\.expert_unknown"):
        DatabaseExperts(connection).get("ZJ-000001")


def test_specialties_are_added_and_replaced(connection: Connection) -> None:
    specialties = DatabaseSpecialties(connection)
    one = Specialty("A01", "工程", 1, category="工程", aliases=("甲", "乙"), position=20, note="注")
    two = Specialty("B01", "货物", 1, position=10, disabled=True)
    specialties.put([one, two])
    assert specialties.all() == (two, one)
    changed = Specialty("A01", "建设工程", 1, position=5)
    specialties.put([changed])
    assert specialties.all() == (changed, two)
