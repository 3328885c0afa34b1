import re
import shutil
import subprocess
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.contact.calls.spoken_zh import (
    spoken_date,
    spoken_day_part,
    spoken_digits,
    spoken_duration,
    spoken_hours,
    spoken_name,
    spoken_number,
    spoken_text,
    spoken_time,
    spoken_weekday,
)
from core.contact.calls.surname_sounds import COMPOUND_SURNAMES, SURNAMES
from core.kernel.errors import UserError


def test_the_example_of_the_form() -> None:
    day, at = date(2026, 11, 23), time(9, 30)
    said = spoken_date(day) + spoken_weekday(day) + spoken_day_part(at) + spoken_time(at)
    assert said == "十一月二十三日星期一上午九点三十分"


@pytest.mark.parametrize(
    ("at", "said"),
    [
        (time(0, 0), "凌晨零点整"),
        (time(2, 5), "凌晨两点零五分"),
        (time(6, 0), "上午六点整"),
        (time(10, 10), "上午十点十分"),
        (time(12, 0), "中午十二点整"),
        (time(14, 20), "下午两点二十分"),
        (time(17, 59), "下午五点五十九分"),
        (time(18, 0), "晚上六点整"),
        (time(23, 2), "晚上十一点零二分"),
    ],
)
def test_times_of_day(at: time, said: str) -> None:
    assert spoken_day_part(at) + spoken_time(at) == said


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (0, "零"),
        (2, "二"),
        (10, "十"),
        (12, "十二"),
        (20, "二十"),
        (105, "一百零五"),
        (110, "一百一十"),
        (1001, "一千零一"),
        (1010, "一千零一十"),
        (2300, "二千三百"),
        (10_000, "一万"),
        (10_500, "一万零五百"),
        (100_000, "十万"),
        (20_070_003, "二千零七万零三"),
    ],
)
def test_numbers_in_words(number: int, said: str) -> None:
    assert spoken_number(number) == said


def _value(words: str) -> int:
    total = section = digit = 0
    for char in words:
        if char in "零一二三四五六七八九":
            digit = "零一二三四五六七八九".index(char)
        elif char == "万":
            total, section, digit = (section + digit) * 10_000, 0, 0
        else:
            section += (digit or 1) * {"十": 10, "百": 100, "千": 1000}[char]
            digit = 0
    return total + section + digit


@given(st.integers(0, 99_999_999))
def test_numbers_can_be_read_back(number: int) -> None:
    assert _value(spoken_number(number)) == number


def test_numbers_beyond_the_range_are_refused() -> None:
    for number in (-1, 100_000_000):
        with pytest.raises(ValueError, match="range"):
            spoken_number(number)


@pytest.mark.parametrize(
    ("minutes", "said"),
    [
        (45, "四十五分钟"),
        (120, "两小时"),
        (150, "两小时三十分钟"),
        (1440, "一天"),
        (2 * 1440 + 62, "两天一小时两分钟"),
    ],
)
def test_durations(minutes: int, said: str) -> None:
    assert spoken_duration(minutes) == said


@pytest.mark.parametrize(
    ("hours", "said"),
    [(0.5, "半小时"), (1, "一小时"), (2.5, "两个半小时"), (2.25, "两小时十五分钟"), (8, "八小时")],
)
def test_hours(hours: float, said: str) -> None:
    assert spoken_hours(hours) == said


def test_phone_numbers_use_yao_for_one() -> None:
    assert spoken_digits("138-0013 8111") == "幺三八零零幺三八幺幺幺"


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("市政大厦A座3楼301会议室（东门）", "市政大厦诶座三楼三零幺会议室，东门"),
        ("人民路12号", "人民路十二号"),
        ("07室", "零七室"),
        ("Ｂ区", "毕区"),
        ("“中心”；二楼", "中心；二楼"),
        ("东楼/西楼 - 会议室", "东楼，西楼，会议室"),
    ],
)
def test_places_leave_nothing_to_misread(written: str, said: str) -> None:
    assert spoken_text(written) == said


@given(st.text(max_size=60))
def test_free_text_keeps_no_digit_latin_letter_or_sign(text: str) -> None:
    assert not re.search(r"[0-9A-Za-z()/\\<>&%{}\[\]_=*#@\"|^$]", spoken_text(text))


def test_surnames_with_a_reading_of_their_own() -> None:
    assert spoken_name("单小明") == "善小明"
    assert spoken_name("仇英") == "求英"
    assert spoken_name("解晓东") == "谢晓东"
    assert spoken_name("尉迟恭") == "玉迟恭"
    assert spoken_name("王单") == "王单", "only the surname is replaced"
    assert spoken_name("单于") == "善于", "two characters are surname and given name"
    assert spoken_name("阿卜杜拉·买买提") == "阿卜杜拉买买提"


def test_an_override_wins_and_is_checked() -> None:
    assert spoken_name("单小明", "dan1 xiao3 ming2") == "dan1 xiao3 ming2"
    assert spoken_name("单小明", "Dān Xiǎo Míng") == "dan1 xiao3 ming2"
    assert spoken_name("吕", "lǚ") == spoken_name("吕", "lv3") == "lü3"
    for wrong in ("单", "dan9", "dan1; xiao3", "a1b"):
        with pytest.raises(UserError) as refused:
            spoken_name("单小明", wrong)
        assert refused.value.code == "contact.pinyin_unreadable"
        assert "单" not in str(refused.value)


def _sounds(lines: list[str]) -> list[str]:
    espeak = shutil.which("espeak-ng")
    if espeak is None:
        pytest.skip("espeak-ng is not installed")
    command = [espeak, "-v", "cmn-latn-pinyin", "-x", "-q", "\n\n".join(lines)]
    ran = subprocess.run(command, capture_output=True, text=True, check=True)
    return [line.strip() for line in ran.stdout.strip().splitlines()]


def test_each_homophone_sounds_as_the_surname_is_meant() -> None:
    table = {**SURNAMES, **COMPOUND_SURNAMES}
    said = _sounds([homophone for homophone, _ in table.values()])
    meant = _sounds([reading for _, reading in table.values()])
    usual = _sounds(list(table))
    assert dict(zip(table, said, strict=True)) == dict(zip(table, meant, strict=True))
    needless = [name for name, a, b in zip(table, usual, meant, strict=True) if a == b]
    assert needless == []


def test_letters_and_numbers_are_never_read_as_english() -> None:
    texts = [
        spoken_text("A座 B2-1105 XYZ/VIP"),
        spoken_text("abcdefghijklmnopqrstuvwxyz"),
        spoken_digits("0123456789"),
    ]
    assert not any("(en)" in sounds for sounds in _sounds(texts))
