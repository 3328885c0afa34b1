"""Writing a table that people open: a workbook or a text file, row by row."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Protocol


class TableWriter(Protocol):
    """Writes tables; no text is ever computed by the program that opens it, whatever it begins with."""

    def write_table(
        self, path: Path, sheet_name: str, header: Sequence[str], rows: Iterable[Sequence[str]]
    ) -> None:
        """Write ``.xlsx``, or ``.csv`` when ``path`` is named so; whole or not at all.

        What ``rows`` raises is passed on, and nothing stays behind.

        Raises:
            UserError: ``export.unwritable``; ``export.too_many_rows`` for more than a sheet holds.
        """
        ...
