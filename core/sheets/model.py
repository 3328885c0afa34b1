"""What a reader tells of a sheet before and while it reads it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class SheetFacts:
    """The file and the sheet that is read: the first one.

    ``size`` in bytes, ``sha256`` of the file in hex, ``header_row`` from 1, ``header`` the texts of its
    cells, ``columns`` (from 0) by field, ``height`` the last row with anything in it.
    """

    file_name: str
    size: int
    sha256: str
    sheet_name: str
    header_row: int
    header: tuple[str, ...]
    columns: Mapping[str, int]
    height: int


class Stage(StrEnum):
    """What a long import is busy with."""

    OPENING = "opening"
    READING = "reading"
    COMPARING = "comparing"
    STORING = "storing"


@dataclass(frozen=True, slots=True)
class Progress:
    """``done`` of ``total`` rows; ``total`` 0 while it is not known."""

    stage: Stage
    done: int = 0
    total: int = 0


@dataclass(frozen=True, slots=True)
class ColumnChoice:
    """Columns fixed by a person instead of found: header row from 1 and columns from 0 by field."""

    header_row: int
    columns: Mapping[str, int]
