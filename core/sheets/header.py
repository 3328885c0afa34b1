"""Finding the header row of a sheet and the column of each field."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from core.sheets.cell import Cell, cell_text
from core.sheets.text import fold

KeptColumn = tuple[str, int]
"""A folded title, and which of several columns with this title (from 0)."""

SEARCHED_ROWS = 20
LEAST_WORDS = 3
"""Known words that make a row a header, as a rule: fewer also stand in rows of data."""

_REMARK = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|【[^【】]*】|〔[^〔〕]*〕|<[^<>]*>|\{[^{}]*\}")


def fold_header(cell: Cell) -> str:
    """A header word as it is compared: width folded, without white space, asterisks, remarks, final colon."""
    text = fold(cell_text(cell)).replace("*", "")
    while (shorter := _REMARK.sub("", text)) != text:
        text = shorter
    return text.rstrip(":").strip()


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The header words of each field, the best first, and the fields a header row must have.

    ``least`` is the number of known words below which a row is no header.

    Words are as people write them; they are folded here. More words are added by :meth:`extended`.
    """

    words: Mapping[str, tuple[str, ...]]
    required: tuple[str, ...]
    least: int = LEAST_WORDS

    def extended(self, more: Mapping[str, Iterable[str]]) -> "Vocabulary":
        """The same with further words after the known ones."""
        fields = dict(self.words)
        for field, words in more.items():
            fields[field] = (*fields.get(field, ()), *words)
        return Vocabulary(fields, self.required, self.least)

    def without(self, words: Iterable[str]) -> "Vocabulary":
        """The same without some words, which then mean something else."""
        gone = frozenset(map(fold_header, words))
        kept = {
            field: tuple(word for word in known if fold_header(word) not in gone)
            for field, known in self.words.items()
        }
        return Vocabulary(kept, self.required, self.least)

    def ranks(self) -> dict[str, tuple[str, int]]:
        """Field and rank by folded word."""
        found: dict[str, tuple[str, int]] = {}
        for field, words in self.words.items():
            for rank, word in enumerate(words):
                found.setdefault(fold_header(word), (field, rank))
        return found

    def folded(self, field: str) -> frozenset[str]:
        """Folded words of one field."""
        return frozenset(fold_header(word) for word in self.words[field])


@dataclass(frozen=True, slots=True)
class Header:
    """The header of a sheet: 1-based row, the texts of its cells, and columns (from 0) by field."""

    row: int
    texts: tuple[str, ...]
    columns: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class HeaderMissing:
    """No row was fit: known words of the best one, and the required fields that it lacks."""

    found: tuple[str, ...]
    missing: tuple[str, ...]


def find_header(rows: Sequence[Sequence[Cell]], vocabulary: Vocabulary) -> Header | HeaderMissing:
    """The first of the top rows with enough known words, the required ones among them."""
    ranks = vocabulary.ranks()
    best: dict[str, int] = {}
    best_texts: tuple[str, ...] = ()
    for number, row in enumerate(rows[:SEARCHED_ROWS], 1):
        texts = tuple(header_text(cell) for cell in row)
        columns = _columns(row, ranks)
        if len(columns) >= min(vocabulary.least, len(vocabulary.words)) and all(
            field in columns for field in vocabulary.required
        ):
            return Header(number, texts, columns)
        if len(columns) > len(best):
            best, best_texts = columns, texts
    missing = tuple(vocabulary.words[field][0] for field in vocabulary.required if field not in best)
    return HeaderMissing(tuple(best_texts[column] for column in sorted(best.values())), missing)


def header_fingerprint(titles: Iterable[Cell]) -> str:
    """What files with the same titles share, in whatever order these stand; empty without a title."""
    words = sorted({fold_header(title) for title in titles} - {""})
    return sha256("\x1f".join(words).encode("utf-8")).hexdigest()[:32] if words else ""


def kept_columns(titles: Sequence[Cell], columns: Mapping[str, int]) -> dict[str, KeptColumn]:
    """Columns by their titles instead of their places, for other files with the same titles."""
    folded = [fold_header(title) for title in titles]
    return {field: (folded[at], folded[:at].count(folded[at])) for field, at in columns.items()}


def columns_of_kept(titles: Sequence[Cell], kept: Mapping[str, KeptColumn]) -> dict[str, int]:
    """The places of kept columns in this file; those that it has not are left out."""
    folded = [fold_header(title) for title in titles]
    found: dict[str, int] = {}
    for field, (title, which) in kept.items():
        places = [place for place, word in enumerate(folded) if word == title]
        if which < len(places):
            found[field] = places[which]
    return found


def columns_in_row(row: Sequence[Cell], vocabulary: Vocabulary) -> dict[str, int]:
    """Columns by field that the words of one row give, however many or few."""
    return _columns(row, vocabulary.ranks())


def header_text(cell: Cell) -> str:
    """The text of a header cell for people to read, in one line."""
    return " ".join(unicodedata.normalize("NFC", cell_text(cell)).split())


def _columns(row: Sequence[Cell], ranks: Mapping[str, tuple[str, int]]) -> dict[str, int]:
    chosen: dict[str, tuple[int, int]] = {}
    for column, cell in enumerate(row):
        if cell in ("", None):
            continue
        known = ranks.get(fold_header(cell))
        if known is not None and known[1] < chosen.get(known[0], (len(ranks), 0))[0]:
            chosen[known[0]] = (known[1], column)
    return {field: column for field, (_, column) in chosen.items()}
