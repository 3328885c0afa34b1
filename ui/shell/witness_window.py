"""The witness display: a second window on the second screen that shows the public side of the ceremony.

Nothing on it can be pressed. When the screen is taken away the window hides and says so; when it comes back
the same content is shown again. Where there is no second screen it can be a window of any size on the first,
for a projector that mirrors it or for a video conference.
"""

from collections.abc import Callable
from typing import Protocol, runtime_checkable

import shiboken6
from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QScreen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.shell.frame import LogState
from ui.shell.resting_picture import RestingPicture
from ui.shell.screens import screen_of

_SCREENS = 2
_FLAGS = Qt.WindowType.Window | Qt.WindowType.WindowDoesNotAcceptFocus
_SMALL = QSize(960, 540)
"""The window where there is no second screen, before somebody makes it larger."""


@runtime_checkable
class ShowsLog(Protocol):
    """A picture of a ceremony: the second screen is recorded, so it carries the head of the log."""

    def show_log(self, state: LogState) -> None:
        """Show size and head of the log."""
        ...


class WitnessDisplay(QObject):
    """Looks after the second window. ``screen_changed(present)`` when the room sees it, or no longer."""

    screen_changed = Signal(bool)

    def __init__(self, main_window: QWidget) -> None:
        super().__init__(main_window)
        self._main = main_window
        self._organisation = ""
        self._log: LogState | None = None
        self._practice = False
        self._window: _WitnessWindow | None = None
        self._watchers: list[tuple[QObject, Callable[[bool], None]]] = []
        self._in_window = False
        self._screen = self._follow(self._find_screen())
        self.screen_changed.connect(self._tell)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.screenAdded.connect(self._screens_changed)
        app.screenRemoved.connect(self._screen_removed)

    @property
    def present(self) -> bool:
        """Whether the room can see it: on a second screen, or in a window."""
        return self._screen is not None or self._in_window

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
        if self._window is not None and isinstance(self._window.content, RestingPicture):
            self.show_content(None)

    def show_content(self, content: QWidget | None) -> None:
        """Show ``content``, owned from then on; None shows the resting picture."""
        if self._window is None:
            self._window = _WitnessWindow()
            self._window.closed.connect(self._window_closed)
        self._window.set_content(
            RestingPicture(self._organisation, practice=self._practice) if content is None else content
        )
        if self._log is not None:
            self.show_log(self._log)
        self._place()

    def show_log(self, state: LogState) -> None:
        """Show size and head of the log on a ceremony's picture, and on the ones to come."""
        self._log = state
        content = None if self._window is None else self._window.content
        if isinstance(content, ShowsLog):
            content.show_log(state)

    def open_window(self) -> None:
        """Show it in a window of its own, unless there is a second screen."""
        if self.present:
            return
        self._in_window = True
        if self._window is None:
            self.show_content(None)
        else:
            self._place()
        self.screen_changed.emit(True)

    def close(self) -> None:
        """Take the window away."""
        self._in_window = False
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
        self._window.set_framed(self._screen is None and self._in_window)
        if self._screen is None:
            self._window.setVisible(self._in_window)
            return
        # Without a window manager showFullScreen() says it is and is not: the geometry has to be set.
        self._window.setScreen(self._screen)
        self._window.setGeometry(self._screen.geometry())
        self._window.show()
        self._window.setGeometry(self._screen.geometry())

    def _find_screen(self, without: QScreen | None = None) -> QScreen | None:
        """Any screen besides the one that the main window is on."""
        screens = [s for s in QGuiApplication.screens() if s is not without]
        own = screen_of(self._main)
        others = [s for s in screens if s is not own and s.geometry() != own.geometry()]
        if own is without and len(others) < 2:
            return None
        return others[0] if others else None

    def _screens_changed(self, _screen: QScreen) -> None:
        if self._screen is None:
            self._take(self._find_screen())

    def _screen_removed(self, screen: QScreen) -> None:
        # Also when the operator's screen goes: the main window then comes over to the one that is left.
        if screen is self._screen or len(QGuiApplication.screens()) - 1 < _SCREENS:
            self._take(self._find_screen(without=screen))

    def _take(self, screen: QScreen | None) -> None:
        before = self.present
        self._screen = self._follow(screen)
        if screen is not None:
            self._in_window = False
        self._place()
        if self.present != before:
            self.screen_changed.emit(self.present)

    def _follow(self, screen: QScreen | None) -> QScreen | None:
        """Another resolution of the screen is another size of the window."""
        if screen is not None:
            screen.geometryChanged.connect(self._place, Qt.ConnectionType.UniqueConnection)
        return screen

    def _window_closed(self) -> None:
        if self._in_window:
            self._in_window = False
            self.screen_changed.emit(False)


class _WitnessWindow(QWidget):
    """The window; holds one content at a time and never takes the focus."""

    closed = Signal()

    def __init__(self) -> None:
        super().__init__(None, _FLAGS | Qt.WindowType.FramelessWindowHint)
        self._framed = False
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setProperty("frame", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(self.tr("Witness display"))
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._content: QWidget | None = None

    def set_framed(self, framed: bool) -> None:
        """With a frame it can be moved, resized and closed; hides it when that changes."""
        if framed == self._framed:
            return
        self._framed = framed
        self.setWindowFlags(_FLAGS if framed else _FLAGS | Qt.WindowType.FramelessWindowHint)
        if framed:
            self.resize(_SMALL)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()

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
