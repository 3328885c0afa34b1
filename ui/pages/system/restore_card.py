"""Restoring on a computer that has no station yet: where the backup is, which one, and who opens it."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFileDialog

from core.engine.restoring import Restoring
from core.system.backups import BackupInfo, BackupProgress, Opener
from ui.pages.system.recovery_page import RecoveryKeyEditor
from ui.shell.frame import Frame
from ui.texts import message_for
from ui.widgets.buttons import Button
from ui.widgets.cards import Card
from ui.widgets.editors import LineEditor, PasswordEditor
from ui.widgets.forms import Field
from ui.widgets.labels import Text
from ui.widgets.layouts import row
from ui.widgets.notices import Banner
from ui.widgets.pickers import Select
from ui.widgets.progress import ProgressRow


class RestoreCard(Card):
    """``left`` when the person goes back; ``restored`` when the station is there and one may sign in."""

    left = Signal()
    restored = Signal()

    def __init__(self, frame: Frame, restoring: Restoring) -> None:
        title = QCoreApplication.translate("RestoreCard", "Restore from a backup")
        super().__init__(title, "history", padding=24, gap=16)
        self._frame = frame
        self._restoring = restoring
        self._found: list[BackupInfo] = []
        self._finished = False
        note = self.tr(
            "The whole workstation comes back as it was: experts, draws, archives, accounts and passwords "
            "of that day. Two administrators open it together."
        )
        self.add(Text(note, "body", "muted", wrap=True))
        self._look = Button(self.tr("Where is the backup?…"), "folder-open")
        self._look.setObjectName("look_for_backups")
        self._look.clicked.connect(self._ask_folder)
        self._which: Select[int] = Select()
        self._which.setObjectName("found_backups")
        line = row(Field(self.tr("Backup"), self._which), self._look, gap=12)
        line.setStretch(0, 1)
        line.setAlignment(self._look, Qt.AlignmentFlag.AlignBottom)
        self.add(line)
        self._people()
        self._said = Banner("", "danger")
        self._said.setObjectName("restore_said")
        self._said.hide()
        self.add(self._said)
        self._progress = ProgressRow(self.tr("Being copied and checked"), "database-backup")
        self._progress.cancelled.connect(restoring.cancel)
        self._progress.hide()
        self.add(self._progress)
        self._back = Button(self.tr("Back"), "arrow-left")
        self._back.setObjectName("restore_back")
        self._back.clicked.connect(self.left)
        self._go = Button(self.tr("Restore"), "check", "primary")
        self._go.setObjectName("restore_go")
        self._go.clicked.connect(self._begin)
        self.add_foot(self._back, None, self._go)
        frame.bridge.on(BackupProgress, self._moved, self)
        self._show([])

    def _people(self) -> None:
        self._logins = [LineEditor(icon="user"), LineEditor(icon="user")]
        self._passwords = [PasswordEditor(), PasswordEditor()]
        titles = (self.tr("System administrator"), self.tr("Security administrator"))
        self._first_fields = self._person(0, titles[0])
        self._kind: Select[str] = Select(
            [("person", self.tr("by the security administrator")), ("key", self.tr("by the recovery key"))]
        )
        self._kind.setObjectName("restore_second")
        self._kind.edited.connect(self._second_changed)
        self.add(Field(self.tr("Opened together with the system administrator"), self._kind))
        self._second_fields = self._person(1, titles[1])
        self._key = RecoveryKeyEditor()
        self._key.setObjectName("restore_key")
        self._key_field = Field(self.tr("Recovery key"), self._key, required=True)
        self.add(self._key_field)
        self._second_changed()

    def _person(self, place: int, title: str) -> list[Field]:
        login, password = self._logins[place], self._passwords[place]
        login.setObjectName(f"restore_login:{place + 1}")
        password.setObjectName(f"restore_password:{place + 1}")
        fields = [
            Field(self.tr("{0}: account").format(title), login, required=True),
            Field(self.tr("Password of that day"), password, required=True),
        ]
        line = row(*fields, gap=12)
        line.setStretch(0, 1)
        line.setStretch(1, 1)
        self.add(line)
        return fields

    def _second_changed(self) -> None:
        by_key = self._kind.value == "key"
        self._key_field.setVisible(by_key)
        for field in self._second_fields:
            field.setVisible(not by_key)

    def _ask_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("Medium or folder with the backup"))
        if name:
            self.look_in(Path(name))

    def look_in(self, folder: Path) -> None:
        """Offer the backups that are there."""
        self._look.block(self.tr("Being looked for…"))
        future = self._restoring.found(folder)
        self._frame.bridge.watch(future, done=self._looked, failed=self._failed, owner=self)

    def _looked(self, found: Sequence[BackupInfo]) -> None:
        self._look.block("")
        self._show(found)
        self._said.setVisible(not found)
        self._said.set_text(self.tr("No backup of a workstation is there. Choose the medium's top folder."))

    def _show(self, found: Sequence[BackupInfo]) -> None:
        self._found = list(found)
        self._which.set_options([(place, _words_of(info)) for place, info in enumerate(found)])
        self._which.setEnabled(bool(found))
        self._go.block("" if found else self.tr("Say first where the backup is"))

    def _begin(self) -> None:
        if self._finished:
            self.restored.emit()
            return
        by_key = self._kind.value == "key"
        fields = [*self._first_fields, *([self._key_field] if by_key else self._second_fields)]
        if not all([field.validate() for field in fields]):
            return
        first = Opener(self._logins[0].value, self._passwords[0].value)
        second = (
            Opener("", self._key.value) if by_key else Opener(self._logins[1].value, self._passwords[1].value)
        )
        self._said.hide()
        self._progress.set_progress(0, 0)
        self._progress.show()
        for button in (self._go, self._back, self._look):
            button.block(self.tr("Being restored…"))
        info = self._found[self._which.value or 0]
        future = self._restoring.restore(info, first, second)
        self._frame.bridge.watch(future, done=self._done, failed=self._failed, owner=self)

    def _moved(self, news: BackupProgress) -> None:
        self._progress.set_progress(news.done, news.total, size_words(news.done))

    def _done(self, epoch: int) -> None:
        self._finished = True
        self._forget()
        self._progress.hide()
        self._said.set_tone("accent")
        self._said.set_text(
            self.tr("Restored and checked; epoch {0} of the log begins. Sign in as before.").format(epoch)
        )
        self._said.show()
        self._back.hide()
        self._go.block("")
        self._go.setText(self.tr("Go to sign-in"))

    def _failed(self, error: BaseException) -> None:
        self._progress.hide()
        for button in (self._back, self._look):
            button.block("")
        self._go.block("" if self._found else self.tr("Say first where the backup is"))
        self._said.set_tone("danger")
        self._said.set_text(message_for(error))
        self._said.show()

    def _forget(self) -> None:
        for editor in (*self._passwords, self._key):
            editor.set_value("")


def size_words(count: int) -> str:
    """Bytes as people say them."""
    if count < 1_000_000:
        return f"{count / 1e3:,.0f} KB"
    return f"{count / 1e6:,.1f} MB" if count < 1_000_000_000 else f"{count / 1e9:,.2f} GB"


def moment_words(moment: datetime) -> str:
    """A moment with its year, in this computer's time."""
    return f"{moment.astimezone():%Y-%m-%d %H:%M}"


def _words_of(info: BackupInfo) -> str:
    stamp = info.stamp
    return f"{moment_words(stamp.made_at)} · {size_words(info.bytes)} · {stamp.station} {stamp.organisation}"
