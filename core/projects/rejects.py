"""Rows of a project workbook that were not imported, as a workbook to be mended and read again."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from core.projects.template import SHEET_NAME, template_header


@dataclass(frozen=True, slots=True)
class ProjectRejects:
    """Implements ``core.sheets.ports.RejectSheet``; ``reasons`` are in the words of who saves it."""

    reasons: Sequence[tuple[int, str]]
    texts: Mapping[int, tuple[str, ...]]
    row_word: str
    reason_word: str
    sheet_name: str = SHEET_NAME

    @property
    def header(self) -> Sequence[str]:
        """Column heads that the reader knows again."""
        return template_header()

    def rows(self) -> Iterator[tuple[int, str, Sequence[str], Sequence[int]]]:
        """Row number, reasons, cells; no cell is marked, because reasons are about whole rows."""
        for number, reasons in self.reasons:
            yield number, reasons, self.texts.get(number, ()), ()
