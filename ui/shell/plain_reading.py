"""The bar while somebody may read personal values plainly: how long still, and a button to end it."""

from PySide6.QtCore import QElapsedTimer, Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout

from core.access.model import Actor
from core.access.unmasking import UnmaskGranted, UnmaskGrantEnded
from ui.bridge import Bridge
from ui.shell.composition import Composition
from ui.theme import theme
from ui.widgets.buttons import Button
from ui.widgets.labels import IconLabel, Text

_TICK_MS = 500
_LAST_SECONDS = 60


class PlainReadingBar(QFrame):
    """Hidden without a grant. Counts down by itself and asks for the end when the time is over."""

    def __init__(self, composition: Composition, bridge: Bridge, actor: Actor) -> None:
        super().__init__()
        self._composition = composition
        self._bridge = bridge
        self._actor = actor
        self._seconds = 0
        self._since = QElapsedTimer()
        self.setProperty("frame", "warning")
        self.setObjectName("plain_reading_bar")
        self.words = Text("", "body", bold=True)
        self.words.setObjectName("plain_reading_left")
        self.end = Button(self.tr("End now"), "eye-off", size="small")
        self.end.setObjectName("end_plain_reading")
        self.end.clicked.connect(self._end)
        note = Text(self.tr("Every expert that you open is logged with your reason."), "small", "muted")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme().px(16), 6, theme().px(16), 6)
        layout.setSpacing(12)
        layout.addWidget(IconLabel("eye", "warning", 18), 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self.words)
        layout.addWidget(note, 1)
        layout.addWidget(self.end)
        self.timer = QTimer(self)
        self.timer.setInterval(_TICK_MS)
        self.timer.timeout.connect(self._tick)
        bridge.on(UnmaskGranted, self._granted, self)
        bridge.on(UnmaskGrantEnded, self._ended, self)
        self.hide()
        self._ask()

    def _granted(self, message: UnmaskGranted) -> None:
        if message.session_id == self._actor.session_id:
            self._ask()

    def _ended(self, message: UnmaskGrantEnded) -> None:
        if message.session_id == self._actor.session_id:
            self.show_left(0)

    def _ask(self) -> None:
        left = self._composition.plain_reading_left(self._actor)
        self._bridge.watch(left, done=self.show_left, owner=self)

    def show_left(self, seconds: int) -> None:
        """Count down from ``seconds``; 0 hides the bar."""
        self._seconds = seconds
        self._since.start()
        self.setVisible(seconds > 0)
        if seconds > 0:
            self.timer.start()
            self._say(seconds)
        else:
            self.timer.stop()

    def _tick(self) -> None:
        left = self._seconds - self._since.elapsed() // 1000
        if left > 0:
            self._say(left)
        else:
            self._end()

    def _say(self, left: int) -> None:
        minutes, seconds = divmod(left, 60)
        self.words.setText(
            self.tr("You read personal values plainly: {0} left").format(f"{minutes}:{seconds:02}")
        )
        if left in (self._seconds, _LAST_SECONDS):
            # Heard when it begins and before it ends, not with each second.
            self.setAccessibleName(self.words.text())

    def _end(self) -> None:
        self.timer.stop()
        self.hide()
        self._bridge.watch(self._composition.end_plain_reading(self._actor), owner=self)
