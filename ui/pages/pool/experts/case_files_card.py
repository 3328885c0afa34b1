"""Files handed in with an application: what the reviewer sees, and what its applicant may still change."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout

from core.cases.model import CasesChanged
from core.engine.api import Services
from core.engine.workstation import Workstation
from core.pool.editing.attachments import PHOTO, StoredFile
from core.pool.record.custom_fields import CustomField
from ui.pages.pool.experts.attachments_card import (
    FILE_ICONS,
    FileButtons,
    PreviewDialog,
    file_facts,
    show_file,
)
from ui.shell.frame import Frame
from ui.widgets.buttons import IconButton
from ui.widgets.cards import Card
from ui.widgets.labels import ElidedText, IconLabel, Text
from ui.widgets.layouts import box, clear, column, row


class CaseFilesCard(Card):
    """``show_for`` lists the files of a case; who may ``change`` them adds and removes."""

    def __init__(self, frame: Frame, ws: Workstation[Services]) -> None:
        super().__init__(self.tr("Photo and attachments"), "file-text", padding=(16, 8))
        self.setObjectName("case_files")
        self._frame = frame
        self._ws = ws
        self._case_no = ""
        self._change = False
        self._names: dict[str, str] = {}
        self.shown: PreviewDialog | None = None
        self.buttons = FileButtons(self.add_file)
        self.add_to_head(self.buttons)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(4)
        self.add(self._lines)
        frame.bridge.on(CasesChanged, self._changed, self)
        self.hide()

    def show_for(self, case_no: str, *, change: bool) -> None:
        """Load the list."""
        self._case_no, self._change = case_no, change
        self.buttons.setVisible(change)
        self.setVisible(change)
        pool, call = self._ws.services.pool, self._frame.bridge.call
        call(pool.fields.all, self._frame.actor, done=self._take_fields, owner=self)
        self._load()

    def add_file(self, path: Path, kind: str) -> None:
        """Hand in a chosen file."""
        add = self._ws.services.pool.case_files.add
        self._frame.bridge.call(add, self._frame.actor, self._case_no, path, kind, owner=self)

    def _load(self) -> None:
        files = self._ws.services.pool.case_files.list
        self._frame.bridge.call(files, self._frame.actor, self._case_no, done=self._show, owner=self)

    def _take_fields(self, fields: Sequence[CustomField]) -> None:
        self._names = {field.path: field.name for field in fields}
        self.buttons.offer(fields)

    def _show(self, files: Sequence[StoredFile]) -> None:
        clear(self._lines)
        self.setVisible(self._change or bool(files))
        if not files:
            words = self.tr("None yet. JPEG, PNG and PDF; the reviewer sees them.")
            self._lines.addWidget(Text(words, "body", "muted"))
        for file in files:
            held = self.tr("Photo") if file.kind == PHOTO else self._names.get(file.kind, "")
            about = box(column(ElidedText(file.name), Text(file_facts(file, held), "small", "muted"), gap=0))
            look = IconButton("eye", self.tr("Look at {0}").format(file.name), "text2", 18)
            look.setObjectName("open_case_file")
            look.clicked.connect(partial(self._open, file))
            remove = IconButton("trash-2", self.tr("Remove {0}").format(file.name), "text2", 18)
            remove.setObjectName("remove_case_file")
            remove.clicked.connect(partial(self._remove, file))
            remove.setVisible(self._change)
            icon = IconLabel(FILE_ICONS[file.type], "accent", 18)
            line = row(icon, about, look, remove, gap=8, margins=(0, 4))
            line.setStretch(1, 1)
            self._lines.addLayout(line)

    def _open(self, file: StoredFile) -> None:
        opened = partial(self._opened, file)
        self._frame.bridge.call(
            *(self._ws.services.pool.case_files.open, self._frame.actor, self._case_no, file.number),
            done=opened,
            owner=self,
        )

    def _opened(self, file: StoredFile, content: bytes) -> None:
        self.shown = show_file(self._frame, self._ws, self, file, content)

    def _remove(self, file: StoredFile) -> None:
        remove = self._ws.services.pool.case_files.remove
        self._frame.bridge.call(remove, self._frame.actor, self._case_no, file.number, owner=self)

    def _changed(self, message: CasesChanged) -> None:
        if message.case_no == self._case_no and self._case_no:
            self._load()
