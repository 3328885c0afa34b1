"""The live board as the room sees it: big figures, the time left, and the rows."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from core.draw.state.views import DrawView
from ui.pages.draw.parts.board_presenter import board_lines, figures, remaining
from ui.pages.draw.parts.ceremony_presenter import is_over, is_settled
from ui.pages.draw.witness.big_text import BigText, Size, fitted, refit
from ui.pages.draw.witness.rows import PublicRows
from ui.widgets.layouts import box, column, row, rule
from ui.widgets.room_sizes import RoomSizes


def locked_note(view: DrawView) -> str:
    """Until when names stay sealed; empty when they are not."""
    if not view.names_locked:
        return ""
    if view.clock_stepped:
        return QCoreApplication.translate(
            "PublicBoard", "The clock was changed: names are sealed until two people release them"
        )
    if view.opens_at_sign_in:
        return QCoreApplication.translate("PublicBoard", "Names are sealed until the panel has signed in")
    if view.unseal_at is None:
        return ""
    said = QCoreApplication.translate("PublicBoard", "Names are sealed until {0}")
    return said.format(f"{view.unseal_at:%Y-%m-%d %H:%M}")


class PublicBoard(QWidget):
    """Big figures and the rows of the live board."""

    def __init__(self, sizes: RoomSizes) -> None:
        super().__init__()
        self._sizes = sizes
        self._view: DrawView | None = None
        figure: Size = 64 if sizes.tall else 96
        self._figures = [fitted(sizes, "", figure, tone, bold=True) for tone in ("text", "accent", "text")]
        self._until = BigText(sizes, "", 28, "muted")
        self._left = BigText(sizes, "", 64, bold=True)
        self._rows = PublicRows(sizes)
        layout = column(box(self._strip(), "surface"), rule(), self._rows, gap=0)
        layout.setStretch(2, 1)
        self.setLayout(layout)

    def _strip(self) -> QGridLayout:
        """Three figures and the time left, which has a line of its own where the picture stands upright."""
        sizes, tall = self._sizes, self._sizes.tall
        strip = QGridLayout()
        strip.setSpacing(0)
        strip.setContentsMargins(0, 0, 0, 0)
        name_size: Size = 32 if tall else 40
        names = (self.tr("seats"), self.tr("accepted"), self.tr("open"))
        for place, (number, name) in enumerate(zip(self._figures, names, strict=True)):
            label = fitted(sizes, name, name_size, bold=True)
            strip.addWidget(self._cell(row(None, number, label, None, gap=sizes.px(24)), place), 0, place)
            strip.setColumnStretch(place, 1)
        margins = (sizes.px(48), 0)
        if tall:
            line = row(self._until, self._left, gap=sizes.px(24), margins=margins)
            strip.addWidget(rule(), 1, 0, 1, 3)
            strip.addWidget(box(line), 2, 0, 1, 3)
        else:
            time = column(None, self._until, self._left, None, gap=0, margins=margins)
            strip.addWidget(self._cell(time, len(names)), 0, len(names))
            strip.setColumnStretch(len(names), 1)
        return strip

    def _cell(self, content: QHBoxLayout | QVBoxLayout, place: int) -> QFrame:
        if place:
            content = row(rule(vertical=True), content, gap=0)
            content.setStretch(1, 1)
        holder = box(content)
        holder.setFixedHeight(self._sizes.px(100 if self._sizes.tall else 142))
        return holder

    def show_view(self, view: DrawView) -> None:
        """Show the board."""
        self._view = view
        shown = figures(view)
        for label, count in zip(self._figures, (shown.seats, shown.accepted, shown.open), strict=True):
            refit(label, str(count))
        self.tick()

    def tick(self) -> None:
        """A second has passed."""
        if self._view is None:
            return
        now = datetime.now().astimezone()
        self._rows.show_lines(board_lines(self._view, now), locked_note(self._view))
        deadline = self._view.board.deadline if self._view.board is not None else None
        if is_settled(self._view) or is_over(self._view):  # nobody is waited for
            self._until.hide()  # or what ended would stand lower than the figures beside it
            self._left.setText(self._ended(self._view))
            return
        self._until.show()
        until = "" if deadline is None else f"{deadline:%H:%M:%S}"
        self._until.setText(self.tr("Answers until {0}").format(until) if until else "")
        self._left.setText(remaining(deadline, now) if deadline is not None else "")

    def _ended(self, view: DrawView) -> str:
        if is_over(view):
            return self.tr("Closed")
        return self.tr("Filled") if view.phase == "filled" else ""
