"""What the words of the search box mean in SQL: sets of experts' ids, each over an index."""

from collections.abc import Sequence
from typing import Any

from core.pool.record.search_tokens import (
    INITIALS,
    SearchWord,
    WordKind,
    match_expression,
    specialty_token,
    tag_token,
)
from storage.database.connection import Connection

LAST = "\U0010ffff"
"""After everything that begins with a prefix."""

BY_TOKENS = "SELECT rowid FROM expert_index WHERE expert_index MATCH ?"

_ID_DIGITS = 18
_LEAST_PHONE_DIGITS = 3
_PHONE_END = 4
"""Digits at the end of a phone by which people name it; masked numbers show as many."""
_MOST_TOKENS = 2000
_BY_EMPLOYER = (
    "SELECT id FROM main.expert WHERE employer_id IN "
    "(SELECT rowid FROM employer_index WHERE employer_index MATCH ?)"
)
_BY_OWN_FIELDS = "SELECT rowid FROM custom_index WHERE custom_index MATCH ?"
_BY_PHONE_END = "SELECT id FROM main.expert WHERE substr(phone, -4) = ? AND status <> 'deleted'"
_BY_RANGE = "SELECT id FROM main.expert WHERE {column} >= ? AND {column} < ?"

Part = tuple[str, list[Any]]


class WordConditions:
    """Makes sets of words; knows the classification and the tags of its connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of(self, word: SearchWord) -> Part:
        """Everybody whom one search word may mean."""
        match word.kind:
            case WordKind.IDEOGRAPHS:
                parts = _ideographs(word.text)
            case WordKind.LETTERS:
                parts = _letters(word.text)
            case WordKind.DIGITS:
                parts = _digits(word.text)
            case WordKind.NUMBER:
                parts = [("SELECT id FROM main.expert WHERE id = ?", [int(word.number)])]
        if own := _own_fields(word):
            parts.append((_BY_OWN_FIELDS, [own]))
        tokens = self._tokens(word)
        if tokens:
            parts.append((BY_TOKENS, [any_of(tokens)]))
        union = " UNION ".join(sql for sql, _ in parts)
        return union, [value for _, values in parts for value in values]

    def _tokens(self, word: SearchWord) -> list[str]:
        """Tokens of specialties and tags that a word names: two characters are enough."""
        if len(word.text) < 2 or word.kind is WordKind.DIGITS:
            return []
        named = "instr(lower(s.name), :word) OR instr(lower(s.aliases), :word)"
        if word.kind is not WordKind.IDEOGRAPHS:
            named = f"lower(s.code) = :word OR {named}"
        codes = self._connection.execute(
            f"WITH RECURSIVE inside (code) AS (SELECT code FROM specialty s WHERE {named} UNION "  # noqa: S608
            "SELECT s.code FROM specialty s JOIN inside ON s.parent = inside.code) "
            f"SELECT code FROM inside LIMIT {_MOST_TOKENS}",
            {"word": word.text},
        )
        tags = self._connection.execute(
            f"SELECT name FROM tag WHERE instr(lower(name), ?) LIMIT {_MOST_TOKENS}",  # noqa: S608
            (word.text,),
        )
        return [*(specialty_token(code) for (code,) in codes), *(tag_token(tag) for (tag,) in tags)]


def any_of(tokens: Sequence[str]) -> str:
    """The full-text expression for any of some tokens."""
    return " OR ".join(f'"{token}"' for token in tokens)


def every_value(column: str, experts: str = "expert") -> str:
    """SQL giving every ``value`` of an indexed column of experts once, by jumping from one to the next."""
    following = f"SELECT min({column}) FROM {experts} WHERE {column} > jump.value"  # noqa: S608
    return (
        f"WITH RECURSIVE jump (value) AS (SELECT min({column}) FROM {experts} UNION ALL "  # noqa: S608
        f"SELECT ({following}) FROM jump WHERE jump.value IS NOT NULL) "
        "SELECT value FROM jump WHERE value IS NOT NULL"
    )


def _ideographs(text: str) -> list[Part]:
    expression = match_expression(text)
    if len(text) <= 2:
        return [(BY_TOKENS, [expression]), (_BY_EMPLOYER, [expression])]
    # The pairs of a longer word may stand apart: looked at once more in the text itself.
    by_name = (
        "SELECT x.id FROM expert_index JOIN expert x ON x.id = expert_index.rowid "
        "WHERE expert_index MATCH ? AND instr(replace(x.name, '·', ''), ?)"
    )
    return [(by_name, [expression, text]), (_BY_EMPLOYER, [expression])]


def _own_fields(word: SearchWord) -> str:
    """The full-text expression for the searchable fields that the customer defined; "" for none.

    The pairs of a longer word may stand apart there, as in names of employers.
    """
    text = word.text.replace("-", "")  # what looks like the number of an expert may be one of theirs
    if len(text) < 2:
        return ""
    if word.kind is WordKind.IDEOGRAPHS:
        return match_expression(text)
    return f'"{text}" * OR ({match_expression(text)})'


def _letters(text: str) -> list[Part]:
    in_names = f'"{text}" * OR "{INITIALS}{text}" *'
    in_employers = f'"{text}" * OR ({match_expression(text)})' if len(text) > 1 else f'"{text}" *'
    pinyin = _BY_RANGE.format(column="pinyin")
    found: list[Part] = [
        (pinyin, [text, text + LAST]),
        (BY_TOKENS, [in_names]),
        (_BY_EMPLOYER, [in_employers]),
    ]
    if len(text) == _ID_DIGITS and text[:-1].isdigit():
        found.append(("SELECT id FROM main.expert WHERE id_number <> '' AND id_number = ?", [text.upper()]))
    return found


def _digits(text: str) -> list[Part]:
    found: list[Part] = [("SELECT id FROM main.expert WHERE id = ?", [int(text[:18])])]
    if len(text) >= _LEAST_PHONE_DIGITS:
        by_phone = f"{_BY_RANGE.format(column='phone')} AND status <> 'deleted'"
        found.append((by_phone, [text, text + LAST]))
    if len(text) == _PHONE_END:
        # Reads the whole index of phones, which is a small part of reading the table.
        found.append((_BY_PHONE_END, [text]))
    if len(text) == _ID_DIGITS:
        found.append(("SELECT id FROM main.expert WHERE id_number <> '' AND id_number = ?", [text]))
    return found
