"""Workbooks that the import page writes: rows not imported, and the template."""

from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from core.engine.api import Services
from core.engine.workstation import Workstation
from ui.counted import counted
from ui.shell.frame import Frame


class ImportFiles(QObject):
    """Asks where to, writes in the background, says when it is done. Lives and dies with ``page``."""

    def __init__(self, page: QWidget, frame: Frame, ws: Workstation[Services], language: str) -> None:
        super().__init__(page)
        self._page = page
        self._frame = frame
        self._ws = ws
        self._language = language

    def save_rejects(self, token: str) -> None:
        """The rows of a preview that cannot be imported."""
        name = self._ask_name(self.tr("Save rows not imported"), self.tr("rows not imported.xlsx"))
        if name and token:
            self._frame.bridge.call(
                self._ws.services.pool.save_rejects,
                self._frame.actor,
                token,
                Path(name),
                self._language,
                done=self._rejects_begun,
                owner=self,
            )

    def save_template(self) -> None:
        """An empty expert sheet."""
        name = self._ask_name(self.tr("Save the template"), self.tr("expert template.xlsx"))
        if name:
            imports = self._ws.services.pool.imports
            writing = imports.write_template(self._frame.actor, Path(name), self._language)
            self._watch(writing, self._template_saved)

    def _rejects_begun(self, writing: "Future[int]") -> None:
        self._watch(writing, self._rejects_saved)

    def _rejects_saved(self, count: int) -> None:
        self._frame.notify(counted(self.tr("{0} {0:row|rows} saved"), f"{count:,}"))

    def _template_saved(self, _nothing: object) -> None:
        self._frame.notify(self.tr("Template saved"))

    def _watch(self, writing: "Future[int] | Future[None]", done: Callable[..., None]) -> None:
        self._frame.bridge.watch(writing, done=done, owner=self)

    def _ask_name(self, title: str, proposed: str) -> str:
        name, _ = QFileDialog.getSaveFileName(self._page, title, proposed, self.tr("Workbooks (*.xlsx)"))
        return name if not name or name.endswith(".xlsx") else f"{name}.xlsx"
