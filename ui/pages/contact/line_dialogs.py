"""What a modem is given by hand: the PIN of its SIM, the number for a test call."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from core.engine.api import Services
from core.engine.workstation import Workstation
from ui.shell.dialogs import Ask
from ui.shell.frame import Frame
from ui.texts import message_for
from ui.widgets.editors import DigitsEditor, LineEditor, PasswordEditor
from ui.widgets.forms import Field
from ui.widgets.notices import Banner


class _LineDialog(Ask):
    """One value, a button; stays open with the reason when it is refused."""

    def __init__(
        self,
        parent: QWidget,
        frame: Frame,
        title: str,
        text: str,
        field: tuple[str, LineEditor],
        action: str,
        act: tuple[Callable[..., object], str],
    ) -> None:
        """``act`` is what to call with the value, and for which line."""
        super().__init__(parent, title, text)
        self._frame = frame
        self._act = act
        name, self.value = field
        self.content.addWidget(Field(name, self.value, required=True))
        self._trouble = Banner("", "danger")
        self._trouble.hide()
        self.content.addWidget(self._trouble)
        cancel = self.add_button(QCoreApplication.translate("LineDialogs", "Cancel"))
        cancel.clicked.connect(self.reject)
        self.go = self.add_button(action, "primary", main=True)
        self.go.clicked.connect(self._send)
        self.value.setFocus()

    def _send(self) -> None:
        act, line = self._act
        self._frame.bridge.call(
            act, self._frame.actor, line, self.value.value, done=self._done, failed=self._failed, owner=self
        )

    def _done(self, _nothing: object) -> None:
        self.accept()

    def _failed(self, error: BaseException) -> None:
        self._trouble.set_text(message_for(error))
        self._trouble.show()
        self.adjustSize()


class PinDialog(_LineDialog):
    """The PIN of the SIM in a line."""

    def __init__(self, parent: QWidget, frame: Frame, ws: Workstation[Services], line: str) -> None:
        editor = PasswordEditor()
        editor.setObjectName("pin")
        super().__init__(
            parent,
            frame,
            QCoreApplication.translate("LineDialogs", "PIN of the SIM card"),
            QCoreApplication.translate(
                "LineDialogs",
                "It is tried once. When it is right it is kept in the encrypted database and given by itself "
                "from then on. Three wrong ones block the card.",
            ),
            (QCoreApplication.translate("LineDialogs", "PIN"), editor),
            QCoreApplication.translate("LineDialogs", "Enter"),
            (ws.services.lines.enter_pin, line),
        )


class TrialDialog(_LineDialog):
    """The number for a test call."""

    def __init__(self, parent: QWidget, frame: Frame, ws: Workstation[Services], line: str) -> None:
        editor = DigitsEditor(longest=18, extra="+ -")
        editor.setObjectName("trial_number")
        super().__init__(
            parent,
            frame,
            QCoreApplication.translate("LineDialogs", "Test call"),
            QCoreApplication.translate(
                "LineDialogs",
                "Give the number of a phone in this room. Answer, listen, and press 1. The call costs what "
                "the network takes; it is not recorded.",
            ),
            (QCoreApplication.translate("LineDialogs", "Phone number"), editor),
            QCoreApplication.translate("LineDialogs", "Call"),
            (ws.services.trials.begin, line),
        )
