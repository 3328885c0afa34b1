"""A row of cells as texts, as a person sees it."""

from collections.abc import Sequence

from core.sheets.cell import Cell, cell_text

_LONGEST_CELL = 32_000  # a cell of a workbook holds 32,767 characters
_MOST_COLUMNS = 256


def row_texts(row: Sequence[Cell]) -> list[str]:
    """The texts of the cells, not more and not longer than a workbook could take back."""
    return [cell_text(cell)[:_LONGEST_CELL] for cell in row[:_MOST_COLUMNS]]
