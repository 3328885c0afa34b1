"""Draws and invitations of one expert: which seat, how it ended, which calls were made."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.draw.history.participation import CallMade, DrawnSeat
from ui.listing import listed
from ui.pages.pool.panorama.texts import say
from ui.tokens import Tone
from ui.widgets.cards import Card, FactList
from ui.widgets.labels import Text
from ui.widgets.layouts import box, clear, column, row
from ui.widgets.notices import Banner, EmptyState
from ui.widgets.panels import ScrollBox
from ui.widgets.tags import Tag

MOST_SHOWN = 60
_TONES: dict[str, tuple[Tone, str]] = {
    "accepted": ("accent", "circle-check"),
    "declined": ("warning", "circle-x"),
    "no_answer": ("warning", "phone-missed"),
    "left": ("warning", "log-out"),
    "void": ("neutral", "ban"),
}


class DrawsTab(QWidget):
    """``show_seats`` shows them, the newest first."""

    def __init__(self) -> None:
        super().__init__()
        self._cards = QVBoxLayout()
        self._cards.setSpacing(12)
        self._sealed = Banner(
            self.tr("Draws whose names are sealed, or that are not closed yet, are shown to nobody here."),
            icon="lock",
        )
        self.empty = EmptyState(
            self.tr("No draw is shown"),
            self.tr("This expert has no seat in a draw that was released or closed."),
            icon="dices",
        )
        self.empty.setObjectName("no_draws")
        self._counts = Text("", wrap=True)
        self._counts.setObjectName("decline_counts")
        self._counts.hide()
        content = column(
            self._sealed, self._counts, self.empty, self._cards, None, gap=12, margins=(0, 16, 12, 16)
        )
        layout = column(ScrollBox(content))
        self.setLayout(layout)

    def show_seats(self, seats: Sequence[DrawnSeat]) -> None:
        """Show these instead of those before."""
        clear(self._cards)
        self.empty.setVisible(not seats)
        self._counts.setText(decline_counts(seats))
        self._counts.setVisible(bool(self._counts.text()))
        for seat in seats[:MOST_SHOWN]:
            self._cards.addWidget(SeatCard(seat))
        if len(seats) > MOST_SHOWN:
            words = self.tr("The latest {0} of {1} are shown.")
            self._cards.addWidget(Text(words.format(MOST_SHOWN, len(seats)), "small", "muted"))


def decline_counts(seats: Sequence[DrawnSeat]) -> str:
    """How often the expert declined for which reason, the most frequent first; "" without any."""
    counts = Counter(seat.reason for seat in seats if seat.reason)
    said = listed(f"{reason} {count}" for reason, count in counts.most_common())
    return QCoreApplication.translate("DrawsTab", "Reasons for declining: {0}").format(said) if said else ""


def outcome_tag(seat: DrawnSeat) -> Tag:
    """How the invitation ended: word and icon."""
    state = "void" if seat.void else seat.state
    tone, icon = _TONES.get(state, ("neutral", "circle"))
    return Tag(say(f"seat.{state}"), tone, icon)


class SeatCard(Card):
    """One seat with its invitation."""

    def __init__(self, seat: DrawnSeat) -> None:
        super().__init__(seat.project_name or seat.project_no, "dices", seat.draw_id, padding=(16, 8))
        self.setObjectName(f"seat_{seat.draw_id}_{seat.seat}")
        self.add_to_head(outcome_tag(seat))
        facts = FactList(name_width=110)
        facts.add(self.tr("Project"), seat.project_no)
        facts.add(self.tr("Seat"), f"{seat.seat} · {seat.group} · {say(f'kind.{seat.kind}')}")
        facts.add(self.tr("Drawn on"), f"{seat.drawn_at:%Y-%m-%d %H:%M}")
        if seat.meeting_at is not None:
            facts.add(self.tr("Meeting"), f"{seat.meeting_at:%Y-%m-%d %H:%M} · {seat.place}")
        if seat.way is not None:
            answer = f"{say(f'seat.{seat.state}')} {say(f'way.{seat.way}')}"
            facts.add(self.tr("Answer"), f"{answer} · {seat.changed_at:%Y-%m-%d %H:%M}")
        if seat.reason:
            facts.add(self.tr("Reason for declining"), seat.reason)
        if seat.invitation.calls:
            lines = [_call(call) for call in seat.invitation.calls]
            facts.add(self.tr("Calls"), box(column(*lines, gap=2, margins=(0, 8))))
        self.add(facts)


def _call(call: CallMade) -> QWidget:
    return box(
        row(
            Text(f"{call.started_at:%Y-%m-%d %H:%M:%S}", "body", "muted"),
            Text(say(f"call.{call.outcome}")),
            None,
            gap=12,
        )
    )
