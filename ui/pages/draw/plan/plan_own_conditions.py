"""Conditions of a group on the customer's own fields, below the other conditions of a plan."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.draw.protocol.custom_requirements import MOST_REQUIREMENTS
from core.pool.record.custom_conditions import CustomCondition, FieldType
from core.pool.record.custom_fields import PREFIX, CustomFields
from core.pool.search.conditions import Condition, condition_of, custom_condition
from ui.pages.pool.experts.condition_row import Askable, ConditionRow
from ui.widgets.buttons import Button
from ui.widgets.labels import Text
from ui.widgets.layouts import clear, row


class OwnConditions(QWidget):
    """``edited`` when the person changes something; hidden while the customer has no fields to ask for."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._askable = Askable(in_draws=True)
        self._value: tuple[CustomCondition, ...] = ()
        self.rows: list[ConditionRow] = []
        self.setObjectName("own_conditions")
        self._add = Button(self.tr("Condition on a custom field"), "plus", "link")
        self._add.setObjectName("add_own_condition")
        self._add.clicked.connect(self._add_row)
        self._gone = Text("", "small", "warning", wrap=True)
        self._gone.setObjectName("own_conditions_gone")
        self._drop = Button(self.tr("Take it away"), kind="link")
        self._drop.setObjectName("drop_gone_conditions")
        self._drop.clicked.connect(self._edited)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(self._rows)
        layout.addLayout(row(self._gone, self._drop, None))
        layout.addLayout(row(self._add, None))
        self._make()

    @property
    def value(self) -> tuple[CustomCondition, ...]:
        """The conditions that are complete."""
        return self._value

    def set_value(self, value: Sequence[CustomCondition]) -> None:
        """Show conditions without telling."""
        self._value = tuple(value)
        self._make()

    def set_fields(self, fields: CustomFields) -> None:
        """The customer's fields: those that a form asks for can be asked in a draw."""
        known = {
            field.path: field
            for field in fields
            if not field.disabled and (field.type is not FieldType.CHOICE or field.choices)
        }
        self._askable = Askable(custom=known, in_draws=True)
        self._make()

    def _make(self) -> None:
        clear(self._rows)
        self.rows = []
        gone = 0
        for asked in self._value:
            path = PREFIX + asked.key
            if path in self._askable.custom:
                self._append(condition_of(asked))
            else:
                gone += bool(self._askable.custom)
        self._gone.setText(self.tr("Conditions on custom fields that no longer exist: {0}").format(gone))
        self._gone.setVisible(bool(gone))
        self._drop.setVisible(bool(gone))
        self.setVisible(bool(self._askable.custom))
        self._limit()

    def _append(self, asked: Condition) -> ConditionRow:
        made = ConditionRow(self._askable, asked)
        made.edited.connect(self._edited)
        made.removed.connect(self._take)
        self.rows.append(made)
        self._rows.addWidget(made)
        return made

    def _add_row(self) -> None:
        first = next(iter(self._askable.custom))
        self._append(Condition(first, self._askable.relations(first)[0])).start()
        self._edited()

    def _take(self, made: ConditionRow) -> None:
        self.rows.remove(made)
        self._rows.removeWidget(made)
        made.hide()
        made.deleteLater()
        self._edited()

    def _edited(self) -> None:
        found = [
            custom_condition(row.condition, self._askable.custom[row.condition.field])
            for row in self.rows
            if row.complete
        ]
        before, self._value = self._value, tuple(asked for asked in found if asked is not None)
        self._gone.hide()
        self._drop.hide()
        self._limit()
        if before != self._value:
            self.edited.emit()

    def _limit(self) -> None:
        full = len(self.rows) >= MOST_REQUIREMENTS
        self._add.block(self.tr("No more conditions fit") if full else "")
