"""Fields that the customer defines: the list, and the form of one beside it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtWidgets import QCheckBox, QHBoxLayout

from core.engine.api import Services
from core.engine.workstation import Workstation
from core.pool.editing.field_definitions import FieldsChanged
from core.pool.record.custom_conditions import FieldType
from core.pool.record.custom_fields import EXPERT_TYPE, SEARCHABLE, CustomField, CustomFields
from core.sheets.lists import split_names
from ui.listing import listed
from ui.pages.pool.texts import say
from ui.shell.frame import Frame
from ui.shell.page import GAP, Page
from ui.theme import theme
from ui.widgets.buttons import Button
from ui.widgets.cards import Card
from ui.widgets.editors import LineEditor, TextEditor
from ui.widgets.forms import Field
from ui.widgets.labels import Text
from ui.widgets.layouts import column
from ui.widgets.pickers import Select
from ui.widgets.table.columns import Cell, Column, PageRequest, RowPage
from ui.widgets.table.paged_table import PagedTable

_MARKS = ("required", "searchable", "personal", "disabled")


class CustomFieldsPage(Page):
    """A definition is never removed: disabled, it is asked for no more and keeps what experts hold in it."""

    def __init__(self, frame: Frame, ws: Workstation[Services]) -> None:
        super().__init__(frame)
        self._ws = ws
        self._fields: Sequence[CustomField] = ()
        self._used: frozenset[str] = frozenset()
        self._current = CustomField("", "", FieldType.TEXT)
        self.set_title(
            self.tr("Custom fields"), self.tr("Asked in the form, kept in every version of an expert")
        )
        self.new = Button(self.tr("New field"), "plus", "primary")
        self.new.setObjectName("new_field")
        self.new.clicked.connect(self._begin)
        self.set_main_action(self.new)
        self.table = self._make_table()
        side = self._make_form()
        side.setFixedWidth(theme().px(380))
        line = QHBoxLayout()
        line.setSpacing(GAP)
        line.addWidget(self.table, 1)
        line.addLayout(column(side, None))
        self.body.addLayout(line, 1)
        frame.bridge.on(FieldsChanged, self._changed, self)

    def opened(self, params: Mapping[str, object]) -> None:
        """Load the definitions."""
        self._load()

    def save(self) -> None:
        """Store the field in the form."""
        name = self.name.value
        if not self._name_field.validate():
            return
        marks = {mark: box.isChecked() and box.isEnabled() for mark, box in self._boxes.items()}
        field = replace(
            self._current,
            name=name,
            type=self.type.value or FieldType.TEXT,
            choices=split_names(self.choices.value),
            expert_types=split_names(self.types.value),
            required=marks["required"],
            searchable=marks["searchable"],
            personal=marks["personal"],
            disabled=marks["disabled"],
        )
        define = self._ws.services.pool.fields.define
        self.frame.bridge.call(define, self.frame.actor, field, done=self._stored, owner=self)

    def _make_table(self) -> PagedTable:
        table = PagedTable(
            [
                Column("name", self.tr("Name"), _name, 160, stretch=True),
                Column("type", self.tr("Kind"), _type, 100),
                Column("required", self.tr("Required"), _required, 90),
                Column("choices", self.tr("Choices"), _choices, 200),
                Column("types", self.tr("Expert types"), _types, 140),
                Column("state", self.tr("State"), _state, 100),
            ],
            _key,
            table_id="custom_fields",
            memory=self.frame.preferences,
            name=self.tr("Custom fields"),
        )
        table.view.setObjectName("field_table")
        table.set_words(total=self.tr("{total} {total:field|fields}"))
        table.focused.connect(self._choose)
        return table

    def _make_form(self) -> Card:
        self._card = Card(self.tr("New field"), "pencil", gap=12)
        self.name = LineEditor(longest=30)
        self.name.setObjectName("field_name")
        self.type: Select[FieldType] = Select(
            [(kind, say(f"field_type.{kind.value}")) for kind in FieldType], FieldType.TEXT
        )
        self.type.setObjectName("field_type")
        self.type.edited.connect(self._arrange)
        self.choices = TextEditor(self.tr("One a line"), lines=5)
        self.choices.setObjectName("field_choices")
        self.types = LineEditor(self.tr("Several, separated by commas; empty for all"), longest=2000)
        self._name_field = Field(self.tr("Name"), self.name, required=True)
        self._type_field = Field(self.tr("Kind"), self.type)
        self._choice_field = Field(self.tr("Choices"), self.choices)
        self._types_field = Field(self.tr("Only for experts of these types"), self.types)
        for field in (self._name_field, self._type_field, self._choice_field, self._types_field):
            self._card.add(field)
        names = {
            "required": self.tr("Required"),
            "searchable": self.tr("Found by the search box"),
            "personal": self.tr("Personal: masked like a phone number"),
            "disabled": self.tr("Disabled: no longer asked for"),
        }
        self._boxes = {mark: QCheckBox(names[mark]) for mark in _MARKS}
        for mark, box in self._boxes.items():
            box.setObjectName(f"field_{mark}")
            self._card.add(box)
        self._boxes["personal"].toggled.connect(self._arrange)
        self._note = Text("", "small", "muted", wrap=True)
        self._card.add(self._note)
        button = Button(self.tr("Save"), "save", "primary").fill_width()
        button.setObjectName("save_field")
        button.clicked.connect(self.save)
        self._card.add(button)
        return self._card

    def _load(self) -> None:
        usage = self._ws.services.pool.fields.usage
        self.frame.bridge.call(usage, self.frame.actor, done=self._show_usage, owner=self)

    def _show_usage(self, used: frozenset[str]) -> None:
        self._used = used
        every = self._ws.services.pool.fields.all
        self.frame.bridge.call(every, self.frame.actor, done=self._show_fields, owner=self)

    def _show_fields(self, fields: Sequence[CustomField]) -> None:
        self._fields = tuple(CustomFields(fields))
        self.table.set_source(self._page)
        current = next((f for f in self._fields if f.key == self._current.key), self._current)
        self._show(current)

    def _page(self, _request: PageRequest, done: object, _failed: object) -> None:
        done(RowPage(tuple(self._fields), None, len(self._fields)))  # type: ignore[operator] # the table's answer

    def _choose(self, field: CustomField | None) -> None:
        if field is not None:
            self._show(field)

    def _begin(self) -> None:
        self._show(CustomField("", "", FieldType.TEXT))
        self.name.setFocus()

    def _show(self, field: CustomField) -> None:
        self._current = field
        self._card.set_title(field.name or self.tr("New field"))
        self._name_field.set_value(field.name)
        self.type.set_value(field.type)
        self.choices.set_value("\n".join(field.choices))
        self.types.set_value(listed(field.expert_types))
        for mark, box in self._boxes.items():
            box.setChecked(bool(getattr(field, mark)))
        fixed = field.key in self._used or field.key == EXPERT_TYPE
        self.type.setEnabled(not fixed)
        if field.key == EXPERT_TYPE:
            self._note.setText(self.tr("Types decide which fields are asked and which levels a review has."))
        elif fixed:
            self._note.setText(self.tr("Experts have values in it, so its kind stays."))
        else:
            self._note.setText("")
        self._arrange()

    def _arrange(self, _on: bool = False) -> None:
        self._choice_field.setVisible(self.type.value is FieldType.CHOICE)
        self._types_field.setVisible(self._current.key != EXPERT_TYPE)
        kind = self.type.value
        self._boxes["required"].setEnabled(kind is not FieldType.FILE)
        may_search = kind in SEARCHABLE and not self._boxes["personal"].isChecked()
        self._boxes["searchable"].setEnabled(may_search)

    def _stored(self, field: CustomField) -> None:
        self._current = field
        self.frame.notify(self.tr("Stored: {0}").format(field.name))

    def _changed(self, _message: FieldsChanged) -> None:
        self._load()


def _key(field: CustomField) -> str:
    return field.key


def _name(field: CustomField) -> Cell:
    return Cell(field.name, "faint" if field.disabled else "text", bold=not field.disabled)


def _type(field: CustomField) -> str:
    return say(f"field_type.{field.type.value}")


def _required(field: CustomField) -> Cell:
    return Cell("", icon="check") if field.required else Cell("—", "faint")


def _choices(field: CustomField) -> str:
    return listed(field.choices) or "—"


def _types(field: CustomField) -> str:
    return listed(field.expert_types) or "—"


def _state(field: CustomField) -> Cell:
    word = say("field_state.disabled") if field.disabled else say("field_state.active")
    return Cell(word, "faint" if field.disabled else "text")
