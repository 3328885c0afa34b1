"""Copying an archive onto a medium: choose one, watch it, take the receipt."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QRadioButton, QVBoxLayout, QWidget

from core.engine.api import Services
from core.engine.archive_desk import MediumState
from core.engine.archive_jobs import CopyProgress
from core.engine.workstation import Workstation
from core.evidence.sealing.model import ArchiveEntry
from core.evidence.transfer.exports import ArchiveExport
from ui.shell.dialogs import Ask
from ui.shell.frame import Frame
from ui.texts import message_for
from ui.widgets.labels import Text
from ui.widgets.layouts import clear, column
from ui.widgets.notices import Banner
from ui.widgets.progress import ProgressRow


class ExportDialog(Ask):
    """Stays open while the copy is made; ``receipt_wanted`` when it is done and the receipt is asked for."""

    receipt_wanted = Signal(object)

    def __init__(self, parent: QWidget, frame: Frame, ws: Workstation[Services], entry: ArchiveEntry) -> None:
        title = QCoreApplication.translate("ExportDialog", "Copy onto a medium")
        super().__init__(parent, title, f"{entry.name} · {entry.bytes / 1e6:,.1f} MB")
        self._frame = frame
        self._desk = ws.services.archives
        self._entry = entry
        self._export: ArchiveExport | None = None
        self._busy = False
        self._choices: list[tuple[QRadioButton, MediumState]] = []
        self._media = QVBoxLayout()
        self._media.setSpacing(8)
        self.content.addLayout(self._media)
        self._progress = ProgressRow(self.tr("Writing, then reading back"), "usb")
        self._progress.setObjectName("export_progress")
        self._progress.cancelled.connect(self._desk.cancel)
        self._progress.hide()
        self.content.addWidget(self._progress)
        self._said = Banner("")
        self._said.setObjectName("export_said")
        self._said.hide()
        self.content.addWidget(self._said)
        self._close = self.add_button(self.tr("Close"))
        self._close.clicked.connect(self.reject)
        self._again = self.add_button(self.tr("Look again"))
        self._again.setObjectName("look_again")
        self._again.clicked.connect(self._look)
        self.go = self.add_button(self.tr("Copy"), "primary", main=True)
        self.go.setObjectName("do_export")
        self.go.clicked.connect(self._begin)
        frame.bridge.on(CopyProgress, self._moved, self)
        self._look()

    def reject(self) -> None:
        """Not while a copy is under way: that is cancelled first."""
        if self._busy:
            self._desk.cancel()
            return
        super().reject()

    def _look(self) -> None:
        future = self._desk.present_media(self._frame.actor)
        self._frame.bridge.watch(future, done=self._show, failed=self._failed, owner=self)

    def _show(self, states: Sequence[MediumState]) -> None:
        clear(self._media)
        self._choices = []
        if not states:
            self._media.addWidget(
                Text(self.tr("Plug in a medium, wait a moment and look again."), "body", "muted", wrap=True)
            )
        for state in states:
            self._media.addLayout(self._choice(state))
        usable = [button for button, _state in self._choices if button.isEnabled()]
        if usable:
            usable[0].setChecked(True)
        self.go.block("" if usable else self.tr("No allowed medium is plugged in"))
        self.adjustSize()

    def _choice(self, state: MediumState) -> QVBoxLayout:
        medium = state.medium
        button = QRadioButton(state.name or medium.label)
        button.setEnabled(state.is_allowed and medium.writable)
        self._choices.append((button, state))
        note = self.tr("{0} · {1} GB free").format(medium.id, f"{medium.free / 1e9:.1f}")
        lines = column(button, Text(note, "small", "muted"), gap=2)
        trouble = self._trouble(state)
        if trouble:
            lines.addWidget(Text(trouble, "small", "warning", wrap=True))
        return lines

    def _trouble(self, state: MediumState) -> str:
        if not state.is_allowed:
            return self.tr("Not on the list: the security administrator allows media.")
        if not state.medium.writable:
            return self.tr("Cannot be written to.")
        if not state.medium.guarded:
            return self.tr("The system would run programs from it: have it mounted without execution.")
        return ""

    def _begin(self) -> None:
        if self._export is not None:
            self.receipt_wanted.emit(self._export)
            self.accept()
            return
        chosen = next((state for button, state in self._choices if button.isChecked()), None)
        if chosen is None or self._busy:
            return
        self._busy = True
        self._said.hide()
        self._progress.set_progress(0, 0)
        self._progress.show()
        for part in (self.go, self._again):
            part.block(self.tr("Being copied…"))
        future = self._desk.export(self._frame.actor, self._entry, chosen.medium.id)
        self._frame.bridge.watch(future, done=self._done, failed=self._failed, owner=self)

    def _moved(self, news: CopyProgress) -> None:
        if self._busy:
            self._progress.set_progress(news.done, news.total)

    def _done(self, export: ArchiveExport) -> None:
        self._busy = False
        self._export = export
        self._progress.hide()
        self._again.hide()
        self._said.set_tone("accent")
        self._said.set_text(
            self.tr("Written, read back and verified: {0} checks passed. Remove the medium safely.").format(
                export.checks
            )
        )
        self._said.show()
        self.go.block("")
        self.go.setText(self.tr("Receipt…"))
        self.adjustSize()

    def _failed(self, error: BaseException) -> None:
        self._busy = False
        self._progress.hide()
        self._again.block("")
        self.go.block("")
        self._said.set_tone("danger")
        self._said.set_text(message_for(error))
        self._said.show()
        self.adjustSize()
