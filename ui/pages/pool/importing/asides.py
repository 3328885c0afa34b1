"""Beside the rows of a preview: which columns were taken for what, and how often each reason stands."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.counted import counted
from ui.pages.pool.importing import presenter as presenter
from ui.shell.page import GAP
from ui.theme import theme
from ui.widgets.buttons import Button
from ui.widgets.cards import Card
from ui.widgets.charts import BarList
from ui.widgets.labels import ElidedText, IconLabel, IconText
from ui.widgets.layouts import clear, rule
from ui.widgets.panels import ScrollBox

_WIDTH = 400
_ANY_WIDTH = 16_777_215  # Qt's own greatest


class ImportAsides(QWidget):
    """Two cards; ``left`` when the person wants the rows back, where there is room for one of both only."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._columns = Card(self.tr("Columns"), "columns-3", padding=0)
        self._columns.setObjectName("import_columns")
        self.back = Button(self.tr("Back to the rows"), "arrow-left", "link")
        self.back.setObjectName("import_back_to_rows")
        self.back.clicked.connect(self.left)
        self._columns.add_to_head(self.back)
        self._lines = QVBoxLayout()
        self._lines.setContentsMargins(16, 4, 16, 4)
        self._lines.setSpacing(0)
        self._columns.add(ScrollBox(self._lines), 1)
        self._reasons = Card(
            self.tr("Reasons"),
            "chart-column",
            self.tr("a row may have several"),
            tone="danger",
            padding=(16, 12),
        )
        self._reasons.setObjectName("import_reasons")
        self.bars = BarList(fill="danger", row_height=28)
        self._reasons.add(self.bars)
        self._cards = QVBoxLayout(self)
        self._cards.setContentsMargins(0, 0, 0, 0)
        self._cards.setSpacing(GAP)
        self._cards.addWidget(self._columns, 1)
        self._cards.addWidget(self._reasons)

    def show_preview(self, columns: Sequence[tuple[str, str]], by_code: Mapping[str, int]) -> None:
        """Titles with the words of their fields; numbers of rows by code."""
        taken = sum(bool(field) for _, field in columns)
        self._columns.set_note(counted(self.tr("{0} {0:column|columns}, {1} taken"), len(columns), taken))
        clear(self._lines)
        for title, field in columns:
            self._lines.addWidget(self._line(title, field))
            self._lines.addWidget(rule())
        self._lines.addStretch(1)
        bars = presenter.reason_bars(by_code)
        self.bars.set_bars(bars)
        self._reasons.setVisible(bool(bars))

    def set_alone(self, alone: bool) -> None:
        """Take all the width, with a way back; else stand beside the rows."""
        self.back.setVisible(alone)
        direction = QBoxLayout.Direction
        self._cards.setDirection(direction.LeftToRight if alone else direction.TopToBottom)
        self._cards.setStretchFactor(self._reasons, 1 if alone else 0)
        self.setMinimumWidth(0 if alone else theme().px(_WIDTH))
        self.setMaximumWidth(_ANY_WIDTH if alone else theme().px(_WIDTH))

    def _line(self, title: str, field: str) -> QWidget:
        holder = QWidget()
        holder.setFixedHeight(theme().px(34))
        layout = QHBoxLayout(holder)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(ElidedText(title or "—", tone="muted"), 5)
        layout.addWidget(IconLabel("arrow-right", "text3", 16))
        if field:
            layout.addWidget(ElidedText(field, bold=True), 4)
            layout.addWidget(IconText("circle-check", self.tr("Taken"), "accent", "small", size=16))
        else:
            layout.addWidget(ElidedText(self.tr("not imported"), tone="muted"), 4)
            layout.addWidget(IconText("circle-minus", self.tr("Left aside"), "muted", "small", size=16))
        return holder
