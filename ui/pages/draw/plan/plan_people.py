"""Avoidance and witnesses of a plan."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QVBoxLayout, QWidget

from core.draw.state.records import PlanDraft, WitnessDraft
from ui.pages.draw.plan.plan_names import NameSeal
from ui.pages.draw.plan.plan_presenter import codes_in, lines_in
from ui.texts import words
from ui.widgets.buttons import Button
from ui.widgets.editors import LineEditor, TextEditor
from ui.widgets.forms import Field
from ui.widgets.labels import Text
from ui.widgets.layouts import clear, row
from ui.widgets.pickers import Select

ROLES = ("witness", "supervision", "notary", "purchaser")


class AvoidanceEditor(QWidget):
    """Avoided units and persons, until when names stay sealed. ``edited`` on every change."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.units = TextEditor(self.tr("One unit a line; purchaser and agency are avoided anyway"), lines=3)
        self.persons = TextEditor(self.tr("Expert numbers, one a line"), lines=3)
        self.bidders = QCheckBox(self.tr("Avoid the bidders; their names and number stay sealed"))
        self.sealed = NameSeal()
        for name, editor in (
            ("avoid_units", self.units),
            ("avoid_persons", self.persons),
            ("use_bidders", self.bidders),
        ):
            editor.setObjectName(name)
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 12, 16, 12)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.addWidget(Field(self.tr("Avoided units"), self.units), 0, 0, 2, 1)
        grid.addWidget(Field(self.tr("Avoided persons"), self.persons), 0, 1, 2, 1)
        # A line each: side by side they would ask for more than the column has at 1280.
        grid.addWidget(self.bidders, 2, 0, 1, 2)
        grid.addWidget(self.sealed, 3, 0, 1, 2)
        for stretch in range(2):
            grid.setColumnStretch(stretch, 1)
        for editor in (self.units, self.persons):
            editor.edited.connect(self.edited)
        self.sealed.edited.connect(self.edited)
        self.bidders.clicked.connect(self._tell)

    @property
    def avoided_units(self) -> tuple[str, ...]:
        """Units as typed."""
        return lines_in(self.units.value)

    @property
    def avoided_persons(self) -> tuple[str, ...]:
        """Expert numbers as typed."""
        return codes_in(self.persons.value)

    def set_plan(self, plan: PlanDraft) -> None:
        """Show a plan's avoidance."""
        self.units.set_value("\n".join(plan.avoid_units))
        self.persons.set_value("\n".join(plan.avoid_persons))
        self.bidders.setChecked(plan.use_bidders)
        self.sealed.set_plan(plan)

    def _tell(self) -> None:
        self.edited.emit()


class WitnessLine(QWidget):
    """Name, unit and role of one witness."""

    edited = Signal()

    def __init__(self, place: int, person: WitnessDraft) -> None:
        super().__init__()
        self.name = LineEditor(self.tr("Name"), longest=40)
        self.unit = LineEditor(self.tr("Unit"), longest=80)
        self.role: Select[str] = Select([(r, words(f"role.{r}")) for r in ROLES], person.role)
        self.name.set_value(person.name)
        self.unit.set_value(person.unit)
        number = place + 1
        for part, editor in (("name", self.name), ("unit", self.unit), ("role", self.role)):
            editor.setObjectName(f"witness_{part}_{number}")
            editor.edited.connect(self.edited)
        self.name.setAccessibleName(self.tr("Name of witness {0}").format(number))
        self.unit.setAccessibleName(self.tr("Unit of witness {0}").format(number))
        self.role.setAccessibleName(self.tr("Role of witness {0}").format(number))
        layout = row(Text(str(number), "body", "muted"), self.name, self.unit, self.role, gap=12)
        layout.setStretch(1, 2)
        layout.setStretch(2, 3)
        layout.setStretch(3, 2)
        self.setLayout(layout)

    @property
    def person(self) -> WitnessDraft:
        """The witness as typed."""
        return WitnessDraft(self.name.value, self.unit.value, self.role.value or ROLES[0])


class WitnessEditor(QWidget):
    """At least two witnesses who give values in the ceremony."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[WitnessLine] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(8)
        add = Button(self.tr("Another witness"), "plus", "link")
        add.setObjectName("add_witness")
        add.clicked.connect(self._add)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.addLayout(self._column)
        layout.addLayout(row(add, None))

    @property
    def people(self) -> tuple[WitnessDraft, ...]:
        """All lines."""
        return tuple(line.person for line in self._lines)

    def set_people(self, people: Sequence[WitnessDraft]) -> None:
        """Show these witnesses."""
        clear(self._column)
        self._lines = [WitnessLine(place, person) for place, person in enumerate(people)]
        for line in self._lines:
            line.edited.connect(self.edited)
            self._column.addWidget(line)

    def _add(self) -> None:
        self.set_people((*self.people, WitnessDraft("", "")))
        self.edited.emit()
