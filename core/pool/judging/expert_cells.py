"""Reading single cells of an expert sheet: texts, sex, e-mail address, credit code, bank account."""

import re
from collections.abc import Callable

from core.pool.record.employers import read_former_employers
from core.pool.record.model import UNIT, Sex
from core.pool.record.units import read_contacts
from core.sheets.cell import Cell, cell_text, has_lost_digits
from core.sheets.credit_code import is_credit_code, normal_credit_code
from core.sheets.dates import DateKind, first_day, last_day, read_date
from core.sheets.lists import split_names
from core.sheets.reading import ERROR_CELL, NOTHING, Reading
from core.sheets.text import fold, is_error_text, is_formula_like, plain, without_spaces

_LONGEST_EMPLOYER, _LONGEST_TEXT = 200, 2000
_EMAIL = re.compile(r"[A-Za-z0-9._%+'-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,24}")
# Usual forms, which the readers below would take as they are.
USUAL_EMAIL = re.compile(r"[a-z0-9]{1,40}@[a-z0-9]{1,40}\.[a-z]{2,10}")
DIGITS = re.compile(r"[0-9]{1,40}")
ORDINARY_TEXT = re.compile(r"[\u4e00-\u9fa50-9A-Za-z]{5,200}")
_SEXES = {
    **dict.fromkeys(("男", "男性", "m", "male", "1"), Sex.MALE.value),
    **dict.fromkeys(("女", "女性", "f", "female", "2"), Sex.FEMALE.value),
}
_KINDS = {
    **dict.fromkeys(("个人", "自然人", "person"), ""),
    **dict.fromkeys(("单位", "团体", "机构", "团体机构", "单位专家", "unit", "organisation"), UNIT),
}
DATE_FAULTS = {
    DateKind.INVALID: "DATE_INVALID",
    DateKind.AMBIGUOUS: "DATE_AMBIGUOUS",
    DateKind.ERROR: "ERROR_CELL",
}


def read_text(cell: Cell) -> Reading:
    """A text of at most 2,000 characters."""
    text = plain(cell)
    if not text:
        return NOTHING
    if is_error_text(text):
        return ERROR_CELL
    return Reading(text) if len(text) <= _LONGEST_TEXT else Reading(None, ("TEXT_TOO_LONG",))


def read_shown_text(cell: Cell, longest: int = _LONGEST_TEXT) -> Reading:
    """A text that lists and forms show: one like a formula is kept with ``FORMULA_LIKE_TEXT``."""
    text = plain(cell)
    if not text:
        return NOTHING
    if is_error_text(text):
        return ERROR_CELL
    if len(text) > longest:
        return Reading(None, ("TEXT_TOO_LONG",))
    return Reading(text, (), ("FORMULA_LIKE_TEXT",) if is_formula_like(text) else ())


def read_employer(cell: Cell) -> Reading:
    """The employer, at most 200 characters."""
    return read_shown_text(cell, _LONGEST_EMPLOYER)


def read_shown_list(cell: Cell) -> Reading:
    """Organisations or tags; a tuple."""
    reading = read_shown_text(cell)
    return reading if reading.value is None else reading._replace(value=split_names(cell_text(cell)))


def read_former(cell: Cell) -> Reading:
    """Earlier employers; a tuple."""
    reading = read_text(cell)
    return reading if reading.value is None else Reading(read_former_employers(cell_text(cell)))


def read_term_start(cell: Cell) -> Reading:
    """The first day of a term; a month begins with its first."""
    return _day(cell, first_day)


def read_term_end(cell: Cell) -> Reading:
    """The last day of a term; a month ends with its last."""
    return _day(cell, last_day)


def _day(cell: Cell, filled: Callable[[str], str]) -> Reading:
    kind, text = read_date(cell)
    if kind is DateKind.BLANK:
        return NOTHING
    fault = DATE_FAULTS.get(kind)
    return Reading(filled(text)) if fault is None else Reading(None, (fault,))


def read_sex(cell: Cell) -> Reading:
    """male or female, or ``SEX_INVALID``."""
    text = plain(cell)
    if not text:
        return NOTHING
    if is_error_text(text):
        return ERROR_CELL
    sex = _SEXES.get(fold(text))
    return Reading(sex) if sex is not None else Reading(None, ("SEX_INVALID",))


def read_credit_code(cell: Cell) -> Reading:
    """A valid credit code; another is left out with ``CREDIT_CODE_INVALID``."""
    text = plain(cell)
    if not text:
        return NOTHING
    if is_error_text(text):
        return ERROR_CELL
    code = normal_credit_code(text)
    return Reading(code) if is_credit_code(code) else Reading(None, (), ("CREDIT_CODE_INVALID",))


def read_kind(cell: Cell) -> Reading:
    """:data:`UNIT` for an organisation, nothing for a person, or ``KIND_INVALID``."""
    text = plain(cell)
    if not text:
        return NOTHING
    if is_error_text(text):
        return ERROR_CELL
    kind = _KINDS.get(fold(text))
    return Reading(kind or None) if kind is not None else Reading(None, ("KIND_INVALID",))


def read_unit_contacts(cell: Cell) -> Reading:
    """Contacts of a unit as ``core.pool.record.units`` reads them, not judged yet."""
    text = plain(cell)
    if is_error_text(text):
        return ERROR_CELL
    return Reading(read_contacts(cell_text(cell))) if text else NOTHING


def read_email(cell: Cell) -> Reading:
    """A well-formed address; another is left out with ``EMAIL_INVALID``."""
    text = plain(cell)
    if not text:
        return NOTHING
    if is_error_text(text):
        return ERROR_CELL
    return Reading(text) if _EMAIL.fullmatch(text) else Reading(None, (), ("EMAIL_INVALID",))


def read_bank_account(cell: Cell) -> Reading:
    """Account numbers are kept as digits; one that was stored as a number is left out, its end is gone."""
    if isinstance(cell, int | float) and not isinstance(cell, bool) and has_lost_digits(cell):
        return Reading(None, (), ("BANK_ACCOUNT_DIGITS_LOST",))
    reading = read_text(cell)
    return reading if reading.value is None else Reading(without_spaces(reading.value))
