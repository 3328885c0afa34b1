"""Writing a notice to experts of the list."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from core.contact.mails.outgoing import Channel
from ui.pages.contact.texts import say
from ui.shell.dialogs import Ask
from ui.theme import theme
from ui.widgets.editors import LineEditor, TextEditor
from ui.widgets.forms import Field
from ui.widgets.labels import Text
from ui.widgets.pickers import Select


class NotifyDialog(Ask):
    """``done(channel, subject, text)`` when the person sends it."""

    def __init__(self, parent: QWidget, whom: str, done: Callable[[Channel, str, str], None]) -> None:
        super().__init__(parent, QCoreApplication.translate("NotifyDialog", "Notify experts"), whom)
        self.setFixedWidth(theme().px(560))
        self._done = done
        self.channel: Select[Channel] = Select(
            [(way, say(f"channel.{way.value}")) for way in Channel], Channel.SMS
        )
        self.channel.setObjectName("notify_channel")
        self.channel.edited.connect(self._look)
        self.subject = LineEditor(longest=120)
        self.subject.setObjectName("notify_subject")
        self.subject.edited.connect(self._look)
        self.text = TextEditor(lines=6)
        self.text.setObjectName("notify_text")
        self.text.edited.connect(self._look)
        self._subject_field = Field(self.tr("Subject"), self.subject, required=True)
        self.content.addWidget(Field(self.tr("By"), self.channel))
        self.content.addWidget(self._subject_field)
        self.content.addWidget(Field(self.tr("Text"), self.text, required=True))
        note = self.tr("The same words to each, without a greeting by name. Who has no address is left out.")
        self.content.addWidget(Text(note, "small", "muted", wrap=True))
        self.add_button(self.tr("Cancel")).clicked.connect(self.reject)
        self.go = self.add_button(self.tr("Send"), "primary", main=True)
        self.go.setObjectName("notify_go")
        self.go.clicked.connect(self._answer)
        self._look()
        self.text.setFocus()

    def _look(self) -> None:
        by_mail = self.channel.value is Channel.MAIL
        self._subject_field.setVisible(by_mail)
        missing = not self.text.value or (by_mail and not self.subject.value)
        self.go.block(self.tr("Write what is to be said") if missing else "")

    def _answer(self) -> None:
        self.accept()
        by_mail = self.channel.value is Channel.MAIL
        self._done(self.channel.value or Channel.SMS, self.subject.value if by_mail else "", self.text.value)
