"""Colours that can be read, icons and drawings that exist, sizes that scale."""

import re
from dataclasses import asdict

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QColor, QFontInfo, QFontMetrics
from PySide6.QtWidgets import QApplication

from ui import theme
from ui.resources import resource
from ui.shell import lamps
from ui.tokens import DARK, LIGHT, Tokens

SOURCES = sorted(resource().parent.glob("ui/**/*.py"))


def contrast(one: str, other: str) -> float:
    """WCAG 2.1 contrast of two colours."""
    lighter, darker = sorted((luminance(QColor(one)), luminance(QColor(other))), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(color: QColor) -> float:
    red, green, blue = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in (color.redF(), color.greenF(), color.blueF())
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def under_watermark(ground: str) -> str:
    """``ground`` where a stroke of the watermark lies over it (15 %)."""
    stroke, below = QColor(LIGHT.watermark), QColor(ground)
    mixed = [round(0.15 * s + 0.85 * b) for s, b in zip(stroke.getRgb()[:3], below.getRgb()[:3], strict=True)]
    return QColor(*mixed).name()


GROUNDS = ("bg", "surface", "surface_alt", "head")
PAIRS = [
    *((text, ground) for text in ("text", "text2", "accent") for ground in (*GROUNDS, "focused")),
    *(("text3", ground) for ground in GROUNDS),
    ("accent", "accent_soft"),
    ("warning", "warning_soft"),
    ("danger", "danger_soft"),
    ("on_fill", "fill"),
    ("on_fill", "fill_hover"),
    ("on_fill", "danger_fill"),
    ("menu_text", "menu_ground"),
    ("text3", "disabled"),
]


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_text_can_be_read_on_its_ground_even_under_the_watermark(
    tokens: Tokens, text: str, ground: str
) -> None:
    colors = asdict(tokens)
    assert contrast(colors[text], under_watermark(colors[ground])) >= 4.5


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_borders_of_controls_can_be_seen(tokens: Tokens) -> None:
    assert contrast(tokens.border, tokens.surface) >= 3.0


def test_the_shipped_font_is_used_in_two_weights(qapp: QApplication) -> None:
    look = theme.theme()
    assert QFontInfo(look.font(14)).family() == "Noto Sans SC"
    assert (QFontInfo(look.font(14)).weight(), QFontInfo(look.font(14, bold=True)).weight()) == (400, 700)


def test_every_icon_that_the_window_names_is_shipped() -> None:
    shipped = {path.stem for path in resource("icons").glob("*.svg")}
    calls = re.compile(r"(?:pixmap|icon|IconLabel|IconText|Button|IconButton|MenuEntry)\(\s*\"([a-z0-9-]+)\"")
    named = {name for path in SOURCES for name in calls.findall(path.read_text(encoding="utf-8"))}
    assert {name for name in named if "-" in name} - shipped == set()


def test_drawings_of_indicators_have_the_colours_of_the_tokens() -> None:
    for name, tokens in (("light", LIGHT), ("dark", DARK)):
        for file in ("chevron-down", "calendar"):
            assert tokens.text2 in resource("qss", name, f"{file}.svg").read_text(encoding="utf-8")
        for file in ("check", "minus"):
            assert tokens.on_fill in resource("qss", name, f"{file}.svg").read_text(encoding="utf-8")


def test_every_device_has_an_icon() -> None:
    shipped = {path.stem for path in resource("icons").glob("*.svg")}
    assert set(lamps.ICONS.values()) <= shipped


def test_icons_take_the_colour_asked_for(qapp: QApplication) -> None:
    image = theme.theme().pixmap("circle-check", "danger", 32).toImage()
    seen = {image.pixelColor(x, y).name().upper() for x in range(32) for y in range(32)}
    assert LIGHT.danger in seen


def test_scale_enlarges_fonts_and_sizes_within_its_bounds() -> None:
    large = theme.Theme(scale=2.0)
    assert (large.px(36), large.font(14).pixelSize()) == (72, 28)
    assert theme.Theme(scale=9.0).scale == 2.0
    assert theme.Theme(scale=0.1).scale == 1.0


def test_no_colour_stands_outside_the_tokens() -> None:
    literal = re.compile(r"#[0-9A-Fa-f]{6}\b")
    strays = {
        path.name: literal.findall(text)
        for path in SOURCES
        if path.name != "tokens.py" and literal.search(text := path.read_text(encoding="utf-8"))
    }
    assert strays == {}


def test_english_quotation_marks_stand_close_to_their_words(qapp: QApplication) -> None:
    usual = QLocale()
    widths = {}
    for language in ("en", "zh_CN"):
        QLocale.setDefault(QLocale(language))
        theme.install(qapp)
        widths[language] = QFontMetrics(qapp.font()).horizontalAdvance("“")
    QLocale.setDefault(usual)
    theme.install(qapp)
    assert widths["en"] <= widths["zh_CN"] / 2
