"""One audit record beside the list: every fact in full, what is sealed, the text that was hashed."""

import json

from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QPlainTextEdit

from core.evidence.audit.audit_log import LogRow
from ui.listing import listed
from ui.pages.system import audit_presenter as presenter
from ui.shell.role_words import role_words
from ui.texts import words
from ui.theme import theme
from ui.widgets.cards import FactList
from ui.widgets.labels import Text
from ui.widgets.panels import SidePanel


class AuditPanel(SidePanel):
    """Shows the record that has the focus in the list."""

    def __init__(self) -> None:
        super().__init__(self.tr("Record"), width=420)
        self.setObjectName("audit_panel")
        self._facts = FactList(name_width=120)
        self._sealed = Text("", "small", "muted", wrap=True)
        self._record = QPlainTextEdit()
        self._record.setReadOnly(True)
        self._record.setObjectName("audit_record")
        self._record.setAccessibleName(self.tr("The record as it was hashed"))
        self._record.setMinimumHeight(theme().px(220))
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        fixed.setFamilies(["Noto Sans SC"])
        fixed.setPixelSize(theme().px(13))
        self._record.setFont(fixed)
        self.body.addWidget(self._facts)
        self.body.addWidget(self._sealed)
        self.body.addWidget(Text(self.tr("The record as it was hashed"), "small", "muted"))
        self.body.addWidget(self._record, 1)
        self.hide()

    def show_row(self, row: LogRow) -> None:
        """Show a record."""
        self.title.setText(words(f"event.{row.event}"))
        self._facts.clear()
        self._line(self.tr("Number"), str(row.seq))
        self._line(self.tr("Time"), row.at.isoformat(sep=" ", timespec="milliseconds"))
        by = presenter.who(row)
        self._line(self.tr("By"), f"{by} ({row.actor})" if row.actor in row.names else by)
        if row.roles:
            self._line(self.tr("As"), role_words(row.roles))
        if row.subject:
            self._line(self.tr("About"), presenter.about(row))
        for key, value in row.facts.items():
            said = presenter.fact_value(key, value, row.names, event=row.event, whole=True)
            self._line(presenter.fact_name(key), said)
        self._line(self.tr("Hash"), row.leaf)
        names = listed(presenter.fact_name(key) for key in row.sealed)
        self._sealed.setText(self.tr("Sealed, only as commitments: {0}").format(names))
        self._sealed.setVisible(bool(names))
        pretty = json.dumps(json.loads(row.record), ensure_ascii=False, indent=1)
        self._record.setPlainText(pretty)
        self.show()

    def _line(self, name: str, value: str) -> None:
        self._facts.add(name, Text(_breakable(value), wrap=True, select=True))


def _breakable(text: str) -> str:
    """Long digests may break at every fourth digit."""
    if len(text) < 40 or " " in text or not text.isascii():
        return text
    return "\u200b".join(text[start : start + 4] for start in range(0, len(text), 4))
