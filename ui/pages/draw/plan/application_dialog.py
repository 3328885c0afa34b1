"""F1 on the screen: the application for a draw, to be printed by way of a file, or in the customer's form."""

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from core.engine.api import Services
from core.engine.workstation import Workstation
from ui.pages.draw.parts.documents import SaveDocument
from ui.pages.draw.parts.own_forms import OwnFormButton
from ui.shell.frame import Frame
from ui.shell.screens import open_as_large_as
from ui.widgets.buttons import Button
from ui.widgets.layouts import row
from ui.widgets.preview import PagePreview, image_from_rgba

_SCALE = 2.0


class ApplicationDialog(QDialog):
    """Shows the pages as soon as they are made; nothing in it names anybody to be avoided."""

    def __init__(self, parent: QWidget, frame: Frame, ws: Workstation[Services], project_no: str) -> None:
        super().__init__(parent)
        self._frame = frame
        self._services = ws.services
        self._project_no = project_no
        self._pdf = b""
        self.setObjectName("application_form")
        self.setWindowTitle(self.tr("Application for a draw"))
        open_as_large_as(self, 820, 840)
        self._pages = PagePreview()
        forms = self._services.forms
        own = OwnFormButton(
            self,
            frame,
            forms.applications,
            (project_no,),
            lambda number: forms.fill_application(frame.actor, project_no, number),
            f"{project_no}-F1",
        )
        close = Button(self.tr("Close"))
        close.setObjectName("close_application")
        close.clicked.connect(self.accept)
        self._save = Button(self.tr("Save as PDF"), "download", "primary")
        self._save.setObjectName("save_application")
        self._save.block(self.tr("Being made"))
        self._save.clicked.connect(self._save_file)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages, 1)
        layout.addLayout(row(None, close, own, self._save, gap=12, margins=(16, 12)))
        made = forms.application(frame.actor, project_no)
        frame.bridge.watch(made, done=self._made, failed=self._failed, owner=self)

    def _made(self, pdf: bytes) -> None:
        self._pdf = pdf
        self._save.block("")
        pages = self._services.draws.page_images(pdf, _SCALE)
        self._frame.bridge.watch(pages, done=self._show_pages, owner=self)

    def _show_pages(self, pictures: Sequence[tuple[int, int, bytes]]) -> None:
        self._pages.set_pages([image_from_rgba(pixels, width, height) for width, height, pixels in pictures])

    def _failed(self, error: BaseException) -> None:
        self.reject()
        self._frame.dialogs.error(error)

    def _save_file(self) -> None:
        SaveDocument(self, self._frame, self._pdf, f"{self._project_no}-F1.pdf").open()
