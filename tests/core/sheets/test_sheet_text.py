"""Cleaning of cell text."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.sheets.cell import cell_text, number_text
from core.sheets.lists import split_codes, split_names
from core.sheets.text import clean_text, fold, is_error_text, is_formula_like, plain


@pytest.mark.parametrize(
    ("raw", "cleaned"),
    [
        ("  李立伟 ", "李立伟"),
        ("黎   秀", "黎 秀"),
        ("邱\u3000辉", "邱 辉"),
        ("许怀梅\n", "许怀梅"),
        ("142\u200b27053206", "14227053206"),
        ("\ufeff吴学民\u202e", "吴学民"),
        ("詹\x0b新亮\x07", "詹新亮"),
        ("a\u00adb", "ab"),
        ("第一行\r\n第二行", "第一行 第二行"),
    ],
)
def test_control_and_invisible_characters_go_and_spaces_become_one(raw: str, cleaned: str) -> None:
    assert clean_text(raw) == cleaned


@pytest.mark.parametrize(
    "word", ["无", "暂无", "不详", "N/A", "NA", "null", "None", "/", "\\", "-", "--", "—", "——"]
)
def test_words_for_nothing_are_blank(word: str) -> None:
    assert plain(f" {word}\u200b") == ""


def test_a_word_for_nothing_inside_a_text_stays() -> None:
    assert plain("无锡") == "无锡"
    assert plain("NA-17") == "NA-17"


def test_only_the_seven_spreadsheet_errors_are_errors() -> None:
    assert is_error_text("#N/A")
    assert is_error_text("#DIV/0!")
    assert not is_error_text("#N/A 待查")
    assert not is_error_text("#1楼")


def test_formula_like_means_the_first_character() -> None:
    assert [t for t in ("=1+1", "+86", "-2", "@SUM(A1)", "1=1", "") if is_formula_like(t)] == [
        "=1+1",
        "+86",
        "-2",
        "@SUM(A1)",
    ]


def test_numbers_read_as_a_person_would_type_them() -> None:
    assert [number_text(n) for n in (14271558886.0, 1975.3, 1975.0, 7)] == [
        "14271558886",
        "1975.3",
        "1975",
        "7",
    ]
    assert cell_text(True) == "TRUE"
    assert cell_text(None) == ""


def test_lists_split_at_their_own_signs_and_drop_repeats() -> None:
    assert split_names("甲公司；乙公司;甲公司、暂无\n丙，") == ("甲公司", "乙公司", "丙")
    assert split_codes("A01／b02｜C03\r\nA01、、") == ("A01", "b02", "C03")


@given(st.text(max_size=60))
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    cleaned = clean_text(text)
    assert clean_text(cleaned) == cleaned
    assert "  " not in cleaned
    assert not any(unicodedata.category(c) == "Cc" for c in cleaned)


@given(st.text(max_size=40))
def test_folding_is_stable_and_has_no_white_space(text: str) -> None:
    folded = fold(text)
    assert not any(c.isspace() for c in folded)
    assert folded == fold(f" {text}\u3000")
