"""Editors of single values. Each has ``value``, ``set_value``, the signal ``edited`` and the signal ``left``.

``edited`` tells of changes by the person only; ``left`` comes when the keyboard leaves, the moment to check.
"""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Generic, Protocol, TypeVar, cast

from PySide6.QtCore import QDate, QDateTime, QEvent, QObject, Qt, QTime, Signal, SignalInstance
from PySide6.QtGui import QFocusEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QDateTimeEdit,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from ui.theme import theme
from ui.widgets.buttons import IconButton
from ui.widgets.labels import Text, restyle

T = TypeVar("T")


class Editor(Protocol):
    """What a form field needs of its editor."""

    edited: SignalInstance
    left: SignalInstance

    @property
    def value(self) -> object:
        """The value as typed so far."""
        ...

    def set_value(self, value: object) -> None:
        """Show a value without ``edited``."""
        ...


class LineEditor(QLineEdit):
    """One line of text. ``icon`` stands before it, ``tall`` is the size of the sign-in page (48 px)."""

    edited = Signal()
    left = Signal()

    def __init__(
        self, placeholder: str = "", icon: str = "", *, tall: bool = False, longest: int = 200
    ) -> None:
        super().__init__()
        self.setPlaceholderText(placeholder)
        self.setMaxLength(longest)
        if tall:
            self.setProperty("measure", "tall")
        if icon:
            self.setProperty("leading", True)
            action = self.addAction(theme().icon(icon), QLineEdit.ActionPosition.LeadingPosition)
            action.setEnabled(False)
            action.setIcon(theme().icon(icon, disabled="text2"))
        self.textEdited.connect(self._tell)

    @property
    def value(self) -> str:
        """The text without outer spaces."""
        return self.text().strip()

    def set_value(self, value: object) -> None:
        """Show a text."""
        self.setText("" if value is None else str(value))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def _tell(self, _text: str) -> None:
        self.edited.emit()


class DigitsEditor(LineEditor):
    """Digits only, as for telephone numbers; spaces and dashes of pasted text are dropped."""

    def __init__(self, placeholder: str = "", *, longest: int = 11, extra: str = "") -> None:
        super().__init__(placeholder)
        self._digits = longest
        self._extra = extra
        self.setInputMethodHints(Qt.InputMethodHint.ImhPreferNumbers)
        self.textEdited.connect(self._clean)

    def _clean(self, text: str) -> None:
        kept = "".join(c for c in text.upper() if c in "0123456789" + self._extra)[: self._digits]
        if kept != text:
            position = self.cursorPosition() - (len(text) - len(kept))
            self.setText(kept)
            self.setCursorPosition(max(position, 0))


class PhoneEditor(DigitsEditor):
    """A mobile number: eleven digits."""

    def __init__(self) -> None:
        super().__init__(longest=11)
        self.setPlaceholderText(self.tr("11 digits"))


class IdNumberEditor(DigitsEditor):
    """A resident's ID number: 17 digits and a digit or X."""

    def __init__(self) -> None:
        super().__init__(longest=18, extra="X")
        self.setPlaceholderText(self.tr("18 characters"))


class TextEditor(QPlainTextEdit):
    """Several lines of text; Tab leaves it."""

    edited = Signal()
    left = Signal()

    def __init__(self, placeholder: str = "", *, lines: int = 3) -> None:
        super().__init__()
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * lines + 22)
        self._silent = False
        self.textChanged.connect(self._tell)

    @property
    def value(self) -> str:
        """The text without outer spaces."""
        return self.toPlainText().strip()

    def set_value(self, value: object) -> None:
        """Show a text."""
        self._silent = True
        self.setPlainText("" if value is None else str(value))
        self._silent = False

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def _tell(self) -> None:
        if not self._silent:
            self.edited.emit()


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


class PasswordEditor(LineEditor):
    """A password: dots, an eye to look, and ``caps_changed(on)`` while Caps Lock seems to be on."""

    caps_changed = Signal(bool)

    def __init__(self, placeholder: str = "", *, tall: bool = False) -> None:
        super().__init__(placeholder, "lock" if tall else "", tall=tall, longest=128)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
        self._eye = self.addAction(theme().icon("eye"), QLineEdit.ActionPosition.TrailingPosition)
        self._eye.setToolTip(self.tr("Show password"))
        self._eye.triggered.connect(self._toggle)
        self._caps = False

    @property
    def value(self) -> str:
        """The password exactly as typed."""
        return self.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Qt cannot be asked for Caps Lock; a letter that comes in upper case without Shift tells.
        text = event.text()
        if len(text) == 1 and text.isalpha() and text.isascii():
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._set_caps(text.isupper() != shift)
        elif event.key() == Qt.Key.Key_CapsLock and self._caps:
            self._set_caps(False)
        super().keyPressEvent(event)

    def _set_caps(self, on: bool) -> None:
        if on != self._caps:
            self._caps = on
            self.caps_changed.emit(on)

    def _toggle(self) -> None:
        hidden = self.echoMode() == QLineEdit.EchoMode.Password
        self.setEchoMode(QLineEdit.EchoMode.Normal if hidden else QLineEdit.EchoMode.Password)
        self._eye.setIcon(theme().icon("eye-off" if hidden else "eye"))
        self._eye.setToolTip(self.tr("Hide password") if hidden else self.tr("Show password"))


def mark_wrong(widget: QWidget, wrong: bool) -> None:
    """Red frame of an editor whose value cannot stay."""
    restyle(widget, "wrong", wrong)
