"""Since when somebody practises: years of practice (从业年限) are counted from it and grow by themselves.

Sheets tell it in two ways: a day, month or year, or the years themselves. Years are kept as the year in which
they began, since nothing more exact is known of them.
"""

import re
import unicodedata
from datetime import date

from core.sheets.cell import Cell, number_text
from core.sheets.dates import DateKind, read_date
from core.sheets.reading import ERROR_CELL, NOTHING, Reading
from core.sheets.text import is_error_text, plain, without_spaces

MOST_YEARS = 80
_FIRST_YEAR = 1900
_YEARS = re.compile(r"([0-9]{1,2})(?:\.[0-9]+)?年?")
_YEAR = re.compile(r"((?:19|20)[0-9]{2})年?")


class PracticeReader:
    """Reads cells on a day from which years are counted back."""

    def __init__(self, today: date) -> None:
        self._today = today

    def read(self, cell: Cell) -> Reading:
        """``YYYY-MM-DD``, ``YYYY-MM`` or ``YYYY``; what lies in the future is ``DATE_INVALID``."""
        given = plain(cell)
        if not given:
            return NOTHING
        if is_error_text(given):
            return ERROR_CELL
        is_number = isinstance(cell, int | float) and not isinstance(cell, bool)
        text = unicodedata.normalize("NFKC", number_text(cell) if is_number else given)  # type: ignore[arg-type]
        text = without_spaces(text)
        if years := _YEARS.fullmatch(text):
            count = int(years[1])
            return _kept(f"{self._today.year - count:04d}", self._today) if count <= MOST_YEARS else _INVALID
        if year := _YEAR.fullmatch(text):
            return _kept(year[1], self._today)
        kind, day = read_date(cell)
        return _kept(day, self._today) if kind in (DateKind.DAY, DateKind.MONTH) else _INVALID


_INVALID = Reading(None, ("DATE_INVALID",))


def _kept(since: str, today: date) -> Reading:
    return _INVALID if since > today.isoformat() or int(since[:4]) < _FIRST_YEAR else Reading(since)
