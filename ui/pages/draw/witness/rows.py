"""Rows of the board on the witness display: two columns of six, pages when there are more than twelve."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.pages.draw.parts.board_presenter import CALL_STEPS, PAGE_ROWS, BoardLine, pages_of
from ui.pages.draw.witness.big_text import BigText, fitted
from ui.texts import words
from ui.theme import theme
from ui.widgets.labels import IconLabel, TextTone
from ui.widgets.layouts import clear, column, row, rule

PAGE_MS = 8000
_HALF = PAGE_ROWS // 2

_TONES: dict[str, TextTone] = {
    "neutral": "muted",
    "accent": "accent",
    "solid": "accent",
    "warning": "warning",
    "danger": "danger",
}


class PublicRows(QWidget):
    """The board's rows, large; pages change every eight seconds and keep calls under way in sight."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[BoardLine] = []
        self._page = 0
        self._grid = QGridLayout()
        self._grid.setSpacing(0)
        self._grid.setHorizontalSpacing(0)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(2, 1)
        self._foot = BigText("", 28, "muted")
        layout = column(self._grid, None, row(self._foot, margins=(48, 4)), gap=0)
        self.setLayout(layout)
        self._timer = QTimer(self)
        self._timer.setInterval(PAGE_MS)
        self._timer.timeout.connect(self.next_page)

    def show_lines(self, lines: list[BoardLine]) -> None:
        """Show rows; the page stays where it is."""
        self._lines = lines
        if len(lines) > PAGE_ROWS:
            if not self._timer.isActive():
                self._timer.start()
        else:
            self._timer.stop()
            self._page = 0
        self._show()

    def next_page(self) -> None:
        """The next page; after the last the first."""
        self._page += 1
        self._show()

    def _show(self) -> None:
        clear(self._grid)
        pages = pages_of(self._lines)
        self._page %= len(pages)
        shown = pages[self._page]
        for place, line in enumerate(shown):
            self._grid.addWidget(_row(line), place % _HALF, 0 if place < _HALF else 2)
        self._grid.addWidget(rule(vertical=True), 0, 1, _HALF, 1)
        several = self.tr("Page {page} of {pages}").format(page=self._page + 1, pages=len(pages))
        self._foot.setText(several if len(pages) > 1 else "")


def _row(line: BoardLine) -> QWidget:
    holder = QWidget()
    holder.setFixedHeight(theme().px(98))
    holder.setProperty("frame", "head" if line.call is not None else "surface")
    holder.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    tone: TextTone = "faint" if line.gone else "text"
    seat = fitted(line.seat, 50, tone, bold=not line.gone)
    seat.setFixedWidth(theme().px(120))
    kind = fitted(words(line.kind) if line.replenished else "", 28, "accent", bold=True)
    kind.setFixedWidth(theme().px(190))
    known = line.name is not None
    name = BigText(line.name if line.name is not None else words("name.locked"), 50, tone, bold=known)
    if not known:
        name.set_tone("faint")
    state = words(line.state)
    if line.call is not None:
        state = f"{words(f'call.{CALL_STEPS[line.call.step].value}')} {line.call.elapsed}"
    color = _TONES[line.tone]
    layout = row(
        seat, kind, name, IconLabel(line.icon, color if color != "muted" else "text2", 36),
        fitted(state, 40, color, bold=True), gap=16, margins=(32, 0),
    )  # fmt: skip
    layout.setStretch(2, 1)
    holder.setLayout(column(layout, rule(), gap=0))
    return holder
