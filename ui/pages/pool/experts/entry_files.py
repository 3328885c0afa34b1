"""Photo and attachments on the form: those of an expert, or files chosen for one who is yet to come."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.engine.api import Services
from core.engine.workstation import Workstation
from core.pool.editing.attachments import PHOTO, StoredFile
from ui.pages.pool.experts.attachments_card import AttachmentsCard, FileButtons
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
        self.chosen: list[ChosenFile] = []
        self._done: Callable[[], None] = _nothing
        self._card = Card(self.tr("Photo and attachments"), "file-text", padding=(16, 8))
        self._card.setObjectName("entry_files")
        self.buttons = FileButtons(self.choose)
        self._card.add_to_head(self.buttons)
        self._lines = QVBoxLayout()
        self._card.add(self._lines)
        layout = column(self.kept, self._card, gap=0)
        layout.setContentsMargins(0, 0, 0, 0)
        self.setLayout(layout)
        self._show()
        self.hide()

    def open_for(self, expert_no: str, returned: bool) -> None:
        """Files of an expert, or an empty list for a new one; none while a returned case is mended."""
        self.setVisible(not returned)
        self.kept.setVisible(bool(expert_no))
        self._card.setVisible(not expert_no)
        if expert_no and not returned:
            self.kept.show_for(expert_no)

    def choose(self, path: Path, kind: str) -> None:
        """Take a file if it may be kept; a second photo takes the place of the first."""
        check = self._ws.services.pool.attachments.check
        fit = partial(self._take, ChosenFile(path, kind))
        self._frame.bridge.call(check, self._frame.actor, path, kind, done=fit, owner=self)

    def hand_in(self, expert_no: str, done: Callable[[], None]) -> None:
        """Keep the chosen files one after another, then call ``done``; nobody has them without a number."""
        self._done = done
        if self.chosen and not expert_no:
            self._frame.notify(self.tr("The files were not kept: add them once the expert is approved"))
            self.chosen.clear()
        self._next(expert_no)

    def _next(self, expert_no: str, _kept: StoredFile | None = None) -> None:
        if not self.chosen:
            self._done()
            return
        file = self.chosen.pop(0)
        self._frame.bridge.call(
            self._ws.services.pool.attachments.add,
            self._frame.actor,
            expert_no,
            file.path,
            file.kind,
            done=partial(self._next, expert_no),
            failed=partial(self._refused, expert_no),
            owner=self,
        )

    def _refused(self, expert_no: str, error: BaseException) -> None:
        self._frame.dialogs.error(error)
        self._next(expert_no)

    def _take(self, file: ChosenFile, _fit: None) -> None:
        if file.kind == PHOTO:
            self.chosen = [other for other in self.chosen if other.kind != PHOTO]
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
                "add them after it."
            )
            self._lines.addWidget(Text(words, "body", "muted", wrap=True))
        for file in self.chosen:
            name = ElidedText(file.path.name, bold=file.kind == PHOTO)
            what = Text(self.tr("Photo"), "small", "muted") if file.kind == PHOTO else Text()
            drop = IconButton("trash-2", self.tr("Remove {0}").format(file.path.name), "text2", 18)
            drop.setObjectName("drop_file")
            drop.clicked.connect(partial(self._drop, file))
            icon = IconLabel("image" if file.kind == PHOTO else "file-text", "accent", 18)
            line = row(icon, name, what, drop, margins=(0, 4))
            line.setStretch(1, 1)
            self._lines.addLayout(line)


def _nothing() -> None:
    """Before anything was handed in."""
