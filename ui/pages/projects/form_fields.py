"""The fields of a project on cards, and the way between them and a draft."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QGridLayout, QWidget

from core.access.departments import Department
from core.pool.record.model import Specialty
from core.projects.budget import cents_of_wan, wan_of_cents
from core.projects.model import PoolSource, Project, ProjectDraft, Regime, UnitsChange
from core.sheets.credit_code import is_credit_code, normal_credit_code
from core.sheets.lists import split_names
from ui.listing import listed
from ui.pages.projects.flag_ticks import FlagTicks
from ui.texts import words
from ui.widgets.cards import Card
from ui.widgets.editors import DigitsEditor, LineEditor, TextEditor
from ui.widgets.forms import Field, Form
from ui.widgets.layouts import column
from ui.widgets.notices import Banner
from ui.widgets.pickers import DateTimeEditor, NumberStepper, Select
from ui.widgets.specialty_tree import SpecialtyPicker, TreeNode

LONGEST = 2000
"""Characters of a text, as in an imported workbook: a shorter editor would cut what it shows."""

_TEXTS = (
    "project_no name batch_no purchaser purchaser_credit_code agency project_type method place department "
    "leader contact_phone remark"
).split()
_COUNTS = ("review_days", "purchaser_reps")
_REQUIRED = frozenset({"project_no", "name", "place"})
_COLUMNS = 3


class ProjectFields(Form):
    """All fields; ``set_project`` shows a stored one, ``draft`` gives what stands there."""

    def __init__(self) -> None:
        super().__init__()
        self._before = ProjectDraft("", "")
        self.seats = NumberStepper(1, 99, 5)
        self.opening_at = DateTimeEditor()
        self.regime: Select[Regime | None] = Select(
            [(None, self.tr("Not stated")), *((r, words(f"regime.{r.value}")) for r in Regime)]
        )
        self.pool_source: Select[PoolSource | None] = Select(
            [(None, self.tr("Not stated")), *((s, words(f"pool_source.{s.value}")) for s in PoolSource)]
        )
        self.flags = FlagTicks()
        self.specialties = SpecialtyPicker()
        self.units = TextEditor(self.tr("One a line; they stay sealed until the bids are opened"), lines=4)
        self.units_change: Select[UnitsChange] = Select(
            [
                (UnitsChange.ADD, self.tr("Add to those entered")),
                (UnitsChange.REPLACE, self.tr("Replace those entered")),
            ],
            UnitsChange.ADD,
        )
        self._sealed = Banner(self.tr("Units are entered and sealed. What is typed here comes to them."))
        layout = column(self._project(), self._purchaser(), self._meeting(), self._avoidance(), None, gap=16)
        layout.setContentsMargins(0, 0, 0, 0)
        self.setLayout(layout)
        self._show_units(sealed=False)

    def set_nodes(self, specialties: Sequence[Specialty]) -> None:
        """The classification to choose from."""
        self.specialties.set_nodes(
            [TreeNode(s.code, s.name, s.parent, " ".join(s.aliases)) for s in specialties if not s.disabled]
        )

    def set_departments(self, departments: Sequence[Department]) -> None:
        """Departments to choose from while somebody types."""
        completer = QCompleter([one.name for one in departments], self.department)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.department.setCompleter(completer)

    def set_project(self, project: Project) -> None:
        """Show a stored project."""
        self._before = draft = project.draft
        values: dict[str, object] = {name: getattr(draft, name) for name in _TEXTS}
        values |= {name: _count_text(getattr(draft, name)) for name in _COUNTS}
        values |= {
            "budget": wan_of_cents(draft.budget_cents),
            "regime": draft.regime,
            "pool_source": draft.pool_source,
            "flags": draft.flags,
            "opening_at": draft.opening_at,
            "seats": draft.seats or 1,
            "specialties": list(draft.specialties),
            "purchaser_rep_names": listed(draft.purchaser_rep_names),
            "avoidance_units": "\n".join(draft.avoidance_units),
            "units_change": UnitsChange.ADD if project.units_sealed else UnitsChange.REPLACE,
        }
        self.set_values(values)
        self._show_units(sealed=project.units_sealed)

    def draft(self) -> ProjectDraft:
        """The project as it stands in the fields."""
        texts: dict[str, Any] = {name: str(self.fields[name].value or "") for name in _TEXTS}
        texts["purchaser_credit_code"] = normal_credit_code(texts["purchaser_credit_code"])
        counts: dict[str, Any] = {name: _count(str(self.fields[name].value or "")) for name in _COUNTS}
        return replace(
            self._before,
            **texts,
            **counts,
            budget_cents=cents_of_wan(str(self.fields["budget"].value or "")),
            regime=self.regime.value,
            pool_source=self.pool_source.value,
            flags=self.flags.value,
            opening_at=_in_zone_of(self._before.opening_at, self.opening_at.value),
            seats=self.seats.value,
            specialties=tuple(self.specialties.value),
            purchaser_rep_names=split_names(str(self.fields["purchaser_rep_names"].value or "")),
            avoidance_units=split_names(self.units.value),
        )

    @property
    def change_of_units(self) -> UnitsChange:
        """What saving does to units that were entered before."""
        return self.units_change.value or UnitsChange.ADD

    def set_editable(self, editable: bool) -> None:
        """Let the fields be edited or only read."""
        for field in self.fields.values():
            field.editor.setEnabled(editable)

    def _project(self) -> Card:
        grid = _grid()
        self._put(grid, "project_no", LineEditor(longest=64), 0, 0)
        self._put(grid, "name", LineEditor(longest=LONGEST), 0, 1, 2)
        for place, name in enumerate(("batch_no", "project_type", "method")):
            self._put(grid, name, LineEditor(longest=LONGEST), 1, place)
        self._put(grid, "regime", self.regime, 2, 0)
        self._put(grid, "budget", LineEditor(longest=24), 2, 1)
        self.department = LineEditor(longest=LONGEST)
        self._put(grid, "department", self.department, 2, 2)
        self._put(grid, "pool_source", self.pool_source, 3, 0)
        self._put(grid, "flags", self.flags, 3, 1, 2)
        self._put(grid, "leader", LineEditor(longest=LONGEST), 4, 0)
        self._put(grid, "contact_phone", LineEditor(longest=LONGEST), 4, 1)
        self._put(grid, "remark", LineEditor(longest=LONGEST), 4, 2)
        return _card(self.tr("Project"), "folder-kanban", grid)

    def _purchaser(self) -> Card:
        grid = _grid()
        for place, name in enumerate(("purchaser", "purchaser_credit_code", "agency")):
            self._put(grid, name, LineEditor(longest=LONGEST), 0, place)
        return _card(self.tr("Purchaser and agency"), "landmark", grid)

    def _meeting(self) -> Card:
        grid = _grid()
        self._put(grid, "opening_at", self.opening_at, 0, 0)
        self._put(grid, "place", LineEditor(longest=LONGEST), 0, 1, 2)
        self._put(grid, "seats", self.seats, 1, 0)
        self._put(grid, "review_days", DigitsEditor(longest=3), 1, 1)
        self._put(grid, "purchaser_reps", DigitsEditor(longest=2), 1, 2)
        self._put(grid, "specialties", self.specialties, 2, 0, 2)
        names = LineEditor(self.tr("Separated by commas; they are not drawn"), longest=LONGEST)
        self._put(grid, "purchaser_rep_names", names, 2, 2)
        return _card(self.tr("Panel meeting"), "users", grid)

    def _avoidance(self) -> Card:
        grid = _grid()
        self._put(grid, "avoidance_units", self.units, 0, 0, 2)
        self._put(grid, "units_change", self.units_change, 0, 2)
        card = _card(self.tr("Avoidance"), "scale", grid)
        card.body.insertWidget(0, self._sealed)
        return card

    def _put(
        self, grid: QGridLayout, name: str, editor: QWidget, line: int, place: int, span: int = 1
    ) -> None:
        editor.setObjectName(name)
        field = Field(
            words(f"project_field.{name}"),
            editor,
            required=name in _REQUIRED,
            check=self._checks().get(name),
        )
        self.register(name, field)
        grid.addWidget(field, line, place, 1, span)

    def _checks(self) -> dict[str, Any]:
        return {
            "budget": self._check_budget,
            "purchaser_credit_code": self._check_code,
            "purchaser_rep_names": self._check_reps,
        }

    def _check_budget(self, value: object) -> str:
        try:
            cents_of_wan(str(value))
        except ValueError:
            return words("project.row.BUDGET_INVALID")
        return ""

    def _check_code(self, value: object) -> str:
        if is_credit_code(normal_credit_code(str(value))):
            return ""
        return self.tr("This is no unified social credit code of 18 characters. Check it, or leave it empty.")

    def _check_reps(self, value: object) -> str:
        number = _count(str(self.fields["purchaser_reps"].value or ""))
        if number is None or len(split_names(str(value))) <= number:
            return ""
        return words("project.reps_too_many", {"number": number})

    def _show_units(self, *, sealed: bool) -> None:
        self._sealed.setVisible(sealed)
        self.fields["units_change"].setVisible(sealed)


def _grid() -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(12)
    for place in range(_COLUMNS):
        grid.setColumnStretch(place, 1)
        grid.setColumnMinimumWidth(place, 1)
    return grid


def _card(title: str, icon: str, grid: QGridLayout) -> Card:
    card = Card(title, icon)
    card.add(grid)
    return card


def _count_text(count: int | None) -> str:
    return "" if count is None else str(count)


def _count(text: str) -> int | None:
    return int(text) if text else None


def _in_zone_of(stored: datetime | None, typed: datetime) -> datetime:
    """A wall time as it stands in the editor; it is shown in the zone it was stored with."""
    return typed.astimezone() if stored is None else typed.replace(tzinfo=stored.tzinfo)
