"""Rows of the board on the witness display: two columns of six, or one where two would be too narrow."""

from dataclasses import replace

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtWidgets import QGridLayout, QWidget

from core.draw.state.views import SeatState
from ui.pages.draw.parts.board_presenter import CALL_STEPS, PAGE_ROWS, BoardLine, pages_of
from ui.pages.draw.witness.big_text import BigText, Size, fitted, refit
from ui.texts import words
from ui.widgets.labels import IconLabel, TextTone
from ui.widgets.layouts import clear, column, row, rule
from ui.widgets.room_sizes import RoomSizes

PAGE_MS = 8000
_SEAT_WIDTH = 120
_KIND_WIDTH = 170
_ROWS_OF_A_SQUARE = 7
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

    def __init__(self, sizes: RoomSizes) -> None:
        super().__init__()
        self._sizes = sizes
        self._two = not sizes.tall and 2 * _width_needed(sizes) <= sizes.width
        self._page_rows = PAGE_ROWS if self._two or sizes.tall else _ROWS_OF_A_SQUARE
        self._in_a_column = self._page_rows // 2 if self._two else self._page_rows
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
        self._grid.setColumnStretch(2, int(self._two))
        self._foot = BigText(sizes, "", 28, "muted")
        layout = column(self._grid, None, row(self._foot, margins=(sizes.px(48), 0)), gap=0)
        self.setLayout(layout)
        self._timer = QTimer(self)
        self._timer.setInterval(PAGE_MS)
        self._timer.timeout.connect(self.next_page)

    def show_lines(self, lines: list[BoardLine], note: str = "") -> None:
        """Show rows and a ``note`` below; the page stays where it is."""
        self._lines, self._note = lines, note
        if len(lines) > self._page_rows:
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
        pages = pages_of(self._lines, self._page_rows)
        self._page %= len(pages)
        shown = pages[self._page]
        several = self.tr("Page {page} of {pages}").format(page=self._page + 1, pages=len(pages))
        self._foot.setText(
            "   ".join(part for part in (several if len(pages) > 1 else "", self._note) if part)
        )
        timeless = [_timeless(line) for line in shown]
        if timeless == self._shown:
            for line in shown:
                refit(self._states[line.row], _state_words(line))
            return
        self._shown = timeless
        clear(self._grid)
        for place, line in enumerate(shown):
            state = _state(self._sizes, _state_words(line), _TONES[line.tone])
            self._states[line.row] = state
            holder = self._row(line, state)
            self._grid.addWidget(holder, place % self._in_a_column, 2 * (place // self._in_a_column))
            holder.show()  # at once: the room and the recording never see the board empty
        if self._two:
            self._grid.addWidget(rule(vertical=True), 0, 1, self._in_a_column, 1)

    def _row(self, line: BoardLine, state: BigText) -> QWidget:
        sizes = self._sizes
        holder = _RowHolder(sizes)
        holder.setProperty("frame", "head" if line.call is not None else "surface")
        holder.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        tone: TextTone = "faint" if line.gone else "text"
        seat = BigText(sizes, line.seat, 50, tone, bold=not line.gone)
        seat.setFixedWidth(sizes.px(_SEAT_WIDTH))
        kind = BigText(sizes, words(line.kind) if line.replenished else "", 28, "accent", bold=True)
        kind.setFixedWidth(_kind_width(sizes))
        known = line.name is not None
        said = line.name if line.name is not None else words("name.locked")
        name = BigText(sizes, said, 50, tone if known else "faint", bold=known)
        color = _TONES[line.tone]
        icon = IconLabel(line.icon, color if color != "muted" else "text2", sizes.of(36))
        layout = row(seat, kind, name, icon, state, gap=sizes.px(16), margins=(sizes.px(32), 0))
        layout.setStretch(2, 1)
        holder.setLayout(column(layout, rule(), gap=0))
        return holder


class _RowHolder(QWidget):
    """As high as the mock-up where there is room, lower where a notice takes some."""

    def __init__(self, sizes: RoomSizes) -> None:
        super().__init__()
        self._most, self._least = sizes.px(98), sizes.px(74)
        self.setMaximumHeight(self._most)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._most)

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self._least)


def _kind_width(sizes: RoomSizes) -> int:
    """The same in all rows, so that names stand below each other."""
    metrics = BigText(sizes, "", 28, bold=True).fontMetrics()
    kinds = (words("kind.replenished"), words("kind.emergency"))
    return min(max(metrics.horizontalAdvance(kind) for kind in kinds) + 4, sizes.px(_KIND_WIDTH))


def _state(sizes: RoomSizes, said: str, tone: TextTone = "text") -> BigText:
    size: Size = 40 if len(said) <= _SHORT else 28
    return fitted(sizes, said, size, tone, bold=True)


def _width_needed(sizes: RoomSizes) -> int:
    """Of a row with a name of four characters and the longest state: the same for all, so that none moves."""
    states = [words(f"seat_state.{state.value}") for state in SeatState]
    states += [f"{words(f'call.{step.value}')} 00:00" for step in CALL_STEPS]
    state = max(_state(sizes, said).minimumWidth() for said in states)
    rest = 2 * 32 + _SEAT_WIDTH + 4 * 50 + 36 + 4 * 16
    return sizes.px(rest) + _kind_width(sizes) + state


def _timeless(line: BoardLine) -> BoardLine:
    """Without the seconds of a call, which change all the time."""
    return line if line.call is None else replace(line, call=replace(line.call, elapsed=""))


def _state_words(line: BoardLine) -> str:
    if line.call is None:
        return words(line.state)
    return f"{words(f'call.{CALL_STEPS[line.call.step].value}')} {line.call.elapsed}"
