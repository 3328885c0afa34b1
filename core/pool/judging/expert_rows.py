"""Judging the rows of an expert sheet: a draft with warnings, or every reason to refuse it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from core.pool.judging.classification import Classification, SpecialtyReader
from core.pool.judging.expert_cells import (
    DATE_FAULTS,
    read_bank_account,
    read_credit_code,
    read_email,
    read_employer,
    read_former,
    read_kind,
    read_sex,
    read_shown_list,
    read_shown_text,
    read_term_end,
    read_term_start,
    read_text,
    read_unit_contacts,
)
from core.pool.judging.unit_rows import judge_unit
from core.pool.record.columns import EXPERT_COLUMNS
from core.pool.record.draft_batch import BLANKS, SLOTS
from core.pool.record.id_number import IdNumberReader
from core.pool.record.model import UNIT, Contact, ExpertDraft, Finding
from core.pool.record.names import read_name
from core.pool.record.practice import PracticeReader
from core.pool.record.titles import LEVEL_OF, read_title, read_title_level
from core.sheets.cell import Cell
from core.sheets.dates import BLANK, DateKind, DateReading, read_date
from core.sheets.header import fold_header
from core.sheets.phone import read_phone
from core.sheets.reading import Reading
from core.sheets.text import plain

_IDENTIFYING = ("name", "phone", "id_number", "employer", "specialties")
_REQUIRED = (
    ("name", "NAME_MISSING"),
    ("phone", "PHONE_MISSING"),
    ("employer", "EMPLOYER_MISSING"),
    ("specialties", "SPECIALTY_MISSING"),
)

Read = Callable[[Cell], Reading]
"""Understands one cell."""


class Accepted(NamedTuple):
    """An importable row."""

    draft: ExpertDraft
    warnings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Refused:
    """A row with every reason against it; phone and ID number if they are valid; warnings besides."""

    findings: tuple[Finding, ...]
    phone: str = ""
    id_number: str = ""
    warnings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Skipped:
    """No data row: ``EMPTY``, ``NOTE`` or ``REPEATED_HEADER``."""

    kind: str


Judged = Accepted | Refused | Skipped
EMPTY, NOTE, REPEATED = Skipped("EMPTY"), Skipped("NOTE"), Skipped("REPEATED_HEADER")


class ExpertRowJudge:
    """Judges single rows; ``columns`` maps fields to columns from 0, ``today`` ends births.

    ``readers`` has how each field but ID number and birth date is read: those two are read together.
    """

    def __init__(self, columns: Mapping[str, int], classification: Classification, today: date) -> None:
        self.columns = dict(columns)
        self.today = today.isoformat()
        self.ids = IdNumberReader(self.today)
        self.header_words = EXPERT_COLUMNS.folded("name")
        self.readers: Mapping[str, Read] = {
            field: read
            for field, read in {
                **_READERS,
                "specialties": SpecialtyReader(classification).read,
                "practice_since": PracticeReader(today).read,
            }.items()
            if field in columns
        }

    def judge(self, cells: Sequence[Cell]) -> Judged:
        """The outcome of one row; rows must be as wide as the header."""
        skipped = self._skipped(cells)
        return self.assess(cells) if skipped is None else skipped

    def assess(self, cells: Sequence[Cell]) -> Accepted | Refused:
        """The outcome of cells that are known to be somebody's, however few are filled in."""
        if "kind" in self.readers and self.readers["kind"](cells[self.columns["kind"]]).value == UNIT:
            return self._unit(cells)
        values = list(BLANKS)
        rejects: list[Finding] = []
        warnings: list[Finding] = []
        for field, read in self.readers.items():
            value, faults, remarks = read(cells[self.columns[field]])
            if value:
                values[SLOTS[field]] = value
            rejects += [(code, field) for code in faults]
            warnings += [(code, field) for code in remarks]
        values[_REPRESENTATIVE], values[_CONTACTS] = "", ()  # of units alone
        self._identity(cells, values, rejects, warnings)
        rejects += _reversed_term(values)
        rejects += _missing(values, rejects)
        if rejects:
            told = tuple(dict.fromkeys(warnings))
            return Refused(tuple(dict.fromkeys(rejects)), values[_PHONE], values[_ID], told)
        values[_TITLE_LEVEL] = LEVEL_OF.get(values[_TITLE], values[_TITLE_LEVEL])
        return Accepted(ExpertDraft._make(values), tuple(dict.fromkeys(warnings)))

    def _unit(self, cells: Sequence[Cell]) -> Accepted | Refused:
        """A row of an organisation: its name stands where a person's does, or as the employer."""
        given = {field: cells[column] for field, column in self.columns.items()}
        name = given.get("name")
        phone = read_phone(given.get("phone"))
        contacts = list(read_unit_contacts(given.get("contacts")).value or ())
        if phone.value and all(contact.phone != phone.value for contact in contacts):
            if contacts and not contacts[0].phone:
                contacts[0] = contacts[0]._replace(phone=phone.value)
            else:
                contacts.insert(0, Contact("", phone.value))
        draft, faults, remarks = judge_unit(
            name if plain(name) else given.get("employer"), given, self.readers, contacts
        )
        faults = (*((code, "phone") for code in phone.rejects), *faults)
        remarks = (*((code, "phone") for code in phone.warnings), *remarks)
        if draft is None or faults:
            return Refused(faults, phone.value or "", "", remarks)
        return Accepted(draft, remarks)

    def _skipped(self, cells: Sequence[Cell]) -> Skipped | None:
        name = cells[self.columns["name"]]
        if isinstance(name, str) and fold_header(name) in self.header_words:
            return REPEATED
        if any(plain(cells[self.columns[field]]) for field in _IDENTIFYING if field in self.columns):
            return None
        return NOTE if any(plain(cell) for cell in cells) else EMPTY

    def _identity(
        self, cells: Sequence[Cell], values: list[Any], rejects: list[Finding], warnings: list[Finding]
    ) -> None:
        """ID number, and birth date and sex, which must agree with it."""
        read = self.ids.read(self._cell(cells, "id_number"))
        rejects += [(code, "id_number") for code in read.rejects]
        warnings += [(code, "id_number") for code in read.warnings]
        born_cell = self._cell(cells, "birth_date")
        born = BLANK if born_cell is None else read_date(born_cell)
        if not read.value:
            fault, values[_BIRTH] = self._birth_alone(born)
        else:
            values[_ID], values[_BIRTH] = read.value, read.birth
            fault = _disagreement(born, read.birth, self.today)
            if not values[_SEX]:
                values[_SEX] = read.sex
            elif values[_SEX] != read.sex:
                rejects.append(("ID_SEX_MISMATCH", "sex"))
        if fault:
            rejects.append((fault, "birth_date"))

    def _birth_alone(self, born: DateReading) -> tuple[str, str]:
        """Fault and value of a birth date that no ID number goes with."""
        if born.kind in (DateKind.DAY, DateKind.MONTH):
            return ("DATE_INVALID" if born.text > self.today else ""), born.text
        return DATE_FAULTS.get(born.kind, ""), ""

    def _cell(self, cells: Sequence[Cell], field: str) -> Cell:
        column = self.columns.get(field)
        return None if column is None else cells[column]


_READERS: Mapping[str, Read] = {
    "name": read_name,
    "phone": read_phone,
    "sex": read_sex,
    "credit_code": read_credit_code,
    "title": read_title,
    "title_level": read_title_level,
    "education": read_text,
    "region": read_shown_text,
    "address": read_text,
    "postcode": read_text,
    "email": read_email,
    "term_from": read_term_start,
    "term_to": read_term_end,
    "bank_name": read_text,
    "bank_account": read_bank_account,
    "remarks": read_shown_text,
    "department": read_shown_text,
    "employer": read_employer,
    "tags": read_shown_list,
    "avoidance_units": read_shown_list,
    "former_employers": read_former,
    "kind": read_kind,
    "legal_representative": read_text,
    "contacts": read_unit_contacts,
}
_PHONE, _ID, _BIRTH, _SEX = SLOTS["phone"], SLOTS["id_number"], SLOTS["birth_date"], SLOTS["sex"]
_TERM_FROM, _TERM_TO = SLOTS["term_from"], SLOTS["term_to"]
_REPRESENTATIVE, _CONTACTS = SLOTS["legal_representative"], SLOTS["contacts"]
_TITLE, _TITLE_LEVEL = SLOTS["title"], SLOTS["title_level"]


def _reversed_term(values: Sequence[Any]) -> list[Finding]:
    begins, ends = values[_TERM_FROM], values[_TERM_TO]
    return [("TERM_REVERSED", "term_to")] if begins and ends and ends < begins else []


def _missing(values: Sequence[Any], rejects: Sequence[Finding]) -> list[Finding]:
    """Required fields without a value that are not refused for a reason of their own."""
    judged = {field for _, field in rejects}
    return [(code, field) for field, code in _REQUIRED if not values[SLOTS[field]] and field not in judged]


def _disagreement(born: DateReading, birth: str, today: str) -> str:
    """What a birth cell has against the birth date of a valid ID number; empty when it agrees."""
    kind = born.kind
    if kind is DateKind.BLANK or born.text == birth:
        return ""
    if kind is DateKind.DAY or kind is DateKind.MONTH:
        if born.text > today:
            return "DATE_INVALID"
        whole_month = kind is DateKind.MONTH or born.text.endswith("-01")
        return "" if whole_month and born.text[:7] == birth[:7] else "ID_BIRTH_MISMATCH"
    if kind is DateKind.AMBIGUOUS:
        months = (f"{born.text}-01", f"{born.text}-10")
        return "" if birth[:7] in months else "ID_BIRTH_MISMATCH"
    return DATE_FAULTS[kind]
