"""How dates, times, numbers and names are said in Chinese (forms.md F7).

Everything that is spoken is written out in Chinese words first: speech synthesis reads digits, letters and
signs in ways nobody can foresee. Names of people get a homophone where the usual reading is wrong.
"""

import re
import unicodedata
from collections.abc import Mapping
from datetime import date, datetime, time

from core.contact.calls.surname_sounds import COMPOUND_SURNAMES, SURNAMES
from core.kernel.errors import UserError

_DIGITS = "零一二三四五六七八九"
_PHONE_DIGITS = "零幺二三四五六七八九"
_WEEKDAYS = "一二三四五六日"
_LETTERS: Mapping[str, str] = dict(
    zip(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
        (
            "诶 毕 西 弟 伊 艾弗 记 艾尺 爱 杰 开 艾乐 艾姆 恩 欧 批 丘 阿 艾丝 踢 优 微 达不溜 艾克斯 歪 贼"
        ).split(),
        strict=True,
    )
)
_SIGNS: Mapping[str, str] = {"%": "百分号", "&": "和", "+": "加", "@": "艾特", "#": "号", "~": "至"}
_PAUSES = "，。；：、！？"
_RUN = re.compile(r"[0-9]+|[A-Za-z]|.", re.DOTALL)
_SYLLABLE = re.compile(r"^[a-zü]+[1-5]$")
_TONE_MARKS = {"\u0304": "1", "\u0301": "2", "\u030c": "3", "\u0300": "4"}


def spoken_number(number: int) -> str:
    """A cardinal from 0 to 99,999,999 in words: 10 十, 105 一百零五, 2010 二千零一十.

    Raises:
        ValueError: outside that range.
    """
    if not 0 <= number < 100_000_000:
        raise ValueError("number out of range")
    if number >= 10_000:
        head, tail = divmod(number, 10_000)
        gap = "零" if 0 < tail < 1000 else ""
        return f"{spoken_number(head)}万{gap}{_below_ten_thousand(tail) if tail else ''}"
    words = _below_ten_thousand(number)
    return words[1:] if words.startswith("一十") else words


def _below_ten_thousand(number: int) -> str:
    if number == 0:
        return "零"
    words, gap = "", False
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, number = divmod(number, unit)
        if digit:
            words += ("零" if gap else "") + _DIGITS[digit] + name
            gap = False
        elif words and number:
            gap = True
    return words


def spoken_count(number: int) -> str:
    """A cardinal before a measure word, where 2 is 两."""
    return "两" if number == 2 else spoken_number(number)


def spoken_date(day: date) -> str:
    """{date_cn}: 十一月二十三日."""
    return f"{spoken_number(day.month)}月{spoken_number(day.day)}日"


def spoken_weekday(day: date) -> str:
    """{weekday_cn}: 星期一."""
    return f"星期{_WEEKDAYS[day.weekday()]}"


def spoken_day_part(at: time | datetime) -> str:
    """{ampm_cn}: 凌晨, 上午, 中午, 下午 or 晚上."""
    for end, name in ((6, "凌晨"), (12, "上午"), (13, "中午"), (18, "下午")):
        if at.hour < end:
            return name
    return "晚上"


def spoken_time(at: time | datetime) -> str:
    """{time_cn}, to be said after the day part: 九点三十分, 两点整, 十二点零五分."""
    hour = at.hour - 12 if at.hour > 12 else at.hour
    words = f"{spoken_count(hour)}点"
    if at.minute == 0:
        return f"{words}整"
    return f"{words}{'零' if at.minute < 10 else ''}{spoken_number(at.minute)}分"


def spoken_duration(minutes: int) -> str:
    """{duration_cn}: 两小时三十分钟, 一天 for 1440 minutes.

    Raises:
        ValueError: not positive.
    """
    if minutes <= 0:
        raise ValueError("duration must be positive")
    days, rest = divmod(minutes, 1440)
    hours, rest = divmod(rest, 60)
    parts = ((days, "天"), (hours, "小时"), (rest, "分钟"))
    return "".join(f"{spoken_count(count)}{unit}" for count, unit in parts if count)


def spoken_hours(hours: float) -> str:
    """{duration_cn} from hours, with halves: 两个半小时, 半天 is never guessed; 2.25 两小时十五分钟.

    Raises:
        ValueError: less than a minute.
    """
    minutes = round(hours * 60)
    whole, rest = divmod(minutes, 60)
    if rest == 30:
        return f"{spoken_count(whole)}个半小时" if whole else "半小时"
    return spoken_duration(minutes)


def spoken_digits(text: str) -> str:
    """Digit by digit with 幺 for 1, as phone and room numbers are said; other characters are dropped."""
    return "".join(_PHONE_DIGITS[int(c)] for c in unicodedata.normalize("NFKC", text) if c in "0123456789")


def spoken_text(text: str) -> str:
    """Free text such as a place or an organisation, with nothing left that a voice would misread.

    Numbers of up to two digits become cardinals (5楼 五楼), longer ones and those with a leading zero are
    said digit by digit (301室 三零幺室); letters by their sound; brackets, quotes and dashes become pauses.
    """
    plain = unicodedata.normalize("NFKC", text.strip())
    words = "".join(_spoken_run(run) for run in _RUN.findall(plain))
    words = re.sub(r"，*([。；：、！？])，*", r"\1", re.sub(r"，+", "，", words))
    return words.strip("，；：、")


def _spoken_run(run: str) -> str:
    if run[0] in "0123456789":
        return spoken_number(int(run)) if len(run) <= 2 and run[0] != "0" else spoken_digits(run)
    if run.upper() in _LETTERS:
        return _LETTERS[run.upper()]
    if run in _SIGNS:
        return _SIGNS[run]
    full_width = {",": "，", ".": "，", ";": "；", ":": "：", "!": "！", "?": "？"}.get(run, run)
    if full_width in _PAUSES:
        return full_width
    if unicodedata.category(run)[0] == "L":
        return run
    return "" if run in "·'’" or unicodedata.category(run) in ("Mn", "Cf") else "，"


def spoken_name(name: str, pinyin: str = "") -> str:
    """{name_cn}: a person's name as it must be written for the voice to say it rightly.

    ``pinyin`` is the override of the expert's card ("shan4 xiao3 ming2" or "Shàn Xiǎo Míng", a space between
    syllables) and wins over everything. Without it surnames that are read unlike the same character
    elsewhere (单, 仇, 解, 尉迟) are replaced by a homophone.

    Raises:
        UserError: ``contact.pinyin_unreadable`` for an override that is not pinyin.
    """
    if pinyin.strip():
        return " ".join(_syllable(part) for part in pinyin.split())
    words = spoken_text(name)
    if len(words) > 2 and words[:2] in COMPOUND_SURNAMES:
        return COMPOUND_SURNAMES[words[:2]][0] + words[2:]
    if words[:1] in SURNAMES:
        return SURNAMES[words[0]][0] + words[1:]
    return words


def _syllable(part: str) -> str:
    tone = ""
    letters: list[str] = []
    for char in unicodedata.normalize("NFD", part.lower().replace("v", "ü")):
        if char in _TONE_MARKS:
            tone = _TONE_MARKS[char]
        else:
            letters.append(char)
    plain = unicodedata.normalize("NFC", "".join(letters))
    numbered = plain if plain[-1:].isdigit() else plain + (tone or "5")
    if not _SYLLABLE.match(numbered):
        raise UserError("contact.pinyin_unreadable")
    return numbered
