"""Choosing columns by hand: what stands in a sheet, and what a choice of columns lacks."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from core.access.masking import Masks
from core.pool.record.columns import EXPERT_COLUMNS
from core.sheets.header import columns_in_row
from core.sheets.model import HeaderSource, SheetFacts, SheetPeek
from ui.listing import listed

REQUIRED = EXPERT_COLUMNS.required
"""Without these nothing can be read."""

EXPECTED = ("employer", "specialties")
"""Without these every row is refused."""

_SAMPLES = 3
_LEAST_DIGITS, _LONGEST_NAME, _SHOWN = 7, 4, 10


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """One column of the file: its place from 0, its title, and what stands below."""

    place: int
    title: str
    samples: tuple[str, ...]


def unsure_of_columns(facts: SheetFacts) -> bool:
    """Whether a person should look at the columns before anything else: nobody has chosen them yet."""
    return facts.source is HeaderSource.FOUND and any(field not in facts.columns for field in EXPECTED)


def title_rows(peek: SheetPeek) -> list[tuple[int, str]]:
    """Rows that may hold the titles: numbers from 1 with the beginning of what stands in them."""
    found = []
    for number, row in enumerate(peek.rows, 1):
        texts = [" ".join(text.split()) for text in row if text.strip()]
        if texts:
            found.append((number, " · ".join(text[:_SHOWN] for text in texts[:_SHOWN])))
    return found


def first_row(peek: SheetPeek) -> int:
    """The row to begin with: the header that was found, else the first with the most cells filled."""
    if peek.header_row:
        return peek.header_row
    filled = [sum(bool(text.strip()) for text in row) for row in peek.rows]
    return filled.index(max(filled)) + 1 if filled else 1


def columns(peek: SheetPeek, header_row: int) -> list[SheetColumn]:
    """Columns with a title or anything in the rows that are shown."""
    titles = peek.rows[header_row - 1] if header_row <= len(peek.rows) else ()
    below = [row for row in peek.rows[header_row:] if any(text.strip() for text in row)][:_SAMPLES]
    width = max((len(row) for row in (titles, *below)), default=0)
    found = []
    for place in range(width):
        samples = tuple(row[place] for row in below if place < len(row) and row[place].strip())
        title = " ".join(titles[place].split()) if place < len(titles) else ""
        if title or samples:
            found.append(SheetColumn(place, title, samples))
    return found


def guessed(peek: SheetPeek, header_row: int) -> dict[str, int]:
    """Columns by field as the file was understood, or as the words of another row say."""
    if header_row == peek.header_row:
        return dict(peek.columns)
    words = EXPERT_COLUMNS.extended({field: (name,) for field, name in peek.own_fields.items()})
    return columns_in_row(peek.rows[header_row - 1], words) if header_row <= len(peek.rows) else {}


def fields(peek: SheetPeek) -> list[str]:
    """Everything that a column can be taken as, the customer's own fields last."""
    return [*EXPERT_COLUMNS.words, *peek.own_fields]


def missing(chosen: Mapping[str, int]) -> list[str]:
    """Fields without which nothing can be read."""
    return [field for field in REQUIRED if field not in chosen]


def wanting(chosen: Mapping[str, int]) -> list[str]:
    """Fields without which every row is refused."""
    return [field for field in EXPECTED if field not in chosen]


def sample(masks: Masks, field: str, texts: Sequence[str]) -> str:
    """What stands in a column, personal values masked whether their field is known or not."""
    known = field in EXPERT_COLUMNS.words
    shown = [masks.text(field, text) if known else _guarded(text) for text in texts]
    return listed(" ".join(text.split())[:40] for text in shown)


def _guarded(text: str) -> str:
    """Enough of a value to tell what it is."""
    text = text.strip()
    if sum(character.isdigit() for character in text) >= _LEAST_DIGITS or "@" in text:
        return f"{text[:3]}***{text[-2:]}"
    if len(text) <= _LONGEST_NAME:
        return text[:1] + "*" * (len(text) - 1)
    return text[:_SHOWN] + ("…" if len(text) > _SHOWN else "")
