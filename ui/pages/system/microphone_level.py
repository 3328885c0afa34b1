"""How loud a microphone is at the moment: whoever speaks sees that it hears them."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from core.engine.microphone_desk import MicrophoneDesk
from core.evidence.recording.sound import NO_MICROPHONE, QUIETEST
from ui.shell.frame import Frame
from ui.texts import message_for
from ui.widgets.buttons import Button
from ui.widgets.labels import Text, TextTone
from ui.widgets.layouts import column, row
from ui.widgets.progress import ThinBar

LOOKS = 20
"""Half seconds that it listens after a click: nobody is heard by a page that was left open."""

_PAUSE_MS = 50


class MicrophoneLevel(QWidget):
    """A button, a bar and a figure; nothing that is heard is kept."""

    def __init__(self, frame: Frame, desk: MicrophoneDesk) -> None:
        super().__init__()
        self._frame = frame
        self._desk = desk
        self._name = NO_MICROPHONE
        self._left = 0
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.timeout.connect(self._look)
        self.button = Button(self.tr("Hear how loud it is"), "volume-2")
        self.button.setObjectName("hear_microphone")
        self.button.clicked.connect(self._toggle)
        self.bar = ThinBar(width=160)
        self.bar.setAccessibleName(self.tr("Level of the microphone"))
        self._figure = Text("", "small", "muted")
        self._figure.setObjectName("microphone_level")
        self._note = Text("", "small", "muted", wrap=True)
        self._note.setObjectName("microphone_note")
        line = row(self.button, self.bar, self._figure, gap=12)
        line.setStretch(1, 1)
        self.setLayout(column(line, self._note, gap=4))
        self.show_microphone(NO_MICROPHONE)

    def show_microphone(self, name: str) -> None:
        """Which one is listened to; none where the name is empty."""
        self._stop()
        self._name = name
        self.bar.set_share(0.0)
        self._figure.setText("")
        no_sound = self.tr("No sound is recorded.")
        self._tell(no_sound if name == NO_MICROPHONE else "")
        self.button.block(no_sound if name == NO_MICROPHONE else "")

    def _toggle(self) -> None:
        if self._left:
            self._stop()
            return
        self._left = LOOKS
        self.button.setText(self.tr("Stop"))
        self._tell(self.tr("Speak as loud as people in the room do."))
        self._look()

    def _stop(self) -> None:
        self._left = 0
        self._again.stop()
        self.button.setText(self.tr("Hear how loud it is"))

    def _look(self) -> None:
        level = self._desk.level(self._frame.actor, self._name)
        self._frame.bridge.watch(level, done=self._show, failed=self._failed, owner=self)

    def _show(self, level: int) -> None:
        if not self._left:
            return
        self.bar.set_share(1 - level / QUIETEST)
        self._figure.setText(self.tr("{0} dB").format(level))
        if level == QUIETEST:
            self._tell(self.tr("It gives nothing but silence: is it switched off or muted?"), "warning")
        self._left -= 1
        if self._left and self.isVisible():
            self._again.start(_PAUSE_MS)
        else:
            self._stop()

    def _failed(self, error: BaseException) -> None:
        self._stop()
        self.bar.set_share(0.0)
        self._figure.setText("")
        self._tell(message_for(error), "danger")

    def _tell(self, text: str, tone: TextTone = "muted") -> None:
        self._note.setText(text)
        self._note.set_tone(tone)
        self._note.setVisible(bool(text))
