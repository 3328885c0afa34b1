"""One line of the condition builder: field, relation, values."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from core.pool.record.custom_conditions import FieldType
from core.pool.record.custom_fields import CustomField
from core.pool.record.model import ExpertStatus, Sex, Specialty, TitleLevel
from core.pool.search.conditions import (
    FIELDS,
    RELATIONS,
    Condition,
    Kind,
    Relation,
    custom_relations,
    fault_of,
)
from ui.pages.pool.experts.condition_values import (
    ConditionValues,
    DayEditor,
    NothingToAsk,
    NumberTextEditor,
    TextsEditor,
)
from ui.pages.pool.parts.condition_words import field_word, word
from ui.pages.pool.parts.specialty_choice import SpecialtyChoice
from ui.pages.pool.parts.tree_nodes import flat_nodes, region_nodes, specialty_nodes
from ui.pages.pool.texts import say
from ui.theme import theme
from ui.widgets.buttons import IconButton
from ui.widgets.editors import mark_wrong
from ui.widgets.pickers import Select
from ui.widgets.specialty_tree import TreeNode

_CODES = {"sex": Sex, "title_level": TitleLevel, "status": ExpertStatus}
_CODE_WORDS = {"sex": "sex", "title_level": "level", "status": "status"}
_CUSTOM_KINDS = {
    FieldType.TEXT: Kind.TEXT,
    FieldType.NUMBER: Kind.NUMBER,
    FieldType.DATE: Kind.DATE,
    FieldType.CHOICE: Kind.CHOICE,
    FieldType.FILE: Kind.LABEL,
}


@dataclass(frozen=True, slots=True)
class Askable:
    """What conditions can be about: the classification, regions, tags, and the customer's own fields."""

    specialties: Sequence[Specialty] = ()
    regions: Sequence[str] = ()
    tags: Sequence[str] = ()
    custom: Mapping[str, CustomField] = field(default_factory=dict)
    in_draws: bool = False

    @property
    def names(self) -> list[str]:
        """Fields to choose from: in the plan of a draw the customer's own alone."""
        return [*self.custom] if self.in_draws else [*FIELDS, *self.custom]

    @property
    def custom_names(self) -> dict[str, str]:
        """Names of the customer's fields by path."""
        return {path: own.name for path, own in self.custom.items()}

    def kind(self, name: str) -> Kind:
        """The kind of a field; what is unknown counts as text."""
        if name in FIELDS:
            return FIELDS[name]
        return _CUSTOM_KINDS[self.custom[name].type] if name in self.custom else Kind.TEXT

    def relations(self, name: str) -> tuple[Relation, ...]:
        """What can be asked of a field.

        Plans of draws are published: of a personal field they ask only whether it is given.
        """
        if name not in self.custom:
            return RELATIONS[self.kind(name)]
        if self.in_draws and self.custom[name].personal:
            return (Relation.FILLED, Relation.EMPTY)
        return custom_relations(self.custom[name])

    def choices(self, name: str) -> list[TreeNode]:
        """Values that a field can have, when they are known."""
        if name == "specialties":
            return specialty_nodes(self.specialties)
        if name == "region":
            return region_nodes(self.regions)
        if name == "tags":
            return flat_nodes(self.tags)
        if name in _CODES:
            words = _CODE_WORDS[name]
            return [TreeNode(v.value, say(f"{words}.{v.value}"), bare=True) for v in _CODES[name]]
        if name in self.custom:
            return flat_nodes(self.custom[name].choices)
        return []


class ConditionRow(QWidget):
    """``edited`` when the person changes something; ``removed(self)`` by the cross."""

    edited = Signal()
    removed = Signal(object)

    def __init__(self, askable: Askable, asked: Condition) -> None:
        super().__init__()
        self._askable = askable
        self.field: Select[str] = Select([(n, field_word(n, askable.custom_names)) for n in askable.names])
        self.field.setAccessibleName(self.tr("Field"))
        self.field.setFixedWidth(theme().px(150))
        self.relation: Select[Relation] = Select()
        self.relation.setAccessibleName(self.tr("Comparison"))
        self.relation.setFixedWidth(theme().px(164))
        self.values: ConditionValues = NothingToAsk()
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(8)
        self._layout.addWidget(self.field)
        self._layout.addWidget(self.relation)
        cross = IconButton("x", self.tr("Take this condition away"), "text2", 18)
        cross.clicked.connect(self._remove)
        self._layout.addWidget(cross)
        self.field.edited.connect(self._field_chosen)
        self.relation.edited.connect(self._relation_chosen)
        self._show(asked)

    @property
    def condition(self) -> Condition:
        """What the line asks, as far as it is filled in."""
        relation = self.relation.value or Relation.FILLED
        return Condition(self.field.value or "name", relation, tuple(self.values.texts))

    @property
    def complete(self) -> bool:
        """Whether it can be asked."""
        return not fault_of(self.condition)

    def start(self) -> None:
        """The keyboard goes to the first part."""
        self.field.setFocus()

    def _show(self, asked: Condition) -> None:
        self.field.set_value(asked.field)
        self._offer(asked.relation)
        self._make_values(list(asked.values))

    def _offer(self, chosen: Relation | None) -> None:
        relations = self._askable.relations(self.field.value or "name")
        self.relation.set_options([(relation, word(f"relation.{relation.value}")) for relation in relations])
        self.relation.set_value(chosen if chosen in relations else relations[0])

    def _make_values(self, texts: Sequence[str]) -> None:
        old = self.values
        if isinstance(old, QWidget) and self._layout.indexOf(old) >= 0:
            self._layout.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.values = self._editor()
        self.values.set_texts(texts)
        self.values.edited.connect(self._edited)
        assert isinstance(self.values, QWidget)
        self.values.setObjectName("condition_values")
        self.values.setAccessibleName(self.tr("Value"))
        self.values.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._layout.insertWidget(2, self.values, 1)

    def _editor(self) -> ConditionValues:
        name, relation = self.field.value or "name", self.relation.value
        if relation in (Relation.EMPTY, Relation.FILLED):
            return NothingToAsk()
        kind = self._askable.kind(name)
        if kind is Kind.DATE:
            return DayEditor()
        if kind is Kind.NUMBER:
            return NumberTextEditor()
        nodes = self._askable.choices(name)
        if nodes:
            words = (self.tr("Search"), self.tr("Nothing matches"), self.tr("Choose…"))
            choice = SpecialtyChoice(hint=words[0], nothing=words[1], blank=words[2])
            choice.set_nodes(nodes)
            return choice
        several = self.tr("Several: separate them by commas")
        return TextsEditor(several if relation is Relation.CONTAINS else "")

    def _field_chosen(self) -> None:
        self._offer(None)
        self._make_values([])
        self.edited.emit()

    def _relation_chosen(self) -> None:
        self._make_values(self.values.texts)
        self.edited.emit()

    def _edited(self) -> None:
        assert isinstance(self.values, QWidget)
        mark_wrong(self.values, bool(self.values.texts) and not self.complete)
        self.edited.emit()

    def _remove(self) -> None:
        self.removed.emit(self)
