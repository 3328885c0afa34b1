"""What a reader tells of a sheet before and while it reads it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class HeaderSource(StrEnum):
    """Where the columns came from: known words, a person's earlier choice, or a choice for this file."""

    FOUND = "found"
    KEPT = "kept"
    CHOSEN = "chosen"


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
    source: HeaderSource = HeaderSource.FOUND


@dataclass(frozen=True, slots=True)
class SheetPeek:
    """The top of a sheet as texts, and the header that was found in it: row 0 for none.

    ``own_fields`` are names of fields that the customer defined, by field.
    """

    file_name: str
    sheet_name: str
    rows: tuple[tuple[str, ...], ...]
    header_row: int
    columns: Mapping[str, int]
    source: HeaderSource
    own_fields: Mapping[str, str] = field(default_factory=dict)


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


@dataclass(frozen=True, slots=True)
class TemplateColumn:
    """A column to be filled in. ``only_choices``: nothing but one of ``choices`` is taken."""

    title: str
    required: bool
    how: str
    example: str
    choices: tuple[str, ...] = ()
    only_choices: bool = False


@dataclass(frozen=True, slots=True)
class TemplateList:
    """A table to look things up in."""

    sheet_name: str
    titles: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class TemplateBook:
    """An empty sheet to fill in first, then how to, then lists.

    ``guide_titles`` are those of the columns that say column, required, how and example.
    """

    sheet_name: str
    columns: tuple[TemplateColumn, ...]
    guide_name: str
    guide_titles: tuple[str, str, str, str]
    required_word: str
    choices_name: str
    reference: TemplateList
