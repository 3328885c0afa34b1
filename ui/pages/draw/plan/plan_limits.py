"""Limits of a plan that hold for all groups: legal entity, travel, times drawn, and weights."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.draw.protocol.model import Counted
from core.draw.protocol.schema import MOST_WEIGHT
from core.draw.protocol.weights import MOST_STEPS
from core.draw.state.records import PlanDraft
from ui.counted import counted
from ui.listing import listed
from ui.pages.draw.parts.field_grid import FieldGrid
from ui.pages.draw.plan.plan_presenter import travel_in, weights_in
from ui.texts import words
from ui.widgets.editors import LineEditor
from ui.widgets.forms import Field
from ui.widgets.labels import Text
from ui.widgets.pickers import NumberStepper, Select

_MINUTES = (0, 30, 60, 90, 120, 180, 240, 360, 480, 720, 1440)
_BY_POLICY = -1


class LimitsEditor(QWidget):
    """Cap of a legal entity, travel time, limit of draws, weights. ``edited`` on every change."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.cap = NumberStepper(0, 99, 1, self.tr("experts"))
        self.travel: Select[int] = Select(
            [(_BY_POLICY, self.tr("As the station's policy says")), *((m, self._time(m)) for m in _MINUTES)],
            _BY_POLICY,
        )
        self.regions = LineEditor(self.tr("Like: Hebei 120; Hebei/Langfang 60"), longest=400)
        self.draw_cap = NumberStepper(0, 99, 0, self.tr("times"))
        self.months = NumberStepper(1, 120, 12, self.tr("months"))
        self.counted: Select[str] = Select(
            [(c.value, words(f"counted.{c.value}")) for c in Counted], "accepted"
        )
        self.weights = LineEditor(self.tr("Off: everybody has one ticket"), longest=40)
        self.dice: Select[bool] = Select(
            [(False, self.tr("As the station's policy says")), (True, self.tr("Fresh dice each time"))], False
        )
        self._place = Field(self.tr("Other minutes of travel from these regions"), self.regions)
        self._meaning = Text("", "small", "muted", wrap=True)
        for name, editor in (
            ("employer_cap", self.cap),
            ("travel_minutes", self.travel),
            ("travel_regions", self.regions),
            ("draw_cap", self.draw_cap),
            ("draw_months", self.months),
            ("draws_counted", self.counted),
            ("weights", self.weights),
            ("plan_fresh_dice", self.dice),
        ):
            editor.setObjectName(name)
            editor.edited.connect(self._tell)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(
            FieldGrid(
                (
                    (Field(self.tr("Experts of one legal entity (0: any)"), self.cap), 1),
                    (Field(self.tr("Travel time kept free before and after"), self.travel), 1),
                    (Field(self.tr("Out who came to (0: nobody)"), self.draw_cap), 1),
                    (Field(self.tr("within the last"), self.months), 1),
                    (Field(self.tr("What counts"), self.counted), 1),
                    (Field(self.tr("Weights by times drawn: none, one, two …"), self.weights), 1),
                    (self._meaning, 3),
                    (Field(self.tr("Replacements"), self.dice), 1),
                    (self._place, 2),
                )
            )
        )

    def fill(self, draft: PlanDraft) -> None:
        """Show a plan's limits."""
        self.cap.set_value(draft.employer_cap or 0)
        minutes = draft.travel_minutes
        known = {_BY_POLICY, *_MINUTES}
        if minutes is not None and minutes not in known:
            self.travel.set_options(
                [(_BY_POLICY, self.tr("As the station's policy says"))]
                + [(m, self._time(m)) for m in sorted({*_MINUTES, minutes})]
            )
        self.travel.set_value(_BY_POLICY if minutes is None else minutes)
        self.regions.set_value("；".join(f"{place} {minutes}" for place, minutes in draft.travel_by_region))
        self.draw_cap.set_value(draft.draw_cap or 0)
        self.months.set_value(draft.draw_months)
        self.counted.set_value(draft.counted)
        self.weights.set_value(listed(map(str, draft.weights)))
        self.dice.set_value(draft.fresh_dice)
        self._look()

    def applied(self, plan: PlanDraft) -> PlanDraft:
        """``plan`` with travel times and weights as they stand here."""
        return replace(
            plan,
            travel_minutes=self.travel_minutes,
            travel_by_region=travel_in(self.regions.value) or (),
            weights=weights_in(self.weights.value) or (),
        )

    def complaints(self) -> list[str]:
        """What was typed and cannot be read."""
        found = [self.tr("The weights cannot be read")] if self.weights_wrong else []
        return [*found, self.tr("The travel times cannot be read")] if self.travel_wrong else found

    @property
    def travel_wrong(self) -> bool:
        """Whether what was typed as travel times by region is none."""
        return travel_in(self.regions.value) is None

    @property
    def travel_minutes(self) -> int | None:
        """Minutes, None as the policy says."""
        return None if self.travel.value in (None, _BY_POLICY) else self.travel.value

    @property
    def weights_wrong(self) -> bool:
        """Whether what was typed as weights is none."""
        return weights_in(self.weights.value) is None

    def _tell(self) -> None:
        self._look()
        self.edited.emit()

    def _look(self) -> None:
        found = weights_in(self.weights.value)
        self._place.set_error(
            self.tr("A region and minutes each, like Hebei 120; regions as in the pool, with / within one")
            if self.travel_wrong
            else ""
        )
        if found is None:
            said = self.tr("Weights are up to {0} whole numbers from 1 to {1}, like 3, 2, 1").format(
                MOST_STEPS, MOST_WEIGHT
            )
        elif not found:
            said = ""
        else:
            said = self.tr("Tickets of each: {0}. The freeze shows every chance.").format(
                " · ".join(self._step(n, weight, n == len(found) - 1) for n, weight in enumerate(found))
            )
        self._meaning.setText(said)
        self._meaning.set_tone("warning" if found is None else "muted")
        self._meaning.setVisible(bool(said))

    def _step(self, times: int, weight: int, last: bool) -> str:
        if last and times:
            return counted(self.tr("{0} {0:draw|draws} and more: {1}"), times, weight)
        if last:
            return self.tr("everybody: {0}").format(weight)
        return counted(self.tr("{0} {0:draw|draws}: {1}"), times, weight)

    def _time(self, minutes: int) -> str:
        if minutes == 0:
            return self.tr("None")
        if minutes < 60:
            return counted(self.tr("{0} {0:minute|minutes}"), minutes)
        return counted(self.tr("{0} {0:hour|hours}"), f"{minutes / 60:g}")
