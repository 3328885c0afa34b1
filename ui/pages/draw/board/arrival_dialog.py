"""Members of the panel sign in at the desk: what they show is entered, only seats come back."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.access.model import Actor
from core.draw.panel.arrivals import Arrived
from core.draw.state.views import DrawView, SeatRowView, SeatState
from ui.counted import counted
from ui.listing import listed
from ui.pages.draw.parts.board_presenter import seat_order
from ui.pages.draw.parts.ceremony_acts import SUPERVISE
from ui.pages.draw.parts.room_acts import RoomActs
from ui.shell.dialogs import Ask
from ui.widgets.buttons import Button
from ui.widgets.editors import LineEditor
from ui.widgets.forms import Field
from ui.widgets.labels import ElidedText, IconText, Text
from ui.widgets.layouts import clear, column, row
from ui.widgets.panels import ScrollBox

_SHOWN = 7
_LEAST = 6  # characters of a number that can be one


class ArrivalDialog(Ask):
    """Stays open: several people may come at once, then the supervisor signs for them together."""

    def __init__(self, parent: QWidget, room: RoomActs) -> None:
        title = QCoreApplication.translate("ArrivalDialog", "Sign-in at the desk")
        said = QCoreApplication.translate(
            "ArrivalDialog",
            "Enter the ID number, mobile number or expert number of everybody who has come. Nobody is named: "
            "only seats are shown. Numbers that belong to nobody on the panel are counted in the log.",
        )
        super().__init__(parent, title, said)
        self.setObjectName("arrival_dialog")
        self._room = room
        self._pending: list[str] = []
        self._seats = QVBoxLayout()
        self._seats.setSpacing(8)
        self._box = ScrollBox(column(self._seats, None))
        self.content.addWidget(self._box)
        self.number = LineEditor(self.tr("ID number, mobile number or expert number"), icon="user")
        self.number.setObjectName("arrival_number")
        self._take = Button(self.tr("Add"), "plus")
        self._take.setObjectName("add_arrival")
        self._take.setAutoDefault(False)
        line = row(
            Field(self.tr("Who has come"), self.number),
            column(Text(" ", "small"), self._take, None, gap=4),
            gap=8,
        )
        line.setStretch(0, 1)
        self.content.addLayout(line)
        self._waiting = Text("", "body", "muted", wrap=True)
        self.content.addWidget(self._waiting)
        self.add_button(self.tr("Close")).clicked.connect(self.reject)
        self.record = self.add_button(self.tr("Record with the supervisor…"), "primary")
        self.record.setObjectName("record_arrivals")
        self.record.clicked.connect(self._co_sign)
        self.number.textChanged.connect(self._look)
        self.number.returnPressed.connect(self._add)
        self._take.clicked.connect(self._add)
        self._look()

    def show_view(self, view: DrawView) -> None:
        """Show who is there, by seats."""
        rows = view.board.rows if view.board is not None else ()
        accepted = (seat for seat in rows if seat.state is SeatState.ACCEPTED)
        seats = sorted(accepted, key=lambda seat: seat_order(seat.seat))
        clear(self._seats)
        for seat in seats:
            self._seats.addWidget(self._line(seat, named=not view.names_locked))
        height = Text("X").sizeHint().height() + 8
        self._box.setFixedHeight(height * max(2, min(len(seats), _SHOWN)) + 8)

    def _line(self, seat: SeatRowView, *, named: bool) -> QWidget:
        if seat.arrived_at is None:
            state: QWidget = Text(self.tr("not here yet"), "body", "muted")
        else:
            said = self.tr("signed in {0}").format(f"{seat.arrived_at:%H:%M}")
            state = IconText("circle-check", said, "accent")
        holder = QWidget()
        line = row(Text(seat.seat, bold=True), ElidedText(seat.name or "" if named else ""), state, gap=12)
        line.setStretch(1, 1)
        line.setContentsMargins(0, 0, 0, 0)
        holder.setLayout(line)
        return holder

    def _add(self) -> None:
        number = self.number.value.strip()
        if len(number) >= _LEAST:
            if number not in self._pending:
                self._pending.append(number)
            self.number.set_value("")
            self.number.setFocus()
        self._look()

    def _look(self, _text: str = "") -> None:
        typed = len(self.number.value.strip())
        self._take.block("" if typed >= _LEAST else self.tr("Enter a whole number first"))
        self.record.block("" if self._pending else self.tr("Add who has come first"))
        ends = listed(f"…{number[-4:]}" for number in self._pending)
        said = self.tr("To be recorded: {0}").format(ends) if ends else ""
        self._waiting.setText(said)
        self._waiting.setVisible(bool(said))

    def _co_sign(self) -> None:
        self._room.frame.dialogs.co_sign(
            self.tr("Members of the panel have come"),
            counted(
                self.tr("{0} {0:person|people} showed who they are. The supervisor has seen it too."),
                len(self._pending),
            ),
            self.tr("Co-sign"),
            self._signed,
            permission=SUPERVISE,
            ask_reason=False,
            owner=self,
        )

    def _signed(self, supervisor: Actor, _reason: str) -> None:
        room, shown = self._room, tuple(self._pending)
        self._pending = []
        self._look()
        done: Callable[[Arrived], None] = self._recorded
        room.call(room.desk.arrive, room.frame.actor, room.draw_id, shown, supervisor, done=done)

    def _recorded(self, arrived: Arrived) -> None:
        said = []
        if arrived.seats:
            said.append(self.tr("Signed in: {0}").format(listed(arrived.seats)))
        if arrived.unknown:
            said.append(
                counted(
                    self.tr("{0} {0:number belongs|numbers belong} to nobody on this panel"), arrived.unknown
                )
            )
        if arrived.opened:
            said.append(self.tr("All are here: the names are open"))
        self._waiting.setText(" · ".join(said))
        self._waiting.setVisible(bool(said))
