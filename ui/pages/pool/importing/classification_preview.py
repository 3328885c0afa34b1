"""What an import of a classification would do: figures and faulty rows."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.pool.importing.specialty_rows import SpecialtyPreview
from ui.pages.pool.texts import say
from ui.shell.page import GAP
from ui.widgets.cards import Figure, FigureStrip
from ui.widgets.table.columns import Cell, Column, static_source
from ui.widgets.table.paged_table import PagedTable


class ClassificationPreviewView(QWidget):
    """A classification is imported as a whole or not at all."""

    def __init__(self) -> None:
        super().__init__()
        names = (
            self.tr("rows"),
            self.tr("new"),
            self.tr("changed"),
            self.tr("unchanged"),
            self.tr("faulty"),
        )
        self.figures = [Figure(name, size=28) for name in names]
        for figure, name in zip(self.figures, ("rows", "new", "changed", "same", "faulty"), strict=True):
            figure.setObjectName(f"specialty_count_{name}")
        columns = [
            Column("row", self.tr("Row"), _row, 80, align="right"),
            Column("reason", self.tr("What is wrong"), _fault, 500, stretch=True),
        ]
        self.problems = PagedTable(columns, _row, name=self.tr("Faulty rows"))
        self.problems.view.setObjectName("import_problems")
        self.problems.set_empty(
            self.tr("No faults"), self.tr("The import adds new specialties and changes those that differ.")
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        layout.addWidget(FigureStrip(self.figures))
        layout.addWidget(self.problems, 1)

    def show_preview(self, preview: SpecialtyPreview) -> None:
        """Show another file."""
        numbers = (preview.rows, preview.added, preview.changed, preview.unchanged, len(preview.problems))
        for figure, number in zip(self.figures, numbers, strict=True):
            figure.set_figure(f"{number:,}")
        self.figures[-1].set_figure(f"{numbers[-1]:,}", tone="danger" if numbers[-1] else "text")
        self.problems.set_source(static_source(preview.problems))


def _row(problem: tuple[int, str]) -> str:
    return str(problem[0])


def _fault(problem: tuple[int, str]) -> Cell:
    return Cell(say(f"row.{problem[1]}"), "danger", "circle-x")
