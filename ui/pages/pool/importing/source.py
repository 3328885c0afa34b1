"""Which file is imported as what: kind, path, reading, template."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFileDialog, QRadioButton

from core.sheets.model import HeaderSource, SheetFacts
from ui.pages.pool.importing import presenter as presenter
from ui.theme import theme
from ui.widgets.buttons import Button
from ui.widgets.cards import Card
from ui.widgets.editors import LineEditor, mark_wrong
from ui.widgets.forms import Field
from ui.widgets.labels import ElidedText
from ui.widgets.layouts import row
from ui.widgets.pickers import Select

_KNOWN_WIDTH = 240


class ImportSource(Card):
    """``changed`` when another file or kind is chosen, ``reading_wanted`` when it shall be read."""

    changed = Signal()
    reading_wanted = Signal()
    template_wanted = Signal()
    columns_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(padding=(16, 12), gap=12)
        self.specialties = QRadioButton(self.tr("Specialties (the classification)"))
        self.specialties.setObjectName("import_kind_specialties")
        self.experts = QRadioButton(self.tr("Experts"))
        self.experts.setObjectName("import_kind_experts")
        self.experts.setChecked(True)
        self._kinds = QButtonGroup(self)
        for button in (self.specialties, self.experts):
            self._kinds.addButton(button)
        self._kinds.buttonClicked.connect(self._kind_chosen)
        self.path = LineEditor(self.tr("Path of the workbook"), longest=4000)
        self.path.setObjectName("import_file_path")
        self.path.edited.connect(self.changed)
        self.path.returnPressed.connect(self.reading_wanted)
        self.field = Field(self.tr("Workbook (.xlsx, .xls, .ods, .csv)"), self.path, required=True)
        self.choose = Button(self.tr("Choose…"), "folder-open")
        self.choose.setObjectName("choose_import_file")
        self.choose.clicked.connect(self._choose_file)
        self.read = Button(self.tr("Read"), "file-search", "soft")
        self.read.setObjectName("import_read")
        self.read.clicked.connect(self.reading_wanted)
        self.template = Button(self.tr("Template…"), "download", "link")
        self.template.setObjectName("save_template")
        self.template.clicked.connect(self.template_wanted)
        self.columns = Button(self.tr("Choose the columns…"), "columns-3", "link")
        self.columns.setObjectName("choose_import_columns")
        self.columns.clicked.connect(self.columns_wanted)
        self.known: Select[str] = Select(
            [
                ("skip", self.tr("In the pool already: skip")),
                ("update", self.tr("In the pool already: update")),
            ],
            "skip",
        )
        self.known.setObjectName("import_known_experts")
        self.known.setAccessibleName(self.tr("Experts who are in the pool already"))
        self.known.setMinimumWidth(theme().px(_KNOWN_WIDTH))
        self.known.edited.connect(self.changed)
        self._facts = ElidedText("", "small", "muted")
        self._facts.setObjectName("import_file_facts")
        line = row(self.field, self.choose, self.read, gap=12)
        line.setStretch(0, 1)
        for beside in (self.choose, self.read):
            line.setAlignment(beside, Qt.AlignmentFlag.AlignBottom)
        kinds = row(
            *(self.specialties, self.experts, self.known, self._facts, self.columns, self.template), gap=16
        )
        kinds.setStretch(3, 1)
        self.add(kinds)
        self.add(line)

    @property
    def file(self) -> Path:
        """The file."""
        return Path(self.path.value)

    @property
    def updating(self) -> bool:
        """Whether experts whom the pool has are updated."""
        return self.known.value == "update"

    def choose_kind(self, kind: str) -> None:
        """ "specialties" or "experts"."""
        (self.specialties if kind == "specialties" else self.experts).setChecked(True)
        self._kind_chosen(None)

    def show_facts(self, facts: SheetFacts | None) -> None:
        """What was read; None: nothing."""
        if facts is None:
            self._facts.setText("")
            return
        kept = facts.source is HeaderSource.KEPT
        words = self.tr("columns as chosen earlier · ") if kept else ""
        self._facts.setText(
            words
            + self.tr("Sheet “{0}” · {1} · fingerprint {2}").format(
                facts.sheet_name, presenter.size(facts.size), presenter.fingerprint(facts)
            )
        )

    def mark(self, wrong: bool) -> None:
        """Frame the path in red while its file cannot be read."""
        self.field.set_error("")
        mark_wrong(self.path, wrong)

    def block(self, reason: str, *, fixed: bool = False) -> None:
        """Reading is not possible for ``reason``; ``fixed``: nothing else can be chosen either."""
        self.read.block(reason)
        self.columns.block(reason)
        for widget in (self.specialties, self.experts, self.path, self.choose, self.known):
            widget.setEnabled(not fixed)

    def _kind_chosen(self, _button: object) -> None:
        for widget in (self.known, self.columns, self.template):
            widget.setVisible(self.experts.isChecked())
        self.changed.emit()

    def _choose_file(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Choose a workbook"), "", self.tr("Workbooks (*.xlsx *.xls *.ods *.csv)")
        )
        if name:
            self.field.set_value(name)
            self.changed.emit()
