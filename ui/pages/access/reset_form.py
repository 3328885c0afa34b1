"""A first password for somebody who has forgotten theirs."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from core.access.model import Account
from core.access.rules import SignInPolicy, check_password
from core.kernel.errors import MingQianError
from ui.shell.dialogs import LEAST_REASON, Ask
from ui.texts import message_for
from ui.widgets.editors import PasswordEditor, TextEditor
from ui.widgets.forms import Field
from ui.widgets.notices import Banner


class ResetForm(Ask):
    """First password and reason; ``go`` is the main button, :meth:`validate` comes before reading them."""

    def __init__(self, parent: QWidget, account: Account) -> None:
        super().__init__(parent, _title(account), _text(), "warning")
        self._login = account.login
        self.password = PasswordEditor()
        self.password.setObjectName("reset_password")
        self.reason = TextEditor(lines=2)
        self.reason.setObjectName("reset_reason")
        self._fields = [
            Field(self.tr("First password"), self.password, required=True, check=self._check_password),
            Field(self.tr("Reason"), self.reason, required=True, check=self._check_reason),
        ]
        self._trouble = Banner("", "danger")
        self._trouble.hide()
        for field in self._fields:
            self.content.addWidget(field)
        self.content.addWidget(self._trouble)
        self.add_button(self.tr("Cancel")).clicked.connect(self.reject)
        self.go = self.add_button(self.tr("Reset"), "danger_fill")
        self.go.setObjectName("do_reset")
        self.password.setFocus()

    def validate(self) -> bool:
        """Check both fields and show what is wrong."""
        return all([field.validate() for field in self._fields])

    def refuse(self, sentence: str) -> None:
        """Say why it was not done."""
        self.go.block("")
        self._trouble.set_text(sentence)
        self._trouble.show()
        self.adjustSize()

    def _check_password(self, value: object) -> str:
        try:
            check_password(str(value), self._login, SignInPolicy())
        except MingQianError as error:
            return message_for(error)
        return ""

    def _check_reason(self, value: object) -> str:
        return "" if len(str(value)) >= LEAST_REASON else self.tr("A reason is needed")


def _title(account: Account) -> str:
    return QCoreApplication.translate("ResetForm", "Reset the password of {0}").format(account.login)


def _text() -> str:
    return QCoreApplication.translate(
        "ResetForm",
        "The person must choose another one at the next sign-in. The signing key under the old password is "
        "lost and a new one is made; what was sealed for this person alone stays sealed.",
    )
