"""Reading a classification."""

from typing import Any

from core.pool.importing.specialty_rows import compare_specialties, read_specialties
from core.pool.record.model import Specialty

ROWS: list[tuple[int, dict[str, Any]]] = [
    (2, {"code": "A01", "name": "工程", "level": 1.0, "parent": "", "position": 10.0}),
    (3, {"code": "a0101", "name": "设计", "level": 2.0, "parent": "A01", "aliases": "方案、设计院；方案"}),
    (4, {"code": "A010101", "name": "方案设计", "level": "", "parent": "a0101", "status": "停用"}),
]


def changed(row: int, **cells: Any) -> list[tuple[int, dict[str, Any]]]:
    return [(n, {**c, **cells} if n == row else c) for n, c in ROWS]


def test_entries_are_normalised_and_levels_follow_from_parents() -> None:
    sheet = read_specialties(ROWS)
    assert sheet.problems == ()
    assert sheet.entries == (
        Specialty("A01", "工程", 1, position=10),
        Specialty("A0101", "设计", 2, "A01", aliases=("方案", "设计院")),
        Specialty("A010101", "方案设计", 3, "A0101", disabled=True),
    )


def test_faults_are_told_with_their_rows() -> None:
    assert read_specialties(changed(4, code="A01")).problems == ((4, "CODE_DUPLICATE"),)
    assert read_specialties(changed(4, name="无")).problems == ((4, "NAME_MISSING"),)
    assert read_specialties(changed(4, status="也许")).problems == ((4, "STATE_INVALID"),)
    assert read_specialties(changed(4, level=2.0)).problems == ((4, "LEVEL_WRONG"),)
    assert read_specialties(changed(4, position="第一")).problems == ((4, "POSITION_INVALID"),)
    assert read_specialties(changed(4, name="#N/A")).problems == ((4, "ERROR_CELL"),)
    assert read_specialties(changed(4, code="编号一")).problems == ((4, "CODE_INVALID"),)


def test_a_missing_parent_and_a_ring_of_parents_are_faults() -> None:
    assert read_specialties(changed(4, parent="Z99")).problems == ((4, "PARENT_UNKNOWN"),)
    ring = read_specialties(changed(2, parent="A010101", level=""))
    assert {code for _, code in ring.problems} == {"PARENT_UNKNOWN"}


def test_a_fourth_level_is_a_fault() -> None:
    deeper = [*ROWS, (5, {"code": "A01010101", "name": "更细", "parent": "A010101"})]
    assert read_specialties(deeper).problems == ((5, "LEVEL_WRONG"),)


def test_parents_may_be_in_the_pool_already() -> None:
    known = [Specialty("B01", "货物", 1)]
    sheet = read_specialties([(2, {"code": "B0101", "name": "设备", "parent": "B01"})], known)
    assert sheet.entries == (Specialty("B0101", "设备", 2, "B01"),)


def test_the_same_sheet_again_changes_nothing() -> None:
    entries = read_specialties(ROWS).entries
    assert compare_specialties(entries, entries) == ([], [])
    renamed = read_specialties(changed(3, name="规划设计")).entries
    assert compare_specialties(renamed, entries[:2]) == ([renamed[2]], [renamed[1]])
