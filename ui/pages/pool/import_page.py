"""Importing specialties or experts: file, preview, confirmation, rows not imported."""

from collections.abc import Mapping
from concurrent.futures import Future
from pathlib import Path
from typing import Any

import shiboken6
from PySide6.QtCore import QLocale, QObject, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from core.engine.api import Services
from core.engine.workstation import Workstation
from core.kernel.errors import UserError
from core.pool.importing import ImportJob
from core.pool.imports import ImportPreview, ImportResult, PreviewRow, RowKind
from core.pool.specialty_rows import SpecialtyPreview
from core.sheets.model import Progress
from ui.pages.pool.classification_preview import ClassificationPreviewView
from ui.pages.pool.import_preview import ImportPreviewView
from ui.pages.pool.import_source import ImportSource
from ui.pages.pool.texts import say
from ui.shell.frame import Frame
from ui.shell.page import Page
from ui.texts import message_for
from ui.theme import theme
from ui.translation import CHINESE, ENGLISH
from ui.widgets.buttons import Button
from ui.widgets.cards import Card
from ui.widgets.labels import IconLabel, Text
from ui.widgets.layouts import row
from ui.widgets.notices import EmptyState
from ui.widgets.progress import ProgressRow
from ui.widgets.steps import GuideSteps

_CHOOSE, _READ, _PREVIEW, _IMPORT, _DONE = range(5)
_ROOM_FOR_STEPS = 1480


class _Relay(QObject):
    """Brings progress from the worker into the main thread."""

    arrived = Signal(object)

    def report(self, progress: Progress) -> None:
        """Called in the worker's thread."""
        if shiboken6.isValid(self):
            self.arrived.emit(progress)


class PoolImportPage(Page):
    """Nothing is written before the preview is confirmed; then all importable rows or none."""

    def __init__(self, frame: Frame, ws: Workstation[Services]) -> None:
        super().__init__(frame)
        self._ws = ws
        self._job: ImportJob[Any] | None = None
        self._token = ""
        self._confirming = False
        chinese = QLocale().language() == QLocale.Language.Chinese
        self._language = CHINESE if chinese else ENGLISH
        self._relay = _Relay(self)
        self._relay.arrived.connect(self._progressed, Qt.ConnectionType.QueuedConnection)
        self.set_title(self.tr("Import into the pool"), "")
        self.steps = GuideSteps(
            [self.tr("Choose a file"), self.tr("Read"), self.tr("Preview"), self.tr("Import")]
        )
        self.head.add_mark(self.steps)
        self._make_actions()
        self.source = ImportSource()
        self.path, self.read = self.source.path, self.source.read
        self.source.changed.connect(self._reset)
        self.source.reading_wanted.connect(self._read)
        self.source.template_wanted.connect(self._save_template)
        self.body.addWidget(self.source)
        self._make_progress()
        self._make_result()
        self._make_states()
        self.experts = ImportPreviewView(self._language)
        self.experts.setObjectName("import_preview")
        self.classification = ClassificationPreviewView()
        self.classification.setObjectName("import_classification")
        self._contents: tuple[QWidget, ...] = (self.hint, self.fault, self.experts, self.classification)
        for content in self._contents:
            self.body.addWidget(content, 1)
        self._reset()

    def opened(self, params: Mapping[str, object]) -> None:
        """Shown; ``kind`` ("specialties" or "experts") may be given."""
        kind = params.get("kind")
        if isinstance(kind, str) and kind:
            self.source.choose_kind(kind)

    def returned(self) -> None:
        """Shown again; the preview is still there."""

    def closed(self) -> None:
        """Reading ends and the preview is forgotten."""
        self._end_job()
        if not self._confirming:
            self._drop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.steps.setVisible(self.width() >= theme().px(_ROOM_FOR_STEPS))

    # Parts.

    def _make_actions(self) -> None:
        self.rejects = Button(self.tr("Save rows not imported…"), "file-text")
        self.rejects.setObjectName("save_rejects")
        self.rejects.clicked.connect(self._save_rejects)
        self.confirm = Button(self.tr("Import"), "check", "primary")
        self.confirm.setObjectName("import_confirm")
        self.confirm.clicked.connect(self._confirm)
        self.head.add_action(self.rejects)
        self.set_main_action(self.confirm)

    def _make_progress(self) -> None:
        self.progress = ProgressRow(self.tr("Reading the file"), "file-search")
        self._progress_holder = Card(padding=(16, 8))
        self._progress_holder.add(self.progress)
        self._progress_holder.hide()
        self.body.addWidget(self._progress_holder)

    def _make_result(self) -> None:
        self.result = Text("", "card", "accent", wrap=True)
        self.result.setObjectName("import_result")
        self.next = Button("", "arrow-right", icon_after=True)
        self.next.setObjectName("open_imported")
        self.next.clicked.connect(self._open_imported)
        self._result_holder = Card(padding=(16, 12))
        line = row(IconLabel("circle-check", "accent", 22), self.result, self.next, gap=12)
        line.setStretch(1, 1)
        self._result_holder.add(line)
        self._result_holder.hide()
        self.body.addWidget(self._result_holder)

    def _make_states(self) -> None:
        self.hint = EmptyState(
            self.tr("No file read yet"),
            self.tr(
                "Choose a workbook and read it: the classification first, then the experts. "
                "Nothing is written before the preview is confirmed."
            ),
            "file-search",
        )
        template = Button(self.tr("Save the template…"), "download")
        template.setObjectName("save_template_for_fault")
        template.clicked.connect(self._save_template)
        self.fault = EmptyState(self.tr("The file cannot be imported"), icon="file-x", action=template)
        self.fault.setObjectName("import_fault")
        self.fault_text = ""

    def _show(self, content: QWidget, step: int) -> None:
        for other in self._contents:
            other.setVisible(other is content)
        self.steps.set_current(step)

    # Reading.

    def _read(self) -> None:
        if self._job is not None or self._confirming or not self.source.field.validate():
            return
        self._reset()
        imports = self._ws.services.pool.imports
        begin = imports.begin_specialties if self.source.specialties.isChecked() else imports.begin
        job: ImportJob[Any] = begin(self.frame.actor, self.source.file, self._relay.report)
        self._job = job
        self._set_reading(True)
        arrival = _Arrival(self, job)
        self.frame.bridge.watch(job.preview, done=arrival.done, failed=arrival.failed, owner=self)

    def take_preview(self, job: ImportJob[Any], preview: ImportPreview | SpecialtyPreview) -> None:
        """A file was read; what somebody gave up meanwhile is forgotten."""
        if job is not self._job:
            self._ws.services.pool.imports.drop(preview.token)
            return
        self._job = None
        self._set_reading(False)
        self._token = preview.token
        if isinstance(preview, SpecialtyPreview):
            self._show_classification(preview)
        else:
            self._show_experts(preview)

    def take_failure(self, job: ImportJob[Any], error: BaseException) -> None:
        """A file could not be read."""
        if job is self._job:
            self._job = None
            self._set_reading(False)
            self._refuse(error)

    def _show_classification(self, preview: SpecialtyPreview) -> None:
        self.classification.show_preview(preview)
        self._show(self.classification, _PREVIEW)
        ready = self.tr("Import {0} specialties").format(f"{preview.added + preview.changed:,}")
        self.confirm.setText(ready if preview.added + preview.changed else self.tr("Import"))
        self.confirm.block(self.tr("Mend the faulty rows first") if preview.problems else "")

    def _show_experts(self, preview: ImportPreview) -> None:
        counts = preview.counts
        self.source.show_facts(preview.facts)
        self.experts.show_preview(preview, self._rows)
        self._show(self.experts, _PREVIEW)
        if counts.importable:
            self.confirm.setText(self.tr("Import {0} rows").format(f"{counts.importable:,}"))
        self.confirm.block("" if counts.importable else self.tr("Nothing can be imported"))
        if counts.refused:
            self.rejects.setText(self.tr("Save rows not imported ({0})…").format(f"{counts.refused:,}"))
        self.rejects.block("" if counts.refused else self.tr("Every row can be imported"))

    def _rows(self, kind: RowKind, start: int, count: int, code: str) -> list[PreviewRow]:
        try:
            return self._ws.services.pool.imports.rows(
                self.frame.actor, self._token, kind, start, count, code
            )
        except UserError as error:
            self._refuse(error)
            return []

    def _progressed(self, progress: Progress) -> None:
        if self._job is not None:
            self.progress.set_title(say(f"stage.{progress.stage.value}"))
            detail = f"{progress.done:,} / {progress.total:,}" if progress.total else ""
            self.progress.set_progress(progress.done, progress.total, detail)

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _end_job(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None
            self._set_reading(False)

    def _set_reading(self, reading: bool) -> None:
        self._progress_holder.setVisible(reading)
        self.source.block(self.tr("The file is being read") if reading else "")
        if reading:
            self.steps.set_current(_READ)
            self._renew_progress()

    def _renew_progress(self) -> None:
        # The row's cancel button stays blocked once it was pressed.
        old = self.progress
        self.progress = ProgressRow(self.tr("Reading the file"), "file-search")
        self.progress.setObjectName("import_progress")
        self.progress.cancelled.connect(self._cancel)
        self.progress.set_progress(0, 0)
        self._progress_holder.add(self.progress)
        old.hide()
        old.deleteLater()

    def _reset(self) -> None:
        """Back to the start: another file or kind was chosen."""
        if self._confirming:
            return
        self._end_job()
        self._drop()
        self.source.mark(False)
        self.source.show_facts(None)
        self._result_holder.hide()
        self._show(self.hint, _CHOOSE)
        self.confirm.setText(self.tr("Import"))
        self.confirm.block(self.tr("Read a workbook first"))
        self.rejects.setText(self.tr("Save rows not imported…"))
        self.rejects.block(self.tr("Read an expert workbook first"))
        self.rejects.setVisible(not self.source.specialties.isChecked())

    def _drop(self) -> None:
        if self._token:
            self._ws.services.pool.imports.drop(self._token)
            self._token = ""

    def _refuse(self, error: BaseException) -> None:
        """Say in place of the tables why there is nothing to import; the reason is no dialog."""
        self._drop()
        self._show(self.fault, _CHOOSE)
        self.confirm.block(self.tr("Read a workbook first"))
        self.rejects.block(self.tr("Read an expert workbook first"))
        if not isinstance(error, UserError):
            self.frame.dialogs.error(error)
        cancelled = isinstance(error, UserError) and error.code == "import.cancelled"
        self.fault_text = message_for(error)
        title = self.tr("Reading was cancelled") if cancelled else self.tr("The file cannot be imported")
        self.fault.set_text(title, self.fault_text)
        self.source.mark(not cancelled)

    # Importing.

    def _confirm(self) -> None:
        if not self._token or self._confirming:
            return
        pool = self._ws.services.pool
        self._set_confirming(True)
        act = pool.confirm_specialties if self.source.specialties.isChecked() else pool.confirm_import
        self.frame.bridge.call(
            act, self.frame.actor, self._token, done=self._imported, failed=self._unimported, owner=self
        )

    def _set_confirming(self, confirming: bool) -> None:
        self._confirming = confirming
        self.steps.set_current(_IMPORT if confirming else _DONE)
        reason = self.tr("Being imported…") if confirming else ""
        self.confirm.block(reason)
        self.source.block(reason, fixed=confirming)

    def _imported(self, result: ImportResult | int) -> None:
        self._set_confirming(False)
        self.confirm.setText(self.tr("Import"))
        self.confirm.block(self.tr("Imported"))
        if isinstance(result, int):
            said = self.tr("{0} specialties added or changed").format(f"{result:,}")
            self.next.setText(self.tr("Show the specialties"))
        else:
            said = self.tr("{0} experts imported, {1} unchanged, {2} not imported").format(
                f"{result.imported:,}", f"{result.unchanged:,}", f"{result.refused:,}"
            )
            if result.first_no and result.last_no:
                said = self.tr("{0} · numbers {1} to {2}").format(said, result.first_no, result.last_no)
            self.next.setText(self.tr("Show the experts"))
        self.result.setText(said)
        self._result_holder.show()
        self.frame.notify(said)

    def _unimported(self, error: BaseException) -> None:
        self._set_confirming(False)
        if isinstance(error, UserError):
            self._refuse(error)
        else:
            # A full disk can be helped: the preview stays.
            self.steps.set_current(_PREVIEW)
            self.frame.dialogs.error(error)

    def _open_imported(self) -> None:
        self.frame.open_page("pool.specialties" if self.source.specialties.isChecked() else "pool.list")

    # Files.

    def _save_rejects(self) -> None:
        name = self._ask_name(self.tr("Save rows not imported"), self.tr("rows not imported.xlsx"))
        if name and self._token:
            self.frame.bridge.call(
                self._ws.services.pool.save_rejects,
                self.frame.actor,
                self._token,
                Path(name),
                self._language,
                done=self._rejects_begun,
                owner=self,
            )

    def _rejects_begun(self, writing: "Future[int]") -> None:
        self.frame.bridge.watch(writing, done=self._rejects_saved, owner=self)

    def _rejects_saved(self, count: int) -> None:
        self.frame.notify(self.tr("{0} rows saved").format(f"{count:,}"))

    def _save_template(self) -> None:
        name = self._ask_name(self.tr("Save the template"), self.tr("expert template.xlsx"))
        if name:
            writing = self._ws.services.pool.imports.write_template(
                self.frame.actor, Path(name), self._language
            )
            self.frame.bridge.watch(writing, done=self._template_saved, owner=self)

    def _template_saved(self, _nothing: object) -> None:
        self.frame.notify(self.tr("Template saved"))

    def _ask_name(self, title: str, proposed: str) -> str:
        name, _ = QFileDialog.getSaveFileName(self, title, proposed, self.tr("Workbooks (*.xlsx)"))
        return name if not name or name.endswith(".xlsx") else f"{name}.xlsx"


class _Arrival:
    """A preview on its way."""

    def __init__(self, page: PoolImportPage, job: ImportJob[Any]) -> None:
        self._page = page
        self._job = job

    def done(self, preview: ImportPreview | SpecialtyPreview) -> None:
        """The file was read."""
        self._page.take_preview(self._job, preview)

    def failed(self, error: BaseException) -> None:
        """It was not."""
        self._page.take_failure(self._job, error)
