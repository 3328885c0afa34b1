"""The shipped fonts: there, whole, and of the kind that documents can embed."""

from pathlib import Path

FONTS = ("NotoSansSC-Regular.ttf", "NotoSansSC-Bold.ttf")
_TRUETYPE = b"\x00\x01\x00\x00"
_SMALLEST = 5_000_000
"""Bytes; a cut file is smaller. Outlines must be TrueType: PDF forms refuse CFF."""


def missing_font(folder: Path) -> str:
    """First font that is not in ``folder``, empty when all are."""
    return next((name for name in FONTS if not (folder / name).is_file()), "")


def damaged_font(folder: Path) -> str:
    """First font in ``folder`` that is cut or of another kind, empty when none is."""
    return next((name for name in FONTS if not _is_whole(folder / name)), "")


def _is_whole(path: Path) -> bool:
    with path.open("rb") as font:
        return font.read(4) == _TRUETYPE and path.stat().st_size >= _SMALLEST
