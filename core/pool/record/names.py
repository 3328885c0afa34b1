"""Names of people (sample data README, "Name")."""

import re
import unicodedata

from core.sheets.cell import Cell
from core.sheets.reading import ERROR_CELL, NOTHING, Reading
from core.sheets.text import is_error_text, plain

# Every plane that holds ideographs, nothing of private use.
_IDEOGRAPH = "\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0002fffd\U00030000-\U0003fffd"
_LETTER = "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff"
MIDDLE_DOT = "\u00b7"

# Without compatibility ideographs, which NFC replaces.
_CANONICAL = "\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0002f7ff\U00030000-\U0003fffd"
COMMON_NAME = re.compile(f"[{_CANONICAL}]{{2,30}}")
"""The usual form: nothing to be cleaned."""
_DOTS = re.compile("[\u2022\u2027\u2219\u22c5\u30fb\uff65\u16eb\u0387\u2e31\u2e33\u25cf\u2981]")
_FULL_STOP = re.compile(f"(?<=[{_IDEOGRAPH}])\\s*[.\uff0e\ufe52\u2024]\\s*(?=[{_IDEOGRAPH}])")
_INNER_SPACE = re.compile(
    f"(?<=[{_IDEOGRAPH}{MIDDLE_DOT}]) +(?=[{_IDEOGRAPH}{MIDDLE_DOT}])"
)  # spaces between ideographs and dots
_FULL_WIDTH = {0xFF01 + i: 0x21 + i for i in range(94)}
_CHINESE = re.compile(f"[{_IDEOGRAPH}]+(?:{MIDDLE_DOT}[{_IDEOGRAPH}]+)*")
_LATIN = re.compile(f"[{_LETTER}][{_LETTER} .'\u2019-]*")
_SHORTEST, _LONGEST = 2, 30

INVALID = Reading(None, ("NAME_INVALID",))


def read_name(cell: Cell) -> Reading:
    """A normalised name, or ``NAME_INVALID``."""
    if type(cell) is str and COMMON_NAME.fullmatch(cell):
        return Reading(cell)
    text = plain(cell)
    if not text:
        return NOTHING
    if is_error_text(text):
        return ERROR_CELL
    name = normal_name(text)
    return Reading(name) if is_name(name) else INVALID


def is_common_name(text: str) -> bool:
    """Whether the text is a name in the usual form, nothing to be cleaned."""
    return COMMON_NAME.fullmatch(text) is not None


def normal_name(cleaned: str) -> str:
    """Full-width Latin folded, one kind of middle dot, no spaces between ideographs and dots, NFC."""
    text = unicodedata.normalize("NFC", cleaned.translate(_FULL_WIDTH))
    text = _FULL_STOP.sub(MIDDLE_DOT, _DOTS.sub(MIDDLE_DOT, text))
    return _INNER_SPACE.sub("", text)


def is_name(name: str) -> bool:
    """Whether a normalised name may stand: 2–30 ideographs with single dots between, or Latin letters."""
    return _SHORTEST <= len(name) <= _LONGEST and (
        _CHINESE.fullmatch(name) is not None or _LATIN.fullmatch(name) is not None
    )
