"""Starts the window: look, language, bridge, main window, and what happens when a slot fails."""

import logging
import sys
from collections.abc import Sequence
from types import TracebackType

from PySide6.QtCore import QObject, QTimer, Signal

from core.engine.failures import EngineFailure
from core.kernel.errors import MingQianError, UserError
from ui import quick_start, theme
from ui.bridge import Bridge
from ui.preferences import PersonalPreferences
from ui.shell.composition import Composition
from ui.shell.main_window import MainWindow
from ui.shell.watermark import Watermark
from ui.translation import CHINESE, Translation

_log = logging.getLogger(__name__)

_QUIET_MS = 600
"""From the first painting until things begin that nobody waits for: the window must answer before that."""


class Window(QObject):
    """The running user interface. Make it once, :meth:`start` it, then :meth:`exec`.

    ``settled`` once, when the window has been on the screen for a moment.
    """

    settled = Signal()

    def __init__(self, composition: Composition, arguments: Sequence[str] = ("mingqian",)) -> None:
        self.app = theme.application(arguments)
        super().__init__(self.app)
        self._composition = composition
        self._failing = False
        self._looks = PersonalPreferences(composition.preferences, "")
        # A dialog closed while the main window is hidden must not end the program.
        self.app.setQuitOnLastWindowClosed(True)
        self._translation = Translation(self.app)
        self._apply_look()
        self.bridge = Bridge(composition.commands, composition.bus, self)
        self.bridge.failed.connect(self.report)
        self.bridge.on(EngineFailure, self._engine_failed, self)
        self.watermark = Watermark(self.app, composition.hidden_code, composition.watermark)
        self.main = MainWindow(composition, self.bridge, self.watermark, self._translation.language)
        self.main.look_asked.connect(self.change_look)
        self.main.person_changed.connect(self._dress_for)
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(_QUIET_MS)
        self._quiet.timeout.connect(self.settled)
        self.main.stack.painted.connect(self._quiet.start)
        self.settled.connect(quick_start.end)
        self.settled.connect(self.main.witness.start)
        self.settled.connect(self.main.look_around)

    def start(self) -> None:
        """Show the main window; the witness display follows where there is a second screen."""
        sys.excepthook = self._excepthook
        self.main.setGeometry(self.app.primaryScreen().availableGeometry())
        self.main.start()
        self.main.showMaximized()

    def exec(self) -> int:
        """Run until the main window is closed; gives the exit code."""
        code = self.app.exec()
        self.end()
        return code

    def end(self) -> None:
        """Let go of the engine and of the application; the window is not used any more."""
        self.bridge.close()
        self.watermark.end()
        if sys.excepthook == self._excepthook:
            sys.excepthook = sys.__excepthook__

    def change_look(self, name: str, value: object) -> None:
        """Language, dark or scale: remember and build again, unless a page would lose something."""
        change = _LookChange(self, name, value)
        self.main.may_rebuild(change.apply)

    def apply_change(self, name: str, value: object) -> None:
        """The second half of :meth:`change_look`."""
        self._looks.put(f"look.{name}", value)
        self._apply_look()
        self.main.rebuild(self._translation.language)

    def report(self, error: BaseException) -> None:
        """Show an error that nobody took; a bug of ours is logged whole and stops a running draw safely."""
        if not isinstance(error, MingQianError):
            _log.error("bug", exc_info=error)
            self._composition.safe_stop(error)
        elif not isinstance(error, UserError):
            _log.warning("the surroundings failed: %s", error.code)
        # A failure while showing a failure must not go round in circles.
        if not self._failing:
            self._failing = True
            try:
                self.main.dialogs.error(error)
            finally:
                self._failing = False

    def _engine_failed(self, failure: EngineFailure) -> None:
        self.report(failure.error)

    def _dress_for(self, account_id: str) -> None:
        """Somebody has signed in, or nobody is any more (""): the window looks as that person wants it."""
        self._looks = PersonalPreferences(self._composition.preferences, account_id)
        if self._look_wanted() != self._look_shown:
            self._apply_look()
        self.main.speak(self._translation.language)

    def _look_wanted(self) -> tuple[str, bool, float]:
        language = self._looks.get("look.language", CHINESE)
        scale = self._looks.get("look.scale", 1.0)
        return (
            language if isinstance(language, str) else CHINESE,
            self._looks.get("look.dark", False) is True,
            float(scale) if isinstance(scale, int | float) else 1.0,
        )

    def _apply_look(self) -> None:
        self._look_shown = language, dark, scale = self._look_wanted()
        self._translation.use(language)
        theme.install(self.app, dark=dark, scale=scale)

    def _excepthook(
        self, _kind: type[BaseException], error: BaseException, _trace: TracebackType | None
    ) -> None:
        if isinstance(error, KeyboardInterrupt):
            self.app.quit()
            return
        self.report(error)


class _LookChange:
    """Remembers what was asked for while the person is being asked whether to leave a page."""

    def __init__(self, window: Window, name: str, value: object) -> None:
        self._window = window
        self._name = name
        self._value = value

    def apply(self) -> None:
        self._window.apply_change(self._name, self._value)


def run(composition: Composition, arguments: Sequence[str] = ("mingqian",)) -> int:
    """Show the program until it is closed; gives the exit code."""
    window = Window(composition, arguments)
    window.start()
    return window.exec()
