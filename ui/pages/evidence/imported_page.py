"""Archives of other stations that were taken in here, to be read and verified again at any time."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from core.engine.api import Services
from core.engine.archive_jobs import CopyProgress
from core.engine.workstation import Workstation
from core.evidence.transfer.exports import ImportedArchive, TransfersChanged
from ui.shell.dates import short_moment
from ui.shell.frame import Frame, Job
from ui.shell.page import Page
from ui.widgets.buttons import Button
from ui.widgets.table.columns import Column, static_source
from ui.widgets.table.paged_table import PagedTable


class ImportedArchivesPage(Page):
    """Each was copied under a temporary name, read back and verified before it got its name here."""

    def __init__(self, frame: Frame, ws: Workstation[Services]) -> None:
        super().__init__(frame)
        self._desk = ws.services.archives
        self._job: Job | None = None
        self.set_title(
            self.tr("Archives of other stations"),
            self.tr("Copied here, read back and verified; to read only"),
        )
        self._open_button = Button(self.tr("Open"), "folder-open")
        self._open_button.setObjectName("open_imported")
        self._open_button.clicked.connect(self._open_chosen)
        self.head.add_action(self._open_button)
        self._take = Button(self.tr("Take in…"), "download", "primary")
        self._take.setObjectName("take_in")
        self._take.clicked.connect(self._choose)
        if frame.actor.may("evidence.import"):
            self.set_main_action(self._take)
        self.table = PagedTable(
            [
                Column("name", self.tr("Archive"), _name, 280, stretch=True),
                Column("station", self.tr("Station"), _station, 110),
                Column("draw", self.tr("Draw or project"), _draw, 170),
                Column("size", self.tr("Size"), _size, 110, align="right"),
                Column("taken", self.tr("Taken in"), _taken, 200),
            ],
            _name,
            table_id="imported",
            memory=frame.preferences,
            name=self.tr("Archives of other stations"),
        )
        self.table.view.setObjectName("imported_table")
        self.table.set_words(total=self.tr("{total} {total:archive|archives}"))
        self.table.set_empty(
            self.tr("Nothing was taken in yet"),
            self.tr("Take in an archive from a stick to keep and read it."),
        )
        self.table.focused.connect(self._focus)
        self.table.activated.connect(self._open)
        self.body.addWidget(self.table, 1)
        frame.bridge.on(TransfersChanged, self._changed, self)
        frame.bridge.on(CopyProgress, self._moved, self)
        self._focus(None)

    def opened(self, params: Mapping[str, object]) -> None:
        """Load the list."""
        self.frame.bridge.call(self._desk.imports, self.frame.actor, done=self._show, owner=self)

    def returned(self) -> None:
        """Shown again."""
        self.opened({})

    def closed(self) -> None:
        """The job in the status bar ends."""
        self._end_job()

    def _changed(self, _message: TransfersChanged) -> None:
        self.opened({})

    def _show(self, imported: Sequence[ImportedArchive]) -> None:
        self.table.set_source(static_source(list(imported)))
        self._focus(imported[0] if imported else None)

    def _focus(self, imported: ImportedArchive | None) -> None:
        self._open_button.block("" if imported is not None else self.tr("There is no archive to open"))

    def _open_chosen(self) -> None:
        chosen = self.table.current_row or next(iter(self.table.rows), None)
        if chosen is not None:
            self._open(chosen)

    def _open(self, imported: ImportedArchive) -> None:
        self.frame.open_page("evidence.browse", path=str(self._desk.imported_folder / imported.file))

    def _choose(self) -> None:
        chooser = QFileDialog(self, self.tr("Choose an archive"))
        chooser.setObjectName("choose_archive_dialog")
        chooser.setOption(QFileDialog.Option.DontUseNativeDialog)
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        chooser.setNameFilters([self.tr("Archives (*.zip)"), self.tr("All files (*)")])
        chooser.fileSelected.connect(self.take_in)
        chooser.open()

    def take_in(self, path: str) -> None:
        """Copy this archive into the folder of imported ones."""
        if self._job is not None:
            return
        self._take.block(self.tr("Being copied…"))
        title = self.tr("Taking in {0}").format(Path(path).name)
        self._job = self.frame.begin_job(title, self._desk.cancel)
        future = self._desk.take_in(self.frame.actor, Path(path))
        self.frame.bridge.watch(future, done=self._taken_in, failed=self._failed, owner=self)

    def _moved(self, news: CopyProgress) -> None:
        if self._job is not None:
            self._job.update(news.done, news.total)

    def _taken_in(self, imported: ImportedArchive) -> None:
        self._end_job()
        self.frame.notify(self.tr("Taken in: {0}").format(imported.name))

    def _failed(self, error: BaseException) -> None:
        self._end_job()
        self.frame.dialogs.error(error)

    def _end_job(self) -> None:
        self._take.block("")
        if self._job is not None:
            self._job.finish()
            self._job = None


def _name(imported: ImportedArchive) -> str:
    return imported.name


def _station(imported: ImportedArchive) -> str:
    return imported.station


def _draw(imported: ImportedArchive) -> str:
    return imported.draw


def _size(imported: ImportedArchive) -> str:
    return f"{imported.bytes / 1_000_000:,.1f} MB"


def _taken(imported: ImportedArchive) -> str:
    return f"{short_moment(imported.at)} · {imported.by}"
