"""Verifying an archive: anybody may, without an account too."""

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future
from pathlib import Path

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QFileDialog

from core.access.model import Actor
from core.evidence.verification.report import Report
from ui.pages.evidence.report_view import ReportView
from ui.shell.frame import Frame, Job
from ui.shell.page import Page
from ui.widgets.buttons import Button
from ui.widgets.cards import Card
from ui.widgets.editors import LineEditor, TextEditor
from ui.widgets.labels import Text
from ui.widgets.layouts import row

Verify = Callable[[Actor, Path, Sequence[str]], "Future[Report]"]
"""Begins a verification of an archive and of codes scanned from papers; done in a worker."""


class VerifyPage(Page):
    """Path of an archive, the button, and the report."""

    def __init__(self, frame: Frame, verify: Verify) -> None:
        super().__init__(frame, "", "")
        self._verify = verify
        self._job: Job | None = None
        self.set_title(self.tr("Verify an archive"), self.tr("Nothing is written; an archive stays as it is"))
        self._go = Button(self.tr("Verify"), "shield-check", "primary")
        self._go.setObjectName("verify_now")
        self._go.clicked.connect(self._begin)
        self.set_main_action(self._go)
        self._path = LineEditor(self.tr("Path of the archive (ZIP file or folder)"), "archive", longest=1000)
        self._path.setObjectName("archive_path")
        self._path.setAccessibleName(self.tr("Path of the archive"))
        self._path.edited.connect(self._look)
        self._path.returnPressed.connect(self._begin)
        choose = Button(self.tr("Choose a file…"), "search")
        choose.setObjectName("choose_archive")
        choose.clicked.connect(self._choose)
        self._codes = TextEditor(self.tr("MQ1:… — one a line"), lines=2)
        self._codes.setObjectName("scanned_codes")
        self._codes.setAccessibleName(self.tr("Codes scanned from papers"))
        card = Card(padding=16)
        words = Text(self.tr("Archive"), "body", "muted"), Text(self.tr("Codes scanned"), "body", "muted")
        width = max(word.sizeHint().width() for word in words)
        for word, editor in zip(words, (row(self._path, choose, gap=12), row(self._codes)), strict=True):
            word.setFixedWidth(width)
            line = row(word, gap=12)
            line.addLayout(editor, 1)
            card.add(line)
        self.report = ReportView("zh" if QLocale().language() is QLocale.Language.Chinese else "en")
        self.body.addWidget(card)
        self.body.addWidget(self.report, 1)
        self._look()

    def opened(self, params: Mapping[str, object]) -> None:
        """The page is shown; load."""
        path = params.get("path")
        if isinstance(path, str) and path:
            self._path.set_value(path)
            self._begin()
        else:
            self._path.setFocus()

    def closed(self) -> None:
        """The job in the status bar ends."""
        self._end_job()

    def _look(self) -> None:
        self._go.block("" if self._path.value else self.tr("Choose an archive first"))

    def _choose(self) -> None:
        chooser = QFileDialog(self, self.tr("Choose an archive"))
        chooser.setObjectName("choose_archive_dialog")
        chooser.setOption(QFileDialog.Option.DontUseNativeDialog)
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        chooser.setNameFilters([self.tr("Archives (*.zip)"), self.tr("All files (*)")])
        chooser.fileSelected.connect(self._chosen)
        chooser.open()

    def _chosen(self, path: str) -> None:
        self._path.set_value(path)
        self._begin()

    def _begin(self) -> None:
        if not self._path.value or self._job is not None:
            return
        self._go.block(self.tr("Being verified…"))
        self.report.show_running()
        self._job = self.frame.begin_job(self.tr("Verifying {0}").format(Path(self._path.value).name))
        codes = tuple(text for text in self._codes.value.splitlines() if text.strip())
        future = self._verify(self.frame.actor, Path(self._path.value), codes)
        self.frame.bridge.watch(future, done=self._show, failed=self._failed, owner=self)

    def _show(self, report: Report) -> None:
        self._end_job()
        self._look()
        self.report.show_report(report)

    def _failed(self, error: BaseException) -> None:
        self._end_job()
        self._look()
        self.report.show_nothing()
        self.frame.dialogs.error(error)

    def _end_job(self) -> None:
        if self._job is not None:
            self._job.finish()
            self._job = None
