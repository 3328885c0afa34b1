"""Judging the rows of an expert sheet: a draft with warnings, or every reason to refuse it.

This runs once for every row of the largest imports: what repeats in a column is understood once, and the
usual forms of names, phones and ID numbers take a short way.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from core.pool.classification import Classification, SpecialtyReader
from core.pool.columns import EXPERT_COLUMNS
from core.pool.expert_cells import (
    read_bank_account,
    read_credit_code,
    read_email,
    read_employer,
    read_former,
    read_sex,
    read_shown_list,
    read_shown_text,
    read_text,
)
from core.pool.id_number import NOTHING as NO_ID
from core.pool.id_number import IdNumberReader
from core.pool.model import ExpertDraft, Finding
from core.pool.names import is_common_name, read_name
from core.pool.titles import LEVEL_OF, read_title, read_title_level
from core.sheets.cell import Cell
from core.sheets.dates import BLANK, DateKind, DateReading, first_day, last_day, read_date
from core.sheets.header import fold_header
from core.sheets.phone import read_phone
from core.sheets.reading import Reading
from core.sheets.text import plain

_IDENTIFYING = ("name", "phone", "id_number", "employer", "specialties")
_MOST_REMEMBERED = 50_000


@dataclass(frozen=True, slots=True)
class Accepted:
    """An importable row."""

    draft: ExpertDraft
    warnings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Refused:
    """A row with every reason against it; phone and ID number if they are valid."""

    findings: tuple[Finding, ...]
    phone: str | None = None
    id_number: str | None = None


@dataclass(frozen=True, slots=True)
class Skipped:
    """No data row: ``EMPTY``, ``NOTE`` or ``REPEATED_HEADER``."""

    kind: str


Judged = Accepted | Refused | Skipped
_EMPTY, _NOTE, _REPEATED = Skipped("EMPTY"), Skipped("NOTE"), Skipped("REPEATED_HEADER")
_SLOTS = {field: slot for slot, field in enumerate(ExpertDraft._fields)}
_DEFAULTS: tuple[Any, ...] = tuple(ExpertDraft._field_defaults.get(f) for f in ExpertDraft._fields)
_REQUIRED = (
    (_SLOTS["name"], "name", "NAME_MISSING"),
    (_SLOTS["phone"], "phone", "PHONE_MISSING"),
    (_SLOTS["employer"], "employer", "EMPLOYER_MISSING"),
    (_SLOTS["specialties"], "specialties", "SPECIALTY_MISSING"),
)
_Read = Callable[[Cell], Reading]


class ExpertRowJudge:
    """Judges rows one after another; ``columns`` maps fields to columns from 0, ``today`` ends births."""

    def __init__(self, columns: Mapping[str, int], classification: Classification, today: date) -> None:
        self._columns = dict(columns)
        self._today = today.isoformat()
        self._header_words = EXPERT_COLUMNS.folded("name")
        self._ids = IdNumberReader(self._today)
        readers = self._readers(SpecialtyReader(classification))
        self._plan = [
            (_SLOTS[field], field, columns[field], read, remember)
            for field, read, remember in readers
            if field in columns
        ]
        self._identifying = [columns[field] for field in _IDENTIFYING if field in columns]
        self._dates: dict[Cell, DateReading] = {}

    def judge(self, cells: Sequence[Cell]) -> Judged:
        """The outcome of one row; rows must be as wide as the header."""
        name = cells[self._columns["name"]]
        if type(name) is not str or name in self._header_words or not is_common_name(name):
            skipped = self._skipped(cells, name)
            if skipped is not None:
                return skipped
        values = list(_DEFAULTS)
        rejects: list[Finding] = []
        warnings: list[Finding] = []
        for slot, field, column, read, remembered in self._plan:
            cell = cells[column]
            if cell == "" or cell is None:
                continue
            reading = _read(cell, read, remembered)
            if reading.value is not None:
                values[slot] = reading.value
            if reading.rejects:
                rejects += [(code, field) for code in reading.rejects]
            elif reading.warnings:
                warnings += [(code, field) for code in reading.warnings]
        self._identity(cells, values, rejects, warnings)
        self._term(cells, values, rejects)
        for slot, field, code in _REQUIRED:
            if values[slot] is None and not any(about == field for _, about in rejects):
                rejects.append((code, field))
        if rejects:
            return Refused(tuple(dict.fromkeys(rejects)), values[_PHONE], values[_ID])
        values[_TITLE_LEVEL] = LEVEL_OF.get(values[_TITLE], values[_TITLE_LEVEL])
        return Accepted(ExpertDraft._make(values), tuple(dict.fromkeys(warnings)) if warnings else ())

    def _skipped(self, cells: Sequence[Cell], name: Cell) -> Skipped | None:
        if isinstance(name, str) and fold_header(name) in self._header_words:
            return _REPEATED
        if any(plain(cells[column]) for column in self._identifying):
            return None
        return _NOTE if any(plain(cell) for cell in cells) else _EMPTY

    def _identity(
        self, cells: Sequence[Cell], values: list[Any], rejects: list[Finding], warnings: list[Finding]
    ) -> None:
        """ID number, and birth date and sex, which must agree with it."""
        column = self._columns.get("id_number")
        cell = cells[column] if column is not None else ""
        known = self._ids.read(cell) if cell not in ("", None) else NO_ID
        rejects += [(code, "id_number") for code in known.rejects]
        warnings += [(code, "id_number") for code in known.warnings]
        values[_ID] = known.value
        born = self._date_of(cells, "birth_date")
        if known.value is None:
            self._birth_alone(born, values, rejects)
        else:
            values[_BIRTH] = known.birth
            if fault := _disagreement(born, known.birth, self._today):
                rejects.append((fault, "birth_date"))
            if values[_SEX] is None:
                values[_SEX] = known.sex
            elif values[_SEX] != known.sex:
                rejects.append(("ID_SEX_MISMATCH", "sex"))

    def _birth_alone(self, born: DateReading, values: list[Any], rejects: list[Finding]) -> None:
        kind = born.kind
        if kind is DateKind.DAY or kind is DateKind.MONTH:
            if born.text > self._today:
                rejects.append(("DATE_INVALID", "birth_date"))
            values[_BIRTH] = born.text
        elif kind is not DateKind.BLANK:
            rejects.append((_DATE_FAULTS[kind], "birth_date"))

    def _term(self, cells: Sequence[Cell], values: list[Any], rejects: list[Finding]) -> None:
        for field, slot, fill in (("term_from", _TERM_FROM, first_day), ("term_to", _TERM_TO, last_day)):
            read = self._date_of(cells, field)
            if read.kind is DateKind.DAY or read.kind is DateKind.MONTH:
                values[slot] = fill(read.text)
            elif read.kind is not DateKind.BLANK:
                rejects.append((_DATE_FAULTS[read.kind], field))
        begins, ends = values[_TERM_FROM], values[_TERM_TO]
        if begins is not None and ends is not None and ends < begins:
            rejects.append(("TERM_REVERSED", "term_to"))

    def _date_of(self, cells: Sequence[Cell], field: str) -> DateReading:
        column = self._columns.get(field)
        if column is None or (cell := cells[column]) == "" or cell is None:
            return BLANK
        if isinstance(cell, int | float):  # True and 1.0 are one key
            return read_date(cell)
        found = self._dates.get(cell)
        if found is None:
            if len(self._dates) >= _MOST_REMEMBERED:
                self._dates.clear()
            found = self._dates[cell] = read_date(cell)
        return found

    @staticmethod
    def _readers(specialties: SpecialtyReader) -> list[tuple[str, _Read, dict[Cell, Reading] | None]]:
        """Field, how it is read, and a memory for columns whose values repeat."""
        return [
            ("name", read_name, None),
            ("phone", read_phone, None),
            ("employer", read_employer, {}),
            ("specialties", specialties.read, {}),
            ("sex", read_sex, {}),
            ("credit_code", read_credit_code, {}),
            ("title", read_title, {}),
            ("title_level", read_title_level, {}),
            ("education", read_text, {}),
            ("region", read_shown_text, {}),
            ("address", read_text, None),
            ("postcode", read_text, {}),
            ("email", read_email, None),
            ("tags", read_shown_list, {}),
            ("avoidance_units", read_shown_list, {}),
            ("former_employers", read_former, None),
            ("bank_name", read_text, {}),
            ("bank_account", read_bank_account, None),
            ("remarks", read_shown_text, {}),
        ]


_PHONE, _ID, _BIRTH, _SEX = _SLOTS["phone"], _SLOTS["id_number"], _SLOTS["birth_date"], _SLOTS["sex"]
_TERM_FROM, _TERM_TO = _SLOTS["term_from"], _SLOTS["term_to"]
_TITLE, _TITLE_LEVEL = _SLOTS["title"], _SLOTS["title_level"]
_DATE_FAULTS = {
    DateKind.INVALID: "DATE_INVALID",
    DateKind.AMBIGUOUS: "DATE_AMBIGUOUS",
    DateKind.ERROR: "ERROR_CELL",
}


def _read(cell: Cell, read: _Read, remembered: dict[Cell, Reading] | None) -> Reading:
    if remembered is None or type(cell) is not str:
        return read(cell)
    reading = remembered.get(cell)
    if reading is None:
        if len(remembered) >= _MOST_REMEMBERED:
            remembered.clear()
        reading = remembered[cell] = read(cell)
    return reading


def _disagreement(born: DateReading, birth: str, today: str) -> str | None:
    """What a birth cell has against the birth date of a valid ID number."""
    kind = born.kind
    if kind is DateKind.BLANK or born.text == birth:
        return None
    if kind is DateKind.DAY or kind is DateKind.MONTH:
        if born.text > today:
            return "DATE_INVALID"
        whole_month = kind is DateKind.MONTH or born.text.endswith("-01")
        return None if whole_month and born.text[:7] == birth[:7] else "ID_BIRTH_MISMATCH"
    if kind is DateKind.AMBIGUOUS:
        months = (f"{born.text}-01", f"{born.text}-10")
        return None if birth[:7] in months else "ID_BIRTH_MISMATCH"
    return _DATE_FAULTS[kind]
