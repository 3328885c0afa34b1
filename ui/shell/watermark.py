"""The watermark: child overlays over our windows, screen overlays over foreign ones.

Measured (design, "Watermark"): a translucent top-level window is black without a compositor, a child overlay
always works. So children always; screen overlays only while a compositor runs, checked every second. Under
the words lies the hidden mark, by which a picture of the screen is traced.
"""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, QSize, Qt, QTimer
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QGuiApplication,
    QPainter,
    QPaintEvent,
    QPixmap,
    QRegion,
    QScreen,
)
from PySide6.QtWidgets import QApplication, QWidget

from ui.shell.compositor import CompositorProbe
from ui.shell.screens import screen_of
from ui.theme import theme

if TYPE_CHECKING:
    from core.evidence.tracing.hidden_mark import Modules
    from core.system.policies import WatermarkPolicy

ANGLE = -22.0
OPACITY = 0.15
TILE = (240, 320)
"""Pixels; each tile holds two marks, as in a wall of bricks: a small dialog shows one, and no two touch."""

_SPREAD = {1: (1.5, 480), 2: (1.0, TILE[1]), 3: (1.0, 220)}
"""Width, as a multiple of the usual, and least height of a tile for every density of the policy."""

HIDDEN_PIXELS = 6
"""Of the screen, for a module of the hidden mark: survives scaling to two thirds and JPEG."""

HIDDEN_ALPHA = 3
"""Of 255: dark modules darken a light ground by three levels, light ones brighten a dark ground."""

HiddenCode = Callable[[str, datetime], "Modules"]
"""The symbol that says which session was shown, and the minute (UTC)."""

_TELLING = frozenset(
    {
        QEvent.Type.Show,
        QEvent.Type.Hide,
        QEvent.Type.Move,
        QEvent.Type.Resize,
        QEvent.Type.ChildAdded,
    }
)


class Watermark(QObject):
    """Looks after all overlays. ``set_words`` begins, ``clear`` ends; install on the application once.

    ``code`` gives the symbol of the hidden mark; nobody can have the words without it. ``look`` is asked what
    the words are and how close they stand, again and again.
    """

    def __init__(self, app: QApplication, code: HiddenCode, look: "Callable[[], WatermarkPolicy]") -> None:
        super().__init__(app)
        self._code = code
        self._look = look
        self._density = 0
        self._app = app
        self._fixed: tuple[str, str, str] | None = None
        self._text = ""
        self._tile = QPixmap()
        self._hidden = QPixmap()
        self._overlays: list[_Overlay] = []
        self._screens: dict[QScreen, _ScreenOverlay] = {}
        self._covering = False
        self._probe: CompositorProbe | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._refresh_screens)
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self._tick)
        app.screenRemoved.connect(self._drop_screen)
        app.applicationStateChanged.connect(self._refresh_screens)
        app.aboutToQuit.connect(self.clear)

    @property
    def text(self) -> str:
        """The words shown, empty when there is no watermark."""
        return self._text

    @property
    def tile(self) -> QPixmap:
        """The picture that is repeated over the windows."""
        return self._tile

    @property
    def hidden(self) -> QPixmap:
        """The hidden mark, repeated under the words."""
        return self._hidden

    def set_words(self, name: str, station: str, session: str) -> None:
        """Show "name · time · workstation · session" over everything from now on.

        ``session`` is the session's whole number, of which four digits are shown; empty when there is none.
        """
        if self._fixed is None:
            # Only now: a filter is asked about every event of the program, and the sign-in page needs none.
            self._app.installEventFilter(self)
        if self._probe is None:
            self._probe = CompositorProbe()
        self._fixed = (name, station, session)
        self._text = ""
        self._tick()
        self._timer.start()
        for window in self._app.topLevelWidgets():
            if window.isVisible():
                self._cover(window)

    def clear(self) -> None:
        """No watermark: nobody is signed in."""
        self._fixed = None
        self._text = ""
        self._app.removeEventFilter(self)
        self._timer.stop()
        for overlay in self._overlays:
            if shiboken6.isValid(overlay):
                overlay.hide()
                overlay.deleteLater()
        self._overlays = []
        for screen in tuple(self._screens):
            self._drop_screen(screen)

    def end(self) -> None:
        """Let go of the application."""
        self.clear()
        if self._probe is not None:
            self._probe.close()
            self._probe = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Runs for every event of the program: the type is looked at first, all else is rare.
        if (
            event.type() in _TELLING
            and self._fixed is not None
            and not self._covering
            and isinstance(watched, QWidget)
            and watched.isWindow()
        ):
            if watched.isVisible():
                self._cover(watched)
            if self._screens and not isinstance(watched, _ScreenOverlay):
                self._soon.start()
        return False

    def _cover(self, window: QWidget) -> None:
        if isinstance(window, _ScreenOverlay) or window.windowType() == Qt.WindowType.Desktop:
            return
        for overlay in self._overlays:
            if shiboken6.isValid(overlay) and overlay.parent() is window:
                overlay.fit()
                return
        self._overlays = [o for o in self._overlays if shiboken6.isValid(o)]
        # Making the overlay adds a child to the window, which comes back here.
        self._covering = True
        overlay = _Overlay(self, window)
        self._covering = False
        self._overlays.append(overlay)
        overlay.fit()
        overlay.show()

    def _tick(self) -> None:
        """Once a second: the words and their tile, and the overlays of the screens."""
        if self._fixed is None:
            return
        name, station, session = self._fixed
        moment = datetime.now(UTC)
        now = f"{moment.astimezone():%Y-%m-%d %H:%M}"
        look = self._look()
        parts = (name, now, station if look.station else "", _short(session) if look.session else "")
        text = " · ".join(part for part in parts if part)
        if text != self._text or look.density != self._density:
            # Built here and not while painting: otherwise parts of one window would show different times.
            self._text = text
            self._density = look.density
            self._tile = build_tile(text, look.density)
            self._hidden = build_hidden(self._code(session, moment))
            for overlay in self._overlays:
                if shiboken6.isValid(overlay):
                    overlay.update()
        self._refresh_screens()

    def _refresh_screens(self) -> None:
        # A window manager that adds its frame or maximises moves a window without an event of its own.
        for child in self._overlays:
            if shiboken6.isValid(child):
                child.follow()
        wanted = self._fixed is not None and self._probe is not None and self._probe.running
        for screen in QGuiApplication.screens() if wanted else ():
            if screen not in self._screens:
                self._screens[screen] = _ScreenOverlay(self, screen)
        for screen, overlay in self._screens.items():
            if not wanted:
                # Without a compositor the overlay would be a black screen.
                overlay.hide()
            else:
                overlay.refresh(screen)

    def _drop_screen(self, screen: QScreen) -> None:
        overlay = self._screens.pop(screen, None)
        if overlay is not None:
            overlay.hide()
            overlay.deleteLater()


class _Overlay(QWidget):
    """Transparent child on top of everything in one window; never takes mouse or keyboard."""

    def __init__(self, watermark: Watermark, window: QWidget) -> None:
        super().__init__(window)
        self._watermark = watermark
        self._window = window
        self._origin = QPoint()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def fit(self) -> None:
        """Cover the whole window, above children that came later."""
        window = self._window
        if self.geometry() != window.rect():
            self.setGeometry(window.rect())
        self.follow()
        self.raise_()

    def follow(self) -> None:
        """Keep to the pattern of the screen, wherever the window stands now."""
        origin = _place_on(screen_of(self._window), self._window).topLeft()
        if origin != self._origin:
            self._origin = origin
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        area = event.rect()
        # As seen from the screen's corner: while another program is in front the screen's overlay lies over
        # this one, and two hidden marks side by side could not be read.
        for picture in (self._watermark.hidden, self._watermark.tile):
            painter.drawTiledPixmap(area.toRectF(), picture, _within(picture, area.topLeft() + self._origin))


class _ScreenOverlay(QWidget):
    """Covers one screen for what lies over our windows. Bypasses the window manager: clicks pass through.

    While the program is in front it leaves out our own windows, which have their overlay: two strokes over
    each other would be too dark.
    """

    def __init__(self, watermark: Watermark, screen: QScreen) -> None:
        super().__init__(
            None,
            Qt.WindowType.Tool
            | Qt.WindowType.FramelessWindowHint
            | Qt.WindowType.WindowStaysOnTopHint
            | Qt.WindowType.X11BypassWindowManagerHint
            | Qt.WindowType.WindowTransparentForInput
            | Qt.WindowType.WindowDoesNotAcceptFocus,
        )
        self._watermark = watermark
        self._own = QRegion()
        self._words = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setScreen(screen)

    def refresh(self, screen: QScreen) -> None:
        """Fit the screen, renew what is left out."""
        if self.geometry() != screen.geometry():
            self.setGeometry(screen.geometry())
        if not self.isVisible():
            self.show()
        own = QRegion()
        if QGuiApplication.applicationState() == Qt.ApplicationState.ApplicationActive:
            for window in QApplication.topLevelWidgets():
                if window.isVisible() and not isinstance(window, _ScreenOverlay):
                    own += _place_on(screen, window)
        if own != self._own or self._words != self._watermark.text:
            self._own, self._words = own, self._watermark.text
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setClipRegion(QRegion(self.rect()) - self._own)
        painter.drawTiledPixmap(self.rect(), self._watermark.hidden)
        painter.drawTiledPixmap(self.rect(), self._watermark.tile)


def _within(picture: QPixmap, place: QPoint) -> QPointF:
    """``place`` of an endless pattern within one ``picture``; Qt would round at fractions of a scale."""
    size = picture.deviceIndependentSize()
    return QPointF(place.x() % size.width(), place.y() % size.height()) if not picture.isNull() else QPointF()


def _place_on(screen: QScreen, window: QWidget) -> QRect:
    """Where a window is on a screen, in that screen's points.

    Places of screens are pixels whatever the scale, distances within one are points: a window that reaches
    over from the screen beside is brought across by pixels.
    """
    here, there = screen_of(window), screen.geometry().topLeft()
    corner = QPointF(window.mapToGlobal(QPoint(0, 0)))
    if here is screen:
        return QRect((corner - QPointF(there)).toPoint(), window.size())
    origin, ratio = QPointF(here.geometry().topLeft()), here.devicePixelRatio()
    pixels = origin + (corner - origin) * ratio
    share = ratio / screen.devicePixelRatio()
    size = QSize(round(window.width() * share), round(window.height() * share))
    return QRect(((pixels - QPointF(there)) / screen.devicePixelRatio()).toPoint(), size)


def _short(session: str) -> str:
    return session.removeprefix("S-")[:4].upper()


def build_hidden(modules: "Modules") -> QPixmap:
    """The symbol with its light edge, in pixels of the screen whatever its scale."""
    # One pixel more than the modules need: an odd period meets the 8-pixel blocks of JPEG and video in every
    # position, so that what they lose differs from tile to tile.
    side = (len(modules) + 2) * HIDDEN_PIXELS + 1
    tile = QPixmap(side, side)
    # Both colours: on white only the dark modules show, on black only the light ones, by the same step.
    tile.fill(QColor(255, 255, 255, HIDDEN_ALPHA))
    painter = QPainter(tile)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
    for line, cells in enumerate(modules, 1):
        for column, dark in enumerate(cells, 1):
            if dark:
                corner = QPoint(column * HIDDEN_PIXELS, line * HIDDEN_PIXELS)
                size = QSize(HIDDEN_PIXELS, HIDDEN_PIXELS)
                painter.fillRect(QRect(corner, size), QColor(0, 0, 0, HIDDEN_ALPHA))
    painter.end()
    tile.setDevicePixelRatio(QGuiApplication.primaryScreen().devicePixelRatio())
    return tile


def build_tile(text: str, density: int = 2) -> QPixmap:
    """One mark, drawn so that it goes on over the edges of the tile; ``density`` from 1 to 3."""
    look = theme()
    ratio = QGuiApplication.primaryScreen().devicePixelRatio()
    font = look.font(15)
    font.setPixelSize(15)
    metrics = QFontMetrics(font)
    stretch, height = _SPREAD[density]
    width = round(max(TILE[0], metrics.horizontalAdvance(text) * 0.82) * stretch)
    height = max(height, round(width * 0.41) + 65)  # long words would run into those of the next row
    tile = QPixmap(round(width * ratio), round(height * ratio))
    tile.setDevicePixelRatio(ratio)
    tile.fill(Qt.GlobalColor.transparent)
    color = look.color("watermark")
    color.setAlphaF(OPACITY)
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(font)
    painter.setPen(color)
    half = metrics.horizontalAdvance(text) / 2
    for line in range(-1, 4):
        for column in (-1, 0, 1, 2):
            painter.save()
            painter.translate((column + line % 2 / 2) * width, line * height / 2)
            painter.rotate(ANGLE)
            painter.drawText(round(-half), metrics.ascent() // 2, text)
            painter.restore()
    painter.end()
    return tile
