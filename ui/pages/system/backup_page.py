"""Backups: where they go, when they are made, what is there; and putting one in the station's place."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtWidgets import QFileDialog, QVBoxLayout

from core.access.model import Actor
from core.engine.api import Services
from core.engine.backup_desk import BackupsChanged, BackupStanding
from core.engine.workstation import Workstation
from core.system.backups import CONFIRMS, RESTORES, BackupInfo, BackupPlace, BackupPolicy, BackupProgress
from ui.counted import counted
from ui.pages.system.restore_card import moment_words, size_words
from ui.shell.dialogs import Ask
from ui.shell.frame import Frame
from ui.shell.page import GAP, Page
from ui.texts import message_for, words
from ui.theme import theme
from ui.widgets.buttons import Button
from ui.widgets.cards import Card, FactList
from ui.widgets.labels import Text
from ui.widgets.layouts import clear, column, row
from ui.widgets.notices import Banner
from ui.widgets.progress import ProgressRow
from ui.widgets.table.columns import Cell, Column, static_source
from ui.widgets.table.paged_table import PagedTable


class BackupPage(Page):
    """The system administrator's; restoring asks for a second person and ends the program."""

    def __init__(self, frame: Frame, ws: Workstation[Services]) -> None:
        super().__init__(frame)
        self._desk = ws.services.backups
        self._policies = ws.services.policies
        self._chosen: BackupInfo | None = None
        self._place: BackupPlace | None = None
        self._busy = False
        self.set_title(
            self.tr("Backup and restore"), self.tr("Encrypted copies of everything this workstation keeps")
        )
        self._buttons()
        self.table = self._make_table()
        self._said = Banner("")
        self._said.setObjectName("backup_said")
        self._said.hide()
        self._progress = ProgressRow(self.tr("Being written, then read back"), "database-backup")
        self._progress.setObjectName("backup_progress")
        self._progress.cancelled.connect(self._desk.cancel)
        self._progress.hide()
        line = row(self.table, column(self._standing_card(), self._place_card(), None, gap=GAP), gap=GAP)
        line.setStretch(0, 1)
        self.body.addWidget(self._said)
        self.body.addWidget(self._progress)
        self.body.addLayout(line, 1)
        frame.bridge.on(BackupProgress, self._moved, self)
        frame.bridge.on(BackupsChanged, self._changed, self)
        self._choose(None)

    def opened(self, params: Mapping[str, object]) -> None:
        """Load how backups stand, what is there, and which media are plugged in."""
        self._load()

    def returned(self) -> None:
        """Shown again."""
        self._load()

    def keeps_awake(self) -> bool:
        """While something is copied."""
        return self._busy

    def unsaved(self) -> str:
        """What runs would be given up."""
        return self.tr("A backup is under way. It goes on without this page.") if self._busy else ""

    # The parts.

    def _buttons(self) -> None:
        self._restore = Button(self.tr("Restore this one…"), "history")
        self._restore.setObjectName("restore_backup")
        self._restore.setVisible(self.frame.actor.may(RESTORES))
        self._restore.clicked.connect(self._ask_restore)
        self._check = Button(self.tr("Check this one"), "shield-check")
        self._check.setObjectName("check_backup")
        self._check.clicked.connect(self._begin_check)
        self._make = Button(self.tr("Back up now"), "database-backup", "primary")
        self._make.setObjectName("back_up")
        self._make.clicked.connect(self._begin_backup)
        self.head.add_action(self._restore)
        self.head.add_action(self._check)
        self.set_main_action(self._make)

    def _make_table(self) -> PagedTable:
        table = PagedTable(
            [
                Column("made", self.tr("Made"), _made, 170, stretch=True),
                Column("records", self.tr("Records"), _records, 100, align="right"),
                Column("files", self.tr("Files"), _files, 70, align="right"),
                Column("size", self.tr("Size"), _size, 90, align="right"),
                Column("epoch", self.tr("Epoch"), _epoch, 90, align="right"),
                Column("program", self.tr("Program"), _program, 90, shown=False),
            ],
            _key,
            table_id="backups",
            memory=self.frame.preferences,
            name=self.tr("Backups"),
        )
        table.view.setObjectName("backup_table")
        table.set_words(total=self.tr("{total} {total:backup|backups}"))
        table.set_empty(
            self.tr("There is no backup here yet"),
            self.tr("Choose a place at the right, best a medium that is kept elsewhere, and back up now."),
        )
        table.focused.connect(self._choose)
        return table

    def _standing_card(self) -> Card:
        card = Card(self.tr("How they stand"), "database-backup", padding=16, gap=8)
        self._facts = FactList(name_width=120)
        self._facts.setObjectName("backup_facts")
        card.add(self._facts)
        note = self.tr("Hour, days and number are policies; two administrators change them together.")
        card.add(Text(note, "small", "muted", wrap=True))
        card.setFixedWidth(theme().px(400))
        return card

    def _place_card(self) -> Card:
        card = Card(self.tr("Where they go"), "usb", padding=16, gap=8)
        self._where = Text("", "body", bold=True, wrap=True, select=True)
        self._where.setObjectName("backup_place")
        card.add(self._where)
        note = self.tr(
            "A folder on this disk helps against mistakes, not against a lost or broken disk: choose a "
            "medium, or a folder on another disk."
        )
        card.add(Text(note, "small", "muted", wrap=True))
        self._media = QVBoxLayout()
        self._media.setSpacing(8)
        card.add(self._media)
        folder = Button(self.tr("Choose a folder…"), "folder-open")
        folder.setObjectName("choose_backup_folder")
        folder.clicked.connect(self._ask_folder)
        card.add(row(folder, None))
        card.setFixedWidth(theme().px(400))
        return card

    # Loading and showing.

    def _load(self) -> None:
        bridge, actor = self.frame.bridge, self.frame.actor
        bridge.call(self._desk.standing, actor, done=self._show_standing, owner=self)
        bridge.watch(self._desk.present_media(actor), done=self._show_media, owner=self)
        bridge.watch(self._desk.kept(actor), done=self._show, failed=self._not_listed, owner=self)

    def _changed(self, _news: object) -> None:
        self._load()

    def _show_standing(self, standing: BackupStanding) -> None:
        self._place = standing.place
        shown = standing.place.shown if standing.place is not None else self.tr("Nowhere yet")
        self._where.setText(shown)
        last, policy = standing.last, self._policies.in_force.backup
        self._facts.clear()
        if last.made_at is None:
            made = self.tr("none")
        else:
            made = f"{moment_words(last.made_at)} · {size_words(last.bytes)}"
        self._facts.add(self.tr("Latest"), made)
        if last.failed_at is not None:
            failed = f"{moment_words(last.failed_at)}: {words(last.failure)}"
            self._facts.add(self.tr("Failed"), Text(failed, "body", "danger", wrap=True))
        due = self.tr("by hand only") if standing.due is None else moment_words(standing.due)
        self._facts.add(self.tr("Next one due"), due)
        self._facts.add(self.tr("By itself"), self._rhythm(policy))
        self._facts.add(self.tr("Kept"), self.tr("the latest {0}").format(policy.keep))
        self._allow()

    def _rhythm(self, policy: BackupPolicy) -> str:
        if not policy.automatic:
            return self.tr("no")
        if policy.every_days == 1:
            return self.tr("daily after {0}").format(f"{policy.at:%H:%M}")
        return self.tr("every {0} days after {1}").format(policy.every_days, f"{policy.at:%H:%M}")

    def _show_media(self, places: Sequence[BackupPlace]) -> None:
        clear(self._media)
        for place in places:
            button = Button(self.tr("Use {0}").format(place.name), "usb")
            button.setObjectName(f"backup_medium:{place.medium}")
            button.clicked.connect(partial(self._set_place, place))
            self._media.addLayout(row(button, None))
        if not places:
            note = self.tr("No allowed medium is plugged in. The security administrator allows media.")
            self._media.addWidget(Text(note, "small", "muted", wrap=True))

    def _show(self, found: Sequence[BackupInfo]) -> None:
        self.table.set_source(static_source(list(found)))
        self._choose(found[0] if found else None)

    def _not_listed(self, error: BaseException) -> None:
        """The medium is not there: nothing to list, and the place says why."""
        self.table.set_source(static_source([]))
        self._choose(None)
        self._say(error)

    def _choose(self, info: BackupInfo | None) -> None:
        self._chosen = info
        self._allow()

    def _allow(self) -> None:
        if self._busy:
            for button in (self._make, self._check, self._restore):
                button.block(self.tr("Something is under way"))
            return
        self._make.block("" if self._place is not None else self.tr("Choose a place first"))
        missing = "" if self._chosen is not None else self.tr("Choose a backup in the list")
        self._check.block(missing)
        self._restore.block(missing)

    # Doing.

    def _ask_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("Folder for backups"))
        if name:
            self._set_place(BackupPlace(name))

    def _set_place(self, place: BackupPlace) -> None:
        future = self._desk.set_place(self.frame.actor, place)
        self.frame.bridge.watch(future, done=self._place_set, owner=self)

    def _place_set(self, place: BackupPlace) -> None:
        self._said.hide()
        self.frame.notify(self.tr("Backups go to {0} from now on").format(place.shown))
        self._load()

    def _begin_backup(self) -> None:
        self._begin(self.tr("Being written, then read back"))
        future = self._desk.back_up(self.frame.actor)
        self.frame.bridge.watch(future, done=self._made, failed=self._failed, owner=self)

    def _made(self, info: BackupInfo) -> None:
        text = self.tr(
            "Written, read back and checked: {0} {0:file|files}, {1}. Keep the medium away from the PC."
        )
        self._end(counted(text, f"{info.files:,}", size_words(info.bytes)))

    def _begin_check(self) -> None:
        if self._chosen is None:
            return
        self._begin(self.tr("Every byte is read again"))
        future = self._desk.check(self.frame.actor, self._chosen)
        self.frame.bridge.watch(future, done=self._checked, failed=self._failed, owner=self)

    def _checked(self, info: BackupInfo) -> None:
        text = self.tr("The backup of {0} is whole: {1} {1:file|files}, signed by this station.")
        self._end(counted(text, moment_words(info.stamp.made_at), f"{info.files:,}"))

    def _ask_restore(self) -> None:
        if self._chosen is None:
            return
        self.frame.dialogs.co_sign(
            self.tr("Restore the backup of {0}").format(moment_words(self._chosen.stamp.made_at)),
            self.tr(
                "It takes this workstation's place: what was done since then is put aside and no longer "
                "seen here. A new log epoch begins. The security administrator signs; afterwards the program "
                "ends."
            ),
            self.tr("Restore"),
            self._signed,
            permission=CONFIRMS,
            owner=self,
        )

    def _signed(self, second: Actor, why: str) -> None:
        if self._chosen is None:
            return
        self._begin(self.tr("Being copied and checked"))
        future = self._desk.restore(self.frame.actor, second, self._chosen, why)
        self.frame.bridge.watch(future, done=self._restored, failed=self._failed, owner=self)

    def _restored(self, _info: BackupInfo) -> None:
        self._end("")
        dialog = Ask(
            self.window(),
            self.tr("The backup is ready"),
            self.tr(
                "The program ends now. At its next start the workstation is the one of the backup; the one "
                "of today is kept beside it, untouched."
            ),
        )
        dialog.setObjectName("restore_ready")
        end = dialog.add_button(self.tr("End the program"), "primary", main=True)
        end.setObjectName("end_program")
        end.clicked.connect(dialog.accept)
        dialog.finished.connect(self.window().close)
        dialog.open()

    def _begin(self, title: str) -> None:
        self._busy = True
        self._said.hide()
        self._progress.set_title(title)
        self._progress.set_progress(0, 0)
        self._progress.show()
        self._allow()

    def _moved(self, news: BackupProgress) -> None:
        if self._busy:
            self._progress.set_progress(news.done, news.total, size_words(news.done))

    def _end(self, text: str) -> None:
        self._busy = False
        self._progress.hide()
        self._said.set_tone("accent")
        self._said.set_text(text)
        self._said.setVisible(bool(text))
        self._allow()

    def _failed(self, error: BaseException) -> None:
        self._end("")
        self._say(error)

    def _say(self, error: BaseException) -> None:
        self._said.set_tone("danger")
        self._said.set_text(message_for(error))
        self._said.show()


def _key(info: BackupInfo) -> str:
    return info.id


def _made(info: BackupInfo) -> Cell:
    return Cell(f"{info.stamp.made_at.astimezone():%Y-%m-%d %H:%M:%S}", bold=True)


def _records(info: BackupInfo) -> str:
    return f"{info.size:,}"


def _files(info: BackupInfo) -> str:
    return f"{info.files:,}"


def _size(info: BackupInfo) -> str:
    return size_words(info.bytes)


def _epoch(info: BackupInfo) -> str:
    return str(info.stamp.epoch)


def _program(info: BackupInfo) -> str:
    return info.stamp.program
