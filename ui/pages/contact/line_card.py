"""Everything about one modem, and what can be done with it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from core.contact.lines.care import RehearsedFault
from core.contact.lines.line import LineReason, LineState
from core.contact.lines.service import KEEPS_LINES, LineView
from core.contact.lines.trials import TrialGap
from ui.pages.contact.lines_table import LAMPS, advice_of, line_name, signal_words
from ui.shell.dates import short_moment
from ui.shell.frame import Frame
from ui.texts import words
from ui.widgets.buttons import Button
from ui.widgets.cards import Card, FactList
from ui.widgets.labels import Text
from ui.widgets.layouts import row
from ui.widgets.notices import Banner
from ui.widgets.tags import Tag

_SWAPPED = (LineReason.SIM_CHANGED, LineReason.OTHER_MODEM)
_ASKS_PIN = (LineReason.PIN_NEEDED, LineReason.PIN_WRONG)


class LineCard(Card):
    """Signals of what is to be done with the line shown; ``rehearse(fault)`` in practice."""

    check = Signal()
    trial = Signal()
    pin = Signal()
    puk = Signal()
    exchange = Signal()
    adopt = Signal()
    rehearse = Signal(object)

    def __init__(self, frame: Frame) -> None:
        super().__init__(" ", "radio-tower", padding=(16, 12))
        self._keeps = frame.actor.may(KEEPS_LINES)
        self.tag = Tag("", "accent")
        self.add_to_head(self.tag)
        self.trouble = Banner("", "warning")
        self.trouble.setObjectName("line_trouble")
        self.add(self.trouble)
        self.check_button = self._button(self.tr("Check"), "list-checks", "check_line")
        self.check_button.clicked.connect(self.check)
        self.trial_button = self._button(self.tr("Test call…"), "phone-outgoing", "trial_call")
        self.trial_button.clicked.connect(self.trial)
        self.pin_button = self._button(self.tr("Enter PIN…"), "key-round", "enter_pin")
        self.pin_button.clicked.connect(self.pin)
        self.puk_button = self._button(self.tr("Enter PUK…"), "key-round", "enter_puk")
        self.puk_button.clicked.connect(self.puk)
        self.exchange_button = self._button(self.tr("Choose modem…"), "repeat", "exchange_modem")
        self.exchange_button.clicked.connect(self.exchange)
        self.exchange_button.setVisible(self._keeps)
        self.adopt_button = self._button("", "repeat", "adopt_line")
        self.adopt_button.clicked.connect(self.adopt)
        self.rehearse_button = self._button(self.tr("Rehearse a fault"), "graduation-cap", "rehearse_fault")
        self.rehearse_button.setMenu(self._faults())
        self.rehearse_button.setVisible(frame.station.practice)
        self.trial_button.setVisible(self._keeps)
        # Two lines: in one they would ask for more than the card has at 1280.
        self.add(row(self.check_button, self.trial_button, None, self.rehearse_button))
        self.add(row(self.pin_button, self.puk_button, self.adopt_button, self.exchange_button, None))
        self._facts = FactList(name_width=128, row_height=32)
        self._facts.setObjectName("line_facts")
        self.add(self._facts)
        self.body.addStretch(1)
        self._shown: LineView | None = None

    def show_line(self, view: LineView) -> None:
        """Show a line; the same one as before changes nothing on the screen."""
        if view == self._shown:
            return
        self._shown = view
        status = view.status
        self.set_title(line_name(status))
        tone, icon = LAMPS[status.lamp]
        self.tag.set_content(words(status.reason.value), tone, icon)
        advice = advice_of(status)
        if status.tries_left is not None:
            advice += " " + self.tr("Tries left: {0}.").format(status.tries_left)
        self.trouble.set_text(advice.strip())
        self.trouble.setVisible(bool(advice))
        self.pin_button.setVisible(self._keeps and status.reason in _ASKS_PIN)
        self.puk_button.setVisible(self._keeps and status.reason is LineReason.PUK_NEEDED)
        self.adopt_button.setVisible(status.reason in _SWAPPED)
        another_sim = status.reason is LineReason.SIM_CHANGED
        self.adopt_button.setText(self.tr("Use this SIM card") if another_sim else self.tr("Use this modem"))
        in_call = status.state is LineState.BUSY
        self.check_button.block(self.tr("The line is in a call") if in_call else "")
        self.trial_button.block("" if status.can_call else self.tr("The line cannot call at the moment"))
        self._show_facts(view)

    def _show_facts(self, view: LineView) -> None:
        status = view.status
        self._facts.clear()
        for name, value in (
            (self.tr("Used for"), words(f"line.use.{view.use}")),
            (self.tr("Operator"), status.operator),
            (self.tr("Signal"), signal_words(status)),
            (self.tr("Model"), status.model),
            (self.tr("Firmware"), status.firmware),
            (self.tr("Profile"), status.profile),
            (self.tr("Port"), status.port),
            ("IMEI", status.imei),
            (self.tr("SIM (ICCID)"), status.iccid),
            (self.tr("Calls"), self.tr("with sound") if status.voice else self.tr("not possible")),
            (self.tr("Texts"), self.tr("possible") if status.texts else self.tr("not possible")),
            (self.tr("Test call"), self._trial_words(view)),
        ):
            self._facts.add(name, Text(value or "—", wrap=True, select=True))

    def _trial_words(self, view: LineView) -> str:
        simulated = view.status.simulated
        if view.trial is None:
            return self.tr("simulated line, none is asked for") if simulated else self.tr("none yet")
        said = {
            None: self.tr("passed on {0}"),
            TrialGap.FAILED: self.tr("failed on {0}"),
            TrialGap.FIRMWARE: self.tr("{0}, with another firmware: call again"),
            TrialGap.SIM: self.tr("{0}, with another SIM: call again"),
        }[view.gap]
        told = said.format(short_moment(view.trial.at))
        return self.tr("{0} (simulated)").format(told) if simulated else told

    def _faults(self) -> QMenu:
        menu = QMenu(self)
        for fault in RehearsedFault:
            action = menu.addAction(words(f"rehearse.{fault.value}"))
            action.setData(fault.value)
        menu.triggered.connect(self._chosen)
        return menu

    def _chosen(self, action: QAction) -> None:
        self.rehearse.emit(RehearsedFault(action.data()))

    @staticmethod
    def _button(text: str, icon: str, name: str) -> Button:
        button = Button(text, icon, size="small")
        button.setObjectName(name)
        return button
