"""What a modem is given by hand: the PIN of its SIM, the number for a test call."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from core.contact.lines.line import LineStatus
from core.contact.lines.service import LineView
from core.engine.api import Services
from core.engine.workstation import Workstation
from ui.counted import counted
from ui.pages.contact.lines_table import line_name
from ui.shell.dialogs import Ask
from ui.shell.frame import Frame
from ui.texts import message_for
from ui.widgets.editors import DigitsEditor, LineEditor, PasswordEditor
from ui.widgets.forms import Field
from ui.widgets.notices import Banner
from ui.widgets.pickers import Select

LAST_TRIES = 3
"""From here on the warning is red."""


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


class PukDialog(_LineDialog):
    """The PUK of a SIM that is blocked, and its new PIN."""

    def __init__(
        self, parent: QWidget, frame: Frame, ws: Workstation[Services], line: str, left: int | None
    ) -> None:
        """``left``: how often the card lets the PUK be tried, None when the modem cannot say."""
        editor = PasswordEditor()
        editor.setObjectName("puk")
        self.new_pin = PasswordEditor()
        self.new_pin.setObjectName("new_pin")
        enter_puk = ws.services.lines.enter_puk
        super().__init__(
            parent,
            frame,
            QCoreApplication.translate("LineDialogs", "PUK of the SIM card"),
            QCoreApplication.translate(
                "LineDialogs",
                "Wrong PINs have blocked the card. Its PUK unblocks it and gives it a new PIN, which is kept "
                "in the encrypted database. After ten wrong PUKs the card is dead for good.",
            ),
            (QCoreApplication.translate("LineDialogs", "PUK (8 digits)"), editor),
            QCoreApplication.translate("LineDialogs", "Unblock"),
            (lambda actor, of, puk: enter_puk(actor, of, puk, self.new_pin.value), line),
        )
        name = QCoreApplication.translate("LineDialogs", "New PIN (4 to 8 digits)")
        self.content.insertWidget(
            2, Field(name, self.new_pin, required=True)
        )  # after the PUK, as it is entered
        self.setTabOrder(self.value, self.new_pin)
        self.content.insertWidget(0, self._warning(left))

    @staticmethod
    def _warning(left: int | None) -> Banner:
        if left is None:
            text = QCoreApplication.translate(
                "LineDialogs",
                "The modem cannot say how many tries are left. Enter it only when you are sure.",
            )
        elif left == 1:
            text = QCoreApplication.translate(
                "LineDialogs", "This is the last try: another wrong PUK ends the card for good."
            )
        else:
            text = counted(QCoreApplication.translate("LineDialogs", "{0} {0:try is|tries are} left."), left)
        last = left is not None and left <= LAST_TRIES
        banner = Banner(text, "danger" if last else "warning")
        banner.setObjectName("tries_left")
        return banner


class ExchangeDialog(Ask):
    """Which modem a line takes: that of another line, which gets this one's."""

    def __init__(
        self, parent: QWidget, frame: Frame, ws: Workstation[Services], line: str, others: Sequence[LineView]
    ) -> None:
        super().__init__(
            parent,
            QCoreApplication.translate("LineDialogs", "Choose the modem of this line"),
            QCoreApplication.translate(
                "LineDialogs",
                "The two lines change their modems. Each keeps its own from then on, wherever it is plugged "
                "in.",
            ),
        )
        self._frame, self._act, self._line = frame, ws.services.lines.exchange, line
        self.choice = Select([(view.status.line_id, modem_name(view.status)) for view in others])
        self.choice.setObjectName("other_modem")
        self.content.addWidget(Field(QCoreApplication.translate("LineDialogs", "Modem"), self.choice))
        self.add_button(QCoreApplication.translate("LineDialogs", "Cancel")).clicked.connect(self.reject)
        go = self.add_button(
            QCoreApplication.translate("LineDialogs", "Take this modem"), "primary", main=True
        )
        go.clicked.connect(self._send)

    def _send(self) -> None:
        self._frame.bridge.call(
            self._act, self._frame.actor, self._line, self.choice.value, done=self._done, owner=self
        )

    def _done(self, _nothing: object) -> None:
        self.accept()


def modem_name(status: LineStatus) -> str:
    """Line 2: EC20F, …0002."""
    return f"{line_name(status)}  {status.model}  IMEI …{status.imei[-4:]}"


def _for_a_phone() -> str:
    return QCoreApplication.translate(
        "LineDialogs",
        "Give the number of a phone in this room. Answer, listen, and press 1. The call costs what "
        "the network takes; it is not recorded.",
    )


def _for_practice() -> str:
    return QCoreApplication.translate(
        "LineDialogs",
        "This line is simulated: no phone rings. Somebody made up answers whatever number you give, listens "
        "and presses 1, so that you see how a test call goes.",
    )


class TrialDialog(_LineDialog):
    """The number for a test call."""

    def __init__(
        self, parent: QWidget, frame: Frame, ws: Workstation[Services], line: str, simulated: bool
    ) -> None:
        editor = DigitsEditor(longest=18, extra="+ -")
        editor.setObjectName("trial_number")
        super().__init__(
            parent,
            frame,
            QCoreApplication.translate("LineDialogs", "Test call"),
            _for_practice() if simulated else _for_a_phone(),
            (QCoreApplication.translate("LineDialogs", "Phone number"), editor),
            QCoreApplication.translate("LineDialogs", "Call"),
            (ws.services.trials.begin, line),
        )
