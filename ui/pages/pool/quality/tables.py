"""The two tables of data quality: kinds of faults with counts, and experts to work through."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from core.pool.quality.ports import QualityOverview, QualityRow
from core.pool.quality.rules import FULL_SCORE, SHARED_FIELDS, WEIGHTS, Fault, FaultKind
from ui.listing import listed_clauses
from ui.pages.pool.quality.words import advice, kind_words
from ui.shell.frame import Frame
from ui.widgets.table.columns import Cell, Column, RowAction
from ui.widgets.table.paged_table import PagedTable

GOOD, POOR = 90, 60
"""From how many points data are in good order, and below how many they are in bad order."""


@dataclass(frozen=True, slots=True)
class KindLine:
    """A line of the left table; ``kind`` None for everybody with faults."""

    kind: FaultKind | None
    count: int


def kind_lines(state: QualityOverview, *, dismissed: bool) -> list[KindLine]:
    """Everybody, then the kinds that were found, the heaviest first."""
    counts = state.dismissed if dismissed else state.counts
    order = sorted(counts, key=lambda kind: (-WEIGHTS[kind] * counts[kind], kind.value))
    everybody = [] if dismissed else [KindLine(None, state.faulty)]
    return [*everybody, *(KindLine(kind, counts[kind]) for kind in order)]


def kinds_table() -> PagedTable:
    """Kinds of faults."""
    table = PagedTable(
        [
            Column("kind", QCoreApplication.translate("QualityTables", "Fault"), _kind, 180, stretch=True),
            Column(
                "count", QCoreApplication.translate("QualityTables", "Experts"), _count, 76, align="right"
            ),
            Column(
                "weight", QCoreApplication.translate("QualityTables", "Points"), _weight, 76, align="right"
            ),
        ],
        _kind_id,
        row_height=36,
        foot=False,
        name=QCoreApplication.translate("QualityTables", "Kinds of faults"),
    )
    table.view.setObjectName("quality_kinds")
    table.set_empty(QCoreApplication.translate("QualityTables", "No faults"))
    return table


def experts_table(frame: Frame, language: str, bulk: Sequence[RowAction]) -> PagedTable:
    """Experts with faults, the worst first."""
    table = PagedTable(
        [
            Column("score", QCoreApplication.translate("QualityTables", "Score"), _score, 64, align="right"),
            Column("expert_no", QCoreApplication.translate("QualityTables", "Number"), _number_cell, 104),
            Column("name", QCoreApplication.translate("QualityTables", "Name"), _name, 88, masked=True),
            Column(
                "employer",
                QCoreApplication.translate("QualityTables", "Employer"),
                _employer,
                150,
                masked=True,
            ),
            Column(
                "faults",
                QCoreApplication.translate("QualityTables", "What is wrong"),
                _faults,
                220,
                stretch=True,
            ),
            Column(
                "advice", QCoreApplication.translate("QualityTables", "What to do"), _advice_of(language), 220
            ),
        ],
        number,
        table_id="quality_experts",
        memory=frame.preferences,
        bulk=bulk,
        name=QCoreApplication.translate("QualityTables", "Experts with faults"),
    )
    table.view.setObjectName("quality_experts")
    table.set_words(
        total=QCoreApplication.translate("QualityTables", "{total} {total:expert|experts}"),
    )
    return table


def number(row: QualityRow) -> str:
    """Number of the row's expert."""
    return row.expert_no


def twins(row: QualityRow) -> list[str]:
    """Numbers of those who may be the same person as the row's expert."""
    kinds = {FaultKind.DUPLICATE_PERSON, FaultKind.DUPLICATE_SIMILAR, *SHARED_FIELDS.values()}
    return list(dict.fromkeys(other for fault in row.faults if fault.kind in kinds for other in fault.about))


def _kind_id(line: KindLine) -> str:
    return line.kind.value if line.kind else ""


def _kind(line: KindLine) -> Cell:
    if line.kind is None:
        return Cell(QCoreApplication.translate("QualityTables", "All faults"), bold=True)
    return Cell(kind_words(line.kind))


def _count(line: KindLine) -> str:
    return f"{line.count:,}"


def _weight(line: KindLine) -> Cell:
    return Cell("" if line.kind is None else f"−{WEIGHTS[line.kind]}", "muted")


def _score(row: QualityRow) -> Cell:
    if row.score >= GOOD:
        return Cell(str(row.score), bold=row.score == FULL_SCORE)
    return Cell(str(row.score), "danger" if row.score < POOR else "warning")


def _number_cell(row: QualityRow) -> Cell:
    return Cell(row.expert_no, "muted")


def _name(row: QualityRow) -> Cell:
    return Cell(row.name, bold=True)


def _employer(row: QualityRow) -> str:
    return row.employer


def shown_faults(row: QualityRow) -> tuple[Fault, ...]:
    """Faults that count, else those that are none by decision."""
    return row.faults or row.dismissed


def _faults(row: QualityRow) -> Cell:
    kinds = [kind_words(fault.kind) for fault in shown_faults(row)]
    text = listed_clauses(kinds)
    if not row.changed:
        return Cell(text, tip="\n".join(kinds))
    changed = QCoreApplication.translate("QualityTables", "Changed since")
    tip = QCoreApplication.translate("QualityTables", "The data changed since the check: check again.")
    return Cell(text, extra=changed, tip=tip)


def _advice_of(language: str) -> Callable[[QualityRow], Cell]:
    def cell(row: QualityRow) -> Cell:
        told = [advice(fault, language) for fault in shown_faults(row)]
        worst = max(shown_faults(row), key=lambda fault: WEIGHTS[fault.kind])
        return Cell(advice(worst, language), "muted", tip="\n".join(told))

    return cell
