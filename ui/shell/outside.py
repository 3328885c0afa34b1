"""Pages that open without signing in: verify an archive, the expert desk, the guide of the first run."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.bridge import Bridge
from ui.shell.composition import GUEST, Composition
from ui.shell.frame import PageSpec
from ui.shell.frame_view import FrameView
from ui.shell.practice_mark import PracticeMark
from ui.shell.witness_window import WitnessDisplay
from ui.theme import theme
from ui.widgets.buttons import Button
from ui.widgets.labels import IconLabel, Text
from ui.widgets.layouts import row


class OutsideView(FrameView):
    """One page under a plain head; ``left`` when the person goes back to the sign-in page."""

    left = Signal()

    def __init__(
        self,
        composition: Composition,
        bridge: Bridge,
        spec: PageSpec,
        witness: WitnessDisplay,
        window: QWidget,
        *,
        may_leave: bool,
    ) -> None:
        super().__init__(composition, bridge, GUEST, [spec], witness, window)
        self._spec = spec
        head = QWidget()
        head.setProperty("frame", "menu")
        head.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        head.setFixedHeight(theme().px(56))
        back = Button(self.tr("Back to sign-in"), "arrow-left")
        back.setObjectName("outside:back")
        back.clicked.connect(self.leave)
        back.setVisible(may_leave)
        line = row(IconLabel("landmark", "on_fill", 24), 4, gap=8, margins=(24, 0))
        line.addWidget(Text(self.tr("Expert Draw Workstation"), "body", "on_fill", bold=True))
        line.addStretch(1)
        if self._station.practice:
            line.addWidget(PracticeMark())
        line.addWidget(back)
        head.setLayout(line)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(head)
        layout.addWidget(self.navigator.stack, 1)
        layout.addWidget(self.status)

    def begin(self, params: Mapping[str, object]) -> None:
        """Show the page."""
        self.navigator.open(self._spec.id, params, fresh=True)
        self.focus_page()

    def go_back(self) -> None:
        """Back to the page behind, or to the sign-in page."""
        if self.navigator.depth > 1:
            self.navigator.back()
        else:
            self.leave()

    def leave(self) -> None:
        """Back to the sign-in page."""
        self.navigator.leave_all(self.left.emit)
