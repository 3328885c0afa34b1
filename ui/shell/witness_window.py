"""The witness display: a second window on the second screen that shows the public side of the ceremony.

Nothing on it can be pressed. When the screen is taken away the window hides and says so; when it comes back
the same content is shown again.
"""

from collections.abc import Callable
from datetime import datetime

import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.shell.dates import long_date
from ui.theme import theme
from ui.widgets.labels import Text


class WitnessDisplay(QObject):
    """Looks after the second window. ``screen_changed(present)`` when the second screen comes or goes."""

    screen_changed = Signal(bool)

    def __init__(self, main_window: QWidget) -> None:
        super().__init__(main_window)
        self._main = main_window
        self._organisation = ""
        self._practice = False
        self._window: _WitnessWindow | None = None
        self._watchers: list[tuple[QObject, Callable[[bool], None]]] = []
        self._screen = self._find_screen()
        self.screen_changed.connect(self._tell)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.screenAdded.connect(self._screens_changed)
        app.screenRemoved.connect(self._screen_removed)

    @property
    def present(self) -> bool:
        """Whether there is a second screen."""
        return self._screen is not None

    @property
    def window(self) -> QWidget | None:
        """The second window while it is shown."""
        return self._window if self._window is not None and self._window.isVisible() else None

    def watch(self, handler: Callable[[bool], None], owner: QObject) -> None:
        """Call ``handler(present)`` when the second screen comes or goes, as long as ``owner`` lives."""
        self._watchers.append((owner, handler))

    def start(self) -> None:
        """Show the resting picture when there is a second screen, unless something is shown already."""
        if self._window is None:
            self.show_content(None)

    def set_place(self, organisation: str, *, practice: bool) -> None:
        """What the resting picture says; known once the database is open."""
        self._organisation, self._practice = organisation, practice
        if self._window is not None and isinstance(self._window.content, _Resting):
            self.show_content(None)

    def show_content(self, content: QWidget | None) -> None:
        """Show ``content``, owned from then on; None shows the resting picture."""
        if self._window is None:
            self._window = _WitnessWindow()
        self._window.set_content(
            _Resting(self._organisation, practice=self._practice) if content is None else content
        )
        self._place()

    def close(self) -> None:
        """Take the window away."""
        if self._window is not None:
            self._window.hide()
            self._window.deleteLater()
            self._window = None

    def _tell(self, present: bool) -> None:
        self._watchers = [(owner, handler) for owner, handler in self._watchers if shiboken6.isValid(owner)]
        for _owner, handler in self._watchers:
            handler(present)

    def _place(self) -> None:
        if self._window is None:
            return
        if self._screen is None:
            self._window.hide()
            return
        # Without a window manager showFullScreen() says it is and is not: the geometry has to be set.
        self._window.setScreen(self._screen)
        self._window.setGeometry(self._screen.geometry())
        self._window.show()
        self._window.setGeometry(self._screen.geometry())

    def _find_screen(self, without: QScreen | None = None) -> QScreen | None:
        """Any screen besides the one that the main window is on."""
        screens = [s for s in QGuiApplication.screens() if s is not without]
        own = self._main.screen()
        others = [s for s in screens if s is not own and s.geometry() != own.geometry()]
        if own is without and len(others) < 2:
            return None
        return others[0] if others else None

    def _screens_changed(self, _screen: QScreen) -> None:
        if self._screen is None:
            self._screen = self._find_screen()
            if self._screen is not None:
                self._place()
                self.screen_changed.emit(True)

    def _screen_removed(self, screen: QScreen) -> None:
        if screen is self._screen:
            self._screen = self._find_screen(without=screen)
            self._place()
            if self._screen is None:
                self.screen_changed.emit(False)


class _WitnessWindow(QWidget):
    """The window; holds one content at a time and never takes the focus."""

    def __init__(self) -> None:
        super().__init__(
            None,
            Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowDoesNotAcceptFocus,
        )
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setProperty("frame", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(self.tr("Witness display"))
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._content: QWidget | None = None

    @property
    def content(self) -> QWidget | None:
        """What is shown."""
        return self._content

    def set_content(self, content: QWidget) -> None:
        """Replace the content."""
        if self._content is not None:
            self._layout.removeWidget(self._content)
            self._content.hide()
            self._content.deleteLater()
        self._content = content
        self._layout.addWidget(content)
        content.show()


class _Resting(QWidget):
    """Shown while no draw is under way: organisation, what this screen is for, the time."""

    def __init__(self, organisation: str, *, practice: bool) -> None:
        super().__init__()
        self.setProperty("frame", "menu")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._clock = Text("", "body", "on_fill")
        self._date = Text("", "body", "menu")
        name = Text(organisation, "body", "menu")
        title = Text(self.tr("Panel Expert Draw · Witness Display"), "body", "on_fill")
        note = Text(self.tr("The next draw will be shown here"), "body", "menu")
        if practice:
            note.setText(self.tr("Practice: nothing shown here is real"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(96, 96, 96, 96)
        layout.setSpacing(24)
        layout.addStretch(1)
        for label, size, bold in (
            (name, 40, False),
            (title, 64, True),
            (self._clock, 96, True),
            (self._date, 40, False),
            (note, 32, False),
        ):
            weight = 700 if bold else 400
            label.setStyleSheet(f"font-size: {theme().px(size)}px; font-weight: {weight};")
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            layout.addWidget(label)
        layout.addStretch(1)
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self._tick)
        self._timer.start()
        self._tick()

    def _tick(self) -> None:
        now = datetime.now()  # noqa: DTZ005 - what the wall clock shows
        self._clock.setText(f"{now:%H:%M}")
        self._date.setText(long_date(now))
