"""Health: every lamp with what it says and what to do about it."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from PySide6.QtWidgets import QVBoxLayout

from core.engine.api import Services
from core.engine.workstation import Workstation
from core.system.lamps import Lamp
from ui.pages.system.lamp_line import lamp_line
from ui.pages.system.microphone_level import MicrophoneLevel
from ui.shell.frame import Frame
from ui.shell.lamps import views
from ui.shell.page import Page
from ui.texts import message_for
from ui.widgets.buttons import Button
from ui.widgets.cards import Card
from ui.widgets.layouts import clear, rule
from ui.widgets.notices import EmptyState


class HealthPage(Page):
    """``lamps`` may take seconds; it runs in a worker."""

    def __init__(self, frame: Frame, ws: Workstation[Services], lamps: Callable[[], Sequence[Lamp]]) -> None:
        super().__init__(frame)
        self._ws = ws
        self._lamps = lamps
        self.set_title(self.tr("Health"), self.tr("How everything stands that a draw depends on"))
        self._again = Button(self.tr("Check again"), "refresh-cw", "primary")
        self._again.setObjectName("check_health")
        self._again.clicked.connect(self._load)
        self.set_main_action(self._again)
        self._card = Card(self.tr("Devices"), "gauge", padding=0, gap=0)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        self._card.add(self._lines)
        self.body.addWidget(self._card)
        self._level = MicrophoneLevel(frame, ws.services.microphones)
        room = Card(self.tr("Sound of the room"), "volume-2", padding=(16, 12))
        room.add(self._level)
        self.body.addWidget(room)
        self.body.addStretch(1)

    def opened(self, params: Mapping[str, object]) -> None:
        self._load()

    def returned(self) -> None:
        """Shown again."""
        self._load()

    def _load(self) -> None:
        self.frame.bridge.call(self._microphone, done=self._level.show_microphone, owner=self)
        self._again.block(self.tr("Checking…"))
        future = self._ws.background.submit(self._lamps)
        self.frame.bridge.watch(future, done=self._show, failed=self._failed, owner=self)

    def _microphone(self) -> str:
        return self._ws.services.policies.current.recording.microphone

    def _show(self, lamps: Sequence[Lamp]) -> None:
        self._again.block("")
        now = datetime.now()  # noqa: DTZ005 - what the wall clock shows
        self._card.set_note(self.tr("Checked at {0}").format(f"{now:%H:%M:%S}"))
        clear(self._lines)
        for view in views(lamps):
            self._lines.addWidget(lamp_line(view))
            self._lines.addWidget(rule())

    def _failed(self, error: BaseException) -> None:
        self._again.block("")
        clear(self._lines)
        self._lines.addWidget(EmptyState(self.tr("The state could not be read"), message_for(error), "gauge"))
