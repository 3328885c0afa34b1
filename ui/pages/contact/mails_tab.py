"""Templates of e-mails: subject and words, attachments, the mail as an expert would get it."""

import mimetypes
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from core.contact.mails.templates import MAIL_FIELDS, MailCode, MailWords, check_mail, compose_mail
from core.contact.wording.service import LARGEST_FILE_MIB
from core.contact.wording.versions import SAMPLE_NAME, StationWords, WordFile, sample_facts
from core.engine.api import Services
from core.engine.workstation import Workstation
from core.kernel.errors import UserError
from ui.pages.contact.field_bar import FieldBar
from ui.pages.contact.word_names import say
from ui.shell.frame import Frame
from ui.shell.page import GAP
from ui.texts import message_for
from ui.widgets.buttons import Button, Choice
from ui.widgets.cards import Card
from ui.widgets.editors import LineEditor, TextEditor, mark_wrong
from ui.widgets.forms import Field
from ui.widgets.labels import Text
from ui.widgets.layouts import clear, column, row
from ui.widgets.notices import Banner
from ui.widgets.panels import ScrollBox


class MailsTab(QWidget):
    """``edited`` when words or attachments were changed."""

    edited = Signal()

    def __init__(self, frame: Frame, ws: Workstation[Services], *, editable: bool) -> None:
        super().__init__()
        self._frame = frame
        self._ws = ws
        self._editable = editable
        organisation = frame.station.organisation
        self._facts = sample_facts(organisation, f"【{organisation[:7]}】", datetime.now().astimezone())
        self._typed: dict[MailCode, MailWords] = {}
        self._files: tuple[WordFile, ...] = ()
        self._asked: Path | None = None
        options = [(code.value, say(f"mail.{code.value}")) for code in MailCode]
        self.choice = Choice(options, MailCode.INVITE.value, self.tr("Occasion"))
        self.choice.setObjectName("mail_occasion")
        self.choice.changed.connect(self._show)
        self.subject = LineEditor(longest=120)
        self.subject.setObjectName("mail_subject")
        self.text = TextEditor(lines=10)
        self.text.setObjectName("mail_text")
        for editor in (self.subject, self.text):
            editor.setReadOnly(not editable)
            editor.edited.connect(self._take)
        self._fault = Banner("", "danger")
        self._fault.setObjectName("mail_fault")
        self._fault.hide()
        fields = FieldBar(self.text)
        fields.offer(MAIL_FIELDS)
        fields.setVisible(editable)
        words = Card(self.tr("Words"), "send", padding=16, gap=12)
        words.add_to_head(self.choice)
        words.add(Field(self.tr("Subject"), self.subject, required=True))
        words.add(Field(self.tr("Text"), self.text, required=True))
        words.add(self._fault)
        words.add(fields)
        self._shown_subject = Text("", "card", wrap=True, select=True)
        self._shown_text = Text("", wrap=True, select=True)
        self._shown_text.setObjectName("mail_preview")
        sample = Card(self.tr("As the expert gets it"), "eye", padding=16, gap=12)
        sample.add(self._shown_subject)
        sample.add(self._shown_text)
        note = self.tr("With the meeting for the calendar (.ics), which names neither project nor persons.")
        sample.add(Text(note, "small", "muted", wrap=True))
        both = row(
            ScrollBox(column(words, self._files_card(), None, gap=GAP)),
            ScrollBox(column(sample, None)),
            gap=GAP,
        )
        both.setStretch(0, 1)
        both.setStretch(1, 1)
        both.setContentsMargins(0, GAP, 0, 0)
        self.setLayout(both)

    @property
    def code(self) -> MailCode:
        """The occasion that is shown."""
        return MailCode(self.choice.value)

    def show_words(self, words: StationWords) -> None:
        """Show stored words; what was typed is forgotten."""
        self._typed, self._files = dict(words.mails), words.attachments
        self._show()
        self._list_files()

    def put_into(self, words: StationWords) -> StationWords:
        """``words`` with the mails that stand here."""
        return replace(words, mails=dict(self._typed), attachments=self._files) if self._typed else words

    @property
    def fault(self) -> str:
        """What is wrong with the first mail that cannot be sent, "" when all can."""
        for code, words in self._typed.items():
            if told := _complaint(words):
                return f"{say(f'mail.{code.value}')}: {told}"
        return ""

    def attach(self, path: Path) -> None:
        """Take a file as an attachment of invitations."""
        try:
            with path.open("rb") as file:
                content = file.read((LARGEST_FILE_MIB << 20) + 1)
        except OSError:
            self._frame.notify(self.tr("{0} cannot be read").format(path.name), "danger")
            return
        self._asked = path
        self._frame.bridge.call(
            self._ws.services.wording.add_file,
            self._frame.actor,
            content,
            done=self._attached,
            failed=self._frame.dialogs.error,
            owner=self,
        )

    def _attached(self, digest: str) -> None:
        assert self._asked is not None
        kind = mimetypes.guess_type(self._asked.name)[0] or "application/octet-stream"
        others = tuple(file for file in self._files if file.name != self._asked.name)
        self._files = (*others, WordFile(self._asked.name, kind, digest))
        self._list_files()
        self.edited.emit()

    def _detach(self, name: str, _checked: bool = False) -> None:
        self._files = tuple(file for file in self._files if file.name != name)
        self._list_files()
        self.edited.emit()

    def _show(self, _value: str = "") -> None:
        words = self._typed.get(self.code, MailWords("", ""))
        self.subject.set_value(words.subject)
        self.text.set_value(words.text)
        self._look()

    def _take(self) -> None:
        words = MailWords(self.subject.value, self.text.value)
        if self._typed and self._typed[self.code] != words:
            self._typed[self.code] = words
            self._look()
            self.edited.emit()

    def _look(self) -> None:
        words = self._typed.get(self.code)
        complaint = "" if words is None else _complaint(words)
        mark_wrong(self.text, bool(complaint))
        self._fault.set_text(complaint)
        self._fault.setVisible(bool(complaint))
        if words is None or complaint:
            self._shown_subject.setText("—")
            self._shown_text.setText("")
            return
        at = self._facts.report_at
        shown = compose_mail(words, self._facts, SAMPLE_NAME, at.replace(hour=12), at.date(), "0001")
        self._shown_subject.setText(shown.subject)
        self._shown_text.setText(shown.text)

    def _files_card(self) -> Card:
        card = Card(self.tr("Attachments of invitations"), "link", padding=16)
        self._list = QVBoxLayout()
        add = Button(self.tr("Attach a file…"), "plus")
        add.setObjectName("attach_file")
        add.clicked.connect(self._ask_file)
        add.setVisible(self._editable)
        card.add(self._list)
        card.add(row(add, None))
        return card

    def _list_files(self) -> None:
        clear(self._list)
        if not self._files:
            self._list.addWidget(Text(self.tr("None"), "body", "muted"))
        for file in self._files:
            drop = Button(self.tr("Take it away"), kind="link")
            drop.setObjectName(f"detach:{file.name}")
            drop.clicked.connect(partial(self._detach, file.name))
            drop.setVisible(self._editable)
            self._list.addLayout(row(Text(file.name, wrap=True), None, drop))

    def _ask_file(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Attach a file"))
        if name:
            self.attach(Path(name))


def _complaint(words: MailWords) -> str:
    try:
        check_mail(words)
    except UserError as error:
        return message_for(error)
    return ""
