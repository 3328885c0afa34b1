"""Templates of texts: the list of occasions, an editor, and the text as an expert would get it."""

from dataclasses import dataclass, replace
from datetime import datetime

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from core.contact.texts.length import TextLength, text_length
from core.contact.texts.templates import FIELDS, TextCode
from core.contact.wording.versions import StationWords, check_text, sample_facts, sample_text
from core.kernel.errors import UserError
from ui.counted import counted
from ui.pages.contact.field_bar import FieldBar
from ui.pages.contact.word_names import say
from ui.shell.page import GAP
from ui.texts import message_for
from ui.widgets.cards import Card
from ui.widgets.editors import TextEditor, mark_wrong
from ui.widgets.labels import Text
from ui.widgets.layouts import column, row
from ui.widgets.notices import Banner
from ui.widgets.panels import ScrollBox
from ui.widgets.table.columns import Cell, Column, static_source
from ui.widgets.table.paged_table import PagedTable
from ui.widgets.tags import Tag


@dataclass(frozen=True, slots=True)
class TextRow:
    """One occasion: its template, its length with long values, whether it was changed."""

    code: TextCode
    template: str
    length: TextLength | None
    changed: bool


class TextsTab(QWidget):
    """``edited`` when words were typed; ``words`` gives what stands here put into others."""

    edited = Signal()

    def __init__(self, organisation: str, *, editable: bool) -> None:
        super().__init__()
        self._facts = sample_facts(organisation, f"【{organisation[:7]}】", datetime.now().astimezone())
        self._stored: dict[TextCode, str] = {}
        self._typed: dict[TextCode, str] = {}
        self._chosen = TextCode.INVITE
        self.table = self._make_table()
        self.table.focused.connect(self._choose)
        self.editor = TextEditor(lines=4)
        self.editor.setObjectName("text_template")
        self.editor.setReadOnly(not editable)
        self.editor.edited.connect(self._take)
        self.length = Tag("", "neutral")
        self.length.setObjectName("text_length")
        self._detail = Text("", "small", "muted", wrap=True)
        self._fault = Banner("", "danger")
        self._fault.setObjectName("text_fault")
        self._fault.hide()
        self.preview = Text("", "large", wrap=True, select=True)
        self.preview.setObjectName("text_preview")
        self._fields = FieldBar(self.editor)
        self._fields.setVisible(editable)
        self._card = Card(" ", "message-square", padding=16, gap=12)
        self._card.add_to_head(self.length)
        for part in (self.editor, self._fault, self._fields):
            self._card.add(part)
        sample = Card(self.tr("As the expert gets it"), "eye", padding=16)
        sample.add(self.preview)
        sample.add(self._detail)
        right = ScrollBox(column(self._card, sample, None, gap=GAP))
        layout = row(self.table, right, gap=GAP)
        layout.setStretch(0, 2)
        layout.setStretch(1, 3)
        layout.setContentsMargins(0, GAP, 0, 0)
        self.setLayout(layout)

    def show_words(self, words: StationWords) -> None:
        """Show stored words; what was typed is forgotten."""
        self._stored, self._typed = dict(words.texts), dict(words.texts)
        self.table.set_source(static_source([self._row(code) for code in TextCode]))
        self.table.view.focus_row(0)
        self._show()

    def put_into(self, words: StationWords) -> StationWords:
        """``words`` with the texts that stand here."""
        return replace(words, texts=dict(self._typed)) if self._typed else words

    @property
    def fault(self) -> str:
        """What is wrong with the first text that cannot be sent, "" when all can."""
        for code, text in self._typed.items():
            if complaint := _complaint(text):
                return f"{say(f'text.{code.value}')}: {complaint}"
        return ""

    def _choose(self, chosen: TextRow | None) -> None:
        if chosen is not None and chosen.code is not self._chosen:
            self._chosen = chosen.code
            self._show()

    def _show(self) -> None:
        self._card.set_title(say(f"text.{self._chosen.value}"))
        self.editor.set_value(self._typed.get(self._chosen, ""))
        self._fields.offer(FIELDS)
        self._look()

    def _take(self) -> None:
        if not self._typed or self._typed[self._chosen] == self.editor.value:
            return
        self._typed[self._chosen] = self.editor.value
        self.table.model.update_row(self._row(self._chosen))
        self._look()
        self.edited.emit()

    def _look(self) -> None:
        text = self._typed.get(self._chosen, "")
        complaint = _complaint(text)
        mark_wrong(self.editor, bool(complaint))
        self._fault.set_text(complaint)
        self._fault.setVisible(bool(complaint))
        if complaint:
            self.preview.setText("—")
            self.length.set_content(self.tr("Cannot be sent"), "danger")
            self._detail.setText("")
            return
        shown = sample_text(text, self._facts)
        length = text_length(shown)
        self.preview.setText(shown)
        self.length.set_content(_parts(length), "accent" if length.parts == 1 else "warning")
        told = self.tr(
            "{units} characters in the alphabet {alphabet}, {left} left in the last part. Names, places and "
            "numbers are as long as they usually get."
        )
        alphabet = "GSM-7" if length.alphabet == "gsm7" else "UCS-2"
        self._detail.setText(told.format(units=length.units, alphabet=alphabet, left=length.left))

    def _row(self, code: TextCode) -> TextRow:
        text = self._typed[code]
        length = None if _complaint(text) else text_length(sample_text(text, self._facts))
        return TextRow(code, text, length, text != self._stored[code])

    def _make_table(self) -> PagedTable:
        table = PagedTable(
            [
                Column("code", self.tr("Occasion"), _occasion, 200, stretch=True),
                Column("parts", self.tr("Length"), _length_cell, 96),
                Column("changed", "", _changed_cell, 84),
            ],
            _key,
            row_height=44,
            foot=False,
            name=self.tr("Occasions"),
        )
        table.view.setObjectName("text_occasions")
        return table


def _key(shown: TextRow) -> str:
    return shown.code.value


def _occasion(shown: TextRow) -> Cell:
    return Cell(say(f"text.{shown.code.value}"), bold=True, tip=shown.template)


def _length_cell(shown: TextRow) -> Cell:
    if shown.length is None:
        return Cell("—", "danger")
    return Cell(_parts(shown.length), "warning" if shown.length.parts > 1 else "text")


def _changed_cell(shown: TextRow) -> Cell:
    return Cell(changed_word(), tag="warning") if shown.changed else Cell("")


def _complaint(text: str) -> str:
    try:
        check_text(text)
    except UserError as error:
        return message_for(error)
    return ""


def _parts(length: TextLength) -> str:
    if length.parts == 1:
        return QCoreApplication.translate("TextsTab", "1 part")
    return counted(QCoreApplication.translate("TextsTab", "{0} {0:part|parts}"), length.parts)


def changed_word() -> str:
    """Marks what was typed and not saved yet."""
    return QCoreApplication.translate("TextsTab", "Changed")
