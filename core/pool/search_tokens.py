"""Search words and the tokens that names are found by."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from core.pool.model import Spelling
from core.pool.names import is_common_name
from core.sheets.text import fold

_DROPPED = re.compile(r"[^\w]|_")
_LATIN_WORD = re.compile(r"[a-z0-9]+")
_PINYIN_FORMS = (("lyu", "lv"), ("nyu", "nv"), ("ü", "v"))
_LEAST_PHONE, _EXPERT_NO = 3, re.compile(r"([a-z]{1,4})-?([0-9]{1,9})")


def expert_tokens(name: str, spelling: Spelling) -> str:
    """What an expert's name is found by: :func:`name_tokens` and the initials of its pinyin."""
    return f"{name_tokens(name)} {spelling.initials}"


def name_tokens(name: str) -> str:
    """Pairs of neighbouring characters and the last one, separated by spaces; Latin words whole.

    So every part of two characters is a token, and every single character begins one.
    """
    if name.isascii():
        return " ".join(_LATIN_WORD.findall(name.lower()))
    key = name if is_common_name(name) else _DROPPED.sub("", fold(name))
    return " ".join([key[i : i + 2] for i in range(len(key))])


class WordKind(Enum):
    """What a search word can be."""

    IDEOGRAPHS = "ideographs"
    LETTERS = "letters"
    DIGITS = "digits"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class SearchWord:
    """One word of a search, folded. ``number`` is the digits of an expert number."""

    kind: WordKind
    text: str
    number: str = ""


def search_words(text: str) -> Sequence[SearchWord]:
    """The words of a search text; all of them must fit."""
    found = []
    for raw in text.split():
        key = fold(raw)
        if match := _EXPERT_NO.fullmatch(key):
            found.append(SearchWord(WordKind.NUMBER, key, match[2]))
            continue
        key = _DROPPED.sub("", key)
        if not key:
            continue
        if key.isascii() and key.isdigit():
            found.append(SearchWord(WordKind.DIGITS, key))
        elif key.isascii() or key.replace("ü", "u").isascii():
            for written, stored in _PINYIN_FORMS:
                key = key.replace(written, stored)
            found.append(SearchWord(WordKind.LETTERS, key))
        else:
            found.append(SearchWord(WordKind.IDEOGRAPHS, key))
    return found


def match_expression(word: str) -> str:
    """The full-text expression for ideographs: all their pairs, or a prefix for a single one."""
    if len(word) == 1:
        return f'"{word}"*'
    return " AND ".join(f'"{word[i : i + 2]}"' for i in range(len(word) - 1))
