"""Form fields in three columns, or in two where the page is narrow."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.theme import theme
from ui.widgets.layouts import Margins, set_margins

_WIDE = 3
_NARROW = 2
_LEAST_COLUMN = 190


class FieldGrid(QWidget):
    """Fields one after another; each with how many columns it takes, as many as there are at the most."""

    def __init__(self, fields: Sequence[tuple[QWidget, int]], margins: Margins = (16, 12)) -> None:
        super().__init__()
        self._fields = fields
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(8)
        set_margins(self._grid, margins)
        self.setMinimumWidth(theme().px(_NARROW * _LEAST_COLUMN))
        self._arrange(_NARROW)

    @property
    def columns(self) -> int:
        """Columns at this moment."""
        return self._columns

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = event.size().width() >= theme().px(_WIDE * _LEAST_COLUMN + 64)
        self._arrange(_WIDE if wide else _NARROW)

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for field, _ in self._fields:
            self._grid.removeWidget(field)
        line = place = 0
        for field, wanted in self._fields:
            span = min(wanted, columns)
            if place + span > columns:
                line, place = line + 1, 0
            self._grid.addWidget(field, line, place, 1, span)
            place += span
        for number in range(_WIDE):
            self._grid.setColumnStretch(number, int(number < columns))
