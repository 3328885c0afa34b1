"""Values of an import: rows by outcome, counts and what the preview shows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from core.pool.record.custom_fields import NOTHING_CUSTOM
from core.pool.record.model import ExpertDraft, Finding
from core.sheets.model import SheetFacts


class ImportRow(NamedTuple):
    """A row that was fit by itself: its number in the sheet, what it holds, and warnings."""

    row: int
    draft: ExpertDraft
    warnings: tuple[Finding, ...]
    custom: Mapping[str, str] = NOTHING_CUSTOM


class RefusedRow(NamedTuple):
    """A row with every reason against it, its phone and ID number where valid, and all its cells as texts."""

    row: int
    findings: tuple[Finding, ...]
    phone: str
    id_number: str
    cells: tuple[str, ...]


class RowKind(StrEnum):
    """Tabs of the preview; rows with warnings are among the importable ones, too."""

    REFUSED = "refused"
    WARNED = "warned"
    IMPORTABLE = "importable"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class ImportCounts:
    """Rows by outcome; ``rows`` are all data rows, ``by_code`` counts rows with each code.

    ``importable`` are new experts, ``updated`` rows that would change one whom the pool has.
    """

    rows: int
    importable: int
    refused: int
    unchanged: int
    warned: int
    skipped: int
    by_code: Mapping[str, int]
    updated: int = 0


@dataclass(frozen=True, slots=True)
class ImportPreview:
    """What an import would do. ``token`` names it until it is confirmed or dropped.

    ``columns`` are the header's texts with the field each was taken for, None for those left aside;
    ``own_fields`` are the names of the customer's own fields by path.
    """

    token: str
    facts: SheetFacts
    counts: ImportCounts
    columns: Sequence[tuple[str, str | None]]
    own_fields: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ShownFinding:
    """A code, the field it is about, and what the cell says; personal values masked."""

    code: str
    field: str
    shown: str


@dataclass(frozen=True, slots=True)
class ShownChange:
    """A field of an expert before and after; personal values masked."""

    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """One row of the preview; name and phone masked.

    ``note`` is the kind of a skipped row, or the number of the expert whom a row updates by ``changes``.
    """

    row: int
    name: str
    phone: str
    findings: tuple[ShownFinding, ...]
    note: str = ""
    changes: tuple[ShownChange, ...] = ()


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What a confirmed import did.

    Of the ``updated`` experts, ``held`` have fields that wait for a review, and ``busy`` ones kept such
    fields as they were, because an earlier change waits for one.
    """

    imported: int
    unchanged: int
    refused: int
    first_no: str | None
    last_no: str | None
    updated: int = 0
    held: int = 0
    busy: int = 0
