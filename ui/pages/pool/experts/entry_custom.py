"""The customer's own fields on the entry form: an editor for each, shown for the types it belongs to."""

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from core.pool.record.custom_conditions import FieldType
from core.pool.record.custom_fields import EXPERT_TYPE, CustomField, CustomFields
from ui.widgets.cards import Card
from ui.widgets.editors import LineEditor
from ui.widgets.forms import Field
from ui.widgets.pickers import DateEditor, Select

_COLUMNS = 3


class CustomEditors(Card):
    """``edited`` and ``left`` as of any editor; values are texts by key."""

    edited = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Further details"), "list-checks", padding=16)
        self.setObjectName("entry_custom")
        self.fields: dict[str, Field] = {}
        self._defined = CustomFields(())
        self._kept: dict[str, str] = {}
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(8)
        for place in range(_COLUMNS):
            self._grid.setColumnStretch(place, 1)
        self.add(self._grid)
        self.hide()

    def set_fields(self, defined: Sequence[CustomField]) -> None:
        """Make an editor for every field that can be filled in."""
        self._defined = CustomFields(defined)
        for field in self._defined:
            is_choice = field.type is FieldType.CHOICE
            if field.disabled or field.type is FieldType.FILE or (is_choice and not field.choices):
                continue
            editor = _editor(field)
            shown = Field(field.name, editor, required=field.required)
            shown.setParent(self)
            editor.setObjectName(field.path)
            shown.edited.connect(self.edited)
            editor.left.connect(self.left)  # type: ignore[attr-defined] # every editor has it
            self.fields[field.key] = shown
        if EXPERT_TYPE in self.fields:
            self.fields[EXPERT_TYPE].edited.connect(self._arrange)
        self._arrange()

    def values(self) -> dict[str, str]:
        """Values by key; of fields that are not shown those that came with the expert."""
        values = dict(self._kept)
        for key, field in self.fields.items():
            if not field.isHidden():
                values[key] = _text(field.value)
        return values

    def set_values(self, values: Mapping[str, str]) -> None:
        """Show an expert's values."""
        self._kept = dict(values)
        for key, field in self.fields.items():
            value = values.get(key, "")
            self._offer(self._defined[key], field, value)
            field.set_value(_value(self._defined[key], value))
        self._arrange()

    def _offer(self, defined: CustomField, field: Field, value: str) -> None:
        """Offer a choice that this expert has although it is in the list no more."""
        if isinstance(field.editor, Select) and defined.type is FieldType.CHOICE:
            field.editor.set_options(_choices((*defined.choices, *({value} - {*defined.choices, ""}))))

    def _arrange(self) -> None:
        kind = _text(self.fields[EXPERT_TYPE].value) if EXPERT_TYPE in self.fields else ""
        asked = [field.key for field in self._defined.asked(kind) if field.key in self.fields]
        for field in self.fields.values():
            self._grid.removeWidget(field)
        for place, key in enumerate(asked):
            self._grid.addWidget(self.fields[key], place // _COLUMNS, place % _COLUMNS)
        for key, field in self.fields.items():  # only now: shown without a place it would be a window
            field.setVisible(key in asked)
        self.setVisible(bool(asked))


def _editor(field: CustomField) -> QWidget:
    if field.type is FieldType.DATE:
        return DateEditor(optional=True)
    if field.type is FieldType.CHOICE:
        return Select(_choices(field.choices), "")
    return LineEditor(longest=24 if field.type is FieldType.NUMBER else 2000)


def _choices(words: Sequence[str]) -> list[tuple[str, str]]:
    return [("", "—"), *((word, word) for word in words)]


def _value(field: CustomField, text: str) -> object:
    if field.type is FieldType.DATE:
        return date.fromisoformat(text) if text else None
    return text


def _text(value: object) -> str:
    return value.isoformat() if isinstance(value, date) else str(value or "")
