"""Importing a project workbook: file, counts, rows not imported with their reasons."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QVBoxLayout, QWidget

from core.kernel.errors import UserError
from core.projects.model import ProjectImportResult
from core.projects.rejects import ProjectRejects
from core.projects.sheet import ProjectSheet
from ui.counted import counted
from ui.listing import listed_clauses
from ui.texts import message_for, words
from ui.widgets.buttons import Button
from ui.widgets.editors import LineEditor
from ui.widgets.forms import Field
from ui.widgets.labels import Text
from ui.widgets.layouts import row
from ui.widgets.table.columns import Column, static_source
from ui.widgets.table.paged_table import PagedTable


class ProjectImportDialog(QDialog):
    """``read_asked(path)``, then ``import_asked(name, sheet)``; nothing is written before that.

    ``template_asked(path)`` and ``rejects_asked(path, rejects)`` ask for workbooks.
    """

    read_asked = Signal(object)
    import_asked = Signal(str, object)
    template_asked = Signal(object)
    rejects_asked = Signal(object, object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Import projects"))
        self.setMinimumSize(760, 520)
        self._sheet: ProjectSheet | None = None
        self._asked = ""
        self._rejected: Sequence[tuple[int, tuple[str, ...]]] = ()
        self._texts: Mapping[int, tuple[str, ...]] = {}
        self.path = LineEditor(self.tr("Path of the workbook"), longest=4000)
        self.path.setObjectName("project_file")
        self.path.edited.connect(self._forget)
        choose = Button(self.tr("Choose…"), "folder-open")
        choose.setObjectName("choose_project_file")
        choose.clicked.connect(self._choose)
        self.read = Button(self.tr("Read"), "file-search")
        self.read.setObjectName("read_projects")
        self.read.clicked.connect(self._ask_read)
        self._field = Field(self.tr("Workbook (.xlsx, .xls, .ods, .csv)"), self.path, required=True)
        self.counts = Text("", "body", "muted", wrap=True)
        self.counts.setObjectName("project_counts")
        columns = [
            Column("row", self.tr("Row"), _row, 80, align="right"),
            Column("reasons", self.tr("Why it is not imported"), _reasons, 500, stretch=True),
        ]
        self._table = PagedTable(columns, _row, foot=False, name=self.tr("Rows not imported"))
        self._say_unread()
        self.store = Button(self.tr("Import"), "check", "primary")
        self.store.setObjectName("confirm_projects")
        self.store.block(self.tr("Read a workbook first"))
        self.store.clicked.connect(self._ask_import)
        close = Button(self.tr("Close"))
        close.setObjectName("close_project_import")
        close.clicked.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(12)
        line = row(self._field, choose, self.read, gap=12)
        line.setStretch(0, 1)
        layout.addLayout(line)
        layout.addWidget(self.counts)
        layout.addWidget(self._table, 1)
        layout.addLayout(row(self._template_button(), self._make_save(), None, close, self.store, gap=12))

    def show_sheet(self, sheet: ProjectSheet) -> None:
        """What an import would do; nothing when another file was named meanwhile."""
        self.read.block("")
        if self.path.value != self._asked:
            return
        self._sheet = sheet
        self.counts.setText(
            counted(
                self.tr("{0} {0:row|rows} can be imported, {1} {1:is|are} rejected"),
                len(sheet.drafts),
                len(sheet.rejected),
            )
        )
        if sheet.drafts:
            self._table.set_empty(self.tr("Nothing rejected"))
        else:
            self._table.set_empty(
                self.tr("No projects in the workbook"),
                self.tr("Fill in a row for each project below the column titles and read it again."),
            )
        self._texts = sheet.texts
        self._show_rejected(sheet.rejected)
        self.store.block("" if sheet.drafts else self.tr("Nothing can be imported"))

    def show_result(self, result: ProjectImportResult) -> None:
        """What it did."""
        self.counts.setText(
            self.tr("{0} imported and submitted, {1} unchanged, {2} not imported").format(
                result.imported, result.unchanged, len(result.rejected)
            )
        )
        self._show_rejected(result.rejected)
        self.store.block(self.tr("Imported"))

    def refuse(self, error: UserError) -> None:
        """The workbook could not be read or stored."""
        self.read.block("")
        self._forget()
        self._field.set_error(message_for(error))
        self._table.set_empty(
            self.tr("Nothing was imported"),
            self.tr("Do what stands in red above, or choose another workbook."),
        )

    def _choose(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Choose a workbook"), "", self.tr("Workbooks (*.xlsx *.xls *.ods *.csv)")
        )
        if name:
            self.path.set_value(name)
            self._forget()

    def _forget(self) -> None:
        """What was read belongs to another file than the one now named."""
        self._sheet = None
        self.counts.setText("")
        self._say_unread()
        self._show_rejected(())
        self.store.block(self.tr("Read a workbook first"))

    def _say_unread(self) -> None:
        self._table.set_empty(
            self.tr("No workbook read yet"),
            self.tr("Rows that cannot be imported stand here with the reason. Reading writes nothing."),
            unasked=True,
        )

    def _template_button(self) -> Button:
        template = Button(self.tr("Download template…"), "download", "link")
        template.setObjectName("project_template")
        template.clicked.connect(self._choose_template)
        return template

    def _make_save(self) -> Button:
        self.save = Button(self.tr("Save rows not imported…"), "file-text")
        self.save.setObjectName("save_project_rejects")
        self.save.clicked.connect(self._choose_rejects)
        self.save.block(self.tr("Nothing rejected"))
        return self.save

    def _show_rejected(self, rejected: Sequence[tuple[int, tuple[str, ...]]]) -> None:
        self._rejected = rejected
        self._table.set_source(static_source(rejected))
        self.save.block("" if rejected else self.tr("Nothing rejected"))

    def _choose_template(self) -> None:
        name = self._new_file(self.tr("Save the template"), self.tr("projects.xlsx"))
        if name:
            self.template_asked.emit(Path(name))

    def _choose_rejects(self) -> None:
        name = self._new_file(self.tr("Save the rows not imported"), self.tr("projects not imported.xlsx"))
        if name:
            self.save_rejects(Path(name))

    def save_rejects(self, path: Path) -> None:
        """Ask for a workbook of the rows not imported."""
        reasons = [(rejected[0], _reasons(rejected)) for rejected in self._rejected]
        rejects = ProjectRejects(reasons, self._texts, self.tr("Row"), self.tr("Why it is not imported"))
        self.rejects_asked.emit(path, rejects)

    def _new_file(self, title: str, name: str) -> str:
        chosen, _ = QFileDialog.getSaveFileName(self, title, name, self.tr("Workbooks (*.xlsx)"))
        return chosen

    def _ask_read(self) -> None:
        if self._field.validate():
            self._forget()
            self._asked = self.path.value
            self.read.block(self.tr("Being read…"))
            self.read_asked.emit(Path(self._asked))

    def _ask_import(self) -> None:
        if self._sheet is not None:
            self.store.block(self.tr("Being imported…"))
            self.import_asked.emit(Path(self._asked).name, self._sheet)


def _row(rejected: tuple[int, tuple[str, ...]]) -> str:
    return str(rejected[0])


def _reasons(rejected: tuple[int, tuple[str, ...]]) -> str:
    return listed_clauses(words(code if "." in code else f"project.row.{code}") for code in rejected[1])
