"""The devices of this computer in the guide: what works, and what to do about what does not."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future

from core.system.lamps import Lamp
from ui.pages.system.lamp_line import lamp_line
from ui.shell.frame import Frame
from ui.shell.lamps import views
from ui.texts import message_for
from ui.widgets.buttons import Button
from ui.widgets.cards import Card
from ui.widgets.labels import Text
from ui.widgets.layouts import clear, column, rule
from ui.widgets.notices import EmptyState


class MachineCard(Card):
    """Looks when it is made and whenever it is asked; nothing that it finds stops the guide."""

    def __init__(self, frame: Frame, examine: "Callable[[], Future[Sequence[Lamp]]]") -> None:
        super().__init__(self.tr("Devices of this computer"), "gauge", padding=0, gap=0)
        self._frame = frame
        self._examine = examine
        self.again = Button(self.tr("Look again"), "refresh-cw")
        self.again.setObjectName("setup_devices_again")
        self.again.clicked.connect(self.look)
        self.add_to_head(self.again)
        note = self.tr("Whatever is missing can be added later; a draw says what it still needs.")
        self._lines = column(gap=0)
        self.add(column(Text(note, "body", "muted", wrap=True), margins=(16, 12)))
        self.add(self._lines)
        self.look()

    def look(self) -> None:
        """Look again; takes some seconds."""
        self.again.block(self.tr("Being looked at…"))
        self._frame.bridge.watch(self._examine(), done=self._show, failed=self._failed, owner=self)

    def _show(self, lamps: Sequence[Lamp]) -> None:
        self.again.block("")
        clear(self._lines)
        for view in views(lamps):
            self._lines.addWidget(rule())
            self._lines.addWidget(lamp_line(view))

    def _failed(self, error: BaseException) -> None:
        self.again.block("")
        clear(self._lines)
        self._lines.addWidget(EmptyState(self.tr("The state could not be read"), message_for(error), "gauge"))
