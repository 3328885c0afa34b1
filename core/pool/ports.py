"""What the pool needs from outside: sheets, storage, pinyin."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import date
from pathlib import Path
from typing import NamedTuple, Protocol

from core.pool.imports import ImportRow, RefusedRow
from core.pool.model import Specialty, Spelling
from core.sheets.model import ColumnChoice, SheetFacts
from core.sheets.stop import Stop


class ExpertBatch(NamedTuple):
    """Some rows of an expert sheet, judged each by itself; ``last`` is the number of the last one read."""

    last: int
    fit: Sequence[ImportRow]
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
    ) -> AbstractContextManager[ExpertSheet]:
        """Open the first sheet of a workbook.

        Raises:
            UserError: ``import.…``, with what is wrong with the file; ``import.cancelled``.
        """
        ...


class Speller(Protocol):
    """Pinyin of names."""

    def spell(self, name: str) -> Spelling:
        """Pinyin and initials, in lower case."""
        ...
