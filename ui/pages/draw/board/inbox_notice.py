"""Over the live board: texts that came in and wait for the operator."""

from PySide6.QtCore import QCoreApplication

from core.contact.invitation.model import InboxChanged
from core.contact.texts.inbox import READS
from ui.counted import counted
from ui.pages.draw.parts.ceremony_acts import CeremonyActs
from ui.widgets.buttons import Button
from ui.widgets.notices import Banner


class InboxNotice(Banner):
    """Visible while texts wait; the button opens them."""

    def __init__(self, acts: CeremonyActs) -> None:
        decide = QCoreApplication.translate("InboxNotice", "Decide")
        self._open = Button(decide, "message-square", size="small")
        self._open.setObjectName("open_inbox")
        super().__init__("", "warning", icon="message-square", action=self._open)
        self.setObjectName("inbox_notice")
        self._acts = acts
        self._open.clicked.connect(self._open_page)
        self.hide()
        if acts.frame.actor.may(READS):
            acts.frame.bridge.on(InboxChanged, self._changed, self)
            self.ask()

    def ask(self) -> None:
        """Look how many wait."""
        frame, count = self._acts.frame, self._acts.services.inbox.count
        frame.bridge.call(count, frame.actor, done=self._show, owner=self)

    def _changed(self, _news: InboxChanged) -> None:
        self.ask()

    def _show(self, count: int) -> None:
        told = QCoreApplication.translate("InboxNotice", "{0} {0:text waits|texts wait} for a decision")
        self.set_text(counted(told, count))
        self.setVisible(count > 0)

    def _open_page(self) -> None:
        self._acts.frame.open_page("contact.inbox")
