"""The calendar of one expert: a year in colours, and in words beside it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.draw.history.participation import DrawnSeat
from core.engine.api import Services
from core.engine.workstation import Workstation
from core.pool.search.lists import ExpertDetail
from core.pool.upkeep.model import Bar, Leave
from ui.pages.pool.panorama.days import KINDS, DayMark, marks
from ui.pages.pool.panorama.texts import say
from ui.pages.pool.panorama.year_view import LOOKS, YearView
from ui.pages.pool.upkeep.acts import today
from ui.shell.frame import Frame
from ui.theme import theme
from ui.widgets.buttons import IconButton
from ui.widgets.cards import Card
from ui.widgets.labels import Text
from ui.widgets.layouts import box, clear, column, row
from ui.widgets.panels import ScrollBox


class CalendarTab(QWidget):
    """``show_for`` loads; ``set_seats`` gives the draws, which the page has loaded already."""

    def __init__(self, frame: Frame, ws: Workstation[Services]) -> None:
        super().__init__()
        self._frame = frame
        self._ws = ws
        self._expert_no = ""
        self._term = ("", "")
        self._leaves: Sequence[Leave] = ()
        self._bars: dict[bool, Sequence[Bar]] = {}
        self._seats: Sequence[DrawnSeat] = ()
        self.view = YearView()
        self._title = Text(str(self.view.year), "card")
        self._title.setObjectName("shown_year")
        card = Card(self.tr("Calendar"), "calendar", padding=16)
        for icon, word, years, name in (
            ("chevron-left", self.tr("The year before"), -1, "year_before"),
            ("chevron-right", self.tr("The year after"), 1, "year_after"),
        ):
            button = IconButton(icon, word, "text2", 20)
            button.setObjectName(name)
            button.clicked.connect(partial(self.move_by, years))
            if years > 0:
                card.add_to_head(self._title)
            card.add_to_head(button)
        card.add(ScrollBox(column(self.view)), 1)
        card.add(_legend())
        self._lines = QVBoxLayout()
        self._lines.setSpacing(10)
        words = Card(self.tr("In this year"), "list-checks", padding=16)
        words.add(ScrollBox(column(self._lines, None)), 1)
        words.setFixedWidth(theme().px(340))
        layout = row(card, words, gap=16, margins=(0, 16, 0, 0))
        layout.setStretch(0, 1)
        self.setLayout(layout)

    @property
    def marks(self) -> tuple[DayMark, ...]:
        """Everything marked, of all years."""
        bars = [*self._bars.get(True, ()), *self._bars.get(False, ())]
        return marks(self._term, self._leaves, bars, self._seats)

    def show_for(self, detail: ExpertDetail) -> None:
        """Load leaves and freezes of an expert."""
        self._expert_no = detail.expert_no
        self._term = (detail.values.get("term_from", ""), detail.values.get("term_to", ""))
        upkeep, call, actor = self._ws.services.pool.upkeep, self._frame.bridge.call, self._frame.actor
        leaves = upkeep.leave.leaves
        call(leaves, actor, self._expert_no, done=self._take_leaves, owner=self)
        for standing in (True, False):
            took = partial(self._take_bars, standing)
            call(upkeep.bars.bars, actor, standing, self._expert_no, done=took, owner=self)

    def set_seats(self, seats: Sequence[DrawnSeat]) -> None:
        """Show when he was drawn and met."""
        self._seats = seats
        self._renew()

    def move_by(self, years: int) -> None:
        """Show another year."""
        year = min(max(self.view.year + years, 1950), today().year + 50)
        self.view.show_year(year, self.marks)
        self._renew()

    def _take_leaves(self, leaves: Sequence[Leave]) -> None:
        self._leaves = leaves
        self._renew()

    def _take_bars(self, standing: bool, bars: Sequence[Bar]) -> None:
        self._bars[standing] = bars
        self._renew()

    def _renew(self) -> None:
        year, marked = self.view.year, self.marks
        self._title.setText(str(year))
        self.view.show_year(year, marked)
        clear(self._lines)
        shown = [mark for mark in marked if mark.in_year(year)]
        for mark in sorted(shown, key=lambda one: one.starts):
            head = row(Swatch(mark.kind), Text(say(f"day.{mark.kind}"), bold=True), None, gap=8)
            day = Text(mark.span, "small", "muted")
            self._lines.addWidget(box(column(head, day, Text(mark.words, wrap=True), gap=2)))
        if not shown:
            self._lines.addWidget(
                Text(self.tr("Nothing is marked in this year."), "body", "muted", wrap=True)
            )


class Swatch(QWidget):
    """A small square in the colours of a kind of day."""

    def __init__(self, kind: str) -> None:
        super().__init__()
        look, side = theme(), theme().px(14)
        ground, border = look.color(LOOKS[kind].ground), look.color(LOOKS[kind].border)
        square = box(column())
        square.setFixedSize(side, side)
        square.setStyleSheet(f"background: {ground.name()}; border: 1px solid {border.name()};")
        layout = row(square)
        self.setLayout(layout)


def _legend() -> QWidget:
    items: list[QWidget] = []
    for kind in KINDS:
        word = Text(say(f"day.{kind}"), "small", "muted")
        items.append(box(row(Swatch(kind), word, gap=6)))
    return box(row(*items, None, gap=16, margins=(0, 8, 0, 0)))
