"""Asks for the reason and, where the rule says so, the document by which a draw goes on against a rule."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from core.draw.planning.rule_check import AskedOverride
from core.kernel.errors import UserError
from core.pool.record.file_types import MOST_BYTES, file_type
from core.rules.evaluation import Finding
from core.rules.model import Override
from ui.pages.rules.rule_words import found_words, source_words
from ui.shell.dialogs import LEAST_REASON, Ask
from ui.texts import message_for
from ui.widgets.buttons import Button
from ui.widgets.editors import LineEditor, TextEditor
from ui.widgets.forms import Field
from ui.widgets.labels import Text
from ui.widgets.layouts import row
from ui.widgets.notices import Banner


class OverrideDialog(Ask):
    """``asked(AskedOverride)`` once it is complete; the supervisor signs after it."""

    asked = Signal(object)

    def __init__(self, parent: QWidget, finding: Finding) -> None:
        title = QCoreApplication.translate("OverrideDialog", "Override rule {0}").format(finding.rule.id)
        super().__init__(parent, title, found_words(finding), "warning")
        self._finding = finding
        self._needs_document = finding.override is Override.DOCUMENT
        self.setObjectName("override_dialog")
        self.content.addWidget(Text(source_words(finding.rule), "small", "muted", wrap=True))
        self.reason = TextEditor(self.tr("At least {0} characters").format(LEAST_REASON))
        self.reason.setObjectName("override_reason")
        self.reason.edited.connect(self._look)
        self.content.addWidget(Field(self.tr("Reason"), self.reason, required=True))
        self.file = LineEditor(self.tr("PDF, PNG or JPEG"))
        self.file.setObjectName("override_file")
        self.file.edited.connect(self._look)
        choose = Button(self.tr("Choose…"), "folder-open")
        choose.clicked.connect(self._choose)
        if self._needs_document:
            self.content.addWidget(Field(self.tr("Document"), self.file, required=True))
            self.content.addLayout(row(None, choose))
        self._trouble = Banner("", "danger")
        self._trouble.hide()
        self.content.addWidget(self._trouble)
        cancel = self.add_button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.go = self.add_button(self.tr("On to the co-signature"), "primary")
        self.go.setObjectName("override_go")
        self.go.clicked.connect(self._answer)
        self._look()
        self.reason.setFocus()

    def _choose(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Choose the document"), "", self.tr("Documents (*.pdf *.png *.jpg *.jpeg)")
        )
        if name:
            self.file.set_value(name)
            self._look()

    def _look(self) -> None:
        self._trouble.hide()
        if len(self.reason.value.strip()) < LEAST_REASON:
            self.go.block(self.tr("A reason is needed"))
        elif self._needs_document and not self.file.value.strip():
            self.go.block(self.tr("The document is needed"))
        else:
            self.go.block("")

    def _answer(self) -> None:
        path, document = Path(self.file.value.strip()), b""
        if self._needs_document:
            try:
                document = read_document(path)
            except OSError as error:
                self._say(self.tr("The document could not be read: {0}").format(error.strerror or ""))
                return
            except UserError as error:
                self._say(message_for(error))
                return
        asked = AskedOverride(
            self._finding.key, self.reason.value.strip(), path.name if document else "", document
        )
        self.accept()
        self.asked.emit(asked)

    def _say(self, text: str) -> None:
        self._trouble.set_text(text)
        self._trouble.show()


def read_document(path: Path) -> bytes:
    """The file, judged before the supervisor is asked; raises ``OSError`` and as ``file_type``."""
    if path.stat().st_size > MOST_BYTES:
        raise UserError("pool.file_too_large", most_mb=MOST_BYTES // (1024 * 1024))
    document = path.read_bytes()
    file_type(document)
    return document
