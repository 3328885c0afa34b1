"""Editors for the values of a condition, one for each kind of field. Values are lists of texts."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from core.sheets.lists import split_names
from ui.listing import listed
from ui.widgets.editors import LineEditor
from ui.widgets.pickers import DateEditor


class ConditionValues(Protocol):
    """An editor of the values of a condition."""

    edited: SignalInstance

    @property
    def texts(self) -> list[str]:
        """The values."""
        ...

    def set_texts(self, texts: Sequence[str]) -> None:
        """Show values without ``edited``."""
        ...


class TextsEditor(LineEditor):
    """One or several texts, separated by 、 or commas: alternatives."""

    @property
    def texts(self) -> list[str]:
        """The alternatives."""
        return list(split_names(self.value))

    def set_texts(self, texts: Sequence[str]) -> None:
        """Show alternatives."""
        self.set_value(listed(texts))


class NumberTextEditor(LineEditor):
    """A number, as text."""

    def __init__(self) -> None:
        super().__init__("0")
        self.setMaxLength(16)
        self.setInputMethodHints(Qt.InputMethodHint.ImhFormattedNumbersOnly)

    @property
    def texts(self) -> list[str]:
        """The number alone."""
        return [self.value] if self.value else []

    def set_texts(self, texts: Sequence[str]) -> None:
        """Show a number."""
        self.set_value(texts[0] if texts else "")


class DayEditor(DateEditor):
    """A day, as ``YYYY-MM-DD``."""

    def __init__(self) -> None:
        super().__init__(optional=True)

    @property
    def texts(self) -> list[str]:
        """The day alone."""
        return [self.value.isoformat()] if self.value is not None else []

    def set_texts(self, texts: Sequence[str]) -> None:
        """Show a day; what is none shows as nothing."""
        try:
            self.set_value(date.fromisoformat(texts[0]) if texts else None)
        except ValueError:
            self.set_value(None)


class NothingToAsk(QWidget):
    """Stands where a relation needs no value."""

    edited = Signal()
    left = Signal()

    @property
    def texts(self) -> list[str]:
        """No values."""
        return []

    def set_texts(self, texts: Sequence[str]) -> None:
        """Shows nothing."""
