"""Facts of an expert one under another; masked ones carry an eye for who may look behind."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.pages.pool.experts.plain_values import PlainValues
from ui.pages.pool.parts.presenter import Fact
from ui.pages.pool.texts import say
from ui.widgets.buttons import IconButton
from ui.widgets.cards import FactList
from ui.widgets.labels import IconLabel, Text


class FactLines(FactList):
    """Shows facts through ``plain``; :attr:`shown` are the labels by field."""

    def __init__(self, plain: PlainValues, name_width: int = 96) -> None:
        super().__init__(name_width=name_width)
        self._plain = plain
        self.shown: dict[str, Text] = {}

    def show_facts(self, facts: Sequence[Fact]) -> None:
        """Show these facts instead of those before."""
        self.clear()
        self.shown.clear()
        for fact in facts:
            value = FactValue(fact, self._plain)
            value.asked.connect(self._plain.ask_field)
            self.shown[fact.field] = value.text
            self.add(fact.label or say(f"field.{fact.field}"), value)


class FactValue(QWidget):
    """One value; ``asked(field)`` when the eye is pressed. Copying gives what is shown."""

    asked = Signal(str)

    def __init__(self, fact: Fact, plain: PlainValues) -> None:
        super().__init__()
        self._field = fact.field
        self.text = Text(plain.text(fact.field, fact.text), wrap=True, select=True)
        self.text.setObjectName(f"fact_{fact.field}")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 6)
        layout.addWidget(self.text, 1)
        if fact.masked and plain.may_ask:
            open_eye = plain.is_plain(fact.field)
            word = self.tr("Mask again") if open_eye else self.tr("Show plain value…")
            eye = IconButton("eye" if open_eye else "eye-off", word, "accent", 18)
            eye.setObjectName(f"unmask_{fact.field}")
            eye.clicked.connect(self._ask)
            layout.addWidget(eye, 0, Qt.AlignmentFlag.AlignTop)
        elif fact.masked:
            layout.addWidget(IconLabel("lock", "text3", 16, self.tr("Masked")), 0, Qt.AlignmentFlag.AlignTop)

    def _ask(self) -> None:
        self.asked.emit(self._field)
