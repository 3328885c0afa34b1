"""Asking to read personal values plainly for some minutes: how long, and why."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from core.access.unmasking import MINUTES, UnmaskGrant
from core.engine.api import Services
from core.engine.workstation import Workstation
from ui.counted import counted
from ui.shell.dialogs import LEAST_REASON, Ask
from ui.shell.frame import Frame
from ui.widgets.buttons import Button
from ui.widgets.editors import TextEditor
from ui.widgets.forms import Field
from ui.widgets.pickers import Select

_USUAL_MINUTES = 10


class PlainReadingDialog(Ask):
    """``done(minutes, reason)``."""

    def __init__(self, parent: QWidget, done: Callable[[int, str], None]) -> None:
        super().__init__(
            parent,
            QCoreApplication.translate("PlainReadingDialog", "Read plainly for some minutes"),
            QCoreApplication.translate(
                "PlainReadingDialog",
                "Experts that you open are shown in plain text until the time is over, you end it, the "
                "screen locks or you sign out. Each of them goes to the audit log with your reason; the "
                "security administrator and the auditor see it.",
            ),
        )
        self._done = done
        minutes = QCoreApplication.translate("PlainReadingDialog", "{0} {0:minute|minutes}")
        self.minutes: Select[int] = Select([(n, counted(minutes, n)) for n in MINUTES], _USUAL_MINUTES)
        self.minutes.setObjectName("plain_minutes")
        self.reason = TextEditor(self.tr("At least {0} characters").format(LEAST_REASON))
        self.reason.setObjectName("plain_reason")
        self.reason.edited.connect(self._look)
        self.content.addWidget(Field(self.tr("How long"), self.minutes, required=True))
        self.content.addWidget(Field(self.tr("Reason"), self.reason, required=True))
        self.add_button(self.tr("Cancel")).clicked.connect(self.reject)
        self.go = self.add_button(self.tr("Begin"), "primary")
        self.go.setObjectName("plain_go")
        self.go.clicked.connect(self._answer)
        self._look()
        self.reason.setFocus()

    def _look(self) -> None:
        self.go.block(self.tr("A reason is needed") if len(self.reason.value) < LEAST_REASON else "")

    def _answer(self) -> None:
        self.accept()
        self._done(self.minutes.value or _USUAL_MINUTES, self.reason.value)


class PlainReadingButton(Button):
    """Opens the question; not there for who may not unmask."""

    def __init__(self, frame: Frame, ws: Workstation[Services], page: QWidget) -> None:
        super().__init__(QCoreApplication.translate("PlainReadingDialog", "Read plainly…"), "eye")
        self._frame = frame
        self._ws = ws
        self._page = page
        self.dialog: PlainReadingDialog | None = None
        self.setObjectName("read_plainly")
        self.clicked.connect(self._ask)
        if not frame.actor.may("pool.unmask"):
            self.hide()

    def _ask(self) -> None:
        self.dialog = PlainReadingDialog(self._page, self._grant)
        self.dialog.open()

    def _grant(self, minutes: int, reason: str) -> None:
        grant = self._ws.foundation.access.unmasking.grant
        self._frame.bridge.call(grant, self._frame.actor, minutes, reason, done=self._granted, owner=self)

    def _granted(self, grant: UnmaskGrant) -> None:
        self._frame.notify(
            QCoreApplication.translate(
                "PlainReadingDialog", "Experts are shown in plain text until {0}"
            ).format(f"{grant.until:%H:%M}")
        )
