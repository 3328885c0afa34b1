"""Roles on the panel: one line for each who takes part, the rest made members at a stroke."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from core.draw.panel.roles import PanelRole
from core.draw.state.views import DrawView, SeatRowView, SeatState
from ui.pages.draw.parts.board_presenter import seat_order
from ui.pages.draw.parts.room_acts import RoomActs
from ui.shell.dialogs import Ask
from ui.texts import words
from ui.widgets.buttons import Button
from ui.widgets.labels import ElidedText, Text
from ui.widgets.layouts import column, row
from ui.widgets.panels import ScrollBox
from ui.widgets.pickers import Select

_SHOWN = 7


class RolesDialog(Ask):
    """Sets what was chosen when it is confirmed; rows that keep their role are left alone."""

    def __init__(self, parent: QWidget, room: RoomActs, view: DrawView) -> None:
        title = QCoreApplication.translate("RolesDialog", "Roles on the panel")
        said = QCoreApplication.translate("RolesDialog", "A panel has one leader at most.")
        super().__init__(parent, title, said)
        self._room = room
        rows = view.board.rows if view.board is not None else ()
        accepted = (seat for seat in rows if seat.state is SeatState.ACCEPTED)
        self._sitting = sorted(accepted, key=lambda seat: seat_order(seat.seat))
        self.choices: dict[int, Select[str]] = {}
        box = ScrollBox(column(*(self._line(seat) for seat in self._sitting), None, gap=8))
        box.setFixedHeight(Text("X").sizeHint().height() * 2 * min(len(self._sitting) + 1, _SHOWN))
        self.content.addWidget(box)
        rest = Button(self.tr("The others: members"), "users", size="small")
        rest.setObjectName("rest_members")
        rest.clicked.connect(self._rest)
        self.content.addLayout(row(rest, None))
        self.add_button(self.tr("Cancel")).clicked.connect(self.reject)
        go = self.add_button(self.tr("Save the roles"), "primary", main=True)
        go.setObjectName("save_roles")
        go.clicked.connect(self._save)

    @property
    def changed(self) -> Mapping[int, PanelRole | None]:
        """Rows whose role was chosen anew."""
        before = {seat.row: seat.role for seat in self._sitting}
        return {
            number: PanelRole(select.value) if select.value else None
            for number, select in self.choices.items()
            if (select.value or "") != before[number]
        }

    def _line(self, seat: SeatRowView) -> QWidget:
        select: Select[str] = Select(
            [("", "—"), *((role.value, words(f"panel_role.{role.value}")) for role in PanelRole)], seat.role
        )
        select.setObjectName(f"role_{seat.seat}")
        select.setAccessibleName(f"{seat.seat} {seat.name or ''}")
        self.choices[seat.row] = select
        holder = QWidget()
        line = row(Text(seat.seat, bold=True), ElidedText(seat.name or ""), select, gap=12)
        line.setStretch(1, 1)
        line.setContentsMargins(0, 0, 0, 0)
        holder.setLayout(line)
        return holder

    def _rest(self) -> None:
        for select in self.choices.values():
            if not select.value:
                select.set_value(PanelRole.MEMBER.value)

    def _save(self) -> None:
        changed = self.changed
        self.accept()
        if changed:
            room = self._room
            room.call(room.desk.set_roles, room.frame.actor, room.draw_id, changed)
