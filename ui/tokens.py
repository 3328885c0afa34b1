"""Colours of the window, light and dark, as design/mockups/README.md lists them.

Text colours keep a contrast of at least 4.5:1 on every ground they may stand on, also under a stroke of the
watermark. There is no green: good is accent, a tick and a word.
"""

from dataclasses import dataclass
from typing import Literal

Tone = Literal["neutral", "accent", "solid", "warning", "danger"]
"""Meaning of a tag, banner or figure; never shown by colour alone."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """One colour scheme; values are ``#RRGGBB``."""

    bg: str
    surface: str
    surface_alt: str
    head: str
    line: str
    border: str
    text: str
    text2: str
    text3: str
    accent: str
    fill: str
    fill_hover: str
    fill_pressed: str
    fill_second: str
    on_fill: str
    accent_soft: str
    accent_line: str
    focused: str
    warning: str
    warning_soft: str
    warning_line: str
    danger: str
    danger_soft: str
    danger_line: str
    danger_fill: str
    danger_fill_hover: str
    menu_ground: str
    menu_text: str
    menu_hover: str
    menu_line: str
    track: str
    disabled: str
    watermark: str
    paper: str
    ink: str


LIGHT = Tokens(
    bg="#F2F4F7",
    surface="#FFFFFF",
    surface_alt="#F7F9FB",
    head="#EDF1F6",
    line="#D8DEE6",
    border="#7F8B9B",
    text="#1A2330",
    text2="#465262",
    text3="#515D6C",
    accent="#1D4F91",
    fill="#1D4F91",
    fill_hover="#173F75",
    fill_pressed="#11305A",
    fill_second="#5C85BD",
    on_fill="#FFFFFF",
    accent_soft="#E8EFF8",
    accent_line="#A8C0DF",
    focused="#D8E5F5",
    warning="#8A5300",
    warning_soft="#FFF4E0",
    warning_line="#E3BC78",
    danger="#B42318",
    danger_soft="#FDECEA",
    danger_line="#E8AAA4",
    danger_fill="#B42318",
    danger_fill_hover="#8F1C13",
    menu_ground="#14263D",
    menu_text="#D5DEE9",
    menu_hover="#1D3350",
    menu_line="#2B3D55",
    track="#E3E8EF",
    disabled="#E9EDF2",
    watermark="#6F7B8B",
    paper="#FFFFFF",
    ink="#1A2330",
)

DARK = Tokens(
    bg="#12171E",
    surface="#1A212B",
    surface_alt="#202935",
    head="#263040",
    line="#38465A",
    border="#7C8BA0",
    text="#E6EBF2",
    text2="#B9C4D1",
    text3="#A6B2C1",
    accent="#9DC3F5",
    fill="#2B66B1",
    fill_hover="#2559A0",
    fill_pressed="#1E4A87",
    fill_second="#6F9BD6",
    on_fill="#FFFFFF",
    accent_soft="#1C3354",
    accent_line="#35588A",
    focused="#1F3A60",
    warning="#F0B45A",
    warning_soft="#3A2D14",
    warning_line="#7A5A20",
    danger="#FF958B",
    danger_soft="#43211E",
    danger_line="#8A3D36",
    danger_fill="#C0352A",
    danger_fill_hover="#A32B21",
    menu_ground="#0C1117",
    menu_text="#C9D3DF",
    menu_hover="#182230",
    menu_line="#202B39",
    track="#2C3747",
    disabled="#263040",
    watermark="#6F7B8B",
    paper="#FFFFFF",
    ink="#1A2330",
)
