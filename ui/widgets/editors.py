"""Editors of single values. Each has ``value``, ``set_value``, the signal ``edited`` and the signal ``left``.

``edited`` tells of changes by the person only; ``left`` comes when the keyboard leaves, the moment to check.
"""

from typing import Protocol

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from ui.theme import theme
from ui.widgets.buttons import IconButton
from ui.widgets.labels import restyle


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
        self._icon = icon
        self._icon_size = 20 if tall else 18
        if icon:
            self.setTextMargins(theme().px(self._icon_size + 8), 0, 0, 0)
        self.textEdited.connect(self._tell)

    @property
    def value(self) -> str:
        """The text without outer spaces."""
        return self.text().strip()

    def set_value(self, value: object) -> None:
        """Show a text."""
        self.setText("" if value is None else str(value))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._icon:
            # Icons of line edit actions are always 16 px.
            pixmap = theme().pixmap(self._icon, "text2", self._icon_size)
            top = (self.height() - theme().px(self._icon_size)) // 2
            QPainter(self).drawPixmap(theme().px(11), top, pixmap)

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


class PasswordEditor(LineEditor):
    """A password: dots, an eye to look, and ``caps_changed(on)`` while Caps Lock seems to be on."""

    caps_changed = Signal(bool)

    def __init__(self, placeholder: str = "", *, tall: bool = False) -> None:
        super().__init__(placeholder, "lock" if tall else "", tall=tall, longest=128)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
        self._eye = IconButton("eye", self.tr("Show password"), size=20 if tall else 18)
        self._eye.setParent(self)
        self._eye.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._eye.clicked.connect(self._toggle)
        self.setTextMargins(self.textMargins().left(), 0, self._eye.width(), 0)
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
        self._eye.set_icon("eye-off" if hidden else "eye")
        self._eye.set_word(self.tr("Hide password") if hidden else self.tr("Show password"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = self._eye.height()
        self._eye.move(self.width() - side - theme().px(6), (self.height() - side) // 2)


def mark_wrong(widget: QWidget, wrong: bool) -> None:
    """Red frame of an editor whose value cannot stay."""
    restyle(widget, "wrong", wrong)
