"""A sheet without the titles that were looked for may be another workbook of ours, taken by mistake."""

from collections.abc import Sequence

from core.kernel.errors import UserError
from core.pool.record.columns import EXPERT_COLUMNS, SPECIALTY_COLUMNS
from core.projects.sheet import PROJECT_COLUMNS
from core.sheets.cell import Cell
from core.sheets.header import Header, Vocabulary, find_header


def refuse_other_kind(top: Sequence[Sequence[Cell]]) -> None:
    """Say so when the top rows have the titles of experts, of a classification or of projects.

    Raises:
        UserError: ``import.is_experts``, ``import.is_specialties`` or ``import.is_projects``.
    """
    if _has_titles(top, EXPERT_COLUMNS):
        raise UserError("import.is_experts")
    if _has_titles(top, SPECIALTY_COLUMNS):
        raise UserError("import.is_specialties")
    if _has_titles(top, PROJECT_COLUMNS):
        raise UserError("import.is_projects")


def _has_titles(top: Sequence[Sequence[Cell]], vocabulary: Vocabulary) -> bool:
    return isinstance(find_header(top, vocabulary), Header)
