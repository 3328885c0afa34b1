"""Documents of a draw on the screen: preview and saving as a file."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from ui.shell.frame import Frame

_KINDS = {".pdf": "PDF", ".docx": "Word", ".xlsx": "Excel"}


class SaveDocument(QFileDialog):
    """Asks where a document shall be saved and writes it. Qt's own dialog: the watermark lies over it too."""

    def __init__(self, parent: QWidget, frame: Frame, document: bytes, name: str) -> None:
        super().__init__(parent)
        self._frame = frame
        self._document = document
        self.setObjectName("save_document")
        self.setWindowTitle(self.tr("Save the document"))
        self.setOption(QFileDialog.Option.DontUseNativeDialog)
        self.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        suffix = Path(name).suffix
        self.setNameFilter(f"{_KINDS[suffix]} (*{suffix})")
        self.setDefaultSuffix(suffix.removeprefix("."))
        self.selectFile(name)
        self.fileSelected.connect(self._write)

    def _write(self, path: str) -> None:
        try:
            Path(path).write_bytes(self._document)
        except OSError as error:
            self._frame.dialogs.message(
                self.tr("Not saved"),
                self.tr("The document could not be written: {0}. Choose another place.").format(
                    error.strerror or ""
                ),
                "warning",
            )
            return
        self._frame.notify(self.tr("Saved: {0}").format(Path(path).name))
