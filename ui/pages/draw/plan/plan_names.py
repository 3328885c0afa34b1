"""Until when the names of a panel stay sealed: a choice of the plan."""

from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core.draw.ceremony.time_lock import MOST_HOURS
from core.draw.forms.scope import USUAL_UNSEAL_HOURS
from core.draw.state.records import PlanDraft
from ui.texts import words
from ui.widgets.labels import Text
from ui.widgets.layouts import column, row
from ui.widgets.pickers import NumberStepper, Select


class Sealing(StrEnum):
    """What ends the seal."""

    HOUR = "hour"
    SIGN_IN = "sign_in"
    PEOPLE = "people"
    NONE = "none"


_TIMED = (Sealing.HOUR, Sealing.SIGN_IN)


class NameSeal(QWidget):
    """The choice, and for the time lock its hours. ``edited`` on every change by the person."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        options = [(sealing, words(f"sealing.{sealing.value}")) for sealing in Sealing]
        self.choice: Select[Sealing] = Select(options, Sealing.HOUR)
        self.choice.setMinimumContentsLength(12)
        self.choice.setObjectName("names_sealed")
        self.choice.setAccessibleName(self.tr("Names are sealed"))
        self.before = NumberStepper(0, MOST_HOURS, USUAL_UNSEAL_HOURS, self.tr("hours before the opening"))
        self.before.setObjectName("unseal_hours")
        choice = row(Text(self.tr("Names are sealed")), self.choice, gap=12)
        choice.setStretch(1, 1)
        # Two lines: in one they would ask for more than the column has at 1280.
        self.setLayout(column(choice, row(self.before, None), gap=8))
        self.choice.edited.connect(self._chosen)
        self.before.edited.connect(self.edited)

    @property
    def is_locked(self) -> bool:
        """Whether names are sealed at all."""
        return self.choice.value is not Sealing.NONE

    @property
    def hours(self) -> int | None:
        """Hours before the opening at which they open by themselves, None without a time lock."""
        return self.before.value if self.choice.value in _TIMED else None

    @property
    def at_sign_in(self) -> bool:
        """Whether they open before that hour, once the whole panel has signed in."""
        return self.choice.value is Sealing.SIGN_IN

    def set_plan(self, plan: PlanDraft) -> None:
        """Show what a plan says."""
        timed = plan.names_locked and plan.unseal_hours is not None
        untimed = Sealing.PEOPLE if plan.names_locked else Sealing.NONE
        by_time = Sealing.SIGN_IN if plan.unseal_signed_in else Sealing.HOUR
        self.choice.set_value(by_time if timed else untimed)
        self.before.set_value(USUAL_UNSEAL_HOURS if plan.unseal_hours is None else plan.unseal_hours)
        self.before.setVisible(timed)

    def _chosen(self) -> None:
        self.before.setVisible(self.choice.value in _TIMED)
        self.edited.emit()
