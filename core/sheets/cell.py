"""Cells of a sheet as a reader delivers them, and as text."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal

Cell = str | int | float | bool | date | datetime | time | timedelta | None
"""A blank cell is ``""`` or None; a formula counts by its stored result; an error value is its text."""

Row = list[Cell]

ERROR_VALUES = frozenset({"#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!"})
"""Texts of spreadsheet errors. An error cell with any other text is read as ``#N/A``."""

_LONGEST_PLAIN = 1e21
_EXACT_INTEGER = 10**15  # a spreadsheet keeps 15 digits; beyond them digits have become zeros


def number_text(number: float) -> str:
    """A number as a person would type it: ``14271558886``, ``1975.3``."""
    if isinstance(number, float) and number.is_integer() and abs(number) < _LONGEST_PLAIN:
        return f"{Decimal(repr(number)):f}".removesuffix(".0")  # int() would invent digits that were lost
    return repr(number)


def has_lost_digits(number: float) -> bool:
    """Whether a number cell is so long that its last digits are gone."""
    return abs(number) >= _EXACT_INTEGER


def cell_text(cell: Cell) -> str:
    """What stands in the cell, as text, nothing cleaned."""
    if isinstance(cell, str):
        return cell
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, int | float):
        return number_text(cell)
    if isinstance(cell, datetime):
        return cell.isoformat(" ") if cell.time() != time() else cell.date().isoformat()
    if isinstance(cell, timedelta):
        return str(cell)
    return cell.isoformat()
