"""Data quality over a real database: the check, its list, decisions and mending."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest

from core.kernel.errors import PermissionDeniedError, UserError
from core.pool.quality.look_alikes import Described
from core.pool.quality.ports import QualityQuery, QualityRow
from core.pool.quality.rules import FaultKind
from core.pool.quality.service import PoolQuality
from core.pool.record.changes import ChangeReason
from core.pool.record.model import ExpertDraft, NewExpert
from storage.reference.pinyin import PinyinReader
from tests.support.pool_station import MANAGER, PoolStation, actor_without

K = FaultKind
MONTHS = 12
WHOLE = ExpertDraft(
    "赵敏",
    "14334543870",
    id_number="11010119900307803X",
    sex="male",
    birth_date="1990-03-07",
    employer="甲公司",
    title="高级工程师",
    education="本科",
    region="安徽省/合肥市",
    email="a@b.cn",
    term_to="2099-12-31",
    bank_account="6222021001112223334",
    specialties=("A01",),
)


@pytest.fixture
def pool(tmp_path: Path) -> Iterator[PoolStation]:
    """Four experts: one in order, two spoken alike at one employer, one with a wrong phone."""
    station = PoolStation(tmp_path)
    station.connection.execute("INSERT INTO specialty (code, name, level) VALUES ('A01', '土建', 3)")
    drafts = [
        WHOLE,
        WHOLE._replace(name="王晓明", phone="14334543871", id_number="", bank_account="1"),
        WHOLE._replace(name="王小明", phone="14334543872", id_number="", bank_account="2"),
        WHOLE._replace(name="李四", phone="123", id_number="", bank_account=WHOLE.bank_account),
    ]
    spell = PinyinReader().spell
    new = [NewExpert(draft, spell(draft.name)) for draft in drafts]
    with station.acts.transaction():
        station.experts.add_many(new, len(new), station.acts.clock.now().wall)
    yield station
    station.close()


def quality(pool: PoolStation) -> PoolQuality:
    return pool.service.quality


def check(pool: PoolStation, months: int = MONTHS) -> list[tuple[int, int]]:
    seen: list[tuple[int, int]] = []
    job = quality(pool).begin(MANAGER, months, lambda done, total: seen.append((done, total)))
    quality(pool).keep(MANAGER, job.findings.result(30))
    return seen


def test_the_same_name_and_birth_date_is_told_also_at_another_employer(pool: PoolStation) -> None:
    def like(**described: str) -> list[tuple[str, str]]:
        found = quality(pool).look_alikes(MANAGER, Described(**described)).result(30)
        return [(one.expert_no, one.likeness) for one in found]

    same = {"name": "王小明", "employer": "乙公司", "birth_date": "1990-03-07"}
    assert like(**same) == [("ZJ-000003", "birth")]
    assert like(**same, id_number="340104196501011239") == [("ZJ-000003", "birth")]  # that one has none
    assert like(**same, expert_no="ZJ-000003") == []
    assert like(name="王小明", employer="乙公司", birth_date="1990-03") == []
    assert like(name="赵敏", employer="乙公司", birth_date="1990-03-07", id_number="340104196501011239") == []
    at_home = like(name="王小明", employer="甲公司", birth_date="1990-03-07")
    assert at_home == [("ZJ-000003", "name"), ("ZJ-000002", "nearly")]


def rows(pool: PoolStation, **query: object) -> list[QualityRow]:
    return list(quality(pool).rows(MANAGER, QualityQuery(**query)).result(30))  # type: ignore[arg-type]


def found(pool: PoolStation) -> dict[str, list[FaultKind]]:
    return {row.expert_no: [fault.kind for fault in row.faults] for row in rows(pool)}


def test_a_check_tells_progress_and_keeps_what_it_found_worst_first_and_masked(pool: PoolStation) -> None:
    assert check(pool) == [(0, 4), (4, 4)]
    found = rows(pool)
    assert [row.expert_no for row in found] == ["ZJ-000004", "ZJ-000002", "ZJ-000003", "ZJ-000001"]
    assert [fault.kind for fault in found[0].faults] == [
        *(K.MISSING_ID_NUMBER, K.INVALID_PHONE, K.DUPLICATE_BANK_ACCOUNT)
    ]
    assert found[0].score == 100 - 10 - 25 - 10
    assert found[1].faults[-1] == (K.DUPLICATE_SIMILAR, ("ZJ-000003",))
    assert found[1].name != "王晓明"
    assert "甲公司" not in found[1].employer
    state = quality(pool).overview(MANAGER).result(30)
    assert (state.experts, state.faulty, state.counts[K.DUPLICATE_SIMILAR]) == (4, 4, 2)
    assert state.score == (55 + 80 + 80 + 90) / 4
    assert "pool.quality_checked" in pool.events()


def test_the_list_goes_on_where_it_ended_and_can_be_of_one_kind(pool: PoolStation) -> None:
    check(pool)
    first = rows(pool, count=2)
    rest = rows(pool, count=2, after=(first[-1].score, first[-1].expert_no))
    assert [row.expert_no for row in (*first, *rest)] == list(found(pool))
    assert [row.expert_no for row in rows(pool, kind=K.INVALID_PHONE)] == ["ZJ-000004"]


def test_stale_are_those_whom_nobody_confirmed(pool: PoolStation) -> None:
    pool.clock.advance(3600 * 24 * 400)
    expert = pool.experts.get("ZJ-000001")
    with pool.acts.transaction():
        pool.changes.change(MANAGER, "ZJ-000001", 1, expert.draft._replace(postcode="230001"), ChangeReason())
    check(pool)
    stale = [row.expert_no for row in rows(pool, kind=K.STALE)]
    assert stale == ["ZJ-000004", "ZJ-000002", "ZJ-000003"]
    check(pool, 24)
    assert rows(pool, kind=K.STALE) == []


def test_what_is_no_fault_by_decision_stays_so_until_it_is_withdrawn(pool: PoolStation) -> None:
    check(pool)
    with pytest.raises(UserError, match=r"pool\.reason_missing"):
        quality(pool).dismiss(MANAGER, ["ZJ-000002"], K.DUPLICATE_SIMILAR, " ")
    numbers = ["ZJ-000002", "ZJ-000003"]
    assert quality(pool).dismiss(MANAGER, numbers, K.DUPLICATE_SIMILAR, "Two people") == 2
    assert rows(pool, kind=K.DUPLICATE_SIMILAR) == []
    check(pool)  # the decision outlives a check
    assert [row.expert_no for row in rows(pool, dismissed=True)] == numbers
    assert found(pool)["ZJ-000002"] == [K.MISSING_ID_NUMBER]
    (decision,) = quality(pool).decisions(MANAGER, "ZJ-000002").result(30)
    assert (decision.reason, decision.fault.about) == ("Two people", ("ZJ-000003",))
    with pytest.raises(UserError, match=r"pool\.fault_gone"):
        quality(pool).dismiss(MANAGER, ["ZJ-000002"], K.DUPLICATE_SIMILAR, "again")
    quality(pool).reopen(MANAGER, numbers, K.DUPLICATE_SIMILAR)
    assert len(rows(pool, kind=K.DUPLICATE_SIMILAR)) == 2
    check(pool)
    assert len(rows(pool, kind=K.DUPLICATE_SIMILAR)) == 2
    assert pool.events().count("pool.fault_dismissed") == 1


def test_a_mended_expert_is_checked_again_together_with_the_one_he_was_taken_for(pool: PoolStation) -> None:
    check(pool)
    expert = pool.experts.get("ZJ-000003")
    with pool.acts.transaction():
        draft = expert.draft._replace(name="汪洋")
        pool.changes.change(MANAGER, "ZJ-000003", 1, draft, ChangeReason())
    assert [row.changed for row in rows(pool) if row.expert_no == "ZJ-000003"] == [True]
    job = quality(pool).recheck(MANAGER, ["ZJ-000003"], MONTHS)
    quality(pool).keep(MANAGER, job.findings.result(30))
    assert rows(pool, kind=K.DUPLICATE_SIMILAR) == []
    assert not any(row.changed for row in rows(pool))
    assert len(rows(pool)) == 4  # the others' findings stay


def test_deleted_experts_are_not_counted(pool: PoolStation) -> None:
    check(pool)
    pool.upkeep.removal.delete(MANAGER, ["ZJ-000004"], "double")
    assert "ZJ-000004" not in found(pool)
    check(pool)
    assert K.DUPLICATE_BANK_ACCOUNT not in found(pool).get("ZJ-000001", [])
    assert quality(pool).overview(MANAGER).result(30).experts == 3


def test_a_cancelled_check_keeps_nothing(pool: PoolStation) -> None:
    begun = Event()

    def report(_done: int, _total: int) -> None:
        begun.wait(30)
        job.cancel()

    job = quality(pool).begin(MANAGER, MONTHS, report)
    begun.set()
    with pytest.raises(UserError) as refused:
        job.findings.result(30)
    assert refused.value.code == "pool.quality_cancelled"
    assert quality(pool).overview(MANAGER).result(30).run is None


def test_only_managers_of_the_pool_see_and_do_any_of_it(pool: PoolStation) -> None:
    other = actor_without("pool.edit")
    with pytest.raises(PermissionDeniedError):
        quality(pool).begin(other, MONTHS, lambda _done, _total: None)
    with pytest.raises(PermissionDeniedError):
        quality(pool).rows(other, QualityQuery())
    with pytest.raises(PermissionDeniedError):
        quality(pool).overview(other)
