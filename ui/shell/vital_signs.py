"""Asks again and again how the surroundings and the log are, and never twice at a time."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from core.contact.lines.line import LineChanged
from core.evidence.recording.pieces import RecordingChanged
from core.system.lamps import RECORDING, Lamp
from ui.bridge import Bridge
from ui.shell.composition import Composition
from ui.shell.frame import LogState
from ui.shell.lamps import views

LAMPS_EVERY_MS = 15_000
LOG_EVERY_MS = 3_000
SOON_MS = 300


class VitalSigns(QObject):
    """``lamps(list of LampView)`` and ``log(LogState)``; ``with_log`` False before anybody has signed in."""

    lamps = Signal(object)
    log = Signal(object)

    def __init__(self, composition: Composition, bridge: Bridge, parent: QObject, *, with_log: bool) -> None:
        super().__init__(parent)
        self._composition = composition
        self._bridge = bridge
        self._lamps: Sequence[Lamp] = ()
        self._since: datetime | None = None
        self._asking_lamps = False
        self._asking_log = False
        self._soon = self._timer(SOON_MS, self.ask_lamps, once=True)
        self._second = self._timer(1000, self._tell_lamps)
        self._timer(LAMPS_EVERY_MS, self.ask_lamps).start()
        bridge.on(LineChanged, self._changed, self)
        bridge.on(RecordingChanged, self._changed, self)
        if with_log:
            self._timer(LOG_EVERY_MS, self.ask_log).start()

    @property
    def recording(self) -> bool:
        """Whether the screens are being recorded, that is, a draw is under way."""
        return self._since is not None

    def ask_lamps(self) -> None:
        """Ask for the lamps, unless an answer is under way."""
        if not self._asking_lamps:
            self._asking_lamps = True
            future = self._composition.lamps()
            self._bridge.watch(future, done=self._lamps_came, failed=self._lamps_failed, owner=self)

    def ask_log(self) -> None:
        """Ask for the state of the log, unless an answer is under way."""
        if not self._asking_log:
            self._asking_log = True
            future = self._composition.log_state()
            self._bridge.watch(future, done=self._log_came, failed=self._log_failed, owner=self)

    def _timer(self, interval: int, slot: object, *, once: bool = False) -> QTimer:
        timer = QTimer(self)
        timer.setInterval(interval)
        timer.setSingleShot(once)
        timer.timeout.connect(slot)
        return timer

    def _changed(self, _event: object) -> None:
        self._soon.start()

    def _lamps_came(self, lamps: Sequence[Lamp]) -> None:
        self._asking_lamps = False
        self._lamps = lamps
        if not any(lamp.reason in RECORDING for lamp in lamps):
            self._since = None
            self._second.stop()
        elif self._since is None:
            self._since = datetime.now()  # noqa: DTZ005 - only a running time is shown
            self._second.start()
        self._tell_lamps()

    def _tell_lamps(self) -> None:
        time = ""
        if self._since is not None:
            seconds = int((datetime.now() - self._since).total_seconds())  # noqa: DTZ005
            time = f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"
        self.lamps.emit(views(self._lamps, time))

    def _log_came(self, state: LogState) -> None:
        self._asking_log = False
        self.log.emit(state)

    # Both are asked for again soon; a failure must not put a dialog over the work.

    def _lamps_failed(self, _error: BaseException) -> None:
        self._asking_lamps = False

    def _log_failed(self, _error: BaseException) -> None:
        self._asking_log = False
