"""Recording a prompt at the workstation: a button, how long it has run, and how loud it is."""

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from core.contact.wording.listening import LONGEST_TAKE, Listening, TakeLevel
from ui.durations import countdown
from ui.shell.frame import Frame
from ui.widgets.buttons import Button
from ui.widgets.labels import Text
from ui.widgets.layouts import row

_STEPS = 100
_LOUD_ENOUGH = 0.1
_TOO_LOUD = 0.98


class ClipRecorder(QWidget):
    """``recorded(bytes)`` with the sound as a call carries it."""

    recorded = Signal(bytes)

    def __init__(self, frame: Frame, listening: Listening) -> None:
        super().__init__()
        self._frame = frame
        self._listening = listening
        self._running = False
        self._take = 0
        self._seconds = 0
        self._loudest = 0.0
        self.button = Button(self.tr("Record"), "circle")
        self.button.setObjectName("record_clip")
        self.button.clicked.connect(self.turn)
        self.meter = QProgressBar()
        self.meter.setObjectName("clip_level")
        self.meter.setAccessibleName(self.tr("Level of the microphone"))
        self.meter.setRange(0, _STEPS)
        self.meter.setTextVisible(False)
        self.meter.setFixedHeight(8)
        self._told = Text("", "small", "muted")
        self._told.setObjectName("clip_recording")
        layout = row(self.button, self.meter, self._told)
        layout.setStretch(1, 1)
        layout.setAlignment(self.meter, Qt.AlignmentFlag.AlignVCenter)
        layout.setContentsMargins(0, 0, 0, 0)
        self.setLayout(layout)
        self._clock = QTimer(self)
        self._clock.setInterval(1000)
        self._clock.timeout.connect(self._second)
        frame.bridge.on(TakeLevel, self._show_level, self)
        self._look()

    def turn(self) -> None:
        """Begin to record, or end it and keep what was said."""
        if self._running:
            self._listening.end_take()
            return
        self._running, self._seconds, self._loudest = True, 0, 0.0
        self._clock.start()
        self._look()
        self._take += 1
        done, failed = partial(self._taken, self._take), partial(self._failed, self._take)
        take = self._listening.take(self._frame.actor)
        self._frame.bridge.watch(take, done=done, failed=failed, owner=self)

    def leave(self) -> None:
        """The page or the prompt is left: whatever runs is ended and thrown away."""
        if self._running:
            self._take += 1
            self._listening.end_take()
            self._over()

    def _show_level(self, news: TakeLevel) -> None:
        if self._running:
            self._loudest = max(self._loudest, news.share)
            self.meter.setValue(round(news.share * _STEPS))

    def _second(self) -> None:
        self._seconds += 1
        self._look()

    def _taken(self, take: int, pcm: bytes) -> None:
        if take == self._take:
            self._over()
            self.recorded.emit(pcm)

    def _failed(self, take: int, error: BaseException) -> None:
        if take == self._take:
            self._over()
            self._frame.dialogs.error(error)

    def _over(self) -> None:
        self._running = False
        self._clock.stop()
        self._look()

    def _look(self) -> None:
        self.button.setText(self.tr("End the recording") if self._running else self.tr("Record"))
        self.meter.setVisible(self._running)
        self._told.setVisible(self._running)
        said = countdown(self._seconds)
        if self._seconds and self._loudest < _LOUD_ENOUGH:
            said = self.tr("{0} · hardly anything is heard: speak louder or nearer").format(said)
        elif self._loudest > _TOO_LOUD:
            said = self.tr("{0} · too loud: speak from further away").format(said)
        else:
            said = self.tr("{0} of {1} at most").format(said, countdown(LONGEST_TAKE))
        self._told.setText(said)
