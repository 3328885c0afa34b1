"""The customer's own forms where a document is shown: a button that fills one and saves it."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from core.form_templates.model import FormTemplate
from ui.pages.draw.parts.documents import SaveDocument
from ui.shell.frame import Frame
from ui.widgets.buttons import Button

Offered = Callable[..., Sequence[FormTemplate]]
Fill = Callable[[int], "Future[bytes]"]


class OwnFormButton(Button):
    """Hidden while no template is offered.

    ``offered(actor, *what)`` runs in the engine; ``fill(number)`` begins the filling; ``name`` is proposed
    for the file, without its ending.
    """

    def __init__(
        self, parent: QWidget, frame: Frame, offered: Offered, what: Sequence[str], fill: Fill, name: str
    ) -> None:
        super().__init__(self.tr("Own form…"), "file-spreadsheet")
        self.setObjectName("own_form")
        self.setParent(parent)
        self._frame = frame
        self._fill = fill
        self._name = name
        self._templates: Sequence[FormTemplate] = ()
        self._chosen: FormTemplate | None = None
        self.hide()
        self.clicked.connect(self._choose)
        frame.bridge.call(offered, frame.actor, *what, done=self._show, owner=self)

    def _show(self, templates: Sequence[FormTemplate]) -> None:
        self._templates = templates
        self.setVisible(bool(templates))

    def _choose(self) -> None:
        if len(self._templates) == 1:
            self.begin(self._templates[0])
            return
        menu = QMenu(self)
        menu.setObjectName("own_form_menu")
        for template in self._templates:
            menu.addAction(template.file_name).triggered.connect(partial(self.begin, template))
        menu.popup(self.mapToGlobal(self.rect().topLeft()))

    def begin(self, template: FormTemplate, _checked: bool = False) -> None:
        """Fill ``template`` and ask where it shall be saved."""
        self._chosen = template
        self.block(self.tr("Being made"))
        self._frame.bridge.watch(
            self._fill(template.number), done=self._filled, failed=self._failed, owner=self
        )

    def _filled(self, content: bytes) -> None:
        self.block("")
        if self._chosen is not None:
            SaveDocument(self, self._frame, content, f"{self._name}.{self._chosen.format}").open()

    def _failed(self, error: BaseException) -> None:
        self.block("")
        self._frame.dialogs.error(error)
