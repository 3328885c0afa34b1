"""Resident identity numbers (公民身份号码, GB 11643-1999); the place is not checked."""

import re
import unicodedata
from collections.abc import Callable, Sequence
from datetime import date
from operator import mul
from typing import NamedTuple, TypeVar

from core.pool.record.model import Sex
from core.sheets.cell import Cell, has_lost_digits, number_text
from core.sheets.text import APOSTROPHES, DASHES, is_error_text, plain, without_spaces

_FORM = re.compile(r"[0-9]{17}[0-9X]")
_OLD_FORM = re.compile(r"[0-9]{15}")
_SCIENTIFIC = re.compile(r"[0-9](?:\.[0-9]+)?[Ee]\+?[0-9]{1,3}")
_DASH = re.compile(f"[{DASHES}]+")
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECK = "10X98765432"
_FIRST_DAY = "1900-01-01"

T = TypeVar("T")


class IdReading(NamedTuple):
    """An ID number with what it says of its holder, or the first thing wrong with it."""

    value: str = ""
    rejects: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    birth: str = ""
    sex: str = ""


_NOBODY = ("", "")
_NO_HOLDER = (None, "")
NOTHING = IdReading()
_ERROR = IdReading("", ("ERROR_CELL",))
_LOST = IdReading("", ("ID_DIGITS_LOST",))
_BAD_FORM = IdReading("", ("ID_FORMAT",))
_BAD_DATE = IdReading("", ("ID_DATE_INVALID",))
_BAD_CHECK = IdReading("", ("ID_CHECKSUM",))
_UPGRADED = ("ID_15_UPGRADED",)


def check_digit(body: str) -> str:
    """The 18th character to the first 17 digits (GB 11643-1999, ISO 7064 MOD 11-2)."""
    return _CHECK[sum(int(digit) * weight for digit, weight in zip(body, _WEIGHTS, strict=True)) % 11]


class IdNumberReader:
    """Reads ID numbers; remembers birth dates and places, which repeat in any sheet.

    ``today`` as ``YYYY-MM-DD``: nobody is born later.
    """

    def __init__(self, today: str) -> None:
        self._births = _Remembered(lambda digits: (_birth_date(digits, today), _weigh(digits, 6)), 8)
        self._places = _Remembered(lambda digits: _weigh(digits, 0), 6)
        self._tails = {
            f"{n:03d}": (_weigh(f"{n:03d}", 14), Sex.MALE.value if n % 2 else Sex.FEMALE.value)
            for n in range(1000)
        }

    def holders(self, cells: Sequence[Cell]) -> list[tuple[str, str] | tuple[None, str]]:
        """Birth date and sex for every cell in the usual form; two blanks for a blank, None for the rest."""
        births, places, tails = self._births, self._places, self._tails
        found: list[tuple[str, str] | tuple[None, str]] = []
        for cell in cells:
            try:  # only texts of digits of these lengths are found
                birth, weight = births[cell[6:14]]  # type: ignore[index]
                tail, sex = tails[cell[14:17]]  # type: ignore[index]
                right = _CHECK[(places[cell[:6]] + weight + tail) % 11] == cell[17:]  # type: ignore[index]
                found.append((birth, sex) if right and birth else _NO_HOLDER)
            except (KeyError, TypeError):
                found.append(_NOBODY if cell == "" else _NO_HOLDER)
        return found

    def read(self, cell: Cell) -> IdReading:
        """Understand a cell; ``ID_DIGITS_LOST``, ``ID_FORMAT``, ``ID_DATE_INVALID``, ``ID_CHECKSUM``."""
        if isinstance(cell, int | float) and not isinstance(cell, bool):
            if has_lost_digits(cell):
                return _LOST
            return self._normal(number_text(cell))
        text = plain(cell)
        if not text:
            return NOTHING
        if is_error_text(text):
            return _ERROR
        folded = unicodedata.normalize("NFKC", text).strip(APOSTROPHES + " ")
        if _SCIENTIFIC.fullmatch(folded):
            return _LOST
        return self._normal(_DASH.sub("", without_spaces(folded)).upper())

    def _normal(self, number: str) -> IdReading:
        if _OLD_FORM.fullmatch(number):
            body = f"{number[:6]}19{number[6:]}"
            return self._checked(body + check_digit(body))._replace(warnings=_UPGRADED)
        return self._checked(number) if _FORM.fullmatch(number) else _BAD_FORM

    def _checked(self, number: str) -> IdReading:
        birth, birth_weight = self._births[number[6:14]]
        tail_weight, sex = self._tails[number[14:17]]
        right = _CHECK[(self._places[number[:6]] + birth_weight + tail_weight) % 11] == number[17]
        if right and birth:
            return IdReading(number, (), (), birth, sex)
        if not right and number.endswith("000"):
            return _LOST
        return _BAD_CHECK if birth else _BAD_DATE


class _Remembered(dict[str, T]):
    """What was made of each text of so many digits, made once; KeyError for any other text."""

    def __init__(self, made: Callable[[str], T], length: int) -> None:
        super().__init__()
        self._made = made
        self._length = length

    def __missing__(self, digits: str) -> T:
        if len(digits) != self._length or not (digits.isascii() and digits.isdigit()):
            raise KeyError(digits)
        found = self[digits] = self._made(digits)
        return found


def _birth_date(digits: str, today: str) -> str:
    text = f"{digits[:4]}-{digits[4:6]}-{digits[6:]}"
    try:
        date.fromisoformat(text)
    except ValueError:
        return ""
    return text if _FIRST_DAY <= text <= today else ""


def _weigh(digits: str, start: int) -> int:
    return sum(map(mul, map(int, digits), _WEIGHTS[start:]))
