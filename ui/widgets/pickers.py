"""Editors of values that are picked: one of some, date, time, small number. Same manners as ``editors``."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Generic, TypeVar, cast

from PySide6.QtCore import QDate, QDateTime, QEvent, QObject, Qt, QTime, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QDateTimeEdit,
    QHBoxLayout,
    QLineEdit,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from ui.theme import theme
from ui.widgets.buttons import IconButton
from ui.widgets.labels import Text

T = TypeVar("T")

_BESIDE_WORDS, _WIDEST_LIST = 32, 640
_HARDLY_SEEN = 2
"""Pixels by which words may be cut off before … takes the place of a whole character."""


class Select(QComboBox, Generic[T]):
    """One of some values. The wheel does not change it unless it was clicked: people scroll over forms."""

    edited = Signal()
    left = Signal()

    def __init__(self, options: Sequence[tuple[T, str]] = (), value: T | None = None) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self._values: list[T] = []
        self.set_options(options)
        if value is not None:
            self.set_value(value)
        self.activated.connect(self._tell)

    def set_options(self, options: Sequence[tuple[T, str]]) -> None:
        """Replace the options by ``(value, words)``; the chosen value stays when it is still there."""
        kept = self.value if self._values else None
        self.clear()
        self._values = [value for value, _ in options]
        for _, words in options:
            self.addItem(words)
        if kept in self._values:
            self.setCurrentIndex(self._values.index(kept))

    @property
    def value(self) -> T | None:
        """The chosen value, None when there is nothing to choose."""
        index = self.currentIndex()
        return self._values[index] if 0 <= index < len(self._values) else None

    def set_value(self, value: object) -> None:
        """Choose ``value``; unknown ones choose nothing."""
        self.setCurrentIndex(self._values.index(value) if value in self._values else -1)

    def showPopup(self) -> None:
        """Wide enough for its words, also where the field is not."""
        wanted = self.view().sizeHintForColumn(0) + theme().px(_BESIDE_WORDS)
        self.view().setMinimumWidth(min(wanted, theme().px(_WIDEST_LIST)))
        super().showPopup()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """As Qt does, but words that are cut off end in …"""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, self).width()
        if self.fontMetrics().horizontalAdvance(option.currentText) > room + _HARDLY_SEEN:
            option.currentText = self.fontMetrics().elidedText(
                option.currentText, Qt.TextElideMode.ElideRight, room
            )
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.view().isVisible():
            super().wheelEvent(event)
        else:
            event.ignore()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def _tell(self, _index: int) -> None:
        self.edited.emit()


class DateEditor(QDateEdit):
    """A date; the value is a :class:`datetime.date` or None when ``optional`` and empty."""

    edited = Signal()
    left = Signal()
    _NOTHING = QDate(1900, 1, 1)

    def __init__(self, *, optional: bool = False) -> None:
        super().__init__()
        self.setDisplayFormat("yyyy-MM-dd")
        self.setFixedHeight(theme().px(36))
        self.setCalendarPopup(True)
        self.setMinimumDate(self._NOTHING if optional else QDate(1900, 1, 2))
        self._silent = False
        if optional:
            self.setSpecialValueText(" ")
            self.setDate(self._NOTHING)
        self.dateChanged.connect(self._tell)

    @property
    def value(self) -> date | None:
        """The date."""
        chosen = self.date()
        return None if chosen == self._NOTHING else date(chosen.year(), chosen.month(), chosen.day())

    def set_value(self, value: object) -> None:
        """Show a date; None empties an optional editor."""
        self._silent = True
        self.setDate(QDate(value.year, value.month, value.day) if isinstance(value, date) else self._NOTHING)
        self._silent = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.specialValueText() and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.setDate(self._NOTHING)
            return
        if self.date() == self._NOTHING and event.text().isdigit():
            self.setDate(QDate.currentDate())
            self.setSelectedSection(QDateEdit.Section.YearSection)
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def _tell(self, _date: QDate) -> None:
        if not self._silent:
            self.edited.emit()


class DateTimeEditor(QDateTimeEdit):
    """A date with a time to the minute; the value is a naive :class:`datetime.datetime` of the wall clock."""

    edited = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setDisplayFormat("yyyy-MM-dd HH:mm")
        self.setFixedHeight(theme().px(36))
        self.setCalendarPopup(True)
        self._silent = False
        self.dateTimeChanged.connect(self._tell)

    @property
    def value(self) -> datetime:
        """Date and time."""
        day, time = self.date(), self.time()
        return datetime(day.year(), day.month(), day.day(), time.hour(), time.minute())  # noqa: DTZ001

    def set_value(self, value: object) -> None:
        """Show a date and time."""
        if not isinstance(value, datetime):
            return
        self._silent = True
        self.setDateTime(
            QDateTime(QDate(value.year, value.month, value.day), QTime(value.hour, value.minute))
        )
        self._silent = False

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def _tell(self, _value: QDateTime) -> None:
        if not self._silent:
            self.edited.emit()


class NumberStepper(QWidget):
    """A small whole number with − and + (seats of a group); arrow keys work too."""

    edited = Signal()
    left = Signal()

    def __init__(self, least: int = 0, most: int = 999, value: int = 0, unit: str = "") -> None:
        super().__init__()
        self._least, self._most = least, most
        self._minus = IconButton("minus", self.tr("Fewer"), "text2", 16, framed=True)
        self._plus = IconButton("plus", self.tr("More"), "text2", 16, framed=True)
        self._line = QLineEdit()
        self._line.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._line.setFont(theme().font(16, bold=True))
        self._line.setProperty("part", "stepper")
        self._line.setFixedSize(theme().px(44), theme().px(36))
        self._line.setAccessibleName(unit)
        self._minus.setFixedSize(theme().px(36), theme().px(36))
        self._plus.setFixedSize(theme().px(36), theme().px(36))
        self._minus.setProperty("side", "left")
        self._plus.setProperty("side", "right")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for part in (self._minus, self._line, self._plus):
            layout.addWidget(part)
        if unit:
            layout.addSpacing(8)
            layout.addWidget(Text(unit, "body", "muted"))
        layout.addStretch(1)
        self._value = least
        self.set_value(value)
        self._minus.clicked.connect(self._fewer)
        self._plus.clicked.connect(self._more)
        self._line.textEdited.connect(self._typing)
        self._line.editingFinished.connect(self._typed)
        self._line.installEventFilter(self)
        self.setFocusProxy(self._line)

    @property
    def value(self) -> int:
        """The number."""
        return self._value

    def set_value(self, value: object) -> None:
        """Show a number, kept within the bounds."""
        self._value = min(max(int(cast("int", value)), self._least), self._most)
        self._line.setText(str(self._value))
        self._look()

    def _look(self) -> None:
        self._minus.setEnabled(self._value > self._least)
        self._plus.setEnabled(self._value < self._most)

    def set_bounds(self, least: int, most: int) -> None:
        """Change the bounds."""
        self._least, self._most = least, most
        self.set_value(self._value)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Up:
                self._more()
                return True
            if event.key() == Qt.Key.Key_Down:
                self._fewer()
                return True
        if event.type() is QEvent.Type.FocusOut:
            self.left.emit()
        return super().eventFilter(watched, event)

    def _typing(self, text: str) -> None:
        """A number within the bounds holds at once; what it is not yet waits until the field is left."""
        if not (text.isascii() and text.isdigit() and self._least <= int(text) <= self._most):
            return
        if int(text) != self._value:
            self._value = int(text)
            self._look()
            self.edited.emit()

    def _typed(self) -> None:
        text = self._line.text().strip()
        self._change(int(text) if text.isascii() and text.isdigit() else self._value)

    def _more(self) -> None:
        self._change(self._value + 1)

    def _fewer(self) -> None:
        self._change(self._value - 1)

    def _change(self, value: int) -> None:
        before = self._value
        self.set_value(value)
        if self._value != before:
            self.edited.emit()
