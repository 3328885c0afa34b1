"""Reading and writing sheets, implemented by ``storage.spreadsheets``."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Protocol

from core.sheets.cell import Cell
from core.sheets.header import KeptColumn, Vocabulary
from core.sheets.model import ColumnChoice, SheetFacts, SheetPeek, TemplateBook
from core.sheets.stop import Stop


class Table(Protocol):
    """An opened sheet whose rows are delivered as they stand."""

    @property
    def facts(self) -> SheetFacts: ...
    def rows(self) -> Iterator[tuple[int, Mapping[str, Cell]]]:
        """Row number from 1 and cells by field, for every row below the header with anything in a field."""
        ...


class TableReader(Protocol):
    """Opens sheets in a child process with a memory and a time limit."""

    def open_table(
        self, path: Path, vocabulary: Vocabulary, stop: Stop, choice: ColumnChoice | None = None
    ) -> AbstractContextManager[Table]:
        """Open the first sheet of a workbook.

        Raises:
            UserError: ``import.…``, with what is wrong with the file; ``import.cancelled``.
        """
        ...


class SheetPeeker(Protocol):
    """Shows the top of a sheet, whether its header is understood or not."""

    def peek(
        self,
        path: Path,
        vocabulary: Vocabulary,
        stop: Stop,
        kept: Mapping[str, Mapping[str, KeptColumn]] | None = None,
    ) -> SheetPeek:
        """The first rows of the first sheet; ``kept`` are columns by fingerprint of the titles.

        Raises:
            UserError: ``import.…``, with what is wrong with the file; ``import.cancelled``.
        """
        ...


class SheetWriter(Protocol):
    """Writes workbooks; every text stays text, whatever it begins with."""

    def write_rejects(self, path: Path, sheet: "RejectSheet") -> None:
        """Write a workbook of refused rows.

        Raises:
            UserError: ``export.unwritable``.
        """
        ...

    def write_template(self, path: Path, book: TemplateBook) -> None:
        """Write an empty table to be filled in, with its lists to choose from.

        Raises:
            UserError: ``export.unwritable``.
        """
        ...


class RejectSheet(Protocol):
    """What :meth:`SheetWriter.write_rejects` needs."""

    @property
    def sheet_name(self) -> str: ...
    @property
    def row_word(self) -> str: ...
    @property
    def reason_word(self) -> str: ...
    @property
    def header(self) -> Sequence[str]: ...
    def rows(self) -> Iterator[tuple[int, str, Sequence[str], Sequence[int]]]:
        """Row number in the source, reasons in words, cells as texts, and columns at fault (from 0)."""
        ...
