"""Sealed archives of this station."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.access.model import Actor
from core.engine.api import Services
from core.engine.seal_jobs import SealProgress
from core.engine.workstation import Workstation
from core.evidence.sealing.model import ArchiveEntry, ArchivesChanged
from core.evidence.transfer.exports import ArchiveExport, TransfersChanged
from ui.pages.evidence.export_dialog import ExportDialog
from ui.pages.evidence.project_dialog import ProjectSealDialog
from ui.pages.evidence.sheet_preview import SheetPreview
from ui.shell.dates import short_moment
from ui.shell.frame import Frame, Job
from ui.shell.page import GAP, Page
from ui.theme import theme
from ui.widgets.buttons import Button
from ui.widgets.cards import Card, FactList
from ui.widgets.codes import CodeLine
from ui.widgets.labels import ElidedText, Text
from ui.widgets.layouts import box, clear, column, row
from ui.widgets.table.columns import Column, static_source
from ui.widgets.table.paged_table import PagedTable

_COPIES_SHOWN = 6


class ArchiveListPage(Page):
    """Archives, where they lie, and the way to verify one."""

    scoped = True

    def __init__(self, frame: Frame, ws: Workstation[Services]) -> None:
        super().__init__(frame, "", "")
        self._ws = ws
        self._chosen: ArchiveEntry | None = None
        self._wanted = ""
        self._job: Job | None = None
        self._sealing = ""
        self.set_title(self.tr("Sealed archives"), self.tr("Of draws and whole projects; anybody can verify"))
        other = Button(self.tr("Verify another file…"), "download")
        other.setObjectName("verify_other")
        other.clicked.connect(self._verify_other)
        foreign = Button(self.tr("Other stations…"), "folder-open")
        foreign.setObjectName("imported_archives")
        foreign.clicked.connect(self._show_imported)
        self._play = Button(self.tr("Recordings"), "circle-play")
        self._play.setObjectName("play_recordings")
        self._play.clicked.connect(self._play_chosen)
        self._browse = Button(self.tr("Open"), "file-search")
        self._browse.setObjectName("browse_archive")
        self._browse.clicked.connect(self._browse_chosen)
        for button in (foreign, other, self._browse):
            self.head.add_action(button)
        self._export = Button(self.tr("Copy onto a medium…"), "usb")
        self._export.setObjectName("export_archive")
        self._export.clicked.connect(self._export_chosen)
        self._export.setVisible(frame.actor.may("evidence.export"))
        whole = Button(self.tr("Seal a project…"), "archive")
        whole.setObjectName("seal_project")
        whole.clicked.connect(self._choose_project)
        if frame.actor.may("evidence.seal"):
            self.head.add_action(whole)
        self._verify = Button(self.tr("Verify"), "shield-check", "primary")
        self._verify.setObjectName("verify_archive")
        self._verify.clicked.connect(self._verify_chosen)
        self.set_main_action(self._verify)
        self.table = PagedTable(
            [
                Column("name", self.tr("Archive"), _name, 260, stretch=True),
                Column("draw", self.tr("Draw or project"), _subject, 180),
                Column("attempt", self.tr("Attempt"), _attempt, 80, align="right"),
                Column("sealed", self.tr("Sealed"), _sealed, 170),
                Column("size", self.tr("Size"), _size, 110, align="right"),
                Column("log", self.tr("Log records"), _log, 120, align="right"),
            ],
            _name,
            table_id="archives",
            memory=frame.preferences,
            name=self.tr("Sealed archives"),
        )
        self.table.view.setObjectName("archive_table")
        self.table.set_empty(
            self.tr("No archives yet"), self.tr("An archive is sealed when a draw is closed.")
        )
        self.table.focused.connect(self._focus)
        self.table.activated.connect(self._open)
        line = row(self.table, self._side(), gap=GAP)
        line.setStretch(0, 1)
        self.body.addLayout(line, 1)
        frame.bridge.on(ArchivesChanged, self._changed, self)
        frame.bridge.on(TransfersChanged, self._copied, self)
        frame.bridge.on(SealProgress, self._moved, self)

    def opened(self, params: Mapping[str, object]) -> None:
        """The page is shown; load."""
        self._wanted = str(params.get("draw_id", ""))
        self._load()

    def returned(self) -> None:
        """Load again."""
        self._load()

    def _load(self) -> None:
        self.frame.bridge.call(
            self._ws.services.evidence.archives, self.frame.actor, done=self._show, owner=self
        )

    def _changed(self, _message: ArchivesChanged) -> None:
        self._load()

    def _side(self) -> QWidget:
        self._card = Card(self.tr("Archive"), "archive", padding=16, gap=12)
        self._facts = FactList(name_width=96)
        self._digest = CodeLine(size=15, per_line=4)
        self._folder = Text("", "body", "muted", wrap=True, select=True)
        self._folder.setObjectName("archive_folder")
        self._nothing = Text(
            self.tr("No archives yet: its facts and its digest stand here."), "body", "muted", wrap=True
        )
        self._card.add(self._nothing)
        self._card.add(self._facts)
        self._digest_title = Text(self.tr("Digest of the file"), "body", "muted")
        self._card.add(self._digest_title)
        self._card.add(self._digest)
        self._card.add(row(self._play, self._export, None, gap=12))
        self._copies = QVBoxLayout()
        self._copies.setSpacing(4)
        self._card.add(self._copies)
        self._card.body.addStretch(1)
        where = Card(self.tr("Folder of the archives"), "hard-drive", padding=16)
        where.add(self._folder)
        where.add(
            Text(
                self.tr("A copy on a stick is enough to verify it; only allowed media are written to."),
                "small",
                "muted",
                wrap=True,
            )
        )
        holder = QWidget()
        holder.setFixedWidth(theme().px(400))
        layout = column(self._card, where, gap=GAP)
        layout.setStretch(0, 1)
        holder.setLayout(layout)
        return holder

    def _show(self, entries: Sequence[ArchiveEntry]) -> None:
        newest = sorted(entries, key=_order, reverse=True)
        self.table.set_source(static_source(newest))
        self._folder.setText(str(self._ws.services.evidence.folder))
        wanted = [entry for entry in newest if entry.draw_id == self._wanted]
        self._focus(wanted[0] if wanted else newest[0] if newest else None)

    def _focus(self, entry: ArchiveEntry | None) -> None:
        self._chosen = entry
        self._verify.block("" if entry is not None else self.tr("There is no archive to verify"))
        recorded = entry is not None and not entry.project
        self._play.block("" if recorded else self.tr("Choose the archive of a draw"))
        self._browse.block("" if entry is not None else self.tr("There is no archive to open"))
        self._export.block("" if entry is not None else self.tr("There is no archive to copy"))
        clear(self._copies)
        self._facts.clear()
        self._nothing.setVisible(entry is None)
        self._digest_title.setVisible(entry is not None)
        if entry is None:
            self._digest.set_code("")
            return
        for name, value in (
            (self.tr("Archive"), entry.name),
            (self.tr("Project") if entry.project else self.tr("Draw"), entry.subject),
            (self.tr("Attempt"), _attempt(entry)),
            (self.tr("Sealed"), _sealed(entry)),
            (self.tr("Size"), _size(entry)),
        ):
            self._facts.add(name, value, bold=name == self.tr("Archive"))
        self._digest.set_code(entry.sha256)
        self._load_copies()

    # -- a whole project

    def _choose_project(self) -> None:
        if self._job is not None:
            self.frame.notify(self.tr("A project is being sealed; wait until that is done"), "warning")
            return
        dialog = ProjectSealDialog(self, self.frame, self._ws)
        dialog.wanted.connect(self._co_sign)
        dialog.open()

    def _co_sign(self, project_no: str, hold: bool) -> None:
        self.frame.dialogs.co_sign(
            self.tr("Seal project {0}").format(project_no),
            self.tr("Operator and supervisor sign the archive. Nothing of the project changes."),
            self.tr("Seal"),
            partial(self._seal_project, project_no, hold),
            permission="draw.supervise",
            ask_reason=False,
            owner=self,
        )

    def _seal_project(self, project_no: str, hold: bool, supervisor: Actor, _reason: str) -> None:
        desk = self._ws.services.project_archives
        title = self.tr("Sealing project {0}").format(project_no)
        self._sealing = project_no
        self._job = self.frame.begin_job(title, partial(desk.cancel, project_no))
        future = desk.seal(self.frame.actor, project_no, supervisor, hold)
        self.frame.bridge.watch(future, done=self._sealed_project, failed=self._not_sealed, owner=self)

    def _moved(self, news: SealProgress) -> None:
        if self._job is not None and news.draw_id == self._sealing:
            self._job.update(news.done, news.total)

    def _sealed_project(self, entry: ArchiveEntry) -> None:
        self._end_job(self.tr("Archive {0} sealed").format(entry.name))

    def _not_sealed(self, error: BaseException) -> None:
        self._end_job()
        self.frame.dialogs.error(error)

    def _end_job(self, message: str = "") -> None:
        if self._job is not None:
            self._job.finish(message)
            self._job = None

    # -- copies

    def _load_copies(self) -> None:
        if self._chosen is not None:
            self.frame.bridge.call(
                self._ws.services.archives.exports,
                self.frame.actor,
                self._chosen.name,
                done=self._show_copies,
                owner=self,
            )

    def _copied(self, _message: TransfersChanged) -> None:
        self._load_copies()

    def _show_copies(self, exports: Sequence[ArchiveExport]) -> None:
        clear(self._copies)
        if self._chosen is None or (exports and exports[0].archive != self._chosen.name):
            return
        if exports:
            self._copies.addWidget(Text(self.tr("Copies on media"), "body", "muted"))
        for export in exports[:_COPIES_SHOWN]:
            words = f"{export.number} · {short_moment(export.at)} · {export.medium_name}"
            receipt = Button(self.tr("Receipt"), kind="link")
            receipt.setAccessibleName(self.tr("Receipt of copy {0}").format(export.number))
            receipt.clicked.connect(partial(self._make_receipt, export))
            line = row(ElidedText(words), receipt)
            line.setStretch(0, 1)
            self._copies.addWidget(box(line))

    def _export_chosen(self) -> None:
        if self._chosen is not None:
            dialog = ExportDialog(self, self.frame, self._ws, self._chosen)
            dialog.receipt_wanted.connect(self._make_receipt)
            dialog.open()

    def _make_receipt(self, export: ArchiveExport) -> None:
        if self._chosen is not None:
            future = self._ws.services.archives.receipt(self.frame.actor, export, self._chosen)
            show = partial(self._show_receipt, export)
            self.frame.bridge.watch(future, done=show, owner=self)

    def _show_receipt(self, export: ArchiveExport, pdf: bytes) -> None:
        name = f"{export.archive}-receipt-{export.number}.pdf"
        SheetPreview(self, self.frame, self._ws, self.tr("Receipt"), pdf, name).open()

    def _open(self, entry: ArchiveEntry) -> None:
        self._focus(entry)
        self._verify_chosen()

    def _verify_chosen(self) -> None:
        if self._chosen is not None:
            path = self._ws.services.evidence.folder / self._chosen.file
            self.frame.open_page("evidence.verify", path=str(path))

    def _browse_chosen(self) -> None:
        if self._chosen is not None:
            path = self._ws.services.evidence.folder / self._chosen.file
            self.frame.open_page("evidence.browse", path=str(path))

    def _play_chosen(self) -> None:
        if self._chosen is not None:
            self.frame.open_page("evidence.player", draw_id=self._chosen.draw_id)

    def _show_imported(self) -> None:
        self.frame.open_page("evidence.imported")

    def _verify_other(self) -> None:
        self.frame.open_page("evidence.verify")


def _order(entry: ArchiveEntry) -> int:
    return entry.seq


def _name(entry: ArchiveEntry) -> str:
    return entry.name


def _subject(entry: ArchiveEntry) -> str:
    return entry.subject


def _attempt(entry: ArchiveEntry) -> str:
    return "–" if entry.project else str(entry.attempt)


def _sealed(entry: ArchiveEntry) -> str:
    return f"{entry.sealed_at:%Y-%m-%d %H:%M}"


def _size(entry: ArchiveEntry) -> str:
    return f"{entry.bytes / 1_000_000:,.1f} MB"


def _log(entry: ArchiveEntry) -> str:
    return f"{entry.log_size:,}"
