"""Importing specialties or experts: file, preview, confirmation, rows not imported."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from core.engine.api import Services
from core.engine.workstation import Workstation
from core.kernel.errors import UserError
from core.pool.importing.service import ImportJob
from core.pool.importing.specialty_rows import SpecialtyPreview
from core.pool.importing.values import ImportPreview, ImportResult, PreviewRow, RowKind
from core.sheets.model import ColumnChoice, Progress, SheetPeek, Stage
from core.sheets.stop import Stop
from ui.counted import counted
from ui.pages.pool.importing.classification_preview import ClassificationPreviewView
from ui.pages.pool.importing.columns_presenter import unsure_of_columns
from ui.pages.pool.importing.files import ImportFiles
from ui.pages.pool.importing.job import Arrival, ProgressRelay
from ui.pages.pool.importing.mapping import ImportMapping
from ui.pages.pool.importing.outcome import ImportOutcome
from ui.pages.pool.importing.preview import ImportPreviewView
from ui.pages.pool.importing.source import ImportSource
from ui.pages.pool.texts import say
from ui.shell.frame import Frame
from ui.shell.page import Page
from ui.texts import message_for
from ui.theme import theme
from ui.translation import CHINESE, ENGLISH
from ui.widgets.buttons import Button
from ui.widgets.cards import Card
from ui.widgets.notices import EmptyState
from ui.widgets.progress import ProgressRow
from ui.widgets.steps import GuideSteps

_CHOOSE, _READ, _PREVIEW, _IMPORT, _DONE = range(5)
_ROOM_FOR_STEPS = 1480


class PoolImportPage(Page):
    """Nothing is written before the preview is confirmed; then all importable rows or none."""

    def __init__(self, frame: Frame, ws: Workstation[Services]) -> None:
        super().__init__(frame)
        self._ws = ws
        self._job: ImportJob[Any] | None = None
        self._token = ""
        self._confirming = False
        self._storing = Stop()
        chinese = QLocale().language() == QLocale.Language.Chinese
        self._language = CHINESE if chinese else ENGLISH
        self.files = ImportFiles(self, frame, ws, self._language)
        self._relay = ProgressRelay(self)
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
        self.source.template_wanted.connect(self.files.save_template)
        self.source.columns_wanted.connect(self._peek)
        self.body.addWidget(self.source)
        self._make_progress()
        self.outcome = ImportOutcome()
        self.outcome.opened.connect(self._open_imported)
        self.result, self.next = self.outcome.result, self.outcome.next
        self.body.addWidget(self.outcome)
        self._make_states()
        self.experts = ImportPreviewView(self._language)
        self.experts.setObjectName("import_preview")
        self.classification = ClassificationPreviewView()
        self.classification.setObjectName("import_classification")
        self.mapping = ImportMapping(frame.actor.masks)
        self.mapping.chosen.connect(self._map)
        self.mapping.forget_wanted.connect(self._forget)
        self._contents: tuple[QWidget, ...] = (
            *(self.hint, self.fault, self.experts, self.classification, self.mapping),
        )
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
        self.earlier = Button(self.tr("Imports so far"), "history", "link")
        self.earlier.setObjectName("open_import_history")
        self.earlier.clicked.connect(self._open_history)
        self.head.add_action(self.earlier)
        self.head.add_action(self.rejects)
        self.set_main_action(self.confirm)

    def _make_progress(self) -> None:
        self.progress = ProgressRow(self.tr("Reading the file"), "file-search")
        self._progress_holder = Card(padding=(16, 8))
        self._progress_holder.add(self.progress)
        self._progress_holder.hide()
        self.body.addWidget(self._progress_holder)

    def _make_states(self) -> None:
        self.hint = EmptyState(
            self.tr("No file read yet"),
            self.tr(
                "Choose a workbook and read it: the classification first, then the experts. "
                "Nothing is written before the preview is confirmed."
            ),
            "file-search",
        )
        self._template = Button(self.tr("Save the template…"), "download")
        self._template.setObjectName("save_template_for_fault")
        self._template.clicked.connect(self.files.save_template)
        self.fault = EmptyState(self.tr("The file cannot be imported"), icon="file-x", action=self._template)
        self.fault.setObjectName("import_fault")
        self.fault_text = ""

    def _show(self, content: QWidget, step: int) -> None:
        for other in self._contents:
            other.setVisible(other is content)
        self.steps.set_current(step)

    # Reading.

    def _read(self) -> None:
        self._begin(None)

    def _begin(self, choice: ColumnChoice | None) -> None:
        if not self._ready():
            return
        imports = self._ws.services.pool.imports
        actor, path, report = self.frame.actor, self.source.file, self._relay.report
        if self.source.specialties.isChecked():
            self._work(imports.begin_specialties(actor, path, report), self.take_preview, self.take_failure)
        else:
            job = imports.begin(actor, path, report, choice, updating=self.source.updating)
            self._work(job, self.take_preview, self.take_failure)

    def _ready(self) -> bool:
        if self._job is not None or self._confirming or not self.source.field.validate():
            return False
        self._reset()
        return True

    def _work(
        self,
        job: ImportJob[Any],
        taken: Callable[[ImportJob[Any], Any], None],
        missed: Callable[[ImportJob[Any], BaseException], None],
    ) -> None:
        self._job = job
        self._set_reading(True)
        arrival = Arrival(job, taken, missed)
        self.frame.bridge.watch(job.preview, done=arrival.done, failed=arrival.failed, owner=self)

    # Columns by hand.

    def _peek(self) -> None:
        if self._ready():
            job = self._ws.services.pool.imports.peek(self.frame.actor, self.source.file)
            self._work(job, self._take_peek, self.take_failure)

    def _take_peek(self, job: ImportJob[Any], peek: SheetPeek) -> None:
        if job is self._job:
            self._job = None
            self._set_reading(False)
            self.mapping.show_peek(peek)
            self._show(self.mapping, _READ)

    def _map(self, choice: ColumnChoice, titles: Sequence[str]) -> None:
        """Read with chosen columns, remembering them first when that is wanted."""
        if titles:
            keep = self._ws.services.pool.import_columns.keep
            self.frame.bridge.call(keep, self.frame.actor, titles, choice.columns, owner=self)
        self._begin(choice)

    def _forget(self, titles: Sequence[str]) -> None:
        forget = self._ws.services.pool.import_columns.forget
        self.frame.bridge.call(forget, self.frame.actor, titles, done=lambda _: self._peek(), owner=self)

    # What came.

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
        elif unsure_of_columns(preview.facts):
            self._peek()
        else:
            self._show_experts(preview)

    def take_failure(self, job: ImportJob[Any], error: BaseException) -> None:
        """A file could not be read."""
        if job is self._job:
            self._job = None
            self._set_reading(False)
            unsure = isinstance(error, UserError) and error.code == "import.header_missing"
            if unsure and not self.source.specialties.isChecked():
                self._peek()
            else:
                self._refuse(error)

    def _show_classification(self, preview: SpecialtyPreview) -> None:
        self.classification.show_preview(preview)
        self._show(self.classification, _PREVIEW)
        ready = counted(
            self.tr("Import {0} {0:specialty|specialties}"), f"{preview.added + preview.changed:,}"
        )
        self.confirm.setText(ready if preview.added + preview.changed else self.tr("Import"))
        self.confirm.block(self.tr("Mend the faulty rows first") if preview.problems else "")

    def _show_experts(self, preview: ImportPreview) -> None:
        counts = preview.counts
        self.source.show_facts(preview.facts)
        self.experts.show_preview(preview, self._rows)
        self._show(self.experts, _PREVIEW)
        effect = counts.importable + counts.updated
        if counts.updated:
            words = self.tr("Import {0}, update {1}")
            self.confirm.setText(words.format(f"{counts.importable:,}", f"{counts.updated:,}"))
        elif effect:
            self.confirm.setText(counted(self.tr("Import {0} {0:row|rows}"), f"{counts.importable:,}"))
        self.confirm.block("" if effect else self.tr("Nothing can be imported"))
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
        if self._job is not None or self._confirming:
            self.progress.set_title(say(f"stage.{progress.stage.value}"))
            detail = f"{progress.done:,} / {progress.total:,}" if progress.total else ""
            self.progress.set_progress(progress.done, progress.total, detail)

    def _cancel(self) -> None:
        self._storing.set()
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
        self.outcome.hide()
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
        self._template.setVisible(not self.source.specialties.isChecked())  # it is one of experts
        self.source.mark(not cancelled)

    # Importing.

    def _confirm(self) -> None:
        if not self._token or self._confirming:
            return
        pool = self._ws.services.pool
        self._set_confirming(True)
        watch = self._relay.watch()
        self._storing = watch.stop
        act: Callable[..., Any] = pool.confirm_import
        args: tuple[object, ...] = (self._token, watch)
        if self.source.specialties.isChecked():
            act, args = pool.confirm_specialties, (self._token,)
        done, failed = self._imported, self._unimported
        self.frame.bridge.call(act, self.frame.actor, *args, done=done, failed=failed, owner=self)

    def _set_confirming(self, confirming: bool) -> None:
        self._confirming = confirming
        self.steps.set_current(_IMPORT if confirming else _DONE)
        self._progress_holder.setVisible(confirming)
        if confirming:
            self._renew_progress()
            self.progress.set_title(say(f"stage.{Stage.STORING.value}"))
        reason = self.tr("Being imported…") if confirming else ""
        self.confirm.block(reason)
        self.source.block(reason, fixed=confirming)

    def _imported(self, result: ImportResult | int) -> None:
        self._set_confirming(False)
        self.confirm.setText(self.tr("Import"))
        self.confirm.block(self.tr("Imported"))
        self.frame.notify(self.outcome.show_result(result))

    def _unimported(self, error: BaseException) -> None:
        self._set_confirming(False)
        if isinstance(error, UserError) and error.code == "pool.carrying_cancelled":
            self.steps.set_current(_PREVIEW)
            self.frame.notify(message_for(error))
        elif isinstance(error, UserError):
            self._refuse(error)
        else:
            # A full disk can be helped: the preview stays.
            self.steps.set_current(_PREVIEW)
            self.frame.dialogs.error(error)

    def _save_rejects(self) -> None:
        self.files.save_rejects(self._token)

    def _open_history(self) -> None:
        self.frame.open_page("pool.imports")

    def _open_imported(self) -> None:
        self.frame.open_page("pool.specialties" if self.source.specialties.isChecked() else "pool.list")
