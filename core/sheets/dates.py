"""Dates as people write them into sheets (sample data README, "Dates")."""

import re
import unicodedata
from calendar import monthrange
from datetime import date, datetime, time, timedelta
from enum import Enum
from typing import NamedTuple

from core.sheets.cell import Cell, number_text
from core.sheets.text import clean_text, is_blank_text, is_error_text, without_spaces

_TIME_OF_DAY = re.compile(r"(?:\s+|[Tt])\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?$")
_SIGNS = re.compile(r"([0-9]{4})([-/.])([0-9]{1,2})(?:[-/.]([0-9]{1,2}))?")
_WORDS = re.compile(r"([0-9]{4})年([0-9]{1,2})(?:月(?:([0-9]{1,2})[日号]?)?)?")
_RUN = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})?")
_DAY_ZERO = date(1899, 12, 30)  # day 61 and later of the 1900 system, with its leap-year slip
_FIRST_YEAR = 1900


class DateKind(Enum):
    """How much a cell says."""

    BLANK = "blank"
    DAY = "day"
    MONTH = "month"
    AMBIGUOUS = "ambiguous"  # YYYY.1: January, or October whose zero got lost
    INVALID = "invalid"
    ERROR = "error"


class DateReading(NamedTuple):
    """``text`` is ``YYYY-MM-DD``, ``YYYY-MM`` or, when ambiguous, the year."""

    kind: DateKind
    text: str = ""


BLANK = DateReading(DateKind.BLANK)
INVALID = DateReading(DateKind.INVALID)


def read_date(cell: Cell) -> DateReading:
    """Understand a date; years before 1900 are invalid, the future is for the caller to judge."""
    if isinstance(cell, date):
        day = cell.date() if isinstance(cell, datetime) else cell
        return DateReading(DateKind.DAY, day.isoformat()) if day.year >= _FIRST_YEAR else INVALID
    if isinstance(cell, bool | time | timedelta):
        return INVALID
    if isinstance(cell, int | float):
        return _from_text(number_text(cell))
    text = clean_text(cell or "")
    if is_blank_text(text):
        return BLANK
    if is_error_text(text):
        return DateReading(DateKind.ERROR)
    folded = _TIME_OF_DAY.sub("", unicodedata.normalize("NFKC", text))
    return _from_text(without_spaces(folded))


def _from_text(text: str) -> DateReading:
    if match := _SIGNS.fullmatch(text):
        year, sign, month, day = match.groups()
        if sign == "." and month == "1" and day is None:
            return DateReading(DateKind.AMBIGUOUS, year) if int(year) >= _FIRST_YEAR else INVALID
        return _checked(year, month, day)
    if match := _WORDS.fullmatch(text) or (_RUN.fullmatch(text) if len(text) in (6, 8) else None):
        return _checked(*match.groups())
    if len(text) == 5 and text.isascii() and text.isdigit() and 10_000 <= int(text) <= 60_000:
        return DateReading(DateKind.DAY, (_DAY_ZERO + timedelta(int(text))).isoformat())
    return INVALID


def _checked(year: str, month: str, day: str | None) -> DateReading:
    y, m = int(year), int(month)
    if y < _FIRST_YEAR or not 1 <= m <= 12:
        return INVALID
    if day is None:
        return DateReading(DateKind.MONTH, f"{y:04d}-{m:02d}")
    if not 1 <= int(day) <= monthrange(y, m)[1]:
        return INVALID
    return DateReading(DateKind.DAY, f"{y:04d}-{m:02d}-{int(day):02d}")


def first_day(text: str) -> str:
    """The first day that a day or month covers."""
    return text if len(text) == 10 else f"{text}-01"


def last_day(text: str) -> str:
    """The last day that a day or month covers."""
    return text if len(text) == 10 else f"{text}-{monthrange(int(text[:4]), int(text[5:]))[1]:02d}"
