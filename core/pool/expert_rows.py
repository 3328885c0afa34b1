"""Judging the rows of an expert sheet: a draft with warnings, or every reason to refuse it.

This runs once for every row of the largest imports: what repeats in a column is understood once, and the
usual forms of names, phones and ID numbers take a short way.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from core.pool.classification import Classification, SpecialtyReader
from core.pool.columns import EXPERT_COLUMNS
from core.pool.expert_cells import (
    DATE_FAULTS,
    DIGITS,
    NEVER,
    ORDINARY_TEXT,
    USUAL_EMAIL,
    read_bank_account,
    read_credit_code,
    read_email,
    read_employer,
    read_former,
    read_sex,
    read_shown_list,
    read_shown_text,
    read_term_end,
    read_term_start,
    read_text,
)
from core.pool.id_number import IdNumberReader
from core.pool.model import ExpertDraft, Finding
from core.pool.names import COMMON_NAME, read_name
from core.pool.titles import LEVEL_OF, read_title, read_title_level
from core.sheets.cell import Cell
from core.sheets.dates import DateKind, DateReading, read_date
from core.sheets.header import fold_header
from core.sheets.phone import MOBILE, read_phone
from core.sheets.reading import Reading
from core.sheets.text import plain

_IDENTIFYING = ("name", "phone", "id_number", "employer", "specialties")
_MOST_REMEMBERED = 50_000


class Accepted(NamedTuple):
    """An importable row."""

    draft: ExpertDraft
    warnings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Refused:
    """A row with every reason against it; phone and ID number if they are valid."""

    findings: tuple[Finding, ...]
    phone: str = ""
    id_number: str = ""


@dataclass(frozen=True, slots=True)
class Skipped:
    """No data row: ``EMPTY``, ``NOTE`` or ``REPEATED_HEADER``."""

    kind: str


Judged = Accepted | Refused | Skipped
_EMPTY, _NOTE, _REPEATED = Skipped("EMPTY"), Skipped("NOTE"), Skipped("REPEATED_HEADER")
_SLOTS = {field: slot for slot, field in enumerate(ExpertDraft._fields)}
_DEFAULTS: tuple[Any, ...] = ("", "", *ExpertDraft._field_defaults.values())
_REQUIRED = (
    (_SLOTS["name"], "name", "NAME_MISSING"),
    (_SLOTS["phone"], "phone", "PHONE_MISSING"),
    (_SLOTS["employer"], "employer", "EMPLOYER_MISSING"),
    (_SLOTS["specialties"], "specialties", "SPECIALTY_MISSING"),
)
_Read = Callable[[Cell], Reading]
_Usual = Callable[[str], object]


class _Column(NamedTuple):
    """How one column is read."""

    slot: int
    field: str
    read: _Read


class ExpertRowJudge:
    """Judges rows one after another; ``columns`` maps fields to columns from 0, ``today`` ends births."""

    def __init__(self, columns: Mapping[str, int], classification: Classification, today: date) -> None:
        self._today = today.isoformat()
        self._header_words = EXPERT_COLUMNS.folded("name")
        self._ids = IdNumberReader(self._today)
        self._births: dict[Cell, DateReading] = {}
        self._name = columns["name"]
        self._id = columns.get("id_number", _NO_COLUMN)
        self._birth = columns.get("birth_date", _NO_COLUMN)
        self._identifying = [columns[field] for field in _IDENTIFYING if field in columns]
        repeating = (("specialties", SpecialtyReader(classification).read), *_REPEATING)
        self._repeating: list[tuple[int, int, dict[Cell, Any], _Column]] = [
            (_SLOTS[field], columns[field], {}, _Column(_SLOTS[field], field, read))
            for field, read in repeating
            if field in columns
        ]
        self._name_entry = _Column(_SLOTS["name"], "name", read_name)
        self._distinct = [
            (_SLOTS[field], columns[field], usual, _Column(_SLOTS[field], field, read))
            for field, usual, read in _DISTINCT
            if field in columns
        ]

    def judge(self, cells: Sequence[Cell]) -> Judged:
        """The outcome of one row; rows must be as wide as the header."""
        name = cells[self._name]
        values = list(_DEFAULTS)
        if type(name) is str and COMMON_NAME.fullmatch(name) and name not in self._header_words:
            values[_NAME] = name
        elif (skipped := self._skipped(cells, name)) is not None:
            return skipped
        rejects: list[Finding] = []
        warnings: list[Finding] = []
        if not values[_NAME]:
            self._read(name, self._name_entry, None, values, rejects, warnings)
        for slot, column, known, entry in self._repeating:
            cell = cells[column]
            value = known.get(cell)
            if value is not None:
                values[slot] = value
            elif cell != "" and cell is not None:
                self._read(cell, entry, known, values, rejects, warnings)
        for slot, column, usual, entry in self._distinct:
            cell = cells[column]
            if cell == "":
                continue
            if type(cell) is str and usual(cell):
                values[slot] = cell
            elif cell is not None:
                self._read(cell, entry, None, values, rejects, warnings)
        self._identity(cells, values, rejects, warnings)
        begins, ends = values[_TERM_FROM], values[_TERM_TO]
        if begins and ends and ends < begins:
            rejects.append(("TERM_REVERSED", "term_to"))
        if rejects or not (values[_NAME] and values[_PHONE] and values[_EMPLOYER] and values[_SPECIALTIES]):
            rejects += _missing(values, rejects)
            return Refused(tuple(dict.fromkeys(rejects)), values[_PHONE], values[_ID])
        values[_TITLE_LEVEL] = LEVEL_OF.get(values[_TITLE], values[_TITLE_LEVEL])
        return Accepted(ExpertDraft._make(values), tuple(dict.fromkeys(warnings)) if warnings else ())

    def _skipped(self, cells: Sequence[Cell], name: Cell) -> Skipped | None:
        if isinstance(name, str) and fold_header(name) in self._header_words:
            return _REPEATED
        if any(plain(cells[column]) for column in self._identifying):
            return None
        return _NOTE if any(plain(cell) for cell in cells) else _EMPTY

    @staticmethod
    def _read(
        cell: Cell,
        entry: _Column,
        known: dict[Cell, Any] | None,
        values: list[Any],
        rejects: list[Finding],
        warnings: list[Finding],
    ) -> None:
        value, faults, remarks = entry.read(cell)
        if value:
            values[entry.slot] = value
        if faults:
            rejects += [(code, entry.field) for code in faults]
        elif remarks:
            warnings += [(code, entry.field) for code in remarks]
        elif value and known is not None and isinstance(cell, str | date):
            if len(known) >= _MOST_REMEMBERED:
                known.clear()
            known[cell] = value

    def _identity(
        self, cells: Sequence[Cell], values: list[Any], rejects: list[Finding], warnings: list[Finding]
    ) -> None:
        """ID number, and birth date and sex, which must agree with it."""
        cell = cells[self._id] if self._id != _NO_COLUMN else None
        holder: tuple[str, str] | None = None
        if type(cell) is str:
            holder = self._ids.holder(cell)
        if holder is not None:
            values[_ID] = cell
        elif cell != "" and cell is not None:
            reading = self._ids.read(cell)
            rejects += [(code, "id_number") for code in reading.rejects]
            warnings += [(code, "id_number") for code in reading.warnings]
            values[_ID] = reading.value
            holder = (reading.birth, reading.sex) if reading.value else None
        born = cells[self._birth] if self._birth != _NO_COLUMN else None
        if holder is None:
            self._birth_alone(self._date(born), values, rejects)
            return
        birth, sex = holder
        values[_BIRTH] = birth
        if not (type(born) is date and born.isoformat() == birth) and (
            fault := _disagreement(self._date(born), birth, self._today)
        ):
            rejects.append((fault, "birth_date"))
        if not values[_SEX]:
            values[_SEX] = sex
        elif values[_SEX] != sex:
            rejects.append(("ID_SEX_MISMATCH", "sex"))

    def _birth_alone(self, born: DateReading, values: list[Any], rejects: list[Finding]) -> None:
        kind = born.kind
        if kind is DateKind.DAY or kind is DateKind.MONTH:
            if born.text > self._today:
                rejects.append(("DATE_INVALID", "birth_date"))
            values[_BIRTH] = born.text
        elif kind is not DateKind.BLANK:
            rejects.append((DATE_FAULTS[kind], "birth_date"))

    def _date(self, cell: Cell) -> DateReading:
        if isinstance(cell, int | float) or not cell:  # True and 1.0 would be one key
            return read_date(cell)
        found = self._births.get(cell)
        if found is None:
            if len(self._births) >= _MOST_REMEMBERED:
                self._births.clear()
            found = self._births[cell] = read_date(cell)
        return found


_NO_COLUMN = -1
_REPEATING: tuple[tuple[str, _Read], ...] = (
    ("employer", read_employer),
    ("sex", read_sex),
    ("credit_code", read_credit_code),
    ("title", read_title),
    ("title_level", read_title_level),
    ("education", read_text),
    ("region", read_shown_text),
    ("postcode", read_text),
    ("tags", read_shown_list),
    ("term_from", read_term_start),
    ("term_to", read_term_end),
    ("avoidance_units", read_shown_list),
    ("bank_name", read_text),
    ("remarks", read_shown_text),
)
# Columns whose values are all different, each with a quick test for the usual form.
_DISTINCT: tuple[tuple[str, _Usual, _Read], ...] = (
    ("phone", MOBILE.fullmatch, read_phone),
    ("email", USUAL_EMAIL.fullmatch, read_email),
    ("address", ORDINARY_TEXT.fullmatch, read_text),
    ("former_employers", NEVER.fullmatch, read_former),
    ("bank_account", DIGITS.fullmatch, read_bank_account),
)
_NAME, _EMPLOYER, _SPECIALTIES = _SLOTS["name"], _SLOTS["employer"], _SLOTS["specialties"]
_PHONE, _ID, _BIRTH, _SEX = _SLOTS["phone"], _SLOTS["id_number"], _SLOTS["birth_date"], _SLOTS["sex"]
_TERM_FROM, _TERM_TO = _SLOTS["term_from"], _SLOTS["term_to"]
_TITLE, _TITLE_LEVEL = _SLOTS["title"], _SLOTS["title_level"]


def _missing(values: list[Any], rejects: list[Finding]) -> list[Finding]:
    """Required fields without a value that are not refused for a reason of their own."""
    judged = {field for _, field in rejects}
    return [(code, field) for slot, field, code in _REQUIRED if not values[slot] and field not in judged]


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
    return DATE_FAULTS[kind]
