"""What importing needs from outside: opened sheets, and the pool to compare with."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import date
from pathlib import Path
from typing import NamedTuple, Protocol

from core.pool.importing.merge import ExpertStates
from core.pool.importing.records import ImportReads
from core.pool.importing.values import RefusedRow
from core.pool.record.custom_fields import NO_FIELDS, CustomFields
from core.pool.record.draft_batch import FitRows
from core.pool.record.model import Specialty
from core.pool.record.ports import KnownExperts
from core.sheets.header import KeptColumn
from core.sheets.model import ColumnChoice, SheetFacts
from core.sheets.stop import Stop


class ExpertBatch(NamedTuple):
    """Some rows, judged each by itself and their names spelled; ``last`` is the last one read."""

    last: int
    fit: FitRows
    refused: Sequence[RefusedRow]
    skipped: Sequence[tuple[int, str]]


class ExpertSheet(Protocol):
    """An opened expert sheet in the reading child; lives until its context ends."""

    @property
    def facts(self) -> SheetFacts: ...
    def batches(self) -> Iterator[ExpertBatch]:
        """All rows in order, once."""
        ...

    def cells(self, rows: Sequence[int]) -> Mapping[int, tuple[str, ...]]:
        """Texts of the cells of some rows by row number; after the last batch."""
        ...


class ExpertSheetReader(Protocol):
    """Opens and judges expert sheets in a child process with a memory and a time limit."""

    def open_experts(
        self,
        path: Path,
        classification: Sequence[Specialty],
        today: date,
        stop: Stop,
        choice: ColumnChoice | None = None,
        kept: Mapping[str, Mapping[str, KeptColumn]] | None = None,
        fields: CustomFields = NO_FIELDS,
    ) -> AbstractContextManager[ExpertSheet]:
        """Open the first sheet of a workbook, which may have columns of the customer's own ``fields``.

        Columns are those of ``choice``, else those ``kept`` for its titles (by their fingerprint), else
        those that the titles tell.

        Raises:
            UserError: ``import.…``, with what is wrong with the file; ``import.cancelled``.
        """
        ...


class ImportingReads(KnownExperts, ExpertStates, ImportReads, Protocol):
    """The pool as an import compares with it."""

    def specialties(self) -> tuple[Specialty, ...]:
        """The whole classification."""
        ...

    def kept_columns(self) -> Mapping[str, Mapping[str, KeptColumn]]:
        """Columns that a person chose, by fingerprint of the titles and by field."""
        ...

    def department_names(self) -> Sequence[str]:
        """Departments that are in use."""
        ...

    def custom_fields(self) -> CustomFields:
        """All definitions of custom fields."""
        ...

    def custom_values_of(self, numbers: Collection[str]) -> Mapping[str, Mapping[str, str]]:
        """Values of custom fields of several experts; who has none is left out."""
        ...
