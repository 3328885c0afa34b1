"""A void attempt: why, what the result would have been, its archive, and the way to the next attempt."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.draw.state.views import DrawView, VoidView
from ui.pages.draw.parts.ceremony_acts import CeremonyActs
from ui.pages.draw.parts.room import between
from ui.pages.draw.parts.room_acts import RoomActs
from ui.pages.draw.parts.seal_row import SealRow
from ui.shell.page import GAP
from ui.theme import theme
from ui.widgets.buttons import Button
from ui.widgets.cards import Card, FactList
from ui.widgets.labels import Text
from ui.widgets.layouts import clear, column, row, rule
from ui.widgets.notices import Banner, EmptyState
from ui.widgets.panels import ScrollBox


class VoidStage(QWidget):
    """Stays readable for ever: the attempt keeps its number, its codes and its archive."""

    def __init__(self, acts: CeremonyActs) -> None:
        super().__init__()
        self._acts = acts
        self._reason = Banner("", "danger", "", "ban")
        self._reason.setObjectName("void_reason")
        self._seats = Card(self.tr("The result that it would have had"), "list-checks", padding=0, gap=0)
        self._shown: VoidView | None = None
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        self._seats.add(ScrollBox(column(self._lines, None, gap=0)), 1)
        left = column(self._reason, self._seats, gap=GAP)
        left.setStretch(1, 1)
        layout = row(left, self._next(), gap=GAP)
        layout.setStretch(0, 3)
        layout.setStretch(1, 1)
        self.setLayout(layout)

    def _next(self) -> Card:
        card = Card(self.tr("What follows"), "arrow-right", padding=20, gap=16)
        between(card, 320, 440)
        self._facts = FactList(name_width=96)
        self._seal = SealRow(self._acts)
        self._again = Button(
            self.tr("Begin the next attempt…"), "refresh-cw", "primary", "ceremony"
        ).fill_width()
        self._again.setObjectName("begin_again")
        self._again.clicked.connect(self._acts.begin_again)
        self._end = Button(self.tr("Close for good…"), "archive", "danger").fill_width()
        self._end.setObjectName("end_void")
        room = RoomActs(self._acts)
        self._end.clicked.connect(room.end_void)
        self._take_up = Button(self.tr("Take it up again…"), "refresh-cw").fill_width()
        self._take_up.setObjectName("take_up")
        self._take_up.clicked.connect(room.take_up)
        self._why = Text("", "body", "muted", wrap=True)
        card.add(self._facts)
        card.add(self._seal)
        card.body.addStretch(1)
        card.add(self._why)
        card.add(self._end)
        card.add(self._again)
        card.add(self._take_up)
        return card

    def show_view(self, view: DrawView) -> None:
        """Show the void attempt of ``view``."""
        void = view.void
        if void is None:
            return
        if void != self._shown:  # the view comes every second, and nothing shall flicker
            self._shown = void
            self._show_void(void)
        self._seal.show_view(view)
        self._again.setText(self.tr("Begin attempt {0}…").format(void.attempt + 1))
        reason = self._waits(view)
        closed = view.phase == "closed"
        for button in (self._again, self._end):
            button.block(reason)
            button.setVisible(not closed)
        self._take_up.setVisible(closed)
        self._take_up.block("" if self._acts.is_operator else self.tr("Only the operator does this"))
        self._why.setText(self._of_a_closed_one() if closed else reason)

    def _of_a_closed_one(self) -> str:
        return self.tr(
            "The draw is closed for good. If it is to be drawn for this project after all, operator and "
            "supervisor take it up again; it goes on under its next attempt number."
        )

    def _waits(self, view: DrawView) -> str:
        if not self._acts.is_operator:
            return self.tr("Only the operator does this")
        if view.archive is None:
            return self.tr("First the archive of this attempt is sealed")
        return ""

    def _show_void(self, void: VoidView) -> None:
        self._reason.set_text(void.reason, self.tr("Attempt {0} was declared void").format(void.attempt))
        self._show_seats(void)
        self._facts.clear()
        at = "" if void.at is None else f"{void.at:%Y-%m-%d %H:%M:%S}"
        self._facts.add(self.tr("Attempt"), str(void.attempt), bold=True)
        self._facts.add(self.tr("Void since"), at)
        self._facts.add(self.tr("Archive"), void.archive or "—")

    def _show_seats(self, void: VoidView) -> None:
        clear(self._lines)
        if not void.would_be:
            self._lines.addWidget(
                EmptyState(
                    self.tr("There was no result"),
                    self.tr("The attempt was declared void before it was settled who sits on the panel."),
                    "circle",
                )
            )
        for seat, code in void.would_be:
            holder = QWidget()
            holder.setMinimumHeight(theme().px(44))
            name = Text(seat, "card")
            name.setFixedWidth(theme().px(96))
            shown = Text(code, "lead") if code is not None else Text(self.tr("Open"), "body", "muted")
            holder.setLayout(row(name, shown, None, gap=16, margins=(20, 0)))
            self._lines.addWidget(holder)
            self._lines.addWidget(rule())
