"""Asks for the reason and, where a rule says so, the document by which a draw goes on against rules."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFileDialog, QLayout, QSizePolicy, QVBoxLayout, QWidget

from core.draw.planning.rule_check import AskedOverride
from core.kernel.errors import UserError
from core.pool.record.file_types import MOST_BYTES, file_type
from core.rules.evaluation import Finding
from core.rules.model import Override
from ui.pages.rules.rule_words import found_words, source_words
from ui.shell.dialogs import LEAST_REASON, Ask
from ui.texts import message_for
from ui.theme import theme
from ui.widgets.buttons import Button
from ui.widgets.editors import LineEditor, TextEditor
from ui.widgets.forms import Field
from ui.widgets.labels import Text
from ui.widgets.layouts import column, row
from ui.widgets.notices import Banner
from ui.widgets.panels import ScrollBox

_MOST_SHOWN = 5
"""Findings that a dialog shows without scrolling."""


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
        self._add_findings()
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

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As high as its lines are at its width; the least that Qt asks for is that of a narrower dialog."""
        layout = self.layout()
        assert layout is not None
        layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self.setFixedHeight(layout.totalHeightForWidth(self.width()))

    def _add_findings(self) -> None:
        """A few stand as they are; of a batch there may be many, which scroll between title and reason."""
        shown = column(*map(self._shown, self._findings), gap=12)
        if len(self._findings) > 1:
            self.setFixedWidth(theme().px(640))
        if len(self._findings) <= _MOST_SHOWN:
            self.content.addLayout(shown)
            return
        scrolled = ScrollBox(shown)
        scrolled.setFixedHeight(theme().px(320))
        self.content.addWidget(scrolled)

    def _shown(self, finding: Finding) -> QVBoxLayout:
        """What was found, by which article, and the document that the rule asks for."""
        parts: list[QWidget] = [
            Text(f"{finding.rule.id} · {found_words(finding)}", wrap=True, select=True),
            Text(source_words(finding.rule), "small", "muted", wrap=True),
        ]
        if finding.override is Override.DOCUMENT:
            asked = _DocumentRow(finding.rule.id, len(self._documents) + 1)
            asked.path.edited.connect(self._look)
            self._documents[finding.key] = asked
            parts.append(asked)
        return column(*parts, gap=2)

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
        self._fit()


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
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

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
