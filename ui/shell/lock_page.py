"""Pages that stand in front of the work: the locked screen, and changing the password."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.access.model import Actor
from ui.counted import counted
from ui.shell.frame import LogState
from ui.shell.role_words import role_words
from ui.shell.vital_signs import VitalSigns
from ui.theme import theme
from ui.widgets.buttons import Button
from ui.widgets.cards import Card
from ui.widgets.codes import CodeLine
from ui.widgets.editors import PasswordEditor
from ui.widgets.forms import Field
from ui.widgets.labels import IconLabel, Text
from ui.widgets.layouts import column, row
from ui.widgets.preview import Avatar


class _Middle(QWidget):
    """A card in the middle of an empty page."""

    def __init__(self, width: int = 440) -> None:
        super().__init__()
        self.setProperty("frame", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.card = Card(padding=32, gap=16)
        self.card.setFixedWidth(theme().px(width))
        outer = QVBoxLayout(self)
        outer.addStretch(2)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(self.card)
        line.addStretch(1)
        outer.addLayout(line)
        outer.addStretch(3)


class LockPage(_Middle):
    """Hides the work until the same person gives the password, by ``unlock_asked(password)``."""

    unlock_asked = Signal(str)
    sign_out_asked = Signal()

    def __init__(self, actor: Actor, signs: VitalSigns, *, by_idle: bool) -> None:
        super().__init__()
        self.password = PasswordEditor(tall=True)
        self.password.setObjectName("unlock_password")
        self._field = Field(self.tr("Password"), self.password)
        self._go = Button(self.tr("Unlock"), "lock-open", "primary", "ceremony").fill_width()
        self._go.clicked.connect(self._ask)
        self.password.returnPressed.connect(self._ask)
        note = (
            self.tr("Locked after a while without input. Running draws, calls and recordings go on.")
            if by_idle
            else self.tr("Locked. Running draws, calls and recordings go on.")
        )
        who = row(
            Avatar(actor.name, 48),
            column(Text(actor.name, "card"), Text(role_words(actor.roles), "small", "muted"), gap=2),
            None,
            IconLabel("lock", "accent", 28),
            gap=16,
        )
        self.card.add(who)
        self.card.add(Text(note, tone="muted", wrap=True))
        self.card.add(self._field)
        self.card.add(self._go)
        out = Button(self.tr("Somebody else: sign {0} out").format(actor.name), kind="link")
        out.clicked.connect(self.sign_out_asked)
        self.card.add(row(None, out, None))
        self._log = Text("", "small", "muted")
        self._head = CodeLine("", count=2, size=13)
        self.card.add(row(None, self._log, self._head, None, gap=8))
        signs.log.connect(self._show_log)
        signs.ask_log()

    def refuse(self, sentence: str) -> None:
        """The password was wrong."""
        self._go.setEnabled(True)
        self.password.set_value("")
        self._field.set_error(sentence)
        self.password.setFocus()

    def _show_log(self, state: LogState) -> None:
        """Size and head of the log: recordings go on behind the lock, and every picture is to be dated."""
        self._log.setText(counted(self.tr("Log {0} {0:record|records} · head"), f"{state.size:,}"))
        self._head.set_code(state.head)

    def _ask(self) -> None:
        if self.password.value:
            self._go.setEnabled(False)
            self.unlock_asked.emit(self.password.value)


class PasswordPage(_Middle):
    """Old and new password; ``change_asked(old, new)``, ``cancelled``. ``forced`` at the first sign-in."""

    change_asked = Signal(str, str)
    cancelled = Signal()

    def __init__(self, *, forced: bool) -> None:
        super().__init__()
        self._old = Field(self.tr("Present password"), PasswordEditor(), required=True)
        self._new = Field(self.tr("New password"), PasswordEditor(), required=True)
        self._again = Field(self.tr("New password again"), PasswordEditor(), required=True)
        for name, field in (("old", self._old), ("new", self._new), ("again", self._again)):
            field.editor.setObjectName(f"password_{name}")
        self._go = Button(self.tr("Change password"), kind="primary")
        self._go.setObjectName("change_password")
        self._go.clicked.connect(self._ask)
        cancel = Button(self.tr("Sign out") if forced else self.tr("Cancel"))
        cancel.clicked.connect(self.cancelled)
        self.card.add(Text(self.tr("Change password"), "page"))
        if forced:
            self.card.add(Text(self.tr("The first password must be replaced by one of your own."), wrap=True))
        for field in (self._old, self._new, self._again):
            self.card.add(field)
        self.card.add(row(None, cancel, self._go))

    def refuse(self, code: str, sentence: str) -> None:
        """It was not accepted: at the old password or at the new one."""
        self._go.setEnabled(True)
        field = self._old if code in ("access.wrong_password", "access.account_locked") else self._new
        field.set_error(sentence)
        field.editor.setFocus()

    def start(self) -> None:
        """Put the keyboard into the first field."""
        self._old.editor.setFocus()

    def _ask(self) -> None:
        fields = (self._old, self._new, self._again)
        wrong = [field for field in fields if not field.validate()]
        if wrong:
            wrong[0].editor.setFocus()
            return
        if self._new.value != self._again.value:
            self._again.set_error(self.tr("The two new passwords differ"))
            return
        self._go.setEnabled(False)
        self.change_asked.emit(str(self._old.value), str(self._new.value))
