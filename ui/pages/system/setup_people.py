"""The administrators of the first run: who they are and the passwords they choose."""

from core.access.model import NewAccount, Role
from core.access.rules import SignInPolicy, check_new_account, check_password
from core.kernel.errors import MingQianError
from ui.texts import message_for
from ui.widgets.cards import Card
from ui.widgets.editors import LineEditor, PasswordEditor
from ui.widgets.forms import Field
from ui.widgets.labels import Text

ADMINISTRATORS = (
    ("sysadmin", Role.SYSTEM_ADMIN),
    ("secadmin", Role.SECURITY_ADMIN),
    ("auditor", Role.AUDITOR),
)


class PersonCard(Card):
    """Name, login and password of one administrator."""

    def __init__(self, prefix: str, role: Role, title: str, duty: str) -> None:
        super().__init__(title, "user")
        self.role = role
        self.login = LineEditor(self.tr("lower case letters and digits"), longest=32)
        self.name = LineEditor(longest=40)
        self.password = PasswordEditor()
        self.again = PasswordEditor()
        for part in ("login", "name", "password", "again"):
            getattr(self, part).setObjectName(f"{prefix}_{part}")
        self._login = Field(self.tr("Login"), self.login, required=True, check=self._check_login)
        self._name = Field(self.tr("Name"), self.name, required=True)
        self._password = Field(self.tr("Password"), self.password, required=True, check=self._check_password)
        self._again = Field(self.tr("Password again"), self.again, required=True, check=self._check_again)
        self.add(Text(duty, "small", "muted", wrap=True))
        for field in (self._name, self._login, self._password, self._again):
            self.add(field)

    def validate(self) -> bool:
        """Check all fields and show what is wrong."""
        return all([f.validate() for f in (self._name, self._login, self._password, self._again)])

    def refuse_same(self, sentence: str) -> None:
        """This person stands in another card too."""
        self._name.set_error(sentence)

    def account(self) -> NewAccount:
        """The account as typed."""
        return NewAccount(self.login.value, self.name.value, (self.role,), self.password.value)

    def _check_login(self, value: object) -> str:
        return complaint(check_new_account, str(value), self.name.value or "—", (self.role,))

    def _check_password(self, value: object) -> str:
        return complaint(check_password, str(value), self.login.value, SignInPolicy())

    def _check_again(self, value: object) -> str:
        return "" if value == self.password.value else self.tr("The two passwords differ")


def complaint(check: object, *values: object) -> str:
    """The sentence of what a rule refuses, empty when it does not."""
    try:
        check(*values)  # type: ignore[operator]
    except MingQianError as error:
        return message_for(error)
    return ""
