"""A void attempt as the room sees it."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QGridLayout, QWidget

from core.draw.state.views import DrawView
from ui.pages.draw.witness.big_text import BigText, fitted
from ui.pages.draw.witness.rows import PAGE_MS
from ui.widgets.layouts import clear, column, row, rule
from ui.widgets.room_sizes import RoomSizes

_ROWS = 6
_FEW = 2
_COLUMNS = 4
_SEATS = _ROWS * _COLUMNS
"""On a screen that stands upright in half the columns and twice the rows."""


class PublicVoid(QWidget):
    """The result that it would have had, by seat and code; many seats take turns.

    Never a name, nor the reason: that is free text, in which a name may stand.
    """

    def __init__(self, sizes: RoomSizes) -> None:
        super().__init__()
        self._sizes = sizes
        self._would_be: tuple[tuple[str, str | None], ...] = ()
        self._page = 0
        self._title = BigText(sizes, "", 64, "danger", bold=True)
        self._what = BigText(sizes, "", 40, "muted")
        self._seats = QGridLayout()
        self._seats.setHorizontalSpacing(sizes.px(64))
        self._seats.setVerticalSpacing(sizes.px(8))
        shown = (self._title, self._what, rule(), self._seats)
        self.setLayout(column(*shown, None, gap=sizes.px(16), margins=(sizes.px(48), sizes.px(16))))
        self._timer = QTimer(self)
        self._timer.setInterval(PAGE_MS)
        self._timer.timeout.connect(self.next_page)

    def show_view(self, view: DrawView) -> None:
        """Show the void attempt of ``view``."""
        void = view.void
        if void is None:
            return
        self._title.setText(self.tr("Attempt {0} is void").format(void.attempt))
        self._would_be = void.would_be
        if void.would_be:
            self._what.setText(self.tr("The result that it would have had, by seat and code"))
        elif view.by_hand:
            self._what.setText(self.tr("The list was not fixed yet, so there is no result"))
        else:
            self._what.setText(self.tr("Not all values were in, so there is no result"))
        if len(void.would_be) > _SEATS:
            self._timer.start()
        self._show()

    def next_page(self) -> None:
        """The next seats; after the last the first."""
        self._page += 1
        self._show()

    def _show(self) -> None:
        clear(self._seats)
        pages = max(1, -(-len(self._would_be) // _SEATS))
        first = self._page % pages * _SEATS
        sizes = self._sizes
        few = sizes.tall or len(self._would_be) <= _ROWS * _FEW
        columns = _FEW if few else _COLUMNS
        for place, (seat, code) in enumerate(self._would_be[first : first + _SEATS]):
            holder = QWidget()
            shown = BigText(sizes, code or self.tr("open"), 40, "muted")
            holder.setLayout(row(fitted(sizes, seat, 40, bold=True), shown, gap=sizes.px(32)))
            self._seats.addWidget(holder, place // columns, place % columns)
            holder.show()
