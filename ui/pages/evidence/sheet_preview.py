"""A paper about archives on the screen: its pages, saving and printing."""

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from core.engine.api import Services
from core.engine.workstation import Workstation
from ui.pages.draw.parts.documents import SaveDocument
from ui.shell.frame import Frame
from ui.shell.screens import open_as_large_as
from ui.widgets.buttons import Button
from ui.widgets.layouts import row
from ui.widgets.preview import PagePreview, image_from_rgba

SCALE = 2.0
"""Pixels per point: about 150 dpi."""


class SheetPreview(QDialog):
    """Shows a PDF that is in memory; ``name`` is offered as its file name."""

    def __init__(
        self, parent: QWidget, frame: Frame, ws: Workstation[Services], title: str, pdf: bytes, name: str
    ) -> None:
        super().__init__(parent)
        self._frame = frame
        self._desk = ws.services.archives
        self._pdf = pdf
        self._name = name
        self.setObjectName("sheet_preview")
        self.setWindowTitle(title)
        open_as_large_as(self, 820, 840)
        self._pages = PagePreview()
        save = Button(self.tr("Save as PDF"), "download", "primary")
        save.setObjectName("save_sheet")
        save.clicked.connect(self._save)
        self._print = Button(self.tr("Print"), "printer")
        self._print.setObjectName("print_sheet")
        self._print.clicked.connect(self._begin_print)
        close = Button(self.tr("Close"))
        close.clicked.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages, 1)
        layout.addLayout(row(None, close, self._print, save, gap=12, margins=(16, 12)))
        frame.bridge.watch(self._desk.pictures(pdf, SCALE), done=self._show, owner=self)

    def _show(self, pictures: Sequence[tuple[int, int, bytes]]) -> None:
        self._pages.set_pages([image_from_rgba(pixels, width, height) for width, height, pixels in pictures])

    def _save(self) -> None:
        SaveDocument(self, self._frame, self._pdf, self._name).open()

    def _begin_print(self) -> None:
        self._print.block(self.tr("Being printed"))
        future = self._desk.print_sheet(self._frame.actor, self._pdf, self._name)
        self._frame.bridge.watch(future, done=self._printed, failed=self._not_printed, owner=self)

    def _printed(self, _nothing: None) -> None:
        self._print.block("")
        self._frame.notify(self.tr("Sent to the printer"))

    def _not_printed(self, error: BaseException) -> None:
        self._print.block("")
        self._frame.dialogs.error(error)
