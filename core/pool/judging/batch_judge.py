"""Judging a thousand rows at once, column by column.

Rows in the usual form, which are nearly all, are recognised by the interpreter's own loops over whole
columns; every other row goes to :class:`ExpertRowJudge`. Both ways say the same of the same row.
"""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from typing import Any

from core.pool.judging.expert_cells import DIGITS, ORDINARY_TEXT, USUAL_EMAIL
from core.pool.judging.expert_rows import Accepted, ExpertRowJudge, Read, Refused
from core.pool.record.draft_batch import BLANKS, FIELDS, SLOTS, DraftBatch, FitRows, blank_column
from core.pool.record.model import Finding
from core.pool.record.names import COMMON_NAME
from core.pool.record.titles import LEVEL_OF
from core.sheets.cell import Cell, Row
from core.sheets.phone import MOBILE

_MOST_REMEMBERED = 50_000
# Columns whose values are all different, each with a test for the usual form, which needs no cleaning.
_USUAL: Mapping[str, Callable[[str], object]] = {
    "name": COMMON_NAME.fullmatch,
    "phone": MOBILE.fullmatch,
    "email": USUAL_EMAIL.fullmatch,
    "address": ORDINARY_TEXT.fullmatch,
    "bank_account": DIGITS.fullmatch,
}
_REQUIRED = ("name", "phone", "employer", "specialties")

_OF_UNITS = ("kind", "legal_representative", "contacts")

Column = Sequence[Any]


@dataclass(frozen=True, slots=True)
class JudgedBatch:
    """Outcome of some rows; refused ones by row number, skipped ones with their kind."""

    fit: FitRows
    refused: Sequence[tuple[int, Refused]]
    skipped: Sequence[tuple[int, str]]


class ExpertBatchJudge:
    """Judges batches in order; remembers what repeats in a column."""

    def __init__(self, judge: ExpertRowJudge) -> None:
        self._judge = judge
        self._known: dict[str, dict[Cell, Any]] = {f: {} for f in judge.readers if f not in _USUAL}

    def judge(self, first: int, rows: Sequence[Row]) -> JudgedBatch:
        """The outcome of ``rows``, the first of which has number ``first`` in the sheet."""
        warned: dict[int, list[Finding]] = {}
        values, unusual = self._usual_values(rows, warned)
        refused: list[tuple[int, Refused]] = []
        skipped: list[tuple[int, str]] = []
        accepted: dict[int, Accepted] = {}
        for place in sorted(unusual):
            judged = self._judge.judge(rows[place])
            if isinstance(judged, Accepted):
                accepted[place] = judged
                warned[place] = list(judged.warnings)
            elif isinstance(judged, Refused):
                refused.append((first + place, judged))
            else:
                skipped.append((first + place, judged.kind))
        if accepted:
            values = [_patched(column, accepted, slot) for slot, column in enumerate(values)]
        batch = DraftBatch(values, len(rows))
        left_out = unusual - accepted.keys()
        warnings = {first + p: tuple(dict.fromkeys(w)) for p, w in warned.items() if w and p not in left_out}
        places = [place for place in range(len(rows)) if place not in left_out]
        fit = FitRows([first + place for place in places], batch.chosen(places), warnings)
        return JudgedBatch(fit, refused, skipped)

    def _usual_values(
        self, rows: Sequence[Row], warned: dict[int, list[Finding]]
    ) -> tuple[list[Column], set[int]]:
        """Columns of values, and the places of rows that are not in the usual form."""
        cells = list(zip(*rows, strict=True))
        judge = self._judge
        values = [blank_column(slot, len(rows)) for slot in range(len(FIELDS))]
        unusual: set[int] = set()
        for field, read in judge.readers.items():
            column = cells[judge.columns[field]]
            if field in _USUAL:
                values[SLOTS[field]] = _distinct(column, _USUAL[field], unusual)
            else:
                values[SLOTS[field]] = self._repeating(field, column, read, unusual, warned)
        for field in _OF_UNITS:
            if field in judge.readers:
                given, blank = values[SLOTS[field]], BLANKS[SLOTS[field]]
                unusual.update(place for place, value in enumerate(given) if value != blank)
        for field in _REQUIRED:
            slot = SLOTS[field]
            if BLANKS[slot] in values[slot]:
                unusual.update(_places(values[slot], BLANKS[slot]))
        if not judge.header_words.isdisjoint(values[SLOTS["name"]]):
            for word in judge.header_words:
                unusual.update(_places(values[SLOTS["name"]], word))
        self._identity(cells, values, unusual)
        _complete(values, unusual)
        return values, unusual

    def _repeating(
        self,
        field: str,
        column: Column,
        read: Read,
        unusual: set[int],
        warned: dict[int, list[Finding]],
    ) -> Column:
        known = self._known[field]
        with suppress(KeyError):
            return list(map(known.__getitem__, column))
        found = list(map(known.get, column))
        blank = BLANKS[SLOTS[field]]
        for place in _places(found, None):
            cell = column[place]
            value, faults, remarks = read(cell)
            found[place] = value = value or blank
            if faults:
                unusual.add(place)
            elif remarks:
                warned.setdefault(place, []).extend((code, field) for code in remarks)
            elif isinstance(cell, str | date):  # of numbers, True and 1.0 would be one key
                if len(known) >= _MOST_REMEMBERED:
                    known.clear()
                known[cell] = value
        return found

    def _identity(self, cells: Sequence[Column], values: list[Column], unusual: set[int]) -> None:
        """ID numbers in the usual form that agree with birth date and sex."""
        judge = self._judge
        size = len(values[0])
        blank = [""] * size
        numbers: Column = cells[judge.columns["id_number"]] if "id_number" in judge.columns else blank
        births: Column = cells[judge.columns["birth_date"]] if "birth_date" in judge.columns else blank
        holders = judge.ids.holders(numbers)
        given = [cell.isoformat() if type(cell) is date else cell for cell in births]
        sexes = values[SLOTS["sex"]]
        born = [holder[0] for holder in holders]
        sex = [holder[1] for holder in holders]
        if None in born:
            unusual.update(_places(born, None))
        if given != born:
            unusual.update(p for p, (g, b) in enumerate(zip(given, born, strict=True)) if g not in (b, ""))
        if sexes != sex:
            pairs = enumerate(zip(sexes, sex, strict=True))
            unusual.update(place for place, (s, h) in pairs if s != h and s != "" and h != "")
        values[SLOTS["id_number"]] = numbers
        values[SLOTS["birth_date"]] = born
        values[SLOTS["sex"]] = [h or s for s, h in zip(sexes, sex, strict=True)]


def _distinct(column: Column, usual: Callable[[str], object], unusual: set[int]) -> Column:
    try:
        found = list(map(usual, column))
    except TypeError:  # a cell that is no text
        found = [usual(cell) if isinstance(cell, str) else None for cell in column]
    if not all(found):
        unusual.update(place for place in _places(found, None) if column[place] != "")
    return column


def _complete(values: list[Column], unusual: set[int]) -> None:
    """Levels that follow from titles, and terms that end before they begin."""
    levels = values[SLOTS["title_level"]]
    values[SLOTS["title_level"]] = list(map(LEVEL_OF.get, values[SLOTS["title"]], levels))
    terms = zip(values[SLOTS["term_from"]], values[SLOTS["term_to"]], strict=True)
    backwards = [ends < begins and ends != "" for begins, ends in terms]
    if True in backwards:
        unusual.update(_places(backwards, True))


def _patched(column: Column, accepted: Mapping[int, Accepted], slot: int) -> Column:
    patched = list(column)
    for place, judged in accepted.items():
        patched[place] = judged.draft[slot]
    return patched


def _places(column: Column, wanted: object) -> list[int]:
    """Places of ``wanted`` in a column."""
    return [place for place, value in enumerate(column) if value is wanted or value == wanted]
