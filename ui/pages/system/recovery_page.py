"""Opening with the recovery key: the key, then a new password for a system administrator."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QStackedWidget

from core.access.model import Account
from core.access.recovery import GROUP, GROUPS, check_recovery_key, plain_key
from core.access.rules import SignInPolicy, check_password
from core.engine.api import Services
from core.engine.workstation import Workstation
from core.kernel.errors import MingQianError
from ui.pages.system.setup_layout import narrow
from ui.pages.system.setup_people import complaint
from ui.shell.frame import Frame
from ui.shell.page import Page
from ui.texts import message_for
from ui.widgets.buttons import Button
from ui.widgets.cards import Card
from ui.widgets.editors import LineEditor, PasswordEditor
from ui.widgets.forms import Field
from ui.widgets.labels import Text
from ui.widgets.notices import Banner
from ui.widgets.pickers import Select
from ui.widgets.steps import GuideSteps


class RecoveryKeyEditor(LineEditor):
    """A recovery key in groups of four; small letters and look-alikes are put right while typing."""

    def __init__(self) -> None:
        super().__init__("XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX", "key-round", tall=True, longest=64)
        self.textEdited.connect(self._group)

    def _group(self, text: str) -> None:
        # Only at the end: whoever mends a character in the middle must not lose the place.
        if self.cursorPosition() == len(text):
            plain = plain_key(text)[: GROUPS * GROUP]
            self.setText("-".join(plain[i : i + GROUP] for i in range(0, len(plain), GROUP)))


class RecoveryPage(Page):
    """Nobody is signed in here: whoever holds the key sets a password and then signs in with it."""

    def __init__(self, frame: Frame, ws: Workstation[Services]) -> None:
        super().__init__(frame)
        self._ws = ws
        self.set_title(self.tr("Open with the recovery key"))
        self._marks = GuideSteps([self.tr("Recovery key"), self.tr("New password"), self.tr("Done")])
        self.head.add_action(self._marks)
        self._steps = QStackedWidget()
        for card in (self._key_card(), self._password_card(), self._done_card()):
            self._steps.addWidget(narrow(card, 720))
        self.body.addWidget(self._steps, 1)

    def opened(self, params: Mapping[str, object]) -> None:
        self._marks.set_current(0)
        self._key.setFocus()

    def closed(self) -> None:
        """Whoever comes next has to show the key again."""
        self._ws.end_recovery()

    def _key_card(self) -> Card:
        self._key = RecoveryKeyEditor()
        self._key.setObjectName("typed_recovery_key")
        self._key.returnPressed.connect(self._open)
        self._key_field = Field(
            self.tr("Recovery key"),
            self._key,
            required=True,
            check=self._check_key,
            hint=self.tr("Eight groups of four characters, from the sealed envelope"),
        )
        self._go = Button(self.tr("Open"), "lock-open", "primary")
        self._go.setObjectName("open_with_recovery")
        self._go.clicked.connect(self._open)
        card = Card(self.tr("Recovery key"), "key-round", padding=24, gap=16)
        words = self.tr(
            "Only for the case that no administrator can sign in any more. Opening is recorded. Wrong keys "
            "are counted like wrong passwords."
        )
        card.add(Text(words, "body", "muted", wrap=True))
        card.add(self._key_field)
        card.add_foot(None, self._go)
        return card

    def _password_card(self) -> Card:
        self._who: Select[str] = Select()
        self._who.setObjectName("recovered_account")
        self._new, self._again = PasswordEditor(), PasswordEditor()
        self._new.setObjectName("recovered_password")
        self._again.setObjectName("recovered_again")
        self._fields = [
            Field(self.tr("New password"), self._new, required=True, check=self._check_password),
            Field(self.tr("New password again"), self._again, required=True, check=self._check_again),
        ]
        self._set = Button(self.tr("Set the password"), "check", "primary")
        self._set.setObjectName("recover")
        self._set.clicked.connect(self._recover)
        card = Card(self.tr("New password for a system administrator"), "user-cog", padding=24, gap=16)
        words = self.tr(
            "The workstation is open, and nobody is signed in. The administrator signs in with the new "
            "password and then gives others theirs. The signing key under the old password is lost; a new "
            "one is made."
        )
        card.add(Banner(words))
        card.add(Field(self.tr("System administrator"), self._who))
        for field in self._fields:
            card.add(field)
        card.add_foot(None, self._set)
        return card

    def _done_card(self) -> Card:
        card = Card(self.tr("The password is set"), "circle-check", padding=24, gap=16)
        words = self.tr(
            "The recovery key has been used: whoever saw it can still open the workstation. After signing "
            "in, the system administrator and the security administrator should make a new one together."
        )
        card.add(Banner(words, "warning"))
        done = Button(self.tr("Go to sign-in"), "arrow-right", "primary", icon_after=True)
        done.setObjectName("recovery_done")
        done.clicked.connect(self.frame.go_back)
        card.add_foot(None, done)
        return card

    def _go_to(self, step: int) -> None:
        self._steps.setCurrentIndex(step)
        self._marks.set_current(step)

    def _open(self) -> None:
        if not self._key_field.validate():
            self._key.setFocus()
            return
        self._go.block(self.tr("Checking…"))
        future = self._ws.open_with_recovery(self._key.value)
        self.frame.bridge.watch(future, done=self._opened, failed=self._refused, owner=self)

    def _opened(self, administrators: Sequence[Account]) -> None:
        self._key.set_value("")
        self._who.set_options([(a.id, f"{a.name} ({a.login})") for a in administrators])
        self._go_to(1)
        self._new.setFocus()

    def _refused(self, error: BaseException) -> None:
        self._go.block("")
        if isinstance(error, MingQianError):
            self._key_field.set_error(message_for(error))
            self._key.setFocus()
        else:
            self.frame.dialogs.error(error)

    def _recover(self) -> None:
        wrong = [field for field in self._fields if not field.validate()]
        if wrong:
            wrong[0].editor.setFocus()
            return
        self._set.block(self.tr("Being set…"))
        future = self._ws.recover(str(self._who.value), self._new.value)
        self.frame.bridge.watch(future, done=self._recovered, failed=self._not_recovered, owner=self)

    def _recovered(self, _result: object) -> None:
        self._new.set_value("")
        self._again.set_value("")
        self._go_to(2)

    def _not_recovered(self, error: BaseException) -> None:
        self._set.block("")
        self.frame.dialogs.error(error)

    def _check_key(self, value: object) -> str:
        return complaint(check_recovery_key, str(value))

    def _check_password(self, value: object) -> str:
        login = self._who.currentText().rpartition("(")[2].rstrip(")")
        return complaint(check_password, str(value), login, SignInPolicy())

    def _check_again(self, value: object) -> str:
        return "" if value == self._new.value else self.tr("The two passwords differ")
