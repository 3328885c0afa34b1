"""The figures of a preview; each is a tab of the rows below."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from core.pool.importing.values import ImportCounts, RowKind
from ui.counted import counted
from ui.pages.pool.texts import say
from ui.shell.page import GAP
from ui.theme import theme
from ui.widgets.cards import Card
from ui.widgets.labels import ElidedText, IconLabel, Text, TextTone
from ui.widgets.layouts import column, row

_LOOKS: dict[RowKind, tuple[str, TextTone]] = {
    RowKind.IMPORTABLE: ("circle-check", "accent"),
    RowKind.UPDATED: ("pencil", "accent"),
    RowKind.REFUSED: ("circle-x", "danger"),
    RowKind.UNCHANGED: ("repeat", "text"),
    RowKind.SKIPPED: ("circle-minus", "text"),
}


class Tile(Card):
    """A figure that can be pressed by mouse, Space or Enter; ``pressed(kind)``."""

    pressed = Signal(object)

    def __init__(self, kind: RowKind | None, unit: str, icon: str, tone: TextTone) -> None:
        super().__init__(padding=(16, 12))
        self._kind = kind
        self._narrow = False
        self._words = ("", "")
        self.number = Text("", "figure", tone)
        self._unit = Text(unit, "card")
        self._small = ElidedText("", "small", "muted")
        line = row(self.number, self._unit, None, gap=8)
        line.setAlignment(self._unit, Qt.AlignmentFlag.AlignBottom)
        self._unit.setContentsMargins(0, 0, 0, theme().px(4))
        inside = row(IconLabel(icon, tone, 28), column(line, self._small, gap=0), gap=12)
        inside.setStretch(1, 1)
        self.add(inside)
        self.setMinimumHeight(theme().px(84))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        if kind is not None:
            self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_figure(self, number: str, small: str, tone: TextTone) -> None:
        """The number and the line below it."""
        self.number.setText(number)
        self.number.set_tone(tone)
        self._words = (self._unit.text(), small)
        self.setAccessibleName(f"{number} {self._unit.text()}, {small}")
        self.set_narrow(self._narrow)

    def set_narrow(self, narrow: bool) -> None:
        """In a small window the unit takes the place of the line below."""
        self._narrow = narrow
        self._unit.setVisible(not narrow)
        unit, small = self._words
        self._small.setText(unit if narrow else small)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._kind is not None:
            self.pressed.emit(self._kind)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._kind is not None:
            self.pressed.emit(self._kind)
        else:
            super().keyPressEvent(event)


class ImportTiles(QWidget):
    """All rows, and the rows by what would become of them; ``chosen(kind)``."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._all = Tile(None, self.tr("rows of data"), "file-text", "text")
        self._all.setObjectName("import_tile_rows")
        self.tiles = {
            kind: Tile(kind, say(f"tile.{kind.value}"), icon, tone) for kind, (icon, tone) in _LOOKS.items()
        }
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        layout.addWidget(self._all, 1)
        for kind, tile in self.tiles.items():
            tile.setObjectName(f"import_tile_{kind.value}")
            tile.number.setObjectName(f"import_count_{kind.value}")
            tile.pressed.connect(self.chosen)
            layout.addWidget(tile, 1)

    def show_counts(self, counts: ImportCounts, span: Sequence[int], reasons: int) -> None:
        """Figures; ``span``: row of the titles, first and last row of data."""
        said = self.tr("titles in row {0}, data in rows {1}–{2}").format(*span)
        self._all.set_figure(f"{counts.rows:,}", said, "text")
        warned = self.tr("{0} with warnings").format(f"{counts.warned:,}") if counts.warned else ""
        self._put(RowKind.IMPORTABLE, counts.importable, warned)
        self._put(RowKind.UPDATED, counts.updated, self.tr("before and after below"))
        self.tiles[RowKind.UPDATED].setVisible(counts.updated > 0)
        several = (
            counted(self.tr("{0} {0:kind|kinds} of reasons"), reasons) if counts.refused else self.tr("none")
        )
        self._put(RowKind.REFUSED, counts.refused, several)
        self._put(RowKind.UNCHANGED, counts.unchanged, self.tr("in the pool as they are"))
        self._put(RowKind.SKIPPED, counts.skipped, self.tr("empty, notes, repeated titles"))

    def set_narrow(self, narrow: bool) -> None:
        """Fit into a small window."""
        for tile in (self._all, *self.tiles.values()):
            tile.set_narrow(narrow)

    def show_chosen(self, kind: RowKind) -> None:
        """Mark the tile of the tab that is shown; warned rows are importable ones."""
        shown = RowKind.IMPORTABLE if kind is RowKind.WARNED else kind
        for own, tile in self.tiles.items():
            tile.set_chosen(own is shown)

    def _put(self, kind: RowKind, number: int, small: str) -> None:
        tone = _LOOKS[kind][1] if number else "text"
        self.tiles[kind].set_figure(f"{number:,}", small, tone)
