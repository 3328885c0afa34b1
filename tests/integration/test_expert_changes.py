"""Changing an expert: row, search, versions and log belong together."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.kernel.errors import UserError
from core.pool.record.changes import BY_FORM, ChangeCause, ChangeReason, FieldChange, draft_at
from core.pool.record.model import ExpertDraft, FormerEmployer, NewExpert, PoolChanged
from core.pool.search.lists import ExpertFilter
from storage.database.connection import DatabaseError
from storage.reference.pinyin import PinyinReader
from tests.support.pool_station import MANAGER, PoolStation

FIRST = ExpertDraft(
    name="王小明",
    phone="14334543878",
    id_number="110199198003150019",
    employer="云帆软件（合肥）有限公司",
    specialties=("A01",),
    tags=("夜间",),
    former_employers=(FormerEmployer("乙医院", 2014, 2018),),
)
SECOND = ExpertDraft("李四", "14334543879", employer="甲公司", specialties=("A01",))


@pytest.fixture
def station(tmp_path: Path) -> Iterator[PoolStation]:
    """A pool of two experts."""
    made = PoolStation(tmp_path)
    spell = PinyinReader().spell
    new = [NewExpert(draft, spell(draft.name)) for draft in (FIRST, SECOND)]
    with made.acts.transaction():
        made.experts.add_many(new, 2, made.clock.now().wall)
    yield made
    made.close()


def change(
    station: PoolStation, number: str, version: int, draft: ExpertDraft, reason: ChangeReason = BY_FORM
) -> None:
    with station.acts.transaction():
        station.changes.change(MANAGER, number, version, draft, reason)


def found(station: PoolStation, words: str) -> int:
    return station.reading.count(MANAGER, ExpertFilter(words=words)).result(30)


def test_a_change_is_stored_found_kept_and_logged(station: PoolStation) -> None:
    changed = FIRST._replace(name="欧阳宁", employer="新单位", tags=("资深",))
    reason = ChangeReason(ChangeCause.FORM, " 调动 ")
    change(station, "ZJ-000001", 1, changed, reason)
    expert = station.experts.get("ZJ-000001")
    assert (expert.draft, expert.version) == (changed, 2)
    assert expert.changed_at == station.clock.now().wall
    assert [found(station, words) for words in ("王小", "wxm", "欧阳", "oyn", "新单位")] == [0, 0, 1, 1, 1]
    assert station.reading.count(MANAGER, ExpertFilter(tags=("夜间",))).result(30) == 0
    assert station.reading.count(MANAGER, ExpertFilter(tags=("资深",))).result(30) == 1
    (kept,) = station.experts.versions("ZJ-000001")
    assert (kept.version, kept.account_id, kept.name, kept.reason.why) == (2, "A-0001", "王雨军", "调动")
    assert kept.changes == (
        FieldChange("name", "王小明", "欧阳宁"),
        FieldChange("employer", "云帆软件（合肥）有限公司", "新单位"),
        FieldChange("tags", ["夜间"], ["资深"]),
    )
    assert station.published[0] == PoolChanged("ZJ-000001")
    record = station.log().latest(1)[0].record.decode()
    assert '"pool.expert_changed"' in record
    assert "欧阳宁" not in record
    assert "调动" not in record


def test_the_index_holds_after_many_changes(station: PoolStation) -> None:
    for version, name in enumerate(("赵一", "王小明", "钱二", "孙三三"), start=1):
        change(station, "ZJ-000001", version, FIRST._replace(name=name))
    station.connection.execute("INSERT INTO expert_index (expert_index) VALUES ('integrity-check')")
    assert [found(station, name) for name in ("赵一", "王小明", "钱二", "孙三三")] == [0, 0, 0, 1]


def test_every_earlier_version_can_be_shown_again(station: PoolStation) -> None:
    second = FIRST._replace(former_employers=(), phone="14334540000")
    third = second._replace(specialties=("A02", "A01"), remarks="备注")
    change(station, "ZJ-000001", 1, second)
    change(station, "ZJ-000001", 2, third)
    versions = station.experts.versions("ZJ-000001")
    assert [draft_at(third, versions, wanted) for wanted in (1, 2, 3)] == [FIRST, second, third]


def test_a_change_made_from_an_older_version_is_refused_with_whose_change_it_was(
    station: PoolStation,
) -> None:
    change(station, "ZJ-000001", 1, FIRST._replace(remarks="甲"))
    with pytest.raises(UserError) as caught:
        change(station, "ZJ-000001", 1, FIRST._replace(remarks="乙"))
    assert (caught.value.code, caught.value.params) == (
        "pool.expert_stale",
        {"expert_no": "ZJ-000001", "name": "王雨军"},
    )
    assert station.experts.get("ZJ-000001").draft.remarks == "甲"


def test_a_number_of_somebody_else_is_refused_and_its_holder_named(station: PoolStation) -> None:
    with pytest.raises(UserError) as caught:
        change(station, "ZJ-000002", 1, SECOND._replace(phone=FIRST.phone))
    assert caught.value.code == "pool.phone_taken"
    assert caught.value.params["expert_no"] == "ZJ-000001"
    with pytest.raises(UserError, match=r"pool\.id_number_taken"):
        change(station, "ZJ-000002", 1, SECOND._replace(id_number=FIRST.id_number))
    change(station, "ZJ-000001", 1, FIRST._replace(remarks="自己的号码不算重复"))


def test_nothing_changed_leaves_no_version(station: PoolStation) -> None:
    change(station, "ZJ-000001", 1, FIRST)
    assert station.experts.versions("ZJ-000001") == []
    assert station.events() == []


def test_what_a_draft_does_not_hold_can_be_noted_as_a_version(station: PoolStation) -> None:
    with station.acts.transaction():
        frozen = [FieldChange("status", "active", "frozen")]
        station.changes.note(MANAGER, "ZJ-000001", frozen, ChangeReason(ChangeCause.STANDING, "核查"))
    (kept,) = station.experts.versions("ZJ-000001")
    assert (kept.version, kept.changes[0].after) == (2, "frozen")
    assert draft_at(FIRST, [kept], 1) == FIRST


@pytest.mark.parametrize("statement", ["UPDATE expert_version SET why = ''", "DELETE FROM expert_version"])
def test_kept_versions_cannot_be_altered(station: PoolStation, statement: str) -> None:
    change(station, "ZJ-000001", 1, FIRST._replace(name="别人"))
    with pytest.raises(DatabaseError, match="append-only"):
        station.connection.execute(statement)
