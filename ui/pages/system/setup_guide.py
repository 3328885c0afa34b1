"""The guide of the first run: the place, the three administrators, the recovery key."""

from collections.abc import Mapping
from concurrent.futures import Future
from pathlib import Path

from PySide6.QtWidgets import QButtonGroup, QCheckBox, QFileDialog, QRadioButton, QStackedWidget, QWidget

from core.access.model import NewAccount, Role
from core.access.rules import SignInPolicy, check_new_account, check_password
from core.engine.program import Program
from core.kernel.errors import MingQianError, UserError
from core.system.setup import FirstRun
from ui.shell.frame import Frame
from ui.shell.page import Page
from ui.shell.role_words import role_word
from ui.texts import message_for
from ui.theme import theme
from ui.widgets.buttons import Button
from ui.widgets.cards import Card
from ui.widgets.codes import CodeBlock
from ui.widgets.editors import LineEditor, PasswordEditor
from ui.widgets.forms import Field
from ui.widgets.labels import Text
from ui.widgets.layouts import column, row
from ui.widgets.notices import Banner

_ADMINISTRATORS = (
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

    def account(self) -> NewAccount:
        """The account as typed."""
        return NewAccount(self.login.value, self.name.value, (self.role,), self.password.value)

    def _check_login(self, value: object) -> str:
        return _complaint(check_new_account, str(value), self.name.value or "—", (self.role,))

    def _check_password(self, value: object) -> str:
        return _complaint(check_password, str(value), self.login.value, SignInPolicy())

    def _check_again(self, value: object) -> str:
        return "" if value == self.password.value else self.tr("The two passwords differ")


class SetupGuide(Page):
    """Three steps: place, administrators, recovery key."""

    def __init__(self, frame: Frame, program: Program) -> None:
        super().__init__(frame)
        self._program = program
        self._key = ""
        self.set_title(self.tr("Set up this workstation"), self.tr("Three steps, about five minutes"))
        self._steps = QStackedWidget()
        self._steps.addWidget(self._place_step())
        self._steps.addWidget(self._people_step())
        self._steps.addWidget(self._key_step())
        self.body.addWidget(self._steps, 1)

    def opened(self, params: Mapping[str, object]) -> None:
        self.organisation.setFocus()

    def _place_step(self) -> QWidget:
        self.organisation = LineEditor(longest=60)
        self.station_id = LineEditor("CQ-01", longest=9)
        self.room = LineEditor(longest=40)
        self._fields = [
            Field(self.tr("Organisation"), self.organisation, required=True),
            Field(
                self.tr("Station number"),
                self.station_id,
                required=True,
                hint=self.tr("Two to six capitals or digits, a hyphen, two digits; stands on every slip"),
            ),
            Field(self.tr("Room"), self.room),
        ]
        self.practice = QRadioButton(self.tr("Practice: sample data and simulated lines, marked everywhere"))
        self.real = QRadioButton(self.tr("Real: for draws that count"))
        self._mode = QButtonGroup(self)
        for name, box in (("mode_practice", self.practice), ("mode_real", self.real)):
            box.setObjectName(name)
            self._mode.addButton(box)
        self.real.setChecked(True)
        for name, editor in (
            ("organisation", self.organisation),
            ("station_id", self.station_id),
            ("room", self.room),
        ):
            editor.setObjectName(name)
        go = Button(self.tr("Continue"), "arrow-right", "primary", icon_after=True)
        go.setObjectName("setup_place_next")
        go.clicked.connect(self._to_people)
        card = Card(self.tr("1  Where this workstation stands"), "landmark")
        for field in self._fields:
            card.add(field)
        card.add(Text(self.tr("What it is for (cannot be changed later)"), "small", "muted"))
        card.add(self.real)
        card.add(self.practice)
        card.add_foot(None, go)
        return _page(card)

    def _people_step(self) -> QWidget:
        duties = {
            Role.SYSTEM_ADMIN: self.tr("Makes accounts and settings; sees no expert and no draw."),
            Role.SECURITY_ADMIN: self.tr("Unlocks accounts, watches over keys and exports."),
            Role.AUDITOR: self.tr("Reads the log and verifies; changes nothing."),
        }
        self._people = [PersonCard(p, r, role_word(r.value), duties[r]) for p, r in _ADMINISTRATORS]
        back = Button(self.tr("Back"), "arrow-left")
        back.setObjectName("setup_people_back")
        back.clicked.connect(self._to_place)
        self._create = Button(self.tr("Set up"), "check", "primary")
        self._create.setObjectName("setup_create")
        self._create.clicked.connect(self._begin)
        notice = Banner(
            self.tr("Three different people. Nobody may hold two of these duties."), tone="accent"
        )
        cards = row(*self._people, gap=16)
        return _page_of(column(notice, cards, row(None, back, self._create, gap=12), None, gap=16))

    def _key_step(self) -> QWidget:
        self._code = CodeBlock(columns=4, size=24)
        self._code.setObjectName("recovery_key")
        self.kept = QCheckBox(self.tr("It is printed or written down and kept in a safe place"))
        self.kept.setObjectName("recovery_kept")
        self.kept.toggled.connect(self._may_finish)
        self._save = Button(self.tr("Save as PDF to print…"), "printer")
        self._save.setObjectName("recovery_save")
        self._save.clicked.connect(self._choose_file)
        self._finish = Button(self.tr("Finish and sign in"), "arrow-right", "primary", icon_after=True)
        self._finish.setObjectName("setup_finish")
        self._finish.clicked.connect(self._done)
        self._finish.block(self.tr("First confirm that the key is kept"))
        card = Card(self.tr("3  Recovery key"), "key-round")
        card.add(
            Text(
                self.tr(
                    "This key opens the workstation when no administrator or supervisor can. It is shown "
                    "once and stored nowhere. Whoever holds it can read everything: put it into a sealed "
                    "envelope in a safe."
                ),
                "body",
                wrap=True,
            )
        )
        card.add(self._code)
        card.add(row(self._save, None))
        card.add(self.kept)
        card.add_foot(None, self._finish)
        return _page(card)

    def _to_place(self) -> None:
        self._steps.setCurrentIndex(0)

    def _to_people(self) -> None:
        if all([field.validate() for field in self._fields]):
            self._steps.setCurrentIndex(1)
            self._people[0].name.setFocus()

    def _begin(self) -> None:
        if not all([person.validate() for person in self._people]):
            return
        self._create.block(self.tr("Being set up…"))
        system, security, auditor = (person.account() for person in self._people)
        answers = FirstRun(
            self.organisation.value,
            self.station_id.value,
            self.room.value,
            str(self.frame.preferences.get("look.language", "zh_CN")),
            self.practice.isChecked(),
            system,
            security,
            auditor,
        )
        future = self._program.workstation.first_run(answers)
        self.frame.bridge.watch(future, done=self._made, failed=self._refused, owner=self)

    def _made(self, key: str) -> None:
        self._key = key
        self._code.set_code(key.replace("-", ""), 8)
        self._steps.setCurrentIndex(2)

    def _refused(self, error: BaseException) -> None:
        self._create.block("")
        if isinstance(error, UserError) and error.code.startswith("setup."):
            self._steps.setCurrentIndex(0)
            self._fields[1 if error.code == "setup.station_id" else 0].set_error(message_for(error))
        else:
            self.frame.dialogs.error(error)

    def _choose_file(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the recovery sheet"), "recovery.pdf", "PDF (*.pdf)"
        )
        if name:
            self._target = Path(name)
            future: Future[bytes] = self._program.recovery_sheet(self._key)
            self.frame.bridge.watch(future, done=self._write_sheet, owner=self)

    def _write_sheet(self, pdf: bytes) -> None:
        try:
            self._target.write_bytes(pdf)
        except OSError:
            self.frame.dialogs.error(UserError("export.unwritable"))
            return
        self.frame.notify(self.tr("Recovery sheet saved"))

    def _may_finish(self, kept: bool) -> None:
        self._finish.block("" if kept else self.tr("First confirm that the key is kept"))

    def _done(self) -> None:
        self._key = ""
        self._code.set_code("")
        self.frame.go_back()


def _complaint(check: object, *values: object) -> str:
    """The sentence of what a rule refuses, empty when it does not."""
    try:
        check(*values)  # type: ignore[operator]
    except MingQianError as error:
        return message_for(error)
    return ""


def _page(card: Card) -> QWidget:
    card.setMinimumWidth(theme().px(560))
    card.setMaximumWidth(theme().px(720))
    return _page_of(row(None, column(card, None), None))


def _page_of(layout: object) -> QWidget:
    page = QWidget()
    page.setLayout(layout)  # type: ignore[arg-type]
    return page
