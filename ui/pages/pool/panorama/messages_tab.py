"""Texts to and from one expert, of released draws."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.draw.history.participation import Direction, DrawnSeat, TextNote
from ui.pages.pool.panorama.texts import say
from ui.widgets.cards import Card
from ui.widgets.labels import ElidedText, IconLabel, Text
from ui.widgets.layouts import box, clear, column, row, rule
from ui.widgets.notices import EmptyState
from ui.widgets.panels import ScrollBox

MOST_SHOWN = 200


class MessagesTab(QWidget):
    """``show_seats`` shows the texts of their invitations, the newest first."""

    def __init__(self) -> None:
        super().__init__()
        self._lines = QVBoxLayout()
        self._lines.setSpacing(8)
        self.card = Card(self.tr("Texts"), "message-square", padding=(16, 12))
        self.card.add(self._lines)
        self.empty = EmptyState(
            self.tr("No text is shown"),
            self.tr("Texts of draws that are sealed or not closed are not shown here."),
            icon="message-square",
        )
        content = column(self.empty, self.card, None, gap=12, margins=(0, 16, 12, 16))
        self.setLayout(column(ScrollBox(content)))

    def show_seats(self, seats: Sequence[DrawnSeat]) -> None:
        """Show these instead of those before."""
        clear(self._lines)
        every = [(text, seat) for seat in seats for text in seat.invitation.texts]
        every.sort(key=lambda pair: pair[0].at, reverse=True)
        self.empty.setVisible(not every)
        self.card.setVisible(bool(every))
        self.card.set_note(self.tr("{0} in all; the latest come first").format(len(every)))
        for place, (text, seat) in enumerate(every[:MOST_SHOWN]):
            if place:
                self._lines.addWidget(rule())
            self._lines.addWidget(_line(text, seat))


def _line(text: TextNote, seat: DrawnSeat) -> QWidget:
    sent = text.direction is Direction.OUT
    what = say(f"text.{text.code}") if sent else say(f"reply.{text.code}")
    head = row(
        IconLabel("send" if sent else "message-square", "accent" if sent else "muted", 18),
        Text(what, bold=True),
        Text(say(f"sent.{text.state}") if sent else "", "small", "muted"),
        None,
        Text(f"{text.at:%Y-%m-%d %H:%M:%S}", "small", "muted"),
        gap=8,
    )
    of = ElidedText(f"{seat.project_name} · {seat.draw_id} · {seat.seat}", "small", "muted")
    lines: list[QWidget] = [of]
    if text.text:
        lines.append(Text(text.text, wrap=True, select=True))
    return box(column(head, *lines, gap=4, margins=(0, 4)))
