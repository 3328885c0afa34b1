"""Pinyin of names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.reference.pinyin import PinyinReader, without_tones

READER = PinyinReader()


@pytest.mark.parametrize(
    ("name", "pinyin", "initials"),
    [
        ("王小明", "wangxiaoming", "wxm"),
        ("欧阳宁", "ouyangning", "oyn"),
        ("单田芳", "shantianfang", "stf"),
        ("曾国藩", "zengguofan", "zgf"),
        ("仇英", "qiuying", "qy"),
        ("区大成", "oudacheng", "odc"),
        ("朴成国", "piaochengguo", "pcg"),
        ("尉迟恭", "yuchigong", "ycg"),
        ("吕布", "lvbu", "lb"),
        ("木合塔尔·玉素甫", "muhetaeryusufu", "mhteysf"),
        ("Thomas Mueller", "thomasmueller", "tm"),
        ("Émile Zola", "emilezola", "ez"),
        ("郭㛃", "guojie", "gj"),
        ("", "", ""),
    ],
)
def test_names_are_spelled_and_surnames_read_as_surnames(name: str, pinyin: str, initials: str) -> None:
    assert READER.spell(name) == (pinyin, initials)


def test_a_surname_reads_otherwise_inside_a_name() -> None:
    assert READER.spell("王单") == ("wangdan", "wd")


def test_a_character_without_a_reading_is_left_out() -> None:
    assert READER.spell("王\U00031234") == ("wang", "w")


def test_tones_go_and_the_second_vowel_u_is_v() -> None:
    assert [without_tones(s) for s in ("lǚ", "nǜ", "zhōng", "ê̄")] == ["lv", "nv", "zhong", "e"]


@given(st.text(max_size=12))
def test_spellings_are_small_ascii_letters(name: str) -> None:
    spelling = READER.spell(name)
    assert all(c in "abcdefghijklmnopqrstuvwxyz" for c in spelling.pinyin + spelling.initials)
