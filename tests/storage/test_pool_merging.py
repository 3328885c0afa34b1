"""Merging two entries of one person over a real database, and parting them again."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.kernel.errors import UserError
from core.pool.editing.attachments import ATTACHMENT
from core.pool.record.changes import ChangeCause, ChangeReason
from core.pool.record.custom_conditions import FieldType
from core.pool.record.custom_fields import CustomField
from core.pool.record.model import ExpertDraft, ExpertStatus, FormerEmployer, NewExpert
from core.pool.upkeep.merging import MergeOrder, MergeService, merged_draft
from core.pool.upkeep.model import BarOrder
from storage.reference.pinyin import PinyinReader
from tests.core.pool.test_file_types import PDF
from tests.support.pool_station import MANAGER, PoolStation

ONE, TWO = "ZJ-000001", "ZJ-000002"
FIRST = ExpertDraft("王晓明", "14334543871", employer="甲公司", tags=("青年",), specialties=("A01",))
SECOND = ExpertDraft(
    "王小明",
    "14334543872",
    id_number="11010119900307803X",
    employer="乙公司",
    email="a@b.cn",
    tags=("青年", "外地"),
    specialties=("A02",),
    avoidance_units=("丙公司",),
)
ORDER = MergeOrder(ONE, 1, TWO, 1, ("phone",))


@pytest.fixture
def pool(tmp_path: Path) -> Iterator[PoolStation]:
    station = PoolStation(tmp_path)
    spell = PinyinReader().spell
    new = [NewExpert(draft, spell(draft.name)) for draft in (FIRST, SECOND)]
    with station.acts.transaction():
        station.experts.add_many(new, len(new), station.acts.clock.now().wall)
    yield station
    station.close()


def merging(pool: PoolStation) -> MergeService:
    return pool.upkeep.merging


def refused(pool: PoolStation, order: MergeOrder = ORDER, reason: str = "twice") -> str:
    with pytest.raises(UserError) as error:
        merging(pool).merge(MANAGER, order, reason)
    assert pool.experts.get(TWO).status is not ExpertStatus.DELETED or order.other != TWO
    return error.value.code


def test_chosen_values_win_blanks_are_filled_and_lists_united() -> None:
    merged = merged_draft(FIRST, SECOND, ["phone"])
    assert (merged.name, merged.phone, merged.email) == ("王晓明", SECOND.phone, "a@b.cn")
    assert merged.tags == ("青年", "外地")
    assert merged.specialties == ("A01", "A02")
    assert (merged.employer, merged.former_employers) == ("甲公司", (FormerEmployer("乙公司"),))
    assert merged_draft(FIRST, SECOND, ["employer"]).former_employers == (FormerEmployer("甲公司"),)


def test_one_number_goes_on_and_the_other_points_to_it(pool: PoolStation) -> None:
    assert merging(pool).merge(MANAGER, ORDER, "one person") == ONE
    kept, gone = pool.experts.get(ONE), pool.experts.get(TWO)
    assert kept.draft == merged_draft(FIRST, SECOND, ["phone"])
    assert gone.status is ExpertStatus.DELETED
    assert gone.draft.id_number == ""  # it identifies one entry only
    (deleted,) = pool.upkeep.lists.deleted(MANAGER).rows
    assert (deleted.expert_no, deleted.merged_into) == (TWO, ONE)
    for number, about in ((ONE, TWO), (TWO, ONE)):
        last = pool.experts.versions(number)[0]
        assert (last.reason.cause, last.reason.reference) == (ChangeCause.MERGE, about)
    assert "pool.merged" in pool.events()


def test_a_merge_is_undone_while_neither_was_changed(pool: PoolStation) -> None:
    merging(pool).merge(MANAGER, ORDER, "one person")
    assert merging(pool).undo(MANAGER, TWO, "two after all") == ONE
    assert pool.experts.get(ONE).draft == FIRST
    assert pool.experts.get(TWO).draft == SECOND
    assert pool.experts.get(TWO).status is ExpertStatus.ACTIVE
    assert not pool.upkeep.lists.deleted(MANAGER).rows
    with pytest.raises(UserError) as error:
        merging(pool).undo(MANAGER, TWO, "again")
    assert error.value.code == "pool.not_merged"


def test_files_come_along_and_go_back_when_parted(pool: PoolStation, tmp_path: Path) -> None:
    files, fields = pool.file.attachments, pool.service.fields
    proof = fields.define(MANAGER, CustomField("", "资格证", FieldType.FILE)).path
    licence = fields.define(MANAGER, CustomField("", "执业证", FieldType.FILE)).path
    for name in ("甲.pdf", "乙.pdf", "丙.pdf", "丁.pdf"):
        (tmp_path / name).write_bytes(PDF + name.encode())
    files.add(MANAGER, ONE, tmp_path / "甲.pdf", proof)
    for name, kind in (
        ("乙.pdf", proof),
        ("丙.pdf", licence),
        ("丁.pdf", ATTACHMENT),
        ("甲.pdf", ATTACHMENT),
    ):
        files.add(MANAGER, TWO, tmp_path / name, kind)
    own = [(file.name, file.kind) for file in files.list(MANAGER, ONE)]
    pool.clock.advance(60)
    versions = [pool.experts.get(number).version for number in (ONE, TWO)]
    merging(pool).merge(MANAGER, MergeOrder(ONE, versions[0], TWO, versions[1], (proof,)), "one person")
    assert {(file.name, file.kind) for file in files.list(MANAGER, ONE)} == {
        ("甲.pdf", proof),  # both had one: the kept entry's stays the value
        ("乙.pdf", ATTACHMENT),
        ("丙.pdf", licence),
        ("丁.pdf", ATTACHMENT),
    }
    values = pool.custom.values(ONE)
    assert [values[path.removeprefix("custom.")] for path in (proof, licence)] == ["甲.pdf", "丙.pdf"]
    copied = next(file for file in files.list(MANAGER, ONE) if file.name == "丙.pdf")
    assert files.open(MANAGER, copied.number) == PDF + "丙.pdf".encode()
    merging(pool).undo(MANAGER, TWO, "two after all")
    assert [(file.name, file.kind) for file in files.list(MANAGER, ONE)] == own
    assert len(files.list(MANAGER, TWO)) == 4
    assert licence.removeprefix("custom.") not in pool.custom.values(ONE)


def test_after_a_later_change_the_merge_stays(pool: PoolStation) -> None:
    merging(pool).merge(MANAGER, ORDER, "one person")
    kept = pool.experts.get(ONE)
    with pool.acts.transaction():
        draft = kept.draft._replace(postcode="230001")
        pool.changes.change(MANAGER, ONE, kept.version, draft, ChangeReason())
    with pytest.raises(UserError) as error:
        merging(pool).undo(MANAGER, TWO, "two")
    assert error.value.code == "pool.merge_changed"
    assert pool.experts.get(TWO).status is ExpertStatus.DELETED


def test_what_keeps_from_draws_does_not_vanish_with_a_number(pool: PoolStation) -> None:
    pool.upkeep.bars.freeze(MANAGER, BarOrder((TWO,), "complaint"))
    version = pool.experts.get(TWO).version
    assert refused(pool, ORDER._replace(other_version=version)) == "pool.merge_barred"
    merging(pool).merge(MANAGER, MergeOrder(TWO, version, ONE, 1), "one person")
    assert pool.experts.get(TWO).status is ExpertStatus.FROZEN


def test_nobody_is_merged_while_in_a_running_draw(pool: PoolStation) -> None:
    execute = pool.connection.execute
    execute(
        "INSERT INTO draw (id, project_no, phase, plan, operator, created_at, changed_at) "
        "VALUES ('D1', 'P1', 'contacting', '{}', 'x', '', '')"
    )
    execute(
        "INSERT INTO draw_person (draw_id, attempt, expert_no, name, phone, title, employer, specialties) "
        "VALUES ('D1', 1, ?, '', '', '', '', '')",
        (TWO,),
    )
    assert refused(pool) == "pool.merge_in_draw"
    execute("UPDATE draw SET phase = 'closed', closed_at = '2026-01-01' WHERE id = 'D1'")
    assert merging(pool).merge(MANAGER, ORDER, "one person") == ONE


def test_a_merge_needs_a_reason_two_entries_and_what_was_looked_at(pool: PoolStation) -> None:
    assert refused(pool, reason=" ") == "pool.reason_missing"
    assert refused(pool, MergeOrder(ONE, 1, ONE, 1)) == "pool.merge_same"
    assert refused(pool, ORDER._replace(kept_version=7)) == "pool.expert_stale"


def test_both_are_shown_side_by_side_masked(pool: PoolStation) -> None:
    shown = merging(pool).compare(MANAGER, ONE, TWO)
    names = next(field for field in shown.fields if field.field == "name")
    assert names.changed
    assert "晓" not in "".join(names.before)
    assert shown.versions == (1, 1)
