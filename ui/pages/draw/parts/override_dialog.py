"""Asks for the reason and, where a rule says so, the document by which a draw goes on against rules."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
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
    """``asked(answered)`` once it is complete, one for each finding; the supervisor signs after it.

    Before the freeze a rule is overridden by itself; at the close all that stand are, with one reason and for
    each rule that asks for one its own document.
    """

    asked = Signal(object)

    def __init__(self, parent: QWidget, findings: Sequence[Finding], title: str = "", text: str = "") -> None:
        first = findings[0]
        one = QCoreApplication.translate("OverrideDialog", "Override rule {0}").format(first.rule.id)
        super().__init__(parent, title or one, text, "warning")
        self._findings = tuple(findings)
        self._documents: dict[str, _DocumentRow] = {}
        self.setObjectName("override_dialog")
        for finding in findings:
            self._add(finding)
        self.reason = TextEditor(self.tr("At least {0} characters").format(LEAST_REASON))
        self.reason.setObjectName("override_reason")
        self.reason.edited.connect(self._look)
        self.content.addWidget(Field(self.tr("Reason"), self.reason, required=True))
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

    def _add(self, finding: Finding) -> None:
        said = f"{finding.rule.id} · {found_words(finding)}"
        self.content.addWidget(Text(said, wrap=True, select=True))
        self.content.addWidget(Text(source_words(finding.rule), "small", "muted", wrap=True))
        if finding.override is Override.DOCUMENT:
            asked = _DocumentRow(finding.rule.id, len(self._documents) + 1)
            asked.path.edited.connect(self._look)
            self._documents[finding.key] = asked
            self.content.addWidget(asked)

    def _look(self) -> None:
        self._trouble.hide()
        if len(self.reason.value.strip()) < LEAST_REASON:
            self.go.block(self.tr("A reason is needed"))
        elif any(not asked.path.value.strip() for asked in self._documents.values()):
            self.go.block(self.tr("The document is needed"))
        else:
            self.go.block("")

    def _answer(self) -> None:
        try:
            answered = tuple(self._answered(finding) for finding in self._findings)
        except OSError as error:
            self._say(self.tr("The document could not be read: {0}").format(error.strerror or ""))
            return
        except UserError as error:
            self._say(message_for(error))
            return
        self.accept()
        self.asked.emit(answered)

    def _answered(self, finding: Finding) -> AskedOverride:
        reason = self.reason.value.strip()
        asked = self._documents.get(finding.key)
        if asked is None:
            return AskedOverride(finding.key, reason)
        path = Path(asked.path.value.strip())
        return AskedOverride(finding.key, reason, path.name, read_document(path))

    def _say(self, text: str) -> None:
        self._trouble.set_text(text)
        self._trouble.show()


class _DocumentRow(QWidget):
    """The document that a rule asks for, chosen or typed."""

    def __init__(self, rule_id: str, number: int) -> None:
        super().__init__()
        self.path = LineEditor(self.tr("PDF, PNG or JPEG"))
        self.path.setObjectName("override_file" if number == 1 else f"override_file_{number}")
        choose = Button(self.tr("Choose…"), "folder-open")
        choose.clicked.connect(self._choose)
        label = self.tr("Document for {0}").format(rule_id)
        layout = row(Field(label, self.path, required=True), choose, gap=8)
        layout.setStretch(0, 1)
        layout.setAlignment(choose, Qt.AlignmentFlag.AlignBottom)
        self.setLayout(layout)

    def _choose(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Choose the document"), "", self.tr("Documents (*.pdf *.png *.jpg *.jpeg)")
        )
        if name:
            self.path.set_value(name)
            self.path.edited.emit()


def read_document(path: Path) -> bytes:
    """The file, judged before the supervisor is asked; raises ``OSError`` and as ``file_type``."""
    if path.stat().st_size > MOST_BYTES:
        raise UserError("pool.file_too_large", most_mb=MOST_BYTES // (1024 * 1024))
    document = path.read_bytes()
    file_type(document)
    return document
