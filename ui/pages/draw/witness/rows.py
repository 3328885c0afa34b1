"""Rows of the board on the witness display: two columns of six, pages when there are more than twelve."""

from dataclasses import replace

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.pages.draw.parts.board_presenter import CALL_STEPS, PAGE_ROWS, BoardLine, pages_of
from ui.pages.draw.witness.big_text import BigText, fitted
from ui.texts import words
from ui.theme import theme
from ui.widgets.labels import IconLabel, TextTone
from ui.widgets.layouts import clear, column, row, rule

PAGE_MS = 8000
_HALF = PAGE_ROWS // 2
_SHORT = 12
"""Characters of a state in the large size; longer ones, in English, would leave no room for the name."""

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
        self._note = ""
        self._shown: list[BoardLine] = []
        self._states: dict[int, BigText] = {}
        self._grid = QGridLayout()
        self._grid.setSpacing(0)
        self._grid.setHorizontalSpacing(0)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(2, 1)
        self._foot = BigText("", 28, "muted")
        layout = column(self._grid, None, row(self._foot, margins=(48, 0)), gap=0)
        self.setLayout(layout)
        self._timer = QTimer(self)
        self._timer.setInterval(PAGE_MS)
        self._timer.timeout.connect(self.next_page)

    def show_lines(self, lines: list[BoardLine], note: str = "") -> None:
        """Show rows and a ``note`` below; the page stays where it is."""
        self._lines, self._note = lines, note
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
        pages = pages_of(self._lines)
        self._page %= len(pages)
        shown = pages[self._page]
        several = self.tr("Page {page} of {pages}").format(page=self._page + 1, pages=len(pages))
        self._foot.setText(
            "   ".join(part for part in (several if len(pages) > 1 else "", self._note) if part)
        )
        timeless = [_timeless(line) for line in shown]
        if timeless == self._shown:
            for line in shown:
                _fit(self._states[line.row], _state_words(line))
            return
        self._shown = timeless
        clear(self._grid)
        for place, line in enumerate(shown):
            said = _state_words(line)
            state = fitted(said, 40 if len(said) <= _SHORT else 28, _TONES[line.tone], bold=True)
            self._states[line.row] = state
            holder = _row(line, state)
            self._grid.addWidget(holder, place % _HALF, 0 if place < _HALF else 2)
            holder.show()  # at once: the room and the recording never see the board empty
        self._grid.addWidget(rule(vertical=True), 0, 1, _HALF, 1)


class _RowHolder(QWidget):
    """As high as the mock-up where there is room, lower where a notice takes some."""

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), theme().px(98))

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), theme().px(74))


def _kind_width() -> int:
    """The same in all rows, so that names stand below each other."""
    metrics = QFontMetrics(theme().font(28, bold=True))
    kinds = (words("kind.replenished"), words("kind.emergency"))
    return max(metrics.horizontalAdvance(kind) for kind in kinds) + 4


def _timeless(line: BoardLine) -> BoardLine:
    """Without the seconds of a call, which change all the time."""
    return line if line.call is None else replace(line, call=replace(line.call, elapsed=""))


def _state_words(line: BoardLine) -> str:
    if line.call is None:
        return words(line.state)
    return f"{words(f'call.{CALL_STEPS[line.call.step].value}')} {line.call.elapsed}"


def _fit(label: BigText, text: str) -> None:
    if label.text() != text:
        label.setText(text)
        label.setMinimumWidth(label.fontMetrics().horizontalAdvance(text) + 2)


def _row(line: BoardLine, state: BigText) -> QWidget:
    holder = _RowHolder()
    holder.setMaximumHeight(theme().px(98))
    holder.setProperty("frame", "head" if line.call is not None else "surface")
    holder.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    tone: TextTone = "faint" if line.gone else "text"
    seat = fitted(line.seat, 50, tone, bold=not line.gone)
    seat.setFixedWidth(theme().px(120))
    kind = fitted(words(line.kind) if line.replenished else "", 28, "accent", bold=True)
    kind.setFixedWidth(_kind_width())
    known = line.name is not None
    name = BigText(line.name if line.name is not None else words("name.locked"), 50, tone, bold=known)
    if not known:
        name.set_tone("faint")
    color = _TONES[line.tone]
    layout = row(
        seat, kind, name, IconLabel(line.icon, color if color != "muted" else "text2", 36),
        state, gap=16, margins=(32, 0),
    )  # fmt: skip
    layout.setStretch(2, 1)
    holder.setLayout(column(layout, rule(), gap=0))
    return holder
