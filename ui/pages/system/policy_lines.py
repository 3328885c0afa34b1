"""Lines of the policy page: a name, an editor for its figure, its unit and its bounds."""

from dataclasses import replace
from datetime import time
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QGridLayout

from core.contact.invitation.model import ReachOrder
from core.system.policies import BOUNDS, StationPolicy
from ui.texts import words
from ui.theme import theme
from ui.widgets.editors import DigitsEditor, TextEditor, mark_wrong
from ui.widgets.labels import Text
from ui.widgets.pickers import Select

UNITS = {
    "contact.tries": "times", "contact.gap": "seconds", "contact.ring": "seconds",
    "contact.key_wait": "seconds", "contact.menu_plays": "times", "contact.call_limit": "seconds",
    "contact.mail_window": "seconds", "contact.texts_a_day": "parts",
    "contact.remind_hours": "hours", "contact.remind_again_hours": "hours",
    "contact.reply_window": "seconds", "draw.witnesses": "people", "draw.travel_minutes": "minutes",
    "sign_in.account_failures": "times", "sign_in.lock_minutes": "minutes",
    "sign_in.terminal_failures": "times", "sign_in.idle_lock_minutes": "minutes",
    "watermark.density": "density", "recording.pictures": "pictures",
    "backup.every_days": "days", "backup.keep": "backups",
    "retention.messages": "days", "retention.outbox": "days",
}  # fmt: skip
"""Units of the figures by their place in a policy."""

_WIDE = 190
_HALF_HOURS = [time(hour, minute) for hour in range(24) for minute in (0, 30)] + [time(23, 59)]


class FigureLine(QObject):
    """A whole number within its bounds."""

    edited = Signal()

    def __init__(self, section: str, name: str, parent: QObject, *, editable: bool) -> None:
        super().__init__(parent)
        self.section, self.name = section, name
        self._bounds = BOUNDS[section][name]
        self.editor = DigitsEditor(longest=5)
        self.editor.setObjectName(f"policy:{section}.{name}")
        self.editor.setAccessibleName(words(f"policy.{name}"))
        self.editor.setFixedWidth(theme().px(88))
        self.editor.setReadOnly(not editable)
        self.editor.edited.connect(self._look)
        unit = words(f"policy.unit.{UNITS[f'{section}.{name}']}")
        limits = QCoreApplication.translate("PolicyLines", "{0}–{1}")
        self._limits = Text(limits.format(self._bounds.least, self._bounds.most), "small", "muted")
        self._limits.setVisible(editable)
        title = Text(words(f"policy.{name}"), wrap=True)
        self.parts = (title, self.editor, Text(unit, "body", "muted"), self._limits)

    @property
    def wrong(self) -> bool:
        """Whether the figure is missing or out of its bounds."""
        text = self.editor.value
        return not text or not self._bounds.least <= int(text) <= self._bounds.most

    def show_policy(self, policy: StationPolicy) -> None:
        """Show what a policy holds."""
        self.editor.set_value(str(int(getattr(getattr(policy, self.section), self.name))))
        self._mark()

    def put_into(self, policy: StationPolicy) -> StationPolicy:
        """``policy`` with what was typed; only when it is not wrong."""
        held: Any = getattr(policy, self.section)
        kind = type(getattr(held, self.name))
        changed = replace(held, **{self.name: kind(int(self.editor.value))})
        parts: dict[str, Any] = {self.section: changed}
        return replace(policy, **parts)

    def _look(self) -> None:
        self._mark()
        self.edited.emit()

    def _mark(self) -> None:
        mark_wrong(self.editor, self.wrong)
        self._limits.set_tone("danger" if self.wrong else "muted")


class ChoiceLine(QObject):
    """A time of day or a yes or no."""

    edited = Signal()

    def __init__(self, section: str, name: str, parent: QObject, *, editable: bool) -> None:
        super().__init__(parent)
        self.section, self.name = section, name
        self.editor: Select[Any] = Select([])
        self.editor.setObjectName(f"policy:{section}.{name}")
        self.editor.setAccessibleName(words(f"policy.{name}"))
        self.editor.setEnabled(editable)
        self.editor.setFixedWidth(theme().px(_WIDE if name == "order" else 88))
        self.editor.edited.connect(self.edited)
        self.parts = (Text(words(f"policy.{name}"), wrap=True), self.editor, Text(""), Text(""))

    wrong = False

    def show_policy(self, policy: StationPolicy) -> None:
        """Show what a policy holds."""
        value = getattr(getattr(policy, self.section), self.name)
        if isinstance(value, bool):
            options: list[tuple[Any, str]] = [(True, words("policy.yes")), (False, words("policy.no"))]
        elif isinstance(value, ReachOrder):
            options = [(order, words(f"policy.order.{order.value}")) for order in ReachOrder]
        else:
            options = [(at, f"{at:%H:%M}") for at in sorted({*_HALF_HOURS, value.replace(second=0)})]
            value = value.replace(second=0)
        self.editor.set_options(options)
        self.editor.set_value(value)

    def put_into(self, policy: StationPolicy) -> StationPolicy:
        """``policy`` with what was chosen."""
        section: Any = getattr(policy, self.section)
        held, chosen = getattr(section, self.name), self.editor.value
        if isinstance(held, time) and held.replace(second=0) == chosen:
            return policy  # not to the minute, and not touched
        changed: dict[str, Any] = {self.section: replace(section, **{self.name: chosen})}
        return replace(policy, **changed)


class WordsLine(QObject):
    """A list of words, one a line."""

    edited = Signal()

    def __init__(self, section: str, name: str, parent: QObject, *, editable: bool) -> None:
        super().__init__(parent)
        self.section, self.name = section, name
        self.editor = TextEditor(lines=5)
        self.editor.setObjectName(f"policy:{section}.{name}")
        self.editor.setAccessibleName(words(f"policy.{name}"))
        self.editor.setReadOnly(not editable)
        self.editor.edited.connect(self.edited)
        self.parts = (Text(words(f"policy.{name}"), wrap=True), self.editor)

    wrong = False

    def show_policy(self, policy: StationPolicy) -> None:
        """Show what a policy holds."""
        self.editor.set_value("\n".join(getattr(getattr(policy, self.section), self.name)))

    def put_into(self, policy: StationPolicy) -> StationPolicy:
        """``policy`` with what was typed; empty lines do not count."""
        typed = tuple(line.strip() for line in self.editor.value.splitlines() if line.strip())
        changed: dict[str, Any] = {self.section: replace(getattr(policy, self.section), **{self.name: typed})}
        return replace(policy, **changed)


def place(grid: QGridLayout, line: FigureLine | ChoiceLine | WordsLine) -> None:
    """Append a line to a grid of four columns; words take three of them."""
    row = grid.rowCount()
    if isinstance(line, WordsLine):
        grid.addWidget(line.parts[0], row, 0)
        grid.addWidget(line.parts[1], row, 1, 1, 3)
        return
    for column, part in enumerate(line.parts):
        grid.addWidget(part, row, column)
