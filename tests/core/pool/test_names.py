"""Names of people."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.pool.record.names import is_name, normal_name, read_name


@pytest.mark.parametrize(
    ("cell", "name"),
    [
        ("王小明", "王小明"),
        ("谢 宁", "谢宁"),
        ("黎   秀", "黎秀"),
        ("木合塔尔・玉素甫", "木合塔尔·玉素甫"),
        ("艾尔肯‧吐尔逊", "艾尔肯·吐尔逊"),
        ("塔娜.乌云", "塔娜·乌云"),
        ("塔娜 · 乌云", "塔娜·乌云"),
        ("塔娜．乌云", "塔娜·乌云"),
        ("吴㛃然", "吴㛃然"),
        ("陈𠮷", "陈𠮷"),
        ("周𣲗", "周𣲗"),
        ("Ｔｈｏｍａｓ Mueller", "Thomas Mueller"),
        ("Jean-Luc O'Neill Jr.", "Jean-Luc O'Neill Jr."),
        ("張绍成\xa0", "張绍成"),
        ("\ufeff吴学民", "吴学民"),
    ],
)
def test_names_are_normalised(cell: str, name: str) -> None:
    assert read_name(cell) == (name, (), ())


@pytest.mark.parametrize(
    "cell",
    [
        "周",
        "侯?绍",
        "张玉(退休)",
        "王宇😀",
        "+叶尔",
        "@SUM(1+1)*cmd|' /C calc'!A0",
        "=HYPERLINK(1)",
        "王A明",
        "李4",
        "·王明",
        "王··明",
        "王明·",
        "王\ue000明",
        "王" * 31,
        12345.0,
    ],
)
def test_anything_else_is_refused(cell: str | float) -> None:
    assert read_name(cell).rejects == ("NAME_INVALID",)


def test_blank_names_are_no_names_and_no_faults() -> None:
    assert read_name("\u3000").value is None
    assert read_name("无") == (None, (), ())
    assert read_name("#REF!").rejects == ("ERROR_CELL",)


@given(st.text(max_size=35))
def test_a_normalised_name_normalises_to_itself(text: str) -> None:
    name = normal_name(text.strip())
    if is_name(name):
        assert normal_name(name) == name
        assert read_name(name).value == name
