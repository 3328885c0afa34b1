"""What an import would do: figures, and the rows of each outcome with the reasons in words."""

from collections.abc import Callable

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from core.pool.imports import ImportCounts, PreviewRow, RowKind
from core.pool.specialty_rows import SpecialtyPreview
from ui.pages.pool import presenter
from ui.pages.pool.texts import say
from ui.widgets.cards import Card, Figure, FigureStrip
from ui.widgets.panels import Tabs
from ui.widgets.table.columns import Column, static_source
from ui.widgets.table.paged_table import PagedTable

_SHOWN = 200
_KINDS = tuple(RowKind)

ReadRows = Callable[[RowKind, int], list[PreviewRow]]
"""The first rows of a kind, so many."""


class ImportPreviewView(QWidget):
    """Shows an expert sheet by outcome, or the faults of a classification."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._read: ReadRows | None = None
        self.tables: dict[RowKind, PagedTable] = {}
        self._experts = self._make_experts()
        self._specialties = self._make_specialties()
        self._stack = QStackedWidget()
        self._stack.addWidget(self._experts)
        self._stack.addWidget(self._specialties)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack, 1)

    def show_experts(self, counts: ImportCounts, read: ReadRows) -> None:
        """Counts, and the tab where something is to be done."""
        self._read = read
        numbers = {
            RowKind.REFUSED: counts.refused,
            RowKind.WARNED: counts.warned,
            RowKind.IMPORTABLE: counts.importable,
            RowKind.UNCHANGED: counts.unchanged,
            RowKind.SKIPPED: counts.skipped,
        }
        self._rows.set_figure(f"{counts.rows:,}")
        for kind, figure in self._figures.items():
            figure.set_figure(f"{numbers[kind]:,}")
        for kind, button in zip(_KINDS, self._tabs.buttons, strict=True):
            button.set_count(f"{numbers[kind]:,}")
            if numbers[kind] > _SHOWN:
                words = self.tr("The first {0} rows of {1}").format(_SHOWN, f"{numbers[kind]:,}")
            else:
                words = self.tr("{total} rows")
            self.tables[kind].set_words(total=words)
        self._stack.setCurrentWidget(self._experts)
        self._tabs.choose(_KINDS.index(RowKind.REFUSED if counts.refused else RowKind.IMPORTABLE))

    def show_specialties(self, preview: SpecialtyPreview) -> None:
        """Counts and faults of a classification."""
        for figure, number in zip(
            self._entry_figures,
            (preview.rows, preview.added, preview.changed, preview.unchanged, len(preview.problems)),
            strict=True,
        ):
            figure.set_figure(f"{number:,}")
        self._problems.set_source(static_source(preview.problems))
        self._stack.setCurrentWidget(self._specialties)

    def _make_experts(self) -> QWidget:
        self._rows = Figure(self.tr("rows"), size=28)
        shown = (RowKind.IMPORTABLE, RowKind.WARNED, RowKind.REFUSED, RowKind.UNCHANGED, RowKind.SKIPPED)
        self._figures = {kind: Figure(say(f"kind.{kind.value}"), size=28) for kind in shown}
        for kind, figure in self._figures.items():
            figure.setObjectName(f"import_count_{kind.value}")
        self._tabs = Tabs()
        for kind in _KINDS:
            table = self._make_table(say(f"kind.{kind.value}"))
            table.view.setObjectName(f"import_rows_{kind.value}")
            self.tables[kind] = table
            self._tabs.add_tab(say(f"kind.{kind.value}"), table).setObjectName(f"import_tab_{kind.value}")
        self._tabs.chosen.connect(self._load)
        card = Card(padding=0)
        card.add(self._tabs, 1)
        return _below(FigureStrip([self._rows, *self._figures.values()]), card)

    def _make_specialties(self) -> QWidget:
        names = (
            self.tr("rows"), self.tr("new"), self.tr("changed"), self.tr("unchanged"), self.tr("faulty"),
        )  # fmt: skip
        self._entry_figures = [Figure(name, size=28) for name in names]
        columns = [
            Column("row", self.tr("Row"), _fault_row, 80, align="right"),
            Column("reason", self.tr("What is wrong"), _fault, 500, stretch=True),
        ]
        self._problems = PagedTable(columns, _fault_row, name=self.tr("Faulty rows"))
        self._problems.view.setObjectName("import_problems")
        self._problems.set_empty(self.tr("No faults"))
        return _below(FigureStrip(self._entry_figures), self._problems)

    def _make_table(self, name: str) -> PagedTable:
        columns = [
            Column("row", self.tr("Row"), _row, 80, align="right"),
            Column("name", self.tr("Name"), _name, 120, masked=True),
            Column("phone", self.tr("Mobile"), _phone, 150, masked=True),
            Column("reasons", self.tr("Reasons"), self._reasons, 500, stretch=True),
        ]
        table = PagedTable(columns, _row, name=name)
        table.set_empty(self.tr("No such rows"))
        return table

    def _load(self, index: int) -> None:
        if self._read is not None:
            kind = _KINDS[index]
            self.tables[kind].set_source(static_source(self._read(kind, _SHOWN)))

    def _reasons(self, row: PreviewRow) -> str:
        return presenter.reasons(row, self._language)


def _below(first: QWidget, second: QWidget) -> QWidget:
    holder = QWidget()
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(16)
    layout.addWidget(first)
    layout.addWidget(second, 1)
    return holder


def _row(row: PreviewRow) -> str:
    return str(row.row)


def _name(row: PreviewRow) -> str:
    return row.name


def _phone(row: PreviewRow) -> str:
    return row.phone


def _fault_row(problem: tuple[int, str]) -> str:
    return str(problem[0])


def _fault(problem: tuple[int, str]) -> str:
    return say(f"row.{problem[1]}")
