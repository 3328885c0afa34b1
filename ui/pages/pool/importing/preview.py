"""What an import of experts would do: figures, and the rows of each outcome with the reasons in words."""

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.pool.importing.values import ImportPreview, PreviewRow, RowKind
from ui.pages.pool.importing import presenter as presenter
from ui.pages.pool.importing.asides import ImportAsides
from ui.pages.pool.importing.tiles import ImportTiles
from ui.pages.pool.texts import say
from ui.shell.page import GAP
from ui.theme import theme
from ui.tokens import Tone
from ui.widgets.buttons import IconButton
from ui.widgets.cards import Card
from ui.widgets.labels import IconText
from ui.widgets.panels import Tabs
from ui.widgets.pickers import Select
from ui.widgets.table.columns import Cell, Column, PageRequest, RowPage
from ui.widgets.table.paged_table import PagedTable

_KINDS = tuple(RowKind)
_TONES: dict[RowKind, Tone] = {
    RowKind.REFUSED: "danger",
    RowKind.WARNED: "warning",
    RowKind.IMPORTABLE: "accent",
    RowKind.UPDATED: "accent",
}
_ICONS = {RowKind.REFUSED: "circle-x", RowKind.WARNED: "triangle-alert"}

_ROOM_FOR_BOTH = 1380

ReadRows = Callable[[RowKind, int, int, str], list[PreviewRow]]
"""Rows of a kind: the first one, how many, and the code that they must have ("" for all)."""


class ImportPreviewView(QWidget):
    """Tiles and tabs choose the same rows; opens where something is to be done."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._read: ReadRows | None = None
        self._own = presenter.NO_OWN
        self._numbers: dict[RowKind, int] = {}
        self._reasons: dict[RowKind, list[tuple[str, str]]] = {}
        self._codes: dict[RowKind, str] = {}
        self.tables: dict[RowKind, PagedTable] = {}
        self.tiles = ImportTiles()
        self.tiles.chosen.connect(self.choose)
        self._aside_wanted = False
        self.asides = ImportAsides()
        self.asides.left.connect(self._leave_asides)
        self._advice = IconText(
            "info",
            self.tr("Mend them and read the file again: rows in the pool do not come twice"),
            "muted",
            "small",
            size=16,
        )
        self.tabs = Tabs()
        for kind in _KINDS:
            self.tables[kind] = table = self._make_table(kind)
            table.view.setObjectName(f"import_rows_{kind.value}")
            button = self.tabs.add_tab(say(f"kind.{kind.value}"), table)
            button.setObjectName(f"import_tab_{kind.value}")
        self.tabs.chosen.connect(self._load)
        self.reason: Select[str] = Select()
        self.reason.setObjectName("import_reason")
        self.reason.setAccessibleName(self.tr("Reason"))
        self.reason.edited.connect(self._reason_chosen)
        self.tabs.add_corner(self.reason)
        self.more = IconButton("columns-3", self.tr("Columns, reasons"), "accent", framed=True)
        self.more.setObjectName("import_asides")
        self.more.clicked.connect(self._show_asides)
        self.tabs.add_corner(self.more)
        self._card = Card(padding=0)
        self._card.add(self.tabs, 1)
        rows = QHBoxLayout()
        rows.setSpacing(GAP)
        rows.addWidget(self._card, 1)
        rows.addWidget(self.asides)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        layout.addWidget(self.tiles)
        layout.addLayout(rows, 1)
        self._arrange()

    def show_preview(self, preview: ImportPreview, read: ReadRows) -> None:
        """Show another file."""
        counts = preview.counts
        self._own = preview.own_fields
        self._read = read
        self._codes.clear()
        self._numbers = {
            RowKind.REFUSED: counts.refused,
            RowKind.WARNED: counts.warned,
            RowKind.IMPORTABLE: counts.importable,
            RowKind.UPDATED: counts.updated,
            RowKind.UNCHANGED: counts.unchanged,
            RowKind.SKIPPED: counts.skipped,
        }
        options = partial(presenter.reason_options, counts.by_code, language=self._language)
        self._reasons = {RowKind.REFUSED: options(warnings=False), RowKind.WARNED: options(warnings=True)}
        for kind, button in zip(_KINDS, self.tabs.buttons, strict=True):
            number = self._numbers[kind]
            button.set_count(f"{number:,}", _TONES.get(kind, "neutral") if number else "neutral")
            button.setVisible(kind is not RowKind.UPDATED or number > 0)
        self.tiles.show_counts(
            counts, presenter.rows_span(preview.facts), len(self._reasons[RowKind.REFUSED])
        )
        self.asides.show_preview(presenter.columns(preview), counts.by_code)
        fit = RowKind.UPDATED if counts.updated and not counts.importable else RowKind.IMPORTABLE
        self.choose(RowKind.REFUSED if counts.refused else fit)

    def choose(self, kind: RowKind) -> None:
        """Show the rows of a kind."""
        self.tabs.choose(_KINDS.index(kind))

    @property
    def kind(self) -> RowKind:
        """Whose rows are shown."""
        return _KINDS[self.tabs.current]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Both beside each other where there is room, else one of them."""
        narrow = self.width() < theme().px(_ROOM_FOR_BOTH)
        self.tiles.set_narrow(narrow)
        self._advice.setVisible(not narrow)
        self.more.setVisible(narrow)
        self.reason.setFixedWidth(theme().px(144 if narrow else 260))
        self.asides.set_alone(narrow)
        self.asides.setVisible(self._aside_wanted or not narrow)
        self._card.setVisible(not (narrow and self._aside_wanted))

    def _show_asides(self) -> None:
        self._aside_wanted = True
        self._arrange()

    def _leave_asides(self) -> None:
        self._aside_wanted = False
        self._arrange()

    def _make_table(self, kind: RowKind) -> PagedTable:
        columns = [Column("row", self.tr("Row"), presenter.row_number, 72, align="right")]
        if kind is RowKind.SKIPPED:
            columns.append(Column("reasons", self.tr("What it is"), self._reason_words, 500, stretch=True))
        else:
            columns += [
                Column("name", self.tr("Name"), presenter.name, 110, masked=True),
                Column("phone", self.tr("Mobile"), presenter.phone, 140, masked=True),
            ]
        if kind is RowKind.UPDATED:
            columns += [
                Column("expert", self.tr("Expert"), lambda r: r.note, 120),
                Column("changes", self.tr("What changes"), self._changes, 500, stretch=True, masked=True),
            ]
        elif kind in _ICONS:
            columns += [
                Column("fields", self.tr("Field"), self._fields, 120),
                Column("cells", self.tr("In the sheet"), presenter.cells, 170, masked=True),
                Column("reasons", self.tr("Reason"), partial(self._reason_cell, kind), 260, stretch=True),
                Column("remedies", self.tr("What to do"), self._remedies, 280),
            ]
        elif kind is not RowKind.SKIPPED:
            columns[-1] = Column("phone", self.tr("Mobile"), presenter.phone, 140, stretch=True, masked=True)
        table = PagedTable(columns, presenter.row_number, name=say(f"kind.{kind.value}"))
        table.set_words(total=self.tr("{total} {total:row|rows}"))
        table.set_empty(self.tr("No such rows"))
        if kind is RowKind.REFUSED:
            table.add_foot_note(self._advice)
        return table

    def _load(self, index: int) -> None:
        kind = _KINDS[index]
        self.tiles.show_chosen(kind)
        options = self._reasons.get(kind, [])
        self.reason.setVisible(bool(options))
        every = self.tr("All reasons ({0})").format(len(options))
        self.reason.set_options([("", every), *options])
        self.reason.set_value(self._codes.get(kind, ""))
        if self._read is not None:
            self.tables[kind].set_source(partial(self._page, kind))

    def _reason_chosen(self) -> None:
        self._codes[self.kind] = self.reason.value or ""
        self.tables[self.kind].set_source(partial(self._page, self.kind))

    def _page(
        self,
        kind: RowKind,
        request: PageRequest,
        done: Callable[[RowPage], None],
        _failed: Callable[[BaseException], None],
    ) -> None:
        if self._read is None:
            done(RowPage(()))
            return
        start = request.cursor if isinstance(request.cursor, int) else 0
        code = self._codes.get(kind, "")
        rows = self._read(kind, start, request.limit, code)
        following = start + len(rows) if len(rows) == request.limit else None
        done(RowPage(rows, following, None if code else self._numbers.get(kind)))

    def _fields(self, row: PreviewRow) -> str:
        return presenter.fields(row, self._own)

    def _changes(self, row: PreviewRow) -> str:
        return presenter.changes(row, self._own)

    def _reason_words(self, row: PreviewRow) -> str:
        return presenter.reasons(row, self._language)

    def _reason_cell(self, kind: RowKind, row: PreviewRow) -> Cell:
        words = presenter.reasons(row, self._language)
        return Cell(words, "danger" if kind is RowKind.REFUSED else "warning", _ICONS[kind], tip=words)

    def _remedies(self, row: PreviewRow) -> Cell:
        words = presenter.remedies(row, self._language)
        return Cell(words, "muted", tip=words)
