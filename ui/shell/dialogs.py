"""Messages, questions, reasons and the second person's signature.

All are window-modal by ``open()``; nothing waits in a nested event loop. Answers come by callables, and not
at all when their owner has gone.
"""

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from typing import Any

import shiboken6
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from core.access.model import Actor, SignedIn
from core.kernel.errors import UserError
from ui.bridge import Bridge
from ui.listing import listed_clauses
from ui.texts import message_for, words
from ui.theme import theme
from ui.tokens import Tone
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.editors import LineEditor, PasswordEditor, TextEditor
from ui.widgets.forms import Field
from ui.widgets.labels import IconLabel, Text
from ui.widgets.notices import Banner
from ui.widgets.pickers import Select

LEAST_REASON = 4
"""Characters of a reason; less says nothing."""

_MARKS: dict[Tone, tuple[str, str]] = {
    "neutral": ("info", "accent"),
    "accent": ("info", "accent"),
    "solid": ("circle-check", "accent"),
    "warning": ("triangle-alert", "warning"),
    "danger": ("octagon-alert", "danger"),
}

SecondSignIn = Callable[[str, str], "Future[Any]"]


class Ask(QDialog):
    """A dialog with a mark, title, text, content and buttons; the last button is the main one."""

    def __init__(self, parent: QWidget | None, title: str, text: str, tone: Tone = "accent") -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setFixedWidth(theme().px(480))
        icon, color = _MARKS[tone]
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(IconLabel(icon, color, 24), 0, Qt.AlignmentFlag.AlignTop)
        heading = Text(title, "card", wrap=True)
        heading.setMinimumHeight(theme().px(26))  # of the mark: beside it, also where the dialog is too high
        head.addWidget(heading, 1, Qt.AlignmentFlag.AlignTop)
        self.content = QVBoxLayout()
        self.content.setSpacing(12)
        if text:
            said = Text(text, wrap=True, select=True)
            said.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
            self.content.addWidget(said)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(12)
        self.buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(16)
        layout.addLayout(head)
        layout.addLayout(self.content, 1)  # room that is over stands above the buttons, not below the title
        layout.addLayout(self.buttons)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)

    def add_button(self, text: str, kind: ButtonKind = "secondary", *, main: bool = False) -> Button:
        """Append a button; ``main`` takes Enter."""
        button = Button(text, kind=kind)
        button.setDefault(main)
        button.setAutoDefault(main)
        self.buttons.addWidget(button)
        return button


class _Confirm(Ask):
    def __init__(
        self,
        parent: QWidget,
        title: str,
        text: str,
        action: str,
        done: Callable[[], None],
        danger: bool,
        owner: QObject | None,
    ) -> None:
        super().__init__(parent, title, text, "warning" if danger else "accent")
        self._done = done
        self._owner = owner or parent
        cancel = self.add_button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.go = self.add_button(action, "danger_fill" if danger else "primary", main=not danger)
        self.go.setObjectName("confirm")
        self.go.clicked.connect(self._answer)
        (cancel if danger else self.go).setFocus()

    def _answer(self) -> None:
        self.accept()
        if shiboken6.isValid(self._owner):
            self._done()


class _Reason(Ask):
    def __init__(
        self,
        parent: QWidget,
        title: str,
        text: str,
        action: str,
        done: Callable[[str], None],
        danger: bool,
        choices: Sequence[str],
        owner: QObject | None,
    ) -> None:
        super().__init__(parent, title, text, "warning" if danger else "accent")
        self._done = done
        self._owner = owner or parent
        self._choices: Select[str] | None = None
        if choices:
            self._choices = Select([(choice, choice) for choice in choices])
            self.content.addWidget(Field(self.tr("Reason"), self._choices, required=True))
        self._text = TextEditor(self.tr("At least {0} characters").format(LEAST_REASON))
        label = self.tr("Explanation") if choices else self.tr("Reason")
        self.content.addWidget(Field(label, self._text, required=not choices))
        self._text.edited.connect(self._look)
        cancel = self.add_button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.go = self.add_button(action, "danger_fill" if danger else "primary")
        self._text.setObjectName("dialog_reason")
        self.go.setObjectName("confirm_reason")
        self.go.clicked.connect(self._answer)
        self._look()
        self._text.setFocus()

    @property
    def reason(self) -> str:
        """Chosen and typed words together."""
        chosen = (self._choices.value or "") if self._choices is not None else ""
        return listed_clauses(part for part in (chosen, self._text.value) if part)

    def _look(self) -> None:
        short = len(self.reason) < LEAST_REASON
        self.go.block(self.tr("A reason is needed") if short else "")

    def _answer(self) -> None:
        reason = self.reason
        self.accept()
        if shiboken6.isValid(self._owner):
            self._done(reason)


class _CoSign(Ask):
    """Login, password and reason of a second person; stays open until it is right or cancelled."""

    def __init__(
        self,
        parent: QWidget,
        title: str,
        text: str,
        action: str,
        done: Callable[[Actor, str], None],
        permission: str,
        ask_reason: bool,
        owner: QObject | None,
        bridge: Bridge,
        first: Actor,
        sign_in: SecondSignIn,
    ) -> None:
        super().__init__(parent, title, text, "accent")
        self._done = done
        self._owner = owner or parent
        self._permission = permission
        self._bridge = bridge
        self._first = first
        self._sign_in = sign_in
        self.login = LineEditor(icon="user")
        self.login.setObjectName("co_sign_login")
        self.password = PasswordEditor()
        self.password.setObjectName("co_sign_password")
        self._login_field = Field(self.tr("Account of the second person"), self.login, required=True)
        self._password_field = Field(self.tr("Password"), self.password, required=True)
        self.content.addWidget(self._login_field)
        self.content.addWidget(self._password_field)
        self.reason: TextEditor | None = None
        if ask_reason:
            self.reason = TextEditor(self.tr("At least {0} characters").format(LEAST_REASON), lines=2)
            self.reason.setObjectName("co_sign_reason")
            self._reason_field = Field(self.tr("Reason"), self.reason, required=True)
            self.content.addWidget(self._reason_field)
        self._trouble = Banner("", "danger")
        self._trouble.hide()
        self.content.addWidget(self._trouble)
        cancel = self.add_button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.go = self.add_button(action, "primary", main=True)
        self.go.setObjectName("co_sign")
        self.go.clicked.connect(self._check)
        self.login.setFocus()

    def _check(self) -> None:
        good = self._login_field.validate() and self._password_field.validate()
        if self.reason is not None and len(self.reason.value) < LEAST_REASON:
            self._reason_field.set_error(self.tr("A reason is needed"))
            good = False
        if not good:
            return
        if self.login.value == self._first.login:
            self._refuse(UserError("access.same_person"))
            return
        self.go.block(self.tr("Checking…"))
        future = self._sign_in(self.login.value, self.password.value)
        self._bridge.watch(future, done=self._signed, failed=self._refuse, owner=self)

    def _signed(self, signed: SignedIn) -> None:
        if signed.actor.account_id == self._first.account_id:
            self._refuse(UserError("access.same_person"))
            return
        if self._permission and not signed.actor.may(self._permission):
            self._refuse(UserError("access.second_may_not"))
            return
        reason = self.reason.value if self.reason is not None else ""
        self.accept()
        if shiboken6.isValid(self._owner):
            self._done(signed.actor, reason)

    def _refuse(self, error: BaseException) -> None:
        self.go.block("")
        self.password.set_value("")
        self.password.setFocus()
        self._trouble.set_text(message_for(error))
        self._trouble.show()
        self.adjustSize()


class WindowDialogs:
    """The dialogs of one window; see ``ui.shell.frame.Dialogs``."""

    def __init__(self, window: QWidget, bridge: Bridge, first: Actor, sign_in: SecondSignIn) -> None:
        self._window = window
        self._bridge = bridge
        self._first = first
        self._sign_in = sign_in

    def error(self, error: BaseException) -> None:
        """Say what went wrong and what to do."""
        title = words("title.user_error") if isinstance(error, UserError) else words("title.failure")
        self.message(title, message_for(error), "warning" if isinstance(error, UserError) else "danger")

    def message(self, title: str, text: str, tone: Tone = "accent") -> None:
        """Say something that must not be missed."""
        dialog = Ask(self._window, title, text, tone)
        dialog.add_button(words("button.understood"), "primary", main=True).clicked.connect(dialog.accept)
        dialog.open()

    def confirm(
        self,
        title: str,
        text: str,
        action: str,
        done: Callable[[], None],
        *,
        danger: bool = False,
        owner: QObject | None = None,
    ) -> None:
        """Ask before something."""
        _Confirm(self._window, title, text, action, done, danger, owner).open()

    def reason(
        self,
        title: str,
        text: str,
        action: str,
        done: Callable[[str], None],
        *,
        danger: bool = True,
        choices: Sequence[str] = (),
        owner: QObject | None = None,
    ) -> None:
        """Say what follows and ask for a reason."""
        _Reason(self._window, title, text, action, done, danger, choices, owner).open()

    def co_sign(
        self,
        title: str,
        text: str,
        action: str,
        done: Callable[[Actor, str], None],
        *,
        permission: str = "",
        ask_reason: bool = True,
        owner: QObject | None = None,
    ) -> None:
        """Second person signs."""
        _CoSign(
            self._window,
            title,
            text,
            action,
            done,
            permission,
            ask_reason,
            owner,
            self._bridge,
            self._first,
            self._sign_in,
        ).open()
