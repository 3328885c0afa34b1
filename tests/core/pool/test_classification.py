"""Looking up specialties as people write them."""

import pytest

from core.pool.judging.classification import Classification, SpecialtyReader
from core.pool.record.model import Specialty

ENTRIES = [
    Specialty("A01", "房屋建筑工程", 1),
    Specialty("A0101", "建筑设计", 2, "A01"),
    Specialty("A010101", "建筑方案设计", 3, "A0101", aliases=("方案", "BIM设计")),
    Specialty("A010102", "系统集成", 3, "A0101"),
    Specialty("B01", "货物", 1),
    Specialty("B0101", "设备", 2, "B01"),
    Specialty("B010101", "系统集成", 3, "B0101"),
    Specialty("B010102", "UPS", 3, "B0101"),
    Specialty("B010103", "旧专业", 3, "B0101", disabled=True),
]
CLASSIFICATION = Classification(ENTRIES)


@pytest.mark.parametrize(
    "part",
    [
        "A010101",
        "a010101",
        "建筑方案设计",
        "建筑 方案设计",
        "方案",
        "bim设计",
        "A010101 建筑方案设计",
        "A010101-建筑方案设计",
        "A010101：建筑方案设计",
        "A010101建筑方案设计",
        "A010101BIM设计",
        "建筑方案设计（A010101）",
        "方案(a010101)",
    ],
)
def test_every_way_of_writing_finds_the_entry(part: str) -> None:
    assert SpecialtyReader(CLASSIFICATION).read(part) == (("A010101",), (), ())


@pytest.mark.parametrize(
    ("part", "reason"),
    [
        ("A0106", "SPECIALTY_UNKNOWN"),
        ("A01010", "SPECIALTY_UNKNOWN"),
        ("A0101011", "SPECIALTY_UNKNOWN"),
        ("量子烹饪工程", "SPECIALTY_UNKNOWN"),
        ("房屋建筑", "SPECIALTY_UNKNOWN"),
        ("系统集成", "SPECIALTY_AMBIGUOUS"),
        ("旧专业", "SPECIALTY_DISABLED"),
        ("B010103", "SPECIALTY_DISABLED"),
        ("A010101 设备", "SPECIALTY_CODE_NAME_MISMATCH"),
        ("设备（A010101）", "SPECIALTY_CODE_NAME_MISMATCH"),
    ],
)
def test_what_cannot_be_found_has_its_reason(part: str, reason: str) -> None:
    assert SpecialtyReader(CLASSIFICATION).read(part).rejects == (reason,)


def test_a_code_decides_between_entries_of_one_name() -> None:
    assert SpecialtyReader(CLASSIFICATION).read("A010102 系统集成").value == ("A010102",)


def test_parts_keep_their_order_and_repeats_are_dropped() -> None:
    read = SpecialtyReader(CLASSIFICATION).read("UPS、A010101／方案\n系统集成(B010101)")
    assert read.value == ("B010102", "A010101", "B010101")


def test_one_bad_part_refuses_the_cell_and_all_reasons_are_told() -> None:
    read = SpecialtyReader(CLASSIFICATION).read("A010101、系统集成、旧专业、没有")
    assert set(read.rejects) == {"SPECIALTY_AMBIGUOUS", "SPECIALTY_DISABLED", "SPECIALTY_UNKNOWN"}


def test_upper_levels_are_allowed_with_a_warning() -> None:
    assert SpecialtyReader(CLASSIFICATION).read("A0101、UPS") == (
        ("A0101", "B010102"),
        (),
        ("SPECIALTY_NOT_LEAF",),
    )


def test_separators_alone_are_nothing() -> None:
    assert SpecialtyReader(CLASSIFICATION).read(" 、；").value is None


def test_a_path_runs_from_the_root() -> None:
    assert CLASSIFICATION.path("A010101") == "A01/A0101/A010101"
    ring = Classification([Specialty("X1", "甲", 1, "X2"), Specialty("X2", "乙", 2, "X1")])
    assert ring.path("X1") == "X2/X1"
