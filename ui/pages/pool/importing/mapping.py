"""Which column of the file is what: chosen by hand, with what stands in each beside it."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from core.access.masking import Masks
from core.sheets.header import header_fingerprint
from core.sheets.model import ColumnChoice, HeaderSource, SheetPeek
from ui.pages.pool.importing import columns_presenter as presenter
from ui.pages.pool.importing.columns_presenter import SheetColumn
from ui.pages.pool.parts.condition_words import field_word
from ui.pages.pool.texts import say
from ui.theme import theme
from ui.widgets.buttons import Button
from ui.widgets.cards import Card
from ui.widgets.labels import ElidedText, IconText, Text
from ui.widgets.layouts import box, clear, row
from ui.widgets.panels import ScrollBox
from ui.widgets.pickers import Select

_FIELD_WIDTH = 220
_ROW_WIDTH = 320


class ImportMapping(Card):
    """``chosen(choice, titles)`` to read the file so; ``titles`` is empty when it is not to be remembered.

    ``forget_wanted(titles)`` when files with these titles shall be read by their words again.
    """

    chosen = Signal(object, object)
    forget_wanted = Signal(object)

    def __init__(self, masks: Masks) -> None:
        super().__init__(self.tr("Which column is what"), "columns-3", padding=0)
        self.setObjectName("import_mapping")
        self._masks = masks
        self._peek: SheetPeek | None = None
        self._columns: list[SheetColumn] = []
        self.fields: list[Select[str]] = []
        self._samples: list[ElidedText] = []
        self._make_top()
        self._grid = QGridLayout()
        self._grid.setContentsMargins(16, 8, 16, 8)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 2)
        self._grid.setColumnStretch(2, 3)
        holder = ScrollBox(self._grid)
        self.add(holder, 1)
        self._make_foot()

    def show_peek(self, peek: SheetPeek) -> None:
        """Offer the columns of a file."""
        self._peek = peek
        options = [(number, f"{number}　{texts}") for number, texts in presenter.title_rows(peek)]
        self.header_row.set_options(options)
        self.header_row.set_value(presenter.first_row(peek))
        kept = peek.source is HeaderSource.KEPT
        self._source.set_content("info", self._source_words(peek), "muted")
        self.forget.setVisible(kept)
        self.keep.setChecked(True)
        self._fill()

    @property
    def choice(self) -> ColumnChoice:
        """What is chosen now."""
        places = [column.place for column in self._columns]
        chosen = {
            select.value: place for select, place in zip(self.fields, places, strict=True) if select.value
        }
        return ColumnChoice(self.header_row.value or 1, chosen)

    # Parts.

    def _make_top(self) -> None:
        self.header_row: Select[int] = Select()
        self.header_row.setObjectName("import_header_row")
        self.header_row.setAccessibleName(self.tr("Row of the titles"))
        self.header_row.setMinimumWidth(theme().px(_ROW_WIDTH))
        self.header_row.edited.connect(self._fill)
        self._source = IconText("info", "", "muted", "small", size=16)
        self.forget = Button(self.tr("Forget the choice kept"), "rotate-ccw", "link")
        self.forget.setObjectName("import_forget_columns")
        self.forget.clicked.connect(self._forget)
        line = row(
            Text(self.tr("Titles stand in row")), self.header_row, self._source, self.forget, None, gap=12,
            margins=(16, 12),
        )  # fmt: skip
        self.add(box(line))

    def _make_foot(self) -> None:
        self.problem = IconText("triangle-alert", "", "warning", "small", size=16)
        self.problem.setObjectName("import_mapping_problem")
        self.keep = QCheckBox(self.tr("Use for later files with the same titles"))
        self.keep.setObjectName("import_keep_columns")
        self.go = Button(self.tr("Read with these columns"), "file-search", "primary")
        self.go.setObjectName("import_read_mapped")
        self.go.clicked.connect(self._read)
        self.add_foot(self.problem, None, self.keep, self.go)

    def _source_words(self, peek: SheetPeek) -> str:
        if peek.source is HeaderSource.KEPT:
            return self.tr("Columns as they were chosen for an earlier file with these titles")
        if not peek.header_row:
            return self.tr("No row with known titles was found")
        return self.tr("Columns as their titles tell")

    def _fill(self) -> None:
        """The columns below the chosen row."""
        if self._peek is None:
            return
        header_row = self.header_row.value or 1
        self._columns = presenter.columns(self._peek, header_row)
        by_column = {place: field for field, place in presenter.guessed(self._peek, header_row).items()}
        clear(self._grid)
        self.fields, self._samples = [], []
        for at, words in enumerate((self.tr("Taken as"), self.tr("Title"), self.tr("Stands below"))):
            self._grid.addWidget(Text(words, "small", "muted"), 0, at)
        named = ((field, field_word(field, self._peek.own_fields)) for field in presenter.fields(self._peek))
        options = [("", self.tr("not imported")), *named]
        for line, column in enumerate(self._columns, 1):
            select: Select[str] = Select(options, by_column.get(column.place, ""))
            select.setObjectName(f"import_column_{column.place}")
            select.setAccessibleName(column.title or self.tr("column {0}").format(column.place + 1))
            select.setMinimumWidth(theme().px(_FIELD_WIDTH))
            select.edited.connect(partial(self._field_chosen, select))
            sample = ElidedText("", tone="muted")
            self.fields.append(select)
            self._samples.append(sample)
            title = column.title or self.tr("(no title)")
            for at, widget in enumerate((select, ElidedText(title, bold=True), sample)):
                self._grid.addWidget(widget, line, at)
        self._grid.addWidget(QWidget(), len(self._columns) + 1, 0)
        self._grid.setRowStretch(len(self._columns) + 1, 1)
        self._look()

    # Choosing.

    def _field_chosen(self, select: Select[str]) -> None:
        """A field is in one column only."""
        for other in self.fields:
            if other is not select and other.value and other.value == select.value:
                other.set_value("")
        self._look()

    def _look(self) -> None:
        for select, column, sample in zip(self.fields, self._columns, self._samples, strict=True):
            sample.setText(presenter.sample(self._masks, select.value or "", column.samples))
        chosen = self.choice.columns
        lacking = [say(f"field.{field}") for field in presenter.missing(chosen)]
        wanting = [say(f"field.{field}") for field in presenter.wanting(chosen)]
        if lacking:
            said = self.tr("Still to be chosen: {0}").format(" · ".join(lacking))
        elif wanting:
            said = self.tr("Without {0} every row is refused").format(" · ".join(wanting))
        else:
            said = ""
        self.problem.set_content("triangle-alert", said, "warning")
        self.problem.setVisible(bool(said))
        self.go.block(said if lacking else "")
        named = bool(header_fingerprint(self._titles()))
        self.keep.setEnabled(named)
        self.keep.setToolTip("" if named else self.tr("The chosen row has no titles to tell files by"))

    def _titles(self) -> tuple[str, ...]:
        at = (self.header_row.value or 1) - 1
        return self._peek.rows[at] if self._peek is not None and at < len(self._peek.rows) else ()

    def _read(self) -> None:
        keep = self.keep.isEnabled() and self.keep.isChecked()
        self.chosen.emit(self.choice, self._titles() if keep else ())

    def _forget(self) -> None:
        self.forget_wanted.emit(self._titles())
