"""How the window looks: one theme object on the application, built from the tokens.

Widgets ask :func:`theme` for colours, fonts, icons and scaled sizes while they are built and while they
paint. A change of scheme, scale or language rebuilds the window's content, so nobody listens for it.
"""

from collections.abc import Sequence
from dataclasses import asdict
from typing import cast

from PySide6.QtCore import QByteArray, QLocale, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from ui.resources import resource
from ui.stylesheet import stylesheet
from ui.tokens import DARK, LIGHT, Tokens

FAMILY = "Noto Sans SC"
ARGUMENTS = ("-style", "fusion")
"""For the application when it is made: choosing the style afterwards takes longer."""

_PROPERTY = "mingqian_theme"
_STROKE = "1.75"
_PROPORTIONAL = QFont.Tag("pwid")


class Theme:
    """Tokens, scale and everything derived from them.

    ``scale`` is 1.0 to 2.0 and enlarges text, controls and icons; gaps of the 8 px grid stay.
    """

    def __init__(self, *, dark: bool = False, scale: float = 1.0) -> None:
        self.dark = dark
        self.scale = min(max(scale, 1.0), 2.0)
        self.chinese = QLocale().language() == QLocale.Language.Chinese
        self.tokens: Tokens = DARK if dark else LIGHT
        self._colors = {name: QColor(value) for name, value in asdict(self.tokens).items()}
        self._sources: dict[str, str] = {}
        self._pixmaps: dict[tuple[str, str, int, int], QPixmap] = {}

    def px(self, size: float) -> int:
        """``size`` in pixels of the mock-ups, enlarged by the scale."""
        return round(size * self.scale)

    def color(self, name: str) -> QColor:
        """Colour of a token, or of a ``#RRGGBB`` value."""
        return self._colors[name] if name in self._colors else QColor(name)

    def font(self, size: float = 14, *, bold: bool = False) -> QFont:
        """Noto Sans SC in ``size`` mock-up pixels; only the weights 400 and 700 exist."""
        font = QFont(FAMILY)
        font.setPixelSize(self.px(size))
        font.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
        if not self.chinese:
            # A Chinese font draws “ and ” as wide as its characters, which tears English words apart.
            font.setFeature(_PROPORTIONAL, 1)
        return font

    def pixmap(self, name: str, color: str = "text2", size: float = 18) -> QPixmap:
        """The icon ``name`` (file of resources/icons) in a token's colour, crisp on the densest screen."""
        side = self.px(size)
        app = cast("QApplication", QApplication.instance())
        ratio = app.devicePixelRatio()
        key = (name, color, side, round(ratio * 100))
        if key not in self._pixmaps:
            self._pixmaps[key] = self._render(name, self.color(color).name(), side, ratio)
        return self._pixmaps[key]

    def icon(self, name: str, color: str = "text2", size: float = 18, disabled: str = "text3") -> QIcon:
        """The same as an icon for buttons and actions, greyed when disabled."""
        icon = QIcon(self.pixmap(name, color, size))
        icon.addPixmap(self.pixmap(name, disabled, size), QIcon.Mode.Disabled)
        return icon

    def icon_size(self, size: float = 18) -> QSize:
        """Scaled square of an icon."""
        return QSize(self.px(size), self.px(size))

    def palette(self) -> QPalette:
        """Palette for what the style sheet does not reach."""
        role = QPalette.ColorRole
        palette = QPalette()
        for target, name in (
            (role.Window, "bg"),
            (role.Base, "surface"),
            (role.AlternateBase, "surface_alt"),
            (role.Button, "surface"),
            (role.ToolTipBase, "surface"),
            (role.Text, "text"),
            (role.WindowText, "text"),
            (role.ButtonText, "text"),
            (role.ToolTipText, "text"),
            (role.PlaceholderText, "text3"),
            (role.Highlight, "fill"),
            (role.HighlightedText, "on_fill"),
            (role.Link, "accent"),
            (role.LinkVisited, "accent"),
            (role.BrightText, "danger"),
            (role.Light, "surface"),
            (role.Midlight, "head"),
            (role.Mid, "line"),
            (role.Dark, "border"),
            (role.Shadow, "border"),
        ):
            palette.setColor(target, self.color(name))
        for target in (role.Text, role.WindowText, role.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, target, self.color("text3"))
        return palette

    def _render(self, name: str, color: str, side: int, ratio: float) -> QPixmap:
        if name not in self._sources:
            self._sources[name] = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
        source = self._sources[name].replace("currentColor", color)
        source = source.replace('stroke-width="2"', f'stroke-width="{_STROKE}"')
        pixmap = QPixmap(round(side * ratio), round(side * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        QSvgRenderer(QByteArray(source.encode())).render(painter, QRectF(0, 0, side, side))
        painter.end()
        return pixmap


def application(arguments: Sequence[str] = ("mingqian",)) -> QApplication:
    """The application of this process, made with ``arguments`` where there is none yet."""
    present = QApplication.instance()
    return present if isinstance(present, QApplication) else QApplication([*arguments, *ARGUMENTS])


def load_fonts() -> None:
    """Load the shipped fonts into Qt; once a process."""
    for path in sorted(resource("fonts").glob("NotoSansSC*.ttf")):
        QFontDatabase.addApplicationFont(str(path))


def install(app: QApplication, *, dark: bool = False, scale: float = 1.0) -> Theme:
    """Give the whole application this look; returns the theme that :func:`theme` answers from then on."""
    present = app.property(_PROPERTY)
    if present is None:
        load_fonts()
    made = Theme(dark=dark, scale=scale)
    if isinstance(present, Theme) and (present.dark, present.scale) == (made.dark, made.scale):
        # Setting the style sheet again would polish every widget once more.
        if present.chinese is not made.chinese:
            present.chinese = made.chinese
            app.setFont(present.font())
        return present
    app.setProperty(_PROPERTY, made)
    app.setPalette(made.palette())
    app.setFont(made.font())
    app.setStyleSheet(stylesheet(made.tokens, made.px, resource("qss", "dark" if dark else "light")))
    return made


def theme() -> Theme:
    """The theme of the running application; :func:`install` must have been called."""
    app = QApplication.instance()
    assert app is not None, "there is no application yet"
    return cast("Theme", app.property(_PROPERTY))
