"""A new recovery key in place of the old one: two administrators, shown once."""

from collections.abc import Mapping

from PySide6.QtWidgets import QStackedWidget

from core.access.model import Actor
from core.access.permissions import RENEW
from core.engine.api import Services
from core.engine.program import RecoveryPaper
from core.engine.workstation import Workstation
from ui.pages.system.recovery_panel import RecoveryPanel
from ui.pages.system.setup_layout import narrow
from ui.shell.frame import Frame
from ui.shell.page import Page
from ui.widgets.buttons import Button
from ui.widgets.cards import Card
from ui.widgets.labels import Text
from ui.widgets.notices import Banner


class RenewKeyPage(Page):
    """``paper`` puts a key on paper."""

    def __init__(self, frame: Frame, ws: Workstation[Services], paper: RecoveryPaper) -> None:
        super().__init__(frame)
        self._ws = ws
        self.set_title(self.tr("Recovery key"), self.tr("Opens the workstation when nobody else can"))
        self._panel = RecoveryPanel(frame, paper, self.tr("Finish"))
        self._panel.kept.connect(self._kept)
        self._steps = QStackedWidget()
        self._steps.addWidget(narrow(self._ask_card(), 720))
        self._steps.addWidget(narrow(self._panel, 720))
        self.body.addWidget(self._steps, 1)

    def opened(self, params: Mapping[str, object]) -> None:
        self._steps.setCurrentIndex(0)

    def unsaved(self) -> str:
        """The key is shown this once."""
        if not self._panel.holds_key:
            return ""
        return self.tr("The new recovery key has not been confirmed, and the old one is void already.")

    def _ask_card(self) -> Card:
        card = Card(self.tr("Make a new recovery key"), "key-round", padding=24, gap=16)
        words = self.tr(
            "When the envelope was opened or is lost, when a holder has left, or when the key was used. The "
            "system administrator and the security administrator do it together."
        )
        card.add(Text(words, "body", wrap=True))
        card.add(Banner(self.tr("The old key opens nothing from that moment on."), "warning"))
        self._make = Button(self.tr("Make a new key…"), "key-round", "primary")
        self._make.setObjectName("renew_recovery")
        self._make.clicked.connect(self._ask)
        card.add_foot(None, self._make)
        return card

    def _ask(self) -> None:
        self.frame.dialogs.co_sign(
            self.tr("Make a new recovery key"),
            self.tr("The other administrator signs here. The old key becomes void at once."),
            self.tr("Make a new key"),
            self._signed,
            permission=RENEW,
            owner=self,
        )

    def _signed(self, second: Actor, reason: str) -> None:
        self._make.block(self.tr("Being made…"))
        renew = self._ws.foundation.recovery.renew
        self.frame.bridge.call(
            renew, self.frame.actor, second, reason, done=self._made, failed=self._refused, owner=self
        )

    def _made(self, key: str) -> None:
        self._make.block("")
        self._panel.show_key(key)
        self._steps.setCurrentIndex(1)

    def _refused(self, error: BaseException) -> None:
        self._make.block("")
        self.frame.dialogs.error(error)

    def _kept(self) -> None:
        self._steps.setCurrentIndex(0)
        self.frame.notify(self.tr("The new recovery key is in force"))
