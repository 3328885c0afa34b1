"""Mobile numbers: found in what people write into the cell, never guessed."""

import re
import unicodedata

from core.sheets.cell import Cell, cell_text
from core.sheets.reading import ERROR_CELL, NOTHING, Reading
from core.sheets.text import (
    APOSTROPHES,
    DASHES,
    LINE_BREAKS,
    clean_text,
    is_error_text,
    plain,
    without_spaces,
)

MOBILE = re.compile(r"1[3-9][0-9]{9}")
_SEPARATORS = re.compile(f"[/、,;|{LINE_BREAKS}]+")
_ORNAMENT = re.compile(f"[(){DASHES}]+")
_COUNTRY = re.compile(r"(?:\+86|0086|86)(?=[0-9]{11}$)")

INVALID = Reading(None, ("PHONE_INVALID",))


def is_mobile(text: str) -> bool:
    """Whether ``text`` is 1[3-9] and nine digits, nothing else."""
    return MOBILE.fullmatch(text) is not None


def read_phone(cell: Cell) -> Reading:
    """The first mobile number in the cell; ``PHONE_INVALID``, ``PHONE_EXTRA_IGNORED``."""
    if type(cell) is str and MOBILE.fullmatch(cell):
        return Reading(cell)
    text = plain(cell)
    if not text:
        return NOTHING
    if is_error_text(text):
        return ERROR_CELL
    number, others = None, False
    for part in _SEPARATORS.split(unicodedata.normalize("NFKC", cell_text(cell))):
        found = _bare(part)
        if number is None and is_mobile(found):
            number = found
        elif found and found != number:
            others = True
    if number is None:
        return INVALID
    return Reading(number, (), ("PHONE_EXTRA_IGNORED",) if others else ())


def _bare(part: str) -> str:
    bare = _ORNAMENT.sub("", without_spaces(clean_text(part).strip(APOSTROPHES + " ")))
    return _COUNTRY.sub("", bare)
