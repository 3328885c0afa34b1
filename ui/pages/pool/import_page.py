"""Importing specialties or experts: file, preview, confirmation, rows not imported."""

from collections.abc import Mapping
from concurrent.futures import Future
from pathlib import Path
from typing import Any

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFileDialog, QRadioButton

from core.engine.api import Services
from core.engine.workstation import Workstation
from core.kernel.errors import UserError
from core.pool.importing import ImportJob
from core.pool.imports import ImportPreview, ImportResult, PreviewRow, RowKind
from core.pool.specialty_rows import SpecialtyPreview
from core.sheets.model import Progress
from ui.pages.pool.import_preview import ImportPreviewView
from ui.pages.pool.texts import say
from ui.shell.frame import Frame
from ui.shell.page import Page
from ui.texts import message_for
from ui.translation import CHINESE
from ui.widgets.buttons import Button
from ui.widgets.cards import Card
from ui.widgets.editors import LineEditor
from ui.widgets.forms import Field
from ui.widgets.labels import Text
from ui.widgets.layouts import row
from ui.widgets.notices import EmptyState
from ui.widgets.progress import ProgressRow


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
        self._language = "zh_CN" if frame.preferences.get("look.language", CHINESE) == CHINESE else "en"
        self._relay = _Relay(self)
        self._relay.arrived.connect(self._progressed, Qt.ConnectionType.QueuedConnection)
        self.set_title(
            self.tr("Import into the pool"), self.tr("Nothing is written before the preview is confirmed")
        )
        self._make_actions()
        self.body.addWidget(self._make_source())
        self.progress = ProgressRow(self.tr("Reading the file"), "file-search")
        self.progress.setObjectName("import_progress")
        self.progress.cancelled.connect(self._cancel)
        self._progress_holder = Card(padding=(16, 8))
        self._progress_holder.add(self.progress)
        self._progress_holder.hide()
        self.body.addWidget(self._progress_holder)
        self.result = Text("", "card", "accent", wrap=True)
        self.result.setObjectName("import_result")
        self.result.hide()
        self.body.addWidget(self.result)
        self._hint = EmptyState(
            self.tr("No file read yet"),
            self.tr("Choose a workbook and read it. The classification comes first, then the experts."),
            "file-search",
        )
        self.body.addWidget(self._hint, 1)
        self.preview = ImportPreviewView(self._language)
        self.preview.setObjectName("import_preview")
        self.preview.hide()
        self.body.addWidget(self.preview, 1)
        self._reset()

    def opened(self, params: Mapping[str, object]) -> None:
        """Shown; ``kind`` ("specialties" or "experts") may be given."""
        if params.get("kind") == "specialties":
            self.specialties.setChecked(True)
            self._reset()

    def returned(self) -> None:
        """Shown again; the preview is still there."""

    def closed(self) -> None:
        """Reading ends and the preview is forgotten."""
        self._end_job()
        if not self._confirming:
            self._drop()

    # Parts.

    def _make_actions(self) -> None:
        self.template = Button(self.tr("Template…"), "download")
        self.template.setObjectName("save_template")
        self.template.clicked.connect(self._save_template)
        self.rejects = Button(self.tr("Save rows not imported…"), "file-text")
        self.rejects.setObjectName("save_rejects")
        self.rejects.clicked.connect(self._save_rejects)
        self.confirm = Button(self.tr("Import"), "check", "primary")
        self.confirm.setObjectName("import_confirm")
        self.confirm.clicked.connect(self._confirm)
        self.head.add_action(self.template)
        self.head.add_action(self.rejects)
        self.set_main_action(self.confirm)

    def _make_source(self) -> Card:
        self.specialties = QRadioButton(self.tr("Specialties (the classification)"))
        self.specialties.setObjectName("import_kind_specialties")
        self.experts = QRadioButton(self.tr("Experts"))
        self.experts.setObjectName("import_kind_experts")
        self.experts.setChecked(True)
        self._kinds = QButtonGroup(self)
        for button in (self.specialties, self.experts):
            self._kinds.addButton(button)
        self._kinds.buttonClicked.connect(self._kind_chosen)
        self.path = LineEditor(self.tr("Path of the workbook"), longest=4000)
        self.path.setObjectName("import_file_path")
        self.path.edited.connect(self._reset)
        self.path.returnPressed.connect(self._read)
        self._field = Field(self.tr("Workbook (.xlsx, .xls, .ods, .csv)"), self.path, required=True)
        self.choose = Button(self.tr("Choose…"), "folder-open")
        self.choose.setObjectName("choose_import_file")
        self.choose.clicked.connect(self._choose_file)
        self.read = Button(self.tr("Read"), "file-search")
        self.read.setObjectName("import_read")
        self.read.clicked.connect(self._read)
        line = row(self._field, self.choose, self.read, gap=12)
        line.setStretch(0, 1)
        card = Card(padding=(16, 12), gap=12)
        card.add(row(self.specialties, self.experts, None, gap=24))
        card.add(line)
        return card

    # Reading.

    def _kind_chosen(self, _button: object) -> None:
        self._reset()

    def _choose_file(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Choose a workbook"), "", self.tr("Workbooks (*.xlsx *.xls *.ods *.csv)")
        )
        if name:
            self._field.set_value(name)
            self._reset()

    def _read(self) -> None:
        if self._job is not None or self._confirming or not self._field.validate():
            return
        self._reset()
        path, imports = Path(self.path.value.strip()), self._ws.services.pool.imports
        begin = imports.begin_specialties if self.specialties.isChecked() else imports.begin
        job: ImportJob[Any] = begin(self.frame.actor, path, self._relay.report)
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
        self._hint.hide()
        self.preview.show()
        if isinstance(preview, SpecialtyPreview):
            self.preview.show_specialties(preview)
            faulty = self.tr("Mend the faulty rows first") if preview.problems else ""
            self.confirm.block(faulty)
            return
        self.preview.show_experts(preview.counts, self._rows)
        self.confirm.block("" if preview.counts.importable else self.tr("Nothing can be imported"))
        self.rejects.block("" if preview.counts.refused else self.tr("Every row can be imported"))

    def take_failure(self, job: ImportJob[Any], error: BaseException) -> None:
        """A file could not be read."""
        if job is self._job:
            self._job = None
            self._set_reading(False)
            self._refuse(error)

    def _rows(self, kind: RowKind, count: int) -> list[PreviewRow]:
        try:
            return self._ws.services.pool.imports.rows(self.frame.actor, self._token, kind, 0, count)
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
        self.read.block(self.tr("The file is being read") if reading else "")
        if reading:
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
        self._field.set_error("")
        self.result.hide()
        self.preview.hide()
        self._hint.show()
        self.confirm.block(self.tr("Read a workbook first"))
        self.rejects.block(self.tr("Read an expert workbook first"))

    def _drop(self) -> None:
        if self._token:
            self._ws.services.pool.imports.drop(self._token)
            self._token = ""

    def _refuse(self, error: BaseException) -> None:
        if isinstance(error, UserError):
            self._field.set_error(message_for(error))
        else:
            self.frame.dialogs.error(error)

    # Importing.

    def _confirm(self) -> None:
        if not self._token or self._confirming:
            return
        pool = self._ws.services.pool
        self._set_confirming(True)
        act = pool.confirm_specialties if self.specialties.isChecked() else pool.confirm_import
        self.frame.bridge.call(
            act, self.frame.actor, self._token, done=self._imported, failed=self._unimported, owner=self
        )

    def _set_confirming(self, confirming: bool) -> None:
        self._confirming = confirming
        self.confirm.block(self.tr("Being imported…") if confirming else "")
        self.read.block(self.tr("Being imported…") if confirming else "")
        for widget in (self.specialties, self.experts, self.path, self.choose):
            widget.setEnabled(not confirming)

    def _imported(self, result: ImportResult | int) -> None:
        self._set_confirming(False)
        self.confirm.block(self.tr("Imported"))
        if isinstance(result, int):
            said = self.tr("{0} specialties added or changed").format(f"{result:,}")
        else:
            said = self.tr("{0} experts imported, {1} unchanged, {2} not imported").format(
                f"{result.imported:,}", f"{result.unchanged:,}", f"{result.refused:,}"
            )
            if result.first_no and result.last_no:
                said = self.tr("{0} · numbers {1} to {2}").format(said, result.first_no, result.last_no)
        self.result.setText(said)
        self.result.show()
        self.frame.notify(said)

    def _unimported(self, error: BaseException) -> None:
        self._set_confirming(False)
        self._refuse(error)

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
                failed=self._refuse,
                owner=self,
            )

    def _rejects_begun(self, writing: "Future[int]") -> None:
        self.frame.bridge.watch(writing, done=self._rejects_saved, owner=self)

    def _rejects_saved(self, count: int) -> None:
        self.frame.notify(self.tr("{0} rows saved").format(f"{count:,}"))

    def _save_template(self) -> None:
        name = self._ask_name(self.tr("Save the template"), self.tr("expert template.xlsx"))
        if name:
            writing = self._ws.services.pool.imports.write_template(self.frame.actor, Path(name))
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
