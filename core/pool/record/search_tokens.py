"""Search words, and the tokens that experts and employers are found by."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any

from core.pool.record.draft_batch import DraftBatch
from core.pool.record.model import ExpertDraft
from core.pool.record.names import is_common_name
from core.pool.record.tags import ListField
from core.sheets.text import fold

SPECIALTY, TAG, INITIALS = "§", "¶", "¡"
"""First characters of tokens that are no part of a name."""

_MOST_REMEMBERED = 50_000
_DROPPED = re.compile(r"[^\w]|_")
_LATIN_WORD = re.compile(r"[a-z0-9]+")
_NO_TOKEN = re.compile(r"[\x00-/:-@\[-`{-\x7f]")  # the index ends tokens at ASCII signs
_PINYIN_FORMS = (("lyu", "lv"), ("nyu", "nv"), ("ü", "v"))
_EXPERT_NO = re.compile(r"([a-z]{1,4})-?([0-9]{1,9})")


def expert_tokens(draft: ExpertDraft, initials: str) -> str:
    """All tokens of an expert, separated by spaces: name, initials of its pinyin, specialties, tags."""
    return tokens_of(draft.name, initials, draft.specialties, draft.tags)


def tokens_of(name: str, initials: str, specialties: Sequence[str], tags: Sequence[str]) -> str:
    """The same from what the tokens are made of."""
    return f"{name_tokens(name)} {INITIALS}{initials} {_list_tokens(specialties, tags)}"


class TokenMaker:
    """:func:`expert_tokens` of many experts; lists that repeat are turned into tokens once."""

    def __init__(self) -> None:
        self._specialties = _Remembered(lambda codes: _list_tokens(codes, ()))
        self._lists = _Remembered(lambda lists: _list_tokens(*lists))

    def tokens(self, drafts: DraftBatch, initials: Sequence[str]) -> list[str]:
        """Tokens of every draft in order."""
        specialties, tags = drafts.column("specialties"), drafts.column("tags")
        if any(tags):
            lists = map(self._lists.__getitem__, zip(specialties, tags, strict=True))
        else:
            lists = map(self._specialties.__getitem__, specialties)
        names = map(name_tokens, drafts.column("name"))
        rows = zip(names, initials, lists, strict=True)
        return [f"{name} {INITIALS}{short} {listed}" for name, short, listed in rows]


class _Remembered(dict[Any, str]):
    """Tokens of what repeats, made once."""

    def __init__(self, made: Callable[[Any], str]) -> None:
        super().__init__()
        self._made = made

    def __missing__(self, key: Any) -> str:
        if len(self) >= _MOST_REMEMBERED:
            self.clear()
        found = self[key] = self._made(key)
        return found


def _list_tokens(specialties: Sequence[str], tags: Sequence[str]) -> str:
    return " ".join([*map(specialty_token, specialties), *map(tag_token, tags)])


def list_token(field: ListField, text: str) -> str:
    """The token of an entry of one of the two lists."""
    return specialty_token(text) if field == "specialties" else tag_token(text)


def specialty_token(code: str) -> str:
    """The token of a specialty."""
    return SPECIALTY + (code if code.isalnum() else _NO_TOKEN.sub("¬", code))


def tag_token(tag: str) -> str:
    """The token of a tag."""
    return TAG + _NO_TOKEN.sub("¬", tag)


def custom_tokens(values: Sequence[str]) -> str:
    """Tokens of the values of an expert's searchable fields; one of Latin signs is a token as a whole too.

    So ``PMP-2021`` is found by either part and by both together.
    """
    whole = (_DROPPED.sub("", value.lower()) for value in values if value.isascii())
    return " ".join(filter(None, (*map(name_tokens, values), *whole)))


def name_tokens(name: str) -> str:
    """Pairs of neighbouring characters and the last one, separated by spaces; Latin words whole.

    So every part of two characters is a token, and every single character begins one.
    """
    if is_common_name(name):
        if len(name) == 3:
            return f"{name[:2]} {name[1:]} {name[2]}"
        key = name
    elif name.isascii():
        return " ".join(_LATIN_WORD.findall(name.lower()))
    else:
        key = _DROPPED.sub("", fold(name))
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
