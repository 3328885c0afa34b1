"""Cleaning of text, the same for every column (sample data README, "Text")."""

import re
import unicodedata

from core.sheets.cell import ERROR_VALUES, Cell, cell_text

# Become one plain space: white space of every kind (Zs), tab and line ends.
_SPACES = "\t\n\r\x85\u2028\u2029\xa0\u1680\u2000-\u200a\u202f\u205f\u3000"
# Removed: other control characters, zero-width marks, direction marks, soft hyphen, byte order mark,
# variation selectors and fillers that nobody sees.
_INVISIBLE = (
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e"
    "\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb"
    "\U000e0000-\U000e01ef"
)
_UNCLEAN = re.compile(f"[{_SPACES}{_INVISIBLE}]|  |^ | $")
_SPACE_RUN = re.compile(f"[ {_SPACES}]+")
_REMOVED = re.compile(f"[{_INVISIBLE}]+")
_ANY_SPACE = re.compile(f"[ {_SPACES}{_INVISIBLE}]+")

_BLANK = frozenset({"", "无", "暂无", "不详", "n/a", "na", "null", "none", "/", "\\", "-", "--", "—", "——"})

LINE_BREAKS = "\n\r\x0b\x0c\x85\u2028\u2029"
DASHES = "\\-\u2010-\u2015\u2212\u2e3a\u2e3b\ufe58\ufe63\uff0d\u30fc\u2500"
"""Inside a character class: hyphens and dashes of any kind."""
APOSTROPHES = "'\u2018\u2019\u201b\u2032\u02bc\u0060\u00b4\uff07"


def clean_text(text: str) -> str:
    """Control and invisible characters removed, white space single and trimmed."""
    if _UNCLEAN.search(text) is None:
        return text
    return _SPACE_RUN.sub(" ", _REMOVED.sub("", text)).strip(" ")


def is_blank_text(cleaned: str) -> bool:
    """Whether cleaned text says that there is nothing (无, N/A, a dash)."""
    return len(cleaned) <= 4 and cleaned.casefold() in _BLANK


def is_error_text(cleaned: str) -> bool:
    """Whether cleaned text is a spreadsheet error."""
    return cleaned[:1] == "#" and cleaned in ERROR_VALUES


def plain(cell: Cell) -> str:
    """The cell's cleaned text, empty when it is blank."""
    text = clean_text(cell if isinstance(cell, str) else cell_text(cell))
    return "" if is_blank_text(text) else text


def fold(text: str) -> str:
    """Width folded (NFKC), without any white space or invisible character, in lower case."""
    return _ANY_SPACE.sub("", unicodedata.normalize("NFKC", text)).casefold()


def without_spaces(text: str) -> str:
    """``text`` without white space and invisible characters."""
    return _ANY_SPACE.sub("", text)


def is_formula_like(cleaned: str) -> bool:
    """Whether a spreadsheet would take the text for a formula."""
    return cleaned[:1] in ("=", "+", "-", "@") and cleaned != ""
