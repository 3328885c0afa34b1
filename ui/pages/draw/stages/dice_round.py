"""Fresh dice for an open seat: the banner that begins a round, who is present, the stage of its values."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from core.draw.protocol.schema import FEWEST_WITNESSES
from core.draw.state.views import DrawView, Step, WitnessView
from core.engine.api import Services
from core.engine.workstation import Workstation
from ui.pages.draw.parts.ceremony_acts import CeremonyActs
from ui.pages.draw.parts.room_acts import RoomActs
from ui.pages.draw.stages.witness_stage import RollsChanged, WitnessStage
from ui.shell.dialogs import Ask
from ui.shell.page import GAP
from ui.texts import words
from ui.widgets.buttons import Button
from ui.widgets.layouts import column
from ui.widgets.notices import Banner


def round_view(view: DrawView) -> DrawView | None:
    """The draw as the stage of values shows it while a round is under way."""
    found = view.dice.under_way if view.dice is not None else None
    if found is None:
        return None
    return replace(
        view,
        step=Step.WITNESS,
        phase="gathering",
        entropy_floor=found.floor,
        witnesses=found.witnesses,
        all_values_in=all(w.sealed_at is not None for w in found.witnesses),
        in_round=True,
    )


class RoundActs(CeremonyActs):
    """Values go to the round under way instead of the ceremony."""

    def __init__(self, acts: CeremonyActs, ws: Workstation[Services]) -> None:
        super().__init__(acts.frame, ws, acts.draw_id, acts)
        self.changed.connect(acts.changed)
        self.refused.connect(acts.refused)

    def enter_value(self, witness: str, method: str, value: str) -> None:
        """Seal a witness's value of the round."""
        desk = self.desk.room
        self._call(desk.enter_round_value, self.frame.actor, self.draw_id, witness, method, value)

    def clear_value(self, witness: str) -> None:
        """A witness takes the value of the round back."""
        self._call(self.desk.room.clear_round_value, self.frame.actor, self.draw_id, witness)

    def reveal(self) -> None:
        """All values of the round are in: who is next is worked out."""
        self._call(self.desk.room.reveal_round, self.frame.actor, self.draw_id)


class RoundStage(QWidget):
    """The witnesses' stage once more, with the seat that it is about."""

    def __init__(self, acts: CeremonyActs, ws: Workstation[Services], rolls_changed: RollsChanged) -> None:
        super().__init__()
        self._about = Banner("", "accent", "", "dices")
        self._about.setObjectName("round_about")
        self.values = WitnessStage(RoundActs(acts, ws), rolls_changed)
        layout = column(self._about, self.values, gap=GAP)
        layout.setStretch(1, 1)
        self.setLayout(layout)

    def show_view(self, view: DrawView) -> None:
        """Show the round under way; nothing without one."""
        shown = round_view(view)
        if shown is None or view.dice is None or view.dice.under_way is None:
            return
        found = view.dice.under_way
        self._about.set_text(
            self.tr("The values of those present decide who is next for this seat."),
            self.tr("Round {number} of fresh dice, seat {seat}").format(number=found.number, seat=found.seat),
        )
        self.values.show_view(shown)


class DiceBanner(Banner):
    """A seat is open and waits for fresh dice."""

    def __init__(self, room: RoomActs) -> None:
        button = Button("", kind="primary")
        super().__init__("", "warning", "", "dices", action=button)
        self._room = room
        self._view: DrawView | None = None
        self._roll = button
        button.setObjectName("roll_for_seat")
        button.setText(self.tr("Roll for the seat…"))
        button.set_icon("dices")
        button.clicked.connect(self._ask)
        self.hide()

    def show_view(self, view: DrawView) -> None:
        """Show it while a seat waits and no round is under way."""
        self._view = view
        dice = view.dice
        self.setVisible(dice is not None and dice.seat is not None and dice.under_way is None)
        if dice is None or dice.seat is None:
            return
        self.set_text(
            self.tr("The plan asks for fresh dice: witnesses who are present roll again, and that decides."),
            self.tr("Seat {0} is open").format(dice.seat),
        )
        still = view.halted_reason is not None or view.needs_supervisor or view.between_sessions
        operator = "" if self._room.acts.is_operator else self.tr("Only the operator does this")
        self._roll.block(operator or (self.tr("The draw stands still") if still else ""))

    def _ask(self) -> None:
        assert self._view is not None
        dialog = PresentDialog(self.window(), self._view.witnesses)
        dialog.chosen.connect(self._room.open_round)
        dialog.open()


class PresentDialog(Ask):
    """``chosen(codes)``: which witnesses are there; fixed before the first value."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget, witnesses: tuple[WitnessView, ...]) -> None:
        super().__init__(
            parent,
            QCoreApplication.translate("PresentDialog", "Who is present?"),
            QCoreApplication.translate("PresentDialog", "Each of them gives a value. At least two."),
        )
        self.setObjectName("present_dialog")
        self._boxes: dict[str, QCheckBox] = {}
        for witness in witnesses:
            box = QCheckBox(f"{witness.name} · {words(f'role.{witness.role}')}\n{witness.unit}")
            box.setChecked(True)
            box.setObjectName(f"present_{witness.code}")
            box.toggled.connect(self._look)
            self._boxes[witness.code] = box
            self.content.addWidget(box)
        cancel = self.add_button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.go = self.add_button(self.tr("Begin the round"), "primary", main=True)
        self.go.setObjectName("begin_round")
        self.go.clicked.connect(self._choose)
        self._look()

    def _present(self) -> tuple[str, ...]:
        return tuple(code for code, box in self._boxes.items() if box.isChecked())

    def _look(self) -> None:
        few = len(self._present()) < FEWEST_WITNESSES
        self.go.block(self.tr("At least two are needed") if few else "")

    def _choose(self) -> None:
        present = self._present()
        self.accept()
        self.chosen.emit(present)
