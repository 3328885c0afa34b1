"""Photo and attachments on the form: those of an expert, or files chosen for one who is yet to come."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.engine.api import Services
from core.engine.workstation import Workstation
from core.pool.editing.attachments import ATTACHMENT, PHOTO, StoredFile
from core.pool.record.custom_fields import CustomField
from ui.pages.pool.experts.attachments_card import AttachmentsCard, FileButtons
from ui.pages.pool.experts.case_files_card import CaseFilesCard
from ui.shell.frame import Frame
from ui.widgets.buttons import IconButton
from ui.widgets.cards import Card
from ui.widgets.labels import ElidedText, IconLabel, Text
from ui.widgets.layouts import clear, column, row


class ChosenFile(NamedTuple):
    """A file that waits for its expert."""

    path: Path
    kind: str


class EntryFiles(QWidget):
    """``open_for`` first; ``hand_in`` keeps what was chosen once the expert has a number."""

    def __init__(self, frame: Frame, ws: Workstation[Services]) -> None:
        super().__init__()
        self._frame = frame
        self._ws = ws
        self.kept = AttachmentsCard(frame, ws)
        self.of_case = CaseFilesCard(frame, ws)
        self.chosen: list[ChosenFile] = []
        self._names: dict[str, str] = {}
        self._done: Callable[[], None] = _nothing
        self._card = Card(self.tr("Photo and attachments"), "file-text", padding=(16, 8))
        self._card.setObjectName("entry_files")
        self.buttons = FileButtons(self.choose)
        self._card.add_to_head(self.buttons)
        self._lines = QVBoxLayout()
        self._card.add(self._lines)
        layout = column(self.kept, self.of_case, self._card, gap=0)
        layout.setContentsMargins(0, 0, 0, 0)
        self.setLayout(layout)
        self._show()
        self.hide()

    def open_for(self, expert_no: str, case_no: str, fields: Sequence[CustomField]) -> None:
        """Files of an expert, of a returned application that is mended, or an empty list for a new one."""
        self.setVisible(not (expert_no and case_no))
        self.kept.setVisible(bool(expert_no))
        self._card.setVisible(not expert_no and not case_no)
        self.buttons.offer(fields)
        self._names = {field.path: field.name for field in fields}
        if case_no and not expert_no:
            self.of_case.show_for(case_no, change=True)
        elif expert_no and not case_no:
            self.kept.show_for(expert_no)

    def choose(self, path: Path, kind: str) -> None:
        """Take a file if it may be kept; a second photo takes the place of the first."""
        check = self._ws.services.pool.attachments.check
        fit = partial(self._take, ChosenFile(path, kind))
        self._frame.bridge.call(check, self._frame.actor, path, kind, done=fit, owner=self)

    def hand_in(self, expert_no: str, case_no: str, done: Callable[[], None]) -> None:
        """Keep the chosen files with the expert, or his application, one after another; then ``done``."""
        self._done = done
        self._next(expert_no, case_no)

    def _next(self, expert_no: str, case_no: str, _kept: StoredFile | None = None) -> None:
        if not self.chosen:
            self._done()
            return
        file, pool = self.chosen.pop(0), self._ws.services.pool
        add = pool.attachments.add if expert_no else pool.case_files.add
        self._frame.bridge.call(
            *(add, self._frame.actor, expert_no or case_no, file.path, file.kind),
            done=partial(self._next, expert_no, case_no),
            failed=partial(self._refused, expert_no, case_no),
            owner=self,
        )

    def _refused(self, expert_no: str, case_no: str, error: BaseException) -> None:
        self._frame.dialogs.error(error)
        self._next(expert_no, case_no)

    def _take(self, file: ChosenFile, _fit: None) -> None:
        if file.kind != ATTACHMENT:  # one photo, one file for a field
            self.chosen = [other for other in self.chosen if other.kind != file.kind]
        if file not in self.chosen:
            self.chosen.append(file)
        self._show()

    def _drop(self, file: ChosenFile) -> None:
        self.chosen.remove(file)
        self._show()

    def _show(self) -> None:
        clear(self._lines)
        if not self.chosen:
            words = self.tr(
                "JPEG, PNG and PDF. They are kept when the expert is stored; where a review comes first, "
                "the reviewer sees them."
            )
            self._lines.addWidget(Text(words, "body", "muted", wrap=True))
        for file in self.chosen:
            name = ElidedText(file.path.name, bold=file.kind == PHOTO)
            held = self.tr("Photo") if file.kind == PHOTO else self._names.get(file.kind, "")
            what = Text(held, "small", "muted")
            drop = IconButton("trash-2", self.tr("Remove {0}").format(file.path.name), "text2", 18)
            drop.setObjectName("drop_file")
            drop.clicked.connect(partial(self._drop, file))
            icon = IconLabel("image" if file.kind == PHOTO else "file-text", "accent", 18)
            line = row(icon, name, what, drop, margins=(0, 4))
            line.setStretch(1, 1)
            self._lines.addLayout(line)


def _nothing() -> None:
    """Before anything was handed in."""
