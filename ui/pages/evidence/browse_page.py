"""An archive opened to read: its table, its log, its files, and private files for who holds a key."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QFileDialog, QWidget

from core.engine.api import Services
from core.engine.archive_browser import OpenedFiles
from core.engine.workstation import Workstation
from core.evidence.transfer.archive_view import ArchiveFile, ArchiveView, ShownRecord
from core.evidence.transfer.private_opening import PrivateEntry
from ui.pages.evidence.held_archives import HeldArchives
from ui.pages.evidence.player_view import PlayerView
from ui.pages.evidence.report_view import ReportView
from ui.pages.evidence.sheet_preview import SCALE
from ui.pages.system import audit_presenter as presenter
from ui.shell.frame import Frame, Job
from ui.shell.page import Page
from ui.texts import knows, words
from ui.widgets.buttons import Button
from ui.widgets.layouts import column, row
from ui.widgets.notices import Banner
from ui.widgets.panels import Tabs
from ui.widgets.preview import PagePreview, image_from_rgba
from ui.widgets.table.columns import Cell, Column, static_source
from ui.widgets.table.paged_table import PagedTable

_SHEET = 1
"""The tab with the public sheet: the table of a draw, or the overview of a project's draws."""


class BrowseArchivePage(Page):
    """Read only: nothing of the archive is changed, and nothing of it goes into this station's database."""

    def __init__(self, frame: Frame, ws: Workstation[Services]) -> None:
        super().__init__(frame)
        self._browser = ws.services.archive_browser
        self._pictures = ws.services.archives.pictures
        self._player = ws.services.player
        self._path = Path()
        self._view: ArchiveView | None = None
        self._opened: OpenedFiles | None = None
        self._job: Job | None = None
        self.set_title(self.tr("Open an archive"), self.tr("To read only"))
        other = Button(self.tr("Another file…"), "folder-open", "primary")
        other.setObjectName("open_other")
        other.clicked.connect(self._choose)
        self.set_main_action(other)
        self.report = ReportView("zh" if QLocale().language() is QLocale.Language.Chinese else "en")
        self.pages = PagePreview()
        self.draws = HeldArchives(frame.preferences)
        self.draws.wanted.connect(self._read)
        self.head.add_action(self.draws.back)
        self.player = PlayerView(frame, self._player)
        self.log = self._log_table()
        self.files = self._file_table()
        self.tabs = Tabs()
        self.tabs.setObjectName("archive_tabs")
        for title, content in (
            (self.tr("Verification"), self.report),
            (self.tr("Draw table"), self.pages),
            (self.tr("Draws"), self.draws),
            (self.tr("Log"), self.log),
            (self.tr("Files"), self.files),
            (self.tr("Private files"), self._private_part()),
            (self.tr("Recording"), self.player),
        ):
            self.tabs.add_tab(title, content)
        self.body.addWidget(self.tabs, 1)
        self._show_private(None)

    def opened(self, params: Mapping[str, object]) -> None:
        """Read the archive that was chosen; without one the report stays empty."""
        path = params.get("path")
        if isinstance(path, str) and path:
            self._read(path)

    def closed(self) -> None:
        """The job in the status bar ends, and the key is forgotten."""
        self._end_job()
        self._opened = None
        self.player.show_sessions(())

    # -- reading

    def _choose(self) -> None:
        chooser = QFileDialog(self, self.tr("Choose an archive"))
        chooser.setObjectName("choose_archive_dialog")
        chooser.setOption(QFileDialog.Option.DontUseNativeDialog)
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        chooser.setNameFilters([self.tr("Archives (*.zip)"), self.tr("All files (*)")])
        chooser.fileSelected.connect(self._read)
        chooser.open()

    def _read(self, path: str) -> None:
        if self._job is not None:
            return
        self._path = Path(path)
        self._show_private(None)
        self.report.show_running()
        self._job = self.frame.begin_job(self.tr("Reading {0}").format(self._path.name))
        future = self._browser.view(self.frame.actor, self._path)
        self.frame.bridge.watch(future, done=self._show, failed=self._failed, owner=self)

    def _show(self, view: ArchiveView) -> None:
        self._end_job()
        self._view = view
        seal = view.report.seal
        self.set_title(self._path.name if seal is None else seal.archive, str(view.path.parent))
        self.report.show_report(view.report)
        self.files.set_source(static_source(list(view.files)))
        self.log.set_source(static_source(list(view.log)))
        self.draws.show_record(view.path, view.report.project)
        self.pages.set_pages([])
        overview, draw_table = self.tr("Overview of the project"), self.tr("Draw table")
        self.tabs.buttons[_SHEET].setText(draw_table if view.report.project is None else overview)
        if view.table:
            self.frame.bridge.watch(self._pictures(view.table, SCALE), done=self._show_table, owner=self)

    def _show_table(self, pictures: Sequence[tuple[int, int, bytes]]) -> None:
        self.pages.set_pages([image_from_rgba(pixels, width, height) for width, height, pixels in pictures])

    def _failed(self, error: BaseException) -> None:
        self._end_job()
        self.report.show_nothing()
        self.frame.dialogs.error(error)

    def _end_job(self) -> None:
        if self._job is not None:
            self._job.finish()
            self._job = None

    # -- tables

    def _log_table(self) -> PagedTable:
        table = PagedTable(
            [
                Column("seq", self.tr("Number"), _seq, 90, align="right"),
                Column("at", self.tr("Time"), _at, 170),
                Column("event", self.tr("Event"), self._event, 220),
                Column("actor", self.tr("By"), _actor, 110),
                Column("facts", self.tr("Content"), _facts, 300, stretch=True),
            ],
            _seq,
            table_id="archive_log",
            memory=self.frame.preferences,
            name=self.tr("Log"),
        )
        table.view.setObjectName("archive_log_table")
        table.set_words(total=self.tr("{total} {total:record|records}"))
        table.set_empty(
            self.tr("No log to show"),
            self.tr("Choose an archive; what is damaged is not shown."),
            unasked=True,
        )
        return table

    def _file_table(self) -> PagedTable:
        table = PagedTable(
            [
                Column("path", self.tr("File"), _path, 360, stretch=True),
                Column("size", self.tr("Size"), _size, 130, align="right"),
                Column("digest", self.tr("Digest"), _digest, 200),
            ],
            _path,
            table_id="archive_files",
            memory=self.frame.preferences,
            name=self.tr("Files"),
        )
        table.view.setObjectName("archive_file_table")
        table.set_words(total=self.tr("{total} {total:file|files}"))
        table.set_empty(self.tr("No files to show"), self.tr("Choose an archive."), unasked=True)
        return table

    def _event(self, record: ShownRecord) -> Cell:
        if not record.event:
            return Cell(self.tr("Of something else: hash only"), "faint")
        code = f"event.{record.event}"
        return Cell(words(code) if knows(code) else record.event)

    # -- private files

    def _private_part(self) -> QWidget:
        self._note = Banner("")
        self._own = Button(self.tr("Open with my key"), "key-round")
        self._own.setObjectName("open_own_key")
        self._own.clicked.connect(self._open_own)
        self._file = Button(self.tr("Open with a key file…"), "folder-open")
        self._file.setObjectName("open_key_file")
        self._file.clicked.connect(self._choose_key)
        self._save = Button(self.tr("Save the chosen file…"), "download")
        self._save.setObjectName("save_private")
        self._save.clicked.connect(self._choose_target)
        self.private = PagedTable(
            [
                Column("name", self.tr("Private file"), _name, 360, stretch=True),
                Column("size", self.tr("Size"), _size, 130, align="right"),
                Column("digest", self.tr("Digest"), _digest, 200),
            ],
            _name,
            table_id="archive_private",
            memory=self.frame.preferences,
            name=self.tr("Private files"),
        )
        self.private.view.setObjectName("archive_private_table")
        self.private.set_words(total=self.tr("{total} {total:file|files}"))
        self.private.set_empty(
            self.tr("Not opened"), self.tr("Only the recipients named in the seal can open private files.")
        )
        holder = QWidget()
        holder.setLayout(
            column(
                row(self._own, self._file, None, self._save, gap=12),
                self._note,
                self.private,
                gap=12,
                margins=(0, 12),
            )
        )
        return holder

    def _show_private(self, opened: OpenedFiles | None) -> None:
        self._opened = opened
        self.player.show_sessions(())
        if opened is not None:
            future = self._player.of_archive(self.frame.actor, opened)
            self.frame.bridge.watch(future, done=self.player.show_sessions, owner=self)
        self.private.set_source(static_source([] if opened is None else list(opened.entries)))
        self._note.setVisible(opened is not None)
        self._note.set_text(
            self.tr(
                "Opened in memory; each file is compared with what was sealed before it is saved. Saved "
                "files hold personal data in the clear, and each saving is recorded."
            )
        )
        self._save.block("" if opened is not None else self.tr("Open the private files first"))

    def _open_own(self) -> None:
        if self._view is not None:
            future = self._browser.open_with_own_key(self.frame.actor, self._path)
            self.frame.bridge.watch(future, done=self._show_private, owner=self)

    def _choose_key(self) -> None:
        if self._view is None:
            return
        chooser = QFileDialog(self, self.tr("Choose the key file"))
        chooser.setObjectName("choose_key_dialog")
        chooser.setOption(QFileDialog.Option.DontUseNativeDialog)
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        chooser.fileSelected.connect(self.open_with)
        chooser.open()

    def open_with(self, key_file: str) -> None:
        """Open private files with the key in this file."""
        future = self._browser.open_with_key_file(self.frame.actor, self._path, Path(key_file))
        self.frame.bridge.watch(future, done=self._show_private, owner=self)

    def _choose_target(self) -> None:
        entry = self.private.current_row
        if entry is None:
            self.frame.notify(self.tr("Choose a file first"), "warning")
            return
        chooser = QFileDialog(self, self.tr("Save the private file"))
        chooser.setObjectName("save_private_dialog")
        chooser.setOption(QFileDialog.Option.DontUseNativeDialog)
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.selectFile(Path(entry.name).name)
        chooser.fileSelected.connect(self.save_to)
        chooser.open()

    def save_to(self, target: str) -> None:
        """Save the chosen private file."""
        entry = self.private.current_row
        if self._opened is not None and entry is not None:
            future = self._browser.save(self.frame.actor, self._opened, entry, Path(target))
            self.frame.bridge.watch(future, done=self._saved, owner=self)

    def _saved(self, _nothing: None) -> None:
        self.frame.notify(self.tr("Saved; it was what had been sealed"))


def _seq(record: ShownRecord) -> str:
    return str(record.seq)


def _at(record: ShownRecord) -> str:
    return f"{record.at:%Y-%m-%d %H:%M:%S}" if record.at else ""


def _actor(record: ShownRecord) -> str:
    return presenter.actor_name(record.actor, {}) if record.event else ""


def _facts(record: ShownRecord) -> Cell:
    """Accounts stay numbers: whose they are only the other workstation knows."""
    if not record.event:
        return Cell(record.leaf, "faint")
    return Cell(presenter.facts_in_line(record.facts, {}, record.event))


def _path(file: ArchiveFile) -> str:
    return file.path


def _name(entry: PrivateEntry) -> str:
    return entry.name


def _size(file: ArchiveFile | PrivateEntry) -> str:
    return f"{file.size:,}"


def _digest(file: ArchiveFile | PrivateEntry) -> str:
    return f"{file.sha256[:16].upper()}…"
