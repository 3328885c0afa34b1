"""The fields of an expert on cards, and the way between them and an entry."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QGridLayout, QWidget

from core.access.departments import Department
from core.draw.eligibility.avoidance import legal_entity
from core.pool.editing.entry import ENTRY_TEXTS, ExpertEntry
from core.pool.record.custom_fields import PREFIX, CustomField
from core.pool.record.model import Sex, Specialty, TitleLevel
from core.pool.record.titles import LEVEL_OF
from core.sheets.lists import split_names
from ui.listing import listed
from ui.pages.pool.experts.entry_custom import CustomEditors
from ui.pages.pool.experts.former_employers import FormerEmployersEditor
from ui.pages.pool.texts import say
from ui.widgets.cards import Card
from ui.widgets.department_choice import DepartmentChoice
from ui.widgets.editors import IdNumberEditor, LineEditor, PhoneEditor, TextEditor
from ui.widgets.forms import Field, Form
from ui.widgets.labels import Text
from ui.widgets.layouts import column
from ui.widgets.pickers import DateEditor, Select
from ui.widgets.specialty_tree import SpecialtyPicker, TreeNode

_DATES = ("term_from", "term_to")
_LISTS = ("tags", "avoidance_units", "former_employers", "specialties")
_EDUCATION = ("博士研究生", "硕士研究生", "大学本科", "大学专科")
_COLUMNS = 3

LONGEST = 2000
"""Characters of a text, as in an imported workbook: a shorter editor would cut what it shows."""


class EntryFields(Form):
    """The fields of a person. ``left`` when the keyboard leaves a field: the moment to check it."""

    left = Signal()

    REQUIRED = frozenset({"name", "phone", "employer", "specialties"})

    def __init__(self) -> None:
        super().__init__()
        self.specialties = SpecialtyPicker()
        self.former = FormerEmployersEditor()
        self.custom = CustomEditors()
        self.custom.edited.connect(self.edited)
        self.custom.left.connect(self.left)
        self._office = Text("", "small", "faint", wrap=True)
        self._office.setObjectName("head_office")
        self._office.hide()
        layout = column(*self._cards(), self.custom, self._fees(), None, gap=16)
        layout.setContentsMargins(0, 0, 0, 0)
        self.setLayout(layout)

    def set_nodes(self, specialties: Sequence[Specialty]) -> None:
        """The classification to choose from."""
        self.specialties.set_nodes(
            [TreeNode(s.code, s.name, s.parent, " ".join(s.aliases)) for s in specialties if not s.disabled]
        )

    def set_departments(self, departments: Sequence[Department]) -> None:
        """Those to choose from; without any the field stays away."""
        self.department.set_names([one.name for one in departments])
        self.fields["department"].setVisible(bool(departments))

    def set_custom(self, fields: Sequence[CustomField]) -> None:
        """The customer's own fields."""
        self.custom.set_fields(fields)

    def set_entry(self, entry: ExpertEntry) -> None:
        """Show an entry; the form counts as saved afterwards."""
        values: dict[str, object] = {name: entry.texts.get(name, "") for name in self._texts}
        for name in _DATES:
            text = entry.texts.get(name, "")
            values[name] = date.fromisoformat(text) if text else None
        values |= {
            "specialties": list(entry.specialties),
            "tags": listed(entry.tags),
            "avoidance_units": "\n".join(entry.avoidance_units),
            "former_employers": entry.former_employers,
            "contacts": entry.contacts,
        }
        values = {name: value for name, value in values.items() if name in self.fields}
        self.custom.set_values(entry.custom)
        self.set_values(values)
        self._say_head_office()

    def mark_unsaved(self) -> None:
        """What stands there came from a draft: it differs from what is stored."""
        self._saved = {}

    def entry(self) -> ExpertEntry:
        """What stands in the form."""
        texts = {}
        for name in self._texts:
            value = self.fields[name].value
            texts[name] = value.isoformat() if isinstance(value, date) else str(value or "")
        avoided = self.fields["avoidance_units"].value
        return ExpertEntry(
            texts,
            tuple(self.specialties.value),
            split_names(str(self.fields["tags"].value)),
            split_names(str(avoided)),
            self.former.value,
            self.custom.values(),
        )

    @property
    def _texts(self) -> tuple[str, ...]:
        """Texts that have a field."""
        return tuple(name for name in ENTRY_TEXTS if name in self.fields)

    def field(self, name: str) -> Field | None:
        """A field by name, a custom one by ``custom.KEY``."""
        if name.startswith(PREFIX):
            return self.custom.fields.get(name.removeprefix(PREFIX))
        return self.fields.get(name)

    def every(self) -> dict[str, Field]:
        """All fields, custom ones by ``custom.KEY``."""
        return {**self.fields, **{PREFIX + key: field for key, field in self.custom.fields.items()}}

    def _cards(self) -> tuple[Card, ...]:
        return self._person(), self._reach(), self._work(), self._history(), self._membership()

    def _person(self) -> Card:
        grid = entry_grid()
        self._put(grid, "name", LineEditor(longest=30), 0, 0)
        self._put(grid, "id_number", IdNumberEditor(), 0, 1)
        self._put(grid, "phone", PhoneEditor(), 0, 2)
        sexes = [("", "—"), *((sex.value, say(f"sex.{sex.value}")) for sex in Sex)]
        self._put(grid, "sex", Select(sexes, ""), 1, 0)
        self._put(grid, "birth_date", LineEditor(self.tr("1975-03-12 or 1975-03")), 1, 1)
        self._put(grid, "education", _with_list(LineEditor(longest=LONGEST), _EDUCATION), 1, 2)
        return entry_card("person", "user", grid)

    def _reach(self) -> Card:
        grid = entry_grid()
        self._put(grid, "email", LineEditor(longest=LONGEST), 0, 0)
        self._put(
            grid, "region", LineEditor(self.tr("Province/city, as 安徽省/合肥市"), longest=LONGEST), 0, 1
        )
        self._put(grid, "postcode", LineEditor(longest=LONGEST), 0, 2)
        self._put(grid, "address", LineEditor(longest=LONGEST), 1, 0, 3)
        return entry_card("reach", "phone", grid)

    def _work(self) -> Card:
        grid = entry_grid()
        self._put(grid, "employer", LineEditor(longest=200), 0, 0, 2)
        self._put(grid, "credit_code", LineEditor(longest=18), 0, 2)
        self.fields["employer"].edited.connect(self._say_head_office)
        grid.addWidget(self._office, 1, 0, 1, 3)
        self._put(grid, "title", _with_list(LineEditor(longest=LONGEST), tuple(LEVEL_OF)), 2, 0)
        levels = [("", "—"), *((level.value, say(f"level.{level.value}")) for level in TitleLevel)]
        self._put(grid, "title_level", Select(levels, ""), 2, 1)
        self._put(grid, "practice_since", LineEditor(self.tr("2009-07, 2009 or years, as 15")), 2, 2)
        self._put(grid, "specialties", self.specialties, 3, 0, 3)
        return entry_card("work", "graduation-cap", grid)

    def _history(self) -> Card:
        grid = entry_grid()
        self._put(grid, "former_employers", self.former, 0, 0, 2)
        self._put(grid, "avoidance_units", TextEditor(self.tr("One a line"), lines=3), 0, 2)
        return entry_card("avoidance", "scale", grid)

    def _membership(self) -> Card:
        grid = entry_grid()
        self._put(grid, "term_from", DateEditor(optional=True), 0, 0)
        self._put(grid, "term_to", DateEditor(optional=True), 0, 1)
        self._put(grid, "tags", LineEditor(self.tr("Several, separated by commas"), longest=LONGEST), 0, 2)
        self.department = DepartmentChoice()
        self._put(grid, "department", self.department, 1, 0)
        self.fields["department"].hide()
        return entry_card("membership", "calendar", grid)

    def _fees(self) -> Card:
        grid = entry_grid()
        self._put(grid, "bank_name", LineEditor(longest=LONGEST), 0, 0)
        self._put(grid, "bank_account", LineEditor(longest=LONGEST), 0, 1)
        self._put(grid, "remarks", LineEditor(longest=LONGEST), 0, 2)
        return entry_card("fees", "receipt", grid)

    def _put(
        self, grid: QGridLayout, name: str, editor: QWidget, line: int, place: int, width: int = 1
    ) -> None:
        field = Field(say(f"field.{name}"), editor, required=name in self.REQUIRED)
        editor.setObjectName(name)
        editor.left.connect(self.left)  # type: ignore[attr-defined] # every editor has it
        self.register(name, field)
        grid.addWidget(field, line, place, 1, width)

    def _say_head_office(self) -> None:
        if "employer" not in self.fields:
            return
        entity = legal_entity(str(self.fields["employer"].value or ""))
        words = self.tr("A branch of {0}: for the employer cap both count as one.")
        self._office.setText(words.format(entity.key) if entity.is_branch else "")
        self._office.setVisible(entity.is_branch)


def entry_grid() -> QGridLayout:
    """Three columns of fields."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(8)
    for place in range(_COLUMNS):
        grid.setColumnStretch(place, 1)
    return grid


def entry_card(section: str, icon: str, grid: QGridLayout) -> Card:
    """A card of the form."""
    card = Card(say(f"section.{section}"), icon)
    card.add(grid)
    return card


def _with_list(editor: LineEditor, words: Sequence[str]) -> LineEditor:
    """Offer words while somebody types; others may be typed, too."""
    completer = QCompleter(list(words), editor)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    editor.setCompleter(completer)
    return editor
