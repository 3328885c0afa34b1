"""Account and password on the sign-in page."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.counted import counted
from ui.widgets.buttons import Button
from ui.widgets.editors import LineEditor, PasswordEditor
from ui.widgets.forms import Field
from ui.widgets.labels import Text
from ui.widgets.layouts import row
from ui.widgets.notices import Banner


class SignInForm(QWidget):
    """Account and password; ``submitted(login, password)``, ``forgotten()``."""

    submitted = Signal(str, str)
    forgotten = Signal()

    def __init__(self, failures: int) -> None:
        super().__init__()
        self.login = LineEditor(icon="user", tall=True)
        self.password = PasswordEditor(tall=True)
        self._login_field = Field(self.tr("Account"), self.login)
        self.password_field = Field(self.tr("Password"), self.password)
        self.go = Button(self.tr("Sign in"), kind="primary", size="ceremony").fill_width()
        self.go.setObjectName("sign_in")
        self.login.setObjectName("login")
        self.password.setObjectName("password")
        self.go.clicked.connect(self.submit)
        self.login.returnPressed.connect(self.password.setFocus)
        self.password.returnPressed.connect(self.submit)
        self._locked = Banner("", "danger", icon="lock")
        self._locked.hide()
        forgot = Button(self.tr("Forgot password"), kind="link")
        forgot.clicked.connect(self.forgotten)
        rules = counted(
            self.tr("{0} {0:wrong password locks|wrong passwords in a row lock} the account"), failures
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(Text(self.tr("Sign in"), "figure"))
        note = self.tr("After signing in, all screens show your name and the time as a watermark")
        layout.addWidget(Text(note, tone="muted", wrap=True))
        layout.addSpacing(24)
        layout.addWidget(self._locked)
        layout.addWidget(self._login_field)
        layout.addSpacing(16)
        layout.addWidget(self.password_field)
        layout.addSpacing(20)
        layout.addWidget(self.go)
        layout.addSpacing(12)
        layout.addLayout(row(Text(rules, "small", "muted"), None, forgot))

    def submit(self) -> None:
        """As if the button were pressed."""
        if not self.login.value:
            self._login_field.set_error(self.tr("Please enter your account"))
            self.login.setFocus()
            return
        self._login_field.set_error("")
        if not self.password.value:
            self.password_field.set_error(self.tr("Please enter your password"))
            self.password.setFocus()
            return
        self.set_busy(True)
        self.submitted.emit(self.login.value, self.password.value)

    def set_busy(self, busy: bool) -> None:
        """While the password is being checked."""
        self.go.setText(self.tr("Checking…") if busy else self.tr("Sign in"))
        self.go.setEnabled(not busy)
        self.login.setReadOnly(busy)
        self.password.setReadOnly(busy)

    def refuse(self, sentence: str, *, locked: bool = False) -> None:
        """Wrong: a line under the field; locked: who can unlock stands above the form."""
        self.set_busy(False)
        self.password.set_value("")
        self.password.setFocus()
        self.password_field.set_error("" if locked else sentence)
        self._locked.set_text(sentence)
        self._locked.setVisible(locked)

    def reset(self) -> None:
        """Empty again."""
        self.set_busy(False)
        self.login.set_value("")
        self.password.set_value("")
        self.password_field.set_error("")
        self._locked.hide()
        self.login.setFocus()
